### Вердикты об утверждениях двух текстов: что печатает `experiment`, и его страница

## machine

# Четыре вердикта, и сколько утверждений получило каждый
verdict-supported = подтверждается
verdict-refuted = опровергается
verdict-undecided = не решено
verdict-not-represented = не представлено
verdict-shown = показано
verdict-shown-only = только показано
verdict-count = { $verdict }: { $count }

# Что измерено и что утверждалось
verdict-measured = { $mean } (от { $low } до { $high }), { $unit }
verdict-no-ratio = отношения нет: делитель неотличим от нуля ({ $unit })
verdict-ratio = отношение
verdict-unknown = неизвестно
verdict-more = больше { $number }
verdict-less = меньше { $number }
verdict-nothing = ничего
verdict-decided = { $says }: { $measured }
verdict-line = { $says }: { $measured }; утверждалось: { $claimed }
verdict-against = { $measured }; утверждалось: { $claimed }
verdict-share = так в { $share } миров
verdict-chance = { $arm } { $share }
verdict-picture = Эффект и порог
verdict-picture-more = эффект { $mean }, от { $low } до { $high }; утверждалось: больше { $cut_off }
verdict-picture-less = эффект { $mean }, от { $low } до { $high }; утверждалось: меньше { $cut_off }

# Начиная с какого числа миров
verdict-stable = устойчив начиная с { $count ->
    [one] { $count } мира
   *[many] { $count } миров
}
verdict-unstable = ещё не устойчив при { $count ->
    [one] { $count } мире
   *[many] { $count } мирах
}: { $seen }
verdict-seen-at = при { $since } — { $verdict }
verdict-seen = от { $since } до { $until } — { $verdict }
verdict-its-stability = Вердикт { $stability }.

# Другие взгляды на мир и половины миров
verdict-elsewhere = взгляды на мир и половины миров: { $agreement }
verdict-the-same = везде то же
verdict-view = { $view }: { $verdict }
verdict-low-half = низкое значение { $key }: { $verdict }
verdict-high-half = высокое значение { $key }: { $verdict }
verdict-views = По взглядам на мир: { $views }.
verdict-view-is = { $view } — { $verdict }
verdict-halves = Где значение { $key } ({ $kind }) низкое, эффект равен { $low_effect } ({ $low }), где высокое — { $high_effect } ({ $high }).

# Допущения, сделанные вручную
verdict-assumed = { $name } ({ $kind })
verdict-kind-assumption = допущение
verdict-kind-data = данные
verdict-kind-literature = исследования
verdict-kind-text = текст
verdict-kind-table = таблица
verdict-follows = следует из { $assumed }
verdict-follows-without = следует из { $assumed }: без этого — { $verdict }
verdict-no-matter = не зависит от { $assumed }: и без этого — { $verdict }
verdict-no-matter-turned = не зависит от { $assumed }: и без этого — { $verdict }, хотя меняется вот что: «{ $turned }»
verdict-it = Вердикт { $basis }. { $says }
verdict-no-assumption = ни от одного допущения

# Может ли утверждение выполняться и может ли не выполняться
verdict-holds-never = Не найдено значений параметров, при которых оно выполняется.
verdict-holds-with = В этой модели оно выполняется при { $setting }.
verdict-holds = В этой модели оно выполняется с вариантами как есть.
verdict-holds-not-with = Оно не выполняется: при { $setting } — { $verdict }.
verdict-holds-not = Оно не выполняется: с вариантами как есть — { $verdict }.
verdict-fails-never = Не найдено значений параметров, при которых оно не выполняется.
verdict-fails-with = В этой модели оно не выполняется при { $setting }.
verdict-fails = В этой модели оно не выполняется с вариантами как есть.
verdict-fails-not-with = Опровергнуть его не удаётся: при { $setting } — { $verdict }.
verdict-fails-not = Опровергнуть его не удаётся: с вариантами как есть — { $verdict }.
verdict-sides-unsaid = В файле опыта не сказано, при каких параметрах утверждение выполнялось бы и при каких нет.

# Строки
verdict-all = Утверждений двух текстов: { $count }; { $counts }
verdict-head = { $title } ({ $name }): { $verdict }
verdict-arms = Одни и те же миры ({ $members }), вариантов: { $arms }, начальное число { $seed }
verdict-refuted-by = Чем опровергается: { $says }

# Страница
verdict-kicker = Qurultay: утверждения двух текстов
verdict-title = Утверждения проходят проверку
verdict-all-verdicts = Все вердикты
verdict-every = Каждое утверждение и его вердикт
verdict-claim = Утверждение
verdict-and-effect = Вердикт и эффект
verdict-decides = Что решает
verdict-worlds = Начиная с какого числа миров
verdict-others = Другие взгляды и половины
verdict-by-hand = Допущения, сделанные вручную
verdict-reading = На каждом рисунке утверждаемая сторона закрашена начиная с порога, тонкая линия — ноль, а пустой кружок означает, что эффект неотличим от нуля. Не представлено: ничто в модели не могло бы сделать утверждение верным или ничто не могло бы сделать его неверным. Вердикт устойчив с того числа миров, с которого он остаётся прежним, если миров испытано в { $times ->
    [one] { $times } раз
    [few] { $times } раза
   *[many] { $times } раз
} больше.
verdict-condition = Условие
verdict-effect = Эффект
verdict-interval = Среднее и интервал
verdict-cut-off = Порог
verdict-verdict = Вердикт
verdict-conditions = Миров в каждом варианте: { $members }, начальное число { $seed }; утверждения { $claims }

# Единицы
verdict-unit-0-to-1 = от 0 до 1
verdict-unit-Mt-a-year = млн тонн в год
verdict-unit-days = дней
verdict-unit-joint-effort-0-to-1 = совместные усилия, от 0 до 1
verdict-unit-log-of-bn-USD-a-year = логарифм млрд долларов в год
verdict-unit-log-points-of-cost = издержки по логарифмической шкале
verdict-unit-log-points-of-output = ВВП по логарифмической шкале
verdict-unit-log-points-of-trade = торговля по логарифмической шкале
verdict-unit-quarters = кварталов
verdict-unit-rungs-0-shut-to-3-close = ступеней, от 0 (закрыто) до 3 (тесно)
verdict-unit-share-a-year = доля в год
verdict-unit-share-built = построенная доля
verdict-unit-share-of-effort = доля усилий
verdict-unit-share-of-goods = доля грузов
verdict-unit-share-of-high-value = доля товаров высокой стоимости
verdict-unit-share-of-variance = доля дисперсии
verdict-unit-share-of-worlds = доля миров
verdict-unit-states-struck-a-quarter = пострадавших государств в квартал

# Варианты, о вероятности которых спрашивают
verdict-arm-pressed = под давлением
verdict-arm-pressed_only = только давление
verdict-arm-slow = медленно
verdict-arm-fast = быстро
verdict-arm-barriers = барьеры
verdict-arm-corridors = коридоры
verdict-arm-rules = правила
verdict-arm-money = деньги
verdict-arm-easy_money = лёгкие деньги
verdict-arm-easy_payments = лёгкие платежи
