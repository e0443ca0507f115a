### آنچه `explain` دربارهٔ یک نام می‌گوید

## machine

# جمله‌ها و سطرها
explain-alone = { $says } جداگانه و افزون بر همه: { $place }.
explain-of-each = { $place }: { $says }
explain-brief = { $key } = { $value } { $unit }: { $says }
explain-range-is = { $range }: از { $low } تا { $high }
explain-ends = میانه { $middle }، ۹۰٪ از { $low } تا { $high }
explain-by-record = { $ends }، با داده‌های تا { $year }
explain-apart = فقط { $names } را تغییر می‌دهد؛ شاخصی که هیچ چیز در مدل به آن پاسخ نمی‌دهد
explain-outcome-after = از پیامدی پس از { $year } می‌گوید که هیچ عددی بر آن استوار نیست
explain-paragraph = متن { $text }، بند { $paragraph }
explain-when-every-quarter = هر فصل
explain-when-start = در آغاز
explain-when-record = برای داده‌های گذشته

# نام بخش‌ها
explain-parameter = پارامتر
explain-means = معنا
explain-value = مقدار
explain-unit = یکا
explain-range = حدها
explain-spread = پراکندگی
explain-prior = توزیع آغازین
explain-posterior = پس از برازش
explain-kind = نوع
explain-sources = منابع
explain-claims = گزاره‌ها
explain-known-by = دانسته تا
explain-read-when = کی خوانده می‌شود
explain-decided-by = چه کسی تعیین می‌کند
explain-changed-by = چه چیزی تغییرش می‌دهد
explain-note = یادداشت
explain-used-in = کجا به کار می‌رود
explain-written-in = کجا نوشته شده
explain-claim = گزاره
explain-says = چه می‌گوید
explain-stands-in = کجا آمده
explain-used-by = کجا به کار می‌رود
explain-not-modelled = مدل نشده
explain-scenario = سناریو
explain-title = عنوان
explain-asks = پرسش
explain-built-from = ساخته از
explain-more = بیشتر
explain-section = بخش
explain-parameters = پارامترها
explain-state = دولت
explain-corridor = کریدور
explain-project = پروژه
explain-channel = کانال
explain-forum = مجمع
explain-joined-later = پیوسته‌های بعدی
