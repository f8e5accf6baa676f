//! How micro sessions say no.

use crate::{money::Money, refusal::list::refusals};

refusals! {
    Invalid micro_subject_unknown = subject_unknown / "micro" at "subject_id": "Choose a subject from the list.";
    Invalid micro_topic_missing = required / "topic" at "topic": "Say in a few words what you are stuck on.";
    Invalid micro_topic_shares_contact at "topic":
        "Leave out contact details, links to chats and other ways to pay: people you do not know read this.";
    Invalid available_too_long(hours: i64) at "until": "Choose a time within the next {hours} hours.";
    Conflict available_not_listed: "Students cannot find you yet. Finish your profile and wait for its approval first.";
    Conflict micro_open_already:
        "You are already asking for somebody. Wait for an answer, or cancel that request first.";
    Conflict micro_nobody_free:
        "Nobody who teaches this is free right now. Book a time, or ask for help and get answers by email.";
    Conflict micro_all_dearer(price: Money):
        "Nobody is free right now at that price; the lowest is {price}. Raise your limit, or book a time.";
    Conflict micro_offer_over: "This request is not yours to answer any more. Wait for the next one.";
    Conflict micro_tutor_busy: "Something else stands in your calendar now, so somebody else is asked.";
    Conflict micro_over: "This request is over. Ask again, book a time, or ask for help.";
    Conflict micro_accepted: "Somebody said yes already. If you cannot come, cancel the lesson.";
}
