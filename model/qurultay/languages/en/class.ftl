### The class: the teacher's page, a student's phone, role cards, the page to keep, and what is refused

## source

# Doors: to take part, or to teach
class-take-part = Take part
class-take-part-how = Your teacher shows a class code.
class-code = Class code
class-join = Join the class
class-whole-lab = Open the whole lab
class-teach = Teach
class-teach-how = Open a class for the scenario and levers as they stand. Teams vote; you close the vote, and the world answers.
class-round-lasts = A round lasts
class-one-year = one year
class-two-years = two years
class-luck = Luck is
class-luck-drawn = drawn for this class
class-luck-fixed = the same every time: world { $world }
class-powers = The great powers are teams as well
class-open = Open a class
class-no-names = No names are asked for. The class is kept on this computer until you end it.
class-open-classes = Open classes
class-listed = { $code }: { $title }, { $year }, { $joined } joined
class-listed-over = { $code }: { $title }, over, { $joined } joined
class-go-on = Go on
class-go-on-with = Go on with { $code }
class-end-one = End
class-end-with = End { $code }
class-language = Language

# The phone
class-team = Team
class-your-vote = Your vote
class-your-result = Your result
class-choices = Choices
class-difference = Difference
class-over = { $title }: all years are decided
class-question-year = What does { $state } do in { $year }?
class-question-years = What does { $state } do in { $year } and { $last }?
class-vote-closed = The vote is closed; the world answers.
class-team-voted = { $voted ->
    [one] { $voted } of { $joined } in your team has voted. The votes are shown when the vote is closed.
   *[other] { $voted } of { $joined } in your team have voted. The votes are shown when the vote is closed.
}
class-at-end-of = { $state } at the end of { $year }
class-all-changed = What all decisions changed
class-decided = Decided: { $mode }.
class-decided-counts = Decided: { $mode } ({ $votes }).
class-tie = A tie ({ $votes }): it decided for itself.
class-nobody = Nobody voted: it decided for itself.
class-count = { $mode }: { $count }
class-list-break = { "; " }
class-comma = { ", " }

# What a choice means
class-means-bilateral = Deal with each neighbour on its own: borders, transport, trust, pair by pair.
class-means-intra_regional = Work with all of Central Asia at once: transport, water, people, rules.
class-means-great_power_led = Work with Russia, China, the EU, Türkiye or the US: money and security, and more dependence.
class-means-none = Keep the effort at home: no tie is gained, and none to depend on.
class-means-tolerate = Let the region go its own way.
class-means-co-opt = Offer more, to draw the states into what this power leads.
class-means-oppose = Press and threaten those who go their own way.
class-stance-tolerate = Tolerates
class-stance-co-opt = Co-opts
class-stance-oppose = Opposes
class-power-slow = A power reviews its stance about once in two years. What you decide stands until you decide otherwise.

# The teacher's page
class-teams-question-year = What do the teams do in { $year }?
class-teams-question-years = What do the teams do in { $year } and { $last }?
class-have-voted = { $voted } of { $joined } have voted.
class-close-vote-year = Close the vote for { $year }
class-close-vote-years = Close the vote for { $year } and { $last }
class-answering = The world answers…
class-answered = The world has answered.
class-is-over = Over
class-end = End the class
class-how-to-join = How to join
class-scan = Scan the code, or type the address. Each phone speaks its own language.
class-only-here = Only this computer can open it. To let phones in, start the lab with: { $command }
class-qr = QR code of { $address }
class-teams = Teams
class-team-joined = { $voted } of { $joined } voted
class-team-empty = nobody yet
class-did-year = { $year }: { $what }
class-did-years = { $year }–{ $last }: { $what }
class-a-tie = a tie
class-own-choice = its own choice
class-changed = What the decisions changed
class-flows = Flows of trade, and the stance of each power
class-map = Map
class-scores = Scores
class-each-against = Each against the world left to itself

