### Words of the project, one for one thing: docs/glossary.md

## machine

glossary-world = мир
glossary-scenario = сценарий
glossary-trade = торговля
glossary-target = цель
glossary-probability = вероятность
glossary-trust = доверие
glossary-autonomy = самостоятельность
glossary-effort = усилия
glossary-stays-out = остаётся в стороне
glossary-bilateral = с одним соседом
glossary-regional = со всей Центральной Азией
glossary-great-power = с великой державой
glossary-power = держава
glossary-tolerates = терпит
glossary-co-opts = вовлекает в свои форматы
glossary-opposes = противится
glossary-corridor = коридор
glossary-sanctions = санкции
glossary-lever = рычаг
glossary-luck = случай
glossary-interval = интервал
glossary-treaty = договор
glossary-alliance = союз
glossary-membership = членство
glossary-lab = лаборатория
glossary-class = класс
glossary-round = раунд
glossary-vote = голос
glossary-share = доля
glossary-pin = закрепить для сравнения
glossary-digest = контрольная сумма
glossary-evidence = проверка
glossary-claim = утверждение
glossary-assumption = допущение
glossary-forecast = прогноз
glossary-barrier = барьер
glossary-border = граница
glossary-output = ВВП
glossary-dependence = зависимость
glossary-middle-world = медианный мир
