### Имена государств, коридоров, проектов и способов сотрудничества

## machine

# Государства: .of чей, .with с кем, .on от кого зависит, .in где
state-KZ = Казахстан
    .of = Казахстана
    .with = Казахстаном
    .on = Казахстана
    .in = Казахстане
state-UZ = Узбекистан
    .of = Узбекистана
    .with = Узбекистаном
    .on = Узбекистана
    .in = Узбекистане
state-KG = Кыргызстан
    .of = Кыргызстана
    .with = Кыргызстаном
    .on = Кыргызстана
    .in = Кыргызстане
state-TJ = Таджикистан
    .of = Таджикистана
    .with = Таджикистаном
    .on = Таджикистана
    .in = Таджикистане
state-TM = Туркменистан
    .of = Туркменистана
    .with = Туркменистаном
    .on = Туркменистана
    .in = Туркменистане
state-RU = Россия
    .of = России
    .with = Россией
    .on = России
    .in = России
state-CN = Китай
    .of = Китая
    .with = Китаем
    .on = Китая
    .in = Китае
state-US = США
state-EU = Европейский союз
    .of = Европейского союза
    .with = Европейским союзом
    .on = Европейского союза
    .in = Европейском союзе
state-TR = Турция
    .of = Турции
    .with = Турцией
    .on = Турции
    .in = Турции
state-AZ = Азербайджан
    .of = Азербайджана
    .with = Азербайджаном
    .on = Азербайджана
    .in = Азербайджане
state-AM = Армения
    .of = Армении
    .with = Арменией
    .on = Армении
    .in = Армении
state-BY = Беларусь
    .of = Беларуси
    .with = Беларусью
    .on = Беларуси
    .in = Беларуси
state-ROW = остальные страны
    .of = остальных стран
    .with = остальными странами
    .on = остальных стран
    .in = остальных странах

# Способы сотрудничества
mode-bilateral = с одним соседом
mode-intra_regional = со всей Центральной Азией
mode-great_power_led = с великой державой
mode-none = остаётся в стороне

# Два государства
pair = { $one } и { $other }
    .of = { $one_of } и { $other_of }
    .with = { $one_with } и { $other_with }
between = между { $one_with } и { $other_with }

# Коридоры
corridor-northern = Северный маршрут через Россию
corridor-middle = Срединный коридор через Каспий
corridor-southern = Южный маршрут через Туркменистан и Иран
corridor-caspian_north_south = Север — Юг по восточному берегу Каспия
corridor-khorgos = Переходы Хоргос и Достык
corridor-cku = Дорога Китай — Кыргызстан — Узбекистан
corridor-kz_uz_line = Переходы Сарыагаш и Яллама
corridor-uchkuduk_kyzylorda = Связка Учкудук — Кызылорда
corridor-kz_transit = Путь через Казахстан на север
corridor-fergana_roads = Дороги Ферганской долины и Таджикистана
corridor-turkmen_line = Линии между Туркменистаном и Узбекистаном

# Проекты
project-high_speed_line = Железная дорога Туркестан — Шымкент — Ташкент
project-uchkuduk_road_rail = Железная и автомобильная дорога Учкудук — Кызылорда
project-border_points = Перестроенные переходы на общей границе
project-middle_ports = Каспийские порты и паромы Срединного коридора
project-turkmenbashi = Порт Туркменбаши
project-east_caspian_line = Восточно-каспийская линия коридора Север — Юг
project-cku_railway = Железная дорога Китай — Кыргызстан — Узбекистан
project-kz_rail_renewal = Обновление главных путей Казахстана
project-khorgos_tracks = Вторые пути к китайской границе
project-gas_union = Трёхсторонний газовый союз
project-kz_nuclear_plant = Атомная электростанция
project-oil_gas_pair = Нефтегазовая работа пары
project-logistics_centres = Центры информации о перевозках и логистике
project-industrial_zones = Экономические и промышленные зоны
project-technology_centres = Центр ИИ и кластеры компетенций

# Происшествия
incident-terror = теракты
    .of = терактов
incident-drugs = контрабанда наркотиков
    .of = контрабанды наркотиков
incident-cyber = кибератаки
    .of = кибератак
incident-water = водные кризисы
    .of = водных кризисов

# Цели
target-five_billion = пять миллиардов
target-five_billion_of_2021 = пять миллиардов в долларах 2021 года
target-ten_billion = десять миллиардов
target-ten_billion_held = десять миллиардов надолго
target-ten_billion_of_2021 = десять миллиардов в долларах 2021 года
target-quicker_transit = более быстрый транзит
target-cheaper_transit = более дешёвый транзит
target-more_value_added = больше товаров высокой стоимости
target-fewer_cyber_incidents = меньше кибератак
target-fewer_water_incidents = меньше водных кризисов
