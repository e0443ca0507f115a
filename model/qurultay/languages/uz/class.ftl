### Sinf: oʻqituvchi sahifasi, oʻquvchi telefoni, rol kartochkalari, esdalik sahifa, rad etilgan soʻrovlar

## machine

# Eshiklar: qatnashish yoki olib borish
class-take-part = Qatnashish
class-take-part-how = Oʻqituvchi sinf kodini koʻrsatadi.
class-code = Sinf kodi
class-join = Sinfga kirish
class-whole-lab = Butun laboratoriyani ochish
class-teach = Sinfni olib borish
class-teach-how = Hozirgi ssenariy va dastaklar boʻyicha sinf oching. Jamoalar ovoz beradi, siz ovoz berishni yopasiz, dunyo esa javob beradi.
class-round-lasts = Bir bosqich
class-one-year = bir yil
class-two-years = ikki yil
class-luck = Tasodif
class-luck-drawn = shu sinf uchun yangi
class-luck-fixed = har safar bir xil: { $world }-dunyo
class-powers = Buyuk davlatlar ham jamoa boʻladi
class-open = Sinf ochish
class-no-names = Hech kimning ismi soʻralmaydi. Sinf siz tugatguningizcha shu kompyuterda saqlanadi.
class-open-classes = Ochiq sinflar
class-listed = { $code }: { $title }, { $year }-yil, qatnashchilar: { $joined }
class-listed-over = { $code }: { $title }, oʻyin tugadi, qatnashchilar: { $joined }
class-go-on = Davom ettirish
class-go-on-with = { $code } sinfini davom ettirish
class-end-one = Tugatish
class-end-with = { $code } sinfini tugatish
class-language = Til

# Telefon
class-team = Jamoa
class-your-vote = Sizning ovozingiz
class-your-result = Sizning natijangiz
class-choices = Tanlovlar
class-difference = Farq
class-over = { $title }: barcha yillar boʻyicha qaror qilindi
class-question-year = { $state } { $year }-yilda nima qiladi?
class-question-years = { $state } { $year } va { $last }-yillarda nima qiladi?
class-vote-closed = Ovoz berish yopildi, dunyo javob beryapti.
class-team-voted = Jamoangizdagi { $joined } kishidan { $voted } tasi ovoz berdi. Ovozlar yopilgandan keyin koʻrinadi.
class-at-end-of = { $state }, { $year }-yil oxiri
class-all-changed = Barcha qarorlar birga nimani oʻzgartirdi
class-decided = Qaror: { $mode }.
class-decided-counts = Qaror: { $mode } ({ $votes }).
class-tie = Ovozlar teng boʻlindi ({ $votes }): davlat oʻzi qaror qildi.
class-nobody = Hech kim ovoz bermadi: davlat oʻzi qaror qildi.
class-count = { $mode }: { $count }
class-list-break = { "; " }
class-comma = { ", " }

# Har bir tanlov nimani bildiradi
class-means-bilateral = Har bir qoʻshni bilan alohida kelishish: chegara, transport, ishonch.
class-means-intra_regional = Butun Markaziy Osiyo bilan birdan ishlash: transport, suv, odamlar, qoidalar.
class-means-great_power_led = Rossiya, Xitoy, Yevropa Ittifoqi, Turkiya yoki AQSH bilan ishlash: pul va xavfsizlik, lekin koʻproq qaramlik.
class-means-none = Saʼy-harakatni mamlakat ichiga qaratish: yangi aloqa boʻlmaydi, lekin qaram boʻladigan hech kim ham yoʻq.
class-means-tolerate = Mintaqa oʻz yoʻlidan boraversin.
class-means-co-opt = Davlatlarni oʻz formatlariga tortish uchun koʻproq taklif qilish.
class-means-oppose = Oʻz yoʻlidan borganlarga bosim oʻtkazish va tahdid qilish.
class-stance-tolerate = Toqat qiladi
class-stance-co-opt = Oʻz formatlariga tortadi
class-stance-oppose = Qarshilik qiladi
class-power-slow = Buyuk davlat oʻz munosabatini taxminan ikki yilda bir marta qayta koʻrib chiqadi. Qaroringiz boshqacha qaror qilguningizcha kuchda qoladi.

# Oʻqituvchi sahifasi
class-teams-question-year = Jamoalar { $year }-yilda nima qiladi?
class-teams-question-years = Jamoalar { $year } va { $last }-yillarda nima qiladi?
class-have-voted = { $joined } kishidan { $voted } tasi ovoz berdi.
class-close-vote-year = { $year }-yil ovoz berishini yopish
class-close-vote-years = { $year } va { $last }-yillar ovoz berishini yopish
class-answering = Dunyo javob beryapti…
class-answered = Dunyo javob berdi.
class-is-over = Oʻyin tugadi
class-end = Sinfni tugatish
class-how-to-join = Qanday kiriladi
class-scan = Kodni kamera bilan skanerlang yoki manzilni tering. Har bir telefon oʻz tilida gapiradi.
class-only-here = Uni faqat shu kompyuter ocha oladi. Telefonlar kirishi uchun laboratoriyani shunday ishga tushiring: { $command }
class-qr = { $address } manzilining QR-kodi
class-teams = Jamoalar
class-team-joined = { $joined } kishidan { $voted } tasi ovoz berdi
class-team-empty = hozircha hech kim yoʻq
class-did-year = { $year }: { $what }
class-did-years = { $year }–{ $last }: { $what }
class-a-tie = ovozlar teng
class-own-choice = oʻz tanlovi
class-changed = Qarorlar nimani oʻzgartirdi
class-flows = Savdo oqimlari va har bir buyuk davlatning munosabati
class-map = Xarita
class-scores = Hisob
class-each-against = Har biri sinf qarorlarisiz oʻsha dunyo bilan solishtirilganda

# Hisob
class-score-trade = Savdo
class-score-output = YaIM
class-score-trust = Ishonch
class-score-autonomy = Mustaqillik
class-score-calm = Tinchlik
class-score-hold = Taʼsir
class-now = hozir
class-since = oxirgi ovozdan beri
class-against = qarorlarsiz dunyoga nisbatan
class-level-money = { $number } mlrd
class-level-share = 100 dan { $number }
class-no-difference = farq yoʻq
class-points = { $number } punkt
class-won = ochkolar
class-won-so-far = Hozircha toʻplangan ochkolar: { $points }.
class-gap-same = { $one } bilan { $other } oʻrtasidagi savdo yiliga { $level } mlrd dollar, sinf qarorlarisiz oʻsha dunyodagi bilan bir xil.
class-gap-more = { $one } bilan { $other } oʻrtasidagi savdo yiliga { $level } mlrd dollar, sinf qarorlarisiz oʻsha dunyodagidan { $much } mlrd koʻp.
class-gap-less = { $one } bilan { $other } oʻrtasidagi savdo yiliga { $level } mlrd dollar, sinf qarorlarisiz oʻsha dunyodagidan { $much } mlrd kam.
class-gap-label = Sinf qarorlarisiz oʻsha dunyo bilan savdo farqi, { $year }-yil oxirigacha: yiliga { $much } mlrd dollar.
class-gap-zero = sinf qarorlarisiz
class-gap-axis = yiliga mlrd dollar, koʻp yoki kam

# Oʻzi bilan olish
class-home = Oʻzingiz bilan oling
class-home-page = Bitta sahifa
class-home-file = Ssenariy fayli
class-home-link = Havola
class-page-saved = Qarorlar va hisob yozilgan sahifa saqlandi.
class-file-saved = Saqlandi. Oʻsha dunyo buyruq satrida: { $command }
class-link-own-file = Oʻz faylingiz havolaga sigʻmaydi; buning oʻrniga ssenariy faylini saqlang.
class-link-copied = Havoladan nusxa olindi. U laboratoriya ishlayotgan har qanday joyda ochiladi.
class-link-copy = Shu havoladan nusxa oling: { $link }

