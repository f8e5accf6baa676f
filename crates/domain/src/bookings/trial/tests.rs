//! Who may have a trial lesson, when, and what comes in its place.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::bookings::{BookingRequest, booking::ParsedBookingRequest};

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn now() -> DateTime<Utc> {
    "2026-12-10T12:00:00Z".parse().unwrap()
}

fn offered() -> LengthRate {
    LengthRate { minutes: 30, price: usd(800) }
}

fn tried() -> Tried {
    Tried {
        trial: true,
        session: SessionState::Ended,
        outcome: SessionOutcome::Completed,
        dispute: DisputeState::None,
        ended: now() - Duration::days(1),
        paid: usd(800),
        had_one: false,
    }
}

#[test]
fn who_may_have_a_trial_and_what_it_costs() {
    let trial = offered();
    // offered, what the two did before, minutes asked for: the price, or what is said
    let cases = [
        (Some(&trial), None, 30, Ok(800)),
        (None, None, 30, Err("trial_not_offered")),
        (Some(&trial), Some(TrialClosed::Used), 30, Err("trial_used")),
        (Some(&trial), Some(TrialClosed::Known), 30, Err("trial_known")),
        (Some(&trial), None, 60, Err("trial_length")),
        (Some(&trial), Some(TrialClosed::Used), 60, Err("trial_used")),
        (None, Some(TrialClosed::Known), 60, Err("trial_not_offered")),
    ];
    for (offered, closed, minutes, expected) in cases {
        let told = trial_price(offered, closed, minutes);
        let told = told.as_ref().map(|price| price.minor).map_err(|refusal| refusal.code.as_str());
        assert_eq!(told, expected, "{offered:?} {closed:?} {minutes}");
        assert_eq!(trial_open(offered.cloned(), closed).is_some(), offered.is_some() && closed.is_none());
    }
}

#[test]
fn another_length_is_refused_with_the_length_there_is() {
    let refusal = trial_price(Some(&offered()), None, 60).unwrap_err();
    assert_eq!((refusal.facts["minutes"].as_i64(), refusal.fields[0].field.as_str()), (Some(30), "minutes"));
}

#[test]
fn a_trial_is_paid_with_money_and_nothing_is_taken_off_it() {
    let asked = |pay_with: &str, promo: Option<&str>, trial| {
        let request = BookingRequest {
            tutor_id: uuid::Uuid::from_u128(7).to_string(),
            subject_id: uuid::Uuid::from_u128(8).to_string(),
            start: "2026-12-11T12:00:00Z".into(),
            minutes: 30,
            pay_with: pay_with.into(),
            package_id: Some(uuid::Uuid::from_u128(9).to_string()),
            promo_code: promo.map(str::to_owned),
            trial,
            ..BookingRequest::default()
        };
        let fields = |refusal: Refusal| refusal.fields.into_iter().map(|field| field.code).collect::<Vec<_>>();
        ParsedBookingRequest::parse(&request, now()).map(|parsed| parsed.trial).map_err(fields)
    };
    assert_eq!((asked("wallet", None, true), asked("card", None, true)), (Ok(true), Ok(true)));
    assert_eq!(asked("wallet", None, false), Ok(false));
    for way in ["package", "credits"] {
        assert_eq!(asked(way, None, true), Err(vec!["trial_payment".into()]), "{way}");
        assert_eq!(asked(way, None, false), Ok(false), "{way}");
    }
    assert_eq!(asked("wallet", Some("SAVE10"), true), Err(vec!["trial_promo".into()]));
    assert_eq!(asked("wallet", Some("  "), true), Ok(true));
    assert_eq!(asked("credits", Some("SAVE10"), true), Err(vec!["trial_payment".into(), "trial_promo".into()]));
}

#[test]
fn a_trial_that_took_place_is_replaced_with_what_was_paid_for_it_up_to_a_limit() {
    assert_eq!(replace(&tried(), usd(3_000), now()), Ok(usd(800)));
    assert_eq!(replace(&Tried { paid: usd(9_900), ..tried() }, usd(3_000), now()), Ok(usd(3_000)));
    let decided = Tried { dispute: DisputeState::ResolvedSplit, paid: usd(400), ..tried() };
    assert_eq!(replace(&decided, usd(3_000), now()), Ok(usd(400)));
}

#[test]
fn what_is_not_replaced_and_what_is_said() {
    type Spoil = fn(&mut Tried);
    let cases: [(Spoil, &str); 14] = [
        (|t| t.trial = false, "replacement_no_trial"),
        (|t| (t.session, t.outcome) = (SessionState::Requested, SessionOutcome::None), "replacement_too_early"),
        (|t| (t.session, t.outcome) = (SessionState::Scheduled, SessionOutcome::None), "replacement_too_early"),
        (|t| (t.session, t.outcome) = (SessionState::Active, SessionOutcome::None), "replacement_too_early"),
        (|t| (t.session, t.outcome) = (SessionState::Cancelled, SessionOutcome::None), "replacement_not_held"),
        (|t| (t.session, t.outcome) = (SessionState::Declined, SessionOutcome::None), "replacement_not_held"),
        (|t| t.outcome = SessionOutcome::NotHeld, "replacement_not_held"),
        (|t| t.outcome = SessionOutcome::NoShowTutor, "replacement_not_held"),
        (|t| t.outcome = SessionOutcome::NoShowStudent, "replacement_not_held"),
        (|t| t.ended = now() - Duration::days(7), "replacement_too_late"),
        (|t| t.dispute = DisputeState::Open, "replacement_case_open"),
        (|t| t.paid = usd(0), "replacement_nothing_paid"),
        (|t| t.paid = Money::new(800, Currency::Eur), "replacement_nothing_paid"),
        (|t| t.had_one = true, "replacement_used"),
    ];
    for (spoil, code) in cases {
        let mut spoilt = tried();
        spoil(&mut spoilt);
        assert_eq!(replace(&spoilt, usd(3_000), now()).unwrap_err().code, code);
    }
    let last = Tried { ended: now() - Duration::days(7) + Duration::seconds(1), ..tried() };
    assert!(replace(&last, usd(1), now()).is_ok());
}

#[test]
fn a_reason_is_one_of_a_few_and_words_are_a_persons_own() {
    let of =
        |reason: &str, words: &str| ReplacementRequest { reason: reason.into(), words: Some(words.into()) }.parse();
    for reason in NotRight::ALL {
        assert_eq!(of(reason.code(), " Too fast. "), Ok((*reason, "Too fast.".to_owned())));
    }
    for reason in ["", "Style", "bad", "style\0"] {
        assert_eq!(of(reason, "").unwrap_err().fields[0].code, "replacement_reason_unknown", "{reason:?}");
    }
    assert_eq!(of("style", &"x".repeat(WORDS_MAX_CHARS + 1)).unwrap_err().code, "text_too_long");
    assert_eq!(of("style", "a\0b").unwrap_err().code, "text_unstorable");
    assert_eq!(ReplacementRequest { reason: "time".into(), words: None }.parse(), Ok((NotRight::Time, String::new())));
}

#[test]
fn the_tutor_hears_nothing_of_it() {
    use super::events::TrialNews;
    use crate::{event::News, ids::UserId};
    let [student, parent] = [1, 2].map(|id| UserId(uuid::Uuid::from_u128(id)));
    let news = |payer_id| TrialNews { booking_id: BookingId(uuid::Uuid::from_u128(9)), student_id: student, payer_id };
    assert_eq!(news(student).audience(), [student]);
    assert_eq!(news(parent).audience(), [student, parent]);
}
