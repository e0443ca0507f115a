### Bitta dunyo hikoyasi: `run` nimani chiqaradi, sahifadagi va hikoyadagi burilish nuqtalari

## machine

# Ketma-ket nomlar
row-comma = { $before }, { $one }
row-semicolon = { $before }; { $one }
row-and = { $before } va { $one }

# Chorak
story-quarter = { $year }-yil { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} chorak
    .in = { $year }-yilning { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} choragida
    .by = { $year }-yilning { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} choragi oxirigacha

# Boshi va oxiri
story-title = { $title } ({ $name })
story-world = Bitta dunyo: boshlangʻich soni { $seed }, raqami { $member }, { $from } — { $to }.
story-world-seen = Bitta dunyo: boshlangʻich soni { $seed }, raqami { $member }, { $from } — { $to }, “{ $view }” nuqtai nazaridan.
story-view-functional = funksional qarash
story-view-insider = ichkaridan qarash
story-one-of-many = Bitta dunyo — voqealarning mumkin boʻlgan yoʻllaridan biri, xolos: --member boshqa boʻlsa, shu ssenariyning oʻzi boshqacha kechadi.
story-run-many = Ehtimollarni koʻp dunyolar koʻrsatadi: { $command }

# Maqsadlar
story-targets = Maqsadlar
story-targets-none = Maqsadlar: bu ssenariy maqsad qoʻymaydi.
story-target-reached = { $goal }, { $due_by }: { $when_in } yetdi, muddatida ham shu darajada
story-target-touched = { $goal }, { $due_by }: { $when_in } yetdi, lekin muddatida bu darajada emas
story-target-missed = { $goal }, { $due_by }: yetmadi, { $lack }
story-target-late = { $goal }, { $due_by }: yetmadi, { $lack }; keyinroq, { $when_in } oʻtdi
story-line = { $subject }: { $level }
story-lack-time = muddatida daraja bor, lekin yetarlicha uzoq saqlanmagan
story-lack-money = { $number } mlrd yetishmaydi
story-lack-other = { $amount } yetishmaydi

# Savdo va unga nima taʼsir qildi
story-trade = { $one } va { $other } oʻrtasidagi savdo, yiliga mlrd dollar, va unga nima taʼsir qildi
story-pair-trade = { $one } va { $other } oʻrtasidagi savdo, yiliga mlrd dollar
story-column-year = yil
story-column-trade = savdo
story-column-change = oʻzgarish
story-column-growth-of-the-economies = oʻsish
story-column-commodity-prices-and-the-dollar = narxlar
story-column-relations = munosabat
story-column-pressure-of-powers = bosim
story-column-cost = xarajat
story-column-goods-passed-on = qayta sotuv
story-column-pull-of-other-markets = boshqa bozor
story-column-chance = tasodif
story-part-growth-of-the-economies = iqtisodiyotlarning oʻsishi
story-part-commodity-prices-and-the-dollar = xomashyo narxlari va dollar
story-part-relations = munosabatlar
story-part-pressure-of-powers = buyuk davlatlar bosimi
story-part-cost = xarajatlar
story-part-goods-passed-on = qayta sotilgan tovarlar
story-part-pull-of-other-markets = boshqa bozorlarning tortishi
story-part-chance = tasodif
story-part-sanctions-on-goods = tovarlarga sanksiyalar
story-part-barriers-and-trust = toʻsiqlar va ishonch
story-part-payments = toʻlovlar
story-part-transport = tashish
story-part-outer-border = tashqi chegara
story-part-change-in-all = umumiy oʻzgarish
story-moved = { $part } { $amount }
story-sum = { $from } mlrddan { $to } mlrdga ({ $change }), shundan: { $moved }.
story-cost = Xarajatlardan: { $parts }.
story-cost-in = { $year }-yil xarajatlaridan: { $parts }
story-cost-none = hech bir qismi yuzdan birga yetmaydi
story-legend = Munosabat: yopiq chegaradan yaqin aloqagacha boʻlgan pogʻona, ittifoqlar va islohotlar. Xarajat: toʻsiqlar, ishonch, tashish, toʻlovlar va choralar. Boshqa bozor: boshqalar bilan savdo tortib oladigan yoki qaytaradigan qism.

# Davlatlar kim bilan ishlaydi
story-work = Kim kim bilan ishladi: saʼy-harakat ulushlari, { $from } — { $to }
story-shift = { $then } -> { $now }
story-formats = “{ $region }”: Markaziy Osiyoning oʻz uchrashuvlarida. “{ $power }”: bevosita yoki u boshqaradigan formatlarda.
story-most = { $year }-yilda eng koʻpi
story-share = { $partner } { $share }
story-channel-led = { $power } boshqaradigan formatlar
story-channel-with = { $state } bilan

