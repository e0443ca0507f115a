### آزمایش‌ها و فرضیه‌ها: عنوان، پرسش، آنچه ردشان می‌کند، شرط‌ها و آنچه از پیش در مدل نهفته است

## machine

experiment-five_billion-title = پنج میلیارد زیر فشار تحریم
experiment-five_billion-asks = اگر تحریم‌ها سخت‌تر شود و پرداخت‌ها رد شود، آیا تجارت قزاقستان و ازبکستان باز هم در بیش از نیمی از جهان‌ها تا ۲۰۳۰ به ۵ میلیارد دلار در سال می‌رسد، و آیا علتش رفع سریع‌تر موانع است؟
experiment-five_billion-refuted_by = زیر فشار، احتمال رسیدن به ۵ میلیارد دلار کمتر از نیم است، یا رفع موانع با سرعت معمول هم همین نتیجه را می‌دهد.
experiment-five_billion-condition-1 = زیر فشار، احتمال رسیدن به ۵ میلیارد دلار تا ۲۰۳۰ بیش از نیم است
experiment-five_billion-condition-2 = رفع سریع‌تر موانع احتمال آن را بیشتر می‌کند
experiment-five_billion-shown-1 = زیر فشار: ۵ میلیارد به دلار ۲۰۲۱
experiment-five_billion-shown-2 = همان سرعت‌ها بدون فشار
experiment-five_billion-shown-3 = فشار هدف را چند فصل عقب می‌اندازد

experiment-h_01_removal_of_barriers-title = رفع سریع‌تر موانع، پنج میلیارد زودتر
experiment-h_01_removal_of_barriers-asks = آیا هر چه موانع غیرتعرفه‌ای سریع‌تر رفع شود، تجارت قزاقستان و ازبکستان با احتمال بیشتر و زودتر به ۵ میلیارد دلار می‌رسد؟
experiment-h_01_removal_of_barriers-refuted_by = چهار برابر کردن سرعت، هدف را به‌طور میانگین کمتر از نیم فصل جلو می‌اندازد، یا ترتیب سه سرعت با ترتیب زمان‌ها یکی نیست.
experiment-h_01_removal_of_barriers-condition-1 = رسیدن به ۵ میلیارد دلار تا ۲۰۳۰ در جهان‌های بیشتری رخ می‌دهد
experiment-h_01_removal_of_barriers-condition-2 = رسیدن به ۵ میلیارد دلار زودتر رخ می‌دهد
experiment-h_01_removal_of_barriers-condition-3 = سرعت متوسط زودتر از کند نتیجه می‌دهد
experiment-h_01_removal_of_barriers-condition-4 = سرعت تند زودتر از متوسط نتیجه می‌دهد
experiment-h_01_removal_of_barriers-follows-1 = فقط جهت تغییر از پیش روشن است: رفع موانع بنا به ساخت مدل تجارت را ارزان‌تر می‌کند؛ اینکه اثرش کی دیده شود از پیش روشن نیست.

experiment-h_02_all_levers_together-title = پنج میلیارد تنها با رفع موانع، ده میلیارد فقط با همهٔ اهرم‌ها با هم
experiment-h_02_all_levers_together-asks = آیا رفع موانع به‌تنهایی می‌تواند به ۵ میلیارد دلار برساند، ولی ۱۰ میلیارد دلار به کریدورها، مقررات و پول بلندمدت با هم نیاز دارد و اثر مجموع از جمع اثر تک‌تک آن‌ها بیشتر است؟
experiment-h_02_all_levers_together-refuted_by = احتمال رسیدن به ۱۰ میلیارد دلار با یک اهرم به‌تنهایی بیش از نیم است، یا چهار اهرم با هم بیش از جمع تک‌تک آن‌ها نمی‌افزاید.
experiment-h_02_all_levers_together-condition-1 = همه با هم بیش از جمع چهار اهرم می‌افزاید
experiment-h_02_all_levers_together-condition-2 = فقط موانع: احتمال رسیدن به ۵ میلیارد دلار تا ۲۰۳۰ بیش از نیم است
experiment-h_02_all_levers_together-condition-3 = فقط موانع: احتمال رسیدن به ۱۰ میلیارد دلار تا ۲۰۳۵ کمتر از نیم است
experiment-h_02_all_levers_together-condition-4 = فقط کریدورها: احتمال رسیدن به ۱۰ میلیارد دلار تا ۲۰۳۵ کمتر از نیم است
experiment-h_02_all_levers_together-condition-5 = فقط مقررات: احتمال رسیدن به ۱۰ میلیارد دلار تا ۲۰۳۵ کمتر از نیم است
experiment-h_02_all_levers_together-condition-6 = فقط پول بلندمدت: احتمال رسیدن به ۱۰ میلیارد دلار تا ۲۰۳۵ کمتر از نیم است
experiment-h_02_all_levers_together-shown-1 = ۱۰ میلیارد تا ۲۰۳۵ بدون هیچ اهرمی
experiment-h_02_all_levers_together-shown-2 = ۱۰ میلیارد تا ۲۰۳۵ با هر چهار اهرم