# Scores
class-score-trade = Trade
class-score-output = Output
class-score-trust = Trust
class-score-autonomy = Autonomy
class-score-calm = Calm
class-score-hold = Hold
class-now = now
class-since = since last vote
class-against = against the world left to itself
class-level-money = { $number } bn
class-level-share = { $number } of 100
class-no-difference = no difference
class-points = { $number } points
class-won = points
class-won-so-far = Points so far: { $points }.
class-gap-same = Trade between { $one } and { $other } is { $level } billion dollars a year, the same as in the same world left to itself.
class-gap-more = Trade between { $one } and { $other } is { $level } billion dollars a year, { $much } billion more than in the same world left to itself.
class-gap-less = Trade between { $one } and { $other } is { $level } billion dollars a year, { $much } billion less than in the same world left to itself.
class-gap-label = Difference in trade to the world left to itself, up to the end of { $year }: { $much } billion dollars a year.
class-gap-zero = left to itself
class-gap-axis = bn USD a year, more or less

# To take home
class-home = Take home
class-home-page = One page
class-home-file = Scenario file
class-home-link = Link
class-page-saved = One page with the decisions and scores is saved.
class-file-saved = Saved. The same world on the command line: { $command }
class-link-own-file = A file of your own does not fit into a link; save the scenario file instead.
class-link-copied = The link is copied. It works wherever the lab runs.
class-link-copy = Copy this link: { $link }

# The page to keep
class-page-kicker = A class in the Qurultay lab
class-page-sentence = At the end of { $year }, trade between { $one } and { $other } is { $ours } billion dollars a year in the world of this class, and { $alone } billion in the same world left to itself.
class-page-note = One world of many: the same luck in both, so the difference is what was decided. In another world the same decisions may do more or less. Digest { $digest }.
class-page-decided = What was decided
class-page-decided-how = The choice with most votes, votes in brackets; all others decided for themselves
class-page-years = Years
class-page-choice = Decided
class-page-choice-counted = { $state }: { $mode } ({ $count })
class-page-choice-tie = { $state }: a tie
class-page-no-vote = no vote
class-page-scores = How each fared
class-page-scores-how = In brackets the difference to the same world left to itself, where there is one; trust, autonomy, calm and hold are parts of 100. Points: one for each figure that is better than in the world left to itself, one less for each that is worse; twice that where it is an aim of the role.
class-page-trade = Own trade, bn USD a year
class-page-output = Output, bn USD a year
class-page-trust = Trust in the region
class-page-autonomy = Autonomy
class-page-calm = Calm
class-page-hold = Hold over the region

# Role cards. Which claims of the two texts each rests on stands in lab/class_page.py.
role-cards = Role cards
role-cards-kicker = A negotiation in the Qurultay lab
role-cards-note = Hand one to each team. What counts double and the private aims are our judgement, made for the game; they are not the policy of any government.
role-cards-print = Role cards to print
role-cards-saved = A page of role cards is saved. Print it and cut it.
role-title = Your role: { $state }
role-wants = What you want
role-fears = What you fear
role-wins = How you win
role-scoring = A point for each figure that ends better than in the world left to itself, and one less for each that ends worse. Two figures count double for you: { $first } and { $second }.
role-scoring-one = A point for each figure that ends better than in the world left to itself, and one less for each that ends worse. One figure counts double for you: { $first }.
role-aim = Private aim, worth 2 points
role-claims = Behind this card stand claims of the two texts: { $claims }.
role-assumed = The two texts name no aims of this power: those of this card are our assumption, next to these claims: { $claims }.
role-KZ = You lead Kazakhstan, the link between East and West, with a path of its own.
    .wants = Railways and corridors in all directions, common rules for them, new technology, and Russia as an ally and equal partner.
    .fears = Rivalry with Uzbekistan that costs both of you, sanctions on Russia that reach your own economy, and corridors that exist only on paper.
    .aim = In three rounds at least two other states choose “with all of Central Asia” in the same round as you.
role-UZ = You lead Uzbekistan, which has made its neighbours the first aim of its foreign policy.
    .wants = Close ties with each neighbour, linked roads and railways, rules recognised on both sides of a border, and a way west across the Caspian.
    .fears = A return of the old rivalry, routes that depend on the goodwill of others, and great powers that contest your region.
    .aim = In four rounds you and Kazakhstan both choose “with one neighbour”.
role-KG = You lead Kyrgyzstan, which judges cooperation by jobs and income.
    .wants = Freedom of movement for people, fewer barriers, transport and energy, tourism and a clean environment.
    .fears = New fighting at the border with Tajikistan, obstacles for your citizens abroad, and markets that are joined only for politics.
    .aim = A written promise with Tajikistan that both of you keep.
