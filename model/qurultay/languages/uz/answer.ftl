### Natijalar haqida nima deyiladi

## machine

# Gaplar
chances-never = { $subject } { $due_by } hech bir dunyoda { $level_to } yetmaydi.
chances-always = { $due_at } { $subject } barcha dunyolarda { $level } boʻladi.
chances-pass = { $subject } { $due_by } { $touched_in } kamida bir marta { $level_to } yetadi, lekin { $due_at } hech bir dunyoda bu darajada boʻlmaydi.
chances-steady = { $due_at } { $subject } { $standing_in } { $level } boʻladi; shu muddatgacha boshqa hech bir dunyoda bu darajaga yetmaydi.
chances-some = { $due_at } { $subject } { $standing_in } { $level } boʻladi; shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi.
one-never = Shu bitta dunyoda { $subject } { $due_by } { $level_to } yetmaydi.
one-pass = Shu bitta dunyoda { $subject } { $due_by } { $level_to } yetadi, lekin { $due_at } bu darajada boʻlmaydi.
one-stands = Shu bitta dunyoda { $due_at } { $subject } { $level } boʻladi.
one-real = { $year }-yil dollarida hisoblaganda ham u shu darajada.
one-unreal = { $year }-yil dollarida hisoblaganda u bu darajada emas.
one-level = Shu bitta dunyoda { $period_in } { $subject } — { $middle }.
real-none = { $year }-yil dollarida hisoblaganda u belgilangan muddatda hech bir dunyoda bu darajada boʻlmaydi.
real-all = { $year }-yil dollarida hisoblaganda ham u belgilangan muddatda barcha dunyolarda shu darajada boʻladi.
real-some = { $year }-yil dollarida hisoblaganda u belgilangan muddatda { $standing_in } shu darajada boʻladi.
trade-level = { $period_in } oʻrtadagi dunyoda { $subject } — { $middle }; oʻn dunyodan toʻqqiztasida u { $from } va { $to } oraligʻida.
lever-best = Sinab koʻrilgan { $count } ta dastakdan ehtimolni eng koʻp oshiradigani: { $lever }, { $points }.
lever-none = Sinab koʻrilgan { $count } ta dastakning hech biri ehtimolni bir foiz punktiga ham oshirmaydi.
moves-never = { $subject } { $due_by } hech bir dunyoda { $level_to } yetmaydi: “{ $scenario }” ssenariysida ham, “{ $against }” ssenariysida ham.
moves-always = { $due_at } { $subject } barcha dunyolarda { $level } boʻladi: “{ $scenario }” ssenariysida ham, “{ $against }” ssenariysida ham.
moves-none = “{ $scenario }” ssenariysi bu yerda hech narsani oʻzgartirmaydi: “{ $against }” ssenariysidagi kabi, { $due_at } { $subject } { $standing_in } { $level } boʻladi; shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi.
moves-little = “{ $scenario }” ssenariysida { $due_at } { $subject } { $standing_in } { $level } boʻladi; shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi. “{ $against }” ssenariysidan farqi bir foiz punktidan kam (unda { $due_at } { $before_in }).
moves-unclear = “{ $scenario }” ssenariysida { $due_at } { $subject } { $standing_in } { $level } boʻladi; shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi. “{ $against }” ssenariysidan (unda { $due_at } { $before_in }) farqi bor-yoʻqligi { $members_by } koʻrinmaydi: farq { $low } va { $high } oraligʻida.
moves-up = “{ $scenario }” ssenariysida { $due_at } { $subject } { $standing_in } { $level } boʻladi. Bu “{ $against }” ssenariysidagidan { $points_to } koʻp ({ $low } va { $high } oraligʻida). Shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi.
moves-down = “{ $scenario }” ssenariysida { $due_at } { $subject } { $standing_in } { $level } boʻladi. Bu “{ $against }” ssenariysidagidan { $points_to } kam ({ $low } va { $high } oraligʻida). Shu muddatgacha bu darajaga { $touched_in } kamida bir marta yetadi.
touch-up = Shu muddatgacha bu darajaga kamida bir marta yetish ehtimoli { $points_to } yuqori ({ $low } va { $high } oraligʻida).
touch-down = Shu muddatgacha bu darajaga kamida bir marta yetish ehtimoli { $points_to } past ({ $low } va { $high } oraligʻida).
trade-none = “{ $scenario }” ssenariysi { $period_in } { $subject } hajmini hech bir dunyoda oʻzgartirmaydi.
trade-little = { $period_in } { $subject } “{ $scenario }” ssenariysida “{ $against }” ssenariysidagidan 1% dan kam farq qiladi.
trade-unclear = “{ $scenario }” ssenariysining “{ $against }” ssenariysiga nisbatan { $period_in } { $subject } hajmini qanday oʻzgartirishi { $members_by } koʻrinmaydi: oʻzgarish { $from_percent } va { $to_percent } oraligʻida.
trade-up = { $period_in } { $subject } “{ $scenario }” ssenariysida “{ $against }” ssenariysidagidan { $percent } ga koʻp ({ $from_percent } va { $to_percent } oraligʻida).
trade-down = { $period_in } { $subject } “{ $scenario }” ssenariysida “{ $against }” ssenariysidagidan { $percent } ga kam ({ $from_percent } va { $to_percent } oraligʻida).
sides-none = Bitta dunyoning oʻzida bu ssenariylarning hech biri { $period_in } { $subject } hajmini oʻzgartirmaydi: { $middle }.
sides-apart = Bitta dunyoning oʻzida { $period_in } { $subject } “{ $scenario }” ssenariysida eng koʻp — { $middle }, “{ $against }” ssenariysida eng kam — { $lowest }.
trust-coverage = Oʻtgan yillarning { $meant } qismini qamrab olishi kerak boʻlgan oraliqlar ularning { $share } qismini qamrab oldi ({ $low_share } — { $high_share } oraligʻida).
trust-skill-up = Oʻtgan yillar haqidagi prognozlar eng yaxshi oddiy prognozdan aniqroq boʻldi: ustunligi — { $share } ({ $low_share } — { $high_share } oraligʻida).
trust-skill-none = Oʻtgan yillar haqidagi prognozlar eng yaxshi oddiy prognozdan sezilarli darajada aniqroq boʻlmadi ({ $low_share } — { $high_share } oraligʻida): buni prognoz deb oʻqimang.
trust-skill-down = Oʻtgan yillar haqidagi prognozlar eng yaxshi oddiy prognozdan yomonroq boʻldi ({ $low_share } — { $high_share } oraligʻida): buni prognoz deb oʻqimang.
trust-layer-up = Davlatlarning modeldagi harakatlari oʻtgan yillar haqidagi prognozlarni yaxshiladi: ustunligi — { $share } ({ $low_share } — { $high_share } oraligʻida).
trust-layer-none = Davlatlarning modeldagi harakatlari oʻtgan yillar haqidagi prognozlarni sezilarli darajada yaxshilamadi ({ $low_share } — { $high_share } oraligʻida).
trust-layer-down = Davlatlarning modeldagi harakatlari oʻtgan yillar haqidagi prognozlarni yomonlashtirdi ({ $low_share } — { $high_share } oraligʻida).
trust-judgement = { $of } ta sondan { $count } tasi — oʻz farazimiz; qolganlari maʼlumotlarga, tadqiqotlarga yoki ikkita dastlabki matnga tayanadi.

