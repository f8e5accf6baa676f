hooks-title = Вебхуки
hooks-lead = Ваш сервер за секунды узнаёт, что здесь происходит, а подпись доказывает, что это от нас.
hooks-none = Вебхуков пока нет. Добавьте ниже адрес своего сервера.
hooks-secret = Новый секрет. Скопируйте его сейчас: больше он не появится.
hooks-add = Добавить вебхук
hooks-url = Адрес
hooks-url_help = Начинается с https://, доступен отовсюду и отвечает в течение 10 секунд.
hooks-events = О чём сообщать
hooks-all = Обо всём
hooks-group_booking = Уроки
hooks-group_review = Отзывы
hooks-group_message = Сообщения
hooks-group_payment = Платежи
hooks-group_package = Пакеты
hooks-group_payout = Выплаты
hooks-group_tutor = Профиль преподавателя
hooks-group_availability = Часы
hooks-group_help = Просьбы о помощи
hooks-group_skill = Навыки
hooks-former = До { $at } подписывается и прежним секретом
hooks-dead =
    { $count ->
        [one] { $count } доставка прекращена
        [few] { $count } доставки прекращены
        [many] { $count } доставок прекращено
       *[other] { $count } доставки прекращено
    }
hooks-deliveries = Доставки
hooks-test = Отправить проверку
hooks-rotate = Новый секрет
hooks-remove = Удалить
hooks-log_lead = Хранятся 30 дней. Что ваш сервер не принял, отправляется снова в течение трёх дней, а потом его можно повторить здесь.
hooks-log_none = Пока ничего не отправлено. Отправьте проверку, чтобы увидеть, отвечает ли сервер.
hooks-status_pending = Ждёт
hooks-status_failed = Будет новая попытка
hooks-status_delivered = Доставлено
hooks-status_dead = Прекращено
hooks-answered = Ответ { $status }
hooks-timed_out = Нет ответа за 10 секунд
hooks-unreachable = Сервер недоступен
hooks-inside = Адрес не в открытом интернете
hooks-next = Следующая попытка { $at }
hooks-tries =
    { $count ->
        [one] { $count } попытка
        [few] { $count } попытки
        [many] { $count } попыток
       *[other] { $count } попытки
    }
hooks-replay = Повторить
hooks-what = Что отправляется
hooks-back = Все вебхуки

status-title = Состояние
status-lead = Как EduStream работает сейчас: измеряется каждую минуту.
status-all_ok = Всё работает.
status-some_slow = Что-то работает медленнее, чем должно.
status-some_down = Что-то сейчас не работает. Мы этим занимаемся.
status-database = Сайт и уроки
status-database_is = Страницы, бронирование, аккаунт
status-worker = Фоновая работа
status-worker_is = Напоминания, выплаты, вебхуки
status-mail = Почта
status-mail_is = Подтверждения и напоминания
status-payments = Оплата картой
status-payments_is = Пополнение и оплата картой
status-ok = Работает
status-slow = Медленно
status-down = Не работает
status-uptime = { $percent } % за последние 90 дней
status-past = Дни со сбоями
status-minutes = { $slow } мин медленно, { $down } мин не работало
changelog-title = Что нового
changelog-lead = Что изменилось, версия за версией.
changelog-webhooks = Вебхуки: ваш сервер сразу узнаёт об уроках, платежах и сообщениях.
changelog-keys = Ключи API показывают, как часто ими пользовались, и доступны страницам, которые вы назовёте.
changelog-pages = Ссылка на ключи API и вебхуки в настройках аккаунта.
changelog-developers = Страница для разработчиков со всеми адресами API.
changelog-status = Страница состояния за последние 90 дней.
dev-title = Разработчикам
dev-lead = Всё, что можно сделать здесь, может и ваша программа.
dev-search = Поиск по API
dev-find = Найти
dev-begin = С чего начать
dev-begin_key = Создайте ключ с правами, нужными вашей программе:
dev-begin_ask = Отправляйте его с каждым обращением:
dev-begin_refusals = Отказ — это JSON с постоянным кодом и фразой о том, что делать. При 429 подождите столько секунд, сколько указано в Retry-After.
dev-begin_browser = Для своей веб-страницы укажите её адрес, когда создаёте ключ.
dev-versions = Версии
dev-groups = Все адреса
dev-signature = Каждое обращение несёт { $header } с временем и подписью. Проверьте её так:
dev-repeats = Одно событие может прийти дважды с тем же id: ответьте 200 и во второй раз ничего не делайте.
dev-back = Весь API
dev-none = Ничего не найдено. Попробуйте меньше слов.
dev-details = Поля и пример
dev-query = Параметры
dev-body = Тело
dev-answer = Ответ { $status }
dev-refusals = Возможные отказы
dev-required = обязательно
dev-scope = Ключ с правом { $scope }
dev-open = Открыто для всех
dev-people = Только для тех, кто вошёл в аккаунт
dev-ask = Открыть в этом браузере
dev-ends = Прекратится { $day }

