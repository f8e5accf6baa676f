### Wallet, payments, postings.

account_kind-wallet = Student’s wallet
account_kind-hold = On hold for this lesson
account_kind-escrow = Kept for the lesson
account_kind-tutor = Tutor’s earnings
account_kind-fee = Commission

wallet-lead = Top up once, then book without a card. Unused money stays in your wallet.
wallet-available = available
wallet-pending = { $amount } kept for coming lessons
wallet-promo = { $amount } promotional credit, spent first
wallet-credits = { $count } credits
wallet-top_up = Top up
wallet-amount = Amount in { $currency }
wallet-topup_help = From { $min } to { $max }. No fee.
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

packages-title = Packages
packages-one = Package
packages-lead = Lessons you’ve paid ahead at a discount. Book them whenever it suits you.
packages-empty_title = No packages yet
packages-empty_text = On a tutor’s page you can buy 5, 10 or 20 lessons at once and save up to 15%.
packages-size =
    { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
packages-left = { $left } of { $count } lessons left
packages-until = valid until { $date }
packages-state_gifted = Waiting to be taken
packages-state_transferred = Moved to another tutor
packages-state_ended = Ended early
packages-state_expired = Expired
packages-with = Package with { $name }
packages-tutor_page = Tutor’s page
packages-paid = Paid
packages-worth = Lessons left are worth
packages-book = Book a lesson
packages-extend = Extend
packages-extend_help = Free, once per package. It will then be valid until { $date }.
packages-gift = Give it away
packages-gift_help = We email a link. Whoever opens it first owns the lessons that are left; until then you can’t use them.
packages-gift_email = Their email
packages-gift_message = Your message
packages-gift_send = Send the present
packages-gift_waits = You gave this package away. The link went to { $email } and waits to be opened.
packages-transfer = Move to another tutor
packages-transfer_help = What the lessons left are worth becomes lessons with the other tutor at their price; the rest goes to your wallet.
packages-transfer_none = Save a tutor or look at one first, and they appear here.
packages-transfer_to = Tutor
packages-transfer_look = Show what it becomes
packages-an_hour = { $amount } an hour
packages-becomes = Becomes
packages-rest = Back to your wallet
packages-end = End the package
packages-end_help = Lessons you took or booked count at their single price. What remains goes to your wallet at once.
packages-back = You get back { $amount }
packages-claim_title = A present for you
packages-claim_lead = Somebody paid lessons for you. Take them, then choose your times.
packages-claim_code = Code from the email
packages-claim = Take the lessons
packages-offers_title = Package offers
packages-offers_lead = Students who pay several lessons ahead stay longer. You give the discount and decide how long each package is valid.
packages-discount = Discount in %, 5 to 15
packages-valid_days = Valid for days, 30 to 730
packages-compare = Save with a package
packages-compare_help = Lessons of { $minutes } minutes, paid from your wallet. Nothing is lost: what you don’t use can be moved or paid back.
packages-each = { $amount } per lesson
packages-saved = You save { $amount }
packages-valid =
    { $count ->
        [one] Valid for { $count } day
       *[other] Valid for { $count } days
    }
packages-buy = Buy from wallet
packages-pay_from = Pay with
entry-package_buy = Package bought
entry-package_rest = Rest of a package
entry-credit_grant = Credits received
entry-credit_buy = Credits bought
entry-credit_expire = Credits expired
entry-credit_earned = Earned by teaching
entry-promo_grant = Promotional credit
entry-promo_expire = Promotional credit expired
entry-converted = Converted
entry-withdrawn = Withdrawn

promo-title = Promo codes
promo-lead = The platform pays the discount; tutors earn from the full price.
promo-code = Promo code
promo-new = New code
promo-discount = Discount
promo-discount_help = For example 10% or 5.00 (US dollars).
promo-max_uses = Uses in all
promo-max_uses_per_user = Uses per person
promo-budget = Budget
promo-budget_help = In US dollars; no discount goes beyond it.
promo-ends_on = Last day
promo-first_only = First lessons only
promo-make = Create code
promo-stop = Stop
promo-start = Use again
promo-stopped = Stopped
promo-percent_off = { $percent }% off
promo-amount_off = { $amount } off
promo-uses =
    { $count ->
        [one] used { $count } time
       *[other] used { $count } times
    }
promo-uses_of = used { $count } of { $most } times
promo-per_user = { $count } per person
promo-spent_of = { $spent } of { $budget } given

payouts-title = Payouts
payouts-lead = What you’ve earned, and the way to your bank account.
payouts-debt = { $amount } from refunded lessons is still open. It is taken from what you earn next.
payouts-tier = Commission now: { $percent }%
payouts-next_tier = Earn { $amount } more, and it falls to { $percent }%.
payouts-ask = Ask for a payout
payouts-nothing = Nothing to pay out yet. Earnings clear 48 hours after a lesson.
payouts-method_first = Set up how you’re paid first.
payouts-from = Earnings
payouts-speed = How fast
payouts-standard = Three banking days, free
payouts-instant = Today, for 1%
payouts-method = How you’re paid
payouts-not_ready = Not ready yet
payouts-connect = Set up with the payment provider
payouts-connect_name = Payment provider
payouts-bank_name = Bank transfer
payouts-manual_name = As agreed with us
payouts-way = Way
payouts-payee = Paid as
payouts-individual = Individual
payouts-business = Business
payouts-holder = Account holder
payouts-account = IBAN or account number
payouts-account_help = Never a card number.
payouts-automatic = Pay me everything every Monday
payouts-requested = On its way
payouts-paid = Paid
payouts-failed = Came back
payouts-state = State
payouts-none = No payouts here.
payouts-statements = Statements
payouts-statements_help = A table for each month. The opening and every line add up to the closing.
payouts-queue = Payouts to make
payouts-show_waiting = Show those on their way
payouts-mark_paid = Paid out
payouts-mark_failed = Came back
payouts-onboarding_title = Who you are
payouts-onboarding_text = This stands in for the payment provider’s questions. On a real site it asks for papers and a bank account.
payouts-onboarding_done = Confirm and go back
payouts-undo_title = Undo the new payout account
payouts-undo_lead = If it wasn’t you who changed this, stop it here. Your previous account counts again, payouts asked for since then come back to your earnings, and you choose a new password by email.
payouts-undone_title = The change is undone
payouts-undone = Nothing goes to the other account anymore. We’ve sent you a link: choose a new password with it.
payouts-held = On hold
payouts-method_held = Somebody changed how you are paid, and it was stopped. Say once more where your money goes.
payouts-method_waits = To protect you, payouts go to the new account from { $date }.

# Where a payment provider and our books differ.
reconciliation-title = Reconciliation
reconciliation-lead = Where the payment provider and our books say different things. Nothing here has moved money.
reconciliation-none = Everything adds up.
reconciliation-show_open = Show what is open
reconciliation-stray = Money nobody asked for
reconciliation-unknown_order = Names an order that isn’t ours
reconciliation-amount_differs = Another amount than asked for
reconciliation-contradicts = Says otherwise than before
reconciliation-unfunded = Takes back money that was spent
reconciliation-unanswered = No answer for an hour
reconciliation-lost = Not known to the provider any more
reconciliation-said = The provider says { $amount }
reconciliation-asked = we asked for { $amount }
reconciliation-order = Payment order
reconciliation-subject = Report
reconciliation-note = What you found
reconciliation-note_help = What it was, and what you did about it.
reconciliation-resolve = Settled
reconciliation-resolved = Settled on { $date }
