// swift-format-ignore-file
// Generated from Sources/RegisterGenerator/Register/aliases.csv by `swift run RegisterGenerator`.
// Do not edit: change the CSV file and generate again.

extension RegisterData {
  /// Other written forms, and the municipality that each means. alias, code, kind, valid_from, valid_to.
  static let aliasLines: StaticString = """
  Københavns\t0101\tgenitive\t\t
  Copenhagen\t0101\tenglish\t\t
  Kopenhagen\t0101\tgerman\t\t
  Koebenhavn\t0101\tascii-digraph\t\t
  Kobenhavn\t0101\tascii-strip\t\t
  Kbh\t0101\tabbreviation\t\t
  Kbh.\t0101\tabbreviation\t\t
  Frb.\t0147\tabbreviation\t\t
  Broendby\t0153\tascii-digraph\t\t
  Brondby\t0153\tascii-strip\t\t
  Dragoer\t0155\tascii-digraph\t\t
  Dragor\t0155\tascii-strip\t\t
  Gladsakse\t0159\tspelling\t\t
  Høje Taastrup\t0169\tspelling\t\t
  Høje Tåstrup\t0169\tspelling\t\t
  Høje-Tåstrup\t0169\tspelling\t\t
  HøjeTaastrup\t0169\tspelling\t\t
  Hoeje-Taastrup\t0169\tascii-digraph\t\t
  Hoje-Taastrup\t0169\tascii-strip\t\t
  Lyngby-Tårbæk\t0173\tspelling\t\t
  Lyngby-Taarbaek\t0173\tascii-digraph\t\t
  LTK\t0173\tabbreviation\t\t
  Roedovre\t0175\tascii-digraph\t\t
  Rodovre\t0175\tascii-strip\t\t
  Ishoej\t0183\tascii-digraph\t\t
  Ishoj\t0183\tascii-strip\t\t
  Taarnby\t0185\tascii-digraph\t\t
  Tarnby\t0185\tascii-strip\t\t
  Vallensbaek\t0187\tascii-digraph\t\t
  Furesoe\t0190\tascii-digraph\t\t
  Fureso\t0190\tascii-strip\t\t
  Alleroed\t0201\tascii-digraph\t\t
  Allerod\t0201\tascii-strip\t\t
  Elsinore\t0217\tenglish\t\t
  Helsingoer\t0217\tascii-digraph\t\t
  Helsingor\t0217\tascii-strip\t\t
  Hilleroed\t0219\tascii-digraph\t\t
  Hillerod\t0219\tascii-strip\t\t
  Hoersholm\t0223\tascii-digraph\t\t
  Horsholm\t0223\tascii-strip\t\t
  Koege\t0259\tascii-digraph\t\t
  Koge\t0259\tascii-strip\t\t
  Frederiksværk-Hundested\t0260\tformer-name\t2007-01-01\t2007-12-31
  Halsnaes\t0260\tascii-digraph\t\t
  Solroed\t0269\tascii-digraph\t\t
  Solrod\t0269\tascii-strip\t\t
  Holbaek\t0316\tascii-digraph\t\t
  Fakse\t0320\tspelling\t\t
  Soroe\t0340\tascii-digraph\t\t
  Soro\t0340\tascii-strip\t\t
  Naestved\t0370\tascii-digraph\t\t
  Bornholms\t0400\tgenitive\t\t
  Bornholm Kommune\t0400\tfull-name\t\t
  Bornholms Kommune\t0400\tfull-name\t\t
  Bornholms Region\t0400\tfull-name\t\t
  Christiansoe\t0411\tnot-a-municipality\t\t
  Christiansø\t0411\tnot-a-municipality\t\t
  Ertholmene\t0411\tnot-a-municipality\t\t
  Fåborg-Midtfyn\t0430\tspelling\t\t
  Bogense\t0480\tplanned-name\t\t2006-12-31
  Nordfyn\t0480\tgenitive\t\t
  Nordfyn Kommune\t0480\tfull-name\t\t
  Aeroe\t0492\tascii-digraph\t\t
  Aero\t0492\tascii-strip\t\t
  Hadersleben\t0510\tgerman\t\t
  Sonderburg\t0540\tgerman\t\t
  Soenderborg\t0540\tascii-digraph\t\t
  Sonderborg\t0540\tascii-strip\t\t
  Tondern\t0550\tgerman\t\t
  Toender\t0550\tascii-digraph\t\t
  Tonder\t0550\tascii-strip\t\t
  Fanoe\t0563\tascii-digraph\t\t
  Fano\t0563\tascii-strip\t\t
  Åbenrå\t0580\tspelling\t\t
  Apenrade\t0580\tgerman\t\t
  Samsoe\t0741\tascii-digraph\t\t
  Samso\t0741\tascii-strip\t\t
  Århus\t0751\tformer-name\t1970-04-01\t2010-12-31
  Ringkoebing-Skjern\t0760\tascii-digraph\t\t
  Ringkobing-Skjern\t0760\tascii-strip\t\t
  RKSK\t0760\tabbreviation\t\t
  Ringk.-Skjern\t0760\tabbreviation\t\t
  Morsoe\t0773\tascii-digraph\t\t
  Morso\t0773\tascii-strip\t\t
  Brønderslev-Dronninglund\t0810\tformer-name\t2007-01-01\t2007-02-11
  Broenderslev\t0810\tascii-digraph\t\t
  Bronderslev\t0810\tascii-strip\t\t
  Vesthimmerland\t0820\tgenitive\t\t
  Vesthimmerland Kommune\t0820\tfull-name\t\t
  Laesoe\t0825\tascii-digraph\t\t
  Laeso\t0825\tascii-strip\t\t
  Ålborg\t0851\tspelling\t\t
  Hjoerring\t0860\tascii-digraph\t\t
  Hjorring\t0860\tascii-strip\t\t
  """
}
