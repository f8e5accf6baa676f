//! What shows an act before it is done writes nothing and locks nobody: it answers while every table of the database is
//! held as only readers share it.

use domain::{
    bookings::{
        case::{CaseRequest, DecideRequest, StatementRequest, appeal::CaseAppealRequest},
        refund::RefundRequest,
        risky::RiskRequest,
        staff_change::StaffChangeRequest,
    },
    calendar::away::TimeOffRequest,
    identity::Role,
    ids::BookingId,
    integrations::institution::{InstitutionInvite, InstitutionRequest, SeatsRequest},
    money::{
        packages::{GiftRequest, PackageRequest, TransferRequest},
        promotions::PromotionRequest,
    },
};
use services::{
    Context, Result,
    bookings::{
        away::time_off_preview,
        booking::{
            booking_cancel_preview, booking_change_preview, case_appeal, case_decide, case_decision_preview, case_open,
            case_statement_add,
        },
        refund::refund_preview,
        risky::risk_preview,
    },
    calendar::{availability::availability_get, week_preview::week_preview},
    integrations::institutions::{institution_create, members_invite_preview, seats_buy},
    money::{
        packages::{
            package_buy, package_end_preview, package_extend_preview, package_gift_preview, package_transfer_preview,
        },
        promotions::promotion_preview,
    },
};
use std::{collections::BTreeSet, time::Duration};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW},
};

/// Conflicts with every lock of a row and with every write, and with no read.
const HOLD: &str = "do $$ begin execute (
  select 'lock table ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' in exclusive mode'
  from pg_tables where schemaname = 'public'); end $$";
/// Every address of the API, as the server prints it.
const ROUTES: &str = include_str!("../../../../server/tests/golden/routes.json");
/// What only a page asks.
const OF_PAGES: [&str; 2] = ["week", "promotion"];

/// What was looked at: the addresses of the API, and those of pages alone.
struct Looked<'a> {
    test: &'a TestApp,
    at: BTreeSet<&'static str>,
}

impl Looked<'_> {
    async fn only<T>(&mut self, at: &'static str, look: impl Future<Output = Result<T>>) {
        let mut holder = self.test.owner.begin().await.unwrap();
        sqlx::query(HOLD).execute(&mut *holder).await.unwrap();
        let Ok(answer) = tokio::time::timeout(Duration::from_secs(20), look).await else {
            panic!("{at} waits: it writes, or locks a row");
        };
        if let Err(error) = answer {
            panic!("{at}: {error:?}");
        }
        holder.rollback().await.unwrap();
        self.at.insert(at);
    }
}

