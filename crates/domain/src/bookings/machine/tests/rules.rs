//! The rules in numbers: who gets how much, when, and what is scheduled.

use super::{
    super::{super::effects::Transition, moved_money, request, transition},
    *,
};
use crate::{
    bookings::{JobKind, NoticeCode, ScheduledJob, answer_by, lesson_price, preview::of as preview_of},
    money::{JournalKind, Phase},
};

fn kinds(step: &Transition) -> Vec<(JournalKind, &'static str)> {
    step.journals.iter().map(|journal| (journal.kind(), journal.phase().code())).collect()
}

fn moved(step: &Transition, kind: AccountKind) -> i64 {
    step.journals.iter().map(|journal| journal.change_of_kind(kind, Currency::Usd)).sum()
}

fn ended(state: &BookingState, outcome: SessionOutcome) -> Transition {
    transition(state, &Command::End { outcome }, state.terms.end).unwrap()
}

#[test]
fn the_price_is_the_hourly_rate_for_the_minutes_half_to_even() {
    for (rate, minutes, price) in [
        (2_510, 60, 2_510),
        (2_510, 30, 1_255),
        (2_511, 30, 1_256),
        (2_513, 30, 1_256),
        (2_000, 45, 1_500),
        (1, 120, 2),
    ] {
        assert_eq!(lesson_price(Money::new(rate, Currency::Usd), minutes).unwrap().minor, price, "{rate} × {minutes}");
    }
    assert!(lesson_price(Money::new(100, Currency::Usd), 0).is_err());
    assert!(lesson_price(Money::new(i64::MAX, Currency::Usd), 120).is_err());
}

#[test]
fn a_request_expires_after_a_day_or_at_the_start() {
    let now = start() - Duration::days(3);
    assert_eq!(answer_by(now, start()), now + Duration::hours(24));
    assert_eq!(answer_by(start() - Duration::hours(2), start()), start());
}

#[test]
fn a_request_holds_the_money_under_the_given_id_and_asks_the_tutor() {
    let now = start() - Duration::days(3);
    let made = request(&new_booking(Funding::Wallet, false), now).unwrap();
    assert_eq!(made.next.tuple, tuple(SessionState::Requested, PaymentState::Authorized));
    assert_eq!((made.next.hold, made.next.answer_by), (Some(HOLD), Some(now + Duration::hours(24))));
    assert_eq!(made.journals[0].phase(), Phase::Pending { id: HOLD });
    assert_eq!((moved(&made, AccountKind::Wallet), moved(&made, AccountKind::WalletHold)), (-PRICE, PRICE));
    assert_eq!(made.jobs, [ScheduledJob { kind: JobKind::ExpireRequest, at: now + Duration::hours(24) }]);
    assert_eq!(made.notices.iter().map(|n| (n.to, n.code)).collect::<Vec<_>>(), [(Side::Tutor, NoticeCode::Requested)]);
    assert_eq!((made.next.fee, made.next.earnings), (376, 2_134), "15 % of 25.10, the half cent to the even one");
}

#[test]
fn a_card_request_waits_for_the_money_before_the_tutor_hears_of_it() {
    let now = start() - Duration::days(3);
    let made = request(&new_booking(Funding::Card, false), now).unwrap();
    assert_eq!(made.next.tuple, tuple(SessionState::Requested, PaymentState::Pending));
    assert_eq!((made.journals.len(), made.notices.len(), made.next.hold), (0, 0, None));
    let paid = transition(&made.next, &Command::PaymentAuthorized { hold: HOLD, instant: false }, now).unwrap();
    assert_eq!(paid.notices.iter().map(|n| n.code).collect::<Vec<_>>(), [NoticeCode::Requested]);
    assert_eq!((moved(&paid, AccountKind::ProviderClearing), moved(&paid, AccountKind::WalletHold)), (-PRICE, PRICE));
}

