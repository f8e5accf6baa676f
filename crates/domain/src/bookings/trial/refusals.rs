//! How a trial lesson, and its replacement, is refused.

use crate::refusal::list::refusals;

refusals! {
    Conflict trial_not_offered at "trial": "This tutor offers no trial lesson. Book an ordinary lesson.";
    Conflict trial_used at "trial": "You have your trial lesson with this tutor already. Book an ordinary lesson.";
    Conflict trial_known at "trial":
        "A trial is the first lesson with a tutor, and you have one already. Book an ordinary lesson.";
    Invalid trial_length(minutes: i32) at "minutes":
        "A trial lesson with this tutor takes {minutes} minutes. Ask for that length.";
    Invalid trial_payment at "pay_with": "A trial lesson is paid from your wallet or by card. Choose one of them.";
    Invalid trial_promo at "promo_code": "A trial lesson has its own low price and takes no code. Remove the code.";
    Invalid trial_single at "trial": "A trial is a single lesson. Book it alone, and the series after it.";
    Invalid replacement_reason_unknown at "reason": "Choose from the list why it was not the right tutor for you.";
    Forbidden replacement_payer_only: "Only who paid for the trial can ask for another one.";
    Conflict replacement_no_trial: "Only a trial lesson is replaced. If something went wrong, tell us.";
    Conflict replacement_not_held:
        "This trial did not take place, so there is nothing to replace. Book another one.";
    Conflict replacement_too_early: "This trial is not over yet. Come back when it is.";
    Conflict replacement_too_late(days: i64): "The {days} days after the trial are over. Choose another tutor.";
    Conflict replacement_case_open: "There is an open case about this lesson. Wait for its decision.";
    Conflict replacement_nothing_paid:
        "No money of yours paid for this trial, so none is given for another one. Choose another tutor.";
    Conflict replacement_used: "One trial in twelve months is replaced, and you have had it. Choose another tutor.";
}
