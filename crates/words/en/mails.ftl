### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = You are getting this email because you have an EduStream account.
mail-otherwise = Button not working? Open this address:

verify_email =
    .subject = Confirm your email
    .body =
        Hello { $name },

        Welcome to EduStream. Confirm your email, and you can top up your wallet and book your first lesson. The link works for { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        }.

        If you didn’t sign up, ignore this email.
    .action = Confirm my email

already_registered =
    .subject = You already have an account
    .body =
        Hello { $name },

        Somebody tried to create an account with your email, but you already have one. If it was you, just sign in. If you forgot your password, you can choose a new one on the same page.

        If it wasn’t you, there is nothing to do. Nothing has changed.
    .action = Sign in

reset_password =
    .subject = Choose a new password
    .body =
        Hello { $name },

        You asked for a new password. The link works once, for the next { $count ->
             [one] hour
            *[other] { $count } hours
        }.

        If you didn’t ask, ignore this email. Your password stays as it is.
    .action = Choose a new password

password_changed =
    .subject = Your password was changed
    .body =
        Hello { $name },

        Your password was changed, and you were signed out on all other devices.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

two_step_on =
    .subject = Two-step sign-in is on
    .body =
        Hello { $name },

        From now on, signing in takes your password and a code from your authenticator app.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

two_step_off =
    .subject = Two-step sign-in is off
    .body =
        Hello { $name },

        Signing in takes only your password again.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

recovery_code_used =
    .subject = A recovery code was used
    .body =
        Hello { $name },

        Somebody signed in to your account with one of your recovery codes. That code is worth nothing now; make new ones when you run low.

        If it wasn’t you, choose a new password now.
    .action = It wasn’t me

tutor_approved =
    .subject = You’re approved as a tutor
    .body =
        Hello { $name },

        Students can find your profile now. Check that your weekly hours are right: those are the times they can book.
    .action = Check my hours

tutor_declined =
    .subject = Your tutor profile needs a change
    .body =
        Hello { $name },

        We couldn’t approve your profile yet. Here is why: { $reason }

        Change it and save; we’ll look at it again.
    .action = Edit my profile

report_filed =
    .subject = A report waits for an answer
    .body =
        Hello { $name },

        Somebody told us that a lesson went wrong. Read it and answer.
    .action = Read the report

report_answered =
    .subject = Our answer to your report
    .body =
        Hello { $name },

        Thank you for telling us. { $answer }
    .action = Open the report

booking_requested =
    .subject = New request: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } would like a lesson in { $subject } with you on { $when }.

        Please answer within 24 hours. After that the request expires and the time is free again.
    .action = Answer the request

booking_confirmed =
    .subject = Confirmed: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } is confirmed for { $when }.
    .action = See the lesson

booking_declined =
    .subject = Declined: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } can’t teach your { $subject } lesson on { $when }. { $reason }

        The money is back in your wallet.
    .action = See the request

booking_expired =
    .subject = No answer: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        { $counterpart } didn’t answer your request for a lesson in { $subject } on { $when } in time.

        The money is back in your wallet. Other tutors may be free.
    .action = See the request

booking_cancelled =
    .subject = Cancelled: { $subject } with { $counterpart }, { $when }
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } on { $when } was cancelled. { $reason }

        The lesson’s page shows what was refunded.
    .action = See the lesson

lesson_ended =
    .subject = How was { $subject } with { $counterpart }?
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } on { $when } is over.
    .action = See the lesson

lesson_time_moved =
    .subject = Clock change: your { $subject } lesson keeps its time
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there, and the lesson stays at that time on them.

        On your clock it starts { $when }. If that no longer works for you, you can cancel on the lesson’s page.
    .action = See the lesson

lesson_time_kept =
    .subject = Clock change: please check your { $subject } lesson
    .body =
        Hello { $name },

        Your { $subject } lesson with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there, and the lesson couldn’t move with them: that time is taken, too soon, or no longer exists.

        So it starts exactly when it would have before, on your clock { $when }. If that doesn’t work for you, you can cancel on the lesson’s page.
    .action = See the lesson

child_sign_in =
    .subject = Your EduStream sign-in
    .body =
        Hello { $name },

        { $parent } has set up a sign-in for you. Confirm this email with the password the two of you chose, and you can look for tutors and request lessons.

        If you don’t know { $parent }, ignore this email.
    .action = Confirm my email

child_thirteen =
    .subject = { $child } is 13 now
    .body =
        Hello { $name },

        { $child } is 13 and may have a sign-in of their own: with their own email, they can look for tutors and request lessons. You still decide about every lesson.
    .action = Set up a sign-in

child_waits =
    .subject = { $child } is 18: one step left
    .body =
        Hello { $name },

        { $child } is 18, and the account becomes theirs. It has no sign-in of its own yet: enter their email, and we’ll send them a link.
    .action = Enter the email

child_grown =
    .subject = { $child } is 18 now
    .body =
        Hello { $name },

        { $child } is 18, and the account is theirs. From today they book and pay for themselves. Lessons you have already paid for take place as agreed.
    .action = Open your family

account_yours =
    .subject = Your account is yours
    .body =
        Hello { $name },

        You’re 18: your account is yours alone now. You decide about your lessons and pay for them from your own wallet. Everything you booked stays as it is.
    .action = Open my account

approval_asked =
    .subject = { $child } asks for a lesson: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        { $child } would like a lesson in { $subject } with { $counterpart }: { $when }. It costs { $amount }, paid from your wallet only if you approve.

        Please decide by { $until }. Until then the time is kept, and the tutor knows nothing of it.
    .action = Decide

approval_refused =
    .subject = Your request wasn’t approved: { $subject } with { $counterpart }
    .body =
        Hello { $name },

        Your parent didn’t approve the lesson in { $subject } with { $counterpart } on { $when }. { $reason }

        The time is free again. Ask them which lesson would suit.
    .action = Open the request
