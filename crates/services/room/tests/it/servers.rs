//! A room whose people sit at two servers.

use crate::{Lesson, hears, says};
use adapters::{mail::MailSink, payments::SandboxProvider};
use serde_json::json;
use services::{
    App, Context,
    platform::installation::{app_build, pool_connect},
    room::{How, Told, enter, join, notes_text, timeline_get},
};
use std::{sync::Arc, time::Duration};
use yrs::{Doc, Text, Transact};

/// A second server on the same database.
pub async fn server(lesson: &Lesson) -> Arc<App> {
    let test = &lesson.scene.test;
    let pool = pool_connect(&test.url, None, 8).await.unwrap();
    let settings = test.app.settings.clone();
    app_build(pool, test.clock.clone(), Arc::new(MailSink), Arc::new(SandboxProvider), settings).await.unwrap()
}

#[tokio::test]
async fn what_is_said_at_one_server_is_heard_at_the_other() {
    let lesson = Lesson::new().await;
    lesson.at("09:50").await;
    let student = lesson.scene.as_student();
    let tutor = Context { app: server(&lesson).await, ..lesson.scene.as_tutor() };
    let room = join(&student, lesson.id).await.unwrap().room_id;
    let mut one = enter(&student, room, None).await.unwrap();
    let own = hears(&mut one, "welcome").await;
    // Its server listens from the first socket on; a word before that would be missed.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut other = enter(&tutor, room, None).await.unwrap();
    let welcome = hears(&mut other, "welcome").await;
    assert_eq!(welcome["peers"][0]["peer_id"], own["peer_id"]);
    assert_eq!(hears(&mut one, "peer.joined").await["peer"]["peer_id"], welcome["peer_id"]);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let long = json!({ "type": "signal", "to": welcome["peer_id"], "data": { "sdp": "x".repeat(9_000) } });
    says(&one, long).await.unwrap();
    assert_eq!(hears(&mut other, "signal").await["data"]["sdp"].as_str().unwrap().len(), 9_000, "longer than a NOTIFY");
    says(&other, json!({ "type": "chat", "text": "Bonjour" })).await.unwrap();
    assert_eq!(hears(&mut one, "chat").await["text"], "Bonjour");
    says(&other, json!({ "type": "caption", "text": "être ou ne pas être", "done": false })).await.unwrap();
    assert_eq!(hears(&mut one, "caption").await["text"], "être ou ne pas être");
    let doc = Doc::new();
    let notes = doc.get_or_insert_text("notes");
    let change = {
        let mut work = doc.transact_mut();
        notes.push(&mut work, "être");
        work.encode_update_v1()
    };
    one.changed(&change).await.unwrap();
    loop {
        let told = tokio::time::timeout(Duration::from_secs(5), other.next()).await.unwrap().unwrap();
        if matches!(&told, Told::Binary(bytes) if bytes[0] == 1) {
            break;
        }
    }
    assert_eq!(notes_text(&tutor, room).await.unwrap(), "être");
    let taken_over = enter(&Context { app: tutor.app.clone(), ..student.clone() }, room, None).await.unwrap();
    loop {
        let told = tokio::time::timeout(Duration::from_secs(5), one.next()).await.unwrap().unwrap();
        if matches!(told, Told::Replaced) {
            break;
        }
    }
    one.gone(How::Drop).await.unwrap();
    taken_over.gone(How::Leave).await.unwrap();
    other.gone(How::Leave).await.unwrap();
    assert_eq!(notes_text(&student, room).await.unwrap(), "être");
    assert!(timeline_get(&student, room, None).await.unwrap().intact);
    tutor.app.pool.close().await;
}
