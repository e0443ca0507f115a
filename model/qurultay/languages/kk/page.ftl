### Зертхана беті: түймелер, тақырыптар, сызбалар не дейді, сілтемеде не дұрыс емес

## machine

# Беттің жиегі
page-title = Qurultay зертханасы
page-to-levers = Тетіктерге өту
page-asks = Орталық Азия мемлекеттері кіммен ынтымақтасады және бұл саудаға қалай әсер етеді?
page-scenario = Сценарий
page-worldview = Көзқарас
page-language = Тіл
page-views = Көріністер
page-many-worlds = Көп әлем
page-one-world = Бір әлем
page-compare = Салыстыру
page-class = Сынып
page-pin = Бекіту
page-open = Ашу
page-save = Сақтау
page-levers = Тетіктер
page-close-levers = Тетіктерді жабу
page-undo = Болдырмау
page-undo-keys = Болдырмау (Ctrl+Z)
page-redo = Қайталау
page-redo-keys = Қайталау (Ctrl+Shift+Z)
page-in-short = Қысқаша
page-trade = Сауда
page-since = 1995 жылдан
page-single = жеке әлемдер
page-flows-title = Сауда ағындары
page-year-shown = Көрсетілген жыл
page-boundaries = Шекаралар Natural Earth бойынша, автор ұстанымы емес; кейбірі даулы, анклавтар ықшамдалған.
page-curves-title = Мақсатқа бір рет болса да жету ықтималдығы
page-modes-title = Кім кіммен ынтымақтасады
page-more = Неге, айырмалар және сенім
page-more-tabs = Тағы
page-tab-moved = Себептер
page-tab-helps = Не көмектеседі
page-tab-differs = Айырмалар
page-tab-trust = Сенім
page-loading = Жүктелуде…
page-close = Жабу
page-again = Қайталап көру
page-trying = Қайталап жатыр…
page-worldviews = Көзқарастар өз алдына
page-view-neutral = бейтарап көзқарас
page-view-insider = ішкі көзқарас
page-view-functional = функционалдық көзқарас
page-own = { $title } (өз файлыңыз)

# Не болмады
page-silent = Зертхана жауап бермейді. Ол әлі қосулы ма?
page-unreadable = Зертхана жауабын оқу мүмкін болмады.
page-wrong = Бірдеңе дұрыс болмады.
page-still-show = Сызбаларда әлі «{ $title }» тұр.
page-cannot-make = Бұл браузер файлды жасай алмайды; басқа түрін байқап көріңіз.

# Төмендегі жол
page-status-few = { $count } әлем: сұрау көп, сондықтан әлем саны аз. Бақылау сомасы { $digest }.
page-status-moving = { $count } әлем, тетік жылжып жатқанда.
page-status-all = «{ $title }» сценарийінің { $count } әлемі, { $start } – { $end }. Бақылау сомасы { $digest }, командалық жолдағыдай.
page-comparing = Сол әлемдер әр сценариймен есептеліп жатыр…
page-compared = Сол { $count } әлем, кездейсоқтығы да сол; сценарий саны: { $scenarios }.
page-world-running = Бір әлем есептеліп жатыр…
page-world-same = Осымен бірдей: { $command }. Бақылау сомасы { $digest }.
page-world-altered = { $number }-әлем, { $count } шешіммен өзгерген.

# Зертханаға кіру
page-join-title = Осы зертханаға кіру
page-join-how = Кіру коды зертхана қосылған компьютерде көрсетілген.
page-join-code = Кіру коды
page-join = Кіру

# Сандар, бірліктер және күндер
page-percent = { $number } %
page-points = { $number } пайыздық тармақ
page-bn = { $number } млрд
page-bn-usd = { $number } млрд доллар
page-bn-year = жылына { $number } млрд доллар
page-billion = Жылына млрд доллар
page-unit-bn = млрд доллар
page-unit-bn-year = жылына млрд доллар
page-with-unit = { $title }, { $unit }
page-a-year = жылына { $percent }
page-times = × { $number }
page-value-in = { $value } ({ $unit })
page-from-to = { $from } – { $to }
page-low-high = { $low } және { $high }
page-between = аралығы
page-every-world = барлық әлемде
page-none = жоқ
page-nothing = ештеңе
page-year = Жыл
page-quarter-word = Тоқсан
page-quarter = { $year }, { $quarter }-тоқсан
page-quarter-of = { $year }, { $quarter }-тоқсан
page-quoted = «{ $title }»
page-two = { $one } және { $other }
page-title-when = { $title }, { $when }
page-break = ;{ " " }
page-comma = ,{ " " }
page-legend = { $name }: { $what }

