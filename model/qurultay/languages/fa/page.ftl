### صفحهٔ آزمایشگاه: دکمه‌ها، عنوان‌ها، آنچه نمودارها می‌گویند، ایراد پیوندها

## machine

# چارچوب صفحه
page-title = آزمایشگاه Qurultay
page-to-levers = رفتن به اهرم‌ها
page-asks = دولت‌های آسیای مرکزی با چه کسی همکاری می‌کنند و تجارت چه می‌شود؟
page-scenario = سناریو
page-worldview = نگاه
page-language = زبان
page-views = نماها
page-many-worlds = جهان‌های بسیار
page-one-world = یک جهان
page-compare = مقایسه
page-class = کلاس
page-pin = نگه‌داشتن
page-open = بازکردن
page-save = ذخیره و اشتراک
page-levers = اهرم‌ها
page-close-levers = بستن اهرم‌ها
page-undo = برگرداندن
page-undo-keys = برگرداندن (Ctrl+Z)
page-redo = دوباره
page-redo-keys = دوباره (Ctrl+Shift+Z)
page-in-short = خلاصه
page-trade = تجارت
page-since = از ۱۹۹۵
page-single = تک‌جهان‌ها
page-flows-title = جریان‌های تجارت
page-year-shown = سال نمایش
page-boundaries = مرزها از Natural Earth است و موضع نویسندگان نیست؛ برخی محل اختلاف‌اند و برون‌بوم‌ها ساده شده‌اند.
page-curves-title = احتمال رسیدن به هدف، دست‌کم یک بار
page-modes-title = چه کسی با چه کسی همکاری می‌کند
page-more = چرا، تفاوت‌ها و اعتماد
page-more-tabs = بیشتر
page-tab-moved = علت‌ها
page-tab-helps = چه کمک می‌کند
page-tab-differs = تفاوت‌ها
page-tab-trust = اعتماد
page-loading = در حال بارگذاری…
page-close = بستن
page-again = تلاش دوباره
page-trying = تلاش دوباره…
page-worldviews = نگاه‌ها به‌تنهایی
page-view-neutral = نگاه بی‌طرف
page-view-insider = نگاه از درون
page-view-functional = نگاه کارکردی
page-own = { $title } (فایل شما)

# چه درست نشد
page-silent = آزمایشگاه پاسخ نمی‌دهد. آیا هنوز روشن است؟
page-unreadable = پاسخ آزمایشگاه خواندنی نبود.
page-wrong = ایرادی پیش آمد.
page-still-show = نمودارها هنوز «{ $title }» را نشان می‌دهند.
page-cannot-make = این مرورگر نمی‌تواند فایل را بسازد؛ شکل دیگری را بیازمایید.

# سطر پایین
page-status-few = { $count } جهان: درخواست‌ها زیاد است و جهان‌ها کمتر شده‌اند. چکیدهٔ رقمی { $digest }.
page-status-moving = { $count } جهان، تا وقتی اهرم را می‌کشید.
page-status-all = { $count } جهان از «{ $title }»، { $start } تا { $end }. چکیدهٔ رقمی { $digest }، همان که در خط فرمان است.
page-comparing = همان جهان‌ها در هر سناریو اجرا می‌شوند…
page-compared = همان { $count } جهان با همان تصادف، در { $scenarios } سناریو.
page-world-running = یک جهان اجرا می‌شود…
page-world-same = همان است که { $command }. چکیدهٔ رقمی { $digest }.
page-world-altered = جهان { $number }، با { $count } تصمیم دگرگون شده است.

# ورود به آزمایشگاه
page-join-title = ورود به این آزمایشگاه
page-join-how = کد ورود روی رایانه‌ای است که آزمایشگاه را اجرا می‌کند.
page-join-code = کد ورود
page-join = ورود

# عددها، یکاها و تاریخ‌ها
page-percent = { $number }٪
page-points = { $number } واحد درصد
page-bn = { $number } میلیارد
page-bn-usd = { $number } میلیارد دلار
page-bn-year = { $number } میلیارد دلار در سال
page-billion = میلیارد دلار در سال
page-unit-bn = میلیارد دلار
page-unit-bn-year = میلیارد دلار در سال
page-with-unit = { $title }، { $unit }
page-a-year = { $percent } در سال
page-times = × { $number }
page-value-in = { $value } ({ $unit })
page-from-to = { $from } تا { $to }
page-low-high = { $low } و { $high }
page-between = میان
page-every-world = در همهٔ جهان‌ها
page-none = هیچ
page-nothing = هیچ
page-year = سال
page-quarter-word = فصل
page-quarter = فصل { $quarter } سال { $year }
page-quarter-of = فصل { $quarter } سال { $year }
page-quoted = «{ $title }»
page-two = { $one } و { $other }
page-title-when = { $title }، { $when }
page-break = ؛{ " " }
page-comma = ،{ " " }
page-legend = { $name }: { $what }

