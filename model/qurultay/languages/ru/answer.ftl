### Что говорится о результатах

## machine

# Предложения
chances-never = { $subject } { $due_by } не достигает { $level_of } ни в одном мире.
chances-always = { $due_at } { $subject } во всех мирах составляет { $level }.
chances-pass = { $subject } { $due_by } { $touched_in } хотя бы раз достигает { $level_of }, но { $due_at } не держится на этом уровне ни в одном мире.
chances-steady = { $due_at } { $subject } { $standing_in } составляет { $level }; больше ни в одном мире этот уровень до срока не достигается.
chances-some = { $due_at } { $subject } { $standing_in } составляет { $level }; хотя бы раз до этого срока этот уровень достигается { $touched_in }.
one-never = В этом одном мире { $subject } { $due_by } не достигает { $level_of }.
one-pass = В этом одном мире { $subject } { $due_by } достигает { $level_of }, но { $due_at } на этом уровне не держится.
one-stands = В этом одном мире { $due_at } { $subject } составляет { $level }.
one-real = В долларах { $year } года этот уровень к сроку тоже выдержан.
one-unreal = В долларах { $year } года этот уровень к сроку не выдержан.
one-level = В этом одном мире { $subject } { $period_in } составляет { $middle }.
real-none = В долларах { $year } года этот уровень к сроку не выдержан ни в одном мире.
real-all = В долларах { $year } года этот уровень к сроку тоже выдержан во всех мирах.
real-some = В долларах { $year } года этот уровень к сроку выдержан { $standing_in }.
trade-level = { $subject } { $period_in } в медианном мире составляет { $middle }; в девяти мирах из десяти — от { $from } до { $to }.
lever-best = Из { $count } испытанных рычагов больше всего прибавляет к вероятности этот: { $lever }, { $points }.
lever-none = Ни один из { $count } испытанных рычагов не прибавляет к вероятности и одного пункта.
moves-never = { $subject } { $due_by } не достигает { $level_of } ни в одном мире: ни при сценарии «{ $scenario }», ни при сценарии «{ $against }».
moves-always = { $due_at } { $subject } составляет { $level } во всех мирах: и при сценарии «{ $scenario }», и при сценарии «{ $against }».
moves-none = Сценарий «{ $scenario }» здесь ничего не меняет: как и при сценарии «{ $against }», { $due_at } { $subject } { $standing_in } составляет { $level }; хотя бы раз до этого срока этот уровень достигается { $touched_in }.
moves-little = При сценарии «{ $scenario }» { $due_at } { $subject } { $standing_in } составляет { $level }; хотя бы раз до этого срока этот уровень достигается { $touched_in }. От сценария «{ $against }» это отличается меньше чем на 1 пункт (там { $due_at } — { $before_in }).
moves-unclear = При сценарии «{ $scenario }» { $due_at } { $subject } { $standing_in } составляет { $level }; хотя бы раз до этого срока этот уровень достигается { $touched_in }. Отличается ли это от сценария «{ $against }» (там { $due_at } — { $before_in }), по { $members_by } не видно: разница лежит между { $low } и { $high_with }.
moves-up = При сценарии «{ $scenario }» { $due_at } { $subject } { $standing_in } составляет { $level }. Это на { $points } больше, чем при сценарии «{ $against }» (от { $low } до { $high_of }). Хотя бы раз до этого срока этот уровень достигается { $touched_in }.
moves-down = При сценарии «{ $scenario }» { $due_at } { $subject } { $standing_in } составляет { $level }. Это на { $points } меньше, чем при сценарии «{ $against }» (от { $low } до { $high_of }). Хотя бы раз до этого срока этот уровень достигается { $touched_in }.
touch-up = Вероятность хотя бы раз достичь этого уровня до срока выше на { $points } (от { $low } до { $high_of }).
touch-down = Вероятность хотя бы раз достичь этого уровня до срока ниже на { $points } (от { $low } до { $high_of }).
trade-none = Сценарий «{ $scenario }» ни в одном мире не меняет { $subject_what } { $period_in }.
trade-little = { $subject } { $period_in } при сценарии «{ $scenario }» отличается от сценария «{ $against }» меньше чем на 1 %.
trade-unclear = По { $members_by } не видно, как сценарий «{ $scenario }» по сравнению со сценарием «{ $against }» меняет { $subject_what } { $period_in }: изменение от { $from_percent } до { $to_percent }.
trade-up = { $subject } { $period_in } при сценарии «{ $scenario }» на { $percent } больше, чем при сценарии «{ $against }» (от { $from_percent } до { $to_percent }).
trade-down = { $subject } { $period_in } при сценарии «{ $scenario }» на { $percent } меньше, чем при сценарии «{ $against }» (от { $from_percent } до { $to_percent }).
sides-none = В одном и том же мире ни один из этих сценариев не меняет { $subject_what } { $period_in }: { $middle }.
sides-apart = В одном и том же мире { $subject } { $period_in } больше всего при сценарии «{ $scenario }», { $middle }, и меньше всего при сценарии «{ $against }», { $lowest }.
trust-coverage = Интервалы, которые должны были охватить { $meant } прошлых лет, охватили { $share } (от { $low_share } до { $high_share }).
trust-skill-up = Прогнозы прошлых лет были точнее лучшего простого прогноза, выигрыш — { $share } (от { $low_share } до { $high_share }).
trust-skill-none = Прогнозы прошлых лет не были заметно лучше лучшего простого прогноза (от { $low_share } до { $high_share }): не читайте это как прогноз.
trust-skill-down = Прогнозы прошлых лет были хуже лучшего простого прогноза (от { $low_share } до { $high_share }): не читайте это как прогноз.
trust-layer-up = То, что делают государства в модели, сделало прогнозы прошлых лет точнее, выигрыш — { $share } (от { $low_share } до { $high_share }).
trust-layer-none = То, что делают государства в модели, заметно не улучшило прогнозы прошлых лет (от { $low_share } до { $high_share }).
trust-layer-down = То, что делают государства в модели, ухудшило прогнозы прошлых лет (от { $low_share } до { $high_share }).
trust-judgement = { $count } из { $of } { $of ->
    [one] числа
   *[other] чисел
} — наши собственные допущения; остальные опираются на данные, исследования или два исходных текста.