# Gap ichidagi koʻrsatkichlar
figure-bilateral_trade = { $one } va { $other } oʻrtasidagi savdo
figure-trust = { $one } va { $other } oʻrtasidagi ishonch
figure-regional_trade = Markaziy Osiyo ichidagi savdo
figure-state_trade = { $one_of } boshqa barcha mamlakatlar bilan savdosi
figure-state_output = { $one_of } YaIMi
figure-output = Markaziy Osiyoning YaIMi
figure-passed_on = sanksiya qoʻllangan mamlakatlarga oʻtkazilgan tovarlar qiymati
figure-openness = Markaziy Osiyo savdosining YaIMga nisbati
figure-mode_share = saʼy-harakatning “{ $mode }” ulushi
figure-autonomy = Markaziy Osiyoning mustaqilligi
figure-dependence_on = { $one_to } qaramlik
figure-stance = { $one_of } mintaqaning mustaqil yoʻliga munosabati
figure-capital_cost = uzoq muddatli qarz stavkasi
figure-energy_security = energetika xavfsizligi
figure-high_value_share = oʻzaro savdoda yuqori qiymatli tovarlar ulushi
figure-incidents = { $incident }dan zarar koʻrgan davlatlar soni
figure-corridor_share = “{ $corridor }” yoʻlagidan oʻtadigan yuklar ulushi
figure-corridor_capacity = barcha yoʻlaklarning oʻtkazish quvvati
figure-transit_days = yoʻlga ketadigan vaqt
figure-transit_days-at = “{ $corridor }” yoʻlagida yoʻlga ketadigan vaqt
figure-transit_cost = tashish narxi

