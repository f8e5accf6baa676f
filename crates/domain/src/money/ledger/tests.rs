//! The grammar's refusals, and that what it lets through balances.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::ids::UserId;
use proptest::prelude::*;
use uuid::Uuid;

fn wallet(person: u128, currency: Currency) -> AccountRef {
    AccountRef::of(AccountKind::Wallet, UserId(Uuid::from_u128(person)), currency)
}

fn outside(currency: Currency) -> AccountRef {
    AccountRef::platform(AccountKind::ProviderClearing, currency)
}

fn posted(lines: &[(AccountRef, i64)]) -> Result<Journal, LedgerFault> {
    let postings = lines.iter().map(|&(account, amount)| Posting { account, amount }).collect();
    Journal::new(JournalKind::Topup, Phase::Posted, postings)
}

#[test]
fn a_topup_moves_money_from_the_outside_world_into_a_wallet() {
    let journal = Journal::between(JournalKind::Topup, outside(Currency::Usd), wallet(1, Currency::Usd), 500).unwrap();
    assert_eq!(journal.change_of(wallet(1, Currency::Usd)), 500);
    assert_eq!(journal.change_of_kind(AccountKind::ProviderClearing, Currency::Usd), -500);
    assert_eq!((journal.id(), journal.settles(), journal.phase().code()), (None, None, "posted"));
}

#[test]
fn a_journal_that_does_not_sum_to_zero_is_refused() {
    let lines = [(wallet(1, Currency::Usd), 2), (outside(Currency::Usd), -1)];
    assert_eq!(posted(&lines), Err(LedgerFault::Unbalanced { currency: Currency::Usd, sum: 1 }));
}

#[test]
fn each_currency_must_sum_to_zero_by_itself() {
    let crossed = [(wallet(1, Currency::Usd), 1), (wallet(1, Currency::Eur), -1)];
    assert_eq!(posted(&crossed), Err(LedgerFault::Unbalanced { currency: Currency::Usd, sum: 1 }));
    let both = [
        (wallet(1, Currency::Usd), 1),
        (outside(Currency::Usd), -1),
        (wallet(1, Currency::Eur), 7),
        (outside(Currency::Eur), -7),
    ];
    assert_eq!(posted(&both).unwrap().postings().len(), 4);
}

#[test]
fn fewer_than_two_postings_are_refused() {
    assert_eq!(posted(&[]), Err(LedgerFault::TooFewPostings));
    assert_eq!(posted(&[(wallet(1, Currency::Usd), 1)]), Err(LedgerFault::TooFewPostings));
    let itself = [(wallet(1, Currency::Usd), 1), (wallet(1, Currency::Usd), 1)];
    assert_eq!(posted(&itself), Err(LedgerFault::TooFewPostings), "one account is one posting");
}

#[test]
fn a_posting_of_zero_is_refused_given_or_added_up() {
    let given = [(wallet(1, Currency::Usd), 0), (outside(Currency::Usd), 0)];
    assert_eq!(posted(&given), Err(LedgerFault::ZeroPosting(wallet(1, Currency::Usd))));
    let added = [(wallet(1, Currency::Usd), 5), (wallet(1, Currency::Usd), -5)];
    assert_eq!(posted(&added), Err(LedgerFault::ZeroPosting(wallet(1, Currency::Usd))));
}

#[test]
fn amounts_out_of_range_are_refused_not_wrapped() {
    for amount in [MAX_MINOR + 1, i64::MAX, i64::MIN] {
        let lines = [(wallet(1, Currency::Usd), amount), (outside(Currency::Usd), amount.wrapping_neg())];
        assert_eq!(posted(&lines), Err(LedgerFault::AmountOutOfRange(wallet(1, Currency::Usd))), "{amount}");
    }
    let twice = [(wallet(1, Currency::Usd), i64::MAX), (wallet(1, Currency::Usd), 1)];
    assert_eq!(posted(&twice), Err(LedgerFault::AmountOutOfRange(wallet(1, Currency::Usd))));
    let between = Journal::between(JournalKind::Topup, outside(Currency::Usd), wallet(1, Currency::Usd), i64::MIN);
    assert_eq!(between, Err(LedgerFault::AmountOutOfRange(outside(Currency::Usd))));
}

#[test]
fn a_person_without_a_name_and_a_platform_with_one_are_refused() {
    let nobody = AccountRef::platform(AccountKind::Wallet, Currency::Usd);
    let somebody = AccountRef { holder: Some(UserId(Uuid::nil())), ..outside(Currency::Usd) };
    assert_eq!(posted(&[(nobody, 1), (outside(Currency::Usd), -1)]), Err(LedgerFault::HolderMismatch(nobody)));
    assert_eq!(posted(&[(somebody, 1), (wallet(1, Currency::Usd), -1)]), Err(LedgerFault::HolderMismatch(somebody)));
}

#[test]
fn only_post_and_void_settle_and_only_pending_has_its_own_id() {
    let id = JournalId(Uuid::from_u128(9));
    let lines = || {
        vec![
            Posting { account: wallet(1, Currency::Usd), amount: -1 },
            Posting { account: outside(Currency::Usd), amount: 1 },
        ]
    };
    for (phase, code, own, settles) in [
        (Phase::Posted, "posted", None, None),
        (Phase::Pending { id }, "pending", Some(id), None),
        (Phase::Post { settles: id }, "post", None, Some(id)),
        (Phase::Void { settles: id }, "void", None, Some(id)),
    ] {
        let journal = Journal::new(JournalKind::BookingHold, phase, lines()).unwrap();
        assert_eq!((journal.phase().code(), journal.id(), journal.settles()), (code, own, settles));
    }
}

#[test]
fn kinds_are_read_back_and_fit_the_column() {
    for kind in JournalKind::ALL {
        assert_eq!(JournalKind::parse(kind.code()), Some(*kind));
        assert!(kind.code().bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{kind:?}");
    }
    assert_eq!(JournalKind::parse("fee"), None);
}

proptest! {
    /// Random postings on few accounts, so that merging, cancelling out and imbalance all happen.
    #[test]
    fn whatever_becomes_a_journal_balances_and_names_each_account_once(
        lines in prop::collection::vec((0..3_u128, prop::bool::ANY, -3..=3_i64), 0..6),
        balance in prop::bool::ANY,
    ) {
        let mut lines: Vec<_> = lines.into_iter()
            .map(|(person, euro, amount)| (wallet(person, if euro { Currency::Eur } else { Currency::Usd }), amount))
            .collect();
        if balance {
            for currency in [Currency::Usd, Currency::Eur] {
                let sum: i64 = lines.iter().filter(|(a, _)| a.currency == currency).map(|(_, n)| n).sum();
                lines.push((outside(currency), -sum));
            }
            lines.retain(|(_, amount)| *amount != 0);
        }
        if let Ok(journal) = posted(&lines) {
            prop_assert!(trial_balance(journal.postings()).values().all(|line| line.difference() == 0));
            let mut accounts: Vec<_> = journal.postings().iter().map(|p| p.account).collect();
            accounts.sort();
            accounts.dedup();
            prop_assert_eq!(accounts.len(), journal.postings().len());
            prop_assert!(journal.postings().iter().all(|p| p.amount != 0) && accounts.len() >= 2);
            for account in accounts {
                let expected: i64 = lines.iter().filter(|(a, _)| *a == account).map(|(_, n)| n).sum();
                prop_assert_eq!(journal.change_of(account), expected);
            }
        }
    }
}
