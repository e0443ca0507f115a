### Modelni tekshirish: nimaga ishonish mumkin, nima topilmadi va sahifaning sarlavhalari

## machine

# Baholar, savollar va bir satrdagi javob
evidence-mark-trust = Ishonish mumkin
evidence-mark-care = Ehtiyotkorlik bilan
evidence-mark-doubt = Ishonib boʻlmaydi
evidence-mark-unknown = Nomaʼlum
evidence-answer = { $asks } { $mark }: { $says }
evidence-asks-layer = Modelning mexanizmlari oʻzini oqlaydimi?
evidence-asks-cover = Oraliqlari toʻgʻrimi?
evidence-asks-beats = U nimadan ustun?
evidence-asks-pairs = Qaysi juftliklarda?
evidence-asks-judgement = Nima farazga tayanadi?
evidence-asks-claims = Uning daʼvolar haqidagi xulosalari nimaga arziydi?
evidence-missing = maʼlumot yoʻq: { $why }.
evidence-not-run = bu qism hisoblanmadi

# Javoblarning qismlari; yutuq yoki ulush oʻz oraligʻi bilan turadi
evidence-gain = { $value } { $span }
evidence-group-gain = { $group } { $gain }
evidence-group-share = { $group } { $share }
evidence-of-outcome = “{ $outcome }” boʻyicha { $share } { $span }
evidence-met = bajarildi
evidence-too-narrow = juda tor
evidence-too-wide = juda keng
evidence-mean = oʻrtacha boʻyicha
evidence-median = mediana boʻyicha
evidence-neither = hech birida
evidence-none = hech biri

# Javoblar
evidence-layer-better = model mexanizmlari yoqilganda oʻchirilgandagidan aniqroq prognoz qiladi; CRPS, yaʼni prognoz xatosi boʻyicha yutuq — { $gain }.
evidence-layer-worse = model oʻzining statistik qatlamidan, yaʼni mexanizmlari oʻchirilgandagidan yomonroq prognoz qiladi; CRPS, yaʼni prognoz xatosi boʻyicha yutuq — { $gain }. Sababi: { $why }; yutuq “{ $group }” guruhida eng kam, { $least }.
evidence-layer-unclear = model oʻzining statistik qatlamidan, yaʼni mexanizmlari oʻchirilgandagidan sezilarli aniqroq prognoz qilmaydi; CRPS, yaʼni prognoz xatosi boʻyicha yutuq — { $gain }. Sababi: { $why }; yutuq “{ $group }” guruhida eng kam, { $least }.
evidence-why-both = bu mexanizmlarsiz prognoz yaxshiroq: { $harms }, bularsiz esa yomonroq: { $helps }
evidence-why-harms = bu mexanizmlarsiz prognoz yaxshiroq: { $harms }, alohida oʻchirilgan hech bir mexanizm esa uni sezilarli yomonlashtirmaydi
evidence-why-helps = alohida oʻchirilgan hech bir mexanizm prognozni sezilarli yaxshilamaydi, bularsiz esa u yomonroq: { $helps }
evidence-why-neither = alohida oʻchirilgan hech bir mexanizm prognozni sezilarli yaxshilamaydi ham, sezilarli yomonlashtirmaydi ham
evidence-cover = 90% oraliqlar sodir boʻlganning { $wide } { $wide_span } qismini qamradi; jami { $trials } juftlik-yil, talab { $wide_low } va { $wide_high } orasi edi ({ $wide_met }). 50% oraliqlar { $half } { $half_span } qismini qamradi, talab { $half_low } va { $half_high } orasi edi ({ $half_met }). { $groups }
evidence-cover-few = { $least } dan kam qamralgan guruhlar: { $few }.
evidence-cover-every = Har bir guruhda kamida { $least }.
evidence-beats = oldindan eng qiyin oddiy prognoz deb tanlangan “{ $hard }” prognoziga qarshi model oʻrtacha CRPS boʻyicha { $mean }, mediana boʻyicha { $median } yutadi; juftlikning oʻz trendiga qarshi — { $drift_mean } va { $drift_median } (talab { $asked } edi; yetgani: { $reached }). Oddiy prognozlarning ({ $count } ta) bularidan aniq yaxshi: { $better }, bularidan aniq yomon: { $worse }. Eng qiyini bilan birlashtirilganda undan { $pool } yutadi.
evidence-pairs = “{ $hard }” prognoziga qarshi yutuq: { $gains }. Noldan aniq yuqori: { $better }.
evidence-pairs-unforced = “{ $hard }” prognoziga qarshi yutuq: { $gains }. Noldan aniq yuqori: { $better }. “{ $forced }” guruhida baholanadigan narsa boʻlmadi.
evidence-judgement = { $of } parametrdan { $judged } tasi faraz. Parametrlar tushuntiradigan narsadan faqat farazlarga toʻgʻri keladigani: eng kami — { $least }, eng koʻpi — { $most }; tasodif dunyolar orasidagi barcha farqning { $low } va { $high } orasidagi qismida ishtirok etadi.
evidence-judgement-one = { $of } parametrdan { $judged } tasi faraz. Parametrlar tushuntiradigan narsadan faqat farazlarga toʻgʻri keladigani { $least }; tasodif dunyolar orasidagi barcha farqning { $low } va { $high } orasidagi qismida ishtirok etadi.
evidence-judgement-unsplit = { $of } parametrdan { $judged } tasi faraz. Parametrlar tushuntiradigan narsani manba turi boʻyicha ajratib boʻlmadi; tasodif dunyolar orasidagi barcha farqning { $low } va { $high } orasidagi qismida ishtirok etadi.
evidence-judgement-few = { $of } parametrdan { $judged } tasi faraz; javob nimaga tayanishi bunday kam dunyodan koʻrinmaydi.
evidence-claims = tekshirilgan daʼvolar: { $tested }. Model ichida tasdiqlanadi: { $supported }, rad etiladi: { $refuted }, hal boʻlmagan: { $undecided }, aks etmagan: { $not_represented }. Qoʻlda kiritilgan farazdan kelib chiqadigan xulosalar: { $by_hand }. Hal boʻlgan, barqaror, ikkala qarashda va dunyolarning barcha yarmilarida bir xil, hech bir farazga bogʻliq boʻlmagan: { $sure }.

