//! Reads that may be a moment old go to the replica where there is one; what decides about money, bookings and
//! permissions never does.

use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest},
    money::{Currency, Money},
};
use services::{
    Context,
    catalog::{subjects::subjects_list, tutor_search::tutor_search},
    money::wallet::wallet_get,
    people::tutor_profile::tutor_profile_get,
    platform::installation::{self, Connections},
};
use testkit::TestApp;

/// A server that writes to one database and reads from another, empty one.
async fn apart(writes: &TestApp, reads: &TestApp) -> std::sync::Arc<services::App> {
    let connections = Connections {
        writes: installation::pool_connect(&writes.url, None, 4).await.unwrap(),
        reads: installation::pool_connect(&reads.url, None, 4).await.unwrap(),
    };
    let (mail, payments) = (writes.app.mail.clone(), writes.app.payments.clone());
    installation::app_build(connections, writes.clock.clone(), mail, payments, writes.app.settings.clone())
        .await
        .unwrap()
}

#[tokio::test]
async fn lists_come_from_the_replica_and_decisions_from_where_is_written() {
    let (written, behind) = (TestApp::new().await, TestApp::new().await);
    let (student, tutor) = (written.student().await, written.approved_tutor().await);
    written.fund(&student, Money::new(700, Currency::Usd)).await;
    let app = apart(&written, &behind).await;
    let context = Context { app: app.clone(), ..written.context_of(&student) };
    let search = TutorSearch::parse(&TutorSearchRequest::default(), Currency::Usd).unwrap();
    // Who is on a page comes from the replica; how many there are from the copy in memory, which follows the events.
    let found = tutor_search(&context, search).await.unwrap();
    assert_eq!((found.page.items.len(), found.total), (0, 1), "the replica knows nobody yet");
    assert!(subjects_list(&context).await.unwrap().iter().all(|subject| subject.tutor_count == 0));
    assert_eq!(tutor_profile_get(&context, tutor.tutor_id).await.unwrap().card.id, tutor.tutor_id);
    assert_eq!(wallet_get(&context).await.unwrap().balances[0].available, 700);
    app.pool.close().await;
    app.replica.close().await;
}
