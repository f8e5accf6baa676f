hooks-title = Webhooks
hooks-lead = Dein Server erfährt in Sekunden, was hier passiert, und erkennt an der Signatur, dass es von uns kommt.
hooks-none = Noch keine Webhooks. Trag unten die Adresse deines Servers ein.
hooks-secret = Das neue Geheimnis. Kopier es jetzt: Es wird nicht noch einmal angezeigt.
hooks-add = Webhook hinzufügen
hooks-url = Adresse
hooks-url_help = Beginnt mit https://, ist von überall erreichbar und antwortet innerhalb von 10 Sekunden.
hooks-events = Was gemeldet wird
hooks-all = Alles
hooks-group_booking = Stunden
hooks-group_review = Bewertungen
hooks-group_message = Nachrichten
hooks-group_payment = Zahlungen
hooks-group_package = Pakete
hooks-group_payout = Auszahlungen
hooks-group_tutor = Lehrerprofil
hooks-group_availability = Zeiten
hooks-group_help = Hilfegesuche
hooks-group_skill = Fähigkeiten
hooks-former = Bis { $at } auch mit dem alten Geheimnis signiert
hooks-dead =
    { $count ->
        [one] { $count } Zustellung aufgegeben
       *[other] { $count } Zustellungen aufgegeben
    }
hooks-deliveries = Zustellungen
hooks-test = Test senden
hooks-rotate = Neues Geheimnis
hooks-remove = Löschen
hooks-log_lead = 30 Tage aufbewahrt. Was dein Server nicht annimmt, wird drei Tage lang wieder versucht; danach kannst du es hier noch einmal senden.
hooks-log_none = Noch nichts gesendet. Send einen Test, dann siehst du, ob dein Server antwortet.
hooks-status_pending = Wartet
hooks-status_failed = Neuer Versuch folgt
hooks-status_delivered = Zugestellt
hooks-status_dead = Aufgegeben
hooks-answered = Antwort { $status }
hooks-timed_out = Keine Antwort innerhalb von 10 Sekunden
hooks-unreachable = Nicht erreichbar
hooks-inside = Die Adresse liegt nicht im öffentlichen Internet
hooks-next = Nächster Versuch { $at }
hooks-tries =
    { $count ->
        [one] { $count } Versuch
       *[other] { $count } Versuche
    }
hooks-replay = Noch einmal senden
hooks-what = Was gesendet wird
hooks-back = Alle Webhooks

status-title = Status
status-lead = Wie es EduStream gerade geht, jede Minute an sich selbst gemessen.
status-all_ok = Alles läuft.
status-some_slow = Etwas ist langsamer, als es sein sollte.
status-some_down = Etwas geht gerade nicht. Wir kümmern uns darum.
status-database = Seite und Stunden
status-database_is = Seiten, Buchungen, dein Konto
status-worker = Arbeit im Hintergrund
status-worker_is = Erinnerungen, Auszahlungen, Webhooks
status-mail = E-Mail
status-mail_is = Bestätigungen und Erinnerungen
status-payments = Kartenzahlung
status-payments_is = Aufladen und mit Karte zahlen
status-ok = Läuft
status-slow = Langsam
status-down = Ausgefallen
status-uptime = { $percent } % in den letzten 90 Tagen
status-past = Tage mit Störungen
status-minutes = { $slow } min langsam, { $down } min ausgefallen
changelog-title = Neues
changelog-lead = Was sich geändert hat, Version für Version.
changelog-webhooks = Webhooks: Dein eigener Server erfährt von Stunden, Zahlungen und Nachrichten, sobald etwas geschieht.
changelog-keys = API-Schlüssel zeigen, wie oft sie benutzt wurden, und Webseiten, die du nennst, dürfen sie nutzen.
changelog-pages = In den Kontoeinstellungen führt ein Link zu deinen API-Schlüsseln und Webhooks.
changelog-developers = Eine Seite für Entwickler mit jeder Adresse der API.
changelog-status = Eine Statusseite mit den letzten 90 Tagen.
dev-title = Entwickler
dev-lead = Alles, was du hier tun kannst, kann auch dein Programm.
dev-search = Die API durchsuchen
dev-find = Suchen
dev-begin = So fängst du an
dev-begin_key = Erstell einen Schlüssel, der darf, was dein Programm braucht:
dev-begin_ask = Schick ihn mit jeder Anfrage:
dev-begin_refusals = Eine Ablehnung ist JSON mit einem festen Code und einem Satz, der sagt, was zu tun ist. Bei 429 wartest du so viele Sekunden, wie Retry-After sagt.
dev-begin_browser = Für eine eigene Webseite nennst du ihre Adresse, wenn du den Schlüssel erstellst.
dev-versions = Versionen
dev-groups = Alle Adressen
dev-signature = Jede Anfrage trägt { $header } mit der Zeit und einer Signatur. So prüfst du sie:
dev-repeats = Dasselbe Ereignis kann zweimal mit derselben id kommen: Antworte mit 200 und tu beim zweiten Mal nichts.
dev-back = Die ganze API
dev-none = Nichts gefunden. Versuch es mit weniger Wörtern.
dev-details = Felder und Beispiel
dev-query = Abfrage
dev-body = Inhalt
dev-answer = Antwort { $status }
dev-refusals = Mögliche Ablehnungen
dev-required = nötig
dev-scope = Schlüssel mit dem Recht { $scope }
dev-open = Für alle offen
dev-people = Nur für angemeldete Personen
dev-ask = In diesem Browser öffnen
dev-ends = Endet am { $day }

