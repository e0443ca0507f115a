### Ikki matnning daʼvolari haqida xulosalar: `experiment` nima chiqaradi va uning sahifasi

## machine

# Toʻrtta xulosa va har birini nechta daʼvo oldi
verdict-supported = tasdiqlanadi
verdict-refuted = rad etiladi
verdict-undecided = hal boʻlmagan
verdict-not-represented = aks etmagan
verdict-shown = koʻrsatildi
verdict-shown-only = faqat koʻrsatildi
verdict-count = { $verdict }: { $count }

# Nima oʻlchandi va nima daʼvo qilindi
verdict-measured = { $mean } ({ $low } va { $high } oraligʻida), { $unit }
verdict-no-ratio = nisbat yoʻq: boʻluvchini noldan ajratib boʻlmaydi ({ $unit })
verdict-ratio = nisbat
verdict-unknown = nomaʼlum
verdict-more = { $number } dan koʻp
verdict-less = { $number } dan kam
verdict-nothing = hech narsa
verdict-decided = { $says }: { $measured }
verdict-line = { $says }: { $measured }; daʼvo: { $claimed }
verdict-against = { $measured }; daʼvo: { $claimed }
verdict-share = dunyolarning { $share } qismida shunday
verdict-chance = { $arm } { $share }
verdict-picture = Taʼsir va ostona
verdict-picture-more = taʼsiri { $mean }, { $low } va { $high } oraligʻida; daʼvo: { $cut_off } dan koʻp
verdict-picture-less = taʼsiri { $mean }, { $low } va { $high } oraligʻida; daʼvo: { $cut_off } dan kam

# Nechta dunyodan boshlab
verdict-stable = { $count } dunyodan boshlab barqaror
verdict-unstable = { $count } dunyoda hali barqaror emas: { $seen }
verdict-seen-at = { $since } dunyoda — { $verdict }
verdict-seen = { $since } dunyodan { $until } dunyogacha — { $verdict }
verdict-its-stability = Xulosa { $stability }.

# Boshqa qarashlar va dunyolarning yarmilari
verdict-elsewhere = qarashlar va dunyolarning yarmilari: { $agreement }
verdict-the-same = hammasida bir xil
verdict-view = { $view }: { $verdict }
verdict-low-half = { $key } past boʻlganda: { $verdict }
verdict-high-half = { $key } yuqori boʻlganda: { $verdict }
verdict-views = Qarashlar boʻyicha: { $views }.
verdict-view-is = { $view } — { $verdict }
verdict-halves = { $key } ({ $kind }) past joyda taʼsir { $low_effect } ({ $low }), yuqori joyda { $high_effect } ({ $high }).

# Qoʻlda kiritilgan farazlar
verdict-assumed = { $name } ({ $kind })
verdict-kind-assumption = faraz
verdict-kind-data = maʼlumotlar
verdict-kind-literature = tadqiqotlar
verdict-kind-text = matn
verdict-kind-table = jadval
verdict-follows = quyidagidan kelib chiqadi: { $assumed }
verdict-follows-without = quyidagidan kelib chiqadi: { $assumed }; usiz — { $verdict }
verdict-no-matter = quyidagiga bogʻliq emas: { $assumed }; usiz ham — { $verdict }
verdict-no-matter-turned = quyidagiga bogʻliq emas: { $assumed }; usiz ham — { $verdict }, lekin bu oʻzgaradi: “{ $turned }”
verdict-it = Xulosa { $basis }. { $says }
verdict-no-assumption = hech bir farazdan emas

# Daʼvo bajarila oladimi va bajarilmasligi mumkinmi
verdict-holds-never = Daʼvo bajariladigan parametr qiymatlari topilmadi.
verdict-holds-with = Bu modelda daʼvo { $setting } boʻlganda bajariladi.
verdict-holds = Bu modelda daʼvo variantlar oʻz holicha qolganda bajariladi.
verdict-holds-not-with = Daʼvo bajarilmaydi: { $setting } boʻlganda — { $verdict }.
verdict-holds-not = Daʼvo bajarilmaydi: variantlar oʻz holicha qolganda — { $verdict }.
verdict-fails-never = Daʼvo bajarilmaydigan parametr qiymatlari topilmadi.
verdict-fails-with = Bu modelda daʼvo { $setting } boʻlganda bajarilmaydi.
verdict-fails = Bu modelda daʼvo variantlar oʻz holicha qolganda bajarilmaydi.
verdict-fails-not-with = Daʼvoni rad etib boʻlmadi: { $setting } boʻlganda — { $verdict }.
verdict-fails-not = Daʼvoni rad etib boʻlmadi: variantlar oʻz holicha qolganda — { $verdict }.
verdict-sides-unsaid = Tajriba faylida daʼvo qaysi parametrlarda bajarilishi va bajarilmasligi aytilmagan.

# Satrlar
verdict-all = Ikki matnning { $count } ta daʼvosi: { $counts }
verdict-head = { $title } ({ $name }): { $verdict }
verdict-arms = Aynan oʻsha { $members } dunyo, { $arms } ta variant, boshlangʻich soni { $seed }
verdict-refuted-by = Nima rad etadi: { $says }

# Sahifa
verdict-kicker = Qurultay: ikki matnning daʼvolari
verdict-title = Daʼvolar tekshiruvdan oʻtadi
verdict-all-verdicts = Barcha xulosalar
verdict-every = Har bir daʼvo va uning xulosasi
verdict-claim = Daʼvo
verdict-and-effect = Xulosa va taʼsir
verdict-decides = Nima hal qiladi
verdict-worlds = Nechta dunyodan boshlab
verdict-others = Boshqa qarashlar va yarmilar
verdict-by-hand = Qoʻlda kiritilgan farazlar
verdict-reading = Har bir rasmda daʼvo qilingan tomon oʻz ostonasidan boshlab boʻyalgan, ingichka chiziq — nol, ichi boʻsh doira esa taʼsirni noldan ajratib boʻlmasligini bildiradi. Aks etmagan: modeldagi hech narsa daʼvoni toʻgʻri qila olmas yoki hech narsa uni notoʻgʻri qila olmas edi. Xulosa oʻzgarmay qolgan dunyolar sonidan boshlab barqaror hisoblanadi, agar undan { $times } marta koʻp dunyo sinalgan boʻlsa.
verdict-condition = Shart
verdict-effect = Taʼsir
verdict-interval = Oʻrtacha va oraliq
verdict-cut-off = Ostona
verdict-verdict = Xulosa
verdict-conditions = Har bir variantda { $members } dunyo, boshlangʻich soni { $seed }; daʼvolar { $claims }

# Birliklar
verdict-unit-0-to-1 = 0 dan 1 gacha
verdict-unit-Mt-a-year = yiliga mln tonna
verdict-unit-days = kun
verdict-unit-joint-effort-0-to-1 = birgalikdagi saʼy-harakat, 0 dan 1 gacha
verdict-unit-log-of-bn-USD-a-year = yiliga mlrd dollar logarifmi
verdict-unit-log-points-of-cost = xarajat, logarifmik birlik
verdict-unit-log-points-of-output = YaIM, logarifmik birlik
verdict-unit-log-points-of-trade = savdo, logarifmik birlik
verdict-unit-quarters = chorak
verdict-unit-rungs-0-shut-to-3-close = pogʻona, 0 (yopiq) dan 3 (yaqin) gacha
verdict-unit-share-a-year = yiliga ulush
verdict-unit-share-built = qurilgan ulush
verdict-unit-share-of-effort = saʼy-harakatdagi ulush
verdict-unit-share-of-goods = yuklardagi ulush
verdict-unit-share-of-high-value = qimmat tovarlar ulushi
verdict-unit-share-of-variance = dispersiyadagi ulush
verdict-unit-share-of-worlds = dunyolar ulushi
verdict-unit-states-struck-a-quarter = chorakda zarar koʻrgan davlatlar

# Ehtimoli soʻraladigan variantlar
verdict-arm-pressed = bosim bilan
verdict-arm-pressed_only = faqat bosim
verdict-arm-slow = sekin
verdict-arm-fast = tez
verdict-arm-barriers = toʻsiqlar
verdict-arm-corridors = yoʻlaklar
verdict-arm-rules = qoidalar
verdict-arm-money = pul
verdict-arm-easy_money = arzon pul
verdict-arm-easy_payments = oson toʻlovlar
