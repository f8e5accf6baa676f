//! Mails to the support address: who is believed, and which question they open or go on with.

use adapters::payments::stripe::signature::sign;
use chrono::Duration;
use domain::{
    identity::Role,
    trust::ticket::{OPEN_MAX, REPLIES_MAX, ReplyRequest, TicketRequest, TicketState},
};
use serde_json::{Value, json};
use services::{
    Clock, Context, Result,
    trust::ticket::{support_mail_received, ticket_create, ticket_get, ticket_list, ticket_reply},
};
use testkit::{TestApp, scene::refused};

const SECRET: &str = "a-secret-of-forty-characters-of-the-relay";

async fn house() -> TestApp {
    TestApp::with(|settings| settings.support_mail_secrets = vec![SECRET.to_owned()]).await
}

fn mail(id: &str, from: &str, subject: &str, text: &str) -> Value {
    json!({ "message_id": id, "from": from, "subject": subject, "text": text, "dmarc": "pass" })
}

/// Posted as the relay does.
async fn post(test: &TestApp, mail: &Value) -> Result<()> {
    let body = mail.to_string();
    let header = sign(&body, SECRET, test.clock.real_now()).unwrap();
    support_mail_received(&test.anonymous(), body.as_bytes(), Some(&header)).await
}

async fn questions(own: &Context) -> usize {
    ticket_list(own, Some(100), None).await.unwrap().items.len()
}

async fn email_of(test: &TestApp, id: domain::ids::UserId) -> String {
    sqlx::query_scalar("select email from users where id = $1").bind(id.0).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn what_the_relay_did_not_sign_is_refused_and_without_a_relay_there_is_no_door() {
    let test = house().await;
    let body = mail("<1@x>", "a@b.test", "Help", "Me").to_string();
    let (now, anonymous) = (test.clock.real_now(), test.anonymous());
    let old = sign(&body, SECRET, now - Duration::minutes(6));
    let other = sign(&body, "another-secret-of-forty-characters-long!", now);
    for header in [None, Some("t=1,v1=00".to_owned()), old, other] {
        let told = support_mail_received(&anonymous, body.as_bytes(), header.as_deref()).await;
        assert_eq!(refused(told), (400, "support_mail_unsigned".into()), "{header:?}");
    }
    let nonsense = sign("nonsense", SECRET, now).unwrap();
    let told = support_mail_received(&anonymous, b"nonsense", Some(&nonsense)).await;
    assert_eq!(refused(told), (400, "support_mail_unreadable".into()));
    let without = TestApp::new().await;
    let header = sign(&body, SECRET, now).unwrap();
    let told = support_mail_received(&without.anonymous(), body.as_bytes(), Some(&header)).await;
    assert_eq!(refused(told).0, 404);
}

#[tokio::test]
async fn a_mail_opens_a_question_once_and_only_for_whoever_has_the_address() {
    let test = house().await;
    let student = test.student().await;
    let (own, email) = (test.context_of(&student), email_of(&test, student.id).await);
    post(&test, &mail("<0@x>", "nobody@nowhere.test", "Help", "Me")).await.unwrap();
    let mut forged = mail("<1@x>", &email, "Help", "Give me the money");
    forged["dmarc"] = json!("fail");
    post(&test, &forged).await.unwrap();
    post(&test, &mail("<2@x>", &email, "", "> nothing of my own")).await.unwrap();
    assert_eq!(questions(&own).await, 0);
    for _ in 0..2 {
        post(&test, &mail("<3@x>", &format!("Ada <{email}>"), "My lesson", "Where is it?")).await.unwrap();
    }
    let line = ticket_list(&own, None, None).await.unwrap().items.remove(0);
    let ticket = ticket_get(&own, line.id).await.unwrap();
    assert_eq!((questions(&own).await, ticket.replies.len()), (1, 1), "twice is once");
    assert_eq!(ticket.replies[0].text, "My lesson\n\nWhere is it?");
    assert_eq!((line.state, line.first_answer_due_at > line.created_at), (TicketState::Open, true));
    let (_, sql) = services::privacy::ERASED.iter().find(|(table, _)| *table == "ticket_replies").unwrap();
    sqlx::query(*sql).bind(student.id.0).execute(&test.app.pool).await.unwrap();
    let named = "select count(*) from ticket_replies where mail_id is not null";
    let named: i64 = sqlx::query_scalar(named).fetch_one(&test.owner).await.unwrap();
    assert_eq!(named, 0, "the name of the mail goes with its sender");
}

#[tokio::test]
async fn an_answer_goes_on_with_the_question_it_names_and_with_no_one_elses() {
    let test = house().await;
    let (student, other) = (test.student().await, test.student().await);
    let (own, theirs) = (test.context_of(&student), test.context_of(&other));
    let (email, stranger) = (email_of(&test, student.id).await, email_of(&test, other.id).await);
    let asked = TicketRequest { topic: "payment".into(), text: "Where is my money?".into(), booking_id: None };
    let ticket = ticket_create(&own, &asked, None).await.unwrap().line;
    let support = test.context_of(&test.person(Role::Admin).await);
    let said = ReplyRequest { text: "On its way.".into(), solved: true };
    ticket_reply(&support, ticket.id, &said).await.unwrap();
    let subject = format!("Re: We answered your question [#{}]", ticket.number);
    post(&test, &mail("<1@x>", &email, &subject, "It is not.\n> On its way.")).await.unwrap();
    let back = ticket_get(&own, ticket.id).await.unwrap();
    assert_eq!((back.line.state, back.replies.len()), (TicketState::Open, 3));
    assert_eq!((back.replies[2].text.as_str(), back.replies[2].staff), ("It is not.", false));
    post(&test, &mail("<2@x>", &stranger, &subject, "And mine?")).await.unwrap();
    assert_eq!(ticket_get(&own, ticket.id).await.unwrap().replies.len(), 3, "a number is no key");
    assert_eq!(questions(&theirs).await, 1);
}

#[tokio::test]
async fn whoever_has_ten_open_questions_goes_on_with_the_latest() {
    let test = house().await;
    let student = test.student().await;
    let (own, email) = (test.context_of(&student), email_of(&test, student.id).await);
    for nth in 0..OPEN_MAX + 2 {
        post(&test, &mail(&format!("<{nth}@x>"), &email, "Again", "And another thing")).await.unwrap();
    }
    assert_eq!(questions(&own).await, usize::try_from(OPEN_MAX).unwrap());
    let fill = "insert into ticket_replies (id, ticket_id, author_id, staff, body, said_at)
                select gen_random_uuid(), t.id, t.user_id, false, 'More', t.changed_at
                from tickets t, generate_series(1, $2) where t.user_id = $1";
    sqlx::query(fill).bind(student.id.0).bind(REPLIES_MAX).execute(&test.owner).await.unwrap();
    post(&test, &mail("<full@x>", &email, "Again", "And one more")).await.unwrap();
    assert_eq!(questions(&own).await, usize::try_from(OPEN_MAX).unwrap(), "where all are full none is opened");
}