role-TJ = You lead Tajikistan, the host at whose table the region meets.
    .wants = Security, deeper trade and human ties, and meetings that become a working tool of cooperation.
    .fears = New fighting at the border with Kyrgyzstan, terrorism and drug smuggling, and bodies that talk and change nothing.
    .aim = Three different teams sign a promise with you.
role-TM = You lead Turkmenistan, neutral, with a port on the Caspian.
    .wants = The North–South route along the eastern shore of the Caspian, the port of Turkmenbashi, and cooperation that leaves each its own interests.
    .fears = Blocs that ask you to take sides, rival routes that pass you by, and harm to the Caspian and the rivers.
    .aim = Never choose “with a great power”, and still end with more trade than in the world left to itself.
role-RU = You lead Russia, long the strategic core of the region.
    .wants = A closer partnership with Central Asia: a common market, energy, security, new transport chains, and payment in national currencies.
    .fears = A region that draws together without you, and sanctions that shrink what you do together.
    .aim = In three rounds two states choose “with a great power” while you tolerate.
role-CN = You lead China, the centre of the Shanghai Cooperation Organisation and of the Belt and Road.
    .wants = Safe routes to the west, trade and energy from Central Asia, and calm along them.
    .fears = A region that closes itself, rival routes, and unrest on the way.
    .aim = At the end no state’s calm is lower than in the world left to itself.
role-US = You speak for the United States, far away, and present through money, security and diplomacy.
    .wants = States that decide for themselves, several ways out of the region, and work together against terrorism.
    .fears = A region that depends on one power alone, and sanctions that are evaded through it.
    .aim = At the end the hold of Russia and that of China are both lower than in the world left to itself.
role-EU = You speak for the European Union, at the other end of the Middle Corridor.
    .wants = Trade and energy across the Caspian, care for climate and water, and common rules.
    .fears = A region that depends on one power alone, corridors that exist only on paper, and sanctions that are evaded.
    .aim = Two states sign a promise with you, and at least one keeps it.
role-TR = You lead Türkiye, the centre of the Organization of Turkic States.
    .wants = Trade and transport across the Caspian, and ties of language, culture and learning.
    .fears = A region that turns inward without you, and rival routes that pass you by.
    .aim = Kazakhstan and Turkmenistan keep a promise to each other that you brought about.

# What is refused
class-error-no-team = this class has no team { $team }; there are { $teams }
class-error-full = this class has { $most } voters already
class-error-device = this device has joined { $most } times already; go on in a page that is open
class-error-not-joined = join the class first: this page is not part of it
class-error-no-choice = { $team } has no choice { $choice }; there are { $choices }
class-error-deciding = this year is being decided; wait for the next
class-error-too-many = { $most } classes are open here already; end one first
class-error-nobody-free = this scenario leaves no state or power to be decided
class-error-no-class = no class has this code; ask your teacher for it
class-error-not-teacher = only the teacher's own page may do this
class-error-not-host = only whoever started the lab opens classes; the terminal shows the address to teach from
class-error-no-year = there is no year left to decide
class-error-computing = the world is still being computed
class-error-nothing-yet = nothing has been decided yet
class-error-cannot-decide = a class cannot decide for { $state }
class-error-ends-early = a decision for { $state } ends in { $last }, before it begins in { $first }
guard-busy = the lab is busy; try again in a moment
guard-wrong-codes = too many wrong codes; wait a minute
guard-too-long = this took too long; ask for fewer worlds
guard-one-host = a request must name one host
guard-other-page = another page may not use this lab
guard-json = a request must be sent as application/json
guard-join-first = enter the join code of this lab first
guard-local-names = this lab answers to localhost, 127.0.0.1 and [::1] only; start it with --host to share it, with --name to allow a name
guard-known-names = this lab answers to addresses in digits and to names it was started with; --name allows one
guard-too-large = a request has at most { $most } kB
guard-cut-short = the request was cut short
guard-too-slow = the request came too slowly

# What the terminal says when the lab begins
class-lab-at = The lab is at { $place } (Ctrl-C ends it)
class-lab-join = Join code for other computers: { $code }
class-lab-teach = To teach a class, open { $place }
