### Бір әлемнің тарихы: `run` не басып шығарады, беттегі және тарихтағы бетбұрыстар

## machine

# Қатарынан тұрған атаулар
row-comma = { $before }, { $one }
row-semicolon = { $before }; { $one }
row-and = { $before } және { $one }

# Тоқсан
story-quarter = { $year } ж. { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсан
    .in = { $year } жылғы { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсанда
    .by = { $year } жылғы { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсанның соңына дейін

# Басы мен соңы
story-title = { $title } ({ $name })
story-world = Бір әлем: бастапқы саны { $seed }, нөмірі { $member }, { $from } — { $to }.
story-world-seen = Бір әлем: бастапқы саны { $seed }, нөмірі { $member }, { $from } — { $to }, «{ $view }» тұрғысынан.
story-view-functional = функционалдық көзқарас
story-view-insider = іштен көзқарас
story-one-of-many = Бір әлем — оқиғалардың ықтимал барысының бірі ғана: --member басқа болса, сол сценарийдің өзі басқаша өрбиді.
story-run-many = Ықтималдықты көп әлем көрсетеді: { $command }

# Мақсаттар
story-targets = Мақсаттар
story-targets-none = Мақсаттар: бұл сценарий мақсат қоймайды.
story-target-reached = { $goal }, { $due_by }: { $when_in } жетті, мерзімінде де сол деңгейде
story-target-touched = { $goal }, { $due_by }: { $when_in } жетті, бірақ мерзімінде бұл деңгейде емес
story-target-missed = { $goal }, { $due_by }: жетпеді, { $lack }
story-target-late = { $goal }, { $due_by }: жетпеді, { $lack }; кейінірек, { $when_in } өтті
story-line = { $subject }: { $level }
story-lack-time = мерзімінде деңгей бар, бірақ жеткілікті ұзақ сақталмаған
story-lack-money = { $number } млрд жетпейді
story-lack-other = { $amount } жетпейді

# Сауда және оған не әсер етті
story-trade = { $one_and } { $other } арасындағы сауда, жылына млрд доллар, және оған не әсер етті
story-pair-trade = { $one_and } { $other } арасындағы сауда, жылына млрд доллар
story-column-year = жыл
story-column-trade = сауда
story-column-change = өзгеріс
story-column-growth-of-the-economies = өсім
story-column-commodity-prices-and-the-dollar = бағалар
story-column-relations = қатынас
story-column-pressure-of-powers = қысым
story-column-cost = шығын
story-column-goods-passed-on = қайта сату
story-column-pull-of-other-markets = басқа нарық
story-column-chance = кездейсоқ
story-part-growth-of-the-economies = экономикалардың өсімі
story-part-commodity-prices-and-the-dollar = шикізат бағасы мен доллар
story-part-relations = қатынастар
story-part-pressure-of-powers = державалардың қысымы
story-part-cost = шығындар
story-part-goods-passed-on = қайта сатылған тауарлар
story-part-pull-of-other-markets = басқа нарықтардың тартуы
story-part-chance = кездейсоқтық
story-part-sanctions-on-goods = тауарларға салынған санкциялар
story-part-barriers-and-trust = кедергілер мен сенім
story-part-payments = төлемдер
story-part-transport = тасымал
story-part-outer-border = сыртқы шекара
story-part-change-in-all = жалпы өзгеріс
story-moved = { $part } { $amount }
story-sum = { $from } млрд-тан { $to } млрд-қа ({ $change }), оның ішінде: { $moved }.
story-cost = Шығындардың ішінде: { $parts }.
story-cost-in = { $year } жылғы шығындардың ішінде: { $parts }
story-cost-none = бірде-бір бөлігі жүзден бірге жетпейді
story-legend = Қатынас: жабық шекарадан жақын қарым-қатынасқа дейінгі саты, одақтар мен реформалар. Шығын: кедергілер, сенім, тасымал, төлемдер және шаралар. Басқа нарық: басқалармен сауда тартып әкететін не қайтаратын бөлік.

# Мемлекеттер кіммен жұмыс істейді
story-work = Кім кіммен жұмыс істеді: күш-жігердің үлестері, { $from } — { $to }
story-shift = { $then } -> { $now }
story-formats = «{ $region }»: Орталық Азияның өз кездесулерінде. «{ $power }»: тікелей немесе ол басқаратын форматтарда.
story-most = { $year } жылы ең көбі
story-share = { $partner } { $share }
story-channel-led = { $power } басқаратын форматтар
story-channel-with = { $state_with }

# Қатар тұрған бірнеше сценарий
story-side-not-asked = { $scenario } мұндай мақсат қоймайды
story-side-when = { $scenario } — { $when }
story-side-late = { $scenario } — { $when } (мерзімінен кеш)
story-side-never = { $scenario } — ешқашан
story-same-luck = Бәрінде кездейсоқтық бірдей, сондықтан әр айырма сценарий мен оның салдарынан туады.

# Бетбұрыстар
story-turned = Бетбұрыстар
story-turned-none = Бетбұрыстар: жоқ; бұл әлем өз жолынан бұрылмады.
story-turn-passes = { $one_and } { $other } арасындағы сауда мына деңгейден өтеді: { $line }
story-turn-passes-late = { $one_and } { $other } арасындағы сауда белгіленген мерзімнен ({ $due }) кейін мына деңгейден өтеді: { $line }
story-turn-reached = Жетті: { $line }
story-turn-reached-late = Белгіленген мерзімнен ({ $due }) кейін жетті: { $line }
story-turn-missed = Мерзім өтті, мақсатқа жетпеді ({ $line }): { $lack }
story-turn-event = { $what } ({ $key }): жаңа мәні — { $change }, { $until_by }: { $because }
story-turn-event-on = { $what } ({ $key }): жаңа мәні — { $change }, соңына дейін: { $because }
story-change-to = { $number }
story-change-times = әдеттегіден { $number } есе
story-change-plus = әдеттегіге қоса { $number }
story-claim = { $statement } ({ $claim })
story-turn-entry = Сценарий қосады — { $kind }: { $told }
story-turn-entry-because = Сценарий қосады — { $kind }: { $told }: { $because }
story-entry-memberships = мүшелік
story-entry-measures = шара
story-entry-projects = жоба
story-entry-paths = жол
story-entry-flows = сауда кестесі
story-entry-choices = таңдау
story-entry-treaties = шарт
story-turn-trade-falls = { $one_and } { $other } арасындағы сауда бір жылда { $share }-ға төмендеп, { $level } млрд болды: { $moved }
story-turn-trade-rises = { $one_and } { $other } арасындағы сауда бір жылда { $share }-ға өсіп, { $level } млрд болды: { $moved }
story-turn-mode = «{ $mode }» жұмыс (күш-жігердің { $share } бөлігі) «{ $former }» жұмыстан ({ $before }) асып түсті
story-turn-financed = Жобаға қаражат табылды: { $project } ({ $cost } млрд доллар)
story-turn-on-paper = Ашылды, бірақ көбі қағаз жүзінде: { $project } — қуатының { $share } бөлігімен жұмыс істейді: соңғы миля, сақтандыру және ортақ ережелер жетіспейді
story-turn-opened = Ашылды: { $project } — қуатының { $share } бөлігімен жұмыс істейді
story-turn-sanctions = { $target_to } қарсы жаңа шаралар, енгізген — { $senders } ({ $kinds }): ең күшті түрінің қысымы бір жылда { $from } деңгейінен { $to } деңгейіне өзгереді
story-turn-sanctions-end = { $target_to } қарсы шаралар аяқталды, енгізген — { $senders } ({ $kinds }): ең күшті түрінің қысымы бір жылда { $from } деңгейінен { $to } деңгейіне өзгереді
story-sanction-export_control = экспортты бақылау
story-sanction-import_ban = импортқа тыйым мен баға шегі
story-sanction-counter = жауап санкциялары
story-sanction-finance = қаржы
story-sanction-transport = тасымал
story-sanction-secondary = онымен сауда жасайтындарға қоқан-лоққы
story-turn-stance = { $power } өңірдің өз жолына көзқарасын өзгертеді: «{ $former }» орнына енді «{ $now }»: { $seen }
story-turn-stance-burden = { $power } өңірдің өз жолына көзқарасын өзгертеді: «{ $former }» орнына енді «{ $now }»: { $seen }, әрі оған санкциялар салмақ түсіреді ({ $burden })
story-stance-tolerate = көнеді
story-stance-co-opt = өз форматтарына тартады
story-stance-oppose = қарсы тұрады
story-seen-more = өңір өз жолдарына күш-жігерді көбірек жұмсайды, басында { $before } болса, енді { $share }
story-seen-less = өңір өз жолдарына күш-жігерді азырақ жұмсайды, басында { $before } болса, енді { $share }
story-seen-same = ол өз жолдарына күш-жігердің { $share } бөлігін жұмсайтын өңірді қайта бағалады
story-turn-clash = { $one_and } { $other } арасында кездейсоқ басталған ұрыс
story-turn-clash-because = { $one_and } { $other } арасындағы ұрыс ({ $because })
story-turn-clash-mediated = { $clash }; дәнекер болған — { $mediators }
story-turn-border-shut = { $one_and } { $other } арасындағы шекара жабылды
story-turn-border-open = { $one_and } { $other } арасындағы шекара қайта ашылды, қатынастар салқын күйінде қалды
story-turn-relations-fall = { $one_and } { $other } арасындағы қатынастар нашарлады: енді { $rung }
story-turn-relations-rise = { $one_and } { $other } арасындағы қатынастар жақсарды: енді { $rung }
story-rung-cold = салқын
story-rung-normal = қалыпты
story-rung-close = жақын
story-turn-leader = { $state }: жаңа басшы
story-turn-leader-opens = { $state }: елді көршілерге ашатын жаңа басшы
story-turn-rivalry = { $one_and } { $other } арасындағы бақталастық қайта оралды (басында { $from }, енді { $to }, ең жоғарысы 1)
story-turn-trust-rises = { $one_and } { $other } арасындағы сенім { $from } деңгейінен { $to } деңгейіне өседі (ең жоғарысы 1): { $cause }
story-turn-trust-falls = { $one_and } { $other } арасындағы сенім { $from } деңгейінен { $to } деңгейіне түседі (ең жоғарысы 1): { $cause }
story-cause-kept = уәделер тоқсандардың { $share } бөлігінде орындалды
story-cause-fighting = ұрыстан кейін
story-cause-rivalry = көшбасшылыққа талас қайта оралды
story-cause-broken = уәделер тоқсандардың { $share } бөлігінде ғана орындалды
story-cause-back = ол ұзақ мерзімді деңгейіне қайтып барады
story-turn-incident = { $what }: { $places } (бұл әлемде мұндай тоқсан саны — { $count })
story-incident-terror = Лаңкестік шабуылдар
story-incident-drugs = Есірткі контрабандасының өршуі
story-incident-cyber = Кибершабуылдар
story-incident-water = Су дағдарысы
story-because-a-lever = бұл — тетік
story-because-border-shut-after-April-2021-and-opened-in-March-2025 = шекара 2021 жылғы сәуірден кейін жабылып, 2025 жылғы наурызда ашылды
story-because-border-treaty-signed-and-crossings-opened-in-March-2025 = шекара туралы шартқа қол қойылып, өткелдер 2025 жылғы наурызда ашылды
story-because-fear-of-secondary-sanctions = қайталама санкциялардан қорқу
story-because-fighting-between-Kyrgyzstan-and-Tajikistan-in-September-2022-UCDP-13324 = Қырғызстан мен Тәжікстан арасындағы 2022 жылғы қыркүйектегі ұрыс (UCDP 13324)
story-because-the-years-before-2016 = 2016 жылға дейінгі кезең

# Сценарий қосатыны: кестелердің кілттері мен мәндері
story-told-state = мемлекет:
story-told-forum = ұйым:
story-told-until = дейін:
story-told-sender = енгізуші:
story-told-target = кімге қарсы:
story-told-kind = түрі:
story-told-enforcement = қатаңдығы:
story-told-between = тараптар:
story-told-signed = қол қойылуы:
story-told-in_force = күшіне енуі:
story-told-implemented = орындалуы:
story-told-at = басталуы:
story-told-along = қатысушылар:
story-told-cost = құны:
story-told-sponsor = демеуші:
story-told-alliance = одақ
story-told-partnership = әріптестік
story-told-free_trade = еркін сауда
story-told-border = шекара
story-told-visa = виза
story-told-transit = транзит
story-told-water = су
story-told-investment = инвестиция
story-told-from = басталуы:
story-told-build_quarters = құрылыс, тоқсан:
story-told-capacity_mt = қуаты, жылына млн тонна:
story-told-cost_cut = құнын төмендетуі:
story-told-days_saved = үнемдейтін күндері:
story-told-dependence_gain = тәуелділікке қосатыны:
story-told-effort = күш-жігер:
story-told-energy_gain = энергетикалық қауіпсіздікке қосатыны:
story-told-high_value_gain = құны жоғары тауарлардың үлесіне қосатыны:
story-told-key = параметр:
story-told-label = атауы:
story-told-progress = дайындығы:
story-told-serves = дәліз:
story-told-values = мәндері:
story-told-export_control = экспортты бақылау
story-told-import_ban = импортқа тыйым
story-told-counter = жауап санкциялары
story-told-finance = қаржы
story-told-transport = тасымал
story-told-secondary = қайталама санкция қаупі
