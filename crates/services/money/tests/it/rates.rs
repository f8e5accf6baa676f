//! A bank's daily file of exchange rates: newer ones count, wrong ones do not, and none is changed.

use adapters::rates::DailyRates;
use domain::money::Currency;
use services::money::rates::{FetchRates, rates_keep};
use spine::{
    exchange::exchange_of,
    job::{Job, Nothing},
};
use testkit::TestApp;

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
    rate.to_usd(domain::money::Money::new(10_000, Currency::Eur)).unwrap()
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
    let hundred = pound.to_usd(domain::money::Money::new(8_800, Currency::Gbp)).unwrap();
    assert_eq!(hundred, 11_602, "88 pounds are a hundred euros");
    let kept = "select count(*) from exchange_rates where source = 'initial table'";
    assert_eq!(sqlx::query_scalar::<_, i64>(kept).fetch_one(&test.owner).await.unwrap(), 12);
}

#[tokio::test]
async fn a_rate_that_jumps_is_not_taken_until_it_has_stood_for_a_week() {
    let test = TestApp::new().await;
    let context = test.system();
    on(&test, "2026-11-30");
    rates_keep(&context, &file("2026-11-30", 11_602)).await.unwrap();
    on(&test, "2026-12-01");
    assert_eq!(rates_keep(&context, &file("2026-12-01", 116_020)).await.unwrap(), 0, "a point that slipped");
    assert_eq!(rates_keep(&context, &file("2026-12-01", 11_650)).await.unwrap(), 2, "the same day, put right");
    on(&test, "2026-12-09");
    assert_eq!(rates_keep(&context, &file("2026-12-09", 20_000)).await.unwrap(), 2);
    assert_eq!(euro(&test).await, 20_000);
}

#[tokio::test]
async fn where_no_file_is_named_or_nobody_answers_the_rates_stay() {
    for address in [None, Some("http://127.0.0.1:9/daily.xml".to_owned())] {
        let test = TestApp::with(|settings| settings.rates_from = address).await;
        FetchRates::run(&test.system(), Nothing {}).await.unwrap();
        assert_eq!(euro(&test).await, 11_500);
    }
}
