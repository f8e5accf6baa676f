### Wallet, payments, postings.

account_kind-wallet = Кошелёк ученика
account_kind-hold = Удержано за урок
account_kind-escrow = Хранится для урока
account_kind-tutor = Заработок преподавателя
account_kind-fee = Комиссия

wallet-lead = Пополните один раз и бронируйте без карты. Неистраченные деньги остаются в кошельке.
wallet-available = доступно
wallet-pending = { $amount } — на предстоящие уроки
wallet-promo = { $amount } бонусных, тратятся первыми
wallet-credits =
    { $count ->
        [one] { $count } балл
        [few] { $count } балла
        [many] { $count } баллов
       *[other] { $count } балла
    }
wallet-top_up = Пополнить
wallet-amount = Сумма в { $currency }
wallet-topup_help = От { $min } до { $max }. Без комиссии.
wallet-continue_to_pay = Перейти к оплате
wallet-history = История
wallet-no_history = Операций пока нет.
wallet-filter_kind = Что
wallet-kind_all = Все движения
wallet-kind_topup = Пополнения
wallet-kind_lesson = Уроки
wallet-kind_refund = Возвраты
wallet-filter_from = С
wallet-filter_to = По
wallet-filter_show = Показать
wallet-download = Скачать таблицу (CSV)
wallet-no_match = В эти дни ничего не было. Выберите другие или покажите всё.
wallet-show_all = Показать всё
wallet-date = Дата
wallet-what = Операция

entry-topup = Пополнение
entry-opening = Начальный остаток
entry-hold = Удержано за урок
entry-paid = Оплачено за урок
entry-release = Удержание снято
entry-refund = Возврат
entry-dispute_refund = Возврат по спору
entry-topup_reversal = Пополнение отменено банком
entry-chargeback_return = Возвращено банком
entry-other = Другое

earnings-title = Заработок
earnings-lifetime = Всего заработано
earnings-recent = Заработано за последние 30 дней
earnings-before = к предыдущим 30 дням
earnings-month = Месяц
earnings-earned = Заработано
earnings-so_far = { $month } (пока)

checkout-title = Оплата
checkout-sandbox = Это пробный платёж: без карты и денег. Кнопки делают то, что сделали бы вы и ваш банк.
checkout-pay = Оплатить { $amount }
checkout-fail = Имитировать отказ карты
checkout-decided = Этот платёж завершён.
checkout-go_on = Продолжить

packages-title = Пакеты
packages-one = Пакет
packages-lead = Уроки, оплаченные заранее со скидкой. Бронируйте их, когда удобно.
packages-empty_title = Пакетов пока нет
packages-empty_text = На странице преподавателя можно купить сразу 5, 10 или 20 уроков и сэкономить до 15 %.
packages-size =
    { $count ->
        [one] { $count } урок
        [few] { $count } урока
        [many] { $count } уроков
       *[other] { $count } урока
    }
