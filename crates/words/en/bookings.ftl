### Booking, lessons, cancelling, the home page.

policy-flexible = Flexible: cancel free until 4 hours before, half the price after that.
policy-standard = Standard: cancel free until 24 hours before, half the price until 4 hours before, the full price after that.
policy-strict = Strict: cancel free until 48 hours before, half the price until 24 hours before, the full price after that.

book-title_with = Book a lesson with { $name }
book-subject = Subject
book-minutes_short = min
book-time = Time
book-topic = Topic
book-topic_help = One line helps the tutor prepare.
book-goals = Goals
book-total = Total
book-charged_as = { $about }, charged as { $amount }
book-no_fees = No extra fees.
book-choose_time = Choose a time first.
book-pay_and_book = Pay { $amount } and book
book-pay_and_request = Pay { $amount } and request
book-pay_and_book_many = Pay { $amount } and book { $count } lessons
book-pay_and_request_many = Pay { $amount } and request { $count } lessons
book-sign_in_first = Sign in to book
book-verify_first = Confirm your email to book
book-balance = You have { $amount } in your wallet.
book-top_up_first = Top up { $amount } to book
book-own = This is your own page. Students book you here.

lesson-requested = Waiting for the tutor
lesson-requested_own = Waiting for your answer
lesson-scheduled = Confirmed
lesson-active = In progress
lesson-ended = Completed
lesson-not_held = Did not happen
lesson-declined = Declined
lesson-cancelled = Cancelled
lesson-expired = No answer in time
lesson-confirm = Confirm lesson
lesson-cancel = Cancel lesson
lesson-decline = Decline
lesson-decline_reason = Reason
lesson-decline_help = The student will see this.
lesson-with = with
lesson-their_time = { $time } ({ $zone }) for { $name }
lesson-your_time = your time ({ $zone })
lesson-clocks_moved = A new law has changed the clocks in { $zone }. By those clocks the lesson stays at the agreed time.
lesson-clocks_before = On your clock it was { $before } before.
lesson-clocks_kept = A new law has changed the clocks in { $zone }, and the lesson couldn’t move with them. It starts exactly when it would have before; on those clocks that is another time than agreed.
lesson-when = When
lesson-payment = Payment
lesson-earnings = Your earnings
lesson-earnings_tutor = The tutor’s earnings
lesson-fee = Commission
lesson-reason = Reason
lesson-policy = Cancellation
lesson-again = Book again
lesson-here = You are here
lesson-as_tutor = tutor
lesson-as_student = student
lesson-clock_own = Your time ({ $zone })
lesson-clock_their = { $name }’s time ({ $zone })
lesson-agreed = What you agreed
lesson-asked_for = What was asked for
lesson-lesson = Lesson

paid-pending = Payment in progress
paid-held = On hold, not charged
paid-captured = Paid
paid-kept = Kept for you until the lesson
paid-voided = Released, nothing was charged
paid-part_refunded = { $amount } refunded
paid-refunded = { $amount } refunded

lessons-list = Your lessons
lessons-upcoming = Upcoming
lessons-past = Past
lessons-cancelled = Cancelled
lessons-none_title = No lessons here yet

cancel-title = Cancel this lesson?
cancel-reason = Reason
cancel-submit = Cancel lesson
cancel-keep = Keep the lesson
cancel-refund = The student gets back
cancel-refund_own = You get back
cancel-kept = Cancellation fee
cancel-journal = Show payment details
cancel-account = Account
cancel-amount = Amount

home-hello = Hello, { $name }
home-earned_pending = Pending earnings (available after 48 hours)
home-earned_available = Available earnings
home-wallet = Wallet
home-profile_title = Tell students who you are
home-profile_text = Write your profile. After a short check, students can find and book you.
home-profile_action = Write my profile
home-requests = Requests to answer
home-none_title = No upcoming lessons
home-none_text = Ready to learn something new?
home-pending_text = Your profile is being checked. Set your hours in the meantime, so students can book you as soon as it is listed.
home-teach_text = Students book the hours you offer.
home-admin_text = Check whether new tutors are waiting for your approval.
home-later = Later
home-children = Your children’s lessons
home-queues = Waiting for you
home-queues_idle = Nothing is waiting.
home-look = Open
home-next = Next lesson
home-now = now
home-in_minutes = in { $count } min
home-in_hours = in { $count } h
home-open = Open lesson
home-waiting = Waiting for an answer
home-on_hold = On hold for upcoming lessons

