//! Whether an article helped: one voice a person, which may change; strangers are counted once a day.

use services::{
    Context,
    platform::installation::{app_build, pool_connect},
    trust::help::{help_find, help_get, help_vote, slugs},
};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, is_not_found, refused},
};

#[tokio::test]
async fn one_voice_a_person_and_an_address() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    let (student, nobody) = (scene.as_student(), scene.test.anonymous());
    let counts = || async {
        let article = help_get(&student, "wallet").await.unwrap();
        (article.helpful_count, article.unhelpful_count, article.helped)
    };
    help_vote(&student, "wallet", true).await.unwrap();
    help_vote(&student, "wallet", true).await.unwrap();
    assert_eq!(counts().await, (1, 0, Some(true)));
    help_vote(&student, "wallet", false).await.unwrap();
    assert_eq!(counts().await, (0, 1, Some(false)));
    help_vote(&nobody, "wallet", true).await.unwrap();
    assert_eq!(counts().await, (1, 1, Some(false)));
    assert_eq!(refused(help_vote(&nobody, "wallet", true).await), (429, "rate_limited".into()));
    is_not_found(help_vote(&student, "nothing-of-the-kind", true).await);
    is_not_found(help_get(&nobody, "nothing-of-the-kind").await);
}

#[tokio::test]
async fn articles_are_read_in_the_readers_language() {
    let scene = Scene::new().await;
    let german = services::Context { locale: "de".into(), ..scene.test.anonymous() };
    let found = help_find(&german, "blockieren").unwrap();
    assert_eq!(found.first().map(|line| line.slug.as_str()), Some("block-somebody"));
    assert_eq!(help_find(&german, "").unwrap().len(), slugs().len());
    assert!(slugs().len() >= 20);
    let article = help_get(&german, "block-somebody").await.unwrap();
    assert!(article.html.contains("<a href=\"/settings/blocks\">") && !article.related.is_empty());
    assert_eq!(refused(Err::<(), _>(help_find(&german, &"x".repeat(201)).unwrap_err())).0, 422);
}

/// Finding 30.
#[tokio::test]
async fn the_voice_of_a_stranger_takes_one_connection_at_a_time() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let pool = pool_connect(&test.url, None, 1).await.unwrap();
    let (mail, payments) = (test.app.mail.clone(), test.app.payments.clone());
    let app = app_build(pool, test.clock.clone(), mail, payments, test.app.settings.clone()).await.unwrap();
    let nobody = Context { app: app.clone(), ..test.anonymous() };
    let voice = help_vote(&nobody, "wallet", true);
    let said = tokio::time::timeout(std::time::Duration::from_secs(3), voice).await;
    said.expect("whoever holds a connection does not wait for a second one").unwrap();
    app.pool.close().await;
}