# اهرم‌ها
page-reset = برگرداندن: { $lever }
page-back-to-scenario = مانند سناریو
page-why = چرا: { $lever }
page-lever-title = { $says } یکا: { $unit }.
page-dated-on = { $value } از { $first }
page-dated-to = { $value } از { $first } تا { $last }
page-no-dates = دیگر تاریخی ندارد
page-change = تغییر
page-changed = { $lever }: { $value }
page-without-dates = بی‌تاریخ

# اهرم با تاریخ
page-by-date = { $lever }، با تاریخ
page-outside-dates = بیرون از این تاریخ‌ها مقدارش { $value } است، همان‌جا که لغزنده ایستاده است.
page-from = از
page-to = تا
page-from-number = از، { $number }
page-to-number = تا، { $number }
page-value-number = مقدار { $number }
page-remove = حذف
page-remove-number = حذف { $number }
page-the-end = پایان
page-stretch-ends = بازه‌ای پیش از آغازش پایان می‌یابد.
page-stretch-overlaps = دو بازه روی هم می‌افتند؛ کدام باید برقرار باشد؟
page-stretch-none = تاریخی نیست: همیشه مقدار لغزنده برقرار است.
page-add-dates = افزودن تاریخ
page-use-dates = به‌کاربردن این تاریخ‌ها
page-back-to-its-dates = مانند سناریو
page-set-by-date = تعیین با تاریخ
page-step = { $value } از { $first }
page-steps = { $lever }: نخست { $value }، سپس { $steps }.
page-steps-none = { $lever }: همیشه { $value }.

# چرا اهرم این‌جاست
page-why-waiting = در جست‌وجوی پشتوانهٔ آن…
page-why-here = این‌جا
page-why-here-value = { $value } ({ $unit })، مگر سناریو چیز دیگری بگوید
page-why-range = دامنه
page-why-range-value = { $low } تا { $high }؛ لغزنده از { $least } تا { $most } می‌رود
page-why-worlds = در هر جهان
page-why-worlds-value = { $spread }. اهرمی که می‌کشید در همهٔ جهان‌ها یکسان است.
page-why-rests = پشتوانه
page-why-known = دانسته تا
page-why-decided = تصمیم با
page-why-also = همچنین تعیین می‌کند
page-why-nothing-else = هیچ چیز دیگر
page-why-claims = گزاره‌های دو متن
page-why-claim-place = متن { $text }، بند { $paragraph }
page-why-sources = منابع
page-why-changed = سناریوهایی که آن را تغییر می‌دهند
page-why-change = { $scenario }: { $change }  [{ $file }، سطر { $line }]
page-why-change-dated = { $scenario }: { $change } از { $first } تا { $last }  [{ $file }، سطر { $line }]
page-why-command = پارامتر { $key }؛ در خط فرمان: qurultay explain { $key }
page-kind-text = متن: یکی از دو متن چنین می‌گوید
page-kind-data = داده: سنجیده یا ثبت شده
page-kind-literature = پژوهش‌ها: برآورد دیگران
page-kind-assumption = فرض: هیچ منبعی آن را نمی‌سنجد
page-decider-world = جهان: سناریو آن را زیر [assumptions] تعیین می‌کند
page-decider-state = دولت‌ها: سناریو آن را زیر [policies] تعیین می‌کند
page-spread-none = بی‌پراکندگی: در همهٔ جهان‌ها یکسان
page-spread = { $family } ({ $numbers })، بریده در دامنه
page-family-normal = توزیع نرمال
page-family-lognormal = توزیع لگ‌نرمال
page-family-beta = توزیع بتا
page-family-triangular = توزیع مثلثی
page-family-uniform = توزیع یکنواخت
page-number-low = کران پایین
page-number-mode = نما
page-number-high = کران بالا
page-number-median = میانه
page-number-sd-of-the-log = انحراف معیار لگاریتم
page-number-mean = میانگین
page-number-sd = انحراف معیار
page-number-a = ⁨a⁩
page-number-b = ⁨b⁩

