//! Being told that somebody wrote: once by each channel, not at night, not by what is switched off, and not any more
//! once it was read.

use crate::{Pair, to_person};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::UserId,
    platform::notices::{Category, DeliveryStatus, Digest, Notice, PreferencesView, Unsubscribe},
};
use services::{
    Clock, Context,
    messages::{
        acts::{message_read, thread_change},
        threads::{Wanted, wanted},
    },
    platform::{
        mails::{Mail, MailTemplate, mail_enqueue, samples},
        notices::{
            deliveries_list, notice_read, notices_list, notices_read_all, preferences_get, preferences_set,
            unread_notices, unsubscribe, unsubscribe_path,
        },
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// Mails of messages and digests, in the order they were written: whether sent, and when at the earliest.
async fn mails(test: &TestApp, person: UserId) -> Vec<(String, bool, bool, String)> {
    sqlx::query_as(
        "select template, sent_at is not null, dropped_at is not null, body_text from mails
         where user_id = $1 and template in ('message_waits', 'digest') order by id",
    )
    .bind(person.0)
    .fetch_all(&test.owner)
    .await
    .unwrap()
}

async fn sent(test: &TestApp, person: UserId) -> usize {
    mails(test, person).await.into_iter().filter(|(_, sent, _, _)| *sent).count()
}

async fn told(context: &Context) -> Vec<Notice> {
    let page = notices_list(context, None, None).await.unwrap();
    page.items.into_iter().filter(|notice| notice.kind == "message_waits").collect()
}

async fn wish(context: &Context, change: impl FnOnce(&mut PreferencesView)) {
    let mut view = preferences_get(context).await.unwrap();
    change(&mut view);
    assert_eq!(preferences_set(context, &view).await.unwrap(), view);
}

async fn lives_in(test: &TestApp, person: UserId, zone: &str) {
    let moved = sqlx::query("update users set time_zone = $2 where id = $1").bind(person.0).bind(zone);
    moved.execute(&test.owner).await.unwrap();
}

#[tokio::test]
async fn a_message_is_told_once_by_each_channel_to_the_other_and_not_to_its_sender() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    for _ in 0..2 {
        sqlx::query("update event_cursors set position = 0 where subscriber = 'notices'")
            .execute(&pair.test.owner)
            .await
            .unwrap();
        pair.test.drain().await;
    }
    let own = told(&pair.rosa).await;
    assert_eq!(own.len(), 1, "handled twice, told once");
    assert_eq!(
        own[0].subject.as_ref().map(|subject| (subject.kind.as_str(), subject.id)),
        Some(("thread", pair.thread.0))
    );
    assert_eq!(
        (own[0].name.as_deref(), own[0].url.as_str()),
        (Some("Test student"), &*format!("/messages/{}", pair.thread))
    );
    assert!(told(&pair.ada).await.is_empty());
    pair.test.run_jobs().await;
    assert_eq!(sent(&pair.test, rosa).await, 0, "who sits before the page gets no mail of it");
    pair.test.clock.advance(Duration::minutes(4));
    pair.test.run_jobs().await;
    let all = mails(&pair.test, rosa).await;
    assert_eq!((all.len(), all[0].1), (1, true));
    assert!(all[0].3.contains("Test student") && !all[0].3.contains("Hello\n"), "{}", all[0].3);
    let log = deliveries_list(&pair.rosa, None, None).await.unwrap().items;
    let of_it: Vec<_> = log.iter().filter(|told| told.event_id == Some(own[0].id)).collect();
    assert_eq!(of_it.len(), 2, "the centre and the mail");
    assert!(of_it.iter().all(|told| told.status == DeliveryStatus::Sent));
    assert!(deliveries_list(&pair.ada, None, None).await.unwrap().items.is_empty(), "it is its reader's alone");
}

#[tokio::test]
async fn whoever_reads_it_first_gets_no_mail_and_more_of_one_conversation_is_one_word() {
    let pair = Pair::new().await;
    pair.test.drain().await;
    let second = pair.asks("Are you there?").await;
    pair.test.drain().await;
    assert_eq!(told(&pair.rosa).await.len(), 1, "told of the conversation, not of each line of it");
    assert_eq!(unread_notices(&pair.rosa).await.unwrap(), 1);
    message_read(&pair.rosa, second.id).await.unwrap();
    pair.test.clock.advance(Duration::minutes(10));
    pair.test.run_jobs().await;
    let all = mails(&pair.test, pair.tutor.person.id).await;
    assert_eq!((all.len(), all[0].1, all[0].2), (1, false, true), "not sent, and not needed");
    assert_eq!((unread_notices(&pair.rosa).await.unwrap(), told(&pair.rosa).await[0].read_at.is_some()), (0, true));
    pair.asks("One more").await;
    pair.test.drain().await;
    assert_eq!(told(&pair.rosa).await.len(), 2, "after looking there is something new to tell");
}

#[tokio::test]
async fn at_night_it_waits_until_eight_and_is_not_lost() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    // 9:00 UTC is 1:00 in Los Angeles.
    lives_in(&pair.test, rosa, "America/Los_Angeles").await;
    pair.test.run_jobs().await;
    pair.test.clock.advance(Duration::hours(6));
    pair.test.run_jobs().await;
    assert_eq!(sent(&pair.test, rosa).await, 0, "7:00 there");
    assert_eq!(told(&pair.rosa).await.len(), 1, "whoever is awake sees it");
    let waits = deliveries_list(&pair.rosa, None, None).await.unwrap().items;
    assert!(waits.iter().any(|told| told.status == DeliveryStatus::Waiting));
    pair.test.clock.advance(Duration::hours(1) + Duration::minutes(1));
    pair.test.run_jobs().await;
    assert_eq!(sent(&pair.test, rosa).await, 1);
}

