### شواهد: به چه می‌توان اعتماد کرد، چه یافت نشد، و عنوان‌های صفحه

## machine

# داوری‌ها، پرسش‌ها و پاسخ در یک سطر
evidence-mark-trust = می‌توان اعتماد کرد
evidence-mark-care = با احتیاط
evidence-mark-doubt = نمی‌توان اعتماد کرد
evidence-mark-unknown = نامعلوم
evidence-answer = { $asks } { $mark }: { $says }
evidence-asks-layer = آیا سازوکارهای مدل به کار می‌آیند؟
evidence-asks-cover = آیا بازه‌هایش درست است؟
evidence-asks-beats = از چه پیش‌بینی‌هایی بهتر است؟
evidence-asks-pairs = برای کدام زوج‌ها؟
evidence-asks-judgement = چه چیزی بر فرض استوار است؟
evidence-asks-claims = حکم‌هایش دربارهٔ گزاره‌ها چقدر ارزش دارد؟
evidence-missing = در دست نیست: { $why }.
evidence-not-run = این بخش اجرا نشده است

# تکه‌های پاسخ‌ها؛ هر بهبود یا سهم با بازهٔ خود می‌آید
evidence-gain = { $value } { $span }
evidence-group-gain = { $group } { $gain }
evidence-group-share = { $group } { $share }
evidence-of-outcome = { $share } { $span } برای «{ $outcome }»
evidence-met = برآورده
evidence-too-narrow = بیش از حد باریک
evidence-too-wide = بیش از حد پهن
evidence-mean = در میانگین
evidence-median = در میانه
evidence-neither = در هیچ‌کدام
evidence-none = هیچ‌کدام

# پاسخ‌ها
evidence-layer-better = مدل با سازوکارهایش بهتر پیش‌بینی می‌کند تا با سازوکارهای خاموش؛ بهبود در CRPS، یعنی خطای پیش‌بینی، { $gain } است.
evidence-layer-worse = مدل بدتر از لایهٔ آماری خودش، یعنی بدتر از حالت سازوکارهای خاموش، پیش‌بینی می‌کند؛ بهبود در CRPS، یعنی خطای پیش‌بینی، { $gain } است. چرا: { $why }؛ کمترین بهبود در گروه «{ $group }» است، { $least }.
evidence-layer-unclear = پیش‌بینی مدل به‌روشنی بهتر از لایهٔ آماری خودش، یعنی بهتر از حالت سازوکارهای خاموش، نیست؛ بهبود در CRPS، یعنی خطای پیش‌بینی، { $gain } است. چرا: { $why }؛ کمترین بهبود در گروه «{ $group }» است، { $least }.
evidence-why-both = پیش‌بینی بدون این سازوکارها بهتر است: { $harms }، و بدون این‌ها بدتر: { $helps }
evidence-why-harms = پیش‌بینی بدون این سازوکارها بهتر است: { $harms }، و خاموش کردن هیچ سازوکاری به‌تنهایی آن را به‌روشنی بدتر نمی‌کند
evidence-why-helps = خاموش کردن هیچ سازوکاری به‌تنهایی پیش‌بینی را به‌روشنی بهتر نمی‌کند، و بدون این‌ها بدتر است: { $helps }
evidence-why-neither = خاموش کردن هیچ سازوکاری به‌تنهایی پیش‌بینی را به‌روشنی بهتر یا بدتر نمی‌کند
evidence-cover = بازه‌های ۹۰٪ در { $wide } { $wide_span } از { $trials } زوج-سال آنچه را رخ داد در بر گرفت؛ خواسته { $wide_low } تا { $wide_high } بود ({ $wide_met }). بازه‌های ۵۰٪ در { $half } { $half_span }؛ خواسته { $half_low } تا { $half_high } بود ({ $half_met }). { $groups }
evidence-cover-few = کمتر از { $least } در این گروه‌ها: { $few }.
evidence-cover-every = دست‌کم { $least } در هر گروه.
evidence-beats = در برابر «{ $hard }»، پیش‌بینی ساده‌ای که از پیش دشوارترین شناخته شد، بهبود مدل در میانگین CRPS { $mean } و در میانه { $median } است؛ در برابر روند خود زوج { $drift_mean } و { $drift_median } ({ $asked } خواسته شده بود؛ به دست آمد: { $reached }). از { $count } پیش‌بینی ساده به‌روشنی از این‌ها بهتر است: { $better }، و به‌روشنی از این‌ها بدتر: { $worse }. با هم در برابر دشوارترین { $pool } بهتر است.
evidence-pairs = بهبود در برابر «{ $hard }»: { $gains }. به‌روشنی بالای صفر: { $better }.
evidence-pairs-unforced = بهبود در برابر «{ $hard }»: { $gains }. به‌روشنی بالای صفر: { $better }. در گروه «{ $forced }» چیزی برای سنجش نبود.
evidence-judgement = { $judged } پارامتر از { $of } پارامتر فرض است. از آنچه پارامترها توضیح می‌دهند، سهم فرض‌ها به‌تنهایی دست‌کم { $least } و دست‌بالا { $most } است، و تصادف در { $low } تا { $high } از همهٔ تفاوت‌های میان جهان‌ها نقش دارد.
evidence-judgement-one = { $judged } پارامتر از { $of } پارامتر فرض است. از آنچه پارامترها توضیح می‌دهند، سهم فرض‌ها به‌تنهایی { $least } است، و تصادف در { $low } تا { $high } از همهٔ تفاوت‌های میان جهان‌ها نقش دارد.
evidence-judgement-unsplit = { $judged } پارامتر از { $of } پارامتر فرض است. آنچه پارامترها توضیح می‌دهند بر پایهٔ نوع منبع جدا نشد؛ تصادف در { $low } تا { $high } از همهٔ تفاوت‌های میان جهان‌ها نقش دارد.
evidence-judgement-few = { $judged } پارامتر از { $of } پارامتر فرض است؛ با این شمار کم از جهان‌ها پیدا نیست پاسخ بر چه استوار است.
evidence-claims = از { $tested } گزارهٔ آزموده، { $supported } گزاره در مدل تأیید می‌شود، { $refuted } گزاره رد می‌شود، { $undecided } گزاره نامعلوم است و { $not_represented } گزاره در مدل نیست؛ { $by_hand } حکم از فرضی برمی‌آید که دستی گذاشته شده است، و { $sure } حکم معلوم و پایدار و در هر دو نگاه و همهٔ نیمه‌های جهان‌ها یکسان است و به هیچ فرضی به‌تنهایی وابسته نیست.

