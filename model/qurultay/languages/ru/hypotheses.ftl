### Гипотезы и опыты: название, вопрос, чем опровергаются, условия, что следует из самой модели

## machine

experiment-five_billion-title = Пять миллиардов под давлением санкций
experiment-five_billion-asks = Если санкции ужесточатся, а в платежах будут отказывать, достигнет ли торговля Казахстана и Узбекистана 5 млрд долларов в год к 2030 году больше чем в половине миров — и оттого ли, что барьеры падают быстрее?
experiment-five_billion-refuted_by = Под давлением вероятность 5 млрд меньше половины, или обычная скорость снятия барьеров даёт не меньше.
experiment-five_billion-condition-1 = под давлением вероятность 5 млрд к 2030 году больше половины
experiment-five_billion-condition-2 = быстрое снятие барьеров повышает эту вероятность
experiment-five_billion-shown-1 = под давлением: 5 млрд в долларах 2021 года
experiment-five_billion-shown-2 = те же скорости без давления
experiment-five_billion-shown-3 = на сколько кварталов давление отодвигает цель

experiment-h_01_removal_of_barriers-title = Чем быстрее снимают барьеры, тем раньше пять миллиардов
experiment-h_01_removal_of_barriers-asks = Достигает ли торговля Казахстана и Узбекистана 5 млрд вернее и раньше, если нетарифные барьеры снимают быстрее?
experiment-h_01_removal_of_barriers-refuted_by = Вчетверо большая скорость приближает цель в среднем меньше чем на полквартала, или сроки идут не в том порядке, что три скорости.
experiment-h_01_removal_of_barriers-condition-1 = 5 млрд к 2030 году достигаются в большем числе миров
experiment-h_01_removal_of_barriers-condition-2 = 5 млрд достигаются раньше
experiment-h_01_removal_of_barriers-condition-3 = при средней скорости раньше, чем при медленной
experiment-h_01_removal_of_barriers-condition-4 = при быстрой раньше, чем при средней
experiment-h_01_removal_of_barriers-follows-1 = Из модели следует только знак: снятие барьеров удешевляет торговлю по построению; как скоро это скажется, заранее не задано.

experiment-h_02_all_levers_together-title = Пять — одними барьерами, десять — только всеми рычагами вместе
experiment-h_02_all_levers_together-asks = Хватает ли для 5 млрд одного снятия барьеров, а для 10 млрд нужны ли вместе коридоры, правила и длинные деньги, и даёт ли целое больше суммы частей?
experiment-h_02_all_levers_together-refuted_by = Вероятность 10 млрд больше половины уже с одним рычагом, или четыре рычага вместе дают не больше, чем порознь.
experiment-h_02_all_levers_together-condition-1 = все вместе дают больше, чем сумма четырёх
experiment-h_02_all_levers_together-condition-2 = одни барьеры: вероятность 5 млрд к 2030 году больше половины
experiment-h_02_all_levers_together-condition-3 = одни барьеры: вероятность 10 млрд к 2035 году меньше половины
experiment-h_02_all_levers_together-condition-4 = одни коридоры: вероятность 10 млрд к 2035 году меньше половины
experiment-h_02_all_levers_together-condition-5 = одни правила: вероятность 10 млрд к 2035 году меньше половины
experiment-h_02_all_levers_together-condition-6 = одни длинные деньги: вероятность 10 млрд к 2035 году меньше половины
experiment-h_02_all_levers_together-shown-1 = 10 млрд к 2035 году без единого рычага
experiment-h_02_all_levers_together-shown-2 = 10 млрд к 2035 году со всеми четырьмя

experiment-h_03_order_of_modes-title = Сначала соседи — самый быстрый порядок
experiment-h_03_order_of_modes-asks = Достигаются ли 5 млрд раньше и теснее ли отношения двух стран, если государства ставят на первое место соседей, а не регион и не великие державы?
experiment-h_03_order_of_modes-refuted_by = Другой порядок приводит к цели так же скоро, с точностью до полуквартала, или оставляет отношения такими же тесными.
experiment-h_03_order_of_modes-condition-1 = сначала соседи — раньше, чем сначала регион
experiment-h_03_order_of_modes-condition-2 = сначала соседи — раньше, чем сначала державы
experiment-h_03_order_of_modes-condition-3 = отношения пары теснее, чем когда сначала регион
experiment-h_03_order_of_modes-condition-4 = отношения пары теснее, чем когда сначала державы
experiment-h_03_order_of_modes-follows-1 = Допущено, что форум занимается своими парами отчасти по очереди; форум, который занят всеми сразу, догоняет двух соседей.

