### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Skip to content
nav-main = Main
nav-search = Find a tutor
nav-subjects = Subjects
nav-sign_in = Sign in
nav-register = Join
nav-home = Home
nav-own_menu = Menu of { $name }
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
footer-theme_system = As the device
footer-theme_light = Light
footer-theme_dark = Dark
footer-apply = Apply

form-optional = (optional)
form-code = Code of this error: { $code }
form-email = Email
form-password = Password
form-password_help = At least 8 characters. A few unrelated words are strong and easy to remember.
form-save = Save
form-choose = Choose …

error-missing_title = This page does not exist
error-missing_text = The address may be mistyped, or what stood here is gone.
error-failed_title = That did not work
error-again = Try again

notice-booked = Lesson booked. Check your email for details.
notice-requested = Request sent. The money is held, not taken, until the tutor answers.
notice-confirmed = Lesson confirmed. The student has been told.
notice-declined = Declined. The other side has been told why.
notice-cancelled = Lesson cancelled. The money went where the preview said.
notice-saved = Saved.
notice-settings_saved = Saved. Lessons you have booked keep their moment; times are shown on your clock.
notice-signed_out = You are signed out.
notice-verified = Your email is confirmed. You can top up and book now.
notice-password_changed = Password changed. Other devices were signed out.
notice-topped_up = The money is in your wallet.
notice-topup_failed = The bank refused the payment. Nothing was taken; try again or pay another way.
notice-approved = Approved. The tutor can be booked now.

legal-privacy_lead = What we keep, why, and how you take it back.
legal-privacy_kept = We keep your account, your lessons and what you write, so that the product works; money records are kept for seven years because the law asks for it.
legal-privacy_cookies = Cookies: one keeps you signed in, three remember language, appearance and time zone. None follows you elsewhere.
legal-privacy_shared = Your tutor or student sees your name, your time zone and what you write for the lesson, never your email address.
legal-privacy_rights = Your account and profile pages show what we keep about you. To have it corrected or deleted, ask whoever runs this site.
legal-terms_lead = The rules between students, tutors and us.
legal-terms_lessons = A lesson is a contract between student and tutor. The tutor sets price, hours and cancellation rule; what stood on the page when you booked is what counts.
legal-terms_money = The student pays the tutor's price and nothing on top. We hold the money until the lesson is over, then the tutor gets it less our commission of 20%, 15% or 10%.
legal-terms_cancel = If the tutor declines, cancels or does not answer within 24 hours, the student gets everything back. Otherwise the tutor's rule applies:
