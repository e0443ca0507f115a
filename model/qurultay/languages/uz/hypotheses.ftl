### Tajribalar va gipotezalar: nomlari, savollari, nima ularni rad etishi, shartlari va oldindan kelib chiqadigan narsalar

## machine

experiment-five_billion-title = Sanksiyalar bosimi ostida besh milliard
experiment-five_billion-asks = Sanksiyalar kuchaysa va toʻlovlar rad etilsa, Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo dunyolarning yarmidan koʻpida baribir 2030-yilgacha yiliga 5 mlrd dollarga yetadimi va bunga toʻsiqlar tezroq kamayishi sababmi?
experiment-five_billion-refuted_by = Bosim ostida 5 mlrd dollarga yetish ehtimoli yarmidan kam yoki toʻsiqlarni odatdagi tezlikda olib tashlash ham shuncha natija beradi.
experiment-five_billion-condition-1 = bosim ostida 2030-yilgacha 5 mlrd dollarga yetish ehtimoli yarmidan koʻp
experiment-five_billion-condition-2 = toʻsiqlar tezroq olib tashlansa, ehtimol oshadi
experiment-five_billion-shown-1 = bosim ostida: 2021-yil dollarida 5 mlrd
experiment-five_billion-shown-2 = bosimsiz xuddi shu tezliklar
experiment-five_billion-shown-3 = bosim maqsadni necha chorakka kechiktiradi

experiment-h_01_removal_of_barriers-title = Toʻsiqlar tezroq olinsa, besh milliard yaqinroq
experiment-h_01_removal_of_barriers-asks = Notarif toʻsiqlar qancha tez olib tashlansa, Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo 5 mlrd dollarga shuncha ishonchli va erta yetadimi?
experiment-h_01_removal_of_barriers-refuted_by = Tezlik toʻrt baravar oshirilganda maqsad oʻrtacha yarim chorakdan kamroq yaqinlashadi yoki uch tezlik tartibi muddatlar tartibiga mos kelmaydi.
experiment-h_01_removal_of_barriers-condition-1 = 2030-yilgacha koʻproq dunyoda 5 mlrd dollarga yetiladi
experiment-h_01_removal_of_barriers-condition-2 = 5 mlrd dollarga ertaroq yetiladi
experiment-h_01_removal_of_barriers-condition-3 = oʻrtacha tezlikda sekindagidan ertaroq
experiment-h_01_removal_of_barriers-condition-4 = katta tezlikda oʻrtachadagidan ertaroq
experiment-h_01_removal_of_barriers-follows-1 = Faqat oʻzgarish yoʻnalishi oldindan kelib chiqadi: model tuzilishiga koʻra toʻsiqlarni olib tashlash savdoni arzonlashtiradi; buning qancha vaqtda sezilishi esa oldindan maʼlum emas.

experiment-h_02_all_levers_together-title = Besh milliardga toʻsiqlarni olishning oʻzi yetadi, oʻn milliardga barcha dastaklar birga kerak
experiment-h_02_all_levers_together-asks = Toʻsiqlarni olib tashlashning oʻzi 5 mlrd dollar beradi-yu, 10 mlrd dollar uchun yoʻlaklar, qoidalar va uzoq muddatli pul birga kerakmi va ularning birgalikdagi samarasi alohida samaralar yigʻindisidan kattami?
experiment-h_02_all_levers_together-refuted_by = Bitta dastakning oʻzi bilan 10 mlrd dollarga yetish ehtimoli yarmidan koʻp yoki toʻrt dastak birga bittalab qoʻshganidan ortiq bermaydi.
experiment-h_02_all_levers_together-condition-1 = hammasi birga toʻrttasining yigʻindisidan koʻproq beradi
experiment-h_02_all_levers_together-condition-2 = faqat toʻsiqlar: 2030-yilgacha 5 mlrd dollarga yetish ehtimoli yarmidan koʻp
experiment-h_02_all_levers_together-condition-3 = faqat toʻsiqlar: 2035-yilgacha 10 mlrd dollarga yetish ehtimoli yarmidan kam
experiment-h_02_all_levers_together-condition-4 = faqat yoʻlaklar: 2035-yilgacha 10 mlrd dollarga yetish ehtimoli yarmidan kam
experiment-h_02_all_levers_together-condition-5 = faqat qoidalar: 2035-yilgacha 10 mlrd dollarga yetish ehtimoli yarmidan kam
experiment-h_02_all_levers_together-condition-6 = faqat uzoq muddatli pul: 2035-yilgacha 10 mlrd dollarga yetish ehtimoli yarmidan kam
experiment-h_02_all_levers_together-shown-1 = hech qanday dastaksiz 2035-yilgacha 10 mlrd
experiment-h_02_all_levers_together-shown-2 = toʻrttala dastak bilan 2035-yilgacha 10 mlrd

