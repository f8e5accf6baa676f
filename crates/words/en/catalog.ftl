### Start page, search, filters, cards, subjects.

landing-title = Find a person who teaches it well
landing-lead = Book a lesson with a tutor who fits your subject, your budget and your evenings. You pay the tutor's price and nothing on top.
landing-find = Find a tutor
landing-proof = Tutors: { $tutors }. Lessons given so far: { $lessons }.
landing-free_today = Free in the next hours
landing-subjects = Popular subjects
landing-all_subjects = All subjects
landing-reviews = What students say
landing-with = with
landing-how = How it works
landing-step1_title = Choose a tutor
landing-step1_text = Search by subject, price, language and time. Every price is per hour and final.
landing-step2_title = Book a free time
landing-step2_text = The money is held in your wallet. If the tutor declines or does not answer within 24 hours, it is yours again.
landing-step3_title = Have your lesson
landing-step3_text = The tutor is paid after the lesson. Cancel by the tutor's rule; you see the exact amount before you click.
landing-teach_title = Teach on EduStream
landing-teach_text = Set your own price and hours. We keep 20% of a lesson at first, 15% and then 10% as you earn more. No subscription, no other fees.
landing-teach_action = Start teaching

search-title = Find a tutor
search-description = Tutors for every subject, with prices, reviews and free times.
search-field = Subject, name or keyword
search-placeholder = Algebra, Spanish, guitar …
search-submit = Search
search-none_title = No tutor matches all of this
search-none_text = Clear a filter or two, or search for a broader subject.
search-word_text = Check the spelling, or search for a broader subject.
search-all = Show all tutors
search-empty_title = No tutors yet
search-empty_text = Nobody is listed yet. New tutors are checked before they appear here.
search-count =
    { $count ->
        [one] { $count } tutor
       *[other] { $count } tutors
    }
search-pages = Pages
search-first_page = Back to the first page
search-next_page = Next page

filter-title = Filters
filter-any = Any
filter-subject = Subject
filter-level = Level
filter-price = Price per hour
filter-from = from
filter-to = to
filter-min_price = Lowest price
filter-max_price = Highest price
filter-free = Free on
filter-free_on = Day
filter-free_part = Time of day
filter-any_time = Any time
filter-rating = Rating
filter-at_least = { $rating } and better
filter-language = Languages
filter-country = Country
filter-experience = Experience
filter-years =
    { $count ->
        [one] { $count } year or more
       *[other] { $count } years or more
    }
filter-certification = Certificate
filter-certification_example = CELTA, teaching degree …
filter-verification = Verification
filter-instant = Can be booked at once
filter-sort = Order
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
sort-response_time = Fastest answer

card-rating_label = Rating
card-reviews = ({ $count })
card-stars = { $count } of 5 stars
card-lessons =
    { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
card-answers_minutes = Answers within { $count } min
card-answers_hours = Answers within { $count } h
card-speaks = Speaks
card-per_hour = per hour
card-see_profile = See the profile
card-next_times = Next free times
card-book_at = Book { $name }, { $when }

subjects-title = Subjects
subjects-lead = What people teach here, and how many of them.
subjects-tutors =
    { $count ->
        [one] { $count } tutor
       *[other] { $count } tutors
    }
