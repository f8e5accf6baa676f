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
tutor-price = Цена
tutor-minutes = { $count } минут
tutor-times = Свободное время
tutor-times_in = Время в вашем поясе: { $zone }.
tutor-no_times = В ближайшие дни нет свободного времени. Загляните завтра или выберите другую длительность.
tutor-no_times_now = В ближайшие дни нет свободного времени. Загляните завтра.
tutor-others = Другие преподаватели
tutor-background = Образование и сертификаты
tutor-reviews = Отзывы
tutor-no_reviews = Отзывов пока нет. Их пишут те, кто был на уроке.
tutor-next_free = Ближайшее:
tutor-instant_hint = Урок подтверждается сразу.
tutor-request_hint = Преподаватель отвечает за 24 часа. До этого ничего не списывается.

review-knowledge = Знания
review-communication = Общение
review-professionalism = Профессионализм

profile-lead = По этому ученики принимают решение. Пишите так, как говорили бы с одним из них.
profile-pending = Профиль проверяется. Его можно менять дальше.
profile-approved = Профиль опубликован.
profile-declined = Перед публикацией профиль нужно изменить; мы написали почему.
profile-see = Посмотреть глазами ученика
profile-headline = Заголовок
profile-headline_help = Одна строка: что вы преподаёте и кому.
profile-bio_help = Как вы учите, кого и каким будет первый урок. Работает Markdown.
profile-rate = Цена за час
profile-country = Страна
profile-lengths = Длительность уроков
profile-education = Образование
profile-certifications = Сертификаты
profile-certifications_help = По одному в строке.
profile-instant = Подтверждать каждый запрос сразу
profile-years = Лет опыта
profile-subjects = Предметы

approvals-title = Проверка преподавателей
approvals-lead = Профили, которые ждут публикации, сначала старые.
approvals-none = Никто не ждёт.
approvals-approve = Одобрить
approvals-decline = Отклонить

zones-release = Данные о часовых поясах: выпуск { $release }.
zones-outdated = Вышел выпуск { $newest } данных о часовых поясах. Там, где закон изменился, уроки могут сместиться на час: установите его.
zones-kept = Эти уроки не удалось перенести вслед за переводом часов. Обе стороны предупреждены; проверьте, договорились ли они о другом времени.