#[tokio::test]
async fn a_digest_is_one_mail_a_morning_with_everything_that_was_not_read() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    wish(&pair.rosa, |view| view.digest = Digest::Daily).await;
    for name in ["Ida", "Omar", "Lea"] {
        let student = pair.test.student().await;
        let renamed = sqlx::query("update users set display_name = $2 where id = $1").bind(student.id.0).bind(name);
        renamed.execute(&pair.test.owner).await.unwrap();
        to_person(&pair.test.context_of(&student), rosa, "Hello").await.unwrap();
    }
    pair.test.run_jobs().await;
    // What is read in the centre is not collected.
    let read = told(&pair.rosa).await.into_iter().find(|notice| notice.name.as_deref() == Some("Lea")).unwrap();
    assert!(notice_read(&pair.rosa, read.id).await.unwrap().starts_with("/messages/"));
    pair.test.clock.advance(Duration::hours(22));
    pair.test.run_jobs().await;
    assert_eq!(mails(&pair.test, rosa).await.len(), 0, "no single mails, and it is 7:00");
    for _ in 0..3 {
        pair.test.clock.advance(Duration::hours(12));
        pair.test.run_jobs().await;
    }
    let all = mails(&pair.test, rosa).await;
    assert_eq!(
        all.iter().map(|(template, sent, _, _)| (template.as_str(), *sent)).collect::<Vec<_>>(),
        [("digest", true)]
    );
    assert!(all[0].3.contains("Ida") && all[0].3.contains("Omar") && !all[0].3.contains("Lea"), "{}", all[0].3);
}

#[tokio::test]
async fn above_ten_ordinary_mails_a_day_the_rest_comes_in_one() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    for _ in 0..12 {
        to_person(&pair.test.context_of(&pair.test.student().await), rosa, "Hello").await.unwrap();
    }
    pair.test.run_jobs().await;
    pair.test.clock.advance(Duration::minutes(5));
    pair.test.run_jobs().await;
    assert_eq!((sent(&pair.test, rosa).await, told(&pair.rosa).await.len()), (10, 13));
    pair.test.clock.advance(Duration::hours(24));
    pair.test.run_jobs().await;
    let last = mails(&pair.test, rosa).await.pop().unwrap();
    assert_eq!((last.0.as_str(), last.1, last.3.matches("Test student").count()), ("digest", true, 3));
}

