//! Signs of fraud: what is counted, what is enough, and who says what it was.

use crate::staff;
use domain::{
    identity::Role,
    ids::FraudItemId,
    money::{Currency, Money},
    trust::fraud::{FraudActRequest, FraudKind, FraudSign},
};
use services::{
    SignedIn,
    trust::fraud::{ScanFraud, fraud_act, fraud_queue},
};
use spine::job::{Job, Nothing};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refusal, refused},
};
use uuid::Uuid;

fn act(act: &str) -> FraudActRequest {
    FraudActRequest { act: act.into(), reason: "We looked into it.".into() }
}

async fn scan(scene: &Scene) {
    ScanFraud::run(&scene.test.system(), Nothing {}).await.unwrap();
}

/// Payments of somebody that many minutes ago.
async fn paid(scene: &Scene, person: &SignedIn, status: &str, minutes: &[i32]) {
    for ago in minutes {
        let sql = "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at,
                     decided_at)
                   values (gen_random_uuid(), $1, 'wallet_topup', 'sandbox', $2, 'USD', 2500,
                     $3 - make_interval(mins => $4), $3)";
        let now = services::Clock::now(&*scene.test.clock);
        sqlx::query(sql).bind(person.id.0).bind(status).bind(now).bind(ago).execute(&scene.test.owner).await.unwrap();
    }
}

/// Both sign in from the same network and browser.
async fn together(scene: &Scene, people: &[Uuid]) {
    for (person, place) in people.iter().flat_map(|person| [(person, "net"), (person, "browser")]) {
        let sql =
            "insert into known_places (user_id, place, last_at) values ($1, sha256(convert_to($2, 'utf8')), now())";
        sqlx::query(sql).bind(person).bind(place).execute(&scene.test.owner).await.unwrap();
    }
}

/// The account is as old as the business clock says.
async fn young(scene: &Scene, person: Uuid) {
    let now = services::Clock::now(&*scene.test.clock);
    let sql = "update users set created_at = $2 - interval '1 hour' where id = $1";
    sqlx::query(sql).bind(person).bind(now).execute(&scene.test.owner).await.unwrap();
}

async fn old(scene: &Scene) {
    sqlx::query("update users set created_at = '2025-01-01'").execute(&scene.test.owner).await.unwrap();
}

#[tokio::test]
async fn payments_that_are_declined_in_a_row_wait_for_somebody_and_few_do_not() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    paid(&scene, &scene.student, "failed", &[1, 2, 3, 90]).await;
    scan(&scene).await;
    assert!(fraud_queue(&staff).await.unwrap().items.is_empty(), "three within an hour");
    paid(&scene, &scene.student, "failed", &[4]).await;
    scan(&scene).await;
    scan(&scene).await;
    let items = fraud_queue(&staff).await.unwrap().items;
    assert_eq!(items.len(), 1, "once, however often it is counted");
    assert_eq!((items[0].kind, items[0].user_id, items[0].score), (FraudKind::PaymentVelocity, scene.student.id, 60));
    assert_eq!((items[0].reasons[0].code, items[0].reasons[0].found), (FraudSign::DeclinedHour, 4));
}

#[tokio::test]
async fn thresholds_are_data() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    paid(&scene, &scene.student, "failed", &[1, 2]).await;
    scan(&scene).await;
    assert!(fraud_queue(&staff).await.unwrap().items.is_empty());
    let lower = "update fraud_rules set threshold = 2 where sign = 'declined_hour'";
    sqlx::query(lower).execute(&scene.test.owner).await.unwrap();
    scan(&scene).await;
    assert_eq!(fraud_queue(&staff).await.unwrap().items[0].reasons[0].threshold, 2);
}

#[tokio::test]
async fn young_accounts_that_sit_at_one_machine_are_found_and_a_family_is_not() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    let (one, other, third) = (scene.test.student().await, scene.test.student().await, scene.test.student().await);
    together(&scene, &[one.id.0, other.id.0, third.id.0]).await;
    scan(&scene).await;
    old(&scene).await;
    let before = fraud_queue(&staff).await.unwrap().items.len();
    young(&scene, one.id.0).await;
    scan(&scene).await;
    let items = fraud_queue(&staff).await.unwrap().items;
    let own = items.iter().find(|item| item.user_id == one.id).unwrap();
    assert_eq!((own.kind, own.score), (FraudKind::SharedPlaces, 90));
    assert!(before <= 3);
}

#[tokio::test]
async fn children_of_one_parent_who_joined_this_week_are_a_family() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    let parent = scene.test.person(Role::Parent).await;
    let mut home = vec![parent.id.0];
    for _ in 0..3 {
        let child = scene.test.person(Role::Child).await.id.0;
        let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'young', now())";
        sqlx::query(tie).bind(child).bind(parent.id.0).execute(&scene.test.owner).await.unwrap();
        home.push(child);
    }
    together(&scene, &home).await;
    for person in &home {
        young(&scene, *person).await;
    }
    scan(&scene).await;
    assert!(fraud_queue(&staff).await.unwrap().items.is_empty(), "brothers and sisters sit at one computer");
}

