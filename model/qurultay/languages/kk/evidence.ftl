### Модельді тексеру: неге сенуге болады, не табылмады және беттің тақырыптары

## machine

# Бағалар, сұрақтар және бір жолдағы жауап
evidence-mark-trust = Сенуге болады
evidence-mark-care = Сақтықпен
evidence-mark-doubt = Сенуге болмайды
evidence-mark-unknown = Белгісіз
evidence-answer = { $asks } { $mark }: { $says }
evidence-asks-layer = Модельдің тетіктері өзін ақтай ма?
evidence-asks-cover = Аралықтары дұрыс па?
evidence-asks-beats = Ол неден озады?
evidence-asks-pairs = Қай жұптарда?
evidence-asks-judgement = Не жорамалға сүйенеді?
evidence-asks-claims = Оның тұжырымдар туралы қорытындыларының құны қандай?
evidence-missing = дерек жоқ: { $why }.
evidence-not-run = бұл бөлік есептелмеді

# Жауаптардың бөліктері; ұтыс немесе үлес өз аралығымен тұрады
evidence-gain = { $value } { $span }
evidence-group-gain = { $group } { $gain }
evidence-group-share = { $group } { $share }
evidence-of-outcome = «{ $outcome }» бойынша { $share } { $span }
evidence-met = орындалды
evidence-too-narrow = тым тар
evidence-too-wide = тым кең
evidence-mean = орташа мән бойынша
evidence-median = медиана бойынша
evidence-neither = ешқайсысында
evidence-none = ешқайсысы

# Жауаптар
evidence-layer-better = тетіктері қосулы модель олар өшірулі кездегіден дәлірек болжайды; CRPS, яғни болжам қатесі бойынша ұтыс — { $gain }.
evidence-layer-worse = модель өзінің статистикалық қабатынан, яғни тетіктері өшірулі кездегіден нашар болжайды; CRPS, яғни болжам қатесі бойынша ұтыс — { $gain }. Себебі: { $why }; ұтыс «{ $group }» тобында ең аз, { $least }.
evidence-layer-unclear = модель өзінің статистикалық қабатынан, яғни тетіктері өшірулі кездегіден айқын дәлірек болжамайды; CRPS, яғни болжам қатесі бойынша ұтыс — { $gain }. Себебі: { $why }; ұтыс «{ $group }» тобында ең аз, { $least }.
evidence-why-both = мына тетіктерсіз болжам жақсырақ: { $harms }, ал мыналарсыз нашар: { $helps }
evidence-why-harms = мына тетіктерсіз болжам жақсырақ: { $harms }, ал жеке өшірілген ешбір тетік оны айқын нашарлатпайды
evidence-why-helps = жеке өшірілген ешбір тетік болжамды айқын жақсартпайды, ал мыналарсыз ол нашар: { $helps }
evidence-why-neither = жеке өшірілген ешбір тетік болжамды айқын жақсартпайды да, айқын нашарлатпайды да
evidence-cover = 90 % аралықтар болған жайдың { $wide } { $wide_span } бөлігін қамтыды; барлығы { $trials } жұп-жыл, талап { $wide_low } мен { $wide_high } арасы еді ({ $wide_met }). 50 % аралықтар { $half } { $half_span } бөлігін қамтыды, талап { $half_low } мен { $half_high } арасы еді ({ $half_met }). { $groups }
evidence-cover-few = Қамтылғаны { $least } деңгейінен аз топтар: { $few }.
evidence-cover-every = Әр топта кемінде { $least }.
evidence-beats = алдын ала ең қиын қарапайым болжам деп таңдалған «{ $hard }» болжамына қарсы модель орташа CRPS бойынша { $mean }, медиана бойынша { $median } ұтады; жұптың өз үрдісіне қарсы — { $drift_mean } және { $drift_median } (талап { $asked } еді; жеткені: { $reached }). Қарапайым болжамдардың ({ $count }) мыналарынан айқын жақсы: { $better }, мыналарынан айқын нашар: { $worse }. Ең қиынымен біріктірілгенде одан { $pool } ұтады.
evidence-pairs = «{ $hard }» болжамына қарсы ұтыс: { $gains }. Нөлден айқын жоғары: { $better }.
evidence-pairs-unforced = «{ $hard }» болжамына қарсы ұтыс: { $gains }. Нөлден айқын жоғары: { $better }. «{ $forced }» тобында бағаланатын ештеңе болмады.
evidence-judgement = { $of } параметрдің { $judged } — жорамал. Параметрлер түсіндіретін нәрседен тек жорамалдарға тиетіні: ең азы — { $least }, ең көбі — { $most }; кездейсоқтық әлемдер арасындағы барлық айырманың { $low } мен { $high } арасындағы бөлігіне қатысады.
evidence-judgement-one = { $of } параметрдің { $judged } — жорамал. Параметрлер түсіндіретін нәрседен тек жорамалдарға тиетіні { $least }, ал кездейсоқтық әлемдер арасындағы барлық айырманың { $low } мен { $high } арасындағы бөлігіне қатысады.
evidence-judgement-unsplit = { $of } параметрдің { $judged } — жорамал. Параметрлер түсіндіретін нәрсені дереккөз түрі бойынша бөлу мүмкін болмады; кездейсоқтық әлемдер арасындағы барлық айырманың { $low } мен { $high } арасындағы бөлігіне қатысады.
evidence-judgement-few = { $of } параметрдің { $judged } — жорамал; жауаптың неге сүйенетіні мұндай аз әлемнен көрінбейді.
evidence-claims = тексерілген тұжырым: { $tested }. Модель ішінде расталады: { $supported }, теріске шығады: { $refuted }, шешілмеген: { $undecided }, қамтылмаған: { $not_represented }. Қолмен енгізілген жорамалдан шығатын қорытынды: { $by_hand }. Шешілген, тұрақты, екі көзқараста да, әлемдердің барлық жартысында да бірдей және ешбір жорамалға тәуелді емес: { $sure }.

