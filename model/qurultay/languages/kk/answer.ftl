### Нәтижелер туралы не айтылады. Жалғау санға тіркелмейді: сандар оқылуына тәуелсіз жерде тұрады

## machine

# Сөйлемдер
chances-never = { $subject } { $due_by } ешбір әлемде { $level_to } жетпейді.
chances-always = { $due_at } { $subject } барлық әлемде { $level } болады.
chances-pass = { $subject } { $due_by } { $touched_in } кем дегенде бір рет { $level_to } жетеді, бірақ { $due_at } ешбір әлемде бұл деңгейде болмайды.
chances-steady = { $due_at } { $subject } { $standing_in } { $level } болады; осы мерзімге дейін басқа бірде-бір әлемде бұл деңгейге жетпейді.
chances-some = { $due_at } { $subject } { $standing_in } { $level } болады; осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді.
one-never = Осы бір әлемде { $subject } { $due_by } { $level_to } жетпейді.
one-pass = Осы бір әлемде { $subject } { $due_by } { $level_to } жетеді, бірақ { $due_at } бұл деңгейде болмайды.
one-stands = Осы бір әлемде { $due_at } { $subject } { $level } болады.
one-real = { $year } жылғы доллармен есептегенде де ол осы деңгейде.
one-unreal = { $year } жылғы доллармен есептегенде ол бұл деңгейде емес.
one-level = Осы бір әлемде { $period_in } { $subject } — { $middle }.
real-none = { $year } жылғы доллармен есептегенде ол мерзімінде ешбір әлемде бұл деңгейде болмайды.
real-all = { $year } жылғы доллармен есептегенде де ол мерзімінде барлық әлемде осы деңгейде болады.
real-some = { $year } жылғы доллармен есептегенде ол мерзімінде { $standing_in } осы деңгейде болады.
trade-level = { $period_in } ортаңғы әлемде { $subject } — { $middle }; он әлемнің тоғызында ол { $from } және { $to } аралығында.
lever-best = Сыналған { $count } тетіктің ішінде ықтималдықты ең көп арттыратыны: { $lever }, { $points }.
lever-none = Сыналған { $count } тетіктің ешқайсысы ықтималдықты бір пайыздық тармаққа да арттырмайды.
moves-never = { $subject } { $due_by } ешбір әлемде { $level_to } жетпейді: «{ $scenario }» сценарийінде де, «{ $against }» сценарийінде де.
moves-always = { $due_at } { $subject } барлық әлемде { $level } болады: «{ $scenario }» сценарийінде де, «{ $against }» сценарийінде де.
moves-none = «{ $scenario }» сценарийі мұнда ештеңені өзгертпейді: «{ $against }» сценарийіндегідей, { $due_at } { $subject } { $standing_in } { $level } болады; осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді.
moves-little = «{ $scenario }» сценарийінде { $due_at } { $subject } { $standing_in } { $level } болады; осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді. «{ $against }» сценарийінен айырмасы бір пайыздық тармаққа жетпейді (онда { $due_at } { $before_in }).
moves-unclear = «{ $scenario }» сценарийінде { $due_at } { $subject } { $standing_in } { $level } болады; осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді. «{ $against }» сценарийінен (онда { $due_at } { $before_in }) айырмасы бар-жоғы { $members_by } көрінбейді: айырма { $low } және { $high } аралығында.
moves-up = «{ $scenario }» сценарийінде { $due_at } { $subject } { $standing_in } { $level } болады. Бұл «{ $against }» сценарийіндегіден { $points_to } көп ({ $low } және { $high } аралығында). Осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді.
moves-down = «{ $scenario }» сценарийінде { $due_at } { $subject } { $standing_in } { $level } болады. Бұл «{ $against }» сценарийіндегіден { $points_to } аз ({ $low } және { $high } аралығында). Осы мерзімге дейін бұл деңгейге { $touched_in } кем дегенде бір рет жетеді.
touch-up = Осы мерзімге дейін бұл деңгейге кем дегенде бір рет жету ықтималдығы { $points_to } жоғары ({ $low } және { $high } аралығында).
touch-down = Осы мерзімге дейін бұл деңгейге кем дегенде бір рет жету ықтималдығы { $points_to } төмен ({ $low } және { $high } аралығында).
trade-none = «{ $scenario }» сценарийі { $period_in } { $subject } көлемін ешбір әлемде өзгертпейді.
trade-little = { $period_in } { $subject } «{ $scenario }» сценарийінде «{ $against }» сценарийіндегіден 1 %-дан аз ғана өзгеше.
trade-unclear = «{ $scenario }» сценарийінің «{ $against }» сценарийімен салыстырғанда { $period_in } { $subject } көлемін қалай өзгертетіні { $members_by } көрінбейді: өзгеріс { $from_percent } және { $to_percent } аралығында.
trade-up = { $period_in } { $subject } «{ $scenario }» сценарийінде «{ $against }» сценарийіндегіден { $percent }-ға көп ({ $from_percent } және { $to_percent } аралығында).
trade-down = { $period_in } { $subject } «{ $scenario }» сценарийінде «{ $against }» сценарийіндегіден { $percent }-ға аз ({ $from_percent } және { $to_percent } аралығында).
sides-none = Бір әлемнің өзінде бұл сценарийлердің ешқайсысы { $period_in } { $subject } көлемін өзгертпейді: { $middle }.
sides-apart = Бір әлемнің өзінде { $period_in } { $subject } «{ $scenario }» сценарийінде ең көп — { $middle }, «{ $against }» сценарийінде ең аз — { $lowest }.
trust-coverage = Өткен жылдардың { $meant } үлесін қамтуға тиіс аралықтар олардың { $share } үлесін қамтыды ({ $low_share } — { $high_share } аралығында).
trust-skill-up = Өткен жылдар туралы болжамдар ең жақсы қарапайым болжамнан дәлірек болды: артықшылығы — { $share } ({ $low_share } — { $high_share } аралығында).
trust-skill-none = Өткен жылдар туралы болжамдар ең жақсы қарапайым болжамнан айқын дәлірек болған жоқ ({ $low_share } — { $high_share } аралығында): мұны болжам деп оқымаңыз.
trust-skill-down = Өткен жылдар туралы болжамдар ең жақсы қарапайым болжамнан нашар болды ({ $low_share } — { $high_share } аралығында): мұны болжам деп оқымаңыз.
trust-layer-up = Мемлекеттердің модельдегі әрекеттері өткен жылдар туралы болжамдарды жақсартты: артықшылығы — { $share } ({ $low_share } — { $high_share } аралығында).
trust-layer-none = Мемлекеттердің модельдегі әрекеттері өткен жылдар туралы болжамдарды айқын жақсартқан жоқ ({ $low_share } — { $high_share } аралығында).
trust-layer-down = Мемлекеттердің модельдегі әрекеттері өткен жылдар туралы болжамдарды нашарлатты ({ $low_share } — { $high_share } аралығында).
trust-judgement = Барлығы { $of } сан бар, оның ішінде { $count } сан — өз жорамалымыз; қалғандары деректерге, зерттеулерге немесе бастапқы екі мәтінге сүйенеді.