experiment-h_03_order_of_modes-title = اول همسایه‌ها، سریع‌ترین ترتیب
experiment-h_03_order_of_modes-asks = آیا اگر دولت‌ها به‌جای منطقه یا قدرت‌های بزرگ، همسایه‌ها را در اولویت بگذارند، زودتر به ۵ میلیارد دلار می‌رسند و رابطه‌شان نزدیک‌تر می‌شود؟
experiment-h_03_order_of_modes-refuted_by = ترتیب دیگری با تفاوت کمتر از نیم فصل به همان زودی نتیجه می‌دهد، یا رابطه را به همان اندازه نزدیک می‌کند.
experiment-h_03_order_of_modes-condition-1 = اولویت همسایه‌ها زودتر از اولویت منطقه نتیجه می‌دهد
experiment-h_03_order_of_modes-condition-2 = اولویت همسایه‌ها زودتر از اولویت قدرت‌های بزرگ نتیجه می‌دهد
experiment-h_03_order_of_modes-condition-3 = رابطهٔ دو کشور نزدیک‌تر از زمانی است که منطقه در اولویت باشد
experiment-h_03_order_of_modes-condition-4 = رابطهٔ دو کشور نزدیک‌تر از زمانی است که قدرت‌های بزرگ در اولویت باشند
experiment-h_03_order_of_modes-follows-1 = فرض شده است که مجمع تا حدی به نوبت به زوج‌های خود می‌رسد؛ مجمعی که به همه با هم برسد در برابر دو همسایه جلو می‌افتد.

experiment-h_04_outside_supervision-title = هر که زیر رهبری قدرت‌های بزرگ است زیر تحریم بیشتر می‌بازد
experiment-h_04_outside_supervision-asks = آیا زیر تحریم، جهانی از قالب‌های زیر رهبری قدرت‌های بزرگ بیش از جهان همسایه‌ها و منطقه از تجارت قزاقستان و ازبکستان را از دست می‌دهد؟
experiment-h_04_outside_supervision-refuted_by = هزینهٔ تحریم در هر دو جهان با تفاوت کمتر از نیم درصد تجارت یکسان است، یا در جهان زیر رهبری قدرت‌ها کمتر است، یا با سخت‌تر شدن تحریم‌ها شکاف بیشتر نمی‌شود.
experiment-h_04_outside_supervision-condition-1 = تحریم‌های شدید برای جهان زیر رهبری قدرت‌ها پرهزینه‌تر است
experiment-h_04_outside_supervision-condition-2 = شکاف زیر تحریم‌های شدید بیشتر از شکاف زیر تحریم‌های ملایم‌تر است
experiment-h_04_outside_supervision-shown-1 = اثر تحریم‌های شدید بر جهان همسایه‌ها و منطقه
experiment-h_04_outside_supervision-shown-2 = اثر تحریم‌های شدید بر جهان زیر رهبری قدرت‌ها

experiment-h_05_collective_resilience-title = قالب‌هایی که کار کنند فشار بیرونی را نرم می‌کنند
experiment-h_05_collective_resilience-asks = آیا قالب‌های جمعی با روسیه و جامعهٔ کشورهای مستقل همسود، وقتی به‌راستی کار کنند، دولت‌ها را دست‌کم به خوبی همسایه‌ها و منطقه از تحریم‌ها عبور می‌دهند؟
experiment-h_05_collective_resilience-refuted_by = حتی با تسویه، پایاپای، بیمه و عمل به وعده‌ها، جهان زیر رهبری قدرت‌ها نیم درصد تجارت بیش از دیگری از دست می‌دهد، یا کار کردن قالب‌ها چیزی را عوض نمی‌کند.
experiment-h_05_collective_resilience-condition-1 = هزینهٔ تحریم برای قالب‌هایی که کار می‌کنند بیش از جهان بی‌آن‌ها نیست
experiment-h_05_collective_resilience-condition-2 = قالب‌هایی که کار می‌کنند کمتر از قالب‌های روی کاغذ از دست می‌دهند
experiment-h_05_collective_resilience-condition-3 = زیر تحریم‌های شدید، دریافت پول آسان‌تر است
experiment-h_05_collective_resilience-follows-1 = اینکه ارزهای ملیِ باپشتوانه چقدر از دشواری پرداخت‌ها می‌کاهد فرض شده است.
experiment-h_05_collective_resilience-follows-2 = اینکه قالب‌های زیر رهبری روسیه چه می‌سازند آنجا برآورد ماست: نقدینگی و بیمه، نیمی از پایاپای، و هیچ مقررات مشترکی.

