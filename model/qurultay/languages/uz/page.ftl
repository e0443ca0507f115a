### Laboratoriya sahifasi: tugmalar, sarlavhalar, chizmalar nima deydi, havolada nima xato

## machine

# Sahifa hoshiyasi
page-title = Qurultay laboratoriyasi
page-to-levers = Dastaklarga oʻtish
page-asks = Markaziy Osiyo davlatlari kim bilan hamkorlik qiladi va bu savdoga qanday taʼsir qiladi?
page-scenario = Ssenariy
page-worldview = Qarash
page-language = Til
page-views = Koʻrinishlar
page-many-worlds = Koʻp dunyo
page-one-world = Bitta dunyo
page-compare = Taqqoslash
page-class = Sinf
page-pin = Saqlab turish
page-open = Ochish
page-save = Saqlash va ulashish
page-levers = Dastaklar
page-close-levers = Dastaklarni yopish
page-undo = Bekor qilish
page-undo-keys = Bekor qilish (Ctrl+Z)
page-redo = Qaytarish
page-redo-keys = Qaytarish (Ctrl+Shift+Z)
page-in-short = Qisqacha
page-trade = Savdo
page-since = 1995-yildan
page-single = alohida dunyolar
page-flows-title = Savdo oqimlari
page-year-shown = Koʻrsatilgan yil
page-boundaries = Chegaralar Natural Earth boʻyicha, muallif fikri emas; baʼzilari bahsli, anklavlar soddalashgan.
page-curves-title = Maqsadga bir marta boʻlsa ham yetish ehtimoli
page-modes-title = Kim kim bilan hamkorlik qiladi
page-more = Nega, farqlar va ishonch
page-more-tabs = Yana
page-tab-moved = Sabablar
page-tab-helps = Nima yordam beradi
page-tab-differs = Farqlar
page-tab-trust = Ishonch
page-loading = Yuklanmoqda…
page-close = Yopish
page-again = Qayta urinish
page-trying = Qayta urinilmoqda…
page-worldviews = Qarashlar oʻzicha
page-view-neutral = betaraf qarash
page-view-insider = ichki qarash
page-view-functional = funksional qarash
page-own = { $title } (sizning faylingiz)

# Nima boʻlmadi
page-silent = Laboratoriya javob bermayapti. U hali ishlayaptimi?
page-unreadable = Laboratoriya javobini oʻqib boʻlmadi.
page-wrong = Nimadir xato ketdi.
page-still-show = Chizmalarda hali “{ $title }”.
page-cannot-make = Bu brauzer faylni yarata olmaydi; boshqa turini sinab koʻring.

# Pastdagi qator
page-status-few = { $count } ta dunyo: soʻrovlar koʻp, shuning uchun dunyolar kamroq. Nazorat yigʻindisi { $digest }.
page-status-moving = { $count } ta dunyo, dastak siljiyotganda.
page-status-all = “{ $title }” ssenariysining { $count } ta dunyosi, { $start } – { $end }. Nazorat yigʻindisi { $digest }, buyruq satridagi bilan bir xil.
page-comparing = Oʻsha dunyolar har bir ssenariyda hisoblanmoqda…
page-compared = Oʻsha { $count } ta dunyo, tasodifi ham oʻsha; ssenariylar soni: { $scenarios }.
page-world-running = Bitta dunyo hisoblanmoqda…
page-world-same = Shuning oʻzi: { $command }. Nazorat yigʻindisi { $digest }.
page-world-altered = { $number }-dunyo, { $count } ta qaror bilan oʻzgargan.

# Laboratoriyaga kirish
page-join-title = Bu laboratoriyaga kirish
page-join-how = Kirish kodi laboratoriya ishlayotgan kompyuterda koʻrsatilgan.
page-join-code = Kirish kodi
page-join = Kirish

