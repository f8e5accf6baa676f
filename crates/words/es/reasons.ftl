### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Enseña { $subject }
match_reason-fits_goals = Habla de «{ $word }», como tus objetivos
match_reason-free_when_you_are =
    { $count ->
        [one] Libre en { $count } de tus horas
       *[other] Libre en { $count } de tus horas
    }
match_reason-fits_budget = Dentro de tu presupuesto
match_reason-shared_language = Enseña en tu idioma
match_reason-well_rated =
    { $count ->
        [one] { $rating } de { $count } opinión
       *[other] { $rating } de { $count } opiniones
    }
match_reason-often_chosen =
    { $count ->
        [one] { $count } clase impartida
       *[other] { $count } clases impartidas
    }
match_reason-like_tutors_you_liked = Parecido a profesores que ya elegiste
match_reason-known_to_you = Ya tuvisteis una clase
match_reason-answers_fast =
    { $count ->
        [one] Responde en { $count } hora
       *[other] Responde en { $count } horas
    }
match_reason-experienced =
    { $count ->
        [one] { $count } año de experiencia
       *[other] { $count } años de experiencia
    }

standing_reason-availability = Horario abierto: más que el { $percent } % de los demás profesores
standing_reason-rating_history = Opiniones: mejores que el { $percent } % de los demás profesores
standing_reason-response_rate = Respuestas: más rápidas que el { $percent } % de los demás profesores

advice-answer_faster = Responde a las solicitudes en menos de una hora. Solo con eso llegarías al puesto { $place }.
advice-more_hours = Abre diez horas más a la semana. Solo con eso llegarías al puesto { $place }.
advice-more_reviews = Pide opiniones: con cinco buenas más llegarías al puesto { $place }.

time_reason-everyone_free = Todos están libres
time_reason-possible_without = Posible sin esta persona
time_reason-middle_of_day = En mitad del día para todos
time_reason-early_for_some = Temprano para alguien
time_reason-late_for_some = Tarde para alguien
case_reason-policy_kept = La clase se canceló. La política de cancelación acordada dice qué se conserva.
case_reason-words_only = La sala de la clase no muestra nada y es la palabra de uno contra la del otro: se devuelve la mitad.
case_reason-tutor_absent = El profesor no entró nunca en la sala de la clase.
case_reason-student_absent = El estudiante no entró nunca en la sala de la clase.
case_reason-student_waited = El estudiante estuvo { $minutes } min en la sala de la clase.
case_reason-tutor_away = El profesor faltó { $minutes } min de la clase: esa parte se devuelve.
case_reason-student_away = El estudiante faltó { $minutes } min de la clase; por eso no se devuelve nada.
case_reason-line_broke = En total estuvieron { $minutes } min sin conexión entre sí.
case_reason-held_together = Estuvieron juntos en la sala de la clase { $minutes } min.

feed_reason-your_search = Una búsqueda que guardaste
feed_reason-starts_soon = Lo próximo en tu calendario
feed_reason-asked_by_tutor = Te lo pidió tu profesor
feed_reason-begun = Lo empezaste
feed_reason-stuck = Lo intentaste más de una vez
feed_reason-lesson_held = Tuviste esta clase; una opinión ayuda a otros a elegir
feed_reason-goal_open = Una meta que te pusiste
feed_reason-goal_due = Una meta tuya con fecha
feed_reason-own_subject = Es lo que aprendes: { $subject }
feed_reason-learned_together = Otros de tus cursos también lo hacen
feed_reason-fits_you = Encaja con lo que buscas
feed_reason-new_there =
    { $count ->
        [one] { $count } profesor nuevo encaja
       *[other] { $count } profesores nuevos encajan
    }
