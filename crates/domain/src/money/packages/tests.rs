//! Shares that add up, acts that are refused, and what each of them posts.

use super::*;
use crate::money::{AccountKind, CommissionTier, Currency, JournalKind, Money};
use proptest::prelude::*;
use uuid::Uuid;

const NOW: &str = "2026-03-01T10:00:00Z";

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

/// Ten lessons at 27.00 in place of 30.00, `used` of them taken.
fn package(used: i32) -> Package {
    let mut package = Package {
        id: PackageId(Uuid::from_u128(1)),
        owner: UserId(Uuid::from_u128(2)),
        tutor: TutorId(Uuid::from_u128(3)),
        tutor_user: UserId(Uuid::from_u128(4)),
        lessons: 10,
        left: 10,
        minutes: 60,
        price: usd(27_000),
        single: usd(3_000),
        value: 27_000,
        state: PackageState::Active,
        expires_at: now() + TimeDelta::days(180),
        extended: false,
    };
    for _ in 0..used {
        package = package.take(&wish(&package), now()).unwrap().0;
    }
    package
}

/// The lessons that were taken of a package and are over, each at a tenth of its price.
fn held(package: &Package) -> Vec<TakenShare> {
    vec![TakenShare { share: 2_700, back: 0, over: true }; (package.lessons - package.left) as usize]
}

fn wish(package: &Package) -> LessonWish {
    let (payer, tutor, minutes) = (package.owner, package.tutor, package.minutes);
    LessonWish { payer, tutor, minutes, start: now() + TimeDelta::days(2) }
}

fn code<T: std::fmt::Debug>(answer: Result<T, crate::Refusal>) -> String {
    answer.unwrap_err().code
}

fn act_code<T: std::fmt::Debug>(answer: Result<T, ActRefusal>) -> String {
    match answer.unwrap_err() {
        ActRefusal::Refused(refusal) => refusal.code,
        ActRefusal::Fault(fault) => fault.to_string(),
    }
}

#[test]
fn the_usual_offers_are_five_ten_and_fifteen_per_cent() {
    let lines: Vec<_> =
        PackageOffers::with(&[]).offers.iter().map(|o| (o.lessons, o.discount_percent, o.valid_days)).collect();
    assert_eq!(lines, [(5, 5, 90), (10, 10, 180), (20, 15, 365)]);
    let own = PackageOffer { lessons: 10, discount_percent: 12, valid_days: 200 };
    assert_eq!(PackageOffers::with(&[own]).of(10), Some(own));
    assert_eq!(PackageOffers::with(&[own]).of(7), None);
}

#[test]
fn a_price_is_the_lessons_less_the_discount_half_to_even() {
    let offer = PackageOffer::DEFAULTS[0];
    let price = offer.price(usd(2_501), 60).unwrap();
    assert_eq!((price.full_price, price.price, price.saved), (usd(12_505), usd(11_880), usd(625)));
    assert_eq!(offer.price(usd(crate::money::amount::MAX_MINOR), 60), None);
}

#[test]
fn offers_outside_the_bounds_are_refused_at_their_line() {
    let line = |lessons, discount_percent, valid_days| OfferLine { lessons, discount_percent, valid_days };
    let whole = [line(5, 5, 90), line(10, 10, 180), line(20, 15, 365)];
    let with = |at: usize, other| {
        let mut offers = whole.to_vec();
        offers[at] = other;
        OfferRequest { offers }.parse()
    };
    assert!(with(0, whole[0]).is_ok());
    for (at, other, field, code) in [
        (0, line(6, 5, 90), "offers[0].lessons", "package_size_unknown"),
        (0, line(-5, 5, 90), "offers[0].lessons", "package_size_unknown"),
        (0, line(i64::MAX, 5, 90), "offers[0].lessons", "package_size_unknown"),
        (1, line(10, 4, 180), "offers[1].discount_percent", "package_discount_invalid"),
        (1, line(10, 16, 180), "offers[1].discount_percent", "package_discount_invalid"),
        (2, line(20, 15, 29), "offers[2].valid_days", "package_days_invalid"),
        (2, line(20, 15, 731), "offers[2].valid_days", "package_days_invalid"),
        (2, line(10, 15, 365), "offers", "package_size_unknown"),
        (2, line(20, 9, 365), "offers", "package_larger_dearer"),
    ] {
        let refusal = with(at, other).unwrap_err();
        let first = refusal.fields.first().unwrap();
        assert_eq!((first.field.as_str(), first.code.as_str()), (field, code), "{other:?}");
    }
    assert_eq!(code(OfferRequest { offers: whole[..2].to_vec() }.parse()), "package_size_unknown");
    let most = OfferRequest { offers: whole.iter().cycle().take(300).copied().collect() };
    assert!(most.parse().is_err());
}