# Белгілі шектер
evidence-limit-fitted = Параметрлер ертерек басталған болжамдар бағаланатын жылдарға келтірілді: күйзелістердің шамасы жағынан бұл болжамдар толық тәуелсіз емес. Ол үшін қасында тек бастапқы үлестірімдермен жасалған болжам тұр. Барлық дерек 2021 жылмен аяқталады, ал модельді сол деректі білетін адамдар жазды.
evidence-limit-earlier = Ертерек жыл туралы ештеңе белгісіз болса (тәуелділік, державалардың қатынасы, дәліздер), болжам 2021 жылғы мәндерден басталады.
evidence-limit-overlap = Болжамдардың басталуы бір-бірімен қабаттасады және барлық жұп бағамен бірге қозғалады. Жұптар мен басталуларды қайтарып іріктеу мұны осынша аз басталу мүмкіндік берген шамада ескереді.
evidence-limit-later = 2021 жылдан кейінгі жылдардың болжамы мұнда бағаланбайды: бұл жобада 2021 жылдан кейінгі сауда, ЖІӨ, бағам және баға деректері жоқ.
evidence-limit-unseen = Мемлекеттердің ынтымақтастық жолдарына жұмсайтын күш-жігері еш жерде өлшенбеген; сауда мен ақша аударымынан басқа тәуелділік өзіміздің бағамыз; мемлекетке қарсы шаралардың салмағы да солай.
evidence-limit-model = Қорытындылар мен дисперсия үлестері осы модельге қатысты. Тетіктің модельде болуының өзі — жорамал, оны бұл беттің ешбір бөлігі өзгертпейді, тек тетікті өшіреді.