# Тетіктер
page-reset = Қайтару: { $lever }
page-back-to-scenario = Сценарийдегідей ету
page-why = Неге: { $lever }
page-lever-title = { $says } Бірлігі: { $unit }.
page-dated-on = { $first } бастап { $value }
page-dated-to = { $first } – { $last }: { $value }
page-no-dates = күндер енді жоқ
page-change = өзгерту
page-changed = { $lever }: { $value }
page-without-dates = күнсіз

# Тетік күндер бойынша
page-by-date = { $lever }, күндер бойынша
page-outside-dates = Осы күндерден тыс мәні { $value }, жүгірткіде тұрғандай.
page-from = Басы
page-to = соңы
page-from-number = Басы, { $number }
page-to-number = Соңы, { $number }
page-value-number = { $number }-мән
page-remove = Алып тастау
page-remove-number = { $number } алып тастау
page-the-end = соңы
page-stretch-ends = Кесінді басталмай жатып бітеді.
page-stretch-overlaps = Екі кесінді қиылысады; қайсысы жүруі керек?
page-stretch-none = Күндер жоқ: бүкіл уақытта жүгірткі мәні жүреді.
page-add-dates = Күн қосу
page-use-dates = Осы күндерді қолдану
page-back-to-its-dates = Сценарийдегідей
page-set-by-date = Күндер бойынша белгілеу
page-step = { $first } бастап { $value }
page-steps = { $lever }: алдымен { $value }, содан соң { $steps }.
page-steps-none = { $lever }: бүкіл уақытта { $value }.

# Тетік неге осында тұр
page-why-waiting = Неге сүйенетіні ізделіп жатыр…
page-why-here = Мұнда
page-why-here-value = { $value } ({ $unit }), егер сценарий басқаша айтпаса
page-why-range = Шектері
page-why-range-value = { $low } – { $high }; жүгірткі { $least } – { $most } аралығында
page-why-worlds = Әр әлемде
page-why-worlds-value = { $spread }. Сіз жылжытқан тетік барлық әлемде бірдей.
page-why-rests = Негізі
page-why-known = Белгілі болған күні
page-why-decided = Кім шешеді
page-why-also = Тағы белгілейді
page-why-nothing-else = басқа ештеңе
page-why-claims = Екі мәтіннің тұжырымдары
page-why-claim-place = { $text } мәтіні, { $paragraph }-абзац
page-why-sources = Дереккөздер
page-why-changed = Оны өзгертетін сценарийлер
page-why-change = { $scenario }: { $change }  [{ $file }, { $line }-жол]
page-why-change-dated = { $scenario }: { $change }, { $first } – { $last }  [{ $file }, { $line }-жол]
page-why-command = Параметр { $key }; командалық жолда: qurultay explain { $key }
page-kind-text = мәтін: екі бастапқы мәтіннің бірі солай дейді
page-kind-data = деректер: өлшенген немесе жазылған
page-kind-literature = әдебиет: басқалар бағалаған
page-kind-assumption = жорамал: оны ешбір дереккөз өлшемейді
page-decider-world = әлем: сценарий оны [assumptions] бөлімінде белгілейді
page-decider-state = мемлекеттер: сценарий оны [policies] бөлімінде белгілейді
page-spread-none = шашырау жоқ: барлық әлемде бірдей
page-spread = { $family } ({ $numbers }), шектерде қиылған
page-family-normal = қалыпты үлестірім
page-family-lognormal = логқалыпты үлестірім
page-family-beta = бета-үлестірім
page-family-triangular = үшбұрышты үлестірім
page-family-uniform = біркелкі үлестірім
page-number-low = төменгі шек
page-number-mode = мода
page-number-high = жоғарғы шек
page-number-median = медиана
page-number-sd-of-the-log = логарифмнің стандартты ауытқуы
page-number-mean = орташа
page-number-sd = стандартты ауытқу
page-number-a = a
page-number-b = b

