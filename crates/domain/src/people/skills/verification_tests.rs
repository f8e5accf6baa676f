//! Who may assess whom, and what comes of it.

#![allow(clippy::unwrap_used)]

use super::{
    SkillVerificationState::{Declined, Lapsed, Verified, Waiting},
    *,
};
use uuid::Uuid;

fn person(number: u128) -> UserId {
    UserId(Uuid::from_u128(number))
}

const fn marks(each: i64) -> Scores {
    Scores { accuracy: each, depth: each, teaching: each }
}

fn code(refused: Result<(), Refusal>) -> String {
    refused.unwrap_err().code
}

#[test]
fn an_assessor_masters_the_skill_and_does_not_know_the_person() {
    let (ada, bob) = (person(1), person(2));
    let (stranger, now) = (Acquaintance::default(), DateTime::UNIX_EPOCH + Duration::days(20_000));
    let by = |proficiency, days| Assessor { id: ada, proficiency, since: now - Duration::days(days) };
    assert!(may_assess(by(Some(60), ASSESSOR_DAYS), bob, stranger, now).is_ok());
    assert_eq!(code(may_assess(by(Some(59), 900), bob, stranger, now)), "skill_assessor_unfit");
    assert_eq!(code(may_assess(by(None, 900), bob, stranger, now)), "skill_assessor_unfit");
    assert_eq!(code(may_assess(by(Some(100), 900), ada, stranger, now)), "not_found");
    for fresh in [0, 1, ASSESSOR_DAYS - 1] {
        assert_eq!(code(may_assess(by(Some(100), fresh), bob, stranger, now)), "skill_assessor_new", "{fresh}");
    }
    for bits in 1..32_u8 {
        let bit = |at: u8| bits & (1 << at) != 0;
        let (booking, household, payment, referral, ring) = (bit(0), bit(1), bit(2), bit(3), bit(4));
        let known = Acquaintance { booking, household, payment, referral, ring };
        assert_eq!(code(may_assess(by(Some(100), 900), bob, known, now)), "skill_assessor_close", "{known:?}");
    }
}

#[test]
fn a_chain_of_assessments_that_leads_back_is_a_ring_however_long() {
    let chain: Vec<_> = (1..9).map(|at| (person(at), person(at + 1))).collect();
    for end in 2..=9 {
        assert!(closes_ring(&chain, person(end), person(1)), "1 … {end}, and back");
        assert!(!closes_ring(&chain, person(1), person(end)), "1 may go on");
    }
    assert!(!closes_ring(&chain, person(10), person(1)));
    assert!(!closes_ring(&[], person(2), person(1)));
    let circle = [(person(1), person(2)), (person(2), person(1))];
    assert!(closes_ring(&circle, person(2), person(1)), "and it ends");
}

#[test]
fn three_circles_decide_and_friends_are_one_voice() {
    let given: Vec<_> = (1..=5).map(|at| (person(at), marks(5))).collect();
    assert_eq!(judge(&[], &[]), Judgement::Waiting(0));
    assert_eq!(judge(&given[..2], &[]), Judgement::Waiting(2));
    assert_eq!(judge(&given[..3], &[]), Judgement::Verified);
    assert_eq!(judge(&given[..3], &[(person(1), person(2))]), Judgement::Waiting(2));
    let all = [(person(1), person(2)), (person(2), person(3)), (person(4), person(5))];
    assert_eq!(judge(&given, &all), Judgement::Waiting(2), "a friend's friend is of the circle");
    assert_eq!(judge(&given, &all[..2]), Judgement::Verified);
    assert_eq!(judge(&given[..3], &[(person(1), person(9)), (person(9), person(2))]), Judgement::Verified);
}

#[test]
fn the_mean_of_the_circles_counts_and_not_the_number_of_friends() {
    let given = |sums: &[i64]| -> Vec<(UserId, Scores)> {
        sums.iter().zip(1..).map(|(each, at)| (person(at), marks(*each))).collect()
    };
    assert_eq!(judge(&given(&[4, 4, 3]), &[]), Judgement::Verified);
    assert_eq!(judge(&given(&[4, 3, 3]), &[]), Judgement::Declined);
    assert_eq!(judge(&given(&[1, 1, 1]), &[]), Judgement::Declined);
    let friends = [(person(1), person(2)), (person(1), person(3))];
    assert_eq!(judge(&given(&[5, 5, 5, 3, 2]), &friends), Judgement::Declined, "three friends praise once");
    assert_eq!(judge(&given(&[5, 5, 5, 3, 2]), &[]), Judgement::Verified, "three strangers thrice");
}

#[test]
fn a_skill_is_asked_for_once_at_a_time_and_again_after_a_while() {
    let now = DateTime::UNIX_EPOCH + Duration::days(20_000);
    let last = |state, decided: i64, until: Option<i64>| {
        Some(LastRequest {
            state,
            decided_at: Some(now - Duration::days(decided)),
            valid_until: until.map(|days| now + Duration::days(days)),
        })
    };
    assert!(may_ask(true, 0, None, now).is_ok());
    assert_eq!(code(may_ask(false, 0, None, now)), "skill_not_taught");
    assert_eq!(code(may_ask(true, WAITING_MAX, None, now)), "skill_verifications_full");
    assert_eq!(code(may_ask(true, 1, last(Waiting, 0, None), now)), "skill_verification_waits");
    assert_eq!(code(may_ask(true, 0, last(Verified, 10, Some(RENEW_DAYS + 1)), now)), "skill_verified_already");
    assert!(may_ask(true, 0, last(Verified, 700, Some(RENEW_DAYS)), now).is_ok());
    assert!(may_ask(true, 0, last(Lapsed, 900, Some(-1)), now).is_ok());
    assert_eq!(code(may_ask(true, 0, last(Declined, AGAIN_DAYS - 1, None), now)), "skill_verification_too_soon");
    assert!(may_ask(true, 0, last(Declined, AGAIN_DAYS, None), now).is_ok());
}

#[test]
fn marks_and_words_are_checked_and_each_mark_named() {
    let request = |scores, comment: &str| AssessmentRequest { scores, comment: comment.into() }.parse();
    for wrong in [0, 6, -1, i64::MAX] {
        let refusal = request(marks(wrong), "Clear.").unwrap_err();
        let fields: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["scores.accuracy", "scores.depth", "scores.teaching"], "{wrong}");
    }
    let refusal = request(Scores { depth: 9, ..marks(3) }, " ").unwrap_err();
    let fields: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["scores.depth", "comment"]);
    assert_eq!(request(marks(1), " Clear. ").unwrap().1, "Clear.");
    assert_eq!(SkillAppealRequest::default().parse().unwrap_err().fields[0].field, "reason");
    let asked = SkillVerificationRequest { skill_id: "x".into(), evidence: String::new() }.parse().unwrap_err();
    assert_eq!(asked.fields.len(), 2);
}

#[test]
fn a_badge_lapses() {
    let now = DateTime::UNIX_EPOCH;
    let read = |until: i64| SkillVerificationState::read("verified", Some(now + Duration::seconds(until)), now);
    assert_eq!((read(1), read(0)), (Some(SkillVerificationState::Verified), Some(SkillVerificationState::Lapsed)));
    assert_eq!(SkillVerificationState::read("praised", None, now), None);
}