experiment-h_03_order_of_modes-title = Avval qoʻshnilar: eng tez tartib
experiment-h_03_order_of_modes-asks = Davlatlar mintaqani yoki buyuk davlatlarni emas, qoʻshnilarni birinchi oʻringa qoʻysa, 5 mlrd dollarga ertaroq yetiladimi va munosabatlar yaqinroq boʻladimi?
experiment-h_03_order_of_modes-refuted_by = Boshqa tartib yarim chorak aniqlikda xuddi shunday tez yoki munosabatlarni xuddi shunday yaqin qiladi.
experiment-h_03_order_of_modes-condition-1 = avval qoʻshnilar tartibi avval mintaqa tartibidan tezroq
experiment-h_03_order_of_modes-condition-2 = avval qoʻshnilar tartibi avval buyuk davlatlar tartibidan tezroq
experiment-h_03_order_of_modes-condition-3 = juftlik munosabati avval mintaqa tartibidagidan yaqinroq
experiment-h_03_order_of_modes-condition-4 = juftlik munosabati avval buyuk davlatlar tartibidagidan yaqinroq
experiment-h_03_order_of_modes-follows-1 = Forum juftliklarga qisman navbat bilan xizmat qiladi, deb faraz qilingan; hammasiga birdan xizmat qiladigan forum ikki qoʻshniga nisbatan yutadi.

experiment-h_04_outside_supervision-title = Sanksiyalar ostida buyuk davlatlarga ergashganlar koʻproq yoʻqotadi
experiment-h_04_outside_supervision-asks = Sanksiyalar ostida buyuk davlatlar boshchiligidagi formatlar dunyosi Qozogʻiston va Oʻzbekiston savdosini qoʻshnilar va mintaqa dunyosidan koʻproq yoʻqotadimi?
experiment-h_04_outside_supervision-refuted_by = Sanksiyalarning ikkala dunyoga zarari savdoning yarim foizi aniqligida bir xil yoki buyuk davlatlarga ergashgan dunyoda kamroq yoxud sanksiyalar kuchaygani sari farq kattalashmaydi.
experiment-h_04_outside_supervision-condition-1 = qattiq sanksiyalar buyuk davlatlarga ergashgan dunyoga qimmatroq tushadi
experiment-h_04_outside_supervision-condition-2 = qattiq sanksiyalarda farq yengilroq sanksiyalardagidan kattaroq
experiment-h_04_outside_supervision-shown-1 = qattiq sanksiyalar qoʻshnilar va mintaqa dunyosiga qanday taʼsir qiladi
experiment-h_04_outside_supervision-shown-2 = qattiq sanksiyalar buyuk davlatlarga ergashgan dunyoga qanday taʼsir qiladi

experiment-h_05_collective_resilience-title = Ishlaydigan formatlar tashqi bosimni yumshatadi
experiment-h_05_collective_resilience-asks = Rossiya va MDH bilan jamoaviy formatlar haqiqatan ishlasa, davlatlar ular bilan sanksiyalardan qoʻshnilar va mintaqaning oʻzi bilan boʻlgandan yomonroq chiqmaydimi?
experiment-h_05_collective_resilience-refuted_by = Hisob-kitob, kliring, sugʻurta va vaʼdalar ijrosi ishlaganda ham buyuk davlatlarga ergashgan dunyo boshqasidan savdoning yarim foizicha koʻproq yoʻqotadi yoki formatlarning ishlashi hech narsani oʻzgartirmaydi.
experiment-h_05_collective_resilience-condition-1 = sanksiyalar ishlaydigan formatlarga ularsiz dunyodagidan qimmatga tushmaydi
experiment-h_05_collective_resilience-condition-2 = ishlaydigan formatlar qogʻozdagilardan kamroq yoʻqotadi
experiment-h_05_collective_resilience-condition-3 = qattiq sanksiyalarda pul olish osonroq
experiment-h_05_collective_resilience-follows-1 = Taʼminlangan milliy valyutalar toʻlovdagi qiyinchiliklarni qancha kamaytirishi faraz qilingan.
experiment-h_05_collective_resilience-follows-2 = Rossiya boshchiligidagi formatlar u yerda nima yaratishini biz baholaganmiz: likvidlik va sugʻurta, kliringning yarmi, umumiy qoidalar yoʻq.

