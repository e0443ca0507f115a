### داستان یک جهان: آنچه `run` چاپ می‌کند، و نقطه‌های عطف در صفحه و در داستان

## machine

# نام‌ها پشت سر هم
row-comma = { $before }، { $one }
row-semicolon = { $before }؛ { $one }
row-and = { $before } و { $one }

# فصل
story-quarter = فصل { $at ->
    [1] اول
    [2] دوم
    [3] سوم
   *[4] چهارم
} سال { $year }
    .in = در فصل { $at ->
    [1] اول
    [2] دوم
    [3] سوم
   *[4] چهارم
} سال { $year }
    .by = تا پایان فصل { $at ->
    [1] اول
    [2] دوم
    [3] سوم
   *[4] چهارم
} سال { $year }

# آغاز و پایان
story-title = { $title } ({ $name })
story-world = یک جهان: شمارهٔ { $member } با عدد آغازین { $seed }، از { $from } تا { $to }.
story-world-seen = یک جهان: شمارهٔ { $member } با عدد آغازین { $seed }، از { $from } تا { $to }، از منظر «{ $view }».
story-view-functional = نگاه کارکردی
story-view-insider = نگاه از درون
story-one-of-many = یک جهان تنها یکی از روندهای ممکن رویدادهاست: با --member دیگر همین سناریو جور دیگری پیش می‌رود.
story-run-many = برای احتمال‌ها جهان‌های بسیار اجرا کنید: { $command }

# هدف‌ها
story-targets = هدف‌ها
story-targets-none = هدف‌ها: این سناریو هدفی نمی‌گذارد.
story-target-reached = { $goal } { $due_by }: { $when_in } به دست آمد و در موعد برقرار است
story-target-touched = { $goal } { $due_by }: { $when_in } به دست آمد، ولی در موعد برقرار نیست
story-target-missed = { $goal } { $due_by }: به دست نیامد، { $lack }
story-target-late = { $goal } { $due_by }: به دست نیامد، { $lack }؛ دیرتر، { $when_in } از آن گذشت
story-line = { $subject }: { $level }
story-lack-time = در موعد برقرار است، ولی نه به اندازهٔ کافی
story-lack-money = { $number } میلیارد کم است
story-lack-other = { $amount } کم است

# تجارت و آنچه آن را جابه‌جا کرد
story-trade = تجارت میان { $one } و { $other }، میلیارد دلار در سال، و آنچه آن را جابه‌جا کرد
story-pair-trade = تجارت میان { $one } و { $other }، میلیارد دلار در سال
story-column-year = سال
story-column-trade = تجارت
story-column-change = تغییر
story-column-growth-of-the-economies = رشد
story-column-commodity-prices-and-the-dollar = قیمت‌ها
story-column-relations = روابط
story-column-pressure-of-powers = فشار
story-column-cost = هزینه
story-column-goods-passed-on = بازصادرات
story-column-pull-of-other-markets = بازار دیگر
story-column-chance = تصادف
story-part-growth-of-the-economies = رشد اقتصادها
story-part-commodity-prices-and-the-dollar = قیمت مواد خام و دلار
story-part-relations = روابط
story-part-pressure-of-powers = فشار قدرت‌ها
story-part-cost = هزینه
story-part-goods-passed-on = کالاهای بازصادرشده
story-part-pull-of-other-markets = کشش بازارهای دیگر
story-part-chance = تصادف
story-part-sanctions-on-goods = تحریم کالاها
story-part-barriers-and-trust = موانع و اعتماد
story-part-payments = پرداخت‌ها
story-part-transport = حمل‌ونقل
story-part-outer-border = مرز بیرونی
story-part-change-in-all = تغییر کل
story-moved = { $part } { $amount }
story-sum = از { $from } به { $to } میلیارد ({ $change })، که از آن: { $moved }.
story-cost = از هزینه: { $parts }.
story-cost-in = از هزینه در { $year }: { $parts }
story-cost-none = هیچ بخشی به یک‌صدم نمی‌رسد
story-legend = روابط: نردبان از مرز بسته تا پیوند نزدیک، اتحادیه‌ها و اصلاحات. هزینه: موانع، اعتماد، حمل‌ونقل، پرداخت‌ها و اقدامات. بازار دیگر: آنچه تجارت با دیگران می‌گیرد یا بازمی‌گرداند.

# دولت‌ها با که کار می‌کنند
story-work = چه کسی با چه کسی کار کرد: سهم‌های تلاش، از { $from } تا { $to }
story-shift = { $then } ← { $now }
story-formats = «{ $region }»: در نشست‌های خود آسیای مرکزی. «{ $power }»: به‌طور مستقیم یا در قالب‌هایی که خود رهبری می‌کند.
story-most = بیشترین سهم در { $year }
story-share = { $partner } { $share }
story-channel-led = قالب‌های به رهبری { $power }
story-channel-with = با { $state }

