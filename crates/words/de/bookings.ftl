### Booking, lessons, cancelling, the home page.

policy-flexible = Flexibel: bis 4 Stunden vorher kostenlos absagen, danach der halbe Preis.
policy-standard = Standard: bis 24 Stunden vorher kostenlos absagen, bis 4 Stunden vorher der halbe Preis, danach der volle Preis.
policy-strict = Streng: bis 48 Stunden vorher kostenlos absagen, bis 24 Stunden vorher der halbe Preis, danach der volle Preis.

book-title_with = Stunde buchen bei { $name }
book-subject = Fach
book-minutes_short = Min.
book-time = Uhrzeit
book-topic = Thema
book-topic_help = Ein Satz genügt, damit sich dein Lehrer vorbereiten kann.
book-goals = Ziele
book-total = Gesamt
book-charged_as = { $about }, berechnet als { $amount }
book-no_fees = Keine Extragebühren.
book-choose_time = Wähle zuerst eine Uhrzeit.
book-pay_and_book = { $amount } zahlen und buchen
book-pay_and_request = { $amount } zahlen und anfragen
book-pay_and_book_many = { $amount } zahlen und { $count } Stunden buchen
book-pay_and_request_many = { $amount } zahlen und { $count } Stunden anfragen
book-sign_in_first = Zum Buchen anmelden
book-verify_first = Zum Buchen E-Mail bestätigen
book-balance = Dein Guthaben: { $amount }.
book-top_up_first = Zum Buchen { $amount } aufladen
book-own = Das ist deine eigene Seite. Hier buchen dich deine Schüler.

lesson-requested = Wartet auf den Lehrer
lesson-requested_own = Wartet auf deine Antwort
lesson-scheduled = Bestätigt
lesson-active = Läuft gerade
lesson-ended = Beendet
lesson-not_held = Hat nicht stattgefunden
lesson-declined = Abgelehnt
lesson-cancelled = Abgesagt
lesson-expired = Keine Antwort erhalten
lesson-confirm = Stunde bestätigen
lesson-cancel = Stunde absagen
lesson-decline = Ablehnen
lesson-decline_reason = Grund
lesson-decline_help = Das liest der Schüler.
lesson-with = mit
lesson-their_time = { $time } ({ $zone }) für { $name }
lesson-your_time = deine Zeit ({ $zone })
lesson-clocks_moved = In { $zone } hat ein neues Gesetz die Uhren umgestellt. Nach den Uhren dort bleibt die Stunde bei der vereinbarten Uhrzeit.
lesson-clocks_before = Auf deiner Uhr war sie vorher: { $before }.
lesson-clocks_kept = In { $zone } hat ein neues Gesetz die Uhren umgestellt, und die Stunde konnte nicht folgen. Die Stunde beginnt genau dann, wann sie auch vorher begonnen hätte; dort ist das eine andere Uhrzeit als vereinbart.
lesson-when = Wann
lesson-payment = Zahlung
lesson-earnings = Dein Verdienst
lesson-earnings_tutor = Verdienst des Lehrers
lesson-fee = Provision
lesson-reason = Grund
lesson-policy = Absageregel
lesson-again = Noch einmal buchen
lesson-here = Du bist hier
lesson-as_tutor = Lehrer
lesson-as_student = Schüler
lesson-clock_own = Deine Zeit ({ $zone })
lesson-clock_their = Zeit von { $name } ({ $zone })
lesson-agreed = Das ist vereinbart
lesson-asked_for = Das ist angefragt
lesson-lesson = Stunde

paid-pending = Zahlung läuft
paid-held = Vorgemerkt, nicht abgebucht
paid-captured = Bezahlt
paid-kept = Bis zur Stunde für dich verwahrt
paid-voided = Freigegeben, nichts abgebucht
paid-part_refunded = { $amount } erstattet
paid-refunded = { $amount } erstattet

lessons-list = Deine Stunden
lessons-upcoming = Kommende
lessons-past = Vergangene
lessons-cancelled = Abgesagte
lessons-none_title = Hier gibt es noch keine Stunden

