//! An address whose mails come back: who is believed, what goes there no more, and how its owner is reached again.

use super::{confirmed, count, mailbox, request};
use adapters::payments::stripe::signature::sign;
use chrono::Duration;
use domain::{ids::UserId, platform::notices::DeliveryStatus};
use serde_json::{Value, json};
use services::{
    Clock, Context, Result,
    identity::{
        email_again::{bounce_received, email_again_ask, email_again_confirm, email_standing},
        email_change::{email_change_ask, email_change_confirm},
        email_links::{password_reset, password_reset_request},
    },
    platform::{
        mails::{Mail, MailTemplate, SendMail, mail_enqueue, mail_send},
        notices::{deliveries_list, notices_list},
    },
};
use testkit::{TestApp, scene::refused};
use uuid::Uuid;

const ADA: &str = "ada@example.com";
const SECRET: &str = "a-secret-of-forty-characters-of-the-relay";

async fn with_ada() -> (TestApp, UserId, Context) {
    let test = TestApp::with(|settings| settings.support_mail_secrets = vec![SECRET.to_owned()]).await;
    let ada = confirmed(&test, request(ADA)).await;
    let context = test.context_of(&test.reload(ada).await);
    test.run_jobs().await;
    (test, ada, context)
}

/// A mail to Ada that she did not ask for; its id.
async fn told(test: &TestApp, ada: UserId, key: &str) -> Uuid {
    let context = test.system();
    let mut work = context.begin().await.unwrap();
    let mail = Mail {
        dedup_key: key.into(),
        user_id: Some(ada),
        recipient: ADA.into(),
        locale: "en".into(),
        template: MailTemplate::PasswordChanged { name: "Ada".into() },
        action_token: None,
        calendar: None,
    };
    mail_enqueue(&mut work, &context, mail).await.unwrap();
    work.commit().await.unwrap();
    test.run_jobs().await;
    let id = sqlx::query_scalar("select id from mails where dedup_key = $1").bind(key);
    id.fetch_one(&test.owner).await.unwrap()
}

/// A mail that waits for Ada and that nobody has to read; its id.
async fn ordinary(test: &TestApp, ada: UserId) -> Uuid {
    let id = Uuid::now_v7();
    sqlx::query(
        "insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text, body_html,
           created_at)
         values ($1, 'ordinary', $2, $3, 'en', 'week_report', 'x', 'x', 'x', $4)",
    )
    .bind(id)
    .bind(ada.0)
    .bind(ADA)
    .bind(test.clock.now())
    .execute(&test.owner)
    .await
    .unwrap();
    mail_send(&test.system(), SendMail { mail_id: id }).await.unwrap();
    id
}

/// Whether it went out, and whether it is known not to have arrived.
async fn fate(test: &TestApp, mail: Uuid) -> (bool, bool) {
    let fate = sqlx::query_as("select sent_at is not null, undeliverable_at is not null from mails where id = $1");
    fate.bind(mail).fetch_one(&test.owner).await.unwrap()
}

fn back(mail: Uuid, status: &str) -> Value {
    let diagnostic = format!("smtp; 550 {status} <{ADA}>: no such user");
    json!({ "message_id": format!("<{mail}@edustream.test>"), "action": "failed", "status": status,
        "diagnostic": diagnostic })
}

/// Posted as the relay does.
async fn post(test: &TestApp, bounce: &Value) -> Result<()> {
    let body = bounce.to_string();
    let header = sign(&body, SECRET, test.clock.real_now()).unwrap();
    bounce_received(&test.anonymous(), body.as_bytes(), Some(&header)).await
}

async fn is_gone(context: &Context) -> bool {
    email_standing(context).await.unwrap().undeliverable.is_some()
}

