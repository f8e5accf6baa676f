### Courses, goals and progress.

courses-title = Kurse
courses-lead = Lern in deinem Tempo: mit Filmen, Übungen und einem Lehrer, der antwortet.
courses-free = Kostenlos
courses-paid = Kostenpflichtig
courses-credits = Für Credits
courses-newest = Neueste zuerst
courses-popular = Meiste Lernende
courses-cheapest = Günstigste zuerst
courses-any = Alle
courses-words = Suche
courses-price = Preis
courses-level = Niveau
courses-sort = Reihenfolge
courses-show = Kurse zeigen
courses-none = Kein Kurs passt dazu
courses-none_text = Nimm einen Filter weg oder such nach anderen Wörtern.
courses-video = Video
courses-text = Text
courses-quiz = Quiz
courses-assignment = Aufgabe
courses-file = Datei
courses-live = Live-Stunde
courses-state_draft = Entwurf
courses-state_submitted = Wird geprüft
courses-state_published = Veröffentlicht
courses-state_declined = Bitte ändern
courses-done_percent = { $percent } % geschafft
courses-percent = { $percent } %
courses-units =
    { $count ->
        [one] { $count } Einheit
       *[other] { $count } Einheiten
    }
courses-minutes =
    { $count ->
        [one] { $count } Minute Film
       *[other] { $count } Minuten Film
    }
courses-learners =
    { $count ->
        [one] { $count } lernt mit
       *[other] { $count } lernen mit
    }
courses-opens_after =
    { $count ->
        [one] Öffnet { $count } Tag nach der Einschreibung
       *[other] Öffnet { $count } Tage nach der Einschreibung
    }
courses-opens_in =
    { $count ->
        [one] Öffnet in { $count } Tag
       *[other] Öffnet in { $count } Tagen
    }
courses-watched_by =
    { $count ->
        [one] { $count } Person hat ihn gesehen, { $percent } % bis zum Ende.
       *[other] { $count } Personen haben ihn gesehen, { $percent } % bis zum Ende.
    }

goals-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }

courses-contents = Was drin ist
courses-edit = Kurs bearbeiten
courses-go_on = Weiterlernen
courses-sign_in_first = Zum Einschreiben anmelden
courses-refund_rule = Doch nicht das Richtige? Innerhalb von { $days } Tagen und bis { $percent } % des Kurses bekommst du alles zurück.
courses-with_certificate = Mit Zertifikat
courses-enrol_free = Kostenlos einschreiben
courses-enrol_for = { $amount } zahlen und einschreiben
courses-own = Meine Kurse
courses-own_lead = Mach weiter, wo du aufgehört hast.
courses-none_own = Noch keine Kurse
courses-none_own_text = Finde einen, der dich ans Ziel bringt.
courses-find = Kurs finden
courses-next = Als Nächstes: { $title }
courses-finished = Abgeschlossen
courses-finished_now = Du hast diesen Kurs abgeschlossen.
courses-taken_down = Diesen Kurs gibt es nicht mehr. Was du abgeschlossen hast, bleibt dir.
courses-certificate = Zertifikat
courses-certificate_pdf = Zertifikat herunterladen (PDF)
courses-newer = Es gibt eine neuere Version dieses Kurses. Was du geschafft hast, bleibt.
courses-newer_take = Wechseln
courses-rule = Ein Film zählt ab { $watched } % als gesehen, ein Quiz ab { $quiz } % als bestanden.
courses-done = Geschafft
courses-give_back = Kurs zurückgeben
courses-give_back_until = Bis { $date } bekommst du alles zurück auf dein Guthaben.
courses-given_back = Du hast diesen Kurs zurückgegeben.
courses-open = Kurs öffnen
courses-download = Herunterladen
courses-mark_done = Als erledigt markieren
courses-film_waits = Dieser Film wird noch vorbereitet. Schau in ein paar Minuten wieder rein.
courses-speed = Tempo
courses-quality = Qualität
courses-quality_auto = Wie es die Verbindung erlaubt
courses-quality_each = { $height }p, bis zu { $size } MB pro Stunde
courses-remove = Entfernen
courses-notes = Deine Notizen
courses-note = Notiz
courses-note_help = Die Notiz gehört zu der Stelle im Film, an der du zu schreiben beginnst. Nur du siehst sie.
courses-note_save = Notiz speichern
courses-answer = Antworten prüfen
courses-feedback = Rückmeldung
courses-your_work = Deine Lösung
courses-hand_in = Abgeben
courses-join = Zur Stunde
courses-genuine = Dieses Zertifikat ist echt.
courses-has_finished = hat diesen Kurs abgeschlossen
courses-teacher = Lehrer
courses-date = Datum
courses-code = Code
courses-queue = Kurse zu prüfen
courses-queue_none = Kein Kurs wartet.
courses-decide = Entscheiden
courses-approve = Kurs veröffentlichen
courses-decline = Um Änderungen bitten
courses-reason = Was soll sich ändern?
courses-take_down = Kurs aus dem Angebot nehmen
courses-take_down_help = Danach sieht ihn niemand mehr, auch nicht, wer ihn gerade macht. Solange die Zahlung wartet, kann man ihn zurückgeben.
courses-take_down_why = Warum? Das liest, wer den Kurs gibt.
courses-taught = Deine Kurse
courses-taught_lead = Einmal schreiben, viele unterrichten. Wir sehen uns jeden Kurs an, bevor er erscheint.
courses-taught_none = Du hast noch keinen Kurs. Fang mit dem Namen an.
courses-new = Neuer Kurs
courses-name = Name
courses-subject = Fach
courses-begin = Kurs anlegen
courses-waits = Wir sehen uns diesen Kurs an. Du bekommst eine E-Mail; danach kannst du ihn wieder ändern.
courses-to_change = Bitte ändere das und schick ihn noch einmal ein:
courses-send_help = Lernende sehen deine Änderungen, sobald wir sie angesehen haben. Wer eingeschrieben ist, behält die eigene Version, bis er wechselt.
courses-send = Zur Prüfung einschicken
courses-module_title = Name des neuen Moduls
courses-module_add = Modul hinzufügen
courses-unit_title = Name der neuen Einheit
courses-unit_add = Einheit hinzufügen
courses-kind = Art
courses-opens = Öffnet nach Tagen
courses-up = Nach oben: { $title }
courses-remove_it = Entfernen: { $title }
courses-unfinished = unvollständig
courses-stored_now = Jetzt gespeichert
courses-look_inside = Reinschauen
courses-about = Über den Kurs
courses-description = Was die Teilnehmer lernen
courses-language = Sprache
courses-price_help = Leer lassen, wenn der Kurs nichts kostet.
courses-price_in = Bezahlt in
courses-in_money = Geld
courses-in_credits = Credits
courses-save = Speichern
courses-preparing = Der Film wird vorbereitet: { $percent } %.
courses-as_table = Als Tabelle
courses-moment = Stelle
courses-watching = Sehen zu
courses-film = Film
courses-film_help = MP4 oder WebM, bis 2 GB und 4 Stunden.
courses-film_send = Film hochladen
courses-unit_text = Text
courses-unit_text_help = Markdown: **fett**, Listen, Links.
courses-questions = Fragen
courses-questions_help = Eine Frage, dann eine Zeile je Antwort: - falsch, * richtig. Für getippte Antworten: = die Antwort. Nach ! steht, was danach gesagt wird. Zwischen Fragen eine Leerzeile.
courses-starts = Beginnt (deine Zeit, { $zone })
courses-link = Link
courses-preview = Alle dürfen diese Einheit sehen
courses-answer_work = Rückmeldung senden
courses-quiz_passed = Bestanden. Weiter geht’s mit der nächsten Einheit.
courses-quiz_again = Noch nicht ganz. Sieh dir die Einheit noch einmal an und versuch es erneut.
courses-similar = Wer hier lernt, lernt auch
courses-entry_paid = Kurs bezahlt
courses-entry_released = Kurs ausgezahlt
courses-entry_refund = Erstattung für einen Kurs

goals-title = Dein Fortschritt
goals-lead = Was du gelernt hast und wohin du willst.
goals-streak = Tage in Folge
goals-in_lessons = Im Unterricht
goals-in_films = In Kursen
goals-taught = Unterrichtet
goals-hours_minutes = { $hours } Std. { $minutes } Min.
goals-goals = Ziele
goals-none = Noch keine Ziele. Was möchtest du können?
goals-what = Was möchtest du erreichen?
goals-target = Stunden Unterricht
goals-due = Bis
goals-set = Ziel setzen
goals-of_hours = { $done } von { $target } Stunden
goals-until = bis { $date }
goals-reached = Erreicht
goals-dropped = Aufgegeben
goals-mark_reached = Erreicht
goals-drop = Aufgeben
goals-milestones = Meilensteine
goals-fresh = Erreicht: { $what }. Gut gemacht.
goals-from_lessons = Aus deinen Stunden
goals-skills = Gelernte Fächer
goals-skill_lessons =
    { $count ->
        [one] { $count } Stunde Unterricht, { $time }
       *[other] { $count } Stunden Unterricht, { $time }
    }
