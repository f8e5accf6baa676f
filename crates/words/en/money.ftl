### Wallet, payments, postings.

account_kind-wallet = Student’s wallet
account_kind-hold = On hold for this lesson
account_kind-escrow = Escrow
account_kind-tutor = Tutor’s earnings
account_kind-fee = Commission

wallet-lead = Top up once, then book without a card. Unused money stays in your wallet.
wallet-available = available
wallet-pending = { $amount } on hold for lessons
wallet-promo = { $amount } promotional credit, spent first
wallet-credits = { $count } credits
wallet-top_up = Top up
wallet-amount = Amount in { $currency }
wallet-topup_help = 5 to 5,000 in most currencies. No fee.
wallet-continue_to_pay = Continue to payment
wallet-history = History
wallet-no_history = No transactions yet.
wallet-filter_kind = What
wallet-kind_all = All movements
wallet-kind_topup = Top-ups
wallet-kind_lesson = Lessons
wallet-kind_refund = Refunds
wallet-filter_from = From
wallet-filter_to = Until
wallet-filter_show = Show
wallet-download = Download as a table (CSV)
wallet-no_match = Nothing in these days. Choose others or show everything.
wallet-show_all = Show everything
wallet-date = Date
wallet-what = Details

entry-topup = Top-up
entry-opening = Opening balance
entry-hold = On hold for a lesson
entry-paid = Paid for a lesson
entry-release = Hold released
entry-refund = Refund
entry-dispute_refund = Refund after a dispute
entry-topup_reversal = Top-up reversed by the bank
entry-other = Other

earnings-title = Earnings
earnings-lifetime = Earned so far
earnings-recent = Earned in the last 30 days
earnings-before = on the 30 days before
earnings-month = Month
earnings-earned = Earned
earnings-so_far = { $month } so far

checkout-title = Payment
checkout-sandbox = Test payment: no card, no money. The buttons do what you and your bank would do.
checkout-pay = Pay { $amount }
checkout-fail = Simulate a declined card
checkout-decided = This payment is finished.
checkout-go_on = Continue
