### Koʻp hisobdan iborat tadqiqotlar nima chiqaradi va ular qayerga yetdi

## machine

# Koʻrsatkichlar nomi boʻyicha
log-of = { $measure } (logarifm)
row-or = { $before } yoki { $one }

# compare: kirish maʼlumotlaridagi farq
compare-input-none = yoʻq

# versus
versus-version = Boshqa versiya ({ $name }): hozir { $now }, oldin { $then }
versus-version-same = Versiya: oʻsha
versus-code = kod
versus-data = maʼlumotlar
versus-parameter = Parametr { $key }: { $before } -> { $after }
versus-more = Yana { $count } ta parametr; hammasini --all koʻrsatadi
versus-same = Hech narsa oʻzgarmagan: barcha dunyolardagi barcha sonlar oxirgi bitigacha bir xil.
versus-then = { $name } (saqlangan)
versus-now = { $name } (bugungi)

# decide
decide-at-least = { $measure } — oʻrtacha va kamida { $threshold } boʻlgan dunyolar ulushi
decide-at-most = { $measure } — oʻrtacha va koʻpi bilan { $threshold } boʻlgan dunyolar ulushi
decide-policy = siyosat
decide-maximin = maksimin: { $policies }; kelajakning eng yomon variantida { $worst } boʻladi (dunyolar { $draws } marta qayta tanlanganda { $kept } holatda ayni shu tanlov chiqadi)
decide-minimax-regret = minimaks afsus: { $policies }; eng yaxshi siyosatdan ortda qolishi hech qayerda { $behind } dan oshmaydi (dunyolar { $draws } marta qayta tanlanganda { $kept } holatda ayni shu tanlov chiqadi)
decide-satisficing = yetarli natija: { $policies }; dunyolarning { $share } qismida ostonaga yetadi, dunyolarning { $enough } qismi talab qilinsa, kelajak variantlarining { $futures } qismida yetadi (dunyolar { $draws } marta qayta tanlanganda { $kept } holatda ayni shu tanlov chiqadi)
decide-worlds = Har bir katakda { $count } ta dunyo, boshlangʻich soni { $seed }
decide-note = Izoh: { $note }
listing-note-no-policy = { $name } ssenariysidan { $what } hisobga olinmaydi: u siyosatga kirmaydi
listing-note-no-future = { $name } ssenariysidan { $what } hisobga olinmaydi: u kelajak variantiga kirmaydi

# sensitivity
sensitivity-head = { $title }: javob nimaga bogʻliq ({ $count } dunyo)
sensitivity-outcome = { $outcome } — oʻrtacha { $mean }, standart ogʻish { $deviation }
sensitivity-split = Dunyolar orasidagi farqning { $parameters } qismi parametrlardan, { $chance } qismi tasodifdan, { $together } qismi ikkalasining qoʻshma taʼsiridan
sensitivity-assumed = Bu farqning { $total } ± { $reach } qismida farazlarning hissasi bor
sensitivity-assumed-alone = Bu farqning { $total } ± { $reach } qismida farazlarning hissasi bor; parametrlarning oʻzi tushuntiradigan qismning { $alone } ulushi faqat farazlarga toʻgʻri keladi ({ $low } … { $high })
sensitivity-by-kind = manba turi boʻyicha
sensitivity-by-mechanism = mexanizm boʻyicha
sensitivity-by-parameter = parametr boʻyicha
sensitivity-first = yolgʻiz oʻzi
sensitivity-total = jami
sensitivity-share = { $share } ±{ $reach }
sensitivity-effects = past qiymatdan yuqori qiymatga oʻtishning taʼsiri va qolgan parametrlar qanday boʻlishidan qatʼi nazar uning kattaligi
sensitivity-effect = { $size } ± { $reach }  { $kind }