# Файл ашу
page-open-title = Сценарий файлын ашу
page-open-it = Ашу
page-own-text = Сценарий файлының мәтіні
page-drop = Сценарий файлын осында тастаңыз, { $choose } немесе мәтінін төменге қойыңыз. Ол осы компьютерде қалады.
page-choose-file = таңдаңыз

# Сақтау және бөлісу
page-report = Есеп
page-report-of = «{ $title }», басып шығаруға арналған бір бет
page-report-against = «{ $title }», салыстыру: { $against }; басып шығаруға арналған бір бет
page-report-without = Есеп көп әлем туралы, осы әлемдегі шешімдер оған кірмейді.
page-file = Сценарий файлы
page-file-for = TOML, командалық жолға немесе осында қайта ашуға
page-file-decisions = Шешімдер файлға жол болып жазылған, сондықтан командалық жол сол әлемді береді.
page-writing = Жазылып жатыр…
page-writing-report = Есеп жазылып жатыр; біраз уақыт алады…
page-drawing = Салынып жатыр…
page-copying = Көшіріліп жатыр…
page-saved = { $name } сақталды.
page-saved-run = { $name } сақталды. Оны іске қосу: qurultay ensemble { $name } --members 1000
page-saved-report = { $name } сақталды: интернет керек емес бір бет.
page-charts = Сызбалар, тұрған қалпында
page-chart-as = { $title }: { $kind }
page-link = Көріп тұрғаныңызға сілтеме
page-copy-link = Сілтемені көшіру
page-copied = Сілтеме көшірілді.
page-selected = Сілтеме белгіленді: көшіру үшін Ctrl+C басыңыз, телефонда басып тұрыңыз.
page-link-bare = Өз файлыңыз сілтемеге сыймайды: ол тек осы қойындыда жұмыс істейді. Сценарий файлын беріңіз.
page-link-here = Ол осы компьютерде жұмыс істейді; басқа жерде сондағы зертхананың мекенжайын қойыңыз.
page-link-anywhere = Ол осы зертханаға қол жететін барлық жерде жұмыс істейді.
page-keep = Сурет, сызба не сан түрінде сақтау
page-keep-fan = Сақтау: сауда
page-keep-map = Сақтау: сауда ағындары
page-keep-curves = Сақтау: мақсаттар ықтималдығы
page-keep-modes = Сақтау: кім кіммен ынтымақтасады
page-keep-more = Сақтау: осы тақта
page-keep-world-line = Сақтау: осы әлемдегі сауда
page-keep-world-map = Сақтау: осы әлемдегі ағындар
page-keep-compare-line = Сақтау: тоқсандар бойынша айырма
page-keep-compare-table = Сақтау: барлық айырмалар
page-save-title = Сақтау: { $title }
page-kind-png = Сурет
    .for = PNG, слайдтар мен құжаттарға
page-kind-svg = Сызба
    .for = SVG, басып шығаруға және өңдеуге
page-kind-csv = Сандар
    .for = CSV, кестелерге
page-origin = «{ $title }» сценарийінің { $count } әлемі, бақылау сомасы { $digest }.
page-origin-changed = «{ $title }» сценарийінің { $count } әлемі, өзгертілгені: { $changed }; бақылау сомасы { $digest }.
page-origin-pinned = Бекітілген: { $pinned }
page-fingerprint = «{ $title }», бақылау сомасы { $digest }
page-compare-origin = Сол { $count } әлем: { $scenarios }. Жолақтар: орташаның 95 пайыздық аралықтары. Qurultay { $version }.
page-world-origin = «{ $title }» сценарийінің { $number }-әлемі. Бақылау сомасы { $digest }.
page-world-origin-altered = «{ $title }» сценарийінің { $number }-әлемі, { $count } шешіммен өзгерген. Бақылау сомасы { $digest }.

