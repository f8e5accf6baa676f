//! A picture that the staff took away is not taken again, from anybody, in whatever size; until it is allowed.

use super::{png_of, refused, uploaded};
use domain::{
    identity::{Role, settings::SettingsRequest},
    ids::UserId,
    platform::uploads::UploadStatus,
};
use services::{
    Context,
    identity::{
        settings::settings_change,
        staff::pictures::{picture_allow, picture_refuse, picture_state},
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refusal, refused as no},
};

/// Nine by eight blocks of light, other ones for each seed.
fn blocks(seed: u32, side: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..side {
        rows.push(0);
        for x in 0..side {
            let light = (x * 9 / side * 37 + y * 8 / side * 59 + seed * 101) * 73 % 200 + 28;
            rows.extend([light as u8; 3]);
        }
    }
    png_of(side, side, &rows)
}

/// Sends that picture and shows it.
async fn shows(person: &Context, picture: &[u8]) {
    let sent = uploaded(person, "photo", "image/png", picture).await.unwrap();
    let request = SettingsRequest { photo_upload_id: Some(sent.id.to_string()), ..SettingsRequest::default() };
    settings_change(person, request).await.unwrap();
}

async fn staff(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

#[tokio::test]
async fn a_picture_that_was_taken_away_comes_back_in_no_size_and_from_nobody_until_it_is_allowed() {
    let test = TestApp::new().await;
    let (admin, person, other) = (staff(&test).await, test.student().await, test.student().await);
    let (ada, ben) = (test.context_of(&person), test.context_of(&other));
    shows(&ada, &blocks(1, 300)).await;
    let seen = picture_state(&admin, person.id).await.unwrap();
    assert!(seen.photo_url.is_some() && seen.refused == 0);
    picture_refuse(&admin, person.id, "Somebody else’s face.").await.unwrap();
    let seen = picture_state(&admin, person.id).await.unwrap();
    assert_eq!((seen.photo_url, seen.refused), (None, 1));
    for (sender, side) in [(&ada, 300), (&ada, 180), (&ben, 450)] {
        assert_eq!(refused(sender, "photo", "image/png", &blocks(1, side)).await, "picture_not_taken", "{side}");
    }
    assert_eq!(refused(&ben, "message", "image/png", &blocks(1, 180)).await, "picture_not_taken", "nor to one person");
    let another = uploaded(&ben, "photo", "image/png", &blocks(2, 300)).await.unwrap();
    assert_eq!(another.status, UploadStatus::Ready, "another picture is one");
    assert_eq!(no(picture_refuse(&admin, person.id, "Again.").await), (409, "picture_missing".into()));
    picture_allow(&admin, person.id).await.unwrap();
    let again = uploaded(&ada, "photo", "image/png", &blocks(1, 180)).await.unwrap();
    assert_eq!(again.status, UploadStatus::Ready);
    assert_eq!(no(picture_allow(&admin, person.id).await), (409, "picture_not_refused".into()));
}

#[tokio::test]
async fn whose_picture_it_is_has_it_again_also_when_whoever_stole_it_has_left() {
    let test = TestApp::new().await;
    let (admin, thief, owner) = (staff(&test).await, test.student().await, test.student().await);
    let (of_thief, of_owner) = (test.context_of(&thief), test.context_of(&owner));
    shows(&of_thief, &blocks(1, 300)).await;
    picture_refuse(&admin, thief.id, "Somebody else’s face.").await.unwrap();
    let left = "update refused_pictures set user_id = null, ends_at = now() + interval '1 year'";
    sqlx::query(left).execute(&test.owner).await.unwrap();
    assert_eq!(picture_state(&admin, owner.id).await.unwrap().refused, 0, "nothing was sent yet");
    assert_eq!(no(picture_allow(&admin, owner.id).await), (409, "picture_not_refused".into()));
    assert_eq!(refused(&of_owner, "photo", "image/png", &blocks(1, 180)).await, "picture_not_taken");
    assert_eq!(picture_state(&admin, owner.id).await.unwrap().refused, 1, "what they sent looks like one");
    let other = test.student().await;
    assert_eq!(no(picture_allow(&admin, other.id).await), (409, "picture_not_refused".into()), "not by anybody else's");
    picture_allow(&admin, owner.id).await.unwrap();
    shows(&of_owner, &blocks(1, 180)).await;
    assert!(picture_state(&admin, owner.id).await.unwrap().photo_url.is_some());
}

#[tokio::test]
async fn only_the_trust_scope_takes_pictures_away_with_a_reason_and_never_its_own() {
    let test = TestApp::new().await;
    let person = test.student().await;
    shows(&test.context_of(&person), &blocks(1, 300)).await;
    let support = test.person(Role::Admin).await;
    sqlx::query("update users set roles = '{admin,support}' where id = $1")
        .bind(support.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let support = test.context_of(&test.reload(support.id).await);
    for context in [test.context_of(&person), support] {
        is_not_found(picture_state(&context, person.id).await);
        is_not_found(picture_refuse(&context, person.id, "because").await);
        is_not_found(picture_allow(&context, person.id).await);
    }
    let admin = test.person(Role::Admin).await;
    let of_admin = test.context_of(&admin);
    assert_eq!(refusal(picture_refuse(&of_admin, person.id, " ").await).fields[0].field, "reason");
    assert_eq!(no(picture_refuse(&of_admin, admin.id, "because").await), (403, "own_account".into()));
    is_not_found(picture_refuse(&of_admin, UserId(uuid::Uuid::now_v7()), "because").await);
    let kept = sqlx::query_scalar::<_, i64>("select count(*) from refused_pictures").fetch_one(&test.owner).await;
    assert_eq!(kept.unwrap(), 0);
    let acts = "select count(*) from audit_log where act like 'account.picture%'";
    assert_eq!(sqlx::query_scalar::<_, i64>(acts).fetch_one(&test.owner).await.unwrap(), 0);
}