experiment-h_06_open_regionalism-title = منطقه‌گرایی باز بهتر از بلوک بسته و دنباله‌روی است
experiment-h_06_open_regionalism-asks = آیا منطقه‌ای که پیوندهای درونی را عمیق کند و درهایش را باز بگذارد وضع بهتری دارد از منطقه‌ای که درها را می‌بندد و منطقه‌ای که دنباله‌رو قدرت‌هاست؟
experiment-h_06_open_regionalism-refuted_by = بلوک بسته به همان اندازه مرفه است، یا جهان دنباله‌رو به همان اندازه استقلال عمل دارد، یا جهان دنباله‌رو مرفه‌تر است.
experiment-h_06_open_regionalism-condition-1 = تولید ناخالص داخلی منطقهٔ باز بیشتر از بلوک بسته است
experiment-h_06_open_regionalism-condition-2 = استقلال عمل منطقهٔ باز بیشتر از منطقهٔ دنباله‌رو است
experiment-h_06_open_regionalism-condition-3 = تولید ناخالص داخلی منطقهٔ باز کمتر از منطقهٔ دنباله‌رو نیست
experiment-h_06_open_regionalism-shown-1 = استقلال عمل منطقهٔ باز نسبت به بلوک بسته
experiment-h_06_open_regionalism-shown-2 = تجارت با همهٔ دیگران در منطقهٔ باز نسبت به بلوک بسته
experiment-h_06_open_regionalism-follows-1 = کشش تجارت بر تولید ناخالص داخلی فرض شده است؛ بدون آن، درِ بسته هزینهٔ کمی دارد.

experiment-h_07_rivalry-title = رقابت برای هر دو هزینه دارد
experiment-h_07_rivalry-asks = آیا پنج سال رقابت تولید ناخالص داخلی و تجارت قزاقستان و ازبکستان هر دو را کم می‌کند، راه‌های پیونددهندهٔ آن‌ها را عقب می‌اندازد و اثرش پس از پایان رقابت هم می‌ماند؟
experiment-h_07_rivalry-refuted_by = تولید ناخالص داخلی یکی از دو کشور مثل پیش است، یا تجارت و راه‌ها آسیب نمی‌بیند، یا سه سال بعد همه چیز دوباره روبه‌راه است.
experiment-h_07_rivalry-condition-1 = تولید ناخالص داخلی قزاقستان کمتر است
experiment-h_07_rivalry-condition-2 = تولید ناخالص داخلی ازبکستان کمتر است
experiment-h_07_rivalry-condition-3 = دو کشور کمتر با هم تجارت می‌کنند
experiment-h_07_rivalry-condition-4 = ساخت راه‌های پیونددهندهٔ دو کشور عقب‌تر است
experiment-h_07_rivalry-condition-5 = سه سال پس از پایان رقابت، تجارت هنوز جبران نشده است
experiment-h_07_rivalry-follows-1 = اینکه رقابت بخشی از تولید ناخالص داخلی را به دفاع می‌کشد دستی در مدل گذاشته شده است.
experiment-h_07_rivalry-follows-2 = اینکه رقابت از تلاش برای همکاری می‌کاهد دستی در مدل گذاشته شده است.

experiment-h_08_mediation-title = میانجی‌گری درگیری‌های مرزی را کوتاه می‌کند
experiment-h_08_mediation-asks = آیا پس از درگیری‌ای مانند آوریل ۲۰۲۱، اگر آستانه و تاشکند میانجی‌گری کنند، قرقیزستان و تاجیکستان زودتر بهبود می‌یابند و کمتر به بیگانگان تکیه می‌کنند، و اگر دو میانجی همدل باشند، اثر بیشتر است؟
experiment-h_08_mediation-refuted_by = میانجی‌گری نه درگیری، نه مرز، نه اعتماد و نه روی آوردن به بیگانگان را عوض می‌کند، یا وقتی میانجی‌ها رقیب یکدیگرند هم به همان اندازه کمک می‌کند.
experiment-h_08_mediation-condition-1 = درگیری در دو سال ضعیف‌تر است
experiment-h_08_mediation-condition-2 = مرز در پنج سال کمتر بسته است و رابطهٔ دو کشور کمتر سرد
experiment-h_08_mediation-condition-3 = اعتماد تا ۲۰۲۹ بیشتر ترمیم شده است
experiment-h_08_mediation-condition-4 = دو کشور کمتر به قدرت‌های بیرونی رو می‌کنند
experiment-h_08_mediation-condition-5 = اگر میانجی‌ها همدل باشند، میانجی‌گری مرز را بیشتر باز می‌کند
experiment-h_08_mediation-follows-1 = اینکه میانجی‌گری آرامش و بازگشایی مرز را تند می‌کند دستی در مدل گذاشته شده و اندازه‌اش فرض شده است.