timeline-label = Where this lesson stands
timeline-done = done
timeline-answer = Answer
timeline-lesson = Lesson
timeline-by = by { $at }
timeline-until = now, until { $at }
timeline-after = after the lesson

next-wait_title = Waiting for { $name }
next-wait_text = { $name } answers by { $at }. { $amount } is on hold; you pay only if they accept.
next-answer_title = { $name } is waiting for your answer
next-answer_text = Answer by { $at }. After that the request expires and { $name } gets the money back.
next-choose_title = { $name } suggests another time
next-choose_text = Nothing changes until you agree, and the price stays the same.
next-choose_by = Choose by { $at }. After that the request expires and you get the money on hold back. The price stays the same.
next-suggested_text = You suggested { $when }. { $name } answers by { $at }.
next-starts = Starts { $when }
next-running = Your lesson is on
next-prepare_text = You can join from { $at }. Add it to your calendar so you don’t miss it.
next-room_text = You meet here in the room until { $at }.
next-own_link = Use the tutor’s own link
next-held = This lesson took place
next-held_text = { $amount } available from { $at }.
next-earned_text = You earned { $amount }.
next-review_title = How was your lesson?
next-review_text = Tell { $name } and other students how it was. It takes a minute.
next-link = You meet here:
next-withdraw = Withdraw request
next-join = Join the lesson
next-new_window = (opens a new window)
next-calendar = Add to calendar
next-see_tutor = Go to { $name }’s page

numbers-title = Last 30 days
numbers-lessons = Lessons
numbers-hours = Lesson hours
numbers-earned = Earnings
numbers-waiting = Requests waiting for you
numbers-response = Response time
numbers-more = { $amount } more than in the 30 days before
numbers-less = { $amount } less than in the 30 days before
numbers-same = Same as the 30 days before

report-title = Report a problem
report-told = You told us on { $at }:
report-answered = Our answer:
report-next = Our team reads it and answers by email. Nobody else learns who wrote.
report-reason = What went wrong?
report-text = What happened?
report-text_help = Only our staff read this.
report-submit = Send the report
report-tutor_no_show = The tutor did not come
report-student_no_show = The student did not come
report-technical = Sound, video or link didn’t work
report-quality = The lesson wasn’t what we agreed
report-conduct = Somebody behaved badly
report-billing = A problem with a payment
report-child_safety = A child may be in danger
report-other = Something else
report-queue = Reports
report-queue_none = Nothing is waiting for you.
report-answer = Answer
report-answer_text = Your answer
report-answer_help = This goes to the person who reported it.
report-help = Something wrong?
report-help_text = Tell us what happened. Somebody reads it and answers you by email.

approval-title = Waiting for you
approval-who = { $child } asks for a lesson
approval-until = Decide by { $at }. Until then the time is kept.
approval-approve = Approve and pay { $amount }
approval-decline = Decline
approval-reason = Reason (optional)
approval-waits = Waiting for your parent
approval-waits_text = Your parent decides by { $at }. Until then the time is kept for you.
approval-decide_text = { $child } asked for this lesson. Decide by { $at }; until then the time is kept.
approval-decide = Decide
approval-ask = Ask my parent
approval-asked = Your request is with your parent. We’ll tell you what they decide.
approval-whom = Who is it for?
approval-for_me = Me
approval-home =
    { $count ->
        [one] { $count } request from your children waits for you.
       *[other] { $count } requests from your children wait for you.
    }
approval-parent_pays = Your parent decides and pays.

spending-title = Spending
spending-week = This week
spending-month = This month
spending-left = Left
spending-no_lessons = No lessons yet. They’ll appear here as soon as one is booked.

