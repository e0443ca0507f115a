### آنچه دربارهٔ نتیجه‌ها گفته می‌شود

## machine

# جمله‌ها
chances-never = { $subject } { $due_by } در هیچ جهانی به { $level } نمی‌رسد.
chances-always = { $due_at } { $subject } در همهٔ جهان‌ها { $level } است.
chances-pass = { $subject } { $due_by } { $touched_in } دست‌کم یک بار به { $level } می‌رسد، ولی { $due_at } در هیچ جهانی در این سطح نیست.
chances-steady = { $due_at } { $subject } { $standing_in } { $level } است و در هیچ جهان دیگری تا آن زمان به این سطح نمی‌رسد.
chances-some = { $due_at } { $subject } { $standing_in } { $level } است و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد.
one-never = در این یک جهان { $subject } { $due_by } به { $level } نمی‌رسد.
one-pass = در این یک جهان { $subject } { $due_by } به { $level } می‌رسد، ولی { $due_at } در این سطح نیست.
one-stands = در این یک جهان { $due_at } { $subject } { $level } است.
one-real = به دلار سال { $year } نیز در همین سطح است.
one-unreal = به دلار سال { $year } در این سطح نیست.
one-level = در این یک جهان { $subject } { $period_in } { $middle } است.
real-none = به دلار سال { $year } در موعد خود در هیچ جهانی در این سطح نیست.
real-all = به دلار سال { $year } نیز در موعد خود در همهٔ جهان‌ها در این سطح است.
real-some = به دلار سال { $year } در موعد خود { $standing_in } در این سطح است.
trade-level = { $subject } { $period_in } در جهان میانی { $middle } است؛ از هر ده جهان نُه جهان میان { $from } و { $to } است.
lever-best = از { $count } اهرم آزموده‌شده، این یکی بیش از همه به احتمال می‌افزاید: { $lever }، { $points }.
lever-none = هیچ‌یک از { $count } اهرم آزموده‌شده حتی یک واحد درصد هم به احتمال نمی‌افزاید.
moves-never = { $subject } { $due_by } در هیچ جهانی به { $level } نمی‌رسد، نه در سناریوی «{ $scenario }» و نه در سناریوی «{ $against }».
moves-always = { $due_at } { $subject } در همهٔ جهان‌ها { $level } است، هم در سناریوی «{ $scenario }» و هم در سناریوی «{ $against }».
moves-none = سناریوی «{ $scenario }» اینجا چیزی را تغییر نمی‌دهد: مانند سناریوی «{ $against }»، { $due_at } { $subject } { $standing_in } { $level } است و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد.
moves-little = در سناریوی «{ $scenario }» { $due_at } { $subject } { $standing_in } { $level } است و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد؛ تفاوت با سناریوی «{ $against }» (که { $due_at } { $before_in } چنین است) کمتر از یک واحد درصد است.
moves-unclear = در سناریوی «{ $scenario }» { $due_at } { $subject } { $standing_in } { $level } است و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد؛ این‌که سناریوی «{ $against }» (که { $due_at } { $before_in } چنین است) تفاوتی دارد یا نه، با { $members } دیده نمی‌شود: تفاوت میان { $low } و { $high } است.
moves-up = در سناریوی «{ $scenario }» { $due_at } { $subject } { $standing_in } { $level } است، { $points } بیشتر از سناریوی «{ $against }» (میان { $low } و { $high })، و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد.
moves-down = در سناریوی «{ $scenario }» { $due_at } { $subject } { $standing_in } { $level } است، { $points } کمتر از سناریوی «{ $against }» (میان { $low } و { $high })، و تا آن زمان { $touched_in } دست‌کم یک بار به این سطح می‌رسد.
touch-up = احتمال رسیدن به این سطح، دست‌کم یک بار تا آن زمان، { $points } بیشتر است (میان { $low } و { $high }).
touch-down = احتمال رسیدن به این سطح، دست‌کم یک بار تا آن زمان، { $points } کمتر است (میان { $low } و { $high }).
trade-none = سناریوی «{ $scenario }» { $subject } را { $period_in } در هیچ جهانی تغییر نمی‌دهد.
trade-little = سناریوی «{ $scenario }» { $subject } را { $period_in } در مقایسه با سناریوی «{ $against }» کمتر از ۱٪ تغییر می‌دهد.
trade-unclear = این‌که سناریوی «{ $scenario }» در مقایسه با سناریوی «{ $against }» با { $subject } { $period_in } چه می‌کند، با { $members } دیده نمی‌شود: میان { $from_percent } و { $to_percent } است.
trade-up = { $subject } { $period_in } در سناریوی «{ $scenario }» { $percent } بیشتر از سناریوی «{ $against }» است (میان { $from_percent } و { $to_percent }).
trade-down = { $subject } { $period_in } در سناریوی «{ $scenario }» { $percent } کمتر از سناریوی «{ $against }» است (میان { $from_percent } و { $to_percent }).
sides-none = در یک جهان یکسان هیچ‌یک از این سناریوها { $subject } را { $period_in } تغییر نمی‌دهد: { $middle }.
sides-apart = در یک جهان یکسان { $subject } { $period_in } در سناریوی «{ $scenario }» بیشترین است، { $middle }، و در سناریوی «{ $against }» کمترین است، { $lowest }.
trust-coverage = بازه‌هایی که باید { $meant } از سال‌های گذشته را در بر می‌گرفتند، { $share } را در بر گرفتند ({ $low_share } تا { $high_share }).
trust-skill-up = پیش‌بینی‌های آن از سال‌های گذشته { $share } بهتر از بهترین پیش‌بینی ساده بود ({ $low_share } تا { $high_share }).
trust-skill-none = پیش‌بینی‌های آن از سال‌های گذشته آشکارا بهتر از بهترین پیش‌بینی ساده نبود ({ $low_share } تا { $high_share }): آن را پیش‌بینی نخوانید.
trust-skill-down = پیش‌بینی‌های آن از سال‌های گذشته بدتر از بهترین پیش‌بینی ساده بود ({ $low_share } تا { $high_share }): آن را پیش‌بینی نخوانید.
trust-layer-up = آنچه کشورها در مدل می‌کنند، پیش‌بینی سال‌های گذشته را { $share } بهتر کرد ({ $low_share } تا { $high_share }).
trust-layer-none = آنچه کشورها در مدل می‌کنند، پیش‌بینی سال‌های گذشته را آشکارا بهتر نکرد ({ $low_share } تا { $high_share }).
trust-layer-down = آنچه کشورها در مدل می‌کنند، پیش‌بینی سال‌های گذشته را بدتر کرد ({ $low_share } تا { $high_share }).
trust-judgement = { $count } عدد از { $of } عدد فرض خود ماست؛ بقیه بر داده‌ها، پژوهش‌ها یا دو متن اصلی تکیه دارد.