async fn staff(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

fn decide(decision: &str) -> DecideRequest {
    DecideRequest { decision: decision.into(), amount: None, note: "So it was.".into() }
}

/// Two lessons that took place, and one ahead.
async fn lessons(scene: &Scene) -> (BookingId, BookingId, BookingId) {
    let (first, second) = (scene.scheduled(TOMORROW).await, scene.scheduled("2026-03-03T12:00:00Z").await);
    let ahead = scene.scheduled("2026-03-05T10:00:00Z").await;
    scene.move_to("2026-03-03T13:30:00Z");
    scene.test.run_jobs().await;
    (first, second, ahead)
}

async fn of_lessons(scene: &Scene, looked: &mut Looked<'_>) {
    let (first, second, ahead) = lessons(scene).await;
    let (student, admin, other) = (scene.as_student(), staff(scene).await, staff(scene).await);
    looked.only("/bookings/{id}/cancel/preview", booking_cancel_preview(&student, ahead)).await;
    let change = StaffChangeRequest { change: "cancel_for_tutor".into(), reason: String::new() };
    looked.only("/admin/bookings/{id}/change/preview", booking_change_preview(&admin, ahead, &change)).await;
    let back = RefundRequest { amount: 1_000, ..RefundRequest::default() };
    looked.only("/payments/{id}/refund/preview", refund_preview(&admin, first.0, &back)).await;
    let about =
        CaseRequest { category: "quality".into(), statement: "Half was silence.".into(), ..CaseRequest::default() };
    let case = case_open(&student, second, &about, None).await.unwrap().id;
    let answer = StatementRequest { text: "The line broke.".into(), ..StatementRequest::default() };
    case_statement_add(&scene.as_tutor(), case, &answer).await.unwrap();
    let resolve = "/admin/cases/{id}/resolve/preview";
    looked.only(resolve, case_decision_preview(&admin, case, &decide("full"))).await;
    case_decide(&admin, case, &decide("none")).await.unwrap();
    let appeal = CaseAppealRequest { reason: "Look at the room.".into() };
    case_appeal(&student, case, &appeal, None).await.unwrap();
    looked.only(resolve, case_decision_preview(&other, case, &decide("full"))).await;
}

async fn of_risk(scene: &Scene, looked: &mut Looked<'_>) {
    let lesson = scene.scheduled("2026-03-06T10:00:00Z").await;
    let payment = scene.test.card_at_risk(lesson, scene.student.id).await;
    let approve = RiskRequest { decision: "approve".into(), reason: String::new() };
    looked.only("/admin/risky-payments/{id}/preview", risk_preview(&staff(scene).await, payment, &approve)).await;
}

async fn of_calendars_and_sales(scene: &Scene, looked: &mut Looked<'_>) {
    let (tutor, id) = (scene.as_tutor(), scene.tutor.tutor_id);
    let off = TimeOffRequest { from: "2026-03-10".into(), to: "2026-03-12".into(), note: None };
    looked.only("/calendar/time-off/preview", time_off_preview(&tutor, &off)).await;
    let week = availability_get(&tutor, id).await.unwrap();
    looked.only("week", week_preview(&tutor, id, &week)).await;
    let sale = PromotionRequest { kind: "discount".into(), percent: Some(20), ..PromotionRequest::default() };
    looked.only("promotion", promotion_preview(&tutor, &sale)).await;
}

async fn of_packages(scene: &Scene, looked: &mut Looked<'_>) {
    let (student, tutor_id) = (scene.as_student(), scene.tutor.tutor_id.to_string());
    let five = PackageRequest { tutor_id, lessons: 5, minutes: 60, ..PackageRequest::default() };
    let id = package_buy(&student, &five, None).await.unwrap().id;
    let other = scene.test.approved_tutor_with(TutorOptions::default()).await;
    let to = TransferRequest { tutor_id: other.tutor_id.to_string() };
    let gift = GiftRequest { email: "friend@people.test".into(), message: String::new() };
    looked.only("/packages/{id}/extend/preview", package_extend_preview(&student, id)).await;
    looked.only("/packages/{id}/gift/preview", package_gift_preview(&student, id, &gift)).await;
    looked.only("/packages/{id}/transfer/preview", package_transfer_preview(&student, id, &to)).await;
    looked.only("/packages/{id}/end/preview", package_end_preview(&student, id)).await;
}

async fn of_institutions(scene: &Scene, looked: &mut Looked<'_>) {
    let context = scene.as_student();
    let request = InstitutionRequest { name: "Lindenhof School".into(), slug: "lindenhof".into() };
    let id = institution_create(&context, &request).await.unwrap().id;
    seats_buy(&context, id, &SeatsRequest { seats: 2, expected_price: None }, None).await.unwrap();
    let list = InstitutionInvite { email: Some("mia@b.test".into()), ..InstitutionInvite::default() };
    looked.only("/institutions/{id}/members/preview", members_invite_preview(&context, id, &list)).await;
}

#[tokio::test]
async fn a_preview_writes_nothing_and_locks_nobody() {
    let scene = Scene::new().await;
    let mut looked = Looked { test: &scene.test, at: BTreeSet::new() };
    of_lessons(&scene, &mut looked).await;
    of_risk(&scene, &mut looked).await;
    of_calendars_and_sales(&scene, &mut looked).await;
    of_packages(&scene, &mut looked).await;
    of_institutions(&scene, &mut looked).await;
    let rows: Vec<serde_json::Value> = serde_json::from_str(ROUTES).unwrap();
    let paths = rows.iter().filter_map(|row| row["path"].as_str()?.strip_prefix("/api/v1"));
    let all: BTreeSet<&str> = paths.filter(|path| path.ends_with("/preview")).chain(OF_PAGES).collect();
    assert_eq!(looked.at, all, "a preview that nobody looked at here");
}

#[tokio::test]
async fn what_a_preview_must_not_do_waits_under_the_same_hold_and_is_refused_where_it_only_looks() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let mut holder = scene.test.owner.begin().await.unwrap();
    sqlx::query(HOLD).execute(&mut *holder).await.unwrap();
    let acts = [
        "select id from bookings where id = $1 for no key update",
        "select id from bookings where id = $1 for key share",
        "update bookings set reason = reason where id = $1",
    ];
    for act in acts {
        let mut work = scene.test.app.pool.begin().await.unwrap();
        sqlx::query("set local lock_timeout = 100").execute(&mut *work).await.unwrap();
        let waited = sqlx::query(act).bind(id.0).execute(&mut *work).await.unwrap_err();
        assert_eq!(waited.as_database_error().unwrap().code().as_deref(), Some("55P03"), "{act}");
    }
    holder.rollback().await.unwrap();
    for act in acts {
        let mut look = scene.as_student().look().await.unwrap();
        let refused = sqlx::query(act).bind(id.0).execute(&mut *look).await.unwrap_err();
        assert_eq!(refused.as_database_error().unwrap().code().as_deref(), Some("25006"), "{act}");
    }
}