chats-title = Подключённые сервисы
chats-lead = Получайте новости там, где уже общается ваша команда. Публикуются только заголовок и ссылка, без содержания.
chats-off = Не подключено
chats-on = Подключено
chats-out_of_date = Нужен новый адрес
chats-connect = Подключить { $name }
chats-change = Изменить { $name }
chats-end = Отключить { $name }
chats-url = Адрес входящего вебхука
chats-new_url = Новый адрес входящего вебхука
chats-slack_help = Добавьте в Slack приложение «Incoming WebHooks» в канал и скопируйте его адрес. Он начинается с https://hooks.slack.com/services/.
chats-teams_help = Откройте в Teams рабочие процессы канала, выберите «Опубликовать в канале при получении вебхука» и скопируйте адрес.
chats-what = Что публикуется
chats-told = Последняя публикация дошла: { $at }
chats-nothing_yet = Пока ничего не публиковалось
chats-gone = Чат сообщает, что этот адрес больше не действует. Создайте там новый вебхук и укажите его адрес ниже.
chats-answered = Чат отклонил последнюю публикацию. Отправьте проверку; если она не дойдёт, укажите новый адрес.
chats-timed_out = Чат не ответил за 10 секунд. Отправьте проверку, чтобы попробовать ещё раз.
chats-unreachable = До чата не удалось достучаться. Проверьте адрес и отправьте проверку.
chats-test = Отправить проверку
chats-test_line = Это проверка от EduStream. Здесь будут появляться ваши новости.
chats-others = Подключить что угодно ещё
chats-others_text = Такие сервисы, как Zapier или Make, запускаются по вебхуку и действуют с ключом API.
cals-title = Подключённые календари
cals-lead = Что занято в вашем собственном календаре, занято и здесь, а ваши уроки появляются там.
cals-none = Пока не подключён ни один календарь. Подключите тот, которым уже пользуетесь, и никто не займёт ваше время дважды.
cals-feed = Хотите только видеть уроки в другом месте? Возьмите ленту здесь:
cals-asks_moved = В вашем календаре { $calendar } он теперь начинается так: { $to }.
cals-asks_deleted = Он удалён в вашем календаре { $calendar }.
cals-still_on = Урок состоится, как договорено. Без вашего решения здесь ничего не отменяется и не переносится.
cals-put_back = Вернуть на место
cals-leave_out = Не показывать там
cals-move_here = Перенести урок
cals-cancel_here = Отменить урок
cals-state_ok = Актуален
cals-state_stale = Устарел
cals-state_sign_in = Подключить снова
cals-fault_unavailable = Календарь не отвечает.
cals-fault_often = К календарю обращались слишком часто. Ждём столько, сколько он просит.
cals-fault_refused = Календарь отказывает в том, о чём мы просим.
cals-fault_sign_in = Календарь больше не пускает нас.
cals-fault_unreadable = Ответ календаря не удаётся прочитать.
cals-fault_many = В нём больше 5000 записей, больше, чем мы храним.
cals-never = Пока нет
cals-stale_text = Что вы записали там после последней проверки, здесь неизвестно, и ученикам может быть предложено время, когда вы заняты. Проверьте своё время, прежде чем на него полагаться.
cals-anew = Подключить снова
cals-account = Аккаунт
cals-last_look = Последняя проверка
cals-taken = Занято там
cals-written = Уроки там
cals-off = Выключено
cals-blocks = Что занято там, занято и здесь
cals-exports = Записывать мои уроки туда
cals-look = Проверить сейчас
cals-remove = Отключить
cals-remove_text = Мы забудем пароль или разрешение и всё, что было занято там. Уроки, которые уже записаны там, останутся.
cals-remove_sure = Да, отключить
cals-connect = Подключить { $calendar }
cals-server = Другой календарь, по CalDAV
cals-add = Подключить календарь
cals-add_text = Мы видим, когда вы заняты, но не чем, и записываем согласованные уроки.
cals-address = Адрес сервера
cals-address_help = Nextcloud, iCloud, Fastmail и другие указывают его в настройках. Он начинается с https://.
cals-username = Имя пользователя
cals-password = Пароль
cals-password_help = Лучше отдельный пароль для этого приложения: большинство серверов создают его в настройках безопасности.
cals-connect_server = Подключить этот календарь
cals-sandbox_title = Разрешить доступ к календарю
cals-sandbox = Эта страница — песочница: на ноутбуке она заменяет Google и Outlook. Её календарь занят с 12:00 до 13:00 UTC по рабочим дням.
cals-sandbox_yes = Разрешить
cals-sandbox_no = Не разрешать
cals-stale_here = Ваш календарь { $calendar } здесь устарел: ученикам может быть предложено время, когда вы заняты.
cals-see = Мои календари
cals-busy =
    { $count ->
        [one] { $count } отрезок времени в ближайшие месяцы
        [few] { $count } отрезка времени в ближайшие месяцы
        [many] { $count } отрезков времени в ближайшие месяцы
       *[other] { $count } отрезка времени в ближайшие месяцы
    }
