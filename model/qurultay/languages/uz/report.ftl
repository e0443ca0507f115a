### Hisobot, uning va bitta dunyoning rasmlari

## machine

# Maqsadlar bir necha soʻzda
report-goal = { $line }, { $due_by }
report-goal-money = { $due_by } { $number } mlrd
report-goal-real = { $due_by } { $year }-yil dollarida { $number } mlrd
report-goal-held = { $goal }, { $held } chorak davomida
report-goal-pair = { $goal } ({ $pair })
report-chances = muddatida dunyolarning { $standing } qismida shu darajada, muddatgacha kamida bir marta { $touched } qismida yetadi
report-chances-real = muddatida dunyolarning { $standing } qismida shu darajada ({ $year }-yil dollarida { $real }), muddatgacha kamida bir marta { $touched } qismida yetadi

# Sonlar va farqlar
report-unknown = nomaʼlum
report-span = ({ $low } … { $high })
report-span-same = (barcha dunyolarda)
report-range = { $low } — { $high }
report-titled = { $title }: { $says }
report-unseen = farq sezilmaydi
report-not-asked = bunday maqsad yoʻq
report-the-same = xuddi shuncha
report-nothing = hech narsa

# Har bir sahifada
report-modest = Noaniqlik sharoitidagi tanlov modeli: bashorat emas, modeldagi ehtimollar.
report-foot = { report-modest } Buyruq: { $command }.
report-made = { report-modest } Buyruq: { $command }. Nazorat yigʻindisi: { $digests }.
report-made-several = { report-modest } Buyruq: { $command }. Shu tartibda nazorat yigʻindilari: { $digests }.
report-contents = Mundarija
report-analyst = Tahlilchi uchun

# Birinchi sahifaning boshi
report-years = { $from } — { $to }
report-kicker = Qurultay: { $worlds }, { $years }
report-kicker-compared = Qurultay: oʻsha { $worlds }, { $years }, “{ $scenario }” ssenariysi bilan taqqoslash
report-several = { $count } ta ssenariy taqqoslanadi

# Birinchi sahifaning grafigi
report-front = Javob bitta sahifada
report-target-line = maqsad: { $due_by } { $number } mlrd
report-target-short = maqsad: { $number } mlrd
report-end-low = 10 dunyodan 9 tasi: { $number }dan
report-end-half-low = dunyolarning yarmi: { $number }dan
report-end-middle = oʻrtadagi dunyo: { $number }
report-end-half-high = dunyolarning yarmi: { $number }gacha
report-end-high = 10 dunyodan 9 tasi: { $number }gacha
report-short-low = 10 dan 9: { $number }
report-short-half-low = yarmi: { $number }
report-short-middle = oʻrtasi { $number }
report-short-half-high = yarmi: { $number }
report-short-high = 10 dan 9: { $number }
report-on-record = maʼlumot
report-model = model
report-due = muddat
report-record = Kulrang: { $year }-yildan beri maʼlumotlar (WITS orqali UN Comtrade, milliy statistika).
report-trade-words = { $period_in } oʻrtadagi dunyoda { $middle }, oʻn dunyodan toʻqqiztasida { $low } va { $high } oraligʻida; { $year }-yil dollarida { $real }, { $least } va { $most } oraligʻida.
report-trade-words-under = { $period_in } “{ $scenario }” ssenariysida: oʻrtadagi dunyoda { $middle }, oʻn dunyodan toʻqqiztasida { $low } va { $high } oraligʻida; { $year }-yil dollarida { $real }, { $least } va { $most } oraligʻida.

# Birinchi sahifaning jadvali
report-chance-table = Har bir maqsad dunyolarning qancha qismida muddatida bajariladi ({ $worlds }; aniqligi ±{ $points })
report-there = Muddatida shu darajada
report-in-dollars = { $year }-yil dollarida
report-touched = Muddatgacha kamida bir marta yetadi
report-share-dollars = { $year }-yil dollarida { $share }
report-share-touched = kamida bir marta { $share }
report-more-targets = Qolgan maqsadlar va ssenariylar tahlilchi uchun qismda.