experiment-h_09_gains_for_the_others-title = نزدیکی دو کشور همسایه‌ها را هم بالا می‌کشد
experiment-h_09_gains_for_the_others-asks = آیا اگر فقط قزاقستان و ازبکستان به هم نزدیک‌تر شوند، قرقیزستان، تاجیکستان و ترکمنستان بیشتر تجارت می‌کنند و آرام‌تر زندگی می‌کنند؟
experiment-h_09_gains_for_the_others-refuted_by = تجارت این سه با منطقه بیشتر نمی‌شود، یا یکی از آن‌ها نیم درصد تجارتش را از دست می‌دهد، یا مرز قرقیزستان و تاجیکستان آرام‌تر نمی‌شود.
experiment-h_09_gains_for_the_others-condition-1 = این سه کشور بیشتر با منطقهٔ خود تجارت می‌کنند
experiment-h_09_gains_for_the_others-condition-2 = قرقیزستان زیان نمی‌کند
experiment-h_09_gains_for_the_others-condition-3 = تاجیکستان زیان نمی‌کند
experiment-h_09_gains_for_the_others-condition-4 = ترکمنستان زیان نمی‌کند
experiment-h_09_gains_for_the_others-condition-5 = مرز قرقیزستان و تاجیکستان کمتر بسته است و رابطهٔ دو کشور کمتر سرد
experiment-h_09_gains_for_the_others-follows-1 = اینکه چه اندازه از گشایش میان این دو به زوج‌های دیگر می‌رسد فرض شده است.
experiment-h_09_gains_for_the_others-shown-1 = رابطهٔ دو کشور برای تجارتشان چه معنایی دارد (آزمایش قرار است همین را بالا ببرد)

experiment-h_10_national_currencies-title = ارزهای ملی پشتوانه می‌خواهند
experiment-h_10_national_currencies-asks = آیا زیر تحریم‌های شدید، تسویه با ارزهای ملی فقط جایی به تجارت با روسیه کمک می‌کند که نقدینگی، پایاپای و بیمه پشتوانهٔ آن باشد؟
experiment-h_10_national_currencies-refuted_by = تغییر ارز حتی با پشتوانهٔ کامل هم یک درصد به تجارت کمک نمی‌کند، یا بدون هیچ پشتوانه‌ای هم کمک می‌کند.
experiment-h_10_national_currencies-condition-1 = با پشتوانه، تغییر به ارزهای ملی فروش به روسیه را بالا می‌برد
experiment-h_10_national_currencies-condition-2 = با پشتوانه، پرداخت‌ها را آسان می‌کند
experiment-h_10_national_currencies-condition-3 = بدون پشتوانه، تقریباً هیچ اثری ندارد یا زیان می‌زند
experiment-h_10_national_currencies-condition-4 = تفاوت را پشتوانه می‌سازد
experiment-h_10_national_currencies-shown-1 = با پشتوانه: تغییر ارز و تجارت قزاقستان با ازبکستان
experiment-h_10_national_currencies-shown-2 = با پشتوانه: تغییر ارز و تجارت منطقه با همه
experiment-h_10_national_currencies-follows-1 = قاعدهٔ مدل گشایش را حاصل‌ضرب سهم تسویه با ارزهای ملی در پشتوانهٔ آن می‌گیرد؛ فقط اندازه‌اش نامعلوم بوده و فرض شده است.
experiment-h_10_national_currencies-follows-2 = زیان تغییر بی‌پشتوانه همین هزینهٔ فرض‌شده است.

