// swift-format-ignore-file
// Generated from Sources/RegisterGenerator/Register/labels.csv by `swift run RegisterGenerator`.
// Do not edit: change the CSV file and generate again.

extension RegisterData {
  /// Texts that are no municipality, and words that surround names. label, kind, code.
  static let labelLines: StaticString = """
  I alt\ttotal\t
  Ialt\ttotal\t
  Total\ttotal\t
  Totalt\ttotal\t
  Totaler\ttotal\t
  Sum\ttotal\t
  Samlet\ttotal\t
  Samlet sum\ttotal\t
  I alt samlet\ttotal\t
  Samlet total\ttotal\t
  Total sum\ttotal\t
  Hovedtotal\ttotal\t
  Subtotal\ttotal\t
  Mellemtotal\ttotal\t
  Tilsammen\ttotal\t
  Alle kommuner\ttotal\t
  Samtlige kommuner\ttotal\t
  Kommuner i alt\ttotal\t
  Kommunerne i alt\ttotal\t
  Alle kommuner i alt\ttotal\t
  Fordelt i alt\ttotal\t
  I alt fordelt\ttotal\t
  Tildelt i alt\ttotal\t
  I alt tildelt\ttotal\t
  Uddelt i alt\ttotal\t
  I alt uddelt\ttotal\t
  Bevilget i alt\ttotal\t
  Samlet fordelt\ttotal\t
  Samlet tildelt\ttotal\t
  Pulje i alt\ttotal\t
  Puljen i alt\ttotal\t
  Samlet pulje\ttotal\t
  Ramme i alt\ttotal\t
  Samlet ramme\ttotal\t
  Sum af ovenstående\ttotal\t
  I alt ovenstående\ttotal\t
  Summa\ttotal\t
  Hele landet\tcountry\t
  Landet\tcountry\t
  Danmark\tcountry\t
  Hele Danmark\tcountry\t
  Landsplan\tcountry\t
  På landsplan\tcountry\t
  Landstotal\tcountry\t
  Landet som helhed\tcountry\t
  Landsresultat\tcountry\t
  Hele riget\tcountry\t
  Denmark\tcountry\t
  All Denmark\tcountry\t
  Nordjylland\tregion\t1081
  Region Nordjylland\tregion\t1081
  Regionen Nordjylland\tregion\t1081
  KKR Nordjylland\tother\t
  Kommunekontaktråd Nordjylland\tother\t
  Kommunekontaktrådet Nordjylland\tother\t
  Midtjylland\tregion\t1082
  Region Midtjylland\tregion\t1082
  Regionen Midtjylland\tregion\t1082
  KKR Midtjylland\tother\t
  Kommunekontaktråd Midtjylland\tother\t
  Kommunekontaktrådet Midtjylland\tother\t
  Syddanmark\tregion\t1083
  Region Syddanmark\tregion\t1083
  Regionen Syddanmark\tregion\t1083
  KKR Syddanmark\tother\t
  Kommunekontaktråd Syddanmark\tother\t
  Kommunekontaktrådet Syddanmark\tother\t
  Hovedstaden\tregion\t1084
  Region Hovedstaden\tregion\t1084
  Regionen Hovedstaden\tregion\t1084
  KKR Hovedstaden\tother\t
  Kommunekontaktråd Hovedstaden\tother\t
  Kommunekontaktrådet Hovedstaden\tother\t
  Sjælland\tregion\t1085
  Region Sjælland\tregion\t1085
  Regionen Sjælland\tregion\t1085
  KKR Sjælland\tother\t
  Kommunekontaktråd Sjælland\tother\t
  Kommunekontaktrådet Sjælland\tother\t
  Region Hovedstadens\tregion\t1084
  Capital Region\tregion\t1084
  Capital Region of Denmark\tregion\t1084
  Hovedstadsregion\tregion\t1084
  Region Zealand\tregion\t1085
  Region of Southern Denmark\tregion\t1083
  Central Denmark Region\tregion\t1082
  North Denmark Region\tregion\t1081
  KKR\tother\t
  Kommunekontaktråd\tother\t
  Hovedstadsområdet\tother\t
  Hovedstadsregionen\tother\t
  Storkøbenhavn\tother\t
  Stor-København\tother\t
  Greater Copenhagen\tother\t
  Byen København\tother\t
  Københavns omegn\tother\t
  Nordsjælland\tother\t
  Østsjælland\tother\t
  Vest- og Sydsjælland\tother\t
  Vestsjælland\tother\t
  Sydsjælland\tother\t
  Fyn\tother\t
  Sydjylland\tother\t
  Østjylland\tother\t
  Vestjylland\tother\t
  Sønderjylland\tother\t
  Jylland\tother\t
  Øerne\tother\t
  Provinsen\tother\t
  Lolland-Falster\tother\t
  Øvrige kommuner\tother\t
  Andre kommuner\tother\t
  Resten af landet\tother\t
  Øst for Storebælt\tother\t
  Vest for Storebælt\tother\t
  Østdanmark\tother\t
  Vestdanmark\tother\t
  Midt- og Vestjylland\tother\t
  Syd- og Sønderjylland\tother\t
  Trekantområdet\tother\t
  Trekantsområdet\tother\t
  Business Region Aarhus\tother\t
  Business Region North Denmark\tother\t
  Vestegnen\tother\t
  Gennemsnit\taverage\t
  Gennemsnittet\taverage\t
  Landsgennemsnit\taverage\t
  Landsgennemsnittet\taverage\t
  Gns\taverage\t
  Gnsn\taverage\t
  Gennemsnit i alt\taverage\t
  Regionsgennemsnit\taverage\t
  Kommunegennemsnit\taverage\t
  Middel\taverage\t
  Middeltal\taverage\t
  Middelværdi\taverage\t
  Median\taverage\t
  Medianen\taverage\t
  Average\taverage\t
  Mean\taverage\t
  Snit\taverage\t
  Amt\tcounty-word\t
  Amtet\tcounty-word\t
  Amts\tcounty-word\t
  Amtskommune\tcounty-word\t
  Amtsråd\tcounty-word\t
  Provsti\tbody-word\t
  Stift\tbody-word\t
  Sogn\tbody-word\t
  Sogne\tbody-word\t
  Herred\tbody-word\t
  Politikreds\tbody-word\t
  Retskreds\tbody-word\t
  Storkreds\tbody-word\t
  Valgkreds\tbody-word\t
  Opstillingskreds\tbody-word\t
  Omegn\tbody-word\t
  Lufthavn\tbody-word\t
  Havn\tbody-word\t
  Len\tbody-word\t
  Domsogn\tbody-word\t
  Landsogn\tbody-word\t
  Købstad\tbody-word\t
  Amtsgymnasium\tbody-word\t
  Kommunalforening\tbody-word\t
  Museum\tbody-word\t
  Universitet\tbody-word\t
  Universitetshospital\tbody-word\t
  Sygehus\tbody-word\t
  Bibliotek\tbody-word\t
  Gymnasium\tbody-word\t
  Katedralskole\tbody-word\t
  Slot\tbody-word\t
  Fjord\tbody-word\t
  Bugt\tbody-word\t
  Å\tbody-word\t
  Sø\tbody-word\t
  Hede\tbody-word\t
  Skov\tbody-word\t
  Kommune\tsuffix\t
  Kommunen\tsuffix\t
  Kommunes\tsuffix\t
  Regionskommune\tsuffix\t
  Regionskommunen\tsuffix\t
  Municipality\tsuffix\t
  Kom\tsuffix\t
  Komm\tsuffix\t
  Kommuner\tplural\t
  Kommunerne\tplural\t
  Kommuners\tplural\t
  Municipalities\tplural\t
  og\tconnector\t
  samt\tconnector\t
  and\tconnector\t
  und\tconnector\t
  Ny\tnew\t
  ID\tcode-word\t
  Kode\tcode-word\t
  Kommunekode\tcode-word\t
  Komkode\tcode-word\t
  Kommunenr\tcode-word\t
  Kommunenummer\tcode-word\t
  Nr\tcode-word\t
  Kommune nr\tcode-word\t
  Kommune kode\tcode-word\t
  Kommune ID\tcode-word\t
  Code\tcode-word\t
  LAU\tcode-word\t
  BRK\tunsafe\t0400
  HTK\tunsafe\t0169
  FMK\tunsafe\t0430
  LTK\tunsafe\t0173
  RKSK\tunsafe\t0760
  Rungsted\tplace\t
  Gerlev\tplace\t
  Harlev\tplace\t
  Hårlev\tplace\t
  Jerlev\tplace\t
  Herslev\tplace\t
  Tornby\tplace\t
  Buresø\tplace\t
  Ullerød\tplace\t
  Vallerød\tplace\t
  Lillerød\tplace\t
  Allerup\tplace\t
  Bullerup\tplace\t
  Dallerup\tplace\t
  Ballerum\tplace\t
  Solbæk\tplace\t
  Vingsted\tplace\t
  Tingsted\tplace\t
  Holland\tplace\t
  Frederiksborg\tplace\t
  Frederiksbjerg\tplace\t
  Frederikslund\tplace\t
  Frederikshamn\tplace\t
  Isbjerg\tplace\t
  Hesbjerg\tplace\t
  Oddense\tplace\t
  Langelund\tplace\t
  Faurskov\tplace\t
  Haverslev\tplace\t
  Sjørring\tplace\t
  Tisted\tplace\t
  Folding\tplace\t
  Sønderbork\tplace\t
  Visborg\tplace\t
  Stavns\tplace\t
  Sønder\tplace\t
  Tænder\tplace\t
  Tender\tplace\t
  Tinder\tplace\t
  Tynder\tplace\t
  Tønden\tplace\t
  Tøndes\tplace\t
  Bønder\tplace\t
  Drager\tplace\t
  Holding\tplace\t
  Olding\tplace\t
  Gerning\tplace\t
  Hedning\tplace\t
  Hegning\tplace\t
  Terning\tplace\t
  Skruer\tplace\t
  Kassens\tplace\t
  Massens\tplace\t
  Essens\tplace\t
  Asiens\tplace\t
  Assets\tplace\t
  Rangers\tplace\t
  Rebuild\tplace\t
  Struen\tplace\t
  Stævns\tplace\t
  Anders\tplace\t
  Henning\tplace\t
  Stevens\tplace\t
  Steens\tplace\t
  Nyberg\tplace\t
  Wiborg\tplace\t
  Riborg\tplace\t
  Valborg\tplace\t
  Walborg\tplace\t
  Thorsens\tplace\t
  Torsens\tplace\t
  Golding\tplace\t
  Sanders\tplace\t
  """
}
