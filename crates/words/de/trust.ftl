### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Melden
abuse-lead = Sag uns, was nicht stimmt. Wir lesen es innerhalb eines Tages, und binnen einer Stunde, wenn jemand in Gefahr ist. Die andere Person erfährt nicht, von wem die Meldung kommt.
abuse-lesson_hint = Lief eine Stunde schief, melde es auf der Seite der Stunde. Dann sehen wir auch nach dem Geld.
abuse-text_help = Was passiert ist und wo wir es sehen. Das lesen nur wir.
abuse-submit = Meldung senden
abuse-of_lesson = Eine Stunde
abuse-of_user = Eine Person
abuse-of_message = Eine Nachricht
abuse-of_review = Eine Bewertung
abuse-of_profile = Ein Profil
abuse-of_course = Ein Kurs
abuse-of_room_line = Eine Zeile aus dem Chat der Stunde
abuse-of_submission = Eine Abgabe
abuse-of_help_note = Eine Notiz zu einer Einheit
abuse-spam = Werbung oder immer wieder dasselbe
abuse-harassment = Beleidigungen, Drohungen, Belästigung
abuse-off_platform = Will woanders unterrichten oder bezahlt werden
abuse-false_profile = Gibt sich für jemand anderen aus
abuse-illegal = Gegen das Gesetz
abuse-queue_lead = Kinder zuerst, dann Gefahr, dann was zuerst fällig ist. Gemeldetes steht hier, wie es bei der Meldung war.
abuse-child = Kind betroffen
abuse-harmful = Binnen einer Stunde
abuse-look = Ansehen
abuse-about = Betrifft
abuse-reports = Offene Meldungen
abuse-before = In zwei Jahren
abuse-no_sanctions = Nichts
abuse-dismiss = Nichts folgt
abuse-decide = Entscheiden
abuse-act = Was folgt
abuse-until_help = Für Einschränkung oder Sperre; leer heißt ohne Ende.
abuse-reason_help = Das liest, wer gemeldet hat, und auch die betroffene Person.
abuse-proposed = Nach unseren Stufen: { $act }.

## Blocks

block-title = Blockierte Personen
block-lead = Du findest diese Personen nicht mehr und sie dich nicht; niemand von euch kann schreiben oder buchen. Niemand wird benachrichtigt.
block-none = Du hast niemanden blockiert
block-none_text = Blockieren kannst du auf einem Profil oder in einer Unterhaltung.
block-block = Blockieren
block-unblock = Freigeben
block-lessons_ahead =
    { $count ->
        [one] { $count } Stunde mit dieser Person findet noch statt
       *[other] { $count } Stunden mit dieser Person finden noch statt
    }

## Sanctions and appeals

sanction-title = Unsere Entscheidung über dein Konto
sanction-warn = Verwarnung
sanction-restrict = Einschränkung
sanction-suspend = Sperre
sanction-ban = Ausschluss
sanction-no_book = Keine Stunden buchen
sanction-no_write = Niemanden neu anschreiben
sanction-no_review = Keine Bewertungen
sanction-no_report = Keine Meldungen
sanction-no_sign_in = Keine Anmeldung
sanction-since = Seit
sanction-until = Bis
sanction-no_end = Bis wir es aufheben
sanction-appeal = Widersprechen
sanction-appeal_text = Warum sollen wir noch einmal hinsehen?
sanction-appeal_help = Das liest binnen eines Tages jemand, der nicht mit entschieden hat. Widersprechen kannst du einmal.
sanction-appeal_waits = Dein Widerspruch wartet auf unsere Antwort.
sanction-appeal_refused = Wir haben noch einmal hingesehen, und es bleibt dabei.
sanction-appeal_granted = Wir haben noch einmal hingesehen und die Entscheidung zurückgenommen.
sanction-appeals = Widersprüche
sanction-appeals_lead = Wer am längsten wartet, zuerst. Niemand antwortet auf einen Widerspruch gegen die eigene Entscheidung.
sanction-own_decision = Das war deine Entscheidung. Jemand anderes antwortet.
sanction-let_stand = Entscheidung bleibt
sanction-lift = Aufheben
sanction-standing = Zu deinem Konto

