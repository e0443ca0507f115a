### Сценарий не айтады және екеуінің айырмасы неде: `show`, `diff` және `check`

## machine

# Басы
listing-horizon = { $start } — { $end }; { $year } жылдың соңында белгілі болған деректерге сүйенеді
listing-built = Мынадан құралған: { $files }
listing-view = «{ $view }» тұрғысынан

# Параметрлер
listing-assumptions = Сыртқы әлем не істейді [assumptions]
listing-policies = Мемлекеттер нені таңдайды [policies]
listing-change-instead = { $set }, бұрынғысы { $before } ({ $unit })
listing-change-fixed = { $set }, барлық әлемде бірдей; бұрынғысы — { $before } маңындағы кездейсоқ мән ({ $unit })
listing-change-makes = { $set }, сонда { $before } орнына { $now } болады ({ $unit })
listing-rest = Қалған { $count } параметр seeds/parameters.toml файлындағыдай (оларды --origin көрсетеді)
listing-seeds = Бастапқы деректердегідей
listing-place = { $file }, { $line }-жол

# Оқиғалар және сценарий қосатын кесте жолдары
listing-events = Күні белгіленген оқиғалар
listing-event = { $span }: { $set }; себебі: { $because }
listing-until = { $start } — { $end }
listing-on = { $start } — соңына дейін
listing-memberships = Ұйымдарға кім кіреді, кім шығады
listing-measures = Сценарийдің өз шаралары
listing-projects = Сценарийдің өз жобалары
listing-paths = Тоқсандар бойынша сандар
listing-flows = Базалық жылғы сауда
listing-choices = Мемлекеттердің өз таңдауына қарамай белгіленген әрекеттері
listing-treaties = Шарттар
listing-row = { $told }
listing-row-because = { $told }; себебі: { $because }

# Соңы
listing-claims = Мына тұжырымдарға сүйенеді: { $claims } (qurultay explain A-01)
listing-note = Ескертпе: { $note }

# diff
listing-same = Модель үшін бұл екеуінің айырмасы жоқ: { $one }, { $other }
listing-between = { $one } орнына { $other } алынса, не өзгереді
listing-difference = { $what } { $key }: { $before } -> { $after }
listing-what-horizon = мерзім
listing-what-change = өзгеріс
listing-what-event = оқиға
listing-what-target = мақсат
listing-horizon-start = басы
listing-horizon-end = соңы
listing-horizon-vintage = деректер жылы
listing-none = жоқ
listing-as-seeds = { $number }, бастапқы деректердегідей
listing-as-seeds-drawn = { $number } маңындағы кездейсоқ мән, бастапқы деректердегідей
listing-event-key = { $key }, { $quarter }
listing-event-side = { $change } ({ $span })

# check
listing-good = { $name }: бәрі дұрыс: «{ $title }», { $start } — { $end }, { $counts }
listing-check-note = ескертпе: { $note }
listing-count-changes = { $count } өзгеріс
listing-count-events = { $count } оқиға
listing-count-targets = { $count } мақсат
listing-count-memberships = { $count } мүшелік
listing-count-measures = { $count } шара
listing-count-projects = { $count } жоба
listing-count-paths = { $count } жол
listing-count-flows = { $count } сауда кестесі
listing-count-choices = { $count } таңдау
listing-count-treaties = { $count } шарт

# Ескертпелер
listing-item = { $kind } «{ $name }»
listing-item-unnamed = { $kind } ({ $name })
listing-item-event = «{ $name }» оқиғасы ({ $span })
listing-item-event-on = { $name } параметріне қатысты оқиға ({ $span })
listing-note-outside = { $place }: { $start } — { $end } аралығынан тыс жатыр, сондықтан есепке алынбайды: { $item }
listing-note-held = { $place }: { $name }: қатарынан { $held } тоқсан керек, ал басынан ({ $start }) мерзіміне ({ $by }) дейін небәрі { $room } тоқсан бар
listing-note-part = { $place }: { $all } тоқсанның ішінде { $count } тоқсан { $start } — { $end } аралығынан тыс жатыр, сондықтан есепке алынбайды: { $item }
listing-note-met = { $place }: { $name } мақсаты қазірдің өзінде орындалған: { $measure } { $quarter_in } шамамен { $level }, сондықтан оған әр әлем бірден жете алады
listing-note-far = { $place }: { $name } мақсаты шындыққа жанаспайды: бұрынғы деңгейден { $times } еседен де жоғары ({ $quarter_in } — { $level }); ақша жылына млрд доллармен беріледі