packages-left = Осталось уроков: { $left } из { $count }
packages-until = действует до: { $date }
packages-state_gifted = Ждёт получателя
packages-state_transferred = Перенесён к другому преподавателю
packages-state_ended = Закрыт досрочно
packages-state_expired = Срок истёк
packages-with = Пакет: { $name }
packages-tutor_page = Страница преподавателя
packages-paid = Оплачено
packages-worth = Оставшиеся уроки стоят
packages-set_aside = Ждёт незавершённых уроков
packages-book = Забронировать урок
packages-extend = Продлить
packages-extend_help = Бесплатно, один раз. Пакет будет действовать до: { $date }.
packages-gift = Подарить
packages-gift_help = Мы отправим ссылку. Оставшиеся уроки достанутся тому, кто откроет её первым; до этого они вам недоступны.
packages-gift_email = Почта получателя
packages-gift_message = Ваше сообщение
packages-gift_send = Отправить подарок
packages-gift_waits = Вы подарили этот пакет. Ссылка отправлена на { $email } и ждёт, когда её откроют.
packages-transfer = Перенести к другому преподавателю
packages-transfer_help = Стоимость оставшихся уроков станет уроками с другим преподавателем по его цене; остаток — в кошелёк.
packages-transfer_none = Сначала сохраните или посмотрите преподавателя — он появится здесь.
packages-transfer_to = Преподаватель
packages-transfer_look = Показать, что получится
packages-an_hour = { $amount } в час
packages-becomes = Станет
packages-rest = Вернётся в кошелёк
packages-end = Закрыть пакет
packages-end_help = Пройденные и забронированные уроки считаются по обычной цене, в той части, что вы оплатили. Остальное сразу вернётся в кошелёк. Если забронированный урок потом отменят, вернётся и он.
packages-back = Вам вернётся { $amount }
packages-claim_title = Вам подарок
packages-claim_lead = Кто-то оплатил для вас уроки. Примите их и выберите время.
packages-claim_code = Код из письма
packages-claim = Принять уроки
packages-offers_title = Ваши пакеты
packages-offers_lead = Кто платит вперёд, остаётся дольше. Скидку и срок действия пакета выбираете вы.
packages-discount = Скидка в %, от 5 до 15
packages-valid_days = Срок в днях, от 30 до 730
packages-compare = Выгоднее с пакетом
packages-compare_help = Уроки по { $minutes } минут, оплата заранее. Ничего не пропадёт: остаток можно перенести или вернуть.
packages-each = { $amount } за урок
packages-saved = Экономия { $amount }
packages-valid =
    { $count ->
        [one] Действует { $count } день
        [few] Действует { $count } дня
        [many] Действует { $count } дней
       *[other] Действует { $count } дня
    }
packages-buy = Купить из кошелька
packages-pay_from = Чем оплатить
entry-package_buy = Покупка пакета
entry-package_rest = Остаток пакета
entry-credit_grant = Кредиты получены
entry-credit_buy = Кредиты куплены
entry-credit_expire = Кредиты сгорели
entry-credit_earned = Заработано уроками
entry-promo_grant = Бонусные деньги
entry-affiliate_commission = Партнёрское вознаграждение
entry-ad_click = Клик по рекламе
entry-subscription = Месяц тарифа
entry-campaign_bonus = Бонус по акции
entry-seat_buy = Покупка мест
entry-sponsor_fund = Внесено в учреждение
entry-sponsor_withdraw = Выведено из учреждения
entry-sponsor_use = Платит ваше учреждение
entry-sponsor_return = Возврат учреждению
entry-promo_use = Бонусные деньги потрачены
entry-promo_expire = Бонусные деньги сгорели
entry-converted = Конвертация
entry-withdrawn = Вывод

promo-title = Промокоды
promo-lead = Скидку оплачивает платформа, преподаватели получают с полной цены.
promo-code = Промокод
promo-new = Новый код
promo-discount = Скидка
promo-discount_help = Например, 10% или 5,00 (доллары США).
promo-max_uses = Всего использований
promo-max_uses_per_user = Использований на человека
promo-budget = Бюджет
promo-budget_help = В долларах США; скидки его не превысят.
promo-ends_on = Последний день
promo-first_only = Только для первых уроков
promo-make = Создать код
promo-stop = Остановить
promo-start = Включить снова
promo-stopped = Остановлен
promo-percent_off = Скидка { $percent } %
promo-amount_off = Скидка { $amount }
promo-uses =
    { $count ->
        [one] использован { $count } раз
        [few] использован { $count } раза
        [many] использован { $count } раз
       *[other] использован { $count } раза
    }
promo-uses_of = использований: { $count } из { $most }
promo-per_user = на человека: { $count }
promo-spent_of = выдано { $spent } из { $budget }

