### گزارش، و تصویرهای آن و یک جهان

## machine

# هدف‌ها در چند واژه
report-goal = { $line } { $due_by }
report-goal-money = { $number } میلیارد { $due_by }
report-goal-real = { $number } میلیارد به دلار { $year } { $due_by }
report-goal-held = { $goal }، به مدت { $held } فصل
report-goal-pair = { $goal } ({ $pair })
report-chances = در { $standing } جهان‌ها در موعد برقرار است، و در { $touched } دست‌کم یک بار تا آن هنگام به دست می‌آید
report-chances-real = در { $standing } جهان‌ها در موعد برقرار است (به دلار { $year } در { $real })، و در { $touched } دست‌کم یک بار تا آن هنگام به دست می‌آید

# عددها و تفاوت‌ها
report-unknown = نامعلوم
report-span = (از { $low } تا { $high })
report-span-same = (در همهٔ جهان‌ها)
report-range = { $low } تا { $high }
report-titled = { $title }: { $says }
report-unseen = تفاوتی دیده نمی‌شود
report-not-asked = هدف آن نیست
report-the-same = همان
report-nothing = هیچ

# در هر صفحه
report-modest = شبیه‌سازی انتخاب در شرایط نامعلوم: احتمال‌ها در یک مدل، نه پیش‌گویی.
report-foot = { report-modest } دستور: { $command }.
report-made = { report-modest } دستور: { $command }. چکیدهٔ رقمی: { $digests }.
report-made-several = { report-modest } دستور: { $command }. چکیده‌های رقمی به همین ترتیب: { $digests }.
report-contents = فهرست
report-analyst = برای تحلیلگر

# بالای صفحهٔ نخست
report-years = از { $from } تا { $to }
report-kicker = Qurultay: { $worlds }، { $years }
report-kicker-compared = Qurultay: همان { $worlds }، { $years }، در مقایسه با «{ $scenario }»
report-several = مقایسهٔ { $count } سناریو

# نمودار صفحهٔ نخست
report-front = پاسخ در یک صفحه
report-target-line = هدف: { $number } میلیارد { $due_by }
report-target-short = هدف: { $number } میلیارد
report-end-low = ۹ جهان از ۱۰: از { $number }
report-end-half-low = نیمی از جهان‌ها: از { $number }
report-end-middle = جهان میانی: { $number }
report-end-half-high = نیمی از جهان‌ها: تا { $number }
report-end-high = ۹ جهان از ۱۰: تا { $number }
report-short-low = ۹ از ۱۰: { $number }
report-short-half-low = نیمی: { $number }
report-short-middle = میانی { $number }
report-short-half-high = نیمی: { $number }
report-short-high = ۹ از ۱۰: { $number }
report-on-record = داده‌ها
report-model = مدل
report-due = موعد
report-record = خاکستری: داده‌ها از { $year } (UN Comtrade از راه WITS، آمار ملی).
report-trade-words = { $period_in }: { $middle } در جهان میانی، در نه جهان از ده میان { $low } و { $high }؛ به دلار { $year } { $real }، میان { $least } و { $most }.
report-trade-words-under = { $period_in } در «{ $scenario }»: { $middle } در جهان میانی، در نه جهان از ده میان { $low } و { $high }؛ به دلار { $year } { $real }، میان { $least } و { $most }.

# جدول صفحهٔ نخست
report-chance-table = هر هدف در چه سهمی از جهان‌ها در موعد برقرار است ({ $worlds }؛ دقت ±{ $points })
report-there = برقرار در موعد
report-in-dollars = به دلار { $year }
report-touched = دست‌کم یک بار تا آن هنگام
report-share-dollars = به دلار { $year } { $share }
report-share-touched = دست‌کم یک بار { $share }
report-more-targets = هدف‌ها و سناریوهای دیگر در بخش تحلیلگر آمده است.

