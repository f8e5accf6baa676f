### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Начальный
level-intermediate = Средний
level-advanced = Продвинутый
level-expert = Экспертный

tier-basic = Личность проверена
tier-verified = Документы проверены
tier-premium = Полная проверка
tier-none = Без проверки

badge-verified = Проверен
badge-premium = Полная проверка
badge-instant = Сразу
badge-new = Новый
badge-top_rated = Высокий рейтинг