# حدهای شناخته‌شده
evidence-limit-fitted = پارامترها با سال‌هایی برازش شده‌اند که پیش‌بینی‌های آغازشده از سال‌های پیش‌تر با آن‌ها سنجیده می‌شود: در اندازهٔ تکانه‌ها این پیش‌بینی‌ها کاملاً مستقل نیستند. برای همین پیش‌بینی با توزیع‌های آغازین به‌تنهایی کنارشان آمده است. همهٔ داده‌ها با ۲۰۲۱ پایان می‌یابد و مدل را کسانی نوشته‌اند که آن‌ها را می‌شناختند.
evidence-limit-earlier = هر جا از سالی پیش‌تر چیزی دانسته نیست (وابستگی، موضع قدرت‌ها، کریدورها)، پیش‌بینی از مقدارهای ۲۰۲۱ آغاز می‌شود.
evidence-limit-overlap = سال‌های آغاز روی هم می‌افتند و همهٔ زوج‌ها با قیمت‌ها حرکت می‌کنند. نمونه‌گیری زوج‌ها و آغازها با جایگذاری تا جایی که چنین شمار کمی اجازه می‌دهد این را به حساب می‌آورد.
evidence-limit-later = پیش‌بینی سال‌های پس از ۲۰۲۱ اینجا سنجیده نمی‌شود: هیچ رقمی از تجارت، تولید ناخالص داخلی، نرخ ارز یا قیمت پس از ۲۰۲۱ در این پروژه نیست.
evidence-limit-unseen = تلاشی که دولت‌ها در شیوه‌های همکاری می‌گذارند در هیچ جا سنجیده نشده است؛ وابستگی، جز تجارت و حواله‌ها، برآورد ماست؛ وزن تحریم‌های یک دولت نیز همین‌طور.
evidence-limit-model = حکم‌ها و سهم‌های واریانس دربارهٔ همین مدل است. اینکه سازوکاری در مدل باشد خود فرضی است که هیچ بخشی از این صفحه تغییرش نمی‌دهد، مگر با خاموش کردن آن.

