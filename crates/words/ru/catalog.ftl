### Start page, search, filters, cards, subjects.

landing-title = Найдите преподавателя, который понятно объясняет
landing-lead = Запишитесь на урок к преподавателю, который подходит вам по предмету, бюджету и свободным вечерам. Вы платите его цену, без доплат.
landing-find = Найти преподавателя
landing-free_today = Свободны сегодня
landing-subjects = Популярные предметы
landing-reviews = Что пишут ученики
landing-with = о преподавателе
landing-how = От поиска до первого урока
landing-step1_title = Выберите преподавателя
landing-step1_text = Ищите по предмету, цене, языку и времени. Цены указаны за час, и больше платить не придётся.
landing-step2_title = Выберите время
landing-step2_text = Деньги удерживаются в кошельке. Если преподаватель откажет или не ответит за 24 часа, они вернутся автоматически.
landing-step3_title = Занимайтесь
landing-step3_text = Преподаватель получает деньги после урока. Если нужно отменить урок, вы заранее увидите, сколько вернётся.
landing-teach_title = Преподавайте на EduStream
landing-teach_text = Цену и часы назначаете вы. Сначала наша комиссия — 20 % с урока, потом 15 % и 10 %: чем больше вы зарабатываете, тем она ниже. Без подписки и других платежей.
landing-teach_action = Стать преподавателем

search-title = Найти преподавателя
search-description = Преподаватели по всем предметам: цены, отзывы, свободное время.
search-field = Предмет, имя или слово
search-placeholder = Алгебра, испанский, гитара…
search-submit = Искать
search-none_title = Никто не подходит под все условия
search-none_text = Уберите один-два фильтра или выберите предмет пошире.
search-word_text = Проверьте написание или выберите предмет пошире.
search-all = Показать всех преподавателей
search-empty_title = Преподавателей пока нет
search-empty_text = Новых преподавателей мы проверяем, прежде чем показать здесь. Может, начнём с вас?
search-count =
    { $count ->
        [one] { $count } преподаватель
        [few] { $count } преподавателя
        [many] { $count } преподавателей
       *[other] { $count } преподавателя
    }
search-pages = Страницы
search-first_page = К первой странице
search-next_page = Следующая страница

filter-title = Фильтры
filter-any = Не важно
filter-level = Уровень
filter-price = Цена за час
filter-from = от
filter-to = до
filter-min_price = Минимальная цена
filter-max_price = Максимальная цена
filter-free_part = Время суток
filter-any_time = Любое время
filter-rating = Рейтинг
filter-at_least = { $rating } и выше
filter-language = Языки
filter-country = Страна
filter-city = Город
filter-experience = Опыт
filter-years =
    { $count ->
        [one] от { $count } года
        [few] от { $count } лет
        [many] от { $count } лет
       *[other] от { $count } года
    }
filter-certification = Сертификат
filter-language_level = Уровень языка не ниже
filter-support = Поддержка при особых потребностях
filter-worked_as = Профессия или место работы
filter-worked_as_example = Медсестра, инженер, название компании…
filter-certification_example = CELTA, педагогический диплом…
filter-verification = Проверка
filter-instant = Мгновенное бронирование
filter-offers_trial = Есть пробный урок
filter-sort = Сортировать
filter-apply = Показать
filter-clear = Сбросить

day_part-morning = Утро
day_part-afternoon = День
day_part-evening = Вечер
day_part-night = Ночь

sort-relevance = Лучше всего подходят
sort-rating = По рейтингу
sort-price_asc = Сначала дешевле
sort-price_desc = Сначала дороже
sort-experience = По опыту
sort-response_time = Быстрее отвечают

card-rating_label = Рейтинг
card-reviews = ({ $count })
card-stars =
    { $count ->
        [one] { $count } звезда из 5
        [few] { $count } звезды из 5
        [many] { $count } звёзд из 5
       *[other] { $count } звезды из 5
    }