# Birliklar boʻyicha miqdorlar
amount-bn = yiliga { $number } mlrd dollar
amount-days = { $number } kun
amount-of-output = YaIMning { $number } qismi
amount-of-1 = { $number } (eng yuqorisi 1)
amount-of-effort = saʼy-harakatning { $number } qismi
amount-a-year = yiliga { $number }
amount-of-mutual-trade = oʻzaro savdoning { $number } qismi
amount-states-struck-a-year = yiliga { $number } davlat
amount-of-goods = yuklarning { $number } qismi
amount-Mt-a-year = yiliga { $number } mln tonna
amount-log-points = { $number } logarifmik birlik
amount-0-tolerate-1-co-opt-2-oppose = { $number } (0 — toqat qiladi, 1 — oʻz formatlariga tortadi, 2 — qarshilik qiladi)

# Maqsadlarning darajalari
level-at_least = kamida { $amount }
    .to = { $amount } darajasiga
level-at_most = koʻpi bilan { $amount }
    .to = koʻpi bilan { $amount } darajasiga
level-at_least-real = kamida { $amount } ({ $year }-yil dollarida)
    .to = { $year }-yil dollarida { $amount } darajasiga
level-at_most-real = koʻpi bilan { $amount } ({ $year }-yil dollarida)
    .to = { $year }-yil dollarida koʻpi bilan { $amount } darajasiga
level-at_least-held = ketma-ket { $held } chorak davomida kamida { $amount }
    .to = ketma-ket { $held } chorak davomida { $amount } darajasiga
level-at_most-held = ketma-ket { $held } chorak davomida koʻpi bilan { $amount }
    .to = ketma-ket { $held } chorak davomida koʻpi bilan { $amount } darajasiga
level-at_least-real-held = ketma-ket { $held } chorak davomida kamida { $amount } ({ $year }-yil dollarida)
    .to = { $year }-yil dollarida ketma-ket { $held } chorak davomida { $amount } darajasiga
level-at_most-real-held = ketma-ket { $held } chorak davomida koʻpi bilan { $amount } ({ $year }-yil dollarida)
    .to = { $year }-yil dollarida ketma-ket { $held } chorak davomida koʻpi bilan { $amount } darajasiga

