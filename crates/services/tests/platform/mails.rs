//! Mails: once per event and person, in the reader's language, with nothing of a name turned into markup.

use adapters::mail::{Fused, MailError, MailSender, OutgoingMail};
use chrono::Duration;
use domain::ids::BookingId;
use services::{
    Clock, Error,
    platform::{
        check::check_all,
        installation::app_build,
        jobs_catalog,
        mails::{DevMail, LessonFacts, Mail, MailTemplate, dev_mailbox, mail_enqueue, samples},
    },
};
use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};
use testkit::TestApp;
use uuid::Uuid;

const LOCALES: [&str; 8] = ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"];

fn every_template(test: &TestApp, name: &str) -> Vec<MailTemplate> {
    samples(name, test.clock.now())
}

/// Addresses of the product in a mail; what its people typed is not counted.
fn own_links(mail: &DevMail) -> usize {
    mail.links.iter().filter(|link| !link.starts_with("https://meet.example")).count()
}

async fn put(test: &TestApp, key: &str, locale: &str, template: MailTemplate) {
    let context = test.system();
    let mut transaction = context.begin().await.unwrap();
    let mail = Mail {
        dedup_key: key.into(),
        user_id: None,
        recipient: "reader@people.test".into(),
        locale: locale.into(),
        template,
        action_token: Some("tok3n".into()),
        calendar: None,
    };
    mail_enqueue(&mut transaction, &context, mail).await.unwrap();
    transaction.commit().await.unwrap();
}

#[tokio::test]
async fn every_mail_exists_in_all_eight_languages_and_leaves_no_placeholder() {
    let test = TestApp::new().await;
    let mut subjects = std::collections::BTreeSet::new();
    for locale in LOCALES {
        for template in every_template(&test, "Mina") {
            let name = template.name();
            put(&test, &format!("{name}:{locale}"), locale, template).await;
            let mail = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0);
            assert!(!mail.text.contains(['{', '}']) && !mail.subject.contains('{'), "{locale} {name}: {}", mail.text);
            assert!(mail.text.contains("Mina") && own_links(&mail) == 1, "{locale} {name}: {}", mail.text);
            assert!(mail.html.contains(&format!("lang=\"{locale}\"")));
            assert_eq!(mail.html.contains("dir=\"rtl\""), locale == "ar", "{locale} {name}");
            subjects.insert(mail.subject);
        }
    }
    assert_eq!(
        subjects.len(),
        LOCALES.len() * every_template(&test, "Mina").len(),
        "a text is the same in two languages"
    );
}

#[tokio::test]
async fn a_repeated_event_mails_once() {
    let test = TestApp::new().await;
    for _ in 0..3 {
        put(&test, "verify:1", "en", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    }
    assert_eq!(dev_mailbox(&test.system(), "reader@people.test").await.unwrap().len(), 1);
    let jobs: i64 =
        sqlx::query_scalar("select count(*) from jobs where kind = 'SendMail'").fetch_one(&test.owner).await.unwrap();
    assert_eq!(jobs, 1);
}

#[tokio::test]
async fn a_name_cannot_become_markup_or_a_header() {
    let test = TestApp::new().await;
    let name = "<img src=x onerror=alert(1)>\r\nBcc: all@people.test {when}";
    for template in every_template(&test, name) {
        let key = template.name();
        put(&test, key, "en", template).await;
        let mail = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0);
        assert!(
            !mail.html.contains("<img") && !mail.subject.contains(['\r', '\n']) && !mail.text.contains("\nBcc"),
            "{key}"
        );
    }
}

#[tokio::test]
async fn a_lesson_is_told_on_the_readers_clock_as_pages_write_it() {
    let test = TestApp::new().await;
    for (locale, when) in [
        ("en", "Tue 3 Mar, 12:00 (Berlin)"),
        ("de", "Di 3. Mär, 12:00 (Berlin)"),
        ("fr", "mar. 3 mars, 12:00 (Berlin)"),
        ("zh", "3月3日 周二 12:00 (Berlin)"),
        ("ar", "الثلاثاء 3 مارس، 12:00\u{a0}م (Berlin)"),
    ] {
        let mut all = every_template(&test, "Mina").into_iter();
        let requested = all.find(|mail| mail.name() == "booking_requested").unwrap();
        put(&test, &format!("b:{locale}"), locale, requested).await;
        let mail = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0);
        assert!(mail.text.contains(when), "{locale}: {}", mail.text);
    }
}

