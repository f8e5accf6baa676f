//! The one free replacement of a trial: what is given, to whom, once, and that the tutor keeps the money and hears of
//! nothing.

use super::{
    case_rounds::checked,
    families::Family,
    trials::{book, held, offering, offers_trial, outcomes, trial_of},
};
use chrono::Duration;
use domain::{
    bookings::{
        BookingRequest,
        case::CaseRequest,
        trial::{NotRight, ReplacementRequest},
    },
    identity::Role,
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    Context,
    bookings::{
        booking::{approval_approve, booking_cancel, booking_confirm, booking_create, booking_decline, case_open},
        trial::{replacement_ask, replacement_get},
    },
    platform::mails::dev_mailbox,
};
use std::collections::BTreeMap;
use testkit::{
    ApprovedTutor,
    scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refusal, refused, request_of},
};
use tokio::task::JoinSet;

fn why() -> ReplacementRequest {
    ReplacementRequest { reason: "pace".into(), words: Some(" Too fast for me. ".into()) }
}

async fn promo(scene: &Scene) -> i64 {
    scene.test.balance(&scene.student, "promo", "USD").await
}

/// Another tutor with a trial.
async fn another(scene: &Scene) -> ApprovedTutor {
    let other = scene.test.approved_tutor().await;
    offers_trial(&scene.test, &other).await;
    other
}

async fn wallet(scene: &Scene) -> i64 {
    scene.student_money().await.0
}

#[tokio::test]
async fn whoever_was_not_with_the_right_tutor_has_their_price_for_another() {
    let scene = offering().await;
    let id = held(&scene).await;
    let student = scene.as_student();
    let earned = scene.earnings().await;
    let open = replacement_get(&student, id).await.unwrap();
    assert_eq!((open.credit.unwrap().minor, open.given), (800, None));
    assert_eq!(open.open_until.unwrap().to_rfc3339(), "2026-03-10T10:30:00+00:00");
    let given = replacement_ask(&student, id, &why()).await.unwrap();
    assert_eq!((given.reason, given.words.as_str(), given.credit.minor), (NotRight::Pace, "Too fast for me.", 800));
    assert_eq!(given.ends_at - given.given_at, Duration::days(14));
    assert_eq!((promo(&scene).await, scene.earnings().await), (800, earned), "the tutor keeps the money");
    let other = ReplacementRequest { reason: "style".into(), words: None };
    assert_eq!(replacement_ask(&student, id, &other).await.unwrap(), given, "asked again it answers what was given");
    assert_eq!(promo(&scene).await, 800);
    let seen = replacement_get(&student, id).await.unwrap();
    assert_eq!((seen.given.as_ref(), seen.credit), (Some(&given), None));

    assert_eq!(refused(replacement_get(&scene.as_tutor(), id).await), (403, "replacement_payer_only".into()));
    assert_eq!(refused(replacement_ask(&scene.as_tutor(), id, &why()).await).1, "replacement_payer_only");
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(replacement_get(&staff, id).await.unwrap().given, Some(given.clone()), "the staff read why");
    assert_eq!(refused(replacement_ask(&staff, id, &why()).await).1, "replacement_payer_only");
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(replacement_get(&stranger, id).await);
    is_not_found(replacement_ask(&stranger, id, &why()).await);
    assert_eq!(refused(replacement_ask(&scene.test.anonymous(), id, &why()).await).0, 401);

    let audited: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'trial.replace'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(audited, 1);
    let told: Vec<uuid::Uuid> =
        sqlx::query_scalar("select unnest(audience) from outbox_events where kind = 'trial.replaced'")
            .fetch_all(&scene.test.owner)
            .await
            .unwrap();
    assert_eq!(told, [scene.student.id.0], "the tutor hears nothing of it");
    scene.test.run_jobs().await;
    let mails = dev_mailbox(&scene.test.system(), &scene.email_of(&scene.student).await).await.unwrap();
    let credit: Vec<_> =
        mails.iter().filter(|mail| mail.text.contains(&format!("/bookings/{id}#replacement"))).collect();
    assert_eq!(credit.len(), 1, "one mail, however often it was asked for: {mails:#?}");
    assert!(credit[0].subject.contains("$8.00"), "{credit:?}");
    let noticed = "select count(*) from notices where user_id = $1 and kind = 'trial_credit'";
    let noticed: i64 = sqlx::query_scalar(noticed).bind(scene.student.id.0).fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(noticed, 1, "and the same beside it in the app");
    checked(&scene).await;
}