# بازکردن فایل
page-open-title = بازکردن فایل سناریو
page-open-it = بازکردن
page-own-text = متن فایل سناریو
page-drop = فایل سناریو را این‌جا بیندازید، { $choose } یا متنش را در پایین بگذارید. روی همین رایانه می‌ماند.
page-choose-file = آن را برگزینید

# ذخیره و اشتراک
page-report = گزارش
page-report-of = «{ $title }»، یک صفحه برای چاپ
page-report-against = «{ $title }» در برابر { $against }، یک صفحه برای چاپ
page-report-without = گزارش دربارهٔ جهان‌های بسیار است، بدون تصمیم‌های این جهان.
page-file = فایل سناریو
page-file-for = TOML، برای خط فرمان یا بازکردن دوباره در این‌جا
page-file-decisions = تصمیم‌ها در فایل نوشته شده‌اند، پس خط فرمان همان جهان را می‌دهد.
page-writing = در حال نوشتن…
page-writing-report = در حال نوشتن گزارش؛ کمی زمان می‌برد…
page-drawing = در حال کشیدن…
page-copying = در حال رونوشت‌برداری…
page-saved = { $name } ذخیره شد.
page-saved-run = { $name } ذخیره شد. اجرای آن: qurultay ensemble { $name } --members 1000
page-saved-report = { $name } ذخیره شد: یک صفحه که به اینترنت نیاز ندارد.
page-charts = نمودارها، همان‌گونه که هستند
page-chart-as = { $title }: { $kind }
page-link = پیوند آنچه می‌بینید
page-copy-link = رونوشت پیوند
page-copied = پیوند رونوشت شد.
page-selected = پیوند برگزیده شد: برای رونوشت Ctrl+C را بزنید یا روی تلفن آن را نگه دارید.
page-link-bare = فایل خودتان در پیوند جا نمی‌شود: پیوند تنها در همین زبانه کار می‌کند. فایل سناریو را بدهید.
page-link-here = روی این رایانه کار می‌کند؛ جای دیگر نشانی آزمایشگاه آن‌جا را به جای این نشانی بگذارید.
page-link-anywhere = هر جا که این آزمایشگاه در دسترس باشد کار می‌کند.
page-keep = ذخیره به شکل تصویر، طرح یا عدد
page-keep-fan = ذخیره: تجارت
page-keep-map = ذخیره: جریان‌های تجارت
page-keep-curves = ذخیره: احتمال هدف‌ها
page-keep-modes = ذخیره: چه کسی با چه کسی همکاری می‌کند
page-keep-more = ذخیره: این بخش
page-keep-world-line = ذخیره: تجارت در این جهان
page-keep-world-map = ذخیره: جریان‌ها در این جهان
page-keep-compare-line = ذخیره: تفاوت فصل به فصل
page-keep-compare-table = ذخیره: همهٔ تفاوت‌ها
page-save-title = ذخیره: { $title }
page-kind-png = تصویر
    .for = PNG، برای اسلاید و سند
page-kind-svg = طرح
    .for = SVG، برای چاپ و ویرایش
page-kind-csv = عددها
    .for = CSV، برای صفحه‌گسترده
page-origin = { $count } جهان از «{ $title }»، چکیدهٔ رقمی { $digest }.
page-origin-changed = { $count } جهان از «{ $title }» با تغییر { $changed }، چکیدهٔ رقمی { $digest }.
page-origin-pinned = نگه‌داشته: { $pinned }
page-fingerprint = «{ $title }»، چکیدهٔ رقمی { $digest }
page-compare-origin = همان { $count } جهان: { $scenarios }. نوارها: بازهٔ ۹۵ درصدی میانگین. Qurultay { $version }.
page-world-origin = جهان { $number } از «{ $title }». چکیدهٔ رقمی { $digest }.
page-world-origin-altered = جهان { $number } از «{ $title }»، با { $count } تصمیم دگرگون شده. چکیدهٔ رقمی { $digest }.

