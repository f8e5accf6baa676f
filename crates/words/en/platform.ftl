### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Skip to content
nav-main = Main
nav-search = Find a tutor
nav-teach = Teach
nav-subjects = Subjects
nav-sign_in = Sign in
nav-register = Join
nav-home = Home
nav-own_menu = Menu for { $name }
nav-lessons = Lessons
nav-messages = Messages
nav-wallet = Wallet
nav-teach_profile = Tutor profile
nav-teach_availability = Availability
nav-approvals = Tutor approvals
nav-account = Account
nav-sign_out = Sign out
nav-teaching = Teaching
nav-learning = Learning
nav-own = You
nav-staff = Staff
nav-quick = Quick links
nav-start = Start page

footer-label = Footer
footer-teach = Teach on EduStream
footer-privacy = Privacy
footer-terms = Terms
footer-help = Help
footer-contact = Contact
footer-cookies = Cookies
footer-language = Language
footer-theme = Appearance
footer-theme_system = Match device
footer-theme_light = Light
footer-theme_dark = Dark
footer-apply = Apply

form-optional = (optional)
form-show_password = Show password
form-code = Error code: { $code }
form-email = Email
form-password = Password
form-password_help = At least 8 characters. A few unrelated words are strong and easy to remember.
form-save = Save
form-choose = Choose…
form-file_choose = Choose a file
form-files_choose = Choose files
form-file_none = Nothing chosen yet
form-file_chosen = File chosen
form-files_chosen = Files chosen

error-missing_title = This page does not exist
error-missing_text = The address may be mistyped, or the page is gone. Look for a tutor, or find an answer in the help.
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
notice-chat_tested = Sent. The test appears in the chat in a moment.
notice-saved = Saved.
notice-settings_saved = Saved. Booked lessons won’t move; only the displayed times change.
notice-signed_out = You’re signed out.
notice-verified = Your email is confirmed. You can top up and book now.
notice-password_changed = Password changed. You were signed out on your other devices, and your API keys were ended.
notice-topped_up = The money is in your wallet.
notice-topup_under_way = Your payment is on its way. The money appears here as soon as it arrives.
notice-payment_under_way = Your payment is on its way. It shows here as soon as it arrives.
notice-topup_failed = Payment failed and nothing was charged. Try again, or pay another way.
notice-approved = Approved. Students can book this tutor now.
notice-two_step_off = Two-step sign-in is off. Your password alone signs you in now.
notice-email_changed = Your new email is confirmed. Sign in with it from now on.
notice-email_proved = Thank you. Our emails go to your address again.
notice-passkey_added = Passkey added. You can sign in with it now.
notice-passkey_removed = Passkey removed.
notice-connected = Connected. You can sign in with it from now on.
notice-disconnected = Disconnected. It no longer signs you in.
notice-phone_confirmed = Your phone number is confirmed.
notice-signed_out_others = You’re signed out everywhere else, and your API keys were ended.

legal-privacy_lead = What we keep, why, and how to get it back.
legal-privacy_kept = We keep your account, your lessons and what you write, because EduStream doesn’t work without them. Messages are deleted after two years. Money records are kept for at least seven years, because the law requires it.
legal-privacy_devices = When you sign in, we note your browser and network address, so that you can see your devices and we can protect your account.
legal-privacy_cookies = A few cookies keep you signed in and remember your choices. None of them follows you elsewhere. All of them, one by one:
legal-privacy_shared = Your tutor or student sees your name, your time zone and what you write for the lesson, never your email address.
legal-privacy_public = A tutor’s profile and its reviews can be read by everybody. A student has no public page.
legal-privacy_rights = You can download a copy of everything we keep about you, correct it, or close your account:
legal-contact = Contact the operator of this site:
legal-terms_lead = The rules between students, tutors and us.
legal-terms_lessons = A lesson is a contract between student and tutor. The tutor sets the price, the hours and the cancellation policy; what the page said when you booked is what counts.
legal-terms_money = The student pays the tutor’s price, with no extra fees. We hold the money until the lesson is over; then it goes to the tutor, less our commission of 20%, 15% or 10%.
legal-terms_cancel = If the tutor declines, cancels or doesn’t answer within 24 hours, the student gets everything back. Otherwise the tutor’s cancellation policy applies:

cookies-lead = What this site keeps in your browser, and for how long. Nothing here tracks you, and nobody else sets anything.
cookies-name = Name
cookies-purpose = What for
cookies-kept = Kept for
cookies-session = Keeps you signed in.
cookies-device = Knows this browser again when you sign in, so that wrong guesses by others don’t lock you out.
cookies-acting = Lets our staff see the site as somebody else does, to help. Only they ever get it.
cookies-way = Knows this browser again when you come back from the account you sign in with.
cookies-launch = Knows this browser again when your school’s learning platform sends you here.
cookies-referral = Remembers whose link you came by, so that both of you get what was promised. Set only by such a link.
cookies-flash = Brings back what you typed when a form couldn’t be sent. Passwords are never kept.
cookies-wrote = Shows you at once what you just changed.
cookies-locale = Remembers your language.
cookies-theme = Remembers light or dark.
cookies-zone = Remembers your time zone, so that times are right before you sign in.
cookies-currency = Remembers the currency you see prices in.
cookies-event = Knows where your open pages left off, so that no news is missed. Signed in only, like the rest below.
cookies-waiting = Keeps messages you wrote without a connection.
cookies-drafts = Keeps what you began to write to somebody.
cookies-pushed = Knows that notifications for this browser were set up since you opened it.
cookies-pages = Keeps your schedule and last conversations for when there is no connection.
cookies-watched = Keeps what you watched of a film until the course has noted it.
cookies-units = Keeps the units of courses that you took along, with their films.
cookies-till_deleted = Until you delete it
cookies-till_sent = Until they’re sent
cookies-till_closed = Until you close the tab
cookies-till_sign_out = Until you sign out
cookies-no_choice = All of these are needed for what you ask of the site, so there is nothing to agree to. If that ever changes, you will be asked first, and no will be as easy as yes.
cookies-nothing_else = Nothing else is kept in your browser. You can delete all of it in your browser’s settings; you will be signed out, and nothing else changes.


zone-unknown = Times are in UTC, because your browser doesn’t share your time zone.
zone-choose = Choose your time zone
zone-change = Change time zone
zone-title = Your time zone
zone-lead = Your browser doesn’t share it. Once you choose, all times follow your clock.
zone-lead_known = Pages and emails show times in this time zone. Booked lessons won’t move.
zone-none = Choose…
zone-submit = Show times on my clock
zone-why = Your browser doesn’t share it, and lessons, emails and reminders follow your clock.
nav-teach_onboarding = Get listed
notice-sent_in = Sent. We’ll take a look and email you.
notice-check_asked = Asked for. Go on at the provider.
notice-papers_sent = Documents sent. We’ll check them and email you.
notice-reported = Thank you. We read your report and tell you by email what we did.
notice-blocked = Blocked. Neither of you finds or reaches the other any more.
notice-unblocked = Unblocked.
notice-appealed = We look at it again and answer by email.
notice-asked_support = We got your question. You see below by when we answer.
notice-voted = Thank you for telling us.
notice-decided = Decided. Whoever it concerns gets an email.
notice-case_opened = The case is open. What was paid waits until it is decided.
notice-case_accepted = You accepted the proposal. Once the other person accepts it too, it is carried out.
nav-saved = Saved
notice-search_saved = Saved. We email you when somebody new fits, once a day at most.

nav-calendar = Calendar
nav-teach_dashboard = Statistics

notice-proposed = Suggested. We’ll email you the answer.
notice-moved = Agreed. The lesson has been moved.
notice-kept = The lesson stays as it was.
notice-absent = Thank you for telling us. The lesson is over.
notice-held = Thank you. Your word is noted.
notice-feed_new = Your lessons have a new address.
notice-series_booked = Your lessons are booked.
notice-series_requested = Requests sent. You pay only for the lessons that are accepted.