# Сілтеме не сұрайды
page-no-scenario = Бұл зертханада «{ $name }» сценарийі жоқ: «{ $shown }» көрсетілген.
page-no-worldview = Бұл зертханада «{ $name }» көзқарасы жоқ: ол қалдырылды.
page-no-lever = Бұл зертханада «{ $name }» тетігі жоқ: ол қалдырылды.
page-no-decision = Бұл зертханада «{ $name }» шешімі жоқ: ол қалдырылды.
page-no-setting = Бұл зертханада «{ $name }» баптауы жоқ: ол қалдырылды.
page-no-view = Бұл зертханада «{ $name }» көрінісі жоқ: ол қалдырылды.
page-no-world = Бұл зертханада «{ $name }» әлемі жоқ: ол қалдырылды.
page-no-quarter = Бұл зертханада «{ $name }» тоқсаны жоқ: ол қалдырылды.
page-no-state = Бұл зертханада «{ $name }» мемлекеті жоқ: ол қалдырылды.
page-no-year = Бұл зертханада «{ $name }» жылы жоқ: ол қалдырылды.
page-no-panel = Бұл зертханада «{ $name }» тақтасы жоқ: ол қалдырылды.
page-no-language = Бұл зертханада «{ $name }» тілі жоқ: ол қалдырылды.
page-did-you-mean = Мүмкін, «{ $name }»?
page-link-beyond = Сілтеме «{ $lever }» тетігіне { $value } мәнін береді; оның шегі { $low } – { $high }, сондықтан ол қалдырылды.
page-link-file = Сілтеме осы қойындыда ашылмаған сценарий файлына апарады: файлды осында ашыңыз немесе сілтемені жіберген адамнан сұраңыз.
page-link-dates = Сілтеме «{ $lever }» тетігіне { $span } мерзімін береді, бұл бір тоқсаннан екіншісіне дейінгі уақыт емес, сондықтан ол қалдырылды.
page-link-unusable = Сілтемені осы қалпында көрсету мүмкін емес: { $why }; сценарий оның баптауларынсыз көрсетілген.

# Сызбаны оқу
page-read-with-keys = { $name }: бағыт пернелерімен оқыңыз
page-spoken = { $heading }: { $rows }
page-spoken-hint = { $heading }: { $rows }. Enter: { $hint }
page-pinned = бекітілген
page-pinned-at = бекітілген { $was }
page-now-pinned = { $now } (бекітілген { $pinned })
page-this-one = Осы
    .within = осы
page-part-said = { $name } { $number }
page-pair = Жұп
page-name-when = { $name }, { $when }

# Сызбалар үстіндегі сандар
page-median-in = млрд доллар: { $year } жылғы медианалық сауда
page-chance-of = { $year } жылы { $goal } болу ықтималдығы; бір рет болса да: { $touched }
page-effort-inside = күш-жігер көршілер мен өңірге, { $year } жыл

# Мақсат не талап етеді
page-goal = { $number } млрд
    .short = { $number } млрд
page-goal-real = { $year } жылғы доллармен { $number } млрд
    .short = { $number } млрд ({ $year })
page-goal-held = { $count } тоқсан бойы { $goal }
    .short = { $goal }, { $count } тоқс.

# Сауда желпуіші
page-trade-of = { $pair } саудасы
page-trade-word = сауда
page-record = дерек
page-record-source = UN Comtrade, WITS, ұлттық статистика
page-recorded = дерек бойынша
page-year-recorded = { $year }, дерек бойынша
page-trade-by-quarter = Тоқсандар бойынша сауда
page-target = мақсат: { $number } млрд
page-target-by = мақсат: { $year } жылға { $number } млрд
page-world-number = { $number }-әлем
page-middle = ортасы
page-middle-at = ортасы { $number }
page-half = әлем жартысы
    .short = жартысы
page-nine = оннан тоғызы
page-up-to = { $number } дейін ↑
page-pinned-middle = бекітілген, ортасы
page-open-world = { $number }-әлемді ашу
page-show-on-map = осы жылды картада көрсету
page-below-20 = төменде 20-дан 1
page-below-4 = төменде 4-тен 1
page-above-4 = жоғарыда 4-тен 1
page-above-20 = жоғарыда 20-дан 1
page-fan-said = { $pair } арасындағы сауда, жылына млрд доллар.
page-fan-record = Дерек бойынша { $from } жылғы { $first } мәнінен { $to } жылғы { $last } мәніне дейін.
page-fan-worlds = Әлемдер { $base } мәнінен басталады; { $quarter }: { $count } әлемнің жартысы { $low } мен { $high } арасында, ортаңғы әлемде { $middle }.
page-fan-pinned = Бекітілген: ортаңғы әлемде { $middle }.

