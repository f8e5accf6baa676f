//! Random walks: several bookings of few people share their accounts, anybody does anything at any time, and the books
//! must stay right.
//!
//! The model is a plain map of balances fed by journals, beside the reading of the bookings' own fields. The seed is
//! printed; the same walk is repeated with `WALK_SEED=<seed>`.

use super::{
    super::{request, transition},
    *,
};
use crate::{bookings::BookingRefusal, money::Journal};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{
    collections::BTreeSet,
    hash::{BuildHasher, Hasher},
};

const TOPUP: i64 = 30_000;
const PEOPLE: u128 = 3;

/// One random act: on which booking, what, after how long, and the numbers it needs.
#[derive(Clone, Copy, Debug)]
struct Act {
    booking: usize,
    command: usize,
    wait_minutes: i64,
    price: i64,
    discount: i64,
    lead_minutes: i64,
    student: u128,
    tutor: u128,
    instant: bool,
    card: bool,
    willing: bool,
    tier: usize,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (
        (0..4_usize, 0..64_usize, prop::sample::select(vec![0_i64, 0, 0, 12, 70, 400, 1_500])),
        (0..9_000_i64, 0..3_000_i64, prop::sample::select(vec![15_i64, 90, 400, 1_600, 4_000, 8_641, 14_400])),
        (0..PEOPLE, 0..PEOPLE, any::<bool>(), any::<bool>(), any::<bool>(), 0..3_usize),
    );
    prop::collection::vec(act, 1..40).prop_map(|acts| {
        acts.into_iter()
            .map(
                |(
                    (booking, command, wait_minutes),
                    (price, discount, lead_minutes),
                    (student, tutor, instant, card, willing, tier),
                )| Act {
                    booking,
                    command,
                    wait_minutes,
                    price,
                    discount,
                    lead_minutes,
                    student,
                    tutor,
                    instant,
                    card,
                    willing,
                    tier,
                },
            )
            .collect()
    })
}

struct World {
    now: DateTime<Utc>,
    balances: BTreeMap<AccountRef, i64>,
    bookings: Vec<Option<BookingState>>,
    finished: Vec<BookingState>,
    pending: BTreeSet<JournalId>,
    settled: BTreeSet<JournalId>,
    ids: u128,
}

fn wallet(person: u128) -> AccountRef {
    AccountRef::of(AccountKind::Wallet, UserId(Uuid::from_u128(person)), Currency::Usd)
}

impl World {
    fn new() -> Self {
        let mut balances: BTreeMap<_, _> = (0..PEOPLE).map(|person| (wallet(person), TOPUP)).collect();
        balances.insert(AccountRef::platform(AccountKind::ProviderClearing, Currency::Usd), -TOPUP * PEOPLE as i64);
        Self {
            now: start(),
            balances,
            bookings: vec![None; 4],
            finished: Vec::new(),
            pending: BTreeSet::new(),
            settled: BTreeSet::new(),
            ids: 1_000,
        }
    }

    fn fresh_id(&mut self) -> JournalId {
        self.ids += 1;
        JournalId(Uuid::from_u128(self.ids))
    }

    fn write(&mut self, journal: &Journal) {
        if let Some(id) = journal.id() {
            assert!(self.pending.insert(id), "an id is used once");
        }
        if let Some(settles) = journal.settles() {
            assert!(self.pending.contains(&settles), "only a pending journal is settled");
            assert!(self.settled.insert(settles), "a pending journal is settled once");
        }
        for posting in journal.postings() {
            *self.balances.entry(posting.account).or_default() += posting.amount;
        }
    }

    /// Everything that must be true after every single step.
    fn check(&self) {
        assert_eq!(self.balances.values().sum::<i64>(), 0, "the trial balance is zero");
        for (account, balance) in &self.balances {
            assert!(account.kind.may_be_negative() || *balance >= 0, "{account:?} is at {balance}");
        }
        let mut expected: BTreeMap<AccountRef, i64> = Self::new().balances;
        for state in self.bookings.iter().flatten().chain(&self.finished) {
            assert!((0..=state.captured()).contains(&state.refunded), "no more comes back than was taken");
            for (account, amount) in books(state) {
                *expected.entry(account).or_default() += amount;
            }
        }
        for (account, amount) in &expected {
            assert_eq!(self.balances.get(account).copied().unwrap_or_default(), *amount, "{account:?}");
        }
    }

