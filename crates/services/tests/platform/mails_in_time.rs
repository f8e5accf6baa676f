//! A mail leaves within two seconds of its cause, with the worker that a server runs: the log is sequenced, a
//! subscriber writes the mail, its job hands it over. The cause is another server's, so that no bell of this process
//! helps.

use adapters::mail::{MailError, MailSender, OutgoingMail};
use services::platform::{installation::app_build, jobs_catalog};
use spine::job::DEFAULT_QUEUE;
use std::{
    collections::BTreeSet,
    future::Future,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};
use testkit::scene::Scene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_util::sync::CancellationToken;

/// What is promised.
const PROMISED: Duration = Duration::from_secs(2);
/// After which a mail is taken for lost: other tests have the processors too.
const LOST: Duration = Duration::from_secs(30);

/// A relay that takes everything, and says when it came.
struct Relay(UnboundedSender<(String, Instant)>);

impl MailSender for Relay {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        let _ = self.0.send((mail.recipient.clone(), Instant::now()));
        Box::pin(std::future::ready(Ok(())))
    }
}

/// When the next mail to that address was handed over.
async fn came(relay: &mut UnboundedReceiver<(String, Instant)>, address: &str) -> Instant {
    let own = async {
        loop {
            let (recipient, at) = relay.recv().await.expect("the relay stands");
            if recipient == address {
                return at;
            }
        }
    };
    tokio::time::timeout(LOST, own).await.expect("the mail comes")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_leaves_within_two_seconds_of_its_cause() {
    let scene = Scene::new().await;
    let (told, mut relay) = unbounded_channel();
    let (pool, payments) = (scene.test.app.pool.clone(), scene.test.app.payments.clone());
    let (clock, settings) = (scene.test.clock.clone(), scene.test.app.settings.clone());
    let app = app_build(pool, clock, Arc::new(Relay(told)), payments, settings).await.unwrap();
    // Who hears of events begins where the log ends: the first booking must not come before that.
    services::events::drain(&app).await.unwrap();
    let shutdown = CancellationToken::new();
    let lines = BTreeSet::from([DEFAULT_QUEUE.to_owned()]);
    let worker = tokio::spawn(jobs_catalog::worker_run(app, lines, shutdown.clone()));

    let tutor = scene.email_of(&scene.tutor.person).await;
    let mut waited = Vec::new();
    for hour in 8..17 {
        scene.booked(&format!("2026-03-05T{hour:02}:00:00Z")).await;
        let cause = Instant::now();
        waited.push(came(&mut relay, &tutor).await.saturating_duration_since(cause));
    }
    shutdown.cancel();
    worker.await.unwrap();
    waited.sort();
    assert!(waited[waited.len() / 2] <= PROMISED, "usually: {waited:?}");
    let late = waited.iter().filter(|wait| **wait > PROMISED).count();
    assert!(late <= 2, "{late} of {}: {waited:?}", waited.len());
}