# Карта
page-map = Карта
page-pair-asked = сұралған жұп
page-flows-then-states = Ағындар, содан соң мемлекеттер
page-both-ways = екі бағытта
page-to-state = бағыты: { $state }
page-cooperation = өңірдің ынтымақтастығына
page-stance-tolerate = көнеді
page-stance-co-opt = өзіне тартады
page-stance-oppose = қарсы
page-it-tolerate = көнеді
page-it-co-opt = өз форматтарына тартады
page-it-oppose = қарсы тұрады
page-map-said = Сауда, { $when }, екі бағытта жылына млрд доллар. Ең үлкені: { $largest }.
page-map-said-chosen = Сауда, { $when }, екі бағытта жылына млрд доллар. Ең үлкені: { $largest }. { $chosen }.

# Мақсаттар ықтималдығы
page-chances-by-quarter = Тоқсандар бойынша ықтималдық
page-touched-by = жеткені, { $date }
page-there-in = { $percent }, { $year } жылы
page-touched-it = { $percent } бір рет
page-no-target = Бұл сценарий мақсат қоймайды.
page-curves-said = Мақсаттар ықтималдығы: { $targets }.
page-target-said = { $goal }: { $quarter } әлемдердің { $standing } бөлігінде, оған дейін бір рет болса да { $touched } бөлігінде
page-target-said-pinned = { $goal }: { $quarter } әлемдердің { $standing } бөлігінде, бекітілгені { $pinned }, оған дейін бір рет болса да { $touched } бөлігінде

# Кім кіммен ынтымақтасады
page-shares-by-quarter = Тоқсандар бойынша күш-жігер үлестері
page-effort-in = күш-жігер, { $quarter }
page-share = { $name } { $now }
page-share-pinned = { $name } { $now } (бекітілген { $pinned })
page-modes-said = Орталық Азия мемлекеттері күш-жігерінің үлестері, { $quarter }: { $shares }.

# Сауданы не өзгертті
page-base-year = базалық жыл
page-mean-in = { $year }, орташа
page-mean-of = { $year }, { $count } әлем бойынша орташа
page-part-by-part = Сауданы не өзгертті, бөліктеп
page-adds = қосады
page-part = Бөлік
page-part-growth-of-the-economies = экономикалардың өсуі
    .short = өсу
page-part-commodity-prices-and-the-dollar = шикізат бағасы мен доллар
    .short = баға, доллар
page-part-relations = қатынастар
page-part-pressure-of-powers = державалар қысымы
    .short = қысым
page-part-cost = шығындар
page-part-goods-passed-on = ары қарай өткізілген тауарлар
    .short = өткізілген
page-part-pull-of-other-markets = басқа нарықтардың тартуы
    .short = басқа нарық
page-part-chance = кездейсоқтық
page-part-sanctions-on-goods = тауарларға санкциялар
page-part-barriers-and-trust = кедергілер мен сенім
page-part-payments = төлемдер
page-part-transport = тасымал
page-part-outer-border = сыртқы шекара
page-moved-said = { $pair } арасындағы сауданы жылына { $from } мәнінен { $to } млрд долларға не өзгертті, { $year } жыл, { $count } әлем бойынша орташа: { $parts }.
page-of-cost = Шығындардың ішінде, { $year } жыл: { $parts }.

# Мемлекеттер арасындағы сенім
page-trust-scale = Сенім, 0-ден 1-ге дейін
page-trust-by-state = Сенім, мемлекеттер бойынша
page-trust-of = Сенім: { $state }
page-trust-said = Орталық Азия ішіндегі сенім, { $year } жыл, 0-ден 1-ге дейін: ең жоғары { $highest }, ең төмен { $lowest }.

