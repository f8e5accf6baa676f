### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-search = Lehrer finden
nav-teach = Unterrichten
nav-subjects = Fächer
nav-sign_in = Anmelden
nav-register = Registrieren
nav-home = Übersicht
nav-own_menu = Menü von { $name }
nav-lessons = Stunden
nav-messages = Nachrichten
nav-wallet = Guthaben
nav-teach_profile = Lehrerprofil
nav-teach_availability = Verfügbarkeit
nav-approvals = Freigabe von Lehrern
nav-account = Konto
nav-sign_out = Abmelden
nav-teaching = Unterrichten
nav-learning = Lernen
nav-own = Du
nav-staff = Team
nav-quick = Schnellzugriff
nav-start = Zur Startseite

footer-label = Fußzeile
footer-teach = Auf EduStream unterrichten
footer-privacy = Datenschutz
footer-terms = Bedingungen
footer-help = Hilfe
footer-contact = Kontakt
footer-cookies = Cookies
footer-language = Sprache
footer-theme = Darstellung
footer-theme_system = Wie das Gerät
footer-theme_light = Hell
footer-theme_dark = Dunkel
footer-apply = Übernehmen

form-optional = (optional)
form-show_password = Passwort anzeigen
form-code = Fehlercode: { $code }
form-email = E-Mail
form-password = Passwort
form-password_help = Mindestens 8 Zeichen. Ein paar Wörter ohne Zusammenhang sind sicher und leicht zu merken.
form-save = Speichern
form-choose = Auswählen …
form-file_choose = Datei auswählen
form-files_choose = Dateien auswählen
form-file_none = Noch nichts ausgewählt
form-file_chosen = Datei ausgewählt
form-files_chosen = Dateien ausgewählt

error-missing_title = Diese Seite gibt es nicht
error-missing_text = Vielleicht ist die Adresse vertippt, oder die Seite gibt es nicht mehr. Such einen Lehrer, oder schau in die Hilfe.
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
notice-chat_tested = Geschickt. Der Test erscheint gleich im Chat.
notice-saved = Gespeichert.
notice-settings_saved = Gespeichert. Gebuchte Stunden verschieben sich nicht; nur die angezeigten Uhrzeiten ändern sich.
notice-signed_out = Du bist abgemeldet.
notice-verified = Deine E-Mail-Adresse ist bestätigt. Jetzt kannst du aufladen und buchen.
notice-password_changed = Passwort geändert. Deine anderen Geräte wurden abgemeldet und deine API-Schlüssel beendet.
notice-topped_up = Das Geld ist in deinem Guthaben.
notice-topup_under_way = Deine Zahlung ist unterwegs. Das Geld erscheint hier, sobald es da ist.
notice-payment_under_way = Deine Zahlung ist unterwegs und erscheint hier, sobald sie da ist.
notice-topup_failed = Die Zahlung hat nicht geklappt, es wurde nichts abgebucht. Versuch es noch einmal oder zahl auf anderem Weg.
notice-approved = Freigegeben. Der Lehrer kann jetzt gebucht werden.
notice-two_step_off = Die Anmeldung in zwei Schritten ist aus. Jetzt genügt dein Passwort.
notice-email_changed = Deine neue E-Mail-Adresse ist bestätigt. Melde dich ab jetzt mit ihr an.
notice-email_proved = Danke. Unsere E-Mails kommen wieder an deine Adresse.
notice-passkey_added = Passkey hinzugefügt. Du kannst dich jetzt mit ihm anmelden.
notice-passkey_removed = Passkey entfernt.
notice-connected = Verbunden. Du kannst dich ab jetzt damit anmelden.
notice-disconnected = Getrennt. Damit kannst du dich nicht mehr anmelden.
notice-phone_confirmed = Deine Telefonnummer ist bestätigt.
notice-signed_out_others = Du bist überall sonst abgemeldet, und deine API-Schlüssel sind beendet.

