### Registering, signing in, passwords, the account.

register-title = Open your account
register-lead = Free for students. Tutors pay a commission on lessons they give, nothing else.
register-role = What brings you here?
register-role_student = I want to learn
register-role_tutor = I want to teach
register-name = Name
register-name_help = The name others see.
register-birth_date = Date of birth
register-birth_date_help = Accounts are for people of 18 and over.
register-submit = Open account
register-terms = By opening an account you accept our
register-have_account = Already here before?

check_mail-title = Check your mail
check_mail-lead = We sent you a link. Open it to confirm your address.
check_mail-reset_lead = If there is an account for that address, a link to set a new password is on its way.
check_mail-help = Nothing there after a few minutes? Look in the spam folder.
check_mail-again = Send the link again
check_mail-dev = This is dev mode: mails can be read at /dev/mailbox?to=ADDRESS

verify-title = Confirm your email
verify-lead = One click and you can top up and book.
verify-submit = Confirm my email

login-title = Sign in
login-submit = Sign in
login-forgot = Forgot your password?
login-no_account = No account yet? Join
login-demo = This is dev mode. Demo accounts: student-001@demo.test, tutor-001@demo.test, admin@demo.test; password Demo-2026!

password-forgot_title = Set a new password
password-forgot_lead = Tell us your email and we send you a link.
password-forgot_submit = Send the link
password-reset_title = Choose a new password
password-new = New password
password-reset_submit = Set password
password-again = Send a new link

account-title = Account
account-not_verified = Your email is not confirmed yet. Open the link we sent you; until then you cannot top up or book.
account-settings = Time, language and currency
account-zone = Time zone
account-zone_help = Lessons keep their moment when you change this; you see it on your own clock.
account-language = Language
account-currency = Currency
account-currency_help = Prices are shown in it. Your wallet keeps what you paid in.
account-password = Password
account-old_password = Current password
account-change_password = Change password
account-devices = Devices
account-this_device = This device
account-last_seen = Last seen { $at }
account-revoke = Sign out