other-title = Another time suggested
other-waits = Other times suggested
other-keep_at = Keep { $when }
other-none_of_them = None of these suits me
other-say_why = Say why
other-their_clock = The small time is what { $name } sees in { $zone }.
other-own = You suggested { $when }. { $name } hasn’t answered yet.
other-accept = Agree to { $when }
other-suggest = Suggest another time
other-lead = { $name } has to agree first. The price stays the same.
other-lead_many = Choose up to { $count } times. The student picks one of them, and the lesson is agreed.
other-send = Suggest this time
other-send_many = Suggest these times
other-back = Back to the lesson

absent-title = { $name } didn’t come?
absent-refunded = Waited in vain? Tell us, and you get the full price back at once.
absent-paid = Waited in vain? Tell us, and you’re paid as if the lesson had taken place.
absent-button = { $name } didn’t come

replace-title = Another tutor is free
replace-text = We found another tutor for this subject: { $when }. The time isn’t reserved for you.
replace-money = Your money is back in your wallet.
replace-button = See this time

feed-lead = Your lessons in the calendar you use every day.
feed-address = Address for your calendar
feed-help = Subscribe to this address in your calendar app, and new times show up there by themselves. Keep it to yourself: whoever knows it can see your lessons.
feed-open = Add to my calendar
feed-rotate = Make a new address
feed-rotate_help = The old one stops working in every calendar that uses it.
feed-next = Next lessons
feed-none = No lessons yet
feed-none_text = As soon as you have one, it shows up here and in your calendar.

figures-lead = Your lessons over the last six months.
figures-percent = { $count }%
figures-lessons = Lessons taught
figures-students = Students
figures-strikes = Missed lessons
figures-acceptance = Requests accepted
figures-completion = Lessons that took place
figures-retention = Students who came back
figures-rating = Rating
figures-rating_lately = Recent rating
figures-response = Time to answer
figures-advice = What helps most
figures-fine = All good. Nothing to change.
figures-attend = Come to every lesson you’ve agreed to. If you can’t, suggest another time before it starts.
figures-keep = Cancel less often: keep your hours up to date, so that nobody books a time you don’t have.
figures-answer = Accept more requests, or answer with other times: students remember who found a way.
figures-answer_sooner = Answer sooner: most students book whoever answers first.

repeat-label = Repeat
repeat-once = Just this once
repeat-weekly = { $count } lessons, every week
repeat-biweekly = { $count } lessons, every two weeks
repeat-help = You pay for each lesson separately and can cancel each one. Times already taken are skipped, and you’ll see which.

series-open = See the whole series
series-more = + { $count } more of this series
series-count = Lessons
series-each = Each
series-on_hold = On hold
series-answer_by = Answer by
series-only_accepted = You pay only for the lessons that are accepted. The rest of the money is back in your wallet at once.
series-lead = Always at the same time on the tutor’s clock.
series-skipped = Not booked
series-taken = The time was taken.
series-away = The tutor isn’t free then.
series-own = You had another lesson then.
series-money = There wasn’t enough in the wallet.
series-clock = The clock jumps over this time on that day.
series-cancel = Cancel all upcoming lessons
series-cancel_help = What you get back depends on how soon each lesson starts.

hold-keep = Keep this time for 10 minutes
hold-kept = Kept for you until { $time }. Nobody else can book it before that.
hold-release = Release it

