### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = Пригласить друзей
invites-lead = Каждый из вас получит { $amount } на уроки после первого оплаченного урока.
invites-link = Ваша ссылка
invites-link_help = Отправьте её тому, кто хочет учиться. Кто зарегистрируется по ней в течение 30 дней, считается приглашённым вами.
invites-code = Или передайте код:
invites-credits =
    { $count ->
        [one] И по { $count } баллу каждому после первого урока за баллы.
        [few] И по { $count } балла каждому после первого урока за баллы.
        [many] И по { $count } баллов каждому после первого урока за баллы.
       *[other] И по { $count } балла каждому после первого урока за баллы.
    }
invites-earned = Что вы получили
invites-money = Бонусные деньги
invites-people = Друзей зарегистрировалось
invites-spent_first = Бонусные деньги тратятся первыми, когда вы платите с кошелька. Вывести их нельзя.
invites-came = Ваши друзья
invites-none = Пока никто. Достаточно вашей ссылки.
invites-joined = Аккаунт создан
invites-rewarded = Награда выдана
invites-not_counted = Без награды
invites-rules = Как это работает
invites-rule_first = Засчитывается один раз на человека: когда прошёл первый оплаченный им урок.
invites-rule_self = За себя, свою семью и собственных учеников награды нет.
invites-rule_cap =
    { $count ->
        [one] До { $count } награды в год.
        [few] До { $count } наград в год.
        [many] До { $count } наград в год.
       *[other] До { $count } награды в год.
    }

xp-title = Эксперименты
xp-lead = Два способа сделать одно и то же: сравниваем, пока один не станет надёжно лучше.
xp-new = Новый эксперимент
xp-hypothesis = Гипотеза
xp-metric = Показатель
xp-metric_help = Событие, которое решает, например lesson_booked.
xp-guardrails = Защитные показатели
xp-guardrails_help = События, которые не должны стать реже, через запятую.
xp-variants = Варианты
xp-variants_help = Через запятую; control — то, что есть сегодня.
xp-unit = Кого сравниваем
xp-of_users = Люди
xp-of_students = Ученики
xp-of_tutors = Преподаватели
xp-of_visitors = Браузеры
xp-baseline = Доля сегодня
xp-baseline_help = Например 0.1, если это делает каждый десятый.
xp-effect = Ожидаемое изменение
xp-effect_help = Например 0.2, если на пятую часть больше.
xp-key = Ключ
xp-key_help = Для программ; если пусто, берётся из гипотезы.
xp-make = Записать
xp-draft = Черновик
xp-running = Идёт
xp-stopped = Завершён
xp-killed = Прерван
xp-start = Начать
xp-stop = Завершить
xp-kill = Прервать: он вредит
xp-honest = Смотреть можно каждый день: границы верны для всех моментов сразу.
xp-split_ok = Варианты получили доли, которые должны были получить.
xp-split_broken = Варианты получили не те доли. Выясните причину, прежде чем читать дальше.
xp-variant = Вариант
xp-units = Единицы
xp-converted = Сделали это
xp-mean = Среднее
xp-lift = Изменение
xp-interval = Между
xp-control = Основа сравнения
xp-between = { $low } и { $high }
xp-plan = План
xp-planned = Нужно единиц на вариант
xp-began = Начат
xp-ended = Закончен
xp-says_no_data = Данных пока нет.
xp-says_broken = Деление нарушено: этим числам верить нельзя.
xp-says_harm = Ухудшилось то, что не должно. Прервите.
xp-says_wait = Судить рано. Пусть идёт.
xp-says_better = Надёжно лучше. Внедряйте.
xp-says_worse = Надёжно хуже. Не внедряйте.
xp-says_same = Разницы ожидаемого размера нет. Решайте по затратам.
xp-holds = Соблюдён
xp-breaks = Нарушен
xp-before = Дней до показа
xp-before_help = Что делали за столько дней до показа варианта, вычитается из сравнения. Пусто — 14, 0 — ничего.
xp-adjusted = С вычетом прежнего
xp-adjusted_help = Вычтено прежнее (дней: { $days }); осталось { $left } разброса. Решение выше принято без этого.

