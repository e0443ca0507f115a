### Есеп және оның, сондай-ақ бір әлемнің суреттері

## machine

# Мақсаттар бірнеше сөзбен
report-goal = { $line }, { $due_by }
report-goal-money = { $due_by } { $number } млрд
report-goal-real = { $due_by } { $year } жылғы доллармен { $number } млрд
report-goal-held = { $goal }, { $held } тоқсан бойы
report-goal-pair = { $goal } ({ $pair })
report-chances = мерзімінде әлемдердің { $standing } бөлігінде сол деңгейде, мерзімге дейін кемінде бір рет { $touched } бөлігінде жетеді
report-chances-real = мерзімінде әлемдердің { $standing } бөлігінде сол деңгейде ({ $year } жылғы доллармен { $real }), мерзімге дейін кемінде бір рет { $touched } бөлігінде жетеді

# Сандар мен айырмалар
report-unknown = белгісіз
report-span = ({ $low } … { $high })
report-span-same = (барлық әлемде)
report-range = { $low } — { $high }
report-titled = { $title }: { $says }
report-unseen = айырма байқалмайды
report-not-asked = мұндай мақсат жоқ
report-the-same = сондай
report-nothing = ештеңе

# Әр бетте
report-modest = Белгісіздік жағдайындағы таңдау моделі: болжам емес, модельдегі ықтималдықтар.
report-foot = { report-modest } Команда: { $command }.
report-made = { report-modest } Команда: { $command }. Бақылау сомасы: { $digests }.
report-made-several = { report-modest } Команда: { $command }. Осы ретпен бақылау сомалары: { $digests }.
report-contents = Мазмұны
report-analyst = Талдаушыға

# Бірінші беттің басы
report-years = { $from } — { $to }
report-kicker = Qurultay: { $worlds }, { $years }
report-kicker-compared = Qurultay: сол { $worlds }, { $years }, «{ $scenario }» сценарийімен салыстыру
report-several = { $count } сценарий салыстырылады

# Бірінші беттің графигі
report-front = Жауап бір бетте
report-target-line = мақсат: { $due_by } { $number } млрд
report-target-short = мақсат: { $number } млрд
report-end-low = 10 әлемнің 9-ы, төменгі шегі: { $number }
report-end-half-low = әлемдердің жартысы, төменгі шегі: { $number }
report-end-middle = ортаңғы әлем: { $number }
report-end-half-high = әлемдердің жартысы, жоғарғы шегі: { $number }
report-end-high = 10 әлемнің 9-ы, жоғарғы шегі: { $number }
report-short-low = 10-ның 9-ы: { $number }
report-short-half-low = жартысы: { $number }
report-short-middle = ортаңғы { $number }
report-short-half-high = жартысы: { $number }
report-short-high = 10-ның 9-ы: { $number }
report-on-record = дерек
report-model = модель
report-due = мерзімі
report-record = Сұр түспен: { $year } жылдан бергі деректер (WITS арқылы UN Comtrade, ұлттық статистика).
report-trade-words = { $period_in } ортаңғы әлемде { $middle }, он әлемнің тоғызында { $low } және { $high } аралығында; { $year } жылғы доллармен { $real }, { $least } және { $most } аралығында.
report-trade-words-under = { $period_in } «{ $scenario }» сценарийінде: ортаңғы әлемде { $middle }, он әлемнің тоғызында { $low } және { $high } аралығында; { $year } жылғы доллармен { $real }, { $least } және { $most } аралығында.

# Бірінші беттің кестесі
report-chance-table = Әр мақсат әлемдердің қандай үлесінде мерзімінде орындалады ({ $worlds }; дәлдігі ±{ $points })
report-there = Мерзімінде сол деңгейде
report-in-dollars = { $year } жылғы доллармен
report-touched = Мерзімге дейін кемінде бір рет жетеді
report-share-dollars = { $year } жылғы доллармен { $share }
report-share-touched = кемінде бір рет { $share }
report-more-targets = Қалған мақсаттар мен сценарийлер талдаушыға арналған бөлікте.