# Sonlar, birliklar va sanalar
page-percent = { $number }%
page-points = { $number } foiz punkti
page-bn = { $number } mlrd
page-bn-usd = { $number } mlrd dollar
page-bn-year = yiliga { $number } mlrd dollar
page-billion = Yiliga mlrd dollar
page-unit-bn = mlrd dollar
page-unit-bn-year = yiliga mlrd dollar
page-with-unit = { $title }, { $unit }
page-a-year = yiliga { $percent }
page-times = × { $number }
page-value-in = { $value } ({ $unit })
page-from-to = { $from } – { $to }
page-low-high = { $low } va { $high }
page-between = oraligʻi
page-every-world = barcha dunyolarda
page-none = yoʻq
page-nothing = hech narsa
page-year = Yil
page-quarter-word = Chorak
page-quarter = { $year }, { $quarter }-chorak
page-quarter-of = { $year }, { $quarter }-chorak
page-quoted = “{ $title }”
page-two = { $one } va { $other }
page-title-when = { $title }, { $when }
page-break = ;{ " " }
page-comma = ,{ " " }
page-legend = { $name }: { $what }

# Dastaklar
page-reset = Qaytarish: { $lever }
page-back-to-scenario = Ssenariydagidek qilish
page-why = Nega: { $lever }
page-lever-title = { $says } Birligi: { $unit }.
page-dated-on = { $first }dan { $value }
page-dated-to = { $first } – { $last }: { $value }
page-no-dates = sanalar endi yoʻq
page-change = oʻzgartirish
page-changed = { $lever }: { $value }
page-without-dates = sanasiz

# Dastak sanalar boʻyicha
page-by-date = { $lever }, sanalar boʻyicha
page-outside-dates = Bu sanalardan tashqarida qiymati { $value }, surgichda turganidek.
page-from = Boshi
page-to = oxiri
page-from-number = Boshi, { $number }
page-to-number = Oxiri, { $number }
page-value-number = { $number }-qiymat
page-remove = Olib tashlash
page-remove-number = { $number } olib tashlash
page-the-end = oxiri
page-stretch-ends = Oraliq boshlanmasdan tugaydi.
page-stretch-overlaps = Ikki oraliq ustma-ust tushadi; qaysi biri amal qilsin?
page-stretch-none = Sanalar yoʻq: butun davrda surgich qiymati amal qiladi.
page-add-dates = Sana qoʻshish
page-use-dates = Shu sanalarni qoʻllash
page-back-to-its-dates = Ssenariydagidek
page-set-by-date = Sanalar boʻyicha belgilash
page-step = { $first }dan { $value }
page-steps = { $lever }: avval { $value }, keyin { $steps }.
page-steps-none = { $lever }: butun davrda { $value }.

# Dastak nega shu yerda turadi
page-why-waiting = Nimaga asoslangani qidirilmoqda…
page-why-here = Bu yerda
page-why-here-value = { $value } ({ $unit }), agar ssenariy boshqacha demasa
page-why-range = Chegaralari
page-why-range-value = { $low } – { $high }; surgich { $least } – { $most } oraligʻida
page-why-worlds = Har bir dunyoda
page-why-worlds-value = { $spread }. Siz siljitgan dastak barcha dunyolarda bir xil.
page-why-rests = Asosi
page-why-known = Maʼlum boʻlgan sana
page-why-decided = Kim hal qiladi
page-why-also = Yana belgilaydi
page-why-nothing-else = boshqa hech narsa
page-why-claims = Ikki matn daʼvolari
page-why-claim-place = { $text } matni, { $paragraph }-xatboshi
page-why-sources = Manbalar
page-why-changed = Uni oʻzgartiradigan ssenariylar
page-why-change = { $scenario }: { $change }  [{ $file }, { $line }-qator]
page-why-change-dated = { $scenario }: { $change }, { $first } – { $last }  [{ $file }, { $line }-qator]
page-why-command = Parametr { $key }; buyruq satrida: qurultay explain { $key }
page-kind-text = matn: ikki asl matndan biri shunday deydi
page-kind-data = maʼlumot: oʻlchangan yoki yozib olingan
page-kind-literature = adabiyot: boshqalar baholagan
page-kind-assumption = faraz: buni hech bir manba oʻlchamaydi
page-decider-world = dunyo: ssenariy buni [assumptions] boʻlimida belgilaydi
page-decider-state = davlatlar: ssenariy buni [policies] boʻlimida belgilaydi
page-spread-none = tarqoqlik yoʻq: barcha dunyolarda bir xil
page-spread = { $family } ({ $numbers }), chegaralarda kesilgan
page-family-normal = normal taqsimot
page-family-lognormal = lognormal taqsimot
page-family-beta = beta taqsimot
page-family-triangular = uchburchak taqsimot
page-family-uniform = tekis taqsimot
page-number-low = quyi chegara
page-number-mode = moda
page-number-high = yuqori chegara
page-number-median = mediana
page-number-sd-of-the-log = logarifmning standart chetlanishi
page-number-mean = oʻrtacha
page-number-sd = standart chetlanish
page-number-a = a
page-number-b = b

