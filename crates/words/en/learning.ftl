### Courses, goals and progress.

courses-title = Courses
courses-lead = Learn at your own pace, with films, exercises and a tutor who answers.
courses-free = Free
courses-paid = Paid
courses-credits = For credits
courses-newest = Newest first
courses-popular = Most learners
courses-cheapest = Lowest price
courses-any = Any
courses-words = Search
courses-price = Price
courses-level = Level
courses-sort = Sort by
courses-show = Show courses
courses-none = No course matches
courses-none_text = Remove a filter or search for other words.
courses-video = Video
courses-text = Text
courses-quiz = Quiz
courses-assignment = Assignment
courses-file = File
courses-live = Live lesson
courses-state_draft = Draft
courses-state_submitted = In review
courses-state_published = Published
courses-state_declined = Needs changes
courses-done_percent = { $percent }% done
courses-percent = { $percent }%
courses-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
courses-minutes =
    { $count ->
        [one] { $count } minute of film
       *[other] { $count } minutes of film
    }
courses-learners =
    { $count ->
        [one] { $count } learner
       *[other] { $count } learners
    }
courses-opens_after =
    { $count ->
        [one] Opens { $count } day after you enrol
       *[other] Opens { $count } days after you enrol
    }
courses-opens_in =
    { $count ->
        [one] Opens in { $count } day
       *[other] Opens in { $count } days
    }
courses-watched_by =
    { $count ->
        [one] { $count } person has watched it; { $percent }% saw it to the end.
       *[other] { $count } people have watched it; { $percent }% saw it to the end.
    }

goals-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

courses-contents = What’s inside
courses-edit = Edit the course
courses-go_on = Continue learning
courses-sign_in_first = Sign in to enrol
courses-refund_rule = Changed your mind? Within { $days } days, and up to { $percent }% of the course, you get all of it back.
courses-with_certificate = With a certificate
courses-enrol_free = Enrol for free
courses-enrol_for = Pay { $amount } and enrol
courses-own = My courses
courses-own_lead = Pick up where you left off.
courses-none_own = No courses yet
courses-none_own_text = Find one that takes you where you want to go.
courses-find = Find a course
courses-next = Next: { $title }
courses-finished = Finished
courses-finished_now = You have finished this course.
courses-taken_down = This course isn’t available any more. What you finished stays yours.
courses-certificate = Certificate
courses-certificate_pdf = Download the certificate (PDF)
courses-newer = There’s a newer version of this course. Your progress is kept.
courses-newer_take = Switch to it
courses-rule = A film counts as watched from { $watched }%, a quiz as passed from { $quiz }%.
courses-done = Done
courses-give_back = Return the course
courses-give_back_until = Return it by { $date }, and everything you paid goes back to your wallet.
courses-given_back = You returned this course.
courses-open = Open the course
courses-download = Download
courses-mark_done = Mark as done
courses-film_waits = This film is still being prepared. Come back in a few minutes.
courses-speed = Speed
courses-quality = Quality
courses-quality_auto = As the connection allows
courses-quality_each = { $height }p, up to { $size } MB an hour
courses-remove = Remove
courses-notes = Your notes
courses-note = A note
courses-note_help = It’s saved with the point in the film where you start writing. Only you see it.
courses-note_save = Save the note
courses-answer = Check my answers
courses-feedback = Feedback
courses-your_work = Your work
courses-hand_in = Hand in
courses-join = Join the lesson
courses-genuine = This certificate is genuine.
courses-has_finished = has finished the course
courses-teacher = Tutor
courses-date = Date
courses-code = Code
courses-queue = Courses to look at
courses-queue_none = No course waits.
courses-decide = Decide
courses-approve = Publish the course
courses-decline = Ask for changes
courses-reason = What should change?
courses-take_down = Take the course down
courses-take_down_help = Nobody sees it from then on, not even those who learn in it. They can give it back while their payment is held.
courses-take_down_why = Why? The tutor reads this.
courses-taught = Your courses
courses-taught_lead = Write once, teach many. We review every course before it’s published.
courses-taught_none = No courses yet. Start with a name.
courses-new = New course
courses-name = Name
courses-subject = Subject
courses-begin = Create the course
courses-waits = We’re reviewing this course. We’ll email you, and you can change it again after that.
courses-to_change = Please change this and submit it again:
courses-send_help = Learners see your changes once we’ve reviewed them. People already enrolled keep their version until they choose the new one.
courses-send = Submit for review
courses-module_title = Name of the new module
courses-module_add = Add a module
courses-unit_title = Name of the new unit
courses-unit_add = Add a unit
courses-kind = Kind
courses-opens = Opens after days
courses-up = Move up: { $title }
courses-remove_it = Remove: { $title }
courses-unfinished = incomplete
courses-stored_now = Saved now
courses-look_inside = Look inside
courses-about = About the course
courses-description = What people will learn
courses-language = Language
courses-price_help = Leave it empty to make the course free.
courses-price_in = Paid in
courses-in_money = Money
courses-in_credits = Credits
courses-save = Save
courses-preparing = The film is being prepared: { $percent }%.
courses-as_table = Show as table
courses-moment = Moment
courses-watching = Watching
courses-film = Film
courses-film_help = MP4 or WebM, up to 2 GB and 4 hours.
courses-film_send = Send the film
courses-unit_text = Text
courses-unit_text_help = Markdown: **bold**, lists, links.
courses-questions = Questions
courses-questions_help = A question, then a line for each option: - wrong, * right. For typed answers: = the answer. After !, what is told afterwards. An empty line between questions.
courses-starts = Begins (your time, { $zone })
courses-link = Link
courses-preview = Everybody can preview this unit
courses-answer_work = Send feedback
courses-quiz_passed = Passed. On to the next unit.
courses-quiz_again = Not quite yet. Look at the unit again and try once more.
courses-similar = Learners also study
courses-entry_paid = Paid for a course
courses-entry_released = A course was paid out
courses-entry_refund = Refund for a course

