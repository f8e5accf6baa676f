### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Invite friends
invites-lead = You each get { $amount } towards lessons after their first paid lesson.
invites-link = Your link
invites-link_help = Send it to somebody who wants to learn. Whoever registers through it counts as yours for 30 days.
invites-code = Or give them your code:
invites-credits =
    { $count ->
        [one] And { $count } credit each after their first lesson for credits.
       *[other] And { $count } credits each after their first lesson for credits.
    }
invites-earned = What you’ve earned
invites-money = Promotional credit
invites-people = Friends who joined
invites-spent_first = Promotional credit is spent first when you book from your wallet. It can’t be withdrawn.
invites-came = Your friends
invites-none = Nobody yet. Your link is all it takes.
invites-joined = Registered
invites-rewarded = Rewarded
invites-not_counted = Not rewarded
invites-rules = How it works
invites-rule_first = It counts once per person: when the first lesson they paid for has taken place.
invites-rule_self = You don’t get anything for yourself, your household, or students you teach.
invites-rule_cap =
    { $count ->
        [one] Up to { $count } reward a year.
       *[other] Up to { $count } rewards a year.
    }

xp-title = Experiments
xp-lead = Two ways of doing one thing, compared until one is surely better.
xp-new = New experiment
xp-hypothesis = Hypothesis
xp-metric = Metric
xp-metric_help = The event that decides, for example lesson_booked.
xp-guardrails = Guardrails
xp-guardrails_help = Events that must not become rarer, separated by commas.
xp-variants = Variants
xp-variants_help = Separated by commas; control is what there is today.
xp-unit = Who is compared
xp-of_users = People
xp-of_students = Students
xp-of_tutors = Tutors
xp-of_visitors = Browsers
xp-baseline = Share today
xp-baseline_help = For example 0.1 when one in ten does it.
xp-effect = Expected change
xp-effect_help = For example 0.2 for a fifth more.
xp-key = Key
xp-key_help = For programs; made from the hypothesis when empty.
xp-make = Write it down
xp-draft = Draft
xp-running = Running
xp-stopped = Stopped
xp-killed = Killed
xp-start = Start
xp-stop = Stop
xp-kill = End it: it does harm
xp-honest = You may look every day: the bounds hold at all times together.
xp-split_ok = The variants got the shares they should.
xp-split_broken = The variants did not get the shares they should. Find out why before you read on.
xp-variant = Variant
xp-units = Units
xp-converted = Did it
xp-mean = Mean
xp-lift = Change
xp-interval = Between
xp-control = Compared with
xp-between = { $low } and { $high }
xp-plan = Plan
xp-planned = Units per variant needed
xp-began = Began
xp-ended = Ended
xp-says_no_data = No data yet.
xp-says_broken = The split is broken: don’t trust these numbers.
xp-says_harm = Something got worse that must not. End it.
xp-says_wait = Too early to say. Keep it running.
xp-says_better = Surely better. Ship it.
xp-says_worse = Surely worse. Don’t ship it.
xp-says_same = No difference as large as expected. Decide by cost.
xp-holds = Holds
xp-breaks = Broken
xp-before = Days before
xp-before_help = What people did in so many days before they were shown a variant is taken out of the comparison. 14 when empty, 0 for none.
xp-adjusted = With what was before taken out
xp-adjusted_help = { $days } days before are taken out; { $left } of the spread is left. The decision above is made without it.

flags-title = Flags
flags-lead = What is switched on for whom. A killed flag is off everywhere within five seconds.
flags-none = No flags yet.
flags-on = On
flags-killed = Off for everybody
flags-stale = Its day is over
flags-kill = Switch off
flags-until = until
flags-put = Make or change a flag
flags-key = Key
flags-key_help = Small letters and underscores. An existing key is changed.
flags-rollout = For how many in a hundred
flags-owner = Who answers for it
flags-expires_on = Last day
flags-expires_help = 90 days from today when empty.
flags-save = Save