# Показатели внутри предложения
figure-bilateral_trade = торговля между { $one_with } и { $other_with }
    .what = торговлю между { $one_with } и { $other_with }
figure-trust = доверие между { $one_with } и { $other_with }
figure-regional_trade = торговля внутри Центральной Азии
    .what = торговлю внутри Центральной Азии
figure-state_trade = торговля { $one_of } со всеми остальными
    .what = торговлю { $one_of } со всеми остальными
figure-state_output = ВВП { $one_of }
figure-output = ВВП Центральной Азии
figure-passed_on = стоимость переправленных в страны под санкциями товаров
figure-openness = торговля Центральной Азии по отношению к её ВВП
figure-mode_share = доля усилий «{ $mode }»
figure-autonomy = самостоятельность Центральной Азии
figure-dependence_on = зависимость от { $one_on }
figure-stance = отношение { $one_of } к самостоятельному пути региона
figure-capital_cost = ставка по долгосрочным займам
figure-energy_security = энергетическая безопасность
figure-high_value_share = доля товаров высокой стоимости во взаимной торговле
figure-incidents = число пострадавших от { $incident_of } государств
figure-corridor_share = доля грузов на коридоре «{ $corridor }»
figure-corridor_capacity = пропускная способность всех коридоров
figure-transit_days = время в пути
figure-transit_days-at = время в пути по коридору «{ $corridor }»
figure-transit_cost = стоимость перевозки

# Величины по единицам
amount-bn = { $number } млрд долларов в год
amount-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
    .of = { $count ->
    [one] { $number } дня
    [many] { $number } дней
    [few] { $number } дней
   *[other] { $number } дня
}
amount-of-output = { $number } ВВП
amount-of-1 = { $number } из 1
amount-of-effort = { $number } всех усилий
amount-a-year = { $number } в год
amount-of-mutual-trade = { $number } взаимной торговли
amount-states-struck-a-year = { $number } в год
amount-of-goods = { $number } всех грузов
amount-Mt-a-year = { $number } млн тонн в год
amount-log-points = { $number } по логарифмической шкале
amount-0-tolerate-1-co-opt-2-oppose = { $number } (0 терпит, 1 вовлекает в свои форматы, 2 противится)

# Уровни целей
level-at_least = не меньше { $amount_of }
    .of = { $amount_of }
level-at_least-held = не меньше { $amount_of } в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
    .of = { $amount_of } в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
level-at_least-real = не меньше { $amount_of } (в долларах { $year } года)
    .of = { $amount_of } (в долларах { $year } года)
level-at_least-real-held = не меньше { $amount_of } (в долларах { $year } года) в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
    .of = { $amount_of } (в долларах { $year } года) в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
level-at_most = не больше { $amount_of }
    .of = уровня не больше { $amount_of }
level-at_most-held = не больше { $amount_of } в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
    .of = уровня не больше { $amount_of } в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
level-at_most-real = не больше { $amount_of } (в долларах { $year } года)
    .of = уровня не больше { $amount_of } (в долларах { $year } года)
level-at_most-real-held = не больше { $amount_of } (в долларах { $year } года) в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд
    .of = уровня не больше { $amount_of } (в долларах { $year } года) в течение { $held ->
    [one] { $held } квартала
   *[other] { $held } кварталов
} подряд