# شاخص‌ها در میان جمله
figure-bilateral_trade = تجارت { $one } و { $other }
figure-trust = اعتماد میان { $one } و { $other }
figure-regional_trade = تجارت درون آسیای مرکزی
figure-state_trade = تجارت { $one } با همهٔ دیگران
figure-state_output = تولید ناخالص داخلی { $one }
figure-output = تولید ناخالص داخلی آسیای مرکزی
figure-passed_on = ارزش کالاهای بازصادرشده به کشورهای تحریم‌شده
figure-openness = نسبت تجارت آسیای مرکزی به تولید ناخالص داخلی آن
figure-mode_share = سهم «{ $mode }» از تلاش دیپلماتیک
figure-autonomy = استقلال عمل آسیای مرکزی
figure-dependence_on = وابستگی به { $one }
figure-stance = موضع { $one } در برابر راه مستقل منطقه
figure-capital_cost = نرخ بهرهٔ وام بلندمدت
figure-energy_security = امنیت انرژی
figure-high_value_share = سهم کالاهای پرارزش در تجارت متقابل
figure-incidents = شمار کشورهای آسیب‌دیده از { $incident }
figure-corridor_share = سهم بار کریدور «{ $corridor }»
figure-corridor_capacity = ظرفیت همهٔ کریدورها
figure-transit_days = زمان ترانزیت
figure-transit_days-at = زمان ترانزیت در کریدور «{ $corridor }»
figure-transit_cost = هزینهٔ ترانزیت

# مقدارها با یکا
amount-bn = { $number } میلیارد دلار در سال
amount-days = { $number } روز
amount-of-output = { $number } برابر تولید ناخالص داخلی
amount-of-1 = { $number } از ۱
amount-of-effort = { $number } از کل تلاش
amount-a-year = { $number } در سال
amount-of-mutual-trade = { $number } از تجارت متقابل
amount-states-struck-a-year = { $number } کشور در سال
amount-of-goods = { $number } از کل بار
amount-Mt-a-year = { $number } میلیون تن در سال
amount-log-points = { $number } واحد لگاریتمی
amount-0-tolerate-1-co-opt-2-oppose = { $number } (۰ تحمل می‌کند، ۱ به قالب‌های خود می‌کشاند، ۲ مخالفت می‌کند)

# سطح‌هایی که هدف‌ها می‌خواهند
level-at_least = { $amount } یا بیشتر
level-at_most = { $amount } یا کمتر
level-at_least-real = { $amount } یا بیشتر به دلار سال { $year }
level-at_most-real = { $amount } یا کمتر به دلار سال { $year }
level-at_least-held = { $amount } یا بیشتر برای { $held } فصل پیاپی
level-at_most-held = { $amount } یا کمتر برای { $held } فصل پیاپی
level-at_least-real-held = { $amount } یا بیشتر به دلار سال { $year } برای { $held } فصل پیاپی
level-at_most-real-held = { $amount } یا کمتر به دلار سال { $year } برای { $held } فصل پیاپی

