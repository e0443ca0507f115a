### Проверка модели: чему можно верить, чего не нашлось, и заголовки страницы

## machine

# Оценки, вопросы и ответ в одной строке
evidence-mark-trust = Можно доверять
evidence-mark-care = С осторожностью
evidence-mark-doubt = Доверять нельзя
evidence-mark-unknown = Неизвестно
evidence-answer = { $asks } { $mark }: { $says }
evidence-asks-layer = Окупаются ли механизмы модели?
evidence-asks-cover = Держатся ли её интервалы?
evidence-asks-beats = Что она превосходит?
evidence-asks-pairs = На каких парах?
evidence-asks-judgement = Что держится на допущениях?
evidence-asks-claims = Чего стоят её вердикты об утверждениях?
evidence-missing = нет данных: { $why }.
evidence-not-run = эта часть не считалась

# Части ответов; выигрыш или доля стоят со своим интервалом
evidence-gain = { $value } { $span }
evidence-group-gain = { $group } { $gain }
evidence-group-share = { $group } { $share }
evidence-of-outcome = { $share } { $span } для итога «{ $outcome }»
evidence-met = выполнено
evidence-too-narrow = слишком узкие
evidence-too-wide = слишком широкие
evidence-mean = по среднему
evidence-median = по медиане
evidence-neither = ни там, ни там
evidence-none = ни одного

# Ответы
evidence-layer-better = с механизмами модель прогнозирует точнее, чем с выключенными; выигрыш по CRPS, то есть по ошибке прогноза, — { $gain }.
evidence-layer-worse = модель прогнозирует хуже собственного статистического слоя, то есть хуже, чем с выключенными механизмами; выигрыш по CRPS, то есть по ошибке прогноза, — { $gain }. Почему: { $why }; меньше всего выигрыш в группе «{ $group }», { $least }.
evidence-layer-unclear = модель прогнозирует не заметно точнее собственного статистического слоя, то есть не точнее, чем с выключенными механизмами; выигрыш по CRPS, то есть по ошибке прогноза, — { $gain }. Почему: { $why }; меньше всего выигрыш в группе «{ $group }», { $least }.
evidence-why-both = без этих механизмов прогнозы лучше: { $harms }, а без этих хуже: { $helps }
evidence-why-harms = без этих механизмов прогнозы лучше: { $harms }, и ни один механизм, выключенный в одиночку, не делает их заметно хуже
evidence-why-helps = ни один механизм, выключенный в одиночку, не делает прогнозы заметно лучше, а без этих они хуже: { $helps }
evidence-why-neither = ни один механизм, выключенный в одиночку, не делает прогнозы ни заметно лучше, ни заметно хуже
evidence-cover = интервалы 90 % охватили то, что произошло, в { $wide } { $wide_span } случаев; всего пар-лет { $trials }, требовалось от { $wide_low } до { $wide_high } ({ $wide_met }). Интервалы 50 % — в { $half } { $half_span }, требовалось от { $half_low } до { $half_high } ({ $half_met }). { $groups }
evidence-cover-few = Меньше { $least } охвачено в группах: { $few }.
evidence-cover-every = Не меньше { $least } в каждой группе.
evidence-beats = против прогноза «{ $hard }», заранее выбранного самым трудным из простых, модель выигрывает { $mean } по среднему CRPS и { $median } по медиане; против собственного тренда пары — { $drift_mean } и { $drift_median } (требовалось { $asked }; достигнуто: { $reached }). Из простых прогнозов ({ $count }) она явно лучше этих: { $better }, и явно хуже этих: { $worse }. Вместе с самым трудным она выигрывает против него { $pool }.
evidence-pairs = выигрыш против прогноза «{ $hard }»: { $gains }. Явно выше нуля: { $better }.
evidence-pairs-unforced = выигрыш против прогноза «{ $hard }»: { $gains }. Явно выше нуля: { $better }. В группе «{ $forced }» оценивать нечего.
evidence-judgement = { $judged } из { $of } параметров — допущения. Из того, что объясняют параметры, на одни только допущения приходится: меньше всего — { $least }, больше всего — { $most }; случай участвует в { $low }–{ $high } всех различий между мирами.
evidence-judgement-one = { $judged } из { $of } параметров — допущения. Из того, что объясняют параметры, на одни только допущения приходится { $least }, а случай участвует в { $low }–{ $high } всех различий между мирами.
evidence-judgement-unsplit = { $judged } из { $of } параметров — допущения. Разделить по видам источников то, что объясняют параметры, не удалось; случай участвует в { $low }–{ $high } всех различий между мирами.
evidence-judgement-few = { $judged } из { $of } параметров — допущения; на чём держатся ответы, по такому числу миров не видно.
evidence-claims = проверено утверждений: { $tested }. Внутри модели подтверждаются: { $supported }, опровергаются: { $refuted }, не решены: { $undecided }, не представлены: { $not_represented }. Вердиктов, которые следуют из сделанного вручную допущения: { $by_hand }. Решены, устойчивы, одинаковы при обоих взглядах на мир и во всех половинах миров и не зависят ни от одного допущения: { $sure }.