# Показатели всего прогона
indicator-pair-trade = торговля между { $one_with } и { $other_with } { $period_in }
indicator-regional-trade = торговля внутри Центральной Азии, последний год
indicator-output = ВВП Центральной Азии, последний год
indicator-state-output = ВВП { $one_of }, последний год
indicator-state-trade = торговля { $one_of } со всеми остальными, последний год
indicator-openness = торговля Центральной Азии по отношению к её ВВП, последний год
indicator-autonomy = самостоятельность Центральной Азии, последний квартал
indicator-dependence = зависимость от { $one_on }, последний квартал
indicator-effort = доля усилий «{ $mode }», последний квартал
indicator-fall-of-pair = самое глубокое падение торговли между { $one_with } и { $other_with }, доля от пика
indicator-fall-inside = самое глубокое падение торговли внутри Центральной Азии, доля от пика
indicator-below-of-pair = сколько кварталов торговля между { $one_with } и { $other_with } остаётся ниже своего пика (если не возвращается, считается до конца)
indicator-below-inside = сколько кварталов торговля внутри Центральной Азии остаётся ниже своего пика (если не возвращается, считается до конца)
indicator-passed-on = товары, переправленные в страны под санкциями, последний год, млрд долларов в год
indicator-capacity = пропускная способность всех коридоров, последний квартал, млн тонн в год
indicator-energy-security = энергетическая безопасность, последний квартал
indicator-interest = годовая ставка по долгосрочным займам, последний квартал
indicator-corridor = доля грузов на коридоре «{ $corridor }», последний квартал
indicator-transit-time = время в пути { $quarter_in }, дней
indicator-transit-cost = стоимость перевозки { $quarter_in }
indicator-high-value = доля товаров высокой стоимости во взаимной торговле { $quarter_in } (в модели от неё ничего не зависит)
indicator-struck = государства, пострадавшие от { $kind_of }, за год до конца { $quarter_of }
indicator-standing = вероятность цели «{ $target }»: уровень держится в срок
indicator-touched = вероятность цели «{ $target }»: достигнута хотя бы раз до срока
indicator-first = кварталов до первого достижения цели «{ $target }» (если никогда, считается до конца)
indicator-shortfall = сколько не хватает до цели «{ $target }» в срок, { $unit }

# Группы показателей
group-trade = Торговля
group-targets = Цели
group-partners = Партнёры
group-corridors = Коридоры
group-security = Безопасность
group-money = Деньги

# Доли миров
share-every = все миры
    .in = во всех мирах
share-none = ни один мир
    .in = в 0 % миров
share-counted = { $hits } из { $of } миров
    .in = в { $hits } из { $of } миров
share-under = менее { $percent } миров
    .in = менее чем в { $percent } миров
share-over = более { $percent } миров
    .in = более чем в { $percent } миров
share-percent = { $percent } миров
    .in = в { $percent } миров
percent-under = менее { $percent }
percent-over = более { $percent }
worlds = { $count ->
    [one] { $count } мир
    [few] { $count } мира
   *[many] { $count } миров
}
    .by = { $count ->
    [one] { $count } миру
   *[many] { $count } мирам
}
points = { $count ->
    [one] { $number } пункт
    [few] { $number } пункта
    [many] { $number } пунктов
   *[other] { $number } пункта
}
    .of = { $count ->
    [one] { $number } пункта
    [few] { $number } пунктов
    [many] { $number } пунктов
   *[other] { $number } пункта
}
    .with = { $count ->
    [one] { $number } пунктом
    [few] { $number } пунктами
    [many] { $number } пунктами
   *[other] { $number } пункта
}

# Даты
date-end = конец { $year } года
    .at = в конце { $year } года
    .by = к концу { $year } года
date-month = конец { $month_of } { $year } года
    .at = в конце { $month_of } { $year } года
    .by = к концу { $month_of } { $year } года
period-year = { $year } год
    .in = в { $year } году
period-to = год до конца { $month_of } { $year } года
    .in = за год до конца { $month_of } { $year } года
month-3 = март
    .of = марта
month-6 = июнь
    .of = июня
month-9 = сентябрь
    .of = сентября
quarter = { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} квартал { $year } года
    .of = { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} квартала { $year } года
    .in = { $number ->
    [1] в I
    [2] во II
    [3] в III
   *[4] в IV
} квартале { $year } года

# Единицы сами по себе
shortfall-bn-USD-a-year = млрд долларов в год
shortfall-days = дней
shortfall-of-output = доля ВВП
shortfall-of-1 = из 1
shortfall-of-effort = доля усилий
shortfall-a-year = в год
shortfall-of-mutual-trade = доля взаимной торговли
shortfall-states-struck-a-year = пострадавших государств в год
shortfall-of-goods = доля грузов
shortfall-Mt-a-year = млн тонн в год
shortfall-log-points = по логарифмической шкале
shortfall-0-tolerate-1-co-opt-2-oppose = 0 терпит, 1 вовлекает в свои форматы, 2 противится
