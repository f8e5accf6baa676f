//! The auction, what is paid, what is filtered.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, proptest};

fn bidder(n: u128, bid: i64, quality: i64) -> Bidder {
    Bidder {
        campaign: AdCampaignId(Uuid::from_u128(n)),
        listing: TutorId(Uuid::from_u128(n)),
        bid,
        least: 1,
        worth: bid * 10_000,
        quality,
        relevance: WHOLE,
    }
}

fn request(bid: i64, daily: i64, total: i64) -> AdCampaignRequest {
    AdCampaignRequest {
        listing_id: String::new(),
        bid: Some(bid),
        daily_budget: Some(daily),
        total_budget: Some(total),
    }
}

#[test]
fn amounts_that_make_no_sense_are_refused_by_field() {
    let cases = [
        (request(0, 100, 100), "bid", "ad_bid_range"),
        (request(-5, 100, 100), "bid", "ad_bid_range"),
        (request(5_001, 10_000, 10_000), "bid", "ad_bid_range"),
        (request(50, 49, 100), "daily_budget", "ad_budget_range"),
        (request(50, 100, 99), "total_budget", "ad_budget_range"),
        (request(50, 100, i64::MAX), "total_budget", "ad_budget_range"),
        (AdCampaignRequest { bid: None, ..request(0, 100, 100) }, "bid", "ad_bid_range"),
    ];
    for (request, field, code) in cases {
        let refusal = request.parse(Currency::Usd).unwrap_err();
        assert!(refusal.fields.iter().any(|it| it.field == field && it.code == code), "{request:?}: {refusal:?}");
    }
    assert_eq!(
        request(50, 100, 100).parse(Currency::Usd).unwrap(),
        AdPlan { bid: 50, daily_budget: 100, total_budget: 100 }
    );
}

#[test]
fn the_winner_pays_what_it_took_to_stand_before_the_next_and_the_last_pays_the_least() {
    let won = auction(&[bidder(1, 100, 1_000), bidder(2, 60, 1_000), bidder(3, 40, 1_000)], 2);
    assert_eq!(won.iter().map(|it| it.price).collect::<Vec<_>>(), [61, 41]);
    assert_eq!(auction(&[bidder(1, 100, 1_000)], 2).first().unwrap().price, 1);
}

#[test]
fn two_who_are_worth_the_same_pay_what_they_bid_and_no_unit_more() {
    let won = auction(&[bidder(1, 100, 1_000), bidder(2, 100, 1_000)], 2);
    assert_eq!(won.iter().map(|it| it.price).collect::<Vec<_>>(), [100, 1]);
}

#[test]
fn a_better_listing_pays_less_than_a_dearer_bid_and_one_rated_badly_has_no_place() {
    let won = auction(&[bidder(1, 100, 720), bidder(2, 90, 960), bidder(3, 5_000, QUALITY_FLOOR - 1)], 3);
    let places: Vec<_> = won.iter().map(|it| (it.campaign.0.as_u128(), it.price)).collect();
    assert_eq!(places, [(2, 76), (1, 1)]);
}

#[test]
fn one_listing_has_one_place_however_many_campaigns_it_has() {
    let twice = Bidder { listing: bidder(1, 1, 1).listing, ..bidder(9, 80, 1_000) };
    let won = auction(&[bidder(1, 100, 1_000), twice, bidder(2, 50, 1_000)], 2);
    assert_eq!(won.iter().map(|it| (it.campaign.0.as_u128(), it.price)).collect::<Vec<_>>(), [(1, 51), (2, 1)]);
}

#[test]
fn every_reason_stops_a_click_by_its_own_name_and_a_clean_one_costs() {
    let clean = Click { running: true, of_network: NETWORK_CLICKS - 1, ..Click::default() };
    assert_eq!(filtered(&clean), None);
    let cases = [
        (Click { used: true, ..clean }, ClickFilter::Used),
        (Click { expired: true, ..clean }, ClickFilter::Expired),
        (Click { own: true, ..clean }, ClickFilter::Own),
        (Click { program: true, ..clean }, ClickFilter::Program),
        (Click { running: false, ..clean }, ClickFilter::Stopped),
        (Click { of_person: 1, ..clean }, ClickFilter::Person),
        (Click { of_device: 1, ..clean }, ClickFilter::Device),
        (Click { of_network: NETWORK_CLICKS, ..clean }, ClickFilter::Network),
    ];
    for (click, reason) in cases {
        assert_eq!(filtered(&click), Some(reason));
    }
}

