### Wallet, payments, postings.

account_kind-wallet = Student's wallet
account_kind-hold = Held for this lesson
account_kind-escrow = Escrow
account_kind-tutor = Tutor's earnings
account_kind-fee = Commission

wallet-lead = Top up once, then book without a card. What you do not use stays yours.
wallet-available = available
wallet-pending = { $amount } held for lessons
wallet-promo = { $amount } promotional, spent first
wallet-credits = { $count } credits
wallet-top_up = Top up
wallet-amount = Amount in { $currency }
wallet-topup_help = Between 5 and 5,000 in most currencies. No fee.
wallet-continue_to_pay = Continue to payment
wallet-history = History
wallet-no_history = Nothing has moved yet.
wallet-date = Date
wallet-what = What

entry-topup = Top-up
entry-hold = Held for a lesson
entry-paid = Paid for a lesson
entry-release = Released
entry-refund = Given back
entry-topup_reversal = Top-up taken back by the bank
entry-other = Other

checkout-title = Payment
checkout-sandbox = This is the sandbox: no card, no money. The buttons do what the card holder and the bank would do.
checkout-pay = Pay { $amount }
checkout-fail = Let the bank refuse
checkout-decided = This payment is decided.
checkout-go_on = Continue
