### Registering, signing in, passwords, the account.

register-title = Konto erstellen
register-lead = Für Schüler kostenlos. Lehrer zahlen eine Provision auf ihre Stunden, sonst nichts.
register-role = Was führt dich her?
register-role_student = Ich möchte lernen
register-role_tutor = Ich möchte unterrichten
register-name = Name
register-name_help = So sehen dich die anderen.
register-birth_date = Geburtsdatum
register-birth_date_help = Du musst mindestens 18 Jahre alt sein.
register-submit = Konto erstellen
register-terms = Mit deinem Konto akzeptierst du:
register-have_account = Schon ein Konto?

check_mail-title = Schau in deine E-Mails
check_mail-lead = Wir haben dir einen Link geschickt. Öffne ihn, um deine E-Mail-Adresse zu bestätigen.
check_mail-reset_lead = Wenn es zu dieser E-Mail-Adresse ein Konto gibt, ist ein Link für ein neues Passwort unterwegs.
check_mail-help = Nach ein paar Minuten noch nichts da? Schau im Spam-Ordner nach.
check_mail-again = Link noch einmal senden
check_mail-dev = Entwicklungsmodus: E-Mails stehen unter /dev/mailbox?to=ADRESSE

verify-title = E-Mail-Adresse bestätigen
verify-lead = Gib das Passwort ein, das du bei der Registrierung gewählt hast, dann kannst du aufladen und buchen.
verify-submit = E-Mail-Adresse bestätigen

login-title = Anmelden
login-submit = Anmelden
login-forgot = Passwort vergessen?
login-no_account = Noch kein Konto? Jetzt registrieren
login-demo = Entwicklungsmodus. Demokonten: student-001@demo.test, tutor-001@demo.test, admin@demo.test; Passwort Demo-2026!

password-forgot_title = Passwort vergessen?
password-forgot_lead = Gib deine E-Mail-Adresse ein, dann schicken wir dir einen Link für ein neues.
password-forgot_submit = Link senden
password-reset_title = Neues Passwort wählen
password-new = Neues Passwort
password-reset_submit = Passwort speichern
password-again = Neuen Link senden

account-title = Konto
account-not_verified = Deine E-Mail-Adresse ist noch nicht bestätigt. Öffne den Link, den wir dir geschickt haben; bis dahin kannst du weder aufladen noch buchen.
account-settings = Zeit, Sprache und Währung
account-zone = Zeitzone
account-zone_help = Gebuchte Stunden verschieben sich nicht; nur die angezeigte Uhrzeit ändert sich.
account-language = Sprache
account-currency = Währung
account-currency_help = In dieser Währung zeigen wir dir die Preise. Dein Guthaben bleibt in der Währung, in der du eingezahlt hast.
account-password = Passwort
account-old_password = Aktuelles Passwort
account-change_password = Passwort ändern
account-devices = Geräte
account-this_device = Dieses Gerät
account-last_seen = Zuletzt aktiv: { $at }
account-revoke = Abmelden

wanted-title = Deine Stunde mit { $name }
