### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Du erhältst diese E-Mail wegen deines Kontos bei EduStream.
mail-otherwise = Die Schaltfläche geht nicht? Öffne diese Adresse:

verify_email =
    .subject = Bestätige deine E-Mail-Adresse
    .body =
        Hallo { $name },

        willkommen bei EduStream! Bestätige deine E-Mail-Adresse, dann kannst du dein Guthaben aufladen und deine erste Stunde buchen. Der Link gilt { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }.

        Du hast dich gar nicht registriert? Dann ignoriere diese E-Mail einfach.
    .action = E-Mail-Adresse bestätigen

already_registered =
    .subject = Du hast schon ein Konto
    .body =
        Hallo { $name },

        jemand wollte mit deiner E-Mail-Adresse ein Konto erstellen, aber du hast schon eines. Wenn du das warst, melde dich einfach an. Hast du dein Passwort vergessen, kannst du dort ein neues wählen.

        Wenn du es nicht warst, musst du nichts tun. Es hat sich nichts geändert.
    .action = Anmelden

reset_password =
    .subject = Wähle ein neues Passwort
    .body =
        Hallo { $name },

        du hast ein neues Passwort angefordert. Der Link funktioniert nur einmal und gilt { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        } lang.

        Wenn du nichts angefordert hast, ignoriere diese E-Mail. Dein Passwort bleibt, wie es ist.
    .action = Neues Passwort wählen

password_changed =
    .subject = Dein Passwort wurde geändert
    .body =
        Hallo { $name },

        dein Passwort wurde geändert, und alle anderen Geräte wurden abgemeldet.

        Wenn du das nicht warst, wähle sofort ein neues Passwort.
    .action = Das war ich nicht

two_step_on =
    .subject = Anmeldung in zwei Schritten eingeschaltet
    .body =
        Hallo { $name },

        Ab jetzt brauchst du zur Anmeldung dein Passwort und einen Code aus deiner Authenticator-App.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

two_step_off =
    .subject = Anmeldung in zwei Schritten ausgeschaltet
    .body =
        Hallo { $name },

        Zur Anmeldung genügt wieder dein Passwort.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

recovery_code_used =
    .subject = Ein Ersatzcode wurde benutzt
    .body =
        Hallo { $name },

        Mit einem deiner Ersatzcodes hat sich jemand bei deinem Konto angemeldet. Dieser Code gilt nicht mehr; erstelle neue, wenn nur noch wenige übrig sind.

        Wenn du das nicht warst, wähle jetzt ein neues Passwort.
    .action = Das war ich nicht

tutor_approved =
    .subject = Dein Lehrerprofil ist freigegeben
    .body =
        Hallo { $name },

        ab jetzt können Schüler dein Profil finden. Prüf noch kurz deine Wochenzeiten: Nur diese Zeiten lassen sich buchen.
    .action = Zeiten prüfen

tutor_declined =
    .subject = Dein Lehrerprofil braucht eine Änderung
    .body =
        Hallo { $name },

        wir konnten dein Profil noch nicht freigeben. Der Grund: { $reason }

        Ändere es und speichere, dann sehen wir es uns noch einmal an.
    .action = Profil bearbeiten

report_filed =
    .subject = Eine Meldung wartet auf Antwort
    .body =
        Hallo { $name },

        Jemand hat uns gemeldet, dass bei einer Stunde etwas schiefging. Lies die Meldung und antworte.
    .action = Meldung lesen

report_answered =
    .subject = Unsere Antwort auf deine Meldung
    .body =
        Hallo { $name },

        danke, dass du uns geschrieben hast. { $answer }
    .action = Meldung öffnen

booking_requested =
    .subject = Neue Anfrage: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } möchte bei dir eine Stunde in { $subject } nehmen: { $when }.

        Bitte antworte innerhalb von 24 Stunden. Danach verfällt die Anfrage, und die Zeit ist wieder frei.
    .action = Anfrage beantworten

booking_confirmed =
    .subject = Bestätigt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } ist bestätigt: { $when }.
    .action = Stunde ansehen

booking_declined =
    .subject = Abgelehnt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } kann dir die Stunde in { $subject } am { $when } leider nicht geben. { $reason }

        Das Geld ist wieder in deinem Guthaben.
    .action = Anfrage ansehen

