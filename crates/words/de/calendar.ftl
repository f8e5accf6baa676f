### Availability.

availability-lead = Wann können Schüler dich buchen? Die Zeiten gelten in deiner Zeitzone und bleiben bei der Zeitumstellung gleich.
availability-week = Jede Woche
availability-week_help = Schalte die Tage ein, an denen du unterrichtest. Schüler können innerhalb dieser Zeiten buchen.
availability-increment = Stunden beginnen alle
availability-buffer = Pause nach einer Stunde
availability-notice = Mindestvorlauf
availability-notice_help = Wie lange vor Beginn man eine Stunde noch buchen kann.
availability-horizon = Wie weit im Voraus man buchen kann
availability-no_break = Keine Pause
availability-no_notice = Bis zum Beginn
availability-start_of = { $day }, von
availability-end_of = { $day }, bis
availability-on_day = { $day }: { $message }
availability-add_hours = Zeit hinzufügen
availability-remove_hours = { $day }: { $hours } entfernen
availability-copy = Kopieren
availability-to_weekdays = Auf Montag bis Freitag
availability-to_all = Auf alle Tage
availability-unsaved = Du hast Änderungen, die noch nicht gespeichert sind.
availability-preview = Was Schüler sehen
availability-preview_help = Die nächsten sieben Tage für Stunden von { $count } Minuten, nach deiner Uhr ({ $zone }). Schüler sehen sie nach ihrer. Gebuchte Stunden und Ausnahmen sind schon abgezogen.
availability-preview_none = In den nächsten sieben Tagen kann man nichts buchen.
availability-preview_update = Vorschau aktualisieren
availability-exceptions = Ausnahmen an einzelnen Tagen
availability-blocked = Nicht verfügbar
availability-open = Verfügbar
availability-whole_day = ganztägig
availability-remove = Entfernen
availability-date = Datum
availability-kind = An diesem Tag bin ich
availability-start = Von
availability-end = Bis
availability-add = Tag hinzufügen

choose-day = Tag
choose-zone = Zeitzone
choose-earlier = Vorherige Woche
choose-later = Nächste Woche
choose-none_this_week = Diese Woche ist nichts frei.
choose-lost = Diese Zeit ist nicht mehr frei. Wähle eine andere.
choose-refresh = Zeiten anzeigen
choose-free = { $count } frei
choose-nothing_free = { $day }, nichts frei
choose-early_late = Früh und spät
choose-theirs = { $time } bei { $name } in { $zone }
choose-same_time = dieselbe Uhrzeit bei { $name } in { $zone }
choose-zone_own = { $zone } (deine Zeit)
choose-book_for = Für { $amount } buchen
choose-request_for = Für { $amount } anfragen
choose-change = Ändern

### Time off, trips, holidays, and why a time cannot be booked.

availability-holidays = Feiertage
availability-holidays_help = An den landesweiten Feiertagen kann niemand buchen. Willst du an einem unterrichten, füge den Tag als Ausnahme hinzu.
availability-no_holidays = Keine
availability-lessons =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
availability-no_limit = Ohne Grenze
availability-per_day = Höchstens am Tag
availability-per_week = Höchstens in der Woche
away-title = Freie Tage und Reisen
away-lead = Sag einmal, wann du weg oder in einer anderen Zeitzone bist. Deine Wochenzeiten bleiben, wie sie sind.
away-open = Abwesenheit planen
away-time_off = Freie Tage
away-none_in_the_way = Dann ist keine Stunde gebucht. Speichere, und niemand kann diese Tage buchen.
away-in_the_way =
    { $count ->
        [one] { $count } Stunde ist dann gebucht und bleibt, bis du sie verlegst oder absagst.
       *[other] { $count } Stunden sind dann gebucht und bleiben, bis du sie verlegst oder absagst.
    }
away-save = Freie Tage speichern
away-no_time_off = Keine freien Tage geplant.
away-first_day = Erster Tag
away-last_day = Letzter Tag
away-note = Notiz
away-note_help = Nur für dich. Schüler sehen sie nie.
away-look = Nachsehen, was dann gebucht ist
away-trips = Reisen in eine andere Zeitzone
away-trips_help = An diesen Tagen gelten deine Wochenzeiten nach der Uhr am Ort. Gebuchte Stunden behalten ihre Zeit.
away-place = Zeitzone am Ort
away-add_trip = Reise hinzufügen
away-kept = An den Feiertagen dieses Landes kann niemand buchen: { $country }. Die nächsten:
away-none_kept = Du hältst keine Feiertage frei.
away-choose_country = Land wählen
why-ask = Warum ist eine Zeit nicht buchbar?
why-lead_own = Gib eine Zeit ein und lies, welche deiner Regeln dagegensprechen.
why-lead = Gib eine Zeit ein und lies, was du stattdessen wählen kannst. Unterricht bei: { $name }.
why-free = { $when } ist buchbar.
why-book = Diese Zeit buchen
why-not = { $when } ist nicht buchbar
why-clock = Nach deiner Uhr ({ $zone }).
why-submit = Grund anzeigen
why-missing = Fehlt eine Zeit? Sieh nach, warum.
why-outside_hours = Das liegt außerhalb deiner Wochenzeiten.
why-blocked_date = Du hast den Tag mit einer Ausnahme gesperrt.
why-time_off = Da hast du frei.
why-holiday = Das ist ein Feiertag, den du freihältst. Füge den Tag als Ausnahme hinzu, wenn du unterrichten willst.
why-busy = Da steht schon etwas in deinem Kalender.
why-buffer = Für deine Pause ist das zu nah an einer anderen Stunde.
why-notice = Das ist kurzfristiger, als du es erlaubst.
why-horizon = So weit im Voraus ist dein Kalender nicht offen.
why-max_per_day = An diesem Tag hast du schon so viele Stunden, wie du erlaubst.
why-max_per_week = In dieser Woche hast du schon so viele Stunden, wie du erlaubst.
why-length = Stunden dieser Länge bietest du nicht an.
why-off_grid = Zu dieser Minute beginnen deine Stunden nicht.