# پیوند چه می‌خواهد
page-no-scenario = این آزمایشگاه سناریوی «{ $name }» ندارد: «{ $shown }» نشان داده می‌شود.
page-no-worldview = این آزمایشگاه نگاه «{ $name }» ندارد: کنار گذاشته شد.
page-no-lever = این آزمایشگاه اهرم «{ $name }» ندارد: کنار گذاشته شد.
page-no-decision = این آزمایشگاه تصمیم «{ $name }» ندارد: کنار گذاشته شد.
page-no-setting = این آزمایشگاه تنظیم «{ $name }» ندارد: کنار گذاشته شد.
page-no-view = این آزمایشگاه نمای «{ $name }» ندارد: کنار گذاشته شد.
page-no-world = این آزمایشگاه جهان «{ $name }» ندارد: کنار گذاشته شد.
page-no-quarter = این آزمایشگاه فصل «{ $name }» ندارد: کنار گذاشته شد.
page-no-state = این آزمایشگاه دولت «{ $name }» ندارد: کنار گذاشته شد.
page-no-year = این آزمایشگاه سال «{ $name }» ندارد: کنار گذاشته شد.
page-no-panel = این آزمایشگاه بخش «{ $name }» ندارد: کنار گذاشته شد.
page-no-language = این آزمایشگاه زبان «{ $name }» ندارد: کنار گذاشته شد.
page-did-you-mean = شاید «{ $name }»؟
page-link-beyond = پیوند «{ $lever }» را { $value } می‌گذارد؛ دامنه‌اش { $low } تا { $high } است، پس کنار گذاشته شد.
page-link-file = پیوند به فایل سناریویی است که در این زبانه باز نشده است: فایل را این‌جا باز کنید یا از فرستندهٔ پیوند بخواهید.
page-link-dates = پیوند برای «{ $lever }» زمان { $span } را می‌دهد که از فصلی تا فصلی دیگر نیست، پس کنار گذاشته شد.
page-link-unusable = پیوند را نمی‌توان همان‌گونه نشان داد: { $why }؛ سناریو بدون تنظیم‌های آن نشان داده می‌شود.

# خواندن نمودار
page-read-with-keys = { $name }: با کلیدهای جهت‌نما بخوانید
page-spoken = { $heading }: { $rows }
page-spoken-hint = { $heading }: { $rows }. Enter: { $hint }
page-pinned = نگه‌داشته
page-pinned-at = نگه‌داشته { $was }
page-now-pinned = { $now } (نگه‌داشته { $pinned })
page-this-one = این
    .within = این
page-part-said = { $name } { $number }
page-pair = جفت
page-name-when = { $name }، { $when }

# عددهای بالای نمودارها
page-median-in = میلیارد دلار: میانهٔ تجارت در { $year }
page-chance-of = احتمال { $goal } در { $year }؛ دست‌کم یک بار { $touched }
page-effort-inside = از تلاش با همسایه‌ها و منطقه، { $year }

# هدف چه می‌خواهد
page-goal = { $number } میلیارد
    .short = { $number } میلیارد
page-goal-real = { $number } میلیارد به دلار { $year }
    .short = { $number } میلیارد ({ $year })
page-goal-held = { $goal } در { $count } فصل
    .short = { $goal }، { $count } فصل

# بادبزن تجارت
page-trade-of = تجارت { $pair }
page-trade-word = تجارت
page-record = ثبت‌شده
page-record-source = UN Comtrade در WITS، آمار ملی
page-recorded = ثبت‌شده
page-year-recorded = { $year }، ثبت‌شده
page-trade-by-quarter = تجارت فصل به فصل
page-target = هدف: { $number } میلیارد
page-target-by = هدف: { $number } میلیارد تا { $year }
page-world-number = جهان { $number }
page-middle = میانه
page-middle-at = میانه { $number }
page-half = نیمی از جهان‌ها
    .short = نیمی
page-nine = نُه از ده
page-up-to = تا { $number } ↑
page-pinned-middle = نگه‌داشته، میانه
page-open-world = بازکردن جهان { $number }
page-show-on-map = نمایش این سال روی نقشه
page-below-20 = ۱ از ۲۰ زیر آن
page-below-4 = ۱ از ۴ زیر آن
page-above-4 = ۱ از ۴ بالای آن
page-above-20 = ۱ از ۲۰ بالای آن
page-fan-said = تجارت میان { $pair } به میلیارد دلار در سال.
page-fan-record = بنا بر آمار از { $first } در { $from } تا { $last } در { $to }.
page-fan-worlds = جهان‌ها از { $base } آغاز می‌شوند؛ در { $quarter } نیمی از { $count } جهان میان { $low } و { $high } است و جهان میانی { $middle }.
page-fan-pinned = نگه‌داشته: جهان میانی { $middle }.

