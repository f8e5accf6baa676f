//! A million random acts, legal and not, over every unit: whatever is written balances, nobody is below zero, and the
//! journals read again are the counters.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::ids::UserId;
use std::collections::HashMap;
use uuid::Uuid;

const BATCHES: u64 = 100;
const ACTS: u64 = 10_000;
const PEOPLE: u64 = 7;

/// Random numbers from a seed (xorshift): the same walk each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn amount(&mut self) -> i64 {
        i64::try_from(1 + self.roll(1_000)).unwrap()
    }
}

#[derive(Default)]
struct Books {
    counters: HashMap<AccountRef, i64>,
    holds: Vec<(JournalId, AccountRef, AccountRef, i64)>,
    written: Vec<Journal>,
    number: u128,
}

fn lines(of: &[(AccountRef, i64)]) -> Vec<Posting> {
    of.iter().map(|&(account, amount)| Posting { account, amount }).collect()
}

impl Books {
    /// Written as the database does it: whole, or not at all where somebody would be below zero.
    fn write(&mut self, journal: Journal) -> bool {
        let counter = |account| self.counters.get(account).copied().unwrap_or_default();
        let mut after = journal.postings().iter().map(|line| (line.account.kind, counter(&line.account) + line.amount));
        let stands = after.all(|(kind, balance)| balance >= 0 || kind.may_be_negative());
        if stands {
            for line in journal.postings() {
                *self.counters.entry(line.account).or_default() += line.amount;
            }
            self.written.push(journal);
        }
        stands
    }

    fn moves(&mut self, from: AccountRef, to: AccountRef, amount: i64) -> bool {
        self.write(Journal::between(JournalKind::Topup, from, to, amount).unwrap())
    }

    fn hold(&mut self, wallet: AccountRef, held: AccountRef, amount: i64) {
        self.number += 1;
        let id = JournalId(Uuid::from_u128(self.number));
        let postings = lines(&[(wallet, -amount), (held, amount)]);
        if self.write(Journal::new(JournalKind::BookingHold, Phase::Pending { id }, postings).unwrap()) {
            self.holds.push((id, wallet, held, amount));
        }
    }

    /// Settles one of the holds, once: what is held goes back, or on.
    fn settle(&mut self, dice: &mut Dice, taken: Option<AccountKind>) {
        let Some(last) = u64::try_from(self.holds.len()).unwrap().checked_sub(1) else { return };
        let (settles, wallet, held, amount) = self.holds.swap_remove(usize::try_from(dice.roll(last + 1)).unwrap());
        let (phase, to) = match taken {
            Some(kind) => (Phase::Post { settles }, AccountRef { kind, ..wallet }),
            None => (Phase::Void { settles }, wallet),
        };
        let postings = lines(&[(held, -amount), (to, amount)]);
        assert!(self.write(Journal::new(JournalKind::BookingHold, phase, postings).unwrap()), "what is held is there");
    }
}

/// What is no journal, whoever asks for it.
fn illegal(dice: &mut Dice, units: &[Currency], wallet: AccountRef, clearing: AccountRef) {
    let amount = dice.amount();
    let other = *units.iter().find(|unit| **unit != wallet.currency).unwrap();
    let elsewhere = AccountRef { currency: other, ..clearing };
    let postings = match dice.roll(6) {
        0 => lines(&[(wallet, amount), (clearing, -amount - 1)]),
        1 => lines(&[(wallet, amount), (elsewhere, -amount)]),
        2 => lines(&[(wallet, amount), (clearing, -amount), (elsewhere, 0)]),
        3 => lines(&[(wallet, amount)]),
        4 => lines(&[(AccountRef { holder: None, ..wallet }, amount), (clearing, -amount)]),
        _ => lines(&[(wallet, i64::MAX), (clearing, -i64::MAX)]),
    };
    assert!(Journal::new(JournalKind::Topup, Phase::Posted, postings).is_err());
}

fn act(books: &mut Books, dice: &mut Dice, units: &[Currency]) {
    let unit = units[usize::try_from(dice.roll(units.len() as u64)).unwrap()];
    let (one, tutor) = (dice.roll(PEOPLE), dice.roll(PEOPLE));
    let of = |kind, person: u64| AccountRef::of(kind, UserId(Uuid::from_u128(u128::from(person) + 1)), unit);
    let platform = |kind| AccountRef::platform(kind, unit);
    let (wallet, clearing, amount) =
        (of(AccountKind::Wallet, one), platform(AccountKind::ProviderClearing), dice.amount());
    let earned = |kind| of(kind, tutor);
    match dice.roll(11) {
        0 | 1 => assert!(books.moves(clearing, wallet, amount)),
        2 => books.hold(wallet, of(AccountKind::WalletHold, one), amount),
        3 => books.settle(dice, Some(AccountKind::Escrow)),
        4 => books.settle(dice, None),
        5 => {
            // A fifth for the platform, the rest to the tutor; a fifth of little is nothing.
            let (fee, escrow) = (amount / 5, of(AccountKind::Escrow, one));
            let split = [
                (escrow, -amount),
                (earned(AccountKind::EarningPending), amount - fee),
                (platform(AccountKind::PlatformFee), fee),
            ];
            let moved: Vec<_> = split.into_iter().filter(|(_, amount)| *amount != 0).collect();
            books.write(Journal::new(JournalKind::Topup, Phase::Posted, lines(&moved)).unwrap());
        }
        6 => _ = books.moves(earned(AccountKind::EarningPending), earned(AccountKind::EarningAvailable), amount),
        7 => _ = books.moves(earned(AccountKind::EarningAvailable), earned(AccountKind::EarningReserved), amount),
        8 => _ = books.moves(earned(AccountKind::EarningReserved), clearing, amount),
        9 => assert!(!books.moves(wallet, clearing, 1_000_000_000_000), "nobody has that much"),
        _ => illegal(dice, units, wallet, clearing),
    }
}

#[test]
fn a_million_random_acts_over_every_unit_leave_books_that_balance_and_nobody_below_zero() {
    let units = [Currency::MONEY, &[Currency::Credit]].concat();
    assert_eq!(units.len(), 13);
    let (mut books, mut dice, mut replayed) = (Books::default(), Dice(0x9E37_79B9_7F4A_7C15), HashMap::new());
    for batch in 0..BATCHES {
        for _ in 0..ACTS {
            act(&mut books, &mut dice, &units);
        }
        let written = std::mem::take(&mut books.written);
        let postings = || written.iter().flat_map(Journal::postings);
        assert!(trial_balance(postings()).values().all(|line| line.difference() == 0), "batch {batch}");
        for line in postings() {
            *replayed.entry(line.account).or_insert(0_i64) += line.amount;
        }
        assert!(replayed == books.counters, "batch {batch}: the journals are the counters");
        for unit in &units {
            let sum: i64 = books.counters.iter().filter(|(of, _)| of.currency == *unit).map(|(_, n)| n).sum();
            assert_eq!(sum, 0, "batch {batch}: {unit}");
        }
        let below = books.counters.iter().find(|(of, balance)| **balance < 0 && !of.kind.may_be_negative());
        assert_eq!(below, None, "batch {batch}");
    }
    let kinds: std::collections::BTreeSet<_> = books.counters.keys().map(|of| of.kind).collect();
    assert_eq!(kinds.len(), 8, "money came everywhere: {kinds:?}");
}
