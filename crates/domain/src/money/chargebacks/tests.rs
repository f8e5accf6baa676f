//! Every order of what a provider says, every step of the money, and who bears what.

#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

const HOLDER: UserId = UserId(Uuid::from_u128(7));
const TUTOR: UserId = UserId(Uuid::from_u128(8));

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn word(status: DisputeStatus, funds: Option<DisputeFunds>) -> DisputeWord {
    DisputeWord { reference: "dp_1".into(), reason: "fraudulent".into(), status, funds, due: None }
}

fn told(words: &[DisputeWord]) -> Facts {
    words.iter().fold(Facts::default(), |facts, word| facts.and(word.facts()))
}

/// What a bank tells of a dispute that ends well, and of one that ends badly.
fn stories() -> [(Vec<DisputeWord>, ChargebackState); 2] {
    use DisputeFunds::{Reinstated, Withdrawn};
    use DisputeStatus::{Lost, Open, Reviewed, Won};
    let begun = [word(Open, None), word(Open, Some(Withdrawn)), word(Reviewed, None)];
    let won = [word(Won, None), word(Won, Some(Reinstated))];
    [
        ([begun.as_slice(), &won].concat(), ChargebackState::Won),
        ([begun.as_slice(), &[word(Lost, None)]].concat(), ChargebackState::Lost),
    ]
}

/// The steps that a story makes, each posted as it comes.
fn posted(words: &[DisputeWord]) -> (Facts, Posted) {
    let (mut facts, mut posted) = (Facts::default(), Posted::default());
    for word in words {
        facts = facts.and(word.facts());
        while let Some(step) = next_step(facts, posted) {
            match step {
                Step::Take => posted.taken = true,
                Step::Bear => posted.borne = true,
                Step::Return => posted.returned = true,
            }
        }
    }
    (facts, posted)
}