/// How many mails of one key went out.
async fn sent_of(test: &TestApp, key: &str) -> i64 {
    let sent = sqlx::query_scalar("select count(*) from mails where dedup_key like $1 || '%' and sent_at is not null");
    sent.bind(key).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn no_more_than_eighty_go_to_a_person_in_an_hour_the_rest_follows_and_a_link_or_a_warning_goes_at_once() {
    let pair = Pair::new().await;
    let (rosa, ada) = (pair.tutor.person.id, pair.ada.person().unwrap().id);
    let context = pair.test.system();
    let mut work = context.begin().await.unwrap();
    let to = |person, key: String, template| Mail {
        dedup_key: key,
        user_id: Some(person),
        recipient: "rosa@people.test".into(),
        locale: "en".into(),
        template,
        action_token: None,
        calendar: None,
    };
    let urgent = |mail: &MailTemplate| mail.name() == "tutor_absent";
    let told = || samples("Rosa", context.now()).into_iter().find(urgent).unwrap();
    for number in 0..170 {
        mail_enqueue(&mut work, &context, to(rosa, format!("hour:{number}"), told())).await.unwrap();
    }
    let link = MailTemplate::ResetPassword { name: "Rosa".into(), next: String::new() };
    mail_enqueue(&mut work, &context, to(rosa, "link:1".into(), link)).await.unwrap();
    let warning = MailTemplate::PasswordChanged { name: "Rosa".into() };
    mail_enqueue(&mut work, &context, to(rosa, "warning:1".into(), warning)).await.unwrap();
    mail_enqueue(&mut work, &context, to(ada, "other:1".into(), told())).await.unwrap();
    work.commit().await.unwrap();
    pair.test.run_jobs().await;
    assert_eq!((sent_of(&pair.test, "hour:").await, sent_of(&pair.test, "link:").await), (80, 1));
    assert_eq!(sent_of(&pair.test, "warning:").await, 1, "what must be told is held by no flood");
    assert_eq!(sent_of(&pair.test, "other:").await, 1, "everybody has an hour of their own");
    pair.test.clock.advance(Duration::minutes(59));
    pair.test.run_jobs().await;
    assert_eq!(sent_of(&pair.test, "hour:").await, 80);
    pair.test.clock.advance(Duration::minutes(2));
    pair.test.run_jobs().await;
    assert_eq!(sent_of(&pair.test, "hour:").await, 160);
    pair.test.clock.advance(Duration::hours(1));
    pair.test.run_jobs().await;
    assert_eq!(sent_of(&pair.test, "hour:").await, 170, "none is lost");
}

#[tokio::test]
async fn what_is_switched_off_or_silenced_is_not_told_and_what_must_be_told_is() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    wish(&pair.rosa, |view| view.matrix.values_mut().flat_map(|row| row.values_mut()).for_each(|on| *on = false)).await;
    pair.test.drain().await;
    assert!(told(&pair.rosa).await.is_empty() && mails(&pair.test, rosa).await.is_empty());
    let context = pair.test.system();
    for template in samples("Rosa", pair.test.clock.now()) {
        let mut work = context.begin().await.unwrap();
        let mail = Mail {
            dedup_key: format!("sample:{}", template.name()),
            user_id: Some(rosa),
            recipient: "rosa@people.test".into(),
            locale: "en".into(),
            template,
            action_token: None,
            calendar: None,
        };
        mail_enqueue(&mut work, &context, mail).await.unwrap();
        work.commit().await.unwrap();
    }
    let written: Vec<String> =
        sqlx::query_scalar("select template from mails where user_id = $1 and dedup_key like 'sample:%'")
            .bind(rosa.0)
            .fetch_all(&pair.test.owner)
            .await
            .unwrap();
    assert!(written.iter().any(|name| name == "password_changed") && written.iter().any(|name| name == "new_device"));
    assert!(written.iter().any(|name| name == "reset_password"));
    for optional in ["booking_confirmed", "lesson_reminder", "message_waits", "search_found", "credits_ending"] {
        assert!(!written.iter().any(|name| name == optional), "{optional}");
    }
    wish(&pair.rosa, |view| *view = domain::platform::notices::Preferences::default().view()).await;
    let until = (pair.test.clock.now() + Duration::days(2)).to_rfc3339();
    let silence = serde_json::from_value(serde_json::json!({ "muted_until": until })).unwrap();
    thread_change(&pair.rosa, pair.thread, &silence).await.unwrap();
    pair.asks("Hello again").await;
    pair.test.drain().await;
    assert!(told(&pair.rosa).await.is_empty());
}

