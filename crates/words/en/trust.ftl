### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Report
abuse-lead = Tell us what is wrong. We read it within a day, and within an hour where somebody is in danger. The other person doesn’t learn who reported it.
abuse-lesson_hint = If a lesson went wrong, report it on the lesson’s page, so that the money is looked at too.
abuse-text_help = What happened, and where we see it. Nobody but us reads this.
abuse-submit = Send the report
abuse-of_lesson = A lesson
abuse-of_user = A person
abuse-of_message = A message
abuse-of_review = A review
abuse-of_profile = A profile
abuse-of_course = A course
abuse-of_room_line = A line of the lesson’s chat
abuse-of_submission = A piece of work
abuse-of_help_note = A note beside a unit
abuse-spam = Advertising, or the same again and again
abuse-harassment = Insults, threats, unwanted advances
abuse-off_platform = Wants to meet or be paid elsewhere
abuse-false_profile = Not who they say they are
abuse-illegal = Against the law
abuse-queue_lead = Children first, then harm, then what is due first. What was reported is shown as it was when it was reported.
abuse-child = A child
abuse-harmful = Within an hour
abuse-look = Look at it
abuse-about = About
abuse-reports = Reports that wait
abuse-before = Within two years
abuse-no_sanctions = Nothing
abuse-dismiss = Nothing follows
abuse-decide = Decide
abuse-act = What follows
abuse-until_help = For a restriction or a suspension; empty for one without an end.
abuse-reason_help = Whoever reported it reads this, and so does the person it is about.
abuse-proposed = By the steps of our rules: { $act }.

## Blocks

block-title = Blocked people
block-lead = You and they don’t find each other, and neither can write to or book the other. Nobody is told.
block-none = You haven’t blocked anybody
block-none_text = You can block somebody on their profile or in a conversation.
block-block = Block
block-unblock = Unblock
block-lessons_ahead =
    { $count ->
        [one] { $count } lesson with them still takes place
       *[other] { $count } lessons with them still take place
    }

## Sanctions and appeals

sanction-title = Our decision about your account
sanction-warn = Warning
sanction-restrict = Restriction
sanction-suspend = Suspension
sanction-ban = Ban
sanction-no_book = No booking of lessons
sanction-no_write = No messages to people you haven’t met
sanction-no_review = No reviews
sanction-no_report = No reports
sanction-no_sign_in = No sign-in
sanction-since = Since
sanction-until = Until
sanction-no_end = Until we lift it
sanction-appeal = Appeal
sanction-appeal_text = Why should we look at it again?
sanction-appeal_help = Somebody who had no part in the decision reads it within a day. You can appeal once.
sanction-appeal_waits = Your appeal waits for our answer.
sanction-appeal_refused = We looked at it again, and the decision stands.
sanction-appeal_granted = We looked at it again and took the decision back.
sanction-appeals = Appeals
sanction-appeals_lead = The longest waiting first. Nobody answers an appeal against a decision of their own.
sanction-own_decision = You made this decision. Somebody else answers.
sanction-let_stand = Decision stands
sanction-lift = Lift it
sanction-standing = About your account

## Held texts

held-title = Moderation
held-lead = Reviews that wait until somebody has read them. Each is due within a day.
held-profiles = Changed profiles wait here
held-coarse = Coarse word
held-contact = Contact details
held-elsewhere = Another place
held-link = Link
held-approve = Let it appear
held-remove = Keep it away
held-remove_help = The writer reads this in an email.

## Support

ticket-title = Support
ticket-lead = Ask us anything. You’ll see when we’ll answer by, and the answer comes by email too.
ticket-help_first = The help centre may have the answer already
ticket-own = Your questions
ticket-topic = What is it about?
ticket-booking = A lesson
ticket-payment = Money
ticket-account = Your account
ticket-technical = Something doesn’t work
ticket-safety = Safety
ticket-text = Your question
ticket-text_help = What you did, what happened, and what you expected.
ticket-ask = Ask support
ticket-about_lesson = We see which lesson you mean.
ticket-open = With us
ticket-answered = Answered
ticket-solved = Solved
ticket-unsettled = Not solved
ticket-overdue = Overdue
ticket-answer_by = We answer by { $when }
ticket-settled_by = To be solved by { $when }
ticket-solved_lead = This question is solved. Write below if something is still wrong.
ticket-reply = Your message
ticket-solve = That solved it
ticket-say_and_solve = Send and close
ticket-support = Support
ticket-desk = Questions
ticket-desk_lead = What waits for us first, then by tier and clock.
ticket-tier = Tier { $tier }

## Answers that are ready

canned-title = Ready answers
canned-refund = Refund
canned-refund_text = Hello { $name }, you can ask for a refund on the lesson’s page. If the lesson was less than 48 hours ago, open a dispute there instead: then the tutor’s earnings wait until it is decided.
canned-no_show = Nobody came
canned-no_show_text = Hello { $name }, ten minutes after the start you can say on the lesson’s page that nobody came. If the tutor was missing, everything goes back to your wallet at once.
canned-sign_in = Sign-in
canned-sign_in_text = Hello { $name }, please ask for a new password on the sign-in page; the link in the email is good for an hour. If you use a second step and lost your phone, a recovery code works in its place.
canned-payout = Payout
canned-payout_text = Hello { $name }, earnings become available 48 hours after a lesson; then you ask for a payout on the page of your payouts. A new payout method waits two days first, for your safety.
canned-more = Ask for more
canned-more_text = Hello { $name }, thank you for writing. To help you we need a little more: which lesson or payment is it about, and what did the page say?

## The help centre

helping_centre-title = Help centre
helping_centre-lead = Short answers about lessons, money, teaching and safety.
helping_centre-find = What are you looking for?
helping_centre-none = Nothing found. Try another word, or ask support.
helping_centre-person = Not what you were looking for?
helping_centre-start = First steps
helping_centre-lessons = Lessons
helping_centre-money = Money
helping_centre-teaching = Teaching
helping_centre-family = Families
helping_centre-account = Your account
helping_centre-safety = Safety and rules
helping_centre-related = More about this
helping_centre-more = How this works
helping_centre-helped = Did this help?
helping_centre-yes = Yes
helping_centre-no = No
helping_centre-helped_count =
    { $count ->
        [one] It helped { $count } person
       *[other] It helped { $count } people
    }

## The desk of the staff

desk-bookings = All lessons
desk-bookings_lead = By name, email or id; the filters stand in the address.
desk-from = From
desk-to = To
desk-no_bookings = No lesson fits these filters.
desk-csv = Take the table along (CSV)
desk-change = Change a lesson
desk-change_what = What changes
desk-cancel_for_tutor = Cancel for the tutor: everything goes back
desk-cancel_for_student = Cancel for the student: by the policy
desk-change_help = Both people of the lesson read this.
desk-change_now = Change the lesson
desk-took_place = It took place: the tutor is paid
desk-not_held = It did not take place: everything goes back

unsure-title = Unclear lessons
unsure-lead = They’re over, and the room doesn’t show what happened. Both people are asked as well; after a day, such a lesson counts as held.
unsure-none = No unclear lessons.
unsure-ended = Ended
unsure-student = Student in the room
unsure-tutor = Tutor in the room
unsure-minutes = { $count } min
unsure-settles = Counts as held from
unsure-elsewhere = Perhaps met elsewhere
unsure-held = It took place
unsure-not_held = It didn’t take place

desk-jobs = Jobs nobody could do
desk-jobs_lead = They failed as often as they may. Have them done once more, or lay them aside with a reason.
desk-retry = Do it once more
desk-discard = Lay it aside
desk-tries =
    { $count ->
        [one] { $count } try
       *[other] { $count } tries
    }