rate-title = How was your lesson?
rate-title_own = How was { $name } as a student?
rate-lead = { $name } can read this after writing too, or in two weeks at the latest.
rate-overall = Overall
rate-prepared = Came prepared
rate-took_part = Took part
rate-on_time = Was on time
rate-comment = In your words
rate-comment_help = Everybody can read this on { $name }’s page.
rate-comment_help_own = Only your student and tutors they ask for a lesson can read this.
rate-send = Send my review
rate-own = Your review
rate-of = What { $name } says
rate-held = Your review waits until we’ve read it, a day at most: it contains contact details, a link or a coarse word. Change it, and it appears at once.
rate-hidden = Only you can read this until { $name } has written too, or until { $at }.
rate-waits = { $name } has already written. You can read it once you have, too.
rate-none = { $name } hasn’t written a review yet.
rate-edit = Change my review
rate-save = Save my review
rate-stars_fixed = Your review is public: the words can still be changed, the stars can’t.
rate-edited = edited
rate-reply_of = { $name } answers
rate-reply = Answer this review
rate-reply_text = Your answer
rate-reply_help = It appears below the review for everybody to read, and can’t be changed later.
rate-reply_send = Publish my answer
rate-helpful = Helpful
rate-helpful_off = Not helpful after all
rate-helped =
    { $count ->
        [one] Helped { $count } person
       *[other] Helped { $count } people
    }
next-write_review = Write a review
next-review_student = Review your student

notes-title = Notes
notes-lead = Write down what you did and what comes next: the next lesson starts where this one ended.
notes-topics = What we did
notes-homework = Homework
notes-next_steps = Next time
notes-shared_help = Your student sees these three once the lesson starts; so does a child’s parent.
notes-private = Only for you
notes-private_help = Nobody else reads this.
notes-write = Write notes
notes-edit = Change the notes
notes-save = Save the notes

materials-title = Files
materials-none = No files yet. Both of you can add some, before the lesson and after it.
materials-add = Add a file
materials-help = PDF, Word, pictures, MP4 or ZIP, up to 25 MB.
materials-send = Send the file
materials-remove = Remove

students-title = Your students
students-lead = Everybody who has booked you or asked you for a lesson.
students-none = No students yet
students-none_text = As soon as somebody asks for a lesson, you’ll find them here. Students book the hours you offer.
students-all = All students
students-lessons =
    { $count ->
        [0] No lessons yet
        [one] { $count } lesson
       *[other] { $count } lessons
    }
students-next = next lesson { $when }
students-last = last lesson { $when }
students-no_notes = No notes yet. Write some on the page of a lesson.
students-reviews = What tutors say

group-title = Group lessons
group-lead = Learn together: one tutor, a few students, a lower price.
group-none = No group lessons right now
group-none_text = Tutors add new ones all the time. Meanwhile, find a tutor just for you.
group-off = Cancelled
group-yours = You have a place
group-full = Fully booked
group-free =
    { $count ->
        [one] { $count } place left
       *[other] { $count } places left
    }
group-all = All group lessons
group-open = See the group lesson
group-place = A place in this lesson
group-price = Price of a place
group-price_in = Price of a place ({ $currency })
group-seats = Places
group-seats_of = { $free } of { $count } free
group-give_back = Give my place back
group-waiting =
    { $count ->
        [one] { $count } person is on the waiting list.
       *[other] { $count } people are on the waiting list.
    }
group-cancel = Cancel this group lesson
group-cancel_help = Everybody gets the full price back and an email.
group-teach_title = Your group lessons
group-teach_lead = One lesson, several students: each pays for a place. The time is blocked as soon as you offer it.
group-new = Offer a group lesson
group-name = Title
group-name_help = What it is about, in a few words.
group-about = What you’ll do together
group-date = Day
group-length = Length
group-offer = Offer this lesson
group-edit = Edit title and description
group-edit_help = Time, places and price stay as people booked them.

waiting-title = Waiting lists
waiting-lead = First come, first served. When something opens up, we keep it for you for up to two hours.
waiting-none = You’re not waiting for anything
waiting-none_text = When a lesson is full, you can join its waiting list.
waiting-place = Number { $count } in line
waiting-join = Join the waiting list
waiting-leave = Leave this list
waiting-offer = Free for you: { $when }
waiting-until = Kept until { $at }. After that the next person is asked.
waiting-claim = Book it now
waiting-tutor = Tell me when a time is free
waiting-tutor_help = If somebody cancels between these days, we keep the time for you and email you.
waiting-from = From
waiting-to = To

