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
tutor-see_times = Выбрать время
tutor-background = Образование и сертификаты
tutor-reviews = Отзывы
tutor-no_reviews = Отзывов пока нет. Их могут писать только те, кто был на уроке.
tutor-next_free = Ближайшее время:
tutor-instant_hint = Урок подтверждается сразу.
tutor-request_hint = Преподаватель отвечает в течение 24 часов. Пока он не согласится, ничего не списывается.

review-knowledge = Знает предмет
review-communication = Понятно объясняет
review-professionalism = Готовится к урокам
review-mean = { $mean } из 5

profile-lead = По этой странице ученики выбирают. Пишите так, как говорили бы с одним из них.
profile-pending = Профиль на проверке. Его можно и дальше менять.
profile-approved = Профиль опубликован.
profile-declined = Перед публикацией профиль нужно доработать. Причину мы прислали в письме.
profile-see = Посмотреть глазами ученика
profile-headline = Заголовок
profile-headline_help = Одна строка: что вы преподаёте и кому.
profile-bio = О вас
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
onboarding-title = Как вас найдут ученики
onboarding-lead = Заполните то, на что смотрят ученики. Можно остановиться на любом шаге и продолжить позже.
onboarding-complete = Профиль заполнен на { $percent } %.
onboarding-next = Дальше: { $step }
onboarding-one_more = Поможет ещё одно: { $step }
onboarding-done = Готово
onboarding-needed = Обязательно
onboarding-open = Не заполнено
onboarding-go = Заполнить
onboarding-submit = Отправить на проверку
onboarding-submit_help = Мы сами смотрим каждый профиль, обычно в течение двух дней.
onboarding-edit_waits = Мы проверяем изменения в образовании, сертификатах, предметах или видео. Пока ученики видят прежний профиль.
onboarding-preview = Посмотреть глазами учеников
step-about = Заголовок и рассказ о себе
step-photo = Фото
step-languages = Страна и языки
step-subjects = Предметы
step-background = Образование и сертификаты
step-price = Цена
step-hours = Часы на неделю
step-video = Видео о себе
profile-draft = Вы ещё не отправили профиль на проверку.
profile-way = Посмотреть, чего не хватает
video-title = Видео о себе
video-help = MP4 или WebM не длиннее 5 минут и не больше 100 МБ. Расскажите, кто вы и как проходит урок с вами.
video-choose = Ваше видео
video-save = Сохранить видео
video-remove = Убрать видео
tutor-video = Видео о себе
approvals-edit = Изменения в опубликованном профиле
approvals-changed = Что меняется
approvals-before = Ученики видят сейчас
approvals-after = После изменения
approvals-nothing = Ничего
approvals-take = Опубликовать изменения
approvals-keep = Оставить прежнюю версию
verification-title = Подтверждение
verification-lead = Подтвердите, кто вы и где учились. Ученики увидят значок, но не документы.
verification-tier = Что нам проверить?
verification-basic = Личность: паспорт или удостоверение
verification-verified = Образование: диплом или сертификат преподавателя
verification-papers = Документы
verification-papers_help = PDF, JPG или PNG, до 5 файлов по 10 МБ.
verification-ask = Отправить документы
verification-waiting = Проверяется
verification-approved = Подтверждено
verification-rejected = Не подтверждено
verification-yours = Ваши заявки
verification-queue = Проверка документов
verification-queue_lead = Документы ждут решения, сначала давние.
verification-none = Документов в очереди нет.
verification-approve = Выдать значок
verification-reject = Отказать
verification-privacy = Документы хранятся зашифрованными и удаляются через 30 дней после решения.

