### آنچه بررسی‌های چنداجرایی چاپ می‌کنند و اینکه تا کجا رسیده‌اند

## machine

# شاخص‌ها با نام
log-of = { $measure } (لگاریتم)
row-or = { $before } یا { $one }

# compare: تفاوت ورودی‌ها
compare-input-none = ندارد

# versus
versus-version = نسخهٔ دیگر ({ $name }): اکنون { $now }، پیش‌تر { $then }
versus-version-same = نسخه: همان
versus-code = کد
versus-data = داده
versus-parameter = پارامتر { $key }: { $before } ← { $after }
versus-more = و { $count } پارامتر دیگر؛ همه را --all نشان می‌دهد
versus-same = چیزی تغییر نکرده است: همهٔ عددها در همهٔ جهان‌ها تا آخرین بیت یکسان‌اند.
versus-then = { $name } (ذخیره‌شده)
versus-now = { $name } (امروز)

# decide
decide-at-least = { $measure }؛ میانگین، و سهم جهان‌هایی با دست‌کم { $threshold }
decide-at-most = { $measure }؛ میانگین، و سهم جهان‌هایی با حداکثر { $threshold }
decide-policy = سیاست
decide-maximin = بیشینهٔ کمینه: { $policies }؛ در بدترین آینده { $worst } می‌دهد (در { $kept } از { $draws } نمونه‌گیری دوباره از جهان‌ها همین برگزیده شد)
decide-minimax-regret = کمینهٔ بیشترین پشیمانی: { $policies }؛ هیچ‌جا بیش از { $behind } از بهترین سیاست عقب نیست (در { $kept } از { $draws } نمونه‌گیری دوباره از جهان‌ها همین برگزیده شد)
decide-satisficing = نتیجهٔ بسنده: { $policies }؛ در { $share } از جهان‌ها به آستانه می‌رسد و اگر { $enough } از جهان‌ها لازم باشد، در { $futures } از آینده‌ها (در { $kept } از { $draws } نمونه‌گیری دوباره از جهان‌ها همین برگزیده شد)
decide-worlds = { $count } جهان در هر خانه، عدد آغازین { $seed }
decide-note = یادداشت: { $note }
listing-note-no-policy = { $what } از { $name } کنار گذاشته شد: بخشی از سیاست نیست
listing-note-no-future = { $what } از { $name } کنار گذاشته شد: بخشی از آینده نیست

# sensitivity
sensitivity-head = { $title }: پاسخ به چه بستگی دارد ({ $count } جهان)
sensitivity-outcome = { $outcome }؛ میانگین { $mean }، انحراف معیار { $deviation }
sensitivity-split = از تفاوت جهان‌ها { $parameters } به پارامترها، { $chance } به تصادف و { $together } به هر دو با هم برمی‌گردد
sensitivity-assumed = فرض‌ها در { $total } ± { $reach } از این تفاوت‌ها نقش دارند
sensitivity-assumed-alone = فرض‌ها در { $total } ± { $reach } از این تفاوت‌ها نقش دارند؛ از آنچه پارامترها به‌تنهایی توضیح می‌دهند، { $alone } از آنِ فرض‌هاست ({ $low } تا { $high })
sensitivity-by-kind = بر پایهٔ نوع منبع
sensitivity-by-mechanism = بر پایهٔ سازوکار
sensitivity-by-parameter = بر پایهٔ پارامتر
sensitivity-first = به‌تنهایی
sensitivity-total = روی‌هم
sensitivity-share = { $share } ±{ $reach }
sensitivity-effects = اثر رفتن از مقدار پایین به مقدار بالا، و اندازهٔ آن هر چه پارامترهای دیگر باشند
sensitivity-effect = { $size } ± { $reach }  { $kind }

