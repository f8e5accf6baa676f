//! How families say no.

use crate::{money::Money, refusal::list::refusals};

refusals! {
    Invalid consent_required at "consent_version": "Agree to the text for parents first.";
    Invalid consent_outdated(current: &str) at "consent_version":
        "The text for parents has changed. Read it again and agree to it.";
    Invalid child_is_grown at "birth_date": "People of 18 and over open their own account.";
    Invalid own_sign_in_too_early at "email":
        "A child under 13 has no sign-in of its own. Leave the email empty; you sign your child in.";
    Invalid family_code_invalid at "code": "This code is not valid any more. Ask for a new one.";
    Invalid limit_out_of_bounds = amount_invalid / "limit" at "spending_limit": "Enter 0 or more for the limit.";
    Invalid period_unknown at "spending_limit": "Choose a week or a month.";
    Forbidden parents_decide = age_parent_required / "parent": "Ask your parent to do this: it is theirs to decide.";
    Forbidden sign_in_by_parent(years: i32) = age_parent_required / "sign_in":
        "Your parent signs you in here. Ask for a sign-in of your own first: from {years} on you can have one.";
    Forbidden consent_by_parent = age_parent_required / "consent":
        "Only your parent can agree to this. You can say no to it yourself at any time.";
    Forbidden phone_not_confirmed:
        "Confirm your phone number first, under Security. Then make your child’s account.";
    Forbidden child_may_not_book: "Your parent has turned booking off. Ask them to turn it on, or to book for you.";
    Conflict child_signs_in_alone: "This child has a sign-in of its own. Ask them to sign in.";
    Conflict children_too_many(limit: i64):
        "A family has at most {limit} children here. Write to us if yours is larger.";
    Conflict spending_limit_reached(left: Money):
        "That is more than the limit allows: {left} are left. Raise the limit, or decline.";
    Conflict already_in_a_family: "This account belongs to a family already. Nothing needs to be done.";
    Conflict nobody_to_link: "A code links a parent with a teenager of 13 to 17. Ask the other person to make one.";
}