card-lessons =
    { $count ->
        [one] { $count } урок
        [few] { $count } урока
        [many] { $count } уроков
       *[other] { $count } урока
    }
card-promoted = Реклама
card-answers_minutes = Отвечает за { $count } мин
card-answers_hours = Отвечает за { $count } ч
card-per_hour = за час
card-see_profile = Открыть профиль
card-next_times = Ближайшее свободное время
card-book_at = Записаться: { $name }, { $when }

subjects-title = Предметы
subjects-lead = Всё, чему здесь учат, и сколько преподавателей это ведут.
subjects-tutors =
    { $count ->
        [one] { $count } преподаватель
        [few] { $count } преподавателя
        [many] { $count } преподавателей
       *[other] { $count } преподавателя
    }

search-count_of =
    { $count ->
        [one] { $count } преподаватель: { $subject }
        [few] { $count } преподавателя: { $subject }
        [many] { $count } преподавателей: { $subject }
       *[other] { $count } преподавателя: { $subject }
    }
search-in_city = { $found } · { $city }
search-by_city = По городам
search-subjects_in = Предметы · { $city }
search-told = Цены, свободное время и отзывы
search-told_range = Час здесь стоит от { $low } до { $high }. Половина преподавателей берёт { $middle } или меньше.
search-told_price = Час здесь стоит { $price }.
search-told_next = Ближайшее свободное время
search-told_description = { $found }. { $prices }
search-also = Курсы и группы
search-also_course = Курс
search-also_circle = Кружок
search-also_cohort = Поток
search-shown = { $shown } из { $total }
search-skip = Перейти к результатам
search-when = Когда
search-yours = Ваш поиск
filter-spoken = { $language }: { $level }
search-any_day = Любой день
search-next_day =
    { $count ->
        [one] { $day } свободен { $count } преподаватель.
        [few] { $day } свободны { $count } преподавателя.
        [many] { $day } свободны { $count } преподавателей.
       *[other] { $day } свободны { $count } преподавателя.
    }
search-next_day_look = Посмотреть этот день
search-without =
    { $count ->
        [one] Без фильтра «{ $name }»: { $count } преподаватель
        [few] Без фильтра «{ $name }»: { $count } преподавателя
        [many] Без фильтра «{ $name }»: { $count } преподавателей
       *[other] Без фильтра «{ $name }»: { $count } преподавателя
    }
search-without_look = Посмотреть всех
filter-count = Фильтры ({ $count })
filter-more = Ещё
filter-per_hour = За час, в { $currency }
filter-up_to = До { $price }
filter-from_price = От { $price }
filter-remove = { $name }, убрать
filter-active = Выбранные фильтры
card-today = Сегодня { $time }
landing-often = Популярное:
landing-fact_tutors =
    { $count ->
        [one] преподаватель
        [few] преподавателя
        [many] преподавателей
       *[other] преподавателя
    }
landing-fact_lessons =
    { $count ->
        [one] урок проведён
        [few] урока проведено
        [many] уроков проведено
       *[other] урока проведено
    }
landing-from = от { $price }
landing-count_subjects = Все предметы: { $count }
landing-reviewed_only = Отзыв может оставить только тот, кто был на уроке.
landing-fees = Наша комиссия в зависимости от вашего заработка
landing-fee_earned = Заработано
landing-fee_ours = Наша комиссия
landing-fee_keep = Вам из { $price }
landing-fee_below = Меньше { $amount }
landing-fee_above = От { $amount }
landing-demo_fees = Доплаты
landing-demo_hold = Удержано до ответа преподавателя
landing-demo_join = Войти на урок
saved-title = Сохранённые преподаватели
saved-lead = Сохранённые преподаватели и поиски, а также те, кого вы смотрели недавно.
saved-tutors = Ваши преподаватели
saved-none = Пока никого не сохранено
saved-none_text = Кто-то понравился? Нажмите «Сохранить» на странице, и он появится здесь.
saved-find = Найти преподавателя
saved-searches = Ваши поиски
saved-no_searches = Сохранённых поисков пока нет.
saved-viewed = Недавно просмотренные
saved-save = Сохранить
saved-unsave = Сохранено
saved-search_save = Сохранить поиск и раз в день присылать новых
saved-search_daily = Новые преподаватели письмом, раз в день
saved-search_off = Без писем
saved-search_open = Искать
saved-search_all = Все преподаватели
saved-search_remove = Убрать
saved-keep = Сохранить: { $name }
taxonomy-title = Предметы и навыки
taxonomy-lead = Всё, чему здесь можно учить, и слова, по которым это ищут.
taxonomy-add = Добавить предмет
taxonomy-change = Изменить
taxonomy-remove = Удалить
taxonomy-slug = Имя в адресе страницы
taxonomy-synonyms = Синонимы через запятую
taxonomy-category = Категория