# Не ізделіп, табылмады
evidence-lost-part = { $part }: дерек жоқ; { $why }.
evidence-lost-moments = Өткен жылдардың келтірілген әлемдер қайталай алмайтын көрсеткіштері: { $names }.
evidence-lost-still = Өткен жылдар ештеңе дерлік айтпайтын параметрлер (алшақтығы { $nats } наттан аз): { $names }.
evidence-lost-recovery = Модельденген қатарларда 90 % аралықтары шын мәнді сол жиілікпен қамтымайтын параметрлер: { $names }.
evidence-lost-swings = { $years } жылда саудасы өткені мүмкін еткендей өзгеретін жұптар: мыналардан басқасының бәрі — { $names }.
evidence-too-little = { $pair } (тым аз)
evidence-too-much = { $pair } (тым көп)
evidence-lost-box = Сәтсіздік: жаңа әлемдер растайтын шарттар жиыны жоқ.
evidence-lost-silent = Онсыз болжам нашарламайтын да, жақсармайтын да тетіктер: { $names }.
evidence-lost-harmful = Онсыз болжам жақсаратын тетіктер: { $names }.
evidence-lost-drift = Өз үрдісіне қарсы орташа мән және медиана бойынша { $asked } ұтыс.
evidence-lost-hard = «{ $hard }» болжамына қарсы нөлден айқын жоғары ұтыс.
evidence-lost-undecided = Қорытынды жоқ: { $names }; мұндай көп әлем де ешбір жаққа шешпейді.
evidence-lost-represented = Қамтылмаған: { $names }; модельдегі ештеңе оларды дұрыс ете алмас еді немесе ештеңе бұрыс ете алмас еді.
evidence-lost-unstable = Әлі тұрақты емес: { $names }; әлемдер көбейсе, қорытынды өзгеруі мүмкін.
evidence-lost-untested = Бұл қысқартылған есепте тексерілмеген тұжырым: { $count }.

# Бет
evidence-kicker = Qurultay: модельді тексеру
evidence-title = Модельге қаншалықты сенуге болады
evidence-asked = Не қандай деректерге және қаншалықты жақсы келтірілді, модель өзі көрмеген жылдарды қалай болжады, қай жауаптар жорамалға сүйенеді және екі мәтіннің қай тұжырымдары оның ішінде орындалады.
evidence-rests = Бастапқы саны { $seed }; деректер { $year } жылдың соңына дейін.
evidence-rests-reduced = Бастапқы саны { $seed }; деректер { $year } жылдың соңына дейін. Қысқартылған есеп: әр бөлікке шолу, дәйексөзге жарамайды.
evidence-trust = Неге сенуге болады, неге болмайды
evidence-part-missing = Бұл бөлік жоқ: { $why }.
evidence-not-asked = ол сұралмаған
evidence-limits = Белгілі шектер және табылмаған нәрселер
evidence-not-found = Табылмады
evidence-nothing = Ондай жоқ.
evidence-known-limits = Белгілі шектер
evidence-run = Не есептелді
evidence-again = Бұл команда бетті қайтадан жасайды; дәл сол код пен деректер кез келген компьютерде дәл сол бақылау сомасын береді.
evidence-what = Не
evidence-value = Мәні
evidence-digest = Табылғанның бәрінің бақылау сомасы
evidence-six-digits = алты цифрға дейін
evidence-versions = Нұсқалар
evidence-sizes = Бөліктердің көлемі
evidence-how-many = Қанша
evidence-as-files = файлдардағыдай
evidence-made = Команда: { $command }
evidence-digest-is = Бақылау сомасы { $digest }
evidence-digest-short = бақылау сомасы { $digest }

# Бөліктер: беттің тақырыптары және қысқа атаулары
evidence-heading-origins = Өтіп кеткен жылдардың болжамдары
evidence-heading-calibration = Не және қаншалықты жақсы келтірілді
evidence-heading-swings = Сауда жұп-жұбымен қаншалықты өзгереді
evidence-heading-forecast = Болжам
evidence-heading-sensitivity = Жауаптар неге тәуелді
evidence-heading-hypotheses = Екі мәтіннің тұжырымдары тексеруден өтеді
evidence-heading-discovery = Бес миллиард қай жерде сәтсіз болады
evidence-part-origins = Өткен болжамдар
evidence-part-calibration = Келтіру
evidence-part-swings = Ауытқулар
evidence-part-forecast = Болжам
evidence-part-sensitivity = Жауаптардың тәуелділігі
evidence-part-hypotheses = Тұжырымдар
evidence-part-discovery = Сәтсіздіктерді іздеу

