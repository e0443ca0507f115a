### Words of the project, one for one thing: docs/glossary.md

## machine

glossary-world = әлем
glossary-scenario = сценарий
glossary-trade = сауда
glossary-target = мақсат
glossary-probability = ықтималдық
glossary-trust = сенім
glossary-autonomy = дербестік
glossary-effort = күш-жігер
glossary-stays-out = шетте қалады
glossary-bilateral = бір көршімен
glossary-regional = бүкіл Орталық Азиямен
glossary-great-power = ұлы державамен
glossary-power = держава
glossary-tolerates = көнеді
glossary-co-opts = өз форматтарына тартады
glossary-opposes = қарсы тұрады
glossary-corridor = дәліз
glossary-sanctions = санкциялар
glossary-lever = тетік
glossary-luck = кездейсоқтық
glossary-interval = аралық
glossary-treaty = шарт
glossary-alliance = одақ
glossary-membership = мүшелік
glossary-lab = зертхана
glossary-class = сынып
glossary-round = кезең
glossary-vote = дауыс
glossary-share = үлес
glossary-pin = салыстыру үшін бекіту
glossary-digest = бақылау сомасы
glossary-evidence = тексеру
glossary-claim = тұжырым
glossary-assumption = жорамал
glossary-forecast = болжам
glossary-barrier = кедергі
glossary-border = шекара
glossary-output = ЖІӨ
glossary-dependence = тәуелділік
glossary-middle-world = ортаңғы әлем