cals-lessons =
    { $count ->
        [one] { $count } предстоящий урок
        [few] { $count } предстоящих урока
        [many] { $count } предстоящих уроков
       *[other] { $count } предстоящего урока
    }
institution-title = Учреждение
institution-lead = Для школ и компаний: купите места, пригласите людей и следите за расходами.
institution-overview = Обзор
institution-members = Участники
institution-seats = Места
institution-reports = Отчёты
institution-taken_of = Занято мест: { $taken } из { $seats }
institution-invited = Приглашения
institution-free = Свободные места
institution-admins = Ответственные
institution-since = С какого дня
institution-no_seats = Мест пока нет. Купите их, а потом приглашайте людей.
institution-buy = Купить места
institution-others = Другие ваши учреждения
institution-part_member = У вас здесь есть место.
institution-leave = Выйти
institution-leave_help = Ваше место освободится для другого человека. Аккаунт и уроки останутся.
institution-make = Создать учреждение
institution-name = Название или имя
institution-slug = Короткое имя для адресов
institution-slug_help = От 3 до 40 строчных латинских букв, цифр и дефисов, например lindenhof.
institution-create = Создать
institution-invite = Пригласить людей
institution-email = Почта
institution-invite_one = Отправить приглашение
institution-list = Сразу несколько
institution-list_help = По одному адресу в строке или таблица с почтой и именем, как её сохраняет редактор таблиц (CSV). До 500 человек.
institution-check = Проверить список
institution-plan = Что произойдёт
institution-plan_counts = Приглашений: { $invited }. Пропущено: { $refused }.
institution-line = Строка
institution-outcome = Что будет
institution-will_invite = Получит приглашение
institution-problem_email = Это не адрес почты
institution-problem_name = Это имя нельзя показать
institution-problem_twice = Уже есть выше в списке
institution-problem_member = Уже участник
institution-problem_invited = Приглашение уже отправлено
institution-problem_seat = Мест больше нет
institution-state_invited = Приглашение отправлено
institution-state_active = Участник
institution-state_left = Покинул место
institution-state_removed = Место освобождено
institution-state_lapsed = Приглашение истекло
institution-members_none = Пока никого нет. Пригласите первых участников.
institution-download = Скачать таблицей (CSV)
institution-remove = Убрать
institution-take_back = Отозвать
institution-make_admin = Сделать админом
institution-end_admin = Снять админа
institution-admin = Админ
institution-until = действует до { $date }
institution-how_many = Сколько мест
institution-show_price = Показать цену
institution-buy_help = Оплата из кошелька. Место покупается один раз: когда человек уходит, оно свободно для следующего.
institution-bought = Покупки
institution-bought_none = Пока ничего.
institution-month = Месяц
institution-joined = Пришли
institution-left = Ушли
institution-spent = Потрачено
institution-spent_all = Всего потрачено
institution-join_title = Ваше приглашение
institution-join_open = Для вас оставлено место.
institution-join_lead = { $institution }: место для вас оставлено.
institution-join_sees = Там увидят ваше имя, адрес приглашения и дату вступления. Сообщения не увидит никто.
institution-join_code = Код из письма
institution-join = Занять место
institution-send =
    { $count ->
        [one] Пригласить { $count } человека
        [few] Пригласить { $count } человека
        [many] Пригласить { $count } человек
       *[other] Пригласить { $count } человека
    }
institution-price_from =
    { $count ->
        [one] От { $count } места: { $price } за каждое
        [few] От { $count } мест: { $price } за каждое
        [many] От { $count } мест: { $price } за каждое
       *[other] От { $count } места: { $price } за каждое
    }
