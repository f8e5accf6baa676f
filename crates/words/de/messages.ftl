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
messages-read = Gelesen
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
messages-write = Nachricht
messages-write_to = Schreib an { $name }
messages-lesson = Zu einer Stunde

reaction-like = Gefällt mir
reaction-love = Großartig
reaction-laugh = Lustig
reaction-celebrate = Gut gemacht
reaction-question = Noch unklar