series-price = The tutor’s price had changed.
helping-title = Ask for help
helping-lead = Say what you need. Tutors who teach it answer with a price and times; pick one, and it’s booked.
helping-others = Requests you could answer
helping-own = Your requests
helping-ask = New request
helping-request = Request for help
helping-text = What do you need help with?
helping-text_help = Where you’re stuck, what you’ve tried, and when you need it. Please leave out addresses and phone numbers.
helping-budget = Budget for a lesson
helping-times = When are you free?
helping-from = From
helping-until = Until
helping-send = Send to tutors
helping-offered = You’ve answered
helping-open = Open
helping-accepted = Booked
helping-closed = Closed
helping-lapsed = Expired
helping-open_until = Open until { $date }
helping-no_offers = No answers yet. Tutors usually answer within a day.
helping-take = Book { $time }
helping-lesson = See the lesson
helping-close = Close this request
helping-offer = Offer a lesson
helping-message = Your message
helping-price = Price of the lesson
helping-starts = Times you suggest (up to five)
helping-offer_send = Send the offer
helping-offers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }

### Cases about lessons.

cases-title = Case about a lesson
cases-lead = A member of our team who had no part in the lesson reads what both people say and decides within two days. Until then, the payment stays on hold.
cases-both_read = The student, the tutor and our staff read this.
cases-submit = Open the case
cases-not_now = A case can be opened within 48 hours of a lesson that was paid. You can still tell us what went wrong.
cases-own = Your cases
cases-own_lead = What is still open about your lessons, and what was decided.
cases-no_own = No cases
cases-no_own_text = If a lesson went wrong, open a case from its page within 48 hours.
cases-queue = Cases
cases-queue_lead = Cases waiting for a decision, the most urgent first.
cases-open = Open
cases-decided = Decided
cases-requested = Lesson requested
cases-answered = Tutor answered
cases-start = Planned start
cases-end = Planned end
cases-closed = Lesson over
cases-opened = Case opened
cases-full = All of it goes back
cases-partial = A part goes back
cases-none = Nothing goes back
cases-went_back = Returned to whoever paid: { $amount }
cases-waits = Decision due by { $when }. Until then, the payment stays on hold.
cases-until = Due { $when }
cases-lesson = Lesson
cases-paid = Paid
cases-timeline = What happened when
cases-said = What both people say
cases-student = student
cases-tutor = tutor
cases-add = Add a statement
cases-send = Send
cases-decide = Decide a case
cases-decision = Decision
cases-amount = Amount that goes back
cases-amount_help = Only for a part.
cases-look = Preview the decision
cases-tutor_keeps = The tutor keeps
cases-note = Why
cases-note_help = Both people read this.
cases-decide_now = Decide
cases-propose = Propose
cases-second = Above { $limit } two people decide: somebody else has to come to the same decision.
cases-proposed = { $name } would give back { $amount }.
cases-times_proposed = Other times suggested
cases-moved = Moved to another time
cases-money_held = Price on hold
cases-money_taken = Price taken
cases-money_earned = Lesson paid
cases-money_back = Money went back
cases-money_cleared = Earnings available
cases-reminded = Reminder sent
cases-wrote = Messages written until then: { $number }
cases-joined = Came into the room
cases-left = Left the room
cases-dropped = Connection lost
cases-returned = Back in the room
cases-offered = Proposal made
cases-accepted = Proposal accepted
cases-appealed = Appealed
cases-appeal_decided = Appeal decided
cases-overdue = Overdue
cases-answer_until = First answer due { $when }
cases-policy = Cancellation policy
cases-presence = In the lesson’s room
cases-presence_minutes = Student { $student } min, tutor { $tutor } min, together { $together } of { $planned } min
cases-evidence = Files
cases-file_add = Add a file
cases-file_help = PDF, JPEG, PNG or MP4, up to { $megabytes } MB each. The student, the tutor and our staff can open it.
cases-file_shows = What does it show?
cases-file_send = Send the file
cases-proposal = Proposal
cases-proposal_lead = Fixed rules propose this. Once both people accept, it is carried out right away. Otherwise a person decides.
cases-proposal_back = Would go back: { $amount }
cases-proposal_until = It can be accepted until { $when }.
cases-proposal_comes = A proposal comes once both people have said what happened, by { $when } at the latest.
cases-accept = Accept the proposal
cases-accepted_student = The student has accepted.
cases-accepted_tutor = The tutor has accepted.
cases-agreed = Both people accepted the proposal.
cases-appeal = Appeal
cases-appeal_lead = You can appeal once, until { $when }. Somebody else then decides for good. The student keeps what went back.
cases-appeal_reason = What was overlooked?
cases-appeal_send = Send the appeal
cases-appeal_waits = Somebody who did not decide first looks at this again, by { $when }.
cases-stands = The first decision stands
cases-raised = More goes back
cases-lowered = The tutor was right; the student keeps what went back
cases-further = Returned by the appeal: { $amount }
cases-survey = How was this handled?
cases-survey_rating = From 1 (badly) to 5 (well)
cases-survey_comment = What could be better?
cases-survey_send = Send your rating
cases-similar = Similar cases
cases-similar_days = In { $days } days: all back { $full }, a part { $partial }, nothing { $none }.
cases-similar_median = In the middle of them, { $percent } of the price went back.
cases-templates = Wording to start from
cases-template_full = The lesson’s room and both statements show that the lesson was not given as agreed, and this was not the student’s doing. The full price goes back.
cases-template_partial = A part of the lesson was given as agreed, and a part was not. The part that was lost goes back.
cases-template_none = The lesson was given as agreed, or it was missed without the tutor’s doing. Nothing goes back this time.
cases-use_full = Use it: all goes back
cases-use_partial = Use it: a part goes back
cases-use_none = Use it: nothing goes back
cases-not_taken_back = { $amount } went back before, and the student keeps it. The tutor reads that they were right.
cases-figures = The last { $days } days
cases-waiting = Waiting
cases-answered_in_time = First answer within { $hours } h
cases-decided_in_time = Decided within { $hours } h
cases-rated = How both people rate it