proptest! {
    #[test]
    fn in_whichever_order_and_however_often_it_is_said_it_ends_the_same(
        which in 0_usize..2, order in proptest::collection::vec(0_usize..5, 0..20),
        last in Just((0_usize..5).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (words, end) = stories()[which].clone();
        let told_at: Vec<DisputeWord> =
            order.iter().chain(&last).filter_map(|at| words.get(*at).cloned()).collect();
        let (facts, posted) = posted(&told_at);
        prop_assert_eq!(facts, told(&words));
        prop_assert_eq!(state_of(facts, None), end);
        // The bank has it when it is lost, and when it was won nothing is missing.
        let out = posted.taken && !posted.returned;
        prop_assert_eq!(out, end == ChargebackState::Lost);
        prop_assert_eq!(posted.borne, end == ChargebackState::Lost);
    }

    #[test]
    fn no_wallet_gives_more_than_it_has_and_what_comes_back_is_what_was_taken(
        amount in 1_i64..100_000, wallet in 0_i64..100_000, credits in 0_i64..2_000, purpose in 0_usize..3,
    ) {
        let purpose = PaymentPurpose::ALL[purpose];
        let paid = if purpose == PaymentPurpose::CreditPack { usd(4_500) } else { usd(amount) };
        let amount = usd(amount.min(paid.minor));
        let journal = taken((purpose, HOLDER, paid), amount, Free { wallet, credits }).unwrap();
        let clearing = AccountRef::platform(Kind::ProviderClearing, Currency::Usd);
        prop_assert_eq!(journal.change_of(clearing), amount.minor, "all that the bank has");
        for (unit, free) in [(Currency::Usd, wallet), (Currency::Credit, credits)] {
            let own = -journal.change_of(AccountRef::of(Kind::Wallet, HOLDER, unit));
            prop_assert!((0..=free).contains(&own), "{} of {}", own, free);
        }
        let back = came_back(journal.postings(), None).unwrap();
        for line in journal.postings() {
            prop_assert_eq!(back.change_of(line.account), -line.amount);
        }
    }

    #[test]
    fn a_share_is_paid_as_far_as_it_can_be_and_the_rest_is_owed(share in 1_i64..100_000, available in -5_i64..100_000) {
        let journal = borne(TUTOR, usd(share), available).unwrap();
        let of = |kind| journal.change_of(AccountRef::of(kind, TUTOR, Currency::Usd));
        prop_assert_eq!(-of(Kind::EarningAvailable) + of(Kind::Debt), share);
        prop_assert!(-of(Kind::EarningAvailable) <= available.max(0));
        let reserved = of(Kind::EarningReserved);
        prop_assert_eq!(reserved, 0, "what is on its way to the bank stays on its way");
        let platform = |kind| journal.change_of(AccountRef::platform(kind, Currency::Usd));
        prop_assert_eq!(platform(Kind::DebtContra), -of(Kind::Debt));
    }
}

#[test]
fn an_inquiry_that_took_no_money_moves_none_however_it_ends() {
    use DisputeStatus::{Lost, Open, Won};
    for end in [Won, Lost] {
        let (_, posted) = posted(&[word(Open, None), word(end, None)]);
        assert_eq!(posted, Posted::default(), "{end:?}");
    }
}

#[test]
fn money_that_came_back_before_it_was_heard_to_be_gone_never_went() {
    use DisputeFunds::{Reinstated, Withdrawn};
    let (facts, posted) =
        posted(&[word(DisputeStatus::Won, Some(Reinstated)), word(DisputeStatus::Open, Some(Withdrawn))]);
    assert_eq!((posted, state_of(facts, None)), (Posted::default(), ChargebackState::Won));
}

#[test]
fn the_banks_word_is_above_ours_and_ours_above_none() {
    let facts = |status| word(status, None).facts();
    use ChargebackState as S;
    for (status, told, expected) in [
        (DisputeStatus::Open, None, S::Open),
        (DisputeStatus::Open, Some(Intent::Answer), S::Answered),
        (DisputeStatus::Open, Some(Intent::Accept), S::Accepted),
        (DisputeStatus::Reviewed, None, S::Answered),
        (DisputeStatus::Lost, Some(Intent::Answer), S::Lost),
        (DisputeStatus::Lost, Some(Intent::Accept), S::Accepted),
        (DisputeStatus::Won, Some(Intent::Accept), S::Won),
    ] {
        assert_eq!(state_of(facts(status), told), expected, "{status:?} {told:?}");
    }
}

#[test]
fn the_platform_bears_what_was_taught_and_the_tutor_what_was_not() {
    use SessionOutcome as O;
    for &state in SessionState::ALL {
        for &outcome in O::ALL {
            let taught = state == SessionState::Ended && matches!(outcome, O::Completed | O::NoShowStudent);
            let expected = if taught { Bearer::Platform } else { Bearer::Tutor };
            assert_eq!(bearer(state, outcome), expected, "{state:?} {outcome:?}");
        }
    }
}

#[test]
fn a_part_of_a_pack_takes_its_part_of_the_credits() {
    let free = Free { wallet: 0, credits: 1_000 };
    let half = taken((PaymentPurpose::CreditPack, HOLDER, usd(4_500)), usd(2_250), free).unwrap();
    assert_eq!(half.change_of(AccountRef::of(Kind::Wallet, HOLDER, Currency::Credit)), -250);
    let odd = taken((PaymentPurpose::CreditPack, HOLDER, usd(4_501)), usd(1), free);
    assert_eq!(odd, Err(LedgerFault::Arithmetic), "no pack costs that");
}

#[test]
fn a_share_that_was_given_back_in_vain_is_the_tutors_again() {
    let gone = taken((PaymentPurpose::Lesson, HOLDER, usd(2_500)), usd(2_500), Free::default()).unwrap();
    let back = came_back(gone.postings(), Some((TUTOR, usd(2_000)))).unwrap();
    assert_eq!(back.change_of(AccountRef::of(Kind::EarningAvailable, TUTOR, Currency::Usd)), 2_000);
    assert_eq!(back.change_of(AccountRef::platform(Kind::Chargebacks, Currency::Usd)), 500);
}

#[test]
fn whoever_accepts_says_why() {
    let parse = |reason: &str| AcceptRequest { reason: reason.into() }.parse();
    assert_eq!(parse(" Ours to bear. ").unwrap(), "Ours to bear.");
    for empty in ["", " ", "\u{200b}"] {
        assert_eq!(parse(empty).unwrap_err().fields[0].field, "reason");
    }
    assert_eq!(parse(&"x".repeat(1_001)).unwrap_err().code, "text_too_long");
}

#[test]
fn days_are_counted_down_and_two_before_the_end_it_answers_itself() {
    let due: DateTime<Utc> = "2026-03-10T00:00:00Z".parse().unwrap();
    for (now, left) in
        [("2026-03-07T00:00:00Z", Some(3)), ("2026-03-09T23:59:59Z", Some(0)), ("2026-03-10T00:00:00Z", None)]
    {
        assert_eq!(days_left(due, now.parse().unwrap()), left, "{now}");
    }
    assert_eq!(answer_from(due), "2026-03-08T00:00:00Z".parse::<DateTime<Utc>>().unwrap());
}
