### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Ensina { $subject }
match_reason-fits_goals = Fala de “{ $word }”, como seus objetivos
match_reason-free_when_you_are =
    { $count ->
        [one] Livre em { $count } das suas horas
       *[other] Livre em { $count } das suas horas
    }
match_reason-fits_budget = Dentro do seu orçamento
match_reason-shared_language = Ensina no seu idioma
match_reason-well_rated =
    { $count ->
        [one] { $rating } de { $count } avaliação
       *[other] { $rating } de { $count } avaliações
    }
match_reason-often_chosen =
    { $count ->
        [one] { $count } aula dada
       *[other] { $count } aulas dadas
    }
match_reason-like_tutors_you_liked = Parecido com professores que você já escolheu
match_reason-known_to_you = Vocês já tiveram uma aula
match_reason-answers_fast =
    { $count ->
        [one] Responde em { $count } hora
       *[other] Responde em { $count } horas
    }
match_reason-experienced =
    { $count ->
        [one] { $count } ano de experiência
       *[other] { $count } anos de experiência
    }

standing_reason-availability = Horários abertos: mais que { $percent }% dos outros professores
standing_reason-rating_history = Avaliações: melhores que { $percent }% dos outros professores
standing_reason-response_rate = Respostas: mais rápidas que { $percent }% dos outros professores

advice-answer_faster = Responda aos pedidos em até uma hora. Só isso levaria você ao lugar { $place }.
advice-more_hours = Abra mais dez horas por semana. Só isso levaria você ao lugar { $place }.
advice-more_reviews = Peça avaliações: mais cinco boas levariam você ao lugar { $place }.

time_reason-everyone_free = Todos estão livres
time_reason-possible_without = Possível sem essa pessoa
time_reason-middle_of_day = No meio do dia para todos
time_reason-early_for_some = Cedo para alguém
time_reason-late_for_some = Tarde para alguém
case_reason-policy_kept = A aula foi cancelada. A política de cancelamento combinada diz o que fica.
case_reason-words_only = A sala da aula não mostra nada, é palavra contra palavra: metade é devolvida.
case_reason-tutor_absent = O professor nunca entrou na sala da aula.
case_reason-student_absent = O aluno nunca entrou na sala da aula.
case_reason-student_waited = O aluno ficou { $minutes } min na sala da aula.
case_reason-tutor_away = O professor faltou { $minutes } min da aula: essa parte é devolvida.
case_reason-student_away = O aluno faltou { $minutes } min da aula; por isso nada é devolvido.
case_reason-line_broke = No total ficaram { $minutes } min sem se ouvir.
case_reason-held_together = Ficaram juntos na sala da aula { $minutes } min.

feed_reason-your_search = Uma busca que você salvou
feed_reason-starts_soon = A seguir no seu calendário
feed_reason-asked_by_tutor = Seu professor pediu
feed_reason-begun = Você começou
feed_reason-stuck = Você tentou mais de uma vez
feed_reason-lesson_held = Você teve esta aula; uma avaliação ajuda outros a escolher
feed_reason-goal_open = Uma meta que você definiu
feed_reason-goal_due = Uma meta sua com data
feed_reason-own_subject = É o que você aprende: { $subject }
feed_reason-learned_together = Outros dos seus cursos também o fazem
feed_reason-fits_you = Combina com o que você procura
feed_reason-new_there =
    { $count ->
        [one] { $count } professor novo combina
       *[other] { $count } professores novos combinam
    }