# Известные пределы
evidence-limit-fitted = Параметры подгонялись по годам, на которых оцениваются прогнозы с более ранних начал: в величине потрясений эти прогнозы не вполне честные. Для этого рядом стоит прогноз с одними исходными распределениями. Все данные кончаются 2021 годом, и модель писали люди, которые их знали.
evidence-limit-earlier = Где о более раннем годе ничего не известно (зависимость, отношение держав, коридоры), прогноз начинается со значений 2021 года.
evidence-limit-overlap = Начала прогнозов перекрываются, и все пары движутся вместе с ценами. Случайный отбор пар и начал с возвращением учитывает это, насколько позволяет столь малое число начал.
evidence-limit-later = Прогноз на годы после 2021-го здесь не оценивается: данных о торговле, ВВП, курсах и ценах после 2021 года в этом проекте нет.
evidence-limit-unseen = Усилия, которые государства вкладывают в разные способы сотрудничества, нигде не измерены; зависимость, кроме торговли и денежных переводов, оценена нами; вес мер против государства тоже.
evidence-limit-model = Вердикты и доли дисперсии относятся к этой модели. Сам выбор механизмов — допущение, и ни одна часть страницы его не меняет, разве что выключает механизм.

# Что искали и не нашли
evidence-lost-part = { $part }: нет данных; { $why }.
evidence-lost-moments = Показатели прошлых лет, которых подогнанные миры не воспроизводят: { $names }.
evidence-lost-still = Параметры, о которых прошлое почти ничего не говорит (расхождение меньше { $nats } ната): { $names }.
evidence-lost-recovery = Параметры, для которых в смоделированных рядах интервалы 90 % охватывают истинное значение не с той частотой: { $names }.
evidence-lost-swings = Пары, торговля которых за { $years } { $years ->
    [one] год
    [few] года
   *[many] лет
} меняется так, как допускает прошлое: все, кроме { $names }.
evidence-too-little = { $pair } (слишком мало)
evidence-too-much = { $pair } (слишком сильно)
evidence-lost-box = Неудача: нет такого набора условий, который подтвердили бы новые миры.
evidence-lost-silent = Механизмы, без которых прогнозы не хуже и не лучше: { $names }.
evidence-lost-harmful = Механизмы, без которых прогнозы лучше: { $names }.
evidence-lost-drift = Выигрыш { $asked } против собственного тренда по среднему и по медиане.
evidence-lost-hard = Выигрыш против прогноза «{ $hard }», явно больший нуля.
evidence-lost-undecided = Вердикта нет: { $names }; такое число миров не решает ни в ту, ни в другую сторону.
evidence-lost-represented = Не представлено: { $names }; ничто в модели не могло бы сделать их верными или ничто не могло бы сделать их неверными.
evidence-lost-unstable = Ещё не устойчивы: { $names }; при большем числе миров вердикт может измениться.
evidence-lost-untested = Не проверено в этом сокращённом прогоне утверждений: { $count }.

# Страница
evidence-kicker = Qurultay: проверка модели
evidence-title = Насколько можно доверять модели
evidence-asked = Что и по каким данным подогнано и насколько хорошо, как модель предсказала годы, которых не видела, какие ответы держатся на допущениях и какие утверждения двух текстов в ней выполняются.
evidence-rests = Начальное число { $seed }; данные до конца { $year } года.
evidence-rests-reduced = Начальное число { $seed }; данные до конца { $year } года. Сокращённый прогон: взгляд на каждую часть, цитировать нельзя.
evidence-trust = Чему можно доверять и чему нет
evidence-part-missing = Этой части нет: { $why }.
evidence-not-asked = её не запрашивали
evidence-limits = Известные пределы и то, чего не нашлось
evidence-not-found = Не найдено
evidence-nothing = Такого нет.
evidence-known-limits = Известные пределы
evidence-run = Что запускалось
evidence-again = Эта команда создаёт страницу снова; тот же код и те же данные дают ту же контрольную сумму на любом компьютере.
evidence-what = Что
evidence-value = Значение
evidence-digest = Контрольная сумма всего найденного
evidence-six-digits = до шести цифр
evidence-versions = Версии
evidence-sizes = Размеры частей
evidence-how-many = Сколько
evidence-as-files = как в файлах
evidence-made = Команда: { $command }
evidence-digest-is = Контрольная сумма { $digest }
evidence-digest-short = контрольная сумма { $digest }

