//! Campaigns: who plans them, what they never do, and what everybody is given once.

use super::support::{clean, cleared, held};
use chrono::TimeDelta;
use domain::{
    growth::{
        campaign::{CampaignChange, CampaignRequest, CampaignState, CampaignView},
        lifecycle::held_out,
    },
    identity::{Role, privacy::CONSENT_VERSION},
    ids::CampaignId,
    money::{Currency, Money},
};
use futures::future::join_all;
use services::{
    Clock, Context,
    growth::campaigns::{
        RunCampaigns, campaign_change, campaign_create, campaigns_list, supply_offers, supply_suggestions,
    },
    money::credits::credits_get,
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refused},
};
use uuid::Uuid;

fn credits(name: &str, (each, budget): (i64, i64)) -> CampaignRequest {
    let money = |minor| Some(Money::new(minor, Currency::Credit));
    CampaignRequest {
        kind: "credits".into(),
        name: name.into(),
        amount: money(each),
        budget: money(budget),
        audience: Some("newcomers".into()),
        ..CampaignRequest::default()
    }
}

fn to(state: &str) -> CampaignChange {
    CampaignChange { state: Some(state.into()), ..CampaignChange::default() }
}

async fn started(context: &Context, request: &CampaignRequest) -> CampaignId {
    let made = campaign_create(context, request).await.unwrap();
    campaign_change(context, made.id, &to("running")).await.unwrap();
    made.id
}

async fn told(context: &Context, id: CampaignId) -> CampaignView {
    campaigns_list(context, None, None).await.unwrap().items.into_iter().find(|one| one.id == id).unwrap()
}

async fn run(test: &TestApp) {
    RunCampaigns::run(&test.system(), Nothing {}).await.unwrap();
}

#[tokio::test]
async fn nobody_but_finance_sees_plans_or_moves_a_campaign() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.admin().await);
    let made = campaign_create(&admin, &credits("Welcome", (10, 100))).await.unwrap();
    for person in [test.student().await, test.tutor().await, test.person(Role::Support).await] {
        let context = test.context_of(&person);
        is_not_found(campaigns_list(&context, None, None).await);
        is_not_found(campaign_create(&context, &credits("Welcome", (10, 100))).await);
        is_not_found(campaign_change(&context, made.id, &to("running")).await);
    }
    is_not_found(campaign_change(&admin, CampaignId(Uuid::now_v7()), &to("running")).await);
}

#[tokio::test]
async fn what_is_wrong_overlaps_or_is_over_is_refused_and_gives_nothing() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.admin().await);
    let no_audience = CampaignRequest { audience: None, ..credits("Welcome", (10, 100)) };
    assert_eq!(refused(campaign_create(&admin, &no_audience).await).1, "campaign_audience_unknown");
    assert_eq!(refused(campaign_create(&admin, &credits("Welcome", (10, 9))).await).1, "campaign_budget_invalid");
    let first = started(&admin, &credits("One", (10, 100))).await;
    let second = campaign_create(&admin, &credits("Two", (10, 100))).await.unwrap().id;
    let overlaps = campaign_change(&admin, second, &to("running")).await;
    assert_eq!(refused(overlaps), (409, "campaign_overlaps".into()));
    campaign_change(&admin, first, &to("ended")).await.unwrap();
    assert_eq!(refused(campaign_change(&admin, first, &to("running")).await).1, "campaign_state_wrong");
    campaign_change(&admin, second, &to("running")).await.unwrap();
    let low = CampaignChange { people_max: Some(0), ..CampaignChange::default() };
    assert_eq!(refused(campaign_change(&admin, second, &low).await).1, "campaign_number_invalid");
    let acts: Vec<String> = sqlx::query_scalar("select act from audit_log where act like 'campaign.%' order by id")
        .fetch_all(&test.owner)
        .await
        .unwrap();
    let expected = ["create", "start", "create", "end", "start"].map(|act| format!("campaign.{act}"));
    assert_eq!(acts, expected);
}

