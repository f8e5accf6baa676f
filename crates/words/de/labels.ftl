### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Für Anfänger
level-intermediate = Für die Mittelstufe
level-advanced = Für Fortgeschrittene
level-expert = Für Profis

tier-basic = Identität geprüft
tier-verified = Abschlüsse geprüft
tier-premium = Führungszeugnis geprüft
tier-none = Nicht geprüft
spoken_level-basic = Grundkenntnisse
spoken_level-conversational = Gespräche im Alltag
spoken_level-fluent = Fließend
spoken_level-native = Muttersprache

supports-sign_language = Gebärdensprache
supports-captions = Untertitel während der Stunde
supports-in_writing = Unterricht schriftlich, ohne zu sprechen
supports-screen_reader = Material, das ein Screenreader vorliest
supports-large_print = Große Schrift und starker Kontrast
supports-dyslexia = Legasthenie
supports-adhd = ADHS
supports-autism = Autismus
supports-slow_pace = Ruhiges Tempo und mehr Pausen

badge-verified = Geprüft
badge-premium = Führungszeugnis geprüft
badge-instant = Sofort buchbar
badge-new = Neu
badge-top_rated = Top bewertet
badge-lessons_100 = 100 Stunden und mehr
badge-fast = Antwortet schnell
badge-reliable = Zuverlässig
badge-pro = Pro

archive-title = Deine Daten bei EduStream
archive-lead = Das ist eine Kopie von allem, was wir über dich gespeichert haben. Jede Datei enthält eine Tabelle unserer Datenbank als Liste im Format JSON. Zeiten stehen in UTC, Beträge in der kleinsten Einheit ihrer Währung, zum Beispiel Cent. Eine Datei mit leerer Liste heißt: Davon haben wir nichts.
archive-too_many = Mindestens eine Datei war zu lang und endet vorzeitig. Schreib uns, dann bekommst du den Rest.
archive-files = WAS IN WELCHER DATEI STEHT
archive-own_files = Deine Dateien, wie du sie geschickt hast:
archive-large_files = Dateien, die für dieses Archiv zu groß sind; hol sie auf der Seite, auf der du es angefordert hast:
archive-left_out = SPALTEN, DIE FEHLEN
archive-nothing = TABELLEN, IN DENEN NICHTS VON DIR STEHT
archive_about-account = Dein Konto: Name, E-Mail, Geburtsdatum, Einstellungen.
archive_about-sign_ins = Wie und wo du dich angemeldet hast.
archive_about-family = Deine Familie: wer für wen entscheidet und welchen Texten zugestimmt wurde.
archive_about-teaching = Was du unterrichtest und wann.
archive_about-lessons = Deine Stunden und Bewertungen.
archive_about-money = Dein Geld: Kontostände, Bewegungen, Zahlungen.
archive_about-mails = E-Mails, die wir dir geschickt haben.
archive_about-reports = Was du uns gemeldet hast und unsere Antworten.
archive_about-privacy = Kopien, um die du gebeten hast, deine Einwilligungen und ob dein Konto geschlossen werden soll.
archive_about-acts = Das Protokoll dessen, was mit deinem Konto geschehen ist.
archive_why-secret = Passwörter, Schlüssel und Token und womit sie geprüft werden. In einer Kopie könnten sie anderen dein Konto öffnen.
archive_why-others = Handelt von anderen Menschen.
archive_why-derived = Aus dem berechnet, was in dieser Kopie steht, oder an anderer Stelle darin enthalten.
archive_why-passing = Nur kurz gespeichert; worum es geht, steht in den Dateien oben.
archive_why-proof = Prüfsummen, die belegen, dass niemand die Vergangenheit verändert hat.
archive_why-everybody = Für alle gleich, die die Seite nutzen.
archive_why-machinery = Hält die Seite am Laufen und sagt nichts über Menschen aus.

step-requested = Angefragt
step-confirmed = Bestätigt
step-join = Teilnehmen
step-review = Bewerten
step-declined = Abgelehnt
step-expired = Keine Antwort erhalten
step-cancelled = Abgesagt
step-not_held = Hat nicht stattgefunden

told-topics = Das haben wir gemacht: { $text }
told-homework = Hausaufgaben: { $text }
told-next_steps = Nächstes Mal: { $text }
told-after = Auf der Seite der Stunde kannst du sie bewerten und die nächste buchen.
place-link = Hier trefft ihr euch: { $link }
place-missing = { $name } hat noch keinen Link zum Treffen hinterlegt. Du findest ihn auf der Seite der Stunde, sobald er da ist.
place-missing_own = Du hast noch keinen Link zum Treffen hinterlegt, so kann dein Schüler nicht teilnehmen. Ergänz ihn in deinem Profil.

invitation-summary = { $subject } mit { $name }
invitation-page = Die Stunde auf EduStream: { $link }