booking_expired =
    .subject = Keine Antwort: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        { $counterpart } hat deine Anfrage für { $subject } am { $when } nicht rechtzeitig beantwortet.

        Das Geld ist wieder in deinem Guthaben. Vielleicht haben andere Lehrer Zeit für dich.
    .action = Anfrage ansehen

booking_cancelled =
    .subject = Abgesagt: { $subject } mit { $counterpart }, { $when }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } am { $when } wurde abgesagt. { $reason }

        Was erstattet wurde, steht auf der Seite der Stunde.
    .action = Stunde ansehen

lesson_ended =
    .subject = Wie war { $subject } mit { $counterpart }?
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } am { $when } ist vorbei.
    .action = Stunde ansehen

lesson_time_moved =
    .subject = Zeitumstellung: { $subject } bleibt bei der vereinbarten Uhrzeit
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Dort stellt ein neues Gesetz die Uhren um; die Stunde bleibt bei der vereinbarten Uhrzeit.

        Bei dir beginnt sie: { $when }. Wenn dir das nicht mehr passt, kannst du auf der Seite der Stunde absagen.
    .action = Stunde ansehen

lesson_time_kept =
    .subject = Zeitumstellung: Bitte prüf deine Stunde in { $subject }
    .body =
        Hallo { $name },

        deine Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Dort stellt ein neues Gesetz die Uhren um, und die Stunde konnte nicht mitwandern: Die neue Zeit ist belegt, zu nah, oder es gibt sie nicht.

        Deshalb beginnt sie genau dann, wann sie auch bisher begonnen hätte, bei dir: { $when }. Wenn dir das nicht passt, kannst du auf der Seite der Stunde absagen.
    .action = Stunde ansehen

child_sign_in =
    .subject = Deine Anmeldung bei EduStream
    .body =
        Hallo { $name },

        { $parent } hat eine Anmeldung für dich eingerichtet. Bestätige diese E-Mail-Adresse mit dem Passwort, das ihr zusammen gewählt habt; dann kannst du Lehrer suchen und Stunden anfragen.

        Du kennst { $parent } nicht? Dann ignorier diese E-Mail.
    .action = E-Mail-Adresse bestätigen

child_thirteen =
    .subject = { $child } ist jetzt 13
    .body =
        Hallo { $name },

        { $child } ist 13 und darf eine eigene Anmeldung haben: mit eigener E-Mail-Adresse Lehrer suchen und Stunden anfragen. Über jede Stunde entscheidest weiterhin du.
    .action = Anmeldung einrichten

child_waits =
    .subject = { $child } ist 18: ein Schritt fehlt
    .body =
        Hallo { $name },

        { $child } ist 18, und das Konto geht über. Noch fehlt eine eigene Anmeldung: Gib die E-Mail-Adresse ein, dann schicken wir einen Link dorthin.
    .action = E-Mail-Adresse eingeben

child_grown =
    .subject = { $child } ist jetzt 18
    .body =
        Hallo { $name },

        { $child } ist 18 und hat das Konto von heute an in eigener Hand, mit eigenen Buchungen und eigenem Guthaben. Stunden, die du schon bezahlt hast, finden statt wie vereinbart.
    .action = Familie öffnen

account_yours =
    .subject = Dein Konto gehört dir
    .body =
        Hallo { $name },

        du bist 18: Dein Konto gehört jetzt dir allein. Über deine Stunden entscheidest du, und du bezahlst sie von deinem eigenen Guthaben. Was gebucht ist, bleibt.
    .action = Mein Konto öffnen

approval_asked =
    .subject = { $child } möchte eine Stunde: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        { $child } möchte eine Stunde in { $subject } mit { $counterpart }: { $when }. Preis: { $amount }, bezahlt nur mit deiner Zustimmung und von deinem Guthaben.

        Bitte entscheide bis { $until }. So lange bleibt die Zeit reserviert, und der Lehrer erfährt nichts davon.
    .action = Entscheiden

approval_refused =
    .subject = Nicht genehmigt: { $subject } mit { $counterpart }
    .body =
        Hallo { $name },

        deine Eltern haben die Stunde in { $subject } mit { $counterpart } nicht genehmigt: { $when }. { $reason }

        Die Zeit ist wieder frei. Frag sie, welche Stunde passen würde.
    .action = Anfrage öffnen
