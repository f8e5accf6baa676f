### Start page, search, filters, cards, subjects.

landing-title = Find a tutor who explains it well
landing-lead = Book a lesson with a tutor who fits your subject, your budget and your evenings. You pay the tutor’s price, with no extra fees.
landing-find = Find a tutor
landing-free_today = Available today
landing-subjects = Popular subjects
landing-reviews = What students wrote
landing-with = about
landing-how = From search to first lesson
landing-step1_title = Choose a tutor
landing-step1_text = Search by subject, price, language and time. Prices are per hour, and the price you see is the price you pay.
landing-step2_title = Book a time
landing-step2_text = The money is put on hold in your wallet. If the tutor declines or doesn’t answer within 24 hours, you get it back automatically.
landing-step3_title = Meet and learn
landing-step3_text = The tutor is paid after the lesson. If you need to cancel, you see what you get back before you confirm.
landing-teach_title = Teach on EduStream
landing-teach_text = Set your own price and hours. Our commission starts at 20% of a lesson and falls to 15%, then 10%, as you earn more. No subscription, no other fees.
landing-teach_action = Become a tutor

search-title = Find a tutor
search-description = Tutors for every subject, with prices, reviews and free times.
search-field = Subject, name or keyword
search-placeholder = Algebra, Spanish, guitar…
search-submit = Search
search-none_title = No tutor matches everything
search-none_text = Clear a filter or two, or try a broader subject.
search-word_text = Check the spelling, or try a broader subject.
search-all = Show all tutors
search-empty_title = No tutors yet
search-empty_text = New tutors are checked before they appear here. Be the first?
search-count =
    { $count ->
        [one] { $count } tutor
       *[other] { $count } tutors
    }
search-pages = Pages
search-first_page = Back to first page
search-next_page = Next page

filter-title = Filters
filter-any = Any
filter-level = Level
filter-price = Price per hour
filter-from = From
filter-to = To
filter-min_price = Lowest price
filter-max_price = Highest price
filter-free_part = Time of day
filter-any_time = Any time
filter-rating = Rating
filter-at_least = { $rating } and up
filter-language = Languages
filter-country = Country
filter-city = City
filter-experience = Experience
filter-years =
    { $count ->
        [one] { $count } year or more
       *[other] { $count } years or more
    }
filter-certification = Certificate
filter-language_level = Spoken at least
filter-support = Support for particular needs
filter-worked_as = Worked as or at
filter-worked_as_example = Nurse, engineer, a company…
filter-certification_example = CELTA, teaching degree…
filter-verification = Verification
filter-instant = Instant booking
filter-offers_trial = Offers a trial lesson
filter-sort = Sort by
filter-apply = Show tutors
filter-clear = Clear all

day_part-morning = Morning
day_part-afternoon = Afternoon
day_part-evening = Evening
day_part-night = Night

sort-relevance = Best match
sort-rating = Best rated
sort-price_asc = Lowest price
sort-price_desc = Highest price
sort-experience = Most experience
sort-response_time = Fastest to answer

