### Tutor pages and profiles, reviews, approvals.

tutor-about = О себе
tutor-subjects_prices = Предметы и цены
tutor-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
tutor-length = Длительность
tutor-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
tutor-times_in = Часовой пояс: { $zone }.
tutor-no_times = В ближайшие дни нет свободного времени. Загляните завтра или выберите другую длительность.
tutor-no_times_now = В ближайшие дни нет свободного времени. Загляните завтра.
tutor-others = Другие преподаватели
tutor-background = Образование и сертификаты
tutor-reviews = Отзывы
tutor-no_reviews = Отзывов пока нет. Их могут писать только те, кто был на уроке.
tutor-next_free = Ближайшее время:
tutor-instant_hint = Урок подтверждается сразу.
tutor-request_hint = Преподаватель отвечает в течение 24 часов. Пока он не согласится, ничего не списывается.

review-knowledge = Знает предмет
review-communication = Понятно объясняет
review-professionalism = Готовится к урокам

profile-lead = По этой странице ученики выбирают. Пишите так, как говорили бы с одним из них.
profile-pending = Профиль на проверке. Его можно и дальше менять.
profile-approved = Профиль опубликован.
profile-declined = Перед публикацией профиль нужно доработать. Причину мы прислали в письме.
profile-see = Посмотреть глазами ученика
profile-headline = Заголовок
profile-headline_help = Одна строка: что вы преподаёте и кому.
profile-bio_help = Как вы учите, кого и каким будет первый урок. Можно использовать Markdown.
profile-rate = Цена за час
profile-country = Страна
profile-lengths = Длительность уроков
profile-education = Образование
profile-certifications = Сертификаты
profile-certifications_help = По одному в строке.
profile-instant = Принимать бронирования автоматически
profile-years = Лет опыта
profile-subjects = Предметы
profile-meeting_title = Где вы встречаетесь
profile-meeting_lead = Ваши уроки проходят по вашей ссылке. Её видят только те, у кого с вами подтверждённый урок.
profile-meeting_link = Ссылка на встречу
profile-meeting_help = Из сервиса, которым вы пользуетесь, начиная с https://. Оставьте поле пустым, чтобы убрать ссылку.
profile-meeting_save = Сохранить ссылку

approvals-title = Проверка преподавателей
approvals-lead = Профили, которые ждут одобрения, сначала старые.
approvals-none = Никто не ждёт.
approvals-approve = Одобрить
approvals-decline = Отклонить

zones-release = Данные о часовых поясах: версия { $release }.
zones-outdated = Вышла версия { $newest } данных о часовых поясах. Пока она не установлена, уроки могут сместиться на час там, где изменился закон.
zones-kept = Эти уроки не удалось перенести вслед за переводом часов. Обе стороны предупреждены; проверьте, договорились ли они о другом времени.
tutor-all_reviews =
    { $count ->
        [one] { $count } отзыв
        [few] { $count } отзыва
        [many] { $count } отзывов
       *[other] { $count } отзыва
    }

tutor-reviews_page = Все отзывы ({ $count })
tutor-reviews_of = Отзывы: { $name }
approvals-count =
    { $count ->
        [one] Ждёт { $count } профиль
        [few] Ждут { $count } профиля
        [many] Ждут { $count } профилей
       *[other] Ждут { $count } профиля
    }
approvals-tutor = Преподаватель
approvals-since = Ждёт с
approvals-details = Подробности
