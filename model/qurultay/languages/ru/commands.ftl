### Что печатают команды

## machine

# ensemble
ensemble-head = { $title } ({ $label }): { $worlds }
ensemble-table = Торговля пары { $pair } за последние четыре квартала, млрд долларов в год; из 20 миров (и медианный в долларах { $year } года)
ensemble-year = год
ensemble-low = 1 ниже
ensemble-middle = 10 ниже
ensemble-high = 1 выше
ensemble-real = в ценах базы
ensemble-half = { $goal }: { $chances }; половина миров проходит этот уровень { $quarter_by }
ensemble-fewer = { $goal }: { $chances }; этот уровень проходит меньше половины миров
ensemble-digest = контрольная сумма { $digest }
ensemble-rounded = округлённая { $digest }, чтобы сравнивать разные машины

# compare
compare-alarm = Внимание: { $alarm }
compare-chances = Одни и те же миры ({ $worlds }), сценариев: { $count }; вероятность, что уровень держится в срок (и что он достигнут хотя бы раз до срока)
compare-worlds = Одни и те же миры ({ $worlds }), сценариев: { $count }
compare-not-asked = не задано
compare-inputs = Чем входные данные { $name } отличаются от { $other }
compare-differs = Что меняет { $name } по сравнению с { $other }: среднее и интервал 95 %
compare-nothing = { $name } ничего не меняет на 1 % или 1 пункт по сравнению с { $other }, насколько это видно
compare-count = Всего различий { $all }: на 1 % или 1 пункт и больше — { $large }, меньше — { $small }, не видно — { $unseen }; все показывает --all
compare-many = Просмотрено различий: { $all }. Если бы ни одно не было настоящим, примерно { $chance } всё равно казались бы такими. Отмеченные * ({ $clear }) ясны и с поправкой на такое число (Холм, 5 %). Случай на обеих сторонах один и тот же.
compare-unseen = разницы не видно
compare-same = одинаково во всех мирах

# list
list-scenarios = Сценарии (qurultay run NAME, qurultay show NAME)
list-overlay = накладывается на другой сценарий
list-experiments = Опыты

# files
wrote = записано: { $file }