# گروه‌های آنچه جهان‌ها در آن فرق دارند
factor-chance = تصادف
factor-all-others = همهٔ دیگران
factor-fitted-to-the-record = برازش‌شده با داده‌ها
factor-assumption = فرض
factor-data = داده‌ها
factor-literature = پژوهش‌ها
factor-text = متن
factor-adjustment = پاسخ تجارت
factor-barriers = مانع‌ها
factor-choice = انتخاب
factor-conflict = درگیری
factor-cooperation = همکاری
factor-corridors = کریدورها
factor-delivery = عمل به وعده‌ها
factor-dependence = وابستگی
factor-disturbances = نوسان‌های تصادفی
factor-energy = انرژی
factor-finance = پول بلندمدت
factor-growth = رشد
factor-hazard = دگرگونی روابط
factor-incidents = حادثه‌ها
factor-leader = رهبران
factor-mediation = میانجی‌گری
factor-payments = پرداخت‌ها
factor-powers = قدرت‌ها
factor-projects = پروژه‌ها
factor-recording = ثبت تجارت
factor-relation = روابط
factor-remittances = پول ارسالی مهاجران
factor-reroute = راه‌های غیرمستقیم
factor-rivalry = رقابت
factor-sanctions = تحریم‌ها
factor-support = پشتیبانی
factor-trade = تجارت
factor-treaty = پیمان‌ها
factor-trust = اعتماد
factor-value_added = کالاهای پرارزش

# discover
discover-fails = { $scenario }: هدف «{ $target }» در { $share } از { $count } جهان به دست نمی‌آید.
discover-chance = هیچ پارامتری جهان‌های ناکام را از بقیه جدا نمی‌کند: کار تصادف است.
discover-where = ناکامی بیشتر آنجاست که
discover-limit = { $key } { $limit } است
discover-limit-unit = { $key } { $limit } است ({ $unit })
discover-and = و { $limit }
discover-most = حداکثر { $high }
discover-least = دست‌کم { $low }
discover-between = از { $low } تا { $high }
discover-middle = ({ $says } در نیمی از همهٔ جهان‌ها کمتر از { $middle } است.)
discover-found = { $mass } از این جهان‌ها این شرط‌ها را دارند؛ { $density } از آن‌ها ناکام‌اند، در برابر { $failing } از همهٔ جهان‌ها (چگالی)؛ { $coverage } از همهٔ ناکامی‌ها در آن‌هاست (پوشش).
discover-fresh = { $mass } از جهان‌های تازه این شرط‌ها را دارند؛ { $density } از آن‌ها ناکام‌اند، در برابر { $failing } از همهٔ جهان‌ها (چگالی)؛ { $coverage } از همهٔ ناکامی‌ها در آن‌هاست (پوشش).
discover-not-confirmed = جهان‌های تازه این شرط‌ها را تأیید نمی‌کنند: با این شرط‌ها هم ناکامی بیش از بقیه نیست.
discover-span = { $value } ({ $low } تا { $high })

# sweep
sweep-designs = { $count } از { $all } مجموعه آماده است، هر کدام با { $least } تا { $most } جهان
sweep-none = { $count } از { $all } مجموعه آماده است
sweep-no-target = { $name }: بی‌هدف
sweep-chance = { $name }: { $goal }: { $chance }
sweep-more = و { $count } مجموعهٔ دیگر، همه در results.csv

# replay و verify
replay-same = جهان شمارهٔ { $member } تا آخرین بیت با جهان ذخیره‌شده یکسان است
replay-alone = جهان شمارهٔ { $member } هنوز ذخیره نشده است و چیزی برای مقایسه نبود
verify-damaged = آسیب‌دیده: { $fault }
verify-whole = { $folder }: { $count } از { $all } جهان سالم است
verify-mend = بخش آسیب‌دیده را qurultay ensemble NAME --resume DIR دوباره حساب می‌کند
verify-unfinished = ناتمام است؛ برای ادامه: qurultay ensemble NAME --resume DIR

# اجرا تا کجا رسیده است
progress-done = { $what }: { $done } از { $all } { $unit } آماده است
progress-left = { $what }: { $done } از { $all } { $unit } آماده است، حدود { $left } مانده
progress-quarters = فصل
progress-worlds = جهان
progress-ensembles = اجرا
progress-scenarios = سناریو
progress-runs = اجرا
progress-s = { $number } ثانیه
progress-min = { $number } دقیقه
progress-h = { $number } ساعت
progress-run = { $name }، { $start } تا { $end }
progress-ensemble = { $name }، { $count } جهان
progress-replay = { $name }، جهان شمارهٔ { $member }
progress-again = { $name } بار دیگر، { $count } جهان
progress-sweep = { $count } مجموعه
progress-arms = حالت‌ها
progress-sensitivity = پاسخ { $name } به چه بستگی دارد
progress-grip = جدول سازوکارهای { $name }
progress-levers = اهرم‌های { $name }
resume = آنچه آماده است در { $folder } مانده؛ برای ادامه: --resume { $folder }