analytics-title = Analytics
analytics-lead = How many people learn, where they stop, and what happens most.
analytics-star = Weekly active learners
analytics-star_help = People who had a lesson or finished a course unit. The running week isn’t over.
analytics-week = Week
analytics-learners = Learners
analytics-new_learners = For the first time
analytics-returning = Also the week before
analytics-per_learner = Lessons per learner
analytics-acquisition = Acquisition
analytics-activation = Activation
analytics-retention = Retention
analytics-supply = Supply
analytics-way = Path
analytics-segment = Who
analytics-everybody = Everybody
analytics-referred = Invited by somebody
analytics-from = From
analytics-to = Until
analytics-show = Show
analytics-step = Step
analytics-people = People
analytics-of_previous = Of the step before
analytics-of_first = Of the first
analytics-joined = Account made
analytics-verified = Email confirmed
analytics-booked = Lesson requested
analytics-agreed = Lesson agreed
analytics-learned = First lesson held
analytics-booked_soon = Lesson requested within a week
analytics-learned_soon = First lesson within 30 days
analytics-second = Second lesson
analytics-third = Third lesson
analytics-fifth = Fifth lesson
analytics-profile = Profile made
analytics-submitted = Profile submitted
analytics-approved = Profile approved
analytics-first_booking = First request
analytics-taught = First lesson taught
analytics-happened = What happened
analytics-happened_help = Browsers are counted only with consent or without a name.
analytics-event = Event
analytics-told_by = Told by
analytics-times = Times
analytics-browser = Browser
analytics-server = EduStream

business-title = Business
business-lead = Turnover and what it costs, read from the ledger.
business-lessons = Lessons held
business-people = New accounts
business-tutors = Bookable tutors
business-turnover = Turnover by currency
business-turnover_help = Lessons, packages and courses after refunds; compared with as many days before.
business-none = No money moved in these days.
business-what = What
business-now = These days
business-before = Before
business-against = on the same number of days before
business-gmv = Turnover
business-revenue = Revenue
business-take_rate = Commission of turnover
business-refunds = Refunds
business-promotion = Discounts and promotional credit
partner-title = Partner program
partner-lead = Bring learners from your site and get { $percent }% of our fee for their first lessons.
partner-waits = We’ve got your application and are looking at it. You’ll find the answer here.
partner-declined_lead = We couldn’t accept your application this time. You can change it and ask again.
partner-invitation = Become a partner
partner-name = Name
partner-name_help = The name under which people know you or your site.
partner-site = Address of your site
partner-payout = Where your commission goes
partner-to_bank = To my earnings, to be paid out
partner-to_wallet = To my wallet, for lessons
partner-ask = Apply
partner-link = Your partner link
partner-link_help = Put it on your site. It counts every visit and who registers through it.
partner-clicks = Visits through your link
partner-sign_ups = People who registered
partner-commission = Commission so far
partner-none = Nobody yet. Put your link where people read it.
partner-lessons =
    { $count ->
        [one] { $count } lesson counted
       *[other] { $count } lessons counted
    }
partner-paying = Brings commission
partner-not_counted = Not counted
partner-waiting = Waiting
partner-approved = Partner
partner-declined = Declined
partner-in_earnings = Your commission is among your earnings. Ask for it there:
partner-in_wallet = Your commission is in your wallet:
partner-rule_last = Your link counts for 30 days. If somebody follows another link later, that one counts.
partner-rule_lessons =
    { $count ->
        [one] For each person, the first paid lesson counts.
       *[other] For each person, the first { $count } paid lessons count.
    }