experiment-h_06_open_regionalism-title = Ochiq mintaqachilik yopiq blokdan ham, buyuk davlatlarga ergashishdan ham afzal
experiment-h_06_open_regionalism-asks = Eshigini ochiq tutib ichkarida yaqinlashadigan mintaqa eshigini yopadigan mintaqadan ham, buyuk davlatlarga ergashadigan mintaqadan ham yaxshiroq yashaydimi?
experiment-h_06_open_regionalism-refuted_by = Yopiq blok xuddi shunday farovon yoki buyuk davlatlarga ergashgan dunyo xuddi shunday mustaqil yoxud u farovonroq.
experiment-h_06_open_regionalism-condition-1 = ochiq mintaqaning YaIMi yopiq bloknikidan katta
experiment-h_06_open_regionalism-condition-2 = ochiq mintaqa buyuk davlatlarga ergashganidan mustaqilroq
experiment-h_06_open_regionalism-condition-3 = ochiq mintaqaning YaIMi buyuk davlatlarga ergashganinikidan kichik emas
experiment-h_06_open_regionalism-shown-1 = ochiq mintaqaning mustaqilligi, yopiq blokka nisbatan
experiment-h_06_open_regionalism-shown-2 = qolgan hamma bilan savdo, ochiq mintaqada yopiq blokka nisbatan
experiment-h_06_open_regionalism-follows-1 = YaIM savdo ortidan faraz qilingan kuch bilan boradi; usiz yopiq eshik arzonga tushadi.

experiment-h_07_rivalry-title = Raqobat ikkisiga ham qimmatga tushadi
experiment-h_07_rivalry-asks = Besh yillik raqobat Qozogʻistonning ham, Oʻzbekistonning ham YaIMi va savdosini kamaytiradimi, ularni bogʻlaydigan yoʻllarni kechiktiradimi va oqibati raqobat tugagach ham qoladimi?
experiment-h_07_rivalry-refuted_by = Ikkisidan birining YaIMi avvalgidek qoladi yoki savdo va yoʻllar zarar koʻrmaydi yoxud uch yildan keyin hammasi joyiga tushadi.
experiment-h_07_rivalry-condition-1 = Qozogʻistonning YaIMi kamayadi
experiment-h_07_rivalry-condition-2 = Oʻzbekistonning YaIMi kamayadi
experiment-h_07_rivalry-condition-3 = ular oʻzaro kamroq savdo qiladi
experiment-h_07_rivalry-condition-4 = ularni bogʻlaydigan yoʻllar qurilishi orqada qoladi
experiment-h_07_rivalry-condition-5 = raqobat tugaganidan uch yil keyin ham savdo tiklanmagan
experiment-h_07_rivalry-follows-1 = Raqobat YaIMning bir qismini mudofaaga yoʻnaltirishi modelga qoʻlda kiritilgan.
experiment-h_07_rivalry-follows-2 = Raqobat hamkorlikdan saʼy-harakatni tortib olishi modelga qoʻlda kiritilgan.

experiment-h_08_mediation-title = Vositachilik chegara mojarolarini qisqartiradi
experiment-h_08_mediation-asks = 2021-yil aprelidagidek toʻqnashuvdan keyin Ostona va Toshkent vositachilik qilsa, Qirgʻiziston va Tojikiston tezroq oʻnglanib, tashqi kuchlarga kamroq suyanadimi va vositachilar hamjihat boʻlsa, bu samara kattaroqmi?
experiment-h_08_mediation-refuted_by = Vositachilik na mojaroni, na chegarani, na ishonchni, na tashqi kuchlarga yuz burishni oʻzgartiradi yoki vositachilar raqib boʻlganda ham shuncha foyda beradi.
experiment-h_08_mediation-condition-1 = ikki yil davomida mojaro kuchsizroq
experiment-h_08_mediation-condition-2 = besh yil davomida chegara kamroq yopiq, munosabatlar kamroq sovuq
experiment-h_08_mediation-condition-3 = 2029-yilga kelib ishonch koʻproq tiklangan
experiment-h_08_mediation-condition-4 = ikkisi tashqi kuchlarga kamroq yuz buradi
experiment-h_08_mediation-condition-5 = vositachilar hamjihat boʻlsa, vositachilik chegarani koʻproq ochadi
experiment-h_08_mediation-follows-1 = Vositachilik tinchlanishni va chegara qayta ochilishini tezlashtirishi modelga qoʻlda kiritilgan, kattaligi faraz qilingan.

