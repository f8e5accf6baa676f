//! Twenty thousand random steps of lessons in every currency and in credits, written through the ledger as the product
//! writes them, beside a model that knows the product's rules and neither the machine nor the ledger: what each student
//! has left, and what tutors and platform have of it together.
//!
//! Steps go in transactions of many, so that a commit is not paid for each. The seed is printed; set `MODEL_SEED` to
//! repeat a run.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        BookingState, CancellationPolicy, Command, Funding, NewBooking, Reason, SessionOutcome, Terms, request,
        transition,
    },
    ids::{BookingId, JournalId, UserId},
    money::{AccountKind, CommissionTier, Currency, Journal, Money},
};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use services::{
    Clock, Context, SignedIn,
    money::ledger::{JournalLinks, journals_post, trial_balance},
};
use std::collections::BTreeMap;
use testkit::TestApp;
use uuid::Uuid;

const STEPS: usize = 20_000;
/// Steps of one transaction.
const TOGETHER: usize = 400;
/// What each student begins with, of each unit.
const PURSE: i64 = 1_000_000_000_000;
/// Hours before its start at which a lesson is called off: around every edge of every policy.
const NOTICES: [i64; 10] = [1, 3, 4, 5, 23, 24, 25, 47, 48, 100];

/// How a lesson goes.
#[derive(Clone, Copy, Debug)]
enum Story {
    Declined,
    Withdrawn,
    TutorCancels,
    StudentCancels { notice: i64 },
    TutorAbsent,
    Held { back: bool },
}

/// What comes back of a whole when a student calls off, in per cent: the policies as the help tells them.
fn percent_back(policy: CancellationPolicy, notice: i64) -> i64 {
    let (full, half) = match policy {
        CancellationPolicy::Flexible => return if notice >= 4 { 100 } else { 50 },
        CancellationPolicy::Standard => (24, 4),
        CancellationPolicy::Strict => (48, 24),
    };
    match notice {
        hours if hours >= full => 100,
        hours if hours >= half => 50,
        _ => 0,
    }
}

/// A part of an amount, half to even.
fn part(amount: i64, percent: i64) -> i64 {
    let (whole, rest) = (amount * percent / 100, amount * percent % 100);
    match rest.cmp(&50) {
        std::cmp::Ordering::Less => whole,
        std::cmp::Ordering::Equal => whole + whole % 2,
        std::cmp::Ordering::Greater => whole + 1,
    }
}

/// One lesson, step by step through the ledger.
struct Lesson<'a> {
    context: &'a Context,
    work: &'a mut sqlx::Transaction<'static, sqlx::Postgres>,
    id: BookingId,
    state: BookingState,
    steps: usize,
}

impl Lesson<'_> {
    async fn post(&mut self, journals: &[Journal]) {
        let links = JournalLinks { booking_id: Some(self.id), ..JournalLinks::default() };
        journals_post(self.work, self.context, journals, links).await.unwrap();
        self.steps += 1;
    }

    async fn takes(&mut self, command: Command, now: DateTime<Utc>) {
        let step = transition(&self.state, &command, now).unwrap_or_else(|no| panic!("{command:?}: {no:?}"));
        self.state = step.next;
        self.post(&step.journals).await;
    }

    /// Goes through it to the end; what stays taken of the student.
    async fn goes(&mut self, story: Story, now: DateTime<Utc>) -> i64 {
        let (terms, total) = (self.state.terms, self.state.terms.total.minor);
        if matches!(story, Story::Declined | Story::Withdrawn) {
            let reason = Reason::parse("Full then.").unwrap();
            let withdrawn = matches!(story, Story::Withdrawn);
            self.takes(if withdrawn { Command::CancelByStudent } else { Command::Decline { reason } }, now).await;
            return 0;
        }
        self.takes(Command::Confirm, now).await;
        let kept = match story {
            Story::TutorCancels => {
                self.takes(Command::CancelByTutor, now).await;
                0
            }
            Story::StudentCancels { notice } => {
                self.takes(Command::CancelByStudent, terms.start - Duration::hours(notice)).await;
                total - part(total, percent_back(terms.policy, notice))
            }
            Story::TutorAbsent => {
                let outcome = SessionOutcome::NoShowTutor;
                self.takes(Command::End { outcome }, terms.start + Duration::minutes(11)).await;
                0
            }
            _ => {
                self.takes(Command::Start, terms.start).await;
                self.takes(Command::End { outcome: SessionOutcome::Completed }, terms.end).await;
                total
            }
        };
        if kept > 0 && self.state.earnings > 0 {
            let clear = self.state.clears_at();
            self.takes(Command::ClearEarnings, clear).await;
        }
        if let Story::Held { back: true } = story {
            let refund = (kept / 3).max(1);
            let available = self.state.earnings;
            self.takes(Command::Refund { refund, available }, terms.end + Duration::days(3)).await;
            return kept - refund;
        }
        kept
    }
}