experiment-h_04_outside_supervision-title = Кого ведут державы, тот больше теряет под санкциями
experiment-h_04_outside_supervision-asks = Теряет ли мир форматов под началом великих держав под санкциями больше торговли Казахстана и Узбекистана, чем мир соседей и региона?
experiment-h_04_outside_supervision-refuted_by = Санкции обходятся обоим мирам одинаково, с точностью до половины процента торговли, или ведомому миру дешевле, или разрыв не растёт с их ужесточением.
experiment-h_04_outside_supervision-condition-1 = жёсткие санкции обходятся ведомому миру дороже
experiment-h_04_outside_supervision-condition-2 = при жёстких санкциях разрыв шире, чем при умеренных
experiment-h_04_outside_supervision-shown-1 = что жёсткие санкции делают с миром соседей и региона
experiment-h_04_outside_supervision-shown-2 = что жёсткие санкции делают с ведомым миром

experiment-h_05_collective_resilience-title = Работающие форматы смягчают внешнее давление
experiment-h_05_collective_resilience-asks = Проводят ли коллективные форматы с Россией и СНГ, если они действительно работают, государства через санкции не хуже, чем соседи и регион своими силами?
experiment-h_05_collective_resilience-refuted_by = Даже при работающих расчётах, клиринге, страховании и доставке ведомый мир теряет на половину процента торговли больше другого, или работа форматов ничего не меняет.
experiment-h_05_collective_resilience-condition-1 = санкции обходятся миру работающих форматов не дороже, чем миру без них
experiment-h_05_collective_resilience-condition-2 = с работающими форматами потери меньше, чем с бумажными
experiment-h_05_collective_resilience-condition-3 = под жёсткими санкциями легче получать платежи
experiment-h_05_collective_resilience-follows-1 = Насколько поддержанные национальные валюты облегчают платежи — допущение.
experiment-h_05_collective_resilience-follows-2 = Что строят форматы под началом России, оценено там же: ликвидность и страхование, половина клиринга, без общих правил.

experiment-h_06_open_regionalism-title = Открытый регион лучше закрытого блока и примыкания к державам
experiment-h_06_open_regionalism-asks = Лучше ли региону, который сближается внутри и остаётся открытым, чем тому, который закрывается, и тому, который примыкает к державам?
experiment-h_06_open_regionalism-refuted_by = Закрытому блоку живётся не хуже, или примкнувший мир столь же самостоятелен, или ему живётся лучше.
experiment-h_06_open_regionalism-condition-1 = открытый регион производит больше, чем закрытый блок
experiment-h_06_open_regionalism-condition-2 = открытый регион самостоятельнее примкнувшего
experiment-h_06_open_regionalism-condition-3 = открытый регион производит не меньше примкнувшего
experiment-h_06_open_regionalism-shown-1 = самостоятельность открытого региона против закрытого блока
experiment-h_06_open_regionalism-shown-2 = торговля со всеми остальными, открытый против закрытого
experiment-h_06_open_regionalism-follows-1 = ВВП следует за торговлей с допущенной силой; без этой связи закрыться стоит недорого.

experiment-h_07_rivalry-title = Соперничество дорого обходится обоим
experiment-h_07_rivalry-asks = Снижают ли пять лет соперничества ВВП и торговлю и Казахстана, и Узбекистана, задерживают ли их связки и продолжают ли сказываться после?
experiment-h_07_rivalry-refuted_by = Одна из стран производит столько же, сколько прежде, или торговля и связки не страдают, или через три года всё снова в порядке.
experiment-h_07_rivalry-condition-1 = Казахстан производит меньше
experiment-h_07_rivalry-condition-2 = Узбекистан производит меньше
experiment-h_07_rivalry-condition-3 = они меньше торгуют
experiment-h_07_rivalry-condition-4 = их связки построены в меньшей мере
experiment-h_07_rivalry-condition-5 = через три года после конца соперничества торговля не восстановилась
experiment-h_07_rivalry-follows-1 = Что соперничество уводит часть ВВП в оборону, задано вручную.
experiment-h_07_rivalry-follows-2 = Что соперничество отнимает усилия у сотрудничества, задано вручную.

