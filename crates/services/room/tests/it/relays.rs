//! Relays: who comes into a lesson is given credentials that run out, as coturn checks them (`use-auth-secret`).

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use services::{Clock, room::join};
use sha1::Sha1;
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, refused},
};

const SECRET: &str = "a-secret-of-the-relay";

#[tokio::test]
async fn who_joins_is_given_a_relay_for_six_hours_and_everybody_credentials_of_their_own() {
    let test = TestApp::with(|settings| {
        settings.room.stun = vec!["stun:relay.test:3478".into()];
        settings.room.turn = vec!["turn:relay.test:3478?transport=udp".into(), "turns:relay.test:5349".into()];
        settings.room.turn_secret = Some(SECRET.into());
    })
    .await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let id = scene.scheduled(TOMORROW).await;
    assert_eq!(refused(join(&scene.as_student(), id).await).1, "room_not_open", "and nobody before");
    scene.move_to("2026-03-03T09:50:00Z");
    let mut seen = Vec::new();
    for (own, person) in [(scene.as_student(), scene.student.id), (scene.as_tutor(), scene.tutor.person.id)] {
        let servers = join(&own, id).await.unwrap().ice_servers;
        assert_eq!((servers.len(), &servers[0].username, &servers[0].credential), (2, &None, &None));
        assert_eq!(servers[1].urls.len(), 2);
        let username = servers[1].username.clone().unwrap();
        let (until, whose) = username.split_once(':').unwrap();
        assert_eq!(whose, person.to_string());
        let hours_6 = scene.test.clock.real_now().timestamp() + 6 * 3_600;
        assert!((until.parse::<i64>().unwrap() - hours_6).abs() <= 60, "{username}");
        let mut mac = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(username.as_bytes());
        let credential = servers[1].credential.clone().unwrap();
        assert_eq!(STANDARD.decode(&credential).unwrap(), mac.finalize().into_bytes().to_vec());
        seen.push(credential);
    }
    assert_ne!(seen[0], seen[1]);
}

#[tokio::test]
async fn without_relays_pages_are_given_none() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T09:50:00Z");
    assert!(join(&scene.as_student(), id).await.unwrap().ice_servers.is_empty());
}
