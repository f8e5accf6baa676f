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
entry-chargeback_return = Refunded by the bank
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
packages-set_aside = Waits for lessons still open
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
packages-end_help = Lessons you took or booked count at their single price, as far as you paid for them. What remains goes to your wallet at once. If a booked lesson is called off later, you get that back too.
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
packages-compare_help = Lessons of { $minutes } minutes, paid ahead. Nothing is lost: what you don’t use can be moved or paid back.
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
entry-affiliate_commission = Partner commission
entry-ad_click = Click on your promoted listing
entry-subscription = Month of your plan
entry-campaign_bonus = Campaign bonus
entry-seat_buy = Seats bought
entry-sponsor_fund = Paid into an institution
entry-sponsor_withdraw = Taken out of an institution
entry-sponsor_use = Your institution pays
entry-sponsor_return = Back to your institution
entry-promo_use = Promotional credit used
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
payouts-phone_first = Confirm your phone number before your first payout. It protects what you earned.
payouts-phone_confirm = Confirm your phone number
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
payout_files-title = Files for the bank
payout_files-lead = Bank transfers for many payouts at once. Release a file, upload it to your bank, then confirm that the money has arrived.
payout_files-none = No files yet.
payout_files-new = New file
payout_files-kind = Kind
payout_files-kind_help = A SEPA file is for accounts with an IBAN. Use a table for the others.
payout_files-sepa = SEPA transfer (pain.001), euros
payout_files-table = Table (CSV)
payout_files-currency = Currency
payout_files-make = Make a payout file
payout_files-open = Not released yet
payout_files-released = With the bank
payout_files-settled = Arrived
payout_files-withdrawn = Withdrawn
payout_files-release = Release
payout_files-download = Download
payout_files-settle = Everything has arrived
payout_files-withdraw = Withdraw
payout_files-why = Why it is withdrawn (by somebody who has not downloaded it)
payout_files-in_file = In a file for the bank
payout_files-payouts =
    { $count ->
        [one] { $count } payout
       *[other] { $count } payouts
    }
payout_files-waiting = { $count } still on the way

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
reconciliation-returned_there = Refunded at the provider by hand
reconciliation-unreadable = A report that can’t be read
reconciliation-said = The provider says { $amount }
reconciliation-asked = we asked for { $amount }
reconciliation-order = Payment order
reconciliation-subject = Report
reconciliation-note = What you found
reconciliation-note_help = What it was, and what you did about it.
reconciliation-resolve = Settled
reconciliation-resolved = Settled on { $date }
chargeback-title = Chargebacks
chargeback-lead = What card holders ask back through their bank, and how long there is to answer.
chargeback-none = No chargeback waits.
chargeback-of = Chargeback of { $name }
chargeback-open = Waits for an answer
chargeback-answered = Answered
chargeback-won = Won
chargeback-lost = Lost
chargeback-accepted = Accepted
chargeback-answering = Answer on its way
chargeback-accepting = Acceptance on its way
chargeback-of_package = A package
chargeback-of_topup = A top-up
chargeback-of_credits = A pack of credits
chargeback-of_lesson = A lesson
chargeback-overdue = The time is over
chargeback-would_be_sent = What would be sent
chargeback-evidence = What was sent
chargeback-evidence_help = In English, from what was recorded here. Of messages only how many and when, never what they say.
chargeback-refused = The provider did not take it: { $code }. Answer again, or accept it.
chargeback-with_bank = The bank has it
chargeback-with_us = Still with us
chargeback-lesson = The lesson’s money
chargeback-time = Time left
chargeback-due = Answer by
chargeback-told = Told the bank
chargeback-closed = Closed
chargeback-because = Why it was accepted
chargeback-reason = The bank’s reason
chargeback-money = The money
chargeback-opened = Heard of
chargeback-answer = Send the evidence
chargeback-answer_help = The bank reads one answer. Two days before the time is over it is sent by itself.
chargeback-accept = Accept the chargeback
chargeback-why = Why it is not fought
chargeback-why_help = For the staff alone. The money stays with the card holder.
chargeback-product = What was bought
chargeback-customer = Customer
chargeback-service_date = When it was given
chargeback-activity = Activity
chargeback-policy = Cancellation policy
chargeback-no_refund = Why no refund
chargeback-rest = Everything else
chargeback-days =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
wallet-kind_credits = Credits
credits-title = Credits
credits-lead = Learn from members for credits, and earn them by teaching what you know.
credits-none_title = No credits right now
credits-none_text = Teach an hour of something you know, or buy a pack.
credits-teach = Say what you can teach
credits-until = until { $date }
credits-from_starter = To begin with
credits-from_referral = For a recommendation
credits-from_campaign = From a campaign
credits-from_pack = Bought
credits-from_earned = Earned by teaching
credits-from_returned = Refunded
credits-from_opening = Held from before
credits-buy = Buy credits
credits-pack = Pack
credits-by_card = Card or another way
credits-by_wallet = US dollar wallet
credits-buy_help = They are valid for 12 months. We write to you 30, 7 and 1 days before they end.
invoices-title = Invoices
invoices-lead = Receipts, invoices and credit notes for what you paid. They never change.
invoices-none_title = No invoices yet
invoices-none_text = They come by themselves when a lesson has been held or a package was bought.
invoices-number = Number
invoices-corrects = for { $number }
wallet-withdraw = Withdraw
wallet-withdraw_help = Up to { $most }: what came by card and is not spent. It goes back to those cards within a few days.
earnings-page = Earnings
earnings-lead = What your lessons brought, month by month, and what we keep.