goals-skill_courses =
    { $count ->
        [one] { $count } Kurs abgeschlossen
       *[other] { $count } Kurse abgeschlossen
    }
goals-first_lesson = Erste Stunde
goals-ten_lessons = Zehn Stunden
goals-fifty_lessons = Fünfzig Stunden
goals-first_course = Erster Kurs abgeschlossen
goals-three_courses = Drei Kurse abgeschlossen
goals-first_goal = Erstes Ziel erreicht
goals-hundred_taught = Hundert Stunden unterrichtet
goals-shown = Was angezeigt wird
goals-show_streaks = Tage in Folge
goals-show_badges = Meilensteine
goals-weekly = Mir montags per E-Mail eine Zusammenfassung meiner Woche schicken
goals-helps = Anderen im Kurs, die dort nicht weiterkommen, wo ich fertig bin, meinen Namen zeigen
goals-save = Speichern
goals-of_child = { $name }: Fortschritt
goals-of_child_lead = Was dein Kind gelernt hat und wohin es will. Was es ausgeschaltet hat, siehst auch du nicht.
goals-of_child_none = Noch keine Ziele.
goals-of_child_notes = Notizen und Hausaufgaben

circles-free =
    { $count ->
        [one] { $count } Platz frei
       *[other] { $count } Plätze frei
    }
circles-coming =
    { $count ->
        [one] { $count } Person kommt
       *[other] { $count } Leute kommen
    }
circles-told =
    { $count ->
        [one] Nützlich: { $average } von 5, aus { $count } Antwort
       *[other] Nützlich: { $average } von 5, aus { $count } Antworten
    }
cohorts-weeks_long =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
cohorts-finished =
    { $count ->
        [one] { $count } Person ist fertig
       *[other] { $count } Leute sind fertig
    }
cohorts-free =
    { $count ->
        [one] { $count } Platz frei
       *[other] { $count } Plätze frei
    }

