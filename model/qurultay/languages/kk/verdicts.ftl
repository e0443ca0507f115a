### Екі мәтіннің тұжырымдары туралы қорытындылар: `experiment` не шығарады және оның беті

## machine

# Төрт қорытынды және әрқайсысын қанша тұжырым алды
verdict-supported = расталады
verdict-refuted = теріске шығады
verdict-undecided = шешілмеген
verdict-not-represented = қамтылмаған
verdict-shown = көрсетілді
verdict-shown-only = тек көрсетілді
verdict-count = { $verdict }: { $count }

# Не өлшенді және не айтылды
verdict-measured = { $mean } ({ $low } мен { $high } аралығында), { $unit }
verdict-no-ratio = қатынас жоқ: бөлгішті нөлден ажырату мүмкін емес ({ $unit })
verdict-ratio = қатынас
verdict-unknown = белгісіз
verdict-more = { $number } мәнінен көп
verdict-less = { $number } мәнінен аз
verdict-nothing = ештеңе
verdict-decided = { $says }: { $measured }
verdict-line = { $says }: { $measured }; айтылғаны: { $claimed }
verdict-against = { $measured }; айтылғаны: { $claimed }
verdict-share = әлемдердің { $share } үлесінде солай
verdict-chance = { $arm } { $share }
verdict-picture = Әсер және шек
verdict-picture-more = әсері { $mean }, { $low } мен { $high } аралығында; айтылғаны: { $cut_off } мәнінен көп
verdict-picture-less = әсері { $mean }, { $low } мен { $high } аралығында; айтылғаны: { $cut_off } мәнінен аз

# Қанша әлемнен бастап
verdict-stable = { $count } әлемнен бастап тұрақты
verdict-unstable = { $count } әлемде әлі тұрақты емес: { $seen }
verdict-seen-at = { $since } әлемде — { $verdict }
verdict-seen = { $since } әлемнен { $until } әлемге дейін — { $verdict }
verdict-its-stability = Қорытынды { $stability }.

# Басқа көзқарастар және әлемдердің жартылары
verdict-elsewhere = көзқарастар және әлемдердің жартылары: { $agreement }
verdict-the-same = бәрінде бірдей
verdict-view = { $view }: { $verdict }
verdict-low-half = { $key } төмен болғанда: { $verdict }
verdict-high-half = { $key } жоғары болғанда: { $verdict }
verdict-views = Көзқарастар бойынша: { $views }.
verdict-view-is = { $view } — { $verdict }
verdict-halves = { $key } ({ $kind }) төмен жерде әсері { $low_effect } ({ $low }), жоғары жерде { $high_effect } ({ $high }).

# Қолмен енгізілген жорамалдар
verdict-assumed = { $name } ({ $kind })
verdict-kind-assumption = жорамал
verdict-kind-data = деректер
verdict-kind-literature = зерттеулер
verdict-kind-text = мәтін
verdict-kind-table = кесте
verdict-follows = мынадан шығады: { $assumed }
verdict-follows-without = мынадан шығады: { $assumed }; онсыз — { $verdict }
verdict-no-matter = мынаған тәуелді емес: { $assumed }; онсыз да — { $verdict }
verdict-no-matter-turned = мынаған тәуелді емес: { $assumed }; онсыз да — { $verdict }, бірақ мынау өзгереді: «{ $turned }»
verdict-it = Қорытынды { $basis }. { $says }
verdict-no-assumption = ешбір жорамалдан емес

# Тұжырым орындала ала ма, орындалмай қала ала ма
verdict-holds-never = Тұжырым орындалатын параметр мәндері табылмады.
verdict-holds-with = Бұл модельде тұжырым { $setting } болғанда орындалады.
verdict-holds = Бұл модельде тұжырым нұсқалардың өз қалпында орындалады.
verdict-holds-not-with = Тұжырым орындалмайды: { $setting } болғанда — { $verdict }.
verdict-holds-not = Тұжырым орындалмайды: нұсқалардың өз қалпында — { $verdict }.
verdict-fails-never = Тұжырым орындалмайтын параметр мәндері табылмады.
verdict-fails-with = Бұл модельде тұжырым { $setting } болғанда орындалмайды.
verdict-fails = Бұл модельде тұжырым нұсқалардың өз қалпында орындалмайды.
verdict-fails-not-with = Тұжырымды теріске шығару мүмкін болмады: { $setting } болғанда — { $verdict }.
verdict-fails-not = Тұжырымды теріске шығару мүмкін болмады: нұсқалардың өз қалпында — { $verdict }.
verdict-sides-unsaid = Тәжірибе файлында тұжырымның қай параметрлерде орындалатыны және орындалмайтыны айтылмаған.