# Сөйлем ішіндегі көрсеткіштер
figure-bilateral_trade = { $one_and } { $other } арасындағы сауда
figure-trust = { $one_and } { $other } арасындағы сенім
figure-regional_trade = Орталық Азия ішіндегі сауда
figure-state_trade = { $one_of } барлық басқа елдермен саудасы
figure-state_output = { $one_of } ЖІӨ-сі
figure-output = Орталық Азияның ЖІӨ-сі
figure-passed_on = санкция салынған елдерге өткізілген тауарлардың құны
figure-openness = Орталық Азия саудасының ЖІӨ-ге қатынасы
figure-mode_share = күш-жігердің «{ $mode }» үлесі
figure-autonomy = Орталық Азияның дербестігі
figure-dependence_on = { $one_to } тәуелділік
figure-stance = { $one_of } өңірдің дербес жолына көзқарасы
figure-capital_cost = ұзақ мерзімді қарыздың мөлшерлемесі
figure-energy_security = энергетикалық қауіпсіздік
figure-high_value_share = өзара саудадағы құны жоғары тауарлардың үлесі
figure-incidents = { $incident_from } зардап шеккен мемлекеттердің саны
figure-corridor_share = «{ $corridor }» дәлізімен өтетін жүктің үлесі
figure-corridor_capacity = барлық дәліздің өткізу қабілеті
figure-transit_days = жолға кететін уақыт
figure-transit_days-at = «{ $corridor }» дәлізінде жолға кететін уақыт
figure-transit_cost = тасымал құны