# Birinchi sahifada yana nima bor
report-changes-most = “{ $scenario }” nimani eng koʻp oʻzgartiradi
report-changes-each = Har bir ssenariy nimani eng koʻp oʻzgartiradi
report-changes-nothing = koʻrinishicha, 1% yoki 1 foiz punktidan ortiq hech narsa oʻzgarmaydi
report-difference = { $measure }: { $level } { $span }
report-matter-most = Eng muhim farazlar
report-trust = Bunga qanchalik ishonish mumkin
report-assumption-of = { $what } ({ $state })
report-assumption-more = { $what }: qancha yuqori boʻlsa, savdo shuncha koʻp (dunyolar orasidagi farqlarning { $share } qismi; { $source }).
report-assumption-less = { $what }: qancha yuqori boʻlsa, savdo shuncha kam (dunyolar orasidagi farqlarning { $share } qismi; { $source }).
report-from-assumption = oʻz farazimiz
report-from-data = maʼlumotlardan
report-from-literature = tadqiqotlardan
report-from-text = matndan
report-assumption-none = Hech bir faraz tasodifdan ajralib turmaydi ({ $worlds }).
report-assumption-no-other = Boshqa hech bir faraz tasodifdan ajralib turmaydi ({ $worlds }).
report-assumption-few = { $worlds } farazlarni ahamiyati boʻyicha tartiblash uchun juda kam; { $needed } ta yoki undan koʻp kerak.
report-luck = Tasodif va nomaʼlum narsalar savdoni { $percent } atrofida oʻzgartiradi (bitta standart ogʻish).
report-luck-none = Tasodif va nomaʼlum narsalar savdoni { $percent } atrofida oʻzgartiradi (bitta standart ogʻish); bu yerdagi hech bir ssenariy uni 1% ga ham oʻzgartirmaydi.
report-luck-times = Tasodif va nomaʼlum narsalar savdoni { $percent } atrofida oʻzgartiradi (bitta standart ogʻish), bu yerdagi har qanday ssenariydan { $times } barobar kuchli.
report-luck-less = Tasodif va nomaʼlum narsalar savdoni { $percent } atrofida oʻzgartiradi (bitta standart ogʻish), bu yerdagi ssenariydan kuchsizroq.

# Tahlilchi uchun qism sarlavhalari
report-numbers = Sonlar
report-worldviews = Ikki matn qayerda farq qiladi
report-trade = Vaqt boʻyicha savdo
report-chances-over-time = Vaqt boʻyicha maqsadlar ehtimoli
report-paired = Ssenariylar nimani oʻzgartiradi
report-parts = Savdoga nima taʼsir qildi
report-modes = Markaziy Osiyo kim bilan ishlaydi
report-powers = Buyuk davlatlar qanday javob beradi
report-flows = Kim kim bilan savdo qiladi
report-run = Nima ishga tushirildi
report-xlrm = XLRM
report-assumptions = Farazlar
report-inputs = Kirish maʼlumotlaridagi farqlar va toʻliq ssenariylar
report-reading = Buni qanday oʻqish kerak
report-of-view = { $heading } ({ $view })

# Tahlilchi uchun qism matnlari
report-trade-says = Chiziq — oʻrtadagi dunyo; ichki tasma barcha dunyolarning yarmini, tashqisi oʻn dunyodan toʻqqiztasini qamraydi; kulrang — maʼlumotlar. Oltin chiziqlar — maqsadlar, doiracha har birining muddatini koʻrsatadi.
report-trade-says-compared = { report-trade-says } Uzuq chiziqlar — taqqoslanayotgan ssenariyning oʻrtasi va tashqi chetlari.
report-paired-says = Oʻsha dunyolarda { $scenario } ssenariysi bilan farqlar, 95% oraliqlari bilan. Bitta rasmda shkala umumiy, oʻz birligiga ega boʻlganlar bundan mustasno; ichi boʻsh doira — farq sezilmaydi. Jadvaldagi * koʻp taqqoslash hisobga olinganda ham aniq boʻlganini bildiradi (Xolm, 5%).
report-parts-says = { $year }-yildan beri oʻzgarish logarifmik oʻrtacha bilan qoldiqsiz boʻlingan, dunyolarning bir qismi ({ $count }) yaqindan koʻrilgan. Dollardagi oʻsish davlatlar qilganidan alohida; xarajatlar — toʻsiqlar, yoʻlaklar, toʻlovlar, institutlar va ishonch birga.
report-powers-says = Har bir buyuk davlat mintaqaning oʻz yoʻlini oʻz formatlariga tortadigan yoki unga qarshilik qiladigan dunyolar ulushi; qolganlarida u toqat qiladi.
report-as-table = Xuddi shu jadvalda
report-same-digest = Bir xil versiyalar bir turdagi protsessorda oxirgi harfigacha bir xil nazorat yigʻindisini beradi; boshqalari bir xil yaxlitlangan yigʻindini beradi. Bu buyruq uni takrorlaydi:
report-in-full = { $scenario } toʻliq
report-no-movers = Bu dunyolarda hech bir farazni savdo bilan rang korrelyatsiyasi boʻyicha tasodifdan ajratib boʻlmadi.
report-listed = { $kinds } Bu yerda ssenariylar oʻzgartiradiganlari va savdo bilan eng kuchli bogʻlanganlari keltirilgan; { $command } boshqa istalganini tushuntiradi.
report-claims-behind = Ularning asosidagi ikki matn daʼvolari
report-reading-world = Dunyo — oʻz tasodifiga ega bitta hisob. Bir xil raqamli dunyoda barcha ssenariylarda tasodif ham, parametrlar ham bir xil, shuning uchun farq — ssenariyning ishi.
report-reading-interval = Oraliqlar ishga tushirilgan dunyolardagi tasodif va nomaʼlum parametrlarni qamraydi. Model hisobga olmagan yoki notoʻgʻri tushungan narsani qamramaydi; dunyolar koʻpaysa, oraliq torayadi, lekin model yaxshilanmaydi.
report-reading-target = Darajadan muddatgacha bir marta oʻtilsa va soʻralgan vaqt davomida saqlansa, maqsadga yetilgan deyiladi; shu sanada daraja saqlansa, muddatida bajarilgan deyiladi. Tebranishlar bir marta yetishga yordam beradi, shuning uchun bunday dunyolar koʻproq.
report-reading-trade = Savdo — bojxona qayd etadigan hajm, oxirgi toʻrt chorak uchun, joriy dollarda. Har bir dunyo { $year }-yil maʼlumotidan boshlanadi; keyingi yillarning savdosi, YaIM, valyuta kursi yoki narxi olinmaydi.