#[test]
fn a_lesson_more_than_six_days_ahead_is_captured_and_a_nearer_one_stays_held() {
    let six_days = Duration::days(6);
    for (now, payment, settles) in [
        (start() - six_days - Duration::seconds(1), PaymentState::Captured, Some(HOLD)),
        (start() - six_days, PaymentState::Authorized, None),
        (start() - Duration::hours(2), PaymentState::Authorized, None),
    ] {
        let pending = sample(
            tuple(SessionState::Requested, PaymentState::Authorized),
            terms(Funding::Wallet),
            CommissionTier::Starter,
        );
        let confirmed = transition(&pending, &Command::Confirm, now).unwrap();
        assert_eq!(confirmed.next.tuple, tuple(SessionState::Scheduled, payment));
        assert_eq!(confirmed.journals.first().and_then(crate::money::Journal::settles), settles);
        assert_eq!(moved(&confirmed, AccountKind::Escrow), if settles.is_some() { PRICE } else { 0 });
        assert_eq!(confirmed.next.answer_by, None);
        let instant = request(&new_booking(Funding::Wallet, true), now).unwrap();
        assert_eq!(instant.next.tuple, confirmed.next.tuple, "instant confirmation follows the same rule");
        for step in [confirmed, instant] {
            let reminder = if now < start() - Duration::days(1) { Duration::days(1) } else { Duration::hours(1) };
            let lesson = [
                (JobKind::StartLesson, start()),
                (JobKind::EndLesson, start() + Duration::hours(1)),
                (JobKind::RemindLesson, start() - reminder),
            ];
            assert_eq!(step.jobs.iter().map(|job| (job.kind, job.at)).collect::<Vec<_>>(), lesson);
        }
    }
}

#[test]
fn a_completed_lesson_pays_commission_and_tutor_whether_it_was_held_or_captured() {
    for (payment, first) in [(PaymentState::Authorized, "post"), (PaymentState::Captured, "posted")] {
        for outcome in [SessionOutcome::Completed, SessionOutcome::NoShowStudent] {
            let step = ended(&scheduled(payment), outcome);
            assert_eq!((step.next.tuple.payment(), kinds(&step)[0].1), (PaymentState::Captured, first));
            assert_eq!(kinds(&step).last(), Some(&(JournalKind::BookingComplete, "posted")));
            assert_eq!(moved(&step, AccountKind::PlatformFee), 376);
            assert_eq!(moved(&step, AccountKind::EarningPending), 2_134);
            assert_eq!(moved(&step, AccountKind::Wallet), 0);
            let clears = step.next.terms.end + Duration::hours(48);
            assert_eq!(step.jobs, [ScheduledJob { kind: JobKind::ClearEarnings, at: clears }]);
        }
    }
}

#[test]
fn the_dispute_window_is_counted_from_the_lessons_end_and_of_a_cancelled_one_from_the_cancellation() {
    let window = Duration::hours(48);
    let lesson = scheduled(PaymentState::Captured);
    let absent = Command::End { outcome: SessionOutcome::NoShowStudent };
    let completed = Command::End { outcome: SessionOutcome::Completed };
    for (command, at) in [
        (&absent, lesson.terms.start + Duration::minutes(10)),
        (&completed, lesson.terms.end),
        (&completed, lesson.terms.end + Duration::days(9)),
    ] {
        let step = transition(&lesson, command, at).unwrap();
        let clears = lesson.terms.end + window;
        assert_eq!(step.jobs, [ScheduledJob { kind: JobKind::ClearEarnings, at: clears }], "recorded at {at}");
        assert!(transition(&step.next, &Command::ClearEarnings, clears.max(at)).is_ok());
    }
    let now = lesson.terms.start - Duration::hours(1);
    let cancelled = transition(&lesson, &Command::CancelByStudent, now).unwrap();
    assert_eq!(cancelled.jobs, [ScheduledJob { kind: JobKind::ClearEarnings, at: now + window }]);
}