experiment-h_09_gains_for_the_others-title = Ikkisi yaqinlashsa, qoʻshnilar ham yutadi
experiment-h_09_gains_for_the_others-asks = Faqat Qozogʻiston va Oʻzbekiston yaqinlashsa, Qirgʻiziston, Tojikiston va Turkmaniston ham koʻproq savdo qilib, tinchroq yashaydimi?
experiment-h_09_gains_for_the_others-refuted_by = Uchovining mintaqa bilan savdosi oshmaydi yoki ulardan biri savdosining yarim foizini yoʻqotadi yoxud Qirgʻiziston va Tojikiston chegarasi tinchroq boʻlmaydi.
experiment-h_09_gains_for_the_others-condition-1 = uchovi mintaqasi bilan koʻproq savdo qiladi
experiment-h_09_gains_for_the_others-condition-2 = Qirgʻiziston yutqazmaydi
experiment-h_09_gains_for_the_others-condition-3 = Tojikiston yutqazmaydi
experiment-h_09_gains_for_the_others-condition-4 = Turkmaniston yutqazmaydi
experiment-h_09_gains_for_the_others-condition-5 = Qirgʻiziston va Tojikiston chegarasi kamroq yopiq, munosabatlari kamroq sovuq
experiment-h_09_gains_for_the_others-follows-1 = Ikkisi oʻzaro ochgan imkoniyatlarning qancha qismi boshqa juftliklarga oʻtishi faraz qilingan.
experiment-h_09_gains_for_the_others-shown-1 = juftlik munosabati uning savdosi uchun nimani anglatadi (tajriba aynan shuni kuchaytirishi kerak)

experiment-h_10_national_currencies-title = Milliy valyutalarga taʼminot kerak
experiment-h_10_national_currencies-asks = Qattiq sanksiyalar ostida milliy valyutalarda hisob-kitob faqat likvidlik, kliring va sugʻurta bor joydagina Rossiya bilan savdoga yordam beradimi?
experiment-h_10_national_currencies-refuted_by = Toʻliq taʼminot bilan ham oʻtish savdoga bir foiz yordam bermaydi yoki hech qanday taʼminotsiz ham yordam beradi.
experiment-h_10_national_currencies-condition-1 = taʼminot bilan milliy valyutalarga oʻtish Rossiyaga sotuvni oshiradi
experiment-h_10_national_currencies-condition-2 = taʼminot bilan u toʻlovlarni yengillashtiradi
experiment-h_10_national_currencies-condition-3 = taʼminotsiz u deyarli hech narsa bermaydi yoki zarar keltiradi
experiment-h_10_national_currencies-condition-4 = farqni taʼminot hosil qiladi
experiment-h_10_national_currencies-shown-1 = taʼminot bilan oʻtish va Qozogʻistonning Oʻzbekiston bilan savdosi
experiment-h_10_national_currencies-shown-2 = taʼminot bilan oʻtish va mintaqaning hamma bilan savdosi
experiment-h_10_national_currencies-follows-1 = Qoidaga koʻra yengillik milliy valyutalardagi hisob-kitob ulushi bilan taʼminot koʻpaytmasiga teng; faqat uning kattaligi ochiq edi, u faraz qilingan.
experiment-h_10_national_currencies-follows-2 = Taʼminotsiz oʻtishning zarari aynan shu faraz qilingan xarajatdir.

experiment-h_11_infrastructure_on_paper-title = Qoidalar, soʻnggi mil va sugʻurta boʻlmasa, infratuzilma qogʻozda qoladi
experiment-h_11_infrastructure_on_paper-asks = Yoʻlaklarga toʻrt baravar koʻp pul tashish narxini asosan umumiy qoidalar, soʻnggi mil va sugʻurta bor joyda arzonlashtiradimi?
experiment-h_11_infrastructure_on_paper-refuted_by = Pulning oʻzi qoidalar, soʻnggi mil va sugʻurta bilan birga bergan foydaning yarmidan koʻpini beradi.
experiment-h_11_infrastructure_on_paper-condition-1 = taʼminot bilan pul tashishni arzonlashtiradi
experiment-h_11_infrastructure_on_paper-condition-2 = taʼminotsiz pul buning yarmidan kamini beradi
experiment-h_11_infrastructure_on_paper-condition-3 = taʼminotsiz u oʻtkazish quvvatining yarmidan kamini beradi
experiment-h_11_infrastructure_on_paper-shown-1 = shu pulga taʼminotsiz qancha koʻp quriladi
experiment-h_11_infrastructure_on_paper-shown-2 = shu pulga taʼminot bilan qancha koʻp quriladi
experiment-h_11_infrastructure_on_paper-follows-1 = Hech qanday taʼminotsiz ochilgan loyiha qancha foyda berishi modelga qoʻlda kiritilgan.

