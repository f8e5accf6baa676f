//! What goes when nothing uses it, and what stays.

use super::{announced, pdf, png, send, signed, stored, uploaded};
use chrono::Duration;
use domain::{identity::settings::SettingsRequest, ids::UploadId, platform::uploads::Purpose};
use services::{
    Context,
    identity::{first_picture, me::me, settings::settings_change},
    platform::uploads::{Asked, SweepObjects, SweepUploads, media_open, upload_begin, upload_take},
};
use spine::job::{Job, Nothing};
use testkit::TestApp;

async fn swept(test: &TestApp) -> (usize, i64) {
    SweepUploads::run(&test.system(), Nothing {}).await.unwrap();
    let rows = sqlx::query_scalar("select count(*) from uploads").fetch_one(&test.owner).await.unwrap();
    (stored(test).await.len(), rows)
}

fn photo(id: &str) -> SettingsRequest {
    SettingsRequest { photo_upload_id: Some(id.to_owned()), ..SettingsRequest::default() }
}

async fn photo_of(context: &Context, side: u32) -> UploadId {
    uploaded(context, "photo", "image/png", &png(side)).await.unwrap().id
}

#[tokio::test]
async fn what_nobody_takes_goes_after_two_days_and_what_never_arrived_after_one() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap();
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", 900)).await.unwrap();
    send(&ada, place.id, &signed(&place.upload_url), Some("bytes 0-99/900"), &pdf(100)[..100]).await.unwrap();
    assert_eq!(swept(&test).await, (2, 2));
    test.clock.advance(Duration::hours(25));
    assert_eq!(swept(&test).await, (1, 1), "half a file");
    test.clock.advance(Duration::hours(24));
    assert_eq!(swept(&test).await, (0, 0));
}

#[tokio::test]
async fn a_picture_stays_while_it_is_shown_and_goes_when_it_is_replaced() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let first = photo_of(&ada, 40).await;
    let me = settings_change(&ada, photo(&first.to_string())).await.unwrap();
    assert_eq!(me.photo_url.unwrap(), format!("/api/v1/media/{first}"));
    test.clock.advance(Duration::days(400));
    assert_eq!(swept(&test).await, (1, 1), "it is in use");
    let second = photo_of(&ada, 50).await;
    settings_change(&ada, photo(&second.to_string())).await.unwrap();
    test.clock.advance(Duration::seconds(1));
    let before = media_open(&test.system(), first, &Asked::default()).await.err().unwrap();
    assert_eq!(before.to_refusal().code, "not_found", "attack L5: nobody sees it before it is swept");
    assert_eq!(swept(&test).await, (1, 1), "the first one is gone");
    assert_eq!(settings_change(&ada, photo("")).await.unwrap().photo_url, None);
    test.clock.advance(Duration::seconds(1));
    assert_eq!(swept(&test).await, (0, 0));
}

#[tokio::test]
async fn only_an_own_finished_photo_becomes_a_picture() {
    let test = TestApp::new().await;
    let (ada, bob) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let bobs = photo_of(&bob, 40).await;
    let paper = uploaded(&ada, "message", "image/png", &png(40)).await.unwrap().id;
    let half = upload_begin(&ada, &announced("photo", "n.png", "image/png", 900)).await.unwrap().id;
    let nobodys = UploadId(uuid::Uuid::now_v7());
    for wrong in [bobs, paper, half, nobodys] {
        let refusal = settings_change(&ada, photo(&wrong.to_string())).await.unwrap_err().to_refusal();
        assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("upload_unknown", "photo_upload_id"));
    }
    let old = photo_of(&ada, 40).await;
    test.clock.advance(Duration::hours(49));
    let mut transaction = ada.begin().await.unwrap();
    let owner = ada.person().unwrap().id;
    let late = upload_take(&mut transaction, &ada, owner, old, Purpose::Photo).await.unwrap_err();
    assert_eq!(late.to_refusal().code, "upload_unknown", "one that may be swept at any moment");
}

#[tokio::test]
async fn objects_without_a_row_are_found_and_taken_away_and_fresh_ones_are_left_alone() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let kept = photo_of(&ada, 40).await;
    test.run_jobs().await;
    let stray = |name: &str| format!("uploads/{}/{name}", uuid::Uuid::now_v7());
    for key in [stray("x"), format!("uploads/{kept}/{}", uuid::Uuid::now_v7()), "uploads/nothing".to_owned()] {
        test.app.objects.put(&key, vec![1]).await.unwrap();
    }
    SweepObjects::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(stored(&test).await.len(), 5, "whoever stores something now writes its row in a moment");
    test.clock.advance(Duration::days(2));
    test.clock.advance_real(Duration::days(2));
    SweepObjects::run(&test.system(), Nothing {}).await.unwrap();
    let mut left = stored(&test).await;
    left.retain(|key| key.contains(&kept.to_string()));
    assert_eq!((left.len(), stored(&test).await.len()), (2, 2), "the photo and its AVIF");
}

#[tokio::test]
async fn a_finished_photo_is_shown_where_only_a_drawing_stands_and_replaces_no_photo() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let shown = async || me(&ada).await.unwrap().photo_url;
    let drawn = sqlx::query("update users set picture = 'people/ada' where id = $1").bind(ada.actor_id());
    drawn.execute(&test.owner).await.unwrap();
    let paper = uploaded(&ada, "message", "image/png", &png(40)).await.unwrap().id;
    first_picture::upload_complete(&ada, paper).await.unwrap();
    assert_eq!(shown().await.as_deref(), Some("/img/people/ada.svg"), "an attachment is no portrait");
    let photo_sent = photo_of(&ada, 40).await;
    let view = first_picture::upload_complete(&ada, photo_sent).await.unwrap();
    assert_eq!(shown().await, view.url);
    let second = photo_of(&ada, 50).await;
    first_picture::upload_complete(&ada, second).await.unwrap();
    assert_eq!(shown().await, view.url, "a photo is replaced by name alone");
    settings_change(&ada, photo("")).await.unwrap();
    test.clock.advance(Duration::seconds(1));
    first_picture::upload_complete(&ada, photo_sent).await.unwrap();
    assert_eq!(shown().await, None, "what was taken down stays down");
}