#[tokio::test]
async fn one_click_ends_the_mails_of_one_kind_also_those_that_wait_and_a_forged_link_ends_nothing() {
    let pair = Pair::new().await;
    let rosa = pair.tutor.person.id;
    pair.test.run_jobs().await;
    let path = unsubscribe_path(&pair.test.app, Unsubscribe { person: rosa, category: Category::Messages }).unwrap();
    let token = path.split_once("token=").unwrap().1.to_owned();
    let nobody = pair.test.anonymous();
    let other = pair.ada.person().unwrap().id.0.simple().to_string();
    let mut forged = vec![String::new(), "x".into(), token.replace("messages", "lessons"), format!("{token}A")];
    forged.push(token.replace(&rosa.0.simple().to_string(), &other));
    for forged in forged {
        assert_eq!(refused(unsubscribe(&nobody, &forged).await), (403, "unsubscribe_invalid".into()), "{forged}");
    }
    assert_eq!(preferences_get(&pair.rosa).await.unwrap(), preferences_get(&pair.ada).await.unwrap());
    for _ in 0..2 {
        unsubscribe(&nobody, &token).await.unwrap();
    }
    let kept = preferences_get(&pair.rosa).await.unwrap().matrix;
    assert_eq!((kept["messages"]["email"], kept["messages"]["in_app"], kept["lessons"]["email"]), (false, true, true));
    pair.test.clock.advance(Duration::minutes(10));
    pair.test.run_jobs().await;
    let all = mails(&pair.test, rosa).await;
    assert_eq!((all.len(), all[0].1, all[0].2), (1, false, true), "it waited, and is not wanted any more");
}

#[tokio::test]
async fn a_notice_is_its_readers_alone_and_all_are_read_at_once() {
    let pair = Pair::new().await;
    pair.test.drain().await;
    let own = told(&pair.rosa).await.remove(0);
    is_not_found(notice_read(&pair.ada, own.id).await);
    notices_read_all(&pair.ada).await.unwrap();
    assert_eq!(unread_notices(&pair.rosa).await.unwrap(), 1);
    notices_read_all(&pair.rosa).await.unwrap();
    assert_eq!(unread_notices(&pair.rosa).await.unwrap(), 0);
    assert_eq!(refused(notices_list(&pair.test.anonymous(), None, None).await).0, 401);
    let unknown: PreferencesView =
        serde_json::from_value(serde_json::json!({ "matrix": { "gossip": {} }, "quiet_hours": true, "digest": "off" }))
            .unwrap();
    assert_eq!(refused(preferences_set(&pair.rosa, &unknown).await), (422, "notice_preferences_unread".into()));
    assert_eq!(refused(notices_list(&pair.rosa, Some(101), None).await), (422, "limit_out_of_range".into()));
}

#[tokio::test]
async fn lists_go_on_page_by_page_and_leave_nothing_out() {
    let pair = Pair::new().await;
    for _ in 0..7 {
        to_person(&pair.test.context_of(&pair.test.student().await), pair.tutor.person.id, "Hello").await.unwrap();
        pair.test.clock.advance(Duration::seconds(1));
    }
    pair.test.drain().await;
    let (mut cursor, mut times): (Option<String>, Vec<DateTime<Utc>>) = (None, Vec::new());
    loop {
        let page = notices_list(&pair.rosa, Some(3), cursor.as_deref()).await.unwrap();
        times.extend(page.items.iter().filter(|notice| notice.kind == "message_waits").map(|notice| notice.created_at));
        match page.next_cursor {
            Some(next) => cursor = Some(next),
            None => break,
        }
    }
    assert_eq!(times.len(), 8);
    assert!(times.is_sorted_by(|one, next| one >= next));
    assert!(matches!(wanted(&pair.rosa, Some(pair.ada.person().unwrap().id), None).await.unwrap(), Wanted::Thread(_)));
}