# Бірінші беттегі басқасы
report-changes-most = «{ $scenario }» нені көбірек өзгертеді
report-changes-each = Әр сценарий нені көбірек өзгертеді
report-changes-nothing = көрінгенше, 1 % не 1 пайыздық тармақтан аса ештеңе өзгермейді
report-difference = { $measure }: { $level } { $span }
report-matter-most = Ең маңызды жорамалдар
report-trust = Бұған қаншалықты сенуге болады
report-assumption-of = { $what } ({ $state })
report-assumption-more = { $what }: неғұрлым жоғары болса, сауда соғұрлым көп (әлемдер арасындағы айырманың { $share } бөлігі; { $source }).
report-assumption-less = { $what }: неғұрлым жоғары болса, сауда соғұрлым аз (әлемдер арасындағы айырманың { $share } бөлігі; { $source }).
report-from-assumption = өз жорамалымыз
report-from-data = деректерден
report-from-literature = зерттеулерден
report-from-text = мәтіннен
report-assumption-none = Бірде-бір жорамал кездейсоқтықтан бөлек көрінбейді ({ $worlds }).
report-assumption-no-other = Басқа бірде-бір жорамал кездейсоқтықтан бөлек көрінбейді ({ $worlds }).
report-assumption-few = { $worlds } жорамалдарды маңызына қарай ретке қоюға тым аз; { $needed } немесе одан көп керек.
report-luck = Кездейсоқтық пен белгісіз жайттар сауданы { $percent } шамасына өзгертеді (бір стандартты ауытқу).
report-luck-none = Кездейсоқтық пен белгісіз жайттар сауданы { $percent } шамасына өзгертеді (бір стандартты ауытқу); мұндағы бірде-бір сценарий оны 1 % шамасына да өзгертпейді.
report-luck-times = Кездейсоқтық пен белгісіз жайттар сауданы { $percent } шамасына өзгертеді (бір стандартты ауытқу), бұл мұндағы кез келген сценарийден { $times } есе күшті.
report-luck-less = Кездейсоқтық пен белгісіз жайттар сауданы { $percent } шамасына өзгертеді (бір стандартты ауытқу), бұл мұндағы сценарийден әлсіз.

# Талдаушыға арналған бөліктің айдарлары
report-numbers = Сандар
report-worldviews = Екі мәтін қай жерде келіспейді
report-trade = Уақыт бойынша сауда
report-chances-over-time = Уақыт бойынша мақсаттардың ықтималдығы
report-paired = Сценарийлер нені өзгертеді
report-parts = Саудаға не әсер етті
report-modes = Орталық Азия кіммен жұмыс істейді
report-powers = Державалар қалай жауап береді
report-flows = Кім кіммен саудаласады
report-run = Не іске қосылды
report-xlrm = XLRM
report-assumptions = Жорамалдар
report-inputs = Кіріс деректеріндегі айырма және толық сценарийлер
report-reading = Мұны қалай оқу керек
report-of-view = { $heading } ({ $view })