payouts-title = Выплаты
payouts-lead = Ваш заработок и путь на ваш счёт.
payouts-debt = За возвращённые уроки ещё { $amount }. Эта сумма удержится из следующего заработка.
payouts-tier = Комиссия сейчас: { $percent } %
payouts-next_tier = Ещё { $amount } — и будет { $percent } %.
payouts-ask = Запросить выплату
payouts-nothing = Пока нечего выплачивать. Заработок доступен через 48 часов после урока.
payouts-method_first = Сначала укажите способ выплаты.
payouts-phone_first = Перед первой выплатой подтвердите номер телефона. Так ваш заработок под защитой.
payouts-phone_confirm = Подтвердить номер
payouts-from = Заработок
payouts-speed = Скорость
payouts-standard = Три банковских дня, бесплатно
payouts-instant = Сегодня, за 1 %
payouts-method = Способ выплаты
payouts-not_ready = Ещё не готово
payouts-connect = Настроить у платёжного провайдера
payouts-connect_name = Платёжный провайдер
payouts-bank_name = Банковский перевод
payouts-manual_name = По договорённости
payouts-way = Способ
payouts-payee = Получатель
payouts-individual = Физическое лицо
payouts-business = Компания
payouts-holder = Владелец счёта
payouts-account = IBAN или номер счёта
payouts-account_help = Никогда не номер карты.
payouts-automatic = Выплачивать всё каждый понедельник
payouts-requested = В пути
payouts-paid = Выплачено
payouts-failed = Вернулась
payouts-state = Состояние
payouts-none = Выплат здесь нет.
payouts-statements = Выписки
payouts-statements_help = Таблица за каждый месяц. Начало и все строки дают конечный остаток.
payouts-queue = Выплаты к исполнению
payouts-show_waiting = Показать те, что в пути
payouts-mark_paid = Выплачено
payouts-mark_failed = Вернулась
payouts-onboarding_title = Кто вы
payouts-onboarding_text = Это вместо вопросов провайдера. На настоящем сайте он попросит документы и счёт.
payouts-onboarding_done = Подтвердить и вернуться
payouts-undo_title = Отменить новый счёт для выплат
payouts-undo_lead = Если вы не хотели этого изменения, остановите его здесь. Снова будет действовать прежний счёт, запрошенные с тех пор выплаты вернутся в заработок, а новый пароль вы выберете по почте.
payouts-undone_title = Изменение отменено
payouts-undone = На другой счёт больше ничего не идёт. Мы отправили вам ссылку: выберите по ней новый пароль.
payouts-held = Остановлена
payouts-method_held = Кто-то изменил способ выплаты, и это остановлено. Укажите ещё раз, куда идут ваши деньги.
payouts-method_waits = Для вашей защиты деньги пойдут на новый счёт начиная с: { $date }.
payout_files-title = Файлы для банка
payout_files-lead = Много выплат переводом сразу. Утвердите файл, загрузите его в банк, затем отметьте, что деньги дошли.
payout_files-none = Файлов пока нет.
payout_files-new = Новый файл
payout_files-kind = Вид
payout_files-kind_help = Файл SEPA — для счетов с IBAN. Для остальных возьмите таблицу.
payout_files-sepa = Перевод SEPA (pain.001), евро
payout_files-table = Таблица (CSV)
payout_files-currency = Валюта
payout_files-make = Собрать выплаты в файл
payout_files-open = Ещё не утверждён
payout_files-released = В банке
payout_files-settled = Деньги дошли
payout_files-withdrawn = Отозван
payout_files-release = Утвердить
payout_files-download = Скачать
payout_files-settle = Всё дошло
payout_files-withdraw = Отозвать
payout_files-why = Почему файл отзывают (это делает тот, кто его не скачивал)
payout_files-in_file = В файле для банка
payout_files-payouts =
    { $count ->
        [one] { $count } выплата
        [few] { $count } выплаты
        [many] { $count } выплат
       *[other] { $count } выплаты
    }
payout_files-waiting = ещё в пути: { $count }

