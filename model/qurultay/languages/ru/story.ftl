### История одного мира: что печатает `run`, и поворотные точки на странице и в истории

## machine

# Имена подряд
row-comma = { $before }, { $one }
row-semicolon = { $before }; { $one }
row-and = { $before } и { $one }

# Квартал
story-quarter = { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} кв. { $year }
    .in = { $at ->
    [1] в I
    [2] во II
    [3] в III
   *[4] в IV
} квартале { $year } года
    .by = к концу { $at ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} квартала { $year } года

# Начало и конец
story-title = { $title } ({ $name })
story-world = Один мир: номер { $member } с начальным числом { $seed }, { $from } — { $to }.
story-world-seen = Один мир: номер { $member } с начальным числом { $seed }, { $from } — { $to }, глазами текста «{ $view }».
story-view-functional = функциональный взгляд
story-view-insider = взгляд изнутри
story-one-of-many = Один мир — это лишь один возможный ход событий: с другим --member тот же сценарий пойдёт иначе.
story-run-many = Вероятности дают много миров: { $command }

# Цели
story-targets = Цели
story-targets-none = Цели: этот сценарий их не ставит.
story-target-reached = { $goal } { $due_by }: достигнуто { $when_in }, в срок уровень держится
story-target-touched = { $goal } { $due_by }: достигнуто { $when_in }, но в срок уровень не держится
story-target-missed = { $goal } { $due_by }: не достигнуто, { $lack }
story-target-late = { $goal } { $due_by }: не достигнуто, { $lack }; пройдено позже, { $when_in }
story-line = { $subject }: { $level }
story-lack-time = в срок уровень есть, но держится недостаточно долго
story-lack-money = не хватает { $number } млрд
story-lack-other = не хватает { $amount }

# Торговля и что на неё повлияло
story-trade = Торговля между { $one_with } и { $other_with }, млрд долларов в год, и что на неё повлияло
story-pair-trade = Торговля между { $one_with } и { $other_with }, млрд долларов в год
story-column-year = год
story-column-trade = торговля
story-column-change = за год
story-column-growth-of-the-economies = рост
story-column-commodity-prices-and-the-dollar = цены
story-column-relations = отношения
story-column-pressure-of-powers = давление
story-column-cost = издержки
story-column-goods-passed-on = перепродажа
story-column-pull-of-other-markets = др. рынки
story-column-chance = случай
story-part-growth-of-the-economies = рост экономик
story-part-commodity-prices-and-the-dollar = цены на сырьё и доллар
story-part-relations = отношения
story-part-pressure-of-powers = давление держав
story-part-cost = издержки
story-part-goods-passed-on = товары для перепродажи
story-part-pull-of-other-markets = притяжение других рынков
story-part-chance = случай
story-part-sanctions-on-goods = санкции на товары
story-part-barriers-and-trust = барьеры и доверие
story-part-payments = платежи
story-part-transport = перевозки
story-part-outer-border = внешняя граница
story-part-change-in-all = изменение в целом
story-moved = { $part } { $amount }
story-sum = С { $from } до { $to } млрд ({ $change }), из них: { $moved }.
story-cost = Из издержек: { $parts }.
story-cost-in = Из издержек в { $year } году: { $parts }
story-cost-none = ни одна часть не даёт и сотой
story-legend = Отношения: лестница от закрытой границы до тесных связей, союзы и реформы. Издержки: барьеры, доверие, перевозки, платежи и меры. Другие рынки: что торговля с другими отвлекает или возвращает.

# С кем работают государства
story-work = Кто с кем работал: доли усилий, с { $from } по { $to } год
story-shift = { $then } -> { $now }
story-formats = «{ $region }»: на собственных встречах Центральной Азии. «{ $power }»: напрямую или в форматах, которые она возглавляет.
story-most = Больше всего в { $year } году
story-share = { $partner } { $share }
story-channel-led = форматы во главе с { $power_with }
story-channel-with = с { $state_with }