## Held texts

held-title = Moderation
held-lead = Bewertungen, die warten, bis jemand sie gelesen hat. Jede ist binnen eines Tages fällig.
held-profiles = Geänderte Profile warten hier
held-coarse = Grobes Wort
held-contact = Kontaktdaten
held-elsewhere = Anderer Ort
held-link = Link
held-approve = Erscheinen lassen
held-remove = Nicht veröffentlichen
held-remove_help = Das liest, wer es geschrieben hat, per E-Mail.

## Support

ticket-title = Support
ticket-lead = Frag uns. Du siehst, bis wann wir antworten, und die Antwort kommt auch per E-Mail.
ticket-help_first = Vielleicht steht es schon in der Hilfe
ticket-own = Deine Fragen
ticket-topic = Worum geht es?
ticket-booking = Eine Stunde
ticket-payment = Geld
ticket-account = Dein Konto
ticket-technical = Etwas funktioniert nicht
ticket-safety = Sicherheit
ticket-text = Deine Frage
ticket-text_help = Was du getan hast, was passiert ist und was du erwartet hast.
ticket-ask = Support fragen
ticket-about_lesson = Wir sehen, welche Stunde du meinst.
ticket-open = Liegt bei uns
ticket-answered = Beantwortet
ticket-solved = Erledigt
ticket-unsettled = Nicht erledigt
ticket-overdue = Überfällig
ticket-answer_by = Antwort bis { $when }
ticket-settled_by = Zu erledigen bis { $when }
ticket-solved_lead = Diese Frage ist erledigt. Schreib unten, wenn noch etwas nicht stimmt.
ticket-reply = Deine Nachricht
ticket-solve = Für mich erledigt
ticket-say_and_solve = Senden und erledigen
ticket-support = Support
ticket-desk = Anfragen an den Support
ticket-desk_lead = Was auf uns wartet, zuerst; dann nach Stufe und Frist.
ticket-tier = Stufe { $tier }

## Answers that are ready

canned-title = Fertige Antworten
canned-refund = Erstattung
canned-refund_text = Hallo { $name }, eine Erstattung kannst du auf der Seite der Stunde anfragen. Ist die Stunde weniger als 48 Stunden her, eröffne dort stattdessen einen Streitfall: Dann wartet der Verdienst, bis entschieden ist.
canned-no_show = Niemand kam
canned-no_show_text = Hallo { $name }, zehn Minuten nach Beginn kannst du auf der Seite der Stunde melden, dass niemand kam. Fehlte der Lehrer, ist das Geld sofort wieder in deinem Guthaben.
canned-sign_in = Anmelden
canned-sign_in_text = Hallo { $name }, bitte fordere auf der Anmeldeseite ein neues Passwort an; der Link in der E-Mail gilt eine Stunde. Nutzt du einen zweiten Schritt und hast dein Telefon nicht mehr, geht stattdessen ein Wiederherstellungscode.
canned-payout = Auszahlung
canned-payout_text = Hallo { $name }, Verdienst ist 48 Stunden nach der Stunde verfügbar; dann forderst du auf der Seite Auszahlungen eine Auszahlung an. Eine neue Auszahlungsart wartet zu deiner Sicherheit erst zwei Tage.
canned-more = Nachfragen
canned-more_text = Hallo { $name }, danke für deine Nachricht. Damit wir helfen können, brauchen wir noch etwas: Um welche Stunde oder Zahlung geht es, und was stand auf der Seite?

## The help centre

