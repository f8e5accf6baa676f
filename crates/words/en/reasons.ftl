### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Teaches { $subject }
match_reason-fits_goals = Writes about “{ $word }”, as your goals do
match_reason-free_when_you_are =
    { $count ->
        [one] Free in { $count } of your hours
       *[other] Free in { $count } of your hours
    }
match_reason-fits_budget = Within your budget
match_reason-shared_language = Teaches in your language
match_reason-well_rated =
    { $count ->
        [one] { $rating } from { $count } review
       *[other] { $rating } from { $count } reviews
    }
match_reason-often_chosen =
    { $count ->
        [one] { $count } lesson given
       *[other] { $count } lessons given
    }
match_reason-like_tutors_you_liked = Like tutors you chose before
match_reason-known_to_you = You’ve had a lesson together
match_reason-answers_fast =
    { $count ->
        [one] Answers within { $count } hour
       *[other] Answers within { $count } hours
    }
match_reason-experienced =
    { $count ->
        [one] { $count } year of experience
       *[other] { $count } years of experience
    }

standing_reason-availability = Open hours: more than { $percent }% of the other tutors
standing_reason-rating_history = Reviews: better than { $percent }% of the other tutors
standing_reason-response_rate = Answers: faster than { $percent }% of the other tutors

advice-answer_faster = Answer requests within an hour. That alone would bring you to place { $place }.
advice-more_hours = Open ten more hours a week. That alone would bring you to place { $place }.
advice-more_reviews = Ask students for a review: five more good ones would bring you to place { $place }.

time_reason-everyone_free = Everybody is free
time_reason-possible_without = Possible without this person
time_reason-middle_of_day = In the middle of everybody’s day
time_reason-early_for_some = Early in the day for somebody
time_reason-late_for_some = Late in the day for somebody
case_reason-policy_kept = The lesson was cancelled. The agreed cancellation policy decides what is kept.
case_reason-words_only = The lesson’s room shows nothing, so one word stands against another: half goes back.
case_reason-tutor_absent = The tutor was never in the lesson’s room.
case_reason-student_absent = The student was never in the lesson’s room.
case_reason-student_waited = The student was in the lesson’s room for { $minutes } min.
case_reason-tutor_away = The tutor was away for { $minutes } min of the lesson: that part goes back.
case_reason-student_away = The student was away for { $minutes } min of the lesson; nothing goes back for that.
case_reason-line_broke = They lost each other for { $minutes } min in all.
case_reason-held_together = They were in the lesson’s room together for { $minutes } min.

feed_reason-your_search = A search you saved
feed_reason-starts_soon = Next in your calendar
feed_reason-asked_by_tutor = Your tutor asked for it
feed_reason-begun = You began it
feed_reason-stuck = You tried it more than once
feed_reason-lesson_held = You had this lesson; a review helps others to choose
feed_reason-goal_open = A goal you set yourself
feed_reason-goal_due = A goal you set yourself, with a day
feed_reason-own_subject = You learn this: { $subject }
feed_reason-learned_together = Others in your courses take it too
feed_reason-fits_you = It fits what you look for
feed_reason-new_there =
    { $count ->
        [one] { $count } new tutor fits it
       *[other] { $count } new tutors fit it
    }