# Несколько сценариев рядом
story-side-not-asked = { $scenario } не ставит такой цели
story-side-when = { $scenario } — { $when }
story-side-late = { $scenario } — { $when } (позже срока)
story-side-never = { $scenario } — никогда
story-same-luck = Случай во всех один и тот же, поэтому каждая разница происходит от сценария и его последствий.

# Поворотные точки
story-turned = Поворотные точки
story-turned-none = Поворотные точки: нет; этот мир не свернул со своего пути.
story-turn-passes = Торговля между { $one_with } и { $other_with } проходит уровень { $line }
story-turn-passes-late = Торговля между { $one_with } и { $other_with } проходит уровень { $line }, после назначенного срока ({ $due })
story-turn-reached = Достигнуто: { $line }
story-turn-reached-late = Достигнуто: { $line }, после назначенного срока ({ $due })
story-turn-missed = Срок проходит, а цель не достигнута ({ $line }): { $lack }
story-turn-event = { $what } ({ $key }): новое значение — { $change }, по { $until } включительно: { $because }
story-turn-event-on = { $what } ({ $key }): новое значение — { $change }, до конца: { $because }
story-change-to = { $number }
story-change-times = в { $number } раза от обычного
story-change-plus = на { $number } больше обычного
story-claim = { $statement } ({ $claim })
story-turn-entry = Сценарий добавляет — { $kind }: { $told }
story-turn-entry-because = Сценарий добавляет — { $kind }: { $told }: { $because }
story-entry-memberships = членство
story-entry-measures = мера
story-entry-projects = проект
story-entry-paths = путь
story-entry-flows = таблица торговли
story-entry-choices = выбор
story-entry-treaties = договор
story-turn-trade-falls = Торговля между { $one_with } и { $other_with } за год падает на { $share }, до { $level } млрд: { $moved }
story-turn-trade-rises = Торговля между { $one_with } и { $other_with } за год растёт на { $share }, до { $level } млрд: { $moved }
story-turn-mode = Работа «{ $mode }» ({ $share } усилий) обгоняет работу «{ $former }» ({ $before })
story-turn-financed = На проект найдены деньги: { $project } ({ $cost } млрд долларов)
story-turn-on-paper = Открыто, но во многом лишь на бумаге: { $project } — работает на { $share }: не хватает подъездных путей, страхования и общих правил
story-turn-opened = Открыто: { $project } — работает на { $share }
story-turn-sanctions = Новые меры против { $target_of } ({ $kinds }), их вводят { $senders }: за год давление самого сильного вида меняется с { $from } до { $to }
story-turn-sanctions-end = Конец мер против { $target_of } ({ $kinds }), их снимают { $senders }: за год давление самого сильного вида меняется с { $from } до { $to }
story-sanction-export_control = экспортный контроль
story-sanction-import_ban = запреты ввоза и потолки цен
story-sanction-counter = ответные санкции
story-sanction-finance = финансы
story-sanction-transport = перевозки
story-sanction-secondary = угрозы тем, кто с ней торгует
story-turn-stance = { $power } меняет отношение к самостоятельному пути региона: вместо «{ $former }» теперь «{ $now }»: { $seen }
story-turn-stance-burden = { $power } меняет отношение к самостоятельному пути региона: вместо «{ $former }» теперь «{ $now }»: { $seen }, и на неё давят санкции ({ $burden })
story-stance-tolerate = терпит
story-stance-co-opt = вовлекает в свои форматы
story-stance-oppose = противится
story-seen-more = регион тратит на собственные пути больше усилий, { $share } против { $before } в начале
story-seen-less = регион тратит на собственные пути меньше усилий, { $share } против { $before } в начале
story-seen-same = она заново оценила регион, который тратит на собственные пути { $share } усилий
story-turn-clash = Бои между { $one_with } и { $other_with }, по воле случая
story-turn-clash-because = Бои между { $one_with } и { $other_with } ({ $because })
story-turn-clash-mediated = { $clash }; посредники — { $mediators }
story-turn-border-shut = Граница между { $one_with } и { $other_with } закрыта
story-turn-border-open = Граница между { $one_with } и { $other_with } снова открыта, отношения остаются холодными
story-turn-relations-fall = Отношения между { $one_with } и { $other_with } становятся хуже: теперь они { $rung }
story-turn-relations-rise = Отношения между { $one_with } и { $other_with } становятся лучше: теперь они { $rung }
story-rung-cold = холодные
story-rung-normal = обычные
story-rung-close = тесные
story-turn-leader = { $state }: новый руководитель
story-turn-leader-opens = { $state }: новый руководитель, который открывает страну соседям
story-turn-rivalry = Соперничество между { $one_with } и { $other_with } возвращается ({ $from } в начале, { $to } теперь, из 1)
story-turn-trust-rises = Доверие между { $one_with } и { $other_with } растёт с { $from } до { $to } (из 1): { $cause }
story-turn-trust-falls = Доверие между { $one_with } и { $other_with } падает с { $from } до { $to } (из 1): { $cause }
story-cause-kept = обещания выполнялись в { $share } кварталов
story-cause-fighting = после боёв
story-cause-rivalry = вернулось соперничество за лидерство
story-cause-broken = обещания выполнялись лишь в { $share } кварталов
story-cause-back = оно сползает к своему долгосрочному уровню
story-turn-incident = { $what }: { $places } (таких кварталов в этом мире { $count })
story-incident-terror = Теракты
story-incident-drugs = Вспышка контрабанды наркотиков
story-incident-cyber = Кибератаки
story-incident-water = Водный кризис
story-because-a-lever = это рычаг
story-because-border-shut-after-April-2021-and-opened-in-March-2025 = граница закрыта после апреля 2021 года и открыта в марте 2025 года
story-because-border-treaty-signed-and-crossings-opened-in-March-2025 = договор о границе подписан, переходы открыты в марте 2025 года
story-because-fear-of-secondary-sanctions = страх вторичных санкций
story-because-fighting-between-Kyrgyzstan-and-Tajikistan-in-September-2022-UCDP-13324 = бои между Кыргызстаном и Таджикистаном в сентябре 2022 года (UCDP 13324)
story-because-the-years-before-2016 = годы до 2016-го

