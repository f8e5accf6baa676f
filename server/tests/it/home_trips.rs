//! C15: how often the whole of a home waits for the database, what every page asks included. The numbers may only
//! shrink.

use crate::support::{Ask, TestHouse};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW},
};

/// What a home may ask in all, sign-in, header and page together.
const MOST: usize = 16;

#[tokio::test]
async fn c15_a_whole_home_asks_the_database_at_most_sixteen_times() {
    let (app, wire) = TestApp::counted().await;
    let scene = Scene::on(app, TutorOptions::default()).await;
    scene.scheduled(TOMORROW).await;
    let house = TestHouse::around(scene.test);
    let tokens = [house.token(&scene.tutor.person).await, house.token(&scene.student).await];
    let home = async |token: &str| {
        let page = house.ask(Ask::get("/home").header("accept", "text/html").bearer(token)).await;
        assert_eq!(page.status, 200, "{}", page.text);
    };
    let mut asked = Vec::new();
    for token in &tokens {
        // Statements are prepared by a connection's first use of them.
        for _ in 0..3 {
            home(token).await;
        }
        asked.push(wire.during(home(token)).await.1);
    }
    assert!(asked.iter().all(|trips| *trips <= MOST), "a tutor's and a student's home: {asked:?} round trips");
}