cancel-title = Diese Stunde absagen?
cancel-reason = Grund
cancel-submit = Stunde absagen
cancel-keep = Stunde behalten
cancel-refund = Der Schüler erhält zurück
cancel-refund_own = Du erhältst zurück
cancel-kept = Absagegebühr
cancel-journal = Zahlungsdetails anzeigen
cancel-account = Konto
cancel-amount = Betrag

home-hello = Hallo { $name }
home-earned_pending = Verdient (nach 48 Stunden verfügbar)
home-earned_available = Verdient und verfügbar
home-wallet = Guthaben
home-profile_title = Stell dich deinen Schülern vor
home-profile_text = Schreib dein Profil. Nach einer kurzen Prüfung können Schüler dich finden und buchen.
home-profile_action = Profil schreiben
home-requests = Offene Anfragen
home-none_title = Keine kommenden Stunden
home-none_text = Lust, etwas Neues zu lernen?
home-pending_text = Dein Profil wird gerade geprüft. Trag in der Zwischenzeit deine Zeiten ein, dann können Schüler dich buchen, sobald es online ist.
home-teach_text = Schüler buchen die Zeiten, die du anbietest.
home-admin_text = Schau nach, ob neue Lehrer auf ihre Freigabe warten.
home-later = Später
home-children = Stunden deiner Kinder
home-queues = Wartet auf dich
home-queues_idle = Es wartet nichts.
home-look = Öffnen
home-next = Nächste Stunde
home-now = jetzt
home-in_minutes = in { $count } Min.
home-in_hours = in { $count } Std.
home-open = Stunde öffnen
home-waiting = Wartet auf Antwort
home-on_hold = Für kommende Stunden vorgemerkt

timeline-label = Wo diese Stunde steht
timeline-done = erledigt
timeline-answer = Antwort
timeline-lesson = Stunde
timeline-by = bis { $at }
timeline-until = jetzt, bis { $at }
timeline-after = nach der Stunde

next-wait_title = Warten auf { $name }
next-wait_text = { $name } antwortet bis { $at }. { $amount } sind vorgemerkt; du zahlst nur bei einer Zusage.
next-answer_title = { $name } wartet auf deine Antwort
next-answer_text = Antworte bis { $at }. Danach verfällt die Anfrage, und { $name } erhält das Geld zurück.
next-choose_title = { $name } schlägt eine andere Zeit vor
next-choose_text = Nichts ändert sich, bevor du zustimmst, und der Preis bleibt gleich.
next-choose_by = Wähle bis { $at }. Danach verfällt die Anfrage, und der vorgemerkte Betrag ist wieder frei. Der Preis bleibt gleich.
next-suggested_text = Du hast vorgeschlagen: { $when }. { $name } antwortet bis { $at }.
next-starts = Beginnt { $when }
next-running = Deine Stunde läuft
next-prepare_text = Ab { $at } kannst du teilnehmen. Trag die Stunde in deinen Kalender ein, dann verpasst du sie nicht.
next-room_text = Bis { $at } findet hier im Raum dein Unterricht statt.
next-own_link = Eigener Link des Lehrers
next-held = Diese Stunde hat stattgefunden
next-held_text = { $amount } verfügbar ab { $at }.
next-earned_text = Du hast { $amount } verdient.
next-review_title = Wie war deine Stunde?
next-review_text = Sag { $name } und anderen Schülern, wie es war. Das dauert eine Minute.
next-link = Hier trefft ihr euch:
next-withdraw = Anfrage zurückziehen
next-join = An der Stunde teilnehmen
next-new_window = (öffnet ein neues Fenster)
next-calendar = In den Kalender
next-see_tutor = Zur Seite von { $name }

numbers-title = Letzte 30 Tage
numbers-lessons = Stunden
numbers-hours = Unterrichtsstunden
numbers-earned = Verdienst
numbers-waiting = Anfragen, die auf dich warten
numbers-response = Antwortzeit
numbers-more = { $amount } mehr als in den 30 Tagen davor
numbers-less = { $amount } weniger als in den 30 Tagen davor
numbers-same = Wie in den 30 Tagen davor