# چیزهای دیگر صفحهٔ نخست
report-changes-most = آنچه «{ $scenario }» بیش از همه عوض می‌کند
report-changes-each = آنچه هر یک بیش از همه عوض می‌کند
report-changes-nothing = تا جایی که دیده می‌شود، هیچ چیز به اندازهٔ ۱٪ یا ۱ واحد درصد
report-difference = { $measure }: { $level } { $span }
report-matter-most = مهم‌ترین فرض‌ها
report-trust = چه اندازه می‌توان به این اعتماد کرد
report-assumption-of = { $what } ({ $state })
report-assumption-more = { $what }: هرچه بیشتر، تجارت بیشتر ({ $share } تفاوت میان جهان‌ها؛ { $source }).
report-assumption-less = { $what }: هرچه بیشتر، تجارت کمتر ({ $share } تفاوت میان جهان‌ها؛ { $source }).
report-from-assumption = فرض خود ما
report-from-data = از داده‌ها
report-from-literature = از پژوهش‌ها
report-from-text = از متن
report-assumption-none = هیچ فرضی از تصادف متمایز نیست ({ $worlds }).
report-assumption-no-other = هیچ فرض دیگری از تصادف متمایز نیست ({ $worlds }).
report-assumption-few = { $worlds } برای رتبه‌بندی فرض‌ها کم است؛ { $needed } یا بیشتر لازم است.
report-luck = تصادف و آنچه نمی‌دانیم تجارت را { $percent } جابه‌جا می‌کند (یک انحراف معیار).
report-luck-none = تصادف و آنچه نمی‌دانیم تجارت را { $percent } جابه‌جا می‌کند (یک انحراف معیار)؛ هیچ سناریویی در اینجا آن را ۱٪ هم جابه‌جا نمی‌کند.
report-luck-times = تصادف و آنچه نمی‌دانیم تجارت را { $percent } جابه‌جا می‌کند (یک انحراف معیار)، { $times } برابر هر سناریویی در اینجا.
report-luck-less = تصادف و آنچه نمی‌دانیم تجارت را { $percent } جابه‌جا می‌کند (یک انحراف معیار)، کمتر از یک سناریو در اینجا.

# سرعنوان‌های بخش تحلیلگر
report-numbers = عددها
report-worldviews = دو متن در کجا با هم فرق دارند
report-trade = تجارت در طول زمان
report-chances-over-time = احتمال هدف‌ها در طول زمان
report-paired = آنچه سناریوها عوض می‌کنند
report-parts = آنچه تجارت را جابه‌جا کرد
report-modes = آسیای مرکزی با که کار می‌کند
report-powers = قدرت‌ها چگونه پاسخ می‌دهند
report-flows = چه کسی با چه کسی تجارت می‌کند
report-run = آنچه اجرا شد
report-xlrm = XLRM
report-assumptions = فرض‌ها
report-inputs = ورودی‌های متفاوت، و متن کامل سناریوها
report-reading = این را چگونه بخوانیم
report-of-view = { $heading } ({ $view })

# متن‌های بخش تحلیلگر
report-trade-says = خط جهان میانی است؛ نوار درونی نیمی از همهٔ جهان‌ها و نوار بیرونی نه جهان از ده را در بر می‌گیرد؛ خاکستری داده‌هاست. خط‌های طلایی هدف‌ها هستند و حلقه موعد هر یک را نشان می‌دهد.
report-trade-says-compared = { report-trade-says } خط‌چین‌ها میانه و لبه‌های بیرونی چیزی هستند که با آن مقایسه می‌شود.
report-paired-says = تفاوت با سناریوی { $scenario } در همان جهان‌ها، با بازه‌های ۹۵٪. در هر تصویر مقیاس یکی است، جز آن‌ها که واحد خود را دارند؛ نقطهٔ توخالی یعنی تفاوتی دیده نمی‌شود. در جدول * آنچه را نشان می‌دهد که با در نظر گرفتن شمار مقایسه‌ها هم روشن است (هولم، ۵٪).
report-parts-says = تغییر از { $year }، بی‌باقی‌مانده با میانگین لگاریتمی تقسیم شده، با نگاهی نزدیک‌تر به { $count } جهان. رشد دلاری از کار دولت‌ها جداست؛ هزینه‌ها موانع، کریدورها، پرداخت‌ها، نهادها و اعتماد با هم است.
report-powers-says = سهم جهان‌هایی که در آن‌ها هر قدرت راه مستقل منطقه را به قالب‌های خود می‌کشاند یا با آن مخالفت می‌کند؛ در بقیه آن را تحمل می‌کند.
report-as-table = همان به صورت جدول
report-same-digest = همان نسخه‌ها روی همان نوع پردازنده تا حرف آخر همان چکیدهٔ رقمی را می‌دهند؛ نسخه‌های دیگر همان چکیدهٔ گردشده را. این دستور دوباره آن را می‌سازد:
report-in-full = { $scenario } به طور کامل
report-no-movers = در این جهان‌ها هیچ فرضی را نمی‌شد با همبستگی رتبه‌ای آن با تجارت از تصادف جدا کرد.
report-listed = { $kinds } در اینجا آن‌هایی آمده که سناریوها عوض می‌کنند و آن‌هایی که بیش از همه با تجارت همراه‌اند؛ { $command } هر یک از بقیه را توضیح می‌دهد.
report-claims-behind = گزاره‌های دو متن در پس آن‌ها
report-reading-world = جهان یک اجرا با تصادف خود است. جهان با یک شماره در همهٔ سناریوها همان تصادف و همان پارامترها را دارد، پس تفاوت کار سناریوست.
report-reading-interval = بازه‌ها تصادف و پارامترهای نامعلوم را در جهان‌هایی که اجرا شد در بر می‌گیرند. آنچه را مدل جا می‌اندازد یا نادرست می‌فهمد در بر نمی‌گیرند؛ جهان‌های بیشتر بازه را تنگ‌تر می‌کند، نه مدل را بهتر.
report-reading-target = هدف وقتی دست‌کم یک بار به دست آمده که تا موعد یک بار از آن گذشته و به اندازهٔ خواسته‌شده مانده باشد، و در موعد برقرار است اگر در آن تاریخ آنجا باشد. نوسان به رسیدن کمک می‌کند: شمار جهان‌هایی که یک بار می‌رسند بیشتر است.
report-reading-trade = تجارت آن است که گمرک ثبت می‌کند، در چهار فصل گذشته، به دلار جاری. هر جهان از داده‌های { $year } آغاز می‌شود؛ هیچ تجارت، تولید، نرخ ارز یا قیمتی از سال‌های بعد وارد نمی‌شود.

