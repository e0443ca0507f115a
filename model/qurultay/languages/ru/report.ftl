### Отчёт и картинки к нему и к одному миру

## machine

# Цели в нескольких словах
report-goal = { $line } { $due_by }
report-goal-money = { $number } млрд { $due_by }
report-goal-real = { $number } млрд в долларах { $year } года { $due_by }
report-goal-held = { $goal }, в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
}
report-goal-pair = { $goal } ({ $pair })
report-chances = в срок уровень держится в { $standing } миров, хотя бы раз до срока достигнут в { $touched }
report-chances-real = в срок уровень держится в { $standing } миров (в долларах { $year } года — в { $real }), хотя бы раз до срока достигнут в { $touched }

# Числа и разницы
report-unknown = неизвестно
report-span = (от { $low } до { $high })
report-span-same = (во всех мирах)
report-range = от { $low } до { $high }
report-titled = { $title }: { $says }
report-unseen = различие не обнаружено
report-not-asked = нет такой цели
report-the-same = столько же
report-nothing = ничего

# На каждой странице
report-modest = Модель выбора в условиях неопределённости: вероятности в модели, а не предсказание.
report-foot = { report-modest } Команда: { $command }.
report-made = { report-modest } Команда: { $command }. Контрольная сумма: { $digests }.
report-made-several = { report-modest } Команда: { $command }. Контрольные суммы в этом же порядке: { $digests }.
report-contents = Содержание
report-analyst = Для аналитика

# Верх первой страницы
report-years = с { $from } по { $to } год
report-kicker = Qurultay: { $worlds }, { $years }
report-kicker-compared = Qurultay: { $worlds }, одни и те же, { $years }, в сравнении со сценарием «{ $scenario }»
report-several = { $count ->
    [one] Сравнивается { $count } сценарий
    [few] Сравниваются { $count } сценария
   *[many] Сравниваются { $count } сценариев
}

# График первой страницы
report-front = Ответ на одной странице
report-target-line = цель: { $number } млрд { $due_by }
report-target-short = цель: { $number } млрд
report-end-low = 9 миров из 10: от { $number }
report-end-half-low = половина миров: от { $number }
report-end-middle = медианный мир: { $number }
report-end-half-high = половина миров: до { $number }
report-end-high = 9 миров из 10: до { $number }
report-short-low = 9 из 10: { $number }
report-short-half-low = половина: { $number }
report-short-middle = медиана { $number }
report-short-half-high = половина: { $number }
report-short-high = 9 из 10: { $number }
report-on-record = данные
report-model = модель
report-due = срок
report-record = Серым: данные с { $year } года (UN Comtrade через WITS, национальная статистика).
report-trade-words = { $period_in }: { $middle } в медианном мире, в девяти мирах из десяти от { $low } до { $high }; в долларах { $year } года { $real }, от { $least } до { $most }.
report-trade-words-under = { $period_in } при сценарии «{ $scenario }»: { $middle } в медианном мире, в девяти мирах из десяти от { $low } до { $high }; в долларах { $year } года { $real }, от { $least } до { $most }.

# Таблица первой страницы
report-chance-table = В какой доле миров каждая цель выполнена в срок ({ $worlds }; точность ±{ $points })
report-there = В срок уровень держится
report-in-dollars = В долларах { $year } года
report-touched = Достигнут хотя бы раз до срока
report-share-dollars = в долларах { $year } г. { $share }
report-share-touched = хотя бы раз { $share }
report-more-targets = Остальные цели и сценарии — в части для аналитика.

# Что ещё на первой странице
report-changes-most = Что сильнее всего меняет сценарий «{ $scenario }»
report-changes-each = Что сильнее всего меняет каждый сценарий
report-changes-nothing = насколько видно, ничего хотя бы на 1 % или 1 пункт
report-difference = { $measure }: { $level } { $span }
report-matter-most = Самые важные допущения
report-trust = Насколько этому можно доверять
report-assumption-of = { $what } ({ $state })
report-assumption-more = { $what }: чем выше, тем больше торговля ({ $share } различий между мирами; { $source }).
report-assumption-less = { $what }: чем выше, тем меньше торговля ({ $share } различий между мирами; { $source }).
report-from-assumption = наше допущение
report-from-data = по данным
report-from-literature = по исследованиям
report-from-text = по тексту
report-assumption-none = Ни одно допущение не выделяется на фоне случая ({ $worlds }).
report-assumption-no-other = Ни одно другое допущение не выделяется на фоне случая ({ $worlds }).
report-assumption-few = { $worlds } — слишком мало, чтобы расставить допущения по важности; нужно { $needed } или больше.
report-luck = Случай и неизвестное сдвигают торговлю на { $percent } (одно стандартное отклонение).
report-luck-none = Случай и неизвестное сдвигают торговлю на { $percent } (одно стандартное отклонение); ни один из сценариев не сдвигает её и на 1 %.
report-luck-times = Случай и неизвестное сдвигают торговлю на { $percent } (одно стандартное отклонение), в { $count ->
    [one] { $times } раз
    [many] { $times } раз
   *[other] { $times } раза
} сильнее любого из сценариев.
report-luck-less = Случай и неизвестное сдвигают торговлю на { $percent } (одно стандартное отклонение), слабее, чем сценарий.

