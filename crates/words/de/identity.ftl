### Registering, signing in, passwords, the account.

register-title = Konto eröffnen
register-lead = Für Schüler kostenlos. Lehrer zahlen eine Provision auf gegebene Stunden, sonst nichts.
register-role = Was führt Sie her?
register-role_student = Ich möchte lernen
register-role_tutor = Ich möchte unterrichten
register-name = Name
register-name_help = Der Name, den andere sehen.
register-birth_date = Geburtsdatum
register-birth_date_help = Konten sind für Personen ab 18 Jahren.
register-submit = Konto eröffnen
register-terms = Mit dem Eröffnen des Kontos akzeptieren Sie:
register-have_account = Schon ein Konto?

check_mail-title = Sehen Sie in Ihre E-Mails
check_mail-lead = Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn, um Ihre Adresse zu bestätigen.
check_mail-reset_lead = Wenn es zu dieser Adresse ein Konto gibt, ist ein Link für ein neues Passwort unterwegs.
check_mail-help = Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach.
check_mail-again = Link noch einmal senden
check_mail-dev = Entwicklungsmodus: E-Mails stehen unter /dev/mailbox?to=ADRESSE

verify-title = E-Mail-Adresse bestätigen
verify-lead = Ein Klick, und Sie können aufladen und buchen.
verify-submit = Adresse bestätigen

login-title = Anmelden
login-submit = Anmelden
login-forgot = Passwort vergessen?
login-no_account = Noch kein Konto? Registrieren
login-demo = Entwicklungsmodus. Demokonten: student-001@demo.test, tutor-001@demo.test, admin@demo.test; Passwort Demo-2026!

password-forgot_title = Neues Passwort
password-forgot_lead = Nennen Sie uns Ihre E-Mail-Adresse, wir senden Ihnen einen Link.
password-forgot_submit = Link senden
password-reset_title = Neues Passwort wählen
password-new = Neues Passwort
password-reset_submit = Passwort speichern
password-again = Neuen Link senden

account-title = Konto
account-not_verified = Ihre E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link aus unserer E-Mail; bis dahin können Sie weder aufladen noch buchen.
account-settings = Zeit, Sprache und Währung
account-zone = Zeitzone
account-zone_help = Stunden bleiben zum selben Zeitpunkt, wenn Sie das ändern; nur die angezeigte Uhrzeit ändert sich.
account-language = Sprache
account-currency = Währung
account-currency_help = In ihr werden Preise angezeigt. Ihr Guthaben bleibt in der Währung, in der Sie gezahlt haben.
account-password = Passwort
account-old_password = Bisheriges Passwort
account-change_password = Passwort ändern
account-devices = Geräte
account-this_device = Dieses Gerät
account-last_seen = Zuletzt aktiv: { $at }
account-revoke = Abmelden
