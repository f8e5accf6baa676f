//! How skills and their verification say no.

use crate::refusal::list::refusals;

refusals! {
    Invalid skills_counted(limit: usize) = skills_invalid / "count" at "teach": "List at most {limit} skills.";
    Invalid skills_unread = skills_invalid / "unknown" at "teach": "Choose each skill from the list.";
    Invalid skills_proficiency = skills_invalid / "proficiency" at "teach":
        "Say for each skill where you are, from 0 to 100.";
    Invalid skills_repeated = skills_invalid / "repeated" at "teach": "List each skill once.";
    Invalid skill_unknown at "skill_id": "Choose a skill from the list.";
    Invalid evidence_missing = required at "evidence": "Say where and how you have taught or used it.";
    Invalid scores_out_of_range at "scores": "Give each point 1 to 5.";
    Invalid assessment_unexplained = required at "comment": "Say what you saw.";
    Invalid appeal_unexplained = required / "appeal" at "reason": "Say what the assessors overlooked.";
    Conflict skill_not_taught: "Add this skill to those you teach first.";
    Conflict skill_verification_waits: "Peers are looking at this skill already.";
    Conflict skill_verified_already: "This skill is verified. You can renew it two months before it runs out.";
    Conflict skill_verification_too_soon(days: i64): "You can ask again {days} days after the last decision.";
    Conflict skill_verifications_full(limit: usize):
        "{limit} of your skills are being looked at. Wait for one of them.";
    Conflict skill_verification_decided: "This was decided already. Reload the page.";
    Conflict skill_appeal_impossible: "Only a decision against you can be appealed, and only once.";
    Forbidden skill_assessor_unfit(proficiency: i32):
        "You can assess what you teach yourself at {proficiency} or more.";
    Forbidden skill_assessor_new(days: i64): "You can assess others once your account is {days} days old.";
    Forbidden skill_assessor_close: "You know each other too well to assess one another. Somebody else will.";
    Conflict skill_assessed_already: "You have assessed this already. Thank you.";
    Invalid credit_prices_invalid(limit: i64) at "credit_prices":
        "Give each skill you teach one price of 1 to {limit} credits.";
}