institution-buy_now =
    { $count ->
        [one] Купить { $count } место за { $price }
        [few] Купить { $count } места за { $price }
        [many] Купить { $count } мест за { $price }
       *[other] Купить { $count } места за { $price }
    }
institution-seats_count =
    { $count ->
        [one] { $count } место
        [few] { $count } места
        [many] { $count } мест
       *[other] { $count } места
    }
institution-budget = Бюджет
institution-budget_lead = Учреждение может оплачивать уроки своих участников. Урок оплачивается целиком, пока хватает бюджета на месяц и средств; иначе участник платит сам. Возвраты снова поступают сюда.
institution-rule = Что мы оплачиваем
institution-per_member = На участника в месяц ({ $currency })
institution-per_member_help = При 0 уроки больше не оплачиваются.
institution-lesson_most = Не больше за урок ({ $currency })
institution-lesson_most_help = Более дорогие уроки участники оплачивают сами.
institution-ask_above = Спрашивать согласие выше ({ $currency })
institution-ask_above_help = Более дорогой урок ждёт согласия того, кто управляет учреждением. Оставьте пустым, чтобы каждый урок оплачивался сразу.
institution-save = Сохранить
institution-balance = Баланс
institution-there = Доступно
institution-used = Уроки за этот месяц
institution-amount = Сумма ({ $currency })
institution-pay_in = Внести из кошелька
institution-take_out = Вывести
institution-may_take_out = Можно вывести { $amount }.
institution-lessons = Оплаченные уроки
institution-lessons_none = Уроков пока нет.
institution-lessons_booked = Забронировано
institution-lessons_held = Проведено
institution-subject = Предмет
institution-sign_in = Вход
institution-branding = Оформление
institution-look = Название и цвета
institution-brand_lead = Так участники видят страницы вашего учреждения и страницу входа.
institution-color_light = Цвет на светлых страницах
institution-color_dark = Цвет на тёмных страницах
institution-color_help = В виде # и шести знаков, например { $example }, с контрастом не ниже 4,5:1. Оставьте оба поля пустыми, чтобы остались наши цвета.
institution-logo = Логотип
institution-logo_choose = Изображение логотипа
institution-logo_help = JPEG, PNG или WebP, не больше 2 МБ.
institution-logo_save = Сохранить логотип
institution-logo_remove = Убрать логотип
institution-sso_title = Вход с аккаунтами учреждения
institution-sso_lead = Участники входят с аккаунтом, который у них уже есть в вашей школе или компании (OpenID Connect).
institution-callback = Адрес перенаправления для вашего поставщика удостоверений
institution-sign_in_link = Где входят участники
institution-connected = Подключённые участники
institution-issuer = Издатель (issuer)
institution-issuer_help = Адрес, который поставщик удостоверений называет issuer, например https://accounts.school.example.
institution-client_id = Идентификатор клиента (client ID)
institution-client_secret = Секрет клиента (client secret)
institution-secret_kept = Секрет сохранён. Оставьте поле пустым, чтобы не менять его.
institution-domains = Домены почты
institution-domains_help = По одному в строке. Так входят только те, чья почта относится к подтверждённому домену.
institution-sso_on = Вход этим способом включён
institution-sso_only = Подключённые участники входят только так
institution-sso_only_help = Их пароль больше не действует, если почта относится к подтверждённому домену. У тех, кто управляет учреждением, пароль остаётся.
institution-domain_confirmed = Подтверждён
institution-domain_how = Поместите по адресу { $address } файл с этой строкой
institution-domain_check = Проверить сейчас
institution-scim_title = Каталог (SCIM 2.0)
institution-scim_lead = Поставщик удостоверений может сам выдавать и забирать места. Каждый, кого он добавит, получит приглашение с местом.
institution-scim_url = Адрес для вашего поставщика удостоверений
institution-scim_people = Людей в каталоге
institution-scim_groups = Группы каталога
institution-scim_token_once = Новый ключ. Скопируйте его сейчас: больше он не появится.
institution-scim_token_make = Создать ключ
institution-scim_token_end = Отозвать ключ
institution-scim_token_line = Ключ, конец: { $hint }
institution-scim_used = последнее использование: { $date }
institution-scim_unused = ещё не использовался
sso-title = Войти через своё учреждение
sso-lead = Для вас, если ваша школа или компания учится здесь и сама подтверждает вход.
sso-field = Почта или короткое имя учреждения
sso-go_on = Продолжить
sso-none = Ни одно учреждение не подтверждает вход с этой почтой или именем. Проверьте или войдите иначе.
sso-enter_title = Вход через { $institution }
sso-enter = Перейти: { $institution }
sso-connect_lead = Вы вошли. Подключите аккаунт ({ $institution }), чтобы дальше входить с ним.
sso-usual = Войти иначе