experiment-h_08_mediation-title = Посредничество сокращает пограничные конфликты
experiment-h_08_mediation-asks = Быстрее ли оправляются Кыргызстан и Таджикистан после столкновения, подобного апрелю 2021 года, и меньше ли опираются на внешние силы, если посредниками становятся Астана и Ташкент, и ещё больше — если те заодно?
experiment-h_08_mediation-refuted_by = Посредничество не меняет ни конфликта, ни границы, ни доверия, ни поворота к внешним силам, или помогает так же, когда посредники соперничают.
experiment-h_08_mediation-condition-1 = конфликт слабее в течение двух лет
experiment-h_08_mediation-condition-2 = за пять лет граница менее закрыта, а отношения менее холодны
experiment-h_08_mediation-condition-3 = к 2029 году доверие восстановилось полнее
experiment-h_08_mediation-condition-4 = обе страны меньше поворачиваются к внешним державам
experiment-h_08_mediation-condition-5 = посредничество сильнее открывает границу, если посредники заодно
experiment-h_08_mediation-follows-1 = Что посредничество ускоряет успокоение и открытие границы, задано вручную, его сила — допущение.

experiment-h_09_gains_for_the_others-title = Сближение пары поднимает соседей
experiment-h_09_gains_for_the_others-asks = Больше ли торгуют и спокойнее ли живут Кыргызстан, Таджикистан и Туркменистан, если сближаются только Казахстан и Узбекистан?
experiment-h_09_gains_for_the_others-refuted_by = Торговля этих трёх стран с регионом не растёт, или одна из них теряет полпроцента её, или на границе Кыргызстана и Таджикистана не спокойнее.
experiment-h_09_gains_for_the_others-condition-1 = три страны больше торгуют с регионом
experiment-h_09_gains_for_the_others-condition-2 = Кыргызстан не теряет
experiment-h_09_gains_for_the_others-condition-3 = Таджикистан не теряет
experiment-h_09_gains_for_the_others-condition-4 = Туркменистан не теряет
experiment-h_09_gains_for_the_others-condition-5 = граница Кыргызстана и Таджикистана менее закрыта, а отношения менее холодны
experiment-h_09_gains_for_the_others-follows-1 = Какая часть открытого между двумя странами переходит на другие пары — допущение.
experiment-h_09_gains_for_the_others-shown-1 = что отношения пары значат для её торговли — это и должен был усилить опыт

experiment-h_10_national_currencies-title = Национальным валютам нужна опора
experiment-h_10_national_currencies-asks = Правда ли, что под жёсткими санкциями расчёты в национальных валютах помогают торговле с Россией только там, где за ними стоят ликвидность, клиринг и страхование?
experiment-h_10_national_currencies-refuted_by = Даже с полной опорой переход не прибавляет и одного процента торговли, или он помогает и без всякой опоры.
experiment-h_10_national_currencies-condition-1 = с опорой переход увеличивает продажи в Россию
experiment-h_10_national_currencies-condition-2 = с опорой он облегчает платежи
experiment-h_10_national_currencies-condition-3 = без опоры он почти ничего не даёт или вредит
experiment-h_10_national_currencies-condition-4 = разницу создаёт именно опора
experiment-h_10_national_currencies-shown-1 = переход с опорой и торговля Казахстана с Узбекистаном
experiment-h_10_national_currencies-shown-2 = переход с опорой и торговля региона со всеми
experiment-h_10_national_currencies-follows-1 = По правилу облегчение равно произведению доли расчётов и опоры; открытой была только его величина, и она допущена.
experiment-h_10_national_currencies-follows-2 = Вред перехода без опоры — это допущенные здесь издержки.

experiment-h_11_infrastructure_on_paper-title = Без правил, последней мили и страхования инфраструктура остаётся на бумаге
experiment-h_11_infrastructure_on_paper-asks = Правда ли, что вчетверо большие деньги на коридоры удешевляют перевозки главным образом там, где есть общие правила, последняя миля и страхование?
experiment-h_11_infrastructure_on_paper-refuted_by = Одни деньги дают больше половины того, что они дают вместе с правилами, последней милей и страхованием.
experiment-h_11_infrastructure_on_paper-condition-1 = с опорой деньги удешевляют перевозки
experiment-h_11_infrastructure_on_paper-condition-2 = без опоры деньги дают меньше половины этого
experiment-h_11_infrastructure_on_paper-condition-3 = без опоры они дают меньше половины пропускной способности
experiment-h_11_infrastructure_on_paper-shown-1 = насколько больше строится за эти деньги без опоры
experiment-h_11_infrastructure_on_paper-shown-2 = насколько больше строится за эти деньги с опорой
experiment-h_11_infrastructure_on_paper-follows-1 = Сколько даёт открытый проект без всякой опоры, задано вручную.