# Where a payment provider and our books differ.
reconciliation-title = Сверка
reconciliation-lead = Где платёжная система и наши книги расходятся. Ничего из этого не двигало деньги.
reconciliation-none = Всё сходится.
reconciliation-show_open = Показать открытые
reconciliation-stray = Деньги, которых никто не просил
reconciliation-unknown_order = Называет не наш заказ
reconciliation-amount_differs = Не та сумма, что просили
reconciliation-contradicts = Говорит не то, что раньше
reconciliation-unfunded = Забирает деньги, которые уже потрачены
reconciliation-unanswered = Час без ответа
reconciliation-lost = Система его больше не знает
reconciliation-returned_there = Возвращено вручную в платёжной системе
reconciliation-unreadable = Сообщение не читается
reconciliation-said = Система говорит { $amount }
reconciliation-asked = мы просили { $amount }
reconciliation-order = Заказ
reconciliation-subject = Сообщение
reconciliation-note = Что вы нашли
reconciliation-note_help = Что это было и что вы сделали.
reconciliation-resolve = Разобрано
reconciliation-resolved = Разобрано { $date }
chargeback-title = Возвраты через банк
chargeback-lead = Что владельцы карт требуют назад через свой банк, и сколько времени осталось на ответ.
chargeback-none = Ничего не ждёт ответа.
chargeback-of = Возврат через банк: { $name }
chargeback-open = Ждёт ответа
chargeback-answered = Отвечено
chargeback-won = Выиграно
chargeback-lost = Проиграно
chargeback-accepted = Принято
chargeback-answering = Ответ в пути
chargeback-accepting = Согласие в пути
chargeback-of_package = Пакет
chargeback-of_topup = Пополнение
chargeback-of_credits = Пакет баллов
chargeback-of_lesson = Урок
chargeback-overdue = Срок вышел
chargeback-would_be_sent = Что будет отправлено
chargeback-evidence = Что было отправлено
chargeback-evidence_help = По-английски, по записям сервиса. О сообщениях — только сколько и когда, но не их текст.
chargeback-refused = Провайдер не принял: { $code }. Ответьте ещё раз или согласитесь.
chargeback-with_bank = У банка
chargeback-with_us = Не списаны
chargeback-lesson = Деньги за урок
chargeback-time = Осталось времени
chargeback-due = Ответить до
chargeback-told = Сообщено банку
chargeback-closed = Закрыто
chargeback-because = Почему принято
chargeback-reason = Причина банка
chargeback-money = Деньги
chargeback-opened = Получено
chargeback-answer = Отправить доказательства
chargeback-answer_help = Банк читает один ответ. За два дня до конца срока он уйдёт сам.
chargeback-accept = Согласиться с возвратом
chargeback-why = Почему не оспариваем
chargeback-why_help = Только для сотрудников. Деньги останутся у владельца карты.
chargeback-product = Что куплено
chargeback-customer = Клиент
chargeback-service_date = Когда оказано
chargeback-activity = Активность
chargeback-policy = Правила отмены
chargeback-no_refund = Почему нет возврата
chargeback-rest = Всё остальное
chargeback-days =
    { $count ->
        [one] Остался { $count } день
        [few] Осталось { $count } дня
        [many] Осталось { $count } дней
       *[other] Осталось { $count } дня
    }