flags-title = Переключатели
flags-lead = Что и для кого включено. Отключённый переключатель гаснет везде за пять секунд.
flags-none = Переключателей пока нет.
flags-on = Включён
flags-killed = Выключен для всех
flags-stale = Срок прошёл
flags-kill = Отключить
flags-until = до
flags-put = Создать или изменить переключатель
flags-key = Ключ
flags-key_help = Строчные буквы и подчёркивания. Существующий будет изменён.
flags-rollout = Для скольких из ста
flags-owner = Кто отвечает
flags-expires_on = Последний день
flags-expires_help = Если пусто: 90 дней от сегодня.
flags-save = Сохранить

analytics-title = Аналитика
analytics-lead = Сколько людей учится, где они останавливаются и что происходит чаще всего.
analytics-star = Учились за неделю
analytics-star_help = У кого был урок или кто закончил часть курса. Текущая неделя не закончена.
analytics-week = Неделя
analytics-learners = Учились
analytics-new_learners = Впервые
analytics-returning = И неделей раньше
analytics-per_learner = Уроков на человека
analytics-acquisition = Привлечение
analytics-activation = Активация
analytics-retention = Удержание
analytics-supply = Предложение
analytics-way = Путь
analytics-segment = Кто
analytics-everybody = Все
analytics-referred = По приглашению
analytics-from = С
analytics-to = По
analytics-show = Показать
analytics-step = Шаг
analytics-people = Люди
analytics-of_previous = От предыдущего шага
analytics-of_first = От первого
analytics-joined = Аккаунт создан
analytics-verified = Почта подтверждена
analytics-booked = Урок запрошен
analytics-agreed = Урок согласован
analytics-learned = Первый урок прошёл
analytics-booked_soon = Урок запрошен за неделю
analytics-learned_soon = Первый урок за 30 дней
analytics-second = Второй урок
analytics-third = Третий урок
analytics-fifth = Пятый урок
analytics-profile = Профиль создан
analytics-submitted = Профиль отправлен
analytics-approved = Профиль одобрен
analytics-first_booking = Первая заявка
analytics-taught = Первый урок проведён
analytics-happened = Что произошло
analytics-happened_help = Браузеры считаются только с согласия или без имени.
analytics-event = Событие
analytics-told_by = Кто сообщил
analytics-times = Раз
analytics-browser = Браузер
analytics-server = EduStream

business-title = Бизнес
business-lead = Оборот и чего он стоит, по данным главной книги.
business-lessons = Проведено уроков
business-people = Новые аккаунты
business-tutors = Доступные преподаватели
business-turnover = Оборот по валютам
business-turnover_help = Уроки, пакеты и курсы за вычетом возвратов; рядом столько же дней до этого.
business-none = За эти дни деньги не двигались.
business-what = Что
business-now = Эти дни
business-before = Раньше
business-against = к такому же числу дней до этого
business-gmv = Оборот
business-revenue = Доход
business-take_rate = Комиссия с оборота
business-refunds = Возвраты
business-promotion = Скидки и бонусные деньги
partner-title = Партнёрская программа
partner-lead = Приводите учеников со своего сайта и получайте { $percent } % нашей комиссии за их первые уроки.
partner-waits = Заявка получена, мы её рассматриваем. Ответ появится здесь.
partner-declined_lead = На этот раз заявку принять не удалось. Её можно изменить и отправить снова.
partner-invitation = Стать партнёром
partner-name = Название
partner-name_help = Имя, под которым знают вас или ваш сайт.
partner-site = Адрес вашего сайта
partner-payout = Куда поступает вознаграждение
partner-to_bank = В заработок, для выплаты
partner-to_wallet = В кошелёк, на уроки
partner-ask = Отправить заявку
partner-link = Ваша партнёрская ссылка
partner-link_help = Разместите её на сайте. Она считает переходы и регистрации.
partner-clicks = Переходы по ссылке
partner-sign_ups = Регистрации
partner-commission = Вознаграждение на сегодня
partner-none = Пока никто. Разместите ссылку там, где её прочтут.
partner-lessons =
    { $count ->
        [one] Засчитан { $count } урок
        [few] Засчитано { $count } урока
        [many] Засчитано { $count } уроков
       *[other] Засчитано { $count } урока
    }
