### Availability.

availability-lead = Wann können Schüler Sie buchen? Die Zeiten gelten in Ihrer Zeitzone und bleiben bei der Zeitumstellung gleich.
availability-week = Jede Woche
availability-week_help = Schreiben Sie Zeiten wie 09:00 und 12:30; 24:00 ist das Ende des Tages. Was Sie nicht brauchen, lassen Sie leer.
availability-zone_help = Zum Beispiel Europe/Berlin.
availability-increment = Stunden beginnen alle
availability-buffer = Pause nach einer Stunde
availability-minutes = { $count } Minuten
availability-notice = Kürzester Vorlauf in Minuten
availability-notice_help = Wie lange vor einer Stunde man sie noch buchen kann.
availability-horizon = Tage im Voraus buchbar
availability-horizon_help = Höchstens 365.
availability-start_of = { $day }, von
availability-end_of = { $day }, bis
availability-exceptions = Abweichende Tage
availability-blocked = Nicht verfügbar
availability-open = Verfügbar
availability-whole_day = ganzer Tag
availability-remove = Entfernen
availability-date = Datum
availability-kind = An diesem Tag bin ich
availability-start = Von
availability-end = Bis
availability-add = Tag hinzufügen