# Faylni ochish
page-open-title = Ssenariy faylini ochish
page-open-it = Ochish
page-own-text = Ssenariy faylining matni
page-drop = Ssenariy faylini shu yerga tashlang, { $choose } yoki matnini pastga qoʻying. U shu kompyuterda qoladi.
page-choose-file = tanlang

# Saqlash va ulashish
page-report = Hisobot
page-report-of = “{ $title }”, chop etish uchun bir sahifa
page-report-against = “{ $title }”, taqqoslash: { $against }; chop etish uchun bir sahifa
page-report-without = Hisobot koʻp dunyo haqida, bu dunyodagi qarorlar unga kirmaydi.
page-file = Ssenariy fayli
page-file-for = TOML, buyruq satri uchun yoki shu yerda qayta ochish uchun
page-file-decisions = Qarorlar faylga qator boʻlib yozilgan, shuning uchun buyruq satri oʻsha dunyoni beradi.
page-writing = Yozilmoqda…
page-writing-report = Hisobot yozilmoqda; biroz vaqt oladi…
page-drawing = Chizilmoqda…
page-copying = Nusxa olinmoqda…
page-saved = { $name } saqlandi.
page-saved-run = { $name } saqlandi. Uni ishga tushirish: qurultay ensemble { $name } --members 1000
page-saved-report = { $name } saqlandi: internet kerak boʻlmagan bir sahifa.
page-charts = Chizmalar, qanday boʻlsa shunday
page-chart-as = { $title }: { $kind }
page-link = Koʻrib turganingizga havola
page-copy-link = Havoladan nusxa olish
page-copied = Havoladan nusxa olindi.
page-selected = Havola belgilandi: nusxa olish uchun Ctrl+C bosing, telefonda bosib turing.
page-link-bare = Oʻz faylingiz havolaga sigʻmaydi: u faqat shu oynada ishlaydi. Ssenariy faylini bering.
page-link-here = U shu kompyuterda ishlaydi; boshqa joyda oʻsha yerdagi laboratoriya manzilini qoʻying.
page-link-anywhere = U shu laboratoriyaga kirish mumkin boʻlgan har joyda ishlaydi.
page-keep = Rasm, chizma yoki sonlar sifatida saqlash
page-keep-fan = Saqlash: savdo
page-keep-map = Saqlash: savdo oqimlari
page-keep-curves = Saqlash: maqsadlar ehtimoli
page-keep-modes = Saqlash: kim kim bilan hamkorlik qiladi
page-keep-more = Saqlash: shu panel
page-keep-world-line = Saqlash: bu dunyodagi savdo
page-keep-world-map = Saqlash: bu dunyodagi oqimlar
page-keep-compare-line = Saqlash: choraklar boʻyicha farq
page-keep-compare-table = Saqlash: barcha farqlar
page-save-title = Saqlash: { $title }
page-kind-png = Rasm
    .for = PNG, slayd va hujjatlar uchun
