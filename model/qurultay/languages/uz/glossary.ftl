### Words of the project, one for one thing: docs/glossary.md

## machine

glossary-world = dunyo
glossary-scenario = ssenariy
glossary-trade = savdo
glossary-target = maqsad
glossary-probability = ehtimol
glossary-trust = ishonch
glossary-autonomy = mustaqillik
glossary-effort = saʼy-harakat
glossary-stays-out = chetda qoladi
glossary-bilateral = bitta qoʻshni bilan
glossary-regional = butun Markaziy Osiyo bilan
glossary-great-power = buyuk davlat bilan
glossary-power = buyuk davlat
glossary-tolerates = toqat qiladi
glossary-co-opts = oʻz formatlariga tortadi
glossary-opposes = qarshilik qiladi
glossary-corridor = yoʻlak
glossary-sanctions = sanksiyalar
glossary-lever = dastak
glossary-luck = tasodif
glossary-interval = oraliq
glossary-treaty = shartnoma
glossary-alliance = ittifoq
glossary-membership = aʼzolik
glossary-lab = laboratoriya
glossary-class = sinf
glossary-round = bosqich
glossary-vote = ovoz
glossary-share = ulush
glossary-pin = taqqoslash uchun saqlash
glossary-digest = nazorat yigʻindisi
glossary-evidence = tekshiruv
glossary-claim = daʼvo
glossary-assumption = faraz
glossary-forecast = prognoz
glossary-barrier = toʻsiq
glossary-border = chegara
glossary-output = YaIM
glossary-dependence = qaramlik
glossary-middle-world = oʻrtadagi dunyo