chats-title = Verbundene Dienste
chats-lead = Lies deine Neuigkeiten dort, wo dein Team schon schreibt. Gepostet werden nur ein Titel und ein Link, nichts vom Inhalt.
chats-off = Nicht verbunden
chats-on = Verbunden
chats-out_of_date = Braucht eine neue Adresse
chats-connect = { $name } verbinden
chats-change = { $name } ändern
chats-end = { $name } trennen
chats-url = Adresse des eingehenden Webhooks
chats-new_url = Neue Adresse des eingehenden Webhooks
chats-slack_help = Füg in Slack einem Kanal die App „Incoming WebHooks“ hinzu und kopier ihre Adresse. Am Anfang steht https://hooks.slack.com/services/.
chats-teams_help = Öffne in Teams die Workflows eines Kanals, wähl „Bei Empfang einer Webhookanforderung in einem Kanal posten“ und kopier die Adresse.
chats-what = Was gepostet wird
chats-told = Letzter Beitrag angekommen: { $at }
chats-nothing_yet = Noch nichts gepostet
chats-gone = Der Chat sagt, dass es diese Adresse nicht mehr gibt. Leg dort einen neuen Webhook an und gib unten seine Adresse ein.
chats-answered = Der Chat hat den letzten Beitrag abgelehnt. Schick einen Test; kommt er nicht an, gib eine neue Adresse ein.
chats-timed_out = Der Chat hat nicht innerhalb von 10 Sekunden geantwortet. Schick einen Test, um es noch einmal zu versuchen.
chats-unreachable = Der Chat war nicht erreichbar. Prüf die Adresse und schick dann einen Test.
chats-test = Test schicken
chats-test_line = Das ist ein Test von EduStream. Deine Neuigkeiten erscheinen hier.
chats-others = Alles andere verbinden
chats-others_text = Dienste wie Zapier oder Make starten mit einem Webhook und handeln mit einem API-Schlüssel.
cals-title = Verbundene Kalender
cals-lead = Was in deinem eigenen Kalender steht, ist auch hier belegt, und deine Stunden erscheinen dort.
cals-none = Noch kein Kalender verbunden. Verbinde den, den du schon benutzt, dann bucht dich niemand doppelt.
cals-feed = Du willst deine Stunden nur woanders sehen? Nimm den Feed aus
cals-asks_moved = In deinem Kalender von { $calendar } beginnt die Stunde jetzt so: { $to }.
cals-asks_deleted = Die Stunde wurde in deinem Kalender von { $calendar } gelöscht.
cals-still_on = Die Stunde bleibt, wie ihr sie vereinbart habt. Abgesagt oder verschoben wird nur, was du hier absagst oder verschiebst.
cals-put_back = Wieder eintragen
cals-leave_out = Dort weglassen
cals-move_here = Stunde verschieben
cals-cancel_here = Stunde absagen
cals-state_ok = Auf dem neuesten Stand
cals-state_stale = Veraltet
cals-state_sign_in = Neu verbinden
cals-fault_unavailable = Der Kalender antwortet nicht.
cals-fault_often = Der Kalender wurde zu oft gefragt. Wir warten, solange er möchte.
cals-fault_refused = Der Kalender lehnt ab, worum wir bitten.
cals-fault_sign_in = Der Kalender lässt uns nicht mehr hinein.
cals-fault_unreadable = Was der Kalender antwortet, lässt sich nicht lesen.
cals-fault_many = Es stehen mehr als 5.000 Einträge darin, mehr als wir behalten.
cals-never = Noch nicht
cals-stale_text = Was du seit dem letzten Blick dort eingetragen hast, ist hier nicht bekannt. Schülern können also Zeiten angeboten werden, zu denen du schon etwas vorhast. Prüf deine Zeiten, bevor du dich auf sie verlässt.
cals-anew = Neu verbinden
cals-account = Konto
cals-last_look = Letzter Blick
cals-taken = Dort belegt
cals-written = Stunden dort
cals-off = Aus
cals-blocks = Was dort belegt ist, ist hier belegt
cals-exports = Meine Stunden dort eintragen
cals-look = Jetzt nachsehen
cals-remove = Trennen
cals-remove_text = Wir vergessen Passwort oder Erlaubnis und alles, was dort belegt war. Stunden, die schon dort stehen, bleiben dort.
cals-remove_sure = Ja, trennen
cals-connect = { $calendar } verbinden
cals-server = Ein anderer Kalender, über CalDAV
cals-add = Einen Kalender verbinden
cals-add_text = Wir lesen, wann du belegt bist, nie womit, und tragen die vereinbarten Stunden ein.
cals-address = Adresse des Servers
cals-address_help = Nextcloud, iCloud, Fastmail und andere nennen sie in ihren Einstellungen; vorn steht https://.
cals-username = Benutzername
cals-password = Passwort
cals-password_help = Am besten ein Passwort nur für diese App: Die meisten Server erzeugen eins in den Sicherheitseinstellungen.
cals-connect_server = Diesen Kalender verbinden
cals-sandbox_title = Zugriff auf einen Kalender erlauben
cals-sandbox = Diese Seite gehört zur Sandbox: Auf einem Laptop steht sie für Google und Outlook, mit einem Kalender, der werktags von 12:00 bis 13:00 UTC belegt ist.
cals-sandbox_yes = Erlauben
cals-sandbox_no = Nicht erlauben
cals-stale_here = Dein Kalender von { $calendar } ist hier veraltet: Schülern können Zeiten angeboten werden, zu denen du schon etwas vorhast.
cals-see = Meine Kalender ansehen
cals-busy =
    { $count ->
        [one] { $count } Zeit in den nächsten Monaten
       *[other] { $count } Zeiten in den nächsten Monaten
    }