page-kind-svg = Chizma
    .for = SVG, chop etish va tahrirlash uchun
page-kind-csv = Sonlar
    .for = CSV, jadval dasturi uchun
page-origin = “{ $title }” ssenariysining { $count } ta dunyosi, nazorat yigʻindisi { $digest }.
page-origin-changed = “{ $title }” ssenariysining { $count } ta dunyosi, oʻzgartirilgani: { $changed }; nazorat yigʻindisi { $digest }.
page-origin-pinned = Saqlangan: { $pinned }
page-fingerprint = “{ $title }”, nazorat yigʻindisi { $digest }
page-compare-origin = Oʻsha { $count } ta dunyo: { $scenarios }. Yoʻlaklar: oʻrtachaning 95 foizlik oraliqlari. Qurultay { $version }.
page-world-origin = “{ $title }” ssenariysining { $number }-dunyosi. Nazorat yigʻindisi { $digest }.
page-world-origin-altered = “{ $title }” ssenariysining { $number }-dunyosi, { $count } ta qaror bilan oʻzgargan. Nazorat yigʻindisi { $digest }.

# Havola nimani soʻraydi
page-no-scenario = Bu laboratoriyada “{ $name }” ssenariysi yoʻq: “{ $shown }” koʻrsatilgan.
page-no-worldview = Bu laboratoriyada “{ $name }” qarashi yoʻq: u qoldirildi.
page-no-lever = Bu laboratoriyada “{ $name }” dastagi yoʻq: u qoldirildi.
page-no-decision = Bu laboratoriyada “{ $name }” qarori yoʻq: u qoldirildi.
page-no-setting = Bu laboratoriyada “{ $name }” sozlamasi yoʻq: u qoldirildi.
page-no-view = Bu laboratoriyada “{ $name }” koʻrinishi yoʻq: u qoldirildi.
page-no-world = Bu laboratoriyada “{ $name }” dunyosi yoʻq: u qoldirildi.
page-no-quarter = Bu laboratoriyada “{ $name }” choragi yoʻq: u qoldirildi.
page-no-state = Bu laboratoriyada “{ $name }” davlati yoʻq: u qoldirildi.
page-no-year = Bu laboratoriyada “{ $name }” yili yoʻq: u qoldirildi.
page-no-panel = Bu laboratoriyada “{ $name }” paneli yoʻq: u qoldirildi.
page-no-language = Bu laboratoriyada “{ $name }” tili yoʻq: u qoldirildi.
page-did-you-mean = Balki “{ $name }”?
page-link-beyond = Havola “{ $lever }” dastagiga { $value } qiymatini beradi; u { $low } – { $high } oraligʻida, shuning uchun qoldirildi.
page-link-file = Havola shu oynada ochilmagan ssenariy fayliga olib boradi: faylni shu yerda oching yoki havolani yuborgan kishidan soʻrang.
page-link-dates = Havola “{ $lever }” dastagiga { $span } muddatini beradi, bu bir chorakdan boshqasigacha boʻlgan vaqt emas, shuning uchun qoldirildi.
page-link-unusable = Havolani shundayligicha koʻrsatib boʻlmaydi: { $why }; ssenariy uning sozlamalarisiz koʻrsatilgan.

# Chizmani oʻqish
page-read-with-keys = { $name }: yoʻnalish tugmalari bilan oʻqing
page-spoken = { $heading }: { $rows }
page-spoken-hint = { $heading }: { $rows }. Enter: { $hint }
page-pinned = saqlangan
page-pinned-at = saqlangan { $was }
page-now-pinned = { $now } (saqlangan { $pinned })
page-this-one = Bu
    .within = bu
page-part-said = { $name } { $number }
page-pair = Juftlik
page-name-when = { $name }, { $when }

