//! A copy of the own data, and what somebody agreed to.

use super::uploads::{pdf, uploaded};
use domain::{
    identity::{
        Role,
        privacy::{CONSENT_VERSION, ConsentsRequest, ExportStatus},
    },
    ids::ExportId,
    money::{Currency, Money},
};
use serde_json::Value;
use services::{
    Context,
    identity::phone::{dev_phone, phone_ask, phone_confirm},
    privacy::{consents, consents_set, export_create, export_file, export_find, export_newest, tables::TABLES},
};
use std::{collections::BTreeMap, io::Read};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refused},
};

/// The files of an archive.
pub(super) fn opened(archive: Vec<u8>) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned());
    }
    files
}

/// The two parts of an address that prove it.
fn proof(url: &str) -> (i64, String) {
    let (_, query) = url.split_once("?expires=").unwrap();
    let (expires, signature) = query.split_once("&signature=").unwrap();
    (expires.parse().unwrap(), signature.to_owned())
}

pub(super) async fn fetched(context: &Context, id: ExportId) -> Vec<u8> {
    let (expires, signature) = proof(&export_find(context, id).await.unwrap().url.unwrap());
    export_file(context, id, expires, &signature).await.unwrap()
}

#[tokio::test]
async fn a_copy_holds_what_is_kept_about_a_person_and_nothing_of_others() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.student().await;
    scene.test.fund(&stranger, Money::new(7_700, Currency::Usd)).await;
    let student = scene.as_student();
    let asked = export_create(&student).await.unwrap();
    assert_eq!((asked.status, asked.url), (ExportStatus::Waiting, None));
    scene.test.run_jobs().await;
    let files = opened(fetched(&student, asked.id).await);
    let own = |name: &str| -> Vec<Value> { serde_json::from_str(&files[&format!("{name}.json")]).unwrap() };
    assert_eq!(own("users")[0]["email"], scene.email_of(&scene.student).await);
    assert_eq!(own("users")[0]["birth_date"], "1990-06-15");
    assert_eq!(own("bookings")[0]["id"], lesson.to_string());
    let wallet = own("accounts").into_iter().find(|account| account["kind"] == "wallet").unwrap();
    assert_eq!(wallet["balance"], 97_000);
    assert!(!own("postings").is_empty() && !own("audit_log").is_empty());
    let all = files.values().cloned().collect::<String>();
    for other in [&stranger, &scene.tutor.person] {
        assert!(!all.contains(&scene.email_of(other).await), "somebody else's address");
    }
    assert!(!all.contains(&stranger.id.to_string()) && !all.contains("no password"), "a stranger, or a hash");
    let listed = TABLES.iter().filter(|table| files["README.txt"].contains(table.name)).count();
    assert_eq!(listed, TABLES.len(), "{}", files["README.txt"]);
}

#[tokio::test]
async fn the_readme_speaks_the_persons_language() {
    let test = TestApp::new().await;
    let person = test.student().await;
    sqlx::query("update users set locale = 'de' where id = $1").bind(person.id.0).execute(&test.owner).await.unwrap();
    let own = test.context_of(&person);
    let asked = export_create(&own).await.unwrap();
    test.run_jobs().await;
    let files = opened(fetched(&own, asked.id).await);
    assert!(files["README.txt"].starts_with("Deine Daten bei EduStream"), "{}", files["README.txt"]);
}

#[tokio::test]
async fn a_tutors_copy_shows_no_request_that_a_parent_has_not_agreed_to() {
    let scene = Scene::new().await;
    let lesson = scene.booked(TOMORROW).await;
    sqlx::query(
        "update bookings set approval = 'waiting', payment_state = 'PENDING', hold_journal = null where id = $1",
    )
    .bind(lesson.0)
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let asked = export_create(&scene.as_tutor()).await.unwrap();
    scene.test.run_jobs().await;
    let files = opened(fetched(&scene.as_tutor(), asked.id).await);
    assert!(!files["bookings.json"].contains(&lesson.to_string()), "{}", files["bookings.json"]);
}

#[tokio::test]
async fn a_copy_is_its_owners_alone_and_its_address_runs_out() {
    let test = TestApp::new().await;
    let (own, other) = (test.context_of(&test.student().await), test.context_of(&test.admin().await));
    let id = export_create(&own).await.unwrap().id;
    assert_eq!(refused(export_create(&own).await), (409, "export_waits".into()));
    test.run_jobs().await;
    let (expires, signature) = proof(&export_find(&own, id).await.unwrap().url.unwrap());
    is_not_found(export_find(&other, id).await);
    is_not_found(export_file(&other, id, expires, &signature).await);
    assert_eq!(export_newest(&other).await.unwrap(), None);
    assert_eq!(refused(export_file(&test.anonymous(), id, expires, &signature).await).0, 401);
    let gone = (403, "export_link_expired".to_owned());
    for (until, proof) in [(expires + 1, signature.as_str()), (expires, "00"), (expires, "no hex"), (0, &signature)] {
        assert_eq!(refused(export_file(&own, id, until, proof).await), gone, "{until} {proof}");
    }
    assert_eq!(refused(export_file(&own, ExportId(uuid::Uuid::nil()), expires, &signature).await), gone);
    test.clock.advance_real(chrono::Duration::minutes(15));
    assert_eq!(refused(export_file(&own, id, expires, &signature).await), gone);
    // A new address is good again, and a new copy takes the place of the old one.
    assert!(!fetched(&own, id).await.is_empty());
    let next = export_create(&own).await.unwrap();
    is_not_found(export_find(&own, id).await);
    assert_eq!(export_newest(&own).await.unwrap().unwrap().id, next.id);
}