#[tokio::test]
async fn an_expensive_lesson_alone_is_none_and_of_a_new_account_it_is() {
    let hourly_rate = Money::new(60_000, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let staff = staff(&scene).await;
    old(&scene).await;
    scene.booked(TOMORROW).await;
    scan(&scene).await;
    assert!(fraud_queue(&staff).await.unwrap().items.is_empty());
    young(&scene, scene.student.id.0).await;
    scan(&scene).await;
    let items = fraud_queue(&staff).await.unwrap().items;
    assert_eq!((items[0].kind, items[0].score), (FraudKind::LargeBooking, 60));
}

#[tokio::test]
async fn whoever_reviews_from_where_the_tutor_sits_is_seen() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    together(&scene, &[scene.tutor.person.id.0, scene.student.id.0]).await;
    let sql = "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
                 professionalism, comment, created_at)
               values (gen_random_uuid(), gen_random_uuid(), $1, $2, 5, 5, 5, 5, 'Great', $3)";
    let now = services::Clock::now(&*scene.test.clock);
    let sql = sqlx::query(sql).bind(scene.tutor.tutor_id.0).bind(scene.student.id.0).bind(now);
    sql.execute(&scene.test.owner).await.unwrap();
    scan(&scene).await;
    let items = fraud_queue(&staff).await.unwrap().items;
    assert_eq!((items[0].kind, items[0].user_id), (FraudKind::FakeReviews, scene.tutor.person.id));
    assert_eq!(items[0].reasons[0].code, FraudSign::ReviewsRing);
}

#[tokio::test]
async fn one_of_the_staff_says_once_what_it_was_and_nobody_about_themselves() {
    let scene = Scene::new().await;
    let (one, other) = (staff(&scene).await, staff(&scene).await);
    old(&scene).await;
    paid(&scene, &scene.student, "failed", &[1, 2, 3, 4]).await;
    scan(&scene).await;
    let id = fraud_queue(&one).await.unwrap().items[0].id;
    for context in [scene.as_student(), scene.test.context_of(&scene.test.person(Role::Support).await)] {
        is_not_found(fraud_queue(&context).await);
        is_not_found(fraud_act(&context, id, &act("clear")).await);
    }
    is_not_found(fraud_act(&one, FraudItemId(Uuid::now_v7()), &act("clear")).await);
    assert_eq!(refusal(fraud_act(&one, id, &act("ban")).await).fields[0].field, "act");
    let silent = FraudActRequest { act: "clear".into(), reason: " ".into() };
    assert_eq!(refusal(fraud_act(&one, id, &silent).await).fields[0].field, "reason");
    sqlx::query("update users set roles = '{student,admin}' where id = $1")
        .bind(scene.student.id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let own = scene.test.context_of(&scene.test.reload(scene.student.id).await);
    assert!(fraud_queue(&own).await.unwrap().items.is_empty());
    assert_eq!(refused(fraud_act(&own, id, &act("clear")).await), (403, "own_fraud".into()));
    let (clear, confirm) = (act("clear"), act("confirm"));
    let (first, second) = tokio::join!(fraud_act(&one, id, &clear), fraud_act(&other, id, &confirm));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    for late in [first, second].into_iter().filter(Result::is_err) {
        assert_eq!(refused(late), (409, "fraud_decided".into()));
    }
    scan(&scene).await;
    assert!(fraud_queue(&one).await.unwrap().items.is_empty(), "what was decided is not asked again");
    paid(&scene, &scene.student, "succeeded", &[1, 2, 3, 4, 5, 6]).await;
    scan(&scene).await;
    assert_eq!(fraud_queue(&one).await.unwrap().items[0].score, 100, "unless it scores higher");
}

#[tokio::test]
async fn a_kind_that_a_later_binary_files_hides_no_other_and_the_desk_opens() {
    let scene = Scene::new().await;
    let staff = staff(&scene).await;
    old(&scene).await;
    paid(&scene, &scene.student, "failed", &[1, 2, 3, 4]).await;
    scan(&scene).await;
    for (kind, state, sign) in [
        ("of_tomorrow", "open", "of_tomorrow"),
        ("click_fraud", "waits", "clicks_day"),
        ("card_risk", "open", "of_tomorrow"),
    ] {
        let free = "alter table fraud_items drop constraint if exists fraud_items_kind_check";
        sqlx::query(free).execute(&scene.test.owner).await.unwrap();
        let sql = "insert into fraud_items (id, kind, state, user_id, score, reasons, found_at, seen_at)
                   values (gen_random_uuid(), $1, $2, $3, 70, jsonb_build_array(jsonb_build_object(
                     'code', $4::text, 'found', 9, 'threshold', 3)), $5, $5)";
        let item = sqlx::query(sql).bind(kind).bind(state).bind(scene.student.id.0).bind(sign);
        item.bind(services::Clock::now(&*scene.test.clock)).execute(&scene.test.owner).await.unwrap();
    }
    let items = fraud_queue(&staff).await.unwrap().items;
    let read: Vec<(FraudKind, usize)> = items.iter().map(|item| (item.kind, item.reasons.len())).collect();
    assert_eq!(read.len(), 3, "{read:?}");
    for known in [(FraudKind::ClickFraud, 1), (FraudKind::CardRisk, 0), (FraudKind::PaymentVelocity, 1)] {
        assert!(read.contains(&known), "{known:?} {read:?}");
    }
    let clicks = items.iter().find(|item| item.kind == FraudKind::ClickFraud).unwrap();
    fraud_act(&staff, clicks.id, &act("clear")).await.unwrap();
    assert_eq!(refused(fraud_act(&staff, clicks.id, &act("clear")).await), (409, "fraud_decided".into()));
}

#[tokio::test]
async fn what_the_binary_before_cannot_read_waits_where_it_does_not_look() {
    let scene = Scene::new().await;
    let open = "insert into fraud_items (id, kind, user_id, score, reasons, found_at, seen_at)
                values (gen_random_uuid(), 'referral_ring', $1, 70, '[]', now(), now())";
    let taken = sqlx::query(open).bind(scene.student.id.0).execute(&scene.test.owner).await;
    assert!(taken.is_err(), "the database takes none in the state that the binary before reads");
}
