### `explain` атау туралы не айтады

## machine

# Сөйлемдер мен жолдар
explain-alone = { $says } Жеке, жалпыға қосымша: { $place }.
explain-of-each = { $place }: { $says }
explain-brief = { $key } = { $value } { $unit }: { $says }
explain-range-is = { $range }: { $low } мен { $high } аралығы
explain-ends = медиана { $middle }, 90 % { $low } мен { $high } аралығында
explain-by-record = { $ends }, { $year } жылға дейінгі деректер бойынша
explain-apart = тек { $names } мәнін өзгертеді; бұл — модельде ештеңе жауап бермейтін көрсеткіш
explain-outcome-after = { $year } жылдан кейінгі нәтиже туралы айтады, оған ешбір сан сүйенбейді
explain-paragraph = { $text } мәтіні, { $paragraph }-абзац
explain-when-every-quarter = әр тоқсанда
explain-when-start = басында
explain-when-record = өткен жылдардың деректері үшін

# Бөліктердің атаулары
explain-parameter = параметр
explain-means = мағынасы
explain-value = мәні
explain-unit = бірлігі
explain-range = шектері
explain-spread = шашырауы
explain-prior = бастапқы үлестірім
explain-posterior = келтіруден кейін
explain-kind = түрі
explain-sources = дереккөздер
explain-claims = тұжырымдар
explain-known-by = белгілі болған күні
explain-read-when = қашан оқылады
explain-decided-by = кім шешеді
explain-changed-by = не өзгертеді
explain-note = ескертпе
explain-used-in = қайда қолданылады
explain-written-in = қайда жазылған
explain-claim = тұжырым
explain-says = не айтады
explain-stands-in = қайда тұр
explain-used-by = қайда қолданылады
explain-not-modelled = модельденбейді
explain-scenario = сценарий
explain-title = атауы
explain-asks = сұрағы
explain-built-from = неден құралған
explain-more = толығырақ
explain-section = бөлім
explain-parameters = параметрлер
explain-state = мемлекет
explain-corridor = дәліз
explain-project = жоба
explain-channel = арна
explain-forum = форум
explain-joined-later = кейін қосылғандар
