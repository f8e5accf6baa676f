//! A partner is approved, brings people, and is paid once for each of their first lessons, never for themselves.

use super::support::{clean, friend, held};
use chrono::Duration;
use domain::{
    bookings::{BookingRequest, refund::RefundRequest},
    growth::affiliate::{AffiliateDashboard, AffiliateDecline, AffiliateRequest, AffiliateState, BroughtState, RULE},
    identity::Role,
    ids::{AffiliateId, UserId},
    money::{
        Currency, Money,
        promo::{PromoDiscount, PromoRequest},
    },
};
use services::{
    Clock, SignedIn,
    bookings::{booking::booking_cancel, refund::refund_make},
    growth::affiliates::{
        PayCommissions, affiliate_apply, affiliate_approve, affiliate_decline, affiliate_mine, affiliates_list,
        click_count,
    },
    money::promo::promo_create,
};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, TOMORROW, refused};
use uuid::Uuid;

fn blog() -> AffiliateRequest {
    AffiliateRequest { name: "A blog".into(), site: "https://blog.example".into(), payout: None }
}

async fn partner_of(scene: &Scene, person: &SignedIn, request: AffiliateRequest) -> AffiliateId {
    affiliate_apply(&scene.test.context_of(person), &request).await.unwrap();
    let staff = scene.test.person(Role::Admin).await;
    let staff = scene.test.context_of(&staff);
    let id = affiliates_list(&staff, true, None, None).await.unwrap().items[0].id;
    affiliate_approve(&staff, id).await.unwrap();
    id
}

async fn told(scene: &Scene, person: &SignedIn) -> AffiliateDashboard {
    affiliate_mine(&scene.test.context_of(person)).await.unwrap()
}