experiment-h_11_infrastructure_on_paper-title = زیرساخت بدون مقررات، مایل آخر و بیمه روی کاغذ می‌ماند
experiment-h_11_infrastructure_on_paper-asks = آیا چهار برابر شدن پول کریدورها هزینهٔ حمل را بیشتر در جایی کم می‌کند که مقررات مشترک، مایل آخر و بیمه برقرار باشد؟
experiment-h_11_infrastructure_on_paper-refuted_by = پول به‌تنهایی بیش از نیمی از فایده‌ای را دارد که همراه مقررات، مایل آخر و بیمه می‌داشت.
experiment-h_11_infrastructure_on_paper-condition-1 = با پشتوانه، پول حمل را ارزان‌تر می‌کند
experiment-h_11_infrastructure_on_paper-condition-2 = بدون پشتوانه، پول کمتر از نیمی از آن اثر را دارد
experiment-h_11_infrastructure_on_paper-condition-3 = بدون پشتوانه، کمتر از نیمی از آن ظرفیت به دست می‌آید
experiment-h_11_infrastructure_on_paper-shown-1 = با این پول، بدون پشتوانه، چقدر بیشتر ساخته می‌شود
experiment-h_11_infrastructure_on_paper-shown-2 = با این پول، با پشتوانه، چقدر بیشتر ساخته می‌شود
experiment-h_11_infrastructure_on_paper-follows-1 = اینکه طرح بهره‌برداری‌شده بدون هیچ پشتوانه‌ای چه بازدهی دارد دستی در مدل گذاشته شده است.

experiment-h_12_two_links-title = دو راه میان دو کشور و مسیر شمال به جنوب
experiment-h_12_two_links-asks = آیا خط شیمکنت به تاشکند و راه پیونددهندهٔ اوچ‌قدوق و قزل‌اوردا هزینهٔ حمل را کم، حجم و ارزش تجارت را زیاد و مسیر شمال–جنوب را پررونق می‌کند؟
experiment-h_12_two_links-refuted_by = با ساخت هر دو راه، هزینه، حجم یا ارزش تجارت همان می‌ماند که بود، یا در راه شمال هیچ چیز عوض نمی‌شود.
experiment-h_12_two_links-condition-1 = حمل میان دو کشور ارزان‌تر است
experiment-h_12_two_links-condition-2 = دو کشور بیشتر تجارت می‌کنند
experiment-h_12_two_links-condition-3 = کالاهای پرارزش سهم بیشتری از تجارت دو کشور دارند
experiment-h_12_two_links-condition-4 = راه ازبکستان به شمال ارزان‌تر است
experiment-h_12_two_links-shown-1 = فقط خط تاشکند: هزینهٔ حمل میان دو کشور
experiment-h_12_two_links-shown-2 = فقط راه بیابانی: هزینهٔ حمل میان دو کشور
experiment-h_12_two_links-follows-1 = نقشه این دو راه را فقط به کالاهای میان دو کشور می‌دهد؛ راه شمال اثر آن‌ها را حداکثر از کالاهایی حس می‌کند که آن را شلوغ می‌کنند.
experiment-h_12_two_links-follows-2 = برای هیچ‌یک از دو راه، سود جداگانه‌ای در کالاهای پرارزش در نظر گرفته نشده است.
experiment-h_12_two_links-either_way = نقشه از ازبکستان به شمال راهی از هیچ‌یک از این دو ندارد، و به هیچ‌کدام کالای پرارزش‌تری داده نشده است: هیچ پارامتری نمی‌تواند این را جبران کند.

experiment-h_13_route_interdependence-title = هر یک به راه خروج دیگری نیاز دارد
experiment-h_13_route_interdependence-asks = آیا اگر راه خروج به جنوب یا راه خزر بسته باشد، قزاقستان و ازبکستان کمتر با هم کار می‌کنند؟
experiment-h_13_route_interdependence-refuted_by = با بسته ماندن یک راه خروج به مدت ده سال، تلاش مشترک یا رابطهٔ دو کشور همان می‌ماند که بود.
experiment-h_13_route_interdependence-condition-1 = بدون جنوب، تلاش مشترک کمتر است
experiment-h_13_route_interdependence-condition-2 = بدون خزر، تلاش مشترک کمتر است
experiment-h_13_route_interdependence-condition-3 = بدون جنوب، رابطه کمتر نزدیک است
experiment-h_13_route_interdependence-condition-4 = بدون خزر، رابطه کمتر نزدیک است
experiment-h_13_route_interdependence-either_way = هیچ قاعده‌ای به دولت نشان نمی‌دهد که راه خروجش از خاک دیگری می‌گذرد؛ راه خروج بسته فقط از راه تجارتی که دنبال شریکان دیگر می‌گردد به تلاش آن‌ها می‌رسد. از ۹۹ پارامتر، هیچ‌کدام در هیچ‌یک از دو سر بازهٔ خود حتی ۰٫۰۰۰۳ از تلاش مشترک کم نمی‌کند.