# Что добавляет сценарий: ключи и значения таблиц
story-told-state = государство:
story-told-forum = организация:
story-told-until = до:
story-told-sender = кто вводит:
story-told-target = против кого:
story-told-kind = вид:
story-told-enforcement = строгость:
story-told-between = стороны:
story-told-signed = подписание:
story-told-in_force = вступление в силу:
story-told-implemented = исполнение:
story-told-at = начало:
story-told-along = участники:
story-told-cost = стоимость:
story-told-sponsor = спонсор:
story-told-alliance = союз
story-told-partnership = партнёрство
story-told-free_trade = свободная торговля
story-told-border = граница
story-told-visa = визы
story-told-transit = транзит
story-told-water = вода
story-told-investment = инвестиции
story-told-from = начало:
story-told-build_quarters = кварталов строительства:
story-told-capacity_mt = мощность, млн тонн в год:
story-told-cost_cut = снижение стоимости:
story-told-days_saved = сбережённых дней:
story-told-dependence_gain = прибавка к зависимости:
story-told-effort = усилия:
story-told-energy_gain = прибавка к энергетической безопасности:
story-told-high_value_gain = прибавка к доле товаров высокой стоимости:
story-told-key = параметр:
story-told-label = название:
story-told-progress = готовность:
story-told-serves = коридор:
story-told-values = значения:
story-told-export_control = экспортный контроль
story-told-import_ban = запрет ввоза
story-told-counter = ответные санкции
story-told-finance = финансы
story-told-transport = перевозки
story-told-secondary = угрозы вторичных санкций