card-rating_label = Rating
card-reviews = ({ $count })
card-stars = { $count } out of 5 stars
card-lessons =
    { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
card-promoted = Promoted
card-answers_minutes = Answers within { $count } min
card-answers_hours = Answers within { $count } h
card-per_hour = an hour
card-see_profile = See profile
card-next_times = Next free times
card-book_at = Book { $name }, { $when }

subjects-title = Subjects
subjects-lead = Everything taught here, and how many tutors teach it.
subjects-tutors =
    { $count ->
        [one] { $count } tutor
       *[other] { $count } tutors
    }

search-count_of =
    { $count ->
        [one] { $count } { $subject } tutor
       *[other] { $count } { $subject } tutors
    }
search-in_city = { $found } in { $city }
search-by_city = By city
search-subjects_in = Subjects in { $city }
search-told = Prices, free times and reviews
search-told_range = An hour costs { $low } to { $high } here. Half of the tutors charge { $middle } or less.
search-told_price = An hour costs { $price } here.
search-told_next = Next free lesson
search-told_description = { $found }. { $prices }
search-also = Courses and groups
search-also_course = Course
search-also_circle = Circle
search-also_cohort = Cohort
search-shown = { $shown } of { $total }
search-skip = Skip to results
search-when = When
search-yours = Your search
filter-spoken = { $language }: { $level }
search-any_day = Any day
search-next_day =
    { $count ->
        [one] { $count } tutor is free on { $day }.
       *[other] { $count } tutors are free on { $day }.
    }
search-next_day_look = See that day
search-without =
    { $count ->
        [one] Without “{ $name }”: { $count } tutor
       *[other] Without “{ $name }”: { $count } tutors
    }
search-without_look = See all of them
filter-count = Filters ({ $count })
filter-more = More
filter-per_hour = Per hour, in { $currency }
filter-up_to = Up to { $price }
filter-from_price = From { $price }
filter-remove = { $name }, remove
filter-active = Active filters
card-today = Today { $time }
landing-often = Popular:
landing-fact_tutors =
    { $count ->
        [one] tutor
       *[other] tutors
    }
landing-fact_lessons =
    { $count ->
        [one] lesson taught
       *[other] lessons taught
    }
landing-from = from { $price }
landing-count_subjects = All { $count } subjects
landing-reviewed_only = Only people who had the lesson can review it.
landing-fees = Our commission by what you have earned so far
landing-fee_earned = Earned so far
landing-fee_ours = Our commission
landing-fee_keep = You keep of { $price }
landing-fee_below = Below { $amount }
landing-fee_above = From { $amount }
landing-demo_fees = Extra fees
landing-demo_hold = On hold until the tutor accepts
landing-demo_join = Join the lesson
saved-title = Saved tutors
saved-lead = Your saved tutors and searches, and the tutors you viewed last.
saved-tutors = Your tutors
saved-none = No saved tutors yet
saved-none_text = See somebody you like? Tap Save on their page, and you’ll find them here.
saved-find = Find a tutor
saved-searches = Your searches
saved-no_searches = No saved searches yet.
saved-viewed = Recently viewed
saved-save = Save
saved-unsave = Saved
saved-search_save = Save this search and email me new tutors daily
saved-search_daily = New tutors by email, once a day
saved-search_off = No email
saved-search_open = Search
saved-search_all = All tutors
saved-search_remove = Remove
saved-keep = Save { $name }
taxonomy-title = Subjects and skills
taxonomy-lead = Everything that can be taught here, and the words people search for it with.
taxonomy-add = Add a subject
taxonomy-change = Edit
taxonomy-remove = Remove
taxonomy-slug = Name in the web address
taxonomy-synonyms = Synonyms, separated by commas
taxonomy-category = Category

teach-title = Teach what you know, at your own price
teach-lead = You set the price and the hours. EduStream brings students, keeps the calendar, holds the money and gives you a room to teach in.
teach-how = How it works
teach-step1_title = Write your profile
teach-step1_text = Subjects, price per hour, a photo and a few honest sentences. We read every new profile, usually within a day.
teach-step2_title = Open your hours
teach-step2_text = Say when you teach, in your own time zone. Students book only what is free, and nobody is ever booked twice.
teach-step3_title = Teach and get paid
teach-step3_text = The student has paid before the lesson begins. 48 hours after it the money is yours, and you can withdraw it from { $min }.
teach-fees_title = What we keep
teach-fees_text = Joining is free. We take a share of each lesson, and it gets smaller as you earn more.
teach-tools = What comes with it
teach-tool_room = A video room with whiteboard, notes and screen sharing. Nothing to install.
teach-tool_calendar = A calendar with your time off, travel, reminders and a feed for your own calendar.
teach-tool_rules = Your cancellation rules, kept for you: if a student cancels late, you are still paid.
teach-tool_more = Group lessons, packages, video courses and cohorts, when one-to-one is not enough.
pricing-link = Prices
pricing-title = What it costs
pricing-lead = Looking around is free. You pay a tutor’s price for a lesson, with no extra fees.
pricing-learn = If you learn
pricing-learn_price = Every tutor sets their own price. What you see on the card is what you pay.
pricing-learn_hold = Your money is held until the lesson is over. If the tutor says no or doesn’t come, you get all of it back.
pricing-learn_cancel = If you cancel, you see what you get back before you confirm.
pricing-teach = If you teach
pricing-teach_commission = Joining and being listed cost nothing. Our commission falls as you earn more:
pricing-teach_payouts = A payout to your account is free; one that arrives at once costs { $fee }.
pricing-packages = Packages
pricing-packages_text = Several lessons with one tutor, paid at once and cheaper. Tutors may choose other discounts; this is the usual.
pricing-package = Package
pricing-less = Less per lesson
pricing-valid = Valid for
pricing-lessons = { $count } lessons
pricing-days = { $count } days
pricing-credits = Credits
pricing-credits_text = Members teach each other for credits instead of money. Everybody begins with { $starter }; you earn more by teaching, or buy a pack. Credits are valid for { $months } months.
pricing-pack = Pack
pricing-price = Price
pricing-ten = 10 credits cost

filter-regular = The regular price counts; a tutor’s sale comes off it.
