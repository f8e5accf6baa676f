### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Unterrichtet { $subject }
match_reason-fits_goals = Schreibt über „{ $word }“, wie deine Ziele
match_reason-free_when_you_are =
    { $count ->
        [one] In { $count } deiner Stunden frei
       *[other] In { $count } deiner Stunden frei
    }
match_reason-fits_budget = Passt in dein Budget
match_reason-shared_language = Unterrichtet in deiner Sprache
match_reason-well_rated =
    { $count ->
        [one] { $rating } aus { $count } Bewertung
       *[other] { $rating } aus { $count } Bewertungen
    }
match_reason-often_chosen =
    { $count ->
        [one] { $count } Stunde gegeben
       *[other] { $count } Stunden gegeben
    }
match_reason-like_tutors_you_liked = Ähnlich wie Lehrer, die du gewählt hast
match_reason-known_to_you = Du kennst die Person aus einer Stunde
match_reason-answers_fast =
    { $count ->
        [one] Antwortet innerhalb von { $count } Stunde
       *[other] Antwortet innerhalb von { $count } Stunden
    }
match_reason-experienced =
    { $count ->
        [one] { $count } Jahr Erfahrung
       *[other] { $count } Jahre Erfahrung
    }

standing_reason-availability = Offene Zeiten: mehr als { $percent } % der anderen Lehrer
standing_reason-rating_history = Bewertungen: besser als { $percent } % der anderen Lehrer
standing_reason-response_rate = Antworten: schneller als { $percent } % der anderen Lehrer

advice-answer_faster = Antworte innerhalb einer Stunde auf Anfragen. Das allein brächte dich auf Platz { $place }.
advice-more_hours = Öffne zehn Stunden mehr pro Woche. Das allein brächte dich auf Platz { $place }.
advice-more_reviews = Bitte Schüler um eine Bewertung: Fünf weitere gute brächten dich auf Platz { $place }.

time_reason-everyone_free = Alle sind frei
time_reason-possible_without = Ohne diese Person möglich
time_reason-middle_of_day = Für alle mitten am Tag
time_reason-early_for_some = Für jemanden früh am Tag
time_reason-late_for_some = Für jemanden spät am Tag
case_reason-policy_kept = Die Stunde wurde abgesagt. Was bleibt, sagt die vereinbarte Absageregel.
case_reason-words_only = Der Raum der Stunde zeigt nichts, Aussage steht gegen Aussage: Die Hälfte geht zurück.
case_reason-tutor_absent = Der Lehrer war nie im Raum der Stunde.
case_reason-student_absent = Der Schüler war nie im Raum der Stunde.
case_reason-student_waited = Der Schüler war { $minutes } Min. im Raum der Stunde.
case_reason-tutor_away = Der Lehrer fehlte { $minutes } Min. der Stunde: Dieser Teil geht zurück.
case_reason-student_away = Der Schüler fehlte { $minutes } Min. der Stunde; dafür geht nichts zurück.
case_reason-line_broke = Insgesamt waren sie { $minutes } Min. getrennt.
case_reason-held_together = Zusammen waren sie { $minutes } Min. im Raum der Stunde.

feed_reason-your_search = Eine gespeicherte Suche von dir
feed_reason-starts_soon = Als Nächstes in deinem Kalender
feed_reason-asked_by_tutor = Von deinem Lehrer aufgegeben
feed_reason-begun = Du hast damit angefangen
feed_reason-stuck = Du hast es mehr als einmal versucht
feed_reason-lesson_held = Du hattest diese Stunde; eine Bewertung hilft anderen beim Wählen
feed_reason-goal_open = Ein Ziel, das du dir gesetzt hast
feed_reason-goal_due = Ein Ziel von dir mit einem Datum
feed_reason-own_subject = Das lernst du: { $subject }
feed_reason-learned_together = Andere aus deinen Kursen machen ihn auch
feed_reason-fits_you = Passt zu dem, was du suchst
feed_reason-new_there =
    { $count ->
        [one] { $count } neuer Lehrer passt dazu
       *[other] { $count } neue Lehrer passen dazu
    }