circles-title = Lernkreise
circles-lead = Lern mit drei bis acht Leuten, die dasselbe wollen wie du.
circles-none = Gerade ist in keinem Lernkreis ein Platz frei
circles-none_text = Gründe einen, dann finden ihn andere hier.
circles-begin = Einen Lernkreis gründen
circles-mine = Deine Lernkreise
circles-open = Lernkreise mit freiem Platz
circles-full = Voll
circles-over = Beendet
circles-yours = Du bist dabei
circles-no_time = Noch keine Zeit vereinbart
circles-host = Geleitet von { $name }
circles-name = Name
circles-name_help = Was ihr zusammen lernen wollt, in wenigen Worten.
circles-agenda = Was ihr zusammen macht
circles-size = Wie viele Leute, du eingeschlossen
circles-first = Tag
circles-time = Uhrzeit
circles-length = Dauer
circles-sessions = Treffen, eins pro Woche
circles-times_help = Lass den Tag leer, wenn ihr eure Zeiten gemeinsam finden wollt, sobald andere dabei sind.
circles-join = Mitmachen
circles-sign_in = Anmelden und mitmachen
circles-adults = Für einen Lernkreis musst du mindestens 18 sein.
circles-leave = Lernkreis verlassen
circles-leave_help = Dein Platz ist sofort wieder frei, und wir sagen den anderen Bescheid.
circles-close = Lernkreis schließen
circles-close_help = Niemand kann mehr dazukommen, und die nächsten Treffen fallen aus.
circles-members = Wer dabei ist
circles-all = Alle Lernkreise
circles-ahead = Treffen
circles-enter = Am Treffen teilnehmen
circles-opens = Der Raum öffnet { $at }.
circles-no_sessions = Noch keine Treffen.
circles-suits = Zeiten, die euch passen
circles-suits_lead = Aus den Zeiten, die ihr angegeben habt, und dem, was schon gebucht ist.
circles-suits_none = In den nächsten zwei Wochen passt keine Zeit mehr als der Hälfte von euch.
circles-own_times = Meine Zeiten ändern
circles-can = { $can } von { $of } haben Zeit.
circles-cannot = Keine Zeit: { $names }
circles-set = Diese Zeit festlegen
circles-add = Ein Treffen hinzufügen
circles-this_time = Was ihr diesmal macht
circles-answer = Kommst du?
circles-yes = Ja
circles-maybe = Vielleicht
circles-no = Nein
circles-there = Wer war da?
circles-save_there = Anwesenheit speichern
circles-recap = Zusammenfassung schreiben
circles-recap_by = Zusammenfassung von { $name }
circles-recap_help = Was ihr gemacht habt und wie es weitergeht
circles-recap_save = Zusammenfassung speichern
circles-worth = Hat es sich gelohnt?
circles-useful = Wie nützlich war es, von 1 bis 5?
circles-words = Ein Wort an die Leitung
circles-words_help = Nur die Leitung liest es, ohne deinen Namen, sobald drei von euch geantwortet haben.
circles-survey_send = Antwort senden
circles-partners = Gemeinsam dranbleiben
circles-partners_lead = Wähle jemanden, der dich fragt, wie es läuft. Wählt ihr euch gegenseitig, seid ihr Lernpartner.
circles-partner_name = { $name } wählen
circles-partner_back = Zurücknehmen
circles-partner_both = Lernpartner
circles-partner_waits = Von dir gewählt
circles-partner_asks = Hat dich gewählt
cohorts-title = Lerngruppen
cohorts-lead = Mach einen Kurs mit ein paar anderen, Woche für Woche.
cohorts-none = Gerade ist keine Lerngruppe offen
cohorts-none_text = Mach einen Kurs in deinem Tempo oder schau bald wieder vorbei.
cohorts-mine = Deine Lerngruppen
cohorts-open = Offen zum Einschreiben
cohorts-full = Voll
cohorts-off = Abgesagt
cohorts-yours = Du bist dabei
cohorts-starts = Beginnt am { $date }
cohorts-new = Eine Lerngruppe starten
cohorts-none_taught = Dafür brauchst du zuerst einen veröffentlichten Kurs.
cohorts-course = Kurs
cohorts-first_day = Erster Tag
cohorts-weeks = Wochen
cohorts-seats = Plätze
cohorts-price_help = Lass das Feld leer, dann gilt der Preis des Kurses.
cohorts-goal = Was die Gruppe am Ende kann
cohorts-goal_help = Zum Beispiel: Alle sprechen zehn Minuten ohne Notizen.
cohorts-open_it = Zum Einschreiben öffnen
cohorts-all = Alle Lerngruppen
cohorts-plan = Woche für Woche
cohorts-live = Live-Treffen
cohorts-week = Woche { $number }
cohorts-catch_up = Zeit zum Aufholen
cohorts-progress = Wie weit die Gruppe ist
cohorts-before = Es hat noch nicht angefangen.
cohorts-week_now = Woche { $week } von { $weeks }
cohorts-pace = Der Plan
cohorts-group = Die Gruppe
cohorts-you = Du
cohorts-rule = Bis { $days } Tage nach dem ersten Tag und bis zu { $percent } % des Kurses bekommst du alles zurück.
cohorts-leave = Lerngruppe verlassen
cohorts-leave_help = Der Kurs bleibt dir. Dein Platz in der Gruppe ist wieder frei, und wir sagen den anderen Bescheid.
cohorts-cancel = Lerngruppe absagen
cohorts-cancel_help = Alle bekommen zurück, was sie bezahlt haben, und wir sagen ihnen Bescheid.
cohorts-wait = Auf die Warteliste
cohorts-wait_help = Wird ein Platz frei, halten wir ihn { $hours } Stunden für dich. Warten kostet nichts.
cohorts-in_line = Du bist Nummer { $place } auf der Warteliste.
cohorts-kept = Ein Platz ist bis { $until } für dich reserviert.
cohorts-unwait = Warteliste verlassen
cohorts-waits =
    { $count ->
        [one] { $count } Person wartet
       *[other] { $count } Leute warten
    }

together-title = Gemeinsam eine Zeit finden
together-lead = Wir suchen Zeiten, zu denen alle frei sind. Niemand sieht einen fremden Kalender.
together-people = Wer ist dabei?
together-long = Wie lange?
together-within = Innerhalb von
together-days = { $count } Tagen
together-find = Zeiten suchen
together-found = Zeiten für euch alle
together-none = Es gibt keine Zeit, zu der alle frei sind. Sieh nach, was ohne jemanden möglich wird, oder nimm eine kürzere Dauer.
together-without = Ohne { $name }
together-alone = Tritt erst einem Lernkreis bei oder buche eine Stunde; dann kannst du mit den Leuten dort eine Zeit suchen.