# Maʼlum chegaralar
evidence-limit-fitted = Parametrlar ertaroq boshlangan prognozlar baholanadigan yillarga moslangan: zarbalar kattaligi boʻyicha bu prognozlar toʻla mustaqil emas. Buning uchun yonida faqat dastlabki taqsimotlar bilan qilingan prognoz turadi. Barcha maʼlumotlar 2021-yil bilan tugaydi va modelni ularni bilgan odamlar yozgan.
evidence-limit-earlier = Ertaroq yil haqida hech narsa maʼlum boʻlmasa (qaramlik, davlatlarning munosabati, yoʻlaklar), prognoz 2021-yil qiymatlaridan boshlanadi.
evidence-limit-overlap = Prognozlarning boshlanishlari ustma-ust tushadi va barcha juftliklar narxlar bilan birga harakat qiladi. Juftliklar va boshlanishlarni qaytarib tanlash buni shuncha kam boshlanish imkon bergan darajada hisobga oladi.
evidence-limit-later = 2021-yildan keyingi yillar prognozi bu yerda baholanmaydi: bu loyihada 2021-yildan keyingi savdo, YaIM, kurs va narx maʼlumotlari yoʻq.
evidence-limit-unseen = Davlatlar hamkorlik yoʻllariga sarflaydigan saʼy-harakat hech qayerda oʻlchanmagan; savdo va pul oʻtkazmalaridan boshqa qaramlik oʻzimizning bahoyimiz; davlatga qarshi choralarning ogʻirligi ham shunday.
evidence-limit-model = Xulosalar va dispersiya ulushlari shu modelga tegishli. Mexanizmning modelda borligining oʻzi faraz, uni bu sahifaning hech bir qismi oʻzgartirmaydi, faqat mexanizmni oʻchiradi.

