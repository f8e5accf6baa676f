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
