// swift-format-ignore-file
// Generated from Sources/RegisterGenerator/Register/municipalities.csv by `swift run RegisterGenerator`.
// Do not edit: change the CSV file and generate again.

extension RegisterData {
  /// The municipalities in force since 2007-01-01, by code. code, name, official_name, region_code, region, nuts3_code, nuts3_name, longitude, latitude, population.
  static let municipalityLines: StaticString = """
  0101\tKøbenhavn\tKøbenhavns Kommune\t1084\tHovedstaden\tDK011\tByen København\t12.552\t55.675\t623404
  0147\tFrederiksberg\tFrederiksberg Kommune\t1084\tHovedstaden\tDK011\tByen København\t12.524\t55.680\t103960
  0151\tBallerup\tBallerup Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.360\t55.733\t48458
  0153\tBrøndby\tBrøndby Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.415\t55.644\t35397
  0155\tDragør\tDragør Kommune\t1084\tHovedstaden\tDK011\tByen København\t12.621\t55.582\t14270
  0157\tGentofte\tGentofte Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.553\t55.751\t75176
  0159\tGladsaxe\tGladsaxe Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.470\t55.747\t69681
  0161\tGlostrup\tGlostrup Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.405\t55.683\t22615
  0163\tHerlev\tHerlev Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.427\t55.735\t28786
  0165\tAlbertslund\tAlbertslund Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.351\t55.680\t27877
  0167\tHvidovre\tHvidovre Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.469\t55.630\t53416
  0169\tHøje-Taastrup\tHøje-Taastrup Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.239\t55.659\t50686
  0173\tLyngby-Taarbæk\tLyngby-Taarbæk Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.509\t55.786\t55790
  0175\tRødovre\tRødovre Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.449\t55.687\t40052
  0183\tIshøj\tIshøj Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.309\t55.621\t22946
  0185\tTårnby\tTårnby Kommune\t1084\tHovedstaden\tDK011\tByen København\t12.640\t55.615\t42984
  0187\tVallensbæk\tVallensbæk Kommune\t1084\tHovedstaden\tDK012\tKøbenhavns omegn\t12.372\t55.633\t16654
  0190\tFuresø\tFuresø Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.367\t55.796\t41069
  0201\tAllerød\tAllerød Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.320\t55.855\t25646
  0210\tFredensborg\tFredensborg Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.444\t55.950\t40819
  0217\tHelsingør\tHelsingør Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.497\t56.038\t62567
  0219\tHillerød\tHillerød Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.239\t55.929\t50998
  0223\tHørsholm\tHørsholm Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.485\t55.883\t25007
  0230\tRudersdal\tRudersdal Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.489\t55.834\t56509
  0240\tEgedal\tEgedal Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.233\t55.770\t43335
  0250\tFrederikssund\tFrederikssund Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.013\t55.819\t45332
  0253\tGreve\tGreve Kommune\t1085\tSjælland\tDK021\tØstsjælland\t12.245\t55.590\t50267
  0259\tKøge\tKøge Kommune\t1085\tSjælland\tDK021\tØstsjælland\t12.070\t55.456\t60675
  0260\tHalsnæs\tHalsnæs Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.003\t55.970\t31271
  0265\tRoskilde\tRoskilde Kommune\t1085\tSjælland\tDK021\tØstsjælland\t12.103\t55.637\t87577
  0269\tSolrød\tSolrød Kommune\t1085\tSjælland\tDK021\tØstsjælland\t12.174\t55.537\t23065
  0270\tGribskov\tGribskov Kommune\t1084\tHovedstaden\tDK013\tNordsjælland\t12.233\t56.049\t41195
  0306\tOdsherred\tOdsherred Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.555\t55.854\t33122
  0316\tHolbæk\tHolbæk Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.618\t55.660\t71297
  0320\tFaxe\tFaxe Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t12.060\t55.288\t36513
  0326\tKalundborg\tKalundborg Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.231\t55.628\t48681
  0329\tRingsted\tRingsted Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.818\t55.457\t34725
  0330\tSlagelse\tSlagelse Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.342\t55.343\t79073
  0336\tStevns\tStevns Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t12.308\t55.333\t22782
  0340\tSorø\tSorø Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.559\t55.485\t29834
  0350\tLejre\tLejre Kommune\t1085\tSjælland\tDK021\tØstsjælland\t11.917\t55.635\t27775
  0360\tLolland\tLolland Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.305\t54.801\t41615
  0370\tNæstved\tNæstved Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.732\t55.260\t82991
  0376\tGuldborgsund\tGuldborgsund Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t11.831\t54.788\t60930
  0390\tVordingborg\tVordingborg Kommune\t1085\tSjælland\tDK022\tVest- og Sydsjælland\t12.098\t55.026\t45816
  0400\tBornholm\tBornholms Regionskommune\t1084\tHovedstaden\tDK014\tBornholm\t14.911\t55.124\t39572
  0410\tMiddelfart\tMiddelfart Kommune\t1083\tSyddanmark\tDK031\tFyn\t9.886\t55.452\t38553
  0420\tAssens\tAssens Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.068\t55.297\t41212
  0430\tFaaborg-Midtfyn\tFaaborg-Midtfyn Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.367\t55.196\t51809
  0440\tKerteminde\tKerteminde Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.615\t55.456\t23773
  0450\tNyborg\tNyborg Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.701\t55.294\t32042
  0461\tOdense\tOdense Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.372\t55.385\t204182
  0479\tSvendborg\tSvendborg Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.597\t55.090\t58599
  0480\tNordfyns\tNordfyns Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.245\t55.519\t29693
  0482\tLangeland\tLangeland Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.777\t54.919\t12560
  0492\tÆrø\tÆrø Kommune\t1083\tSyddanmark\tDK031\tFyn\t10.378\t54.879\t6058
  0510\tHaderslev\tHaderslev Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.337\t55.253\t55857
  0530\tBillund\tBillund Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t8.969\t55.738\t26629
  0540\tSønderborg\tSønderborg Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.786\t54.952\t74561
  0550\tTønder\tTønder Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t8.867\t55.080\t37587
  0561\tEsbjerg\tEsbjerg Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t8.684\t55.419\t115652
  0563\tFanø\tFanø Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t8.412\t55.410\t3404
  0573\tVarde\tVarde Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t8.484\t55.678\t50129
  0575\tVejen\tVejen Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.052\t55.474\t42863
  0580\tAabenraa\tAabenraa Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.316\t54.981\t59035
  0607\tFredericia\tFredericia Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.684\t55.574\t51427
  0615\tHorsens\tHorsens Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t9.783\t55.929\t90370
  0621\tKolding\tKolding Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.440\t55.456\t92893
  0630\tVejle\tVejle Kommune\t1083\tSyddanmark\tDK032\tSydjylland\t9.366\t55.742\t114830
  0657\tHerning\tHerning Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.877\t56.157\t88917
  0661\tHolstebro\tHolstebro Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.604\t56.370\t58504
  0665\tLemvig\tLemvig Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.285\t56.495\t19998
  0671\tStruer\tStruer Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.551\t56.519\t21143
  0706\tSyddjurs\tSyddjurs Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.530\t56.301\t42768
  0707\tNorddjurs\tNorddjurs Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.636\t56.461\t37680
  0710\tFavrskov\tFavrskov Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t9.930\t56.311\t48374
  0727\tOdder\tOdder Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.146\t55.939\t22675
  0730\tRanders\tRanders Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.068\t56.516\t97909
  0740\tSilkeborg\tSilkeborg Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t9.517\t56.193\t93054
  0741\tSamsø\tSamsø Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.589\t55.857\t3684
  0746\tSkanderborg\tSkanderborg Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t9.872\t56.079\t61974
  0751\tAarhus\tAarhus Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t10.156\t56.163\t345332
  0756\tIkast-Brande\tIkast-Brande Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t9.230\t56.035\t41282
  0760\tRingkøbing-Skjern\tRingkøbing-Skjern Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.472\t56.020\t56930
  0766\tHedensted\tHedensted Kommune\t1082\tMidtjylland\tDK042\tØstjylland\t9.743\t55.794\t46747
  0773\tMorsø\tMorsø Kommune\t1081\tNordjylland\tDK050\tNordjylland\t8.730\t56.800\t20403
  0779\tSkive\tSkive Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t8.983\t56.644\t46224
  0787\tThisted\tThisted Kommune\t1081\tNordjylland\tDK050\tNordjylland\t8.602\t56.945\t43660
  0791\tViborg\tViborg Kommune\t1082\tMidtjylland\tDK041\tVestjylland\t9.404\t56.463\t97113
  0810\tBrønderslev\tBrønderslev Kommune\t1081\tNordjylland\tDK050\tNordjylland\t10.123\t57.226\t36370
  0813\tFrederikshavn\tFrederikshavn Kommune\t1081\tNordjylland\tDK050\tNordjylland\t10.409\t57.420\t59987
  0820\tVesthimmerlands\tVesthimmerlands Kommune\t1081\tNordjylland\tDK050\tNordjylland\t9.380\t56.822\t37121
  0825\tLæsø\tLæsø Kommune\t1081\tNordjylland\tDK050\tNordjylland\t11.020\t57.274\t1806
  0840\tRebild\tRebild Kommune\t1081\tNordjylland\tDK050\tNordjylland\t9.823\t56.824\t29916
  0846\tMariagerfjord\tMariagerfjord Kommune\t1081\tNordjylland\tDK050\tNordjylland\t9.947\t56.693\t42055
  0849\tJammerbugt\tJammerbugt Kommune\t1081\tNordjylland\tDK050\tNordjylland\t9.504\t57.142\t38460
  0851\tAalborg\tAalborg Kommune\t1081\tNordjylland\tDK050\tNordjylland\t9.963\t57.013\t215312
  0860\tHjørring\tHjørring Kommune\t1081\tNordjylland\tDK050\tNordjylland\t10.059\t57.456\t64665
  """
}
