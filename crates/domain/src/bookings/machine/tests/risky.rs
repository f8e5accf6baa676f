//! A payment that is declined: its lesson is off, and all of it goes back, wherever the lesson stands.

use super::*;
use crate::bookings::{BookingRefusal, Notice, NoticeCode, legal_tuples, risky::declined};

#[test]
fn a_declined_payment_calls_its_lesson_off_before_it_begins_and_never_after() {
    let before = start() - Duration::hours(3);
    for tuple in legal_tuples() {
        let state = sample(tuple, terms(Funding::Card), CommissionTier::Established);
        let open = matches!(tuple.session(), SessionState::Requested | SessionState::Scheduled);
        match declined(&state, before) {
            Ok(step) => {
                assert!(open, "{tuple}");
                assert_eq!(step.next.tuple.session(), SessionState::Cancelled, "{tuple}");
                assert_eq!((step.next.kept(), step.next.earnings, step.next.fee), (0, 0, 0), "{tuple}");
                assert!(step.releases_claims && step.rule.is_none(), "{tuple}: nobody called it off");
                let tutor = Notice { code: NoticeCode::Cancelled, to: Side::Tutor };
                assert!(step.notices.contains(&tutor), "{tuple}");
            }
            Err(BookingRefusal::Already(session)) => assert_eq!((open, session), (false, tuple.session())),
            Err(other) => panic!("{tuple}: {other:?}"),
        }
        if tuple.session() == SessionState::Scheduled {
            let late = declined(&state, start());
            assert_eq!(late.map(drop), Err(BookingRefusal::Already(SessionState::Active)), "{tuple}");
        }
    }
}
