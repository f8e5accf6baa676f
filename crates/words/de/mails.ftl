### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = Sie erhalten diese E-Mail wegen Ihres Kontos bei EduStream.

verify_email =
    .subject = Bestätigen Sie Ihre E-Mail-Adresse
    .body =
        Hallo { $name },

        willkommen bei EduStream. Bestätigen Sie, dass diese Adresse Ihnen gehört; dann können Sie Stunden buchen und Ihr Guthaben aufladen. Der Link gilt { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        }.

        Wenn Sie sich nicht registriert haben, ignorieren Sie diese E-Mail.
    .action = Adresse bestätigen

already_registered =
    .subject = Sie haben schon ein Konto
    .body =
        Hallo { $name },

        jemand wollte sich mit dieser Adresse registrieren, aber sie hat schon ein Konto. Wenn Sie es waren, melden Sie sich an; wenn Sie das Passwort vergessen haben, können Sie dort ein neues wählen.

        Wenn Sie es nicht waren, ist nichts zu tun: Es wurde nichts geändert.
    .action = Anmelden

reset_password =
    .subject = Wählen Sie ein neues Passwort
    .body =
        Hallo { $name },

        Sie haben um ein neues Passwort gebeten. Der Link gilt einmal und nur { $count ->
             [one] { $count } Stunde
            *[other] { $count } Stunden
        } lang.

        Wenn Sie nicht darum gebeten haben, ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.
    .action = Neues Passwort wählen

password_changed =
    .subject = Ihr Passwort wurde geändert
    .body =
        Hallo { $name },

        Ihr Passwort wurde geändert, und alle anderen Geräte wurden abgemeldet.

        Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort.
    .action = Das war ich nicht

tutor_approved =
    .subject = Ihr Lehrerprofil ist freigegeben
    .body =
        Hallo { $name },

        Schüler können Ihr Profil jetzt finden. Prüfen Sie Ihre Wochenzeiten, damit sie buchen können.
    .action = Zeiten prüfen

tutor_declined =
    .subject = Ihr Lehrerprofil braucht eine Änderung
    .body =
        Hallo { $name },

        wir konnten Ihr Profil noch nicht freigeben. Der Grund: { $reason }

        Ändern und speichern Sie es: Dann kommt es wieder zu uns.
    .action = Profil ändern

booking_requested =
    .subject = { $counterpart } fragt nach einer Stunde: { $subject }
    .body =
        Hallo { $name },

        { $counterpart } möchte eine Stunde in { $subject } am { $when }.

        Antworten Sie innerhalb von 24 Stunden; danach verfällt die Anfrage, und die Zeit ist wieder frei.
    .action = Anfrage beantworten

booking_confirmed =
    .subject = Ihre Stunde findet statt: { $subject }
    .body =
        Hallo { $name },

        Ihre Stunde in { $subject } mit { $counterpart } findet am { $when } statt.
    .action = Stunde ansehen

booking_declined =
    .subject = Ihre Anfrage wurde abgelehnt: { $subject }
    .body =
        Hallo { $name },

        { $counterpart } kann die Stunde in { $subject } am { $when } nicht geben. { $reason }

        Das Geld ist wieder in Ihrem Guthaben.
    .action = Buchung ansehen

booking_expired =
    .subject = Ihre Anfrage blieb ohne Antwort: { $subject }
    .body =
        Hallo { $name },

        { $counterpart } hat Ihre Anfrage für { $subject } am { $when } nicht rechtzeitig beantwortet.

        Das Geld ist wieder in Ihrem Guthaben. Vielleicht haben andere Lehrer Zeit.
    .action = Buchung ansehen

booking_cancelled =
    .subject = Die Stunde wurde abgesagt: { $subject }
    .body =
        Hallo { $name },

        die Stunde in { $subject } mit { $counterpart } am { $when } wurde abgesagt. { $reason }

        Was erstattet wurde, steht bei der Buchung.
    .action = Buchung ansehen

lesson_ended =
    .subject = Wie war Ihre Stunde in { $subject }?
    .body =
        Hallo { $name },

        Ihre Stunde in { $subject } mit { $counterpart } am { $when } ist vorbei.
    .action = Stunde ansehen

lesson_time_moved =
    .subject = Die Uhren wurden umgestellt, Ihre Stunde behält ihre Zeit: { $subject }
    .body =
        Hallo { $name },

        Ihre Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Ein neues Gesetz hat die Uhren dort umgestellt. Auf ihnen bleibt die Stunde bei dieser Zeit.

        Nach Ihrer Uhr beginnt sie: { $when }. Wenn Ihnen das nicht mehr passt, können Sie auf der Seite der Buchung absagen.
    .action = Buchung ansehen

lesson_time_kept =
    .subject = Die Uhren wurden umgestellt, bitte prüfen Sie Ihre Stunde: { $subject }
    .body =
        Hallo { $name },

        Ihre Stunde in { $subject } mit { $counterpart } war für { $agreed } vereinbart. Ein neues Gesetz hat die Uhren dort umgestellt, und die Stunde konnte nicht folgen: Diese Zeit ist belegt, zu nah, oder es gibt sie nicht mehr.

        Sie beginnt deshalb im selben Augenblick wie bisher, nach Ihrer Uhr: { $when }. Wenn Ihnen das nicht passt, können Sie auf der Seite der Buchung absagen.
    .action = Buchung ansehen