# Не көмектеседі
page-helps-waiting = Әр тетік сол әлемдерде екі шетіне де қойылып жатыр.
page-helps-region = Не көбірек көмектеседі
page-helps-looked = Қаралатыны
page-helps-caption = { $figure }; { $count } әлем; { $unit }. Тетікті қою үшін басыңыз
page-helps-caption-real = { $figure }, { $year } жылғы доллармен; { $count } әлем; { $unit }. Тетікті қою үшін басыңыз
page-helps-set = { $lever }, { $end }: { $effect }
page-helps-range = { $end }: { $from } – { $to }
page-helps-chances = { $target }: бір рет болса да { $once }, мерзімінде { $standing }
page-lever = Тетік
page-to-least = Ең азына
page-to-most = Ең көбіне
page-unit-per-cent = %
page-unit-points = пайыздық тармақ
page-unit-none = өзгеріс
page-figure-trade = жұптың саудасы
page-figure-inside = өңір ішіндегі күш-жігер
page-figure-autonomy = дербестік
page-figure-chance = ықтималдық: { $goal }
page-none-refused = сценарий оны жылжытуға жол бермейді: { $why }
page-none-set = сценарий оны әр тоқсанда өзі белгілейді
page-none-off = ол әсер ететін нәрсе бұл сценарийде өшірулі: { $what }
page-none-read = ешбір әлем өзгермейді, оны оқитын ештеңе де өшірілмеген
page-none-every = қайда тұрса да, барлық әлемде солай
page-none-never = қайда тұрса да, ешбір әлемде олай емес
page-none-else = әлемдерді өзгертеді, бірақ бұл көрсеткіш тәуелді нәрсені емес

# Бекітілген сценариймен айырмалар
page-differs-none = Тетікті жылжытыңыз немесе басқа сценарий таңдаңыз: бекітілгеннен айырмасы осында әлем сайын көрсетіледі.
page-differs-region = Бекітілген сценариймен айырмалар
page-differs-nothing = Бұл әлемдерден көрінетіні: 1 % не 1 пайыздық тармақ айырма жоқ.
page-differs-caption = «{ $pinned }» сценарийіне қарсы: { $count } әлем бойынша орташа және 95 пайыздық аралық
page-differs-more = Тағы { $count }: айырма жоқ не 1 % немесе 1 пайыздық тармақтан аз
page-differs-small = «{ $pinned }» сценарийіне қарсы, айырма аз не нөлден ажыратылмайды
page-measure = Көрсеткіш
page-mean-95 = Орташа және 95 %

# Қаншалықты сенуге болады
page-trust-judgement = { $of } санның { $count } – біздің жорамалымыз
page-trust-coverage = өткен жылдардың { $meant } бөлігіне арналған жолақтарға { $share } түсті
page-trust-skill-up = өткен жылдарды ең жақсы қарапайым тәсілден жақсы болжайды
page-trust-skill-none = өткен жылдарды ең жақсы қарапайым тәсілден жақсы болжамайды
page-trust-skill-down = өткен жылдарды ең жақсы қарапайым тәсілден нашар болжайды
page-trust-range = Әрқайсысының шегі бар, әр әлем содан өз мәнін алады.
page-trust-tried = Модель көрмеген { $count } жұп пен жылда тексерілді.
page-trust-use = Оны бір жылды болжауға емес, шешімдерді салыстыруға пайдаланыңыз.
page-trust-beside = Олардың таңдауы жоқ сол модельмен салыстырғанда.
page-trust-title = Бұған қаншалықты сенуге болады
page-trust-link = бұған қаншалықты сенуге болады
page-trust-more = Бәрі бір бетте: qurultay experiment evidence. Жеткізілгені: qurultay explain және seeds қалтасындағы файлдар.

# Сценарийлерді салыстыру
page-figure = Көрсеткіш
page-what-differs = Не өзгеше
page-differs-most = Не көбірек өзгеше
page-lines-of-difference = Айырма сызықтары
page-compared-with = Немен салыстырамыз
    .within = немен
page-and = Тағы
    .within = тағы
