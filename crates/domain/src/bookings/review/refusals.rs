//! What writing, mending and answering a review is refused for.

use crate::refusal::list::refusals;

refusals! {
    Invalid comment_names_contact at "comment":
        "Leave addresses and numbers out of this: others read it. Say how the lesson was.";
    Invalid review_change_held at "comment":
        "Others read this at once. Leave out contact details, links and coarse words.";
    Invalid stars_counted at "rating": "Give 1 to 5 stars.";
    Invalid reply_unwritten = required / "reply" at "text": "Write your answer.";
    Forbidden review_participants_only: "Only the two people of a lesson review it.";
    Forbidden review_tutor_only: "Only the tutor answers a review.";
    Forbidden review_own_vote: "You cannot mark a review of your own lesson as helpful.";
    Conflict review_not_held: "Only lessons that took place are reviewed.";
    Conflict review_exists: "You have reviewed this lesson already. Change your review instead.";
    Conflict review_too_late: "It is too late to review this lesson.";
    Conflict review_edit_over: "This review cannot be changed any more.";
    Conflict review_stars_fixed: "This review is public by now: its words can still be changed, its stars cannot.";
    Conflict review_replied: "You have answered this review already.";
}
