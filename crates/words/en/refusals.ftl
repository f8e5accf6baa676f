### What a refusal says, by its code and, behind a hyphen, by what tells its cases apart (a field, a reason). English has only the sentences whose amounts are
### written the reader's way; all others stand with the refusal itself.

amount_out_of_range = Enter an amount between { $min } and { $max }.
rate_out_of_range = Enter a price between { $min } and { $max }.
not_enough_balance = Not enough in your wallet. Top up { $missing } or more, then book again.
price_changed = The price is now { $price }. Check it and book again.
rate_limited-minutes = That was too often. Try again in { $minutes } minutes.
amount_unclear = Do you mean { $less } or { $more }? Enter it like that, with all its decimals.
spending_limit_reached = That is more than the limit allows: { $left } are left. Raise the limit, or decline.