partner-rule_days = A lesson counts within { $days } days of their registration.
partner-rule_clear = You’re paid 48 hours after the lesson. Lessons that were cancelled or refunded by then don’t count.
partner-rule_self = You don’t get anything for yourself, your household, or students you teach.
partner-queue = Partners
partner-queue_lead = Who wants to bring learners. Open their site in a window of its own before you decide.
partner-queue_none = Nobody is waiting for an answer.
partner-show_all = Show all partners
partner-show_waiting = Show those who wait
partner-approve = Approve
partner-decline = Decline
partner-stop = End the partnership
partner-why = Reason, for the partner to read
widgets-title = Widgets for your site
widgets-lead = Show your reviews, your profile or a booking button on your own site. It stays up to date by itself.
widgets-not_listed = Once your profile is listed, you can show it on your own site.
widgets-theme = Colours
widgets-auto = As the visitor’s device
widgets-light = Light
widgets-dark = Dark
widgets-reviews = Reviews
widgets-card = Profile card
widgets-book = Booking button
widgets-code = Code to copy
widgets-code_help = Copy all of it and paste it where the widget should appear. It sets no cookies and asks your visitors for nothing.
survey-title = Surveys
survey-title_lead = What people answer when we ask them how it was.
survey-nps = How likely are you to recommend EduStream to a friend?
survey-lesson = How was your first lesson?
survey-dormant = Why did you stop taking lessons?
survey-lead = One question. Your answer is read without your name.
survey-answer = Your answer
survey-scale = The highest number is the best.
survey-comment = Anything else?
survey-send = Send my answer
survey-thanks = Thank you. Your answer helps.
survey-price = It costs too much
survey-time = I have no time
survey-tutor = I found nobody who fits
survey-done = I learned what I wanted
survey-other = Something else
survey-asked = Asked
survey-answered = Answered
survey-score = Result
survey-people = People
survey-share = Share
taught-title = Analytics
taught-lead = Your lessons and earnings over a year, who comes back, and what similar tutors ask.
taught-price = Your price: { $price } an hour
taught-raise = There is room for { $price }.
taught-lower = { $price } would bring more lessons.
taught-keep = Your price fits.
taught-unknown = Once { $count } or more tutors teach the same subject, you can read here whether your price fits.
taught-change = Change your price
taught-because_below = You ask less than half of similar tutors.
taught-because_above = You ask more than three quarters of similar tutors.
taught-because_rated = Your students rate you very well.
taught-because_more = You’re booked much more often than they are.
taught-because_less = You’re booked less than half as often as they are.
taught-lessons = Lessons held
taught-earned = Earned after commission
taught-coming = Students
taught-new_students = New students in twelve months
taught-returned = Came back within { $days } days
taught-cancelled = Lessons cancelled in twelve months
taught-others = Similar tutors
taught-others_help = { $count } tutors teach { $subject } too. You see the median, never anybody’s own figures; lessons are of the last { $days } days.
taught-too_few = While fewer than { $count } tutors teach the same subject, we compare nothing: you could tell who they are.
taught-range = Half of them ask between { $low } and { $high }.
taught-price_hour = Price of an hour
taught-you = You
taught-middle = Median
taught-learners = Learners
taught-finished = Finished it
taught-watched_hours = Hours watched
taught-watched = Of videos begun
taught-watched_help = Each part of a video counts once for each learner. The last column shows how much of the videos they began was watched.
business-economics = Unit economics
business-economics_lead = What a new payer costs and what payers bring, in US dollars at today’s rates.
business-performance = Tutors
business-performance_lead = Listed tutors over the last { $days } days, at most a hundred.
business-new_payers = New payers
business-spent = Spent on discounts, referrals and partners
business-cac = Cost of a new payer
business-arpu = Commission per payer
business-ltv = Brought by a payer so far
business-payback = Paid back after
business-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
business-payers = Payers by the month of their first paid lesson
business-payers_help = What one of them has brought in commission by the end of each month.
business-people_paid = Payers
business-called_off = Called off
business-missed = Missed
business-tutor = Tutor
promotions-title = Promotions
promotions-lead = Be found more often, and give students a reason to book now.
ads-title = Promoted listing
ads-lead = Your profile stands above the search and says “Promoted”. You pay only when somebody opens it, and never more than you bid.
ads-balance = You can spend { $money } now: your earnings first, then your wallet.
ads-middle = Others bid about { $price } a click.
ads-few = Hardly anybody else is bidding. Start with a low bid.
ads-quality_low = Listings are promoted from 3.5 stars on. New good reviews count right away.
ads-bid = Most you pay for a click
ads-bid_help = You usually pay less: just enough to stand before the next tutor.
ads-daily = Budget for a day
ads-daily_help = Spread over the day, which begins at midnight UTC.
ads-total = Budget in all
ads-total_help = When it is spent, the campaign ends.
ads-start = Start the campaign
ads-none = You haven’t promoted your listing yet.
ads-running = Running
ads-paused = Paused
ads-ended = Over
ads-waits = Waiting for money
ads-waits_help = There isn’t enough money for a click. It goes on by itself once there is.
ads-pause = Pause
ads-resume = Resume
ads-end = End
ads-began = Campaign of { $day }
ads-spent_of = { $spent } of { $budget } spent
ads-report = What it brought
ads-shown = Shown
ads-clicks = Clicks
ads-charged = Paid clicks
ads-spend = Cost
ads-daily_spend = Cost by day
ads-day = Day
ads-why = Clicks you didn’t pay for
ads-expired = Opened more than a day later
ads-used = Counted before
ads-own = Your own
ads-program = Automated visits
ads-stopped = Campaign wasn’t running
ads-person = Same person again
ads-device = Same device again
ads-network = Too many from one network
ads-budget = Budget used up
ads-money = No money left
plans-title = Plan
plans-lead = A plan lets you do more. It doesn’t change your place in the search.
plans-free = Free
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Costs nothing
plans-month = { $price } a month
plans-own = Your plan
plans-campaigns = Campaigns at a time: { $count }
plans-sales = Sales at a time: { $count }
plans-report = Reports of { $days } days
plans-requests = API requests a minute: { $requests }
plans-badge = “Pro” on your profile
plans-choose = Choose { $plan }
plans-keep = Keep this plan
plans-end = End with the month
plans-until = Paid until { $day }.
plans-then_same = Then it renews by itself.
plans-then_free = Then it ends and your account is free.
plans-then_other = Then you move to { $plan }.
plans-grace = We couldn’t collect this month’s price. Top up your wallet or save another card by { $day } to keep your plan.
plans-rule = A larger plan starts at once, and what is left of the month you paid is taken off its price. A smaller one starts when the month ends. You pay from earnings and wallet, or else with your default card.

campaigns-title = Campaigns
campaigns-lead = Who is given something and what for, and how much at most. Each person once.
campaigns-none = No campaigns yet. Plan the first one with the form.
campaigns-spent = { $spent } of { $budget } spent
campaigns-days = { $from } – { $to }
campaigns-supply = Tutors for a subject
campaigns-credits = Credits
campaigns-winback = Winning back
campaigns-draft = Draft
campaigns-running = Running
campaigns-paused = Paused
campaigns-ended = Ended
campaigns-newcomers = Newcomers
campaigns-learners = Learners
campaigns-teachers = People who teach
campaigns-start = Start
campaigns-pause = Pause
campaigns-end = End
campaigns-open_already = Has a campaign
campaigns-plan = Plan a campaign
campaigns-nothing_lacks = No subject lacks tutors right now.
campaigns-lacking = Subjects that lack tutors
campaigns-lacking_help = What was searched and asked for in the last 28 days, beside the bookable hours of as many days. Ten searches weigh as much as one request.
campaigns-subject = Subject
campaigns-searches = Searches
campaigns-requests = Requests
campaigns-tutors = Tutors
campaigns-hours = Bookable hours
campaigns-way = Next step
campaigns-new = New campaign
campaigns-kind = Kind
campaigns-name = Name
campaigns-amount = For each person
campaigns-amount_help = In dollars; in credits for a campaign of credits.
campaigns-budget = Budget
campaigns-budget_help = More is never given.
campaigns-people_max = People at most
campaigns-starts_on = First day
campaigns-ends_on = Last day
campaigns-guarantee = Guarantee for each missing lesson
campaigns-guarantee_help = For who was bookable on 80 per cent of the days.
campaigns-weekly_hours = Bookable hours a week
campaigns-lessons = Lessons
campaigns-lessons_help = For tutors and for credits. Two with the same person count at most.
campaigns-audience = Whom credits are for
campaigns-quiet_days = Days without a lesson, to win back
campaigns-valid_days = Days until it ends
campaigns-make = Save as a draft
campaigns-people =
    { $count ->
        [one] { $count } of { $most } person reached
       *[other] { $count } of { $most } people reached
    }