#[tokio::test]
async fn credits_go_to_each_newcomer_once_and_never_beyond_the_budget() {
    let scene = Scene::new().await;
    let test = &scene.test;
    let admin = test.context_of(&test.admin().await);
    test.clock.move_to(scene.now() + TimeDelta::minutes(1));
    let id = started(&admin, &credits("Welcome", (10, 35))).await;
    let mut people = Vec::new();
    for _ in 0..5 {
        people.push(test.student().await);
    }
    // Twenty looks at once: the budget has room for three.
    join_all((0..20).map(|_| run(test))).await;
    run(test).await;
    let view = told(&admin, id).await;
    assert_eq!((view.spent.minor, view.people, view.state), (30, 3, CampaignState::Running));
    let mut balances = Vec::new();
    for person in &people {
        balances.push(credits_get(&test.context_of(person)).await.unwrap().balance);
    }
    balances.sort_unstable();
    assert_eq!(balances, [0, 0, 10, 10, 10]);
    let direct = "update campaigns set spent = budget + 1";
    assert!(sqlx::query(direct).execute(&test.owner).await.is_err(), "the database refuses it too");
    let more = CampaignChange { budget: Some(Money::new(100, Currency::Credit)), ..CampaignChange::default() };
    campaign_change(&admin, id, &more).await.unwrap();
    campaign_change(&admin, id, &to("paused")).await.unwrap();
    run(test).await;
    assert_eq!(told(&admin, id).await.people, 3, "paused gives nothing");
    campaign_change(&admin, id, &to("running")).await.unwrap();
    run(test).await;
    let view = told(&admin, id).await;
    assert_eq!((view.people, view.spent.minor), (5, 50));
    test.clock.move_to(scene.now() + TimeDelta::days(31));
    run(test).await;
    assert_eq!(told(&admin, id).await.state, CampaignState::Ended);
    clean(&scene, "credits of a campaign").await;
}

/// Another student, who is held out of what people are told, or is not.
async fn student_of(scene: &mut Scene, silent: bool) {
    loop {
        let person = scene.test.student().await;
        if held_out(person.id) == silent {
            scene.test.fund(&person, Money::new(100_000, Currency::Usd)).await;
            scene.student = person;
            return;
        }
    }
}

fn supply(scene: &Scene) -> CampaignRequest {
    let usd = |minor| Some(Money::new(minor, Currency::Usd));
    CampaignRequest {
        kind: "supply".into(),
        name: "Physics".into(),
        amount: usd(2_500),
        budget: usd(5_000),
        subject_id: Some(scene.tutor.subject_id),
        lessons: Some(3),
        weekly_hours: Some(1),
        ends_at: Some(scene.now() + TimeDelta::days(20)),
        ..CampaignRequest::default()
    }
}

#[tokio::test]
async fn a_tutor_is_paid_once_for_enough_lessons_of_which_two_with_one_student_count() {
    let mut scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let id = started(&admin, &supply(&scene)).await;
    for day in 3..6 {
        held(&scene, scene.request(&format!("2026-03-{day:02}T09:00:00Z"))).await;
    }
    scene.test.clock.move_to(scene.now() + TimeDelta::hours(50));
    scene.test.run_jobs().await;
    run(&scene.test).await;
    let offer = supply_offers(&scene.as_tutor()).await.unwrap().remove(0);
    assert_eq!((offer.taught, offer.lessons, offer.paid), (2, 3, None), "one student counts twice at most");
    student_of(&mut scene, false).await;
    cleared(&scene, scene.request("2026-03-09T09:00:00Z")).await;
    join_all((0..5).map(|_| run(&scene.test))).await;
    let offer = supply_offers(&scene.as_tutor()).await.unwrap().remove(0);
    assert_eq!((offer.taught, offer.paid), (3, Some(Money::new(2_500, Currency::Usd))));
    let view = told(&admin, id).await;
    assert_eq!((view.spent.minor, view.people), (2_500, 1));
    assert!(supply_offers(&scene.as_student()).await.unwrap().is_empty());
    clean(&scene, "a bonus").await;
}