#[tokio::test]
async fn what_the_relay_did_not_sign_is_refused_and_without_a_relay_there_is_no_door() {
    let (test, ada, context) = with_ada().await;
    let body = back(told(&test, ada, "one").await, "5.1.1").to_string();
    let (now, anonymous) = (test.clock.real_now(), test.anonymous());
    let old = sign(&body, SECRET, now - Duration::minutes(6));
    let other = sign(&body, "another-secret-of-forty-characters-long!", now);
    for header in [None, Some("t=1,v1=00".to_owned()), old, other] {
        let said = bounce_received(&anonymous, body.as_bytes(), header.as_deref()).await;
        assert_eq!(refused(said), (400, "bounce_unsigned".into()), "{header:?}");
    }
    for nonsense in ["nonsense", "[]", "{\"message_id\":7}"] {
        let header = sign(nonsense, SECRET, now).unwrap();
        let said = bounce_received(&anonymous, nonsense.as_bytes(), Some(&header)).await;
        assert_eq!(refused(said), (400, "bounce_unreadable".into()), "{nonsense}");
    }
    let broken = bounce_received(&anonymous, b"\xff", None).await;
    assert_eq!(refused(broken), (400, "bounce_unreadable".into()));
    assert!(!is_gone(&context).await);
    let without = TestApp::new().await;
    let header = sign(&body, SECRET, now).unwrap();
    assert_eq!(refused(bounce_received(&without.anonymous(), body.as_bytes(), Some(&header)).await).0, 404);
}

#[tokio::test]
async fn a_post_about_no_mail_of_ours_one_that_is_late_or_refused_for_its_words_changes_nothing() {
    let (test, ada, context) = with_ada().await;
    let mail = told(&test, ada, "one").await;
    let waits = sqlx::query_scalar::<_, Uuid>(
        "insert into mails (id, dedup_key, recipient, locale, template, subject, body_text, body_html, created_at)
         values (gen_random_uuid(), 'waits', $1, 'en', 'digest', 'x', 'x', 'x', $2) returning id",
    );
    let waits = waits.bind(ADA).bind(test.clock.now()).fetch_one(&test.owner).await.unwrap();
    let mut late = back(mail, "4.4.1");
    late["action"] = json!("delayed");
    let nameless = json!({ "action": "failed", "status": "5.1.1" });
    let posts = [late, back(mail, "5.7.1"), back(Uuid::now_v7(), "5.1.1"), back(waits, "5.1.1"), nameless, json!({})];
    for bounce in posts {
        post(&test, &bounce).await.unwrap();
        assert!(!is_gone(&context).await, "{bounce}");
    }
    assert_eq!((fate(&test, mail).await, fate(&test, waits).await), ((true, false), (false, false)));
    assert_eq!(count(&test, "select count(*) from undeliverable_addresses").await, 0);
    assert_eq!(refused(email_again_ask(&context).await), (409, "email_delivers".into()));
    assert_eq!(refused(email_again_ask(&test.anonymous()).await).0, 401);
}

#[tokio::test]
async fn where_nobody_is_nothing_goes_any_more_and_its_owner_reads_so_and_proves_it_again() {
    let (test, ada, context) = with_ada().await;
    let first = told(&test, ada, "one").await;
    for _ in 0..2 {
        post(&test, &back(first, "5.1.1")).await.unwrap();
        test.run_jobs().await;
    }
    let standing = email_standing(&context).await.unwrap();
    let gone = standing.undeliverable.unwrap();
    assert_eq!((standing.email.as_str(), standing.verified, gone.since), (ADA, true, test.clock.now()));
    assert!(gone.said.contains("no such user"), "{gone:?}");
    let notices = notices_list(&context, None, None).await.unwrap().items;
    let said: Vec<_> = notices.iter().filter(|notice| notice.kind == "email_undeliverable").collect();
    assert_eq!((said.len(), said[0].url.as_str()), (1, "/account"), "told once, on the site");
    let second = told(&test, ada, "two").await;
    assert_eq!((fate(&test, first).await, fate(&test, second).await), ((true, true), (false, true)));
    let log = deliveries_list(&context, None, None).await.unwrap().items;
    let lost = log.iter().filter(|told| told.status == DeliveryStatus::Undeliverable);
    assert!(lost.map(|told| told.id).collect::<Vec<_>>().contains(&second));

    email_again_ask(&context).await.unwrap();
    test.run_jobs().await;
    let link = mailbox(&test, ADA).await.remove(0);
    assert!(link.text.contains("/email/again?token="), "{link:?}");
    let token = link.token.unwrap();
    for forged in ["", "made-up"] {
        assert_eq!(refused(email_again_confirm(&test.anonymous(), forged).await).0, 410);
    }
    assert!(is_gone(&context).await, "a link that was mailed proves nothing");
    email_again_confirm(&test.anonymous(), &token).await.unwrap();
    assert!(!is_gone(&context).await);
    assert_eq!(refused(email_again_confirm(&test.anonymous(), &token).await), (410, "link_no_longer_valid".into()));
    let third = told(&test, ada, "three").await;
    assert_eq!(fate(&test, third).await, (true, false));
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.email_proved'").await, 1);
}