#[test]
fn buying_moves_the_price_from_the_wallet_into_the_package() {
    let journal = package(0).bought().unwrap();
    assert_eq!(journal.kind(), JournalKind::PackageBuy);
    assert_eq!(journal.change_of_kind(AccountKind::Wallet, Currency::Usd), -27_000);
    assert_eq!(journal.change_of(package(0).account()), 27_000);
}

#[test]
fn a_lesson_is_refused_that_is_not_the_packages() {
    let open = package(0);
    let ask = |change: fn(&mut LessonWish)| {
        let mut asked = wish(&open);
        change(&mut asked);
        code(open.take(&asked, now()))
    };
    assert_eq!(ask(|w| w.payer = UserId(Uuid::from_u128(9))), "not_found");
    assert_eq!(ask(|w| w.tutor = TutorId(Uuid::from_u128(9))), "package_of_other_tutor");
    assert_eq!(ask(|w| w.minutes = 30), "package_minutes_differ");
    assert_eq!(ask(|w| w.start = NOW.parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(180)), "package_expired");
    assert_eq!(code(open.take(&wish(&open), open.expires_at)), "package_expired");
    for (state, expected) in [
        (PackageState::Gifted, "package_given_away"),
        (PackageState::Transferred, "package_over"),
        (PackageState::Ended, "package_over"),
        (PackageState::Expired, "package_expired"),
    ] {
        let other = Package { state, ..open };
        assert_eq!(code(other.take(&wish(&other), now())), expected);
    }
    let empty = package(10);
    assert_eq!((empty.left, empty.value), (0, 0));
    assert_eq!(code(empty.take(&wish(&empty), now())), "package_used_up");
}

#[test]
fn ending_counts_taken_lessons_at_the_single_price_and_writes_nothing_off() {
    for (used, refund) in [(0, 27_000), (1, 24_000), (5, 12_000), (9, 0), (10, 0)] {
        let package = package(used);
        let settled = package.settle(JournalKind::PackageEnd, CommissionTier::Starter, &held(&package)).unwrap();
        assert_eq!(settled.refund, usd(refund), "{used} taken");
        let gross = package.value - refund;
        let Some(journal) = settled.journal else {
            assert_eq!(package.value, 0);
            continue;
        };
        assert_eq!(journal.change_of(package.account()), -package.value);
        assert_eq!(journal.change_of_kind(AccountKind::Wallet, Currency::Usd), refund);
        assert_eq!(journal.change_of_kind(AccountKind::PlatformFee, Currency::Usd), gross / 5);
    }
}

#[test]
fn a_lesson_counts_at_the_end_as_far_as_it_was_paid_for() {
    let package = package(5);
    let refund = |taken: &[TakenShare]| {
        package.settle(JournalKind::PackageEnd, CommissionTier::Starter, taken).unwrap().refund.minor
    };
    let whole = TakenShare { share: 2_700, back: 0, over: true };
    for (back, expected) in [(0, 12_000), (2_700, 12_300), (1_350, 12_150), (1, 12_000)] {
        let mut taken = vec![whole; 5];
        taken[0].back = back;
        assert_eq!(refund(&taken), expected, "{back} went back of one of five lessons");
    }
    let all = [TakenShare { back: 2_700, ..whole }; 5];
    assert_eq!(refund(&all), package.value, "no lesson cost anything in the end");
    let free = TakenShare { share: 0, back: 0, over: true };
    assert_eq!(refund(&[free]), package.value - 3_000, "a share of nothing costs the single price");
}

#[test]
fn what_a_bank_gave_back_comes_out_of_what_would_go_to_the_owner_and_of_nothing_else() {
    let package = package(5);
    for (gone, refund, made_up) in [(0, 12_000, 0), (5_000, 7_000, 5_000), (27_000, 0, 12_000), (i64::MAX, 0, 12_000)] {
        let (tier, taken) = (CommissionTier::Starter, held(&package));
        let settled = package.settle_without(JournalKind::PackageExpire, (tier, &taken), gone).unwrap();
        assert_eq!((settled.refund, settled.earnings), (usd(refund), usd(1_200)), "{gone}");
        let journal = settled.journal.unwrap();
        assert_eq!(journal.change_of_kind(AccountKind::Chargebacks, Currency::Usd), made_up, "{gone}");
        assert_eq!(journal.change_of(package.account()), -package.value);
    }
    assert_eq!(package.give_all_back(JournalKind::PackageEnd, 27_000).unwrap().refund, usd(0));
}

