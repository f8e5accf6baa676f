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

form-optional = (freiwillig)
form-code = Code dieses Fehlers: { $code }
form-email = E-Mail
form-password = Passwort
form-password_help = Mindestens 8 Zeichen. Einige Wörter ohne Zusammenhang sind sicher und leicht zu merken.
form-save = Speichern
form-choose = Auswählen …

error-missing_title = Diese Seite gibt es nicht
error-missing_text = Vielleicht ist die Adresse vertippt, oder was hier stand, gibt es nicht mehr.
error-failed_title = Das hat nicht geklappt
error-again = Noch einmal versuchen

notice-booked = Stunde gebucht. Einzelheiten stehen in Ihrer E-Mail.
notice-requested = Anfrage gesendet. Das Geld ist vorgemerkt, aber nicht abgebucht, bis der Lehrer antwortet.
notice-confirmed = Stunde bestätigt. Der Schüler weiß Bescheid.
notice-declined = Abgelehnt. Die andere Seite erfährt den Grund.
notice-cancelled = Stunde abgesagt. Das Geld ist so verteilt, wie die Vorschau es gezeigt hat.
notice-saved = Gespeichert.
notice-settings_saved = Gespeichert. Gebuchte Stunden bleiben zum selben Zeitpunkt; angezeigt wird Ihre Uhrzeit.
notice-signed_out = Sie sind abgemeldet.
notice-verified = Ihre E-Mail-Adresse ist bestätigt. Jetzt können Sie aufladen und buchen.
notice-password_changed = Passwort geändert. Andere Geräte wurden abgemeldet.
notice-topped_up = Das Geld ist in Ihrem Guthaben.
notice-topup_failed = Die Bank hat die Zahlung abgelehnt. Es wurde nichts abgebucht; versuchen Sie es noch einmal oder zahlen Sie anders.
notice-approved = Freigegeben. Der Lehrer kann jetzt gebucht werden.

legal-privacy_lead = Was wir aufbewahren, warum, und wie Sie es zurückbekommen.
legal-privacy_kept = Wir bewahren Ihr Konto, Ihre Stunden und das auf, was Sie schreiben, damit alles funktioniert; Geldbelege sieben Jahre lang, weil das Gesetz es verlangt.
legal-privacy_cookies = Cookies: Eines hält Sie angemeldet, drei merken sich Sprache, Darstellung und Zeitzone. Keines verfolgt Sie anderswo.
legal-privacy_shared = Ihr Lehrer oder Schüler sieht Ihren Namen, Ihre Zeitzone und was Sie für die Stunde schreiben, nie Ihre E-Mail-Adresse.
legal-privacy_rights = Ihre Konto- und Profilseiten zeigen, was wir über Sie aufbewahren. Für Berichtigung oder Löschung wenden Sie sich an den Betreiber dieser Seite.
legal-terms_lead = Die Regeln zwischen Schülern, Lehrern und uns.
legal-terms_lessons = Eine Stunde ist ein Vertrag zwischen Schüler und Lehrer. Der Lehrer bestimmt Preis, Zeiten und Absageregel; es gilt, was bei der Buchung auf der Seite stand.
legal-terms_money = Der Schüler zahlt den Preis des Lehrers und nichts obendrauf. Wir verwahren das Geld, bis die Stunde vorbei ist; dann erhält es der Lehrer abzüglich unserer Provision von 20 %, 15 % oder 10 %.
legal-terms_cancel = Wenn der Lehrer ablehnt, absagt oder nicht innerhalb von 24 Stunden antwortet, bekommt der Schüler alles zurück. Sonst gilt die Regel des Lehrers:
