### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Skip to content
nav-main = Main
nav-search = Find a tutor
nav-subjects = Subjects
nav-sign_in = Sign in
nav-register = Join
nav-home = Home
nav-own_menu = Menu for { $name }
nav-lessons = Lessons
nav-wallet = Wallet
nav-teach_profile = Tutor profile
nav-teach_availability = Availability
nav-approvals = Tutor approvals
nav-account = Account
nav-sign_out = Sign out
nav-start = Start page

footer-label = Footer
footer-teach = Teach on EduStream
footer-privacy = Privacy
footer-terms = Terms
footer-language = Language
footer-theme = Appearance
footer-theme_system = Match device
footer-theme_light = Light
footer-theme_dark = Dark
footer-apply = Apply

form-optional = (optional)
form-code = Error code: { $code }
form-email = Email
form-password = Password
form-password_help = At least 8 characters. A few unrelated words are strong and easy to remember.
form-save = Save
form-choose = Choose…

error-missing_title = This page does not exist
error-missing_text = The address may be mistyped, or the page is gone.
error-failed_title = That didn’t work
error-again = Try again

chart-as_table = Show as table
chart-change = { $change }% { $against }

length-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
length-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
length-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
length-year = 1 year

notice-booked = Lesson booked. Check your email for details.
notice-requested = Request sent. The money is on hold; you pay only if the tutor accepts.
notice-confirmed = Lesson confirmed. We’ve told the student.
notice-declined = Declined. We’ve told the student why.
notice-cancelled = Lesson cancelled. What was refunded is shown below.
notice-saved = Saved.
notice-settings_saved = Saved. Booked lessons won’t move; only the displayed times change.
notice-signed_out = You’re signed out.
notice-verified = Your email is confirmed. You can top up and book now.
notice-password_changed = Password changed. You were signed out on your other devices.
notice-topped_up = The money is in your wallet.
notice-topup_failed = Payment failed and nothing was charged. Try again, or pay another way.
notice-approved = Approved. Students can book this tutor now.

legal-privacy_lead = What we keep, why, and how to get it back.
legal-privacy_kept = We keep your account, your lessons and what you write, because the product needs them. Money records are kept for seven years because the law requires it.
legal-privacy_cookies = Cookies: one keeps you signed in; three remember your language, appearance and time zone. None of them follows you elsewhere.
legal-privacy_shared = Your tutor or student sees your name, your time zone and what you write for the lesson, never your email address.
legal-privacy_rights = Your account and profile pages show what we keep about you. To have it corrected or deleted, write to whoever runs this site.
legal-contact = Write to whoever runs this site:
legal-terms_lead = The rules between students, tutors and us.
legal-terms_lessons = A lesson is a contract between student and tutor. The tutor sets the price, the hours and the cancellation policy; what the page said when you booked is what counts.
legal-terms_money = The student pays the tutor’s price, with no extra fees. We hold the money until the lesson is over; then it goes to the tutor, less our commission of 20%, 15% or 10%.
legal-terms_cancel = If the tutor declines, cancels or doesn’t answer within 24 hours, the student gets everything back. Otherwise the tutor’s cancellation policy applies:

zone-unknown = Times are in UTC, because your browser doesn’t share your time zone.
zone-choose = Choose your time zone
zone-title = Your time zone
zone-lead = Your browser doesn’t share it. Once you choose, all times follow your clock.
zone-none = Choose…
zone-submit = Show times on my clock
zone-why = Your browser doesn’t share it, and lessons, emails and reminders follow your clock.