# تصویرهای بخش تحلیلگر
report-fan-title = تجارت میان { $one } و { $other } در سناریوی { $scenario }، میلیارد دلار در سال
report-fan-says = { $title }: جهان میانی از { $first } ({ $from }) به { $middle } ({ $to }) می‌رود؛ نه جهان از ده میان { $low } و { $high } پایان می‌یابد. هدف‌ها: { $targets }.
report-fan-says-alone = { $title }: جهان میانی از { $first } ({ $from }) به { $middle } ({ $to }) می‌رود؛ نه جهان از ده میان { $low } و { $high } پایان می‌یابد. هدف‌ها: هیچ.
report-touched-title = جهان‌هایی که به این هدف رسیده‌اند: { $goal }
report-touched-by = { $scenario } { $share } { $due_by }، { $later } { $end_by }
report-touched-says = سهم جهان‌ها: { $shares }.
report-unit-percent = درصد
report-unit-points = واحد درصد
report-unit-quarters = فصل
report-unit-plain = هر یک در واحد خود
report-differences-title = { $group }، { $unit }: تفاوت با سناریوی { $scenario }
report-differences-part = { $group }، { $unit }: تفاوت با سناریوی { $scenario } ({ $part })
report-unseen-in = { $difference } (تفاوتی دیده نمی‌شود)
report-the-view = «{ $view }»
report-modes-title = تلاش به شیوه‌های گوناگون در سناریوی { $scenario }
report-modes-then = { $mode } { $then } سپس { $now }
report-modes-says = سهم‌های تلاش در آغاز و در پایان: { $shares }.
report-stance-title = قدرت‌هایی که می‌کشانند یا مخالفت می‌کنند، در سناریوی { $scenario }
report-stance-says = سهم جهان‌ها در فصل پایانی. { $shares }.
report-stance-tolerate = تحمل می‌کند
report-stance-co-opt = می‌کشاند
report-stance-oppose = مخالفت می‌کند
report-flows-title = تجارت آسیای مرکزی در سال پایانی در سناریوی { $scenario }
report-flows-says = میانگین { $worlds }، میلیارد دلار در سال در هر دو جهت: { $ties }
report-flow-scale = { $number } میلیارد دلار در سال
report-tie = { $one } – { $other }
report-parts-title = آنچه از { $year } تجارت میان { $one } و { $other } را جابه‌جا کرد، میلیارد دلار در سال