legal-privacy_lead = Was wir speichern, warum, und wie du es zurückbekommst.
legal-privacy_kept = Wir speichern dein Konto, deine Stunden und was du schreibst, weil EduStream ohne das nicht funktioniert. Nachrichten löschen wir nach zwei Jahren. Zahlungsbelege bewahren wir mindestens sieben Jahre auf, weil das Gesetz es verlangt.
legal-privacy_devices = Wenn du dich anmeldest, merken wir uns Browser und Netzadresse, damit du deine Geräte siehst und wir dein Konto schützen können.
legal-privacy_cookies = Ein paar Cookies halten dich angemeldet und merken sich deine Einstellungen. Keiner folgt dir auf andere Seiten. Alle einzeln:
legal-privacy_shared = Dein Lehrer oder Schüler sieht deinen Namen, deine Zeitzone und was du für die Stunde schreibst, aber nie deine E-Mail-Adresse.
legal-privacy_public = Das Profil eines Lehrers und seine Bewertungen kann jeder lesen. Schüler haben keine öffentliche Seite.
legal-privacy_rights = Du kannst eine Kopie von allem herunterladen, was wir über dich gespeichert haben, es berichtigen oder dein Konto schließen:
legal-contact = Schreib an den Betreiber dieser Website:
legal-terms_lead = Die Regeln zwischen Schülern, Lehrern und uns.
legal-terms_lessons = Eine Stunde ist ein Vertrag zwischen Schüler und Lehrer. Der Lehrer bestimmt Preis, Zeiten und Absageregel; es gilt, was bei der Buchung auf der Seite stand.
legal-terms_money = Der Schüler zahlt den Preis des Lehrers, ohne Extragebühren. Wir verwahren das Geld, bis die Stunde vorbei ist; dann erhält es der Lehrer abzüglich unserer Provision von 20, 15 oder 10 %.
legal-terms_cancel = Wenn der Lehrer ablehnt, absagt oder nicht innerhalb von 24 Stunden antwortet, bekommt der Schüler alles zurück. Sonst gilt die Absageregel des Lehrers:

cookies-lead = Was diese Website in deinem Browser ablegt, und wie lange. Nichts davon verfolgt dich, und niemand sonst legt etwas ab.
cookies-name = Name
cookies-purpose = Wozu
cookies-kept = Wie lange
cookies-session = Hält dich angemeldet.
cookies-device = Erkennt diesen Browser beim Anmelden wieder, damit falsche Versuche anderer dich nicht aussperren.
cookies-acting = Lässt unser Team die Seite so sehen wie eine andere Person, um zu helfen. Nur das Team bekommt es.
cookies-way = Erkennt diesen Browser wieder, wenn du vom Konto zurückkommst, mit dem du dich anmeldest.
cookies-launch = Erkennt diesen Browser wieder, wenn dich die Lernplattform deiner Schule herschickt.
cookies-referral = Merkt sich, über wessen Link du kamst, damit ihr beide bekommt, was versprochen war. Nur ein solcher Link setzt es.
cookies-flash = Bringt zurück, was du eingegeben hast, wenn ein Formular nicht abgeschickt werden konnte. Passwörter nie.
cookies-wrote = Zeigt dir sofort, was du gerade geändert hast.
cookies-locale = Merkt sich deine Sprache.
cookies-theme = Merkt sich hell oder dunkel.
cookies-zone = Merkt sich deine Zeitzone, damit die Zeiten schon vor dem Anmelden stimmen.
cookies-currency = Merkt sich, in welcher Währung du Preise siehst.
cookies-event = Weiß, wo deine offenen Seiten aufgehört haben, damit keine Neuigkeit verloren geht. Nur wenn du angemeldet bist, wie alles Weitere hier.
cookies-waiting = Bewahrt Nachrichten auf, die du ohne Verbindung geschrieben hast.
cookies-drafts = Bewahrt auf, was du jemandem zu schreiben begonnen hast.
cookies-pushed = Weiß, dass die Mitteilungen für diesen Browser seit dem Öffnen eingerichtet sind.
cookies-pages = Bewahrt deine Termine und letzten Unterhaltungen auf, falls keine Verbindung da ist.
cookies-watched = Merkt sich, was du von einem Film gesehen hast, bis der Kurs es notiert hat.
cookies-units = Behält die Einheiten von Kursen, die du mitgenommen hast, mit ihren Filmen.
cookies-till_deleted = Bis du es löschst
cookies-till_sent = Bis sie gesendet sind
cookies-till_closed = Bis du den Tab schließt
cookies-till_sign_out = Bis du dich abmeldest
cookies-no_choice = Alle sind für das nötig, was du von der Seite willst; deshalb gibt es nichts zuzustimmen. Sollte sich das ändern, fragen wir dich vorher, und Nein ist so einfach wie Ja.
cookies-nothing_else = Sonst wird nichts in deinem Browser abgelegt. Du kannst alles in den Einstellungen des Browsers löschen; du bist dann abgemeldet, sonst ändert sich nichts.


