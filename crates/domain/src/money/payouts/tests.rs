//! What is refused, what a payout posts, and how it ends.

use super::{methods::is_account, *};
use chrono::{DateTime, Utc};
use uuid::Uuid;

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn asked(minor: i64, speed: PayoutSpeed) -> ParsedPayout {
    ParsedPayout { amount: usd(minor), speed }
}

fn payout(minor: i64, speed: PayoutSpeed) -> Payout {
    let (id, payee) = (PayoutId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
    Payout::ask(id, payee, asked(minor, speed), (10_000, 0)).unwrap()
}

#[test]
fn amounts_that_cannot_be_paid_out_are_refused() {
    let request = |amount, currency: &str, speed: Option<&str>| {
        PayoutRequest { amount, currency: currency.into(), speed: speed.map(str::to_owned) }.parse()
    };
    for (amount, currency, speed, code) in [
        (1, "USD", None, "payout_too_small"),
        (999, "USD", None, "payout_too_small"),
        (-5_000, "USD", None, "payout_too_small"),
        (999, "JPY", None, "payout_too_small"),
        (5_000, "XXX", None, "currency_unknown"),
        (5_000, "CREDIT", None, "currency_not_money"),
        (5_000, "USD", Some("yesterday"), "payout_speed_unknown"),
    ] {
        assert_eq!(request(amount, currency, speed).unwrap_err().code, code, "{amount} {currency}");
    }
    assert_eq!(request(1_000, "USD", None).unwrap().speed, PayoutSpeed::Standard);
}

#[test]
fn nobody_is_paid_more_than_there_is_or_while_they_owe() {
    let ask = |minor, balances| {
        let (id, payee) = (PayoutId(Uuid::nil()), UserId(Uuid::nil()));
        Payout::ask(id, payee, asked(minor, PayoutSpeed::Standard), balances)
    };
    assert_eq!(ask(10_001, (10_000, 0)).unwrap_err().code, "payout_above_balance");
    assert_eq!(ask(1_000, (10_000, 1)).unwrap_err().code, "payout_debt_open");
    assert!(ask(10_000, (10_000, 0)).is_ok());
}

#[test]
fn a_payout_ends_once_and_every_cent_is_somewhere() {
    let instant = payout(1_050, PayoutSpeed::Instant);
    assert_eq!(instant.fee, usd(10), "half to even");
    let set_aside = instant.reserved().unwrap();
    assert_eq!(set_aside.change_of(instant.account(Kind::EarningReserved)), 1_050);
    let (paid, journal) = instant.decide(PayoutStatus::Paid).unwrap().unwrap();
    assert_eq!(journal.change_of_kind(Kind::ProviderClearing, Currency::Usd), 1_040);
    assert_eq!(journal.change_of_kind(Kind::PlatformFee, Currency::Usd), 10);
    assert_eq!(paid.decide(PayoutStatus::Paid), Ok(None), "told twice");
    assert!(matches!(paid.decide(PayoutStatus::Failed), Err(PayoutRefusal::Refused(r)) if r.code == "payout_decided"));
    let (failed, journal) = instant.decide(PayoutStatus::Failed).unwrap().unwrap();
    assert_eq!(journal.change_of(instant.account(Kind::EarningAvailable)), 1_050);
    assert_eq!(failed.decide(PayoutStatus::Failed), Ok(None));
}

#[test]
fn what_is_earned_pays_for_what_is_owed_and_no_more() {
    let payee = UserId(Uuid::from_u128(2));
    for (earned, debt, paid) in [(2_000, 500, 500), (300, 500, 300), (500, 500, 500)] {
        let journal = debt_netted(payee, usd(earned), debt).unwrap().unwrap();
        let own = |kind| journal.change_of(AccountRef::of(kind, payee, Currency::Usd));
        assert_eq!((own(Kind::EarningAvailable), own(Kind::Debt)), (-paid, -paid));
    }
    assert_eq!(debt_netted(payee, usd(2_000), 0), Ok(None));
    assert_eq!(debt_netted(payee, usd(0), 500), Ok(None));
}

#[test]
fn a_standard_payout_takes_three_banking_days() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(arrives_on(PayoutSpeed::Standard, day("2026-11-27")), day("2026-12-02"), "a weekend lies between");
    assert_eq!(arrives_on(PayoutSpeed::Standard, day("2026-11-23")), day("2026-11-26"));
    assert_eq!(arrives_on(PayoutSpeed::Instant, day("2026-11-28")), day("2026-11-28"));
}

#[test]
fn a_bank_account_has_right_check_digits_and_no_card_is_one() {
    for right in ["DE89370400440532013000", "GB82WEST12345698765432", "12345678"] {
        assert!(is_account(right), "{right}");
    }
    for wrong in ["", "DE89370400440532013001", "DE8937040044053201300!", "12345", "4242424242424242", "ABC"] {
        assert!(!is_account(wrong), "{wrong}");
    }
    assert!(is_card_number("4242424242424242") && !is_card_number("4242424242424241"));
}

