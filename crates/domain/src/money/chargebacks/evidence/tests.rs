//! What a pack says, and that a provider takes it.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::money::Currency;
use uuid::Uuid;

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn pack() -> EvidencePack {
    let presence = [("10:00:03", Side::Tutor, Present::Joined), ("10:01:10", Side::Student, Present::Joined)];
    let presence =
        presence.map(|(time, side, what)| Presence { at: instant(&format!("2026-03-03T{time}Z")), side, what });
    let wrote = Wrote {
        side: Side::Student,
        count: 3,
        first: instant("2026-03-01T08:00:00Z"),
        last: instant("2026-03-02T08:00:00Z"),
    };
    EvidencePack {
        payment: PaymentId(Uuid::from_u128(9)),
        purpose: PaymentPurpose::Lesson,
        amount: Money::new(3_000, Currency::Usd),
        paid_at: Some(instant("2026-03-01T09:00:00Z")),
        customer: "Noor Haddad".to_owned(),
        joined_at: instant("2026-01-01T09:00:00Z"),
        receipt: Some("R-2026-000012".to_owned()),
        lesson: Some(LessonEvidence {
            subject: "Algebra".to_owned(),
            tutor: "Ada".to_owned(),
            requested_at: instant("2026-03-01T09:00:00Z"),
            answered_at: Some(instant("2026-03-01T10:00:00Z")),
            start: instant("2026-03-03T10:00:00Z"),
            end: instant("2026-03-03T11:00:00Z"),
            closed_at: Some(instant("2026-03-03T11:00:00Z")),
            state: SessionState::Ended,
            outcome: SessionOutcome::Completed,
            policy: CancellationPolicy::Standard,
            policy_version: 1,
            refunded: Money::new(0, Currency::Usd),
            presence: presence.to_vec(),
            wrote: vec![wrote],
        }),
        mails: vec![Mailed { at: instant("2026-03-01T10:00:05Z"), template: "booking_confirmed".to_owned() }],
    }
}

fn text(pack: &EvidencePack, name: EvidenceName) -> Option<String> {
    pack.fields().into_iter().find(|field| field.name == name).map(|field| field.text)
}

#[test]
fn a_lesson_is_told_by_its_booking_its_room_and_its_policy() {
    let pack = pack();
    let told = |name| text(&pack, name).unwrap();
    assert!(told(EvidenceName::ProductDescription).contains("60 minutes in Algebra with the tutor Ada"));
    assert_eq!(told(EvidenceName::ServiceDate), "2026-03-03 10:00 UTC");
    let log = told(EvidenceName::AccessActivityLog);
    assert!(log.contains("2026-03-03 10:01:10 UTC: Student came in"), "{log}");
    let policy = told(EvidenceName::CancellationPolicyDisclosure);
    assert!(policy.contains("at least 24 hours' notice, 100% is refunded"), "{policy}");
    let rest = told(EvidenceName::UncategorizedText);
    for part in ["R-2026-000012", "closed on 2026-03-03 11:00 UTC as held", "Student wrote 3 messages"] {
        assert!(rest.contains(part), "{part}: {rest}");
    }
    assert!(told(EvidenceName::RefundRefusalExplanation).contains("took place as booked; no refund was due"));
}

#[test]
fn without_a_lesson_it_says_what_was_given_and_nothing_about_a_room() {
    for (purpose, word) in
        [(PaymentPurpose::WalletTopup, "prepaid balance"), (PaymentPurpose::CreditPack, "pack of credits")]
    {
        let pack = EvidencePack { lesson: None, purpose, mails: Vec::new(), ..pack() };
        assert!(text(&pack, EvidenceName::ProductDescription).unwrap().contains(word));
        assert_eq!(text(&pack, EvidenceName::AccessActivityLog), None);
        assert_eq!(text(&pack, EvidenceName::ServiceDate), None);
    }
}

#[test]
fn however_much_was_recorded_a_provider_takes_it() {
    let mut pack = pack();
    let lesson = pack.lesson.as_mut().unwrap();
    lesson.presence = std::iter::repeat_n(lesson.presence[0], 5_000).collect();
    pack.mails = std::iter::repeat_n(pack.mails[0].clone(), 5_000).collect();
    let fields = pack.fields();
    assert!(fields.iter().all(|field| field.text.chars().count() <= FIELD_MAX_CHARS));
    assert!(fields.iter().map(|field| field.text.chars().count()).sum::<usize>() <= ALL_MAX_CHARS);
    assert!(text(&pack, EvidenceName::AccessActivityLog).unwrap().ends_with("(More was recorded.)"));
}

#[test]
fn what_was_not_held_claims_nothing() {
    let mut pack = pack();
    let lesson = pack.lesson.as_mut().unwrap();
    (lesson.outcome, lesson.presence) = (SessionOutcome::NoShowTutor, Vec::new());
    assert_eq!(text(&pack, EvidenceName::RefundRefusalExplanation), None);
    assert!(text(&pack, EvidenceName::UncategorizedText).unwrap().contains("missed by the tutor"));
}
