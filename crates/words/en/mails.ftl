### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = You get this mail because of your account at EduStream.

verify_email =
    .subject = Confirm your email address
    .body =
        Hello { $name },

        Welcome to EduStream. Confirm that this address is yours, and you can book lessons and top up your wallet. The link works for { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        }.

        If you did not register, ignore this mail.
    .action = Confirm my address

already_registered =
    .subject = You already have an account
    .body =
        Hello { $name },

        Somebody tried to register with this address, but it already has an account. If it was you, log in; if you forgot the password, you can choose a new one there.

        If it was not you, there is nothing to do: nothing was changed.
    .action = Log in

reset_password =
    .subject = Choose a new password
    .body =
        Hello { $name },

        You asked for a new password. The link works once and for { $count ->
             [one] { $count } hour
            *[other] { $count } hours
        }.

        If you did not ask, ignore this mail: your password stays as it is.
    .action = Choose a new password

password_changed =
    .subject = Your password was changed
    .body =
        Hello { $name },

        Your password was changed and all other devices were signed out.

        If it was not you, choose a new password at once.
    .action = It was not me

tutor_approved =
    .subject = Your tutor profile is approved
    .body =
        Hello { $name },

        Students can find your profile now. Check your weekly hours, so that they can book you.
    .action = Check my hours

tutor_declined =
    .subject = Your tutor profile needs a change
    .body =
        Hello { $name },

        We could not approve your profile yet. The reason: { $reason }

        Change it and save: it then comes back to us.
    .action = Change my profile

booking_requested =
    .subject = { $counterpart } asks for a lesson: { $subject }
    .body =
        Hello { $name },

        { $counterpart } would like a lesson in { $subject } on { $when }.

        Answer within 24 hours; after that the request expires and the time is free again.
    .action = Answer the request

booking_confirmed =
    .subject = Your lesson takes place: { $subject }
    .body =
        Hello { $name },

        Your lesson in { $subject } with { $counterpart } takes place on { $when }.
    .action = See the lesson

booking_declined =
    .subject = Your request was declined: { $subject }
    .body =
        Hello { $name },

        { $counterpart } cannot give the lesson in { $subject } on { $when }. { $reason }

        The money is back in your wallet.
    .action = See the booking

booking_expired =
    .subject = Your request got no answer: { $subject }
    .body =
        Hello { $name },

        { $counterpart } did not answer your request for { $subject } on { $when } in time.

        The money is back in your wallet. Other tutors may be free.
    .action = See the booking

booking_cancelled =
    .subject = The lesson was cancelled: { $subject }
    .body =
        Hello { $name },

        The lesson in { $subject } with { $counterpart } on { $when } was cancelled. { $reason }

        What was given back is shown with the booking.
    .action = See the booking

lesson_ended =
    .subject = How was your lesson in { $subject }?
    .body =
        Hello { $name },

        Your lesson in { $subject } with { $counterpart } on { $when } is over.
    .action = See the lesson

lesson_time_moved =
    .subject = The clocks changed, your lesson keeps its time: { $subject }
    .body =
        Hello { $name },

        Your lesson in { $subject } with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there. The lesson stays at that time on them.

        On your clock it begins { $when }. If that no longer suits you, you can cancel on the booking’s page.
    .action = See the booking

lesson_time_kept =
    .subject = The clocks changed, please check your lesson: { $subject }
    .body =
        Hello { $name },

        Your lesson in { $subject } with { $counterpart } was agreed for { $agreed }. A new law has changed the clocks there, and the lesson could not move with them: that time is taken, too near, or no longer exists.

        So it begins at the same moment as before: { $when } on your clock. If that does not suit you, you can cancel on the booking’s page.
    .action = See the booking