# Жолдар
verdict-all = Екі мәтіннің { $count } тұжырымы: { $counts }
verdict-head = { $title } ({ $name }): { $verdict }
verdict-arms = Сол бір { $members } әлем, { $arms } нұсқа, бастапқы саны { $seed }
verdict-refuted-by = Немен теріске шығады: { $says }

# Бет
verdict-kicker = Qurultay: екі мәтіннің тұжырымдары
verdict-title = Тұжырымдар тексеруден өтеді
verdict-all-verdicts = Барлық қорытынды
verdict-every = Әр тұжырым және оның қорытындысы
verdict-claim = Тұжырым
verdict-and-effect = Қорытынды және әсер
verdict-decides = Не шешеді
verdict-worlds = Қанша әлемнен бастап
verdict-others = Басқа көзқарастар мен жартылар
verdict-by-hand = Қолмен енгізілген жорамалдар
verdict-reading = Әр суретте айтылған жақ өз шегінен бастап боялған, жіңішке сызық — нөл, ал іші бос дөңгелек әсерді нөлден ажырату мүмкін емес екенін білдіреді. Қамтылмаған: модельдегі ештеңе тұжырымды дұрыс ете алмас еді немесе ештеңе оны бұрыс ете алмас еді. Қорытынды өзгермейтін болған әлемдер санынан бастап тұрақты саналады, егер одан { $times } есе көп әлем сыналған болса.
verdict-condition = Шарт
verdict-effect = Әсер
verdict-interval = Орташа мән және аралық
verdict-cut-off = Шек
verdict-verdict = Қорытынды
verdict-conditions = Әр нұсқада { $members } әлем, бастапқы саны { $seed }; тұжырымдар { $claims }

# Өлшем бірліктері
verdict-unit-0-to-1 = 0-ден 1-ге дейін
verdict-unit-Mt-a-year = жылына млн тонна
verdict-unit-days = күн
verdict-unit-joint-effort-0-to-1 = бірлескен күш-жігер, 0-ден 1-ге дейін
verdict-unit-log-of-bn-USD-a-year = жылына млрд доллардың логарифмі
verdict-unit-log-points-of-cost = шығын, логарифмдік бірлік
verdict-unit-log-points-of-output = ЖІӨ, логарифмдік бірлік
verdict-unit-log-points-of-trade = сауда, логарифмдік бірлік
verdict-unit-quarters = тоқсан
verdict-unit-rungs-0-shut-to-3-close = саты, 0 (жабық) мен 3 (жақын) аралығында
verdict-unit-share-a-year = жылына үлес
verdict-unit-share-built = салынған үлес
verdict-unit-share-of-effort = күш-жігердің үлесі
verdict-unit-share-of-goods = жүктің үлесі
verdict-unit-share-of-high-value = құны жоғары тауарлардың үлесі
verdict-unit-share-of-variance = дисперсияның үлесі
verdict-unit-share-of-worlds = әлемдердің үлесі
verdict-unit-states-struck-a-quarter = тоқсанына зардап шеккен мемлекет

# Ықтималдығы сұралатын нұсқалар
verdict-arm-pressed = қысыммен
verdict-arm-pressed_only = тек қысым
verdict-arm-slow = баяу
verdict-arm-fast = тез
verdict-arm-barriers = кедергілер
verdict-arm-corridors = дәліздер
verdict-arm-rules = ережелер
verdict-arm-money = ақша
verdict-arm-easy_money = арзан ақша
verdict-arm-easy_payments = жеңіл төлемдер