campaigns-held_out =
    { $count ->
        [one] { $count } person held out to compare
       *[other] { $count } people held out to compare
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } for { $count } lesson of { $subject }.
       *[other] { $amount } for { $count } lessons of { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Who is bookable { $count } hour a week gets { $amount } for each that does not come.
       *[other] Who is bookable { $count } hours a week gets { $amount } for each that does not come.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount } for: { $whom }, from { $count } lesson.
       *[other] { $amount } for: { $whom }, from { $count } lessons.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } for who has had no lesson for { $count } day.
       *[other] { $amount } for who has had no lesson for { $count } days.
    }

grows-title = Growth
grows-lead = Where people come from, who of them begins, and who comes back.
grows-counted = Counted { $at } from the data as it is.
grows-sources = Where they come from
grows-sources_help = Students’ accounts made in these days. The cost is what was given for them so far in referral rewards and partner commission.
grows-source = Source
grows-people = New people
grows-part = Share
grows-verified = Address confirmed
grows-learned = Had a lesson
grows-cost = Cost
grows-direct = Direct
grows-by_people = By people
grows-by_partners = By partners
grows-activity = How people use it
grows-monthly = Here in the last four weeks
grows-sticky = Of them, here on one day
grows-completion = Courses finished
grows-watched = Of videos begun, watched
grows-activity_help = By day: only people who agreed to be counted. Courses: places taken one to thirteen months ago. Videos: the last thirteen months.
grows-activation = Beginning within seven days
grows-activation_help = Of the new people of a week, who booked a lesson within seven days. The last weeks still have time.
grows-activated = Booked
grows-week = Week
grows-target = Now { $now }, target { $target }
grows-learners_help = Who had a lesson or finished a unit in the week. The target is the increase from one whole week to the next.
grows-winback = Winning back
grows-winback_help = Who was asked back in these days, beside who was told nothing on purpose, and who booked within 30 days.
grows-lift = Difference: { $lift }
grows-told = Told
grows-silent = Held out
grows-whom = Who
grows-came_back = Came back
grows-of_people =
    { $count ->
        [one] { $booked } of { $count } person
       *[other] { $booked } of { $count } people
    }

grows-credit = Credit to win back
grows-credit_help = What was given with the emails at 14 and 30 quiet days, what of it paid for lessons, and who came back beside who was held out.
grows-given_to = People given credit
grows-granted = Given
grows-used = Used for lessons
grows-unused = Ended unused
grows-month = This month: { $spent } of { $budget }
grows-month_over = The budget is used up: until next month the emails go out without credit.

churn-title = Who may leave
churn-help = Of { $people } people who had a lesson. Each signal has fixed points; nobody’s own score is kept.
churn-high = 50 points and more
churn-some = 25 to 49 points
churn-low = Below 25 points
churn-signal = Signal
churn-points = Points
churn-no_sign_in = Not here for 14 days
churn-no_booking = Nothing booked for 30 days
churn-last_lesson = Last lesson called off or reviewed badly
churn-checkout = Began to pay and did not

growth_rules-title = Rules
growth_rules-budget = Credit to win back, a month (US dollars)
growth_rules-budget_help = Once it is used up, emails go out with words alone. Zero gives nothing.
growth_rules-holdout = Accounts in no experiment (of a hundred)
growth_rules-holdout_help = From 0 to 20. Each quarter draws others; raising it within a quarter adds accounts.
growth_rules-save = Save the rules

films-title = Videos
films-lead = What course videos will cost this month at the present rate.
films-above = This month is heading above { $limit }. See what grew, or raise the limit below.
films-none = No data yet. The first figure comes after one whole day.
films-measured =
    { $count ->
        [one] Projected from the last { $count } whole day.
       *[other] Projected from the last { $count } whole days.
    }