#[test]
fn what_lessons_ahead_would_cost_waits_until_they_are_over() {
    let package = package(2);
    let lesson = TakenShare { share: 2_700, back: 0, over: true };
    let ahead = TakenShare { over: false, ..lesson };
    let tier = CommissionTier::Starter;
    let settled = package.settle(JournalKind::PackageEnd, tier, &[lesson, ahead]).unwrap();
    assert_eq!((settled.refund, settled.set_aside, settled.earnings), (usd(21_000), 600, usd(0)));
    let journal = settled.journal.unwrap();
    assert_eq!(journal.change_of(package.account()), -21_000);
    assert_eq!(journal.change_of_kind(AccountKind::EarningAvailable, Currency::Usd), 0, "not before the window");
    let waits = Package { value: settled.set_aside, ..package };
    let both = waits.settle(JournalKind::PackageSettle, tier, &[lesson, lesson]).unwrap();
    assert_eq!((both.refund, both.set_aside, both.earnings), (usd(0), 0, usd(480)));
    // The lesson ahead was called off: its share went to the wallet, and nobody pays its discount.
    let one = waits.settle(JournalKind::PackageSettle, tier, &[lesson]).unwrap();
    assert_eq!((one.refund, one.set_aside, one.earnings), (usd(300), 0, usd(240)));
    let transfer = package.transfer((TutorId(Uuid::from_u128(8)), usd(2_700)), (tier, &[lesson, ahead]), now());
    let transfer = transfer.unwrap();
    assert_eq!((transfer.set_aside, transfer.earnings, transfer.fee), (600, usd(0), usd(0)));
}

#[test]
fn a_package_whose_tutor_is_gone_gives_back_all_that_is_left() {
    for used in [0, 5, 9] {
        let package = package(used);
        let settled = package.give_all_back(JournalKind::PackageEnd, 0).unwrap();
        assert_eq!((settled.refund.minor, settled.set_aside, settled.earnings), (package.value, 0, usd(0)));
    }
    assert_eq!(package(10).give_all_back(JournalKind::PackageEnd, 0).unwrap().journal, None);
}

fn moved(package: &Package, to: TutorId, rate: Money) -> Result<Transfer, ActRefusal> {
    package.transfer((to, rate), (CommissionTier::Starter, &held(package)), now())
}

#[test]
fn a_transfer_makes_as_many_lessons_as_the_value_pays_and_gives_the_rest_back() {
    let other = TutorId(Uuid::from_u128(8));
    let transfer = moved(&package(2), other, usd(4_000)).unwrap();
    assert_eq!((transfer.lessons, transfer.price, transfer.rest), (5, usd(20_000), usd(1_000)));
    assert_eq!((transfer.earnings, transfer.fee), (usd(480), usd(120)), "the discount on two lessons is the tutor's");
    let exact = moved(&package(0), other, usd(2_700)).unwrap();
    assert_eq!((exact.lessons, exact.rest, exact.journal), (10, usd(0), None));
    assert_eq!(act_code(moved(&package(0), package(0).tutor, usd(2_700))), "package_same_tutor");
    assert_eq!(act_code(moved(&package(9), other, usd(2_701))), "package_too_small");
    assert_eq!(act_code(moved(&package(10), other, usd(100))), "package_used_up");
    let yen = Money::new(2_700, Currency::Jpy);
    assert_eq!(act_code(moved(&package(0), other, yen)), "package_currency_differs");
}

#[test]
fn moving_a_package_and_ending_it_there_gives_back_what_ending_it_here_does() {
    let other = TutorId(Uuid::from_u128(8));
    for used in 0..9 {
        let old = package(used);
        let ended = old.settle(JournalKind::PackageEnd, CommissionTier::Starter, &held(&old)).unwrap();
        for rate in [usd(100), usd(1_234), usd(2_999)] {
            let Ok(moved) = moved(&old, other, rate) else { continue };
            let new = Package {
                tutor: other,
                lessons: moved.lessons,
                left: moved.lessons,
                price: moved.price,
                single: moved.single,
                value: moved.price.minor,
                ..old
            };
            let back = new.settle(JournalKind::PackageEnd, CommissionTier::Starter, &[]).unwrap().refund;
            assert_eq!(back.minor + moved.rest.minor, ended.refund.minor, "{used} lessons used, then {rate}");
            assert_eq!((moved.earnings, moved.price.currency), (ended.earnings, Currency::Usd), "{used}");
        }
    }
}

