//! Notices in a team's chat: whose they are, what goes there and when, and what becomes of one that is gone.

use super::receiver::Receiver;
use chrono::Duration;
use domain::integrations::chats::{ChatName, ChatProblem, ChatRequest, ChatState};
use services::{
    Clock, Context,
    integrations::chats::{chat_get, chat_put, chat_test},
    platform::mails::{Mail, mail_enqueue, samples},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

const SLACK: &str = "https://hooks.slack.com/services/T000/B000/secret-of-the-channel";

fn asked(url: &str, categories: &[&str]) -> ChatRequest {
    let categories = categories.iter().map(|code| (*code).to_owned()).collect();
    ChatRequest { webhook_url: Some(url.into()), categories: Some(categories) }
}

async fn connected(test: &TestApp, receiver: &Receiver, categories: &[&str]) -> Context {
    let own = test.context_of(&test.student().await);
    chat_put(&own, ChatName::Slack, &asked(&receiver.url(), categories)).await.unwrap();
    own
}

/// Something happens that a mail of that name tells.
async fn told(test: &TestApp, own: &Context, template: &str, key: &str) {
    let person = own.require_person().unwrap();
    let template = samples("Ada", test.clock.now()).into_iter().find(|one| one.name() == template).unwrap();
    let mail = Mail {
        dedup_key: format!("{key}:{}", person.id),
        user_id: Some(person.id),
        recipient: "ada@people.test".into(),
        locale: "en".into(),
        template,
        action_token: None,
        calendar: None,
    };
    let mut work = own.begin().await.unwrap();
    mail_enqueue(&mut work, own, mail).await.unwrap();
    work.commit().await.unwrap();
}

#[tokio::test]
async fn news_of_the_chosen_kinds_is_posted_once_with_a_title_and_the_way_there() {
    let (test, receiver) = (TestApp::new().await, Receiver::open().await);
    let own = connected(&test, &receiver, &["lessons"]).await;
    told(&test, &own, "booking_confirmed", "one").await;
    told(&test, &own, "booking_confirmed", "one").await;
    told(&test, &own, "credits_ending", "two").await;
    test.run_jobs().await;
    let got = receiver.got();
    assert_eq!(got.len(), 1, "{got:?}");
    let text = got[0].json()["text"].as_str().unwrap().to_owned();
    assert!(text.contains(&format!("<{}/", test.app.settings.public_url)), "{text}");
    let view = chat_get(&own, ChatName::Slack).await.unwrap();
    assert_eq!((view.state, view.problem, view.told_at), (ChatState::Ok, None, Some(test.clock.now())));
}

#[tokio::test]
async fn a_links_secret_and_another_persons_news_go_to_no_chat() {
    let (test, receiver) = (TestApp::new().await, Receiver::open().await);
    let own = connected(&test, &receiver, &["lessons", "system", "messages", "matching", "credits"]).await;
    let other = test.context_of(&test.student().await);
    told(&test, &own, "reset_password", "link").await;
    told(&test, &other, "booking_confirmed", "theirs").await;
    test.run_jobs().await;
    assert!(receiver.got().is_empty());
}

#[tokio::test]
async fn a_chat_that_is_gone_hears_nothing_more_until_it_has_another_address() {
    let (test, receiver) = (TestApp::new().await, Receiver::open().await);
    let own = connected(&test, &receiver, &["lessons"]).await;
    receiver.plan([404]);
    told(&test, &own, "booking_confirmed", "one").await;
    test.run_jobs().await;
    told(&test, &own, "booking_confirmed", "two").await;
    test.run_jobs().await;
    assert_eq!(receiver.got().len(), 1);
    let view = chat_get(&own, ChatName::Slack).await.unwrap();
    assert_eq!((view.state, view.problem), (ChatState::OutOfDate, Some(ChatProblem::Gone)));
    chat_put(&own, ChatName::Slack, &asked(&receiver.url(), &["lessons"])).await.unwrap();
    told(&test, &own, "booking_confirmed", "three").await;
    test.run_jobs().await;
    assert_eq!(receiver.got().len(), 2);
    assert_eq!(chat_get(&own, ChatName::Slack).await.unwrap().state, ChatState::Ok);
}

#[tokio::test]
async fn a_chat_that_stumbles_is_tried_again_and_not_for_ever() {
    let (test, receiver) = (TestApp::new().await, Receiver::open().await);
    let own = connected(&test, &receiver, &["lessons"]).await;
    receiver.plan([500, 429, 200]);
    told(&test, &own, "booking_confirmed", "one").await;
    for minutes in [0, 1, 5] {
        test.clock.advance(Duration::minutes(minutes));
        test.run_jobs().await;
    }
    assert_eq!(receiver.got().len(), 3);
    receiver.plan([500; 12]);
    for (key, left) in [("two", ChatState::Ok), ("three", ChatState::Ok), ("four", ChatState::OutOfDate)] {
        told(&test, &own, "booking_confirmed", key).await;
        for minutes in [0, 1, 5, 25] {
            test.clock.advance(Duration::minutes(minutes));
            test.run_jobs().await;
        }
        assert_eq!(chat_get(&own, ChatName::Slack).await.unwrap().state, left, "{key}");
    }
    assert_eq!(receiver.got().len(), 15);
}

#[tokio::test]
async fn a_test_is_posted_also_where_the_chat_is_out_of_date_and_mends_it() {
    let (test, receiver) = (TestApp::new().await, Receiver::open().await);
    let own = connected(&test, &receiver, &["lessons"]).await;
    receiver.plan([410]);
    told(&test, &own, "booking_confirmed", "one").await;
    test.run_jobs().await;
    chat_test(&own, ChatName::Slack, "A test.").await.unwrap();
    test.run_jobs().await;
    let got = receiver.got();
    assert!(got[1].json()["text"].as_str().unwrap().starts_with("A test.\n"));
    assert_eq!(chat_get(&own, ChatName::Slack).await.unwrap().state, ChatState::Ok);
}

#[tokio::test]
async fn an_address_lies_nowhere_in_the_open_and_only_its_end_is_shown() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let view = chat_put(&own, ChatName::Slack, &asked(SLACK, &["lessons"])).await.unwrap();
    assert_eq!(view.webhook.as_deref(), Some("hooks.slack.com/…nnel"));
    let open = "select exists (select from team_chats c where position('secret-of'::bytea in c.url_sealed) > 0
                  or c.shown like '%secret%')
                or exists (select from audit_log a where a.after::text like '%secret-of%')";
    let open: bool = sqlx::query_scalar(open).fetch_one(&test.owner).await.unwrap();
    assert!(!open);
}