# Бірліктер бойынша шамалар
amount-bn = жылына { $number } млрд доллар
amount-days = { $number } күн
amount-of-output = ЖІӨ-нің { $number } бөлігі
amount-of-1 = { $number } (ең жоғарысы 1)
amount-of-effort = күш-жігердің { $number } бөлігі
amount-a-year = жылына { $number }
amount-of-mutual-trade = өзара сауданың { $number } бөлігі
amount-states-struck-a-year = жылына { $number } мемлекет
amount-of-goods = жүктің { $number } бөлігі
amount-Mt-a-year = жылына { $number } млн тонна
amount-log-points = { $number } логарифмдік бірлік
amount-0-tolerate-1-co-opt-2-oppose = { $number } (0 — көнеді, 1 — өз форматтарына тартады, 2 — қарсы тұрады)

# Мақсаттардың деңгейлері
level-at_least = кемінде { $amount }
    .to = { $amount } деңгейіне
level-at_most = ең көбі { $amount }
    .to = ең көбі { $amount } деңгейіне
level-at_least-real = кемінде { $amount } ({ $year } жылғы доллармен)
    .to = { $year } жылғы доллармен { $amount } деңгейіне
level-at_most-real = ең көбі { $amount } ({ $year } жылғы доллармен)
    .to = { $year } жылғы доллармен ең көбі { $amount } деңгейіне
level-at_least-held = қатарынан { $held } тоқсан бойы кемінде { $amount }
    .to = қатарынан { $held } тоқсан бойы { $amount } деңгейіне
level-at_most-held = қатарынан { $held } тоқсан бойы ең көбі { $amount }
    .to = қатарынан { $held } тоқсан бойы ең көбі { $amount } деңгейіне
level-at_least-real-held = қатарынан { $held } тоқсан бойы кемінде { $amount } ({ $year } жылғы доллармен)
    .to = { $year } жылғы доллармен қатарынан { $held } тоқсан бойы { $amount } деңгейіне
level-at_most-real-held = қатарынан { $held } тоқсан бойы ең көбі { $amount } ({ $year } жылғы доллармен)
    .to = { $year } жылғы доллармен қатарынан { $held } тоқсан бойы ең көбі { $amount } деңгейіне