#[tokio::test]
async fn a_lesson_of_another_year_and_an_unknown_zone_are_told_so_that_nobody_errs() {
    let test = TestApp::new().await;
    let lesson = |days: i64, zone: &str| LessonFacts {
        booking_id: BookingId(Uuid::nil()),
        name: "Mina".into(),
        counterpart: "Chen".into(),
        subject: "Algebra".into(),
        starts_at: test.clock.now() + Duration::days(days),
        time_zone: zone.into(),
        steps: Vec::new(),
        place: None,
    };
    for (key, days, zone, when) in
        [("a", 365, "Asia/Tokyo", "Tue 2 Mar 2027, 18:00 (Tokyo)"), ("b", 1, "Mars/Olympus", "Tue 3 Mar, 09:00 (UTC)")]
    {
        put(&test, key, "en", MailTemplate::BookingConfirmed(lesson(days, zone))).await;
        let mail = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0);
        assert!(mail.text.contains(when), "{}", mail.text);
    }
}

#[tokio::test]
async fn the_action_link_carries_the_token_and_the_public_address() {
    let test = TestApp::new().await;
    put(&test, "v", "en", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    let mail = dev_mailbox(&test.system(), "READER@people.test").await.unwrap().remove(0);
    assert_eq!(mail.links, ["https://edustream.test/verify-email?token=tok3n"]);
    assert_eq!(mail.token.as_deref(), Some("tok3n"));
}

#[tokio::test]
async fn an_unknown_language_gets_english() {
    let test = TestApp::new().await;
    put(&test, "v", "xx", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    let mail = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0);
    assert_eq!(mail.subject, "Confirm your email");
}

#[tokio::test]
async fn production_keeps_no_token_and_no_live_link_and_has_no_mailbox_page() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    put(&test, "v", "en", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    assert!(matches!(dev_mailbox(&test.system(), "reader@people.test").await, Err(Error::Refused(_))));
    let facts = "select concat_ws('|', action_token, sent_at is not null, position('tok3n' in body_text || body_html) > 0) from mails";
    let before: String = sqlx::query_scalar(facts).fetch_one(&test.owner).await.unwrap();
    assert_eq!(before, "f|t");
    test.run_jobs().await;
    let after: String = sqlx::query_scalar(facts).fetch_one(&test.owner).await.unwrap();
    assert_eq!(after, "t|f");
}

#[tokio::test]
async fn l10_without_a_mail_server_production_keeps_mails_and_their_links_until_there_is_one() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    put(&test, "v", "en", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    let (pool, payments) = (test.app.pool.clone(), test.app.payments.clone());
    let sink = Arc::new(adapters::mail::MailSink);
    let silent = app_build(pool, test.clock.clone(), sink, payments, test.app.settings.clone()).await.unwrap();
    let queue = jobs_catalog::queue(silent, "silent").unwrap();
    assert_eq!(queue.run_due_once().await.unwrap().done, 0);
    let facts = "select concat_ws('|', sent_at is null, position('tok3n' in body_text) > 0) from mails";
    let kept: String = sqlx::query_scalar(facts).fetch_one(&test.owner).await.unwrap();
    assert_eq!(kept, "t|t");
    test.clock.advance(Duration::hours(2));
    let told = check_all(&test.owner, test.clock.now()).await.unwrap();
    let late = told.iter().find(|result| result.name == "no job is more than an hour late").unwrap();
    assert!(late.problems.iter().any(|line| line.contains("SendMail")), "{late:?}");
    test.run_jobs().await;
    let sent: String = sqlx::query_scalar(facts).fetch_one(&test.owner).await.unwrap();
    assert_eq!(sent, "f|f");
}

#[tokio::test]
async fn report_32_a_mail_says_how_long_its_link_works_and_it_works_that_long() {
    let test = TestApp::new().await;
    for (key, template, promise) in [
        ("v", MailTemplate::VerifyEmail { name: "Mina".into() }, "The link works for 72 hours."),
        (
            "r",
            MailTemplate::ResetPassword { name: "Mina".into(), next: String::new() },
            "The link works once, for the next 2 hours.",
        ),
    ] {
        put(&test, key, "en", template).await;
        let text = dev_mailbox(&test.system(), "reader@people.test").await.unwrap().remove(0).text;
        assert!(text.contains(promise), "{text}");
    }
}

/// A relay that is down until it is mended, and counts who asks.
#[derive(Default)]
struct Down {
    mended: AtomicBool,
    asked: AtomicUsize,
}

struct Shared(Arc<Down>);

impl MailSender for Shared {
    fn send<'a>(&'a self, _: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        self.0.asked.fetch_add(1, Ordering::Relaxed);
        let up = self.0.mended.load(Ordering::Relaxed);
        Box::pin(std::future::ready(if up { Ok(()) } else { Err(MailError::Unavailable("down".into())) }))
    }
}