# چند سناریو در کنار هم
story-side-not-asked = { $scenario } چنین هدفی ندارد
story-side-when = { $scenario }: { $when }
story-side-late = { $scenario }: { $when } (پس از موعد)
story-side-never = { $scenario }: هرگز
story-same-luck = تصادف در همه یکی است، پس هر تفاوت از سناریو و پیامدهای آن می‌آید.

# نقطه‌های عطف
story-turned = نقطه‌های عطف
story-turned-none = نقطه‌های عطف: هیچ؛ این جهان از راه خود برنگشت.
story-turn-passes = تجارت میان { $one } و { $other } از این سطح می‌گذرد: { $line }
story-turn-passes-late = تجارت میان { $one } و { $other } پس از موعد ({ $due }) از این سطح می‌گذرد: { $line }
story-turn-reached = به دست آمد: { $line }
story-turn-reached-late = پس از موعد ({ $due }) به دست آمد: { $line }
story-turn-missed = موعد می‌گذرد و هدف به دست نیامده است ({ $line }): { $lack }
story-turn-event = { $what } ({ $key }): مقدار تازه { $change }، { $until_by }: { $because }
story-turn-event-on = { $what } ({ $key }): مقدار تازه { $change }، تا پایان: { $because }
story-change-to = { $number }
story-change-times = { $number } برابر مقدار معمول
story-change-plus = { $number } بیش از مقدار معمول
story-claim = { $statement } ({ $claim })
story-turn-entry = سناریو می‌افزاید: { $kind }: { $told }
story-turn-entry-because = سناریو می‌افزاید: { $kind }: { $told }: { $because }
story-entry-memberships = عضویت
story-entry-measures = اقدام
story-entry-projects = طرح
story-entry-paths = مسیر
story-entry-flows = جدول تجارت
story-entry-choices = انتخاب
story-entry-treaties = پیمان
story-turn-trade-falls = تجارت میان { $one } و { $other } در یک سال { $share } کاهش می‌یابد و به { $level } میلیارد می‌رسد: { $moved }
story-turn-trade-rises = تجارت میان { $one } و { $other } در یک سال { $share } افزایش می‌یابد و به { $level } میلیارد می‌رسد: { $moved }
story-turn-mode = کار «{ $mode }» ({ $share } از تلاش) از کار «{ $former }» ({ $before }) پیش می‌افتد
story-turn-financed = برای یک طرح پول پیدا شد: { $project } ({ $cost } میلیارد دلار)
story-turn-on-paper = به بهره‌برداری رسید، ولی بیشتر روی کاغذ: { $project } با { $share } از توان خود کار می‌کند، چون مایل آخر، بیمه و مقررات مشترک کم است
story-turn-opened = به بهره‌برداری رسید: { $project }، با { $share } از توان خود
story-turn-sanctions = اقدامات تازهٔ { $senders } علیه { $target } ({ $kinds }): فشار سنگین‌ترین نوع در یک سال از { $from } به { $to } می‌رسد
story-turn-sanctions-end = پایان اقدامات { $senders } علیه { $target } ({ $kinds }): فشار سنگین‌ترین نوع در یک سال از { $from } به { $to } می‌رسد
story-sanction-export_control = کنترل صادرات
story-sanction-import_ban = منع واردات و سقف قیمت
story-sanction-counter = تحریم‌های متقابل
story-sanction-finance = مالی
story-sanction-transport = حمل‌ونقل
story-sanction-secondary = تهدید کسانی که با آن تجارت می‌کنند
story-turn-stance = { $power } برخورد خود با راه مستقل منطقه را عوض می‌کند: به جای «{ $former }» اکنون «{ $now }»: { $seen }
story-turn-stance-burden = { $power } برخورد خود با راه مستقل منطقه را عوض می‌کند: به جای «{ $former }» اکنون «{ $now }»: { $seen }، و تحریم‌ها بر آن سنگینی می‌کند ({ $burden })
story-stance-tolerate = تحمل می‌کند
story-stance-co-opt = به قالب‌های خود می‌کشاند
story-stance-oppose = مخالفت می‌کند
story-seen-more = منطقه تلاش بیشتری برای راه‌های خود می‌کند، { $share } در برابر { $before } در آغاز
story-seen-less = منطقه تلاش کمتری برای راه‌های خود می‌کند، { $share } در برابر { $before } در آغاز
story-seen-same = منطقه را که { $share } از تلاش خود را صرف راه‌های خود می‌کند دوباره سنجید
story-turn-clash = درگیری میان { $one } و { $other }، از روی تصادف
story-turn-clash-because = درگیری میان { $one } و { $other } ({ $because })
story-turn-clash-mediated = { $clash }؛ میانجی‌ها: { $mediators }
story-turn-border-shut = مرز میان { $one } و { $other } بسته شد
story-turn-border-open = مرز میان { $one } و { $other } دوباره باز شد، روابط سرد می‌ماند
story-turn-relations-fall = روابط میان { $one } و { $other } بدتر شد: اکنون { $rung }
story-turn-relations-rise = روابط میان { $one } و { $other } بهتر شد: اکنون { $rung }
story-rung-cold = سرد
story-rung-normal = عادی
story-rung-close = نزدیک
story-turn-leader = { $state }: رهبر تازه
story-turn-leader-opens = { $state }: رهبر تازه‌ای که کشور را به روی همسایگان باز می‌کند
story-turn-rivalry = رقابت میان { $one } و { $other } بازمی‌گردد ({ $from } در آغاز، { $to } اکنون، از ۱)
story-turn-trust-rises = اعتماد میان { $one } و { $other } از { $from } به { $to } (از ۱) بالا می‌رود: { $cause }
story-turn-trust-falls = اعتماد میان { $one } و { $other } از { $from } به { $to } (از ۱) پایین می‌آید: { $cause }
story-cause-kept = در { $share } از فصل‌ها به وعده‌ها عمل شد
story-cause-fighting = پس از درگیری
story-cause-rivalry = رقابت بر سر رهبری بازگشته است
story-cause-broken = تنها در { $share } از فصل‌ها به وعده‌ها عمل شد
story-cause-back = به سطح درازمدت خود بازمی‌گردد
story-turn-incident = { $what }: { $places } (شمار چنین فصل‌هایی در این جهان: { $count })
story-incident-terror = حمله‌های تروریستی
story-incident-drugs = اوج‌گیری قاچاق مواد مخدر
story-incident-cyber = حمله‌های سایبری
story-incident-water = بحران آب
story-because-a-lever = این یک اهرم است
story-because-border-shut-after-April-2021-and-opened-in-March-2025 = مرز پس از آوریل ۲۰۲۱ بسته و در مارس ۲۰۲۵ باز شد
story-because-border-treaty-signed-and-crossings-opened-in-March-2025 = پیمان مرزی امضا و گذرگاه‌ها در مارس ۲۰۲۵ باز شد
story-because-fear-of-secondary-sanctions = ترس از تحریم‌های ثانویه
story-because-fighting-between-Kyrgyzstan-and-Tajikistan-in-September-2022-UCDP-13324 = درگیری میان قرقیزستان و تاجیکستان در سپتامبر ۲۰۲۲ (رویداد ۱۳۳۲۴ در UCDP)
story-because-the-years-before-2016 = سال‌های پیش از ۲۰۱۶