partner-paying = Приносит вознаграждение
partner-not_counted = Не засчитано
partner-waiting = На рассмотрении
partner-approved = Партнёр
partner-declined = Отклонено
partner-in_earnings = Вознаграждение лежит среди заработка. Запросить выплату можно здесь:
partner-in_wallet = Вознаграждение лежит в кошельке:
partner-rule_last = Ссылка действует 30 дней. Если позже человек перейдёт по другой, засчитается та.
partner-rule_lessons =
    { $count ->
        [one] У каждого человека засчитывается первый { $count } оплаченный урок.
        [few] У каждого человека засчитываются первые { $count } оплаченных урока.
        [many] У каждого человека засчитываются первые { $count } оплаченных уроков.
       *[other] У каждого человека засчитываются первые { $count } оплаченного урока.
    }
partner-rule_days = Срок, в который урок засчитывается после регистрации, в днях: { $days }.
partner-rule_clear = Вознаграждение приходит через 48 часов после урока. Отменённые и возвращённые к этому времени уроки не засчитываются.
partner-rule_self = За себя, свою семью и собственных учеников вознаграждения нет.
partner-queue = Партнёры
partner-queue_lead = Кто хочет приводить учеников. Прежде чем решать, откройте сайт в отдельном окне.
partner-queue_none = Никто не ждёт ответа.
partner-show_all = Показать всех партнёров
partner-show_waiting = Показать ожидающих
partner-approve = Принять
partner-decline = Отклонить
partner-stop = Прекратить сотрудничество
partner-why = Причина, её прочтёт партнёр
widgets-title = Виджеты для вашего сайта
widgets-lead = Покажите отзывы, профиль или кнопку записи на своём сайте. Всё обновляется само.
widgets-not_listed = Когда профиль появится в поиске, его можно будет показать на сайте.
widgets-theme = Цвета
widgets-auto = Как на устройстве посетителя
widgets-light = Светлые
widgets-dark = Тёмные
widgets-reviews = Отзывы
widgets-card = Карточка профиля
widgets-book = Кнопка записи
widgets-code = Код для копирования
widgets-code_help = Выделите его целиком и вставьте в нужное место. Он не ставит cookie и ничего не спрашивает у посетителей.
survey-title = Опросы
survey-title_lead = Что люди отвечают на вопрос, как всё прошло.
survey-nps = Порекомендуете ли вы EduStream друзьям?
survey-lesson = Как прошёл ваш первый урок?
survey-dormant = Почему вы перестали заниматься?
survey-lead = Один вопрос. Ответ читают без вашего имени.
survey-answer = Ваш ответ
survey-scale = Чем больше число, тем лучше.
survey-comment = Что-нибудь ещё?
survey-send = Отправить ответ
survey-thanks = Спасибо. Ваш ответ помогает.
survey-price = Слишком дорого
survey-time = Нет времени
survey-tutor = Никто не подошёл
survey-done = Всё нужное уже выучено
survey-other = Другое
survey-asked = Спросили
survey-answered = Ответили
survey-score = Результат
survey-people = Люди
survey-share = Доля
taught-title = Аналитика
taught-lead = Ваши уроки и доходы за год, кто возвращается и сколько просят похожие преподаватели.
taught-price = Ваша цена: { $price } в час
taught-raise = Есть запас: { $price }.
taught-lower = { $price } привели бы больше уроков.
taught-keep = Цена подходит.
taught-unknown = Когда тот же предмет ведут { $count } преподавателей или больше, здесь видно, подходит ли ваша цена.
taught-change = Изменить цену
taught-because_below = Вы просите меньше половины похожих преподавателей.
taught-because_above = Вы просите больше трёх четвертей похожих преподавателей.
taught-because_rated = Ученики оценивают вас очень высоко.
taught-because_more = К вам записываются заметно чаще, чем к ним.
taught-because_less = К вам записываются более чем вдвое реже, чем к ним.
taught-lessons = Проведённые уроки
taught-earned = Заработано после комиссии
taught-coming = Ученики
taught-new_students = Новые ученики за двенадцать месяцев
taught-returned = Вернулись за { $days } дней
taught-cancelled = Отменённые уроки за двенадцать месяцев
taught-others = Похожие преподаватели
taught-others_help = { $subject } ведут и другие преподаватели: { $count }. Здесь медиана, а не чьи-то личные цифры; уроки — за последние { $days } дней.
taught-too_few = Пока тот же предмет ведут меньше { $count } преподавателей, мы ничего не сравниваем: можно было бы понять, кто они.
taught-range = Половина из них просит от { $low } до { $high }.
taught-price_hour = Цена часа
taught-you = Вы
taught-middle = Медиана
taught-learners = Учатся
taught-finished = Закончили
taught-watched_hours = Часов просмотра
taught-watched = Из начатых видео
taught-watched_help = Каждый отрывок видео считается один раз на человека. Последний столбец показывает, какую часть начатых видео посмотрели.
business-economics = Экономика на клиента
business-economics_lead = Во что обходится новый клиент и сколько приносят клиенты, в долларах по сегодняшнему курсу.
business-performance = Преподаватели
business-performance_lead = Преподаватели из поиска за последние { $days } дней, не больше ста.
business-new_payers = Новые клиенты
business-spent = Потрачено на скидки, приглашения и партнёров
business-cac = Стоимость нового клиента
business-arpu = Комиссия на клиента
business-ltv = Принёс клиент к этому дню
business-payback = Окупается за
business-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
business-payers = Клиенты по месяцу первого оплаченного урока
business-payers_help = Сколько комиссии принёс один из них к концу каждого месяца.
business-people_paid = Клиенты
business-called_off = Отменено
business-missed = Пропущено
business-tutor = Преподаватель
promotions-title = Продвижение
promotions-lead = Пусть вас находят чаще, а у учеников будет повод записаться сейчас.
ads-title = Реклама в поиске
ads-lead = Ваш профиль стоит над результатами поиска с пометкой «Реклама». Вы платите, только когда его открывают, и никогда не больше своей ставки.
ads-balance = Сейчас можно потратить { $money }: сначала из заработка, потом из кошелька.
ads-middle = Другие предлагают около { $price } за клик.
ads-few = Других ставок почти нет. Начните с небольшой.
ads-quality_low = Продвигаются профили с оценкой от 3,5. Новые хорошие отзывы учитываются сразу.
ads-bid = Не больше за клик
ads-bid_help = Обычно выходит меньше: ровно столько, чтобы стоять перед следующим преподавателем.
ads-daily = Бюджет на день
ads-daily_help = Распределяется на весь день; день начинается в полночь по UTC.
ads-total = Бюджет всего
ads-total_help = Когда он израсходован, кампания завершается.
ads-start = Запустить кампанию
ads-none = Вы ещё не продвигали свой профиль.
ads-running = Идёт
ads-paused = Приостановлена
ads-ended = Завершена
ads-waits = Ждёт денег
ads-waits_help = Денег не хватает даже на один клик. Она продолжится сама, как только они появятся.
ads-pause = Приостановить
ads-resume = Продолжить
ads-end = Завершить
ads-began = Кампания от { $day }
ads-spent_of = Потрачено { $spent } из { $budget }
ads-report = Результаты
ads-shown = Показы
ads-clicks = Клики
ads-charged = Оплаченные клики
ads-spend = Расход
ads-daily_spend = Расход по дням
ads-day = День
ads-why = Бесплатные клики
ads-expired = Открыто позже чем через день
ads-used = Уже учтён
ads-own = Ваши собственные
ads-program = Автоматические визиты
ads-stopped = Кампания не шла
ads-person = Тот же человек повторно
ads-device = То же устройство повторно
ads-network = Слишком много из одной сети
ads-budget = Бюджет исчерпан
ads-money = Закончились деньги
plans-title = Тариф
plans-lead = Тариф даёт больше возможностей. На место в поиске он не влияет.
plans-free = Бесплатный
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = Ничего не стоит
plans-month = { $price } в месяц
plans-own = Ваш тариф
plans-campaigns = Кампаний одновременно: { $count }
plans-sales = Скидок одновременно: { $count }
plans-report = Отчёты за { $days } дней
plans-requests = Обращений к API в минуту: { $requests }
plans-badge = Отметка «Pro» в профиле
plans-choose = Выбрать { $plan }
plans-keep = Оставить этот тариф
plans-end = Завершить в конце месяца
plans-until = Оплачено до { $day }.
plans-then_same = Затем продлится сам.
plans-then_free = Затем завершится, и аккаунт станет бесплатным.
plans-then_other = Затем вы перейдёте на { $plan }.
plans-grace = Не удалось списать плату за этот месяц. До { $day } пополните кошелёк или сохраните другую карту, чтобы оставить тариф.
plans-rule = Тариф больше начинается сразу, остаток оплаченного месяца вычитается из его цены. Тариф меньше начнётся, когда месяц закончится. Оплата идёт из заработка и кошелька, а если их не хватает, с основной карты.