cards-title = Cards
cards-lead = Save a card once and pay with it in one step.
cards-empty = No cards yet. Save one, and topping up and booking take one step.
cards-add = Save a card
cards-full = You have ten cards here. Remove one to save another.
cards-safe = The card number stays with our payment provider. We see the brand, the last four digits and the date.
cards-pending = A card is waiting on the provider’s page.
cards-go_on = Finish saving it
cards-stop = Don’t save it
cards-finished = This page is finished.
cards-default = Used first
cards-make_default = Use first
cards-until = Valid until { $month }
cards-expired = Expired
cards-ends_soon = Ends soon
cards-remove = Remove
cards-remove_text = Payments under way still finish. To use this card later you’d save it again.
cards-remove_sure = Remove this card
cards-other = Another card
cards-save = Save this card
cards-sandbox = Test page: no card, no money. Choose what this card will do.
cards-test_plain = Pays at once.
cards-test_declined = The bank says no when it is charged.
cards-test_confirm = The bank asks you to confirm each payment.
cards-test_expired = Has expired since you saved it.

checkout-bank_title = Confirm with your bank
checkout-bank_text = Test page: this is what your bank would ask. No card, no money.
checkout-confirm = Confirm { $amount }
checkout-refuse = Don’t confirm

packages-buy_by_card = Buy by card
packages-buy_with = Buy with { $card }
packages-pay_now = Pay now
packages-state_paying = Not paid yet
packages-state_unpaid = Never paid

