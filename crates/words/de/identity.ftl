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
register-terms = Mit deinem Konto gelten unsere
register-privacy = Was wir mit deinen Daten tun:
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
account-devices = Wo du angemeldet bist
account-this_device = Dieses Gerät
account-last_seen = Zuletzt aktiv: { $at }
account-revoke = Abmelden

wanted-title = Deine Stunde mit { $name }

security-title = Sicherheit
security-lead = Wie du dich anmeldest und wie niemand sonst hineinkommt.
security-two_step = Anmeldung in zwei Schritten
security-off = Ausgeschaltet. Schalte es ein, dann braucht die Anmeldung auch einen Code von deinem Handy. Mit einem gestohlenen Passwort allein kommt niemand hinein.
security-on = Eingeschaltet. Zur Anmeldung brauchst du dein Passwort und einen Code aus deiner Authenticator-App.
security-forced = Du kümmerst dich um Geld und Daten anderer. Richte zuerst die Anmeldung in zwei Schritten ein; danach ist alles wieder offen.
security-set_up = Anmeldung in zwei Schritten einrichten
security-turn_off = Ausschalten
security-codes_left = Übrige Ersatzcodes: { $number }
security-new_codes = Neue Ersatzcodes erstellen
security-code = Code
security-code_help = Aus deiner Authenticator-App. Handy verloren? Nimm einen Ersatzcode.
security-password = Festgelegt. Ändere es, wenn es jemand anders kennen könnte.
security-sessions =
    { $count ->
        [one] An { $count } Stelle angemeldet
       *[other] An { $count } Stellen angemeldet
    }
security-passkeys =
    { $count ->
        [one] { $count } Passkey
       *[other] { $count } Passkeys
    }
two_step-scan = Scanne dieses Bild mit einer Authenticator-App auf deinem Handy.
two_step-picture = QR-Code für deine Authenticator-App
two_step-by_hand = Klappt das Scannen nicht? Gib diesen Schlüssel in der App ein:
two_step-code_help = Die sechs Ziffern, die die App gerade zeigt.
two_step-submit = Einschalten
codes-title = Deine Ersatzcodes
codes-lead = Wenn du dein Handy verlierst, meldet dich jeder dieser Codes einmal an. Bewahre sie bei deinen Passwörtern auf: Wir können sie nicht noch einmal zeigen.
codes-gone = Ersatzcodes werden nur einmal gezeigt. Hast du deine nicht mehr, erstelle neue.
codes-done = Ich habe sie gespeichert
login_code-title = Gib deinen Code ein
login_code-again = Von vorn beginnen
sessions-title = Wo du angemeldet bist
sessions-lead = Melde ab, was du nicht kennst. Wir zeigen das Netz, nie den genauen Ort.
sessions-others = Überall sonst abmelden
sessions-others_help = Auch deine API-Schlüssel enden damit.
sessions-browser = Browser
sessions-program = Programm
sessions-network = Netz { $prefix }
sessions-only = Sonst bist du nirgends angemeldet.
step_up-title = Bestätige, dass du es bist
step_up-lead = Deine Anmeldung ist schon etwas her. Bestätige kurz, dass du es bist, bevor du das änderst.
step_up-kept = Deine Eingaben bleiben erhalten. Nur Passwörter und Codes tippst du noch einmal.
step_up-submit = Weiter
step_up-code_help = Der Code, den deine Authenticator-App gerade zeigt, oder ein Ersatzcode.
email_again-since = Unsere E-Mails an diese Adresse kommen zurück (seit { $at }). Bis du sie erneut bestätigst, schicken wir nichts mehr dorthin; hier auf der Website findest du alles.
email_again-said = Antwort des E-Mail-Servers:
email_again-ask = Diese Adresse erneut bestätigen
email_again-title = E-Mails wieder hierher schicken
email_again-lead = Diese E-Mail hat dich erreicht, dein Postfach funktioniert also wieder. Ab jetzt schicken wir alles wieder dorthin.
email_change-title = E-Mail-Adresse ändern
email_change-lead = Wir schicken einen Link an die neue Adresse. Bis du ihn öffnest, ändert sich nichts.
email_change-new = Neue E-Mail-Adresse
email_change-submit = Link senden
email_change-sent_title = Sieh in dein neues Postfach
email_change-sent = Wir haben einen Link dorthin geschickt. Öffne ihn innerhalb von 72 Stunden, und du meldest dich mit der neuen Adresse an. Die alte Adresse weiß auch Bescheid.
email_change-confirm_title = Diese Adresse verwenden
email_change-confirm_lead = Ab jetzt meldest du dich mit dieser Adresse an, und unsere E-Mails gehen dorthin.
email_change-undo_title = Alte Adresse behalten
email_change-undo_lead = Wenn du diese Änderung nicht wolltest, stopp sie hier. Dein Konto behält seine alte Adresse, alle werden abgemeldet, und du wählst per E-Mail ein neues Passwort.
email_change-undone_title = Dein Konto behält seine alte Adresse
email_change-undone = Alle sind abgemeldet, und das alte Passwort gilt nicht mehr. Wir haben dir einen Link geschickt: Wähle damit ein neues.
passkeys-title = Passkeys
passkeys-lead = Melde dich mit Fingerabdruck, Gesicht oder Bildschirmsperre an. Ein Passkey funktioniert nur auf dieser Seite, keine gefälschte kann ihn stehlen, und er zählt als beide Schritte.
passkeys-none = Noch keine.
passkeys-name = Name des Passkeys
passkeys-name_help = Damit du ihn später wiedererkennst, zum Beispiel „Mein Laptop“.
passkeys-add = Passkey hinzufügen
passkeys-used = Zuletzt benutzt: { $at }
passkeys-added = Hinzugefügt: { $at }
passkeys-remove = Entfernen
passkeys-sign_in = Mit einem Passkey anmelden
passkeys-failed = Das hat nicht geklappt, und es hat sich nichts geändert. Versuch es noch einmal, oder melde dich anders an.
passkeys-script = Passkeys brauchen einen Browser mit JavaScript. Dein Passwort funktioniert ohne.
oidc-go_on = Weiter mit { $provider }
oidc-other = Andere Wege, dich anzumelden
oidc-almost = { $provider } hat { $email } bestätigt. Nur noch ein paar Angaben.
oidc-title = Verbundene Konten
oidc-lead = Melde dich mit einem Konto an, das du anderswo schon hast, statt mit deinem Passwort.
oidc-none = Noch keine.
oidc-connect = { $provider } verbinden
oidc-disconnect = Trennen
phone-title = Telefon
phone-none = Noch keine Nummer. Wir fragen danach vor der ersten Auszahlung oder dem Konto eines Kindes und zeigen sie niemandem.
phone-is = Die Nummer, die auf { $end } endet, ist bestätigt.
phone-number = Telefonnummer
phone-number_help = Mit Ländervorwahl, zum Beispiel +49 151 23456789.
phone-submit = Code per SMS senden
phone-sent = Wir haben eine SMS an die Nummer geschickt, die auf { $end } endet. Der Code gilt zehn Minuten.
phone-code_help = Die sechs Ziffern aus der SMS.
phone-confirm = Nummer bestätigen