#[tokio::test]
async fn the_credit_pays_a_trial_with_another_tutor_and_not_the_one_it_was_given_after() {
    let scene = offering().await;
    let id = held(&scene).await;
    replacement_ask(&scene.as_student(), id, &why()).await.unwrap();
    let before = wallet(&scene).await;
    scene.booked(FAR_AHEAD).await;
    assert_eq!((wallet(&scene).await, promo(&scene).await), (before - 3_000, 800), "they pay this one themselves");
    let other = another(&scene).await;
    let second = booking_create(&scene.as_student(), trial_of(&other, "2026-03-05T10:00:00Z"), None).await.unwrap();
    assert_eq!((wallet(&scene).await, promo(&scene).await), (before - 3_000, 0));
    booking_confirm(&scene.test.context_of(&other.person), second.id, None).await.unwrap();
    scene.move_to("2026-03-05T10:30:00Z");
    scene.test.run_jobs().await;
    let again = replacement_ask(&scene.as_student(), second.id, &why()).await;
    assert_eq!(refused(again), (409, "replacement_nothing_paid".into()), "a gift is not given twice");
    checked(&scene).await;
    scene.test.clock.advance(Duration::days(30));
    scene.test.run_jobs().await;
    assert_eq!(promo(&scene).await, 0);
    checked(&scene).await;
}

#[tokio::test]
async fn credit_that_nobody_used_ends_after_fourteen_days() {
    let scene = offering().await;
    let id = held(&scene).await;
    let given = replacement_ask(&scene.as_student(), id, &why()).await.unwrap();
    let end = given.ends_at.to_rfc3339();
    scene.move_to(&(given.ends_at - Duration::seconds(1)).to_rfc3339());
    scene.test.run_jobs().await;
    assert_eq!(promo(&scene).await, 800);
    scene.move_to(&end);
    scene.test.run_jobs().await;
    assert_eq!(promo(&scene).await, 0);
    let taken: Option<i64> =
        sqlx::query_scalar("select taken_back from trial_replacements").fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(taken, Some(800));
    checked(&scene).await;
}

#[tokio::test]
async fn a_dear_trial_is_replaced_up_to_the_limit() {
    let scene = offering().await;
    let dearer = "update tutors set trial_price = 4500 where id = $1";
    sqlx::query(dearer).bind(scene.tutor.tutor_id.0).execute(&scene.test.owner).await.unwrap();
    let id = held(&scene).await;
    assert_eq!(replacement_ask(&scene.as_student(), id, &why()).await.unwrap().credit.minor, 3_000);
    checked(&scene).await;
}