helping_centre-title = Hilfe
helping_centre-lead = Kurze Antworten zu Stunden, Geld, Unterricht und Sicherheit.
helping_centre-find = Was suchst du?
helping_centre-none = Nichts gefunden. Versuch ein anderes Wort oder frag den Support.
helping_centre-person = Nicht das Richtige?
helping_centre-start = Erste Schritte
helping_centre-lessons = Stunden
helping_centre-money = Geld
helping_centre-teaching = Unterrichten
helping_centre-family = Familien
helping_centre-account = Dein Konto
helping_centre-safety = Sicherheit und Regeln
helping_centre-related = Mehr dazu
helping_centre-more = So läuft das ab
helping_centre-helped = Hat das geholfen?
helping_centre-yes = Ja
helping_centre-no = Nein
helping_centre-helped_count =
    { $count ->
        [one] Hat { $count } Person geholfen
       *[other] Hat { $count } Personen geholfen
    }

## The desk of the staff

desk-bookings = Alle Stunden
desk-bookings_lead = Nach Name, E-Mail oder ID; die Filter stehen in der Adresse.
desk-from = Von
desk-to = Bis
desk-no_bookings = Keine Stunde passt zu diesen Filtern.
desk-csv = Tabelle mitnehmen (CSV)
desk-change = Stunde ändern
desk-change_what = Was sich ändert
desk-cancel_for_tutor = Für den Lehrer absagen: alles geht zurück
desk-cancel_for_student = Für den Schüler absagen: nach der Absageregel
desk-change_help = Das lesen beide.
desk-change_now = Stunde ändern
desk-took_place = Fand statt: Der Lehrer wird bezahlt
desk-not_held = Fiel aus: Alles geht zurück

unsure-title = Unklare Stunden
unsure-lead = Diese Stunden sind vorbei, und der Raum zeigt nicht, was war. Auch die beiden werden gefragt; nach einem Tag gilt eine solche Stunde als gehalten.
unsure-none = Keine unklaren Stunden.
unsure-ended = Ende
unsure-student = Schüler im Raum
unsure-tutor = Lehrer im Raum
unsure-minutes = { $count } Min.
unsure-settles = Gilt als gehalten ab
unsure-elsewhere = Vielleicht anderswo getroffen
unsure-held = Fand statt
unsure-not_held = Fiel aus

desk-jobs = Liegengebliebene Aufgaben
desk-jobs_lead = So oft gescheitert, wie erlaubt. Lass sie noch einmal laufen oder leg sie mit Grund beiseite.
desk-retry = Noch einmal
desk-discard = Beiseitelegen
desk-tries =
    { $count ->
        [one] { $count } Versuch
       *[other] { $count } Versuche
    }
desk-health = Zustand des Hauses
desk-well = Alles ist, wie es sein soll.
desk-unwell = Etwas braucht einen Blick: sieh nach, was scheitert oder zu lange wartet.
desk-database = Datenbank
desk-database_size = Größe der Datenbank
desk-milliseconds = { $value } ms
desk-megabytes = { $value } MB
desk-seconds = { $value } s
desk-connections = Verbindungen, frei von allen
desk-replica = Lesekopie
desk-replica_none = Keine
desk-replica_in_use = In Gebrauch
desk-replica_unknown = Noch nicht gefragt
desk-replica_behind = Zu weit zurück, nicht benutzt
desk-replica_gone = Antwortet nicht, nicht benutzt
desk-replica_no_standby = Keine Kopie dieser Datenbank
desk-jobs_waiting = Wartende Aufgaben
desk-jobs_due = Davon fällig
desk-oldest_due = Die älteste wartet
desk-jobs_dead = Liegengebliebene
desk-mails_waiting = Zu sendende E-Mails
desk-promises = Zusagen für 30 Tage
desk-promised = Funktioniert
desk-budget_left = Darf noch ausfallen
desk-budget = { $left } von { $allowed } Min.
desk-promise_broken = Gebrochen
desk-subscribers = Wer von Ereignissen hört
desk-lag = Rückstand
desk-last_error = Scheitert an
desk-failing = Scheitert

## The two ways to keep safe

safety-more = Melden oder blockieren
desk-title = Schreibtisch
desk-lead = Was auf dich wartet, und der Weg zu allem anderen.
desk-rooms = Alles