# Части: заголовки страницы и короткие названия
evidence-heading-origins = Прогнозы на годы, которые уже прошли
evidence-heading-calibration = Что подогнано и насколько хорошо
evidence-heading-swings = Как сильно меняется торговля, пара за парой
evidence-heading-forecast = Прогноз
evidence-heading-sensitivity = От чего зависят ответы
evidence-heading-hypotheses = Утверждения двух текстов проходят проверку
evidence-heading-discovery = Где не удаются пять миллиардов
evidence-part-origins = Прошлые прогнозы
evidence-part-calibration = Подгонка
evidence-part-swings = Колебания
evidence-part-forecast = Прогноз
evidence-part-sensitivity = Зависимость ответов
evidence-part-hypotheses = Утверждения
evidence-part-discovery = Поиск неудач

# Группы пар, по очереди выключаемые механизмы, простые прогнозы, итоги
evidence-group-all = все
evidence-group-inside-Central-Asia = внутри Центральной Азии
evidence-group-with-powers = с державами
evidence-group-small-pairs = малые пары
evidence-group-large-pairs = большие пары
evidence-group-under-sanctions = под санкциями
evidence-group-known-forcing = известные внешние события
evidence-off-choice = выбор
evidence-off-powers = державы
evidence-off-cooperation = сотрудничество
evidence-off-relations = отношения
evidence-off-leaders = руководители
evidence-off-conflict = конфликты
evidence-off-incidents = происшествия
evidence-off-sanctions = санкции
evidence-off-detours = обходные пути
evidence-off-payments = платежи
evidence-off-corridors = коридоры
evidence-off-projects = проекты
evidence-off-dependence = зависимость
evidence-off-pull-of-trade = влияние торговли на рост
evidence-off-value-added = добавленная стоимость
evidence-off-common-luck = общий случай
evidence-off-pair-luck = случай пар
evidence-off-drift = необъяснённый тренд
evidence-off-trend-growth = тренд роста
evidence-naive-no_change = без изменений
evidence-naive-own_drift = собственный тренд
evidence-naive-linear_trend = линейный тренд
evidence-naive-gdp_gravity = гравитация по ВВП
evidence-naive-shrunk_drift = сглаженный тренд
evidence-naive-group_drift = тренд группы
evidence-naive-group_drift_t = тренд группы с тяжёлыми хвостами
evidence-naive-group_drift_common = тренд группы с общим случаем
evidence-naive-combination = сочетание прогнозов
evidence-outcome-five_billion-reached-in-time = пять миллиардов в срок
evidence-outcome-ten_billion-reached-in-time = десять миллиардов в срок
evidence-outcome-log-KZ-UZ-trade-in-2030Q4 = логарифм торговли Казахстана и Узбекистана в конце 2030 года
evidence-outcome-autonomy-in-2035Q4 = самостоятельность в конце 2035 года
evidence-outcome-largest-fall-of-KZ-UZ-trade = наибольшее падение торговли Казахстана и Узбекистана
evidence-moment-spread-of-own-changes = разброс собственных изменений
evidence-moment-middling-own-change = типичное собственное изменение
evidence-moment-echo-of-own-changes = отголосок собственных изменений
evidence-moment-spread-of-own-changes-over-three-years = разброс собственных изменений за три года
evidence-moment-spread-of-own-changes-over-seven-years = разброс собственных изменений за семь лет
evidence-moment-spread-of-common-changes = разброс общих изменений
evidence-moment-echo-of-common-changes = отголосок общих изменений
evidence-moment-mean-change = среднее изменение
evidence-moment-spread-of-output = разброс ВВП
evidence-moment-echo-of-output = отголосок ВВП
evidence-moment-spread-of-output-over-seven-years = разброс ВВП за семь лет
evidence-moment-spread-of-common-output = разброс общего ВВП
evidence-moment-mean-growth = средний рост
evidence-moment-trade-per-growth = торговля на единицу роста
evidence-moment-the-opening = открытие границ
evidence-moment-region-against-powers = регион по сравнению с державами
evidence-moment-growth-in-a-new-union = рост в новом союзе
evidence-moment-spread-of-mirror-changes = разброс изменений зеркальных данных
evidence-moment-echo-of-mirror-changes = отголосок изменений зеркальных данных
evidence-moment-spread-of-mirror-levels = разброс уровней зеркальных данных