# Dunyolar nimasi bilan farq qiladi: guruhlar
factor-chance = tasodif
factor-all-others = qolganlarning hammasi
factor-fitted-to-the-record = maʼlumotga moslangan
factor-assumption = faraz
factor-data = maʼlumotlar
factor-literature = tadqiqotlar
factor-text = matn
factor-adjustment = savdoning javobi
factor-barriers = toʻsiqlar
factor-choice = tanlov
factor-conflict = mojarolar
factor-cooperation = hamkorlik
factor-corridors = yoʻlaklar
factor-delivery = vaʼdaning bajarilishi
factor-dependence = qaramlik
factor-disturbances = tasodifiy tebranishlar
factor-energy = energetika
factor-finance = uzoq muddatli pul
factor-growth = oʻsish
factor-hazard = munosabatlar oʻzgarishi
factor-incidents = hodisalar
factor-leader = rahbarlar
factor-mediation = vositachilik
factor-payments = toʻlovlar
factor-powers = buyuk davlatlar
factor-projects = loyihalar
factor-recording = savdo hisobi
factor-relation = munosabatlar
factor-remittances = pul oʻtkazmalari
factor-reroute = aylanma yoʻllar
factor-rivalry = raqobat
factor-sanctions = sanksiyalar
factor-support = koʻmak
factor-trade = savdo
factor-treaty = shartnomalar
factor-trust = ishonch
factor-value_added = yuqori qiymatli tovarlar

# discover
discover-fails = { $scenario }: { $count } dunyoning { $share } qismida “{ $target }” maqsadiga yetilmaydi.
discover-chance = Maqsadga yetmagan dunyolarni boshqalaridan hech bir parametr ajratmaydi: bu tasodif.
discover-where = Quyidagi holatda maqsadga koʻproq yetilmaydi:
discover-limit = { $key } { $limit }
discover-limit-unit = { $key } { $limit } ({ $unit })
discover-and = va { $limit }
discover-most = koʻpi bilan { $high }
discover-least = kamida { $low }
discover-between = { $low } va { $high } oraligʻida
discover-middle = ({ $says } Barcha dunyolarning yarmida { $middle } dan past.)
discover-found = Bu dunyolarda: shartlarga dunyolarning { $mass } qismi mos; ularning { $density } qismi maqsadga yetmaydi, barchasining esa { $failing } qismi yetmaydi (zichlik); maqsadga yetmagan barcha dunyolarning { $coverage } qismi shular ichida (qamrov).
discover-fresh = Yangi dunyolarda: shartlarga dunyolarning { $mass } qismi mos; ularning { $density } qismi maqsadga yetmaydi, barchasining esa { $failing } qismi yetmaydi (zichlik); maqsadga yetmagan barcha dunyolarning { $coverage } qismi shular ichida (qamrov).
discover-not-confirmed = Yangi dunyolar bu shartlarni tasdiqlamaydi: shartlarga mos dunyolarda ham maqsadga yetmaslik boshqalardagidan koʻp emas.
discover-span = { $value } ({ $low } … { $high })

# sweep
sweep-designs = { $all } ta toʻplamdan { $count } tasi tayyor, har birida { $least } tadan { $most } tagacha dunyo
sweep-none = { $all } ta toʻplamdan { $count } tasi tayyor
sweep-no-target = { $name }: maqsad yoʻq
sweep-chance = { $name }: { $goal }: { $chance }
sweep-more = va yana { $count } ta, hammasi results.csv faylida

# replay va verify
replay-same = { $member }-raqamli dunyo saqlangani bilan oxirgi bitigacha bir xil
replay-alone = { $member }-raqamli dunyo hali saqlanmagan, shuning uchun taqqoslaydigan narsa boʻlmadi
verify-damaged = Buzilgan: { $fault }
verify-whole = { $folder }: { $all } dunyodan { $count } tasi butun
verify-mend = Buzilganini qurultay ensemble NAME --resume DIR qayta hisoblaydi
verify-unfinished = Tugamagan; davom ettirish uchun: qurultay ensemble NAME --resume DIR

# Hisob qayerga yetdi
progress-done = { $what }: { $all } { $unit }, tayyori { $done }
progress-left = { $what }: { $all } { $unit }, tayyori { $done }, taxminan { $left } qoldi
progress-quarters = chorak
progress-worlds = dunyo
progress-ensembles = hisob
progress-scenarios = ssenariy
progress-runs = hisob
progress-s = { $number } s
progress-min = { $number } daq
progress-h = { $number } soat
progress-run = { $name }, { $start } — { $end }
progress-ensemble = { $name }, { $count } dunyo
progress-replay = { $name }, { $member }-raqamli dunyo
progress-again = { $name } yana bir bor, { $count } dunyo
progress-sweep = { $count } ta toʻplam
progress-arms = Variantlar
progress-sensitivity = { $name }: javob nimaga bogʻliq
progress-grip = { $name }: mexanizmlar jadvali
progress-levers = { $name }: dastaklar
resume = tayyor boʻlgani { $folder } papkasida qoldi; davom ettirish uchun: --resume { $folder }