# Nima izlandi va topilmadi
evidence-lost-part = { $part }: maʼlumot yoʻq; { $why }.
evidence-lost-moments = Oʻtgan yillarning moslangan dunyolar takrorlay olmaydigan koʻrsatkichlari: { $names }.
evidence-lost-still = Oʻtgan yillar deyarli hech narsa aytmaydigan parametrlar (farqi { $nats } natdan kam): { $names }.
evidence-lost-recovery = Modellashtirilgan qatorlarda 90% oraliqlari haqiqiy qiymatni shu chastotada qamramaydigan parametrlar: { $names }.
evidence-lost-swings = { $years } yilda savdosi oʻtmish yoʻl qoʻygandek oʻzgaradigan juftliklar: quyidagilardan boshqa hammasi — { $names }.
evidence-too-little = { $pair } (juda kam)
evidence-too-much = { $pair } (juda koʻp)
evidence-lost-box = Muvaffaqiyatsizlik: yangi dunyolar tasdiqlaydigan shartlar toʻplami yoʻq.
evidence-lost-silent = Ularsiz prognoz yomonlashmaydigan ham, yaxshilanmaydigan ham mexanizmlar: { $names }.
evidence-lost-harmful = Ularsiz prognoz yaxshilanadigan mexanizmlar: { $names }.
evidence-lost-drift = Oʻz trendiga qarshi oʻrtacha va mediana boʻyicha { $asked } yutuq.
evidence-lost-hard = “{ $hard }” prognoziga qarshi noldan aniq yuqori yutuq.
evidence-lost-undecided = Xulosa yoʻq: { $names }; shuncha dunyo ham hech bir tomonga hal qilmaydi.
evidence-lost-represented = Aks etmagan: { $names }; modeldagi hech narsa ularni toʻgʻri qila olmas yoki hech narsa notoʻgʻri qila olmas edi.
evidence-lost-unstable = Hali barqaror emas: { $names }; dunyolar koʻpaysa, xulosa oʻzgarishi mumkin.
evidence-lost-untested = Bu qisqartirilgan hisobda tekshirilmagan daʼvolar: { $count }.

# Sahifa
evidence-kicker = Qurultay: modelni tekshirish
evidence-title = Modelga qanchalik ishonish mumkin
evidence-asked = Nima qaysi maʼlumotlarga va qanchalik yaxshi moslangan, model oʻzi koʻrmagan yillarni qanday prognoz qilgan, qaysi javoblar farazga tayanadi va ikki matnning qaysi daʼvolari uning ichida bajariladi.
evidence-rests = Boshlangʻich soni { $seed }; maʼlumotlar { $year }-yil oxirigacha.
evidence-rests-reduced = Boshlangʻich soni { $seed }; maʼlumotlar { $year }-yil oxirigacha. Qisqartirilgan hisob: har bir qismga nazar, iqtibosga yaramaydi.
evidence-trust = Nimaga ishonish mumkin va nimaga yoʻq
evidence-part-missing = Bu qism yoʻq: { $why }.
evidence-not-asked = u soʻralmagan
evidence-limits = Maʼlum chegaralar va topilmagan narsalar
evidence-not-found = Topilmadi
evidence-nothing = Bundaylar yoʻq.
evidence-known-limits = Maʼlum chegaralar
evidence-run = Nima hisoblandi
evidence-again = Bu buyruq sahifani qaytadan tuzadi; xuddi shu kod va maʼlumotlar har qanday kompyuterda xuddi shu nazorat yigʻindisini beradi.
evidence-what = Nima
evidence-value = Qiymati
evidence-digest = Topilgan hamma narsaning nazorat yigʻindisi
evidence-six-digits = olti raqamgacha
evidence-versions = Versiyalar
evidence-sizes = Qismlarning hajmi
evidence-how-many = Qancha
evidence-as-files = fayllardagidek
evidence-made = Buyruq: { $command }
evidence-digest-is = Nazorat yigʻindisi { $digest }
evidence-digest-short = nazorat yigʻindisi { $digest }

# Qismlar: sahifa sarlavhalari va qisqa nomlari
evidence-heading-origins = Oʻtib ketgan yillar prognozlari
evidence-heading-calibration = Nima va qanchalik yaxshi moslangan
evidence-heading-swings = Savdo juftlikma-juftlik qanchalik oʻzgaradi
evidence-heading-forecast = Prognoz
evidence-heading-sensitivity = Javoblar nimaga bogʻliq
evidence-heading-hypotheses = Ikki matnning daʼvolari tekshiruvdan oʻtadi
evidence-heading-discovery = Besh milliard qayerda amalga oshmaydi
evidence-part-origins = Oʻtgan prognozlar
evidence-part-calibration = Moslash
evidence-part-swings = Tebranishlar
evidence-part-forecast = Prognoz
evidence-part-sensitivity = Javoblarning bogʻliqligi
evidence-part-hypotheses = Daʼvolar
evidence-part-discovery = Muvaffaqiyatsizliklarni izlash