campaigns-title = Кампании
campaigns-lead = Кто, за что и сколько получает — не больше бюджета. Каждый один раз.
campaigns-none = Кампаний пока нет. Заполните форму, чтобы создать первую.
campaigns-spent = Потрачено { $spent } из { $budget }
campaigns-days = { $from } – { $to }
campaigns-supply = Преподаватели предмета
campaigns-credits = Баллы
campaigns-winback = Возвращение
campaigns-draft = Черновик
campaigns-running = Идёт
campaigns-paused = На паузе
campaigns-ended = Завершена
campaigns-newcomers = Новички
campaigns-learners = Ученики
campaigns-teachers = Преподаватели
campaigns-start = Запустить
campaigns-pause = Приостановить
campaigns-end = Завершить
campaigns-open_already = Кампания есть
campaigns-plan = Создать кампанию
campaigns-nothing_lacks = Сейчас преподавателей хватает по всем предметам.
campaigns-lacking = Предметы, где не хватает преподавателей
campaigns-lacking_help = Что искали и какие заявки оставляли за последние 28 дней рядом с доступными часами за то же время. Десять поисков весят как одна заявка.
campaigns-subject = Предмет
campaigns-searches = Поиски
campaigns-requests = Заявки
campaigns-tutors = Преподаватели
campaigns-hours = Доступные часы
campaigns-way = Что дальше
campaigns-new = Новая кампания
campaigns-kind = Вид
campaigns-name = Название
campaigns-amount = Каждому
campaigns-amount_help = В долларах; для кампании с баллами — в баллах.
campaigns-budget = Бюджет
campaigns-budget_help = Больше не будет выдано никогда.
campaigns-people_max = Человек не больше
campaigns-starts_on = Первый день
campaigns-ends_on = Последний день
campaigns-guarantee = Гарантия за каждый несостоявшийся урок
campaigns-guarantee_help = Для тех, кто был доступен 80 процентов дней.
campaigns-weekly_hours = Доступных часов в неделю
campaigns-lessons = Уроков
campaigns-lessons_help = Для преподавателей и баллов. С одним человеком засчитываются не больше двух.
campaigns-audience = Кому баллы
campaigns-quiet_days = Дней без урока, для возвращения
campaigns-valid_days = Дней до сгорания
campaigns-make = Сохранить как черновик
campaigns-people =
    { $count ->
        [one] { $count } человек из { $most }
        [few] { $count } человека из { $most }
        [many] { $count } человек из { $most }
       *[other] { $count } человека из { $most }
    }