# Chizmalar ustidagi sonlar
page-median-in = mlrd dollar: { $year }-yildagi mediana savdo
page-chance-of = { $year }-yilda { $goal } boʻlish ehtimoli; bir marta boʻlsa ham: { $touched }
page-effort-inside = saʼy-harakat qoʻshnilar va mintaqaga, { $year }-yil

# Maqsad nimani talab qiladi
page-goal = { $number } mlrd
    .short = { $number } mlrd
page-goal-real = { $year }-yil dollarida { $number } mlrd
    .short = { $number } mlrd ({ $year })
page-goal-held = { $count } chorak davomida { $goal }
    .short = { $goal }, { $count } ch.

# Savdo yelpigʻichi
page-trade-of = { $pair } savdosi
page-trade-word = savdo
page-record = maʼlumot
page-record-source = UN Comtrade, WITS, milliy statistika
page-recorded = maʼlumot boʻyicha
page-year-recorded = { $year }, maʼlumot boʻyicha
page-trade-by-quarter = Choraklar boʻyicha savdo
page-target = maqsad: { $number } mlrd
page-target-by = maqsad: { $year }-yilga { $number } mlrd
page-world-number = { $number }-dunyo
page-middle = oʻrtasi
page-middle-at = oʻrtasi { $number }
page-half = dunyolar yarmi
    .short = yarmi
page-nine = oʻntadan toʻqqizi
page-up-to = { $number } gacha ↑
page-pinned-middle = saqlangan, oʻrtasi
page-open-world = { $number }-dunyoni ochish
page-show-on-map = bu yilni xaritada koʻrsatish
page-below-20 = pastda 20 dan 1
page-below-4 = pastda 4 dan 1
page-above-4 = yuqorida 4 dan 1
page-above-20 = yuqorida 20 dan 1
page-fan-said = { $pair } oʻrtasidagi savdo, yiliga mlrd dollar.
page-fan-record = Maʼlumot boʻyicha { $from }-yildagi { $first } dan { $to }-yildagi { $last } gacha.
page-fan-worlds = Dunyolar { $base } dan boshlanadi; { $quarter }: { $count } ta dunyoning yarmi { $low } va { $high } oraligʻida, oʻrtadagi dunyoda { $middle }.
page-fan-pinned = Saqlangan: oʻrtadagi dunyoda { $middle }.

# Xarita
page-map = Xarita
page-pair-asked = soʻralgan juftlik
page-flows-then-states = Oqimlar, keyin davlatlar
page-both-ways = ikki tomonga
page-to-state = yoʻnalishi: { $state }
page-cooperation = mintaqa hamkorligiga
page-stance-tolerate = toqat qiladi
page-stance-co-opt = oʻziga tortadi
page-stance-oppose = qarshi
page-it-tolerate = toqat qiladi
page-it-co-opt = oʻz formatlariga tortadi
page-it-oppose = qarshilik qiladi
page-map-said = Savdo, { $when }, ikki tomonga yiliga mlrd dollar. Eng kattasi: { $largest }.
page-map-said-chosen = Savdo, { $when }, ikki tomonga yiliga mlrd dollar. Eng kattasi: { $largest }. { $chosen }.

# Maqsadlar ehtimoli
page-chances-by-quarter = Choraklar boʻyicha ehtimol
page-touched-by = yetilgan, { $date }
page-there-in = { $percent }, { $year }-yilda
page-touched-it = { $percent } bir marta
page-no-target = Bu ssenariy maqsad qoʻymaydi.
page-curves-said = Maqsadlar ehtimoli: { $targets }.
page-target-said = { $goal }: { $quarter } dunyolarning { $standing } qismida, ungacha bir marta boʻlsa ham { $touched } qismida
page-target-said-pinned = { $goal }: { $quarter } dunyolarning { $standing } qismida, saqlangani { $pinned }, ungacha bir marta boʻlsa ham { $touched } qismida