notice-series_off = All upcoming lessons of the series are cancelled.

notice-reviewed = Thank you for your review.

notice-waiting = You’re on the list. We’ll email you as soon as something is free.
notice-skill_asked = Sent. We’ll email you when all three have answered.
notice-assessed = Thank you. Your assessment counts.
notice-help_asked = Sent to tutors who teach this. We’ll email you every offer.
notice-help_offered = Offer sent. Now it’s up to the student.
notice-package_bought = Package bought. Book your first lesson whenever you like.
notice-package_extended = Done. The package is now valid for longer.
notice-package_ended = The package has ended. What remained is in your wallet.
notice-package_moved = Moved. This is your package with the new tutor.
notice-package_given = The link is on its way.
notice-package_claimed = These lessons are yours now. Enjoy them!

notice-payout_asked = Your payout is on its way.
notice-onboarded = All set. You can be paid now.
notice-onboarding_under_way = The payment provider is looking at what you sent. You can be paid as soon as it says yes.

notices-title = Notifications
notices-lead = What happened, the latest first.
notices-settings = Notification settings
notices-empty = Nothing yet
notices-empty_text = Lessons, messages and money show up here.
notices-unread = New
notices-read_all = Mark all as read
notices-log = What we sent you
notices-log_empty = Nothing has been sent yet.
notices-prefs = Notification settings
notices-prefs_lead = Choose for each kind of news how it reaches you. Security news always comes by email.
notices-lessons = Lessons
notices-matching = Tutors and requests
notices-messages = Messages
notices-credits = Money and credits
notices-system = Your account
notices-in_app = Here
notices-email = Email
notices-push = Phone
notices-push_here = This browser
notices-push_lead = Hear about lessons and messages even when no page is open. Texts of messages are never part of it.
notices-push_without = Turning this on needs JavaScript. Everything else on this page works without it.
notices-push_unable = This browser can’t do that. On an iPhone or iPad, add EduStream to the Home Screen first and open it from there.
notices-push_denied = Notifications from this site are blocked. Allow them in the browser’s settings, then reload this page.
notices-push_on = This browser is told, as long as you stay signed in here.
notices-push_start = Turn on for this browser
notices-push_stop = Turn off for this browser
notices-push_failed = That didn’t work. Check your connection and try again.
notices-quiet = Between { $from } and { $until } my time, only what can’t wait
notices-digest = What isn’t urgent
notices-digest_off = Tell me right away
notices-digest_daily = Collect it in one email every morning
notices-digest_weekly = Collect it in one email every Monday
notices-sent = Sent
notices-waiting = Waiting
notices-dropped = No longer needed
notices-undeliverable = Not delivered to this address

live-offline = You’re offline. What you write is kept and sent as soon as you’re back.
live-kept = You see this page as it was at
live-update = There is a newer version of EduStream.
live-reload = Reload
offline-title = You’re offline
offline-text = This page isn’t kept on this device. It opens again as soon as you’re back online.
offline-kept = What you opened last is still here:
manifest-about = Find a tutor who explains it well, book a lesson, learn.
notice-credits_bought = Credits bought. They are there already.
notice-lesson_paid = Your card is held. It is charged when the lesson has been held.
notice-withdrawn = It is on its way back to your card.
notice-calendar_connected = Calendar connected. We are reading it now.
notice-calendar_gone = Calendar disconnected. Nothing of it is kept here.
notice-calendar_looked = We are looking at it now.
notice-calendar_answered = Noted. The lesson stays as agreed.
notice-video_connected = Account connected. Your lessons take place there from now on.
notice-video_gone = Account disconnected. Your lessons take place in our own room again.
notice-video_here = You meet here now.
notice-card_saved = Card saved. You can pay with it now.
notice-card_under_way = Your card is being saved. It appears here in a moment.
notice-card_refused = No card was saved.
notice-card_removed = Removed.
notice-card_declined = The bank said no to this card, and nothing was charged. Your time is still kept: pay with another card here.
notice-trial_replaced = Thank you. The credit is in your wallet; here is who else teaches this.