# Juftliklar guruhlari, navbat bilan oʻchiriladigan mexanizmlar, oddiy prognozlar, natijalar
evidence-group-all = hammasi
evidence-group-inside-Central-Asia = Markaziy Osiyo ichida
evidence-group-with-powers = buyuk davlatlar bilan
evidence-group-small-pairs = kichik juftliklar
evidence-group-large-pairs = katta juftliklar
evidence-group-under-sanctions = sanksiyalar ostida
evidence-group-known-forcing = maʼlum tashqi voqealar
evidence-off-choice = tanlov
evidence-off-powers = buyuk davlatlar
evidence-off-cooperation = hamkorlik
evidence-off-relations = munosabatlar
evidence-off-leaders = rahbarlar
evidence-off-conflict = mojarolar
evidence-off-incidents = hodisalar
evidence-off-sanctions = sanksiyalar
evidence-off-detours = aylanma yoʻllar
evidence-off-payments = toʻlovlar
evidence-off-corridors = yoʻlaklar
evidence-off-projects = loyihalar
evidence-off-dependence = qaramlik
evidence-off-pull-of-trade = savdoning oʻsishga taʼsiri
evidence-off-value-added = qoʻshilgan qiymat
evidence-off-common-luck = umumiy tasodif
evidence-off-pair-luck = juftliklar tasodifi
evidence-off-drift = tushuntirilmagan trend
evidence-off-trend-growth = oʻsish trendi
evidence-naive-no_change = oʻzgarishsiz
evidence-naive-own_drift = oʻz trendi
evidence-naive-linear_trend = chiziqli trend
evidence-naive-gdp_gravity = YaIM gravitatsiyasi
evidence-naive-shrunk_drift = tekislangan trend
evidence-naive-group_drift = guruh trendi
evidence-naive-group_drift_t = dumi ogʻir guruh trendi
evidence-naive-group_drift_common = umumiy tasodifli guruh trendi
evidence-naive-combination = prognozlar birikmasi
evidence-outcome-five_billion-reached-in-time = besh milliard muddatida
evidence-outcome-ten_billion-reached-in-time = oʻn milliard muddatida
evidence-outcome-log-KZ-UZ-trade-in-2030Q4 = 2030-yil oxirida Qozogʻiston va Oʻzbekiston savdosining logarifmi
evidence-outcome-autonomy-in-2035Q4 = 2035-yil oxirida mustaqillik
evidence-outcome-largest-fall-of-KZ-UZ-trade = Qozogʻiston va Oʻzbekiston savdosining eng katta pasayishi
evidence-moment-spread-of-own-changes = oʻz oʻzgarishlarining tarqoqligi
evidence-moment-middling-own-change = oʻzining odatdagi oʻzgarishi
evidence-moment-echo-of-own-changes = oʻz oʻzgarishlarining aks sadosi
evidence-moment-spread-of-own-changes-over-three-years = uch yildagi oʻz oʻzgarishlarining tarqoqligi
evidence-moment-spread-of-own-changes-over-seven-years = yetti yildagi oʻz oʻzgarishlarining tarqoqligi
evidence-moment-spread-of-common-changes = umumiy oʻzgarishlarning tarqoqligi
evidence-moment-echo-of-common-changes = umumiy oʻzgarishlarning aks sadosi
evidence-moment-mean-change = oʻrtacha oʻzgarish
evidence-moment-spread-of-output = YaIM tarqoqligi
evidence-moment-echo-of-output = YaIM aks sadosi
evidence-moment-spread-of-output-over-seven-years = yetti yildagi YaIM tarqoqligi
evidence-moment-spread-of-common-output = umumiy YaIM tarqoqligi
evidence-moment-mean-growth = oʻrtacha oʻsish
evidence-moment-trade-per-growth = oʻsish birligiga savdo
evidence-moment-the-opening = chegaralarning ochilishi
evidence-moment-region-against-powers = buyuk davlatlarga nisbatan mintaqa
evidence-moment-growth-in-a-new-union = yangi ittifoqdagi oʻsish
evidence-moment-spread-of-mirror-changes = koʻzgu maʼlumotlar oʻzgarishlarining tarqoqligi
evidence-moment-echo-of-mirror-changes = koʻzgu maʼlumotlar oʻzgarishlarining aks sadosi
evidence-moment-spread-of-mirror-levels = koʻzgu maʼlumotlar darajalarining tarqoqligi