#[test]
fn lifetime_earnings_before_the_lesson_decide_the_commission() {
    for (lifetime, fee) in [(99_999, 502), (100_000, 376), (499_999, 376), (500_000, 251)] {
        let tier = CommissionTier::from_lifetime(lifetime);
        let step = ended(&BookingState { tier, ..scheduled(PaymentState::Authorized) }, SessionOutcome::Completed);
        assert_eq!((step.next.fee, step.next.earnings), (fee, PRICE - fee), "{lifetime} cents before");
    }
}

#[test]
fn a_lesson_the_tutor_missed_or_nobody_held_gives_everything_back() {
    for outcome in [SessionOutcome::NoShowTutor, SessionOutcome::NotHeld] {
        let voided = ended(&scheduled(PaymentState::Authorized), outcome);
        assert_eq!(kinds(&voided), [(JournalKind::BookingRelease, "void")]);
        assert_eq!((voided.next.tuple.payment(), voided.next.refunded), (PaymentState::Voided, 0));
        let refunded = ended(&scheduled(PaymentState::Captured), outcome);
        assert_eq!(kinds(&refunded), [(JournalKind::BookingRefund, "posted")]);
        assert_eq!((refunded.next.tuple.payment(), refunded.next.refunded), (PaymentState::Refunded, PRICE));
        for step in [voided, refunded] {
            assert_eq!(moved(&step, AccountKind::Wallet), PRICE);
            let looks: Vec<JobKind> = step.jobs.iter().map(|job| job.kind).collect();
            let wanted = [JobKind::OfferReplacement];
            let wanted = if outcome == SessionOutcome::NoShowTutor { &wanted[..] } else { &[] };
            assert_eq!((step.next.fee, step.next.earnings, looks.as_slice()), (0, 0, wanted));
        }
    }
}

#[test]
fn a_no_show_of_the_tutor_frees_the_students_time_for_a_replacement() {
    let state = scheduled(PaymentState::Authorized);
    let report = Command::ReportNoShow { absent: Side::Tutor };
    let step = transition(&state, &report, start() + Duration::minutes(10)).unwrap();
    assert!(step.releases_claims);
    assert!(!ended(&state, SessionOutcome::Completed).releases_claims);
}

#[test]
fn a_student_who_cancels_gets_back_what_the_snapshotted_policy_says() {
    use CancellationPolicy::{Flexible, Standard, Strict};
    for (policy, hours, refund, fee) in [
        (Flexible, 4, PRICE, 0),
        (Flexible, 3, 1_255, 188),
        (Standard, 24, PRICE, 0),
        (Standard, 23, 1_255, 188),
        (Standard, 3, 0, 376),
        (Strict, 48, PRICE, 0),
        (Strict, 47, 1_255, 188),
        (Strict, 23, 0, 376),
    ] {
        for paid in [PaymentState::Authorized, PaymentState::Captured] {
            let mut state = scheduled(paid);
            state.terms.policy = policy;
            let step = transition(&state, &Command::CancelByStudent, start() - Duration::hours(hours)).unwrap();
            let kept = PRICE - refund;
            let payment = match (refund, paid) {
                (PRICE, PaymentState::Authorized) => PaymentState::Voided,
                (PRICE, _) => PaymentState::Refunded,
                (0, _) => PaymentState::Captured,
                _ => PaymentState::PartiallyRefunded,
            };
            assert_eq!(step.next.tuple, tuple(SessionState::Cancelled, payment), "{policy:?} at {hours} h");
            assert_eq!(moved(&step, AccountKind::Wallet), refund);
            assert_eq!(moved(&step, AccountKind::PlatformFee), fee);
            assert_eq!(moved(&step, AccountKind::EarningPending), kept - fee);
            assert!(step.releases_claims);
            assert_eq!(step.jobs.len(), usize::from(kept > 0), "the kept part clears later");
        }
    }
}