#[tokio::test]
async fn who_stayed_bookable_is_paid_for_lessons_that_did_not_come_and_who_went_is_not() {
    let scene = Scene::new().await;
    let gone = scene.test.approved_tutor().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let plan = CampaignRequest { guarantee: Some(Money::new(500, Currency::Usd)), ..supply(&scene) };
    sqlx::query("update tutor_subjects set subject_id = $1 where tutor_id = $2")
        .bind(scene.tutor.subject_id.0)
        .bind(gone.tutor_id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let id = started(&admin, &plan).await;
    held(&scene, scene.request(TOMORROW)).await;
    let begun = scene.now();
    for day in 0..19 {
        scene.test.clock.move_to(begun + TimeDelta::days(day));
        if day == 5 {
            sqlx::query("delete from availability where tutor_id = $1")
                .bind(gone.tutor_id.0)
                .execute(&scene.test.owner)
                .await
                .unwrap();
        }
        run(&scene.test).await;
        run(&scene.test).await;
    }
    scene.test.clock.move_to(begun + TimeDelta::days(22));
    scene.test.run_jobs().await;
    run(&scene.test).await;
    assert_eq!((told(&admin, id).await.state, told(&admin, id).await.people), (CampaignState::Ended, 0));
    scene.test.clock.move_to(begun + TimeDelta::days(25));
    run(&scene.test).await;
    run(&scene.test).await;
    let view = told(&admin, id).await;
    assert_eq!((view.people, view.spent.minor), (1, 1_000), "two of three lessons did not come");
    clean(&scene, "a guarantee").await;
}

async fn agrees(scene: &Scene) {
    sqlx::query(
        "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
         values (gen_random_uuid(), $1, 'marketing', true, $2, $3)",
    )
    .bind(scene.student.id.0)
    .bind(CONSENT_VERSION)
    .bind(scene.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
}

/// A student whose last lesson was fifty days ago, and a campaign that wins back.
async fn quiet(silent: bool) -> (Scene, Context, CampaignId) {
    let mut scene = Scene::new().await;
    student_of(&mut scene, silent).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    scene.test.clock.move_to(scene.now() + TimeDelta::days(50));
    let admin = scene.test.context_of(&scene.test.admin().await);
    let usd = |minor| Some(Money::new(minor, Currency::Usd));
    let plan = CampaignRequest {
        kind: "winback".into(),
        name: "Come back".into(),
        amount: usd(1_000),
        budget: usd(50_000),
        valid_days: Some(20),
        ends_at: Some(scene.now() + TimeDelta::days(10)),
        ..CampaignRequest::default()
    };
    let id = started(&admin, &plan).await;
    (scene, admin, id)
}

async fn offers_mailed(scene: &Scene) -> i64 {
    sqlx::query_scalar("select count(*) from mails where template = 'winback_offer'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn who_was_quiet_and_agreed_gets_credit_once_and_what_is_not_used_ends() {
    let (scene, admin, id) = quiet(false).await;
    run(&scene.test).await;
    assert_eq!(told(&admin, id).await.people, 0, "nobody is won back without consent");
    agrees(&scene).await;
    join_all((0..4).map(|_| run(&scene.test))).await;
    assert_eq!(scene.test.balance(&scene.student, "promo", "USD").await, 1_000);
    assert_eq!((told(&admin, id).await.spent.minor, offers_mailed(&scene).await), (1_000, 1));
    scene.test.clock.move_to(scene.now() + TimeDelta::days(19));
    run(&scene.test).await;
    assert_eq!(scene.test.balance(&scene.student, "promo", "USD").await, 1_000, "a day too early");
    scene.test.clock.move_to(scene.now() + TimeDelta::days(2));
    join_all((0..4).map(|_| run(&scene.test))).await;
    assert_eq!(scene.test.balance(&scene.student, "promo", "USD").await, 0);
    assert_eq!(told(&admin, id).await.state, CampaignState::Ended);
    clean(&scene, "a winback").await;
}

#[tokio::test]
async fn credit_that_paid_for_a_lesson_does_not_end() {
    let (scene, _, _) = quiet(false).await;
    agrees(&scene).await;
    run(&scene.test).await;
    let soon = (scene.now() + TimeDelta::days(7)).date_naive();
    scene.booked(&format!("{soon}T09:00:00Z")).await;
    assert_eq!(scene.test.balance(&scene.student, "promo", "USD").await, 0);
    scene.test.clock.move_to(scene.now() + TimeDelta::days(21));
    run(&scene.test).await;
    let back: i64 = sqlx::query_scalar("select coalesce(sum(taken_back), 0)::bigint from campaign_people")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(back, 0);
    clean(&scene, "a lesson that was paid with it").await;
}

#[tokio::test]
async fn who_is_held_out_is_written_down_and_given_nothing() {
    let (scene, admin, id) = quiet(true).await;
    agrees(&scene).await;
    run(&scene.test).await;
    run(&scene.test).await;
    let view = told(&admin, id).await;
    assert_eq!((view.people, view.held_out, view.spent.minor), (0, 1, 0));
    assert_eq!((scene.test.balance(&scene.student, "promo", "USD").await, offers_mailed(&scene).await), (0, 0));
    clean(&scene, "a silent tenth").await;
}

#[tokio::test]
async fn a_subject_that_is_asked_for_more_than_can_be_booked_is_suggested() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    assert!(supply_suggestions(&admin).await.unwrap().is_empty());
    is_not_found(supply_suggestions(&scene.as_tutor()).await);
    sqlx::query(
        "insert into insight_counts (day, source, name, detail, events)
         select $2::date, 'client', 'search_made', slug, 5000 from subjects where id = $1",
    )
    .bind(scene.tutor.subject_id.0)
    .bind(scene.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let found = supply_suggestions(&admin).await.unwrap();
    let one = found.iter().find(|one| one.subject_id == scene.tutor.subject_id).unwrap();
    assert_eq!((one.searches, one.tutors, one.campaign), (5_000, 1, false));
    started(&admin, &supply(&scene)).await;
    assert!(campaigns_list(&admin, None, None).await.unwrap().suggestions[0].campaign);
}
