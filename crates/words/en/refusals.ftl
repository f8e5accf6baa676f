### What a refusal says, by its code and, behind a hyphen, by what tells its cases apart (a field, a reason). English has only the sentences whose amounts are
### written the reader's way; all others stand with the refusal itself.

amount_out_of_range = Enter an amount between { $min } and { $max }.
rate_out_of_range = Enter a price between { $min } and { $max }.
not_enough_balance = Not enough balance. Top up { $missing } or more and book again.
price_changed = The price is { $price } now. Look at it and book again.
rate_limited-minutes = Slow down: that was too often. Try again in { $minutes } minutes.
amount_unclear = Do you mean { $less } or { $more }? Write it that way, digits after the point included.