report-title = Ein Problem melden
report-told = Am { $at } hast du uns gemeldet:
report-answered = Unsere Antwort:
report-next = Unser Team liest es und antwortet per E-Mail. Sonst erfährt niemand, von wem es kommt.
report-reason = Was ging schief?
report-text = Was ist passiert?
report-text_help = Das lesen nur unsere Mitarbeiter.
report-submit = Meldung senden
report-tutor_no_show = Der Lehrer kam nicht
report-student_no_show = Der Schüler kam nicht
report-technical = Ton, Bild oder Link ging nicht
report-quality = Die Stunde war nicht wie abgemacht
report-conduct = Jemand hat sich schlecht benommen
report-billing = Ein Problem mit der Bezahlung
report-child_safety = Ein Kind könnte in Gefahr sein
report-other = Etwas anderes
report-queue = Meldungen
report-queue_none = Hier wartet nichts auf dich.
report-answer = Antworten
report-answer_text = Deine Antwort
report-answer_help = Das bekommt, wer das Problem gemeldet hat.
report-help = Stimmt etwas nicht?
report-help_text = Schreib uns, was passiert ist. Jemand liest es und antwortet dir per E-Mail.

approval-title = Wartet auf dich
approval-who = { $child } möchte eine Stunde
approval-until = Entscheide bis { $at }. So lange bleibt die Zeit reserviert.
approval-approve = Zustimmen und { $amount } zahlen
approval-decline = Ablehnen
approval-reason = Grund (optional)
approval-waits = Wartet auf deine Eltern
approval-waits_text = Deine Eltern entscheiden bis { $at }. So lange bleibt die Zeit für dich reserviert.
approval-decide_text = { $child } hat diese Stunde angefragt. Entscheide bis { $at }; so lange bleibt die Zeit reserviert.
approval-decide = Entscheiden
approval-ask = Meine Eltern fragen
approval-asked = Deine Anfrage liegt bei deinen Eltern. Wir sagen dir, wie sie entscheiden.
approval-whom = Für wen ist die Stunde?
approval-for_me = Für mich
approval-home =
    { $count ->
        [one] { $count } Anfrage deiner Kinder wartet auf dich.
       *[other] { $count } Anfragen deiner Kinder warten auf dich.
    }
approval-parent_pays = Deine Eltern entscheiden und bezahlen.

spending-title = Ausgaben
spending-week = Diese Woche
spending-month = Diesen Monat
spending-left = Übrig
spending-no_lessons = Noch keine Stunden. Sobald eine gebucht ist, steht sie hier.

other-title = Andere Zeit vorgeschlagen
other-waits = Andere Zeiten vorgeschlagen
other-keep_at = Bei { $when } bleiben
other-none_of_them = Davon passt mir nichts
other-say_why = Grund dazuschreiben
other-their_clock = Die kleine Zeit ist die von { $name } in { $zone }.
other-own = Du hast vorgeschlagen: { $when }. { $name } hat noch nicht geantwortet.
other-accept = Zustimmen: { $when }
other-suggest = Andere Zeit vorschlagen
other-lead = { $name } muss erst zustimmen. Der Preis bleibt gleich.
other-lead_many = Wähl bis zu { $count } Zeiten. Der Schüler sucht sich eine aus, und die Stunde steht.
other-send = Diese Zeit vorschlagen
other-send_many = Diese Zeiten vorschlagen
other-back = Zurück zur Stunde

absent-title = { $name } ist nicht gekommen?
absent-refunded = Vergeblich gewartet? Sag uns Bescheid, dann bekommst du sofort den vollen Preis zurück.
absent-paid = Vergeblich gewartet? Sag uns Bescheid, dann wirst du bezahlt, als hätte die Stunde stattgefunden.
absent-button = { $name } ist nicht gekommen

replace-title = Ein anderer Lehrer hat Zeit
replace-text = Für dieses Fach haben wir einen anderen Lehrer gefunden: { $when }. Die Zeit ist nicht reserviert.
replace-money = Dein Geld ist wieder in deinem Guthaben.
replace-button = Zeit ansehen

