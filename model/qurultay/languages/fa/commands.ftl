### آنچه فرمان‌ها چاپ می‌کنند

## machine

# ensemble
ensemble-head = { $title } ({ $label }): { $worlds }
ensemble-table = تجارت { $pair } در چهار فصل گذشته، میلیارد دلار در سال؛ از ۲۰ جهان (و جهان میانی به دلار سال { $year })
ensemble-year = سال
ensemble-low = ۱ جهان پایین‌تر
ensemble-middle = ۱۰ جهان پایین‌تر
ensemble-high = ۱ جهان بالاتر
ensemble-real = به قیمت پایه
ensemble-half = { $goal }: { $chances }؛ نیمی از جهان‌ها { $quarter_by } از این سطح می‌گذرند
ensemble-fewer = { $goal }: { $chances }؛ کمتر از نیمی از جهان‌ها از این سطح می‌گذرند
ensemble-digest = چکیدهٔ رقمی { $digest }
ensemble-rounded = گردشده { $digest }، برای مقایسهٔ رایانه‌ها

# compare
compare-alarm = هشدار: { $alarm }
compare-chances = همان جهان‌ها ({ $worlds })، شمار سناریوها: { $count }؛ احتمال آنکه سطح در موعد برقرار باشد (و دست‌کم یک بار تا آن زمان به دست آید)
compare-worlds = همان جهان‌ها ({ $worlds })، شمار سناریوها: { $count }
compare-not-asked = پرسیده نشده
compare-inputs = تفاوت ورودی‌های { $name } با { $other }
compare-differs = آنچه { $name } در برابر { $other } تغییر می‌دهد: میانگین و بازهٔ ۹۵٪
compare-nothing = تا آنجا که دیده می‌شود، { $name } در برابر { $other } هیچ چیز را به اندازهٔ ۱٪ یا ۱ واحد تغییر نمی‌دهد
compare-count = از { $all } تفاوت، { $large } تا ۱٪ یا ۱ واحد و بیشتر، { $small } تا کوچک‌تر و { $unseen } تا نادیدنی است؛ ‎--all همه را نشان می‌دهد
compare-many = { $all } تفاوت بررسی شد: اگر هیچ‌کدام واقعی نبود، باز حدود { $chance } تا چنین به نظر می‌رسید. { $clear } تفاوت با نشان * پس از تصحیح این شمار نیز روشن است (هولم، ۵٪). تصادف در هر دو سو یکسان بوده است.
compare-unseen = تفاوتی دیده نمی‌شود
compare-same = در همهٔ جهان‌ها یکسان

# list
list-scenarios = سناریوها (qurultay run NAME, qurultay show NAME)
list-overlay = روی سناریوی دیگر گذاشته می‌شود
list-experiments = آزمایش‌ها

# files
wrote = نوشته شد: { $file }
