### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Для начинающих
level-intermediate = Для среднего уровня
level-advanced = Для продвинутых
level-expert = Для профессионалов

tier-basic = Личность проверена
tier-verified = Документы проверены
tier-premium = Полная проверка
tier-none = Без проверки
spoken_level-basic = Базовый уровень
spoken_level-conversational = Разговорный уровень
spoken_level-fluent = Свободно
spoken_level-native = Родной язык

supports-sign_language = Жестовый язык
supports-captions = Субтитры во время урока
supports-in_writing = Уроки в переписке, без речи
supports-screen_reader = Материалы для программ экранного доступа
supports-large_print = Крупный шрифт и высокий контраст
supports-dyslexia = Дислексия
supports-adhd = СДВГ
supports-autism = Аутизм
supports-slow_pace = Спокойный темп и больше перерывов

badge-verified = Проверен
badge-premium = Полная проверка
badge-instant = Мгновенное бронирование
badge-new = Новый
badge-top_rated = Высокий рейтинг
badge-lessons_100 = 100 уроков и больше
badge-fast = Быстро отвечает
badge-reliable = Не подводит
badge-pro = Pro

archive-title = Ваши данные в EduStream
archive-lead = Это копия всего, что мы о вас храним. В каждом файле — одна таблица нашей базы данных в виде списка JSON. Время указано в UTC, суммы — в наименьших единицах валюты, например в центах. Пустой список в файле значит, что таких данных у нас нет.
archive-too_many = Один или несколько файлов слишком длинные и обрываются. Напишите нам, чтобы получить остальное.
archive-files = ЧТО В КАКОМ ФАЙЛЕ
archive-own_files = Ваши файлы в том виде, в каком вы их отправили:
archive-large_files = Файлы, слишком большие для этого архива; скачайте их на странице, где вы его запросили:
archive-left_out = КАКИХ СТОЛБЦОВ НЕТ
archive-nothing = ТАБЛИЦЫ, В КОТОРЫХ НЕТ ВАШИХ ДАННЫХ
archive_about-account = Ваш аккаунт: имя, почта, дата рождения, настройки.
archive_about-sign_ins = Как и откуда вы входили.
archive_about-family = Ваша семья: кто за кого решает и на что дано согласие.
archive_about-teaching = Что и когда вы преподаёте.
archive_about-lessons = Ваши уроки и отзывы.
archive_about-money = Ваши деньги: остатки, движения, платежи.
archive_about-mails = Письма, которые мы вам отправили.
archive_about-reports = О чём вы нам сообщили и что мы ответили.
archive_about-privacy = Копии, которые вы запрашивали, ваши согласия и закрывается ли аккаунт.
archive_about-acts = Журнал действий с вашим аккаунтом.
archive_why-secret = Пароли, ключи и токены, а также данные для их проверки. В копии они могли бы открыть ваш аккаунт другим.
archive_why-others = Касается других людей.
archive_why-derived = Вычислено из данных этой копии или есть в другом её месте.
archive_why-passing = Хранится недолго; само содержание — в файлах выше.
archive_why-proof = Контрольные суммы: доказывают, что прошлое никто не менял.
archive_why-everybody = Одинаково для всех посетителей сайта.
archive_why-machinery = Нужно для работы сайта и ничего не говорит о людях.

step-requested = Запрошен
step-confirmed = Подтверждён
step-join = Подключиться
step-review = Оставить отзыв
step-declined = Отклонён
step-expired = Без ответа в срок
step-cancelled = Отменён
step-not_held = Не состоялся

told-topics = Что прошли: { $text }
told-homework = Домашнее задание: { $text }
told-next_steps = В следующий раз: { $text }
told-after = На странице урока можно оценить его и забронировать следующий.
place-link = Вы встречаетесь здесь: { $link }
place-missing = Ссылки на встречу пока нет ({ $name }). Она появится на странице урока.
place-missing_own = Вы ещё не добавили ссылку на встречу, и ученик не сможет подключиться. Добавьте её в профиль.

invitation-summary = { $subject }: { $name }
invitation-page = Урок на EduStream: { $link }