page-third = Үшінші сценарий
page-no-third = үшінші сценарий жоқ
page-choose-third = Біреуін таңдаңыз немесе көріп тұрғаныңызды үшінші етіп қалдырып, тетіктерді ары жылжытыңыз.
page-compare-others = Басқаларды осымен салыстыру
page-keep-third = Үшінші етіп қалдыру
page-as-it-stands = өзгеріссіз
page-pair-trade = Жұптың саудасы, жылына млрд доллар
page-chance-touched = { $goal } деңгейіне бір рет болса да жету ықтималдығы, пайыздық тармақ
page-difference-to = «{ $title }» сценарийімен айырма
page-no-difference = { $title }: айырма жоқ
page-title-changed = { $title }, өзгертілген
page-both-same = Екеуі әзірге бірдей: тетікті жылжытыңыз немесе басқа сценарий таңдаңыз.
page-not-asked = мақсат жоқ
page-where-ends = Әрқайсысы немен бітеді
page-middle-trade = { $year } жылғы медианалық сауда, млрд доллар
page-goal-there = { $year } жылы { $goal }
page-differences-caption = 1 % не 1 пайыздық тармақтан басталатын айырмалар, 95 пайыздық аралықтарымен, алдымен үлкендері
page-compare-nothing = Көрінгенінше, 1 % не 1 пайыздық тармақ айырма жоқ.
page-difference-by-quarter = Тоқсандар бойынша айырма
page-compare-said = Сол әлемдердегі орташа айырма, { $quarter }: { $sides }.
page-side-said = { $title } { $mean }, { $low } мен { $high } арасында
page-alarm = { $one } { $against } сценарийіне қарсы ештеңе өзгертпейді

# Бір әлем
page-play = ▶ Қосу
page-pause = ❚❚ Тоқтату
page-player = Ойнатқыш
page-quarter-back = Бір тоқсан артқа
page-quarter-on = Бір тоқсан алға
page-world-word = Әлем
page-another-world = Басқа әлем
page-save-word = Сақтау
page-what-happened = Не болды
page-go-to = Өту: { $quarter }
page-trade-in-world = Осы әлемдегі сауда
page-trade-in-quarter = Сауда, { $quarter }: жылына { $number } млрд доллар.
page-line-said = Осы әлемдегі сауда, { $quarter }: жылына { $from } мәнінен { $to } млрд долларға дейін.
page-this-world = осы әлем
page-left-alone = шешімсіз
page-flows-powers = Ағындар мен державалар
page-a-state = Мемлекет
page-story = Хикая
page-story-so-far = Осы уақытқа дейін не болды
page-whole-story = толық хикая
page-whole-story-title = Толық хикая
page-go-here = осы тоқсанға өту
page-power-stance = { $state }: { $stance }
page-effort-goes = Күш-жігері қайда кетеді
page-reasons = Неге: осы тоқсанда әр тәсілдің ол үшін құны, базалық жылдың шашырауымен; бұған қоса әдет пен көңіл күй бар
page-mode = Тәсіл
page-term-gain = сауда пайдасы
page-term-security = қауіпсіздік
page-term-themes = тақырыптар
page-term-trust = сенім
page-term-dependence = тәуелділік
page-term-exposure = тәуекел
page-how-long = Қанша уақытқа
page-for-a-year = бір жылға
page-for-four-years = төрт жылға
page-to-the-end = соңына дейін
page-decide-for = { $state }, { $quarter } бастап:
page-decide = Шешу
page-take-back = Қайтарып алу
page-decided = { $mode }, { $first } – { $last } ✕

# Зертхана неден бас тартады
page-refused-page = мұндай бет жоқ
page-refused-method = бұл мекенжайға басқа әдіс керек
page-refused-cancelled = бұл есептеу тоқтатылды; қайта сұраңыз
page-refused-fault = зертханада қате; толығы оның терминалында
page-refused-worldview = { $name } көзқарасы жоқ
page-refused-scenario = { $name } сценарийі жоқ
page-refused-parameter = { $name } параметрі жоқ
page-refused-dates = { $key }: { $first } – { $last } аралығы { $start } – { $end } шегінен шығады
page-refused-nested = сұрау тым терең қабаттасқан
page-refused-utf = сұрау UTF-8 кодында емес
page-refused-json = сұрау JSON емес: { $why }
page-refused-surrogate = сұрауда таңбаның жартысы, жалғыз суррогат бар
page-refused-key = сұрауда белгісіз { $name } кілті бар
page-refused-number = { $text } – мұнда қолдануға болатын сан емес
page-refused-twice = сұрауда бір кілт екі рет тұр
page-refused-join = бұл кіру коды емес
