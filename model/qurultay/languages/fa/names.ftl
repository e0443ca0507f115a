### نام کشورها، کریدورها، طرح‌ها و شیوه‌های همکاری

## machine

# کشورها: فارسی حالت صرفی ندارد؛ جملهٔ بیرونی حرف اضافه را می‌گذارد
state-KZ = قزاقستان
state-UZ = ازبکستان
state-KG = قرقیزستان
state-TJ = تاجیکستان
state-TM = ترکمنستان
state-RU = روسیه
state-CN = چین
state-US = آمریکا
state-EU = اتحادیهٔ اروپا
state-TR = ترکیه
state-AZ = آذربایجان
state-AM = ارمنستان
state-BY = بلاروس
state-ROW = دیگر کشورها

# شیوه‌های همکاری
mode-bilateral = با یک همسایه
mode-intra_regional = با همهٔ آسیای مرکزی
mode-great_power_led = با یک قدرت بزرگ
mode-none = کنار می‌ماند

# دو کشور
pair = { $one } و { $other }
between = میان { $one } و { $other }

# کریدورها
corridor-northern = مسیر شمالی از راه روسیه
corridor-middle = کریدور میانی از راه دریای خزر
corridor-southern = مسیر جنوبی از راه ترکمنستان و ایران
corridor-caspian_north_south = شمال–جنوب در کرانهٔ شرقی خزر
corridor-khorgos = گذرگاه‌های خورگوس و دوستیک
corridor-cku = راه چین–قرقیزستان–ازبکستان
corridor-kz_uz_line = گذرگاه‌های ساری‌آغاش و یالاما
corridor-uchkuduk_kyzylorda = راه اوچ‌قودوق–قزل‌اوردا
corridor-kz_transit = گذر از قزاقستان به شمال
corridor-fergana_roads = راه‌های درهٔ فرغانه و تاجیکستان
corridor-turkmen_line = خطوط میان ترکمنستان و ازبکستان

# طرح‌ها
project-high_speed_line = راه‌آهن ترکستان–شیمکنت–تاشکند
project-uchkuduk_road_rail = راه‌آهن و بزرگراه اوچ‌قودوق–قزل‌اوردا
project-border_points = گذرگاه‌های بازسازی‌شدهٔ مرز مشترک
project-middle_ports = بندرها و کشتی‌های کریدور میانی در خزر
project-turkmenbashi = بندر ترکمن‌باشی
project-east_caspian_line = خط شرق خزر در کریدور شمال–جنوب
project-cku_railway = راه‌آهن چین–قرقیزستان–ازبکستان
project-kz_rail_renewal = نوسازی خطوط اصلی راه‌آهن قزاقستان
project-khorgos_tracks = خط دوم راه‌آهن تا مرز چین
project-gas_union = اتحادیهٔ گازی سه‌جانبه
project-kz_nuclear_plant = نیروگاه هسته‌ای
project-oil_gas_pair = همکاری دو کشور در نفت و گاز
project-logistics_centres = مراکز اطلاعات حمل‌ونقل و لجستیک
project-industrial_zones = مناطق اقتصادی و صنعتی
project-technology_centres = مرکز هوش مصنوعی و خوشه‌های تخصصی

# رویدادها
incident-terror = حمله‌های تروریستی
incident-drugs = قاچاق مواد مخدر
incident-cyber = حمله‌های سایبری
incident-water = بحران‌های آب

# هدف‌ها
target-five_billion = پنج میلیارد
target-five_billion_of_2021 = پنج میلیارد به دلار ۲۰۲۱
target-ten_billion = ده میلیارد
target-ten_billion_held = ده میلیارد پایدار
target-ten_billion_of_2021 = ده میلیارد به دلار ۲۰۲۱
target-quicker_transit = ترانزیت سریع‌تر
target-cheaper_transit = ترانزیت ارزان‌تر
target-more_value_added = سهم بیشتر کالاهای پرارزش
target-fewer_cyber_incidents = حمله‌های سایبری کمتر
target-fewer_water_incidents = بحران‌های آب کمتر