# آنچه جست‌وجو شد و یافت نشد
evidence-lost-part = { $part }: در دست نیست؛ { $why }.
evidence-lost-moments = ویژگی‌هایی از گذشته که جهان‌های برازش‌شده بازنمی‌سازند: { $names }.
evidence-lost-still = پارامترهایی که گذشته تقریباً چیزی درباره‌شان نمی‌گوید (واگرایی کمتر از { $nats } نات): { $names }.
evidence-lost-recovery = پارامترهایی که بازه‌های ۹۰٪ آن‌ها در داده‌های شبیه‌سازی‌شده با همین نسبت مقدار درست را در بر نمی‌گیرد: { $names }.
evidence-lost-swings = زوج‌هایی که تجارتشان در { $years } سال همان‌قدر تغییر می‌کند که گذشته اجازه می‌دهد: همه جز { $names }.
evidence-too-little = { $pair } (بیش از حد کم)
evidence-too-much = { $pair } (بیش از حد زیاد)
evidence-lost-box = ناکامی: هیچ مجموعه‌ای از شرط‌ها نیست که جهان‌های تازه تأییدش کنند.
evidence-lost-silent = سازوکارهایی که پیش‌بینی بدون آن‌ها نه بدتر است و نه بهتر: { $names }.
evidence-lost-harmful = سازوکارهایی که پیش‌بینی بدون آن‌ها بهتر است: { $names }.
evidence-lost-drift = بهبود { $asked } در برابر روند خود زوج، در میانگین و در میانه.
evidence-lost-hard = بهبودی در برابر «{ $hard }» که به‌روشنی بالای صفر باشد.
evidence-lost-undecided = بی‌حکم: { $names }؛ این شمار از جهان‌ها به هیچ سو تعیین نمی‌کند.
evidence-lost-represented = در مدل نیست: { $names }؛ هیچ چیز در مدل نمی‌توانست آن‌ها را درست کند یا هیچ چیز نمی‌توانست نادرست کند.
evidence-lost-unstable = هنوز ناپایدار: { $names }؛ با جهان‌های بیشتر شاید حکم تغییر کند.
evidence-lost-untested = در این اجرای کوتاه { $count } گزاره آزموده نشد.

# صفحه
evidence-kicker = Qurultay: شواهد
evidence-title = تا چه اندازه می‌توان به مدل اعتماد کرد
evidence-asked = چه چیزی با کدام داده‌ها و چقدر خوب برازش شده است، مدل سال‌هایی را که ندیده بود چگونه پیش‌بینی کرد، کدام پاسخ‌ها بر فرض استوار است و کدام گزاره‌های دو متن در آن درست است.
evidence-rests = عدد آغازین { $seed }؛ داده‌ها تا پایان { $year }.
evidence-rests-reduced = عدد آغازین { $seed }؛ داده‌ها تا پایان { $year }. اجرای کوتاه: نگاهی به هر بخش، نه برای نقل.
evidence-trust = به چه می‌توان اعتماد کرد و به چه نه
evidence-part-missing = این بخش نیست: { $why }.
evidence-not-asked = خواسته نشده است
evidence-limits = حدهای شناخته‌شده و آنچه یافت نشد
evidence-not-found = یافت نشد
evidence-nothing = چیزی نیست.
evidence-known-limits = حدهای شناخته‌شده
evidence-run = چه چیزی اجرا شد
evidence-again = این فرمان صفحه را دوباره می‌سازد؛ همان کد و همان داده‌ها در هر رایانه‌ای همان چکیدهٔ رقمی را می‌دهد.
evidence-what = چه
evidence-value = مقدار
evidence-digest = چکیدهٔ رقمی همهٔ یافته‌ها
evidence-six-digits = تا شش رقم
evidence-versions = نسخه‌ها
evidence-sizes = اندازهٔ بخش‌ها
evidence-how-many = شمار
evidence-as-files = همان که در پرونده‌هاست
evidence-made = ساختهٔ فرمان { $command }
evidence-digest-is = چکیدهٔ رقمی { $digest }
evidence-digest-short = چکیدهٔ رقمی { $digest }

# بخش‌ها: عنوان‌های صفحه و نام‌های کوتاه
evidence-heading-origins = پیش‌بینی سال‌هایی که گذشته است
evidence-heading-calibration = چه چیزی و چقدر خوب برازش شده است
evidence-heading-swings = تجارت هر زوج چقدر نوسان می‌کند
evidence-heading-forecast = پیش‌بینی
evidence-heading-sensitivity = پاسخ‌ها به چه وابسته است
evidence-heading-hypotheses = گزاره‌های دو متن در آزمون
evidence-heading-discovery = کجا پنج میلیارد به دست نمی‌آید
evidence-part-origins = پیش‌بینی‌های گذشته
evidence-part-calibration = برازش
evidence-part-swings = نوسان‌ها
evidence-part-forecast = پیش‌بینی
evidence-part-sensitivity = وابستگی پاسخ‌ها
evidence-part-hypotheses = گزاره‌ها
evidence-part-discovery = جست‌وجوی ناکامی‌ها