# Esdalik sahifa
class-page-kicker = “Qurultoy” laboratoriyasidagi sinf
class-page-sentence = { $year }-yil oxirida { $one } bilan { $other } oʻrtasidagi savdo shu sinf dunyosida yiliga { $ours } mlrd dollar, sinf qarorlarisiz oʻsha dunyoda esa { $alone } mlrd.
class-page-note = Bu koʻp dunyolardan biri: tasodif ikkalasida bir xil, shuning uchun farq qabul qilingan qarorlarning oʻzidir. Boshqa dunyoda oʻsha qarorlar koʻproq yoki kamroq oʻzgartirishi mumkin. Nazorat yigʻindisi { $digest }.
class-page-decided = Nima qaror qilindi
class-page-decided-how = Eng koʻp ovoz olgan tanlov (qavs ichida ovozlar soni); qolganlar oʻzlari qaror qildi
class-page-years = Yillar
class-page-choice = Qaror
class-page-choice-counted = { $state }: { $mode } ({ $count })
class-page-choice-tie = { $state }: ovozlar teng
class-page-no-vote = ovoz boʻlmadi
class-page-scores = Har biri nimaga erishdi
class-page-scores-how = Qavs ichida sinf qarorlarisiz oʻsha dunyo bilan farq, agar u boʻlsa; ishonch, mustaqillik, tinchlik va taʼsir 100 dan ulushlar. Ochkolar: sinf qarorlarisiz dunyodagidan yaxshi har bir koʻrsatkich uchun bir ochko qoʻshiladi, yomoni uchun bir ochko ayriladi; rolning maqsadi boʻlsa, ikki karra.
class-page-trade = Oʻz savdosi, yiliga mlrd dollar
class-page-output = YaIM, yiliga mlrd dollar
class-page-trust = Mintaqadagi ishonch
class-page-autonomy = Mustaqillik
class-page-calm = Tinchlik
class-page-hold = Mintaqaga taʼsiri

# Rol kartochkalari
role-cards = Rol kartochkalari
role-cards-kicker = “Qurultoy” laboratoriyasidagi muzokara
role-cards-note = Har bir jamoaga bittadan bering. Nima ikki karra hisoblanishi va maxfiy maqsadlarni oʻyin uchun oʻzimiz tanladik; bu hech bir hukumatning siyosati emas.
role-cards-print = Chop etish uchun rol kartochkalari
role-cards-saved = Rol kartochkalari sahifasi saqlandi. Uni chop eting va qirqing.
role-title = Sizning rolingiz: { $state }
role-wants = Nima xohlaysiz
role-fears = Nimadan xavotirdasiz
role-wins = Qanday yutasiz
role-scoring = Oxirida sinf qarorlarisiz dunyodagidan yaxshi boʻlgan har bir koʻrsatkich uchun bir ochko qoʻshiladi, yomoni uchun bir ochko ayriladi. Siz uchun ikkitasi ikki karra hisoblanadi: “{ $first }” va “{ $second }”.
role-scoring-one = Oxirida sinf qarorlarisiz dunyodagidan yaxshi boʻlgan har bir koʻrsatkich uchun bir ochko qoʻshiladi, yomoni uchun bir ochko ayriladi. Siz uchun bittasi ikki karra hisoblanadi: “{ $first }”.
role-aim = Maxfiy maqsad, 2 ochko
role-claims = Bu kartochka ikki matnning shu daʼvolariga tayanadi: { $claims }.
role-assumed = Ikki matn bu davlatning maqsadlarini aytmaydi: kartochkadagilari shu daʼvolar yonidagi oʻz farazimiz: { $claims }.
role-KZ = Siz Qozogʻistonni boshqarasiz: Sharq bilan Gʻarbni bogʻlovchi, oʻz yoʻliga ega davlat.
    .wants = Har tomonga temir yoʻllar va yoʻlaklar, ular uchun umumiy qoidalar, yangi texnologiya, ittifoqchi va teng sherik boʻlgan Rossiya.
    .fears = Oʻzbekiston bilan ikkalangizga qimmatga tushadigan raqobat, Rossiyaga qoʻyilib, sizga ham tegadigan sanksiyalar va faqat qogʻozda qolgan yoʻlaklar.
    .aim = Uch bosqichda siz bilan birga kamida ikki davlat “butun Markaziy Osiyo bilan”ni tanlaydi.
