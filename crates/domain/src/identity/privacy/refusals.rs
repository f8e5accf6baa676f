//! How privacy says no.

use crate::refusal::list::refusals;

refusals! {
    Invalid deletion_password_wrong = password_wrong / "deletion" at "password":
        "That is not your password. Enter it again, or reset it by email.";
    Invalid text_outdated(current: &str) at "text_version": "The text has changed. Read it again, then choose.";
    Forbidden export_link_expired: "This link has run out. Open your privacy page for a new one.";
    Conflict export_waits: "A copy is being made already. It takes a few minutes at most.";
    Conflict lessons_ahead(count: i64):
        "You have lessons ahead: {count}. Cancel them or wait until they are over, then close your account.";
    Conflict money_unsettled:
        "Money of past lessons is still being settled, which takes up to 48 hours. Close your account after that.";
    Conflict balance_left:
        "There is money left in your account. Spend it or have it paid out first, or say that you give it up.";
    Conflict deletion_asked: "Your account is to be closed already. Nothing more needs to be done.";
    Conflict gpc_on:
        "Your browser asks not to be followed (Global Privacy Control). Turn that off for this site first.";
}