# گروه‌های زوج‌ها، سازوکارهایی که به نوبت خاموش می‌شوند، پیش‌بینی‌های ساده، پیامدها
evidence-group-all = همه
evidence-group-inside-Central-Asia = درون آسیای مرکزی
evidence-group-with-powers = با قدرت‌ها
evidence-group-small-pairs = زوج‌های کوچک
evidence-group-large-pairs = زوج‌های بزرگ
evidence-group-under-sanctions = زیر تحریم
evidence-group-known-forcing = رویدادهای بیرونی معلوم
evidence-off-choice = انتخاب
evidence-off-powers = قدرت‌ها
evidence-off-cooperation = همکاری
evidence-off-relations = روابط
evidence-off-leaders = رهبران
evidence-off-conflict = درگیری‌ها
evidence-off-incidents = رویدادها
evidence-off-sanctions = تحریم‌ها
evidence-off-detours = راه‌های غیرمستقیم
evidence-off-payments = پرداخت‌ها
evidence-off-corridors = کریدورها
evidence-off-projects = پروژه‌ها
evidence-off-dependence = وابستگی
evidence-off-pull-of-trade = اثر تجارت بر رشد
evidence-off-value-added = ارزش افزوده
evidence-off-common-luck = تصادف مشترک
evidence-off-pair-luck = تصادف زوج‌ها
evidence-off-drift = روند توضیح‌نیافته
evidence-off-trend-growth = روند رشد
evidence-naive-no_change = بی‌تغییر
evidence-naive-own_drift = روند خود زوج
evidence-naive-linear_trend = روند خطی
evidence-naive-gdp_gravity = جاذبهٔ تولید ناخالص داخلی
evidence-naive-shrunk_drift = روند هموارشده
evidence-naive-group_drift = روند گروه
evidence-naive-group_drift_t = روند گروه با دنباله‌های سنگین
evidence-naive-group_drift_common = روند گروه با تصادف مشترک
evidence-naive-combination = ترکیب پیش‌بینی‌ها
evidence-outcome-five_billion-reached-in-time = پنج میلیارد در موعد
evidence-outcome-ten_billion-reached-in-time = ده میلیارد در موعد
evidence-outcome-log-KZ-UZ-trade-in-2030Q4 = لگاریتم تجارت قزاقستان و ازبکستان در پایان ۲۰۳۰
evidence-outcome-autonomy-in-2035Q4 = استقلال عمل در پایان ۲۰۳۵
evidence-outcome-largest-fall-of-KZ-UZ-trade = بزرگ‌ترین افت تجارت قزاقستان و ازبکستان
evidence-moment-spread-of-own-changes = پراکندگی تغییرهای خود زوج
evidence-moment-middling-own-change = تغییر معمول خود زوج
evidence-moment-echo-of-own-changes = پژواک تغییرهای خود زوج
evidence-moment-spread-of-own-changes-over-three-years = پراکندگی تغییرهای سه‌سالهٔ خود زوج
evidence-moment-spread-of-own-changes-over-seven-years = پراکندگی تغییرهای هفت‌سالهٔ خود زوج
evidence-moment-spread-of-common-changes = پراکندگی تغییرهای مشترک
evidence-moment-echo-of-common-changes = پژواک تغییرهای مشترک
evidence-moment-mean-change = تغییر میانگین
evidence-moment-spread-of-output = پراکندگی تولید ناخالص داخلی
evidence-moment-echo-of-output = پژواک تولید ناخالص داخلی
evidence-moment-spread-of-output-over-seven-years = پراکندگی هفت‌سالهٔ تولید ناخالص داخلی
evidence-moment-spread-of-common-output = پراکندگی مشترک تولید ناخالص داخلی
evidence-moment-mean-growth = رشد میانگین
evidence-moment-trade-per-growth = تجارت به ازای رشد
evidence-moment-the-opening = گشایش مرزها
evidence-moment-region-against-powers = منطقه در برابر قدرت‌ها
evidence-moment-growth-in-a-new-union = رشد در اتحادیهٔ تازه
evidence-moment-spread-of-mirror-changes = پراکندگی تغییرهای داده‌های آینه‌ای
evidence-moment-echo-of-mirror-changes = پژواک تغییرهای داده‌های آینه‌ای
evidence-moment-spread-of-mirror-levels = پراکندگی سطح داده‌های آینه‌ای