experiment-h_12_two_links-title = Две связки между странами и путь с севера на юг
experiment-h_12_two_links-asks = Удешевляют ли перевозки линия через Шымкент на Ташкент и связка Учкудук — Кызылорда, растут ли от них объём и ценность торговли и выигрывает ли «Север — Юг»?
experiment-h_12_two_links-refuted_by = С обеими построенными связками издержки, объём или ценность торговли остаются прежними, или на пути на север ничего не меняется.
experiment-h_12_two_links-condition-1 = перевозки между двумя странами дешевле
experiment-h_12_two_links-condition-2 = они больше торгуют
experiment-h_12_two_links-condition-3 = в их торговле больше ценных товаров
experiment-h_12_two_links-condition-4 = путь из Узбекистана на север дешевле
experiment-h_12_two_links-shown-1 = одна линия: издержки между двумя странами
experiment-h_12_two_links-shown-2 = одна связка через пустыню: издержки между двумя странами
experiment-h_12_two_links-follows-1 = На карте обе связки открыты только для товаров самой пары; путь на север чувствует их разве что через товары, которые его загружают.
experiment-h_12_two_links-follows-2 = Ни одной из связок не задан собственный выигрыш в товарах с высокой добавленной стоимостью.
experiment-h_12_two_links-either_way = На карте нет пути из Узбекистана на север ни по одной из связок, и ни одной не заданы более ценные товары: никакой параметр этого не восполнит.

experiment-h_13_route_interdependence-title = Каждому нужен выход, которым владеет другой
experiment-h_13_route_interdependence-asks = Меньше ли Казахстан и Узбекистан работают вместе, если закрыт выход на юг или выход через Каспий?
experiment-h_13_route_interdependence-refuted_by = Выход закрыт десять лет, а их совместные усилия или отношения остались прежними.
experiment-h_13_route_interdependence-condition-1 = меньше совместных усилий без юга
experiment-h_13_route_interdependence-condition-2 = меньше совместных усилий без Каспия
experiment-h_13_route_interdependence-condition-3 = менее тесные отношения без юга
experiment-h_13_route_interdependence-condition-4 = менее тесные отношения без Каспия
experiment-h_13_route_interdependence-either_way = Ни одно правило не даёт государству увидеть, что его собственный выход лежит на земле другого; закрытый выход влияет на их усилия только через торговлю, которая ищет других партнёров. Из 99 параметров ни один, на любом краю своего интервала, не отнимает у совместных усилий и 0,0003.

experiment-h_14_gas_union-title = Газовый союз даёт энергетическую безопасность ценой самостоятельности
experiment-h_14_gas_union-asks = Если Россия предлагает газовый союз и его принимают, а не оставляют без ответа, надёжнее ли становится энергоснабжение Казахстана и Узбекистана, меньше ли их самостоятельность и меньше ли они обращены друг к другу?
experiment-h_14_gas_union-refuted_by = Энергоснабжение не надёжнее, или самостоятельность и доля двусторонних усилий остались прежними: так это видит текст B.
experiment-h_14_gas_union-condition-1 = энергоснабжение обеих стран надёжнее
experiment-h_14_gas_union-condition-2 = регион менее самостоятелен
experiment-h_14_gas_union-condition-3 = обе страны тратят на соседей меньшую долю усилий
experiment-h_14_gas_union-follows-1 = Сколько действующий газовый союз прибавляет к энергетической безопасности и к зависимости, стоит в его строке и оценено вручную.
experiment-h_14_gas_union-follows-2 = Что трубопровод привязывает и насколько крепко — это допущенный вес; два взгляда на мир в нём расходятся.

experiment-h_15_two_basins-title = Ранний успех или провал остаётся надолго
experiment-h_15_two_basins-asks = Подпитывают ли доверие и сотрудничество друг друга так сильно, что четыре удачных или четыре плохих года между Казахстаном и Узбекистаном сказываются и поколение спустя?
experiment-h_15_two_basins-refuted_by = Через тридцать пять лет от разрыва в доверии осталось меньше половины, или торговля различается меньше чем на пять процентов.
experiment-h_15_two_basins-condition-1 = в 2060 году осталось больше половины разрыва в доверии
experiment-h_15_two_basins-condition-2 = в 2060 году торговля всё ещё различается
experiment-h_15_two_basins-shown-1 = разрыв в доверии, когда пути расходятся, 2026 год
experiment-h_15_two_basins-follows-1 = Доверие тянется назад к тому, что хранят культура и память; скорость взята из литературы, а само возвращение — лишь один из способов построить модель.

