### What a refusal says, by its code and, behind a hyphen, by what tells its cases apart (a field, a reason). English has only the sentences whose amounts are
### written the reader's way; all others stand with the refusal itself.

amount_out_of_range = Enter an amount between { $min } and { $max }.
package_too_small = What is left does not pay for a lesson at { $price }. Choose another tutor, or end the package.
payout_above_balance = You can be paid { $available } now. Ask for that or less.
payout_debt_open = You owe { $debt } from refunded lessons. It is taken from what you earn next; then you can be paid again.
refund_second_needed = Above { $limit } two people decide. You proposed this refund, so somebody else of finance has to agree.
case_second_needed = Above { $limit } two people decide. You proposed this, so somebody else has to come to the same decision.
payout_too_small = Ask for { $least } or more.
rate_out_of_range = Enter a price between { $min } and { $max }.
not_enough_balance = Not enough in your wallet. Top up { $missing } or more, then book again.
price_changed = The price is now { $price }. Check it and book again.
series_price = { $count } lessons cost { $price } in all. Check the total, then book.
rate_limited-minutes = That was too often. Try again in { $minutes } minutes.
amount_unclear = Do you mean { $less } or { $more }? Enter it like that, with all its decimals.
spending_limit_reached = That is more than the limit allows: { $left } are left. Raise the limit, or decline.
price_out_of_range = Enter a price between { $min } and { $max }.
withdraw_above = You can withdraw { $most }: what came by card and is not spent. Enter that or less.
course_price_range = Enter a price between { $min } and { $max }, or make the course free.
course_price_changed = The price is now { $price }. Check it and enrol again.
not_enough_balance-course = Not enough in your wallet. Top up { $missing } or more, then enrol again.

micro_all_dearer = Nobody is free right now at that price; the lowest is { $price }. Raise your limit, or book a time.
ad_bid_range = Enter a bid between { $min } and { $max }.
ad_budget_range = Enter a budget between { $min } and { $max }: a day at least your bid, in all at least a day.
winback_budget_range = Enter a budget in US dollars, from zero up to { $most } a month.
film_price_range = Enter an amount in US dollars, from zero up to { $most }.
ad_money_missing = You have too little to pay for a click. Top up { $missing } or more, or wait for earnings to clear.
plan_money_missing = You have too little to pay for the month. Top up { $missing } or more, or save a card.
institution_take_out_above = You can take out { $most }. Enter that much or less.
