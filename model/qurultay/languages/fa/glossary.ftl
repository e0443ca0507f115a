### Words of the project, one for one thing: docs/glossary.md

## machine

glossary-world = جهان
glossary-scenario = سناریو
glossary-trade = تجارت
glossary-target = هدف
glossary-probability = احتمال
glossary-trust = اعتماد
glossary-autonomy = استقلال عمل
glossary-effort = تلاش دیپلماتیک
glossary-stays-out = کنار می‌ماند
glossary-bilateral = با یک همسایه
glossary-regional = با همهٔ آسیای مرکزی
glossary-great-power = با یک قدرت بزرگ
glossary-power = قدرت
glossary-tolerates = تحمل می‌کند
glossary-co-opts = به قالب‌های خود می‌کشاند
glossary-opposes = مخالفت می‌کند
glossary-corridor = کریدور
glossary-sanctions = تحریم‌ها
glossary-lever = اهرم
glossary-luck = تصادف
glossary-interval = بازه
glossary-treaty = پیمان
glossary-alliance = اتحاد
glossary-membership = عضویت
glossary-lab = آزمایشگاه
glossary-class = کلاس
glossary-round = دور
glossary-vote = رأی
glossary-share = سهم
glossary-pin = نگه‌داشتن برای مقایسه
glossary-digest = چکیدهٔ رقمی
glossary-evidence = شواهد
glossary-claim = گزاره
glossary-assumption = فرض
glossary-forecast = پیش‌بینی
glossary-barrier = مانع
glossary-border = مرز
glossary-output = تولید ناخالص داخلی
glossary-dependence = وابستگی
glossary-middle-world = جهان میانی