# Талдаушыға арналған бөліктің мәтіндері
report-trade-says = Сызық — ортаңғы әлем; ішкі жолақ барлық әлемнің жартысын, сыртқысы он әлемнің тоғызын қамтиды; сұр түс — деректер. Алтын сызықтар — мақсаттар, шеңбер әрқайсысының мерзімін көрсетеді.
report-trade-says-compared = { report-trade-says } Үзік сызықтар — салыстырылатын сценарийдің ортасы мен сыртқы шеттері.
report-paired-says = Сол әлемдерде { $scenario } сценарийімен айырма, 95 % аралықтарымен. Бір суретте шкала ортақ, өз бірлігі барлары ғана бөлек; іші бос дөңгелек — айырма байқалмайды. Кестедегі * белгісі көп салыстыру ескерілгенде де анық нәрсені көрсетеді (Хольм, 5 %).
report-parts-says = { $year } жылдан бергі өзгеріс логарифмдік орташа арқылы қалдықсыз бөлінген, әлемдердің бір бөлігі ({ $count }) мұқият қаралған. Доллармен есептелген өсім мемлекеттердің әрекетінен бөлек; шығындар — кедергілер, дәліздер, төлемдер, институттар және сенім бірге.
report-powers-says = Әр держава аймақтың өз жолын өз форматтарына тартатын не оған қарсы тұратын әлемдердің үлесі; қалғандарында ол көнеді.
report-as-table = Сол кесте түрінде
report-same-digest = Бірдей нұсқалар бір түрлі процессорда соңғы әрпіне дейін бірдей бақылау сомасын береді; басқалары бірдей дөңгелектелген сома береді. Мына команда оны қайталайды:
report-in-full = { $scenario } толығымен
report-no-movers = Бұл әлемдерде бірде-бір жорамалды саудамен рангілік корреляциясы бойынша кездейсоқтықтан ажырату мүмкін емес.
report-listed = { $kinds } Мұнда сценарийлер өзгертетіндері мен саудамен ең тығыз байланыстылары берілген; { $command } кез келген басқасын түсіндіреді.
report-claims-behind = Олардың негізіндегі екі мәтіннің тұжырымдары
report-reading-world = Әлем — өз кездейсоқтығы бар бір есептеу. Бір нөмірлі әлемде барлық сценарийде кездейсоқтық та, параметрлер де бірдей, сондықтан айырма — сценарийдің әсері.
report-reading-interval = Аралықтар іске қосылған әлемдердегі кездейсоқтық пен белгісіз параметрлерді қамтиды. Модель ескермеген не қате түсінген нәрсені қамтымайды; әлем көбейсе, аралық тарылады, бірақ модель жақсармайды.
report-reading-target = Деңгейден мерзімге дейін бір рет өтіп, талап етілген уақыт бойы сақталса, мақсатқа жетті делінеді; сол күні деңгейде тұрса, мерзімінде орындалды делінеді. Ауытқулар бір рет жетуге көмектеседі, сондықтан мұндай әлем көбірек.
report-reading-trade = Сауда — кедендер тіркейтін көлем, соңғы төрт тоқсан бойынша, ағымдағы доллармен. Әр әлем { $year } жылғы деректен басталады; одан кейінгі жылдардың саудасы, ЖІӨ-сі, айырбас бағамы не бағасы алынбайды.

# Талдаушыға арналған бөліктің суреттері
report-fan-title = { $scenario }: { $one_and } { $other } арасындағы сауда, жылына млрд доллар
report-fan-says = { $title }: ортаңғы әлем { $first } ({ $from }) деңгейінен { $middle } ({ $to }) деңгейіне барады; он әлемнің тоғызы { $low } және { $high } аралығында аяқтайды. Мақсаттар: { $targets }.
report-fan-says-alone = { $title }: ортаңғы әлем { $first } ({ $from }) деңгейінен { $middle } ({ $to }) деңгейіне барады; он әлемнің тоғызы { $low } және { $high } аралығында аяқтайды. Мақсаттар: жоқ.
report-touched-title = Мақсатқа жеткен әлемдер: { $goal }
report-touched-by = { $scenario }: { $due_by } { $share }, { $end_by } { $later }
report-touched-says = Әлемдердің үлесі: { $shares }.
report-unit-percent = пайыз
report-unit-points = пайыздық тармақ
report-unit-quarters = тоқсан
report-unit-plain = әрқайсысы өз бірлігінде
report-differences-title = { $group }, { $unit }: { $scenario } сценарийімен айырма
report-differences-part = { $group }, { $unit }: { $scenario } сценарийімен айырма ({ $part })
report-unseen-in = { $difference } (айырма байқалмайды)
report-the-view = «{ $view }»
report-modes-title = { $scenario }: күш-жігердің түрлері
report-modes-then = { $mode } { $then }, кейін { $now }
report-modes-says = Күш-жігердің басындағы және соңындағы үлестері: { $shares }.
report-stance-title = { $scenario }: тартатын не қарсы тұратын державалар
report-stance-says = Соңғы тоқсандағы әлемдердің үлесі. { $shares }.
report-stance-tolerate = көнеді
report-stance-co-opt = тартады
report-stance-oppose = қарсы тұрады
report-flows-title = { $scenario }: Орталық Азияның соңғы жылғы саудасы
report-flows-says = Орташа есеппен ({ $worlds }), екі бағытта жылына млрд доллар: { $ties }
report-flow-scale = жылына { $number } млрд доллар
report-tie = { $one } — { $other }
report-parts-title = { $year } жылдан бері { $one_and } { $other } арасындағы саудаға не әсер етті, жылына млрд доллар