goals-title = Your progress
goals-lead = What you have learned, and where you want to go.
goals-streak = Days in a row
goals-in_lessons = In lessons
goals-in_films = In courses
goals-taught = Taught
goals-hours_minutes = { $hours } h { $minutes } min
goals-goals = Goals
goals-none = No goals yet. What would you like to be able to do?
goals-what = What do you want to achieve?
goals-target = Hours of lessons
goals-due = Until
goals-set = Set the goal
goals-of_hours = { $done } of { $target } hours
goals-until = until { $date }
goals-reached = Reached
goals-dropped = Dropped
goals-mark_reached = I’ve done it
goals-drop = Drop it
goals-milestones = Milestones
goals-fresh = Reached: { $what }. Well done.
goals-from_lessons = From your lessons
goals-skills = Subjects learned
goals-skill_lessons =
    { $count ->
        [one] { $count } lesson, { $time }
       *[other] { $count } lessons, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } course finished
       *[other] { $count } courses finished
    }
goals-first_lesson = First lesson
goals-ten_lessons = Ten lessons
goals-fifty_lessons = Fifty lessons
goals-first_course = First course finished
goals-three_courses = Three courses finished
goals-first_goal = First goal reached
goals-hundred_taught = A hundred lessons taught
goals-shown = What to show
goals-show_streaks = Days in a row
goals-show_badges = Milestones
goals-weekly = Email me a summary of my week on Mondays
goals-helps = Show my name to others in a course who are stuck where I’m done
goals-save = Save
goals-of_child = { $name }: progress
goals-of_child_lead = What your child has learned, and where they want to go. What they have switched off isn’t shown here either.
goals-of_child_none = No goals yet.
goals-of_child_notes = Notes and homework

circles-free =
    { $count ->
        [one] { $count } place free
       *[other] { $count } places free
    }