zone-unknown = Die Uhrzeiten sind in UTC, weil dein Browser deine Zeitzone nicht verrät.
zone-choose = Zeitzone wählen
zone-change = Zeitzone ändern
zone-title = Deine Zeitzone
zone-lead = Dein Browser verrät sie nicht. Sobald du sie gewählt hast, siehst du alle Uhrzeiten nach deiner Uhr.
zone-lead_known = Seiten und E-Mails zeigen alle Zeiten in dieser Zeitzone. Gebuchte Stunden verschieben sich nicht.
zone-none = Bitte wählen …
zone-submit = Uhrzeiten nach meiner Uhr zeigen
zone-why = Dein Browser verrät sie nicht, und Stunden, E-Mails und Erinnerungen richten sich nach deiner Uhr.
nav-teach_onboarding = Gefunden werden
notice-sent_in = Gesendet. Wir sehen es uns an und schreiben dir.
notice-check_asked = Beantragt. Mach beim Anbieter weiter.
notice-papers_sent = Unterlagen gesendet. Wir prüfen sie und schreiben dir.
notice-reported = Danke. Wir lesen deine Meldung und schreiben dir per E-Mail, was wir getan haben.
notice-blocked = Blockiert. Keiner findet oder erreicht den anderen mehr.
notice-unblocked = Freigegeben.
notice-appealed = Wir sehen noch einmal hin und antworten per E-Mail.
notice-asked_support = Deine Frage ist da. Unten siehst du, bis wann wir antworten.
notice-voted = Danke für die Rückmeldung.
notice-decided = Entschieden. Wen es betrifft, bekommt eine E-Mail.
notice-case_opened = Der Streitfall ist offen. Was bezahlt wurde, wartet auf die Entscheidung.
notice-case_accepted = Du hast zugestimmt. Sobald auch der andere zustimmt, wird es ausgeführt.
nav-saved = Gemerkt
notice-search_saved = Gespeichert. Wir schreiben dir, wenn jemand Neues passt, höchstens einmal am Tag.

nav-calendar = Kalender
nav-teach_dashboard = Statistik

notice-proposed = Vorgeschlagen. Wir schicken dir die Antwort per E-Mail.
notice-moved = Abgemacht. Die Stunde ist verschoben.
notice-kept = Die Stunde bleibt, wie sie war.
notice-absent = Danke für die Meldung. Die Stunde ist beendet.
notice-held = Danke. Deine Angabe ist notiert.
notice-feed_new = Deine Stunden haben eine neue Adresse.
notice-series_booked = Deine Stunden sind gebucht.
notice-series_requested = Anfragen gesendet. Du zahlst nur die Stunden, die zugesagt werden.

notice-series_off = Alle kommenden Stunden der Serie sind abgesagt.

notice-reviewed = Danke für deine Bewertung.

notice-waiting = Du stehst auf der Liste. Wir schreiben dir, sobald etwas frei wird.
notice-skill_asked = Gesendet. Wir schreiben dir, sobald alle drei geantwortet haben.
notice-assessed = Danke. Deine Beurteilung zählt.
notice-help_asked = An passende Lehrer gesendet. Jede Antwort kommt per E-Mail.
notice-help_offered = Gesendet. Jetzt entscheidet der Schüler.
notice-package_bought = Paket gekauft. Buche deine erste Stunde, wann du magst.
notice-package_extended = Erledigt. Das Paket gilt jetzt länger.
notice-package_ended = Das Paket ist beendet. Der Rest ist auf deinem Guthaben.
notice-package_moved = Mitgenommen. Das ist dein neues Paket.
notice-package_given = Der Link ist unterwegs.
notice-package_claimed = Diese Stunden gehören jetzt dir. Viel Freude damit!

notice-payout_asked = Deine Auszahlung ist unterwegs.
notice-onboarded = Alles bereit. Du kannst jetzt bezahlt werden.
notice-onboarding_under_way = Der Zahlungsanbieter prüft deine Angaben. Sobald er zustimmt, kannst du bezahlt werden.