lti-platforms = Учебные платформы
lti-platforms_lead = Курсы отсюда можно открывать в платформе вашей школы: Moodle, Canvas, Blackboard, Brightspace и других, которые поддерживают LTI 1.3.
lti-ours = Скопируйте это в платформу
lti-ours_help = Добавьте там EduStream как инструмент LTI 1.3, который открывается в новом окне.
lti-login_url = Адрес входа
lti-launch_url = Адрес запуска и перенаправления
lti-deep_link_url = Адрес глубоких ссылок
lti-jwks_url = Адрес наших открытых ключей
lti-none_text = Платформ пока нет. Скопируйте наши адреса в свою платформу и введите здесь то, что она покажет.
lti-add = Добавить платформу
lti-register = Добавить
lti-change = Изменить
lti-change_help = Другой издатель, ID клиента или адрес ключей означают другую платформу: всем придётся привязать аккаунты заново.
lti-remove = Убрать эту платформу
lti-remove_help = Курсы больше не будут открываться оттуда, привязки закончатся. Аккаунты и курсы останутся.
lti-name = Название
lti-name_help = Как её называют у вас, например Moodle.
lti-issuer = Издатель (ID платформы)
lti-issuer_help = Скопируйте точно, вместе с косой чертой в конце, если она есть.
lti-client_id = ID клиента
lti-deployments = ID развёртываний
lti-deployments_help = По одному в строке.
lti-auth_url = Адрес аутентификации
lti-token_url = Адрес токена доступа
lti-keys_url = Адрес открытых ключей платформы
lti-linked =
    { $count ->
        [one] Привязан { $count } аккаунт
        [few] Привязано { $count } аккаунта
        [many] Привязано { $count } аккаунтов
       *[other] Привязано { $count } аккаунта
    }
lti-never_used = пока без запусков
lti-last_used = последний запуск: { $at }
lti-classes = Курсы на платформе
lti-class_help = Когда с курса платформы придёт тот, кто его ведёт, платформа может сказать, кто на нём учится. Мы спрашиваем каждый раз и ничего не храним.
lti-class_seen = последний вход преподавателя: { $at }
lti-class_people = Кто на курсе
lti-class_teaches = ведёт курс
lti-class_linked = аккаунт привязан
lti-class_seated = есть место
lti-class_unseated = места пока нет
lti-class_unnamed = Имя не указано
lti-class_empty_text = Платформа не показывает на этом курсе никого.
lti-class_invite = Пригласить тех, у кого нет места
lti-title = Привязанные учебные платформы
lti-lead = Платформа вашей школы может открывать здесь ваши курсы. Чтобы начать, откройте курс на ней.
lti-links_none_text = К вашему аккаунту не привязана ни одна платформа.
lti-unlink = Отвязать
lti-unlink_help = Отвязанная платформа больше не открывает ваш аккаунт и не узнаёт о результатах. Курсы останутся.
lti-link_title = Это ваш аккаунт?
lti-asks = Вы пришли с платформы { $platform } ({ $institution }). Укажите один раз, какой аккаунт здесь ваш.
lti-came_for = Вы шли сюда:
lti-sign_in_first = Сначала войдите. Потом мы спросим, связать ли их.
lti-register_help = Впервые здесь? Зарегистрируйтесь, подтвердите почту и снова откройте курс на своей платформе.
lti-no_seat = У вас пока нет места в учреждении: { $institution }. Попросите там приглашение и снова откройте курс.
lti-link_means = После этого ваш аккаунт на платформе ({ $platform }) будет открывать ваш аккаунт здесь. Выплаты, пароль и адрес по-прежнему потребуют пароля.
lti-link_told = Платформа узнает, когда вы закончите курс, который она открыла, и больше ничего.
lti-link = Привязать мой аккаунт ({ $name })
lti-other_account = Это не вы? Сначала выйдите.
lti-choose_title = Выберите курс
lti-choose_lead = Он будет открываться с платформы: { $platform }.
lti-choose_words = Поиск курсов
lti-choose_find = Найти
lti-choose_none_text = Курсов не нашлось. Попробуйте другие слова.
lti-choose = Выбрать
lti-free = Бесплатно
lti-chosen = Выбран курс: { $course }
lti-bring = Добавить на платформу ({ $platform })
lti-window_title = EduStream откроется в отдельном окне
lti-window_lead = Только там браузер сохраняет ваш вход.
lti-window_open = Открыть EduStream
