### Страница лаборатории: кнопки, заголовки, подписи рисунков, что не так со ссылкой

## machine

# Рамка страницы
page-title = Лаборатория Qurultay
page-to-levers = К рычагам
page-asks = С кем будут сотрудничать государства Центральной Азии и что станет с торговлей?
page-scenario = Сценарий
page-worldview = Взгляд
page-language = Язык
page-views = Виды
page-many-worlds = Много миров
page-one-world = Один мир
page-compare = Сравнение
page-class = Класс
page-pin = Закрепить
page-open = Открыть
page-save = Сохранить
page-levers = Рычаги
page-close-levers = Закрыть рычаги
page-undo = Отменить
page-undo-keys = Отменить (Ctrl+Z)
page-redo = Повторить
page-redo-keys = Повторить (Ctrl+Shift+Z)
page-in-short = Коротко
page-trade = Торговля
page-since = с 1995 года
page-single = отдельные миры
page-flows-title = Потоки торговли
page-year-shown = Показанный год
page-boundaries = Границы по Natural Earth, не позиция авторов; часть спорна, анклавы упрощены.
page-curves-title = Вероятность хотя бы раз достичь цели
page-modes-title = Кто с кем сотрудничает
page-more = Почему, различия и доверие
page-more-tabs = Ещё
page-tab-moved = Причины
page-tab-helps = Что помогает
page-tab-differs = Различия
page-tab-trust = Доверие
page-loading = Загрузка…
page-close = Закрыть
page-again = Повторить
page-trying = Новая попытка…
page-worldviews = Взгляды сами по себе
page-view-neutral = нейтральный взгляд
page-view-insider = взгляд изнутри
page-view-functional = функциональный взгляд
page-own = { $title } (ваш файл)

# Что не удалось
page-silent = Лаборатория не отвечает. Она ещё запущена?
page-unreadable = Ответ лаборатории не удалось прочитать.
page-wrong = Что-то пошло не так.
page-still-show = На рисунках всё ещё «{ $title }».
page-cannot-make = Этот браузер не может создать файл; попробуйте другой вид.

# Строка внизу
page-status-few = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
}: запросов много, поэтому миров меньше. Контрольная сумма { $digest }.
page-status-moving = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
}, пока вы двигаете рычаг.
page-status-all = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
} сценария «{ $title }», { $start } – { $end }. Контрольная сумма { $digest }, та же, что в командной строке.
page-comparing = Одни и те же миры считаются при каждом сценарии…
page-compared = Одни и те же миры ({ $count }) с тем же случаем; сценариев: { $scenarios }.
page-world-running = Считается один мир…
page-world-same = То же, что { $command }. Контрольная сумма { $digest }.
page-world-altered = Мир { $number }, изменён { $count ->
    [one] { $count } решением
   *[many] { $count } решениями
}.

# Вход в лабораторию
page-join-title = Войти в эту лабораторию
page-join-how = Код входа показан на компьютере, где запущена лаборатория.
page-join-code = Код входа
page-join = Войти

# Числа, единицы и даты
page-percent = { $number } %
page-points = { $count ->
    [one] { $number } пункт
    [few] { $number } пункта
    [many] { $number } пунктов
   *[other] { $number } пункта
}
page-bn = { $number } млрд
page-bn-usd = { $number } млрд долл.
page-bn-year = { $number } млрд долл. в год
page-billion = Млрд долларов в год
page-unit-bn = млрд долл.
page-unit-bn-year = млрд долл. в год
page-with-unit = { $title }, { $unit }
page-a-year = { $percent } в год
page-times = × { $number }
page-value-in = { $value } ({ $unit })
page-from-to = от { $from } до { $to }
page-low-high = { $low } и { $high }
page-between = между
page-every-world = во всех мирах
page-none = нет
page-nothing = ничего
page-year = Год
page-quarter-word = Квартал
page-quarter = { $quarter } кв. { $year }
page-quarter-of = { $quarter } кв. { $year }
page-quoted = «{ $title }»
page-two = { $one } и { $other }
page-title-when = { $title }, { $when }
page-break = ;{ " " }
page-comma = ,{ " " }
page-legend = { $name }: { $what }

