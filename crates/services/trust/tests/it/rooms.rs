//! What is written in a lesson's room is reported by whoever was there, and kept with what stood around it.

use crate::{about, act, staff};
use domain::{ids::RoomId, room::frames::ClientFrame, trust::report::ReportSubject};
use services::{
    Context,
    room::{How, enter, join},
    trust::report::{report_act, report_create, reports_queue},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

async fn writes(context: &Context, room: RoomId, lines: &[&str]) {
    let page = enter(context, room, None).await.unwrap();
    for line in lines {
        let said = ClientFrame::Chat { text: (*line).to_owned(), client_id: String::new() };
        page.heard(said).await.unwrap();
    }
    page.gone(How::Leave).await.unwrap();
}

/// Finding 19.
#[tokio::test]
async fn a_line_of_a_rooms_chat_is_reported_with_its_neighbours_and_by_nobody_who_was_not_there() {
    let scene = Scene::new().await;
    let booking = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T09:50:00Z");
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let room = join(&student, booking).await.unwrap().room_id;
    writes(&student, room, &["Shall we begin?"]).await;
    writes(&tutor, room, &["Send me a picture of you", "Now"]).await;
    let id = "select id from room_lines where person_id = $1 order by at, id limit 1";
    let id: Uuid = sqlx::query_scalar(id).bind(scene.tutor.person.id.0).fetch_one(&scene.test.owner).await.unwrap();
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(report_create(&stranger, &about("room_line", id, "harassment")).await);
    is_not_found(report_create(&student, &about("room_line", Uuid::now_v7(), "harassment")).await);
    let own = report_create(&tutor, &about("room_line", id, "harassment")).await;
    assert_eq!(refused(own), (422, "report_of_self".into()));
    let filed = report_create(&student, &about("room_line", id, "harassment")).await.unwrap();
    sqlx::query("delete from room_lines").execute(&scene.test.owner).await.unwrap();
    let admin = staff(&scene).await;
    let queue = reports_queue(&admin).await.unwrap().items;
    assert_eq!((queue.len(), queue[0].report.kind), (1, ReportSubject::RoomLine));
    assert_eq!(queue[0].about.as_ref().unwrap().user_id, scene.tutor.person.id);
    let shown = queue[0].shown.clone().expect("purged since, and kept");
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[0].ends_with(": Shall we begin?") && lines[2].ends_with(": Now"), "{shown}");
    assert!(lines[1].starts_with("> ") && lines[1].ends_with(": Send me a picture of you"), "{shown}");
    report_act(&admin, filed.id, &act("warn")).await.unwrap();
    let warned = "select count(*) from sanctions where user_id = $1";
    let warned = sqlx::query_scalar::<_, i64>(warned).bind(scene.tutor.person.id.0);
    assert_eq!(warned.fetch_one(&scene.test.owner).await.unwrap(), 1);
}