experiment-h_12_two_links-title = Ikkisini bogʻlaydigan ikki yoʻl va shimoldan janubga yoʻnalish
experiment-h_12_two_links-asks = Shimkent orqali Toshkentga boradigan yoʻl hamda Uchquduq va Qiziloʻrdani bogʻlaydigan yoʻl tashishni arzonlashtirib, savdo hajmi va qimmatini oshiradimi va «Shimol — Janub»ni jonlantiradimi?
experiment-h_12_two_links-refuted_by = Ikkala yoʻl qurilganda ham xarajat, savdo hajmi yoki qimmati oʻzgarmaydi yoki shimolga yoʻnalishda hech narsa oʻzgarmaydi.
experiment-h_12_two_links-condition-1 = ikkisi oʻrtasida tashish arzonroq
experiment-h_12_two_links-condition-2 = ular koʻproq savdo qiladi
experiment-h_12_two_links-condition-3 = ularning savdosida qimmat tovarlar ulushi kattaroq
experiment-h_12_two_links-condition-4 = Oʻzbekistondan shimolga yoʻl arzonroq
experiment-h_12_two_links-shown-1 = faqat Toshkentga boradigan yoʻl: ikki davlat oʻrtasidagi xarajat
experiment-h_12_two_links-shown-2 = faqat choʻl orqali yoʻl: ikki davlat oʻrtasidagi xarajat
experiment-h_12_two_links-follows-1 = Xaritada bu ikki yoʻl faqat juftlikning oʻz tovarlariga berilgan; shimolga yoʻnalish ularni koʻpi bilan uni toʻldiradigan yuklar orqali sezadi.
experiment-h_12_two_links-follows-2 = Bu yoʻllarning hech biriga qimmat tovarlar boʻyicha alohida foyda berilmagan.
experiment-h_12_two_links-either_way = Xaritada Oʻzbekistondan shimolga bu yoʻllarning hech biri orqali yoʻnalish yoʻq va hech biriga qimmatroq tovarlar berilmagan: buning oʻrnini hech qanday parametr toʻldira olmaydi.

experiment-h_13_route_interdependence-title = Har biriga boshqasining chiqish yoʻli kerak
experiment-h_13_route_interdependence-asks = Janubga yoki Kaspiy orqali chiqish yoʻli yopilsa, Qozogʻiston va Oʻzbekiston birga kamroq ishlaydimi?
experiment-h_13_route_interdependence-refuted_by = Chiqish yoʻli oʻn yil yopiq tursa ham, ularning birgalikdagi saʼy-harakati yoki munosabati avvalgidek qoladi.
experiment-h_13_route_interdependence-condition-1 = janubsiz birgalikdagi saʼy-harakat kamroq
experiment-h_13_route_interdependence-condition-2 = Kaspiysiz birgalikdagi saʼy-harakat kamroq
experiment-h_13_route_interdependence-condition-3 = janubsiz munosabat kamroq yaqin
experiment-h_13_route_interdependence-condition-4 = Kaspiysiz munosabat kamroq yaqin
experiment-h_13_route_interdependence-either_way = Hech bir qoida davlatga oʻz chiqish yoʻli boshqasining yerida ekanini koʻrsatmaydi; yopiq chiqish yoʻli ularning saʼy-harakatiga faqat boshqa hamkor izlaydigan savdo orqali taʼsir qiladi. 99 parametrdan hech biri, oʻz oraligʻining qaysi chetida olinmasin, birgalikdagi saʼy-harakatni 0,0003 ga ham kamaytirmaydi.

