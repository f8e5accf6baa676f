//! What the support reads of somebody's mails: that there are some, and never a word of them.

use domain::{
    identity::Role,
    trust::mail_log::{LoggedMail, MailFate},
};
use services::{Context, trust::desk::mail_log};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

async fn log(context: &Context, asked: &str) -> Vec<LoggedMail> {
    mail_log(context, asked, None, None).await.unwrap().items
}

#[tokio::test]
async fn mails_are_found_by_the_whole_address_or_the_account_and_by_no_part_of_it() {
    let scene = Scene::new().await;
    let support = scene.test.context_of(&scene.test.person(Role::Admin).await);
    scene.book(TOMORROW).await.unwrap();
    scene.test.drain().await;
    let (tutor, address) = (scene.tutor.person.id.to_string(), scene.email_of(&scene.tutor.person).await);
    let by_address = log(&support, &address).await;
    assert_eq!(by_address.len(), 1, "the request");
    assert_eq!(by_address[0].recipient, address);
    assert!(!by_address[0].subject.is_empty() && !by_address[0].template.is_empty());
    assert_eq!(log(&support, &format!(" {} ", address.to_uppercase())).await, by_address);
    assert_eq!(log(&support, &tutor).await, by_address);
    for part in ["", &address[1..], "@", "%", "nobody@people.test"] {
        assert!(log(&support, part).await.is_empty(), "{part:?}");
    }
    let sent = "update mails set sent_at = created_at where recipient = $1";
    sqlx::query(sent).bind(&address).execute(&scene.test.owner).await.unwrap();
    let mail = log(&support, &address).await.remove(0);
    assert_eq!(mail.fate(scene.now()), MailFate::Sent(mail.created_at));
}

#[tokio::test]
async fn mails_are_the_supports_to_look_up_and_page_by_page() {
    let scene = Scene::new().await;
    let address = scene.email_of(&scene.student).await;
    for context in [scene.as_student(), scene.as_tutor(), scene.test.anonymous()] {
        is_not_found(mail_log(&context, &address, None, None).await);
    }
    let support = scene.test.context_of(&scene.test.person(Role::Admin).await);
    for number in 0..3 {
        let sql = "insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text,
                     body_html, created_at)
                   values (gen_random_uuid(), $3, $1, $2, 'en', 'test', 'A mail', 'secret', 'secret', $4)";
        let mail = sqlx::query(sql).bind(scene.student.id.0).bind(&address).bind(format!("log {number}"));
        mail.bind(scene.now() + chrono::Duration::minutes(number)).execute(&scene.test.owner).await.unwrap();
    }
    let first = mail_log(&support, &address, Some(2), None).await.unwrap();
    let second = mail_log(&support, &address, Some(2), first.next_cursor.as_deref()).await.unwrap();
    assert_eq!((first.items.len(), second.items.len(), second.next_cursor), (2, 1, None));
    assert!(first.items.iter().chain(&second.items).all(|mail| mail.subject == "A mail"));
    let other = mail_log(&support, "other@people.test", Some(2), first.next_cursor.as_deref()).await;
    assert_eq!(refused(other).1, "cursor_invalid", "a cursor is of its list");
    let long = "x".repeat(1_000);
    assert_eq!(refused(mail_log(&support, &long, None, None).await), (422, "text_too_long".into()));
}

#[tokio::test]
async fn every_look_is_written_down_and_mails_of_the_staff_are_shown_to_no_mere_support() {
    let scene = Scene::new().await;
    let (chief, helper) = (scene.test.person(Role::Admin).await, scene.test.person(Role::Admin).await);
    let narrow = "update users set roles = '{admin,support}' where id = $1";
    sqlx::query(narrow).bind(helper.id.0).execute(&scene.test.owner).await.unwrap();
    let (chief_address, helper_address) = (scene.email_of(&chief).await, scene.email_of(&helper).await);
    for (person, address) in [(&chief, &chief_address), (&helper, &helper_address)] {
        let sql = "insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text,
                     body_html, created_at)
                   values (gen_random_uuid(), 'staff ' || $2, $1, $2, 'en', 'test', 'A mail', '', '', $3)";
        let mail = sqlx::query(sql).bind(person.id.0).bind(address).bind(scene.now());
        mail.execute(&scene.test.owner).await.unwrap();
    }
    let support = scene.test.context_of(&scene.test.reload(helper.id).await);
    let whole = scene.test.context_of(&chief);
    for asked in [chief_address.clone(), chief.id.to_string()] {
        assert!(log(&support, &asked).await.is_empty(), "{asked}");
        assert_eq!(log(&whole, &asked).await.len(), 1, "{asked}");
    }
    assert_eq!(log(&support, &helper_address).await.len(), 1, "their own");
    log(&support, "nobody@people.test").await;
    log(&support, "").await;
    let acts = "select subject_id, after::text from audit_log where act = 'mails.looked_up' and actor_id = $1
                order by id";
    let acts: Vec<(Option<uuid::Uuid>, String)> =
        sqlx::query_as(acts).bind(helper.id.0).fetch_all(&scene.test.owner).await.unwrap();
    let about: Vec<Option<uuid::Uuid>> = acts.iter().map(|(about, _)| *about).collect();
    assert_eq!(about, [Some(chief.id.0), Some(chief.id.0), Some(helper.id.0), None]);
    assert!(acts.iter().all(|(_, after)| !after.contains("nobody")), "{acts:?}");
}