wallet-kind_credits = Баллы
credits-title = Баллы
credits-lead = Учитесь у участников за баллы и зарабатывайте их, делясь тем, что умеете.
credits-none_title = Сейчас баллов нет
credits-none_text = Проведите урок по тому, что умеете, или купите набор.
credits-teach = Расскажите, чему учите
credits-until = до { $date }
credits-from_starter = Для начала
credits-from_referral = За рекомендацию
credits-from_campaign = По акции
credits-from_pack = Куплено
credits-from_earned = Заработано уроками
credits-from_returned = Возвращено
credits-from_opening = С прежних времён
credits-buy = Купить баллы
credits-pack = Набор
credits-by_card = Картой или иначе
credits-by_wallet = Кошелёк в долларах
credits-buy_help = Действуют 12 месяцев. Мы напишем за 30, 7 и 1 день до конца.
invoices-title = Счета
invoices-lead = Квитанции, счета и кредит-ноты за то, что вы оплатили. Они не меняются.
invoices-none_title = Счетов пока нет
invoices-none_text = Они появляются сами после урока или покупки пакета.
invoices-number = Номер
invoices-corrects = к { $number }
wallet-withdraw = Вывести
wallet-withdraw_help = До { $most }: то, что пришло с карты и не потрачено. Вернётся на те же карты за несколько дней.
earnings-page = Доходы
earnings-lead = Сколько принесли ваши уроки по месяцам и сколько берём мы.

cards-title = Карты
cards-lead = Сохраните карту один раз и платите в один шаг.
cards-empty = Карт пока нет. Сохраните одну — и пополнять кошелёк и бронировать уроки можно будет в один шаг.
cards-add = Сохранить карту
cards-full = Здесь уже десять карт. Удалите одну, чтобы сохранить другую.
cards-safe = Номер карты остаётся у платёжного сервиса. Мы видим платёжную систему, последние четыре цифры и срок.
cards-pending = Карта ждёт на странице платёжного сервиса.
cards-go_on = Досохранить
cards-stop = Не сохранять
cards-finished = Эта страница уже завершена.
cards-default = Используется первой
cards-make_default = Использовать первой
cards-until = Действует до { $month }
cards-expired = Срок истёк
cards-ends_soon = Срок скоро истечёт
cards-remove = Удалить
cards-remove_text = Начатые платежи ещё пройдут. Чтобы платить этой картой потом, её нужно будет сохранить заново.
cards-remove_sure = Удалить эту карту
cards-other = Другая карта
cards-save = Сохранить эту карту
cards-sandbox = Тестовая страница: без карты и без денег. Выберите, как поведёт себя карта.
cards-test_plain = Платит сразу.
cards-test_declined = Банк отклоняет каждое списание.
cards-test_confirm = Банк просит подтвердить каждый платёж.
cards-test_expired = Срок истёк после сохранения.

checkout-bank_title = Подтвердите в банке
checkout-bank_text = Тестовая страница: вот что спросил бы ваш банк. Без карты и без денег.
checkout-confirm = Подтвердить { $amount }
checkout-refuse = Не подтверждать

packages-buy_by_card = Купить картой
packages-buy_with = Купить: { $card }
packages-pay_now = Оплатить
packages-state_paying = Ещё не оплачен
packages-state_unpaid = Так и не оплачен

governor-title = Правила баллов
governor-lead = Что управляет баллами: сколько стоит час, сколько дарится и когда сгорает. Каждое изменение — новая версия с причиной.
governor-indicators = Как дела в экономике
governor-indicators_help = Подарено, куплено, потрачено и сгорело — за последние 30 дней, остальное — на сейчас.
governor-holders = Людей с баллами
governor-held = В кошельках
governor-issued = Подарено
governor-bought = Куплено
governor-spent = Потрачено на уроки
governor-ended = Сгорело
governor-velocity = Оборотов за 30 дней
governor-gini = Коэффициент Джини
governor-top_tenth = Доля богатейшей десятой
governor-idle = Без движения 90 дней
governor-cannot_afford = Не хватает на час
governor-rules = Действующие правила, версия { $version }
governor-range = От { $least } до { $most }
governor-starter = Стартовые баллы
governor-valid_months = Месяцев до сгорания
governor-normal_floor = Минимум за час
governor-normal_ceiling = Максимум за час
governor-premium_floor = Минимум за премиум-час
governor-premium_ceiling = Максимум за премиум-час
governor-premium_rating = Оценка для премиума, в десятых звезды
governor-premium_sessions = Уроков для премиума
governor-spent_per_day = Максимум трат за 24 часа
governor-pair_per_week = Уроков между теми же двумя за 7 дней
governor-weeks = Недель вперёд
governor-reason_help = Остаётся с версией, её читает команда.
governor-simulate = Просчитать
governor-put = Ввести в действие
governor-ahead = Что будет
governor-ahead_help = Модель: люди хотят столько же, сколько за последние четыре недели, сколько бы ни стоил час. Суммы — по последнюю неделю.
governor-as_now = Как сейчас
governor-with_these = С этими правилами
governor-week = Неделя
governor-hour = Средняя цена часа
governor-versions = Все версии
governor-version = Версия
governor-since = С
governor-by = Кто
governor-changed = { $rule }: { $before } → { $after }

