### Nachrichten: die Liste, eine Unterhaltung, was über eine gesagt wird.

messages-title = Nachrichten
messages-new_count =
    { $count ->
        [one] { $count } Unterhaltung mit neuen Nachrichten
       *[other] { $count } Unterhaltungen mit neuen Nachrichten
    }
messages-unread =
    { $count ->
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
messages-none_title = Noch keine Nachrichten
messages-none_text = Schreib einem Lehrer, der dir gefällt, oder frag etwas zu einer gebuchten Stunde.
messages-find = Lehrer finden
messages-pick = Wähl eine Unterhaltung, dann liest du sie hier.
messages-archived = Archivierte Unterhaltungen
messages-archived_none = Du hast keine Unterhaltung archiviert.
messages-all = Alle Nachrichten
messages-more_threads = Ältere Unterhaltungen
messages-you = Du
messages-with = Unterhaltung mit { $name }
messages-earlier = Frühere Nachrichten
messages-latest = Neueste Nachrichten
messages-field = Nachricht an { $name }
messages-send = Nachricht senden
messages-first = Schreib, was du lernen möchtest und wann du Zeit hast.
messages-says = { $name } schrieb
messages-you_said = Du schriebst
messages-sent = Gesendet
messages-delivered = Zugestellt
messages-read = Gelesen
messages-read_by = Gelesen: { $read } von { $all }
messages-edited = bearbeitet
messages-deleted = Diese Nachricht wurde gelöscht.
messages-held = Das liest zuerst ein Elternteil von dir.
messages-held_adult = Das liest zuerst ein Elternteil des Kindes.
messages-held_parent = Hier steht ein Kontakt außerhalb von EduStream. Nur du und wer es geschrieben hat sehen das.
messages-release = Weiterleiten
messages-options = Optionen für diese Nachricht
messages-edit = Text ändern
messages-save = Text speichern
messages-delete = Nachricht löschen
messages-archive = Archivieren
messages-unarchive = Zurück zu den Nachrichten
messages-mute = Eine Woche stumm schalten
messages-unmute = Stummschaltung aufheben
messages-muted = Stumm bis { $date }
messages-today = Heute
messages-yesterday = Gestern
messages-reads_along = { $name } liest als Elternteil mit.
messages-safe = Verschlüsselt gespeichert, aber nicht Ende zu Ende. Stunden und Zahlungen gehören auf EduStream, dann können wir helfen, wenn etwas schiefgeht.
messages-typing = { $name } schreibt…
messages-waits = Wartet aufs Senden
messages-unsent = Nicht gesendet
messages-online = Gerade online
messages-share = In einer Unterhaltung teilen
messages-share_lead = Wähl, an wen es geht. Vor dem Senden kannst du den Text noch ändern.
messages-share_none = Du hast noch keine Unterhaltung. Schreib zuerst einem Lehrer.
messages-write = Nachricht
messages-write_to = Schreib an { $name }
messages-lesson = Zu einer Stunde
messages-search = Nachrichten durchsuchen
messages-search_button = Suchen
messages-search_lead = Findet ganze Wörter, die neuesten Nachrichten zuerst. Nachrichten werden verschlüsselt gespeichert; für die Suche behalten wir nur unkenntliche Merkmale ihrer Wörter.
messages-search_none = In keiner Nachricht stehen diese Wörter. Versuch es mit weniger oder anderen.
messages-found = Gefundene Nachrichten
messages-group_new = Neue Gruppe
messages-group_begin = Gruppe anlegen
messages-group_title = Name der Gruppe
messages-group_title_help = Ohne Namen steht da, wer dabei ist.
messages-group_people = Wer dabei ist
messages-group_people_help = Hinzufügen kannst du, mit wem dich eine Stunde oder eine Unterhaltung verbindet. Wer später dazukommt, liest ab da.
messages-group_nobody = Dich verbindet noch mit niemandem eine Stunde oder Unterhaltung. Schreib zuerst einem Lehrer.
messages-group_manage = Personen und Name
messages-group_owner = leitet die Gruppe
messages-group_remove = { $name } entfernen
messages-group_add = Zur Gruppe hinzufügen
messages-group_leave = Gruppe verlassen
messages-group_leave_help = Was danach geschrieben wird, siehst du nicht.
messages-group_save = Namen speichern
messages-group_first = Hier hat noch niemand geschrieben.
messages-group_stays = Du liest mit, solange dein Kind in dieser Gruppe ist.
messages-later = Später senden
messages-later_at = Senden um ({ $zone })
messages-later_title = Für später
messages-later_lead = Nachrichten, die auf ihre Zeit warten, und solche, auf die du zurückkommen willst.
messages-later_none = Nichts geplant. Wenn du eine Nachricht schreibst, kannst du wählen, wann sie gesendet wird.
messages-later_when = Wird gesendet: { $date }
messages-later_unsent = Nicht gesendet: Du kannst in dieser Unterhaltung nicht mehr schreiben.
messages-later_cancel = Zurücknehmen
messages-later_dismiss = Aus der Liste nehmen
messages-file_attach = Datei anhängen
messages-file_help = PDF, Word, JPG, PNG, MP4 oder ZIP, bis 10 MB. Wird auf Viren geprüft.
messages-file_word = Ein Wort dazu
messages-file_send = Datei senden
messages-file = Eine Datei
messages-remind = Erinnern
messages-remind_when = Wann
messages-remind_hour = In einer Stunde
messages-remind_tomorrow = Morgen um diese Zeit
messages-remind_week = In einer Woche
messages-reminders = Erinnerungen
messages-reminder_when = Am { $date }
messages-reminder_end = Nicht erinnern

reaction-like = Gefällt mir
reaction-love = Großartig
reaction-laugh = Lustig
reaction-celebrate = Gut gemacht
reaction-question = Noch unklar

case_messages-title = Nachrichten zum Streitfall
case_messages-lead = Was die beiden einander geschrieben haben, bis der Fall eröffnet wurde. Dass du nachgesehen hast, wird festgehalten.
case_messages-none = In dieser Zeit haben sie einander nichts geschrieben.
case_messages-more = Gezeigt werden nur die letzten { $most }.
case_messages-back = Zurück zum Streitfall
case_messages-link = Lesen, was die beiden einander geschrieben haben