# Butun hisobning koʻrsatkichlari
indicator-pair-trade = { $period_in } { $one } va { $other } oʻrtasidagi savdo
indicator-regional-trade = Markaziy Osiyo ichidagi savdo, oxirgi yil
indicator-output = Markaziy Osiyoning YaIMi, oxirgi yil
indicator-state-output = { $one_of } YaIMi, oxirgi yil
indicator-state-trade = { $one_of } boshqa barcha mamlakatlar bilan savdosi, oxirgi yil
indicator-openness = Markaziy Osiyo savdosining YaIMga nisbati, oxirgi yil
indicator-autonomy = Markaziy Osiyoning mustaqilligi, oxirgi chorak
indicator-dependence = { $one_to } qaramlik, oxirgi chorak
indicator-effort = saʼy-harakatning “{ $mode }” ulushi, oxirgi chorak
indicator-fall-of-pair = { $one } va { $other } oʻrtasidagi savdoning eng katta pasayishi, eng yuqori darajasiga nisbatan ulushda
indicator-fall-inside = Markaziy Osiyo ichidagi savdoning eng katta pasayishi, eng yuqori darajasiga nisbatan ulushda
indicator-below-of-pair = { $one } va { $other } oʻrtasidagi savdo necha chorak davomida oʻzining eng yuqori darajasidan past boʻladi (qayta yetmasa, oxirigacha hisoblanadi)
indicator-below-inside = Markaziy Osiyo ichidagi savdo necha chorak davomida oʻzining eng yuqori darajasidan past boʻladi (qayta yetmasa, oxirigacha hisoblanadi)
indicator-passed-on = sanksiya qoʻllangan mamlakatlarga oʻtkazilgan tovarlar, oxirgi yil, yiliga mlrd dollar
indicator-capacity = barcha yoʻlaklarning oʻtkazish quvvati, oxirgi chorak, yiliga mln tonna
indicator-energy-security = energetika xavfsizligi, oxirgi chorak
indicator-interest = uzoq muddatli qarzning yillik stavkasi, oxirgi chorak
indicator-corridor = “{ $corridor }” yoʻlagidan oʻtadigan yuklar ulushi, oxirgi chorak
indicator-transit-time = yoʻlga ketadigan vaqt, { $quarter }, kun
indicator-transit-cost = tashish narxi, { $quarter }
indicator-high-value = oʻzaro savdoda yuqori qiymatli tovarlar ulushi, { $quarter } (modelda unga hech narsa bogʻliq emas)
indicator-struck = { $kind }dan zarar koʻrgan davlatlar, { $quarter } oxirigacha boʻlgan bir yilda
indicator-standing = “{ $target }” maqsadining ehtimoli: muddatida shu darajada
indicator-touched = “{ $target }” maqsadining ehtimoli: muddatigacha kamida bir marta yetadi
indicator-first = “{ $target }” maqsadiga birinchi marta yetguncha oʻtadigan choraklar (hech qachon yetmasa, oxirigacha hisoblanadi)
indicator-shortfall = “{ $target }” maqsadiga muddatida qancha yetmaydi, { $unit }

# Koʻrsatkichlar guruhlari
group-trade = Savdo
group-targets = Maqsadlar
group-partners = Hamkorlar
group-corridors = Yoʻlaklar
group-security = Xavfsizlik
group-money = Pul

# Dunyolar ulushi
share-every = barcha dunyolar
    .in = barcha dunyolarda
share-none = hech bir dunyo
    .in = 0% dunyoda
share-counted = { $of } dunyodan { $hits } tasi
    .in = { $of } dunyodan { $hits } tasida
share-under = { $percent } dan kam dunyo
    .in = { $percent } dan kam dunyoda
share-over = { $percent } dan koʻp dunyo
    .in = { $percent } dan koʻp dunyoda
share-percent = { $percent } dunyo
    .in = { $percent } dunyoda
percent-under = { $percent } dan kam
percent-over = { $percent } dan koʻp
worlds = { $count } dunyo
    .by = { $count } dunyo boʻyicha
points = { $number } foiz punkti
    .to = { $number } foiz punktiga

# Sanalar
date-end = { $year }-yil oxiri
    .at = { $year }-yil oxirida
    .by = { $year }-yil oxirigacha
date-month = { $year }-yil { $month } oxiri
    .at = { $year }-yil { $month } oxirida
    .by = { $year }-yil { $month } oxirigacha
period-year = { $year }-yil
    .in = { $year }-yilda
period-to = { $year }-yil { $month } oxirigacha boʻlgan bir yil
    .in = { $year }-yil { $month } oxirigacha boʻlgan bir yilda
month-3 = mart
month-6 = iyun
month-9 = sentabr
quarter = { $year }-yilning { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} choragi

# Birliklar oʻzi turganda
shortfall-bn-USD-a-year = yiliga mlrd dollar
shortfall-days = kun
shortfall-of-output = YaIMdagi ulush
shortfall-of-1 = eng yuqorisi 1
shortfall-of-effort = saʼy-harakatdagi ulush
shortfall-a-year = yiliga
shortfall-of-mutual-trade = oʻzaro savdodagi ulush
shortfall-states-struck-a-year = yiliga zarar koʻrgan davlatlar
shortfall-of-goods = yuklardagi ulush
shortfall-Mt-a-year = yiliga mln tonna
shortfall-log-points = logarifmik birlik
shortfall-0-tolerate-1-co-opt-2-oppose = 0 — toqat qiladi, 1 — oʻz formatlariga tortadi, 2 — qarshilik qiladi
