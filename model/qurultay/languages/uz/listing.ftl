### Ssenariy nima deydi va ikkitasi nimasi bilan farq qiladi: `show`, `diff` va `check`

## machine

# Boshi
listing-horizon = { $start } — { $end }; { $year }-yil oxirida maʼlum boʻlgan narsalarga tayanadi
listing-built = Nimadan tuzilgan: { $files }
listing-view = “{ $view }” nuqtai nazaridan

# Parametrlar
listing-assumptions = Dunyoda nima boʻladi [assumptions]
listing-policies = Davlatlar nimani tanlaydi [policies]
listing-change-instead = { $set }, avvalgisi { $before } ({ $unit })
listing-change-fixed = { $set }, barcha dunyolarda bir xil; avvalgisi — { $before } atrofidagi tasodifiy qiymat ({ $unit })
listing-change-makes = { $set }, bunda { $before } oʻrniga { $now } boʻladi ({ $unit })
listing-rest = Qolgan { $count } ta parametr seeds/parameters.toml faylidagidek (ularni --origin koʻrsatadi)
listing-seeds = Boshlangʻich maʼlumotlardagidek
listing-place = { $file }, { $line }-qator

# Voqealar va ssenariy qoʻshadigan jadval satrlari
listing-events = Sanasi belgilangan voqealar
listing-event = { $span }: { $set }; sababi: { $because }
listing-until = { $start } — { $end }
listing-on = { $start } — oxirigacha
listing-memberships = Tashkilotlarga kim kiradi, kim chiqadi
listing-measures = Ssenariyning oʻz choralari
listing-projects = Ssenariyning oʻz loyihalari
listing-paths = Choraklar boʻyicha sonlar
listing-flows = Bazaviy yildagi savdo
listing-choices = Davlatlarning oʻz tanlovidan qatʼi nazar belgilangan harakatlari
listing-treaties = Shartnomalar
listing-row = { $told }
listing-row-because = { $told }; sababi: { $because }

# Oxiri
listing-claims = Quyidagi daʼvolarga tayanadi: { $claims } (qurultay explain A-01)
listing-note = Izoh: { $note }

# diff
listing-same = Model uchun bu ikkisining farqi yoʻq: { $one }, { $other }
listing-between = { $one } oʻrniga { $other } olinsa, nima oʻzgaradi
listing-difference = { $what } { $key }: { $before } -> { $after }
listing-what-horizon = muddat
listing-what-change = oʻzgarish
listing-what-event = voqea
listing-what-target = maqsad
listing-horizon-start = boshi
listing-horizon-end = oxiri
listing-horizon-vintage = maʼlumotlar yili
listing-none = yoʻq
listing-as-seeds = { $number }, boshlangʻich maʼlumotlardagidek
listing-as-seeds-drawn = { $number } atrofidagi tasodifiy qiymat, boshlangʻich maʼlumotlardagidek
listing-event-key = { $key }, { $quarter }
listing-event-side = { $change } ({ $span })

# check
listing-good = { $name }: hammasi toʻgʻri: “{ $title }”, { $start } — { $end }, { $counts }
listing-check-note = izoh: { $note }
listing-count-changes = { $count } ta oʻzgarish
listing-count-events = { $count } ta voqea
listing-count-targets = { $count } ta maqsad
listing-count-memberships = { $count } ta aʼzolik
listing-count-measures = { $count } ta chora
listing-count-projects = { $count } ta loyiha
listing-count-paths = { $count } ta yoʻl
listing-count-flows = { $count } ta savdo jadvali
listing-count-choices = { $count } ta tanlov
listing-count-treaties = { $count } ta shartnoma

# Izohlar
listing-item = { $kind } “{ $name }”
listing-item-unnamed = { $kind } ({ $name })
listing-item-event = “{ $name }” voqeasi ({ $span })
listing-item-event-on = { $name } parametriga oid voqea ({ $span })
listing-note-outside = { $place }: { $start } — { $end } oraligʻidan tashqarida, shuning uchun hisobga olinmaydi: { $item }
listing-note-held = { $place }: { $name }: ketma-ket { $held } chorak kerak, boshidan ({ $start }) muddatigacha ({ $by }) esa bor-yoʻgʻi { $room } chorak bor
listing-note-part = { $place }: { $all } chorakdan { $count } tasi { $start } — { $end } oraligʻidan tashqarida, shuning uchun hisobga olinmaydi: { $item }
listing-note-met = { $place }: { $name } maqsadi allaqachon bajarilgan: { $measure } { $quarter_in } taxminan { $level }, shuning uchun unga har bir dunyo darhol yetishi mumkin
listing-note-far = { $place }: { $name } maqsadi haqiqatdan yiroq: avvalgi darajadan { $times } barobardan ham yuqori ({ $quarter_in } — { $level }); pul yiliga mlrd dollarda beriladi