supply-title = Предложения для вас
supply-bonus = Плюс { $amount }, если успеете до { $date }.
supply-paid = { $amount } уже в вашем доходе.
supply-over = Срок вышел. Последние уроки засчитаем за четыре дня.
supply-counts = Засчитываются оплаченные уроки, не больше двух с одним учеником, через 48 часов после урока.
supply-progress =
    { $count ->
        [one] { $taught } из { $count } урока
        [few] { $taught } из { $count } уроков
        [many] { $taught } из { $count } уроков
       *[other] { $taught } из { $count } урока
    }
supply-guarantee =
    { $count ->
        [one] Если вы доступны { $count } час в неделю, получите { $amount } за каждый несостоявшийся урок.
        [few] Если вы доступны { $count } часа в неделю, получите { $amount } за каждый несостоявшийся урок.
        [many] Если вы доступны { $count } часов в неделю, получите { $amount } за каждый несостоявшийся урок.
       *[other] Если вы доступны { $count } часа в неделю, получите { $amount } за каждый несостоявшийся урок.
    }

paydesk-title = Платежи
paydesk-lead = Всё, что оплачено у платёжного сервиса. Только чтение, каждый поиск записывается.
paydesk-one = Платёж
paydesk-logged = То, что вы посмотрели, записано.
paydesk-none = Таких платежей нет. Измените поиск.
paydesk-search = Поиск
paydesk-search_help = Имя, почта или номер у платёжного сервиса
paydesk-any = Любое состояние
paydesk-pending = Ожидает
paydesk-succeeded = Оплачен
paydesk-failed = Отклонён
paydesk-disputed = Отозван банком
paydesk-state = Состояние
paydesk-when = Когда
paydesk-person = Кто
paydesk-amount = Сумма
paydesk-purpose = За что
paydesk-provider = Платёжный сервис
paydesk-decided = Решено
paydesk-what = Что
paydesk-asked = Обращения и ответы
paydesk-journals = Записи в книге
paydesk-account = Счёт
paydesk-risk_warning = Банк карты сообщает о мошенничестве.
paydesk-risk_review = Провайдер проверяет этот платёж.
paydesk-risk_elevated = Провайдер видит повышенный риск по этой карте.
paydesk-risk_highest = Провайдер видит наибольший риск по этой карте.

sale-off = Дешевле на { $percent } %
sale-off_until = Дешевле на { $percent } %, до { $when }
sale-off_regular = На { $percent } % дешевле обычной цены ({ $regular }).
sale-first = Первый урок с этим преподавателем
sale-soon = Часов до начала, не больше: { $count }
sale-bundle = Следующий урок, если за { $days } дней прошло уроков: { $count }
sale-left = Осталось уроков по этой цене: { $count }
sale-ends_hours = Часов до конца: { $count }
sale-ends_minutes = Минут до конца: { $count }
sale-was = Самая низкая цена за 30 дней до этого
sale-single = Для отдельных уроков с оплатой картой или из кошелька. Цена пакетов, серий и групповых уроков не меняется.
sale-regular = Обычная цена
sale-taken = Скидка преподавателя
sale-code_help = Промокод не складывается со скидкой преподавателя: действует большая из двух, и если это скидка, код останется у вас.
