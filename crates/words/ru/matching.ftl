### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = Подобрано для вас
matches-lead = Преподаватели, которые подходят под ваши пожелания, и почему.
matches-row = Для вас
matches-all = Показать все
matches-score = Совпадение { $score } из 100
matches-explored = Недавно на сайте: этот профиль видели немногие.
matches-favourite = Сохранить: { $name }
matches-pass = Не сейчас: { $name }
matches-not_interested = Не интересно: { $name }
matches-skill = Навык
matches-free_from = Свободно с
matches-rating = Оценка
matches-rating_from = { $rating } и выше
matches-none = Пока никто не подходит
matches-none_yet = Расскажите, чему хотите научиться, и мы найдём преподавателей.
matches-none_so = Уберите часть фильтров.
matches-by_rules = Порядок по нашим открытым правилам.
matches-by_model = Порядок по тому, что выбирали и хвалили похожие ученики.
matches-bring_back = Показать снова
matches-wishes = Мы исходим из ваших пожеланий.
matches-wishes_change = Изменить пожелания
matches-daily = Преподаватели для вас каждое утро
matches-daily_help = Не больше { $most } в день: подходят под ваши пожелания и свободны, никто не повторится в течение месяца. Если никого нового нет, мы не пишем.
matches-daily_start = Присылать письмо каждое утро
matches-daily_stop = Больше не присылать писем
matches-daily_on = Включено: письмо придёт утром.
matches-put_away =
    { $count ->
        [one] Вы скрыли { $count } преподавателя.
        [few] Вы скрыли { $count } преподавателей.
        [many] Вы скрыли { $count } преподавателей.
       *[other] Вы скрыли { $count } преподавателя.
    }

standing-title = Ваше место
standing-lead = Как открытые правила ставят вас для обычного ученика вашего первого предмета.
standing-place = Место { $place }
standing-why = Что говорит за вас
standing-moves = Что поднимет вас выше
standing-nothing = Советовать нечего: продолжайте так же.
standing-recent = Последние 30 дней
standing-shown = Рекомендации
standing-clicked = Открытия профиля
standing-booked = Забронированные уроки
standing-honest = Место здесь нельзя купить.
standing-unlisted = Ваш профиль ещё не в списке, поэтому места нет.
standing-none = Профиля пока нет
standing-none_text = Заполните профиль и укажите предмет, и здесь появится ваше место.
standing-of =
    { $count ->
        [one] из { $count } преподавателя в списке
        [few] из { $count } преподавателей в списке
        [many] из { $count } преподавателей в списке
       *[other] из { $count } преподавателя в списке
    }

exchange-title = Обмен навыками
exchange-lead = Учите тому, что умеете, и учитесь новому: без денег, вдвоём или по кругу.
exchange-none = Подходящего обмена пока нет
exchange-none_text = Укажите, чему можете учить и чему хотите научиться.
exchange-skills = Изменить навыки
exchange-cycles = Возможные обмены
exchange-pairs = Люди для вас
exchange-state_possible = Возможно
exchange-state_open = Ждём ответов
exchange-state_agreed = Договорились
exchange-state_declined = Кто-то отказался
exchange-state_expired = Ответили не все
exchange-state_lapsed = Кто-то нашёл другой обмен
exchange-you_teach = Вы учите { $name }: { $skill }
exchange-teaches_you = { $name } учит вас: { $skill }
exchange-teaches = { $one } учит { $other }: { $skill }
exchange-meets = Ближайшее время: { $when }
exchange-said_yes = Согласие есть
exchange-until = Все отвечают до: { $when }.
exchange-plan = Ваш урок ещё не забронирован. Договоритесь о времени в сообщениях и забронируйте его за баллы на странице того, кто вас учит.
exchange-booked = Уроки забронированы и ничего не стоят. Всем пришло подтверждение на почту.
exchange-lesson = Урок забронирован: { $when }
exchange-open = Открыть страницу
exchange-accept = Согласиться
exchange-decline = Нет, спасибо
exchange-gives = Учит вас: { $skills }
exchange-takes = Учится у вас: { $skills }
exchange-hours =
    { $count ->
        [one] { $count } общий час в неделю
        [few] { $count } общих часа в неделю
        [many] { $count } общих часов в неделю
       *[other] { $count } общего часа в неделю
    }

ranker-title = Подбор
ranker-lead = Что ранжирует преподавателей, как работает и как вернуться.
ranker-serving = Сейчас работает
ranker-version = Версия
ranker-rules = Открытые правила
ranker-rollout = Показано
ranker-since = С
ranker-not_loaded = Не загружена: работают правила
ranker-rollback = Вернуться
ranker-versions = Версии
ranker-no_versions = Версий нет. Выгрузите данные, обучите и положите результат в каталог.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 правил
ranker-state = Состояние
ranker-better = Точно лучше правил
ranker-not_better = Не точно лучше
ranker-let_out = Выпустить для
ranker-shadow = Тень
ranker-promote = Выпустить { $version }: { $step }
ranker-clicks = Клики
ranker-day = День
ranker-ctr = Открыто из показанных
ranker-shares = Доли
ranker-from_matches = Записи по рекомендациям (цель { $goal })
ranker-explored = Места для новых преподавателей
ranker-coverage = Рекомендованные преподаватели
ranker-first_booking = Часов от первого списка до первой записи
ranker-drift = Дрейф
ranker-drift_help = Насколько сместились сигналы после обучения. Выше 0,2 пора обучить заново.
ranker-no_drift = Данных пока нет: версия должна поработать.
ranker-no_data = Данных пока нет
ranker-signal = Сигнал
ranker-psi = Индекс
ranker-moved = Сместился
ranker-percent = { $share } %

upnext-title = Что дальше
upnext-lead = Сначала то, что вы начали, потом то, что можно начать. Место здесь нельзя купить.
upnext-all = Показать всё
upnext-none = Всё сделано
upnext-none_text = Запишитесь на урок, начните курс или поставьте цель — и следующий шаг появится здесь.
upnext-less = Показывать меньше: { $kind }
upnext-hidden = Скрытое
upnext-show = Показать снова: { $kind }
upnext-kind_lesson = Следующий урок
upnext-kind_meeting = Встреча вашего кружка
upnext-kind_homework = Домашнее задание
upnext-kind_course = Продолжить учёбу
upnext-kind_help = Помощь в трудном месте
upnext-kind_review = Можно оставить отзыв
upnext-kind_goal = Ваша цель
upnext-kind_search = Новое по вашему поиску
upnext-kind_circle = Кружок со свободным местом
upnext-kind_similar = Похожий курс
upnext-kind_tutor = Преподаватель для вас