# جدول‌های بخش تحلیلگر
report-runs-table = اجراها
report-scenario = سناریو
report-worldview = نگاه
report-as-written = چنان‌که نوشته شده
report-worlds = جهان‌ها
report-seed = عدد آغازین
report-quarters = فصل‌ها
report-digest = چکیدهٔ رقمی نتیجه
report-versions-table = نسخه‌ها
report-what = چه
report-version = نسخه
report-trade-table = تجارت { $period_in }، میلیارد دلار در سال: از ۲۰ جهان این شمار پایین‌ترند، و تفاوت با سناریوی { $scenario } در همان جهان‌ها
report-pair = جفت
report-ten-middle = { $number } (میانی)
report-difference-95 = تفاوت (۹۵٪)
report-difference-95-interval = تفاوت (بازهٔ ۹۵٪)
report-difference-two = تفاوت دو نگاه
report-target-table = هدف‌ها در { $worlds }، با بازه‌های ۹۵٪؛ تفاوت در برقراری در موعد است، با سناریوی { $scenario }، و شمار جهان‌هایی که تنها اینجا یا تنها آنجا برقرار است
report-target = هدف
report-half-by = نیمی از جهان‌ها رسیده‌اند
report-never = هرگز
report-difference-head = تفاوت
report-found = { $scenario }: از { $all } تفاوت با سناریوی { $against }، { $apart } از صفر جداست، و تصادف به تنهایی نزدیک { $chance } می‌داد؛ با در نظر گرفتن شمار مقایسه‌ها { $clear } روشن است (هولم، ۵٪).
report-paired-table = تفاوت با سناریوی { $scenario }: میانگین در همان جهان‌ها و بازهٔ ۹۵٪
report-measure = شاخص
report-ties-table = بزرگ‌ترین پیوندها در سال پایانی، میلیارد دلار در هر دو جهت، میانگین جهان‌ها
report-small = اندک
report-parts-table = تغییر به تفکیک، میلیارد دلار در سال: { $scenario } و تفاوت با آن (میانگین و بازهٔ ۹۵٪، { $worlds })
report-part = بخش
report-movers-table = فرض‌هایی که با تجارت پایانی همراه‌اند ({ $scenario }): همبستگی رتبه‌ای
report-parameter = پارامتر
report-what-it-is = چیست
report-correlation = همبستگی
report-kind-of-source = نوع منبع
report-assumptions-table = فرض‌ها و منبع‌های آن‌ها
report-value = مقدار
report-value-range = بازه
report-unit = واحد
report-worlds-differ = در جهان‌ها فرق دارد
report-kind = نوع
report-source = منبع
report-known-by = دانسته تا
report-yes = آری
report-no = نه
report-fitted = آری، برازش‌شده با داده‌ها: میانه { $number }
report-kind-assumption = فرض
report-kind-data = داده‌ها
report-kind-literature = پژوهش‌ها
report-kind-text = متن
report-kinds = از { $all } پارامتر { $assumption } تنها فرض ماست، { $data } بر داده‌ها، { $literature } بر پژوهش‌ها و { $text } بر یکی از دو متن تکیه دارد.
report-xlrm-table = عدم قطعیت‌های بیرونی، اهرم‌ها، رابطه‌ها، شاخص‌ها
report-in-the-model = در مدل
report-set-here = تعیین‌شده در این سناریوها
report-x = X: عدم قطعیت‌های بیرونی
report-x-says = { $uncertain } پارامتر از { $all } از جهانی به جهان دیگر فرق دارد، هر یک در بازهٔ خود؛ تصادف هر فصل: دلار و قیمت مواد خام، دولت‌ها، جفت‌ها، درگیری‌ها، پروژه‌ها، بازنگری قدرت‌ها
report-l = L: اهرم‌ها
report-l-says = { $count } پارامتر را دولت‌ها تعیین می‌کنند: { $groups }
report-r = R: رابطه‌ها
report-r-says = برای همه یکی
report-m = M: شاخص‌ها
report-m-none = تجارت جفت‌ها، سهم شیوه‌ها، استقلال عمل
report-m-target = هدف: { $goal }
report-to-the-end = پایان
report-all = همه
report-no-inputs = هیچ.

