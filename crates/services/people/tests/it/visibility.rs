//! One rule says who sees a tutor, and no race between a profile and its account's verification leaves it wrong.

use crate::profile;
use domain::identity::{Role, staff::RolesRequest};
use services::{
    SignedIn,
    identity::staff::roles::roles_set,
    people::tutor_profile::{tutor_profile_create, tutor_profile_get},
};
use sqlx::PgPool;
use testkit::TestApp;

async fn unverified(test: &TestApp) -> SignedIn {
    let person = test.tutor().await;
    sqlx::query("update users set email_verified_at = null where id = $1")
        .bind(person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    test.reload(person.id).await
}

const VERIFY: &str = "update users set email_verified_at = now() where id = $1";
const INSERT: &str =
    "insert into tutors (id, user_id, submitted_at, created_at) values (gen_random_uuid(), $1, now(), now())";

async fn listed(owner: &PgPool) -> Vec<bool> {
    sqlx::query_scalar("select person_listed from tutors").fetch_all(owner).await.unwrap()
}

/// Begins `first`, lets `second` run into it, ends `first`: what each of them saw before the other's commit must not
/// stay.
async fn race(first: &'static str, second: &'static str) -> Vec<bool> {
    let test = TestApp::new().await;
    let person = unverified(&test).await;
    let mut begun = test.app.pool.begin().await.unwrap();
    sqlx::query(first).bind(person.id.0).execute(&mut *begun).await.unwrap();
    let pool = test.app.pool.clone();
    let waiting = tokio::spawn(async move { sqlx::query(second).bind(person.id.0).execute(&pool).await });
    let waits =
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
    while !sqlx::query_scalar::<_, bool>(waits).fetch_one(&test.owner).await.unwrap() {
        assert!(!waiting.is_finished(), "the second did not wait for the first");
        tokio::task::yield_now().await;
    }
    begun.commit().await.unwrap();
    waiting.await.unwrap().unwrap();
    listed(&test.owner).await
}

#[tokio::test]
async fn a_profile_made_while_the_account_is_verified_is_listed() {
    assert_eq!(race(VERIFY, INSERT).await, [true]);
}

#[tokio::test]
async fn an_account_verified_while_its_profile_is_made_is_listed() {
    assert_eq!(race(INSERT, VERIFY).await, [true]);
}

#[tokio::test]
async fn two_profiles_of_one_person_at_once_are_one_and_nobody_is_a_deadlock() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let context = test.context_of(&person);
    let (one, two) = tokio::join!(tutor_profile_create(&context, profile()), tutor_profile_create(&context, profile()));
    let refused: Vec<String> =
        [one, two].into_iter().filter_map(|answer| answer.err().map(|error| error.to_refusal().code)).collect();
    assert_eq!(refused, ["tutor_profile_exists"]);
}

#[tokio::test]
async fn whoever_is_not_listed_is_seen_by_the_tutor_and_the_staff_until_deleted() {
    for (change, own) in [
        ("update tutors set approval = 'pending'", 200),
        ("update users set email_verified_at = null where id in (select user_id from tutors)", 200),
        ("update users set suspended_at = now() where id in (select user_id from tutors)", 200),
        ("update users set roles = '{student}' where id in (select user_id from tutors)", 200),
        ("update users set deleted_at = now() where id in (select user_id from tutors)", 404),
    ] {
        let test = TestApp::new().await;
        let tutor = test.approved_tutor().await;
        let (student, staff) = (test.student().await, test.admin().await);
        sqlx::query(change).execute(&test.owner).await.unwrap();
        let status =
            async |context| tutor_profile_get(&context, tutor.tutor_id).await.map_or_else(|e| e.status(), |_| 200);
        assert_eq!([status(test.anonymous()).await, status(test.context_of(&student)).await], [404, 404], "{change}");
        let seen = [
            status(test.context_of(&tutor.person)).await,
            status(test.context_of(&staff)).await,
            status(test.system()).await,
        ];
        assert_eq!(seen, [own; 3], "{change}");
    }
}

#[tokio::test]
async fn whose_role_is_taken_is_listed_no_more_and_again_when_it_is_given_back() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let owner = test.context_of(&test.person(Role::Owner).await);
    for (roles, shown) in [(["student", "parent"], false), (["student", "tutor"], true), (["tutor", "partner"], true)] {
        let request = RolesRequest { roles: roles.map(str::to_owned).to_vec(), held: None };
        roles_set(&owner, tutor.person.id, &request).await.unwrap();
        assert_eq!(listed(&test.owner).await, [shown], "{roles:?}");
        assert_eq!(tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.is_ok(), shown, "{roles:?}");
    }
}
