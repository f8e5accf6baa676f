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
