### سناریو چه می‌گوید و دو سناریو چه تفاوتی دارند: `show`، `diff` و `check`

## machine

# آغاز
listing-horizon = از { $start } تا { $end }، بر پایهٔ آنچه در پایان سال { $year } دانسته بود
listing-built = ساخته از: { $files }
listing-view = از منظر «{ $view }»

# پارامترها
listing-assumptions = آنچه در جهان رخ می‌دهد [assumptions]
listing-policies = آنچه دولت‌ها برمی‌گزینند [policies]
listing-change-instead = { $set } به جای { $before } ({ $unit })
listing-change-fixed = { $set } در همهٔ جهان‌ها یکسان؛ پیش‌تر مقداری تصادفی پیرامون { $before } بود ({ $unit })
listing-change-makes = { $set } که به جای { $before } می‌شود { $now } ({ $unit })
listing-rest = { $count } پارامتر دیگر مانند seeds/parameters.toml است (فهرست آن‌ها با --origin)
listing-seeds = مانند داده‌های پایه
listing-place = { $file }، سطر { $line }

# رویدادها، و سطرهای جدول‌هایی که سناریو می‌افزاید
listing-events = رویدادهای تاریخ‌دار
listing-event = { $span }: { $set }؛ دلیل: { $because }
listing-until = { $start } تا { $end }
listing-on = { $start } تا پایان
listing-memberships = کدام کشور به سازمانی می‌پیوندد یا از آن بیرون می‌رود
listing-measures = اقدام‌های خود سناریو
listing-projects = طرح‌های خود سناریو
listing-paths = عددها، فصل به فصل
listing-flows = تجارت سال پایه
listing-choices = کار دولت‌ها، جدا از آنچه خود برمی‌گزیدند
listing-treaties = پیمان‌ها
listing-row = { $told }
listing-row-because = { $told }؛ دلیل: { $because }

# پایان
listing-claims = بر این گزاره‌ها استوار است: { $claims } (qurultay explain A-01)
listing-note = یادداشت: { $note }

# diff
listing-same = { $one } و { $other } برای مدل یکسان‌اند
listing-between = اگر به جای { $one } سناریوی { $other } باشد، چه تغییر می‌کند
listing-difference = { $what } { $key }: { $before } ← { $after }
listing-what-horizon = بازهٔ زمانی
listing-what-change = تغییر
listing-what-event = رویداد
listing-what-target = هدف
listing-horizon-start = آغاز
listing-horizon-end = پایان
listing-horizon-vintage = سال داده‌ها
listing-none = ندارد
listing-as-seeds = { $number }، مانند داده‌های پایه
listing-as-seeds-drawn = مقداری تصادفی پیرامون { $number }، مانند داده‌های پایه
listing-event-key = { $key } از { $quarter }
listing-event-side = { $change } ({ $span })

# check
listing-good = { $name }: درست است: «{ $title }»، { $start } تا { $end }، { $counts }
listing-check-note = یادداشت: { $note }
listing-count-changes = { $count } تغییر
listing-count-events = { $count } رویداد
listing-count-targets = { $count } هدف
listing-count-memberships = { $count } عضویت
listing-count-measures = { $count } اقدام
listing-count-projects = { $count } طرح
listing-count-paths = { $count } مسیر
listing-count-flows = { $count } جدول تجارت
listing-count-choices = { $count } انتخاب
listing-count-treaties = { $count } پیمان

# یادداشت‌ها
listing-item = { $kind } «{ $name }»
listing-item-unnamed = { $kind } ({ $name })
listing-item-event = رویداد «{ $name }» ({ $span })
listing-item-event-on = رویداد مربوط به { $name } ({ $span })
listing-note-outside = { $place }: بیرون از بازهٔ { $start } تا { $end } است و کنار گذاشته شد: { $item }
listing-note-held = { $place }: { $name }: { $held } فصل پیاپی لازم است، ولی از آغاز ({ $start }) تا موعد ({ $by }) تنها { $room } فصل هست
listing-note-part = { $place }: { $count } فصل از { $all } فصل بیرون از بازهٔ { $start } تا { $end } است و کنار گذاشته شد: { $item }
listing-note-met = { $place }: هدف { $name } از پیش برآورده است: { $measure } { $quarter_in } حدود { $level } است، پس هر جهان می‌تواند بی‌درنگ به آن برسد
listing-note-far = { $place }: هدف { $name } دور از واقعیت است: بیش از { $times } برابر سطح پیشین است ({ $level } { $quarter_in })؛ پول به میلیارد دلار در سال نوشته می‌شود
