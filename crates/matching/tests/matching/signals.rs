//! The signals of a fixed market, pinned: whoever changes a formula changes this table on purpose, and the version.

use crate::market::{Place, read, simulated, trained, until};
use matching::{
    features::{Query, Replay, SIGNALS, Signal, VERSION},
    training::describe,
};
use std::fmt::Write;

#[test]
fn every_signal_keeps_its_formula() {
    let place = Place::new("signals");
    let data = read(&simulated(&place, 91, 40, 90));
    let fitted = trained(&data, 1);
    let table = describe(&data, &fitted.profiles, 0, until());
    let mut found = format!("version {VERSION}, {} rows\n", table.rows.len());
    for (signal, info) in SIGNALS.iter().enumerate() {
        let known: Vec<f64> =
            table.rows.iter().map(|row| f64::from(row[signal])).filter(|value| value.is_finite()).collect();
        let count = known.len().max(1) as f64;
        let mean = known.iter().sum::<f64>() / count;
        let deviation = (known.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
        let _ = writeln!(found, "{} known {} mean {mean:.3} deviation {deviation:.3}", info.name, known.len());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/matching/signals.golden");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(
            found,
            expected,
            "line {} of signals.golden; after a wanted change raise VERSION and run with UPDATE_GOLDEN=1",
            line + 1
        );
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

#[test]
fn signals_of_one_pair_are_what_the_table_says() {
    let place = Place::new("signals-one");
    let mut data = read(&simulated(&place, 92, 40, 90));
    let fitted = trained(&data, 1);
    let query = Query { student: 3, subject: data.students[3].subjects[0], at: until() };
    data.students[3].budget_cents = Some(2000.0);
    data.tutors[5].rate_cents = Some(3000.0);
    data.tutors[5].subjects = vec![query.subject];
    data.tutors[5].hours = data.students[3].hours;
    data.tutors[5].languages = data.students[3].languages.clone();
    data.tutors[5].response_minutes = Some(0.0);
    let row = Replay::new(&data, &fitted.profiles).rows(query, &[5])[0];
    let value = |signal: Signal| f64::from(row[signal as usize]);
    assert!((value(Signal::PriceOverBudget) - 1.5_f64.ln()).abs() < 1e-5);
    assert!((value(Signal::PriceToBudget)).abs() < 1e-6);
    assert!(
        (value(Signal::TutorRate) - 2000.0_f64.ln()).abs() < 1e-4,
        "a price above the budget is only seen as the budget"
    );
    assert!((value(Signal::SharedHoursShare) - 1.0).abs() < 1e-6);
    assert!((value(Signal::TeachesSubject) - 1.0).abs() < 1e-6 && value(Signal::SubjectPlace).abs() < 1e-6);
    assert!((value(Signal::SharedLanguages) - data.students[3].languages.len() as f64).abs() < 1e-6);
    assert!(value(Signal::TutorResponse).abs() < 1e-6);
}
