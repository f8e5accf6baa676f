### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Your matches
matches-lead = Tutors who fit what you’re looking for, and why.
matches-row = For you
matches-all = See all matches
matches-score = Match { $score } of 100
matches-explored = New here: hardly anybody has met this tutor yet.
matches-favourite = Save { $name }
matches-pass = Not now: { $name }
matches-not_interested = Not interested in { $name }
matches-skill = Skill
matches-free_from = Free from
matches-rating = Rating
matches-rating_from = { $rating } and up
matches-none = No tutor fits yet
matches-none_yet = Tell us what you want to learn, and we’ll find tutors for you.
matches-none_so = Try fewer filters.
matches-by_rules = Ordered by our published rules.
matches-by_model = Ordered by what students like you chose and rated well.
matches-bring_back = Show them again
matches-wishes = Based on what you’re looking for.
matches-wishes_change = Change what you’re looking for
matches-daily = Tutors for you each morning
matches-daily_help = At most { $most } a day who fit and have free times, nobody twice within a month. If there’s nobody new, we don’t write.
matches-daily_start = Email me each morning
matches-daily_stop = Stop the emails
matches-daily_on = On: we’ll write in the morning.
matches-put_away =
    { $count ->
        [one] You put { $count } tutor away.
       *[other] You put { $count } tutors away.
    }

standing-title = Where you stand
standing-lead = How our published rules rank you for a typical student of your first subject.
standing-place = Place { $place }
standing-why = What speaks for you
standing-moves = What would move you up
standing-nothing = Nothing we could name: keep going like this.
standing-recent = The last 30 days
standing-shown = Recommended
standing-clicked = Profile opened
standing-booked = Lessons booked
standing-honest = Nobody can pay for a better place here.
standing-unlisted = You aren’t listed yet, so you have no place.
standing-none = No profile yet
standing-none_text = Write your profile with a subject, and your place shows here.
standing-of =
    { $count ->
        [one] of { $count } listed tutor
       *[other] of { $count } listed tutors
    }

exchange-title = Skill exchange
exchange-lead = Teach what you know, learn what you don’t: without money, two by two or in a circle.
exchange-none = No exchange fits yet
exchange-none_text = Say what you can teach and what you want to learn.
exchange-skills = Edit your skills
exchange-cycles = Possible exchanges
exchange-pairs = People for you
exchange-state_possible = Possible
exchange-state_open = Waiting for answers
exchange-state_agreed = Agreed
exchange-state_declined = Somebody said no
exchange-state_expired = Not everybody answered in time
exchange-state_lapsed = Somebody found another match
exchange-you_teach = You teach { $name }: { $skill }
exchange-teaches_you = { $name } teaches you: { $skill }
exchange-teaches = { $one } teaches { $other }: { $skill }
exchange-meets = First possible time: { $when }
exchange-said_yes = Said yes
exchange-until = Everybody has until { $when } to answer.
exchange-plan = Your own lesson isn’t booked yet. Agree on a time by message, then book it with credits on the page of whoever teaches you.
exchange-booked = The lessons are booked and cost nothing. Everybody got a confirmation by email.
exchange-lesson = Lesson booked: { $when }
exchange-open = Open page
exchange-accept = Say yes
exchange-decline = No, thanks
exchange-gives = Teaches you: { $skills }
exchange-takes = Learns from you: { $skills }
exchange-hours =
    { $count ->
        [one] { $count } hour a week free for both
       *[other] { $count } hours a week free for both
    }

ranker-title = Matching
ranker-lead = What ranks tutors, how it does, and how to go back.
ranker-serving = Serving now
ranker-version = Version
ranker-rules = The published rules
ranker-rollout = Shown to
ranker-since = Since
ranker-not_loaded = Not in memory: the rules rank
ranker-rollback = Go back
ranker-versions = Versions
ranker-no_versions = No version yet. Export the data set, train, and put the result into the ranker’s directory.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 of the rules
ranker-state = State
ranker-better = Surely better than the rules
ranker-not_better = Not surely better
ranker-let_out = Let out to
ranker-shadow = Shadow
ranker-promote = Let { $version } out: { $step }
ranker-clicks = Clicks
ranker-day = Day
ranker-ctr = Opened of those shown
ranker-shares = Shares
ranker-from_matches = Bookings from recommendations (goal { $goal })
ranker-explored = Places given to new tutors
ranker-coverage = Tutors who were recommended
ranker-first_booking = Hours from first list to first booking
ranker-drift = Drift
ranker-drift_help = How far signals moved since training. Above 0.2 the version should be trained again.
ranker-no_drift = No data yet: a version must have ranked first.
ranker-no_data = No data yet
ranker-signal = Signal
ranker-psi = Index
ranker-moved = Moved
ranker-percent = { $share }%

upnext-title = What’s next
upnext-lead = What you’ve begun comes first, then what could follow. Nobody can pay for a place here.
upnext-all = See everything
upnext-none = You’re all caught up
upnext-none_text = Book a lesson, start a course or set a goal, and your next steps appear here.
upnext-less = Show less of this: { $kind }
upnext-hidden = Hidden
upnext-show = Show again: { $kind }
upnext-kind_lesson = Next lesson
upnext-kind_meeting = Session of your circle
upnext-kind_homework = Homework
upnext-kind_course = Continue learning
upnext-kind_help = Help where it’s hard
upnext-kind_review = A review to write
upnext-kind_goal = Your goal
upnext-kind_search = News for your search
upnext-kind_circle = A circle with a free place
upnext-kind_similar = A course like yours
upnext-kind_tutor = A tutor for you
