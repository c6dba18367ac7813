// swift-format-ignore-file
// Generated from Sources/RegisterGenerator/Register/historical.csv by `swift run RegisterGenerator`.
// Do not edit: change the CSV file and generate again.

extension RegisterData {
  /// The municipalities of 1970–2006, and what became of them. old_code, old_name, other_spellings, county, valid_from, valid_to, fate, successor_codes.
  static let historicalLines: StaticString = """
  0101\tKøbenhavn\t\t(outside the counties)\t1970-04-01\t\tunchanged\t0101
  0147\tFrederiksberg\t\t(outside the counties)\t1970-04-01\t\tunchanged\t0147
  0151\tBallerup\tBallerup-Måløv\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0151
  0153\tBrøndby\tBrøndbyvester-Brøndbyøster\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0153
  0155\tDragør\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0155
  0157\tGentofte\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0157
  0159\tGladsaxe\tGladsakse\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0159
  0161\tGlostrup\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0161
  0163\tHerlev\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0163
  0165\tAlbertslund\tHerstedøster-Herstedvester\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0165
  0167\tHvidovre\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0167
  0169\tHøje-Taastrup\tHøje-Tåstrup\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0169
  0171\tLedøje-Smørum\t\tKøbenhavns Amt\t1970-04-01\t2006-12-31\tmerged\t0240
  0173\tLyngby-Taarbæk\tLyngby-Tårbæk\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0173
  0175\tRødovre\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0175
  0181\tSøllerød\t\tKøbenhavns Amt\t1970-04-01\t2006-12-31\tmerged\t0230
  0183\tIshøj\tTorslunde-Ishøj\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0183
  0185\tTårnby\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0185
  0187\tVallensbæk\t\tKøbenhavns Amt\t1970-04-01\t\tunchanged\t0187
  0189\tVærløse\t\tKøbenhavns Amt\t1970-04-01\t2006-12-31\tmerged\t0190
  0201\tAllerød\t\tFrederiksborg Amt\t1970-04-01\t\tunchanged\t0201
  0205\tBirkerød\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0230
  0207\tFarum\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0190
  0208\tFredensborg-Humlebæk\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0210
  0209\tFrederikssund\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0250
  0211\tFrederiksværk\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0260
  0213\tGræsted-Gilleleje\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0270
  0215\tHelsinge\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0270
  0217\tHelsingør\t\tFrederiksborg Amt\t1970-04-01\t\tunchanged\t0217
  0219\tHillerød\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0219
  0221\tHundested\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0260
  0223\tHørsholm\t\tFrederiksborg Amt\t1970-04-01\t\tunchanged\t0223
  0225\tJægerspris\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0250
  0227\tKarlebo\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0210
  0229\tSkibby\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0250
  0231\tSkævinge\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0219
  0233\tSlangerup\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tsplit\t0250; 0219
  0235\tStenløse\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0240
  0237\tØlstykke\t\tFrederiksborg Amt\t1970-04-01\t2006-12-31\tmerged\t0240
  0251\tBramsnæs\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0350
  0253\tGreve\t\tRoskilde Amt\t1970-04-01\t\tunchanged\t0253
  0255\tGundsø\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0265
  0257\tHvalsø\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0350
  0259\tKøge\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0259
  0261\tLejre\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0350
  0263\tRamsø\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0265
  0265\tRoskilde\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0265
  0267\tSkovbo\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0259
  0269\tSolrød\t\tRoskilde Amt\t1970-04-01\t\tunchanged\t0269
  0271\tVallø\t\tRoskilde Amt\t1970-04-01\t2006-12-31\tmerged\t0336
  0301\tBjergsted\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0326
  0303\tDianalund\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0340
  0305\tDragsholm\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0306
  0307\tFuglebjerg\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0370
  0309\tGørlev\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0326
  0311\tHashøj\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0330
  0313\tHaslev\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0320
  0315\tHolbæk\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0316
  0317\tHvidebæk\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0326
  0319\tHøng\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0326
  0321\tJernløse\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0316
  0323\tKalundborg\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0326
  0325\tKorsør\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0330
  0327\tNykøbing-Rørvig\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0306
  0329\tRingsted\t\tVestsjællands Amt\t1970-04-01\t\tunchanged\t0329
  0331\tSkælskør\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0330
  0333\tSlagelse\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0330
  0335\tSorø\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0340
  0337\tStenlille\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0340
  0339\tSvinninge\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0316
  0341\tTornved\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0316
  0343\tTrundholm\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0306
  0345\tTølløse\t\tVestsjællands Amt\t1970-04-01\t2006-12-31\tmerged\t0316
  0351\tFakse\tFaxe\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0320
  0353\tFladså\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0370
  0355\tHoleby\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0357\tHolmegaard\tHolmegård\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0370
  0359\tHøjreby\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0361\tLangebæk\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0390
  0363\tMaribo\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0365\tMøn\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0390
  0367\tNakskov\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0369\tNykøbing Falster\tNykøbing F; Nykøbing F.; Nykøbing-Falster\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0371\tNysted\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0373\tNæstved\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0370
  0375\tNørre Alslev\tNr. Alslev; Nørre-Alslev\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0377\tPræstø\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0390
  0379\tRavnsborg\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0381\tRudbjerg\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0383\tRødby\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0360
  0385\tRønnede\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0320
  0387\tSakskøbing\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0389\tStevns\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0336
  0391\tStubbekøbing\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0393\tSuså\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0370
  0395\tSydfalster\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0376
  0397\tVordingborg\t\tStorstrøms Amt\t1970-04-01\t2006-12-31\tmerged\t0390
  0400\tBornholm\tBornholms Regionskommune\t(county and municipality in one)\t2003-01-01\t\tunchanged\t0400
  0401\tAllinge-Gudhjem\t\tBornholms Amt\t1970-04-01\t2002-12-31\tmerged-2003\t0400
  0403\tHasle\t\tBornholms Amt\t1970-04-01\t2002-12-31\tmerged-2003\t0400
  0405\tNexø\tNeksø\tBornholms Amt\t1970-04-01\t2002-12-31\tmerged-2003\t0400
  0407\tRønne\t\tBornholms Amt\t1970-04-01\t2002-12-31\tmerged-2003\t0400
  0409\tAakirkeby\tÅkirkeby\tBornholms Amt\t1970-04-01\t2002-12-31\tmerged-2003\t0400
  0421\tAssens\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0423\tBogense\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0480
  0425\tBroby\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0430
  0427\tEgebjerg\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0479
  0429\tEjby\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0410
  0431\tFaaborg\tFåborg\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0430
  0433\tGlamsbjerg\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0435\tGudme\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0479
  0437\tHaarby\tHårby\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0439\tKerteminde\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0440
  0441\tLangeskov\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0440
  0443\tMarstal\t\tFyns Amt\t1970-04-01\t2005-12-31\tmerged-2006\t0492
  0445\tMiddelfart\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0410
  0447\tMunkebo\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0440
  0449\tNyborg\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0450
  0451\tNørre Aaby\tNr. Åby; Nørre Åby\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0410
  0461\tOdense\t\tFyns Amt\t1970-04-01\t\tunchanged\t0461
  0471\tOtterup\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0480
  0473\tRinge\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0430
  0475\tRudkøbing\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0482
  0477\tRyslinge\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0430
  0479\tSvendborg\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0479
  0481\tSydlangeland\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0482
  0483\tSøndersø\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0480
  0485\tTommerup\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0487\tTranekær\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0482
  0489\tUllerslev\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0450
  0491\tVissenbjerg\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0492\tÆrø\t\tFyns Amt\t2006-01-01\t\tunchanged\t0492
  0493\tÆrøskøbing\t\tFyns Amt\t1970-04-01\t2005-12-31\tmerged-2006\t0492
  0495\tØrbæk\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0450
  0497\tÅrslev\t\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0430
  0499\tAarup\tÅrup\tFyns Amt\t1970-04-01\t2006-12-31\tmerged\t0420
  0501\tAugustenborg\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0503\tBov\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0580
  0505\tBredebro\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0550
  0507\tBroager\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0509\tChristiansfeld\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tsplit\t0621; 0510
  0511\tGram\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0510
  0513\tGråsten\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0515\tHaderslev\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0510
  0517\tHøjer\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0550
  0519\tLundtoft\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0580
  0521\tLøgumkloster\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0550
  0523\tNordborg\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0525\tNørre-Rangstrup\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tsplit\t0550; 0510
  0527\tRødding\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0575
  0529\tRødekro\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0580
  0531\tSkærbæk\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0550
  0533\tSundeved\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0535\tSydals\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0537\tSønderborg\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0540
  0539\tTinglev\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0580
  0541\tTønder\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0550
  0543\tVojens\t\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0510
  0545\tAabenraa\tÅbenrå\tSønderjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0580
  0551\tBillund\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0530
  0553\tBlaabjerg\tBlåbjerg\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0573
  0555\tBlåvandshuk\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0573
  0557\tBramming\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0561
  0559\tBrørup\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0575
  0561\tEsbjerg\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0561
  0563\tFanø\t\tRibe Amt\t1970-04-01\t\tunchanged\t0563
  0565\tGrindsted\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0530
  0567\tHelle\t\tRibe Amt\t1970-04-01\t2006-12-31\tsplit\t0573; 0561
  0569\tHolsted\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0575
  0571\tRibe\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0561
  0573\tVarde\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0573
  0575\tVejen\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0575
  0577\tØlgod\t\tRibe Amt\t1970-04-01\t2006-12-31\tmerged\t0573
  0601\tBrædstrup\t\tVejle Amt\t1970-04-01\t2006-12-31\tsplit\t0615; 0746
  0603\tBørkop\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0630
  0605\tEgtved\t\tVejle Amt\t1970-04-01\t2006-12-31\tsplit\t0630; 0621
  0607\tFredericia\t\tVejle Amt\t1970-04-01\t\tunchanged\t0607
  0609\tGedved\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0615
  0611\tGive\t\tVejle Amt\t1970-04-01\t2006-12-31\tsplit\t0630; 0530
  0613\tHedensted\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0766
  0615\tHorsens\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0615
  0617\tJelling\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0630
  0619\tJuelsminde\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0766
  0621\tKolding\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0621
  0623\tLunderskov\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0621
  0625\tNørre-Snede\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0756
  0627\tTørring-Uldum\t\tVejle Amt\t1970-04-01\t2006-12-31\tsplit\t0766; 0630
  0629\tVamdrup\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0621
  0631\tVejle\t\tVejle Amt\t1970-04-01\t2006-12-31\tmerged\t0630
  0651\tAulum-Haderup\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0657
  0653\tBrande\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0756
  0655\tEgvad\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0760
  0657\tHerning\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0657
  0659\tHolmsland\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0760
  0661\tHolstebro\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0661
  0663\tIkast\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0756
  0665\tLemvig\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0665
  0667\tRingkøbing\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0760
  0669\tSkjern\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0760
  0671\tStruer\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0671
  0673\tThyborøn-Harboøre\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0665
  0675\tThyholm\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0671
  0677\tTrehøje\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0657
  0679\tUlfborg-Vemb\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0661
  0681\tVidebæk\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0760
  0683\tVinderup\t\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0661
  0685\tAaskov\tÅskov\tRingkjøbing Amt\t1970-04-01\t2006-12-31\tmerged\t0657
  0701\tEbeltoft\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0706
  0703\tGalten\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0746
  0705\tGjern\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0740
  0707\tGrenaa\tGrenå\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0707
  0709\tHadsten\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0710
  0711\tHammel\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0710
  0713\tHinnerup\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0710
  0715\tHørning\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0746
  0717\tLangå\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tsplit\t0730; 0710
  0719\tMariager\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tsplit\t0846; 0730
  0721\tMidtdjurs\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0706
  0723\tNørhald\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0730
  0725\tNørre Djurs\tNr. Djurs\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0707
  0727\tOdder\t\tÅrhus Amt\t1970-04-01\t\tunchanged\t0727
  0729\tPurhus\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0730
  0731\tRanders\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0730
  0733\tRosenholm\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0706
  0735\tRougsø\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0707
  0737\tRy\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0746
  0739\tRønde\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0706
  0741\tSamsø\t\tÅrhus Amt\t1970-04-01\t\tunchanged\t0741
  0743\tSilkeborg\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0740
  0745\tSkanderborg\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0746
  0747\tSønderhald\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tsplit\t0730; 0707
  0749\tThem\t\tÅrhus Amt\t1970-04-01\t2006-12-31\tmerged\t0740
  0751\tÅrhus\tAarhus\tÅrhus Amt\t1970-04-01\t\tunchanged\t0751
  0761\tBjerringbro\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0763\tFjends\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0765\tHanstholm\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0787
  0767\tHvorslev\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0710
  0769\tKarup\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0771\tKjellerup\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0740
  0773\tMorsø\t\tViborg Amt\t1970-04-01\t\tunchanged\t0773
  0775\tMøldrup\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0777\tSallingsund\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0779
  0779\tSkive\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0779
  0781\tSpøttrup\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0779
  0783\tSundsøre\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0779
  0785\tSydthy\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0787
  0787\tThisted\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0787
  0789\tTjele\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0791\tViborg\t\tViborg Amt\t1970-04-01\t2006-12-31\tmerged\t0791
  0793\tAalestrup\tÅlestrup\tViborg Amt\t1970-04-01\t2006-12-31\tsplit\t0820; 0846; 0791
  0801\tArden\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0846
  0803\tBrovst\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0849
  0805\tBrønderslev\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0810
  0807\tDronninglund\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0810
  0809\tFarsø\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0820
  0811\tFjerritslev\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0849
  0813\tFrederikshavn\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0813
  0815\tHadsund\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0846
  0817\tHals\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0851
  0819\tHirtshals\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0860
  0821\tHjørring\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0860
  0823\tHobro\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0846
  0825\tLæsø\t\tNordjyllands Amt\t1970-04-01\t\tunchanged\t0825
  0827\tLøgstør\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0820
  0829\tLøkken-Vrå\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0860
  0831\tNibe\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0851
  0833\tNørager\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tsplit\t0840; 0846
  0835\tPandrup\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0849
  0837\tSejlflod\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0851
  0839\tSindal\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0860
  0841\tSkagen\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0813
  0843\tSkørping\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0840
  0845\tStøvring\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0840
  0847\tSæby\t\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0813
  0849\tAabybro\tÅbybro\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0849
  0851\tAalborg\tÅlborg\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0851
  0861\tAars\tÅrs\tNordjyllands Amt\t1970-04-01\t2006-12-31\tmerged\t0820
  \tSengeløse\t\tKøbenhavns Amt\t1970-04-01\t1974-03-31\tmerged-1974\t0169
  \tStore Magleby\t\tKøbenhavns Amt\t1970-04-01\t1974-03-31\tmerged-1974\t0155
  """
}