# Талдаушыға арналған бөліктің кестелері
report-runs-table = Есептеулер
report-scenario = Сценарий
report-worldview = Көзқарас
report-as-written = жазылғандай
report-worlds = Әлемдер
report-seed = Бастапқы сан
report-quarters = Тоқсандар
report-digest = Нәтиженің бақылау сомасы
report-versions-table = Нұсқалар
report-what = Не
report-version = Нұсқа
report-trade-table = { $period_in } сауда, жылына млрд доллар: 20 әлемнің осыншасы төмен, және сол әлемдерде { $scenario } сценарийімен айырма
report-pair = Жұп
report-ten-middle = { $number } (ортаңғы)
report-difference-95 = Айырма (95 %)
report-difference-95-interval = Айырма (95 % аралығы)
report-difference-two = Екеуінің айырмасы
report-target-table = Мақсаттар ({ $worlds }), 95 % аралықтарымен; айырма — мерзімінде орындалу үлесінде, { $scenario } сценарийімен, және тек мұнда, тек сонда орындалған әлемдер саны
report-target = Мақсат
report-half-by = Әлемдердің жартысы жеткен уақыт
report-never = ешқашан
report-difference-head = Айырма
report-found = { $scenario }: { $against } сценарийімен { $all } айырманың { $apart } нөлден ажыратылады, кездейсоқтықтың өзі шамамен { $chance } берер еді; көп салыстыру ескерілгенде { $clear } анық (Хольм, 5 %).
report-paired-table = { $scenario } сценарийімен айырма: сол әлемдер бойынша орташа және 95 % аралық
report-measure = Көрсеткіш
report-ties-table = Соңғы жылдағы ең ірі байланыстар, екі бағытта млрд доллар, әлемдер бойынша орташа
report-small = аз
report-parts-table = Бөліктер бойынша өзгеріс, жылына млрд доллар: { $scenario } және онымен айырма (орташа және 95 % аралық, { $worlds })
report-part = Бөлік
report-movers-table = Соңындағы саудамен байланысты жорамалдар ({ $scenario }): рангілік корреляция
report-parameter = Параметр
report-what-it-is = Бұл не
report-correlation = Корреляция
report-kind-of-source = Дереккөз түрі
report-assumptions-table = Жорамалдар және олардың дереккөздері
report-value = Мәні
report-value-range = Аралығы
report-unit = Бірлігі
report-worlds-differ = Әлемнен әлемге өзгере ме
report-kind = Түрі
report-source = Дереккөз
report-known-by = Белгілі болған уақыты
report-yes = иә
report-no = жоқ
report-fitted = иә, дерекке сәйкестендірілген: ортаңғысы { $number }
report-kind-assumption = жорамал
report-kind-data = деректер
report-kind-literature = зерттеулер
report-kind-text = мәтін
report-kinds = Барлығы { $all } параметр: { $assumption } — тек өз жорамалымыз, { $data } деректерге, { $literature } зерттеулерге, { $text } екі мәтіннің біріне сүйенеді.
report-xlrm-table = Сыртқы белгісіздіктер, тетіктер, байланыстар, көрсеткіштер
report-in-the-model = Модельде
report-set-here = Осы сценарийлерде берілген
report-x = X: сыртқы белгісіздіктер
report-x-says = { $all } параметрдің { $uncertain } әлемнен әлемге өзгереді, әрқайсысы өз аралығында; әр тоқсанның кездейсоқтығы: доллар мен шикізат бағасы, мемлекеттер, жұптар, қақтығыстар, жобалар, державалардың қайта бағалауы
report-l = L: тетіктер
report-l-says = мемлекеттер шешетін параметрлер ({ $count }): { $groups }
report-r = R: байланыстар
report-r-says = бәріне бірдей
report-m = M: көрсеткіштер
report-m-none = жұптардың саудасы, түрлердің үлестері, дербестік
report-m-target = мақсат: { $goal }
report-to-the-end = соңы
report-all = бәрі
report-no-inputs = Ештеңе.

# Екі көзқарас қатар
report-views-says = Сол әлемдер, сценарий артынан сценарий, екі мәтіннің көзімен: { $other } минус { $one }.
report-views-advice = Олар басқаша кеңес берер ме еді?
report-views-none = { $worlds }: сценарийдің әсері туралы бірде-бір жауап бір көзқарастан екіншісіне таңбасын өзгертпейді.
report-views-expect = Олар не күтеді?
report-views-found = { $scenario }: { $all } көрсеткіштің { $apart } көзқарастар арасында өзгеше; көп салыстыру ескерілгенде { $clear } анық (Хольм, 5 %).
report-views-chances = Екі көзқараста әр мақсаттың ықтималдығы
report-views-less = { $other } минус { $one }: сол әлемдер бойынша орташа және 95 % аралық
report-views-there = { $goal }, мерзімінде сол деңгейде
report-views-touched = { $goal }, мерзімге дейін жетеді
report-views-effects = Сценарий соңында { $one_and } { $other } арасындағы саудаға не істейді, сол көзқарастағы { $scenario } сценарийіне қарағанда
report-views-turned = { $scenario }, { $measure }: { $level } — { $one }, { $theirs } — { $other }.