# Kim kim bilan hamkorlik qiladi
page-shares-by-quarter = Choraklar boʻyicha saʼy-harakat ulushlari
page-effort-in = saʼy-harakat, { $quarter }
page-share = { $name } { $now }
page-share-pinned = { $name } { $now } (saqlangan { $pinned })
page-modes-said = Markaziy Osiyo davlatlari saʼy-harakatining ulushlari, { $quarter }: { $shares }.

# Savdoni nima oʻzgartirdi
page-base-year = bazaviy yil
page-mean-in = { $year }, oʻrtacha
page-mean-of = { $year }, { $count } ta dunyo boʻyicha oʻrtacha
page-part-by-part = Savdoni nima oʻzgartirdi, qismma-qism
page-adds = qoʻshadi
page-part = Qism
page-part-growth-of-the-economies = iqtisodiyotlar oʻsishi
    .short = oʻsish
page-part-commodity-prices-and-the-dollar = xomashyo narxi va dollar
    .short = narx, dollar
page-part-relations = munosabatlar
page-part-pressure-of-powers = buyuk davlatlar bosimi
    .short = bosim
page-part-cost = xarajatlar
page-part-goods-passed-on = oʻtkazib yuborilgan tovarlar
    .short = oʻtkazilgan
page-part-pull-of-other-markets = boshqa bozorlar tortishi
    .short = boshqa bozor
page-part-chance = tasodif
page-part-sanctions-on-goods = tovarlarga sanksiyalar
page-part-barriers-and-trust = toʻsiqlar va ishonch
page-part-payments = toʻlovlar
page-part-transport = tashish
page-part-outer-border = tashqi chegara
page-moved-said = { $pair } oʻrtasidagi savdoni yiliga { $from } dan { $to } mlrd dollarga nima oʻzgartirdi, { $year }-yil, { $count } ta dunyo boʻyicha oʻrtacha: { $parts }.
page-of-cost = Xarajatlar ichida, { $year }-yil: { $parts }.

# Davlatlar oʻrtasidagi ishonch
page-trust-scale = Ishonch, 0 dan 1 gacha
page-trust-by-state = Ishonch, davlatlar boʻyicha
page-trust-of = Ishonch: { $state }
page-trust-said = Markaziy Osiyo ichidagi ishonch, { $year }-yil, 0 dan 1 gacha: eng yuqori { $highest }, eng past { $lowest }.

# Nima yordam beradi
page-helps-waiting = Har bir dastak oʻsha dunyolarda ikki uchiga qoʻyilmoqda.
page-helps-region = Nima koʻproq yordam beradi
page-helps-looked = Koʻrilayotgani
page-helps-caption = { $figure }; { $count } ta dunyo; { $unit }. Dastakni qoʻyish uchun bosing
page-helps-caption-real = { $figure }, { $year }-yil dollarida; { $count } ta dunyo; { $unit }. Dastakni qoʻyish uchun bosing
page-helps-set = { $lever }, { $end }: { $effect }
page-helps-range = { $end }: { $from } – { $to }
page-helps-chances = { $target }: bir marta boʻlsa ham { $once }, muddatida { $standing }
page-lever = Dastak
page-to-least = Eng oziga
page-to-most = Eng koʻpiga
page-unit-per-cent = %
page-unit-points = foiz punkti
page-unit-none = oʻzgarish
page-figure-trade = juftlik savdosi
page-figure-inside = mintaqa ichidagi saʼy-harakat
page-figure-autonomy = mustaqillik
page-figure-chance = ehtimol: { $goal }
page-none-refused = ssenariy uni siljitishga yoʻl qoʻymaydi: { $why }
page-none-set = ssenariy uni har chorakda oʻzi belgilaydi
page-none-off = u taʼsir qiladigan narsa bu ssenariyda oʻchirilgan: { $what }
page-none-read = hech bir dunyo oʻzgarmaydi, uni oʻqiydigan narsa ham oʻchirilmagan
page-none-every = qayerda tursa ham, barcha dunyolarda shunday
page-none-never = qayerda tursa ham, hech bir dunyoda bunday emas
page-none-else = u dunyolarni oʻzgartiradi, lekin bu koʻrsatkich bogʻliq boʻlgan narsani emas

