//! How amounts, top-ups and payments say no.

use super::{Currency, Money};
use crate::refusal::list::refusals;

refusals! {
    Invalid currency_unknown at "currency": "Use one of the supported currencies, for example USD or EUR.";
    Invalid currency_not_money at "currency": "Choose a currency, for example USD or EUR.";
    Invalid topup_in_credits = currency_not_money / "topup" at "currency":
        "Credits are earned or bought in packs; choose a currency to top up.";
    Invalid amount_invalid(example: &str) at "amount": "Enter an amount like {example}.";
    Invalid amount_too_precise(currency: Currency, digits: usize) at "amount":
        "Enter {currency} with at most {digits} decimals.";
    Invalid amount_unclear(less: Money, more: Money) at "amount":
        "Do you mean {less} or {more}? Enter it like that, with all its decimals.";
    Invalid amount_of_other_currency(currency: Currency) at "amount":
        "This amount is in {currency}. Enter it without the sign of another currency.";
    Invalid amount_out_of_range(min: Money, max: Money) at "amount": "Enter an amount between {min} and {max}.";
    Invalid entry_kind_unknown[allowed: &str] at "kind": "Choose one of: {allowed}.";
    Invalid day_invalid at "from": "Choose a day from the calendar, for example 2026-11-30.";
    Invalid days_swapped at "to": "The last day is before the first. Swap them or clear one.";
    Invalid statement_too_long at "from": "This is more than 10,000 lines. Choose fewer days.";
    Conflict payment_already_decided: "This payment is already finished. Start a new top-up to pay again.";
    Conflict payment_not_charged: "This payment took no money, so there is nothing to take back.";
    Conflict payment_refused: "The payment provider does not accept this payment. Try another amount or currency.";
    Conflict card_declined:
        "The bank said no to this card, and nothing was charged. Choose another card, or ask your bank.";
    Conflict card_declined_funds = card_declined / "funds":
        "There is not enough money on this card, and nothing was charged. Choose another card or a smaller amount.";
    Conflict card_declined_expired = card_declined / "expired":
        "The bank says that this card has expired, and nothing was charged. Choose another card.";
    Conflict card_declined_unconfirmed = card_declined / "unconfirmed":
        "Your bank did not get your yes, and nothing was charged. Try again and confirm with your bank.";
    Invalid method_unknown at "method_id": "Choose one of your cards.";
    Invalid method_removed at "method_id": "This card was removed. Choose another one, or add it again.";
    Invalid method_unready at "method_id":
        "This card is not saved yet. Finish it on the provider’s page, or choose another one.";
    Invalid method_expired at "method_id": "This card has expired. Choose another one, or add the new one.";
    Invalid method_without_card at "method_id":
        "A saved card pays where pay_with is card. Say that, or leave the card out.";
    Conflict methods_full(most: usize): "You have {most} cards here. Remove one, then add another.";
    Unavailable payment_provider_unavailable:
        "The payment page cannot be opened right now, and nothing was charged. Try again in a minute.";
    Invalid package_size_unknown at "lessons": "Choose 5, 10 or 20 lessons.";
    Invalid package_discount_invalid at "discount_percent": "Give a discount of 5 to 15 percent.";
    Invalid package_days_invalid at "valid_days": "Let a package be valid for 30 to 730 days.";
    Invalid package_larger_dearer at "offers":
        "A larger package cannot have a smaller discount. Raise it, or lower the others.";
    Invalid package_from_wallet = payment_method_unknown / "package" at "pay_with":
        "Packages are paid by card or from your wallet.";
    Invalid package_unchosen at "package_id": "Choose one of your packages.";
    Conflict package_unpaid: "This package is not paid yet. Pay for it first, or buy it anew.";
    Conflict package_over: "This package is over. Choose another one, or pay from your wallet.";
    Conflict package_at_bank:
        "The bank is deciding about the payment of this package, or has given it back. Write to support.";
    Conflict package_expired: "This package ends before that. Choose an earlier time, or pay from your wallet.";
    Conflict package_used_up: "All lessons of this package are booked. Buy another one, or pay from your wallet.";
    Conflict package_of_other_tutor: "This package is for lessons with another tutor. Pay from your wallet instead.";
    Conflict package_minutes_differ(minutes: i32):
        "Lessons of this package are {minutes} minutes long. Choose that length.";
    Conflict package_extended: "This package was extended before. Book its lessons, or move it to another tutor.";
    Conflict package_given_away: "You gave this package away. Whoever has the link can take it.";
    Conflict gift_taken: "This gift was taken before. Ask the person who sent it.";
    Conflict package_own_tutor: "These are lessons with you. Pass the link on to a student.";
    Conflict package_same_tutor: "This package is with that tutor already. Choose another one.";
    Conflict package_currency_differs(currency: Currency):
        "This package is in {currency}. Choose a tutor whose prices are too.";
    Conflict package_too_small(price: Money):
        "What is left does not pay for a lesson at {price}. Choose another tutor, or end the package.";
    Invalid promo_code_unknown at "promo_code": "This code is not valid. Remove it and book again.";
    Invalid promo_code_shape at "code": "Use 3 to 40 letters and digits, for example SPRING-24.";
    Invalid promo_discount_invalid at "discount": "Take off 1 to 100 percent, or an amount.";
    Invalid promo_limit_invalid at "max_uses": "Enter a number above zero, in the same currency as the discount.";
    Invalid promo_window_empty at "ends_at": "It ends before it starts. Swap the two, or clear one.";
    Conflict promo_code_taken: "This code exists already. Choose another one.";
    Conflict promo_limit_below_use: "More of this code is used already. Choose a higher limit, or stop the code.";
    Conflict promo_code_not_yet: "This code cannot be used yet. Try it later, or book without it.";
    Conflict promo_code_over: "This code is over. Remove it and book again.";
    Conflict promo_code_used_up: "This code is used up. Remove it and book again.";
    Conflict promo_code_used: "You have used this code already. Remove it and book again.";
    Conflict promo_code_first_only: "This code is for a first lesson. Remove it and book again.";
    Conflict promo_code_currency(currency: Currency):
        "This code is for prices in {currency}. Remove it and book again.";
    Conflict promo_code_not_here:
        "Lessons of a package or for credits take no code. Remove it, or pay from your wallet.";
    Invalid payout_too_small(least: Money) at "amount": "Ask for {least} or more.";
    Invalid payout_speed_unknown at "speed": "Choose standard or instant.";
    Invalid payout_method_unknown at "kind": "Choose how you are paid: connect, bank or manual.";
    Invalid payee_kind_unknown at "payee_kind": "Choose individual or business.";
    Invalid payout_account_invalid at "account": "This is no bank account. Enter the IBAN as it stands on a statement.";
    Invalid payout_holder_missing at "holder": "Enter whose account it is.";
    Invalid month_invalid at "month": "Name a month like 2026-11.";
    Conflict payout_debt_open(debt: Money):
        "You owe {debt} from refunded lessons. It is taken from what you earn next; then you can be paid again.";
    Conflict payout_above_balance(available: Money):
        "You can be paid {available} now. Ask for that or less.";
    Conflict payout_method_held:
        "Somebody changed how you are paid, and it was stopped. Say once more where your money goes.";
    Conflict payout_method_waits(hours: i64):
        "You changed how you are paid. To protect you, payouts go there in {hours} hours. Ask again then.";
    Conflict payout_method_changed: "How you are paid has just changed. Check it, then ask again.";
    Conflict payout_instant_there:
        "Your account at the payment provider pays out at once by itself. Ask for a standard payout; it is free.";
    Conflict payout_at_provider:
        "The payment provider has this payout. It ends when the provider says how.";
    Conflict payout_held: "The tutor did not want this account. Mark it as come back; they ask again.";
    Invalid payout_file_kind_unknown at "kind": "Choose pain001 or csv.";
    Invalid payout_file_euros_only at "currency": "A SEPA file is in euros. For another currency, choose a table.";
    Invalid payout_file_act_unknown at "act": "Choose release, settle or withdraw.";
    Conflict payout_file_empty: "No waiting payout fits this file. Choose another kind or currency.";
    Conflict payout_file_no_account:
        "The account that payouts are paid from is not set. Set EDUSTREAM_PAYOUT_ACCOUNT, or choose a table.";
    Conflict payout_file_changed:
        "Some payouts in this file have ended or were stopped. Withdraw the file and make another one.";
    Conflict payout_file_open: "This file is not released. Release it first: after that its payouts stay as they are.";
    Conflict payout_file_unread:
        "Nobody has downloaded this file yet, so the bank cannot have paid it. Download it first.";
    Conflict payout_file_was_read:
        "You have downloaded this file, so the bank may have it. Ask somebody else of finance to withdraw it.";
    Invalid payout_file_unexplained = required / "payout_file" at "reason":
        "Say why it is withdrawn, for example that the bank refused it.";
    Conflict payout_file_over: "This file is closed. Reload the page and make another one.";
    Conflict payout_in_file:
        "This payout is in a file that the bank does not have yet. Download or withdraw that file first.";
    Conflict payee_suspended:
        "This tutor is suspended. Restore the account before you pay, or mark the payout as come back.";
    Conflict payout_phone_missing:
        "Confirm your phone number under Security first, then ask again. It protects what you earned.";
    Conflict payout_method_missing: "Say first how you are paid, then ask again.";
    Forbidden own_payout: "You cannot decide a payout of your own. Another admin does.";
    Malformed report_unsigned:
        "This is not signed by the payment provider, or was signed too long ago. Sign it anew and resend it.";
    Malformed report_unreadable: "This report cannot be read. Send the event as the payment provider writes it.";
    Conflict break_resolved: "This is settled already. Reload the page to see how.";
    Invalid break_note_missing = required / "break_note" at "note": "Write what you found and what you did.";
    Conflict withdraw_above(most: Money):
        "You can withdraw {most}: what came by card and is not spent. Enter that or less.";
    Invalid credit_pack_unknown at "pack": "Choose a pack of 100, 500 or 1,000 credits.";
    Invalid pack_paid_otherwise = payment_method_unknown / "pack" at "pay_with":
        "Packs are paid by card or from your dollar wallet.";
    Invalid credit_rule_out_of_range(least: i64, most: i64) at "rules": "Enter a whole number from {least} to {most}.";
    Invalid credit_rules_cross at "normal_ceiling":
        "Each floor lies below its ceiling, and a premium hour costs at least what a normal one does.";
    Invalid credit_rules_unexplained = required / "credit_rules" at "reason": "Say why the rules change.";
    Invalid payment_state_unknown at "state": "Choose pending, succeeded, failed or disputed.";
    Invalid simulation_weeks at "weeks": "Look 1 to 104 weeks ahead.";
    Conflict credit_rules_changed: "Somebody has changed the rules meanwhile. Reload the page and look again.";
    Conflict credit_rules_same: "These rules are in force already. Change one of them.";
    Conflict credits_too_fast:
        "That is many credits at once, or many lessons with the same person. Wait a day or two, then book again.";
    Conflict credits_not_taken:
        "This person gives no lessons for credits in that skill. Choose another skill, or another person.";
    Invalid member_or_tutor at "member_id": "Name a tutor or a member, not both.";
    Unavailable printer_unavailable:
        "Paper cannot be made right now. Take the table, or try again later.";
    Conflict payout_decided: "This payout has ended already. Reload the page to see how.";
    Invalid promotion_kind_unknown at "kind": "Choose discount, flash or bundle.";
    Invalid promotion_percent_range(least: i32, most: i32) at "percent": "Take off {least} to {most} percent.";
    Invalid promotion_end_missing at "ends_at": "Say when the flash sale ends, or how many hours it lasts.";
    Invalid promotion_window_empty at "ends_at": "It would be over before it begins. Choose a later end.";
    Invalid promotion_too_long(hours: i64) at "ends_at": "Let a flash sale last {hours} hours at most.";
    Invalid promotion_too_far(days: i64) at "starts_at": "Let it begin within {days} days.";
    Invalid promotion_uses_range(most: i32) at "max_uses": "Enter a number from 1 to {most}, or leave it empty.";
    Invalid promotion_weekday_unknown at "weekdays": "Choose days of the week: mon, tue, wed, thu, fri, sat, sun.";
    Invalid promotion_hours_invalid at "from": "Give the first and the last time, for example 09:00 and 12:00.";
    Invalid promotion_soon_range(most: i32) at "within_hours": "Enter 1 to {most} hours before the lesson.";
    Invalid promotion_length_unknown at "minutes": "Choose one of the lengths that lessons have.";
    Invalid promotion_lessons_range(least: i32, most: i32) at "lessons": "Choose every {least} to {most} lessons.";
    Invalid promotion_days_range(least: i32, most: i32) at "days": "Give students {least} to {most} days.";
    Invalid promotion_rule_elsewhere at "kind":
        "Hours, lengths and first lessons belong to a discount. Leave them out, or make it a discount.";
    Conflict promotions_full(limit: i64):
        "Your plan has {limit} sales at a time. End one first, or choose a larger plan.";
    Conflict promotions_often(limit: i64):
        "You have made {limit} sales in the last 30 days. Wait a few days, then make the next.";
    Conflict promotion_flash_pause(days: i64):
        "There is one flash sale in {days} days. Let this one begin later, or make it a discount.";
    Conflict promotion_over: "This sale has ended already. Reload the page to see how it went.";
    Invalid chargeback_unexplained = required / "chargeback" at "reason": "Say why this chargeback is not fought.";
    Conflict chargeback_answered:
        "This chargeback was answered or accepted already. Reload the page to see how it stands.";
    Conflict chargeback_over: "The bank has decided about this chargeback already. Reload the page to see how.";
    Forbidden own_chargeback: "This is about your own money. Leave it to somebody else of finance.";
}
