### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = Перейти к содержанию
nav-main = Главное меню
nav-search = Найти преподавателя
nav-subjects = Предметы
nav-sign_in = Войти
nav-register = Регистрация
nav-home = Главная
nav-own_menu = Меню: { $name }
nav-lessons = Уроки
nav-wallet = Кошелёк
nav-teach_profile = Профиль преподавателя
nav-teach_availability = Расписание
nav-approvals = Проверка преподавателей
nav-account = Аккаунт
nav-sign_out = Выйти
nav-start = На главную

footer-label = Нижний колонтитул
footer-teach = Преподавать на EduStream
footer-privacy = Конфиденциальность
footer-terms = Условия
footer-language = Язык
footer-theme = Оформление
footer-theme_system = Как на устройстве
footer-theme_light = Светлое
footer-theme_dark = Тёмное
footer-apply = Применить

form-optional = (необязательно)
form-code = Код ошибки: { $code }
form-email = Почта
form-password = Пароль
form-password_help = Не меньше 8 символов. Несколько не связанных между собой слов — это надёжно и легко запомнить.
form-save = Сохранить
form-choose = Выберите…

error-missing_title = Такой страницы нет
error-missing_text = Возможно, в адресе опечатка или страницы больше нет.
error-failed_title = Не получилось
error-again = Попробовать ещё раз

chart-as_table = Показать таблицей
chart-change = { $change } % { $against }

length-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
length-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
length-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
length-year = 1 год

notice-booked = Урок забронирован. Подробности в письме.
notice-requested = Заявка отправлена. Деньги удержаны; вы платите, только если преподаватель согласится.
notice-confirmed = Урок подтверждён. Мы сообщили ученику.
notice-declined = Отклонено. Мы сообщили ученику причину.
notice-cancelled = Урок отменён. Сколько возвращено, видно ниже.
notice-saved = Сохранено.
notice-settings_saved = Сохранено. Забронированные уроки не сдвинутся; изменится только показанное время.
notice-signed_out = Вы вышли из аккаунта.
notice-verified = Почта подтверждена. Теперь можно пополнять кошелёк и записываться на уроки.
notice-password_changed = Пароль изменён. На других устройствах выполнен выход.
notice-topped_up = Деньги в вашем кошельке.
notice-topup_failed = Оплата не прошла, ничего не списано. Попробуйте ещё раз или заплатите иначе.
notice-approved = Одобрено. Ученики уже могут записываться.

legal-privacy_lead = Что мы храним, зачем и как это забрать.
legal-privacy_kept = Мы храним ваш аккаунт, уроки и то, что вы пишете: без этого сервис не работает. Платёжные записи храним семь лет, потому что этого требует закон.
legal-privacy_cookies = Cookie: один хранит ваш вход, три помнят язык, оформление и часовой пояс. Ни один не следит за вами на других сайтах.
legal-privacy_shared = Преподаватель или ученик видит ваше имя, часовой пояс и то, что вы написали для урока, но никогда не видит вашу почту.
legal-privacy_rights = Что мы о вас храним, видно на страницах аккаунта и профиля. Чтобы исправить или удалить это, напишите тем, кто ведёт этот сайт.
legal-contact = Напишите тем, кто ведёт этот сайт:
legal-terms_lead = Правила между учениками, преподавателями и нами.
legal-terms_lessons = Урок — это договор между учеником и преподавателем. Преподаватель назначает цену, часы и условия отмены; действует то, что было на странице при бронировании.
legal-terms_money = Ученик платит цену преподавателя, без доплат. Мы держим деньги до конца урока, потом преподаватель получает их за вычетом нашей комиссии: 20 %, 15 % или 10 %.
legal-terms_cancel = Если преподаватель отказал, отменил урок или не ответил за 24 часа, ученик получает всё обратно. Иначе действуют условия отмены преподавателя:

zone-unknown = Время указано по UTC: ваш браузер не сообщает часовой пояс.
zone-choose = Выбрать часовой пояс
zone-title = Ваш часовой пояс
zone-lead = Браузер его не сообщает. Выберите — и всё время будет показано по вашим часам.
zone-none = Выберите…
zone-submit = Показывать по моим часам
zone-why = Браузер его не сообщает, а уроки, письма и напоминания идут по вашим часам.
