### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Для начинающих
level-intermediate = Для среднего уровня
level-advanced = Для продвинутых
level-expert = Для профессионалов

tier-basic = Личность проверена
tier-verified = Документы проверены
tier-premium = Полная проверка
tier-none = Без проверки

badge-verified = Проверен
badge-premium = Полная проверка
badge-instant = Мгновенное бронирование
badge-new = Новый
badge-top_rated = Высокий рейтинг

archive-title = Ваши данные в EduStream
archive-lead = Это копия всего, что мы о вас храним. В каждом файле — одна таблица нашей базы данных в виде списка JSON. Время указано в UTC, суммы — в наименьших единицах валюты, например в центах. Пустой список в файле значит, что таких данных у нас нет.
archive-too_many = Один или несколько файлов слишком длинные и обрываются. Напишите нам, чтобы получить остальное.
archive-files = ЧТО В КАКОМ ФАЙЛЕ
archive-left_out = КАКИХ СТОЛБЦОВ НЕТ
archive-nothing = ТАБЛИЦЫ, В КОТОРЫХ НЕТ ВАШИХ ДАННЫХ
archive_about-account = Ваш аккаунт: имя, почта, дата рождения, настройки.
archive_about-sign_ins = Как и откуда вы входили.
archive_about-family = Ваша семья: кто за кого решает и на что дано согласие.
archive_about-teaching = Что и когда вы преподаёте.
archive_about-lessons = Ваши уроки и отзывы.
archive_about-money = Ваши деньги: остатки, движения, платежи.
archive_about-mails = Письма, которые мы вам отправили.
archive_about-reports = О чём вы нам сообщили и что мы ответили.
archive_about-privacy = Копии, которые вы запрашивали, ваши согласия и закрывается ли аккаунт.
archive_about-acts = Журнал действий с вашим аккаунтом.
archive_why-secret = Пароли, ключи и токены, а также данные для их проверки. В копии они могли бы открыть ваш аккаунт другим.
archive_why-others = Касается других людей.
archive_why-derived = Вычислено из данных этой копии или есть в другом её месте.
archive_why-passing = Хранится недолго; само содержание — в файлах выше.
archive_why-proof = Контрольные суммы: доказывают, что прошлое никто не менял.
archive_why-everybody = Одинаково для всех посетителей сайта.
archive_why-machinery = Нужно для работы сайта и ничего не говорит о людях.

step-requested = Запрошен
step-confirmed = Подтверждён
step-join = Подключиться
step-review = Оставить отзыв
step-declined = Отклонён
step-expired = Без ответа в срок
step-cancelled = Отменён
step-not_held = Не состоялся

place-link = Вы встречаетесь здесь: { $link }
place-missing = Ссылки на встречу пока нет ({ $name }). Она появится на странице урока.
place-missing_own = Вы ещё не добавили ссылку на встречу, и ученик не сможет подключиться. Добавьте её в профиль.

invitation-summary = { $subject }: { $name }
invitation-page = Урок на EduStream: { $link }

consent-text = Я родитель или законный представитель этого ребёнка. Я согласен, чтобы EduStream вёл этот аккаунт: имя, дата рождения, уроки и их стоимость. Преподаватели видят имя и тему урока; другим ученикам и на открытых страницах ребёнок не виден. Каждый урок, о котором просит ребёнок, одобряю или отклоняю я, и в любое время могу изменить, что ему можно.
badge-basic = Личность подтверждена
