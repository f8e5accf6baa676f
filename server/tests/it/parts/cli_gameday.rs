//! Which faults a game day tries, and its report.

use domain::platform::gameday::{FAULTS, Tried};
use server::cli::gameday::{Outcome, chosen, told};

#[test]
fn only_what_is_tried_here_can_be_chosen() {
    let all = chosen(&[]).unwrap();
    assert!(all.len() >= 12 && all.iter().all(|fault| fault.tried == Tried::Here));
    let some = chosen(&["f5".into(), " F2".into()]).unwrap();
    assert_eq!(some.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["F5", "F2"]);
    for wrong in ["F8", "F29", "", "5"] {
        assert!(chosen(&[wrong.into()]).is_err(), "{wrong}");
    }
}

#[test]
fn a_report_names_the_seed_and_every_finding() {
    let fault = FAULTS.get(1).unwrap();
    let findings = vec!["the lesson 7 was acknowledged and is not there".to_owned()];
    let report = told(&[Outcome { fault, seed: 42, seconds: 3.1, findings }], 42);
    assert!(report.contains("seed 42") && report.contains("| 3.1 | the lesson 7"), "{report}");
}