### The cockpit and the student’s home.

cockpit-today = Today
cockpit-commission = Commission: { $count }%
cockpit-until = Earn { $amount } more, and it falls to { $count }%.
cockpit-lowest = You have reached the lowest commission.
cockpit-months = Lessons of the last six months
cockpit-goals = Your goals
cockpit-homework = Homework
cockpit-again = Book again
cockpit-book_again = Choose a time
# Refunds after a lesson.
refund-title = Refunds
refund-lead = What students ask for, and refunds that need a second person’s yes.
refund-none = No refunds waiting.
refund-ask = Ask for a refund
refund-ask_lead = Tell us why this lesson should be paid back. We decide, and the answer comes by email.
refund-reason = Why
refund-send = Send request
refund-asked = You asked for a refund. The answer comes by email.
refund-done = { $amount } is back with you.
refund-declined = We didn’t refund this lesson.
refund-why = They write: { $reason }
refund-from_staff = Started by our team.
refund-look = Open
refund-of = { $payer } for a lesson with { $tutor }
refund-amount = Amount in { $currency }
refund-most = At most { $amount }
refund-preview = Preview the refund
refund-answer = Message to whoever paid
refund-give = Refund { $amount }
refund-propose = Propose { $amount }
refund-second = Above { $limit } two people decide: somebody else of finance has to agree.
refund-waiting_second = Needs a second person
refund-waits = To decide
refund-badge_done = Refunded
refund-badge_declined = Not refunded
refund-proposed = { $name } proposes { $amount }.
refund-agree = Agree and refund
refund-decline = Don’t refund
refund-advance = Advanced by the platform
refund-debt = Owed by the tutor
refund-debts = Debts of tutors
refund-card = Student’s card
refund-promo = Discounts of the platform
book-by_card = Card
book-pay_by_card = Pay by card instead
next-pay_title = Waiting for your card
next-pay_text = The time is yours until { $at }. Pay { $amount } by then, and your request goes out.
next-pay_act = Pay by card
book-converted = You pay { $paid } from your wallet for { $amount } (rate: { $source }, { $date }). What comes back comes back at this rate.