# Рычаги
page-reset = Вернуть: { $lever }
page-back-to-scenario = Вернуть как в сценарии
page-why = Почему: { $lever }
page-lever-title = { $says } Единица: { $unit }.
page-dated-on = { $value } с { $first }
page-dated-to = { $value } с { $first } по { $last }
page-no-dates = дат больше нет
page-change = изменить
page-changed = { $lever }: { $value }
page-without-dates = без дат

# Рычаг по датам
page-by-date = { $lever }, по датам
page-outside-dates = Вне этих дат значение { $value }, как на ползунке.
page-from = С
page-to = по
page-from-number = С, { $number }
page-to-number = По, { $number }
page-value-number = Значение { $number }
page-remove = Убрать
page-remove-number = Убрать { $number }
page-the-end = конец
page-stretch-ends = Отрезок кончается раньше, чем начинается.
page-stretch-overlaps = Два отрезка пересекаются; какой из них должен действовать?
page-stretch-none = Дат нет: всё время действует значение ползунка.
page-add-dates = Добавить даты
page-use-dates = Применить эти даты
page-back-to-its-dates = Как в сценарии
page-set-by-date = Задать по датам
page-step = { $value } с { $first }
page-steps = { $lever }: сначала { $value }, затем { $steps }.
page-steps-none = { $lever }: всё время { $value }.

# Почему рычаг стоит так
page-why-waiting = Ищем, на чём это основано…
page-why-here = Здесь
page-why-here-value = { $value } ({ $unit }), если сценарий не задаёт иного
page-why-range = Пределы
page-why-range-value = от { $low } до { $high }; ползунок идёт от { $least } до { $most }
page-why-worlds = В каждом мире
page-why-worlds-value = { $spread }. Сдвинутый вами рычаг одинаков во всех мирах.
page-why-rests = Основание
page-why-known = Известно на
page-why-decided = Кто решает
page-why-also = Задаёт также
page-why-nothing-else = больше ничего
page-why-claims = Утверждения двух текстов
page-why-claim-place = текст { $text }, абзац { $paragraph }
page-why-sources = Источники
page-why-changed = Сценарии, которые его меняют
page-why-change = { $scenario }: { $change }  [{ $file }, строка { $line }]
page-why-change-dated = { $scenario }: { $change } с { $first }, до: { $last }  [{ $file }, строка { $line }]
page-why-command = Параметр { $key }; в командной строке: qurultay explain { $key }
page-kind-text = текст: так говорит один из двух исходных текстов
page-kind-data = данные: измерено или записано
page-kind-literature = литература: оценено другими
page-kind-assumption = допущение: ни один источник этого не измеряет
page-decider-world = мир: сценарий задаёт это в разделе [assumptions]
page-decider-state = государства: сценарий задаёт это в разделе [policies]
page-spread-none = разброса нет: одно и то же во всех мирах
page-spread = { $family } ({ $numbers }), обрезано по пределам
page-family-normal = нормальное распределение
page-family-lognormal = логнормальное распределение
page-family-beta = бета-распределение
page-family-triangular = треугольное распределение
page-family-uniform = равномерное распределение
page-number-low = нижний предел
page-number-mode = мода
page-number-high = верхний предел
page-number-median = медиана
page-number-sd-of-the-log = стандартное отклонение логарифма
page-number-mean = среднее
page-number-sd = стандартное отклонение
page-number-a = a
page-number-b = b

# Открыть файл
page-open-title = Открыть файл сценария
page-open-it = Открыть
page-own-text = Текст файла сценария
page-drop = Перетащите сюда файл сценария, { $choose } или вставьте его текст ниже. Он останется на этом компьютере.
page-choose-file = выберите его