consent-text = Я родитель или законный представитель этого ребёнка. Я согласен, чтобы EduStream вёл этот аккаунт: имя, дата рождения, уроки и их стоимость. Преподаватели видят имя и тему урока; другим ученикам и на открытых страницах ребёнок не виден. Каждый урок, о котором просит ребёнок, одобряю или отклоняю я, и в любое время могу изменить, что ему можно.
badge-basic = Личность подтверждена
archive_about-messages = Ваши сообщения: переписка, что вы написали, и ваши реакции.
archive_about-courses = Курсы: что вы преподаёте и изучаете, заметки, тесты, сертификаты и цели.
nudge-contact_shared = Вы поделились контактными данными. Уроки и платежи защищены, только пока остаются в EduStream.
nudge-contact_disguised = Похоже на контактные данные. Вы можете переписываться здесь, и только здесь мы сможем помочь, если что-то пойдёт не так.
nudge-chat_elsewhere = Вы назвали другой мессенджер. Если возникнет спор, мы увидим только то, что написано здесь.
held_against-tutor = Преподаватель говорит, что урок состоялся. Я говорю, что он не пришёл.
held_against-student = Ученик говорит, что урок состоялся. Я говорю, что он не пришёл.
nudge-pay_outside = Оплата вне EduStream не защищена: ни возврата, ни помощи в споре. Забронируйте урок здесь.
nudge-contact_held = В вашем сообщении сказано, как найти вас в другом месте, поэтому сначала его прочитает ваш родитель.
nudge-contact_waits = В вашем сообщении есть контакт вне EduStream, поэтому сначала его прочитает родитель ребёнка.
nudge-file_held = В вашем сообщении есть файл, поэтому сначала его увидит родитель.
nudge-file_waits = В вашем сообщении есть файл, поэтому сначала его увидит родитель ребёнка.
paper-invoice = Счёт
paper-receipt = Квитанция
paper-credit_note = Кредит-нота
paper-statement = Выписка о заработке
paper-payee = Преподаватель
paper-date = Дата
paper-billed_to = Кому
paper-corrects = К документу
paper-tax_id = Налоговый номер
paper-what = Что
paper-amount = Сумма
paper-net = Без налога
paper-tax = Налог { $percent } %
paper-total = Итого
paper-no_tax = Налог на это не начисляется.
paper-opening = На начало
paper-closing = На конец
paper-nothing = В этом месяце не было ни дохода, ни выплат.
paper-line_topup = Пополнение кошелька
paper-line_credits = 
    { $count ->
        [one] { $count } балл
        [few] { $count } балла
        [many] { $count } баллов
       *[other] { $count } балла
    }
paper-line_package = 
    { $count ->
        [one] { $count } урок по { $minutes } мин., преподаватель { $name }
        [few] { $count } урока по { $minutes } мин., преподаватель { $name }
        [many] { $count } уроков по { $minutes } мин., преподаватель { $name }
       *[other] { $count } урока по { $minutes } мин., преподаватель { $name }
    }
paper-line_lesson = { $subject }, { $minutes } мин., преподаватель { $name }, { $date }
paper-line_seats =
    { $count ->
        [one] { $count } место ({ $name })
        [few] { $count } места ({ $name })
        [many] { $count } мест ({ $name })
       *[other] { $count } места ({ $name })
    }
paper-entry_lesson = Урок
paper-entry_cancelled = Поздняя отмена
paper-entry_payout = Выплачено
paper-entry_refund = Возвращено ученику
paper-entry_package = Пакет завершён
paper-entry_other = Прочее

certificate-title = Сертификат
certificate-finished = прохождение курса подтверждено
certificate-taught_by = Курс ведёт: { $name }

week-learned = Уроков пройдено: { $hours } ч { $minutes } мин
week-taught = Уроков проведено: { $hours } ч { $minutes } мин
week-units = Пройдено частей курсов: { $number }
week-courses = Пройдено курсов: { $number }
week-goals_reached = Достигнуто целей: { $number }
week-goals_open = Целей в работе: { $number }
week-off = Если не хотите получать это по понедельникам, отключите на странице успехов.
daily-off = Вы просили сообщать об этом каждое утро. Отключить можно на странице подборки.
week_line-lessons = Уроки: { $now } (неделей раньше: { $before })
week_line-learners = Учились: { $now } (неделей раньше: { $before })
week_line-people = Новые аккаунты: { $now } (неделей раньше: { $before })
week_line-gmv = Оборот в { $currency }: { $now } (неделей раньше: { $before })
week_line-revenue = Комиссия и кредиты в { $currency }: { $now } (неделей раньше: { $before })
week_line-tutors = Преподаватели, у которых можно забронировать: { $now }