#[test]
fn a_tutor_who_cancels_keeps_nothing_however_late() {
    for paid in [PaymentState::Authorized, PaymentState::Captured] {
        let step = transition(&scheduled(paid), &Command::CancelByTutor, start() - Duration::minutes(1)).unwrap();
        assert_eq!((moved(&step, AccountKind::Wallet), moved(&step, AccountKind::EarningPending)), (PRICE, 0));
        assert_eq!(step.notices.iter().map(|n| n.to).collect::<Vec<_>>(), [Side::Student, Side::Tutor]);
    }
}

#[test]
fn the_preview_names_the_rule_and_the_accounts() {
    let state = scheduled(PaymentState::Captured);
    let step = transition(&state, &Command::CancelByStudent, start() - Duration::hours(5)).unwrap();
    let shown = preview_of(&step);
    assert_eq!(shown.rule, "Standard policy: with at least 4 hours’ notice, the student gets 50% back.");
    assert_eq!((shown.refund.minor, shown.kept.minor), (1_255, 1_255));
    let lines: Vec<_> = shown.journal.iter().map(|line| (line.account.as_str(), line.amount.minor)).collect();
    assert_eq!(lines, [("escrow", -2_510), ("student_wallet", 1_255), ("tutor_pending", 1_067), ("platform_fee", 188)]);
}

#[test]
fn a_dispute_reverses_refund_commission_and_earnings_in_one_journal() {
    let done = sample(completed(), terms(Funding::Wallet), CommissionTier::Established);
    let now = done.terms.end + Duration::hours(47);
    let open = transition(&done, &Command::OpenDispute, now).unwrap();
    assert!(open.journals.is_empty(), "opening moves nothing");
    let late = now + Duration::days(30);
    for (resolution, refund, fee, earnings, payment) in [
        (Resolution::Upheld, 0, 376, 2_134, PaymentState::Captured),
        (Resolution::Split { refund: 1_000 }, 1_000, 226, 1_284, PaymentState::PartiallyRefunded),
        (Resolution::Refunded, PRICE, 0, 0, PaymentState::Refunded),
    ] {
        let step = transition(&open.next, &Command::ResolveDispute { resolution }, late).unwrap();
        assert_eq!((step.next.refunded, step.next.fee, step.next.earnings), (refund, fee, earnings));
        assert_eq!(step.next.tuple.payment(), payment);
        assert_eq!(moved(&step, AccountKind::Wallet), refund);
        assert_eq!(moved(&step, AccountKind::PlatformFee), fee - 376);
        assert_eq!(moved(&step, AccountKind::EarningPending), earnings - 2_134);
        assert_eq!(step.journals.len(), usize::from(refund > 0));
        let clears: Vec<_> = step.jobs.iter().map(|job| job.at).collect();
        assert_eq!(clears, if earnings > 0 { vec![late] } else { vec![] });
    }
}

#[test]
fn the_platform_bears_a_discount_and_the_tutor_does_not() {
    let mut state = scheduled(PaymentState::Captured);
    state.terms.total = Money::new(2_010, Currency::Usd);
    let step = ended(&state, SessionOutcome::Completed);
    assert_eq!((step.next.fee, step.next.earnings), (376, 2_134));
    assert_eq!((moved(&step, AccountKind::Escrow), moved(&step, AccountKind::PlatformPromo)), (-2_010, -500));
    let half = transition(&state, &Command::CancelByStudent, start() - Duration::hours(5)).unwrap();
    assert_eq!((moved(&half, AccountKind::Wallet), moved(&half, AccountKind::PlatformPromo)), (1_005, -250));
}

