### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Deine Treffer
matches-lead = Lehrer, die zu deinen Wünschen passen, und warum.
matches-row = Für dich
matches-all = Alle Treffer ansehen
matches-score = Treffer { $score } von 100
matches-explored = Neu dabei: Kaum jemand kennt diesen Lehrer schon.
matches-favourite = { $name } merken
matches-pass = Gerade nicht: { $name }
matches-not_interested = Kein Interesse an { $name }
matches-skill = Fähigkeit
matches-free_from = Frei ab
matches-rating = Bewertung
matches-rating_from = Ab { $rating }
matches-none = Noch kein passender Lehrer
matches-none_yet = Sag uns, was du lernen möchtest, und wir finden Lehrer für dich.
matches-none_so = Versuch es mit weniger Filtern.
matches-by_rules = Geordnet nach unseren veröffentlichten Regeln.
matches-by_model = Geordnet nach dem, was ähnliche Schüler gewählt und gut bewertet haben.
matches-bring_back = Wieder zeigen
matches-wishes = Wir richten uns nach deinen Wünschen.
matches-wishes_change = Wünsche ändern
matches-daily = Jeden Morgen Lehrer für dich
matches-daily_help = Höchstens { $most } am Tag, die zu deinen Wünschen passen und Zeit haben, niemand zweimal in einem Monat. Gibt es niemand Neuen, hörst du an dem Tag nichts.
matches-daily_start = Jeden Morgen eine E-Mail
matches-daily_stop = Keine E-Mails mehr
matches-daily_on = Eingeschaltet: Wir schreiben dir morgens.
matches-put_away =
    { $count ->
        [one] Du hast { $count } Lehrer ausgeblendet.
       *[other] Du hast { $count } Lehrer ausgeblendet.
    }

standing-title = Dein Platz
standing-lead = Wie unsere veröffentlichten Regeln dich für typische Schüler deines ersten Fachs einordnen.
standing-place = Platz { $place }
standing-why = Was für dich spricht
standing-moves = Was dich weiterbringt
standing-nothing = Da fällt uns nichts ein: Mach weiter so.
standing-recent = Die letzten 30 Tage
standing-shown = Empfohlen
standing-clicked = Profil geöffnet
standing-booked = Gebuchte Stunden
standing-honest = Einen besseren Platz kann hier niemand kaufen.
standing-unlisted = Du bist noch nicht gelistet und hast daher keinen Platz.
standing-none = Noch kein Profil
standing-none_text = Schreib dein Profil mit einem Fach, dann steht hier dein Platz.
standing-of =
    { $count ->
        [one] von { $count } gelisteten Lehrer
       *[other] von { $count } gelisteten Lehrern
    }

exchange-title = Tauschen
exchange-lead = Gib weiter, was du kannst, und lern, was dir fehlt: ohne Geld, zu zweit oder im Kreis.
exchange-none = Noch kein passender Tausch
exchange-none_text = Sag, was du weitergeben kannst und was du lernen möchtest.
exchange-skills = Fähigkeiten bearbeiten
exchange-cycles = Mögliche Tausche
exchange-pairs = Leute für dich
exchange-state_possible = Möglich
exchange-state_open = Wartet auf Antworten
exchange-state_agreed = Abgemacht
exchange-state_declined = Jemand hat abgelehnt
exchange-state_expired = Nicht alle haben rechtzeitig geantwortet
exchange-state_lapsed = Jemand hat anderswo etwas Passendes gefunden
exchange-you_teach = Du unterrichtest { $name }: { $skill }
exchange-teaches_you = { $name } unterrichtet dich: { $skill }
exchange-teaches = { $one } unterrichtet { $other }: { $skill }
exchange-meets = Frühester Termin: { $when }
exchange-said_yes = Hat zugesagt
exchange-until = Alle haben bis { $when } Zeit zu antworten.
exchange-plan = Deine eigene Stunde ist noch nicht gebucht. Sprich in den Nachrichten eine Zeit ab und buch sie mit Credits auf der Seite der Person, die dich unterrichtet.
exchange-booked = Die Stunden sind gebucht und kosten nichts. Alle haben eine Bestätigung per E-Mail bekommen.
exchange-lesson = Stunde gebucht: { $when }
exchange-open = Seite öffnen
exchange-accept = Zusagen
exchange-decline = Nein, danke
exchange-gives = Unterrichtet dich: { $skills }
exchange-takes = Lernt von dir: { $skills }
exchange-hours =
    { $count ->
        [one] { $count } gemeinsame Stunde pro Woche
       *[other] { $count } gemeinsame Stunden pro Woche
    }

ranker-title = Zuordnung
ranker-lead = Was Lehrer ordnet, wie gut, und der Weg zurück.
ranker-serving = Jetzt im Einsatz
ranker-version = Version
ranker-rules = Die veröffentlichten Regeln
ranker-rollout = Gezeigt
ranker-since = Seit
ranker-not_loaded = Nicht geladen: Die Regeln ordnen
ranker-rollback = Zurück
ranker-versions = Versionen
ranker-no_versions = Noch keine Version. Exportier den Datensatz, trainier und leg das Ergebnis in das Verzeichnis.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 der Regeln
ranker-state = Zustand
ranker-better = Sicher besser als die Regeln
ranker-not_better = Nicht sicher besser
ranker-let_out = Freigeben für
ranker-shadow = Schatten
ranker-promote = { $version } freigeben: { $step }
ranker-clicks = Klicks
ranker-day = Tag
ranker-ctr = Geöffnet von gezeigten
ranker-shares = Anteile
ranker-from_matches = Buchungen aus Empfehlungen (Ziel { $goal })
ranker-explored = Plätze für neue Lehrer
ranker-coverage = Lehrer, die empfohlen wurden
ranker-first_booking = Stunden von der ersten Liste bis zur ersten Buchung
ranker-drift = Drift
ranker-drift_help = Wie weit sich Signale seit dem Training bewegt haben. Über 0,2 sollte neu trainiert werden.
ranker-no_drift = Noch keine Daten: Erst muss eine Version geordnet haben.
ranker-no_data = Noch keine Daten
ranker-signal = Signal
ranker-psi = Index
ranker-moved = Bewegt
ranker-percent = { $share } %

upnext-title = Wie es weitergeht
upnext-lead = Zuerst, was du angefangen hast, dann, was folgen könnte. Einen Platz hier kann niemand kaufen.
upnext-all = Alles ansehen
upnext-none = Alles erledigt
upnext-none_text = Buch eine Stunde, fang einen Kurs an oder setz dir ein Ziel: Dann siehst du hier, wie es weitergeht.
upnext-less = Weniger davon zeigen: { $kind }
upnext-hidden = Ausgeblendet
upnext-show = Wieder zeigen: { $kind }
upnext-kind_lesson = Nächste Stunde
upnext-kind_meeting = Treffen deines Lernkreises
upnext-kind_homework = Hausaufgaben
upnext-kind_course = Weiterlernen
upnext-kind_help = Hilfe, wo es hakt
upnext-kind_review = Eine Bewertung steht aus
upnext-kind_goal = Dein Ziel
upnext-kind_search = Neues zu deiner Suche
upnext-kind_circle = Ein Lernkreis mit freiem Platz
upnext-kind_similar = Ein Kurs wie deine
upnext-kind_tutor = Ein Lehrer für dich