# Сохранить и поделиться
page-report = Отчёт
page-report-of = «{ $title }», одна страница для печати
page-report-against = «{ $title }» в сравнении: { $against }; одна страница для печати
page-report-without = Отчёт охватывает много миров, без решений, принятых в этом мире.
page-file = Файл сценария
page-file-for = TOML, для командной строки или чтобы снова открыть здесь
page-file-decisions = Решения записаны в файле строками, поэтому командная строка даёт тот же мир.
page-writing = Записываем…
page-writing-report = Пишем отчёт; это займёт немного времени…
page-drawing = Рисуем…
page-copying = Копируем…
page-saved = Файл { $name } сохранён.
page-saved-run = Файл { $name } сохранён. Запустите его: qurultay ensemble { $name } --members 1000
page-saved-report = Файл { $name } сохранён: одна страница, которой не нужен интернет.
page-charts = Рисунки, как они есть
page-chart-as = { $title }: { $kind }
page-link = Ссылка на то, что вы видите
page-copy-link = Скопировать ссылку
page-copied = Ссылка скопирована.
page-selected = Ссылка выделена: нажмите Ctrl+C, а на телефоне удерживайте её, чтобы скопировать.
page-link-bare = Ваш собственный файл не помещается в ссылку: она работает только в этой вкладке. Передайте файл сценария.
page-link-here = Она работает на этом компьютере; в другом месте замените адрес на адрес тамошней лаборатории.
page-link-anywhere = Она работает везде, откуда доступна эта лаборатория.
page-keep = Сохранить как картинку, рисунок или числа
page-keep-fan = Сохранить: торговля
page-keep-map = Сохранить: потоки торговли
page-keep-curves = Сохранить: вероятности целей
page-keep-modes = Сохранить: кто с кем сотрудничает
page-keep-more = Сохранить: эта панель
page-keep-world-line = Сохранить: торговля в этом мире
page-keep-world-map = Сохранить: потоки в этом мире
page-keep-compare-line = Сохранить: разница по кварталам
page-keep-compare-table = Сохранить: все различия
page-save-title = Сохранить: { $title }
page-kind-png = Картинка
    .for = PNG, для слайдов и документов
page-kind-svg = Рисунок
    .for = SVG, для печати и правки
page-kind-csv = Числа
    .for = CSV, для таблиц
page-origin = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
} сценария «{ $title }», контрольная сумма { $digest }.
page-origin-changed = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
} сценария «{ $title }», изменено: { $changed }; контрольная сумма { $digest }.
page-origin-pinned = Закреплено: { $pinned }
page-fingerprint = «{ $title }», контрольная сумма { $digest }
page-compare-origin = Одни и те же миры ({ $count }): { $scenarios }. Полосы: 95-процентные интервалы среднего. Qurultay { $version }.
page-world-origin = Мир { $number } сценария «{ $title }». Контрольная сумма { $digest }.
page-world-origin-altered = Мир { $number } сценария «{ $title }», изменён { $count ->
    [one] { $count } решением
   *[many] { $count } решениями
}. Контрольная сумма { $digest }.

# Чего просит ссылка
page-no-scenario = В этой лаборатории нет сценария «{ $name }»: показан «{ $shown }».
page-no-worldview = В этой лаборатории нет взгляда «{ $name }»: он пропущен.
page-no-lever = В этой лаборатории нет рычага «{ $name }»: он пропущен.
page-no-decision = В этой лаборатории нет решения «{ $name }»: оно пропущено.
page-no-setting = В этой лаборатории нет настройки «{ $name }»: она пропущена.
page-no-view = В этой лаборатории нет вида «{ $name }»: он пропущен.
page-no-world = В этой лаборатории нет мира «{ $name }»: он пропущен.
page-no-quarter = В этой лаборатории нет квартала «{ $name }»: он пропущен.
page-no-state = В этой лаборатории нет государства «{ $name }»: оно пропущено.
page-no-year = В этой лаборатории нет года «{ $name }»: он пропущен.
page-no-panel = В этой лаборатории нет панели «{ $name }»: она пропущена.
page-no-language = В этой лаборатории нет языка «{ $name }»: он пропущен.
page-did-you-mean = Может быть, «{ $name }»?
page-link-beyond = Ссылка задаёт рычагу «{ $lever }» значение { $value }; он идёт от { $low } до { $high }, поэтому это пропущено.
page-link-file = Ссылка ведёт на файл сценария, который в этой вкладке не открывали: откройте файл здесь или попросите его у того, кто прислал ссылку.
page-link-dates = Ссылка задаёт рычагу «{ $lever }» срок { $span }, а это не время от одного квартала до другого, поэтому он пропущен.
page-link-unusable = Ссылку нельзя показать как есть: { $why }; показан сценарий без её настроек.

# Чтение рисунка
page-read-with-keys = { $name }: читайте клавишами со стрелками
page-spoken = { $heading }: { $rows }
page-spoken-hint = { $heading }: { $rows }. Ввод: { $hint }
page-pinned = закреплено
page-pinned-at = закреплено { $was }
page-now-pinned = { $now } (закреплено { $pinned })
page-this-one = Этот
    .within = этот