#[tokio::test]
async fn what_is_not_replaced_is_refused_by_its_own_name() {
    let scene = offering().await;
    let student = scene.as_student();
    let code = async |id: BookingId| refused(replacement_ask(&student, id, &why()).await);
    let waiting = book(&scene, TOMORROW).await.unwrap().id;
    assert_eq!(code(waiting).await, (409, "replacement_too_early".into()));
    assert_eq!(replacement_get(&student, waiting).await.unwrap().credit, None);
    booking_decline(&scene.as_tutor(), waiting, "I am away.", None).await.unwrap();
    assert_eq!(code(waiting).await, (409, "replacement_not_held".into()));
    let cancelled = book(&scene, TOMORROW).await.unwrap().id;
    booking_cancel(&student, cancelled, None, None).await.unwrap();
    assert_eq!(code(cancelled).await, (409, "replacement_not_held".into()));
    let id = held(&scene).await;
    let unknown = replacement_ask(&student, id, &ReplacementRequest { reason: "bad".into(), words: None }).await;
    assert_eq!(refusal(unknown).fields[0].field, "reason");
    let objection = CaseRequest {
        category: "quality".into(),
        statement: "Half of it was silence.".into(),
        ..CaseRequest::default()
    };
    case_open(&student, id, &objection, None).await.unwrap();
    assert_eq!(code(id).await, (409, "replacement_case_open".into()));
    sqlx::query("update bookings set dispute_state = 'NONE' where id = $1")
        .bind(id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    scene.move_to("2026-03-10T10:30:00Z");
    assert_eq!(code(id).await, (409, "replacement_too_late".into()));
    assert_eq!((scene.count("trial_replacements").await, promo(&scene).await), (0, 0));
}

#[tokio::test]
async fn one_trial_in_twelve_months_is_replaced() {
    let scene = offering().await;
    let id = held(&scene).await;
    replacement_ask(&scene.as_student(), id, &why()).await.unwrap();
    scene.test.clock.advance(Duration::days(20));
    scene.test.run_jobs().await;
    let other = another(&scene).await;
    let second = tried(&scene, &other).await;
    assert_eq!(refused(replacement_ask(&scene.as_student(), second, &why()).await), (409, "replacement_used".into()));
    scene.test.clock.advance(Duration::days(350));
    scene.test.run_jobs().await;
    let third = another(&scene).await;
    let third = tried(&scene, &third).await;
    replacement_ask(&scene.as_student(), third, &why()).await.expect("a year later");
    checked(&scene).await;
}

/// A trial with that tutor that took place tomorrow.
async fn tried(scene: &Scene, tutor: &ApprovedTutor) -> BookingId {
    let start = scene.now().date_naive().succ_opt().unwrap().and_hms_opt(10, 0, 0).unwrap().and_utc();
    let request = trial_of(tutor, &start.to_rfc3339());
    sqlx::query("delete from rate_counters").execute(&scene.test.owner).await.unwrap();
    let id = booking_create(&scene.as_student(), request, None).await.unwrap().id;
    booking_confirm(&scene.test.context_of(&tutor.person), id, None).await.unwrap();
    scene.move_to(&(start + Duration::minutes(30)).to_rfc3339());
    scene.test.run_jobs().await;
    id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_clicks_one_gives_and_of_two_trials_one_is_replaced() {
    let scene = offering().await;
    let other = another(&scene).await;
    let second = booking_create(&scene.as_student(), trial_of(&other, "2026-03-03T09:00:00Z"), None).await.unwrap();
    booking_confirm(&scene.test.context_of(&other.person), second.id, None).await.unwrap();
    let first = held(&scene).await;
    let mut race = JoinSet::new();
    for n in 0..16 {
        let (context, id) = (scene.as_student(), if n % 2 == 0 { first } else { second.id });
        race.spawn(async move { replacement_ask(&context, id, &why()).await });
    }
    let counts = outcomes(race).await;
    assert_eq!(counts, BTreeMap::from([("ok".to_owned(), 8), ("replacement_used".to_owned(), 8)]));
    assert_eq!((promo(&scene).await, scene.count("trial_replacements").await), (800, 1));
    let twice = "insert into trial_replacements select (jsonb_populate_record(r, jsonb_build_object(
                   'booking_id', (select b.id from bookings b where b.id <> r.booking_id limit 1)))).*
                 from trial_replacements r";
    let refused = sqlx::query(twice).execute(&scene.test.owner).await.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("trial_replacements_once"));
    checked(&scene).await;
}

#[tokio::test]
async fn a_parent_who_paid_asks_and_a_child_is_sent_to_them() {
    let family = Family::new().await;
    offers_trial(&family.test, &family.tutor).await;
    let child: Context = family.as_child(&family.mia).await;
    let asked = booking_create(&child, trial_of(&family.tutor, TOMORROW), None).await.unwrap();
    approval_approve(&family.as_parent(), asked.id, None).await.unwrap();
    booking_confirm(&family.as_tutor(), asked.id, None).await.unwrap();
    services::Clock::move_to(&*family.test.clock, "2026-03-03T10:30:00Z".parse().unwrap());
    family.test.run_jobs().await;
    assert_eq!(refused(replacement_ask(&child, asked.id, &why()).await), (403, "age_parent_required".into()));
    assert_eq!(replacement_get(&child, asked.id).await.unwrap().credit, None);
    let given = replacement_ask(&family.as_parent(), asked.id, &why()).await.unwrap();
    assert_eq!(given.credit, Money::new(800, Currency::Usd));
    assert_eq!(replacement_get(&child, asked.id).await.unwrap().given, Some(given));
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn an_ordinary_request_knows_nothing_of_trials() {
    let scene = offering().await;
    let told = serde_json::to_value(request_of(&scene.tutor, TOMORROW)).unwrap();
    assert!(told.get("trial").is_none(), "the hash of a key is what it was before");
    let read: BookingRequest = serde_json::from_value(serde_json::json!({ "trial": true })).unwrap();
    assert!(read.trial);
}