# Заголовки части для аналитика
report-numbers = Числа
report-worldviews = Где два текста расходятся
report-trade = Торговля во времени
report-chances-over-time = Вероятности целей во времени
report-paired = Что меняют сценарии
report-parts = Что повлияло на торговлю
report-modes = С кем работает Центральная Азия
report-powers = Как отвечают державы
report-flows = Кто с кем торгует
report-run = Что было запущено
report-xlrm = XLRM
report-assumptions = Допущения
report-inputs = Чем различаются входные данные, и сценарии целиком
report-reading = Как это читать
report-of-view = { $heading } ({ $view })

# Тексты части для аналитика
report-trade-says = Линия — медианный мир; внутренняя полоса охватывает половину миров, внешняя — девять из десяти; серым показаны данные. Золотые линии — цели, кружок отмечает срок каждой.
report-trade-says-compared = { report-trade-says } Пунктир — середина и внешние края того, с чем сравнивают.
report-paired-says = Разница со сценарием { $scenario } в тех же мирах, с 95-процентными интервалами. На одной картинке шкала общая, кроме величин со своей единицей; полый кружок — различие не обнаружено. В таблице * отмечает то, что остаётся ясным с поправкой на число сравнений (Холм, 5 %).
report-parts-says = Изменение с { $year } года, разложенное без остатка по логарифмическому среднему, при подробном рассмотрении части миров (их { $count }). Рост в долларах отделён от того, что делают государства; издержки — это барьеры, коридоры, платежи, институты и доверие вместе.
report-powers-says = Доля миров, в которых каждая держава вовлекает самостоятельный путь региона в свои форматы или противится ему; в остальных она его терпит.
report-as-table = То же в таблице
report-same-digest = Те же версии на процессоре того же типа дают ту же контрольную сумму до последней буквы; другие — ту же округлённую. Повторить расчёт можно этой командой:
report-in-full = { $scenario } целиком
report-no-movers = В этих мирах ни одно допущение нельзя отличить от случая по ранговой корреляции с торговлей.
report-listed = { $kinds } Здесь перечислены те, которые меняют сценарии, и те, что сильнее всего связаны с торговлей; { $command } объяснит любой другой.
report-claims-behind = Утверждения двух текстов, на которых они основаны
report-reading-world = Мир — это один прогон со своим случаем. У мира с одним и тем же номером во всех сценариях тот же случай и те же параметры, поэтому разница — это действие сценария.
report-reading-interval = Интервалы охватывают случай и неизвестные параметры в тех мирах, которые были запущены. Они не охватывают того, что модель упускает или понимает неверно; больше миров — уже интервалы, но не лучше модель.
report-reading-target = Цель достигнута хотя бы раз, если уровень был пройден до срока и держался столько, сколько требуется; в срок уровень держится, если он есть на эту дату. Колебания помогают достигнуть хотя бы раз, поэтому таких миров больше.
report-reading-trade = Торговля — это то, что учитывает таможня, за последние четыре квартала, в текущих долларах. Каждый мир начинается с данных { $year } года; торговля, ВВП, курсы и цены более поздних лет не используются.