# آنچه سناریو می‌افزاید: کلیدها و مقدارهای جدول‌ها
story-told-state = کشور:
story-told-forum = سازمان:
story-told-until = تا:
story-told-sender = اعمال‌کننده:
story-told-target = علیه:
story-told-kind = نوع:
story-told-enforcement = سختی اجرا:
story-told-between = طرف‌ها:
story-told-signed = امضا:
story-told-in_force = لازم‌الاجرا:
story-told-implemented = اجرا:
story-told-at = از:
story-told-along = شرکت‌کنندگان:
story-told-cost = هزینه:
story-told-sponsor = حامی:
story-told-alliance = اتحاد
story-told-partnership = شراکت
story-told-free_trade = تجارت آزاد
story-told-border = مرز
story-told-visa = روادید
story-told-transit = ترانزیت
story-told-water = آب
story-told-investment = سرمایه‌گذاری
story-told-from = از:
story-told-build_quarters = ساخت، فصل:
story-told-capacity_mt = ظرفیت، میلیون تن در سال:
story-told-cost_cut = کاهش هزینه:
story-told-days_saved = روزهای صرفه‌جویی‌شده:
story-told-dependence_gain = افزایش وابستگی:
story-told-effort = تلاش:
story-told-energy_gain = افزایش امنیت انرژی:
story-told-high_value_gain = افزایش سهم کالاهای پرارزش:
story-told-key = پارامتر:
story-told-label = نام:
story-told-progress = پیشرفت:
story-told-serves = کریدور:
story-told-values = مقدارها:
story-told-export_control = کنترل صادرات
story-told-import_ban = منع واردات
story-told-counter = تحریم‌های متقابل
story-told-finance = مالی
story-told-transport = حمل‌ونقل
story-told-secondary = تهدید تحریم ثانویه