campaigns-held_out =
    { $count ->
        [one] { $count } человек без предложения, для сравнения
        [few] { $count } человека без предложения, для сравнения
        [many] { $count } человек без предложения, для сравнения
       *[other] { $count } человека без предложения, для сравнения
    }
campaigns-promise_supply =
    { $count ->
        [one] { $amount } за { $count } урок по теме «{ $subject }».
        [few] { $amount } за { $count } урока по теме «{ $subject }».
        [many] { $amount } за { $count } уроков по теме «{ $subject }».
       *[other] { $amount } за { $count } урока по теме «{ $subject }».
    }
campaigns-promise_guarantee =
    { $count ->
        [one] Кто доступен { $count } час в неделю, получает { $amount } за каждый несостоявшийся.
        [few] Кто доступен { $count } часа в неделю, получает { $amount } за каждый несостоявшийся.
        [many] Кто доступен { $count } часов в неделю, получает { $amount } за каждый несостоявшийся.
       *[other] Кто доступен { $count } часа в неделю, получает { $amount } за каждый несостоявшийся.
    }
campaigns-promise_credits =
    { $count ->
        [one] { $amount }: { $whom }, от { $count } урока.
        [few] { $amount }: { $whom }, от { $count } уроков.
        [many] { $amount }: { $whom }, от { $count } уроков.
       *[other] { $amount }: { $whom }, от { $count } урока.
    }
campaigns-promise_winback =
    { $count ->
        [one] { $amount } тем, у кого { $count } день не было уроков.
        [few] { $amount } тем, у кого { $count } дня не было уроков.
        [many] { $amount } тем, у кого { $count } дней не было уроков.
       *[other] { $amount } тем, у кого { $count } дня не было уроков.
    }

