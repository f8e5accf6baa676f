### Start page, search, filters, cards, subjects.

landing-title = Найдите того, кто хорошо этому учит
landing-lead = Забронируйте урок у преподавателя, который подходит по предмету, цене и времени. Вы платите цену преподавателя и ничего сверху.
landing-find = Найти преподавателя
landing-proof = Преподавателей: { $tutors }, проведённых уроков: { $lessons }.
landing-free_today = Свободно в ближайшие часы
landing-subjects = Популярные предметы
landing-all_subjects = Все предметы
landing-reviews = Что говорят ученики
landing-with = с преподавателем
landing-how = Как это работает
landing-step1_title = Выберите преподавателя
landing-step1_text = Ищите по предмету, цене, языку и времени. Каждая цена — за час и окончательная.
landing-step2_title = Забронируйте время
landing-step2_text = Деньги удерживаются в кошельке. Если преподаватель откажет или не ответит за 24 часа, они снова ваши.
landing-step3_title = Учитесь
landing-step3_text = Преподаватель получает деньги после урока. Отмена — по его правилу; точную сумму видно до нажатия.
landing-teach_title = Преподавайте на EduStream
landing-teach_text = Назначайте свою цену и часы. Сначала комиссия 20 %, затем 15 % и 10 % по мере роста заработка. Без подписки и других плат.
landing-teach_action = Начать преподавать

search-title = Найти преподавателя
search-description = Преподаватели по всем предметам: цены, отзывы, свободное время.
search-field = Предмет, имя или слово
search-placeholder = Алгебра, испанский, гитара …
search-submit = Искать
search-none_title = Никто не подходит под все условия
search-none_text = Уберите один-два фильтра или выберите более широкий предмет.
search-word_text = Проверьте написание или выберите более широкий предмет.
search-all = Показать всех
search-empty_title = Преподавателей пока нет
search-empty_text = Пока никто не опубликован. Новых преподавателей проверяют, прежде чем показать здесь.
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
filter-any = Любой
filter-subject = Предмет
filter-level = Уровень
filter-price = Цена за час
filter-from = от
filter-to = до
filter-min_price = Наименьшая цена
filter-max_price = Наибольшая цена
filter-free = Свободен
filter-free_on = День
filter-free_part = Время суток
filter-any_time = Любое время
filter-rating = Рейтинг
filter-at_least = { $rating } и выше
filter-language = Языки
filter-country = Страна
filter-experience = Опыт
filter-years =
    { $count ->
        [one] от { $count } года
        [few] от { $count } лет
        [many] от { $count } лет
       *[other] от { $count } лет
    }
filter-certification = Сертификат
filter-certification_example = CELTA, педагогический диплом …
filter-verification = Проверка
filter-instant = Можно забронировать сразу
filter-sort = Порядок
filter-apply = Показать
filter-clear = Сбросить

day_part-morning = Утро
day_part-afternoon = День
day_part-evening = Вечер
day_part-night = Ночь

sort-relevance = Лучшее совпадение
sort-rating = По рейтингу
sort-price_asc = Сначала дешевле
sort-price_desc = Сначала дороже
sort-experience = По опыту
sort-response_time = Быстро отвечают

card-rating_label = Рейтинг
card-reviews = ({ $count })
card-stars = { $count } из 5 звёзд
card-lessons =
    { $count ->
        [one] { $count } урок
        [few] { $count } урока
        [many] { $count } уроков
       *[other] { $count } урока
    }
card-answers_minutes = Отвечает за { $count } мин
card-answers_hours = Отвечает за { $count } ч
card-speaks = Языки:
card-per_hour = за час
card-see_profile = Открыть профиль
card-next_times = Ближайшее время
card-book_at = Забронировать: { $name }, { $when }

subjects-title = Предметы
subjects-lead = Что здесь преподают и сколько человек.
subjects-tutors =
    { $count ->
        [one] { $count } преподаватель
        [few] { $count } преподавателя
        [many] { $count } преподавателей
       *[other] { $count } преподавателя
    }
