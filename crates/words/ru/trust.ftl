### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = Пожаловаться
abuse-lead = Расскажите, что не так. Мы прочтём в течение дня, а если кто-то в опасности — в течение часа. Другой человек не узнает, кто пожаловался.
abuse-lesson_hint = Если урок не удался, сообщите об этом на странице урока: тогда мы посмотрим и на оплату.
abuse-text_help = Что произошло и где это видно. Это читаем только мы.
abuse-submit = Отправить жалобу
abuse-of_lesson = Урок
abuse-of_user = Человек
abuse-of_message = Сообщение
abuse-of_review = Отзыв
abuse-of_profile = Профиль
abuse-of_course = Курс
abuse-of_room_line = Строка из чата урока
abuse-of_submission = Сданная работа
abuse-of_help_note = Заметка к шагу
abuse-spam = Реклама или одно и то же снова и снова
abuse-harassment = Оскорбления, угрозы, домогательства
abuse-off_platform = Предлагает заниматься или платить в другом месте
abuse-false_profile = Выдаёт себя за другого
abuse-illegal = Нарушает закон
abuse-queue_lead = Сначала дети, потом опасность, потом срок. Показано так, как было в момент жалобы.
abuse-child = Ребёнок
abuse-harmful = В течение часа
abuse-look = Посмотреть
abuse-about = О ком
abuse-reports = Открытых жалоб
abuse-before = За два года
abuse-no_sanctions = Ничего
abuse-dismiss = Без последствий
abuse-decide = Решить
abuse-act = Что следует
abuse-until_help = Для ограничения или блокировки; пусто — без срока.
abuse-reason_help = Это прочтут и тот, кто пожаловался, и тот, о ком жалоба.
abuse-proposed = По нашим ступеням: { $act }.

## Blocks

block-title = Заблокированные
block-lead = Вы не видите друг друга, не можете писать и записываться друг к другу. Никто об этом не узнает.
block-none = Вы никого не заблокировали
block-none_text = Заблокировать можно в профиле или в переписке.
block-block = Заблокировать
block-unblock = Разблокировать
block-lessons_ahead =
    { $count ->
        [one] { $count } урок вместе ещё состоится
        [few] { $count } урока вместе ещё состоятся
        [many] { $count } уроков вместе ещё состоятся
       *[other] { $count } урока вместе ещё состоятся
    }

## Sanctions and appeals

sanction-title = Наше решение об аккаунте
sanction-warn = Предупреждение
sanction-restrict = Ограничение
sanction-suspend = Временная блокировка
sanction-ban = Блокировка навсегда
sanction-no_book = Нельзя записываться на уроки
sanction-no_write = Нельзя писать новым людям
sanction-no_review = Нельзя оставлять отзывы
sanction-no_report = Нельзя жаловаться
sanction-no_sign_in = Нельзя войти
sanction-since = С
sanction-until = До
sanction-no_end = Пока мы не снимем
sanction-appeal = Обжаловать
sanction-appeal_text = Почему нам стоит посмотреть ещё раз?
sanction-appeal_help = В течение дня это прочтёт тот, кто не принимал решение. Обжаловать можно один раз.
sanction-appeal_waits = Жалоба ждёт нашего ответа.
sanction-appeal_refused = Мы посмотрели ещё раз, решение остаётся.
sanction-appeal_granted = Мы посмотрели ещё раз и отменили решение.
sanction-appeals = Обжалования
sanction-appeals_lead = Сначала те, что ждут дольше. Никто не отвечает на жалобу на своё решение.
sanction-own_decision = Это ваше решение. Ответит другой сотрудник.
sanction-let_stand = Оставить в силе
sanction-lift = Снять
sanction-standing = О вашем аккаунте

## Held texts

held-title = Модерация
held-lead = Отзывы, которые ждут прочтения. Срок — один день.
held-profiles = Изменённые профили ждут здесь
held-coarse = Грубое слово
held-contact = Контакты
held-elsewhere = Другое место
held-link = Ссылка
held-approve = Опубликовать
held-remove = Не публиковать
held-remove_help = Автор прочтёт это в письме.

## Support