experiment-h_16_weak_security_bodies-title = Внешняя безопасность, которая не справляется, поворачивает государства друг к другу
experiment-h_16_weak_security_bodies-asks = Если в 2024 году форматы под началом России и Китая окажутся слабы перед угрозами, повернутся ли государства за восемь кварталов к соседям и региону?
experiment-h_16_weak_security_bodies-refuted_by = Через два года доли способов сотрудничества такие же, какими были бы и так.
experiment-h_16_weak_security_bodies-condition-1 = форматы под началом держав теряют усилия
experiment-h_16_weak_security_bodies-condition-2 = соседи выигрывают
experiment-h_16_weak_security_bodies-condition-3 = регион выигрывает
experiment-h_16_weak_security_bodies-follows-1 = Что безопасность — причина выбрать тот или иной путь, задано вручную; её вес — допущение.

experiment-h_17_reactions_of_powers-title = Поведение держав решает больше, чем выбор региона
experiment-h_17_reactions_of_powers-asks = Какая часть разброса торговли и самостоятельности по мирам исчезает, если державы никогда не отвечают, а санкции везде одинаковы, и какая — если одинаковы собственные пути региона?
experiment-h_17_reactions_of_powers-refuted_by = Если остановить державы, уходит меньше десятой части дисперсии торговли или самостоятельности, или меньше, чем если остановить регион.
experiment-h_17_reactions_of_powers-condition-1 = на державы приходится десятая часть дисперсии торговли
experiment-h_17_reactions_of_powers-condition-2 = на державы приходится десятая часть дисперсии самостоятельности
experiment-h_17_reactions_of_powers-condition-3 = в торговле на них приходится больше, чем на регион
experiment-h_17_reactions_of_powers-condition-4 = в самостоятельности на них приходится больше, чем на регион

experiment-h_18_long_money-title = Путь к десяти миллиардам закрывают длинные деньги, а не платежи
experiment-h_18_long_money-asks = Приближают ли под жёсткими санкциями доступные длинные деньги 10 млрд сильнее, чем лёгкие платежи, и возвращают ли часть этого облигации с общим риском?
experiment-h_18_long_money-refuted_by = Лёгкие платежи дают столько же, сколько доступные деньги, или облигации возвращают меньше трёх десятых того, что дорогие деньги отнимают у строительства.
experiment-h_18_long_money-condition-1 = доступные деньги повышают вероятность 10 млрд больше, чем лёгкие платежи
experiment-h_18_long_money-condition-2 = и торговля с ними больше
experiment-h_18_long_money-condition-3 = облигации возвращают три десятых того, что не строится из-за дорогих денег
experiment-h_18_long_money-shown-1 = что доступные деньги делают с торговлей
experiment-h_18_long_money-shown-2 = что лёгкие платежи делают с торговлей
experiment-h_18_long_money-shown-3 = что облигации делают с процентной ставкой
experiment-h_18_long_money-follows-1 = Облигации возвращают эту допущенную часть надбавки.

experiment-h_19_one_rulebook-title = Два коридора по одним правилам лучше одного лучшего
experiment-h_19_one_rulebook-asks = Удешевляет ли дальние перевозки соединение «Север — Юг» и «Восток — Запад» общими правилами больше, чем один лучший коридор, и отнимают ли два коридора без общих правил товары друг у друга?
experiment-h_19_one_rulebook-refuted_by = Один коридор с общими правилами не хуже обоих, или два коридора без правил везут каждый столько же, сколько поодиночке.
experiment-h_19_one_rulebook-condition-1 = вместе перевозки дешевле, чем одним югом по тем же правилам
experiment-h_19_one_rulebook-condition-2 = вместе перевозки дешевле, чем одним западом по тем же правилам
experiment-h_19_one_rulebook-condition-3 = при соперничестве западный путь везёт меньше, чем в одиночку
experiment-h_19_one_rulebook-condition-4 = при соперничестве южные пути везут меньше, чем в одиночку
experiment-h_19_one_rulebook-shown-1 = торговля со всеми остальными: вместе против соперничества
experiment-h_19_one_rulebook-shown-2 = стоимость перевозок: вместе против соперничества
experiment-h_19_one_rulebook-follows-1 = Насколько легко товары меняют коридор — допущение; если товары остаются где были, коридоры не соперничают.