cals-lessons =
    { $count ->
        [one] { $count } kommende Stunde
       *[other] { $count } kommende Stunden
    }
institution-title = Einrichtung
institution-lead = Für Schulen und Firmen: Plätze kaufen, Leute einladen und sehen, was es kostet.
institution-overview = Überblick
institution-members = Mitglieder
institution-seats = Plätze
institution-reports = Berichte
institution-taken_of = { $taken } von { $seats } Plätzen belegt
institution-invited = Eingeladen
institution-free = Freie Plätze
institution-admins = Betreut von
institution-since = Seit
institution-no_seats = Du hast noch keine Plätze. Kauf welche, dann kannst du einladen.
institution-buy = Plätze kaufen
institution-others = Deine anderen Einrichtungen
institution-part_member = Du hast hier einen Platz.
institution-leave = Verlassen
institution-leave_help = Dein Platz wird für jemand anderen frei. Dein Konto und deine Stunden bleiben.
institution-make = Einrichtung anlegen
institution-name = Name
institution-slug = Kurzname für Adressen
institution-slug_help = 3 bis 40 Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel lindenhof.
institution-create = Anlegen
institution-invite = Leute einladen
institution-email = E-Mail
institution-invite_one = Einladung senden
institution-list = Mehrere auf einmal
institution-list_help = Eine Adresse pro Zeile oder eine Tabelle mit E-Mail und Name, wie sie ein Tabellenprogramm speichert (CSV). Bis zu 500 Personen.
institution-check = Liste prüfen
institution-plan = Was passieren wird
institution-plan_counts = Einladungen: { $invited }. Ausgelassen: { $refused }.
institution-line = Zeile
institution-outcome = Was passiert
institution-will_invite = Wird eingeladen
institution-problem_email = Keine E-Mail-Adresse
institution-problem_name = Dieser Name lässt sich nicht anzeigen
institution-problem_twice = Steht schon weiter oben
institution-problem_member = Ist schon Mitglied
institution-problem_invited = Eine Einladung wartet schon
institution-problem_seat = Kein Platz mehr frei
institution-state_invited = Eingeladen
institution-state_active = Mitglied
institution-state_left = Gegangen
institution-state_removed = Entfernt
institution-state_lapsed = Einladung abgelaufen
institution-members_none = Noch ist niemand hier. Lade die Ersten ein.
institution-download = Als Tabelle herunterladen (CSV)
institution-remove = Entfernen
institution-take_back = Zurückziehen
institution-make_admin = Zum Admin machen
institution-end_admin = Als Admin beenden
institution-admin = Admin
institution-until = offen bis { $date }
institution-how_many = Wie viele Plätze
institution-show_price = Preis zeigen
institution-buy_help = Bezahlt aus deinem Guthaben. Ein Platz wird einmal gekauft: Geht jemand, ist er für die nächste Person frei.
institution-bought = Bisher gekauft
institution-bought_none = Noch nichts.
institution-month = Monat
institution-joined = Beigetreten
institution-left = Gegangen
institution-spent = Ausgegeben
institution-spent_all = Insgesamt ausgegeben
institution-join_title = Deine Einladung
institution-join_open = Ein Platz wartet auf dich.
institution-join_lead = { $institution } hält dir einen Platz frei.
institution-join_sees = Was dort zu sehen ist: dein Name, die Adresse der Einladung und seit wann du dabei bist. Nie deine Nachrichten.
institution-join_code = Code aus der E-Mail
institution-join = Platz annehmen
institution-send =
    { $count ->
        [one] { $count } Person einladen
       *[other] { $count } Personen einladen
    }