ticket-title = Поддержка
ticket-lead = Спросите нас о чём угодно. Вы увидите срок ответа, а сам ответ придёт и на почту.
ticket-help_first = Возможно, ответ уже есть в справке
ticket-own = Ваши вопросы
ticket-topic = О чём вопрос?
ticket-booking = Урок
ticket-payment = Деньги
ticket-account = Аккаунт
ticket-technical = Что-то не работает
ticket-safety = Безопасность
ticket-text = Ваш вопрос
ticket-text_help = Что вы делали, что произошло и чего ожидали.
ticket-ask = Спросить поддержку
ticket-about_lesson = Мы видим, о каком уроке речь.
ticket-open = Ждёт ответа
ticket-answered = Есть ответ
ticket-solved = Решён
ticket-unsettled = Не решённые
ticket-overdue = Просрочено
ticket-answer_by = Ответим до { $when }
ticket-settled_by = Решить до { $when }
ticket-solved_lead = Вопрос решён. Напишите ниже, если что-то ещё не так.
ticket-reply = Ваше сообщение
ticket-solve = Для меня вопрос решён
ticket-say_and_solve = Отправить и закрыть
ticket-support = поддержка
ticket-desk = Вопросы
ticket-desk_lead = Сначала то, что ждёт нас, затем по уровню и сроку.
ticket-tier = Уровень { $tier }

## Answers that are ready

canned-title = Готовые ответы
canned-refund = Возврат
canned-refund_text = Здравствуйте, { $name }! Возврат можно попросить на странице урока. Если с урока прошло меньше 48 часов, откройте там спор: заработок будет ждать решения.
canned-no_show = Неявка
canned-no_show_text = Здравствуйте, { $name }! Через десять минут после начала на странице урока можно отметить, что никто не пришёл. Если не было преподавателя, деньги сразу вернутся в кошелёк.
canned-sign_in = Вход
canned-sign_in_text = Здравствуйте, { $name }! Запросите новый пароль на странице входа; ссылка в письме действует час. Если включён второй шаг, а телефона нет, подойдёт код восстановления.
canned-payout = Выплата
canned-payout_text = Здравствуйте, { $name }! Заработок доступен через 48 часов после урока; тогда выплату можно запросить на странице выплат. Новый способ выплаты сначала ждёт два дня — для безопасности.
canned-more = Уточнить
canned-more_text = Здравствуйте, { $name }! Спасибо за письмо. Чтобы помочь, нам нужно чуть больше: о каком уроке или платеже речь и что было на странице?

## The help centre

helping_centre-title = Справка
helping_centre-lead = Короткие ответы об уроках, деньгах, преподавании и безопасности.
helping_centre-find = Что вы ищете?
helping_centre-none = Ничего не нашлось. Попробуйте другое слово или спросите поддержку.
helping_centre-person = Не нашли ответ?
helping_centre-start = Первые шаги
helping_centre-lessons = Уроки
helping_centre-money = Деньги
helping_centre-teaching = Преподавание
helping_centre-family = Семьи
helping_centre-account = Аккаунт
helping_centre-safety = Безопасность и правила
helping_centre-related = Ещё об этом
helping_centre-more = Как это устроено
helping_centre-helped = Это помогло?
helping_centre-yes = Да
helping_centre-no = Нет
helping_centre-helped_count =
    { $count ->
        [one] Помогло { $count } человеку
        [few] Помогло { $count } людям
        [many] Помогло { $count } людям
       *[other] Помогло { $count } человека
    }

## The desk of the staff

desk-bookings = Все уроки
desk-bookings_lead = По имени, почте или номеру; фильтры — в адресе.
desk-from = С
desk-to = По
desk-no_bookings = Нет подходящих уроков.
desk-csv = Скачать таблицу (CSV)
desk-change = Изменить урок
desk-change_what = Что изменить
desk-cancel_for_tutor = Отменить за преподавателя: вернуть всё
desk-cancel_for_student = Отменить за ученика: по условиям
desk-change_help = Это прочтут оба участника урока.
desk-change_now = Изменить урок
desk-took_place = Урок состоялся: преподаватель получает оплату
desk-not_held = Урок не состоялся: всё возвращается

unsure-title = Неясные уроки
unsure-lead = Их время вышло, а по комнате не видно, что произошло. Обоих участников тоже спрашивают; через день такой урок считается проведённым.
unsure-none = Неясных уроков нет.
unsure-ended = Закончился
unsure-student = Ученик в комнате
unsure-tutor = Преподаватель в комнате
unsure-minutes = { $count } мин
unsure-settles = Считается проведённым с
unsure-elsewhere = Возможно, встретились в другом месте
unsure-held = Урок состоялся
unsure-not_held = Урок не состоялся

desk-jobs = Несделанные задания
desk-jobs_lead = Все попытки исчерпаны. Повторите или отложите с указанием причины.
desk-retry = Повторить
desk-discard = Отложить
desk-tries =
    { $count ->
        [one] { $count } попытка
        [few] { $count } попытки
        [many] { $count } попыток
       *[other] { $count } попытки
    }