async fn came_by(scene: &Scene, who: UserId, code: &str) {
    sqlx::query("insert into referrals (user_id, code, created_at) values ($1, $2, $3)")
        .bind(who.0)
        .bind(code)
        .bind(scene.now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
}

/// A partner, and a student who came by the link.
async fn brought() -> (Scene, SignedIn, String) {
    let scene = Scene::new().await;
    let partner = friend(&scene).await;
    partner_of(&scene, &partner, blog()).await;
    let code = told(&scene, &partner).await.code;
    came_by(&scene, scene.student.id, &code).await;
    (scene, partner, code)
}

/// The lesson is over and its earnings have cleared; the job has run.
async fn cleared(scene: &Scene, starts: &str) {
    held(scene, scene.request(starts)).await;
    scene.test.clock.move_to(scene.now() + Duration::hours(50));
    scene.test.run_jobs().await;
    pay(scene).await;
}

async fn pay(scene: &Scene) {
    PayCommissions::run(&scene.test.system(), Nothing {}).await.unwrap();
}

async fn earned(scene: &Scene, person: &SignedIn) -> i64 {
    scene.test.balance(person, "earning_available", "USD").await
}

async fn reason(scene: &Scene) -> Option<String> {
    let rows: Vec<(String, Option<String>)> =
        sqlx::query_as("select state, reason from affiliate_commissions").fetch_all(&scene.test.owner).await.unwrap();
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows[0].1.clone()
}

#[tokio::test]
async fn half_of_the_fee_is_paid_once_when_the_lesson_has_cleared() {
    let (scene, partner, _) = brought().await;
    held(&scene, scene.request(TOMORROW)).await;
    pay(&scene).await;
    assert_eq!(earned(&scene, &partner).await, 0, "it may still be given back");
    scene.test.clock.move_to(scene.now() + Duration::hours(50));
    scene.test.run_jobs().await;
    pay(&scene).await;
    let fee: i64 = sqlx::query_scalar("select platform_fee from bookings").fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(earned(&scene, &partner).await, RULE.commission(fee));
    assert!(fee > 0 && RULE.commission(fee) * 2 >= fee);
    pay(&scene).await;
    assert_eq!(scene.count("affiliate_commissions").await, 1);
    assert_eq!(earned(&scene, &partner).await, RULE.commission(fee), "and never again");
    let told = told(&scene, &partner).await;
    assert_eq!((told.sign_ups, told.commission.minor), (1, RULE.commission(fee)));
    assert_eq!((told.people[0].state, told.people[0].lessons), (BroughtState::Paying, 1));
    assert_eq!(told.people[0].commissions, [Money::new(RULE.commission(fee), Currency::Usd)]);
    clean(&scene, "a commission").await;
}

#[tokio::test]
async fn a_lesson_that_was_called_off_or_came_too_late_is_worth_nothing() {
    let (scene, partner, _) = brought().await;
    let booked = scene.booked("2026-03-12T10:00:00Z").await;
    booking_cancel(&scene.as_student(), booked, None, None).await.unwrap();
    scene.test.clock.move_to("2026-03-20T10:00:00Z".parse().unwrap());
    scene.test.run_jobs().await;
    pay(&scene).await;
    assert_eq!(scene.count("affiliate_commissions").await, 0);
    sqlx::query("update referrals set created_at = created_at - make_interval(days => $1)")
        .bind(i32::try_from(RULE.days).unwrap())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    cleared(&scene, "2026-03-23T10:00:00Z").await;
    assert_eq!((scene.count("affiliate_commissions").await, earned(&scene, &partner).await), (0, 0));
    clean(&scene, "a lesson too late").await;
}

#[tokio::test]
async fn only_the_first_lessons_of_each_person_count() {
    let (scene, partner, _) = brought().await;
    for (nth, day) in (1..=RULE.lessons).zip(["03", "06", "10", "13", "17"]) {
        cleared(&scene, &format!("2026-03-{day}T10:00:00Z")).await;
        assert_eq!(scene.count("affiliate_commissions").await, nth);
    }
    let before = earned(&scene, &partner).await;
    cleared(&scene, "2026-03-20T10:00:00Z").await;
    assert_eq!(scene.count("affiliate_commissions").await, RULE.lessons);
    assert_eq!(earned(&scene, &partner).await, before);
    clean(&scene, "six lessons").await;
}

#[tokio::test]
async fn a_partner_who_waits_or_was_declined_is_paid_nothing_and_may_ask_again() {
    let scene = Scene::new().await;
    let partner = friend(&scene).await;
    let (own, staff) = (scene.test.context_of(&partner), scene.test.person(Role::Admin).await);
    let staff = scene.test.context_of(&staff);
    let code = affiliate_apply(&own, &blog()).await.unwrap().code;
    assert_eq!(refused(affiliate_apply(&own, &blog()).await), (409, "affiliate_already".into()));
    came_by(&scene, scene.student.id, &code).await;
    click_count(&scene.test.anonymous(), &code).await.unwrap();
    cleared(&scene, TOMORROW).await;
    let id = affiliates_list(&staff, true, None, None).await.unwrap().items[0].id;
    let unexplained = affiliate_decline(&staff, id, &AffiliateDecline::default()).await;
    assert_eq!(refused(unexplained), (422, "required".into()));
    let why = AffiliateDecline { reason: "Nothing there.".into() };
    affiliate_decline(&staff, id, &why).await.unwrap();
    assert_eq!(refused(affiliate_approve(&staff, id).await), (409, "affiliate_decided".into()));
    let told = told(&scene, &partner).await;
    assert_eq!((told.state, told.reason.as_str(), told.clicks), (AffiliateState::Declined, "Nothing there.", 0));
    assert_eq!(scene.count("affiliate_commissions").await, 0);
    let again = affiliate_apply(&own, &blog()).await.unwrap();
    assert_eq!((again.state, again.reason, again.code), (AffiliateState::Waiting, String::new(), code));
    affiliate_approve(&staff, id).await.unwrap();
    pay(&scene).await;
    assert!(earned(&scene, &partner).await > 0, "the lesson of before counts once the partner is one");
    clean(&scene, "a partner after all").await;
}

#[tokio::test]
async fn nobody_decides_about_their_own_and_nobody_else_decides_at_all() {
    let scene = Scene::new().await;
    let admin = scene.test.person(Role::Admin).await;
    let own = scene.test.context_of(&admin);
    affiliate_apply(&own, &blog()).await.unwrap();
    let id = affiliates_list(&own, true, None, None).await.unwrap().items[0].id;
    assert_eq!(refused(affiliate_approve(&own, id).await), (403, "affiliate_own".into()));
    for other in [scene.as_student(), scene.as_tutor(), scene.test.anonymous()] {
        assert_eq!(affiliates_list(&other, true, None, None).await.unwrap_err().status(), 404);
        assert_eq!(affiliate_approve(&other, id).await.unwrap_err().status(), 404);
        assert_eq!(affiliate_decline(&other, id, &AffiliateDecline::default()).await.unwrap_err().status(), 404);
    }
    assert_eq!(affiliate_mine(&scene.as_student()).await.unwrap_err().status(), 404);
    assert_eq!(affiliate_mine(&scene.test.anonymous()).await.unwrap_err().status(), 401);
    assert_eq!(affiliate_apply(&scene.test.anonymous(), &blog()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn clicks_are_of_people_and_of_partners_links() {
    let (scene, partner, code) = brought().await;
    let mut program = scene.test.anonymous();
    program.agent = "Mozilla/5.0 (compatible; Googlebot/2.1)".into();
    click_count(&program, &code).await.unwrap();
    for other in ["p-ffffffffffff", "00000000abcd", ""] {
        click_count(&scene.test.anonymous(), other).await.unwrap();
    }
    assert_eq!(told(&scene, &partner).await.clicks, 0);
    click_count(&scene.test.anonymous(), &code).await.unwrap();
    scene.test.clock.move_to(scene.now() + Duration::days(1));
    click_count(&scene.test.anonymous(), &code).await.unwrap();
    click_count(&scene.test.anonymous(), &code).await.unwrap();
    assert_eq!((told(&scene, &partner).await.clicks, scene.count("affiliate_clicks").await), (3, 2));
}

async fn tied(tie: impl AsyncFnOnce(&Scene, &SignedIn)) -> Option<String> {
    let (scene, partner, _) = brought().await;
    tie(&scene, &partner).await;
    cleared(&scene, TOMORROW).await;
    let reason = reason(&scene).await;
    assert_eq!(earned(&scene, &partner).await == 0, reason.is_some());
    assert_eq!(told(&scene, &partner).await.people[0].state == BroughtState::NotCounted, reason.is_some());
    clean(&scene, "a tie").await;
    reason
}

async fn does(scene: &Scene, sql: &'static str, one: UserId, other: UserId) {
    sqlx::query(sql).bind(one.0).bind(other.0).execute(&scene.test.owner).await.unwrap();
}

#[tokio::test]
async fn whoever_would_pay_themselves_is_paid_nothing() {
    assert_eq!(tied(async |_, _| ()).await, None);
    let places = "insert into known_places (user_id, place, last_at)
       select who, sha256(place::bytea), now() from unnest(array[$1, $2]::uuid[]) who
       cross join unnest(array['network', 'browser']) place";
    let place = tied(async |scene, partner| does(scene, places, partner.id, scene.student.id).await).await;
    assert_eq!(place.as_deref(), Some("place"));
    let mailbox = "update users set email = 'ada+' || right(id::text, 4) || '@people.test' where id in ($1, $2)";
    let mailbox = tied(async |scene, partner| does(scene, mailbox, partner.id, scene.student.id).await).await;
    assert_eq!(mailbox.as_deref(), Some("mailbox"));
    let ring = "insert into referrals (user_id, code, created_at) values ($1, right($2::uuid::text, 12), now())";
    let ring = tied(async |scene, partner| does(scene, ring, partner.id, scene.student.id).await).await;
    assert_eq!(ring.as_deref(), Some("ring"));
    let closed = "update users set suspended_at = now() where id = $1 and $2::uuid is not null";
    let closed = tied(async |scene, partner| does(scene, closed, partner.id, partner.id).await).await;
    assert_eq!(closed.as_deref(), Some("closed"));
}

#[tokio::test]
async fn two_partners_who_bring_each_other_are_a_ring() {
    let (scene, partner, _) = brought().await;
    partner_of(&scene, &scene.student.clone(), blog()).await;
    let back = told(&scene, &scene.student).await.code;
    came_by(&scene, partner.id, &back).await;
    cleared(&scene, TOMORROW).await;
    assert_eq!((reason(&scene).await.as_deref(), earned(&scene, &partner).await), (Some("ring"), 0));
}

#[tokio::test]
async fn a_tutor_is_not_paid_for_a_student_of_their_own_and_nobody_for_themselves() {
    let scene = Scene::new().await;
    partner_of(&scene, &scene.tutor.person.clone(), blog()).await;
    let code = told(&scene, &scene.tutor.person).await.code;
    came_by(&scene, scene.student.id, &code).await;
    cleared(&scene, TOMORROW).await;
    assert_eq!(reason(&scene).await.as_deref(), Some("teaches"));
    let scene = Scene::new().await;
    partner_of(&scene, &scene.student.clone(), blog()).await;
    let code = told(&scene, &scene.student).await.code;
    came_by(&scene, scene.student.id, &code).await;
    cleared(&scene, TOMORROW).await;
    assert_eq!((scene.count("affiliate_commissions").await, told(&scene, &scene.student).await.sign_ups), (0, 0));
}

#[tokio::test]
async fn commission_goes_where_the_partner_said_in_their_own_currency() {
    let scene = Scene::new().await;
    let partner = friend(&scene).await;
    let rate = "insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
                values (gen_random_uuid(), 'EUR', 'USD', 125, 100, 'test', '2027-01-01T00:00:00Z')";
    sqlx::query(rate).execute(&scene.test.owner).await.unwrap();
    let euros = "update users set currency = 'EUR' where id = $1 and $2::uuid is not null";
    does(&scene, euros, partner.id, partner.id).await;
    let partner = scene.test.reload(partner.id).await;
    partner_of(&scene, &partner, AffiliateRequest { payout: Some("wallet".into()), ..blog() }).await;
    came_by(&scene, scene.student.id, &told(&scene, &partner).await.code).await;
    cleared(&scene, TOMORROW).await;
    let fee: i64 =
        sqlx::query_scalar("select fee from affiliate_commissions").fetch_one(&scene.test.owner).await.unwrap();
    let euros = RULE.commission(fee) * 100 / 125;
    assert_eq!(scene.test.balance(&partner, "wallet", "EUR").await, euros);
    assert_eq!(told(&scene, &partner).await.commission, Money::new(euros, Currency::Eur));
    clean(&scene, "two currencies").await;
}

/// A lesson with a code that takes so much off.
async fn discounted(scene: &Scene, amount: i64) {
    let staff = scene.test.context_of(&scene.test.admin().await);
    let discount = Some(PromoDiscount { amount: Some(amount), ..PromoDiscount::default() });
    let code = PromoRequest { code: Some("LESS".into()), discount, ..PromoRequest::default() };
    promo_create(&staff, &code).await.unwrap();
    held(scene, BookingRequest { promo_code: Some("LESS".into()), ..scene.request(TOMORROW) }).await;
    scene.test.clock.move_to(scene.now() + Duration::hours(50));
    scene.test.run_jobs().await;
    pay(scene).await;
}

#[tokio::test]
async fn what_the_platform_put_in_itself_is_not_shared() {
    let (scene, partner, _) = brought().await;
    discounted(&scene, 500).await;
    let fee: i64 = sqlx::query_scalar("select platform_fee from bookings").fetch_one(&scene.test.owner).await.unwrap();
    assert!(fee > 500);
    assert_eq!(earned(&scene, &partner).await, RULE.commission(fee - 500), "of what it kept in the end");
    clean(&scene, "a lesson with a discount").await;
    let (scene, partner, _) = brought().await;
    discounted(&scene, 1_000).await;
    assert_eq!((scene.count("affiliate_commissions").await, earned(&scene, &partner).await), (0, 0));
}

#[tokio::test]
async fn what_is_refunded_later_takes_its_part_of_the_commission_back() {
    let (scene, partner, _) = brought().await;
    cleared(&scene, TOMORROW).await;
    let whole = earned(&scene, &partner).await;
    let lesson: Uuid = sqlx::query_scalar("select id from bookings").fetch_one(&scene.test.owner).await.unwrap();
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let back = |amount| RefundRequest { amount, currency: None, reason: "Half of it was silence.".into() };
    refund_make(&staff, lesson, &back(1_500), None).await.unwrap();
    for _ in 0..2 {
        pay(&scene).await;
        assert_eq!(earned(&scene, &partner).await, whole / 2, "half, once");
    }
    assert_eq!(told(&scene, &partner).await.commission.minor, whole / 2);
    refund_make(&staff, lesson, &back(1_500), None).await.unwrap();
    pay(&scene).await;
    let told = told(&scene, &partner).await;
    assert_eq!((earned(&scene, &partner).await, told.commission.minor), (0, 0));
    assert_eq!((told.people[0].state, told.people[0].lessons), (BroughtState::NotCounted, 1));
    clean(&scene, "a refund in two parts").await;
}

#[tokio::test]
async fn a_partner_who_is_stopped_earns_nothing_from_then_on_nor_for_the_time_between() {
    let (scene, partner, code) = brought().await;
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let id = affiliates_list(&staff, false, None, None).await.unwrap().items[0].id;
    cleared(&scene, TOMORROW).await;
    let before = earned(&scene, &partner).await;
    assert!(before > 0);
    let why = AffiliateDecline { reason: "The site sells something else now.".into() };
    affiliate_decline(&staff, id, &why).await.unwrap();
    assert_eq!(refused(affiliate_decline(&staff, id, &why).await), (409, "affiliate_decided".into()));
    click_count(&scene.test.anonymous(), &code).await.unwrap();
    cleared(&scene, "2026-03-06T10:00:00Z").await;
    let stopped = told(&scene, &partner).await;
    assert_eq!((stopped.state, stopped.clicks), (AffiliateState::Declined, 0));
    assert_eq!(earned(&scene, &partner).await, before, "what was paid stays, and nothing comes on top");
    affiliate_apply(&scene.test.context_of(&partner), &blog()).await.unwrap();
    affiliate_approve(&staff, id).await.unwrap();
    pay(&scene).await;
    assert_eq!(earned(&scene, &partner).await, before, "nor for the time between");
    cleared(&scene, "2026-03-10T10:00:00Z").await;
    assert!(earned(&scene, &partner).await > before);
    clean(&scene, "a partner who was stopped").await;
}