# Yonma-yon bir necha ssenariy
story-side-not-asked = { $scenario } bunday maqsad qoʻymaydi
story-side-when = { $scenario } — { $when }
story-side-late = { $scenario } — { $when } (muddatidan kech)
story-side-never = { $scenario } — hech qachon
story-same-luck = Hammasida tasodif bir xil, shuning uchun har bir farq ssenariydan va uning oqibatlaridan kelib chiqadi.

# Burilish nuqtalari
story-turned = Burilish nuqtalari
story-turned-none = Burilish nuqtalari: yoʻq; bu dunyo oʻz yoʻlidan burilmadi.
story-turn-passes = { $one } va { $other } oʻrtasidagi savdo quyidagi darajadan oʻtadi: { $line }
story-turn-passes-late = { $one } va { $other } oʻrtasidagi savdo belgilangan muddatdan ({ $due }) keyin quyidagi darajadan oʻtadi: { $line }
story-turn-reached = Yetdi: { $line }
story-turn-reached-late = Belgilangan muddatdan ({ $due }) keyin yetdi: { $line }
story-turn-missed = Muddat oʻtdi, maqsadga yetilmadi ({ $line }): { $lack }
story-turn-event = { $what } ({ $key }): yangi qiymati — { $change }, { $until_by }: { $because }
story-turn-event-on = { $what } ({ $key }): yangi qiymati — { $change }, oxirigacha: { $because }
story-change-to = { $number }
story-change-times = odatdagidan { $number } barobar
story-change-plus = odatdagiga qoʻshimcha { $number }
story-claim = { $statement } ({ $claim })
story-turn-entry = Ssenariy qoʻshadi — { $kind }: { $told }
story-turn-entry-because = Ssenariy qoʻshadi — { $kind }: { $told }: { $because }
story-entry-memberships = aʼzolik
story-entry-measures = chora
story-entry-projects = loyiha
story-entry-paths = yoʻl
story-entry-flows = savdo jadvali
story-entry-choices = tanlov
story-entry-treaties = shartnoma
story-turn-trade-falls = { $one } va { $other } oʻrtasidagi savdo bir yilda { $share } ga kamayib, { $level } mlrd boʻldi: { $moved }
story-turn-trade-rises = { $one } va { $other } oʻrtasidagi savdo bir yilda { $share } ga oʻsib, { $level } mlrd boʻldi: { $moved }
story-turn-mode = “{ $mode }” ish (saʼy-harakatning { $share } qismi) “{ $former }” ishdan ({ $before }) oʻzib ketdi
story-turn-financed = Loyihaga mablagʻ topildi: { $project } ({ $cost } mlrd dollar)
story-turn-on-paper = Ochildi, lekin koʻp qismi qogʻozda: { $project } — quvvatining { $share } qismi bilan ishlaydi: soʻnggi mil, sugʻurta va umumiy qoidalar yetishmaydi
story-turn-opened = Ochildi: { $project } — quvvatining { $share } qismi bilan ishlaydi
story-turn-sanctions = { $target_to } qarshi yangi choralar, kiritgan — { $senders } ({ $kinds }): eng kuchli turining bosimi bir yilda { $from } darajasidan { $to } darajasiga oʻzgaradi
story-turn-sanctions-end = { $target_to } qarshi choralar tugadi, kiritgan — { $senders } ({ $kinds }): eng kuchli turining bosimi bir yilda { $from } darajasidan { $to } darajasiga oʻzgaradi
story-sanction-export_control = eksport nazorati
story-sanction-import_ban = import taqiqlari va narx chegaralari
story-sanction-counter = javob sanksiyalari
story-sanction-finance = moliya
story-sanction-transport = tashish
story-sanction-secondary = u bilan savdo qiladiganlarga tahdidlar
story-turn-stance = { $power } mintaqaning oʻz yoʻliga munosabatini oʻzgartiradi: “{ $former }” oʻrniga endi “{ $now }”: { $seen }
story-turn-stance-burden = { $power } mintaqaning oʻz yoʻliga munosabatini oʻzgartiradi: “{ $former }” oʻrniga endi “{ $now }”: { $seen }, unga sanksiyalar ham bosim qilmoqda ({ $burden })
story-stance-tolerate = toqat qiladi
story-stance-co-opt = oʻz formatlariga tortadi
story-stance-oppose = qarshilik qiladi
story-seen-more = mintaqa oʻz yoʻllariga koʻproq saʼy-harakat sarflaydi, boshida { $before } edi, endi { $share }
story-seen-less = mintaqa oʻz yoʻllariga kamroq saʼy-harakat sarflaydi, boshida { $before } edi, endi { $share }
story-seen-same = u oʻz yoʻllariga saʼy-harakatning { $share } qismini sarflaydigan mintaqani qayta baholadi
story-turn-clash = { $one } va { $other } oʻrtasida tasodifan boshlangan janglar
story-turn-clash-because = { $one } va { $other } oʻrtasidagi janglar ({ $because })
story-turn-clash-mediated = { $clash }; vositachilar — { $mediators }
story-turn-border-shut = { $one } va { $other } oʻrtasidagi chegara yopildi
story-turn-border-open = { $one } va { $other } oʻrtasidagi chegara yana ochildi, munosabatlar sovuqligicha qoldi
story-turn-relations-fall = { $one } va { $other } oʻrtasidagi munosabatlar yomonlashdi: endi { $rung }
story-turn-relations-rise = { $one } va { $other } oʻrtasidagi munosabatlar yaxshilandi: endi { $rung }
story-rung-cold = sovuq
story-rung-normal = odatdagidek
story-rung-close = yaqin
story-turn-leader = { $state }: yangi rahbar
story-turn-leader-opens = { $state }: mamlakatni qoʻshnilarga ochadigan yangi rahbar
story-turn-rivalry = { $one } va { $other } oʻrtasidagi raqobat qaytdi (boshida { $from }, endi { $to }, eng yuqorisi 1)
story-turn-trust-rises = { $one } va { $other } oʻrtasidagi ishonch { $from } darajasidan { $to } darajasiga oʻsadi (eng yuqorisi 1): { $cause }
story-turn-trust-falls = { $one } va { $other } oʻrtasidagi ishonch { $from } darajasidan { $to } darajasiga tushadi (eng yuqorisi 1): { $cause }
story-cause-kept = vaʼdalar choraklarning { $share } qismida bajarildi
story-cause-fighting = janglardan keyin
story-cause-rivalry = yetakchilik uchun raqobat qaytdi
story-cause-broken = vaʼdalar choraklarning faqat { $share } qismida bajarildi
story-cause-back = u uzoq muddatli darajasiga qaytmoqda
story-turn-incident = { $what }: { $places } (bu dunyoda bunday choraklar soni — { $count })
story-incident-terror = Terror hujumlari
story-incident-drugs = Giyohvand moddalar kontrabandasining avj olishi
story-incident-cyber = Kiberhujumlar
story-incident-water = Suv inqirozi
story-because-a-lever = bu — dastak
story-because-border-shut-after-April-2021-and-opened-in-March-2025 = chegara 2021-yil aprelidan keyin yopilib, 2025-yil martida ochildi
story-because-border-treaty-signed-and-crossings-opened-in-March-2025 = chegara toʻgʻrisidagi shartnoma imzolanib, oʻtish joylari 2025-yil martida ochildi
story-because-fear-of-secondary-sanctions = ikkilamchi sanksiyalardan qoʻrqish
story-because-fighting-between-Kyrgyzstan-and-Tajikistan-in-September-2022-UCDP-13324 = Qirgʻiziston va Tojikiston oʻrtasidagi 2022-yil sentabridagi janglar (UCDP 13324)
story-because-the-years-before-2016 = 2016-yilgacha boʻlgan davr