# Бүкіл есептеудің көрсеткіштері
indicator-pair-trade = { $period_in } { $one_and } { $other } арасындағы сауда
indicator-regional-trade = Орталық Азия ішіндегі сауда, соңғы жыл
indicator-output = Орталық Азияның ЖІӨ-сі, соңғы жыл
indicator-state-output = { $one_of } ЖІӨ-сі, соңғы жыл
indicator-state-trade = { $one_of } барлық басқа елдермен саудасы, соңғы жыл
indicator-openness = Орталық Азия саудасының ЖІӨ-ге қатынасы, соңғы жыл
indicator-autonomy = Орталық Азияның дербестігі, соңғы тоқсан
indicator-dependence = { $one_to } тәуелділік, соңғы тоқсан
indicator-effort = күш-жігердің «{ $mode }» үлесі, соңғы тоқсан
indicator-fall-of-pair = { $one_and } { $other } арасындағы сауданың ең үлкен төмендеуі, ең жоғары деңгейдің үлесімен
indicator-fall-inside = Орталық Азия ішіндегі сауданың ең үлкен төмендеуі, ең жоғары деңгейдің үлесімен
indicator-below-of-pair = { $one_and } { $other } арасындағы сауда неше тоқсан бойы өзінің ең жоғары деңгейінен төмен болады (қайта жетпесе, соңына дейін есептеледі)
indicator-below-inside = Орталық Азия ішіндегі сауда неше тоқсан бойы өзінің ең жоғары деңгейінен төмен болады (қайта жетпесе, соңына дейін есептеледі)
indicator-passed-on = санкция салынған елдерге өткізілген тауарлар, соңғы жыл, жылына млрд доллар
indicator-capacity = барлық дәліздің өткізу қабілеті, соңғы тоқсан, жылына млн тонна
indicator-energy-security = энергетикалық қауіпсіздік, соңғы тоқсан
indicator-interest = ұзақ мерзімді қарыздың жылдық мөлшерлемесі, соңғы тоқсан
indicator-corridor = «{ $corridor }» дәлізімен өтетін жүктің үлесі, соңғы тоқсан
indicator-transit-time = жолға кететін уақыт, { $quarter }, күн
indicator-transit-cost = тасымал құны, { $quarter }
indicator-high-value = өзара саудадағы құны жоғары тауарлардың үлесі, { $quarter } (оған модельде ештеңе тәуелді емес)
indicator-struck = { $kind_from } зардап шеккен мемлекеттер, { $quarter_of } соңына дейінгі бір жылда
indicator-standing = «{ $target }» мақсатының ықтималдығы: мерзімінде осы деңгейде
indicator-touched = «{ $target }» мақсатының ықтималдығы: мерзіміне дейін кем дегенде бір рет жетеді
indicator-first = «{ $target }» мақсатына алғаш жеткенге дейінгі тоқсандар (ешқашан жетпесе, соңына дейін есептеледі)
indicator-shortfall = «{ $target }» мақсатына мерзімінде қанша жетпейді, { $unit }

# Көрсеткіштер топтары
group-trade = Сауда
group-targets = Мақсаттар
group-partners = Серіктестер
group-corridors = Дәліздер
group-security = Қауіпсіздік
group-money = Қаржы

# Әлемдердің үлесі
share-every = барлық әлем
    .in = барлық әлемде
share-none = ешбір әлем
    .in = 0 % әлемде
share-counted = { $of } әлемнің ішінде { $hits } әлем
    .in = { $of } әлемнің ішінде { $hits } әлемде
share-under = { $percent }-дан аз әлем
    .in = { $percent }-дан аз әлемде
share-over = { $percent }-дан көп әлем
    .in = { $percent }-дан көп әлемде
share-percent = { $percent } әлем
    .in = { $percent } әлемде
percent-under = { $percent }-дан аз
percent-over = { $percent }-дан көп
worlds = { $count } әлем
    .by = { $count } әлем бойынша
points = { $number } пайыздық тармақ
    .to = { $number } пайыздық тармаққа

# Күндер
date-end = { $year } жылдың соңы
    .at = { $year } жылдың соңында
    .by = { $year } жылдың соңына дейін
date-month = { $year } жылғы { $month_of } соңы
    .at = { $year } жылғы { $month_of } соңында
    .by = { $year } жылғы { $month_of } соңына дейін
period-year = { $year } жыл
    .in = { $year } жылы
period-to = { $year } жылғы { $month_of } соңына дейінгі бір жыл
    .in = { $year } жылғы { $month_of } соңына дейінгі бір жылда
month-3 = наурыз
    .of = наурыздың
month-6 = маусым
    .of = маусымның
month-9 = қыркүйек
    .of = қыркүйектің
quarter = { $year } жылғы { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсан
    .of = { $year } жылғы { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсанның

# Бірліктер жеке тұрғанда
shortfall-bn-USD-a-year = жылына млрд доллар
shortfall-days = күн
shortfall-of-output = ЖІӨ-нің үлесі
shortfall-of-1 = ең жоғарысы 1
shortfall-of-effort = күш-жігердің үлесі
shortfall-a-year = жылына
shortfall-of-mutual-trade = өзара сауданың үлесі
shortfall-states-struck-a-year = жылына зардап шеккен мемлекет
shortfall-of-goods = жүктің үлесі
shortfall-Mt-a-year = жылына млн тонна
shortfall-log-points = логарифмдік бірлік
shortfall-0-tolerate-1-co-opt-2-oppose = 0 — көнеді, 1 — өз форматтарына тартады, 2 — қарсы тұрады