fraud-title = Betrugsverdacht
fraud-lead = Was feste Regeln gezählt haben, das Auffälligste zuerst. Es folgt nichts, bis jemand es sagt.
fraud-fake_reviews = Bewertungen
fraud-payment_velocity = Zahlungen
fraud-shared_places = Mehrere Konten
fraud-large_booking = Teure Stunde
fraud-card_risk = Riskante Karte
fraud-click_fraud = Klicks auf Anzeigen
fraud-credit_collusion = Credits
fraud-referral_ring = Einladungen
fraud-clicks_day = Klicks auf fremde Anzeigen an einem Tag: { $number }
fraud-clicks_rival = Davon auf Anzeigen von Lehrern desselben Fachs: { $number }
fraud-credits_ring = Stunden für Credits mit Schülern vom selben Ort, in einem Monat: { $number }
fraud-credits_young = Stunden für Credits mit neuen Konten, in einem Monat: { $number }
fraud-referrals_held = Zurückgehaltene Belohnungen für Einladungen, in einem Monat: { $number }
fraud-early_warnings = Zahlungen, die eine Bank als Betrug gemeldet hat: { $number }
fraud-card_reviews = Zahlungen, die der Anbieter prüft: { $number }
fraud-card_elevated = Zahlungen mit einer Karte von erhöhtem Risiko: { $number }
fraud-card_highest = Zahlungen mit einer Karte von höchstem Risiko: { $number }
fraud-score = Punkte { $number }
fraud-found = Gefunden { $when }
fraud-reviews_burst = Bewertungen junger Konten an einem Tag: { $number }
fraud-reviews_ring = Bewertungen von dort, wo auch der Lehrer sich anmeldet: { $number }
fraud-topups_hour = Zahlungen in einer Stunde: { $number }
fraud-declined_hour = Abgelehnte Zahlungen: { $number }
fraud-shared_accounts = Andere Konten mit gleichem Netz und Browser: { $number }
fraud-booking_dollars = Preis in US-Dollar: { $number }
fraud-young_account = Das Konto ist jünger als eine Woche
fraud-reason_help = Nur für unser Team. Zum Einschränken öffne das Konto.
fraud-clear = Es war nichts
fraud-confirm = Es war Betrug

eventlog-title = Ereignisse
eventlog-lead = Was zuletzt geschah, wer davon weiß und was beiseitegelegt wurde. Der Inhalt steht hier nicht: Er handelt von Menschen.
eventlog-kind = Art
eventlog-kind_help = Zum Beispiel booking oder booking.confirmed
eventlog-latest = Die letzten
eventlog-none = Keine solchen Ereignisse.
eventlog-waits = Noch nicht verteilt
eventlog-position = Platz
eventlog-when = Wann
eventlog-about = Worüber
eventlog-trace = Spur
eventlog-subscribers = Wer davon hört, und wie weit zurück
eventlog-subscriber = Wer
eventlog-dead = Nicht zu bearbeiten
eventlog-none_dead = Alles wurde bearbeitet.
eventlog-error = Fehler
eventlog-quarantined = Zahlungsmeldungen in Quarantäne
eventlog-quarantined_help = Darin geht es um Geld, das nicht unseres ist, oder um einen anderen Betrag; bewegt wurde nichts.
eventlog-none_quarantined = Nichts in Quarantäne.
eventlog-provider = Zahlungsdienst
eventlog-report = Meldung
maillog-title = Gesendete E-Mails
maillog-lead = Such nach einer vollständigen E-Mail-Adresse oder einer Kontonummer. Was in einer E-Mail steht, sieht nur, wer sie bekommt.
maillog-address = E-Mail-Adresse oder Kontonummer
maillog-none = Dorthin ging in den letzten 90 Tagen keine E-Mail.
maillog-subject = Betreff
maillog-kind = Art
maillog-made = Geschrieben
maillog-sent = Gesendet { $when }
maillog-held = Wartet bis { $when }
maillog-waiting = Wird gesendet
maillog-dropped = Nicht gesendet: schon hier gelesen oder abbestellt
held-choose = Auswählen
held-approve_chosen = Ausgewählte Texte erscheinen lassen