/// A lesson of two people for any price.
fn booked(
    random: &mut ChaCha8Rng,
    (payer, tutor): (UserId, UserId),
    currency: Currency,
    now: DateTime<Utc>,
) -> NewBooking {
    let price = Money::new(random.random_range(1..2_000_000), currency);
    let start = now + Duration::hours(if random.random_bool(0.8) { 130 } else { 400 });
    let terms = Terms {
        learner: payer,
        payer,
        tutor,
        start,
        end: start + Duration::hours(1),
        price,
        total: price,
        funding: if currency == Currency::Credit { Funding::Credits } else { Funding::Wallet },
        policy: CancellationPolicy::ALL[random.random_range(0..3)],
        policy_version: CancellationPolicy::VERSION,
    };
    let tiers = [CommissionTier::Starter, CommissionTier::Established, CommissionTier::Expert];
    NewBooking {
        terms,
        tier: tiers[random.random_range(0..3)],
        instant: false,
        waits: false,
        hold: JournalId(Uuid::now_v7()),
        available: PURSE,
    }
}

fn told(random: &mut ChaCha8Rng, currency: Currency) -> Story {
    match random.random_range(0..12) {
        0 => Story::Declined,
        1 => Story::Withdrawn,
        2 => Story::TutorCancels,
        3 => Story::TutorAbsent,
        4..=7 => Story::StudentCancels { notice: NOTICES[random.random_range(0..NOTICES.len())] },
        // Of credits nothing goes back after the lesson.
        one => Story::Held { back: one % 2 == 0 && currency != Currency::Credit },
    }
}

/// What the model says of one unit.
#[derive(Clone, Copy, Default)]
struct Unit {
    /// Taken of each student.
    taken: [i64; 3],
}

/// What the database has: wallets of the students, and what tutors and platform have together; nothing lies between.
async fn compare(test: &TestApp, students: &[SignedIn], units: &BTreeMap<Currency, Unit>, seed: u64, steps: usize) {
    let rows: Vec<(String, String, Option<Uuid>, i64)> =
        sqlx::query_as("select kind, currency, holder_id, balance from accounts").fetch_all(&test.owner).await.unwrap();
    let sum = |currency: Currency, kinds: &[AccountKind], holder: Option<Uuid>| -> i64 {
        let of = rows.iter().filter(|(kind, unit, of, _)| {
            unit == currency.code() && kinds.iter().any(|one| one.code() == kind) && (holder.is_none() || *of == holder)
        });
        of.map(|(.., balance)| balance).sum()
    };
    for (currency, unit) in units {
        for (student, taken) in students.iter().zip(unit.taken) {
            let left = sum(*currency, &[AccountKind::Wallet], Some(student.id.0));
            assert_eq!(left, PURSE - taken, "seed {seed}, {steps} steps, {currency}: a wallet");
        }
        let between = sum(*currency, &[AccountKind::WalletHold, AccountKind::Escrow, AccountKind::Debt], None);
        assert_eq!(between, 0, "seed {seed}, {steps} steps, {currency}: every lesson is over");
        let fees = sum(*currency, &[AccountKind::PlatformFee], None);
        assert!(*currency != Currency::Credit || fees == 0, "of credits no commission is taken");
        // Credits that were earned can be spent: they are in the tutors' wallets.
        let all =
            [AccountKind::Wallet, AccountKind::EarningPending, AccountKind::EarningAvailable, AccountKind::PlatformFee];
        assert_eq!(sum(*currency, &all, None), 3 * PURSE, "seed {seed}, {steps} steps, {currency}: what it became");
    }
}

#[tokio::test]
async fn twenty_thousand_steps_in_every_currency_and_in_credits_leave_what_the_rules_say() {
    let seed = std::env::var("MODEL_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
    println!("MODEL_SEED={seed}");
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let test = TestApp::new().await;
    let (context, now) = (test.system(), test.clock.now());
    let units: Vec<Currency> = Currency::MONEY.iter().copied().chain([Currency::Credit]).collect();
    let (mut students, mut tutors) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let student = test.student().await;
        for currency in &units {
            test.fund(&student, Money::new(PURSE, *currency)).await;
        }
        students.push(student);
        tutors.push(test.tutor().await);
    }
    let mut model: BTreeMap<Currency, Unit> = units.iter().map(|unit| (*unit, Unit::default())).collect();
    let mut steps = 0;
    while steps < STEPS {
        let mut work = context.begin().await.unwrap();
        let until = steps + TOGETHER;
        while steps < until {
            let currency = units[random.random_range(0..units.len())];
            let (payer, teacher) = (random.random_range(0..3), random.random_range(0..3));
            let people = (students[payer].id, tutors[teacher].id);
            let new = booked(&mut random, people, currency, now);
            let story = told(&mut random, currency);
            let made = request(&new, now).unwrap();
            let id = BookingId(Uuid::now_v7());
            let mut lesson = Lesson { context: &context, work: &mut work, id, state: made.next, steps: 0 };
            lesson.post(&made.journals).await;
            let kept = lesson.goes(story, now).await;
            steps += lesson.steps;
            model.get_mut(&currency).unwrap().taken[payer] += kept;
        }
        work.commit().await.unwrap();
        compare(&test, &students, &model, seed, steps).await;
    }
    let admin = test.context_of(&test.admin().await);
    for balance in trial_balance(&admin).await.unwrap() {
        assert_eq!(balance.difference, 0, "seed {seed}: {balance:?}");
    }
}