# نقشه
page-map = نقشه
page-pair-asked = جفت مورد پرسش
page-flows-then-states = جریان‌ها، سپس دولت‌ها
page-both-ways = دوسویه
page-to-state = به { $state }
page-cooperation = همکاری منطقه را
page-stance-tolerate = تحمل می‌کند
page-stance-co-opt = به خود می‌کشاند
page-stance-oppose = مخالف است
page-it-tolerate = تحمل می‌کند
page-it-co-opt = به قالب‌های خود می‌کشاند
page-it-oppose = مخالفت می‌کند
page-map-said = تجارت دوسویه در { $when }، میلیارد دلار در سال. بزرگ‌ترین‌ها: { $largest }.
page-map-said-chosen = تجارت دوسویه در { $when }، میلیارد دلار در سال. بزرگ‌ترین‌ها: { $largest }. { $chosen }.

# احتمال هدف‌ها
page-chances-by-quarter = احتمال فصل به فصل
page-touched-by = رسیده تا { $date }
page-there-in = { $percent } در { $year }
page-touched-it = { $percent } یک بار
page-no-target = این سناریو هدفی نمی‌گذارد.
page-curves-said = احتمال هدف‌ها: { $targets }.
page-target-said = { $goal } در { $quarter } در { $standing } جهان‌ها برقرار است و پیش از آن دست‌کم یک بار در { $touched }
page-target-said-pinned = { $goal } در { $quarter } در { $standing } جهان‌ها برقرار است، نگه‌داشته { $pinned }، و پیش از آن دست‌کم یک بار در { $touched }

# همکاری با چه کسی
page-shares-by-quarter = سهم تلاش فصل به فصل
page-effort-in = تلاش در { $quarter }
page-share = { $name } { $now }
page-share-pinned = { $name } { $now } (نگه‌داشته { $pinned })
page-modes-said = سهم تلاش دولت‌های آسیای مرکزی در { $quarter }: { $shares }.

# چه تجارت را تغییر داد
page-base-year = سال پایه
page-mean-in = { $year }، میانگین
page-mean-of = { $year }، میانگین { $count } جهان
page-part-by-part = چه تجارت را تغییر داد، بخش به بخش
page-adds = می‌افزاید
page-part = بخش
page-part-growth-of-the-economies = رشد اقتصادها
    .short = رشد
page-part-commodity-prices-and-the-dollar = بهای کالاهای خام و دلار
    .short = بها و دلار
page-part-relations = روابط
page-part-pressure-of-powers = فشار قدرت‌ها
    .short = فشار
page-part-cost = هزینه
page-part-goods-passed-on = کالاهای گذرداده‌شده
    .short = گذرداده
page-part-pull-of-other-markets = کشش بازارهای دیگر
    .short = بازارهای دیگر
page-part-chance = تصادف
page-part-sanctions-on-goods = تحریم کالاها
page-part-barriers-and-trust = موانع و اعتماد
page-part-payments = پرداخت‌ها
page-part-transport = حمل‌ونقل
page-part-outer-border = مرز بیرونی
page-moved-said = چه تجارت میان { $pair } را از { $from } به { $to } میلیارد دلار در سال در { $year } رساند، میانگین { $count } جهان: { $parts }.
page-of-cost = از هزینه در { $year }: { $parts }.

# اعتماد میان دولت‌ها
page-trust-scale = اعتماد، ۰ تا ۱
page-trust-by-state = اعتماد، دولت به دولت
page-trust-of = اعتماد { $state }
page-trust-said = اعتماد درون آسیای مرکزی در { $year }، از ۰ تا ۱: بیشترین { $highest }، کمترین { $lowest }.