feed-lead = Deine Stunden in dem Kalender, den du jeden Tag benutzt.
feed-address = Adresse für deinen Kalender
feed-help = Abonnier diese Adresse in deiner Kalender-App, dann erscheinen neue Zeiten dort von selbst. Behalte sie für dich: Wer sie kennt, sieht deine Stunden.
feed-open = Zu meinem Kalender hinzufügen
feed-rotate = Neue Adresse erstellen
feed-rotate_help = Die alte funktioniert dann in keinem Kalender mehr.
feed-next = Nächste Stunden
feed-none = Noch keine Stunden
feed-none_text = Sobald es eine gibt, steht sie hier und in deinem Kalender.

figures-lead = Deine Stunden der letzten sechs Monate.
figures-percent = { $count } %
figures-lessons = Gegebene Stunden
figures-students = Schüler
figures-strikes = Verpasste Stunden
figures-acceptance = Angenommene Anfragen
figures-completion = Stunden, die stattfanden
figures-retention = Schüler, die wiederkamen
figures-rating = Bewertung
figures-rating_lately = Bewertung zuletzt
figures-response = Antwortzeit
figures-advice = Das bringt am meisten
figures-fine = Alles gut. Mach weiter so.
figures-attend = Komm zu jeder Stunde, die du zugesagt hast. Wenn du nicht kannst, schlag vorher eine andere Zeit vor.
figures-keep = Sag seltener ab: Halte deine Zeiten aktuell, damit niemand bucht, wenn du nicht kannst.
figures-answer = Nimm mehr Anfragen an oder antworte mit anderen Zeiten: Schüler merken sich, wer eine Lösung fand.
figures-answer_sooner = Antworte früher: Die meisten Schüler buchen, wer zuerst antwortet.

repeat-label = Wiederholen
repeat-once = Nur dieses Mal
repeat-weekly = { $count } Stunden, jede Woche
repeat-biweekly = { $count } Stunden, alle zwei Wochen
repeat-help = Jede Stunde wird einzeln bezahlt und lässt sich einzeln absagen. Ist eine Zeit vergeben, entfällt sie, und du siehst, welche.

series-open = Ganze Reihe ansehen
series-more = + { $count } weitere dieser Reihe
series-count = Stunden
series-each = Je Stunde
series-on_hold = Vorgemerkt
series-answer_by = Antwort bis
series-only_accepted = Du zahlst nur die Stunden, die zugesagt werden. Der Rest ist sofort wieder in deinem Guthaben.
series-lead = Immer zur selben Zeit auf der Uhr des Lehrers.
series-skipped = Nicht gebucht
series-taken = Die Zeit war vergeben.
series-away = Der Lehrer hat dann keine Zeit.
series-own = Du hattest dann eine andere Stunde.
series-money = Das Guthaben hat nicht gereicht.
series-clock = Diese Uhrzeit gibt es an dem Tag nicht.
series-cancel = Alle kommenden Stunden absagen
series-cancel_help = Wie viel du zurückbekommst, hängt davon ab, wie bald jede Stunde beginnt.

hold-keep = Zeit 10 Minuten reservieren
hold-kept = Für dich reserviert bis { $time }. Vorher kann niemand sonst sie buchen.
hold-release = Wieder freigeben