consent-text = Ich bin Mutter, Vater oder sorgeberechtigt. Ich stimme zu, dass EduStream dieses Konto führt: Name, Geburtsdatum, Stunden und was sie kosten. Lehrer sehen den Namen und worum es in der Stunde geht; kein anderer Schüler und keine öffentliche Seite zeigt mein Kind. Über jede Stunde, die mein Kind anfragt, entscheide ich, und was es darf, kann ich jederzeit ändern.
badge-basic = Identität geprüft
archive_about-messages = Deine Nachrichten: Unterhaltungen, was du geschrieben hast und deine Reaktionen.
archive_about-courses = Kurse: was du unterrichtest und lernst, Notizen, Quiz, Zertifikate und Ziele.
nudge-contact_shared = Du hast Kontaktdaten weitergegeben. Stunden und Zahlungen sind nur geschützt, wenn sie auf EduStream bleiben.
nudge-contact_disguised = Das sieht nach Kontaktdaten aus. Hier könnt ihr euch weiter schreiben, und nur hier können wir helfen, wenn etwas schiefgeht.
nudge-chat_elsewhere = Du hast einen anderen Chat genannt. In einem Streitfall sehen wir nur, was hier geschrieben wurde.
held_against-tutor = Der Lehrer sagt, die Stunde habe stattgefunden. Ich sage: Er ist nicht gekommen.
held_against-student = Der Schüler sagt, die Stunde habe stattgefunden. Ich sage: Er ist nicht gekommen.
nudge-pay_outside = Zahlungen außerhalb von EduStream sind nicht geschützt: keine Erstattung, keine Hilfe im Streitfall. Buch die Stunde hier.
nudge-contact_held = In deiner Nachricht steht, wie man dich anderswo erreicht, deshalb liest sie zuerst ein Elternteil von dir.
nudge-contact_waits = In deiner Nachricht steht ein Kontakt außerhalb von EduStream, deshalb liest sie zuerst ein Elternteil des Kindes.
nudge-file_held = Deine Nachricht enthält eine Datei, deshalb sieht ein Elternteil sie zuerst.
nudge-file_waits = Deine Nachricht enthält eine Datei, deshalb sieht sie zuerst ein Elternteil des Kindes.
paper-invoice = Rechnung
paper-receipt = Beleg
paper-credit_note = Gutschrift
paper-statement = Abrechnung der Einnahmen
paper-payee = Lehrer
paper-date = Datum
paper-billed_to = Für
paper-corrects = Zu
paper-tax_id = Steuernummer
paper-what = Was
paper-amount = Betrag
paper-net = Ohne Steuer
paper-tax = Steuer { $percent } %
paper-total = Gesamt
paper-no_tax = Hierauf wird keine Steuer berechnet.
paper-opening = Am Anfang
paper-closing = Am Ende
paper-nothing = In diesem Monat wurde nichts verdient oder ausgezahlt.
paper-line_topup = Guthaben aufgeladen
paper-line_credits = 
    { $count ->
        [one] { $count } Credit
       *[other] { $count } Credits
    }
paper-line_package = 
    { $count ->
        [one] { $count } Stunde zu { $minutes } Minuten mit { $name }
       *[other] { $count } Stunden zu { $minutes } Minuten mit { $name }
    }
paper-line_lesson = { $subject }, { $minutes } Minuten mit { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } Platz ({ $name })
       *[other] { $count } Plätze ({ $name })
    }
paper-entry_lesson = Stunde
paper-entry_cancelled = Spät abgesagt
paper-entry_payout = Ausgezahlt
paper-entry_refund = An Lernende zurück
paper-entry_package = Paket beendet
paper-entry_other = Sonstiges

certificate-title = Zertifikat
certificate-finished = hat diesen Kurs abgeschlossen
certificate-taught_by = Lehrer: { $name }

week-learned = Unterricht genommen: { $hours } Std. { $minutes } Min.
week-taught = Unterricht gegeben: { $hours } Std. { $minutes } Min.
week-units = Erledigte Teile von Kursen: { $number }
week-courses = Abgeschlossene Kurse: { $number }
week-goals_reached = Erreichte Ziele: { $number }
week-goals_open = Ziele, an denen du arbeitest: { $number }
week-off = Wenn du das montags lieber nicht hören möchtest, schalte es auf der Seite deines Fortschritts aus.
daily-off = Du bekommst das jeden Morgen, weil du es so wolltest. Auf der Seite deiner Treffer schaltest du es aus.
week_line-lessons = Stunden: { $now } (Woche davor: { $before })
week_line-learners = Menschen, die gelernt haben: { $now } (Woche davor: { $before })
week_line-people = Neue Konten: { $now } (Woche davor: { $before })
week_line-gmv = Umsatz in { $currency }: { $now } (Woche davor: { $before })
week_line-revenue = Provision und Credits in { $currency }: { $now } (Woche davor: { $before })
week_line-tutors = Lehrende, bei denen man buchen kann: { $now }
