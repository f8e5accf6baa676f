### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = Преподаёт: { $subject }
match_reason-fits_goals = Пишет о том же, что и вы в целях: «{ $word }»
match_reason-free_when_you_are =
    { $count ->
        [one] Совпадает { $count } ваш час
        [few] Совпадают { $count } ваших часа
        [many] Совпадают { $count } ваших часов
       *[other] Совпадают { $count } вашего часа
    }
match_reason-fits_budget = Укладывается в ваш бюджет
match_reason-shared_language = Преподаёт на вашем языке
match_reason-well_rated =
    { $count ->
        [one] { $rating } по { $count } отзыву
        [few] { $rating } по { $count } отзывам
        [many] { $rating } по { $count } отзывам
       *[other] { $rating } по { $count } отзыва
    }
match_reason-often_chosen =
    { $count ->
        [one] Проведён { $count } урок
        [few] Проведено { $count } урока
        [many] Проведено { $count } уроков
       *[other] Проведено { $count } урока
    }
match_reason-like_tutors_you_liked = Похоже на преподавателей, которых вы выбирали
match_reason-known_to_you = У вас уже был урок вместе
match_reason-answers_fast =
    { $count ->
        [one] Отвечает в течение { $count } часа
        [few] Отвечает в течение { $count } часов
        [many] Отвечает в течение { $count } часов
       *[other] Отвечает в течение { $count } часа
    }
match_reason-experienced =
    { $count ->
        [one] { $count } год опыта
        [few] { $count } года опыта
        [many] { $count } лет опыта
       *[other] { $count } года опыта
    }

standing_reason-availability = Свободные часы: больше, чем у { $percent } % других преподавателей
standing_reason-rating_history = Отзывы: лучше, чем у { $percent } % других преподавателей
standing_reason-response_rate = Ответы: быстрее, чем у { $percent } % других преподавателей

advice-answer_faster = Отвечайте на заявки в течение часа. Одно это подняло бы вас на место { $place }.
advice-more_hours = Откройте ещё десять часов в неделю. Одно это подняло бы вас на место { $place }.
advice-more_reviews = Попросите об отзывах: ещё пять хороших подняли бы вас на место { $place }.

time_reason-everyone_free = Все свободны
time_reason-possible_without = Возможно без этого человека
time_reason-middle_of_day = Для всех в середине дня
time_reason-early_for_some = Для кого-то рано
time_reason-late_for_some = Для кого-то поздно
case_reason-policy_kept = Урок отменили. Что удерживается, решают согласованные условия отмены.
case_reason-words_only = В комнате урока следов нет, слово против слова: возвращается половина.
case_reason-tutor_absent = Преподаватель ни разу не был в комнате урока.
case_reason-student_absent = Ученик ни разу не был в комнате урока.
case_reason-student_waited = Ученик был в комнате урока { $minutes } мин.
case_reason-tutor_away = Преподавателя не было { $minutes } мин урока: эта часть возвращается.
case_reason-student_away = Ученика не было { $minutes } мин урока; за это ничего не возвращается.
case_reason-line_broke = Связи между ними не было всего { $minutes } мин.
case_reason-held_together = Вместе они были в комнате урока { $minutes } мин.

feed_reason-your_search = Ваш сохранённый поиск
feed_reason-starts_soon = Ближайшее в календаре
feed_reason-asked_by_tutor = Это задал ваш преподаватель
feed_reason-begun = Вы это начали
feed_reason-stuck = Вы пробовали не один раз
feed_reason-lesson_held = Урок состоялся; отзыв поможет другим выбрать
feed_reason-goal_open = Цель, которую вы себе поставили
feed_reason-goal_due = Ваша цель со сроком
feed_reason-own_subject = Вы это изучаете: { $subject }
feed_reason-learned_together = Его проходят и другие из ваших курсов
feed_reason-fits_you = Подходит под ваши пожелания
feed_reason-new_there =
    { $count ->
        [one] Подходит { $count } новый преподаватель
        [few] Подходят { $count } новых преподавателя
        [many] Подходят { $count } новых преподавателей
       *[other] Подходят { $count } нового преподавателя
    }
