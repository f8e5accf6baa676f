### Availability.

availability-lead = Wann können Schüler dich buchen? Die Zeiten gelten in deiner Zeitzone und bleiben bei der Zeitumstellung gleich.
availability-week = Jede Woche
availability-week_help = Gib Zeiten wie 09:00 oder 12:30 ein; 24:00 ist das Ende des Tages. Was du nicht brauchst, lässt du leer.
availability-zone_help = Zum Beispiel Europe/Berlin.
availability-increment = Stunden beginnen alle
availability-buffer = Pause nach einer Stunde
availability-minutes = { $count } Minuten
availability-notice = Mindestvorlauf in Minuten
availability-notice_help = Wie lange vor Beginn man eine Stunde noch buchen kann.
availability-horizon = Buchbar im Voraus, in Tagen
availability-horizon_help = Höchstens 365 Tage.
availability-start_of = { $day }, von
availability-end_of = { $day }, bis
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
