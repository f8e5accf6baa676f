### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-search = Lehrer finden
nav-subjects = Fächer
nav-sign_in = Anmelden
nav-register = Registrieren
nav-home = Übersicht
nav-own_menu = Menü von { $name }
nav-lessons = Stunden
nav-wallet = Guthaben
nav-teach_profile = Lehrerprofil
nav-teach_availability = Verfügbarkeit
nav-approvals = Freigabe von Lehrern
nav-account = Konto
nav-sign_out = Abmelden
nav-start = Zur Startseite

footer-label = Fußzeile
footer-teach = Auf EduStream unterrichten
footer-privacy = Datenschutz
footer-terms = Bedingungen
footer-language = Sprache
footer-theme = Darstellung
footer-theme_system = Wie das Gerät
footer-theme_light = Hell
footer-theme_dark = Dunkel
footer-apply = Übernehmen

form-optional = (optional)
form-code = Fehlercode: { $code }
form-email = E-Mail
form-password = Passwort
form-password_help = Mindestens 8 Zeichen. Ein paar Wörter ohne Zusammenhang sind sicher und leicht zu merken.
form-save = Speichern
form-choose = Auswählen …

error-missing_title = Diese Seite gibt es nicht
error-missing_text = Vielleicht ist die Adresse vertippt, oder die Seite gibt es nicht mehr.
error-failed_title = Das hat nicht geklappt
error-again = Noch einmal versuchen

chart-as_table = Als Tabelle zeigen
chart-change = { $change } % { $against }

length-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
length-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
length-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
length-year = 1 Jahr

notice-booked = Stunde gebucht. Alles Weitere steht in deiner E-Mail.
notice-requested = Anfrage gesendet. Der Betrag ist vorgemerkt; du zahlst nur, wenn der Lehrer zusagt.
notice-confirmed = Stunde bestätigt. Der Schüler weiß Bescheid.
notice-declined = Abgelehnt. Den Grund haben wir dem Schüler mitgeteilt.
notice-cancelled = Stunde abgesagt. Was erstattet wurde, steht unten.
notice-saved = Gespeichert.
notice-settings_saved = Gespeichert. Gebuchte Stunden verschieben sich nicht; nur die angezeigten Uhrzeiten ändern sich.
notice-signed_out = Du bist abgemeldet.
notice-verified = Deine E-Mail-Adresse ist bestätigt. Jetzt kannst du aufladen und buchen.
notice-password_changed = Passwort geändert. Deine anderen Geräte wurden abgemeldet.
notice-topped_up = Das Geld ist in deinem Guthaben.
notice-topup_failed = Die Zahlung hat nicht geklappt, es wurde nichts abgebucht. Versuch es noch einmal oder zahl auf anderem Weg.
notice-approved = Freigegeben. Der Lehrer kann jetzt gebucht werden.

legal-privacy_lead = Was wir speichern, warum, und wie du es zurückbekommst.
legal-privacy_kept = Wir speichern dein Konto, deine Stunden und was du schreibst, weil EduStream ohne das nicht funktioniert. Zahlungsbelege bewahren wir sieben Jahre auf, weil das Gesetz es verlangt.
legal-privacy_cookies = Cookies: Einer hält dich angemeldet, drei merken sich Sprache, Darstellung und Zeitzone. Keiner folgt dir auf andere Seiten.
legal-privacy_shared = Dein Lehrer oder Schüler sieht deinen Namen, deine Zeitzone und was du für die Stunde schreibst, aber nie deine E-Mail-Adresse.
legal-privacy_rights = Deine Konto- und Profilseiten zeigen, was wir über dich speichern. Möchtest du etwas berichtigen oder löschen lassen, schreib an den Betreiber dieser Website.
legal-contact = Schreib an den Betreiber dieser Website:
legal-terms_lead = Die Regeln zwischen Schülern, Lehrern und uns.
legal-terms_lessons = Eine Stunde ist ein Vertrag zwischen Schüler und Lehrer. Der Lehrer bestimmt Preis, Zeiten und Absageregel; es gilt, was bei der Buchung auf der Seite stand.
legal-terms_money = Der Schüler zahlt den Preis des Lehrers, ohne Extragebühren. Wir verwahren das Geld, bis die Stunde vorbei ist; dann erhält es der Lehrer abzüglich unserer Provision von 20, 15 oder 10 %.
legal-terms_cancel = Wenn der Lehrer ablehnt, absagt oder nicht innerhalb von 24 Stunden antwortet, bekommt der Schüler alles zurück. Sonst gilt die Absageregel des Lehrers:

zone-unknown = Die Uhrzeiten sind in UTC, weil dein Browser deine Zeitzone nicht verrät.
zone-choose = Zeitzone wählen
zone-title = Deine Zeitzone
zone-lead = Dein Browser verrät sie nicht. Sobald du sie gewählt hast, siehst du alle Uhrzeiten nach deiner Uhr.
zone-none = Bitte wählen …
zone-submit = Uhrzeiten nach meiner Uhr zeigen
zone-why = Dein Browser verrät sie nicht, und Stunden, E-Mails und Erinnerungen richten sich nach deiner Uhr.
