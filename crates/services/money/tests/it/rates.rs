//! A bank's daily file of exchange rates: newer ones count, wrong ones do not, and none is changed.

use adapters::rates::DailyRates;
use domain::{
    identity::Role,
    money::{Currency, Money},
};
use services::money::{
    conversion::conversion_shown,
    rates::{FetchRates, rate_set, rates_keep},
};
use spine::{
    exchange::exchange_of,
    job::{Job, Nothing},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// One euro in dollars, by a file of that day; a pound is 0.88 euros' worth of pounds.
fn file(date: &str, dollars: i64) -> DailyRates {
    let quotes = vec![(Currency::Usd, (dollars, 10_000)), (Currency::Gbp, (88, 100))];
    DailyRates { date: date.parse().unwrap(), quotes }
}

fn on(test: &TestApp, day: &str) {
    services::Clock::move_to(&*test.clock, format!("{day}T16:20:00Z").parse().unwrap());
}

/// US cents of ten thousand euro cents.
async fn euro(test: &TestApp) -> i64 {
    let rate = exchange_of(test.system().writes(), Currency::Eur).await.unwrap();
    rate.to_usd(Money::new(10_000, Currency::Eur)).unwrap()
}

#[tokio::test]
async fn the_newest_file_counts_and_what_it_lacks_stays_as_it_was() {
    let test = TestApp::new().await;
    on(&test, "2026-11-30");
    assert_eq!(euro(&test).await, 11_500, "the table that came with the product");
    let context = test.system();
    assert_eq!(rates_keep(&context, &file("2026-11-30", 11_602)).await.unwrap(), 2);
    assert_eq!(euro(&test).await, 11_602);
    for (date, dollars) in [("2026-11-30", 11_700), ("2026-11-19", 11_000), ("2026-12-01", 11_800)] {
        let added = rates_keep(&context, &file(date, dollars)).await.unwrap();
        assert_eq!((added, euro(&test).await), (0, 11_602), "known, older, or of a day to come: {date}");
    }
    let pound = exchange_of(context.writes(), Currency::Gbp).await.unwrap();
    let hundred = pound.to_usd(Money::new(8_800, Currency::Gbp)).unwrap();
    assert_eq!(hundred, 11_602, "88 pounds are a hundred euros");
    let kept = "select count(*) from exchange_rates where source = 'initial table'";
    assert_eq!(sqlx::query_scalar::<_, i64>(kept).fetch_one(&test.owner).await.unwrap(), 12);
}

#[tokio::test]
async fn a_rate_that_jumps_is_not_taken_and_the_same_day_is_put_right() {
    let test = TestApp::new().await;
    let context = test.system();
    on(&test, "2026-11-30");
    assert_eq!(rates_keep(&context, &file("2026-11-30", 116_020)).await.unwrap(), 0, "not even as the first one");
    assert_eq!(euro(&test).await, 11_500);
    rates_keep(&context, &file("2026-11-30", 11_602)).await.unwrap();
    on(&test, "2026-12-01");
    assert_eq!(rates_keep(&context, &file("2026-12-01", 116_020)).await.unwrap(), 0, "a point that slipped");
    assert_eq!(rates_keep(&context, &file("2026-12-01", 11_650)).await.unwrap(), 2, "the same day, put right");
    on(&test, "2027-03-01");
    assert_eq!(rates_keep(&context, &file("2027-03-01", 1_165)).await.unwrap(), 0, "nor after months of silence");
    assert_eq!(euro(&test).await, 11_650);
}

#[tokio::test]
async fn what_stays_at_its_new_level_for_three_days_is_believed() {
    let test = TestApp::new().await;
    let context = test.system();
    for (day, dollars, taken) in [
        ("2026-11-30", 11_602, 2),
        ("2026-12-01", 20_000, 0),
        ("2026-12-01", 20_000, 0),
        ("2026-12-02", 11_700, 2),
        ("2026-12-03", 20_000, 0),
        ("2026-12-04", 40_000, 0),
        ("2026-12-07", 20_100, 0),
        ("2026-12-08", 20_000, 0),
        ("2026-12-09", 20_200, 2),
    ] {
        on(&test, day);
        let kept = rates_keep(&context, &file(day, dollars)).await.unwrap();
        assert_eq!(kept, taken, "{day} {dollars}");
    }
    assert_eq!(euro(&test).await, 20_200);
}

#[tokio::test]
async fn the_owner_puts_a_rate_right_and_a_bank_is_judged_by_it() {
    let test = TestApp::new().await;
    let context = test.system();
    on(&test, "2026-11-30");
    rate_set(&context, Currency::Eur, (2, 1)).await.unwrap();
    assert_eq!(euro(&test).await, 20_000);
    on(&test, "2026-12-01");
    assert_eq!(rates_keep(&context, &file("2026-12-01", 11_602)).await.unwrap(), 1, "the pound alone");
    rate_set(&context, Currency::Eur, (116, 100)).await.unwrap();
    on(&test, "2026-12-02");
    assert_eq!(rates_keep(&context, &file("2026-12-02", 11_602)).await.unwrap(), 2);
    for currency in [Currency::Credit, Currency::Usd] {
        assert_eq!(refused(rate_set(&context, currency, (1, 1)).await).0, 422);
    }
    for role in [Role::Student, Role::Finance, Role::Trust] {
        is_not_found(rate_set(&test.context_of(&test.person(role).await), Currency::Eur, (1, 1)).await);
    }
    let acts = "select count(*) from audit_log where act = 'rate.set'";
    assert_eq!(sqlx::query_scalar::<_, i64>(acts).fetch_one(&test.owner).await.unwrap(), 2);
}

#[tokio::test]
async fn nothing_is_converted_at_a_rate_that_is_too_old() {
    let test = TestApp::new().await;
    let payer = test.student().await;
    let own = sqlx::query("update users set currency = $2 where id = $1");
    own.bind(payer.id.0).bind("EUR").execute(&test.owner).await.unwrap();
    test.fund(&payer, Money::new(10_000, Currency::Eur)).await;
    let price = Money::new(3_000, Currency::Usd);
    let context = test.context_of(&payer);
    for (day, converts) in [("2026-11-29", true), ("2026-12-01", false)] {
        on(&test, day);
        let shown = conversion_shown(&context, price).await.unwrap();
        assert_eq!(shown.is_some(), converts, "{day}: the table that came with the product is of the 20th");
    }
    rates_keep(&test.system(), &file("2026-12-01", 11_602)).await.unwrap();
    assert!(conversion_shown(&context, price).await.unwrap().is_some(), "a fresh one");
    for (currency, converts) in [(Currency::Rub, false), (Currency::Aed, true), (Currency::Kwd, true)] {
        let price = Money::new(3_000, currency);
        assert_eq!(conversion_shown(&context, price).await.unwrap().is_some(), converts, "{currency}");
    }
}

#[tokio::test]
async fn where_no_file_is_named_or_nobody_answers_the_rates_stay() {
    for address in [None, Some("http://127.0.0.1:9/daily.xml".to_owned())] {
        let test = TestApp::with(|settings| settings.rates_from = address).await;
        FetchRates::run(&test.system(), Nothing {}).await.unwrap();
        assert_eq!(euro(&test).await, 11_500);
    }
}