# دو نگاه در کنار هم
report-views-says = همان جهان‌ها، سناریو به سناریو، از نگاه دو متن: { $other } منهای { $one }.
report-views-advice = آیا توصیهٔ دیگری می‌دادند؟
report-views-none = { $worlds }: هیچ پاسخی دربارهٔ کار یک سناریو از نگاهی به نگاه دیگر علامت عوض نمی‌کند.
report-views-expect = چه انتظاری دارند؟
report-views-found = { $scenario }: از { $all } شاخص { $apart } میان دو نگاه فرق دارد؛ با در نظر گرفتن شمار مقایسه‌ها { $clear } روشن است (هولم، ۵٪).
report-views-chances = احتمال هر هدف در هر دو نگاه
report-views-less = { $other } منهای { $one }: میانگین در همان جهان‌ها و بازهٔ ۹۵٪
report-views-there = { $goal }، برقرار در موعد
report-views-touched = { $goal }، تا آن هنگام به دست آمده
report-views-effects = کار یک سناریو با تجارت میان { $one } و { $other } در پایان، در برابر سناریوی { $scenario } در همان نگاه
report-views-turned = { $scenario }، { $measure }: { $level } در { $one }، { $theirs } در { $other }.

# تصویرهای یک جهان و چند جهان
picture-asks = { $title }. { $asks }
picture-one = یک جهان (شمارهٔ { $member } با عدد آغازین { $seed }) یکی از روندهای ممکن رویدادهاست. احتمال‌ها: { $command }
picture-one-seen = یک جهان (شمارهٔ { $member } با عدد آغازین { $seed }، { $view }) یکی از روندهای ممکن رویدادهاست. احتمال‌ها: { $command }
picture-several = { $count } سناریو در یک جهان
picture-possible = یکی از روندهای ممکن رویدادها. احتمال‌ها: { $command }.
picture-more = یکی از روندهای ممکن رویدادها. احتمال‌ها: { $command }. { $count } سناریوی دیگر در جدول کنار این تصویر است.
picture-parts = آنچه آن را از { $year } جابه‌جا کرد، میلیارد دلار در سال
picture-modes = آسیای مرکزی با که کار می‌کند، درصد تلاش
picture-flows = تجارت آسیای مرکزی در { $year }: هرچه پهن‌تر، بیشتر
picture-scale = { $number } میلیارد دلار در سال
picture-refused = این زبان matplotlib { $needed } یا تازه‌تر می‌خواهد که حرف‌ها را به هم می‌پیوندد؛ نسخهٔ { $version } نصب است

# چه بیش از همه کمک می‌کند: `levers`
ranking-inside = سهم تلاش درون منطقه { $period_in }
ranking-autonomy = استقلال عمل { $period_in }
ranking-standing = سهم جهان‌هایی که در آن‌ها هدف «{ $target }» در موعد برقرار است
ranking-real = { $figure }، به دلار { $year }
ranking-percent = ۱ درصد
ranking-points = ۱ واحد درصد
ranking-none = هیچ اهرمی این را جابه‌جا نمی‌کند: { $figure }.
ranking-none-relevant = هیچ اهرمی این را { $least } یا بیشتر جابه‌جا نمی‌کند: { $figure }.
ranking-helps = بیشترین کمک از اهرم «{ $lever }» در حد { $end } است: { $figure } { $effect }.
ranking-raises = بیشترین افزایش از اهرم «{ $lever }» در حد { $end } است: { $figure } { $effect }.
ranking-own = از آنچه دولت‌ها برمی‌گزینند: «{ $lever }» در حد { $end }، { $effect }.
ranking-no-raise = هیچ اهرمی این را بالا نمی‌برد: { $figure }.
ranking-no-raise-relevant = هیچ اهرمی این را { $least } یا بیشتر بالا نمی‌برد: { $figure }.
ranking-harms = بیشترین زیان از «{ $lever }» در حد { $end } است: { $effect }.
ranking-lowers = بیشترین کاهش از «{ $lever }» در حد { $end } است: { $effect }.
ranking-end = { $word } ({ $value })
ranking-ends = از { $low } تا { $high }
ranking-effect = { $level } { $span }
ranking-head = { $scenario }: هر اهرم از یک حد تا حد دیگر چه می‌کند، در همان جهان‌ها ({ $worlds })
ranking-column = { $figure }، { $unit }
ranking-to-least = تا کمترین حد: -
ranking-to-most = تا بیشترین حد: #
ranking-dated = با تاریخ، و برجا: { $dated }
ranking-silent = اهرم‌هایی که این را در هیچ جهانی جابه‌جا نمی‌کنند
ranking-current = همان به دلار جاری
ranking-touched = احتمال هدف «{ $target }»، دست‌کم یک بار، واحد درصد
ranking-there = احتمال هدف «{ $target }»، برقرار در موعد، واحد درصد
ranking-foot = در برابر سناریو چنان‌که هست؛ +/- نیمی از بازهٔ ۹۵٪ است. گروه‌ها: { $groups }.