notices-title = Mitteilungen
notices-lead = Was passiert ist, das Neueste zuerst.
notices-settings = Mitteilungen einstellen
notices-empty = Noch nichts
notices-empty_text = Stunden, Nachrichten und Geld tauchen hier auf.
notices-unread = Neu
notices-read_all = Alles als gelesen markieren
notices-log = Was an dich ging
notices-log_empty = Noch ging nichts an dich.
notices-prefs = Mitteilungen einstellen
notices-prefs_lead = Wähl für jede Art von Neuigkeit, wie sie dich erreicht. Was deine Sicherheit betrifft, kommt immer per E-Mail.
notices-lessons = Stunden
notices-matching = Lehrer und Anfragen
notices-messages = Nachrichten
notices-credits = Geld und Guthaben
notices-system = Dein Konto
notices-in_app = Hier
notices-email = E-Mail
notices-push = Handy
notices-push_here = Dieser Browser
notices-push_lead = Erfahr von Stunden und Nachrichten, auch wenn keine Seite offen ist. Der Text von Nachrichten steht nie darin.
notices-push_without = Zum Einschalten braucht es JavaScript. Alles andere auf dieser Seite geht ohne.
notices-push_unable = Dieser Browser kann das nicht. Auf iPhone und iPad: Leg EduStream zuerst auf den Home-Bildschirm und öffne es von dort.
notices-push_denied = Mitteilungen dieser Seite sind blockiert. Erlaub sie in den Einstellungen des Browsers und lade die Seite neu.
notices-push_on = Dieser Browser wird benachrichtigt, solange du hier angemeldet bist.
notices-push_start = In diesem Browser einschalten
notices-push_stop = In diesem Browser ausschalten
notices-push_failed = Das hat nicht geklappt. Prüf deine Verbindung und versuch es noch einmal.
notices-quiet = Zwischen { $from } und { $until } meiner Zeitzone nichts, was warten kann
notices-digest = Sammeln, was nicht eilt
notices-digest_off = Alles einzeln
notices-digest_daily = Jeden Morgen eine E-Mail
notices-digest_weekly = Jeden Montag eine E-Mail
notices-sent = Gesendet
notices-waiting = Wartet
notices-dropped = Nicht mehr nötig
notices-undeliverable = An diese Adresse nicht zugestellt

live-offline = Du bist offline. Was du schreibst, bleibt hier und geht raus, sobald du wieder Netz hast.
live-kept = Du siehst diese Seite im Stand von
live-update = Es gibt eine neuere Version von EduStream.
live-reload = Neu laden
offline-title = Du bist offline
offline-text = Diese Seite ist auf diesem Gerät nicht gespeichert. Sobald du wieder Netz hast, öffnet sie sich.
offline-kept = Was du zuletzt offen hattest, ist noch da:
manifest-about = Finde einen Lehrer, der gut erklärt, buch eine Stunde, lern.
notice-credits_bought = Credits gekauft und schon gutgeschrieben.
notice-lesson_paid = Der Betrag ist auf deiner Karte reserviert. Abgebucht wird nach der Stunde.
notice-withdrawn = Es ist auf dem Weg zurück auf deine Karte.
notice-calendar_connected = Kalender verbunden. Wir lesen ihn gerade.
notice-calendar_gone = Kalender getrennt. Hier bleibt nichts davon.
notice-calendar_looked = Wir sehen gerade nach.
notice-calendar_answered = Notiert. Die Stunde bleibt wie vereinbart.
notice-video_connected = Konto verbunden. Deine Stunden finden ab jetzt dort statt.
notice-video_gone = Konto getrennt. Deine Stunden finden wieder in unserem eigenen Raum statt.
notice-video_here = Die Stunde findet jetzt hier statt.
notice-card_saved = Karte gespeichert. Du kannst jetzt damit zahlen.
notice-card_under_way = Deine Karte wird gerade gespeichert und erscheint gleich hier.
notice-card_refused = Es wurde keine Karte gespeichert.
notice-card_removed = Entfernt.
notice-card_declined = Die Bank hat diese Karte abgelehnt, abgebucht wurde nichts. Deine Zeit ist weiter reserviert: Zahl hier mit einer anderen Karte.
notice-trial_replaced = Danke. Das Guthaben ist da; hier siehst du, wer das noch unterrichtet.
