//! Whoever may not be listed any more is found by nothing and counted nowhere from then on, whatever made it so.

use super::{ALGEBRA, listed, names, search};
use domain::{
    identity::{Role, staff::RolesRequest},
    ids::TutorId,
};
use services::{
    catalog::subjects::subjects_list,
    identity::staff::{
        roles::roles_set,
        suspensions::{user_restore, user_suspend},
    },
    people::approval::tutor_decline,
    privacy::erasures_replay,
};
use testkit::TestApp;

async fn user_of(test: &TestApp, tutor: TutorId) -> domain::ids::UserId {
    let user = sqlx::query_scalar("select user_id from tutors where id = $1").bind(tutor.0);
    domain::ids::UserId(user.fetch_one(&test.owner).await.unwrap())
}

/// Nobody is found by the word, by no filter at all, and for the subject.
async fn is_gone(test: &TestApp, word: &str) {
    test.drain().await;
    let by_word = search(test, |request| request.q = word.into()).await;
    assert_eq!((names(&by_word), by_word.total), (Vec::<&str>::new(), 0), "{word}");
    assert_eq!(search(test, |_| {}).await.total, 1, "the other one stays");
    let subjects = subjects_list(&test.anonymous()).await.unwrap();
    let algebra = subjects.iter().find(|subject| subject.id.to_string() == ALGEBRA).unwrap();
    assert_eq!(algebra.tutor_count, 1);
}

#[tokio::test]
async fn an_erased_tutor_is_gone_from_the_search_at_once() {
    let test = TestApp::new().await;
    let (ada, _) = (listed(&test, "Quintana", ALGEBRA, 3_000).await, listed(&test, "Bob", ALGEBRA, 3_000).await);
    assert_eq!(names(&search(&test, |request| request.q = "Quintana".into()).await), ["Quintana"]);
    let user = user_of(&test, ada).await;
    assert_eq!(erasures_replay(&test.system(), &[user]).await.unwrap(), 1);
    is_gone(&test, "Quintana").await;
}

#[tokio::test]
async fn a_tutor_who_was_declined_after_all_is_gone_from_the_search_at_once() {
    let test = TestApp::new().await;
    let (ada, _) = (listed(&test, "Quintana", ALGEBRA, 3_000).await, listed(&test, "Bob", ALGEBRA, 3_000).await);
    assert_eq!(search(&test, |_| {}).await.total, 2);
    let admin = test.context_of(&test.person(Role::Admin).await);
    tutor_decline(&admin, ada, "No longer.").await.unwrap();
    is_gone(&test, "Quintana").await;
}

#[tokio::test]
async fn whose_role_is_taken_or_who_is_suspended_is_gone_from_the_search_when_the_answer_comes() {
    let test = TestApp::new().await;
    let (ada, _) = (listed(&test, "Quintana", ALGEBRA, 3_000).await, listed(&test, "Bob", ALGEBRA, 3_000).await);
    assert_eq!(search(&test, |_| {}).await.total, 2);
    let (user, owner) = (user_of(&test, ada).await, test.context_of(&test.person(Role::Owner).await));
    let total = async || search(&test, |_| {}).await.total;
    let give = async |role: &str| {
        roles_set(&owner, user, &RolesRequest { roles: vec![role.into()], held: None }).await.unwrap();
    };
    // Nobody runs the sequencer here: the writer has the search know before it answers.
    give("student").await;
    assert_eq!(total().await, 1);
    give("tutor").await;
    assert_eq!(total().await, 2);
    user_suspend(&owner, user, "because").await.unwrap();
    assert_eq!(total().await, 1);
    user_restore(&owner, user).await.unwrap();
    assert_eq!(total().await, 2);
}

#[tokio::test]
async fn whoever_is_approved_is_found_when_the_answer_comes_also_while_others_search_and_change() {
    let test = TestApp::new().await;
    listed(&test, "Bob", ALGEBRA, 3_000).await;
    assert_eq!(search(&test, |_| {}).await.total, 1);
    for name in ["Quintana", "Zacharias", "Ottilie", "Wilhelmina"] {
        let noise = async || {
            for _ in 0..6 {
                search(&test, |request| request.q = "patience".into()).await;
            }
        };
        let (tutor, ..) = tokio::join!(listed(&test, name, ALGEBRA, 3_000), noise(), noise(), noise());
        let found = search(&test, |request| request.q = name.into()).await;
        assert_eq!((names(&found), found.page.items[0].id), (vec![name], tutor), "{name}");
    }
}
