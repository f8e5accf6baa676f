//! What stands in an address behind its question mark.

use domain::catalog::tutor_search::TutorSearchRequest;
use server::request::parameters::{number_of, query};

#[test]
fn a_parameter_twice_is_refused_and_an_unknown_one_ignored() {
    let failure = query::<TutorSearchRequest>("q=a&q=b").err().unwrap();
    assert_eq!((failure.status.as_u16(), failure.refusal.code.as_str()), (422, "duplicate_parameter"));
    assert_eq!(query::<TutorSearchRequest>("q=a&utm_source=x").unwrap().q, "a");
}

#[test]
fn what_is_no_number_is_a_number_no_rule_accepts() {
    assert_eq!(number_of(" "), None);
    assert_eq!(number_of("60"), Some(60));
    for text in ["ten", "1e3", "99999999999999999999", "0x10"] {
        assert_eq!(number_of(text), Some(-1), "{text}");
    }
}
