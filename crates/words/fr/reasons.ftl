### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Enseigne : { $subject }
match_reason-fits_goals = Parle de « { $word } », comme vos objectifs
match_reason-free_when_you_are =
    { $count ->
        [one] Libre pendant { $count } de vos heures
       *[other] Libre pendant { $count } de vos heures
    }
match_reason-fits_budget = Dans votre budget
match_reason-shared_language = Enseigne dans votre langue
match_reason-well_rated =
    { $count ->
        [one] { $rating } d’après { $count } avis
       *[other] { $rating } d’après { $count } avis
    }
match_reason-often_chosen =
    { $count ->
        [one] { $count } cours donné
       *[other] { $count } cours donnés
    }
match_reason-like_tutors_you_liked = Proche des professeurs que vous avez choisis
match_reason-known_to_you = Vous avez déjà eu un cours ensemble
match_reason-answers_fast =
    { $count ->
        [one] Répond en { $count } heure
       *[other] Répond en { $count } heures
    }
match_reason-experienced =
    { $count ->
        [one] { $count } an d’expérience
       *[other] { $count } ans d’expérience
    }

standing_reason-availability = Disponibilités : plus que { $percent } % des autres professeurs
standing_reason-rating_history = Avis : meilleurs que { $percent } % des autres professeurs
standing_reason-response_rate = Réponses : plus rapides que { $percent } % des autres professeurs

advice-answer_faster = Répondez aux demandes en moins d’une heure. À lui seul, cela vous mènerait à la place { $place }.
advice-more_hours = Ouvrez dix heures de plus par semaine. À lui seul, cela vous mènerait à la place { $place }.
advice-more_reviews = Demandez des avis : cinq bons avis de plus vous mèneraient à la place { $place }.

time_reason-everyone_free = Tout le monde est libre
time_reason-possible_without = Possible sans cette personne
time_reason-middle_of_day = En milieu de journée pour tout le monde
time_reason-early_for_some = Tôt pour quelqu’un
time_reason-late_for_some = Tard pour quelqu’un
case_reason-policy_kept = Le cours a été annulé. La règle d’annulation convenue dit ce qui est gardé.
case_reason-words_only = La salle du cours ne montre rien, c’est parole contre parole : la moitié est remboursée.
case_reason-tutor_absent = Le professeur n’est jamais venu dans la salle du cours.
case_reason-student_absent = L’élève n’est jamais venu dans la salle du cours.
case_reason-student_waited = L’élève a été dans la salle du cours pendant { $minutes } min.
case_reason-tutor_away = Le professeur a manqué { $minutes } min du cours : cette part est remboursée.
case_reason-student_away = L’élève a manqué { $minutes } min du cours ; rien n’est remboursé pour cela.
case_reason-line_broke = La liaison a été coupée { $minutes } min en tout.
case_reason-held_together = Élève et professeur ont été ensemble dans la salle { $minutes } min.

feed_reason-your_search = Une recherche que vous avez enregistrée
feed_reason-starts_soon = Bientôt dans votre agenda
feed_reason-asked_by_tutor = Votre professeur l’a demandé
feed_reason-begun = Vous avez commencé
feed_reason-stuck = Vous l’avez essayé plus d’une fois
feed_reason-lesson_held = Ce cours a eu lieu ; un avis aide les autres à choisir
feed_reason-goal_open = Un objectif que vous vous êtes fixé
feed_reason-goal_due = Un objectif à vous, avec une date
feed_reason-own_subject = Vous apprenez cette matière : { $subject }
feed_reason-learned_together = D’autres personnes de vos formations la suivent aussi
feed_reason-fits_you = Correspond à ce que vous cherchez
feed_reason-new_there =
    { $count ->
        [one] { $count } nouveau professeur y correspond
       *[other] { $count } nouveaux professeurs y correspondent
    }