grows-title = Рост
grows-lead = Откуда приходят люди, кто начинает и кто возвращается.
grows-counted = Посчитано { $at } по текущим данным.
grows-sources = Откуда приходят
grows-sources_help = Аккаунты учеников за эти дни. Стоимость — что выплачено за них по рекомендациям и партнёрам.
grows-source = Источник
grows-people = Новые люди
grows-part = Доля
grows-verified = Почта подтверждена
grows-learned = Были на уроке
grows-cost = Стоимость
grows-direct = Напрямую
grows-by_people = По рекомендации
grows-by_partners = Через партнёров
grows-activity = Как этим пользуются
grows-monthly = Были за последние четыре недели
grows-sticky = Из них за один день
grows-completion = Курсы закончены
grows-watched = Просмотрено из начатых видео
grows-activity_help = По дням: только те, кто согласился на подсчёт. Курсы: места, занятые от месяца до тринадцати назад. Видео: последние тринадцать месяцев.
grows-activation = Начало за семь дней
grows-activation_help = Сколько новичков недели забронировали урок за семь дней. У последних недель ещё есть время.
grows-activated = Забронировали
grows-week = Неделя
grows-target = Сейчас { $now }, цель { $target }
grows-learners_help = Кто был на уроке или закончил раздел за неделю. Цель — прирост от полной недели к следующей.
grows-winback = Возвращение
grows-winback_help = Кого звали вернуться в эти дни, рядом с теми, кому намеренно не писали, и кто забронировал за 30 дней.
grows-lift = Разница: { $lift }
grows-told = Позвали
grows-silent = Не звали
grows-whom = Кто
grows-came_back = Вернулись
grows-of_people =
    { $count ->
        [one] { $booked } из { $count } человека
        [few] { $booked } из { $count } человек
        [many] { $booked } из { $count } человек
       *[other] { $booked } из { $count } человека
    }

grows-credit = Бонусы на возвращение
grows-credit_help = Что подарено с письмами после 14 и 30 дней тишины, сколько из этого оплатило уроки и кто вернулся, рядом с теми, кого не звали.
grows-given_to = Кто получил бонусы
grows-granted = Подарено
grows-used = Потрачено на уроки
grows-unused = Сгорело
grows-month = В этом месяце: { $spent } из { $budget }
grows-month_over = Бюджет исчерпан: до следующего месяца письма уходят без бонусов.

churn-title = Кто может уйти
churn-help = Из тех, у кого был урок ({ $people }). У каждого признака постоянные баллы; личные оценки не хранятся.
churn-high = 50 баллов и больше
churn-some = От 25 до 49 баллов
churn-low = Меньше 25 баллов
churn-signal = Признак
churn-points = Баллы
churn-no_sign_in = 14 дней не заходили
churn-no_booking = 30 дней без бронирований
churn-last_lesson = Последний урок отменён или плохо оценён
churn-checkout = Начали оплату и не завершили

growth_rules-title = Правила
growth_rules-budget = Бонусы на возвращение в месяц (доллары США)
growth_rules-budget_help = Когда он исчерпан, письма уходят без бонусов. Ноль — ничего не дарить.
growth_rules-holdout = Аккаунты вне экспериментов (из ста)
growth_rules-holdout_help = От 0 до 20. Каждый квартал — другие; увеличение внутри квартала добавляет аккаунты.
growth_rules-save = Сохранить правила

films-title = Видео
films-lead = Сколько видео курсов стоят в этом месяце, если всё пойдёт так же.
films-above = В этом месяце выйдет больше { $limit }. Посмотрите, что выросло, или увеличьте предел в поле ниже.
films-none = Данных пока нет. Первая цифра появится через полный день.
films-measured =
    { $count ->
        [one] Прогноз по { $count } последнему полному дню.
        [few] Прогноз по { $count } последним полным дням.
        [many] Прогноз по { $count } последним полным дням.
       *[other] Прогноз по { $count } последнего полного дня.
    }