experiment-h_20_functional_cis-title = Работающее СНГ сначала ускоряет транзит, а добавленную стоимость даёт позже
experiment-h_20_functional_cis-asks = Сокращают ли общие правила, последняя миля, страхование и выполненные обещания срок и стоимость транзита за три года, растёт ли добавленная стоимость вслед за этим и правда ли, что СНГ протоколов не даёт ни того ни другого?
experiment-h_20_functional_cis-refuted_by = Через двенадцать кварталов транзит не быстрее или не дешевле, чем при СНГ протоколов, или доля добавленной стоимости растёт первой, или выигрывает и СНГ протоколов.
experiment-h_20_functional_cis-condition-1 = через двенадцать кварталов транзит быстрее
experiment-h_20_functional_cis-condition-2 = через двенадцать кварталов транзит дешевле
experiment-h_20_functional_cis-condition-3 = при СНГ протоколов не дешевле, чем в 2021 году
experiment-h_20_functional_cis-condition-4 = через двадцать кварталов добавленная стоимость больше
experiment-h_20_functional_cis-condition-5 = за двенадцать кварталов стоимость транзита прошла три десятых пути до 2035 года
experiment-h_20_functional_cis-condition-6 = а добавленная стоимость — нет
experiment-h_20_functional_cis-shown-1 = число государств, которых коснулись кибератаки
experiment-h_20_functional_cis-follows-1 = Дни сберегают только открытые проекты; общим правилам задано снижать стоимость и риск, но не сроки.
experiment-h_20_functional_cis-follows-2 = Что добавленная стоимость запаздывает — это допущенная здесь скорость.
experiment-h_20_functional_cis-follows-3 = Насколько общие правила удешевляют каждый коридор, задано; величина взята из литературы.
experiment-h_20_functional_cis-follows-4 = Общие правила и последнюю милю строит только совместная работа в регионе, и больше ничто.

experiment-hindcast_2009-title = С данных 2009 года до 2021-го
experiment-hindcast_2009-asks = Предсказала бы модель торговлю на 12 лет с 2009 года лучше, чем те, кто не знает ничего, кроме прошлых данных?
experiment-hindcast_2009-dated-1 = смена власти в Узбекистане; с 2017 года открыты переходы и введён единый обменный курс
experiment-hindcast_2009-dated-2 = бои в апреле 2021 года, после них граница закрыта
experiment-hindcast_2013-title = С данных 2013 года до 2021-го
experiment-hindcast_2013-asks = Предсказала бы модель торговлю на 8 лет с 2013 года лучше, чем те, кто не знает ничего, кроме прошлых данных?
experiment-hindcast_2013-dated-1 = смена власти в Узбекистане; с 2017 года открыты переходы и введён единый обменный курс
experiment-hindcast_2013-dated-2 = бои в апреле 2021 года, после них граница закрыта
experiment-hindcast_2016-title = С данных 2016 года до 2021-го
experiment-hindcast_2016-asks = Предсказала бы модель торговлю на 5 лет с 2016 года лучше, чем те, кто не знает ничего, кроме прошлых данных?
experiment-hindcast_2016-dated-1 = смена власти в Узбекистане; с 2017 года открыты переходы и введён единый обменный курс
experiment-hindcast_2016-dated-2 = бои в апреле 2021 года, после них граница закрыта

experiment-naive_forecasts-title = Девять простых прогнозов
experiment-naive_forecasts-asks = Насколько хорошо предсказывают торговлю пары те, кто не знает ничего, кроме её прошлых данных?
experiment-rolling_origins-title = Скользящее начало прогноза
experiment-rolling_origins-asks = Оправдываются ли интервалы и что прибавляет модель к прогнозам тех, кто не знает ничего, кроме прошлых данных?
experiment-rolling_origins-forcing-1 = таможенный союз Беларуси, Казахстана и России; затем меры
experiment-rolling_origins-forcing-2 = Кыргызстан вступает в союз
experiment-rolling_origins-forcing-3 = меры ЕС и США против России и её ответные меры
experiment-rolling_origins-forcing-4 = новая власть в Узбекистане; открыты переходы и введён единый обменный курс
