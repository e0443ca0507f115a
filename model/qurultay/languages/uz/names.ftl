### Davlatlar, yoʻlaklar, loyihalar va hamkorlik turlarining nomlari

## machine

# Davlatlar: .of kimning, .to kimga (qolgan qoʻshimchalar hamma soʻzda bir xil)
state-KZ = Qozogʻiston
    .of = Qozogʻistonning
    .to = Qozogʻistonga
state-UZ = Oʻzbekiston
    .of = Oʻzbekistonning
    .to = Oʻzbekistonga
state-KG = Qirgʻiziston
    .of = Qirgʻizistonning
    .to = Qirgʻizistonga
state-TJ = Tojikiston
    .of = Tojikistonning
    .to = Tojikistonga
state-TM = Turkmaniston
    .of = Turkmanistonning
    .to = Turkmanistonga
state-RU = Rossiya
    .of = Rossiyaning
    .to = Rossiyaga
state-CN = Xitoy
    .of = Xitoyning
    .to = Xitoyga
state-US = AQSH
    .of = AQSHning
    .to = AQSHga
state-EU = Yevropa Ittifoqi
    .of = Yevropa Ittifoqining
    .to = Yevropa Ittifoqiga
state-TR = Turkiya
    .of = Turkiyaning
    .to = Turkiyaga
state-AZ = Ozarbayjon
    .of = Ozarbayjonning
    .to = Ozarbayjonga
state-AM = Armaniston
    .of = Armanistonning
    .to = Armanistonga
state-BY = Belarus
    .of = Belarusning
    .to = Belarusga
state-ROW = qolgan mamlakatlar
    .of = qolgan mamlakatlarning
    .to = qolgan mamlakatlarga

# Hamkorlik turlari
mode-bilateral = bitta qoʻshni bilan
mode-intra_regional = butun Markaziy Osiyo bilan
mode-great_power_led = buyuk davlat bilan
mode-none = chetda qoladi

# Ikki davlat
pair = { $one } va { $other }
    .of = { $one } va { $other_of }
    .to = { $one } va { $other_to }
between = { $one } va { $other } oʻrtasida

# Yoʻlaklar
corridor-northern = Rossiya orqali shimoliy yoʻnalish
corridor-middle = Kaspiy orqali Oʻrta yoʻlak
corridor-southern = Turkmaniston va Eron orqali janubiy yoʻnalish
corridor-caspian_north_south = Kaspiyning sharqiy qirgʻogʻi boʻylab Shimol — Janub
corridor-khorgos = Xorgos va Doʻstiq oʻtish joylari
corridor-cku = Xitoy — Qirgʻiziston — Oʻzbekiston yoʻli
corridor-kz_uz_line = Sariogʻoch va Yallama oʻtish joylari
corridor-uchkuduk_kyzylorda = Uchquduq — Qiziloʻrda yoʻli
corridor-kz_transit = Qozogʻiston orqali shimolga oʻtish yoʻli
corridor-fergana_roads = Fargʻona vodiysi va Tojikiston yoʻllari
corridor-turkmen_line = Turkmaniston va Oʻzbekiston oʻrtasidagi yoʻllar

# Loyihalar
project-high_speed_line = Turkiston — Shimkent — Toshkent temir yoʻli
project-uchkuduk_road_rail = Uchquduq — Qiziloʻrda temir yoʻli va avtomobil yoʻli
project-border_points = Umumiy chegarada qayta qurilgan oʻtish joylari
project-middle_ports = Oʻrta yoʻlakning Kaspiydagi portlari va paromlari
project-turkmenbashi = Turkmanboshi porti
project-east_caspian_line = Shimol — Janub yoʻlagining sharqiy Kaspiy liniyasi
project-cku_railway = Xitoy — Qirgʻiziston — Oʻzbekiston temir yoʻli
project-kz_rail_renewal = Qozogʻiston magistral temir yoʻllarini yangilash
project-khorgos_tracks = Xitoy chegarasigacha ikkinchi yoʻllar
project-gas_union = Uch tomonlama gaz ittifoqi
project-kz_nuclear_plant = Atom elektr stansiyasi
project-oil_gas_pair = Ikki davlatning neft va gaz sohasidagi birgalikdagi ishi
project-logistics_centres = Transport axboroti va logistika markazlari
project-industrial_zones = Iqtisodiy va sanoat zonalari
project-technology_centres = Sunʼiy intellekt markazi va malaka klasterlari

# Voqealar
incident-terror = teraktlar
incident-drugs = giyohvandlik vositalari kontrabandasi
incident-cyber = kiberhujumlar
incident-water = suv inqirozlari

# Maqsadlar
target-five_billion = besh milliard
target-five_billion_of_2021 = 2021-yil dollarida besh milliard
target-ten_billion = oʻn milliard
target-ten_billion_held = uzoq saqlanadigan oʻn milliard
target-ten_billion_of_2021 = 2021-yil dollarida oʻn milliard
target-quicker_transit = tezroq tranzit
target-cheaper_transit = arzonroq tranzit
target-more_value_added = yuqori qiymatli tovarlar ulushini oshirish
target-fewer_cyber_incidents = kiberhujumlarni kamaytirish
target-fewer_water_incidents = suv inqirozlarini kamaytirish