experiment-h_14_gas_union-title = Gaz ittifoqi energiya xavfsizligini mustaqillik evaziga beradi
experiment-h_14_gas_union-asks = Rossiya gaz ittifoqini taklif qilganda u rad etilmay, qabul qilinsa, Qozogʻiston va Oʻzbekiston energiya bilan ishonchliroq taʼminlanib, lekin kamroq mustaqil boʻlib, bir-biriga kamroq yuz buradimi?
experiment-h_14_gas_union-refuted_by = Energiya taʼminoti ishonchliroq boʻlmaydi yoki mustaqillik va ikki tomonlama ulush avvalgidek qoladi: B matni shunday deydi.
experiment-h_14_gas_union-condition-1 = ikkisining energiya taʼminoti ishonchliroq
experiment-h_14_gas_union-condition-2 = mintaqa kamroq mustaqil
experiment-h_14_gas_union-condition-3 = ikkisi saʼy-harakatining kamroq qismini qoʻshnilarga sarflaydi
experiment-h_14_gas_union-follows-1 = Ishga tushgan gaz ittifoqi energiya xavfsizligi va qaramlikka nima qoʻshishi uning qatorida yozilgan, qoʻlda baholangan.
experiment-h_14_gas_union-follows-2 = Gaz quvuri jilov ekani va u qanchalik tarangligi shu faraz qilingan vazndir; ikki dunyoqarash aynan unda farq qiladi.

experiment-h_15_two_basins-title = Dastlabki muvaffaqiyat yoki muvaffaqiyatsizlik uzoq saqlanadi
experiment-h_15_two_basins-asks = Ishonch va hamkorlik bir-birini shunchalik kuchaytiradimiki, Qozogʻiston va Oʻzbekiston oʻrtasidagi toʻrt omadli yoki toʻrt yomon yil bir avlod oʻtib ham sezilib turadimi?
experiment-h_15_two_basins-refuted_by = Ishonchdagi farqning yarmi paydo boʻlganidan oʻttiz besh yil oʻtib yoʻqoladi yoki savdodagi farq besh foizdan oshmaydi.
experiment-h_15_two_basins-condition-1 = ishonchdagi farqning yarmidan koʻpi 2060-yilda ham qoladi
experiment-h_15_two_basins-condition-2 = 2060-yilda savdo hali ham farq qiladi
experiment-h_15_two_basins-shown-1 = yoʻllar ajralgan paytdagi ishonch farqi, 2026-yil
experiment-h_15_two_basins-follows-1 = Ishonch madaniyat va xotira saqlaydigan darajaga qaytadi; tezligi tadqiqotlardan olingan, uning umuman qaytishi esa modellashtirish usullaridan biri.

experiment-h_16_weak_security_bodies-title = Tashqaridan boshqariladigan xavfsizlik ish bermasa, davlatlar bir-biriga yuz buradi
experiment-h_16_weak_security_bodies-asks = Rossiya va Xitoy boshchiligidagi formatlar 2024-yilda tahdidlar qarshisida ojiz boʻlib chiqsa, davlatlar sakkiz chorak ichida qoʻshnilar va mintaqa tomon yuradimi?
experiment-h_16_weak_security_bodies-refuted_by = Ikki yil oʻtib hamkorlik usullarining ulushlari busiz ham boʻladigan darajada turadi.
experiment-h_16_weak_security_bodies-condition-1 = buyuk davlatlar boshchiligidagi formatlarga saʼy-harakat kamayadi
experiment-h_16_weak_security_bodies-condition-2 = qoʻshnilarga koʻproq saʼy-harakat
experiment-h_16_weak_security_bodies-condition-3 = mintaqaga koʻproq saʼy-harakat
experiment-h_16_weak_security_bodies-follows-1 = Xavfsizlik kanal tanlashga sabab boʻlishi modelga qoʻlda kiritilgan; uning vazni faraz qilingan.

experiment-h_17_reactions_of_powers-title = Buyuk davlatlar qilgani mintaqa tanlaganidan koʻproq narsani hal qiladi
experiment-h_17_reactions_of_powers-asks = Buyuk davlatlar hech qachon javob bermasa va sanksiyalar hamma dunyoda bir xil boʻlsa, savdo va mustaqillikning dunyolar boʻyicha farqi qanchaga kamayadi, mintaqaning oʻz harakatlari bir xil boʻlsa-chi?
experiment-h_17_reactions_of_powers-refuted_by = Buyuk davlatlarni harakatsiz qoldirish savdo yoki mustaqillik dispersiyasining oʻndan biridan kamini yoki mintaqani harakatsiz qoldirishdan kamroq qismini yoʻqotadi.
experiment-h_17_reactions_of_powers-condition-1 = savdo dispersiyasining oʻndan biri buyuk davlatlardan kelib chiqadi
experiment-h_17_reactions_of_powers-condition-2 = mustaqillik dispersiyasining oʻndan biri buyuk davlatlardan kelib chiqadi
experiment-h_17_reactions_of_powers-condition-3 = savdoda ularning hissasi mintaqanikidan katta
experiment-h_17_reactions_of_powers-condition-4 = mustaqillikda ularning hissasi mintaqanikidan katta