institution-price_from =
    { $count ->
        [one] Ab { $count } Platz: je { $price }
       *[other] Ab { $count } Plätzen: je { $price }
    }
institution-buy_now =
    { $count ->
        [one] { $count } Platz für { $price } kaufen
       *[other] { $count } Plätze für { $price } kaufen
    }
institution-seats_count =
    { $count ->
        [one] { $count } Platz
       *[other] { $count } Plätze
    }
institution-budget = Budget
institution-budget_lead = Deine Einrichtung kann die Stunden ihrer Mitglieder bezahlen. Jede Stunde wird ganz bezahlt, solange Monatsbudget und Kontostand reichen; sonst zahlen die Mitglieder selbst. Was eine Stunde zurückgibt, kommt wieder hierher.
institution-rule = Was wir bezahlen
institution-per_member = Pro Mitglied und Monat ({ $currency })
institution-per_member_help = Mit 0 wird keine Stunde mehr bezahlt.
institution-lesson_most = Höchstens pro Stunde ({ $currency })
institution-lesson_most_help = Teurere Stunden zahlen Mitglieder selbst.
institution-save = Speichern
institution-balance = Kontostand
institution-there = Verfügbar
institution-used = Stunden in diesem Monat
institution-amount = Betrag ({ $currency })
institution-pay_in = Aus meinem Guthaben einzahlen
institution-take_out = Auszahlen
institution-may_take_out = Du kannst { $amount } wieder herausnehmen.
institution-lessons = Bezahlte Stunden
institution-lessons_none = Noch keine Stunden.
institution-lessons_booked = Gebucht
institution-lessons_held = Gehalten
institution-subject = Fach