#[test]
fn a_cards_lapsed_hold_is_released_and_can_be_paid_again() {
    let before = start() - Duration::hours(30);
    let held =
        sample(tuple(SessionState::Scheduled, PaymentState::Authorized), terms(Funding::Card), CommissionTier::Starter);
    let lapsed = transition(&held, &Command::PaymentLapsed, before).unwrap();
    assert_eq!(lapsed.next.tuple, tuple(SessionState::Scheduled, PaymentState::Pending));
    assert_eq!(kinds(&lapsed), [(JournalKind::BookingRelease, "void")]);
    let again = JournalId(Uuid::from_u128(78));
    let paid = transition(&lapsed.next, &Command::PaymentAuthorized { hold: again, instant: false }, before).unwrap();
    assert_eq!((paid.next.tuple, paid.next.hold), (held.tuple, Some(again)));
    let off = transition(&lapsed.next, &Command::PaymentFailed, before).unwrap();
    assert_eq!(off.next.tuple, tuple(SessionState::Cancelled, PaymentState::Voided));
    assert!(off.releases_claims && off.journals.is_empty());
}

/// A card lesson that starts `hours` from now, whose money the card holds for `held` hours already.
fn by_card(hours: i64, held: i64, payment: PaymentState, session: SessionState) -> (BookingState, DateTime<Utc>) {
    let now = start() - Duration::hours(hours);
    let known = sample(tuple(session, payment), terms(Funding::Card), CommissionTier::Starter);
    (BookingState { held_at: Some(now - Duration::hours(held)), answer_by: None, ..known }, now)
}

#[test]
fn a_cards_hold_is_counted_from_the_payment_and_not_from_the_yes() {
    // The lesson takes an hour, a day later it is known what came of it, and the hold is counted on for 162 hours.
    for (hours, held, payment) in [
        (137, 0, PaymentState::Authorized),
        (138, 0, PaymentState::Captured),
        (137, 1, PaymentState::Captured),
        (113, 24, PaymentState::Authorized),
        (114, 24, PaymentState::Captured),
        (24, 113, PaymentState::Authorized),
        (24, 114, PaymentState::Captured),
    ] {
        let (asked, now) = by_card(hours, held, PaymentState::Authorized, SessionState::Requested);
        let step = transition(&asked, &Command::Confirm, now).unwrap();
        assert_eq!(step.next.tuple.payment(), payment, "in {hours} hours, held for {held}");
    }
}

#[test]
fn a_card_lesson_that_moves_beyond_its_hold_is_taken_at_once() {
    let (near, now) = by_card(24, 20, PaymentState::Authorized, SessionState::Scheduled);
    assert_eq!(moved_money(&near, now).unwrap(), None);
    let (far, now) = by_card(35 * 24, 20, PaymentState::Authorized, SessionState::Scheduled);
    let step = moved_money(&far, now).unwrap().unwrap();
    assert_eq!(step.next.tuple, tuple(SessionState::Scheduled, PaymentState::Captured));
    assert_eq!(kinds(&step), [(JournalKind::BookingCapture, "post")]);
    let (taken, now) = by_card(35 * 24, 20, PaymentState::Captured, SessionState::Scheduled);
    assert_eq!(moved_money(&taken, now).unwrap(), None, "taken already");
    let wallet = sample(far.tuple, terms(Funding::Wallet), CommissionTier::Starter);
    assert_eq!(moved_money(&wallet, now).unwrap(), None, "a wallet's hold lives as long as the lesson waits");
}

#[test]
fn a_lapsed_hold_is_waited_for_a_day_and_never_beyond_the_start() {
    for (hours, waits) in [(30, 24), (24, 24), (5, 5)] {
        let (held, now) = by_card(hours, 100, PaymentState::Authorized, SessionState::Scheduled);
        let step = transition(&held, &Command::PaymentLapsed, now).unwrap();
        let expected = ScheduledJob { kind: JobKind::ExpirePayment, at: now + Duration::hours(waits) };
        assert_eq!((step.jobs, step.next.held_at), (vec![expected], None), "{hours} hours before it");
    }
}