role-UZ = Siz Oʻzbekistonni boshqarasiz: uning tashqi siyosatida qoʻshnilar endi birinchi oʻrinda.
    .wants = Har bir qoʻshni bilan yaqin aloqa, bir-biriga ulangan yoʻllar, chegaraning ikki tomonida tan olinadigan qoidalar va Kaspiy orqali gʻarbga yoʻl.
    .fears = Eski raqobatning qaytishi, birovning xohishiga bogʻliq yoʻllar va mintaqangiz uchun bahslashayotgan buyuk davlatlar.
    .aim = Toʻrt bosqichda siz ham, Qozogʻiston ham “bitta qoʻshni bilan”ni tanlaysizlar.
role-KG = Siz Qirgʻizistonni boshqarasiz: u hamkorlikni ish oʻrinlari va daromadga qarab baholaydi.
    .wants = Odamlarning erkin harakati, kamroq toʻsiq, transport va energiya, turizm va toza tabiat.
    .fears = Tojikiston chegarasidagi yangi toʻqnashuv, fuqarolaringizga chet eldagi toʻsiqlar va faqat siyosat uchun birlashtirilgan bozorlar.
    .aim = Tojikiston bilan ikkalangiz ham bajargan yozma vaʼda.
role-TJ = Siz Tojikistonni boshqarasiz: mintaqa sizning dasturxoningiz atrofida yigʻiladi.
    .wants = Xavfsizlik, chuqurroq savdo va insoniy aloqalar, hamkorlikning ishlaydigan vositasiga aylanadigan uchrashuvlar.
    .fears = Qirgʻiziston chegarasidagi yangi toʻqnashuv, terrorizm va giyohvand moddalar kontrabandasi, gapirib hech narsani oʻzgartirmaydigan tashkilotlar.
    .aim = Uch xil jamoa siz bilan vaʼdaga imzo chekadi.
role-TM = Siz Turkmanistonni boshqarasiz: Kaspiyda porti bor betaraf davlat.
    .wants = Kaspiyning sharqiy sohilidagi “Shimol — Janub” yoʻli, Turkmanboshi porti va har kimning oʻz manfaati saqlanadigan hamkorlik.
    .fears = Tomon tanlashni talab qiladigan bloklar, sizni chetlab oʻtadigan boshqa yoʻllar, Kaspiy va daryolarga keladigan zarar.
    .aim = Biror marta ham “buyuk davlat bilan”ni tanlamay, savdongizni sinf qarorlarisiz dunyodagidan koʻp qilib tugating.
role-RU = Siz Rossiyani boshqarasiz: u uzoq vaqt mintaqaning strategik oʻzagi boʻlgan.
    .wants = Markaziy Osiyo bilan yaqinroq sheriklik: umumiy bozor, energiya, xavfsizlik, yangi transport zanjirlari va milliy valyutalarda hisob-kitob.
    .fears = Sizsiz yaqinlashayotgan mintaqa va birgalikdagi ishlarni qisqartiradigan sanksiyalar.
    .aim = Uch bosqichda siz toqat qilib turganingizda ikki davlat “buyuk davlat bilan”ni tanlaydi.
role-CN = Siz Xitoyni boshqarasiz: u SHHT va “Bir makon, bir yoʻl” tashabbusining markazida.
    .wants = Gʻarbga ishonchli yoʻllar, Markaziy Osiyodan savdo va energiya va shu yoʻllardagi tinchlik.
    .fears = Yopilib olgan mintaqa, raqobatchi yoʻllar va yoʻldagi notinchlik.
    .aim = Oxirida birorta davlatning tinchligi sinf qarorlarisiz dunyodagidan past emas.
role-US = Siz AQSH nomidan gapirasiz: u uzoqda, lekin pul, xavfsizlik va diplomatiya orqali shu yerda.
    .wants = Oʻzi qaror qiladigan davlatlar, mintaqadan chiqadigan bir necha yoʻl va terrorizmga qarshi birgalikdagi ish.
    .fears = Bitta davlatga qaram mintaqa va u orqali chetlab oʻtiladigan sanksiyalar.
    .aim = Oxirida Rossiyaning ham, Xitoyning ham taʼsiri sinf qarorlarisiz dunyodagidan past.