# Ssenariy qoʻshadigani: jadvallar kalitlari va qiymatlari
story-told-state = davlat:
story-told-forum = tashkilot:
story-told-until = gacha:
story-told-sender = kirituvchi:
story-told-target = kimga qarshi:
story-told-kind = turi:
story-told-enforcement = qatʼiyligi:
story-told-between = tomonlar:
story-told-signed = imzolanishi:
story-told-in_force = kuchga kirishi:
story-told-implemented = bajarilishi:
story-told-at = boshlanishi:
story-told-along = ishtirokchilar:
story-told-cost = qiymati:
story-told-sponsor = homiy:
story-told-alliance = ittifoq
story-told-partnership = sheriklik
story-told-free_trade = erkin savdo
story-told-border = chegara
story-told-visa = viza
story-told-transit = tranzit
story-told-water = suv
story-told-investment = investitsiya
story-told-from = boshlanishi:
story-told-build_quarters = qurilish, chorak:
story-told-capacity_mt = quvvati, yiliga mln tonna:
story-told-cost_cut = xarajatni kamaytirishi:
story-told-days_saved = tejaydigan kunlari:
story-told-dependence_gain = qaramlikka qoʻshadigani:
story-told-effort = saʼy-harakat:
story-told-energy_gain = energetika xavfsizligiga qoʻshadigani:
story-told-high_value_gain = yuqori qiymatli tovarlar ulushiga qoʻshadigani:
story-told-key = parametr:
story-told-label = nomi:
story-told-progress = tayyorligi:
story-told-serves = yoʻlak:
story-told-values = qiymatlari:
story-told-export_control = eksport nazorati
story-told-import_ban = import taqiqi
story-told-counter = javob sanksiyalari
story-told-finance = moliya
story-told-transport = tashish
story-told-secondary = ikkilamchi sanksiyalar tahdidi
