### `explain` nom haqida nima aytadi

## machine

# Gaplar va satrlar
explain-alone = { $says } Alohida, umumiyga qoʻshimcha: { $place }.
explain-of-each = { $place }: { $says }
explain-brief = { $key } = { $value } { $unit }: { $says }
explain-range-is = { $range }: { $low } dan { $high } gacha
explain-ends = mediana { $middle }, 90% { $low } va { $high } oraligʻida
explain-by-record = { $ends }, { $year }-yilgacha maʼlumotlar boʻyicha
explain-apart = faqat { $names } qiymatini oʻzgartiradi; bu modelda hech narsa javob bermaydigan koʻrsatkich
explain-outcome-after = { $year }-yildan keyingi natija haqida aytadi, unga hech bir raqam tayanmaydi
explain-paragraph = { $text } matni, { $paragraph }-xatboshi
explain-when-every-quarter = har chorakda
explain-when-start = boshida
explain-when-record = oʻtgan yillar maʼlumotlari uchun

# Qismlarning nomlari
explain-parameter = parametr
explain-means = maʼnosi
explain-value = qiymati
explain-unit = birligi
explain-range = chegaralari
explain-spread = tarqoqligi
explain-prior = dastlabki taqsimot
explain-posterior = moslashdan keyin
explain-kind = turi
explain-sources = manbalar
explain-claims = daʼvolar
explain-known-by = maʼlum boʻlgan sana
explain-read-when = qachon oʻqiladi
explain-decided-by = kim hal qiladi
explain-changed-by = nima oʻzgartiradi
explain-note = izoh
explain-used-in = qayerda ishlatiladi
explain-written-in = qayerda yozilgan
explain-claim = daʼvo
explain-says = nima deydi
explain-stands-in = qayerda turadi
explain-used-by = qayerda ishlatiladi
explain-not-modelled = modellashtirilmaydi
explain-scenario = ssenariy
explain-title = nomi
explain-asks = savoli
explain-built-from = nimadan tuzilgan
explain-more = batafsil
explain-section = boʻlim
explain-parameters = parametrlar
explain-state = davlat
explain-corridor = yoʻlak
explain-project = loyiha
explain-channel = kanal
explain-forum = forum
explain-joined-later = keyin qoʻshilganlar
