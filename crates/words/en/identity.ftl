### Registering, signing in, passwords, the account.

register-title = Create your account
register-lead = Free for students. Tutors pay a commission on the lessons they teach, nothing else.
register-role = What brings you here?
register-role_student = I want to learn
register-role_tutor = I want to teach
register-name = Name
register-name_help = The name others will see.
register-birth_date = Date of birth
register-birth_date_help = You must be 18 or over.
register-submit = Create account
register-terms = By creating an account you accept our
register-privacy = What we do with your data:
register-have_account = Already have an account?

check_mail-title = Check your email
check_mail-lead = We sent you a link. Open it to confirm your email.
check_mail-reset_lead = If that email has an account, a link to choose a new password is on its way.
check_mail-help = Nothing after a few minutes? Look in your spam folder.
check_mail-again = Send the link again
check_mail-dev = Dev mode: read emails at /dev/mailbox?to=ADDRESS

verify-title = Confirm your email
verify-lead = Enter the password you chose when you registered, and you can top up and book.
verify-submit = Confirm my email

login-title = Sign in
login-submit = Sign in
login-forgot = Forgot your password?
login-no_account = No account yet? Create one
login-demo = Dev mode. Demo accounts: student-001@demo.test, tutor-001@demo.test, admin@demo.test; password Demo-2026!

password-forgot_title = Forgot your password?
password-forgot_lead = Enter your email and we’ll send you a link to choose a new one.
password-forgot_submit = Send the link
password-reset_title = Choose a new password
password-new = New password
password-reset_submit = Set password
password-again = Send a new link

account-title = Account
account-not_verified = Your email is not confirmed yet. Open the link we sent you; until then you can’t top up or book.
account-settings = Time, language and currency
account-zone = Time zone
account-zone_help = Booked lessons won’t move; only the displayed time changes.
account-language = Language
account-currency = Currency
account-currency_help = Prices are shown in this currency. Money in your wallet stays in the currency you paid in.
account-password = Password
account-old_password = Current password
account-change_password = Change password
account-devices = Where you’re signed in
account-this_device = This device
account-last_seen = Last active { $at }
account-revoke = Sign out

wanted-title = Your lesson with { $name }

security-title = Security
security-lead = How you sign in, and how you keep others out.
security-two_step = Two-step sign-in
security-off = Off. Turn it on, and signing in also needs a code from your phone: a stolen password alone won’t let anybody in.
security-on = On. Signing in takes your password and a code from your authenticator app.
security-forced = You look after other people’s money and data. Set up two-step sign-in first; then everything else opens.
security-set_up = Set up two-step sign-in
security-turn_off = Turn it off
security-codes_left = Recovery codes left: { $number }
security-new_codes = Make new recovery codes
security-code = Code
security-code_help = From your authenticator app. Lost your phone? Use a recovery code.
security-password = Set. Change it if you think somebody else knows it.
security-sessions =
    { $count ->
        [one] Signed in at { $count } place
       *[other] Signed in at { $count } places
    }
security-passkeys =
    { $count ->
        [one] { $count } passkey
       *[other] { $count } passkeys
    }