rate-title = Wie war deine Stunde?
rate-title_own = Wie war { $name } als Schüler?
rate-lead = { $name } sieht sie nach der eigenen Bewertung, spätestens in zwei Wochen.
rate-overall = Insgesamt
rate-prepared = War vorbereitet
rate-took_part = Hat gut mitgemacht
rate-on_time = War pünktlich
rate-comment = In deinen Worten
rate-comment_help = Das können alle auf der Seite von { $name } lesen.
rate-comment_help_own = Das lesen nur dein Schüler und Lehrer, die eine Anfrage von dort bekommen.
rate-send = Bewertung senden
rate-own = Deine Bewertung
rate-of = Das sagt { $name }
rate-held = Deine Bewertung wartet, bis wir sie gelesen haben, höchstens einen Tag. Denn darin stehen Kontaktdaten, ein Link oder ein grobes Wort. Änderst du sie, erscheint sie sofort.
rate-hidden = Nur du kannst das lesen, bis auch { $name } geschrieben hat, höchstens bis { $at }.
rate-waits = { $name } hat schon geschrieben. Du kannst es lesen, sobald auch du geschrieben hast.
rate-none = { $name } hat noch keine Bewertung geschrieben.
rate-edit = Bewertung ändern
rate-save = Bewertung speichern
rate-stars_fixed = Deine Bewertung ist veröffentlicht: Die Worte kannst du noch ändern, die Sterne nicht mehr.
rate-edited = bearbeitet
rate-reply_of = { $name } antwortet
rate-reply = Auf diese Bewertung antworten
rate-reply_text = Deine Antwort
rate-reply_help = Deine Antwort steht für alle lesbar unter der Bewertung und lässt sich später nicht ändern.
rate-reply_send = Antwort veröffentlichen
rate-helpful = Hilfreich
rate-helpful_off = Doch nicht hilfreich
rate-helped =
    { $count ->
        [one] Hat { $count } Person geholfen
       *[other] Hat { $count } Personen geholfen
    }
next-write_review = Bewertung schreiben
next-review_student = Schüler bewerten

notes-title = Notizen
notes-lead = Halt fest, was ihr gemacht habt und was als Nächstes kommt: So beginnt die nächste Stunde da, wo diese aufgehört hat.
notes-topics = Das haben wir gemacht
notes-homework = Hausaufgaben
notes-next_steps = Nächstes Mal
notes-shared_help = Diese drei liest dein Schüler, sobald die Stunde begonnen hat; bei Kindern auch die Eltern.
notes-private = Nur für dich
notes-private_help = Das liest sonst niemand.
notes-write = Notizen schreiben
notes-edit = Notizen ändern
notes-save = Notizen speichern

materials-title = Dateien
materials-none = Noch keine Dateien. Beide können welche hinzufügen, vor der Stunde und danach.
materials-add = Datei hinzufügen
materials-help = PDF, Word, Bilder, MP4 oder ZIP, bis 25 MB.
materials-send = Datei senden
materials-remove = Entfernen