#[test]
fn a_gift_is_taken_once_and_moves_its_whole_value() {
    let given = package(3).give(now()).unwrap();
    assert_eq!(code(given.give(now())), "package_given_away");
    let taker = UserId(Uuid::from_u128(77));
    let (claimed, journal) = given.claim(taker, now()).unwrap();
    assert_eq!((claimed.owner, claimed.state, claimed.left), (taker, PackageState::Active, 7));
    let journal = journal.unwrap();
    assert_eq!((journal.change_of(given.account()), journal.change_of(claimed.account())), (-given.value, given.value));
    assert_eq!(act_code(claimed.claim(taker, now())), "gift_taken");
    assert_eq!(act_code(given.claim(given.tutor_user, now())), "package_own_tutor");
    assert_eq!(act_code(given.claim(taker, given.expires_at)), "package_expired");
    let (back, nothing) = given.claim(given.owner, now()).unwrap();
    assert_eq!((back.owner, nothing), (given.owner, None), "who gave it may take it back by the link");
    assert_eq!(code(package(10).give(now())), "package_used_up");
}

#[test]
fn it_is_extended_once_and_by_thirty_days() {
    let longer = package(0).extend(now()).unwrap();
    assert_eq!(longer.expires_at - package(0).expires_at, TimeDelta::days(30));
    assert_eq!(code(longer.extend(now())), "package_extended");
    assert_eq!(code(package(0).extend(package(0).expires_at)), "package_expired");
}

#[test]
fn a_lesson_comes_back_only_into_a_package_that_is_open() {
    let package = package(4);
    let back = package.give_back(2_700, now()).unwrap();
    assert_eq!((back.left, back.value), (7, package.value + 2_700));
    assert_eq!(package.give_back(2_700, package.expires_at), None);
    for state in [PackageState::Ended, PackageState::Expired, PackageState::Transferred] {
        assert_eq!(Package { state, ..package }.give_back(2_700, now()), None);
    }
    let journal = Package::returned(package.owner, usd(2_700)).unwrap();
    assert_eq!(journal.change_of_kind(AccountKind::Wallet, Currency::Usd), 2_700);
}

#[test]
fn the_owner_is_told_thirty_seven_and_one_day_before_the_end() {
    let open = package(1);
    let at = |days: i64| open.alert(open.expires_at - TimeDelta::days(days));
    assert_eq!([at(31), at(30), at(8), at(7), at(2), at(1)], [None, Some(30), Some(30), Some(7), Some(7), Some(1)]);
    assert_eq!(open.alert(open.expires_at), None);
    assert_eq!(package(10).alert(open.expires_at - TimeDelta::days(1)), None, "nothing is left to book");
}

proptest! {
    #[test]
    fn shares_add_up_to_the_price_whatever_comes_back(
        price in 1_i64..5_000_000,
        lessons in prop::sample::select(SIZES.to_vec()),
        returns in prop::collection::vec(any::<bool>(), 0..40),
    ) {
        let mut package = Package { lessons, left: lessons, price: usd(price), value: price, ..package(0) };
        let mut taken = Vec::new();
        let mut returns = returns.into_iter();
        while package.left > 0 || !taken.is_empty() {
            match taken.pop() {
                Some(share) if returns.next() == Some(true) => package = package.give_back(share, now()).unwrap(),
                last => {
                    taken.extend(last);
                    if package.left == 0 {
                        break;
                    }
                    let (next, share) = package.take(&wish(&package), now()).unwrap();
                    prop_assert!(share.minor >= 0 && next.value >= 0);
                    package = next;
                    taken.push(share.minor);
                }
            }
        }
        prop_assert_eq!(taken.iter().sum::<i64>() + package.value, price);
    }

    #[test]
    fn nothing_is_lost_when_a_package_ends(
        price in 1_i64..5_000_000,
        single in 1_i64..300_000,
        used in 0_i32..=20,
        back in 0_i64..300_000,
        over in any::<bool>(),
    ) {
        let bought = Package { lessons: 20, left: 20, price: usd(price), value: price, ..package(0) };
        let mut ended = Package { single: usd(single), ..bought };
        let mut taken = Vec::new();
        for _ in 0..used {
            let (after, share) = ended.take(&wish(&ended), now()).unwrap();
            taken.push(TakenShare { share: share.minor, back: back % (share.minor + 1), over });
            ended = after;
        }
        let tier = CommissionTier::Expert;
        let settled = ended.settle(JournalKind::PackageExpire, tier, &taken).unwrap();
        prop_assert!(settled.refund.minor >= 0 && settled.refund.minor <= ended.value);
        prop_assert!(settled.set_aside == 0 || !over);
        if let Some(journal) = settled.journal {
            prop_assert_eq!(journal.change_of(ended.account()), settled.set_aside - ended.value);
        }
        // What was set aside is settled by the same rule once the lessons are over, and then nothing is left.
        let waits = Package { value: settled.set_aside, ..ended };
        let over: Vec<_> = taken.iter().map(|lesson| TakenShare { over: true, ..*lesson }).collect();
        let last = waits.settle(JournalKind::PackageSettle, tier, &over).unwrap();
        prop_assert_eq!((last.set_aside, last.refund.minor), (0, 0), "nothing changed about the lessons");
    }
}