circles-coming =
    { $count ->
        [one] { $count } person is coming
       *[other] { $count } people are coming
    }
circles-told =
    { $count ->
        [one] Useful: { $average } of 5, from { $count } answer
       *[other] Useful: { $average } of 5, from { $count } answers
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
cohorts-finished =
    { $count ->
        [one] { $count } person has finished
       *[other] { $count } people have finished
    }
cohorts-free =
    { $count ->
        [one] { $count } place free
       *[other] { $count } places free
    }

circles-title = Circles
circles-lead = Learn with three to eight people who want the same as you.
circles-none = No circle has a free place right now
circles-none_text = Begin one, and others will find it here.
circles-begin = Begin a circle
circles-mine = Your circles
circles-open = Circles with a free place
circles-full = Full
circles-over = Ended
circles-yours = You’re in
circles-no_time = No time agreed yet
circles-host = Hosted by { $name }
circles-name = Name
circles-name_help = What you’ll learn together, in a few words.
circles-agenda = What you’ll do together
circles-size = How many people, including you
circles-first = Day
circles-time = Time
circles-length = Length
circles-sessions = Sessions, one a week
circles-times_help = Leave the day empty to find your times together once people have joined.
circles-join = Join the circle
circles-sign_in = Sign in to join
circles-adults = You must be 18 or over to join a circle.
circles-leave = Leave the circle
circles-leave_help = Your place is free again at once, and we tell the others.
circles-close = Close the circle
circles-close_help = Nobody can join any more, and the sessions ahead are off.
circles-members = Who’s in
circles-all = All circles
circles-ahead = Sessions
circles-enter = Join the session
circles-opens = The room opens { $at }.
circles-no_sessions = No sessions yet.
circles-suits = Times that suit you all
circles-suits_lead = From the times each of you has given and what is booked already.
circles-suits_none = No time in the next two weeks suits more than half of you.
circles-own_times = Change my own times
circles-can = { $can } of { $of } have time.
circles-cannot = Not free: { $names }
circles-set = Set this time
circles-add = Add a session
circles-this_time = What you do this time
circles-answer = Will you come?
circles-yes = Yes
circles-maybe = Maybe
circles-no = No
circles-there = Who was there?
circles-save_there = Save who was there
circles-recap = Write the recap
circles-recap_by = Recap by { $name }
circles-recap_help = What you did, and what comes next
circles-recap_save = Save the recap
circles-worth = Was it worth your time?
circles-useful = How useful was it, from 1 to 5?
circles-words = A word for the host
circles-words_help = Only the host reads it, without your name, once three of you have answered.
circles-survey_send = Send my answer
circles-partners = Keep at it together
circles-partners_lead = Choose somebody to ask you how it’s going. When they choose you too, you’re partners.
circles-partner_name = Choose { $name }
circles-partner_back = Take it back
circles-partner_both = Partners
circles-partner_waits = You chose them
circles-partner_asks = Chose you
cohorts-title = Cohorts
cohorts-lead = Take a course with a few others, week by week.
cohorts-none = No cohort is open right now
cohorts-none_text = Take a course at your own pace, or look again soon.
cohorts-mine = Your cohorts
cohorts-open = Open for enrolment
cohorts-full = Full
cohorts-off = Cancelled
cohorts-yours = You’re in
cohorts-starts = Starts { $date }
cohorts-new = Start a cohort
cohorts-none_taught = You need a published course first.
cohorts-course = Course
cohorts-first_day = First day
cohorts-weeks = Weeks
cohorts-seats = Places
cohorts-price_help = Leave it empty to keep the price of the course.
cohorts-goal = What the group will be able to do
cohorts-goal_help = For example: each of you speaks for ten minutes without notes.
cohorts-open_it = Open for enrolment
cohorts-all = All cohorts
cohorts-plan = Week by week
cohorts-live = Live sessions
cohorts-week = Week { $number }
cohorts-catch_up = Time to catch up
cohorts-progress = How far the group is
cohorts-before = It hasn’t started yet.
cohorts-week_now = Week { $week } of { $weeks }
cohorts-pace = The plan
cohorts-group = The group
cohorts-you = You
cohorts-rule = Until { $days } days after the first day, and up to { $percent }% of the course, you get all of it back.
cohorts-leave = Leave the cohort
cohorts-leave_help = You keep the course. Your place in the group is free again, and we tell the others.
cohorts-cancel = Cancel the cohort
cohorts-cancel_help = Everybody gets back what they paid, and we tell them.
cohorts-wait = Join the waiting list
cohorts-wait_help = When a place becomes free, we keep it for you for { $hours } hours. Waiting costs nothing.
cohorts-in_line = You’re number { $place } on the waiting list.
cohorts-kept = A place is kept for you until { $until }.
cohorts-unwait = Leave the waiting list
cohorts-waits =
    { $count ->
        [one] { $count } person is waiting
       *[other] { $count } people are waiting
    }

together-title = Find a time together
together-lead = We look for times when all of you are free. Nobody sees anybody’s calendar.
together-people = Who takes part?
together-long = How long?
together-within = Within
together-days = { $count } days
together-find = Find times
together-found = Times for all of you
together-none = There’s no time when all of you are free. See what works without somebody, or try a shorter time.
together-without = Without { $name }
together-alone = Join a circle or book a lesson first; then you can look for a time with the people in it.

bridge-title = Would a person help?
bridge-failed = Some people need a few tries at this quiz. Fifteen minutes with somebody often help.
bridge-rewatched = You’ve watched parts of this film several times. Fifteen minutes with somebody often help.
bridge-tutors = Find a tutor: { $subject }
bridge-dismiss = No, thank you
bridge-peers = Or ask somebody of this course who has done it and is happy to help:
bridge-ask = Ask { $name }
bridge-hard = Hard for many
bridge-where_stuck = Where people get stuck
bridge-where_lead = From quizzes people couldn’t pass and films they watched again and again. Nobody is named.
bridge-now =
    { $count ->
        [one] { $count } tutor can help right now
       *[other] { $count } tutors can help right now
    }
bridge-stuck =
    { $count ->
        [one] { $count } person was stuck
       *[other] { $count } people were stuck
    }
bridge-of_learners =
    { $count ->
        [one] of { $count } who began it.
       *[other] of { $count } who began it.
    }
bridge-took =
    { $count ->
        [one] { $count } took help.
       *[other] { $count } took help.
    }

import-title = Import a course
import-lead = Bring a course you already have: we make a draft of it, and you check it before anybody sees it.
import-file = File
import-file_help = Markdown, Common Cartridge or SCORM, 200 MB at most.
import-own_subject = The first subject you teach
import-begin = Import the file
import-how = What becomes of the file?
import-how_markdown = In Markdown, # names the course, ## a module and ### a unit. A heading with a question mark in front is a quiz: the ticked answers are right, and > is said afterwards.
import-how_package = Of a package we take pages, quizzes, films and files in the order of its contents. Scripts, outside tools and pictures in texts are left out and listed for you.
import-earlier = Imported before
import-another = Import another file
import-waits = We’re taking the file apart. That takes a minute or two.
import-look_again = Look again
import-taken = What’s in the draft
import-open_draft = Open the draft
import-left = What was left out
import-left_lead = Add what you need to the draft yourself.
import-left_nothing = Nothing: everything was taken.
import-state_waiting = In progress
import-state_done = Draft ready
import-state_failed = No draft
import-left_picture = Pictures in a text
import-left_script = Scripts in a page
import-left_embedded = Embedded content in a page
import-left_inner_link = Links to other parts of the package
import-left_runtime = Interactive part: only its text was taken, no score
import-left_tool = Tool of another provider
import-left_discussion = Discussion
import-left_question_bank = Question bank outside of any quiz
import-left_question = Question of another kind, or without a right answer
import-left_missing = Named in the contents, but not in the package
import-left_file_type = File type we don’t take
import-left_file_refused = File that didn’t pass our checks
import-left_unreadable = Cannot be read
import-left_empty = Nothing in it to read
import-left_unused = File that no unit uses
import-left_unknown = Part of an unknown kind
import-left_more = And more, not listed one by one
import-modules =
    { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }

cohorts-attended = { $attended } of { $held } live sessions
cohorts-attended_own = You were at { $attended } of { $held } live sessions.
cohorts-was_there = You were there.
cohorts-were_there = Were there:

helped-title = Notes on your help
helped-lead = After fifteen minutes of help you can leave a note beside that moment of the course. The course’s tutor reads it before anybody else.
helped-none = You haven’t helped anybody in a course lately.
helped-moment = Moment
helped-moment_help = Minutes and seconds of the film, for example 7:30.
helped-note = Note
helped-note_help = What made it clear, in two or three sentences. No names.
helped-send = Send to the tutor
helped-own = Your notes
helped-state_waiting = With the tutor
helped-state_shown = Shown
helped-state_declined = Not shown
helped-beside = From tutors who helped here
helped-by = { $name } wrote:
helped-waiting = Notes that wait for you
helped-waiting_lead = Tutors who helped your learners wrote these. What you show, everybody in the course can read.
helped-show = Show in the course
helped-reason = Why not?
helped-decline = Don’t show

before-title = Before you begin
before-required = Finish these first:
before-recommended = It helps to have done these:
before-done = Finished
before-none = None
before-place = Course { $number }
before-help = Up to three courses that learners should have finished.
before-ask = Nobody can enrol without them (otherwise they’re only recommended)

courses-chapters = Chapters
courses-chapters_help = One line each: a time and a title, such as 1:30 First steps
courses-scrub = Position in the film
courses-said = What is said
courses-said_search = Search in it
courses-said_none = Nothing in it says that.
along-keep = Save on this device
along-forget = Remove it from this device
along-kept = Saved on this device: it opens offline too, until you sign out.
along-full = There isn’t enough space on this device.
along-failed = That couldn’t be saved. Try again with a better connection.
along-progress = { $percent }% saved
coteach-title = Teach together
coteach-help = Ask other tutors to write this course with you. They add units and films and answer what is handed in; price, description and sending in stay with you. Their part counts for what is sold after their yes.
coteach-tutor = Profile of the tutor
coteach-tutor_help = Open the profile and copy its address.
coteach-share = Their part
coteach-share_help = Per cent of what the course earns, from 0 to { $limit }. The rest is yours.
coteach-ask = Ask this tutor
coteach-agreed = Teaches it too
coteach-asked = Asked
coteach-declined = Said no
coteach-end = Remove
coteach-with_others = Courses of others
coteach-asks = { $teacher } asks you to teach this course too. You would write its units, and { $percent }% of what it earns would be yours.
coteach-teaches = You teach this with { $teacher }. Your part is { $percent }%.
coteach-yes = Teach it too
coteach-no = No, thanks
coteach-leave = Stop teaching it
coteach-led_by = { $teacher } leads this course and sends it in.
coteach-with = Taught together with { $names }.
items-title = How the questions are doing
items-few = The figures appear once { $count } people have tried the quiz as it is now.
items-people =
    { $count ->
        [one] { $count } person has tried it. Their first try counts.
       *[other] { $count } people have tried it. Their first try counts.
    }
items-question = Question
items-right = Right on the first try
items-tells = Tells who knows it
items-tells_help = From 1 (those who know the rest know this too) to −1 (the other way round). Appears from { $count } people on.
items-unclear = Those who know the rest get this one wrong: it may be unclear, or its answer may be wrong.
items-hard = Few know this one. Perhaps the unit before it needs an example.
