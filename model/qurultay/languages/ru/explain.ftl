### Что говорит `explain` о названии

## machine

# Предложения и строки
explain-alone = { $says } Отдельно, сверх общего: { $place }.
explain-of-each = { $place }: { $says }
explain-brief = { $key } = { $value } { $unit }: { $says }
explain-range-is = { $range }: от { $low } до { $high }
explain-ends = медиана { $middle }, 90 % от { $low } до { $high }
explain-by-record = { $ends }, по данным до { $year } года
explain-apart = меняет только { $names }; это показатель, на который в модели ничто не откликается
explain-outcome-after = говорит об итоге после { $year } года, на который не опирается ни одно число
explain-paragraph = текст { $text }, абзац { $paragraph }
explain-when-every-quarter = каждый квартал
explain-when-start = в начале
explain-when-record = для данных прошлых лет

# Названия частей
explain-parameter = параметр
explain-means = что значит
explain-value = значение
explain-unit = единица
explain-range = пределы
explain-spread = разброс
explain-prior = исходное распределение
explain-posterior = после подгонки
explain-kind = вид
explain-sources = источники
explain-claims = утверждения
explain-known-by = известно на
explain-read-when = когда читается
explain-decided-by = кто решает
explain-changed-by = что меняет
explain-note = примечание
explain-used-in = где используется
explain-written-in = где записано
explain-claim = утверждение
explain-says = что говорит
explain-stands-in = где стоит
explain-used-by = где используется
explain-not-modelled = не моделируется
explain-scenario = сценарий
explain-title = название
explain-asks = вопрос
explain-built-from = составлен из
explain-more = подробнее
explain-section = раздел
explain-parameters = параметры
explain-state = государство
explain-corridor = коридор
explain-project = проект
explain-channel = канал
explain-forum = форум
explain-joined-later = вступили позже