page-part-said = { $name } { $number }
page-pair = Пара
page-name-when = { $name }, { $when }

# Числа над рисунками
page-median-in = млрд долл.: медианная торговля в { $year } году
page-chance-of = вероятность { $goal } в { $year } году; хотя бы раз: { $touched }
page-effort-inside = усилий на соседей и регион, { $year } год

# Чего требует цель
page-goal = { $number } млрд
    .short = { $number } млрд
page-goal-real = { $number } млрд в долларах { $year } года
    .short = { $number } млрд { $year } г.
page-goal-held = { $goal } в течение { $count ->
    [one] { $count } квартала
   *[many] { $count } кварталов
}
    .short = { $goal }, { $count } кв.

# Веер торговли
page-trade-of = Торговля: { $pair }
page-trade-word = торговля
page-record = данные
page-record-source = UN Comtrade в WITS, национальная статистика
page-recorded = по данным
page-year-recorded = { $year }, по данным
page-trade-by-quarter = Торговля по кварталам
page-target = цель: { $number } млрд
page-target-by = цель: { $number } млрд к { $year } году
page-world-number = мир { $number }
page-middle = середина
page-middle-at = середина { $number }
page-half = половина миров
    .short = половина
page-nine = девять из десяти
page-up-to = до { $number } ↑
page-pinned-middle = закреплено, середина
page-open-world = открыть мир { $number }
page-show-on-map = показать этот год на карте
page-below-20 = ниже 1 из 20
page-below-4 = ниже 1 из 4
page-above-4 = выше 1 из 4
page-above-20 = выше 1 из 20
page-fan-said = Торговля между { $pair_with } в млрд долларов в год.
page-fan-record = По данным, от { $first } в { $from } году до { $last } в { $to } году.
page-fan-worlds = Миры начинаются с { $base }; { $quarter }: половина из { $count ->
    [one] { $count } мира
   *[many] { $count } миров
} лежит между { $low } и { $high }, в медианном мире { $middle }.
page-fan-pinned = Закреплено: в медианном мире { $middle }.

# Карта
page-map = Карта
page-pair-asked = пара, о которой вопрос
page-flows-then-states = Потоки, затем государства
page-both-ways = в обе стороны
page-to-state = в направлении «{ $state }»
page-cooperation = сотрудничество в регионе
page-stance-tolerate = терпит
page-stance-co-opt = вовлекает
page-stance-oppose = противится
page-it-tolerate = терпит
page-it-co-opt = вовлекает в свои форматы
page-it-oppose = противится
page-map-said = Торговля, { $when }, млрд долларов в год в обе стороны. Наибольшая: { $largest }.
page-map-said-chosen = Торговля, { $when }, млрд долларов в год в обе стороны. Наибольшая: { $largest }. { $chosen }.

# Вероятности целей
page-chances-by-quarter = Вероятности по кварталам
page-touched-by = достигнуто, { $date }
page-there-in = { $percent } в { $year } году
page-touched-it = { $percent } хотя бы раз
page-no-target = Этот сценарий не ставит цели.
page-curves-said = Вероятности целей: { $targets }.
page-target-said = { $goal }: { $quarter } в { $standing } миров, хотя бы раз до этого в { $touched }
page-target-said-pinned = { $goal }: { $quarter } в { $standing } миров, закреплено { $pinned }, хотя бы раз до этого в { $touched }

# Кто с кем сотрудничает
page-shares-by-quarter = Доли усилий по кварталам
page-effort-in = усилия, { $quarter }
page-share = { $name } { $now }
page-share-pinned = { $name } { $now } (закреплено { $pinned })
page-modes-said = Доли усилий государств Центральной Азии, { $quarter }: { $shares }.

# Что изменило торговлю
page-base-year = базовый год
page-mean-in = { $year }, среднее
page-mean-of = { $year }, среднее по { $count ->
    [one] { $count } миру
   *[many] { $count } мирам
}
page-part-by-part = Что изменило торговлю, по частям
page-adds = добавляет
page-part = Часть
page-part-growth-of-the-economies = рост экономик
    .short = рост
page-part-commodity-prices-and-the-dollar = цены на сырьё и доллар
    .short = цены, доллар