#[test]
fn a_token_is_read_as_it_was_written_and_nothing_else_is_one() {
    let token = AdToken {
        click: Uuid::from_u128(0xabc),
        campaign: AdCampaignId(Uuid::from_u128(0xdef)),
        price: 45,
        expires_at: "2026-03-02T12:00:00Z".parse().unwrap(),
    };
    let words = token.words();
    assert_eq!(AdToken::read(&words), Some(token));
    let wrong = ["", ".", "..", "x.1.2", &words.to_uppercase(), &format!("{words}.1"), &words.replace(".45.", ".+45.")];
    for words in wrong {
        assert_eq!(AdToken::read(words), None, "{words}");
    }
}

#[test]
fn a_click_is_paid_from_earnings_first_then_from_the_wallet_and_never_from_less() {
    let (who, price) = (UserId(Uuid::from_u128(1)), Money::new(50, Currency::Usd));
    let parts = |earnings, wallet| {
        let journal = Purse { earnings, wallet }.pays(JournalKind::AdClick, who, price).unwrap()?;
        let of = |kind| journal.change_of(AccountRef::of(kind, who, Currency::Usd));
        Some((of(AccountKind::EarningAvailable), of(AccountKind::Wallet)))
    };
    assert_eq!(parts(80, 0), Some((-50, 0)));
    assert_eq!(parts(30, 20), Some((-30, -20)));
    assert_eq!(parts(0, 50), Some((0, -50)));
    assert_eq!((parts(30, 19), parts(0, 0)), (None, None));
}

fn bidders() -> impl Strategy<Value = Vec<Bidder>> {
    let one = (1_i64..5_000, 0_i64..=WHOLE, 1_i64..=WHOLE, 1_u128..6);
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let one = |(n, (bid, quality, relevance, listing)): (u128, (i64, i64, i64, u128))| Bidder {
            relevance,
            listing: TutorId(Uuid::from_u128(listing)),
            ..bidder(n, bid, quality)
        };
        (1_u128..).zip(all).map(one).collect()
    })
}

proptest! {
    #[test]
    fn nobody_pays_more_than_their_bid_nor_than_the_second_price_and_a_unit(all in bidders(), slots in 0_usize..4) {
        let won = auction(&all, slots);
        prop_assert!(won.len() <= slots);
        let of = |it: &Won| all.iter().find(|one| one.campaign == it.campaign).copied().unwrap();
        for (at, it) in won.iter().enumerate() {
            let own = of(it);
            prop_assert!(it.price <= own.bid && it.price >= own.least);
            prop_assert!(own.quality >= QUALITY_FLOOR);
            // The best of those who stand behind and promote something else that has no place before.
            let before: Vec<TutorId> = won.iter().take(at + 1).map(|it| it.listing).collect();
            let second = all.iter().filter(|one| one.quality >= QUALITY_FLOOR && !before.contains(&one.listing));
            let second = second.map(Bidder::score).max().unwrap_or(0);
            let price = i128::from(own.bid) * second / own.score() + 1;
            prop_assert!(i128::from(it.price) <= price.max(own.least.into()), "{} > {price}", it.price);
        }
    }

    #[test]
    fn the_places_are_the_same_in_whatever_order_bidders_come(
        (all, mixed) in bidders().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        slots in 0_usize..4,
    ) {
        prop_assert_eq!(auction(&all, slots), auction(&mixed, slots));
    }

    #[test]
    fn whoever_has_a_place_is_worth_as_much_as_everybody_behind(all in bidders()) {
        let won = auction(&all, 12);
        let score = |it: &Won| all.iter().find(|one| one.campaign == it.campaign).unwrap().score();
        prop_assert!(won.windows(2).all(|pair| score(&pair[0]) >= score(&pair[1])));
    }

    #[test]
    fn what_is_paid_comes_whole_from_a_purse_that_has_it(
        earnings in 0_i64..10_000, wallet in 0_i64..10_000, price in 1_i64..10_000,
    ) {
        let purse = Purse { earnings, wallet };
        let who = UserId(Uuid::from_u128(1));
        let journal = purse.pays(JournalKind::AdClick, who, Money::new(price, Currency::Usd)).unwrap();
        prop_assert_eq!(journal.is_some(), earnings + wallet >= price);
        if let Some(journal) = journal {
            let fee = journal.change_of(AccountRef::platform(AccountKind::PlatformFee, Currency::Usd));
            let own = |kind| -journal.change_of(AccountRef::of(kind, who, Currency::Usd));
            let (from_earnings, from_wallet) = (own(AccountKind::EarningAvailable), own(AccountKind::Wallet));
            prop_assert_eq!((fee, from_earnings + from_wallet), (price, price));
            prop_assert!(from_earnings <= earnings && from_wallet <= wallet);
        }
    }
}
