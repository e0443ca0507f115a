### Көп есептеуден тұратын зерттеулер не шығарады және олар қай жерге жетті

## machine

# Көрсеткіштер атауы бойынша
log-of = { $measure } (логарифм)
row-or = { $before } немесе { $one }

# compare: кіріс деректерінің айырмасы
compare-input-none = жоқ

# versus
versus-version = Басқа нұсқа ({ $name }): қазір { $now }, бұрын { $then }
versus-version-same = Нұсқасы: сол қалпында
versus-code = код
versus-data = деректер
versus-parameter = Параметр { $key }: { $before } -> { $after }
versus-more = Тағы { $count } параметр; бәрін --all көрсетеді
versus-same = Ештеңе өзгермеген: барлық әлемдегі барлық сан соңғы битіне дейін бірдей.
versus-then = { $name } (сақталған)
versus-now = { $name } (бүгінгі)

# decide
decide-at-least = { $measure } — орташа мән және кемінде { $threshold } болған әлемдердің үлесі
decide-at-most = { $measure } — орташа мән және { $threshold } шегінен аспаған әлемдердің үлесі
decide-policy = саясат
decide-maximin = максимин: { $policies }; болашақтың ең нашар нұсқасында { $worst } болады (әлемдер { $draws } рет қайта іріктелгенде, { $kept } жағдайда таңдау дәл осындай)
decide-minimax-regret = минимакстік өкініш: { $policies }; ең жақсы саясаттан қалыс қалуы { $behind } шегінен еш жерде аспайды (әлемдер { $draws } рет қайта іріктелгенде, { $kept } жағдайда таңдау дәл осындай)
decide-satisficing = жеткілікті нәтиже: { $policies }; әлемдердің { $share } бөлігінде межеге жетеді, ал әлемдердің { $enough } бөлігі талап етілсе, болашақ нұсқаларының { $futures } бөлігінде жетеді (әлемдер { $draws } рет қайта іріктелгенде, { $kept } жағдайда таңдау дәл осындай)
decide-worlds = Әр ұяшықта { $count } әлем, бастапқы саны { $seed }
decide-note = Ескертпе: { $note }
listing-note-no-policy = { $name } сценарийінен { $what } есепке алынбайды: ол саясатқа жатпайды
listing-note-no-future = { $name } сценарийінен { $what } есепке алынбайды: ол болашақ нұсқасына жатпайды

# sensitivity
sensitivity-head = { $title }: жауап неге тәуелді ({ $count } әлем)
sensitivity-outcome = { $outcome } — орташа мәні { $mean }, стандарттық ауытқуы { $deviation }
sensitivity-split = Әлемдер арасындағы айырманың { $parameters } бөлігі параметрлерден, { $chance } бөлігі кездейсоқтықтан, { $together } бөлігі екеуінің қосылған әсерінен
sensitivity-assumed = Бұл айырманың { $total } ± { $reach } бөлігіне жорамалдардың қатысы бар
sensitivity-assumed-alone = Бұл айырманың { $total } ± { $reach } бөлігіне жорамалдардың қатысы бар; параметрлердің өздері түсіндіретін бөліктің { $alone } үлесі тек жорамалдарға тиесілі ({ $low } … { $high })
sensitivity-by-kind = дереккөз түрі бойынша
sensitivity-by-mechanism = механизм бойынша
sensitivity-by-parameter = параметр бойынша
sensitivity-first = жеке өзі
sensitivity-total = барлығы
sensitivity-share = { $share } ±{ $reach }
sensitivity-effects = төменгі мәннен жоғары мәнге өткендегі әсер және қалған параметрлер қандай болса да оның шамасы
sensitivity-effect = { $size } ± { $reach }  { $kind }