    fn make(&mut self, act: &Act) -> Result<(), BookingRefusal> {
        let (student, tutor) = (UserId(Uuid::from_u128(act.student)), UserId(Uuid::from_u128(act.tutor)));
        let start = self.now + Duration::minutes(act.lead_minutes);
        let new = NewBooking {
            terms: Terms {
                learner: student,
                payer: student,
                tutor,
                start,
                end: start + Duration::hours(1),
                price: Money::new(act.price, Currency::Usd),
                total: Money::new((act.price - act.discount).max(0), Currency::Usd),
                funding: if act.card { Funding::Card } else { Funding::Wallet },
                policy: CancellationPolicy::ALL[act.tier],
                policy_version: 1,
            },
            tier: CommissionTier::ALL[act.tier],
            instant: act.instant,
            waits: false,
            hold: self.fresh_id(),
            available: self.balances[&wallet(act.student)],
        };
        let step = request(&new, self.now)?;
        step.journals.iter().for_each(|journal| self.write(journal));
        self.bookings[act.booking] = Some(step.next);
        Ok(())
    }

    fn act(&mut self, booking: usize, command: &Command) -> Result<(), BookingRefusal> {
        let Some(state) = self.bookings[booking] else { return Ok(()) };
        let step = transition(&state, command, self.now)?;
        step.journals.iter().for_each(|journal| self.write(journal));
        self.bookings[booking] = Some(step.next);
        if step.next.is_terminal() {
            self.finished.push(step.next);
            self.bookings[booking] = None;
        }
        Ok(())
    }

    fn step(&mut self, act: &Act) -> Result<(), BookingRefusal> {
        self.now += Duration::minutes(act.wait_minutes);
        if self.bookings[act.booking].is_none() {
            return self.make(act);
        }
        let Some(state) = self.bookings[act.booking] else { return Ok(()) };
        let mut possible = commands();
        possible.retain(|command| !matches!(command, Command::PaymentAuthorized { .. }));
        possible.push(Command::PaymentAuthorized { hold: self.fresh_id(), instant: act.instant });
        possible.push(Command::ResolveDispute { resolution: Resolution::Split { refund: act.discount } });
        if act.willing {
            // Half of the acts are chosen among what can be done now, so that walks get far; the others try anything.
            possible.retain(|command| transition(&state, command, self.now).is_ok());
        }
        let Some(command) = possible.get(act.command % possible.len().max(1)).cloned() else { return Ok(()) };
        self.act(act.booking, &command)
    }

    /// Time passes and the jobs do their work: how every booking comes to its end without anybody's help but the
    /// platform's on open disputes.
    fn run_out(&mut self) -> bool {
        for _ in 0..3 {
            self.check();
            self.now += Duration::days(14);
            for booking in 0..self.bookings.len() {
                for command in [
                    Command::Expire,
                    Command::PaymentFailed,
                    Command::Start,
                    Command::End { outcome: SessionOutcome::Completed },
                    Command::ResolveDispute { resolution: Resolution::Upheld },
                    Command::ClearEarnings,
                ] {
                    let refused = self.act(booking, &command).err();
                    assert!(!matches!(refused, Some(BookingRefusal::Fault(_))), "{refused:?}");
                }
            }
        }
        self.bookings.iter().all(Option::is_none)
    }
}

fn seed() -> u64 {
    let fresh = || std::collections::hash_map::RandomState::new().build_hasher().finish();
    std::env::var("WALK_SEED").ok().map_or_else(fresh, |text| text.parse().expect("WALK_SEED is a number"))
}

#[test]
fn ten_thousand_random_walks_conserve_money_and_come_to_an_end() {
    let seed = seed();
    println!("WALK_SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases: 10_000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let (mut steps, mut refusals, mut ends) = (0_u64, 0_u64, BTreeMap::<String, u64>::new());
    let counted = std::cell::RefCell::new((&mut steps, &mut refusals, &mut ends));
    let outcome = runner.run(&acts(), |acts| {
        let mut world = World::new();
        let mut counted = counted.borrow_mut();
        for act in &acts {
            match world.step(act) {
                Ok(()) => {
                    *counted.0 += 1;
                    world.check();
                }
                Err(BookingRefusal::Fault(fault)) => return Err(TestCaseError::fail(format!("{fault} at {act:?}"))),
                Err(_) => *counted.1 += 1,
            }
        }
        prop_assert!(world.run_out(), "some booking never ends: {:?}", world.bookings);
        for kind in [AccountKind::WalletHold, AccountKind::Escrow, AccountKind::EarningPending] {
            let left: i64 = world.balances.iter().filter(|(a, _)| a.kind == kind).map(|(_, n)| n).sum();
            prop_assert_eq!(left, 0, "{} is empty when all is over", kind.code());
        }
        prop_assert_eq!(&world.pending, &world.settled, "every hold was settled");
        for state in &world.finished {
            *counted.2.entry(state.tuple.to_string()).or_default() += 1;
        }
        Ok(())
    });
    println!("{steps} steps, {refusals} refusals, ends: {ends:#?}");
    if let Err(failure) = outcome {
        panic!("WALK_SEED={seed}: {failure}");
    }
    assert!(steps > 100_000 && ends.len() >= 18, "the walks go far: {steps} steps to {} ends", ends.len());
}