# Картинки части для аналитика
report-fan-title = Торговля между { $one_with } и { $other_with } при сценарии { $scenario }, млрд долларов в год
report-fan-says = { $title }: медианный мир идёт от { $first } ({ $from }) до { $middle } ({ $to }); девять миров из десяти заканчивают между { $low } и { $high }. Цели: { $targets }.
report-fan-says-alone = { $title }: медианный мир идёт от { $first } ({ $from }) до { $middle } ({ $to }); девять миров из десяти заканчивают между { $low } и { $high }. Цели: нет.
report-touched-title = Миры, которые достигли цели: { $goal }
report-touched-by = { $scenario } { $share } { $due_by }, { $later } { $end_by }
report-touched-says = Доля миров: { $shares }.
report-unit-percent = проценты
report-unit-points = пункты из 100
report-unit-quarters = кварталы
report-unit-plain = каждый в своей единице
report-differences-title = { $group }, { $unit }: разница со сценарием { $scenario }
report-differences-part = { $group }, { $unit }: разница со сценарием { $scenario } ({ $part })
report-unseen-in = { $difference } (различие не обнаружено)
report-the-view = «{ $view }»
report-modes-title = Усилия по способам при сценарии { $scenario }
report-modes-then = { $mode } { $then }, затем { $now }
report-modes-says = Доли усилий в начале и в конце: { $shares }.
report-stance-title = Державы, которые вовлекают или противятся, при сценарии { $scenario }
report-stance-says = Доля миров в последнем квартале. { $shares }.
report-stance-tolerate = терпит
report-stance-co-opt = вовлекает
report-stance-oppose = противится
report-flows-title = Торговля Центральной Азии в последний год при сценарии { $scenario }
report-flows-says = В среднем ({ $worlds }), млрд долларов в год в обе стороны: { $ties }
report-flow-scale = { $number } млрд долларов в год
report-tie = { $one } — { $other }
report-parts-title = Что с { $year } года повлияло на торговлю между { $one_with } и { $other_with }, млрд долларов в год

# Таблицы части для аналитика
report-runs-table = Прогоны
report-scenario = Сценарий
report-worldview = Взгляд
report-as-written = как записано
report-worlds = Миры
report-seed = Начальное число
report-quarters = Кварталы
report-digest = Контрольная сумма результата
report-versions-table = Версии
report-what = Что
report-version = Версия
report-trade-table = Торговля { $period_in }, млрд долларов в год: столько миров из 20 лежат ниже, и разница со сценарием { $scenario } в тех же мирах
report-pair = Пара
report-ten-middle = { $number } (медиана)
report-difference-95 = Разница (95 %)
report-difference-95-interval = Разница (95-процентный интервал)
report-difference-two = Разница двух
report-target-table = Цели ({ $worlds }), с 95-процентными интервалами; разница в доле миров, где уровень держится в срок, со сценарием { $scenario }, и число миров, где он держится только здесь и только там
report-target = Цель
report-half-by = Половина миров достигла
report-never = никогда
report-difference-head = Разница
report-found = { $scenario }: из { $all } различий со сценарием { $against } от нуля отличаются { $apart }, тогда как случай сам дал бы около { $chance }; с поправкой на число сравнений ясны { $clear } (Холм, 5 %).
report-paired-table = Разница со сценарием { $scenario }: среднее по тем же мирам и 95-процентный интервал
report-measure = Показатель
report-ties-table = Крупнейшие связи в последний год, млрд долларов в обе стороны, среднее по мирам
report-small = мало
report-parts-table = Изменение по частям, млрд долларов в год: { $scenario } и разница с ним (среднее и 95-процентный интервал, { $worlds })
report-part = Часть
report-movers-table = Допущения, связанные с торговлей в конце ({ $scenario }): ранговая корреляция
report-parameter = Параметр
report-what-it-is = Что это
report-correlation = Корреляция
report-kind-of-source = Вид источника
report-assumptions-table = Допущения и их источники
report-value = Значение
report-value-range = Диапазон
report-unit = Единица
report-worlds-differ = Различается по мирам
report-kind = Вид
report-source = Источник
report-known-by = Известно к
report-yes = да
report-no = нет
report-fitted = да, подогнано под данные: медиана { $number }
report-kind-assumption = допущение
report-kind-data = данные
report-kind-literature = исследования
report-kind-text = текст
report-kinds = Всего параметров { $all }: из них { $assumption } — только наши допущения, { $data } опираются на данные, { $literature } — на исследования, { $text } — на один из двух текстов.
report-xlrm-table = Внешние неопределённости, рычаги, связи, показатели
report-in-the-model = В модели
report-set-here = Задано этими сценариями
report-x = X: внешние неопределённости
report-x-says = из { $all } параметров { $uncertain } различаются от мира к миру, каждый в своём диапазоне; случай каждого квартала: доллар и цены на сырьё, государства, пары, столкновения, проекты, пересмотр позиций держав
report-l = L: рычаги
report-l-says = параметры, которые решают государства ({ $count }): { $groups }
report-r = R: связи
report-r-says = одинаковы для всех
report-m = M: показатели
report-m-none = торговля пар, доли способов, самостоятельность
report-m-target = цель: { $goal }
report-to-the-end = конца
report-all = все
report-no-inputs = Ничего.