#[tokio::test]
async fn a_link_of_somebody_elses_sort_or_after_three_days_proves_nothing() {
    let (test, ada, context) = with_ada().await;
    post(&test, &back(told(&test, ada, "one").await, "5.1.1")).await.unwrap();
    test.run_jobs().await;
    email_again_ask(&context).await.unwrap();
    test.run_jobs().await;
    let again = mailbox(&test, ADA).await.remove(0).token.unwrap();
    let set = password_reset(&test.anonymous(), &again, "another-anchor-47").await;
    assert_eq!(refused(set).0, 410, "it sets no password");
    password_reset_request(&test.anonymous(), ADA).await.unwrap();
    test.run_jobs().await;
    let reset = mailbox(&test, ADA).await.remove(0).token.unwrap();
    assert_eq!(refused(email_again_confirm(&test.anonymous(), &reset).await).0, 410);
    test.clock.advance(Duration::hours(73));
    assert_eq!(refused(email_again_confirm(&test.anonymous(), &again).await).0, 410);
    assert!(is_gone(&context).await);
}

#[tokio::test]
async fn trouble_that_may_pass_ends_an_address_on_its_third_day() {
    let (test, ada, context) = with_ada().await;
    for day in 0..3 {
        for part in 0..2 {
            assert!(!is_gone(&context).await, "day {day}");
            post(&test, &back(told(&test, ada, &format!("{day}:{part}")).await, "5.2.2")).await.unwrap();
            if day == 2 {
                assert!(is_gone(&context).await);
                let must = told(&test, ada, "must").await;
                assert_eq!(fate(&test, must).await, (true, false), "what must be told is tried all the same");
                let other = ordinary(&test, ada).await;
                assert_eq!(fate(&test, other).await, (false, true), "what can be read on the site is not");
                post(&test, &back(must, "5.1.1")).await.unwrap();
                let last = told(&test, ada, "last").await;
                assert_eq!(fate(&test, last).await, (false, true), "nobody is there, it says now");
                return;
            }
        }
        test.clock.advance(Duration::days(1));
    }
}

#[tokio::test]
async fn whoever_sets_a_password_by_a_link_or_takes_another_address_is_reached_again() {
    let (test, ada, context) = with_ada().await;
    post(&test, &back(told(&test, ada, "one").await, "5.1.1")).await.unwrap();
    password_reset_request(&test.anonymous(), ADA).await.unwrap();
    test.run_jobs().await;
    let reset = mailbox(&test, ADA).await.into_iter().find_map(|mail| mail.token).unwrap();
    password_reset(&test.anonymous(), &reset, "another-anchor-47").await.unwrap();
    assert!(!is_gone(&context).await, "the link went there and was opened");

    post(&test, &back(told(&test, ada, "two").await, "5.1.1")).await.unwrap();
    test.run_jobs().await;
    email_change_ask(&context, "ada.lovelace@example.com", "another-anchor-47").await.unwrap();
    test.run_jobs().await;
    let token = mailbox(&test, "ada.lovelace@example.com").await.remove(0).token.unwrap();
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    assert!(!is_gone(&context).await, "another address is another mailbox");
    assert_eq!(count(&test, "select count(*) from undeliverable_addresses").await, 1, "the old one stays what it is");
}
