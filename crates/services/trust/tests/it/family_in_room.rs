//! A family with two children in lessons: the parent looks on at the one, refuses the recording of the other, and what
//! a child reports from its room is with the staff at once.

use crate::{about, staff};
use domain::{
    bookings::report::ReportRequest,
    identity::{Role, family::ChildRequest},
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    Context,
    bookings::booking::{approval_approve, booking_confirm, booking_create},
    identity::family::child_create,
    room::{How, consent_put, enter, join, recording_start},
    trust::report::{report_create, reports_queue},
};
use testkit::scene::{Scene, is_not_found, refused, request_of};

/// A child of that parent with a lesson that everybody agreed on.
async fn child(scene: &Scene, parent: &Context, (name, start): (&str, &str)) -> (Context, BookingId) {
    let request = ChildRequest {
        display_name: name.into(),
        birth_date: "2013-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let child = child_create(parent, &request, None).await.unwrap();
    scene.test.drain().await;
    let own = scene.test.context_of(&scene.test.reload(child.id).await);
    let asked = booking_create(&own, request_of(&scene.tutor, start), None).await.unwrap();
    approval_approve(parent, asked.id, None).await.unwrap();
    booking_confirm(&scene.as_tutor(), asked.id, None).await.unwrap();
    (own, asked.id)
}

#[tokio::test]
async fn a_parent_looks_on_refuses_a_recording_and_a_childs_report_reaches_the_staff_during_the_lesson() {
    let scene = Scene::new().await;
    let (admin, tutor) = (staff(&scene).await, scene.as_tutor());
    let parent = scene.test.person(Role::Parent).await;
    scene.test.fund(&parent, Money::new(200_000, Currency::Usd)).await;
    let parent = scene.test.context_of(&parent);
    let (mia, first) = child(&scene, &parent, ("Mia", "2026-03-03T12:00:00Z")).await;
    let (tom, second) = child(&scene, &parent, ("Tom", "2026-03-03T14:00:00Z")).await;

    scene.move_to("2026-03-03T11:50:00Z");
    let room = join(&mia, first).await.unwrap().room_id;
    assert_eq!(join(&parent, first).await.unwrap().part.code(), "observer");
    is_not_found(join(&tom, first).await);
    let mut pages = Vec::new();
    for own in [&tutor, &mia, &parent] {
        pages.push(enter(own, room, None).await.unwrap());
    }
    report_create(&mia, &about("user", scene.tutor.person.id, "harassment")).await.unwrap();
    scene.test.run_jobs().await;
    let told = "select count(*) from mails where user_id = $1 and template = 'child_reported' and sent_at is not null";
    let told = sqlx::query_scalar::<_, i64>(told).bind(admin.person().unwrap().id.0);
    assert_eq!(told.fetch_one(&scene.test.owner).await.unwrap(), 1, "while the lesson goes on");
    let queue = reports_queue(&admin).await.unwrap().items;
    assert!(queue.len() == 1 && queue[0].child);
    for page in pages {
        page.gone(How::Leave).await.unwrap();
    }

    // A lesson that went wrong is told on the lesson's own page.
    let lesson = ReportRequest { reason: "conduct".into(), ..about("booking", first, "") };
    report_create(&mia, &lesson).await.unwrap();
    scene.test.run_jobs().await;
    let told = "select count(*) from mails where user_id = $1 and template = 'child_reported' and sent_at is not null";
    let told = sqlx::query_scalar::<_, i64>(told).bind(admin.person().unwrap().id.0);
    assert_eq!(told.fetch_one(&scene.test.owner).await.unwrap(), 2, "and reaches them as fast");

    scene.move_to("2026-03-03T13:50:00Z");
    let room = join(&tom, second).await.unwrap().room_id;
    is_not_found(join(&mia, second).await);
    let pages = [enter(&tutor, room, None).await.unwrap(), enter(&tom, room, None).await.unwrap()];
    consent_put(&tutor, room, true).await.unwrap();
    assert_eq!(refused(consent_put(&tom, room, true).await), (403, "recording_parent_decides".into()));
    consent_put(&parent, room, false).await.unwrap();
    assert_eq!(refused(recording_start(&tutor, room).await), (409, "recording_not_agreed".into()));
    for page in pages {
        page.gone(How::Leave).await.unwrap();
    }
}
