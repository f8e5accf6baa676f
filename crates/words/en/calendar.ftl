### Availability.

availability-lead = When can students book you? Times are in your own time zone and stay the same when the clocks change.
availability-week = Every week
availability-week_help = Switch on the days you teach. Students can book within these hours.
availability-increment = Lessons can start every
availability-buffer = Break after a lesson
availability-notice = Minimum notice
availability-notice_help = How long before a lesson students can still book it.
availability-horizon = How far ahead students can book
availability-no_break = No break
availability-no_notice = Up to the start
availability-start_of = { $day }, from
availability-end_of = { $day }, to
availability-on_day = { $day }: { $message }
availability-add_hours = Add hours
availability-remove_hours = { $day }: remove { $hours }
availability-copy = Copy
availability-to_weekdays = To Monday–Friday
availability-to_all = To every day
availability-unsaved = You have changes that aren’t saved yet.
availability-preview = What students will see
availability-preview_help = The next seven days for lessons of { $count } minutes, on your clock ({ $zone }). Students see them on theirs. Booked lessons and date exceptions are already taken out.
availability-preview_none = Nothing can be booked in the next seven days.
availability-preview_update = Update preview
availability-exceptions = Date exceptions
availability-blocked = Not available
availability-open = Available
availability-whole_day = all day
availability-remove = Remove
availability-date = Date
availability-kind = On this date I am
availability-start = From
availability-end = To
availability-add = Add date
choose-day = Day
choose-zone = Time zone
choose-earlier = Previous week
choose-later = Next week
choose-none_this_week = Nothing free this week.
choose-lost = That time is no longer free. Choose another one.
choose-refresh = Show times
choose-free = { $count } free
choose-nothing_free = { $day }, nothing free
choose-early_late = Early and late
choose-theirs = { $time } for { $name } in { $zone }
choose-same_time = the same time for { $name } in { $zone }
choose-zone_own = { $zone } (your time)
choose-book_for = Book for { $amount }
choose-request_for = Request for { $amount }
choose-change = Change

### Time off, trips, holidays, and why a time cannot be booked.

availability-holidays = Public holidays
availability-holidays_help = Students can’t book on the public holidays of this country. Add a date exception to teach on one.
availability-no_holidays = None
availability-lessons =
    { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
availability-no_limit = No limit
availability-per_day = Lessons per day at most
availability-per_week = Lessons per week at most
away-title = Time off and trips
away-lead = Say once when you’re away or in another time zone. Your weekly hours stay as they are.
away-open = Plan time away
away-time_off = Time off
away-none_in_the_way = No lessons are booked then. Save it, and nobody can book these days.
away-in_the_way =
    { $count ->
        [one] { $count } lesson is booked then. It stays until you move it or call it off.
       *[other] { $count } lessons are booked then. They stay until you move them or call them off.
    }
away-save = Save time off
away-no_time_off = No time off is planned.
away-first_day = First day
away-last_day = Last day
away-note = Note
away-note_help = For you alone. Students never see it.
away-look = Check for booked lessons
away-trips = Trips to another time zone
away-trips_help = On these days your weekly hours follow the local clock. Booked lessons keep their time.
away-place = Time zone there
away-add_trip = Add trip
away-kept = Students can’t book on the public holidays of this country: { $country }. The next ones:
away-none_kept = You don’t keep any public holidays free.
away-choose_country = Choose a country
why-ask = Why can’t a time be booked?
why-lead_own = Enter a time, and see which of your rules stand in its way.
why-lead = Enter a time you’d like with { $name }, and see what you can choose instead.
why-free = { $when } can be booked.
why-book = Book this time
why-not = { $when } can’t be booked
why-clock = On your clock ({ $zone }).
why-submit = Find out why
why-missing = Missing a time? See why it isn’t offered.
why-outside_hours = It’s outside your weekly hours.
why-blocked_date = You blocked this date with an exception.
why-time_off = You have time off then.
why-holiday = It’s a public holiday you keep. Add a date exception to teach on it.
why-busy = Something else is in your calendar then.
why-buffer = It’s too close to another lesson for your break.
why-notice = It’s sooner than your minimum notice.
why-horizon = It’s further ahead than students can book with you.
why-max_per_day = You have as many lessons on this day as you allow.
why-max_per_week = You have as many lessons in this week as you allow.
why-length = You don’t offer lessons of this length.
why-off_grid = Your lessons don’t start at this minute.
