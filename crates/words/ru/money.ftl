### Wallet, payments, postings.

account_kind-wallet = Кошелёк ученика
account_kind-hold = Удержано за урок
account_kind-escrow = Эскроу
account_kind-tutor = Заработок преподавателя
account_kind-fee = Комиссия

wallet-lead = Пополните один раз и бронируйте без карты. Остаток всегда ваш.
wallet-available = доступно
wallet-pending = { $amount } удержано за уроки
wallet-promo = { $amount } по акции, тратится первым
wallet-credits = Кредитов: { $count }
wallet-top_up = Пополнить
wallet-amount = Сумма в { $currency }
wallet-topup_help = От 5 до 5000 для большинства валют. Без комиссии.
wallet-continue_to_pay = Перейти к оплате
wallet-history = История
wallet-no_history = Движений пока нет.
wallet-date = Дата
wallet-what = Что

entry-topup = Пополнение
entry-hold = Удержано за урок
entry-paid = Оплачено за урок
entry-release = Освобождено
entry-refund = Возвращено
entry-topup_reversal = Пополнение отозвано банком
entry-other = Другое

checkout-title = Оплата
checkout-sandbox = Это песочница: без карты и денег. Кнопки делают то, что сделали бы владелец карты и банк.
checkout-pay = Оплатить { $amount }
checkout-fail = Пусть банк откажет
checkout-decided = По этому платежу уже есть решение.
checkout-go_on = Дальше