page-part-relations = отношения
page-part-pressure-of-powers = давление держав
    .short = давление
page-part-cost = издержки
page-part-goods-passed-on = переправленные товары
    .short = транзит
page-part-pull-of-other-markets = притяжение других рынков
    .short = другие рынки
page-part-chance = случай
page-part-sanctions-on-goods = санкции на товары
page-part-barriers-and-trust = барьеры и доверие
page-part-payments = платежи
page-part-transport = перевозки
page-part-outer-border = внешняя граница
page-moved-said = Что изменило торговлю между { $pair_with } с { $from } до { $to } млрд долларов в год, { $year } год, среднее по { $count ->
    [one] { $count } миру
   *[many] { $count } мирам
}: { $parts }.
page-of-cost = Из издержек, { $year } год: { $parts }.

# Доверие между государствами
page-trust-scale = Доверие, от 0 до 1
page-trust-by-state = Доверие, государство за государством
page-trust-of = Доверие: { $state }
page-trust-said = Доверие внутри Центральной Азии, { $year } год, от 0 до 1: наибольшее { $highest }, наименьшее { $lowest }.

# Что помогает
page-helps-waiting = Каждый рычаг сдвигается до обоих концов в одних и тех же мирах.
page-helps-region = Что помогает больше всего
page-helps-looked = Смотрим на
page-helps-caption = { $figure }; миров: { $count }; { $unit }. Нажмите, чтобы сдвинуть рычаг
page-helps-caption-real = { $figure } в долларах { $year } года; миров: { $count }; { $unit }. Нажмите, чтобы сдвинуть рычаг
page-helps-set = { $lever }, { $end }: { $effect }
page-helps-range = { $end }: от { $from } до { $to }
page-helps-chances = { $target }: хотя бы раз { $once }, в срок { $standing }
page-lever = Рычаг
page-to-least = До наименьшего
page-to-most = До наибольшего
page-unit-per-cent = %
page-unit-points = пункты
page-unit-none = изменение
page-figure-trade = торговля пары
page-figure-inside = усилия внутри региона
page-figure-autonomy = самостоятельность
page-figure-chance = вероятность: { $goal }
page-none-refused = сценарий не даёт его сдвинуть: { $why }
page-none-set = сценарий сам задаёт его в каждом квартале
page-none-off = то, на что он действует, в этом сценарии выключено: { $what }
page-none-read = ни один мир не меняется, хотя ничего из того, что его читает, не выключено
page-none-every = так во всех мирах, где бы он ни стоял
page-none-never = ни в одном мире этого нет, где бы он ни стоял
page-none-else = он меняет миры, но не то, от чего зависит этот показатель

# Различия с закреплённым сценарием
page-differs-none = Сдвиньте рычаг или выберите другой сценарий: здесь появится, что это меняет по сравнению с закреплённым, мир за миром.
page-differs-region = Различия с закреплённым сценарием
page-differs-nothing = Ничто не отличается на 1 % или 1 пункт, насколько видно по этим мирам.
page-differs-caption = Против «{ $pinned }»: среднее и 95-процентный интервал; миров: { $count }
page-differs-more = Ещё { $count }: разницы нет или она меньше 1 % или 1 пункта
page-differs-small = Против «{ $pinned }», разница мала или неотличима от нуля
page-measure = Показатель
page-mean-95 = Среднее и 95 %

# Насколько доверять
page-trust-judgement = { $count } из { $of } чисел — наши допущения
page-trust-coverage = в полосы, рассчитанные на { $meant } прошлых лет, попало { $share }
page-trust-skill-up = прошлые годы прогнозирует лучше лучшего простого способа
page-trust-skill-none = прошлые годы прогнозирует не лучше лучшего простого способа
page-trust-skill-down = прошлые годы прогнозирует хуже лучшего простого способа
page-trust-range = У каждого есть пределы, и каждый мир берёт из них своё значение.
page-trust-tried = Проверено на парах и годах, которых модель не видела; их { $count }.
page-trust-use = Пользуйтесь моделью, чтобы сравнивать решения, а не предсказывать год.
page-trust-beside = В сравнении с той же моделью без их выбора.
page-trust-title = Насколько этому доверять
page-trust-link = насколько этому доверять
page-trust-more = Всё на одной странице: qurultay experiment evidence. Что входит в поставку: qurultay explain и файлы в папке seeds.