# Saqlangan ssenariy bilan farqlar
page-differs-none = Dastakni siljiting yoki boshqa ssenariyni tanlang: saqlangandan farqi shu yerda, dunyoma-dunyo koʻrsatiladi.
page-differs-region = Saqlangan ssenariy bilan farqlar
page-differs-nothing = Bu dunyolardan koʻrinishicha, 1% yoki 1 foiz punktilik farq yoʻq.
page-differs-caption = “{ $pinned }” bilan: { $count } ta dunyo boʻyicha oʻrtacha va 95 foizlik oraliq
page-differs-more = Yana { $count } ta: farq yoʻq yoki 1% yoki 1 foiz punktidan kam
page-differs-small = “{ $pinned }” bilan, farq kichik yoki noldan ajralmaydi
page-measure = Koʻrsatkich
page-mean-95 = Oʻrtacha va 95%

# Qanchalik ishonish mumkin
page-trust-judgement = { $of } ta sondan { $count } tasi bizning farazimiz
page-trust-coverage = oʻtgan yillarning { $meant } qismiga moʻljallangan yoʻlaklarga { $share } tushdi
page-trust-skill-up = oʻtgan yillarni eng yaxshi oddiy usuldan yaxshiroq prognoz qiladi
page-trust-skill-none = oʻtgan yillarni eng yaxshi oddiy usuldan yaxshiroq prognoz qilmaydi
page-trust-skill-down = oʻtgan yillarni eng yaxshi oddiy usuldan yomonroq prognoz qiladi
page-trust-range = Har birining chegarasi bor, har bir dunyo undan oʻz qiymatini oladi.
page-trust-tried = Model koʻrmagan { $count } ta juftlik va yilda sinalgan.
page-trust-use = Undan bir yilni bashorat qilish uchun emas, qarorlarni taqqoslash uchun foydalaning.
page-trust-beside = Ularning tanlovisiz oʻsha model bilan taqqoslanganda.
page-trust-title = Bunga qanchalik ishonish mumkin
page-trust-link = bunga qanchalik ishonish mumkin
page-trust-more = Hammasi bir sahifada: qurultay experiment evidence. Nimalar yetkazilgan: qurultay explain va seeds papkasidagi fayllar.

# Ssenariylarni taqqoslash
page-figure = Koʻrsatkich
page-what-differs = Nima farq qiladi
page-differs-most = Nima koʻproq farq qiladi
page-lines-of-difference = Farq chiziqlari
page-compared-with = Nima bilan taqqoslanadi
    .within = nima bilan
page-and = Yana
    .within = yana
page-third = Uchinchi ssenariy
page-no-third = uchinchi ssenariy yoʻq
page-choose-third = Birini tanlang yoki koʻrib turganingizni uchinchi qilib qoldirib, dastaklarni siljiting.
page-compare-others = Boshqalarni shu bilan taqqoslash
page-keep-third = Uchinchi qilib qoldirish
page-as-it-stands = oʻzgarishsiz
page-pair-trade = Juftlik savdosi, yiliga mlrd dollar
page-chance-touched = { $goal } darajasiga bir marta boʻlsa ham yetish ehtimoli, foiz punkti
page-difference-to = “{ $title }” bilan farq
page-no-difference = { $title }: farq yoʻq
page-title-changed = { $title }, oʻzgartirilgan
page-both-same = Ikkalasi hozircha bir xil: dastakni siljiting yoki boshqa ssenariyni tanlang.
page-not-asked = maqsad yoʻq
page-where-ends = Har biri nima bilan tugaydi
page-middle-trade = { $year }-yildagi mediana savdo, mlrd dollar
page-goal-there = { $year }-yilda { $goal }
page-differences-caption = 1% yoki 1 foiz punktidan boshlab farqlar, 95 foizlik oraliqlari bilan, avval kattalari
page-compare-nothing = Koʻrinishicha, 1% yoki 1 foiz punktilik farq yoʻq.
page-difference-by-quarter = Choraklar boʻyicha farq
page-compare-said = Oʻsha dunyolardagi oʻrtacha farq, { $quarter }: { $sides }.
page-side-said = { $title } { $mean }, { $low } va { $high } oraligʻida
page-alarm = { $one } { $against } bilan taqqoslaganda hech narsani oʻzgartirmaydi

