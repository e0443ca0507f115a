### حکم دربارهٔ گزاره‌های دو متن: آنچه `experiment` چاپ می‌کند، و صفحهٔ آن

## machine

# چهار حکم، و شمار گزاره‌های هر یک
verdict-supported = تأیید می‌شود
verdict-refuted = رد می‌شود
verdict-undecided = نامعلوم است
verdict-not-represented = در مدل نیست
verdict-shown = نشان داده شد
verdict-shown-only = فقط نشان داده شد
verdict-count = { $verdict }: { $count }

# آنچه سنجیده شد و آنچه گفته شده بود
verdict-measured = { $mean } (از { $low } تا { $high })، { $unit }
verdict-no-ratio = نسبتی نیست: مقسوم‌علیه از صفر بازشناخته نمی‌شود ({ $unit })
verdict-ratio = نسبت
verdict-unknown = نامعلوم
verdict-more = بیش از { $number }
verdict-less = کمتر از { $number }
verdict-nothing = هیچ
verdict-decided = { $says }: { $measured }
verdict-line = { $says }: { $measured }؛ گفته شده بود: { $claimed }
verdict-against = { $measured }؛ گفته شده بود: { $claimed }
verdict-share = در { $share } از جهان‌ها چنین است
verdict-chance = { $arm } { $share }
verdict-picture = اثر و آستانه
verdict-picture-more = اثر { $mean }، از { $low } تا { $high }؛ گفته شده بود: بیش از { $cut_off }
verdict-picture-less = اثر { $mean }، از { $low } تا { $high }؛ گفته شده بود: کمتر از { $cut_off }

# از چند جهان به بعد
verdict-stable = از { $count } جهان به بعد پایدار است
verdict-unstable = با { $count } جهان هنوز پایدار نیست: { $seen }
verdict-seen-at = با { $since } جهان { $verdict }
verdict-seen = از { $since } تا { $until } جهان { $verdict }
verdict-its-stability = حکم { $stability }.

# نگاه‌های دیگر و نیمه‌های جهان‌ها
verdict-elsewhere = نگاه‌ها و نیمه‌های جهان‌ها: { $agreement }
verdict-the-same = در همه یکسان
verdict-view = { $view }: { $verdict }
verdict-low-half = { $key } پایین: { $verdict }
verdict-high-half = { $key } بالا: { $verdict }
verdict-views = بنا به نگاه‌ها: { $views }.
verdict-view-is = { $view } { $verdict }
verdict-halves = هر جا { $key } ({ $kind }) پایین است اثر { $low_effect } است ({ $low })، و هر جا بالاست { $high_effect } است ({ $high }).

# فرض‌هایی که دستی گذاشته شده است
verdict-assumed = { $name } ({ $kind })
verdict-kind-assumption = فرض
verdict-kind-data = داده
verdict-kind-literature = پژوهش‌ها
verdict-kind-text = متن
verdict-kind-table = جدول
verdict-follows = از { $assumed } برمی‌آید
verdict-follows-without = از { $assumed } برمی‌آید: بدون آن { $verdict }
verdict-no-matter = به { $assumed } وابسته نیست: بدون آن هم { $verdict }
verdict-no-matter-turned = به { $assumed } وابسته نیست: بدون آن هم { $verdict }، هرچند این تغییر می‌کند: «{ $turned }»
verdict-it = حکم { $basis }. { $says }
verdict-no-assumption = هیچ فرضی به‌تنهایی

# آیا گزاره می‌تواند درست باشد و آیا می‌تواند نادرست باشد
verdict-holds-never = هیچ مقداری برای پارامترها یافت نشد که گزاره با آن درست باشد.
verdict-holds-with = در این مدل گزاره با { $setting } درست است.
verdict-holds = در این مدل گزاره با حالت‌ها به همین شکل درست است.
verdict-holds-not-with = گزاره درست نیست: با { $setting } { $verdict }.
verdict-holds-not = گزاره درست نیست: با حالت‌ها به همین شکل { $verdict }.
verdict-fails-never = هیچ مقداری برای پارامترها یافت نشد که گزاره با آن نادرست باشد.
verdict-fails-with = در این مدل گزاره با { $setting } نادرست است.
verdict-fails = در این مدل گزاره با حالت‌ها به همین شکل نادرست است.
verdict-fails-not-with = رد کردن گزاره ممکن نشد: با { $setting } { $verdict }.
verdict-fails-not = رد کردن گزاره ممکن نشد: با حالت‌ها به همین شکل { $verdict }.
verdict-sides-unsaid = پروندهٔ آزمایش نمی‌گوید گزاره با چه پارامترهایی درست و با چه پارامترهایی نادرست است.