experiment-h_14_gas_union-title = اتحادیهٔ گازی امنیت انرژی را به بهای استقلال عمل می‌خرد
experiment-h_14_gas_union-asks = آیا اگر روسیه اتحادیهٔ گازی را پیشنهاد کند و این پیشنهاد به‌جای کنار گذاشته شدن پذیرفته شود، قزاقستان و ازبکستان از نظر انرژی مطمئن‌تر، کم‌استقلال‌تر و نسبت به هم کم‌توجه‌تر می‌شوند؟
experiment-h_14_gas_union-refuted_by = انرژی مطمئن‌تر نمی‌شود، یا استقلال عمل و سهم همکاری دوجانبه همان می‌ماند که بود: برداشت متن ب.
experiment-h_14_gas_union-condition-1 = دو کشور از نظر انرژی مطمئن‌ترند
experiment-h_14_gas_union-condition-2 = استقلال عمل منطقه کمتر است
experiment-h_14_gas_union-condition-3 = دو کشور سهم کمتری از تلاش خود را صرف همسایه‌ها می‌کنند
experiment-h_14_gas_union-follows-1 = اینکه اتحادیهٔ گازیِ برپاشده چه بر امنیت انرژی و بر وابستگی می‌افزاید در ردیف خود آن آمده و دستی برآورد شده است.
experiment-h_14_gas_union-follows-2 = اینکه خط لوله افسار است و چقدر کشیده، همین وزن فرض‌شده است؛ دو جهان‌بینی در آن با هم فرق دارند.

experiment-h_15_two_basins-title = موفقیت یا شکست آغازین ماندگار است
experiment-h_15_two_basins-asks = آیا اعتماد و همکاری چنان یکدیگر را تقویت می‌کنند که چهار سال خوش یا چهار سال بد میان قزاقستان و ازبکستان یک نسل بعد هنوز پیدا باشد؟
experiment-h_15_two_basins-refuted_by = نیمی از شکاف اعتماد سی‌وپنج سال پس از پیدایش از میان رفته است، یا تفاوت تجارت از پنج درصد بیشتر نیست.
experiment-h_15_two_basins-condition-1 = بیش از نیمی از شکاف اعتماد در ۲۰۶۰ باقی است
experiment-h_15_two_basins-condition-2 = تجارت در ۲۰۶۰ هنوز متفاوت است
experiment-h_15_two_basins-shown-1 = شکاف اعتماد هنگام جدا شدن مسیرها، ۲۰۲۶
experiment-h_15_two_basins-follows-1 = اعتماد به سوی آنچه فرهنگ و خاطره نگه می‌دارد برمی‌گردد؛ سرعتش از پژوهش‌هاست و اصل بازگشت یکی از راه‌های مدل‌سازی است.

experiment-h_16_weak_security_bodies-title = امنیتِ زیر رهبری بیگانگان که ناکام بماند دولت‌ها را به سوی هم می‌برد
experiment-h_16_weak_security_bodies-asks = اگر قالب‌های زیر رهبری روسیه و چین در ۲۰۲۴ در برابر تهدیدها ناتوان از کار درآیند، آیا دولت‌ها در هشت فصل به همسایه‌ها و منطقه رو می‌کنند؟
experiment-h_16_weak_security_bodies-refuted_by = سهم شیوه‌های همکاری دو سال بعد همان است که بدون آن می‌بود.
experiment-h_16_weak_security_bodies-condition-1 = قالب‌های زیر رهبری قدرت‌ها تلاش از دست می‌دهند
experiment-h_16_weak_security_bodies-condition-2 = همسایه‌ها سهم بیشتری می‌گیرند
experiment-h_16_weak_security_bodies-condition-3 = منطقه سهم بیشتری می‌گیرد
experiment-h_16_weak_security_bodies-follows-1 = اینکه امنیت دلیلی برای انتخاب یک کانال باشد دستی در مدل گذاشته شده؛ وزنش فرض شده است.

experiment-h_17_reactions_of_powers-title = کار قدرت‌ها بیش از انتخاب منطقه تعیین‌کننده است
experiment-h_17_reactions_of_powers-asks = اگر قدرت‌ها هرگز پاسخ ندهند و تحریم‌ها در همهٔ جهان‌ها یکسان باشد، چقدر از پراکندگی تجارت و استقلال عمل میان جهان‌ها از بین می‌رود، و اگر رفتار خود منطقه یکسان باشد چقدر؟
experiment-h_17_reactions_of_powers-refuted_by = بی‌حرکت کردن قدرت‌ها کمتر از یک‌دهم واریانس تجارت یا استقلال عمل را از بین می‌برد، یا کمتر از بی‌حرکت کردن منطقه.
experiment-h_17_reactions_of_powers-condition-1 = یک‌دهم واریانس تجارت از قدرت‌هاست
experiment-h_17_reactions_of_powers-condition-2 = یک‌دهم واریانس استقلال عمل از قدرت‌هاست
experiment-h_17_reactions_of_powers-condition-3 = سهم آن‌ها در تجارت بیش از منطقه است
experiment-h_17_reactions_of_powers-condition-4 = سهم آن‌ها در استقلال عمل بیش از منطقه است