#[tokio::test]
async fn what_is_no_webhook_of_the_chat_is_refused_and_changes_nothing() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let own = test.context_of(&test.student().await);
    let before = chat_get(&own, ChatName::Teams).await.unwrap();
    assert_eq!(before.state, ChatState::Off);
    for url in [SLACK, "http://127.0.0.1:9/hook", "https://169.254.169.254/latest", "https://evil.example/x", "x"] {
        assert_eq!(refused(chat_put(&own, ChatName::Teams, &asked(url, &["lessons"])).await).0, 422, "{url}");
    }
    let nothing = ChatRequest { webhook_url: None, categories: None };
    assert_eq!(refused(chat_put(&own, ChatName::Teams, &nothing).await).0, 422);
    is_not_found(chat_test(&own, ChatName::Teams, "A test.").await);
    assert_eq!(chat_get(&own, ChatName::Teams).await.unwrap(), before);
    assert_eq!(refused(chat_get(&test.anonymous(), ChatName::Teams).await).0, 401);
}

#[tokio::test]
async fn one_chat_each_is_kept_apart_changed_and_ended() {
    let test = TestApp::new().await;
    let (own, other) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    chat_put(&own, ChatName::Slack, &asked(SLACK, &["lessons"])).await.unwrap();
    let less = ChatRequest { webhook_url: None, categories: Some(vec!["messages".into()]) };
    let changed = chat_put(&own, ChatName::Slack, &less).await.unwrap();
    assert_eq!((changed.state, changed.categories.len()), (ChatState::Ok, 1));
    assert_eq!(chat_get(&other, ChatName::Slack).await.unwrap().state, ChatState::Off);
    assert_eq!(chat_get(&own, ChatName::Teams).await.unwrap().state, ChatState::Off);
    let ended = chat_put(&own, ChatName::Slack, &asked("", &[])).await.unwrap();
    assert_eq!((ended.state, ended.webhook), (ChatState::Off, None));
    assert_eq!(chat_put(&own, ChatName::Slack, &asked(" ", &[])).await.unwrap().state, ChatState::Off);
}
