/// Danish towns, parishes, islands, districts and ordinary words that are no municipalities today.
///
/// Many are near a municipality's name on purpose. None is the name of an abolished municipality.
enum OrdinaryTexts {
  static let places = lines(
    """
    Rungsted Gerlev Harlev Hårlev Jerlev Tornby Buresø Ullerød Vallerød Allerup Ballerum Solbæk
    Vingsted Holland Frederiksborg Frederiksbjerg Isbjerg Hesbjerg Oddense Langelund Faurskov Tisted
    Folding Visborg Stavns Falster Guldborg Nørrebro Vesterbro Østerbro Amager Valby Vanløse
    Brønshøj Husum Sydhavnen Christianshavn Nørresundby Aalborgøst Hasseris Svenstrup Gistrup Vodskov
    Vadum Klarup Storvorde Kongerslev Nørholm Frejlev Vestbjerg Sulsted Tylstrup Hjallerup Asaa Flauenskjold
    Voerså Præstbro Østervrå Tårs Vrå Løkken Lønstrup Bindslev Tversted Mygdal Ålbæk Strandby Elling
    Tolne Kvissel Ravnshøj Dybvad Jerup Kandestederne Hune Blokhus Kaas Saltum Ingstrup Skovsgård
    Trekroner Viby Gadstrup Havdrup Jersie Karlslunde Tune Hundige Mosede Solrød-Strand Lille-Skensved
    Borup Bjæverskov Herfølge Hårlevgård Strøby Klippinge Rødvig Karise Dalby Terslev Tappernøje
    Lundby Mern Nyråd Stensved Kalvehave Stege Borre Klintholm Askeby Bogø Orehoved Eskilstrup Horbelev
    Gedser Væggerløse Marielyst Toreby Sundby Bandholm Søllested Dannemare Rødbyhavn Errindlev Kettinge
    Sorterup Ruds-Vedby Skellebjerg Kirke-Eskilstrup Tåstrup Hedehusene Fløng Sengeløsegård Vindinge
    Glumsø Herlufmagle Haslevgård Ringstedgade Gyrstinge Kværkeby Fjenneslev Pedersborg Bjernede
    Slaglille Frederikslund Alsted Munke-Bjergby Niløse Undløse Mørkøv Jyderup Regstrup Vipperød Orø
    Tuse Gislinge Snertinge Føllenslev Rørvig Højby Vig Asnæs Grevinge Fårevejle Hørve Sejerø Nekselø
    Raklev Rørby Ubby Svallerup Reersø Halskov Boeslunde Eggeslevmagle Sørbymagle Dalmose Flakkebjerg
    Kvislemark Vester-Egesborg Fensmark Rislev Tybjerg Bårse Allerslev Jungshoved Bjerregård Ølsemagle
    Vejlby Risskov Egå Lystrup Hjortshøj Skødstrup Løgten Hornslet Mørke Kolind Ryomgård Feldballe
    Vejby Vejstrup Vejrup Vejers Vejlby-Risskov Skivholme Skivum Skivehus Vardegård Oddersbæk Odderup
    Faksinge Fannerup Lejrskov Lejbølle Grevinge Greverud Køgelund Samsing Morsbøl Sorring Læsten Ærøbo
    Hjordkær Hjerting Guldager Kvaglund Bryndum Tjæreborg Vester-Nebel Ansager Tofterup Vorbasse Hejnsvig
    Filskov Sdr-Omme Stakroge Kibæk Sørvad Vildbjerg Snejbjerg Lind Gjellerup Hammerum Sunds Ilskov
    Haderup Aulum Feldborg Vinderslev Thorning Kragelund Sejs Svejbæk Virklund Funder Fårvang Ans
    Grauballe Resenbro Voel Lemming Sorring Gjessø Bryrup Vrads Nim Lund Østbirk Tvingstrup Hovedgård
    Stensballe Hatting Korning Løsning Daugård Barrit Klakring Snaptun Endelave Hjarnø Tunø Anholt
    Bjerre Rask-Mølle Ølholm Vonge Thyregod Farre Gadbjerg Lindved Grejs Bredballe Brejning Gauerslev
    Skærup Almind Jordrup Vester-Nebelgård Bramdrupdam Seest Sdr-Bjert Sjølund Hejls Taps Sommersted
    Hoptrup Øsby Årøsund Marstrup Hammelev Skrydstrup Over-Jerstal Bedsted Bolderslev Hjordkærgård Kliplev
    Holbøl Padborg Kruså Bjerndrup Uge Ravsted Bylderup-Bov Burkal Jejsing Møgeltønder Daler Ballum
    Rømø Toftlund Arrild Branderup Agerskov Bevtoft Guderup Havnbjerg Svenstrupgård Fynshav Hørup
    Skovby Lysabild Kegnæs Vollerup Dybbøl Nybøl Egernsund Rinkenæs Adsbøl Tørsbøl Fåborgvej Korinth
    Vester-Skerninge Ollerup Tåsinge Thurø Skårup Oure Hesselager Lundeborg Frørup Aunslev Langtved
    Avnslev Kølstrup Dalby-Sogn Mesinge Viby-Sogn Stige Korup Blommenslyst Bellinge Fangel Højby-Fyn
    Fraugde Seden Agedrup Bullerup Næsby Tarup Dalum Fruens-Bøge Hjallese Søndersø-Vest Skamby Særslev
    Klinte Kappendrup Strib Båring Brenderup Gelsted Kauslunde Føns Udby Husby Wedellsborg Salbrovad Gummerup
    Jordløse Horne Bøjden Lyø Avernakø Bjørnø Svanninge Millinge Diernæs Brahetrolleborg Espe Herringe
    Ballen Tranebjerg Nordby Kolby-Kås Onsbjerg Vesterø Byrum Østerby Nykøbing-Mors Vils Redsted Karby
    Hvidbjerg Vestervig Agger Hurup Bedsted-Thy Snedsted Sjørring Klitmøller Nors Østerild Frøstrup
    Hillerslev Tømmerby Arup Øsløs Vust Bonnet Bøvlingbjerg Fjaltring Klinkby Harboør Nissum Thorsminde
    Vemb Bur Nørre-Felding Tvis Mejrup Hjerm Resen Humlum Hvam Skals Ulbjerg Møgelø Ørum Løgstrup
    Stoholm Sparkær Rødkærsbro Hald-Ege Frederiks Mønsted Roslev Durup Glyngøre Fur Jebjerg Højslev
    Balling Lihme Rødding-Salling Oddense-Sogn Håsum Ramsing Assentoft Spentrup Gjerlev Havndal Øster-Tørslev
    Uggelhuse Stevnstrup Langåby Øster-Bjerregrav Fårup Kristrup Vorup Hornbæk Dronningborg Allingåbro
    Auning Vivild Gjerrild Glesborg Ørsted Trustrup Balle Knebel Femmøller Tved Helgenæs Mols Vrinners
    Ferslev Ellidshøj Suldrup Øster-Hornum Sørup Terndrup Bælum Ravnkilde Haverslev Blenstrup Oue Als
    Assensgård Valsgård Astrup Veddum Skelund Øls Rostrup Hvilsom Gedsted Hvalpsund Ranum Vitskøl Overlade
    Vesterbølle Simested Hvornum Snæbum Klejtrup Herrup Hertels Tisvilde Tisvildeleje Gilleleje Dronningmølle
    Hornbæk-Plantage Ålsgårde Hellebæk Espergærde Snekkersten Kvistgård Nivå Kokkedal Humlebæk Sletten
    Lynge Blovstrup Lillerød Nødebo Gadevang Alsønderup Meløse Ny-Hammersholt Uvelse Gørløse Ølsted
    Liseleje Melby Vinderød Kregme Lille-Værløse Hareskov Bagsværd Buddinge Søborg Mørkhøj Hjortespring
    Hellerup Charlottenlund Ordrup Klampenborg Skovshoved Vangede Dyssegård Jægersborg Taarbæk Virum
    Holte Vedbæk Nærum Trørød Skodsborg Smørumnedre Veksø Måløv Skovlunde Vridsløselille Brøndbyøster
    Brøndbyvester Brøndbystrand Rødovrevej Islev Avedøre Kastrup Maglebylille Store-Magleby-Sogn Svaneke
    Gudhjem Allinge Sandvig Tejn Årsdale Snogebæk Pedersker Klemensker Østermarie Nylars Knudsker
    """)

