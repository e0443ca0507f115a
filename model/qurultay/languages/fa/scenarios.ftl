### عنوان‌ها و پرسش‌های سناریوها

## machine

scenario-alliance_on_paper-title = اتحاد قزاقستان و ازبکستان، فقط روی کاغذ
scenario-alliance_on_paper-asks = اگر پیمان ۲۰۲۲ امضا شود و هرگز به اجرا درنیاید، چه چیزی عوض می‌شود؟
scenario-alliance_signed-title = اتحاد قزاقستان و ازبکستان، لازم‌الاجرا و پابرجا
scenario-alliance_signed-asks = اگر پیمان ۲۰۲۲ تصویب و رعایت شود و یا هیچ‌کس به آن واکنش نشان ندهد یا قدرت‌های بزرگ نشان بدهند، چه چیزی عوض می‌شود؟
scenario-baseline-title = بهترین پیش‌بینی ما
scenario-baseline-asks = اگر کارها روال خود را طی کند، تجارت قزاقستان و ازبکستان به کجا می‌رسد؟
scenario-bilateral_first-title = اول همسایه‌ها، بعد منطقه
scenario-bilateral_first-asks = اگر دولت‌ها پیوندهای دوجانبه را در اولویت بگذارند و مجمع منطقه‌ای را پس از آن، آیا تجارت بیشتر می‌شود و زودتر رشد می‌کند؟
scenario-border_clash_mediated-title = درگیری مرزی، با میانجی‌گری
scenario-border_clash_mediated-asks = اگر آستانه و تاشکند میانجی‌گری کنند، مرز قرقیزستان و تاجیکستان و تجارت آن پس از درگیری سال ۲۰۲۶ چقدر زود به حال عادی برمی‌گردد؟
scenario-border_clash_unmediated-title = درگیری مرزی، بدون میانجی
scenario-border_clash_unmediated-asks = اگر هیچ‌کس میانجی‌گری نکند، مرز قرقیزستان و تاجیکستان و تجارت آن پس از درگیری سال ۲۰۲۶ چقدر زود به حال عادی برمی‌گردد؟
scenario-closed_bloc-title = بلوک بسته
scenario-closed_bloc-asks = اگر منطقه به درون خود رو کند و درهایش را ببندد، یعنی پیوندهای داخلی را عمیق‌تر و تجارت با بیرون را گران‌تر کند، چه می‌شود؟
scenario-five_billion-title = پنج میلیارد زیر فشار تحریم
scenario-five_billion-asks = اگر تحریم‌ها سخت‌تر شود و پرداخت‌ها رد شود، آیا تجارت قزاقستان و ازبکستان تا ۲۰۳۰ به ۵ میلیارد دلار در سال می‌رسد؟
scenario-gas_union_coopts-title = اتحادیهٔ گازی پیشنهاد و پذیرفته می‌شود
scenario-gas_union_coopts-asks = آیا اتحادیهٔ گازی سه‌جانبه امنیت انرژی را به بهای استقلال عمل می‌خرد؟
scenario-great_power_led-title = رهبری با قدرت‌های بزرگ
scenario-great_power_led-asks = اگر دولت‌ها قالب‌های زیر رهبری قدرت‌های بیرونی را در اولویت بگذارند، تجارت و استقلال عمل چه وضعی پیدا می‌کند؟
scenario-intra_regional_first-title = اول منطقه، بعد همسایه‌ها
scenario-intra_regional_first-asks = اگر دولت‌ها مجمع منطقه‌ای را در اولویت بگذارند و پیوندهای دوجانبه را پس از آن، آیا تجارت بیشتر می‌شود و زودتر رشد می‌کند؟
scenario-leader_turns_inward-title = رهبری که به درون رو می‌کند
scenario-leader_turns_inward-asks = اگر رهبر تازهٔ ازبکستان از ۲۰۲۶ از همسایه‌ها رو بگرداند و فقط به امور داخلی بپردازد، چه هزینه‌ای دارد؟
scenario-middle_corridor-title = کریدور میانی ساخته می‌شود و کار می‌کند
scenario-middle_corridor-asks = اگر نخست بندرهای خزر ساخته شود و بیمه، مایل آخر و مقررات مشترک پشتوانهٔ آن‌ها باشد، چه چیزی عوض می‌شود؟
scenario-national_currencies_bare-title = ارزهای ملی، بدون پشتوانه
scenario-national_currencies_bare-asks = اگر نقدینگی، پایاپای و بیمه در کار نباشد، آیا تسویه با ارزهای ملی پرداخت‌ها را آسان می‌کند؟
scenario-national_currencies_supported-title = ارزهای ملی با نقدینگی، پایاپای و بیمه
scenario-national_currencies_supported-asks = اگر نقدینگی، پایاپای و بیمه پشتوانهٔ آن باشد، آیا تسویه با ارزهای ملی پرداخت‌ها را آسان می‌کند؟
scenario-north_south-title = کریدور شمال–جنوب ساخته می‌شود و کار می‌کند
scenario-north_south-asks = اگر خط شرق خزر و ترکمن‌باشی در اولویت باشد و بیمه، مایل آخر و مقررات مشترک پشتوانهٔ آن‌ها باشد، چه چیزی عوض می‌شود؟
scenario-paper_infrastructure-title = زیرساخت روی کاغذ
scenario-paper_infrastructure-asks = اگر بر سر مقررات، بیمه و مایل آخر توافق تازه‌ای نشود، سه برابر کردن پول طرح‌ها چه فایده‌ای دارد؟
scenario-rivalry_returns-title = رقابت برمی‌گردد
scenario-rivalry_returns-asks = پنج سال رقابت آستانه و تاشکند برای هر دو چه هزینه‌ای دارد و چقدر زود جبران می‌شود؟
scenario-russia_opposes-title = روسیه مخالفت می‌کند
scenario-russia_opposes-asks = اگر روسیه از ۲۰۲۶ به راه مستقل منطقه با بازرسی، ممنوعیت و قطع گاز پاسخ دهد، منطقه چه از دست می‌دهد؟
scenario-sanctions_lift-title = تحریم‌ها برداشته می‌شود
scenario-sanctions_lift-asks = اگر بیشتر تحریم‌های روسیه در ۲۰۲۷ پایان یابد، بر سر تجارت منطقه، ترانزیت و مسیرهای تازه چه می‌آید؟
scenario-sanctions_tighten-title = تحریم‌ها سخت‌تر می‌شود
scenario-sanctions_tighten-asks = اگر از ۲۰۲۶ تحریم‌ها سخت‌گیرانه‌تر اجرا و پرداخت‌های بیشتری رد شود، بر سر تجارت درون منطقه و تجارت عبوری از آن چه می‌آید؟
scenario-success_criteria-title = موفقیت در چه دیده می‌شود
scenario-success_criteria-asks = اگر بر سر مقررات، مایل آخر و بیمه توافق شود، آیا ترانزیت، ارزش افزوده و امنیت همان‌طور که متن از موفقیت انتظار دارد بهتر می‌شود؟
scenario-ten_billion-title = ده میلیارد: همه چیز با هم
scenario-ten_billion-asks = اگر مقررات، کریدورها و پول بلندمدت با هم فراهم شود، آیا تجارت قزاقستان و ازبکستان تا ۲۰۳۵ به ۱۰ میلیارد دلار در سال می‌رسد؟
scenario-uzbekistan_joins_eaeu-title = ازبکستان به اتحادیهٔ اقتصادی اوراسیا می‌پیوندد
scenario-uzbekistan_joins_eaeu-asks = عضویت کامل از ۲۰۲۸ تجارت با اعضا و دیگران و وابستگی‌های ازبکستان را چگونه تغییر می‌دهد؟
scenario-water_crisis-title = بحران آب
scenario-water_crisis-asks = سه سال خشک، با کمبود آب و کشمکش بر سر رودها، برای منطقه چه هزینه‌ای دارد؟
scenario-worldview_functional-title = جهان‌بینی: هماهنگی نتیجه می‌دهد
scenario-worldview_functional-asks = اگر هماهنگی عملی با روسیه نتیجه بدهد و اتحادیهٔ گازی ستون فقرات انرژی باشد، چه پیامدی دارد؟
scenario-worldview_insider-title = جهان‌بینی: رهبری با خود منطقه
scenario-worldview_insider-asks = اگر به قالب‌های زیر رهبری قدرت‌های بیرونی اعتمادی نباشد، این قالب‌ها بد کار کنند و پیشنهادهای گازی راهی برای سلطه باشد، چه پیامدی دارد؟

# چرا رویدادها در سناریو هستند
