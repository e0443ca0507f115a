### Что говорит сценарий и чем различаются два: `show`, `diff` и `check`

## machine

# Начало
listing-horizon = Период: { $start } — { $end }; сведения — по состоянию на конец { $year } года
listing-built = Составлен из: { $files }
listing-view = Глазами текста «{ $view }»

# Параметры
listing-assumptions = Что делает внешний мир [assumptions]
listing-policies = Что выбирают государства [policies]
listing-change-instead = { $set } вместо { $before } ({ $unit })
listing-change-fixed = { $set }, одно и то же во всех мирах; прежде — случайное значение около { $before } ({ $unit })
listing-change-makes = { $set }, получается { $now } вместо { $before } ({ $unit })
listing-rest = Остальные параметры ({ $count }) — как в seeds/parameters.toml (их перечисляет --origin)
listing-seeds = Как в исходных данных
listing-place = { $file }, строка { $line }

# События и строки таблиц, которые добавляет сценарий
listing-events = События с датой
listing-event = { $span }: { $set }; причина: { $because }
listing-until = { $start } — { $end }
listing-on = { $start } — до конца
listing-memberships = Кто вступает в организации и кто выходит из них
listing-measures = Собственные меры сценария
listing-projects = Собственные проекты сценария
listing-paths = Числа по кварталам
listing-flows = Торговля базового года
listing-choices = Что делают государства, что бы они ни выбрали сами
listing-treaties = Договоры
listing-row = { $told }
listing-row-because = { $told }; причина: { $because }

# Конец
listing-claims = Опирается на утверждения { $claims } (qurultay explain A-01)
listing-note = Примечание: { $note }

# diff
listing-same = Для модели { $one } и { $other } — одно и то же
listing-between = Что меняется, если вместо { $one } взять { $other }
listing-difference = { $what } { $key }: { $before } -> { $after }
listing-what-horizon = период
listing-what-change = изменение
listing-what-event = событие
listing-what-target = цель
listing-horizon-start = начало
listing-horizon-end = конец
listing-horizon-vintage = год данных
listing-none = нет
listing-as-seeds = { $number }, как в исходных данных
listing-as-seeds-drawn = случайное значение около { $number }, как в исходных данных
listing-event-key = { $key }, { $quarter }
listing-event-side = { $change } ({ $span })

# check
listing-good = { $name }: всё верно: «{ $title }», { $start } — { $end }, { $counts }
listing-check-note = примечание: { $note }
listing-count-changes = { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
   *[many] { $count } изменений
}
listing-count-events = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
listing-count-targets = { $count ->
    [one] { $count } цель
    [few] { $count } цели
   *[many] { $count } целей
}
listing-count-memberships = { $count ->
    [one] { $count } членство
    [few] { $count } членства
   *[many] { $count } членств
}
listing-count-measures = { $count ->
    [one] { $count } мера
    [few] { $count } меры
   *[many] { $count } мер
}
listing-count-projects = { $count ->
    [one] { $count } проект
    [few] { $count } проекта
   *[many] { $count } проектов
}
listing-count-paths = { $count ->
    [one] { $count } путь
    [few] { $count } пути
   *[many] { $count } путей
}
listing-count-flows = { $count ->
    [one] { $count } таблица торговли
    [few] { $count } таблицы торговли
   *[many] { $count } таблиц торговли
}
listing-count-choices = { $count ->
    [one] { $count } выбор действий
    [few] { $count } выбора действий
   *[many] { $count } выборов действий
}
listing-count-treaties = { $count ->
    [one] { $count } договор
    [few] { $count } договора
   *[many] { $count } договоров
}

# Примечания
listing-item = { $kind } «{ $name }»
listing-item-unnamed = { $kind } ({ $name })
listing-item-event = событие «{ $name }» ({ $span })
listing-item-event-on = событие с параметром { $name } ({ $span })
listing-note-outside = { $place }: лежит вне периода { $start } — { $end } и не учитывается: { $item }
listing-note-held = { $place }: { $name }: кварталов подряд нужно { $held }, а с начала ({ $start }) до срока ({ $by }) их всего { $room }
listing-note-part = { $place }: вне периода { $start } — { $end } лежат и не учитываются кварталы, { $count } из { $all }: { $item }
listing-note-met = { $place }: цель { $name } уже достигнута: { $measure } { $quarter_in } — около { $level_of }, так что любой мир может выполнить её сразу
listing-note-far = { $place }: цель { $name } нереальна: она выше прежнего уровня более чем в { $times } раз ({ $quarter_in } — { $level }); деньги указывают в млрд долларов в год