# چه کمک می‌کند
page-helps-waiting = هر اهرم در همان جهان‌ها به دو سرش برده می‌شود.
page-helps-region = چه بیشتر کمک می‌کند
page-helps-looked = نگاه به
page-helps-caption = { $figure }، { $count } جهان، { $unit }؛ برای گذاشتن اهرم فشار دهید
page-helps-caption-real = { $figure } به دلار { $year }، { $count } جهان، { $unit }؛ برای گذاشتن اهرم فشار دهید
page-helps-set = { $lever }، { $end }: { $effect }
page-helps-range = { $end }: { $from } تا { $to }
page-helps-chances = { $target }: دست‌کم یک بار { $once }، در موعد { $standing }
page-lever = اهرم
page-to-least = به کمترین
page-to-most = به بیشترین
page-unit-per-cent = ٪
page-unit-points = واحد درصد
page-unit-none = تغییر
page-figure-trade = تجارت این جفت
page-figure-inside = تلاش درون منطقه
page-figure-autonomy = استقلال عمل
page-figure-chance = احتمال: { $goal }
page-none-refused = این سناریو نمی‌گذارد جابه‌جا شود: { $why }
page-none-set = سناریو خود آن را در هر فصل تعیین می‌کند
page-none-off = آنچه بر آن اثر می‌گذارد در این سناریو خاموش است: { $what }
page-none-read = هیچ جهانی تغییر نمی‌کند و آنچه آن را می‌خواند خاموش نیست
page-none-every = هر جا باشد، در همهٔ جهان‌ها چنین است
page-none-never = هر جا باشد، در هیچ جهانی چنین نیست
page-none-else = جهان‌ها را تغییر می‌دهد، اما نه آنچه این شاخص به آن وابسته است

# تفاوت با سناریوی نگه‌داشته
page-differs-none = اهرمی را بکشید یا سناریوی دیگری برگزینید: تفاوت آن با سناریوی نگه‌داشته، جهان به جهان، این‌جا می‌آید.
page-differs-region = تفاوت با سناریوی نگه‌داشته
page-differs-nothing = تا آن‌جا که این جهان‌ها نشان می‌دهند، هیچ چیز ۱٪ یا ۱ واحد درصد تفاوت ندارد.
page-differs-caption = در برابر «{ $pinned }»: میانگین و بازهٔ ۹۵ درصدی { $count } جهان
page-differs-more = { $count } مورد دیگر: بی‌تفاوت، یا کمتر از ۱٪ یا ۱ واحد درصد
page-differs-small = در برابر «{ $pinned }»، اندک یا جدانشدنی از هیچ
page-measure = شاخص
page-mean-95 = میانگین و ۹۵٪

# چقدر می‌توان اعتماد کرد
page-trust-judgement = { $count } عدد از { $of } عدد فرض ماست
page-trust-coverage = بازه‌هایی که باید { $meant } سال‌های گذشته را در بر بگیرند { $share } را در بر گرفتند
page-trust-skill-up = سال‌های گذشته را بهتر از بهترین روش ساده پیش‌بینی می‌کند
page-trust-skill-none = سال‌های گذشته را بهتر از بهترین روش ساده پیش‌بینی نمی‌کند
page-trust-skill-down = سال‌های گذشته را بدتر از بهترین روش ساده پیش‌بینی می‌کند
page-trust-range = هر کدام دامنه‌ای دارد و هر جهان مقدار خود را از آن می‌گیرد.
page-trust-tried = آزموده بر { $count } جفت و سال که مدل ندیده بود.
page-trust-use = آن را برای مقایسهٔ تصمیم‌ها به کار ببرید، نه برای پیش‌گویی یک سال.
page-trust-beside = در کنار همان مدل بدون انتخاب‌های آن‌ها.
page-trust-title = چقدر می‌توان به این اعتماد کرد
page-trust-link = چقدر می‌توان به این اعتماد کرد
page-trust-more = همه در یک صفحه: qurultay experiment evidence. آنچه عرضه شد: qurultay explain و فایل‌های پوشهٔ seeds.

# مقایسهٔ سناریوها
page-figure = شاخص
page-what-differs = چه تفاوت دارد
page-differs-most = چه بیشتر تفاوت دارد
page-lines-of-difference = خط‌های تفاوت
page-compared-with = در مقایسه با
    .within = مقایسه با
page-and = و
    .within = و