# Бір әлемнің және бірнешеуінің суреттері
picture-asks = { $title }. { $asks }
picture-one = Бір әлем (бастапқы саны { $seed }, нөмірі { $member }) — оқиғалардың ықтимал барысының бірі. Ықтималдықтар: { $command }
picture-one-seen = Бір әлем (бастапқы саны { $seed }, нөмірі { $member }, { $view }) — оқиғалардың ықтимал барысының бірі. Ықтималдықтар: { $command }
picture-several = Бір әлемдегі { $count } сценарий
picture-possible = Оқиғалардың ықтимал барысының бірі. Ықтималдықтар: { $command }.
picture-more = Оқиғалардың ықтимал барысының бірі. Ықтималдықтар: { $command }. Тағы { $count } сценарий осы суреттің жанындағы кестеде.
picture-parts = { $year } жылдан бері оған не әсер етті, жылына млрд доллар
picture-modes = Орталық Азия кіммен жұмыс істейді, күш-жігердің пайызы
picture-flows = Орталық Азияның { $year } жылғы саудасы: жуанырағы — көбірегі
picture-scale = жылына { $number } млрд доллар
picture-refused = бұл тілге әріптерді қосатын matplotlib { $needed } не одан жаңасы керек; { $version } нұсқасы орнатылған

# Не көбірек көмектеседі: `levers`
ranking-inside = { $period_in } күш-жігердің аймақ ішіндегі үлесі
ranking-autonomy = { $period_in } дербестік
ranking-standing = «{ $target }» мақсаты мерзімінде орындалған әлемдердің үлесі
ranking-real = { $figure }, { $year } жылғы доллармен
ranking-percent = 1 пайыз
ranking-points = 1 пайыздық тармақ
ranking-none = Бірде-бір тетік мұны өзгертпейді: { $figure }.
ranking-none-relevant = Бірде-бір тетік мұны тым болмаса { $least } шамасына өзгертпейді: { $figure }.
ranking-helps = Ең көп көмектесетін тетік — «{ $lever }», шегі: { $end }: { $figure } — { $effect }.
ranking-raises = Ең көп көтеретін тетік — «{ $lever }», шегі: { $end }: { $figure } — { $effect }.
ranking-own = Мемлекеттер таңдайтындардың ішінде: «{ $lever }», шегі: { $end }, { $effect }.
ranking-no-raise = Бірде-бір тетік мұны көтермейді: { $figure }.
ranking-no-raise-relevant = Бірде-бір тетік мұны тым болмаса { $least } шамасына көтермейді: { $figure }.
ranking-harms = Ең көп зиян келтіретіні — «{ $lever }», шегі: { $end }: { $effect }.
ranking-lowers = Ең көп түсіретіні — «{ $lever }», шегі: { $end }: { $effect }.
ranking-end = { $word } ({ $value })
ranking-ends = { $low } — { $high }
ranking-effect = { $level } { $span }
ranking-head = { $scenario }: әр тетік бір шегінен екіншісіне дейін не істейді, сол бір әлемдерде ({ $worlds })
ranking-column = { $figure }, { $unit }
ranking-to-least = төменгі шегіне дейін: -
ranking-to-most = жоғарғы шегіне дейін: #
ranking-dated = күні белгіленген, күшінде қалады: { $dated }
ranking-silent = Мұны бірде-бір әлемде өзгертпейтін тетіктер
ranking-current = Сол ағымдағы доллармен
ranking-touched = «{ $target }» мақсатының ықтималдығы, кемінде бір рет жетеді, пайыздық тармақ
ranking-there = «{ $target }» мақсатының ықтималдығы, мерзімінде сол деңгейде, пайыздық тармақ
ranking-foot = Сценарийдің өз қалпымен салыстырғанда; +/- — 95 % аралықтың жартысы. Топтар: { $groups }.