#[test]
fn a_method_that_pays_nobody_is_refused_at_its_field() {
    let bank = |account: &str, holder: &str| PayoutMethodRequest {
        kind: "bank".into(),
        account: Some(account.into()),
        holder: Some(holder.into()),
        ..PayoutMethodRequest::default()
    };
    let parsed = bank("de89 3704 0044 0532 0130 00", "Rosa Keller").parse().unwrap();
    assert_eq!((parsed.account.as_str(), parsed.automatic), ("DE89370400440532013000", false));
    let strange = PayoutMethodRequest { kind: "cash".into(), ..PayoutMethodRequest::default() };
    let payee = PayoutMethodRequest { kind: "manual".into(), payee_kind: Some("robot".into()), ..strange.clone() };
    for (request, field, code) in [
        (bank("DE00", "Rosa"), "account", "payout_account_invalid"),
        (bank("DE89370400440532013000", " "), "holder", "payout_holder_missing"),
        (strange, "kind", "payout_method_unknown"),
        (payee, "payee_kind", "payee_kind_unknown"),
    ] {
        let refusal = request.parse().unwrap_err();
        let first = refusal.fields.first().unwrap();
        assert_eq!((first.field.as_str(), first.code.as_str()), (field, code));
    }
}

#[test]
fn a_month_is_read_as_its_first_days() {
    let (first, next) = month_of("2026-12").unwrap();
    assert_eq!((first.to_string(), next.to_string()), ("2026-12-01".into(), "2027-01-01".into()));
    let (first, next) = month_of("2026").unwrap();
    assert_eq!((first.to_string(), next.to_string()), ("2026-01-01".into(), "2027-01-01".into()), "or a year");
    for wrong in
        ["", "202", "20261", "1999", "2201", "20-6", "٢٠", "2026-13", "2026-1", "26-11-01", "1999-12", "٢٠٢٦-١١"]
    {
        assert_eq!(month_of(wrong).unwrap_err().code, "month_invalid", "{wrong:?}");
    }
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn to_bank(account: &str) -> ParsedMethod {
    ParsedMethod {
        kind: PayoutMethodKind::Bank,
        payee_kind: PayeeKind::Individual,
        holder: "Rosa Keller".into(),
        account: account.into(),
        automatic: false,
    }
}

fn standing(account: &str) -> StandingMethod {
    StandingMethod { method: to_bank(account), ready: true, held: false, usable_at: None, undo_until: None }
}

#[test]
fn a_method_that_takes_another_ones_place_waits_and_the_first_does_not() {
    let now = moment("2026-03-02T09:00:00Z");
    let of = |standing: Option<&StandingMethod>, account: &str| MethodChange::of(standing, &to_bank(account), now);
    let (own, waits) = (standing("12345678"), moment("2026-03-04T09:00:00Z"));
    assert_eq!(of(None, "12345678"), MethodChange::First);
    assert_eq!(of(Some(&own), "12345678"), MethodChange::Same);
    assert_eq!(of(Some(&own), "87654321"), MethodChange::Other { usable_at: waits, keep_before: true });
    let unready = StandingMethod { ready: false, ..own.clone() };
    assert_eq!(of(Some(&unready), "87654321"), MethodChange::First, "nothing could be sent there");
    let on_the_way = StandingMethod { usable_at: Some(waits), ..unready };
    assert!(
        matches!(of(Some(&on_the_way), "87654321"), MethodChange::Other { .. }),
        "an account at the provider that is not ready is no way around"
    );
    let contested = StandingMethod { undo_until: Some(moment("2026-03-05T00:00:00Z")), ..own.clone() };
    assert_eq!(
        of(Some(&contested), "87654321"),
        MethodChange::Other { usable_at: waits, keep_before: false },
        "a second change does not make the first one the owner's"
    );
    let held = StandingMethod { held: true, ..own };
    assert!(matches!(of(Some(&held), "12345678"), MethodChange::Other { .. }), "said once more it counts, later");
}

#[test]
fn the_holder_and_the_way_are_where_money_goes_and_the_calendar_is_not() {
    let own = to_bank("12345678");
    assert!(own.pays_as(&ParsedMethod { automatic: true, payee_kind: PayeeKind::Business, ..own.clone() }));
    assert!(!own.pays_as(&ParsedMethod { holder: "Somebody Else".into(), ..own.clone() }));
    assert!(!own.pays_as(&ParsedMethod { kind: PayoutMethodKind::Manual, ..own.clone() }));
}

#[test]
fn nothing_is_asked_for_while_a_method_waits_is_held_or_is_not_ready() {
    let now = moment("2026-03-02T09:00:00Z");
    let own = standing("12345678");
    assert_eq!(own.may_pay(now), Ok(()));
    let code = |standing: &StandingMethod| standing.may_pay(now).unwrap_err().code;
    assert_eq!(code(&StandingMethod { ready: false, ..own.clone() }), "payout_method_missing");
    assert_eq!(code(&StandingMethod { held: true, ..own.clone() }), "payout_method_held");
    let waits = |at: &str| StandingMethod { usable_at: Some(moment(at)), ..own.clone() };
    assert_eq!(waits("2026-03-02T09:00:00Z").may_pay(now), Ok(()));
    let refusal = waits("2026-03-02T09:00:01Z").may_pay(now).unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.facts["hours"].as_i64()), ("payout_method_waits", Some(1)));
}

#[test]
fn of_an_account_its_end_is_shown() {
    assert_eq!((account_shown("DE89370400440532013000").as_str(), account_shown("").as_str()), ("… 3000", ""));
}