students-title = Deine Schüler
students-lead = Alle, die bei dir gebucht oder angefragt haben.
students-none = Noch keine Schüler
students-none_text = Wer dich um eine Stunde bittet, steht dann hier. Gebucht werden die Zeiten, die du anbietest.
students-all = Alle Schüler
students-lessons =
    { $count ->
        [0] Noch keine Stunden
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
students-next = nächste Stunde { $when }
students-last = letzte Stunde { $when }
students-no_notes = Noch keine Notizen. Schreib welche auf der Seite einer Stunde.
students-reviews = Das sagen Lehrer

group-title = Gruppenstunden
group-lead = Gemeinsam lernen: ein Lehrer, wenige Schüler, ein kleinerer Preis.
group-none = Gerade keine Gruppenstunden
group-none_text = Es kommen immer wieder neue dazu. Bis dahin: Such dir einen Lehrer nur für dich.
group-off = Abgesagt
group-yours = Du hast einen Platz
group-full = Ausgebucht
group-free =
    { $count ->
        [one] Noch { $count } Platz
       *[other] Noch { $count } Plätze
    }
group-all = Alle Gruppenstunden
group-open = Gruppenstunde ansehen
group-place = Ein Platz in dieser Stunde
group-price = Preis für einen Platz
group-price_in = Preis für einen Platz ({ $currency })
group-seats = Plätze
group-seats_of = { $free } von { $count } frei
group-give_back = Platz zurückgeben
group-waiting =
    { $count ->
        [one] { $count } Person steht auf der Warteliste.
       *[other] { $count } Personen stehen auf der Warteliste.
    }
group-cancel = Gruppenstunde absagen
group-cancel_help = Alle bekommen den vollen Preis zurück und eine E-Mail.
group-teach_title = Deine Gruppenstunden
group-teach_lead = Eine Stunde, mehrere Schüler: Jeder bezahlt seinen Platz. Sobald du sie anbietest, ist die Zeit belegt.
group-new = Gruppenstunde anbieten
group-name = Titel
group-name_help = Worum es geht, in wenigen Worten.
group-about = Was ihr zusammen macht
group-date = Tag
group-length = Dauer
group-offer = Diese Stunde anbieten
group-edit = Titel und Beschreibung ändern
group-edit_help = Zeit, Plätze und Preis bleiben, wie sie gebucht wurden.

waiting-title = Wartelisten
waiting-lead = Wer zuerst kommt, wird zuerst gefragt. Was frei wird, halten wir dir bis zu zwei Stunden frei.
waiting-none = Du wartest auf nichts
waiting-none_text = Ist eine Stunde ausgebucht, kannst du dich auf die Warteliste setzen.
waiting-place = Platz { $count } in der Reihe
waiting-join = Auf die Warteliste
waiting-leave = Liste verlassen
waiting-offer = Frei für dich: { $when }
waiting-until = Reserviert bis { $at }. Danach wird die nächste Person gefragt.
waiting-claim = Jetzt buchen
waiting-tutor = Sag mir, wenn eine Zeit frei wird
waiting-tutor_help = Sagt in diesen Tagen jemand ab, halten wir dir die Zeit frei und schreiben dir.
waiting-from = Von
waiting-to = Bis

series-price = Der Preis des Lehrers war inzwischen ein anderer.
helping-title = Um Hilfe bitten
helping-lead = Schreib, was du brauchst. Passende Lehrer antworten mit Preis und Zeiten; du wählst aus, und die Stunde ist gebucht.
helping-others = Anfragen, bei denen du helfen kannst
helping-own = Deine Anfragen
helping-ask = Neue Anfrage
helping-request = Bitte um Hilfe
helping-text = Wobei brauchst du Hilfe?
helping-text_help = Wo du feststeckst, was du schon versucht hast und bis wann du es brauchst. Bitte ohne Adresse und Telefonnummer.
helping-budget = Budget für eine Stunde
helping-times = Wann hast du Zeit?
helping-from = Von
helping-until = Bis
helping-send = An Lehrer senden
helping-offered = Du hast geantwortet
helping-open = Offen
helping-accepted = Gebucht
helping-closed = Geschlossen
helping-lapsed = Abgelaufen
helping-open_until = Offen bis { $date }
helping-no_offers = Noch keine Antwort. Lehrer antworten meist innerhalb eines Tages.
helping-take = { $time } buchen
helping-lesson = Stunde ansehen
helping-close = Anfrage schließen
helping-offer = Stunde anbieten
helping-message = Deine Nachricht
helping-price = Preis der Stunde
helping-starts = Deine Vorschläge (höchstens fünf Zeiten)
helping-offer_send = Angebot senden
helping-offers =
    { $count ->
        [one] { $count } Antwort
       *[other] { $count } Antworten
    }

### Cases about lessons.

cases-title = Streitfall
cases-lead = Jemand aus unserem Team, der mit der Stunde nichts zu tun hatte, liest beide Seiten und entscheidet innerhalb von zwei Tagen. Bis dahin bleibt das Geld, wo es ist.
cases-both_read = Schüler, Lehrer und unser Team lesen das.
cases-submit = Streitfall öffnen
cases-not_now = Ein Streitfall lässt sich innerhalb von 48 Stunden nach einer bezahlten Stunde öffnen. Du kannst uns trotzdem sagen, was schiefging.
cases-own = Deine Streitfälle
cases-own_lead = Was zu deinen Stunden offen ist und was entschieden wurde.
cases-no_own = Keine Streitfälle
cases-no_own_text = Wenn eine Stunde schiefging, öffne auf ihrer Seite innerhalb von 48 Stunden einen Streitfall.
cases-queue = Streitfälle
cases-queue_lead = Streitfälle, die auf eine Entscheidung warten; der dringendste zuerst.
cases-open = Offen
cases-decided = Entschieden
cases-requested = Stunde angefragt
cases-answered = Lehrer hat geantwortet
cases-start = Geplanter Beginn
cases-end = Geplantes Ende
cases-closed = Stunde zu Ende
cases-opened = Streitfall geöffnet
cases-full = Alles geht zurück
cases-partial = Ein Teil geht zurück
cases-none = Nichts geht zurück
cases-went_back = Zurück an den Zahler: { $amount }
cases-waits = Entschieden wird spätestens { $when }. Bis dahin bleibt das Geld, wo es ist.
cases-until = Fällig { $when }
cases-lesson = Stunde
cases-paid = Bezahlt
cases-timeline = Was wann geschah
cases-said = Was beide Seiten sagen
cases-student = Schüler
cases-tutor = Lehrer
cases-add = Etwas ergänzen
cases-send = Senden
cases-decide = Streitfall entscheiden
cases-decision = Entscheidung
cases-amount = Betrag, der zurückgeht
cases-amount_help = Nur für einen Teil.
cases-look = Entscheidung vorab ansehen
cases-tutor_keeps = Der Lehrer behält
cases-note = Begründung
cases-note_help = Beide lesen das.
cases-decide_now = Entscheiden
cases-propose = Vorschlagen
cases-second = Über { $limit } entscheiden zwei: Jemand anderes muss genauso entscheiden.
cases-proposed = { $name } würde { $amount } zurückgeben.
cases-times_proposed = Andere Zeiten vorgeschlagen
cases-moved = Auf eine andere Zeit verlegt
cases-money_held = Preis vorgemerkt
cases-money_taken = Preis abgebucht
cases-money_earned = Stunde bezahlt
cases-money_back = Geld ging zurück
cases-money_cleared = Verdienst verfügbar
cases-reminded = Erinnerung gesendet
cases-wrote = Nachrichten bis dahin: { $number }
cases-joined = Kam in den Raum
cases-left = Verließ den Raum
cases-dropped = Verbindung abgebrochen
cases-returned = Wieder im Raum
cases-offered = Vorschlag gemacht
cases-accepted = Vorschlag angenommen
cases-appealed = Widerspruch eingelegt
cases-appeal_decided = Über den Widerspruch entschieden
cases-overdue = Überfällig
cases-answer_until = Erste Antwort bis { $when }
cases-policy = Absageregel
cases-presence = Im Raum der Stunde
cases-presence_minutes = Schüler { $student } Min., Lehrer { $tutor } Min., zusammen { $together } von { $planned } Min.
cases-evidence = Dateien
cases-file_add = Datei hinzufügen
cases-file_help = PDF, JPEG, PNG oder MP4, je bis { $megabytes } MB. Schüler, Lehrer und unser Team können sie öffnen.
cases-file_shows = Was zeigt sie?
cases-file_send = Datei senden
cases-proposal = Vorschlag
cases-proposal_lead = Feste Regeln schlagen das vor. Sobald beide zustimmen, wird es ausgeführt. Sonst entscheidet ein Mensch.
cases-proposal_back = Ginge zurück: { $amount }
cases-proposal_until = Annehmen kannst du bis { $when }.
cases-proposal_comes = Ein Vorschlag kommt, sobald beide gesagt haben, was war, spätestens { $when }.
cases-accept = Vorschlag annehmen
cases-accepted_student = Der Schüler hat zugestimmt.
cases-accepted_tutor = Der Lehrer hat zugestimmt.
cases-agreed = Beide haben dem Vorschlag zugestimmt.
cases-appeal = Widerspruch
cases-appeal_lead = Du kannst einmal widersprechen, bis { $when }. Dann entscheidet jemand anderes endgültig. Was zurückging, behält der Schüler.
cases-appeal_reason = Was wurde übersehen?
cases-appeal_send = Widerspruch senden
cases-appeal_waits = Jemand, der nicht zuerst entschieden hat, sieht noch einmal hin, bis { $when }.
cases-stands = Die erste Entscheidung bleibt
cases-raised = Es geht mehr zurück
cases-lowered = Der Lehrer hatte recht; der Schüler behält, was zurückging
cases-further = Durch den Widerspruch zurück: { $amount }
cases-survey = Wie lief das ab?
cases-survey_rating = Von 1 (schlecht) bis 5 (gut)
cases-survey_comment = Was könnte besser sein?
cases-survey_send = Bewertung senden
cases-similar = Ähnliche Streitfälle
cases-similar_days = In { $days } Tagen: alles zurück { $full }, ein Teil { $partial }, nichts { $none }.
cases-similar_median = In der Mitte gingen { $percent } des Preises zurück.
cases-templates = Text zum Anfangen
cases-template_full = Raum und Aussagen zeigen, dass die Stunde nicht wie vereinbart gegeben wurde, und das lag nicht am Schüler. Der ganze Preis geht zurück.
cases-template_partial = Ein Teil der Stunde wurde wie vereinbart gegeben, ein Teil nicht. Der verlorene Teil geht zurück.
cases-template_none = Die Stunde wurde wie vereinbart gegeben, oder sie fiel aus, ohne dass es am Lehrer lag. Diesmal geht nichts zurück.
cases-use_full = Nehmen: alles geht zurück
cases-use_partial = Nehmen: ein Teil geht zurück
cases-use_none = Nehmen: nichts geht zurück
cases-not_taken_back = { $amount } ging schon zurück, und der Schüler behält es. Der Lehrer liest, dass er recht hatte.
cases-figures = Die letzten { $days } Tage
cases-waiting = Wartend
cases-answered_in_time = Erste Antwort in { $hours } Std.
cases-decided_in_time = Entschieden in { $hours } Std.
cases-rated = Wie beide es bewerten

### The cockpit and the student’s home.

cockpit-today = Heute
cockpit-commission = Provision: { $count } %
cockpit-until = Noch { $amount } Verdienst, dann sinkt sie auf { $count } %.
cockpit-lowest = Du hast die niedrigste Provision erreicht.
cockpit-months = Stunden der letzten sechs Monate
cockpit-goals = Deine Ziele
cockpit-homework = Hausaufgaben
cockpit-again = Wieder buchen
cockpit-book_again = Zeit wählen
# Refunds after a lesson.
refund-title = Erstattungen
refund-lead = Worum Schüler bitten, und Erstattungen, die eine zweite Zustimmung brauchen.
refund-none = Gerade wartet keine Erstattung.
refund-ask = Um Erstattung bitten
refund-ask_lead = Sag uns, warum diese Stunde zurückgezahlt werden soll. Wir entscheiden, und die Antwort kommt per E-Mail.
refund-reason = Warum
refund-send = Wunsch senden
refund-asked = Du hast um eine Erstattung gebeten. Die Antwort kommt per E-Mail.
refund-done = { $amount } sind wieder bei dir.
refund-declined = Wir haben diese Stunde nicht erstattet.
refund-why = Dort steht: { $reason }
refund-from_staff = Vom Team begonnen.
refund-look = Öffnen
refund-of = { $payer } für eine Stunde bei { $tutor }
refund-amount = Betrag in { $currency }
refund-most = Höchstens { $amount }
refund-preview = Erstattung vorab ansehen
refund-answer = Nachricht an den Zahlenden
refund-give = { $amount } erstatten
refund-propose = { $amount } vorschlagen
refund-second = Über { $limit } entscheiden zwei: Jemand anderes aus der Finanzabteilung muss zustimmen.
refund-waiting_second = Braucht eine zweite Person
refund-waits = Zu entscheiden
refund-badge_done = Erstattet
refund-badge_declined = Nicht erstattet
refund-proposed = { $name } schlägt { $amount } vor.
refund-agree = Zustimmen und erstatten
refund-decline = Nicht erstatten
refund-advance = Von der Plattform vorgestreckt
refund-debt = Schuld des Lehrers
refund-debts = Schulden von Lehrern
refund-card = Karte des Schülers
refund-promo = Rabatte der Plattform
book-by_card = Karte
book-pay_by_card = Lieber mit Karte zahlen
next-pay_title = Deine Karte fehlt noch
next-pay_text = Die Zeit gehört dir bis { $at }. Zahl bis dahin { $amount }, dann geht deine Anfrage raus.
next-pay_act = Mit Karte zahlen
book-converted = Du zahlst { $paid } aus deinem Guthaben für { $amount } (Kurs: { $source }, { $date }). Zurück geht es zu demselben Kurs.