experiment-h_18_long_money-title = پول بلندمدت، بیش از پرداخت‌ها، راه ده میلیارد را بسته است
experiment-h_18_long_money-asks = آیا زیر تحریم‌های شدید، پول بلندمدتِ ارزان ۱۰ میلیارد دلار را بیش از پرداخت‌های آسان نزدیک می‌کند، و اوراق قرضه با ریسک مشترک بخشی از آن را برمی‌گرداند؟
experiment-h_18_long_money-refuted_by = پرداخت‌های آسان به اندازهٔ پول ارزان اثر دارد، یا اوراق قرضه کمتر از سه‌دهم ساخت‌وسازی را برمی‌گرداند که پول گران از میان برده است.
experiment-h_18_long_money-condition-1 = پول ارزان احتمال ۱۰ میلیارد دلار را بیش از پرداخت‌های آسان بالا می‌برد
experiment-h_18_long_money-condition-2 = و تجارت را هم بیشتر بالا می‌برد
experiment-h_18_long_money-condition-3 = اوراق قرضه سه‌دهم آنچه را برمی‌گرداند که پول گران نگذاشته ساخته شود
experiment-h_18_long_money-shown-1 = اثر پول ارزان بر تجارت
experiment-h_18_long_money-shown-2 = اثر پرداخت‌های آسان بر تجارت
experiment-h_18_long_money-shown-3 = اثر اوراق قرضه بر نرخ بهره
experiment-h_18_long_money-follows-1 = آنچه اوراق قرضه برمی‌گرداند همین بخش فرض‌شده از صرف ریسک است.

experiment-h_19_one_rulebook-title = دو کریدور با مقررات واحد بهتر از بهترینِ تنها
experiment-h_19_one_rulebook-asks = آیا پیوند کریدور شمال–جنوب و شرق–غرب زیر مقررات مشترک حمل دوربرد را ارزان‌تر از بهترین آن دو به‌تنهایی می‌کند، و دو کریدور بدون مقررات بار را از هم می‌گیرند؟
experiment-h_19_one_rulebook-refuted_by = یک کریدور زیر مقررات واحد به خوبی هر دو کار می‌کند، یا دو کریدور بی‌مقررات هر یک به اندازهٔ زمان تنهایی بار می‌برند.
experiment-h_19_one_rulebook-condition-1 = در حالت پیوسته، حمل ارزان‌تر از راه جنوب به‌تنهایی با همان مقررات است
experiment-h_19_one_rulebook-condition-2 = در حالت پیوسته، حمل ارزان‌تر از راه غرب به‌تنهایی با همان مقررات است
experiment-h_19_one_rulebook-condition-3 = در حالت رقابت، راه غربی کمتر از زمان تنهایی بار می‌برد
experiment-h_19_one_rulebook-condition-4 = در حالت رقابت، راه‌های جنوبی کمتر از زمان تنهایی بار می‌برند
experiment-h_19_one_rulebook-shown-1 = تجارت با همهٔ دیگران: حالت پیوسته نسبت به رقابت
experiment-h_19_one_rulebook-shown-2 = هزینهٔ حمل: حالت پیوسته نسبت به رقابت
experiment-h_19_one_rulebook-follows-1 = اینکه بار چقدر آسان کریدور عوض می‌کند فرض شده است؛ باری که سر جایش بماند رقیبی نمی‌سازد.