#[tokio::test]
async fn the_archive_rests_sealed_and_the_fourth_of_a_day_waits() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let person = test.student().await;
    let own = test.context_of(&person);
    for _ in 0..3 {
        export_create(&own).await.unwrap();
        test.run_jobs().await;
    }
    assert_eq!(refused(export_create(&own).await).0, 429);
    let file: Vec<u8> = sqlx::query_scalar("select file from privacy_exports where user_id = $1")
        .bind(person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert!(!String::from_utf8_lossy(&file).contains("README"), "it lies readable");
}

#[tokio::test]
async fn nothing_is_agreed_to_until_somebody_says_yes_and_every_word_is_kept() {
    let test = TestApp::new().await;
    let person = test.person(Role::Student).await;
    let own = test.context_of(&person);
    let none = consents(&own, false).await.unwrap();
    assert!(!none.marketing.given && !none.analytics.given && none.marketing.at.is_none());
    let say = |marketing, analytics| ConsentsRequest { text_version: CONSENT_VERSION.into(), marketing, analytics };
    let said = consents_set(&own, &say(Some(true), Some(true)), false).await.unwrap();
    assert!(said.marketing.given && said.analytics.given);
    assert_eq!(said.marketing.text_version.as_deref(), Some(CONSENT_VERSION));
    // The same once more is no news; no to one leaves the other.
    consents_set(&own, &say(Some(true), None), false).await.unwrap();
    let less = consents_set(&own, &say(Some(false), None), false).await.unwrap();
    assert!(!less.marketing.given && less.analytics.given);
    let kept: i64 = sqlx::query_scalar("select count(*) from privacy_consents where user_id = $1")
        .bind(person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(kept, 3);
    // The browser's no holds while it is sent, and takes nothing back.
    assert!(!consents(&own, true).await.unwrap().analytics.given);
    assert!(consents(&own, false).await.unwrap().analytics.given);
    assert_eq!(refused(consents_set(&own, &say(None, Some(true)), true).await), (409, "gpc_on".into()));
    let old = ConsentsRequest { text_version: "2020-01".into(), marketing: Some(true), analytics: None };
    assert_eq!(refused(consents_set(&own, &old, false).await), (422, "text_outdated".into()));
    assert_eq!(refused(consents(&test.anonymous(), false).await).0, 401);
    // A child says no by itself, and yes never.
    let child = test.context_of(&test.person(Role::Child).await);
    let no = consents_set(&child, &say(Some(false), Some(false)), false).await.unwrap();
    assert!(!no.marketing.given && !no.analytics.given);
    let yes = consents_set(&child, &say(None, Some(true)), false).await;
    assert_eq!(refused(yes), (403, "age_parent_required".into()));
}

#[tokio::test]
async fn a_copy_holds_the_phone_number_and_the_files_as_they_were_sent_sealed_ones_opened() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.tutor().await);
    let paper = pdf(3_000);
    let sent = uploaded(&own, "document", "application/pdf", &paper).await.unwrap();
    phone_ask(&own, "+4915123456789").await.unwrap();
    let (_, text) = dev_phone(&own, "+4915123456789").unwrap().remove(0);
    let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    phone_confirm(&own, &code).await.unwrap();
    // Announced as huge: there is no room for it.
    let huge = "insert into uploads (id, owner_id, purpose, file_name, media_type, size, state, created_at)
                values (gen_random_uuid(), $1, 'video_intro', 'intro.mp4', 'video/mp4', 90000000, 'ready', now())";
    sqlx::query(huge).bind(own.person().unwrap().id.0).execute(&test.owner).await.unwrap();
    let asked = export_create(&own).await.unwrap();
    test.run_jobs().await;
    let files = opened(fetched(&own, asked.id).await);
    let (place, held) = files.iter().find(|(name, _)| name.starts_with("files/")).unwrap();
    assert!(place.contains(&sent.id.to_string()) && held.as_bytes() == paper, "{place}");
    assert_eq!(serde_json::from_str::<Vec<Value>>(&files["phones.json"]).unwrap()[0]["number"], "+4915123456789");
    let readme = &files["README.txt"];
    assert!(readme.contains(place.as_str()) && readme.contains("  intro.mp4"), "{readme}");
    let beside = export_find(&own, asked.id).await.unwrap().files;
    assert_eq!((beside.len(), beside[0].file_name.as_str()), (1, "intro.mp4"));
    let stranger = test.context_of(&test.student().await);
    is_not_found(export_find(&stranger, asked.id).await);
}