page-third = سناریوی سوم
page-no-third = بدون سناریوی سوم
page-choose-third = یکی را برگزینید، یا آنچه می‌بینید را سوم نگه دارید و اهرم‌ها را پیش ببرید.
page-compare-others = مقایسهٔ دیگران با این
page-keep-third = نگه‌داشتن به‌عنوان سوم
page-as-it-stands = بدون تغییر
page-pair-trade = تجارت این جفت، میلیارد دلار در سال
page-chance-touched = احتمال رسیدن دست‌کم یک بار به { $goal }، واحد درصد
page-difference-to = تفاوت با «{ $title }»
page-no-difference = { $title }: بی‌تفاوت
page-title-changed = { $title }، تغییریافته
page-both-same = هر دو تا این‌جا یکسان‌اند: اهرمی را بکشید یا سناریوی دیگری برگزینید.
page-not-asked = بی‌هدف
page-where-ends = هر کدام به کجا می‌رسد
page-middle-trade = میانهٔ تجارت در { $year }، میلیارد دلار
page-goal-there = { $goal } در { $year }
page-differences-caption = تفاوت‌های ۱٪ یا ۱ واحد درصد و بیشتر، با بازهٔ ۹۵ درصدی، نخست بزرگ‌ترین‌ها
page-compare-nothing = تا آن‌جا که دیده می‌شود، هیچ چیز ۱٪ یا ۱ واحد درصد تفاوت ندارد.
page-difference-by-quarter = تفاوت فصل به فصل
page-compare-said = میانگین تفاوت در همان جهان‌ها در { $quarter }: { $sides }.
page-side-said = { $title } { $mean }، میان { $low } و { $high }
page-alarm = { $one } در برابر { $against } چیزی را تغییر نداد

# یک جهان
page-play = ▶ پخش
page-pause = ❚❚ مکث
page-player = پخش‌کننده
page-quarter-back = یک فصل به عقب
page-quarter-on = یک فصل به جلو
page-world-word = جهان
page-another-world = جهانی دیگر
page-save-word = ذخیره
page-what-happened = چه رخ داد
page-go-to = رفتن به { $quarter }
page-trade-in-world = تجارت در این جهان
page-trade-in-quarter = تجارت در { $quarter }: { $number } میلیارد دلار در سال.
page-line-said = تجارت در این جهان تا { $quarter }: از { $from } تا { $to } میلیارد دلار در سال.
page-this-world = این جهان
page-left-alone = بدون تصمیم‌ها
page-flows-powers = جریان‌ها و قدرت‌ها
page-a-state = یک دولت
page-story = داستان
page-story-so-far = داستان تا این‌جا
page-whole-story = همهٔ داستان
page-whole-story-title = همهٔ داستان
page-go-here = رفتن به این فصل
page-power-stance = { $state }: { $stance }
page-effort-goes = تلاشش کجا می‌رود
page-reasons = چرا: ارزش هر شیوه برای آن در این فصل، به پراکندگی سال پایه؛ عادت و حال‌وهوا افزون بر آن است
page-mode = شیوه
page-term-gain = سود تجارت
page-term-security = امنیت
page-term-themes = موضوع‌ها
page-term-trust = اعتماد
page-term-dependence = وابستگی
page-term-exposure = خطر
page-how-long = برای چه مدت
page-for-a-year = برای یک سال
page-for-four-years = برای چهار سال
page-to-the-end = تا پایان
page-decide-for = تصمیم برای { $state } از { $quarter }:
page-decide = تصمیم
page-take-back = پس‌گرفتن
page-decided = { $mode }، { $first } تا { $last } ✕

# آزمایشگاه چه را نمی‌پذیرد
page-refused-page = چنین صفحه‌ای نیست
page-refused-method = این نشانی روش دیگری می‌خواهد
page-refused-cancelled = این اجرا لغو شد؛ دوباره بخواهید
page-refused-fault = خطایی در آزمایشگاه؛ پایانهٔ آن بیشتر نشان می‌دهد
page-refused-worldview = نگاه { $name } وجود ندارد
page-refused-scenario = سناریوی { $name } وجود ندارد
page-refused-parameter = پارامتر { $name } وجود ندارد
page-refused-dates = { $key }: { $first } تا { $last } درون { $start } تا { $end } نیست
page-refused-nested = درخواست بیش از اندازه تودرتوست
page-refused-utf = درخواست UTF-8 نیست
page-refused-json = درخواست JSON نیست: { $why }
page-refused-surrogate = درخواست نیمی از یک نویسه دارد، جانشینی تنها
page-refused-key = درخواست کلید ناشناختهٔ { $name } دارد
page-refused-number = { $text } عددی نیست که این‌جا به کار آید
page-refused-twice = درخواست یک کلید را دو بار دارد
page-refused-join = این کد ورود نیست