desk-health = Состояние сервиса
desk-well = Всё в порядке.
desk-unwell = Нужно внимание: посмотрите, что не работает или ждёт слишком долго.
desk-database = База данных
desk-database_size = Размер базы
desk-milliseconds = { $value } мс
desk-megabytes = { $value } МБ
desk-seconds = { $value } с
desk-connections = Соединения, свободные из всех
desk-replica = Копия для чтения
desk-replica_none = Нет
desk-replica_in_use = Используется
desk-replica_unknown = Ещё не опрошена
desk-replica_behind = Сильно отстаёт, не используется
desk-replica_gone = Не отвечает, не используется
desk-replica_no_standby = Не копия этой базы
desk-jobs_waiting = Ожидающие задания
desk-jobs_due = Из них к сроку
desk-oldest_due = Старейшее ждёт
desk-jobs_dead = Несделанные
desk-mails_waiting = Писем к отправке
desk-promises = Обязательства на 30 дней
desk-promised = Работает
desk-budget_left = Ещё может не работать
desk-budget = { $left } из { $allowed } мин
desk-promise_broken = Нарушено
desk-subscribers = Слушатели событий
desk-lag = Отставание
desk-last_error = Сбой на
desk-failing = Сбой

## The two ways to keep safe

safety-more = Пожаловаться или заблокировать
desk-title = Рабочий стол
desk-lead = Что вас ждёт и дорога ко всему остальному.
desk-rooms = Всё

fraud-title = Подозрения в обмане
fraud-lead = Что насчитали твёрдые правила, самое подозрительное сверху. Без решения человека ничего не следует.
fraud-fake_reviews = Отзывы
fraud-payment_velocity = Платежи
fraud-shared_places = Несколько аккаунтов
fraud-large_booking = Дорогой урок
fraud-card_risk = Рискованная карта
fraud-click_fraud = Клики по объявлениям
fraud-credit_collusion = Баллы
fraud-referral_ring = Приглашения
fraud-clicks_day = Кликов по чужим объявлениям за день: { $number }
fraud-clicks_rival = Из них по объявлениям преподавателей того же предмета: { $number }
fraud-credits_ring = Уроков за баллы с учениками из того же места за месяц: { $number }
fraud-credits_young = Уроков за баллы с новыми аккаунтами за месяц: { $number }
fraud-referrals_held = Удержанных наград за приглашения за месяц: { $number }
fraud-early_warnings = Платежи, о которых банк сообщил как об обмане: { $number }
fraud-card_reviews = Платежи на проверке у провайдера: { $number }
fraud-card_elevated = Платежи картой с повышенным риском: { $number }
fraud-card_highest = Платежи картой с наибольшим риском: { $number }
fraud-score = Баллов: { $number }
fraud-found = Замечено { $when }
fraud-reviews_burst = Отзывов от новых аккаунтов за день: { $number }
fraud-reviews_ring = Отзывов оттуда, откуда входит и преподаватель: { $number }
fraud-topups_hour = Платежей за час: { $number }
fraud-declined_hour = Отклонённых платежей: { $number }
fraud-shared_accounts = Других аккаунтов с той же сетью и браузером: { $number }
fraud-booking_dollars = Стоимость в долларах США: { $number }
fraud-young_account = Аккаунту меньше недели
fraud-reason_help = Только для наших сотрудников. Чтобы ограничить аккаунт, откройте его.
fraud-clear = Ничего не было
fraud-confirm = Это обман

eventlog-title = События
eventlog-lead = Что произошло недавно, кто об этом знает и что отложено. Содержимое не показано: оно о людях.
eventlog-kind = Вид
eventlog-kind_help = Например, booking или booking.confirmed
eventlog-latest = Последние
eventlog-none = Таких событий нет.
eventlog-waits = Ещё не отправлено
eventlog-position = Место
eventlog-when = Когда
eventlog-about = О чём
eventlog-trace = След
eventlog-subscribers = Кто слушает и насколько отстаёт
eventlog-subscriber = Подписчик
eventlog-dead = Не удалось обработать
eventlog-none_dead = Всё обработано.
eventlog-error = Ошибка
eventlog-quarantined = Платёжные уведомления в карантине
eventlog-quarantined_help = Они о чужих деньгах или другой сумме и ничего не сдвинули.
eventlog-none_quarantined = В карантине пусто.
eventlog-provider = Платёжный сервис
eventlog-report = Уведомление
maillog-title = Отправленные письма
maillog-lead = Ищите по полному адресу почты или номеру аккаунта. Что написано в письме, видит только получатель.
maillog-address = Почта или номер аккаунта
maillog-none = За последние 90 дней писем туда не было.
maillog-subject = Тема
maillog-kind = Вид
maillog-made = Написано
maillog-sent = Отправлено: { $when }
maillog-held = Ждёт до: { $when }
maillog-waiting = Отправляется
maillog-dropped = Не отправлено: уже прочитано здесь или отключено
held-choose = Выбрать
held-approve_chosen = Опубликовать выбранные тексты
