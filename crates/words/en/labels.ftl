### Words for codes of the database: levels, verification tiers, badges.

level-beginner = For beginners
level-intermediate = For intermediate learners
level-advanced = For advanced learners
level-expert = For experts

tier-basic = Identity checked
tier-verified = Credentials checked
tier-premium = Background checked
tier-none = Not verified
spoken_level-basic = Basic
spoken_level-conversational = Conversational
spoken_level-fluent = Fluent
spoken_level-native = Native

supports-sign_language = Sign language
supports-captions = Live captions
supports-in_writing = Lessons in writing, without speaking
supports-screen_reader = Materials a screen reader can read
supports-large_print = Large print and strong contrast
supports-dyslexia = Dyslexia
supports-adhd = ADHD
supports-autism = Autism
supports-slow_pace = Slow pace and extra breaks

badge-verified = Verified
badge-premium = Background checked
badge-instant = Instant booking
badge-new = New
badge-top_rated = Top rated
badge-lessons_100 = 100 lessons and more
badge-fast = Answers fast
badge-reliable = Reliable
badge-pro = Pro

archive-title = Your data at EduStream
archive-lead = This is a copy of everything we keep about you. Each file holds one table of our database, as a list in JSON. Times are in UTC, and amounts are in the smallest unit of their currency, such as cents. A file with an empty list means that we keep nothing of that kind.
archive-too_many = One or more files were too long and end early. Write to us for the rest.
archive-files = WHAT IS IN WHICH FILE
archive-own_files = Your files, as you sent them:
archive-large_files = Files that are too large for this archive; fetch them on the page where you asked for it:
archive-left_out = COLUMNS WE LEFT OUT
archive-nothing = TABLES WITHOUT ANYTHING OF YOURS
archive_about-account = Your account: name, email, date of birth, settings.
archive_about-sign_ins = How and where you signed in.
archive_about-family = Your family: who decides for whom, and what was agreed to.
archive_about-teaching = What you teach and when.
archive_about-lessons = Your lessons and reviews.
archive_about-money = Your money: balances, movements, payments.
archive_about-mails = Emails we sent you.
archive_about-reports = What you reported to us, and our answers.
archive_about-privacy = Copies you asked for, what you agreed to, and whether your account is to be closed.
archive_about-acts = The log of what was done with your account.
archive_why-secret = Passwords, keys and tokens, and what they are checked with. In a copy they could let others into your account.
archive_why-others = Tells of other people.
archive_why-derived = Made from what is in this copy, or shown elsewhere in it.
archive_why-passing = Kept for a short time only; what it is about is in the files above.
archive_why-proof = Checksums that prove nobody changed the past.
archive_why-everybody = The same for everybody who uses the site.
archive_why-machinery = Keeps the site running and says nothing about people.

step-requested = Requested
step-confirmed = Confirmed
step-join = Join
step-review = Review
step-declined = Declined
step-expired = No answer in time
step-cancelled = Cancelled
step-not_held = Did not happen

told-topics = What we did: { $text }
told-homework = Homework: { $text }
told-next_steps = Next time: { $text }
told-after = On the lesson’s page you can rate it and book the next one.
place-link = You meet here: { $link }
place-missing = { $name } hasn’t added a meeting link yet. You’ll find it on the lesson’s page as soon as it’s there.
place-missing_own = You haven’t added a meeting link yet, so your student can’t join. Add it to your tutor profile.

invitation-summary = { $subject } with { $name }
invitation-page = The lesson on EduStream: { $link }

consent-text = I am this child’s parent or guardian. I agree that EduStream keeps the account: name, date of birth, lessons and what they cost. Tutors see the name and what the lesson is about; no other student and no public page shows the child. I approve or decline every lesson my child asks for, and I can change what my child may do at any time.
badge-basic = Identity checked
archive_about-messages = Your messages: conversations, what you wrote, and your reactions.
archive_about-courses = Courses: what you teach and learn, notes, quizzes, certificates and goals.
nudge-contact_shared = You’ve shared contact details. Lessons and payments are only protected if they stay on EduStream.
nudge-contact_disguised = That looks like contact details. You can keep writing here, and only here can we help if something goes wrong.
nudge-chat_elsewhere = You’ve named another place to chat. If there’s ever a dispute, we can only look at what was written here.
held_against-tutor = The tutor says that the lesson took place. I say that the tutor did not come.
held_against-student = The student says that the lesson took place. I say that the student did not come.
nudge-pay_outside = A payment outside EduStream isn’t protected: no refund, and no help in a dispute. Book the lesson here.
nudge-contact_held = Your message says how to reach you elsewhere, so your parent reads it first.
nudge-contact_waits = Your message says how to reach somebody elsewhere, so the child’s parent reads it first.
nudge-file_held = Your message has a file in it, so your parent sees it first.
nudge-file_waits = Your message has a file in it, so the child’s parent sees it first.
paper-invoice = Invoice
paper-receipt = Receipt
paper-credit_note = Credit note
paper-statement = Earnings statement
paper-payee = Tutor
paper-date = Date
paper-billed_to = For
paper-corrects = Corrects
paper-tax_id = Tax number
paper-what = What
paper-amount = Amount
paper-net = Without tax
paper-tax = Tax { $percent }%
paper-total = Total
paper-no_tax = No tax is charged on this.
paper-opening = At the beginning
paper-closing = At the end
paper-nothing = Nothing was earned or paid in this month.
paper-line_topup = Money added to the wallet
paper-line_credits = { $count } credits
paper-line_package = 
    { $count ->
        [one] { $count } lesson of { $minutes } minutes with { $name }
       *[other] { $count } lessons of { $minutes } minutes with { $name }
    }
paper-line_lesson = { $subject }, { $minutes } minutes with { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } seat of { $name }
       *[other] { $count } seats of { $name }
    }
paper-entry_lesson = Lesson
paper-entry_cancelled = Cancelled late
paper-entry_payout = Paid out
paper-entry_refund = Refunded to the student
paper-entry_package = Package ended
paper-entry_other = Other

certificate-title = Certificate
certificate-finished = finished the course
certificate-taught_by = Taught by: { $name }

week-learned = Lessons taken: { $hours } h { $minutes } min
week-taught = Lessons taught: { $hours } h { $minutes } min
week-units = Parts of courses done: { $number }
week-courses = Courses finished: { $number }
week-goals_reached = Goals reached: { $number }
week-goals_open = Goals you’re working on: { $number }
week-off = If you’d rather not hear this on Mondays, switch it off on the page of your progress.
daily-off = You asked to be told each morning. You can switch it off on the page of your matches.
week_line-lessons = Lessons: { $now } ({ $before } the week before)
week_line-learners = People who learned: { $now } ({ $before } the week before)
week_line-people = New people: { $now } ({ $before } the week before)
week_line-gmv = Turnover in { $currency }: { $now } ({ $before } the week before)
week_line-revenue = Commission and credits in { $currency }: { $now } ({ $before } the week before)
week_line-tutors = Tutors who can be booked: { $now }