# Әлемдердің айырмасы неден: топтар
factor-chance = кездейсоқтық
factor-all-others = қалғандарының бәрі
factor-fitted-to-the-record = дерекке сәйкестендірілген
factor-assumption = жорамал
factor-data = деректер
factor-literature = зерттеулер
factor-text = мәтін
factor-adjustment = сауданың жауабы
factor-barriers = кедергілер
factor-choice = таңдау
factor-conflict = қақтығыстар
factor-cooperation = ынтымақтастық
factor-corridors = дәліздер
factor-delivery = уәденің орындалуы
factor-dependence = тәуелділік
factor-disturbances = кездейсоқ ауытқулар
factor-energy = энергетика
factor-finance = ұзақ мерзімді ақша
factor-growth = өсім
factor-hazard = қарым-қатынастың өзгеруі
factor-incidents = оқыс оқиғалар
factor-leader = басшылар
factor-mediation = арағайындық
factor-payments = төлемдер
factor-powers = державалар
factor-projects = жобалар
factor-recording = сауданы есепке алу
factor-relation = қарым-қатынас
factor-remittances = ақша аударымдары
factor-reroute = айналма жолдар
factor-rivalry = бақталастық
factor-sanctions = санкциялар
factor-support = қолдау
factor-trade = сауда
factor-treaty = шарттар
factor-trust = сенім
factor-value_added = құны жоғары тауарлар

# discover
discover-fails = { $scenario }: «{ $target }» мақсатына { $count } әлемнің { $share } бөлігінде жетпейді.
discover-chance = Мақсатқа жетпеген әлемдерді басқаларынан ешбір параметр ажыратпайды: бұл — кездейсоқтық.
discover-where = Мына жағдайда мақсатқа жиірек жетпейді:
discover-limit = { $key } { $limit }
discover-limit-unit = { $key } { $limit } ({ $unit })
discover-and = және { $limit }
discover-most = ең көбі { $high }
discover-least = кемінде { $low }
discover-between = { $low } мен { $high } аралығында
discover-middle = ({ $says } Барлық әлемнің жартысында { $middle } мәнінен төмен.)
discover-found = Осы әлемдерде: шарттарға әлемдердің { $mass } бөлігі сай; олардың { $density } бөлігі мақсатқа жетпейді, ал барлығының { $failing } бөлігі жетпейді (тығыздық); мақсатқа жетпеген барлық әлемнің { $coverage } бөлігі солардың ішінде (қамту).
discover-fresh = Жаңа әлемдерде: шарттарға әлемдердің { $mass } бөлігі сай; олардың { $density } бөлігі мақсатқа жетпейді, ал барлығының { $failing } бөлігі жетпейді (тығыздық); мақсатқа жетпеген барлық әлемнің { $coverage } бөлігі солардың ішінде (қамту).
discover-not-confirmed = Жаңа әлемдер бұл шарттарды растамайды: шарттарға сай әлемдердің де мақсатқа жетпеуі басқалардан жиі емес.
discover-span = { $value } ({ $low } … { $high })

# sweep
sweep-designs = { $all } жинақтың { $count } жинағы дайын, әрқайсысында { $least } — { $most } әлем
sweep-none = { $all } жинақтың { $count } жинағы дайын
sweep-no-target = { $name }: мақсат жоқ
sweep-chance = { $name }: { $goal }: { $chance }
sweep-more = және тағы { $count } жинақ, бәрі results.csv файлында

# replay және verify
replay-same = { $member } нөмірлі әлем сақталғанымен соңғы битіне дейін бірдей
replay-alone = { $member } нөмірлі әлем әлі сақталмаған, сондықтан салыстыратын ештеңе болмады
verify-damaged = Бүлінген: { $fault }
verify-whole = { $folder }: { $all } әлемнің { $count } әлемі бүтін
verify-mend = Бүлінгенін qurultay ensemble NAME --resume DIR қайта есептейді
verify-unfinished = Аяқталмаған; жалғастыру үшін: qurultay ensemble NAME --resume DIR

# Есеп қай жерге жетті
progress-done = { $what }: { $all } { $unit }, дайыны { $done }
progress-left = { $what }: { $all } { $unit }, дайыны { $done }, шамамен { $left } қалды
progress-quarters = тоқсан
progress-worlds = әлем
progress-ensembles = есептеу
progress-scenarios = сценарий
progress-runs = есептеу
progress-s = { $number } с
progress-min = { $number } мин
progress-h = { $number } сағ
progress-run = { $name }, { $start } — { $end }
progress-ensemble = { $name }, { $count } әлем
progress-replay = { $name }, { $member } нөмірлі әлем
progress-again = { $name } тағы бір рет, { $count } әлем
progress-sweep = { $count } жинақ
progress-arms = Нұсқалар
progress-sensitivity = { $name }: жауап неге тәуелді
progress-grip = { $name }: механизмдер кестесі
progress-levers = { $name }: тетіктер
resume = дайын болғаны { $folder } қалтасында қалды; жалғастыру үшін: --resume { $folder }