experiment-h_18_long_money-title = Oʻn milliard yoʻlini toʻlovlardan koʻra koʻproq uzoq muddatli pul toʻsadi
experiment-h_18_long_money-asks = Qattiq sanksiyalar ostida arzon uzoq muddatli pul 10 mlrd dollarni oson toʻlovlardan koʻra koʻproq yaqinlashtiradimi va xavfi boʻlishilgan obligatsiyalar uning bir qismini qaytaradimi?
experiment-h_18_long_money-refuted_by = Oson toʻlovlar arzon pulchalik foyda beradi yoki obligatsiyalar qimmat pul tufayli qurilmay qolganining oʻndan uchidan kamini qaytaradi.
experiment-h_18_long_money-condition-1 = arzon pul 10 mlrd dollar ehtimolini oson toʻlovlardan koʻproq oshiradi
experiment-h_18_long_money-condition-2 = savdoni ham koʻproq oshiradi
experiment-h_18_long_money-condition-3 = obligatsiyalar qimmat pul tufayli qurilmay qolganining oʻndan uchini qaytaradi
experiment-h_18_long_money-shown-1 = arzon pul savdoga qanday taʼsir qiladi
experiment-h_18_long_money-shown-2 = oson toʻlovlar savdoga qanday taʼsir qiladi
experiment-h_18_long_money-shown-3 = obligatsiyalar foiz stavkasiga qanday taʼsir qiladi
experiment-h_18_long_money-follows-1 = Obligatsiyalar qaytaradigani ustamaning shu faraz qilingan qismidir.

experiment-h_19_one_rulebook-title = Yagona qoidalar ostidagi ikki yoʻlak eng yaxshi bittasidan ustun
experiment-h_19_one_rulebook-asks = «Shimol — Janub» va «Sharq — Gʻarb»ni umumiy qoidalar bilan birlashtirish uzoq masofaga tashishni yaxshisining oʻzidan ham arzonroq qiladimi va qoidasiz ikki yoʻlak bir-biridan yuk tortib oladimi?
experiment-h_19_one_rulebook-refuted_by = Umumiy qoidalar bilan bitta yoʻlak ikkovichalik ish beradi yoki qoidasiz ikki yoʻlakning har biri yolgʻiz boʻlgandagicha yuk tashiydi.
experiment-h_19_one_rulebook-condition-1 = birlashganda tashish shu qoidalar bilan faqat janub orqali boʻlgandan arzonroq
experiment-h_19_one_rulebook-condition-2 = birlashganda tashish shu qoidalar bilan faqat gʻarb orqali boʻlgandan arzonroq
experiment-h_19_one_rulebook-condition-3 = raqobatda gʻarbiy yoʻl yolgʻiz boʻlgandan kamroq yuk tashiydi
experiment-h_19_one_rulebook-condition-4 = raqobatda janubiy yoʻllar yolgʻiz boʻlgandan kamroq yuk tashiydi
experiment-h_19_one_rulebook-shown-1 = qolgan hamma bilan savdo: birlashganda raqobatdagiga nisbatan
experiment-h_19_one_rulebook-shown-2 = tashish narxi: birlashganda raqobatdagiga nisbatan
experiment-h_19_one_rulebook-follows-1 = Yuklar yoʻlakni qanchalik oson almashtirishi faraz qilingan; joyidan qimirlamaydigan yuklar raqobat tugʻdirmaydi.

