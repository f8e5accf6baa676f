//! Promoted listings: who may start a campaign, who stands above a search, what a click costs, and which cost nothing.

use super::support::clean;
use chrono::Duration;
use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest, TutorSearchResult},
    growth::{
        ads::{AdCampaignChange, AdCampaignRequest, ClickFilter, NETWORK_CLICKS, TOKEN_HOURS},
        ads_view::{AdCampaign, AdReport},
    },
    ids::{AdCampaignId, TutorId},
    money::{Currency, Money},
};
use futures::future::join_all;
use services::{
    Clock, Context,
    growth::ads::{
        ad_campaign_change, ad_campaign_create, ad_campaigns_list, ad_click, ad_followed, ad_report,
        tutor_search_promoted,
    },
};
use std::collections::HashSet;
use testkit::{
    ApprovedTutor, TutorOptions,
    scene::{Scene, is_not_found, refused},
};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

fn plan(listing: TutorId, (bid, daily, total): (i64, i64, i64)) -> AdCampaignRequest {
    AdCampaignRequest {
        listing_id: listing.to_string(),
        bid: Some(bid),
        daily_budget: Some(daily),
        total_budget: Some(total),
    }
}

fn dollars(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

async fn campaign(scene: &Scene, tutor: &ApprovedTutor, amounts: (i64, i64, i64)) -> AdCampaign {
    scene.test.fund(&tutor.person, dollars(10_000)).await;
    ad_campaign_create(&scene.test.context_of(&tutor.person), &plan(tutor.tutor_id, amounts)).await.unwrap()
}

/// The scene's tutor bids 30 cents; another one, who bids 20, makes a click cost 21.
async fn two_bid(daily: i64, total: i64) -> (Scene, AdCampaign) {
    let scene = Scene::new().await;
    let other = scene.test.approved_tutor_with(TutorOptions::default()).await;
    campaign(&scene, &other, (20, 5_000, 5_000)).await;
    let own = campaign(&scene, &scene.tutor, (30, daily, total)).await;
    (scene, own)
}

/// Somebody without an account, in a network of their own.
fn visitor(scene: &Scene, number: usize) -> Context {
    let mut context = scene.test.anonymous();
    context.ip = format!("203.0.{}.{}", number / 200, number % 200 + 1);
    BROWSER.clone_into(&mut context.agent);
    context
}

fn search(change: impl FnOnce(&mut TutorSearchRequest)) -> TutorSearch {
    let mut request = TutorSearchRequest::default();
    change(&mut request);
    TutorSearch::parse(&request, Currency::Usd).unwrap()
}

async fn found(context: &Context, search: TutorSearch) -> TutorSearchResult {
    tutor_search_promoted(context, search).await.unwrap()
}

/// What the search shows of the listing, to be clicked on; none when it is not promoted.
async fn token(context: &Context, listing: TutorId) -> Option<String> {
    let found = found(context, search(|_| {})).await.page.items;
    found.into_iter().find(|card| card.id == listing)?.promoted.map(|mark| mark.token)
}

async fn clicked(context: &Context, listing: TutorId) {
    let token = token(context, listing).await.unwrap();
    assert_eq!(ad_click(context, &token).await.unwrap().listing_id, listing);
}

async fn report(scene: &Scene, id: AdCampaignId) -> AdReport {
    ad_report(&scene.as_tutor(), id).await.unwrap()
}

fn free(report: &AdReport) -> Vec<(ClickFilter, i64)> {
    let mut free: Vec<_> = report.filtered.iter().map(|one| (one.reason, one.clicks)).collect();
    free.sort();
    free
}

#[tokio::test]
async fn a_campaign_is_for_the_own_listing_within_reason_and_with_money_or_it_is_not_started() {
    let scene = Scene::new().await;
    let (own, listing) = (scene.as_tutor(), scene.tutor.tutor_id);
    let create = async |context: &Context, request| refused(ad_campaign_create(context, &request).await);
    is_not_found(ad_campaign_create(&scene.as_student(), &plan(listing, (50, 100, 100))).await);
    let other = scene.test.approved_tutor_with(TutorOptions::default()).await;
    is_not_found(ad_campaign_create(&own, &plan(other.tutor_id, (50, 100, 100))).await);
    is_not_found(ad_campaign_create(&own, &AdCampaignRequest::default()).await);
    let anonymous = create(&scene.test.anonymous(), plan(listing, (50, 100, 100))).await;
    assert_eq!(anonymous, (401, "sign_in_required".into()));
    assert_eq!(create(&own, plan(listing, (0, 100, 100))).await.0, 422);
    assert_eq!(create(&own, plan(listing, (50, 40, 100))).await.0, 422);
    let poor = create(&own, plan(listing, (50, 100, 100))).await;
    assert_eq!(poor, (409, "ad_money_missing".into()));
    scene.test.fund(&scene.tutor.person, dollars(49)).await;
    assert_eq!(create(&own, plan(listing, (50, 100, 100))).await, poor, "a cent too little");
    scene.test.fund(&scene.tutor.person, dollars(1)).await;
    let hide = "update tutors set approval = 'declined' where id = $1";
    sqlx::query(hide).bind(listing.0).execute(&scene.test.owner).await.unwrap();
    assert_eq!(create(&own, plan(listing, (50, 100, 100))).await, (409, "ad_listing_hidden".into()));
    assert_eq!(scene.count("ad_campaigns").await, 0);
    let show = "update tutors set approval = 'approved' where id = $1";
    sqlx::query(show).bind(listing.0).execute(&scene.test.owner).await.unwrap();
    for _ in 0..2 {
        ad_campaign_create(&own, &plan(listing, (50, 100, 100))).await.unwrap();
    }
    assert_eq!(create(&own, plan(listing, (50, 100, 100))).await, (409, "ad_campaigns_full".into()));
    let acts = "select count(*) from audit_log where act = 'ad_campaign.create'";
    let acts: i64 = sqlx::query_scalar(acts).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(acts, 2, "who started what is written down");
}

#[tokio::test]
async fn only_its_tutor_sees_and_moves_a_campaign_and_one_that_is_over_stays_so() {
    let (scene, own) = two_bid(100, 100).await;
    let to = |state: &str| AdCampaignChange { state: state.to_owned() };
    let stranger = scene.test.approved_tutor_with(TutorOptions::default()).await;
    let stranger = scene.test.context_of(&stranger.person);
    is_not_found(ad_campaign_change(&stranger, own.id, &to("ended")).await);
    is_not_found(ad_report(&stranger, own.id).await);
    assert!(ad_campaigns_list(&stranger).await.unwrap().items.is_empty());
    let tutor = scene.as_tutor();
    let unknown = refused(ad_campaign_change(&tutor, own.id, &to("later")).await);
    assert_eq!(unknown, (422, "ad_state_unknown".into()));
    ad_campaign_change(&tutor, own.id, &to("paused")).await.unwrap();
    let reader = visitor(&scene, 1);
    assert_eq!(token(&reader, scene.tutor.tutor_id).await, None, "it stands still");
    ad_campaign_change(&tutor, own.id, &to("running")).await.unwrap();
    assert!(token(&reader, scene.tutor.tutor_id).await.is_some());
    ad_campaign_change(&tutor, own.id, &to("ended")).await.unwrap();
    assert_eq!(token(&reader, scene.tutor.tutor_id).await, None);
    let over = refused(ad_campaign_change(&tutor, own.id, &to("running")).await);
    assert_eq!(over, (409, "ad_ended".into()));
}

#[tokio::test]
async fn a_promoted_listing_stands_above_says_so_and_leaves_the_order_of_the_others() {
    let scene = Scene::new().await;
    for _ in 0..8 {
        scene.test.approved_tutor_with(TutorOptions::default()).await;
    }
    let reader = visitor(&scene, 1);
    let before: Vec<TutorId> = found(&reader, search(|_| {})).await.page.items.iter().map(|card| card.id).collect();
    let last = *before.last().unwrap();
    // Whoever is last in the order of the search.
    let owner = "select user_id from tutors where id = $1";
    let owner = sqlx::query_scalar(owner).bind(last.0).fetch_one(&scene.test.owner).await.unwrap();
    let person = scene.test.reload(domain::ids::UserId(owner)).await;
    scene.test.fund(&person, dollars(1_000)).await;
    ad_campaign_create(&scene.test.context_of(&person), &plan(last, (50, 100, 100))).await.unwrap();
    let (mut cursor, mut seen, mut marked) = (None, Vec::new(), 0);
    loop {
        let page = found(&reader, TutorSearch { cursor, ..search(|r| r.limit = "4".into()) }).await;
        assert!(page.page.items.len() <= 4 && page.total == 9);
        marked += page.page.items.iter().filter(|card| card.promoted.is_some()).count();
        seen.extend(page.page.items.iter().map(|card| card.id));
        cursor = page.page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!((seen.first(), marked), (Some(&last), 1), "above the first page, and once");
    assert_eq!(seen[1..], before[..8], "the others in their order, nobody twice and nobody missing");
    let cheapest = found(&reader, search(|r| r.sort = "price".into())).await;
    assert!(cheapest.page.items.iter().all(|card| card.promoted.is_none()), "an order that was asked for is kept");
    let narrow = found(&reader, search(|r| r.limit = "1".into())).await;
    assert!(narrow.page.items.iter().all(|card| card.promoted.is_none()), "half of a page at most");
    let nobody = found(&reader, search(|r| r.language = "xx".into())).await;
    assert!(nobody.page.items.is_empty(), "who does not fit is not shown for money");
}

#[tokio::test]
async fn whoever_is_rated_badly_is_not_promoted_whatever_they_bid() {
    let (scene, _) = two_bid(5_000, 5_000).await;
    let reader = visitor(&scene, 1);
    assert!(token(&reader, scene.tutor.tutor_id).await.is_some());
    let rate = "update tutors set rating_sum = 40, review_count = 20 where id = $1";
    sqlx::query(rate).bind(scene.tutor.tutor_id.0).execute(&scene.test.owner).await.unwrap();
    scene.test.clock.advance_real(Duration::seconds(11));
    assert_eq!(token(&reader, scene.tutor.tutor_id).await, None);
    let advice = ad_campaigns_list(&scene.as_tutor()).await.unwrap().advice.unwrap();
    assert!(!advice.eligible && advice.quality < 700, "and the tutor is told: {advice:?}");
}

#[tokio::test]
async fn a_click_costs_the_second_price_once_and_the_report_is_what_the_ledger_says() {
    let (scene, own) = two_bid(5_000, 5_000).await;
    let reader = visitor(&scene, 1);
    let token = token(&reader, scene.tutor.tutor_id).await.unwrap();
    for _ in 0..3 {
        ad_click(&reader, &token).await.unwrap();
    }
    let told = report(&scene, own.id).await;
    assert_eq!((told.spend, told.charged, told.clicks, told.impressions), (dollars(21), 1, 3, 1));
    assert_eq!(free(&told), [(ClickFilter::Used, 2)]);
    assert_eq!((told.days.len(), told.days[0].spend, told.days[0].clicks), (1, dollars(21), 3));
    assert_eq!(scene.test.balance(&scene.tutor.person, "wallet", "USD").await, 10_000 - 21);
    let moved = "select coalesce(sum(p.amount), 0)::bigint from journals j join postings p on p.journal_id = j.id
                 join accounts a on a.id = p.account_id where j.kind = 'ad_click' and a.kind = 'platform_fee'";
    let moved: i64 = sqlx::query_scalar(moved).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(moved, told.spend.minor);
    clean(&scene, "a click").await;
}

#[tokio::test]
async fn earnings_pay_before_the_wallet() {
    let (scene, own) = two_bid(5_000, 5_000).await;
    scene.test.earn(&scene.tutor.person, dollars(5)).await;
    clicked(&visitor(&scene, 1), scene.tutor.tutor_id).await;
    assert_eq!(report(&scene, own.id).await.spend, dollars(21));
    let of = async |kind| scene.test.balance(&scene.tutor.person, kind, "USD").await;
    assert_eq!((of("earning_available").await, of("wallet").await), (0, 10_000 - 16));
}

#[tokio::test]
async fn a_click_that_is_no_students_costs_nothing_and_the_report_says_why() {
    let (scene, own) = two_bid(5_000, 5_000).await;
    let listing = scene.tutor.tutor_id;
    let mut tutor = scene.as_tutor();
    (tutor.ip, tutor.agent) = ("198.51.100.7".into(), BROWSER.into());
    clicked(&tutor, listing).await;
    let robot = Context { agent: "Mozilla/5.0 (compatible; Googlebot/2.1)".into(), ..visitor(&scene, 1) };
    clicked(&robot, listing).await;
    assert_eq!(report(&scene, own.id).await.spend, dollars(0));
    clicked(&visitor(&scene, 2), listing).await;
    clicked(&visitor(&scene, 2), listing).await;
    let mut student = scene.as_student();
    for (ip, agent) in [("198.51.100.8", "A phone"), ("198.51.100.9", "A desk")] {
        (student.ip, student.agent) = (ip.into(), agent.into());
        clicked(&student, listing).await;
    }
    for number in 0..=NETWORK_CLICKS {
        let crowd = Context { agent: format!("Browser {number}"), ..visitor(&scene, 3) };
        clicked(&crowd, listing).await;
    }
    let late = token(&visitor(&scene, 4), listing).await.unwrap();
    let stopped = token(&visitor(&scene, 5), listing).await.unwrap();
    scene.test.clock.move_to(scene.now() + Duration::hours(TOKEN_HOURS));
    ad_click(&visitor(&scene, 4), &late).await.unwrap();
    let fresh = token(&visitor(&scene, 5), listing).await.unwrap();
    ad_campaign_change(&scene.as_tutor(), own.id, &AdCampaignChange { state: "paused".into() }).await.unwrap();
    ad_click(&visitor(&scene, 5), &fresh).await.unwrap();
    ad_click(&visitor(&scene, 5), &stopped).await.unwrap();
    let told = report(&scene, own.id).await;
    let reasons = [
        (ClickFilter::Expired, 2),
        (ClickFilter::Own, 1),
        (ClickFilter::Program, 1),
        (ClickFilter::Stopped, 1),
        (ClickFilter::Person, 1),
        (ClickFilter::Device, 1),
        (ClickFilter::Network, 1),
    ];
    assert_eq!(free(&told), reasons);
    assert_eq!((told.charged, told.spend), (5, dollars(5 * 21)), "one visitor, one student, three of a network");
    clean(&scene, "clicks that cost nothing").await;
}

#[tokio::test]
async fn what_we_did_not_sign_is_no_click_and_leaves_nothing() {
    let (scene, own) = two_bid(5_000, 5_000).await;
    let reader = visitor(&scene, 1);
    let token = token(&reader, scene.tutor.tutor_id).await.unwrap();
    let dearer = token.replacen(".21.", ".22.", 1);
    assert_ne!(dearer, token);
    let (cut, longer) = (token[..token.len() - 1].to_owned(), format!("{token}0"));
    for forged in ["", "0", "...", &dearer, &cut, &longer, &token.to_uppercase()] {
        is_not_found(ad_click(&reader, forged).await);
        ad_followed(&reader, forged).await.unwrap();
    }
    assert_eq!((scene.count("ad_clicks").await, scene.count("ad_filtered").await), (0, 0));
    assert_eq!(report(&scene, own.id).await.clicks, 0);
}

#[tokio::test]
async fn fifty_clicks_at_once_never_cost_more_than_a_day_or_the_whole_may() {
    for (daily, total, over) in [(100, 5_000, false), (84, 84, true)] {
        let (scene, own) = two_bid(daily, total).await;
        let mut all = Vec::new();
        for number in 0..50 {
            let reader = visitor(&scene, number);
            let token = token(&reader, scene.tutor.tutor_id).await.unwrap();
            all.push((reader, token));
        }
        let clicks = join_all(all.iter().map(|(reader, token)| ad_click(reader, token))).await;
        assert!(clicks.iter().all(Result::is_ok), "whoever clicks is led on");
        let told = report(&scene, own.id).await;
        assert_eq!((told.charged, told.spend, told.clicks), (4, dollars(84), 50));
        let last = if over { ClickFilter::Stopped } else { ClickFilter::Budget };
        assert_eq!(free(&told), [(last, 46)]);
        assert_eq!(told.campaign.state.code(), if over { "ended" } else { "running" });
        assert_eq!(scene.test.balance(&scene.tutor.person, "wallet", "USD").await, 10_000 - 84);
        clean(&scene, "fifty clicks").await;
    }
}

#[tokio::test]
async fn without_money_a_campaign_waits_and_goes_on_by_itself() {
    let scene = Scene::new().await;
    scene.test.fund(&scene.tutor.person, dollars(30)).await;
    let (tutor, listing) = (scene.as_tutor(), scene.tutor.tutor_id);
    let own = ad_campaign_create(&tutor, &plan(listing, (30, 100, 100))).await.unwrap();
    let reader = visitor(&scene, 1);
    let shown = token(&reader, listing).await.unwrap();
    // All of it is gone elsewhere.
    scene.test.ledger_is_broken_on_purpose();
    let spend = "update accounts set balance = 0 where holder_id = $1";
    sqlx::query(spend).bind(scene.tutor.person.id.0).execute(&scene.test.owner).await.unwrap();
    ad_click(&reader, &shown).await.unwrap();
    let told = report(&scene, own.id).await;
    assert_eq!((told.spend, free(&told)), (dollars(0), vec![(ClickFilter::Money, 1)]));
    assert!(told.campaign.waits_for_money && told.campaign.state.code() == "running");
    assert_eq!(token(&reader, listing).await, None, "what nobody pays for is not promoted");
    scene.test.fund(&scene.tutor.person, dollars(30)).await;
    scene.test.clock.advance_real(Duration::seconds(11));
    assert!(token(&reader, listing).await.is_some());
    assert!(!report(&scene, own.id).await.campaign.waits_for_money);
}

#[tokio::test]
async fn a_search_writes_nothing_and_the_report_counts_every_time_something_was_shown() {
    let (scene, own) = two_bid(5_000, 5_000).await;
    let reader = visitor(&scene, 1);
    let mut tokens = HashSet::new();
    for _ in 0..3 {
        tokens.insert(token(&reader, scene.tutor.tutor_id).await.unwrap());
    }
    let robot = Context { agent: "A crawler".into(), ..visitor(&scene, 2) };
    token(&robot, scene.tutor.tutor_id).await.unwrap();
    assert_eq!((tokens.len(), scene.count("ad_days").await), (3, 0), "three clicks could be made, nothing is written");
    assert_eq!(report(&scene, own.id).await.impressions, 3, "programs are nobody");
    scene.test.clock.advance_real(Duration::seconds(60));
    for _ in 0..2 {
        token(&reader, scene.tutor.tutor_id).await.unwrap();
        scene.test.clock.advance_real(Duration::seconds(60));
    }
    assert_eq!(report(&scene, own.id).await.impressions, 5);
}