teach-title = Учите тому, что знаете, — по своей цене
teach-lead = Цену и часы назначаете вы. EduStream приводит учеников, ведёт календарь, хранит деньги и даёт комнату для уроков.
teach-how = Как это устроено
teach-step1_title = Расскажите о себе
teach-step1_text = Предметы, цена за час, фотография и несколько честных фраз. Мы читаем каждый новый профиль, обычно за день.
teach-step2_title = Откройте часы
teach-step2_text = Укажите, когда преподаёте, по своему времени. Ученики записываются только на свободное, и никогда дважды на одно и то же.
teach-step3_title = Преподавайте и получайте деньги
teach-step3_text = Ученик платит до начала урока. Через 48 часов после него деньги ваши; вывести их можно от { $min }.
teach-fees_title = Что берём мы
teach-fees_text = Начать можно бесплатно. Мы берём долю с каждого урока, и чем больше вы зарабатываете, тем она меньше.
teach-tools = Что вы получаете
teach-tool_room = Видеокомната с доской, заметками и показом экрана. Ничего не нужно устанавливать.
teach-tool_calendar = Календарь с выходными, поездками, напоминаниями и ссылкой для вашего собственного календаря.
teach-tool_rules = Ваши правила отмены соблюдаются: если ученик отменил поздно, вам всё равно заплатят.
teach-tool_more = Групповые уроки, пакеты, видеокурсы и потоки, когда индивидуальных уроков мало.
pricing-link = Цены
pricing-title = Сколько это стоит
pricing-lead = Смотреть можно бесплатно. За урок вы платите цену преподавателя и ничего сверх неё.
pricing-learn = Если вы учитесь
pricing-learn_price = Каждый преподаватель назначает свою цену. Сколько указано на карточке, столько и платите.
pricing-learn_hold = Деньги хранятся до конца урока. Если преподаватель откажет или не придёт, вы получите всё обратно.
pricing-learn_cancel = При отмене вы заранее видите, сколько вернётся.
pricing-teach = Если вы преподаёте
pricing-teach_commission = Регистрация и место в поиске бесплатны. Чем больше вы зарабатываете, тем ниже наша комиссия:
pricing-teach_payouts = Вывод на счёт бесплатен; мгновенный стоит { $fee }.
pricing-packages = Пакеты
pricing-packages_text = Несколько уроков с одним преподавателем, оплаченные сразу и дешевле. Преподаватель может выбрать другие скидки; обычно так.
pricing-package = Пакет
pricing-less = Скидка на урок
pricing-valid = Действует
pricing-lessons = Уроков: { $count }
pricing-days = Дней: { $count }
pricing-credits = Кредиты
pricing-credits_text = Участники учат друг друга за кредиты, а не за деньги. У каждого на старте { $starter }; ещё можно заработать преподаванием или купить. Кредиты действуют { $months } месяцев.
pricing-pack = Набор
pricing-price = Цена
pricing-ten = 10 кредитов стоят

filter-regular = Учитывается обычная цена, скидки вычитаются из неё.