family-title = Familie
family-lead = Die Konten deiner Kinder: was sie dürfen und worüber du entscheidest.
family-children = Deine Kinder
family-none = Noch keines deiner Kinder hat hier ein Konto. Füge unten eines hinzu; über jede Stunde entscheidest du.
family-age =
    { $count ->
        [one] { $count } Jahr alt
       *[other] { $count } Jahre alt
    }
family-open = Öffnen
family-add = Kind hinzufügen
family-name_help = Diesen Namen sehen Lehrer.
family-email = E-Mail-Adresse deines Kindes
family-email_help = Ab 13 für eine eigene Anmeldung. Lass das Feld leer, dann meldest du dein Kind an.
family-password = Erstes Passwort
family-agree = Ich stimme diesem Text zu
family-add_submit = Konto erstellen
family-link = Konto eines Jugendlichen verknüpfen
family-link_text = Dein Kind ist über 13 und hat schon ein Konto? Eine Seite erstellt einen Code, die andere gibt ihn hier ein. Mit dem Verknüpfen stimmst du dem Text für Eltern zu.
family-code_make = Code erstellen
family-code = Code
family-code_is = Dein Code: { $code }. Er gilt 24 Stunden. Gib ihn auf dieser Seite ein, angemeldet mit dem anderen Konto.
family-code_submit = Konten verknüpfen

child-allowed = Was dein Kind darf
child-may_book = Stunden anfragen; jede Anfrage wartet auf dich
child-may_message = Lehrern schreiben
child-limit = Ausgabenlimit
child-limit_amount = Höchstens ({ $currency })
child-limit_help = Eine Stunde zählt in der Woche oder dem Monat, in dem sie stattfindet.
child-limit_none = Kein Limit
child-limit_week = Pro Woche
child-limit_month = Pro Monat
child-limit_a_week = { $amount } pro Woche
child-limit_a_month = { $amount } pro Monat
child-notify = Worüber wir dir schreiben
child-notify_requests = Anfragen, die auf dich warten
child-notify_lessons = Stunden, die bestätigt, abgelehnt, abgesagt oder vorbei sind
child-sign_in = Anmeldung
child-sign_in_own = Dein Kind meldet sich an mit { $email }.
child-sign_in_waiting = Wir haben einen Link an { $email } geschickt. Sobald dein Kind ihn öffnet, gilt die Anmeldung.
child-sign_in_parent = Dein Kind hat noch keine eigene Anmeldung. Melde es auf diesem Gerät an; du bist hier so lange abgemeldet.
child-sign_in_submit = Mein Kind anmelden
child-sign_in_give = Anmeldung einrichten
child-grown = Dein Kind ist 18. Das Konto gehört ihm, sobald es eine eigene Anmeldung hat.
child-consent = Dem Text für Eltern hast du am { $date } zugestimmt.
child-particulars = Name und Zeitzone
child-all = Alle Kinder
child-progress = Fortschritt
child-close = Konto dieses Kindes schließen
child-close_text = Das Konto wird { $days } Tage nach deiner Anfrage geschlossen. Bis dahin kannst du es behalten. Danach sind Profil, Geburtsdatum und Anmeldungen des Kindes gelöscht; dein Konto und die deiner anderen Kinder bleiben.
child-close_password = Dein Passwort
child-close_forfeit = Auf Geld und Credits verzichten, die auf diesem Konto übrig sind
child-closes_on = Dieses Konto wird geschlossen: { $date }.
child-close_stay = Konto behalten
photo-title = Foto
photo-help = JPG, PNG oder WebP, höchstens 10 MB. Ort und Kameradaten entfernen wir.
photo-choose = Neues Foto
photo-save = Foto speichern
photo-remove = Foto entfernen