# Tahlilchi uchun qism rasmlari
report-fan-title = { $scenario }: { $one } va { $other } oʻrtasidagi savdo, yiliga mlrd dollar
report-fan-says = { $title }: oʻrtadagi dunyo { $first } ({ $from }) dan { $middle } ({ $to }) ga boradi; oʻn dunyodan toʻqqiztasi { $low } va { $high } oraligʻida tugatadi. Maqsadlar: { $targets }.
report-fan-says-alone = { $title }: oʻrtadagi dunyo { $first } ({ $from }) dan { $middle } ({ $to }) ga boradi; oʻn dunyodan toʻqqiztasi { $low } va { $high } oraligʻida tugatadi. Maqsadlar: yoʻq.
report-touched-title = Maqsadga yetgan dunyolar: { $goal }
report-touched-by = { $scenario }: { $due_by } { $share }, { $end_by } { $later }
report-touched-says = Dunyolar ulushi: { $shares }.
report-unit-percent = foiz
report-unit-points = foiz punkti
report-unit-quarters = chorak
report-unit-plain = har biri oʻz birligida
report-differences-title = { $group }, { $unit }: { $scenario } ssenariysi bilan farqlar
report-differences-part = { $group }, { $unit }: { $scenario } ssenariysi bilan farqlar ({ $part })
report-unseen-in = { $difference } (farq sezilmaydi)
report-the-view = “{ $view }”
report-modes-title = { $scenario }: saʼy-harakat turlari
report-modes-then = { $mode } { $then }, keyin { $now }
report-modes-says = Saʼy-harakatning boshidagi va oxiridagi ulushlari: { $shares }.
report-stance-title = { $scenario }: tortadigan yoki qarshilik qiladigan buyuk davlatlar
report-stance-says = Oxirgi chorakdagi dunyolar ulushi. { $shares }.
report-stance-tolerate = toqat qiladi
report-stance-co-opt = tortadi
report-stance-oppose = qarshilik qiladi
report-flows-title = { $scenario }: Markaziy Osiyoning oxirgi yildagi savdosi
report-flows-says = Oʻrtacha ({ $worlds }), ikkala yoʻnalishda yiliga mlrd dollar: { $ties }
report-flow-scale = yiliga { $number } mlrd dollar
report-tie = { $one } — { $other }
report-parts-title = { $year }-yildan beri { $one } va { $other } oʻrtasidagi savdoga nima taʼsir qildi, yiliga mlrd dollar

