//! What of a failure is told.

use domain::Refusal;
use serde_json::json;
use server::failure::Failure;

#[test]
fn facts_stand_beside_the_members_and_never_replace_them() {
    let refusal = Refusal::conflict("slot_taken", "Somebody was faster.")
        .with_facts(json!({"next_slots": [1], "status": 200, "detail": "x"}));
    let problem = Failure::from(refusal).problem("t");
    assert_eq!(problem["status"], 409);
    assert_eq!(problem["detail"], "Somebody was faster.");
    assert_eq!(problem["next_slots"], json!([1]));
    assert_eq!(problem["title"], "Slot taken");
}

#[test]
fn a_cause_never_reaches_the_problem() {
    let failure = Failure::unexpected("relation users does not exist");
    assert_eq!(failure.status, 500);
    assert!(!failure.problem("t").to_string().contains("relation"));
}