#[tokio::test]
async fn mails_wait_for_a_relay_that_is_down_without_using_up_their_tries() {
    let test = TestApp::new().await;
    for number in 0..25 {
        put(&test, &format!("v{number}"), "en", MailTemplate::VerifyEmail { name: "Mina".into() }).await;
    }
    let (pool, payments) = (test.app.pool.clone(), test.app.payments.clone());
    let down = Arc::new(Down::default());
    let fused = Arc::new(Fused::new(Shared(down.clone())));
    let app = app_build(pool, test.clock.clone(), fused.clone(), payments, test.app.settings.clone()).await.unwrap();
    let queue = jobs_catalog::queue(app, "down").unwrap();
    for _ in 0..10 {
        queue.run_due_once().await.unwrap();
        test.clock.advance(Duration::minutes(20));
    }
    assert!(fused.rests());
    let asked = down.asked.load(Ordering::Relaxed);
    assert!((10..40).contains(&asked), "{asked}: whoever was let through, and nobody after the fuse went");
    let dead = "select count(*) from jobs where kind = 'SendMail' and state not in ('waiting', 'done')";
    assert_eq!(sqlx::query_scalar::<_, i64>(dead).fetch_one(&test.owner).await.unwrap(), 0);
    let waits = "select count(distinct payload ->> 'mail_id') from jobs where kind = 'SendMail' and state = 'waiting'";
    assert_eq!(sqlx::query_scalar::<_, i64>(waits).fetch_one(&test.owner).await.unwrap(), 25, "none is lost");
    // Another server, whose line to the relay holds.
    test.clock.advance(Duration::hours(12));
    for _ in 0..3 {
        test.run_jobs().await;
    }
    let unsent = "select count(*) from mails where sent_at is null";
    assert_eq!(sqlx::query_scalar::<_, i64>(unsent).fetch_one(&test.owner).await.unwrap(), 0);
}

/// A relay that says no with an answer of its own, and counts.
struct SaysNo(&'static str, AtomicUsize);

impl MailSender for SaysNo {
    fn send<'a>(&'a self, _: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        self.1.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(Err(MailError::Refused(self.0.into()))))
    }
}

#[tokio::test]
async fn where_the_relay_says_that_nobody_is_there_it_is_asked_once_and_everything_else_is_tried_again() {
    for (answer, asked, undeliverable) in [
        ("permanent error (550): 5.1.1 <reader@people.test>: user unknown", 1, 1),
        ("permanent error (554): 5.7.1 looks like spam", 3, 0),
        ("permanent error (550): no", 3, 0),
    ] {
        let test = TestApp::new().await;
        put(&test, "one", "en", MailTemplate::PasswordChanged { name: "Mina".into() }).await;
        let relay = Arc::new(SaysNo(answer, AtomicUsize::new(0)));
        let (pool, payments) = (test.app.pool.clone(), test.app.payments.clone());
        let app =
            app_build(pool, test.clock.clone(), relay.clone(), payments, test.app.settings.clone()).await.unwrap();
        let queue = jobs_catalog::queue(app, "no").unwrap();
        for _ in 0..3 {
            queue.run_due_once().await.unwrap();
            test.clock.advance(Duration::hours(2));
        }
        assert_eq!(relay.1.load(Ordering::Relaxed), asked, "{answer}");
        let gone = "select count(*) from undeliverable_addresses where undeliverable_at is not null";
        assert_eq!(sqlx::query_scalar::<_, i64>(gone).fetch_one(&test.owner).await.unwrap(), undeliverable, "{answer}");
        if undeliverable == 1 {
            put(&test, "two", "en", MailTemplate::PasswordChanged { name: "Mina".into() }).await;
            put(&test, "three", "en", MailTemplate::ResetPassword { name: "Mina".into(), next: String::new() }).await;
            test.run_jobs().await;
            let sent = "select template from mails where sent_at is not null";
            let sent: Vec<String> = sqlx::query_scalar(sent).fetch_all(&test.owner).await.unwrap();
            assert_eq!(sent, ["reset_password"], "only what proves the address goes there");
        }
    }
}
