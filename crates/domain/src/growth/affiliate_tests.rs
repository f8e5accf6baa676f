//! What makes a partner, and what one is paid.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::money::Currency;
use proptest::prelude::*;
use uuid::Uuid;

fn asked(name: &str, site: &str, payout: Option<&str>) -> Result<Applied, Refusal> {
    let (name, site, payout) = (name.to_owned(), site.to_owned(), payout.map(str::to_owned));
    AffiliateRequest { name, site, payout }.parse()
}

#[test]
fn a_name_a_site_and_where_the_money_goes_are_an_application() {
    let applied = asked(" Language Blog ", "https://blog.example/learn?x=1", None).unwrap();
    assert_eq!((applied.name.as_str(), applied.payout), ("Language Blog", CommissionTo::Bank));
    assert_eq!(asked("x", "http://a.test:8080", Some("wallet")).unwrap().payout, CommissionTo::Wallet);
}

#[test]
fn what_is_no_site_no_name_and_no_way_to_pay_is_refused_at_its_field() {
    for site in [
        "",
        "blog.example",
        "https://",
        "https://localhost",
        "javascript:alert(1)",
        "https://a..b",
        "https://me@blog.example",
        "https://blog example",
        "https://-a.test",
        "ftp://a.test",
    ] {
        assert_eq!(asked("x", site, None).unwrap_err().code, "affiliate_site_invalid", "{site:?}");
    }
    let long = format!("https://a.test/{}", "x".repeat(SITE_MAX_BYTES));
    assert_eq!(asked("x", &long, None).unwrap_err().code, "affiliate_site_invalid");
    assert_eq!(asked(" ", "https://a.test", None).unwrap_err().code, "required");
    assert_eq!(asked("x", "https://a.test", Some("gold")).unwrap_err().code, "affiliate_payout_unknown");
    assert_eq!(AffiliateDecline::default().parse().unwrap_err().code, "required");
}

#[test]
fn it_goes_where_the_partner_said() {
    let (who, amount) = (UserId(Uuid::from_u128(1)), Money::new(250, Currency::Usd));
    for (to, kind) in [(CommissionTo::Wallet, AccountKind::Wallet), (CommissionTo::Bank, AccountKind::EarningAvailable)]
    {
        let journal = paid(who, to, amount).unwrap();
        assert_eq!(journal.change_of(AccountRef::of(kind, who, Currency::Usd)), 250);
        assert_eq!(journal.change_of(AccountRef::platform(AccountKind::PlatformPromo, Currency::Usd)), -250);
    }
    assert!(paid(who, CommissionTo::Bank, Money::zero(Currency::Usd)).is_err());
}

#[test]
fn what_is_taken_back_and_is_not_there_is_owed() {
    let (who, amount) = (UserId(Uuid::from_u128(1)), Money::new(250, Currency::Usd));
    for (there, taken) in [(1_000, 250), (250, 250), (100, 100), (0, 0), (-5, 0)] {
        let journal = taken_back(who, CommissionTo::Bank, amount, there).unwrap();
        let of = |kind| journal.change_of(AccountRef::of(kind, who, Currency::Usd));
        assert_eq!((of(AccountKind::EarningAvailable), of(AccountKind::Debt)), (-taken, 250 - taken), "{there}");
        assert_eq!(journal.change_of(AccountRef::platform(AccountKind::PlatformPromo, Currency::Usd)), 250);
    }
    assert!(taken_back(who, CommissionTo::Wallet, Money::zero(Currency::Usd), 0).is_err());
}

#[test]
fn an_application_is_decided_once_and_a_partner_may_be_stopped() {
    use AffiliateState::{Approved, Declined, Waiting};
    let may: Vec<_> = AffiliateState::ALL
        .iter()
        .flat_map(|one| AffiliateState::ALL.iter().map(move |next| (*one, *next)))
        .filter(|(one, next)| one.may_become(*next))
        .collect();
    assert_eq!(may, [(Waiting, Approved), (Waiting, Declined), (Approved, Declined)]);
}

#[test]
fn a_partners_code_is_one_that_registration_keeps_and_nobodys_own() {
    let code = format!("{CODE_PREFIX}00000000abcd");
    assert_eq!(crate::identity::referral::referral_code(&code), code);
    assert!(!super::super::referral::own_code(UserId(Uuid::max())).contains('-'));
}

proptest! {
    #[test]
    fn a_commission_is_within_its_fee_and_grows_with_it(fee in 0_i64..=i64::MAX / 2, more in 0_i64..1_000) {
        let part = RULE.commission(fee);
        prop_assert!((0..=fee).contains(&part));
        prop_assert_eq!(part == 0, fee == 0);
        prop_assert!(RULE.commission(fee + more) >= part);
    }

    #[test]
    fn what_is_left_of_it_is_within_what_is_left_of_the_fee(fee in 1_i64..1_000_000, now in -1_000_i64..1_000_000) {
        let left = commission_left(RULE.commission(fee), fee, now);
        prop_assert!((0..=RULE.commission(fee)).contains(&left) && left <= now.max(0));
        prop_assert_eq!(left == RULE.commission(fee), now >= fee);
    }
}