lti-platforms = Lernplattformen
lti-platforms_lead = Kurse von hier öffnen sich in der Lernplattform deiner Schule: Moodle, Canvas, Blackboard, Brightspace und andere, die LTI 1.3 sprechen.
lti-ours = Das kommt in die Plattform
lti-ours_help = Trag EduStream dort als LTI-1.3-Tool ein, das sich in einem neuen Fenster öffnet.
lti-login_url = Adresse für die Anmeldung
lti-launch_url = Adresse für Start und Weiterleitung
lti-deep_link_url = Adresse für Deep Linking
lti-jwks_url = Adresse unserer öffentlichen Schlüssel
lti-none_text = Noch ist keine Plattform eingetragen. Kopier unsere Adressen in deine und gib hier ein, was sie dir anzeigt.
lti-add = Plattform eintragen
lti-register = Eintragen
lti-change = Ändern
lti-change_help = Mit anderem Aussteller, anderer Client-ID oder anderer Schlüsseladresse gilt sie als neue Plattform: Alle verknüpfen ihr Konto dann noch einmal.
lti-remove = Plattform entfernen
lti-remove_help = Von dort öffnen sich keine Kurse mehr, und die Verknüpfungen enden. Konten und Kurse bleiben.
lti-name = Name
lti-name_help = So wie ihr sie nennt, zum Beispiel Moodle.
lti-issuer = Aussteller (Plattform-ID)
lti-issuer_help = Genau kopieren, auch den Schrägstrich am Ende, falls einer da ist.
lti-client_id = Client-ID
lti-deployments = Deployment-IDs
lti-deployments_help = Eine pro Zeile.
lti-auth_url = Adresse für Authentifizierungsanfragen
lti-token_url = Adresse für Zugriffstoken
lti-keys_url = Adresse der öffentlichen Schlüssel der Plattform
lti-linked =
    { $count ->
        [one] { $count } Konto verknüpft
       *[other] { $count } Konten verknüpft
    }
lti-never_used = noch nicht genutzt
lti-last_used = zuletzt genutzt: { $at }
lti-title = Verknüpfte Lernplattformen
lti-lead = Die Lernplattform deiner Schule kann hier deine Kurse öffnen. Öffne dort einen Kurs, um anzufangen.
lti-links_none_text = Mit deinem Konto ist keine Plattform verknüpft.
lti-unlink = Verknüpfung beenden
lti-unlink_help = Eine Plattform ohne Verknüpfung meldet dich nicht mehr an und erfährt keine Ergebnisse mehr. Deine Kurse bleiben.
lti-link_title = Ist das dein Konto?
lti-asks = Du kommst von { $platform } ({ $institution }). Sag einmal, welches Konto hier deins ist.
lti-came_for = Du wolltest zu:
lti-sign_in_first = Melde dich zuerst an. Danach fragen wir dich, ob wir beide verknüpfen sollen.
lti-register_help = Neu hier? Registrier dich, bestätige deine E-Mail und öffne den Kurs dann noch einmal von deiner Plattform aus.
lti-no_seat = Du hast noch keinen Platz bei { $institution }. Bitte dort um eine Einladung und öffne den Kurs dann noch einmal.
lti-link_means = Wer auf { $platform } du ist, wird dann hier als du angemeldet. Auszahlungen, Passwort und Adresse fragen weiter nach deinem Passwort.
lti-link_told = Die Plattform erfährt, wenn du einen Kurs abschließt, den sie geöffnet hat, und sonst nichts.
lti-link = Mein Konto verknüpfen ({ $name })
lti-other_account = Das bist nicht du? Melde dich zuerst ab.
lti-choose_title = Kurs auswählen
lti-choose_lead = Er öffnet sich dann von hier aus: { $platform }.
lti-choose_words = Kurse suchen
lti-choose_find = Suchen
lti-choose_none_text = Kein Kurs gefunden. Versuch es mit anderen Wörtern.
lti-choose = Auswählen
lti-free = Kostenlos
lti-chosen = Ausgewählt: { $course }
lti-bring = Hinzufügen zu { $platform }
lti-window_title = EduStream öffnet sich in einem eigenen Fenster
lti-window_lead = Nur dort bleibst du angemeldet.
lti-window_open = EduStream öffnen