  static let words = lines(
    """
    Sønder Tænder Drager Holding Olding Gerning Hedning Skruer Kassens Massens Essens Asiens Assets
    Rebuild Struen Anders Henning Stevens Nyberg Wiborg Valborg Thorsens Torsens Golding Sanders
    vej veje vejens vejene vejr varden varder vorde sorg soren skiver skriv skriver skove odden oder
    andre order orden greven grever grevens løjer lejer lejere lejren køb køge-bugt køn faxen fane
    fanen ishøjde isøje samme samsing samlet-set sort kommune kommuner antal antallet elever folketal
    skole skoler dagtilbud bibliotek brugere supportberettigede licenser kroner beløb budget regnskab
    areal befolkning indbyggere husstande tilskud udligning note noter bilag side tabel figur kilde
    bemærkning ukendt uoplyst ingen alle øvrige diverse andet ekstra reserve pulje fordeling nøgle år
    måned kvartal januar februar marts april juni juli august september oktober november december
    mandag tirsdag onsdag torsdag fredag lørdag søndag nord syd øst vest midt by land region-nord
    borgmester kommunaldirektør forvaltning kontakt adresse telefon postnummer navn kode nummer id
    hørelse hørsel hærens herren herrens helved herlig herrer hernede horn hornet haven havn holdning
    kolde kulde kolding-hallen kalder bondeby bornebøger boring brønde brønden brøndene rødder rødgrød
    tønde tønden tønderne sønderjyde nybyg nybyggeri nyhed vibe viber vippe aften alarm albert albertine
    glad gladsang gribe gribende grib egen egne eged egetræ rede redder rebs rebet rude ruder
    struds strudse stævne stævning stavn stavns favr favn favner lemmer lemming lem vigtig silke silken
    randen randsel bill billig billund-lufthavn hest hesten hestens halsen halsnød hals-næse
    ringe-sted ringstol rosin roser roskildesyge slager slagter læse læser læsø-salt
    solen solrig thi ting tiste middel middelfarten kerte svend svends
    nørre nørreport sydpå syddansk norddansk nordfra mariage mariehøne jammer jammerligt jammerbugten
    fred fredens fredensbro frederik frederiks frederikke fredag-aften guldborgsundbroen hvid hvidor
    gentagelse glas glasur dragt drage dragkamp dragen bal ballet baller haders
    """)

  private static func lines(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