bridge-title = Hilft ein Mensch weiter?
bridge-failed = Bei diesem Quiz braucht es manchmal mehrere Anläufe. Oft helfen fünfzehn Minuten mit jemandem.
bridge-rewatched = Du hast Teile dieses Films immer wieder angesehen. Oft helfen fünfzehn Minuten mit jemandem.
bridge-tutors = Lehrer finden: { $subject }
bridge-dismiss = Nein, danke
bridge-peers = Oder frag jemanden aus diesem Kurs, der es geschafft hat und gern hilft:
bridge-ask = { $name } fragen
bridge-hard = Für viele schwer
bridge-where_stuck = Wo es hakt
bridge-where_lead = Aus Quiz, die nicht gelangen, und Filmen, die immer wieder angesehen wurden. Niemand wird genannt.
bridge-now =
    { $count ->
        [one] { $count } Lehrer kann jetzt helfen
       *[other] { $count } Lehrer können jetzt helfen
    }
bridge-stuck =
    { $count ->
        [one] { $count } Person kam nicht weiter,
       *[other] { $count } Personen kamen nicht weiter,
    }
bridge-of_learners =
    { $count ->
        [one] von { $count }, die begonnen hat.
       *[other] von { $count }, die begonnen haben.
    }
bridge-took =
    { $count ->
        [one] { $count } ließ sich helfen.
       *[other] { $count } ließen sich helfen.
    }

import-title = Kurs importieren
import-lead = Bring einen Kurs mit, den du schon hast: Wir machen einen Entwurf daraus, und du prüfst ihn, bevor ihn jemand sieht.
import-file = Datei
import-file_help = Markdown, Common Cartridge oder SCORM, höchstens 200 MB.
import-own_subject = Das erste Fach, das du unterrichtest
import-begin = Datei importieren
import-how = Was wird aus der Datei?
import-how_markdown = In Markdown benennt # den Kurs, ## ein Modul und ### eine Einheit. Eine Überschrift mit Fragezeichen davor ist ein Quiz: Angekreuzte Antworten sind richtig, und > steht danach als Erklärung.
import-how_package = Aus einem Paket übernehmen wir Seiten, Quizze, Filme und Dateien in der Reihenfolge seines Inhalts. Skripte, fremde Werkzeuge und Bilder in Texten bleiben weg und stehen für dich auf einer Liste.
import-earlier = Früher importiert
import-another = Eine andere Datei importieren
import-waits = Wir nehmen die Datei auseinander. Das dauert ein, zwei Minuten.
import-look_again = Noch einmal nachsehen
import-taken = Das steht im Entwurf
import-open_draft = Entwurf öffnen
import-left = Das fehlt
import-left_lead = Was du davon brauchst, ergänzt du selbst im Entwurf.
import-left_nothing = Nichts: Alles wurde übernommen.
import-state_waiting = In Arbeit
import-state_done = Entwurf fertig
import-state_failed = Kein Entwurf
import-left_picture = Bilder in einem Text
import-left_script = Skripte in einer Seite
import-left_embedded = Eingebettetes in einer Seite
import-left_inner_link = Links zu anderen Teilen des Pakets
import-left_runtime = Interaktiver Teil: nur sein Text wurde übernommen, kein Punktestand
import-left_tool = Werkzeug eines anderen Anbieters
import-left_discussion = Diskussion
import-left_question_bank = Fragensammlung, die zu keinem Quiz gehört
import-left_question = Frage anderer Art oder ohne richtige Antwort
import-left_missing = Im Inhalt genannt, aber nicht im Paket
import-left_file_type = Dateityp, den wir nicht nehmen
import-left_file_refused = Datei, die unsere Prüfung nicht bestanden hat
import-left_unreadable = Nicht lesbar
import-left_empty = Darin steht nichts
import-left_unused = Datei, die keine Einheit braucht
import-left_unknown = Teil unbekannter Art
import-left_more = Und weitere, nicht einzeln aufgeführt
import-modules =
    { $count ->
        [one] { $count } Modul
       *[other] { $count } Module
    }

cohorts-attended = { $attended } von { $held } Live-Treffen
cohorts-attended_own = Du warst bei { $attended } von { $held } Live-Treffen.
cohorts-was_there = Du warst dabei.
cohorts-were_there = Dabei waren:

helped-title = Notizen zu deiner Hilfe
helped-lead = Nach einer Viertelstunde Hilfe kannst du neben dieser Stelle des Kurses eine Notiz hinterlassen. Zuerst liest sie nur, wer den Kurs gibt.
helped-none = Du hast in letzter Zeit niemandem in einem Kurs geholfen.
helped-moment = Stelle
helped-moment_help = Minuten und Sekunden des Films, zum Beispiel 7:30.
helped-note = Notiz
helped-note_help = Was es klar gemacht hat, in zwei, drei Sätzen. Keine Namen.
helped-send = Zur Durchsicht senden
helped-own = Deine Notizen
helped-state_waiting = Wird gelesen
helped-state_shown = Sichtbar
helped-state_declined = Nicht sichtbar
helped-beside = Von Lehrern, die hier geholfen haben
helped-by = { $name } schrieb:
helped-waiting = Notizen, die auf dich warten
helped-waiting_lead = Lehrer, die deinen Schülern geholfen haben, schrieben sie. Was du zeigst, können alle im Kurs lesen.
helped-show = Im Kurs zeigen
helped-reason = Warum nicht?
helped-decline = Nicht zeigen

before-title = Bevor du anfängst
before-required = Schließ diese zuerst ab:
before-recommended = Es hilft, diese gemacht zu haben:
before-done = Abgeschlossen
before-none = Keiner
before-place = Kurs { $number }
before-help = Bis zu drei Kurse, die man vorher abgeschlossen haben sollte.
before-ask = Ohne sie kann sich niemand einschreiben (sonst sind sie nur empfohlen)

courses-chapters = Kapitel
courses-chapters_help = Je eine Zeile: eine Zeit und ein Titel, zum Beispiel 1:30 Erste Schritte
courses-scrub = Stelle im Film
courses-said = Was gesagt wird
courses-said_search = Darin suchen
courses-said_none = Das sagt hier niemand.
along-keep = Auf diesem Gerät speichern
along-forget = Von diesem Gerät entfernen
along-kept = Auf diesem Gerät gespeichert: Es öffnet sich auch ohne Netz, bis du dich abmeldest.
along-full = Auf diesem Gerät ist nicht genug Platz.
along-failed = Das Speichern hat nicht geklappt. Versuch es mit einer besseren Verbindung noch einmal.
along-progress = { $percent } % gespeichert
coteach-title = Gemeinsam unterrichten
coteach-help = Frag andere, ob sie den Kurs mit dir schreiben. Wer ja sagt, ergänzt Einheiten und Filme und antwortet auf Abgaben; Preis, Beschreibung und Einschicken bleiben bei dir. Der Anteil gilt für alles, was nach dem Ja verkauft wird.
coteach-tutor = Profil
coteach-tutor_help = Öffne das Profil und kopiere die Adresse.
coteach-share = Anteil
coteach-share_help = Prozent der Einnahmen, von 0 bis { $limit }. Der Rest bleibt bei dir.
coteach-ask = Anfragen
coteach-agreed = Unterrichtet mit
coteach-asked = Angefragt
coteach-declined = Hat abgelehnt
coteach-end = Entfernen
coteach-with_others = Kurse von anderen
coteach-asks = { $teacher } fragt, ob du diesen Kurs mitunterrichtest. Du schreibst dann Einheiten, und { $percent } % der Einnahmen gehören dir.
coteach-teaches = Du unterrichtest diesen Kurs mit { $teacher }. Dein Anteil ist { $percent } %.
coteach-yes = Mitmachen
coteach-no = Nein, danke
coteach-leave = Nicht mehr mitmachen
coteach-led_by = { $teacher } leitet diesen Kurs und schickt ihn ein.
coteach-with = Gemeinsam mit { $names }.
items-title = Wie die Fragen ankommen
items-few = Die Zahlen erscheinen, sobald { $count } Personen das Quiz in seiner jetzigen Form versucht haben.
items-people =
    { $count ->
        [one] { $count } Person hat es versucht. Es zählt der erste Versuch.
       *[other] { $count } Personen haben es versucht. Es zählt der erste Versuch.
    }
items-question = Frage
items-right = Beim ersten Mal richtig
items-tells = Trennschärfe
items-tells_help = Von 1 (wer den Rest weiß, weiß auch das) bis −1 (umgekehrt). Erscheint ab { $count } Personen.
items-unclear = Wer den Rest weiß, liegt hier falsch: Vielleicht ist die Frage unklar oder die Lösung falsch.
items-hard = Das wissen nur wenige. Vielleicht fehlt in der Einheit davor ein Beispiel.
