### Мемлекеттердің, дәліздердің, жобалардың және ынтымақтастық түрлерінің атаулары

## machine

# Мемлекеттер: .and кіммен қатар («Қазақстан мен»), .of кімнің, .to кімге, .with кіммен, .from кімнен, .in қайда
state-KZ = Қазақстан
    .and = Қазақстан мен
    .of = Қазақстанның
    .to = Қазақстанға
    .with = Қазақстанмен
    .from = Қазақстаннан
    .in = Қазақстанда
state-UZ = Өзбекстан
    .and = Өзбекстан мен
    .of = Өзбекстанның
    .to = Өзбекстанға
    .with = Өзбекстанмен
    .from = Өзбекстаннан
    .in = Өзбекстанда
state-KG = Қырғызстан
    .and = Қырғызстан мен
    .of = Қырғызстанның
    .to = Қырғызстанға
    .with = Қырғызстанмен
    .from = Қырғызстаннан
    .in = Қырғызстанда
state-TJ = Тәжікстан
    .and = Тәжікстан мен
    .of = Тәжікстанның
    .to = Тәжікстанға
    .with = Тәжікстанмен
    .from = Тәжікстаннан
    .in = Тәжікстанда
state-TM = Түрікменстан
    .and = Түрікменстан мен
    .of = Түрікменстанның
    .to = Түрікменстанға
    .with = Түрікменстанмен
    .from = Түрікменстаннан
    .in = Түрікменстанда
state-RU = Ресей
    .and = Ресей мен
    .of = Ресейдің
    .to = Ресейге
    .with = Ресеймен
    .from = Ресейден
    .in = Ресейде
state-CN = Қытай
    .and = Қытай мен
    .of = Қытайдың
    .to = Қытайға
    .with = Қытаймен
    .from = Қытайдан
    .in = Қытайда
state-US = АҚШ
    .and = АҚШ пен
    .of = АҚШ-тың
    .to = АҚШ-қа
    .with = АҚШ-пен
    .from = АҚШ-тан
    .in = АҚШ-та
state-EU = Еуропалық одақ
    .and = Еуропалық одақ пен
    .of = Еуропалық одақтың
    .to = Еуропалық одаққа
    .with = Еуропалық одақпен
    .from = Еуропалық одақтан
    .in = Еуропалық одақта
state-TR = Түркия
    .and = Түркия мен
    .of = Түркияның
    .to = Түркияға
    .with = Түркиямен
    .from = Түркиядан
    .in = Түркияда
state-AZ = Әзербайжан
    .and = Әзербайжан мен
    .of = Әзербайжанның
    .to = Әзербайжанға
    .with = Әзербайжанмен
    .from = Әзербайжаннан
    .in = Әзербайжанда
state-AM = Армения
    .and = Армения мен
    .of = Арменияның
    .to = Арменияға
    .with = Армениямен
    .from = Армениядан
    .in = Арменияда
state-BY = Беларусь
    .and = Беларусь пен
    .of = Беларусьтің
    .to = Беларуське
    .with = Беларусьпен
    .from = Беларусьтен
    .in = Беларусьте
state-ROW = басқа елдер
    .and = басқа елдер мен
    .of = басқа елдердің
    .to = басқа елдерге
    .with = басқа елдермен
    .from = басқа елдерден
    .in = басқа елдерде

# Ынтымақтастық түрлері
mode-bilateral = бір көршімен
mode-intra_regional = бүкіл Орталық Азиямен
mode-great_power_led = ұлы державамен
mode-none = шетте қалады

# Екі мемлекет
pair = { $one_and } { $other }
    .of = { $one_and } { $other_of }
    .to = { $one_and } { $other_to }
    .with = { $one_and } { $other_with }
between = { $one_and } { $other } арасында

# Дәліздер
corridor-northern = Ресей арқылы солтүстік бағыт
corridor-middle = Каспий арқылы Орта дәліз
corridor-southern = Түрікменстан мен Иран арқылы оңтүстік бағыт
corridor-caspian_north_south = Каспийдің шығыс жағалауымен Солтүстік — Оңтүстік
corridor-khorgos = Қорғас пен Достық өткелдері
corridor-cku = Қытай — Қырғызстан — Өзбекстан жолы
corridor-kz_uz_line = Сарыағаш пен Яллама өткелдері
corridor-uchkuduk_kyzylorda = Үшқұдық — Қызылорда жолы
corridor-kz_transit = Қазақстан арқылы солтүстікке өтетін жол
corridor-fergana_roads = Ферғана аңғары мен Тәжікстан жолдары
corridor-turkmen_line = Түрікменстан мен Өзбекстан арасындағы жолдар

# Жобалар
project-high_speed_line = Түркістан — Шымкент — Ташкент теміржолы
project-uchkuduk_road_rail = Үшқұдық — Қызылорда теміржолы мен автожолы
project-border_points = Ортақ шекарадағы қайта салынған өткелдер
project-middle_ports = Орта дәліздің Каспийдегі порттары мен паромдары
project-turkmenbashi = Түрікменбашы порты
project-east_caspian_line = Солтүстік — Оңтүстік дәлізінің шығыс Каспий жолы
project-cku_railway = Қытай — Қырғызстан — Өзбекстан теміржолы
project-kz_rail_renewal = Қазақстанның магистральдық теміржолдарын жаңарту
project-khorgos_tracks = Қытай шекарасына дейінгі екінші жолдар
project-gas_union = Үшжақты газ одағы
project-kz_nuclear_plant = Атом электр станциясы
project-oil_gas_pair = Екі елдің мұнай-газ саласындағы бірлескен жұмысы
project-logistics_centres = Көлік ақпараты және логистика орталықтары
project-industrial_zones = Экономикалық және индустриялық аймақтар
project-technology_centres = ЖИ орталығы мен құзырет кластерлері

# Оқиғалар
incident-terror = терактілер
    .from = терактілерден
incident-drugs = есірткі контрабандасы
    .from = есірткі контрабандасынан
incident-cyber = кибершабуылдар
    .from = кибершабуылдардан
incident-water = су дағдарыстары
    .from = су дағдарыстарынан

# Мақсаттар
target-five_billion = бес миллиард
target-five_billion_of_2021 = 2021 жылғы доллармен бес миллиард
target-ten_billion = он миллиард
target-ten_billion_held = ұзақ сақталатын он миллиард
target-ten_billion_of_2021 = 2021 жылғы доллармен он миллиард
target-quicker_transit = жылдамырақ транзит
target-cheaper_transit = арзанырақ транзит
target-more_value_added = құны жоғары тауарлардың үлесін арттыру
target-fewer_cyber_incidents = кибершабуылдарды азайту
target-fewer_water_incidents = су дағдарыстарын азайту