# Два взгляда рядом
report-views-says = Те же миры, сценарий за сценарием, глазами двух текстов: { $other } минус { $one }.
report-views-advice = Дали бы они разные советы?
report-views-none = { $worlds }: ни один ответ о действии сценария не меняет знака от одного взгляда к другому.
report-views-expect = Чего они ожидают?
report-views-found = { $scenario }: из { $all } показателей между взглядами различаются { $apart }; с поправкой на число сравнений ясны { $clear } (Холм, 5 %).
report-views-chances = Вероятность каждой цели при обоих взглядах
report-views-less = { $other } минус { $one }: среднее по тем же мирам и 95-процентный интервал
report-views-there = { $goal }, в срок уровень держится
report-views-touched = { $goal }, достигнуто до срока
report-views-effects = Что делает сценарий с торговлей между { $one_with } и { $other_with } в конце, против сценария { $scenario } при том же взгляде
report-views-turned = { $scenario }, { $measure }: { $level } — { $one }, { $theirs } — { $other }.

# Картинки одного мира и нескольких
picture-asks = { $title }. { $asks }
picture-one = Один мир (номер { $member } с начальным числом { $seed }) — один из возможных ходов событий. Вероятности: { $command }
picture-one-seen = Один мир (номер { $member } с начальным числом { $seed }, { $view }) — один из возможных ходов событий. Вероятности: { $command }
picture-several = { $count ->
    [one] { $count } сценарий
    [few] { $count } сценария
   *[many] { $count } сценариев
} в одном и том же мире
picture-possible = Один из возможных ходов событий. Вероятности: { $command }.
picture-more = Один из возможных ходов событий. Вероятности: { $command }. Ещё { $count ->
    [one] { $count } сценарий
    [few] { $count } сценария
   *[many] { $count } сценариев
} — в таблице рядом с этой картинкой.
picture-parts = Что повлияло на неё с { $year } года, млрд долларов в год
picture-modes = С кем работает Центральная Азия, проценты усилий
picture-flows = Торговля Центральной Азии в { $year } году: чем толще, тем больше
picture-scale = { $number } млрд долларов в год
picture-refused = для этого языка нужен matplotlib { $needed } или новее, который соединяет буквы; установлена версия { $version }

# Что помогает больше всего: `levers`
ranking-inside = доля усилий внутри региона { $period_in }
ranking-autonomy = самостоятельность { $period_in }
ranking-standing = доля миров, в которых цель «{ $target }» выполнена в срок
ranking-real = { $figure }, в долларах { $year } года
ranking-percent = 1 процент
ranking-points = 1 пункт
ranking-none = Ни один рычаг ничего не меняет: { $figure }.
ranking-none-relevant = Ни один рычаг не меняет этого хотя бы на { $least }: { $figure }.
ranking-helps = Больше всего помогает рычаг «{ $lever }», край: { $end }; { $figure }: { $effect }.
ranking-raises = Сильнее всего поднимает рычаг «{ $lever }», край: { $end }; { $figure }: { $effect }.
ranking-own = Из того, что выбирают государства: «{ $lever }», край: { $end }: { $effect }.
ranking-no-raise = Ни один рычаг этого не поднимает: { $figure }.
ranking-no-raise-relevant = Ни один рычаг не поднимает этого хотя бы на { $least }: { $figure }.
ranking-harms = Больше всего вредит рычаг «{ $lever }», край: { $end }: { $effect }.
ranking-lowers = Сильнее всего снижает рычаг «{ $lever }», край: { $end }: { $effect }.
ranking-end = { $word } ({ $value })
ranking-ends = { $low } — { $high }
ranking-effect = { $level } { $span }
ranking-head = { $scenario }: что делает каждый рычаг от края до края, в одних и тех же мирах ({ $worlds })
ranking-column = { $figure }, { $unit }
ranking-to-least = до меньшего края: -
ranking-to-most = до большего края: #
ranking-dated = с датой, остаётся в силе: { $dated }
ranking-silent = Рычаги, которые не меняют этого ни в одном мире
ranking-current = То же в текущих долларах
ranking-touched = Вероятность цели «{ $target }», достигнута хотя бы раз, пункты
ranking-there = Вероятность цели «{ $target }», в срок уровень держится, пункты
ranking-foot = По сравнению со сценарием как он есть; +/- — половина 95-процентного интервала. Группы: { $groups }.
