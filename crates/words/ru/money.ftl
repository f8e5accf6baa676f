### Wallet, payments, postings.

account_kind-wallet = Кошелёк ученика
account_kind-hold = Удержано за урок
account_kind-escrow = Счёт-эскроу
account_kind-tutor = Заработок преподавателя
account_kind-fee = Комиссия

wallet-lead = Пополните один раз и бронируйте без карты. Неистраченные деньги остаются в кошельке.
wallet-available = доступно
wallet-pending = { $amount } удержано за уроки
wallet-promo = { $amount } бонусных, тратятся первыми
wallet-credits =
    { $count ->
        [one] { $count } балл
        [few] { $count } балла
        [many] { $count } баллов
       *[other] { $count } балла
    }
wallet-top_up = Пополнить
wallet-amount = Сумма в { $currency }
wallet-topup_help = От 5 до 5000 в большинстве валют. Без комиссии.
wallet-continue_to_pay = Перейти к оплате
wallet-history = История
wallet-no_history = Операций пока нет.
wallet-filter_kind = Что
wallet-kind_all = Все движения
wallet-kind_topup = Пополнения
wallet-kind_lesson = Уроки
wallet-kind_refund = Возвраты
wallet-filter_from = С
wallet-filter_to = По
wallet-filter_show = Показать
wallet-download = Скачать таблицу (CSV)
wallet-no_match = В эти дни ничего не было. Выберите другие или покажите всё.
wallet-show_all = Показать всё
wallet-date = Дата
wallet-what = Операция

entry-topup = Пополнение
entry-opening = Начальный остаток
entry-hold = Удержано за урок
entry-paid = Оплачено за урок
entry-release = Удержание снято
entry-refund = Возврат
entry-dispute_refund = Возврат по спору
entry-topup_reversal = Пополнение отменено банком
entry-other = Другое

earnings-title = Заработок
earnings-lifetime = Всего заработано
earnings-recent = Заработано за последние 30 дней
earnings-before = к предыдущим 30 дням
earnings-month = Месяц
earnings-earned = Заработано
earnings-so_far = { $month } (пока)

checkout-title = Оплата
checkout-sandbox = Это пробный платёж: без карты и денег. Кнопки делают то, что сделали бы вы и ваш банк.
checkout-pay = Оплатить { $amount }
checkout-fail = Имитировать отказ карты
checkout-decided = Этот платёж завершён.
checkout-go_on = Продолжить