# Разделы для аналитика: что подогнано, как колеблется торговля, где нет пяти миллиардов
evidence-between = { $middle } (от { $low } до { $high })
evidence-yes = да
evidence-no = нет
evidence-cal-same = Полученная здесь выборка совпадает с поставляемой до последней цифры.
evidence-cal-apart = Полученная здесь выборка отличается от поставляемой (20 000 миров, начальное число 1): медианы расходятся не больше чем на { $apart } её стандартного отклонения.
evidence-cal-fitted = Параметров подогнано: { $count } — по данным за { $first }–{ $last } годы и по открытию { $last }–{ $opened } годов: годовой товарооборот пар (их { $dyads }), как его сообщают обе стороны, и ВВП их государств. Из миров (их { $members }) оставлены { $kept } ближайших к данным (приближённый байесовский расчёт с локальной регрессией). { $same }
evidence-cal-known = Находит ли метод известные параметры? При { $trials } смоделированных рядах данных интервалы в 90 % накрыли истинный параметр в { $rate } всех случаев.
evidence-cal-moved = После подгонки и до неё, в стандартных отклонениях исходного распределения
evidence-cal-moved-says = Закрашенная полоса — девять десятых исходного распределения; точка — среднее после подгонки, черта — девять десятых, кружок пуст там, где данные почти ничего не говорят. Больше всех сдвинулся { $most }.
evidence-cal-figure = Насколько каждый параметр сдвинулся от исходного распределения
evidence-cal-table = Подогнанные параметры: медиана и девять десятых до и после; расхождение с исходным распределением (один лишь случай даёт около 0,01); как часто интервалы в 90 % накрывали истину
evidence-cal-parameter = Параметр
evidence-cal-prior = До подгонки
evidence-cal-posterior = После подгонки
evidence-cal-shift = Сдвиг (ст. откл.)
evidence-cal-nats = Наты
evidence-cal-recovered = Найдено
evidence-met-summary = Насколько воспроизведены показатели прошлых лет: { $outside } из { $all } лежат вне 90 % оставленных миров
evidence-met-table = Показатели прошлых лет и оставленных миров (логарифмы и доли)
evidence-met-moment = Показатель
evidence-met-record = Данные
evidence-met-kept = 90 % оставленных миров
evidence-met-met = Воспроизведён
evidence-swings-says = Товарооборот по мирам (их { $members }), с пробелами и ошибками данных. Истинный разброс лежит в интервале данных в девяти случаях из десяти; перекрывающиеся изменения считаются за столько периодов, сколько их помещается рядом.
evidence-swings-held = За { $years } { $years ->
    [one] год
    [few] года
   *[many] лет
} в пределах своих данных колеблются { $held } из { $all } пар.
evidence-swings-outside = За { $years } { $years ->
    [one] год
    [few] года
   *[many] лет
} в пределах своих данных колеблются { $held } из { $all } пар; вне пределов: { $names }.
evidence-swings-every = Все пары
evidence-swings-table = Разброс изменений логарифма товарооборота
evidence-swings-pair = Пара
evidence-swings-years = Лет
evidence-swings-record = Данные
evidence-swings-worlds = Миры
evidence-swings-within = В пределах
evidence-box-fails = Сценарий { $scenario }, цель { $target }: не достигнута в { $share } миров (всего { $worlds }). Чаще это бывает там, где
evidence-box-none = Сценарий { $scenario }, цель { $target }: не достигнута в { $share } миров (всего { $worlds }). Ни один параметр не выделяет эти миры: дело в случае.
evidence-box-most = { $key } не больше { $high }
evidence-box-least = { $key } не меньше { $low }
evidence-box-between = { $key } — от { $low } до { $high }
evidence-box-means = { $limit } ({ $unit }): { $says }
evidence-box-table = Набор условий (PRIM): на мирах, где он найден, и на новых
evidence-box-worlds = Миры
evidence-box-failing = Не достигают
evidence-box-mass = Попадают в набор
evidence-box-density = Из них не достигают (плотность)
evidence-box-coverage = Попадают в набор из недостигших (охват)
evidence-box-found = где он найден
evidence-box-fresh = новые
evidence-box-holds = Новые миры подтверждают этот набор условий.
evidence-box-holds-not = Новые миры этот набор условий не подтверждают: при нём они не достигают цели так же часто, как все остальные.
evidence-fore-says = Базовый сценарий, от данных { $before } года и до { $last } года: внешние события взяты с их датами, цифр более поздних лет нет; торговля разложена на рост, цены, отношения, давление держав, издержки, товары для перепродажи, другие рынки и случай; число миров — { $members }. На { $last } год: { $middle } млрд долларов в медианном мире, в девяти мирах из десяти — от { $low } до { $high }.
evidence-fore-turnover = Товарооборот { $pair }, млрд долларов в год
evidence-fore-fan = С { $base } в { $before } году до { $middle } в { $last } году, в девяти мирах из десяти — от { $low } до { $high }.
evidence-fore-split = Что меняет его с { $before } по { $last } год, млрд долларов
evidence-fore-table = { $pair }, млрд долларов в год: медиана и девять миров из десяти. В каждом мире сумма частей — товарооборот за вычетом { $base } базового года
evidence-fore-part = Часть
evidence-fore-whole = товарооборот