# شاخص‌های یک اجرای کامل
indicator-pair-trade = تجارت { $one } و { $other } { $period_in }
indicator-regional-trade = تجارت درون آسیای مرکزی، سال آخر
indicator-output = تولید ناخالص داخلی آسیای مرکزی، سال آخر
indicator-state-output = تولید ناخالص داخلی { $one }، سال آخر
indicator-state-trade = تجارت { $one } با همهٔ دیگران، سال آخر
indicator-openness = نسبت تجارت آسیای مرکزی به تولید ناخالص داخلی آن، سال آخر
indicator-autonomy = استقلال عمل آسیای مرکزی، فصل آخر
indicator-dependence = وابستگی به { $one }، فصل آخر
indicator-effort = سهم «{ $mode }» از تلاش دیپلماتیک، فصل آخر
indicator-fall-of-pair = بیشترین افت تجارت { $one } و { $other }، سهمی از اوج آن
indicator-fall-inside = بیشترین افت تجارت درون آسیای مرکزی، سهمی از اوج آن
indicator-below-of-pair = شمار فصل‌هایی که تجارت { $one } و { $other } زیر اوج خود می‌ماند (اگر هرگز بازنگردد، تا پایان شمرده می‌شود)
indicator-below-inside = شمار فصل‌هایی که تجارت درون آسیای مرکزی زیر اوج خود می‌ماند (اگر هرگز بازنگردد، تا پایان شمرده می‌شود)
indicator-passed-on = کالاهای بازصادرشده به کشورهای تحریم‌شده، سال آخر، میلیارد دلار در سال
indicator-capacity = ظرفیت همهٔ کریدورها، فصل آخر، میلیون تن در سال
indicator-energy-security = امنیت انرژی، فصل آخر
indicator-interest = نرخ بهرهٔ سالانهٔ وام بلندمدت، فصل آخر
indicator-corridor = سهم بار کریدور «{ $corridor }»، فصل آخر
indicator-transit-time = زمان ترانزیت { $quarter_in }، روز
indicator-transit-cost = هزینهٔ ترانزیت { $quarter_in }
indicator-high-value = سهم کالاهای پرارزش در تجارت متقابل { $quarter_in } (که در مدل چیزی به آن وابسته نیست)
indicator-struck = شمار کشورهای آسیب‌دیده از { $kind } در یک سال تا { $quarter }
indicator-standing = احتمال هدف «{ $target }»: برقرار در موعد
indicator-touched = احتمال هدف «{ $target }»: دست‌کم یک بار تا موعد
indicator-first = شمار فصل‌ها تا نخستین رسیدن به هدف «{ $target }» (اگر هرگز نرسد، تا پایان شمرده می‌شود)
indicator-shortfall = کمبود هدف «{ $target }» در موعد، { $unit }

# گروه‌های شاخص
group-trade = تجارت
group-targets = هدف‌ها
group-partners = شریکان
group-corridors = کریدورها
group-security = امنیت
group-money = پول

# سهم جهان‌ها
share-every = همهٔ جهان‌ها
    .in = در همهٔ جهان‌ها
share-none = هیچ جهانی
    .in = در ۰٪ از جهان‌ها
share-counted = { $hits } جهان از { $of } جهان
    .in = در { $hits } جهان از { $of } جهان
share-under = کمتر از { $percent } از جهان‌ها
    .in = در کمتر از { $percent } از جهان‌ها
share-over = بیش از { $percent } از جهان‌ها
    .in = در بیش از { $percent } از جهان‌ها
share-percent = { $percent } از جهان‌ها
    .in = در { $percent } از جهان‌ها
percent-under = کمتر از { $percent }
percent-over = بیش از { $percent }
worlds = { $count } جهان
points = { $number } واحد درصد

# تاریخ‌ها
date-end = پایان { $year }
    .at = در پایان { $year }
    .by = تا پایان { $year }
date-month = پایان { $month } { $year }
    .at = در پایان { $month } { $year }
    .by = تا پایان { $month } { $year }
period-year = سال { $year }
    .in = در سال { $year }
period-to = سال منتهی به پایان { $month } { $year }
    .in = در سال منتهی به پایان { $month } { $year }
month-3 = مارس
month-6 = ژوئن
month-9 = سپتامبر
quarter = فصل { $number } سال { $year }
    .in = در فصل { $number } سال { $year }

# یکاها به‌تنهایی
shortfall-bn-USD-a-year = میلیارد دلار در سال
shortfall-days = روز
shortfall-of-output = سهم از تولید ناخالص داخلی
shortfall-of-1 = از ۱
shortfall-of-effort = سهم از کل تلاش
shortfall-a-year = در سال
shortfall-of-mutual-trade = سهم از تجارت متقابل
shortfall-states-struck-a-year = کشور آسیب‌دیده در سال
shortfall-of-goods = سهم از کل بار
shortfall-Mt-a-year = میلیون تن در سال
shortfall-log-points = واحد لگاریتمی
shortfall-0-tolerate-1-co-opt-2-oppose = ۰ تحمل می‌کند، ۱ به قالب‌های خود می‌کشاند، ۲ مخالفت می‌کند