# سطرها
verdict-all = { $count } گزاره از دو متن: { $counts }
verdict-head = { $title } ({ $name }): { $verdict }
verdict-arms = همان { $members } جهان در { $arms } حالت، عدد آغازین { $seed }
verdict-refuted-by = چه چیزی آن را رد می‌کند: { $says }

# صفحه
verdict-kicker = Qurultay: گزاره‌های دو متن
verdict-title = گزاره‌ها در آزمون
verdict-all-verdicts = همهٔ حکم‌ها
verdict-every = هر گزاره با حکم آن
verdict-claim = گزاره
verdict-and-effect = حکم و اثر
verdict-decides = آنچه تعیین می‌کند
verdict-worlds = از چند جهان به بعد
verdict-others = نگاه‌های دیگر و نیمه‌ها
verdict-by-hand = فرض‌هایی که دستی گذاشته شده است
verdict-reading = در هر تصویر سویی که گزاره می‌گوید از آستانه به بعد سایه خورده است، خط باریک صفر است و دایرهٔ توخالی یعنی اثر از صفر بازشناخته نمی‌شود. «در مدل نیست» یعنی هیچ چیز در مدل نمی‌توانست گزاره را درست کند یا هیچ چیز نمی‌توانست آن را نادرست کند. حکم از شماری از جهان‌ها که از آن به بعد تغییر نمی‌کند پایدار شمرده می‌شود، اگر { $times } برابر آن جهان آزموده شده باشد.
verdict-condition = شرط
verdict-effect = اثر
verdict-interval = میانگین و بازه
verdict-cut-off = آستانه
verdict-verdict = حکم
verdict-conditions = { $members } جهان در هر حالت، عدد آغازین { $seed }؛ گزاره‌های { $claims }

# یکاها
verdict-unit-0-to-1 = از ۰ تا ۱
verdict-unit-Mt-a-year = میلیون تن در سال
verdict-unit-days = روز
verdict-unit-joint-effort-0-to-1 = تلاش مشترک، از ۰ تا ۱
verdict-unit-log-of-bn-USD-a-year = لگاریتم میلیارد دلار در سال
verdict-unit-log-points-of-cost = هزینه، واحد لگاریتمی
verdict-unit-log-points-of-output = تولید ناخالص داخلی، واحد لگاریتمی
verdict-unit-log-points-of-trade = تجارت، واحد لگاریتمی
verdict-unit-quarters = فصل
verdict-unit-rungs-0-shut-to-3-close = پله، از ۰ (بسته) تا ۳ (نزدیک)
verdict-unit-share-a-year = سهم در سال
verdict-unit-share-built = سهم ساخته‌شده
verdict-unit-share-of-effort = سهم از کل تلاش
verdict-unit-share-of-goods = سهم از کل بار
verdict-unit-share-of-high-value = سهم کالاهای باارزش
verdict-unit-share-of-variance = سهم از واریانس
verdict-unit-share-of-worlds = سهم از جهان‌ها
verdict-unit-states-struck-a-quarter = کشور آسیب‌دیده در فصل

# حالت‌هایی که احتمالشان پرسیده می‌شود
verdict-arm-pressed = با فشار
verdict-arm-pressed_only = فقط فشار
verdict-arm-slow = کند
verdict-arm-fast = تند
verdict-arm-barriers = موانع
verdict-arm-corridors = کریدورها
verdict-arm-rules = مقررات
verdict-arm-money = پول
verdict-arm-easy_money = پول آسان
verdict-arm-easy_payments = پرداخت آسان