governor-title = Credit rules
governor-lead = What governs credits: what an hour costs, what is given and when it ends. Every change is a new version with a reason.
governor-indicators = How the economy does
governor-indicators_help = Given, bought, spent and ended count the last 30 days; the rest is as it stands now.
governor-holders = People with credits
governor-held = In wallets
governor-issued = Given
governor-bought = Bought
governor-spent = Spent on lessons
governor-ended = Ended unspent
governor-velocity = Times spent in 30 days
governor-gini = Gini coefficient
governor-top_tenth = Part of the richest tenth
governor-idle = Not moved for 90 days
governor-cannot_afford = Cannot afford an hour
governor-rules = Rules in force, version { $version }
governor-range = { $least } to { $most }
governor-starter = Credits to begin with
governor-valid_months = Months until they end
governor-normal_floor = Least an hour costs
governor-normal_ceiling = Most an hour costs
governor-premium_floor = Least a premium hour costs
governor-premium_ceiling = Most a premium hour costs
governor-premium_rating = Rating for premium, in tenths of a star
governor-premium_sessions = Lessons for premium
governor-spent_per_day = Spent in 24 hours at most
governor-pair_per_week = Lessons between the same two in 7 days
governor-weeks = Weeks ahead
governor-reason_help = It stays with the version, and the staff reads it.
governor-simulate = Try it
governor-put = Put in force
governor-ahead = What would happen
governor-ahead_help = A model: people want as much as in the last four weeks, whatever an hour costs. Sums run to the last week.
governor-as_now = As now
governor-with_these = With these rules
governor-week = Week
governor-hour = What an hour costs on average
governor-versions = Every version
governor-version = Version
governor-since = Since
governor-by = By
governor-changed = { $rule }: { $before } → { $after }

supply-title = Offers for you
supply-bonus = { $amount } extra if that works out by { $date }.
supply-paid = { $amount } is among your earnings.
supply-over = The time is over. The last lessons are counted within four days.
supply-counts = Paid lessons count, two with the same student at most, 48 hours after the lesson.
supply-progress =
    { $count ->
        [one] { $taught } of { $count } lesson
       *[other] { $taught } of { $count } lessons
    }
supply-guarantee =
    { $count ->
        [one] If you are bookable { $count } hour a week, you get { $amount } for each lesson that does not come.
       *[other] If you are bookable { $count } hours a week, you get { $amount } for each lesson that does not come.
    }

paydesk-title = Payments
paydesk-lead = Everything that was paid at the provider. To read only; every search is written down.
paydesk-one = One payment
paydesk-logged = That you looked is written down.
paydesk-none = No such payments. Change the search.
paydesk-search = Search
paydesk-search_help = A name, an email, or the provider’s id
paydesk-any = Any state
paydesk-pending = Waiting
paydesk-succeeded = Paid
paydesk-failed = Declined
paydesk-disputed = Charged back
paydesk-state = State
paydesk-when = When
paydesk-person = Who
paydesk-amount = Amount
paydesk-purpose = What for
paydesk-provider = Provider
paydesk-decided = Decided
paydesk-what = What
paydesk-asked = What was asked and answered
paydesk-journals = Journals
paydesk-account = Account
paydesk-risk_warning = The card’s bank reports fraud.
paydesk-risk_review = The provider is looking at this payment.
paydesk-risk_elevated = The provider puts this card at elevated risk.
paydesk-risk_highest = The provider puts this card at the highest risk.

sale-off = { $percent }% off
sale-off_until = { $percent }% off until { $when }
sale-off_regular = { $percent }% off the regular price of { $regular }.
sale-first = First lesson with this tutor
sale-soon =
    { $count ->
        [one] Starts within { $count } hour
       *[other] Starts within { $count } hours
    }
sale-bundle =
    { $count ->
        [one] The lesson after { $count } lesson within { $days } days
       *[other] The lesson after { $count } lessons within { $days } days
    }
sale-left =
    { $count ->
        [one] { $count } lesson left at this price
       *[other] { $count } lessons left at this price
    }
sale-ends_hours =
    { $count ->
        [one] Ends in { $count } hour
       *[other] Ends in { $count } hours
    }
sale-ends_minutes =
    { $count ->
        [one] Ends in { $count } minute
       *[other] Ends in { $count } minutes
    }
sale-was = Lowest price of the 30 days before
sale-single = For single lessons paid by card or from your wallet. Packages, series and group lessons keep their price.
sale-regular = Regular price
sale-taken = The tutor’s sale
sale-code_help = A promo code doesn’t add to the tutor’s sale: the larger of the two counts, and the code stays yours if the sale does.