desk-health = State of the house
desk-well = Everything is as it should be.
desk-unwell = Something needs a look: see what fails or waits too long.
desk-database = Database
desk-database_size = Size of the database
desk-milliseconds = { $value } ms
desk-megabytes = { $value } MB
desk-seconds = { $value } s
desk-connections = Connections, idle of all
desk-replica = Read replica
desk-replica_none = None
desk-replica_in_use = In use
desk-replica_unknown = Not asked yet
desk-replica_behind = Too far behind, not used
desk-replica_gone = Doesn’t answer, not used
desk-replica_no_standby = Not a standby of this database
desk-jobs_waiting = Jobs that wait
desk-jobs_due = Of these due
desk-oldest_due = The oldest waits
desk-jobs_dead = Jobs nobody could do
desk-mails_waiting = Emails to be sent
desk-promises = Promises for 30 days
desk-promised = Works
desk-budget_left = May still fail
desk-budget = { $left } of { $allowed } min
desk-promise_broken = Broken
desk-subscribers = Who hears of events
desk-lag = Behind
desk-last_error = Fails at
desk-failing = Fails

## The two ways to keep safe

safety-more = Report or block
desk-title = Desk
desk-lead = What waits for you, and the way to everything else.
desk-rooms = Everything

fraud-title = Signs of fraud
fraud-lead = What fixed rules counted, the highest score first. Nothing follows until somebody says so.
fraud-fake_reviews = Reviews
fraud-payment_velocity = Payments
fraud-shared_places = Several accounts
fraud-large_booking = Expensive lesson
fraud-card_risk = A card at risk
fraud-click_fraud = Clicks on ads
fraud-credit_collusion = Credits
fraud-referral_ring = Invitations
fraud-clicks_day = Clicks on other people’s ads in a day: { $number }
fraud-clicks_rival = Of these, ads of tutors of the same subject: { $number }
fraud-credits_ring = Lessons for credits with students from the same place, in a month: { $number }
fraud-credits_young = Lessons for credits with new accounts, in a month: { $number }
fraud-referrals_held = Rewards for invitations held back, in a month: { $number }
fraud-early_warnings = Payments that a bank reported as fraud: { $number }
fraud-card_reviews = Payments under review at the provider: { $number }
fraud-card_elevated = Payments by a card at elevated risk: { $number }
fraud-card_highest = Payments by a card at the highest risk: { $number }
fraud-score = Score { $number }
fraud-found = Found { $when }
fraud-reviews_burst = Reviews from young accounts in a day: { $number }
fraud-reviews_ring = Reviews from where the tutor signs in too: { $number }
fraud-topups_hour = Payments within an hour: { $number }
fraud-declined_hour = Declined payments: { $number }
fraud-shared_accounts = Other accounts with the same network and browser: { $number }
fraud-booking_dollars = Price in US dollars: { $number }
fraud-young_account = The account is younger than a week
fraud-reason_help = For our staff alone. To restrict an account, open it.
fraud-clear = It was nothing
fraud-confirm = It was fraud

eventlog-title = Events
eventlog-lead = What happened lately, who has heard of it, and what was set aside. The content is not shown: it is about people.
eventlog-kind = Kind
eventlog-kind_help = For example booking or booking.confirmed
eventlog-latest = Latest
eventlog-none = No such events.
eventlog-waits = Not published yet
eventlog-position = Place
eventlog-when = When
eventlog-about = About
eventlog-trace = Trace
eventlog-subscribers = Who hears, and how far behind
eventlog-subscriber = Subscriber
eventlog-dead = Could not be handled
eventlog-none_dead = Everything was handled.
eventlog-error = Error
eventlog-quarantined = Quarantined payment reports
eventlog-quarantined_help = They speak of money that is not ours, or of another amount, and moved nothing.
eventlog-none_quarantined = Nothing is quarantined.
eventlog-provider = Provider
eventlog-report = Report
maillog-title = Emails sent
maillog-lead = Search by a full email address or an account ID. What an email says, only its reader sees.
maillog-address = Email or account ID
maillog-none = No email went there in the last 90 days.
maillog-subject = Subject
maillog-kind = Kind
maillog-made = Written
maillog-sent = Sent { $when }
maillog-held = Waiting until { $when }
maillog-waiting = Being sent
maillog-dropped = Not sent: already read here, or turned off
held-choose = Choose
held-approve_chosen = Let the chosen texts appear
