//! Lists of who was erased.

use server::cli::erasures::ids_in;

#[test]
fn ids_are_found_in_a_list_and_in_a_log() {
    let one = "0190b5c0-0000-7000-8000-000000000000";
    let text = format!("{one}\nevent=\"erased\" account=\"{one}\" network=\"\"\nno id here\n\n");
    assert_eq!(ids_in(&text).len(), 2);
    assert!(ids_in(&text).iter().all(|id| id.to_string() == one));
}