films-what = Что
films-amount = За месяц
films-cost = Стоимость
films-storage = Хранение
films-encoding = Кодирование
films-egress = Отправлено зрителям
films-total = Всего
films-gigabytes = { $size } ГБ
films-hours = { $time } ч
films-prices = Цены и предел
films-prices_help = В долларах США, как в счёте вашего хостинга.
films-price_storage = 1000 ГБ хранения за месяц
films-price_encoding = 1000 часов кодирования
films-price_egress = 1000 ГБ отправки
films-limit = Предупреждать, если больше (в месяц)
films-save = Сохранить цены

holdout-title = Без экспериментов
holdout-lead = Что даёт всё испробованное вместе: аккаунты вне экспериментов рядом с остальными.
holdout-quarter = С { $from } по { $to }, { $percent } из ста аккаунтов, всего { $accounts }.
holdout-none = Никто не исключён. Задайте долю ниже, и сравнение начнётся.
holdout-held_out = Вне экспериментов
holdout-others = Остальные

back-title = С возвращением
back-lead = Ваш последний урок: { $date }. Отсюда можно продолжить.
back-lead_new = Ваши преподаватели, бонусы и новости на одной странице.
back-credit = Бонусы ждут вас
back-credit_until = { $amount } на уроки, до { $date }
back-credit_plain = { $amount } на уроки
back-tutors = Ваши преподаватели
back-no_time = В ближайшие дни свободного времени нет.
back-none_title = Пока никого
back-none = Здесь появятся ваши преподаватели. Найдите кого-нибудь для первого урока.
back-find = Найти преподавателя
back-news = Что изменилось
back-new_tutors = Новые преподаватели по вашим предметам: { $number }
back-new_courses = Новые курсы: { $number }

sales-title = Скидки на время
sales-lead = Заполните свободные часы, привлеките новых учеников или поблагодарите тех, кто возвращается. Вы решаете, насколько дешевле, для каких уроков и до какого дня.
sales-room = Одновременно по вашему тарифу: { $open } из { $limit }.
sales-next_flash = Следующая молниеносная скидка может начаться: { $when }.
sales-none = Скидок пока нет. Ниже можно посмотреть, во что обойдётся первая.
sales-discount = Скидка на некоторые уроки
sales-flash = Молниеносная скидка
sales-bundle = Набор для тех, кто возвращается
sales-span = С { $from } до { $until }
sales-since = С { $from }, пока вы не завершите
sales-running = Действует
sales-planned = Запланирована
sales-ended = Завершена
sales-for_all = Все отдельные уроки
sales-given = Уроков со скидкой: { $count }, ученики сэкономили { $money }.
sales-most = Уроков, не больше: { $count }.
sales-end = Завершить сейчас
sales-take_back = Отменить скидку
sales-preview_title = Сколько заплатят ученики
sales-sale_price = Со скидкой
sales-borne = Скидка вычитается из вашей цены, комиссия считается с того, что заплачено. Цена забронированных уроков не изменится, когда скидка закончится.
sales-make = Запустить скидку
sales-new = Запланировать скидку
sales-discount_text = Дешевле для уроков, которые вы опишете: тихие часы, последние минуты, длительность, первый урок. Заполните только то, что должно учитываться.
sales-flash_text = Дешевле для всех отдельных уроков, не дольше 72 часов, раз в 14 дней.
sales-bundle_text = Например, третий урок за 30 дней дешевле: ученик получает его за уроки, которые состоялись.
sales-percent = На сколько процентов дешевле
sales-preview = Показать цены
sales-hours = Сколько часов длится
sales-hours_help = Начнётся, когда вы её запустите.
sales-uses = На сколько уроков всего
sales-uses_help = Оставьте пустым, если без ограничения. Ученики видят, сколько осталось.
sales-lessons = Какой урок дешевле
sales-lessons_help = 3 значит: третий, после двух состоявшихся.
sales-days = За сколько дней
sales-days_help = От 7 до 90 дней.
sales-first_day = Первый день
sales-first_day_help = Оставьте пустым, чтобы начать сразу.
sales-last_day = Последний день
sales-last_day_help = Оставьте пустым, и она продлится, пока вы её не завершите.
sales-weekdays = Только в эти дни
sales-from = Только с
sales-from_help = Начало урока, в вашем часовом поясе.
sales-until = Только до
sales-soon = Только если до начала столько часов
sales-soon_help = Для часов, которые остались бы пустыми: от 1 до 72.
sales-any_length = Любая длительность
sales-first_lesson = Только первый урок ученика с вами