experiment-h_20_functional_cis-title = جامعهٔ کشورهای مستقل همسود، اگر کار کند، نخست ترانزیت را کوتاه می‌کند و بعد ارزش می‌افزاید
experiment-h_20_functional_cis-asks = آیا مقررات مشترک، مایل آخر، بیمه و عمل به وعده‌ها زمان و هزینهٔ ترانزیت را در سه سال کم می‌کند و ارزش افزوده دیرتر می‌آید، و جامعهٔ کشورهای مستقل همسود، اگر فقط صورت‌جلسه داشته باشد، هیچ‌کدام را نمی‌آورد؟
experiment-h_20_functional_cis-refuted_by = ترانزیت پس از دوازده فصل سریع‌تر یا ارزان‌تر از جامعهٔ همسودِ صورت‌جلسه‌ای نیست، یا سهم ارزش افزوده زودتر می‌آید، یا جامعهٔ صورت‌جلسه‌ای هم سود می‌برد.
experiment-h_20_functional_cis-condition-1 = پس از دوازده فصل، ترانزیت سریع‌تر است
experiment-h_20_functional_cis-condition-2 = پس از دوازده فصل، ترانزیت ارزان‌تر است
experiment-h_20_functional_cis-condition-3 = جامعهٔ همسودِ صورت‌جلسه‌ای ارزان‌تر از ۲۰۲۱ نیست
experiment-h_20_functional_cis-condition-4 = پس از بیست فصل، ارزش بیشتری افزوده می‌شود
experiment-h_20_functional_cis-condition-5 = پس از دوازده فصل، هزینه سه‌دهم راه خود تا ۲۰۳۵ را رفته است
experiment-h_20_functional_cis-condition-6 = و ارزش افزوده نرفته است
experiment-h_20_functional_cis-shown-1 = شمار کشورهای آسیب‌دیده از حمله‌های سایبری
experiment-h_20_functional_cis-follows-1 = فقط طرح‌های بهره‌برداری‌شده روزها را کم می‌کنند؛ مقررات مشترک از هزینه و ریسک می‌کاهد، نه از روزها.
experiment-h_20_functional_cis-follows-2 = اینکه ارزش افزوده دیر می‌آید همین سرعت فرض‌شده است.
experiment-h_20_functional_cis-follows-3 = کاهش هزینهٔ هر کریدور با مقررات مشترک در مدل گذاشته شده؛ اندازه‌اش از پژوهش‌هاست.
experiment-h_20_functional_cis-follows-4 = مقررات مشترک و مایل آخر فقط با کار مشترک در منطقه ساخته می‌شود و با هیچ چیز دیگر.

experiment-hindcast_2009-title = از داده‌های ۲۰۰۹ تا ۲۰۲۱
experiment-hindcast_2009-asks = آیا مدل تجارت ۱۲ سال پس از ۲۰۰۹ را بهتر از روش‌هایی پیش‌بینی می‌کرد که جز آمار گذشته چیزی نمی‌دانند؟
experiment-hindcast_2009-dated-1 = تغییر رهبری در ازبکستان؛ از ۲۰۱۷ گذرگاه‌ها باز و نرخ ارز یکسان شد
experiment-hindcast_2009-dated-2 = نبرد در آوریل ۲۰۲۱ و بسته شدن مرز پس از آن
experiment-hindcast_2013-title = از داده‌های ۲۰۱۳ تا ۲۰۲۱
experiment-hindcast_2013-asks = آیا مدل تجارت ۸ سال پس از ۲۰۱۳ را بهتر از روش‌هایی پیش‌بینی می‌کرد که جز آمار گذشته چیزی نمی‌دانند؟
experiment-hindcast_2013-dated-1 = تغییر رهبری در ازبکستان؛ از ۲۰۱۷ گذرگاه‌ها باز و نرخ ارز یکسان شد
experiment-hindcast_2013-dated-2 = نبرد در آوریل ۲۰۲۱ و بسته شدن مرز پس از آن
experiment-hindcast_2016-title = از داده‌های ۲۰۱۶ تا ۲۰۲۱
experiment-hindcast_2016-asks = آیا مدل تجارت ۵ سال پس از ۲۰۱۶ را بهتر از روش‌هایی پیش‌بینی می‌کرد که جز آمار گذشته چیزی نمی‌دانند؟
experiment-hindcast_2016-dated-1 = تغییر رهبری در ازبکستان؛ از ۲۰۱۷ گذرگاه‌ها باز و نرخ ارز یکسان شد
experiment-hindcast_2016-dated-2 = نبرد در آوریل ۲۰۲۱ و بسته شدن مرز پس از آن
experiment-naive_forecasts-title = ۹ روش سادهٔ پیش‌بینی
experiment-naive_forecasts-asks = روش‌هایی که جز آمار گذشته چیزی نمی‌دانند تجارت یک زوج را چقدر خوب پیش‌بینی می‌کنند؟
experiment-rolling_origins-title = سال‌های آغاز متحرک
experiment-rolling_origins-asks = آیا بازه‌ها همان سهمی را در بر می‌گیرند که وعده می‌دهند، و مدل به روش‌هایی که جز آمار گذشته چیزی نمی‌دانند چه می‌افزاید؟
experiment-rolling_origins-forcing-1 = اتحادیهٔ گمرکی بلاروس، قزاقستان و روسیه؛ سپس اقدام‌های آن
experiment-rolling_origins-forcing-2 = قرقیزستان به اتحادیه می‌پیوندد
experiment-rolling_origins-forcing-3 = تحریم‌های اتحادیهٔ اروپا و آمریکا علیه روسیه و تحریم‌های متقابل روسیه
experiment-rolling_origins-forcing-4 = رهبری تازه در ازبکستان؛ گذرگاه‌ها باز و نرخ ارز یکسان شد