films-what = What
films-amount = In the month
films-cost = Cost
films-storage = Stored
films-encoding = Encoding
films-egress = Sent to viewers
films-total = Total
films-gigabytes = { $size } GB
films-hours = { $time } h
films-prices = Prices and limit
films-prices_help = In US dollars, as on your hosting provider’s bill.
films-price_storage = 1,000 GB stored for a month
films-price_encoding = 1,000 hours of encoding
films-price_egress = 1,000 GB sent
films-limit = Warn me above (per month)
films-save = Save the prices

holdout-title = Without experiments
holdout-lead = What everything that is tried comes to: accounts in no experiment beside all others.
holdout-quarter = From { $from } to { $to }, { $percent } of a hundred accounts, { $accounts } in all.
holdout-none = Nobody is held out. Set a share below, and the comparison begins.
holdout-held_out = In no experiment
holdout-others = All others

back-title = Welcome back
back-lead = Your last lesson was on { $date }. Here is where you left off.
back-lead_new = Your tutors, your credit and what is new, on one page.
back-credit = Credit that waits for you
back-credit_until = { $amount } for lessons, until { $date }
back-credit_plain = { $amount } for lessons
back-tutors = Your tutors
back-no_time = No free time in the next days.
back-none_title = No tutor yet
back-none = Here stands who you had lessons with. Find somebody for the first one.
back-find = Find a tutor
back-news = What has changed
back-new_tutors = New tutors of your subjects: { $number }
back-new_courses = New courses: { $number }

sales-title = Lower prices for a time
sales-lead = Fill quiet hours, welcome new students, or thank those who come back. You choose how much less, for which lessons and until when.
sales-room = { $open } of { $limit } at a time on your plan.
sales-next_flash = Your next flash sale can begin on { $when }.
sales-none = You have no sale yet. Look below at what one would cost.
sales-discount = Discount for some lessons
sales-flash = Flash sale
sales-bundle = Bundle for those who come back
sales-span = { $from } to { $until }
sales-since = From { $from } until you end it
sales-running = Running now
sales-planned = Planned
sales-ended = Ended
sales-for_all = All single lessons
sales-given =
    { $count ->
        [one] Used for { $count } lesson, { $money } less for students.
       *[other] Used for { $count } lessons, { $money } less for students.
    }
sales-most =
    { $count ->
        [one] At most { $count } lesson.
       *[other] At most { $count } lessons.
    }
sales-end = End it now
sales-take_back = Take it back
sales-preview_title = What students would pay
sales-sale_price = In the sale
sales-borne = What is taken off comes out of your price; our commission is a part of what is paid. Lessons that are booked keep their price when the sale ends.
sales-make = Start this sale
sales-new = Plan a sale
sales-discount_text = Less for lessons that you describe: quiet hours, last-minute times, a length, a first lesson. Fill in only what shall count.
sales-flash_text = Less for all single lessons, for 72 hours at most, once in 14 days.
sales-bundle_text = The third lesson within 30 days, say, costs less: each student earns it by lessons that took place.
sales-percent = Percent off
sales-preview = Show the prices
sales-hours = How many hours it lasts
sales-hours_help = It begins when you start it.
sales-uses = For how many lessons in all
sales-uses_help = Leave it empty for no limit. Students see how many are left.
sales-lessons = Which lesson costs less
sales-lessons_help = 3 means: the third, after two that took place.
sales-days = Within how many days
sales-days_help = 7 to 90 days.
sales-first_day = First day
sales-first_day_help = Leave it empty to begin now.
sales-last_day = Last day
sales-last_day_help = Leave it empty: it goes on until you end it.
sales-weekdays = Only on these days
sales-from = Only from
sales-from_help = When the lesson begins, in your time zone.
sales-until = Only before
sales-soon = Only if it starts within so many hours
sales-soon_help = For times that would stay empty: 1 to 72.
sales-any_length = Any length
sales-first_lesson = Only a student’s first lesson with you