background-title = Проверка биографии
background-lead = Поставщик смотрит открытые реестры. Если там ничего нет, к вам смогут записываться и дети, и на вашей странице это будет видно. Что видит поставщик, мы не узнаём.
background-ask = Запросить проверку
background-pending = Идёт проверка
background-clear = Ничего не найдено
background-refused = Не пройдена
background-expired = Срок истёк
background-until = Действует до { $day }.
background-go = Продолжить у поставщика
background-judged = Проверки на рассмотрении
background-judged_lead = Поставщик что-то нашёл. Посмотрите у него и решите, может ли этот человек учить детей.
background-clear_it = Может учить детей
background-refuse = Не может
background-sandbox_title = Проверка биографии (песочница)
background-sandbox_text = Эта страница вместо поставщика. В режиме разработки никого не проверяют: выберите исход.
background-sandbox_clear = Ничего не нашли
background-sandbox_consider = Что-то нашли
skills-title = Навыки
skills-lead = Чему вы можете научить и чему хотите научиться.
skills-teach = Могу научить
skills-learn = Хочу научиться
skills-skill = Навык
skills-level = Уровень
skills-level_help = От 0 до 100: 30 — справляетесь, 60 — знаете хорошо, 85 — владеете отлично. Пустые строки не считаются.
skills-assess_link = Оценить навыки других
skills-verification = Подтверждение коллег
skills-verification_lead = Навык оценят три человека, которые учат тому же и не знают ни вас, ни друг друга. Если он их убедит, на два года появится значок.
skills-none_taught = Сначала добавьте то, чему можете научить.
skills-ask = Попросить оценить
skills-evidence = Где и как вы этому учили или это применяли
skills-evidence_help = Добавьте ссылки на то, что можно посмотреть: урок, проект, текст.
skills-waiting = На оценке
skills-verified = Подтверждён
skills-declined = Пока нет
skills-lapsed = Истёк
skills-until = до { $date }
skills-appeal = Запросить второе мнение
skills-appeal_reason = Что они упустили?
skills-appealed = Запрошено второе мнение:
skills-assess_title = Оценка навыков
skills-assess_lead = Они учат тому же, что и вы, и вы не знакомы. Они прочтут комментарий, но не имя.
skills-assess_none = Вас никто не ждёт
skills-assess_none_text = Мы спрашиваем о том, чему вы учите на уровне 60 и выше.
skills-accuracy = Верно ли это?
skills-depth = Насколько глубоко?
skills-clearness = Хорошо ли объяснено?
skills-comment = Что вы увидели?
skills-assess_send = Отправить оценку
skills-so_far =
    { $count ->
        [one] { $count } оценка из 3
        [few] { $count } оценки из 3
        [many] { $count } оценок из 3
       *[other] { $count } оценки из 3
    }
learning-title = Что я ищу
learning-lead = По этим ответам мы подбираем преподавателей. Больше их никто не видит.
learning-quiz = Найдите своего преподавателя
learning-quiz_lead = Пять коротких вопросов. После регистрации ответы сохранятся.
learning-quiz_next = Дальше
learning-quiz_step = Вопрос { $step } из { $steps }
learning-quiz_back = Назад
learning-quiz_keep = Сохранить ответы
learning-goals = Какая у вас цель?
learning-goals_help = Например: сдать экзамен в июне, свободно говорить в отпуске.
learning-subjects = Чему вы хотите научиться?
learning-level = Ваш уровень
learning-level_beginner = Только начинаю
learning-level_intermediate = Знаю основы
learning-level_advanced = Продвинутый уровень
learning-level_expert = Экспертный уровень
learning-budget = Какой бюджет на час?
learning-style = Как вам легче учиться?
learning-style_any = Пока не знаю
learning-style_visual = Когда вижу
learning-style_talking = Когда обсуждаю
learning-style_practice = Когда делаю
learning-style_reading = Когда читаю
member-title = Моя страница участника
member-lead = Эта страница показывает, чему вы учите за баллы.
member-see = Посмотреть, как видят другие
member-teaches = Чему учит { $name }
member-credits = Баллов за час
member-price = Кредитов за час: { $count }
member-listed = Поисковики могут находить мою страницу
member-no_skills = Сначала добавьте навыки, которым учите, потом назначьте каждому цену.
member-verified = Подтверждено коллегами
tutor-trial = Пробный урок: { $minutes } мин. за { $price }
profile-experience = Опыт работы
profile-experience_help = По одной в строке: должность | организация | годы.
profile-language_levels = Как вы ими владеете
profile-language_levels_help = Сначала сохраните новые языки, и они появятся здесь.
profile-level_unsaid = Не указано
profile-supports = Что вы предлагаете ученикам с особыми потребностями
profile-supports_help = Отметьте то, что уже делали и можете повторить. Это видно на вашей странице, и ученики ищут по этим пунктам.
tutor-spoken = Языки
tutor-supports = Поддержка учеников с особыми потребностями
tutor-supports_note = Со слов преподавателя. До записи напишите, что вам нужно.
profile-city = Город
profile-trial = Пробный урок
profile-trial_none = Без пробного урока
profile-trial_price = Цена пробного урока
profile-auto_confirm = Подтверждать ученика автоматически после стольких уроков
profile-auto_confirm_help = Оставьте пустым, чтобы отвечать на каждую заявку самостоятельно.