# Сравнение сценариев
page-figure = Показатель
page-what-differs = Что отличается
page-differs-most = Что отличается сильнее всего
page-lines-of-difference = Линии разницы
page-compared-with = Сравниваем с
    .within = сравниваем с
page-and = И ещё
    .within = ещё
page-third = Третий сценарий
page-no-third = без третьего сценария
page-choose-third = Выберите его или оставьте то, что видите, третьим и двигайте рычаги дальше.
page-compare-others = Сравнивать другие с этим
page-keep-third = Оставить третьим
page-as-it-stands = без изменений
page-pair-trade = Торговля пары, млрд долларов в год
page-chance-touched = Вероятность хотя бы раз достичь { $goal }, пункты
page-difference-to = Разница со сценарием «{ $title }»
page-no-difference = { $title }: нет разницы
page-title-changed = { $title }, изменён
page-both-same = Пока оба одинаковы: сдвиньте рычаг или выберите другой сценарий.
page-not-asked = нет цели
page-where-ends = Чем кончает каждый
page-middle-trade = Медианная торговля в { $year } году, млрд долл.
page-goal-there = { $goal } в { $year } году
page-differences-caption = Различия от 1 % или 1 пункта с 95-процентными интервалами, сначала наибольшие
page-compare-nothing = Насколько видно, ничто не отличается на 1 % или 1 пункт.
page-difference-by-quarter = Разница по кварталам
page-compare-said = Средняя разница в одних и тех же мирах, { $quarter }: { $sides }.
page-side-said = { $title } { $mean }, между { $low } и { $high }
page-alarm = { $one } ничего не меняет против { $against }

# Один мир
page-play = ▶ Пуск
page-pause = ❚❚ Пауза
page-player = Проигрыватель
page-quarter-back = На квартал назад
page-quarter-on = На квартал вперёд
page-world-word = Мир
page-another-world = Другой мир
page-save-word = Сохранить
page-what-happened = Что произошло
page-go-to = Перейти: { $quarter }
page-trade-in-world = Торговля в этом мире
page-trade-in-quarter = Торговля, { $quarter }: { $number } млрд долларов в год.
page-line-said = Торговля в этом мире, { $quarter }: от { $from } до { $to } млрд долларов в год.
page-this-world = этот мир
page-left-alone = без решений
page-flows-powers = Потоки и державы
page-a-state = Государство
page-story = История
page-story-so-far = Что уже произошло
page-whole-story = вся история
page-whole-story-title = Вся история
page-go-here = перейти к этому кварталу
page-power-stance = { $state }: { $stance }
page-effort-goes = Куда идут его усилия
page-reasons = Почему: чего стоит для него каждый способ в этом квартале, в разбросах базового года; сверх того привычка и настроение
page-mode = Способ
page-term-gain = выгода торговли
page-term-security = безопасность
page-term-themes = темы
page-term-trust = доверие
page-term-dependence = зависимость
page-term-exposure = риск
page-how-long = На какой срок
page-for-a-year = на год
page-for-four-years = на четыре года
page-to-the-end = до конца
page-decide-for = { $state }, с { $quarter }:
page-decide = Решить
page-take-back = Взять назад
page-decided = { $mode }, { $first } – { $last } ✕

# В чём лаборатория отказывает
page-refused-page = такой страницы нет
page-refused-method = по этому адресу нужен другой метод
page-refused-cancelled = этот расчёт отменён; запросите снова
page-refused-fault = ошибка в лаборатории; подробности в её терминале
page-refused-worldview = нет взгляда { $name }
page-refused-scenario = нет сценария { $name }
page-refused-parameter = нет параметра { $name }
page-refused-dates = { $key }: { $first } – { $last } выходит за пределы { $start } – { $end }
page-refused-nested = запрос вложен слишком глубоко
page-refused-utf = запрос не в кодировке UTF-8
page-refused-json = запрос не в формате JSON: { $why }
page-refused-surrogate = в запросе половина знака, одиночный суррогат
page-refused-key = в запросе неизвестный ключ { $name }
page-refused-number = { $text } — не число, которое здесь можно использовать
page-refused-twice = в запросе один ключ стоит дважды
page-refused-join = это не код входа