experiment-h_20_functional_cis-title = Ishlaydigan MDH avval tranzitni qisqartiradi, keyin qiymat qoʻshadi
experiment-h_20_functional_cis-asks = Umumiy qoidalar, soʻnggi mil, sugʻurta va bajarilgan vaʼdalar uch yil ichida tranzit vaqti va narxini kamaytirib, qoʻshilgan qiymat keyinroq oshadimi va faqat bayonnomalardagi MDH hech birini bermaydimi?
experiment-h_20_functional_cis-refuted_by = Oʻn ikki chorakdan keyin tranzit faqat bayonnomalardagi MDHdagidan tez ham, arzon ham boʻlmaydi yoki avval qoʻshilgan qiymat ulushi oshadi yoxud bayonnomalardagi MDH ham yutadi.
experiment-h_20_functional_cis-condition-1 = oʻn ikki chorakdan keyin tranzit tezroq
experiment-h_20_functional_cis-condition-2 = oʻn ikki chorakdan keyin tranzit arzonroq
experiment-h_20_functional_cis-condition-3 = faqat bayonnomalardagi MDHda tranzit 2021-yildagidan arzon emas
experiment-h_20_functional_cis-condition-4 = yigirma chorakdan keyin koʻproq qiymat qoʻshiladi
experiment-h_20_functional_cis-condition-5 = oʻn ikki chorakdan keyin narx 2035-yilgacha boʻlgan yoʻlining oʻndan uchini bosib oʻtgan
experiment-h_20_functional_cis-condition-6 = qoʻshilgan qiymat esa hali yoʻq
experiment-h_20_functional_cis-shown-1 = kiberhujumlardan zarar koʻrgan davlatlar soni
experiment-h_20_functional_cis-follows-1 = Faqat ishga tushgan loyihalar kunlarni tejaydi; umumiy qoidalar xarajat va xavfni kamaytiradi, kunlarni emas.
experiment-h_20_functional_cis-follows-2 = Qoʻshilgan qiymat kech oshishi shu faraz qilingan tezlikdir.
experiment-h_20_functional_cis-follows-3 = Umumiy qoidalar har bir yoʻlak xarajatini kamaytirishi modelga kiritilgan; kattaligi tadqiqotlardan olingan.
experiment-h_20_functional_cis-follows-4 = Umumiy qoidalar va soʻnggi mil faqat mintaqada birga ishlash orqali yaratiladi, boshqa hech narsa orqali emas.

experiment-hindcast_2009-title = 2009-yil maʼlumotlaridan 2021-yilgacha
experiment-hindcast_2009-asks = Model 2009-yildan keyingi 12 yil savdosini faqat oʻtgan yillar maʼlumotlariga tayanadigan usullardan yaxshiroq prognoz qilgan boʻlarmidi?
experiment-hindcast_2009-dated-1 = Oʻzbekistonda rahbar almashdi; 2017-yildan oʻtish joylari ochildi va yagona valyuta kursi joriy etildi
experiment-hindcast_2009-dated-2 = 2021-yil aprelidagi janglar, shundan keyin chegara yopildi
experiment-hindcast_2013-title = 2013-yil maʼlumotlaridan 2021-yilgacha
experiment-hindcast_2013-asks = Model 2013-yildan keyingi 8 yil savdosini faqat oʻtgan yillar maʼlumotlariga tayanadigan usullardan yaxshiroq prognoz qilgan boʻlarmidi?
experiment-hindcast_2013-dated-1 = Oʻzbekistonda rahbar almashdi; 2017-yildan oʻtish joylari ochildi va yagona valyuta kursi joriy etildi
experiment-hindcast_2013-dated-2 = 2021-yil aprelidagi janglar, shundan keyin chegara yopildi
experiment-hindcast_2016-title = 2016-yil maʼlumotlaridan 2021-yilgacha
experiment-hindcast_2016-asks = Model 2016-yildan keyingi 5 yil savdosini faqat oʻtgan yillar maʼlumotlariga tayanadigan usullardan yaxshiroq prognoz qilgan boʻlarmidi?
experiment-hindcast_2016-dated-1 = Oʻzbekistonda rahbar almashdi; 2017-yildan oʻtish joylari ochildi va yagona valyuta kursi joriy etildi
experiment-hindcast_2016-dated-2 = 2021-yil aprelidagi janglar, shundan keyin chegara yopildi
experiment-naive_forecasts-title = Toʻqqizta sodda prognoz
experiment-naive_forecasts-asks = Faqat oʻtgan yillar maʼlumotlariga tayanadigan usullar juftlik savdosini qanchalik yaxshi prognoz qiladi?
experiment-rolling_origins-title = Siljib boradigan boshlanish yillari
experiment-rolling_origins-asks = Oraliqlar vaʼda qilingan ulushni qamrab oladimi va model faqat oʻtgan yillar maʼlumotlariga tayanadigan usullarga nima qoʻshadi?
experiment-rolling_origins-forcing-1 = Belarus, Qozogʻiston va Rossiyaning bojxona ittifoqi; undan keyingi choralar
experiment-rolling_origins-forcing-2 = Qirgʻiziston ittifoqqa kiradi
experiment-rolling_origins-forcing-3 = Yevropa Ittifoqi va AQSHning Rossiyaga qarshi choralari hamda Rossiyaning javob choralari
experiment-rolling_origins-forcing-4 = Oʻzbekistonda yangi rahbariyat; oʻtish joylari ochildi va yagona valyuta kursi joriy etildi
