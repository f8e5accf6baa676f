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
