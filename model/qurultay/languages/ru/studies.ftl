### Что печатают исследования из многих расчётов и как далеко они продвинулись

## machine

# Показатели по названиям
log-of = { $measure } (логарифм)
row-or = { $before } или { $one }

# compare: чем отличаются входные данные
compare-input-none = нет

# versus
versus-version = Другая версия ({ $name }): сейчас { $now }, раньше { $then }
versus-version-same = Версия: та же
versus-code = код
versus-data = данные
versus-parameter = Параметр { $key }: { $before } -> { $after }
versus-more = Ещё параметров: { $count }; все показывает --all
versus-same = Ничего не изменилось: все числа во всех мирах совпадают до последнего бита.
versus-then = { $name } (сохранено)
versus-now = { $name } (сегодня)

# decide
decide-at-least = { $measure } — среднее и доля миров, где не меньше { $threshold }
decide-at-most = { $measure } — среднее и доля миров, где не больше { $threshold }
decide-policy = политика
decide-maximin = максимин: { $policies }; худший вариант будущего даёт { $worst } (тот же выбор в { $kept } из { $draws } повторных выборок миров)
decide-minimax-regret = минимаксное сожаление: { $policies }; отставание от лучшей политики нигде не больше { $behind } (тот же выбор в { $kept } из { $draws } повторных выборок миров)
decide-satisficing = достаточный результат: { $policies }; порог достигнут в { $share } миров, а если требовать его в { $enough } миров — в { $futures } вариантов будущего (тот же выбор в { $kept } из { $draws } повторных выборок миров)
decide-worlds = Миров в каждой ячейке: { $count }, начальное число { $seed }
decide-note = Примечание: { $note }
listing-note-no-policy = { $what } из { $name } пропущено: это не часть политики
listing-note-no-future = { $what } из { $name } пропущено: это не часть варианта будущего

# sensitivity
sensitivity-head = { $title }: от чего зависит ответ (миров: { $count })
sensitivity-outcome = { $outcome } — среднее { $mean }, стандартное отклонение { $deviation }
sensitivity-split = Различия между мирами: { $parameters } приходится на параметры, { $chance } на случай, { $together } на то и другое вместе
sensitivity-assumed = Допущения играют роль в { $total } ± { $reach } этих различий
sensitivity-assumed-alone = Допущения играют роль в { $total } ± { $reach } этих различий; в том, что объясняют сами параметры, доля одних только допущений — { $alone } (от { $low } до { $high })
sensitivity-by-kind = по виду источника
sensitivity-by-mechanism = по механизму
sensitivity-by-parameter = по параметру
sensitivity-first = отдельно
sensitivity-total = всего
sensitivity-share = { $share } ±{ $reach }
sensitivity-effects = эффект перехода от низкого значения к высокому и его размер, какими бы ни были остальные параметры
sensitivity-effect = { $size } ± { $reach }  { $kind }

# Группы того, чем миры различаются
factor-chance = случай
factor-all-others = все остальные
factor-fitted-to-the-record = подогнано под данные
factor-assumption = допущение
factor-data = данные
factor-literature = исследования
factor-text = текст
factor-adjustment = отклик торговли
factor-barriers = барьеры
factor-choice = выбор
factor-conflict = конфликты
factor-cooperation = сотрудничество
factor-corridors = коридоры
factor-delivery = выполнение обещаний
factor-dependence = зависимость
factor-disturbances = случайные колебания
factor-energy = энергетика
factor-finance = долгосрочные деньги
factor-growth = рост
factor-hazard = перемены в отношениях
factor-incidents = происшествия
factor-leader = лидеры
factor-mediation = посредничество
factor-payments = платежи
factor-powers = державы
factor-projects = проекты
factor-recording = учёт торговли
factor-relation = отношения
factor-remittances = денежные переводы
factor-reroute = обходные пути
factor-rivalry = соперничество
factor-sanctions = санкции
factor-support = поддержка
factor-trade = торговля
factor-treaty = договоры
factor-trust = доверие
factor-value_added = товары высокой стоимости

# discover
discover-fails = { $scenario }: цель «{ $target }» не достигнута в { $share } миров (всего { $count }).
discover-chance = Ни один параметр не отделяет неудачные миры от остальных: дело в случае.
discover-where = Неудачи чаще там, где
discover-limit = { $key } { $limit }
discover-limit-unit = { $key } { $limit } ({ $unit })
discover-and = и { $limit }
discover-most = не больше { $high }
discover-least = не меньше { $low }
discover-between = от { $low } до { $high }
discover-middle = ({ $says } В половине всех миров значение меньше { $middle }.)
discover-found = В этих мирах: условиям отвечает { $mass } миров, неудачны из них { $density }, а среди всех — { $failing } (плотность); на них приходится { $coverage } всех неудач (охват).
discover-fresh = В новых мирах: условиям отвечает { $mass } миров, неудачны из них { $density }, а среди всех — { $failing } (плотность); на них приходится { $coverage } всех неудач (охват).
discover-not-confirmed = Новые миры этих условий не подтверждают: при них неудачи не чаще, чем везде.
discover-span = { $value } (от { $low } до { $high })

# sweep
sweep-designs = Наборов готово: { $count } из { $all }, миров в каждом: от { $least } до { $most }
sweep-none = Наборов готово: { $count } из { $all }
sweep-no-target = { $name }: нет цели
sweep-chance = { $name }: { $goal }: { $chance }
sweep-more = и ещё { $count }, все в results.csv

# replay и verify
replay-same = Мир { $member } совпадает с сохранённым до последнего бита
replay-alone = Мир { $member } ещё не сохранён, сравнить было не с чем
verify-damaged = Повреждено: { $fault }
verify-whole = { $folder }: целы { $count } из { $all } миров
verify-mend = Повреждённое посчитает заново qurultay ensemble NAME --resume DIR
verify-unfinished = Не закончено; продолжить: qurultay ensemble NAME --resume DIR

# Как далеко продвинулся расчёт
progress-done = { $what }: готово { $done } из { $all } { $unit }
progress-left = { $what }: готово { $done } из { $all } { $unit }, осталось около { $left }
progress-quarters = кварталов
progress-worlds = миров
progress-ensembles = расчётов
progress-scenarios = сценариев
progress-runs = расчётов
progress-s = { $number } с
progress-min = { $number } мин
progress-h = { $number } ч
progress-run = { $name }, { $start } — { $end }
progress-ensemble = { $name }, миров: { $count }
progress-replay = { $name }, мир { $member }
progress-again = { $name } ещё раз, миров: { $count }
progress-sweep = Наборов: { $count }
progress-arms = Варианты
progress-sensitivity = От чего зависит ответ { $name }
progress-grip = Таблица механизмов { $name }
progress-levers = Рычаги { $name }
resume = в { $folder } осталось всё, что готово; продолжить: --resume { $folder }