# Bitta dunyo
page-play = ▶ Boshlash
page-pause = ❚❚ Toʻxtatish
page-player = Oʻynatgich
page-quarter-back = Bir chorak orqaga
page-quarter-on = Bir chorak oldinga
page-world-word = Dunyo
page-another-world = Boshqa dunyo
page-save-word = Saqlash
page-what-happened = Nima boʻldi
page-go-to = Oʻtish: { $quarter }
page-trade-in-world = Bu dunyodagi savdo
page-trade-in-quarter = Savdo, { $quarter }: yiliga { $number } mlrd dollar.
page-line-said = Bu dunyodagi savdo, { $quarter }: yiliga { $from } dan { $to } mlrd dollargacha.
page-this-world = bu dunyo
page-left-alone = qarorsiz
page-flows-powers = Oqimlar va buyuk davlatlar
page-a-state = Davlat
page-story = Hikoya
page-story-so-far = Hozirgacha nima boʻldi
page-whole-story = butun hikoya
page-whole-story-title = Butun hikoya
page-go-here = shu chorakka oʻtish
page-power-stance = { $state }: { $stance }
page-effort-goes = Saʼy-harakati qayerga ketadi
page-reasons = Nega: bu chorakda har bir usul uning uchun qancha turadi, bazaviy yil tarqoqligida; bunga odat va kayfiyat qoʻshiladi
page-mode = Usul
page-term-gain = savdo foydasi
page-term-security = xavfsizlik
page-term-themes = mavzular
page-term-trust = ishonch
page-term-dependence = qaramlik
page-term-exposure = xatar
page-how-long = Qancha vaqtga
page-for-a-year = bir yilga
page-for-four-years = toʻrt yilga
page-to-the-end = oxirigacha
page-decide-for = { $state }, { $quarter }dan:
page-decide = Hal qilish
page-take-back = Qaytarib olish
page-decided = { $mode }, { $first } – { $last } ✕

# Laboratoriya nimani rad etadi
page-refused-page = bunday sahifa yoʻq
page-refused-method = bu manzilga boshqa usul kerak
page-refused-cancelled = bu hisob bekor qilindi; qayta soʻrang
page-refused-fault = laboratoriyada xato; tafsiloti uning terminalida
page-refused-worldview = { $name } qarashi yoʻq
page-refused-scenario = { $name } ssenariysi yoʻq
page-refused-parameter = { $name } parametri yoʻq
page-refused-dates = { $key }: { $first } – { $last } oraligʻi { $start } – { $end } chegarasidan chiqadi
page-refused-nested = soʻrov juda chuqur joylashgan
page-refused-utf = soʻrov UTF-8 emas
page-refused-json = soʻrov JSON emas: { $why }
page-refused-surrogate = soʻrovda belgining yarmi, yolgʻiz surrogat bor
page-refused-key = soʻrovda nomaʼlum { $name } kaliti bor
page-refused-number = { $text } bu yerda ishlatib boʻladigan son emas
page-refused-twice = soʻrovda bitta kalit ikki marta turibdi
page-refused-join = bu kirish kodi emas