role-EU = Siz Yevropa Ittifoqi nomidan gapirasiz: u Oʻrta yoʻlakning narigi uchida.
    .wants = Kaspiy orqali savdo va energiya, iqlim va suvga gʻamxoʻrlik, umumiy qoidalar.
    .fears = Bitta davlatga qaram mintaqa, faqat qogʻozda qolgan yoʻlaklar va chetlab oʻtilgan sanksiyalar.
    .aim = Ikki davlat siz bilan vaʼdaga imzo chekadi va kamida bittasi uni bajaradi.
role-TR = Siz Turkiyani boshqarasiz: u Turkiy davlatlar tashkilotining markazida.
    .wants = Kaspiy orqali savdo va transport, til, madaniyat va taʼlim aloqalari.
    .fears = Sizsiz oʻz ichiga yopilgan mintaqa va sizni chetlab oʻtadigan boshqa yoʻllar.
    .aim = Qozogʻiston bilan Turkmaniston siz vositachi boʻlgan vaʼdani bir-biriga bajaradi.

# Rad etilgan soʻrovlar
class-error-no-team = bu sinfda { $team } jamoasi yoʻq; bor jamoalar: { $teams }
class-error-full = bu sinfda allaqachon { $most } ta ovoz beruvchi bor, bundan koʻp boʻlmaydi
class-error-device = bu qurilma allaqachon { $most } marta kirgan; ochiq turgan sahifada davom eting
class-error-not-joined = avval sinfga kiring: bu sahifa unda qatnashmaydi
class-error-no-choice = { $team } jamoasida { $choice } degan tanlov yoʻq; borlari: { $choices }
class-error-deciding = bu yil hozir hal qilinyapti; keyingisini kuting
class-error-too-many = bu yerda allaqachon { $most } ta sinf ochiq; avval bittasini tugating
class-error-nobody-free = bu ssenariyda sinf qaror qiladigan davlat qolmagan
class-error-no-class = bunday kodli sinf yoʻq; kodni oʻqituvchidan soʻrang
class-error-not-teacher = buni faqat oʻqituvchining oʻz sahifasida qilish mumkin
class-error-not-host = sinfni faqat laboratoriyani ishga tushirgan kishi ochadi; oʻqituvchi manzili terminalda koʻrsatilgan
class-error-no-year = qaror qilinadigan yil qolmadi
class-error-computing = dunyo hali hisoblanyapti
class-error-nothing-yet = hozircha hech narsa qaror qilinmagan
class-error-cannot-decide = sinf { $state } uchun qaror qila olmaydi
class-error-ends-early = { $state } qarori boshlanmasdan ({ $first }) oldin tugaydi ({ $last })
guard-busy = laboratoriya band; birozdan keyin urinib koʻring
guard-wrong-codes = notoʻgʻri kodlar juda koʻp; bir daqiqa kuting
guard-too-long = bu juda uzoq davom etdi; kamroq dunyo soʻrang
guard-one-host = soʻrov bitta manzilni aytishi kerak
guard-other-page = boshqa sahifa bu laboratoriyadan foydalana olmaydi
guard-json = soʻrov application/json sifatida yuborilishi kerak
guard-join-first = avval shu laboratoriyaga kirish kodini kiriting
guard-local-names = bu laboratoriya faqat localhost, 127.0.0.1 va [::1] manzillariga javob beradi; boshqalarga ochish uchun --host bilan, nomga ruxsat berish uchun --name bilan ishga tushiring
guard-known-names = bu laboratoriya raqamli manzillarga va ishga tushirilgan nomlarga javob beradi; nomga --name ruxsat beradi
guard-too-large = soʻrov koʻpi bilan { $most } kB boʻladi
guard-cut-short = soʻrov uzilib qoldi
guard-too-slow = soʻrov juda sekin keldi

# Laboratoriya ishga tushganda terminal nima deydi
class-lab-at = Laboratoriya manzili: { $place } (Ctrl-C uni toʻxtatadi)
class-lab-join = Boshqa kompyuterlar uchun kirish kodi: { $code }
class-lab-teach = Sinfni olib borish uchun oching: { $place }
