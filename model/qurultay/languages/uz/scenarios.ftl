### Ssenariylarning nomlari va savollari

## machine

scenario-alliance_on_paper-title = Qozogʻiston va Oʻzbekiston ittifoqi: faqat qogʻozda
scenario-alliance_on_paper-asks = 2022-yilgi shartnoma imzolanib, hech qachon kuchga kirmasa, nima oʻzgaradi?
scenario-alliance_signed-title = Qozogʻiston va Oʻzbekiston ittifoqi: kuchda va bajarilmoqda
scenario-alliance_signed-asks = 2022-yilgi shartnoma ratifikatsiya qilinib, bajarilsa va unga yo hech kim, yo buyuk davlatlar javob qaytarsa, nima oʻzgaradi?
scenario-baseline-title = Bizning eng yaxshi prognozimiz
scenario-baseline-asks = Hammasi oʻz yoʻli bilan ketsa, Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo qayerga boradi?
scenario-bilateral_first-title = Avval qoʻshnilar, keyin mintaqa
scenario-bilateral_first-asks = Davlatlar ikki tomonlama aloqalarni birinchi, mintaqaviy forumni ikkinchi oʻringa qoʻysa, savdo kattaroq boʻladimi va tezroq oʻsadimi?
scenario-border_clash_mediated-title = Chegaradagi toʻqnashuv: vositachilar bilan
scenario-border_clash_mediated-asks = Ostona va Toshkent vositachilik qilsa, 2026-yilgi toʻqnashuvdan keyin Qirgʻiziston–Tojikiston chegarasi va undagi savdo qancha vaqtda tiklanadi?
scenario-border_clash_unmediated-title = Chegaradagi toʻqnashuv: vositachilarsiz
scenario-border_clash_unmediated-asks = Hech kim vositachilik qilmasa, 2026-yilgi toʻqnashuvdan keyin Qirgʻiziston–Tojikiston chegarasi va undagi savdo qancha vaqtda tiklanadi?
scenario-closed_bloc-title = Yopiq blok
scenario-closed_bloc-asks = Mintaqa oʻz ichiga oʻralib, tashqariga eshigini yopsa, yaʼni ichkarida yaqinlashib, tashqi savdoni qimmatlashtirsa, nima boʻladi?
scenario-five_billion-title = Sanksiyalar bosimi ostida besh milliard
scenario-five_billion-asks = Sanksiyalar kuchaysa va toʻlovlar rad etilsa, Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo 2030-yilgacha yiliga 5 mlrd dollarga yetadimi?
scenario-gas_union_coopts-title = Gaz ittifoqi taklif etiladi va qabul qilinadi
scenario-gas_union_coopts-asks = Uch tomonlama gaz ittifoqi energetika xavfsizligini mustaqillik evaziga beradimi?
scenario-great_power_led-title = Buyuk davlatlar boshchiligida
scenario-great_power_led-asks = Davlatlar tashqi kuchlar boshchiligidagi formatlarni birinchi oʻringa qoʻysa, savdo va mustaqillik qanday boʻladi?
scenario-intra_regional_first-title = Avval mintaqa, keyin qoʻshnilar
scenario-intra_regional_first-asks = Davlatlar mintaqaviy forumni birinchi, ikki tomonlama aloqalarni ikkinchi oʻringa qoʻysa, savdo kattaroq boʻladimi va tezroq oʻsadimi?
scenario-leader_turns_inward-title = Rahbar ichkariga yuz buradi
scenario-leader_turns_inward-asks = 2026-yildan Oʻzbekistonning yangi rahbari qoʻshnilardan yuz oʻgirib, faqat ichki ishlar bilan band boʻlsa, bu qanchaga tushadi?
scenario-middle_corridor-title = Oʻrta yoʻlak quriladi va ishlaydi
scenario-middle_corridor-asks = Avval Kaspiy portlari qurilsa va ularni sugʻurta, soʻnggi mil va umumiy qoidalar qoʻllab-quvvatlasa, nima oʻzgaradi?
scenario-national_currencies_bare-title = Milliy valyutalar: hech qanday taʼminotsiz
scenario-national_currencies_bare-asks = Likvidlik, kliring va sugʻurta boʻlmasa, milliy valyutalarda hisob-kitob toʻlovlarni yengillashtiradimi?
scenario-national_currencies_supported-title = Milliy valyutalar: likvidlik, kliring va sugʻurta bilan
scenario-national_currencies_supported-asks = Likvidlik, kliring va sugʻurta bilan taʼminlansa, milliy valyutalarda hisob-kitob toʻlovlarni yengillashtiradimi?
scenario-north_south-title = «Shimol — Janub» quriladi va ishlaydi
scenario-north_south-asks = Kaspiyning sharqiy sohilidagi temir yoʻl va Turkmanboshi birinchi qurilsa va ularni sugʻurta, soʻnggi mil va umumiy qoidalar qoʻllab-quvvatlasa, nima oʻzgaradi?
scenario-paper_infrastructure-title = Qogʻozdagi infratuzilma
scenario-paper_infrastructure-asks = Qoidalar, sugʻurta va soʻnggi mil boʻyicha yangi kelishuvlar boʻlmasa, loyihalarga uch baravar koʻp pul ajratish nima beradi?
scenario-rivalry_returns-title = Raqobat qaytadi
scenario-rivalry_returns-asks = Ostona va Toshkent oʻrtasidagi besh yillik raqobat ikkisiga ham qanchaga tushadi va ular qanchalik tez tiklanadi?
scenario-russia_opposes-title = Rossiya qarshilik qiladi
scenario-russia_opposes-asks = 2026-yildan Rossiya mintaqaning oʻz yoʻliga tekshiruvlar, taqiqlar va gazni toʻxtatish bilan javob bersa, mintaqa nima yoʻqotadi?
scenario-sanctions_lift-title = Sanksiyalar bekor qilinadi
scenario-sanctions_lift-asks = Rossiyaga qarshi choralarning koʻpi 2027-yilda tugasa, mintaqaviy savdo, tranzit va yangi yoʻnalishlar nima boʻladi?
scenario-sanctions_tighten-title = Sanksiyalar kuchayadi
scenario-sanctions_tighten-asks = 2026-yildan nazorat qattiqlashsa va koʻproq toʻlov rad etilsa, mintaqa ichidagi va u orqali oʻtadigan savdoga nima boʻladi?
scenario-success_criteria-title = Muvaffaqiyat nimada koʻrinadi
scenario-success_criteria-asks = Qoidalar, soʻnggi mil va sugʻurta kelishilsa, tranzit, qoʻshilgan qiymat va xavfsizlik matn muvaffaqiyatdan kutganidek yaxshilanadimi?
scenario-ten_billion-title = Oʻn milliard: hammasi birdaniga
scenario-ten_billion-asks = Qoidalar, yoʻlaklar va uzoq muddatli pul birga kelsa, Qozogʻiston va Oʻzbekiston oʻrtasidagi savdo 2035-yilgacha yiliga 10 mlrd dollarga yetadimi?
scenario-uzbekistan_joins_eaeu-title = Oʻzbekiston Yevroosiyo iqtisodiy ittifoqiga kiradi
scenario-uzbekistan_joins_eaeu-asks = 2028-yildan toʻliq aʼzolik ittifoq aʼzolari va boshqalar bilan savdoda hamda Oʻzbekiston kimga va nimada qaram ekanida nimani oʻzgartiradi?
scenario-water_crisis-title = Suv inqirozi
scenario-water_crisis-asks = Suv tanqisligi va daryolar ustidagi nizolar bilan oʻtgan uch qurgʻoqchil yil mintaqaga qanchaga tushadi?
scenario-worldview_functional-title = Dunyoqarash: muvofiqlashtirish ish beradi
scenario-worldview_functional-asks = Rossiya bilan amaliy muvofiqlashtirish natija bersa va gaz ittifoqi energetikaning tayanchi boʻlsa, bundan nima kelib chiqadi?
scenario-worldview_insider-title = Dunyoqarash: mintaqaning oʻzi yetakchi
scenario-worldview_insider-asks = Tashqaridan boshqariladigan formatlarga ishonch boʻlmasa, ular yomon ishlasa va gaz takliflari mintaqani qoʻlga olish yoʻli boʻlsa, bundan nima kelib chiqadi?

# Voqealar nega ssenariyda turadi