# Жұптар топтары, кезекпен өшірілетін тетіктер, қарапайым болжамдар, нәтижелер
evidence-group-all = бәрі
evidence-group-inside-Central-Asia = Орталық Азия ішінде
evidence-group-with-powers = державалармен
evidence-group-small-pairs = шағын жұптар
evidence-group-large-pairs = ірі жұптар
evidence-group-under-sanctions = санкция астында
evidence-group-known-forcing = белгілі сыртқы оқиғалар
evidence-off-choice = таңдау
evidence-off-powers = державалар
evidence-off-cooperation = ынтымақтастық
evidence-off-relations = қарым-қатынас
evidence-off-leaders = басшылар
evidence-off-conflict = қақтығыстар
evidence-off-incidents = оқиғалар
evidence-off-sanctions = санкциялар
evidence-off-detours = айналма жолдар
evidence-off-payments = төлемдер
evidence-off-corridors = дәліздер
evidence-off-projects = жобалар
evidence-off-dependence = тәуелділік
evidence-off-pull-of-trade = сауданың өсімге әсері
evidence-off-value-added = қосылған құн
evidence-off-common-luck = ортақ кездейсоқтық
evidence-off-pair-luck = жұптардың кездейсоқтығы
evidence-off-drift = түсіндірілмеген үрдіс
evidence-off-trend-growth = өсім үрдісі
evidence-naive-no_change = өзгеріссіз
evidence-naive-own_drift = өз үрдісі
evidence-naive-linear_trend = сызықтық үрдіс
evidence-naive-gdp_gravity = ЖІӨ гравитациясы
evidence-naive-shrunk_drift = тегістелген үрдіс
evidence-naive-group_drift = топ үрдісі
evidence-naive-group_drift_t = құйрығы ауыр топ үрдісі
evidence-naive-group_drift_common = ортақ кездейсоқтығы бар топ үрдісі
evidence-naive-combination = болжамдар қосындысы
evidence-outcome-five_billion-reached-in-time = бес миллиард мерзімінде
evidence-outcome-ten_billion-reached-in-time = он миллиард мерзімінде
evidence-outcome-log-KZ-UZ-trade-in-2030Q4 = 2030 жылдың соңындағы Қазақстан мен Өзбекстан саудасының логарифмі
evidence-outcome-autonomy-in-2035Q4 = 2035 жылдың соңындағы дербестік
evidence-outcome-largest-fall-of-KZ-UZ-trade = Қазақстан мен Өзбекстан саудасының ең үлкен құлдырауы
evidence-moment-spread-of-own-changes = өз өзгерістерінің шашырауы
evidence-moment-middling-own-change = өзінің әдеттегі өзгерісі
evidence-moment-echo-of-own-changes = өз өзгерістерінің жаңғырығы
evidence-moment-spread-of-own-changes-over-three-years = үш жылдағы өз өзгерістерінің шашырауы
evidence-moment-spread-of-own-changes-over-seven-years = жеті жылдағы өз өзгерістерінің шашырауы
evidence-moment-spread-of-common-changes = ортақ өзгерістердің шашырауы
evidence-moment-echo-of-common-changes = ортақ өзгерістердің жаңғырығы
evidence-moment-mean-change = орташа өзгеріс
evidence-moment-spread-of-output = ЖІӨ шашырауы
evidence-moment-echo-of-output = ЖІӨ жаңғырығы
evidence-moment-spread-of-output-over-seven-years = жеті жылдағы ЖІӨ шашырауы
evidence-moment-spread-of-common-output = ортақ ЖІӨ шашырауы
evidence-moment-mean-growth = орташа өсім
evidence-moment-trade-per-growth = өсім бірлігіне сауда
evidence-moment-the-opening = шекараның ашылуы
evidence-moment-region-against-powers = державалармен салыстырғанда өңір
evidence-moment-growth-in-a-new-union = жаңа одақтағы өсім
evidence-moment-spread-of-mirror-changes = айна деректер өзгерістерінің шашырауы
evidence-moment-echo-of-mirror-changes = айна деректер өзгерістерінің жаңғырығы
evidence-moment-spread-of-mirror-levels = айна деректер деңгейлерінің шашырауы