two_step-scan = Scan this with an authenticator app on your phone.
two_step-picture = QR code for your authenticator app
two_step-by_hand = Can’t scan it? Type this key into the app:
two_step-code_help = The six digits the app shows now.
two_step-submit = Turn it on
codes-title = Your recovery codes
codes-lead = If you lose your phone, each of these signs you in once. Keep them where you keep your passwords: we can’t show them again.
codes-gone = Recovery codes are shown only once. If you don’t have yours, make new ones.
codes-done = I’ve saved them
login_code-title = Enter your code
login_code-again = Start again
sessions-title = Where you’re signed in
sessions-lead = Sign out whatever you don’t recognize. We show the network, never the exact place.
sessions-others = Sign out everywhere else
sessions-others_help = Your API keys end too.
sessions-browser = Browser
sessions-program = Program
sessions-network = Network { $prefix }
sessions-only = You’re signed in nowhere else.
step_up-title = Confirm that it’s you
step_up-lead = You signed in a while ago. Before you change this, please confirm that it’s you.
step_up-kept = What you typed is kept. Only passwords and codes need typing again.
step_up-submit = Continue
step_up-code_help = The code your authenticator app shows now, or a recovery code.
email_again-since = Our emails to this address have been coming back (since { $at }). We won’t send more until you confirm it again; everything is here on the site.
email_again-said = What the email server there answered:
email_again-ask = Confirm this address again
email_again-title = Send my emails here again
email_again-lead = This email reached you, so your mailbox works again. From now on everything we send goes there.
email_change-title = Change your email
email_change-lead = We’ll send a link to the new address. Nothing changes until you open it.
email_change-new = New email
email_change-submit = Send the link
email_change-sent_title = Check your new mailbox
email_change-sent = We sent a link there. Open it within 72 hours, and you sign in with the new address. We’ve told your old address too.
email_change-confirm_title = Use this email
email_change-confirm_lead = From now on you sign in with this address, and our emails go there.
email_change-undo_title = Keep my old email
email_change-undo_lead = If you didn’t ask for this change, stop it here. Your account keeps its old address, everybody is signed out, and you choose a new password by email.
email_change-undone_title = Your account keeps its old email
email_change-undone = Everybody is signed out, and the old password no longer works. We’ve emailed you a link: use it to choose a new one.
passkeys-title = Passkeys
passkeys-lead = Sign in with your fingerprint, face or screen lock. A passkey works on this site alone, so a fake one can’t steal it, and it counts as both steps.
passkeys-none = None yet.
passkeys-name = Name of the passkey
passkeys-name_help = So that you recognize it later, for example “My laptop”.
passkeys-add = Add a passkey
passkeys-used = Last used { $at }
passkeys-added = Added { $at }
passkeys-remove = Remove
passkeys-sign_in = Sign in with a passkey
passkeys-failed = That didn’t work, and nothing was changed. Try again, or sign in another way.
passkeys-script = Passkeys need a browser with JavaScript. Your password works without.
oidc-go_on = Continue with { $provider }
oidc-other = Other ways to sign in
oidc-almost = { $provider } confirmed { $email }. Just a few things left.
oidc-title = Connected accounts
oidc-lead = Sign in with an account you have elsewhere instead of your password.
oidc-none = None yet.
oidc-connect = Connect { $provider }
oidc-disconnect = Disconnect
phone-title = Phone
phone-none = No number yet. We ask for one before a first payout or a child’s account, and never show it to anybody.
phone-is = The number ending in { $end } is confirmed.
phone-number = Phone number
phone-number_help = With the country code, for example +49 151 23456789.
phone-submit = Text me a code
phone-sent = We sent a text message to the number ending in { $end }. The code works for ten minutes.
phone-code_help = The six digits from the text message.
phone-confirm = Confirm number

family-title = Family
family-lead = Your children’s accounts: what they may do, and what you decide.
family-children = Your children
family-none = None of your children has an account here yet. Add one below; you decide about every lesson.
family-age =
    { $count ->
        [one] { $count } year old
       *[other] { $count } years old
    }
family-open = Open
family-add = Add a child
family-name_help = Tutors see this name.
family-email = Your child’s email
family-email_help = From 13 on, for a sign-in of their own. Leave it empty, and you sign your child in.
family-password = Password to start with
family-agree = I agree to this text
family-add_submit = Create the account
family-link = Link a teenager’s account
family-link_text = Does your teenager have an account already? One of you creates a code, the other enters it here. Linking means that you agree to the text for parents.
family-code_make = Create a code
family-code = Code
family-code_is = Your code: { $code }. It works for 24 hours. Enter it on this page, signed in with the other account.
family-code_submit = Link the accounts

child-allowed = What your child may do
child-may_book = Request lessons; each request waits for you
child-may_message = Write to tutors
child-limit = Spending limit
child-limit_amount = At most ({ $currency })
child-limit_help = A lesson counts in the week or month it takes place in.
child-limit_none = No limit
child-limit_week = Per week
child-limit_month = Per month
child-limit_a_week = { $amount } a week
child-limit_a_month = { $amount } a month
child-notify = What we email you about
child-notify_requests = Requests that wait for you
child-notify_lessons = Lessons that are confirmed, declined, cancelled or over
child-sign_in = Signing in
child-sign_in_own = Your child signs in with { $email }.
child-sign_in_waiting = We sent a link to { $email }. Once your child opens it, the sign-in works.
child-sign_in_parent = Your child has no sign-in yet. Sign them in on this device; you’re signed out here meanwhile.
child-sign_in_submit = Sign my child in
child-sign_in_give = Set up a sign-in
child-grown = Your child is 18. The account becomes theirs as soon as it has a sign-in of its own.
child-consent = You agreed to the text for parents on { $date }.
child-particulars = Name and time zone
child-all = All children
child-progress = Progress
child-close = Close this child’s account
child-close_text = The account closes { $days } days after you ask. Until then you can keep it. After that your child’s profile, date of birth and sign-ins are gone; your own account and your other children’s stay.
child-close_password = Your password
child-close_forfeit = Give up any money and credits left in this account
child-closes_on = This account will be closed on { $date }.
child-close_stay = Keep the account
photo-title = Photo
photo-help = JPG, PNG or WebP, up to 10 MB. We remove the location and camera details.
photo-choose = New photo
photo-save = Save the photo
photo-remove = Remove the photo