# Tahlilchi uchun qism jadvallari
report-runs-table = Hisoblar
report-scenario = Ssenariy
report-worldview = Qarash
report-as-written = yozilganidek
report-worlds = Dunyolar
report-seed = Boshlangʻich son
report-quarters = Choraklar
report-digest = Natijaning nazorat yigʻindisi
report-versions-table = Versiyalar
report-what = Nima
report-version = Versiya
report-trade-table = { $period_in } savdo, yiliga mlrd dollar: 20 dunyodan shunchasi pastda, va oʻsha dunyolarda { $scenario } ssenariysi bilan farq
report-pair = Juftlik
report-ten-middle = { $number } (oʻrtadagi)
report-difference-95 = Farq (95%)
report-difference-95-interval = Farq (95% oraliq)
report-difference-two = Ikkisining farqi
report-target-table = Maqsadlar ({ $worlds }), 95% oraliqlari bilan; farq — muddatida bajarilish ulushida, { $scenario } ssenariysi bilan, va faqat bu yerda, faqat u yerda bajarilgan dunyolar soni
report-target = Maqsad
report-half-by = Dunyolarning yarmi yetgan vaqt
report-never = hech qachon
report-difference-head = Farq
report-found = { $scenario }: { $against } ssenariysi bilan { $all } farqdan { $apart } tasi noldan ajraladi, tasodifning oʻzi { $chance } ga yaqin berar edi; koʻp taqqoslash hisobga olinganda { $clear } tasi aniq (Xolm, 5%).
report-paired-table = { $scenario } ssenariysi bilan farqlar: oʻsha dunyolar boʻyicha oʻrtacha va 95% oraliq
report-measure = Koʻrsatkich
report-ties-table = Oxirgi yildagi eng yirik aloqalar, ikkala yoʻnalishda mlrd dollar, dunyolar boʻyicha oʻrtacha
report-small = kam
report-parts-table = Qismlar boʻyicha oʻzgarish, yiliga mlrd dollar: { $scenario } va u bilan farqlar (oʻrtacha va 95% oraliq, { $worlds })
report-part = Qism
report-movers-table = Oxirdagi savdo bilan bogʻliq farazlar ({ $scenario }): rang korrelyatsiyasi
report-parameter = Parametr
report-what-it-is = Bu nima
report-correlation = Korrelyatsiya
report-kind-of-source = Manba turi
report-assumptions-table = Farazlar va ularning manbalari
report-value = Qiymati
report-value-range = Oraligʻi
report-unit = Birligi
report-worlds-differ = Dunyodan dunyoga farq qiladimi
report-kind = Turi
report-source = Manba
report-known-by = Maʼlum boʻlgan vaqti
report-yes = ha
report-no = yoʻq
report-fitted = ha, maʼlumotga moslangan: oʻrtasi { $number }
report-kind-assumption = faraz
report-kind-data = maʼlumotlar
report-kind-literature = tadqiqotlar
report-kind-text = matn
report-kinds = Jami { $all } ta parametr: { $assumption } tasi — faqat oʻz farazimiz, { $data } tasi maʼlumotlarga, { $literature } tasi tadqiqotlarga, { $text } tasi ikki matndan biriga tayanadi.
report-xlrm-table = Tashqi noaniqliklar, dastaklar, bogʻlanishlar, koʻrsatkichlar
report-in-the-model = Modelda
report-set-here = Shu ssenariylarda belgilangan
report-x = X: tashqi noaniqliklar
report-x-says = { $all } parametrdan { $uncertain } tasi dunyodan dunyoga farq qiladi, har biri oʻz oraligʻida; har chorakning tasodifi: dollar va xomashyo narxlari, davlatlar, juftliklar, toʻqnashuvlar, loyihalar, buyuk davlatlarning qayta baholashi
report-l = L: dastaklar
report-l-says = davlatlar hal qiladigan parametrlar ({ $count }): { $groups }
report-r = R: bogʻlanishlar
report-r-says = hammasi uchun bir xil
report-m = M: koʻrsatkichlar
report-m-none = juftliklar savdosi, turlar ulushi, mustaqillik
report-m-target = maqsad: { $goal }
report-to-the-end = oxiri
report-all = hammasi
report-no-inputs = Hech narsa.

# Ikki qarash yonma-yon
report-views-says = Oʻsha dunyolar, ssenariyma-ssenariy, ikki matn nigohida: { $other } minus { $one }.
report-views-advice = Ular boshqacha maslahat berarmidi?
report-views-none = { $worlds }: ssenariy taʼsiri haqidagi hech bir javob bir qarashdan ikkinchisiga ishorasini oʻzgartirmaydi.
report-views-expect = Ular nima kutadi?
report-views-found = { $scenario }: { $all } koʻrsatkichdan { $apart } tasi qarashlar orasida farq qiladi; koʻp taqqoslash hisobga olinganda { $clear } tasi aniq (Xolm, 5%).
report-views-chances = Ikkala qarashda har bir maqsad ehtimoli
report-views-less = { $other } minus { $one }: oʻsha dunyolar boʻyicha oʻrtacha va 95% oraliq
report-views-there = { $goal }, muddatida shu darajada
report-views-touched = { $goal }, muddatgacha yetadi
report-views-effects = Ssenariy oxirida { $one } va { $other } oʻrtasidagi savdoga nima qiladi, oʻsha qarashdagi { $scenario } ssenariysiga nisbatan
report-views-turned = { $scenario }, { $measure }: { $level } — { $one }, { $theirs } — { $other }.

# Bitta va bir necha dunyo rasmlari
picture-asks = { $title }. { $asks }
picture-one = Bitta dunyo (boshlangʻich soni { $seed }, raqami { $member }) — voqealarning mumkin boʻlgan yoʻllaridan biri. Ehtimollar: { $command }
picture-one-seen = Bitta dunyo (boshlangʻich soni { $seed }, raqami { $member }, { $view }) — voqealarning mumkin boʻlgan yoʻllaridan biri. Ehtimollar: { $command }
picture-several = Bitta dunyodagi { $count } ta ssenariy
picture-possible = Voqealarning mumkin boʻlgan yoʻllaridan biri. Ehtimollar: { $command }.
picture-more = Voqealarning mumkin boʻlgan yoʻllaridan biri. Ehtimollar: { $command }. Yana { $count } ta ssenariy shu rasm yonidagi jadvalda.
picture-parts = { $year }-yildan beri unga nima taʼsir qildi, yiliga mlrd dollar
picture-modes = Markaziy Osiyo kim bilan ishlaydi, saʼy-harakatning foizi
picture-flows = Markaziy Osiyoning { $year }-yildagi savdosi: yoʻgʻonrogʻi — koʻprogʻi
picture-scale = yiliga { $number } mlrd dollar
picture-refused = bu tilga harflarni ulaydigan matplotlib { $needed } yoki undan yangisi kerak; { $version } versiyasi oʻrnatilgan

# Nima eng koʻp yordam beradi: `levers`
ranking-inside = { $period_in } saʼy-harakatning mintaqa ichidagi ulushi
ranking-autonomy = { $period_in } mustaqillik
ranking-standing = “{ $target }” maqsadi muddatida bajarilgan dunyolar ulushi
ranking-real = { $figure }, { $year }-yil dollarida
ranking-percent = 1 foiz
ranking-points = 1 foiz punkti
ranking-none = Hech bir dastak buni oʻzgartirmaydi: { $figure }.
ranking-none-relevant = Hech bir dastak buni kamida { $least } miqdorida oʻzgartirmaydi: { $figure }.
ranking-helps = Eng koʻp yordam beradigan dastak — “{ $lever }”, chegarasi: { $end }: { $figure } — { $effect }.
ranking-raises = Eng koʻp koʻtaradigan dastak — “{ $lever }”, chegarasi: { $end }: { $figure } — { $effect }.
ranking-own = Davlatlar tanlaydiganlar ichida: “{ $lever }”, chegarasi: { $end }, { $effect }.
ranking-no-raise = Hech bir dastak buni koʻtarmaydi: { $figure }.
ranking-no-raise-relevant = Hech bir dastak buni kamida { $least } miqdorida koʻtarmaydi: { $figure }.
ranking-harms = Eng koʻp zarar keltiradigani — “{ $lever }”, chegarasi: { $end }: { $effect }.
ranking-lowers = Eng koʻp pasaytiradigani — “{ $lever }”, chegarasi: { $end }: { $effect }.
ranking-end = { $word } ({ $value })
ranking-ends = { $low } — { $high }
ranking-effect = { $level } { $span }
ranking-head = { $scenario }: har bir dastak bir chegaradan ikkinchisigacha nima qiladi, oʻsha dunyolarda ({ $worlds })
ranking-column = { $figure }, { $unit }
ranking-to-least = quyi chegarasigacha: -
ranking-to-most = yuqori chegarasigacha: #
ranking-dated = sanasi belgilangan, kuchida qoladi: { $dated }
ranking-silent = Buni hech bir dunyoda oʻzgartirmaydigan dastaklar
ranking-current = Xuddi shu joriy dollarda
ranking-touched = “{ $target }” maqsadining ehtimoli, kamida bir marta yetadi, foiz punkti
ranking-there = “{ $target }” maqsadining ehtimoli, muddatida shu darajada, foiz punkti
ranking-foot = Ssenariyning oʻz holiga nisbatan; +/- — 95% oraliqning yarmi. Guruhlar: { $groups }.
