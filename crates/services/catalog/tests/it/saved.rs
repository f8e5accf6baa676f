//! What somebody keeps: favourites, who was looked at, searches that tell of somebody new.

use super::ALGEBRA;
use domain::{
    catalog::saved::{Alert, SavedSearchRequest},
    identity::Role,
    ids::TutorId,
};
use services::{
    Context,
    catalog::saved::{
        TellSearches, favourite_put, favourite_remove, favourites_among, favourites_list, is_favourite,
        recently_viewed, saved_search_create, saved_search_delete, saved_searches_list, tutor_viewed,
    },
    people::approval::{tutor_approve, tutor_decline},
    platform::mails::dev_mailbox,
};
use spine::job::{Job, Nothing};
use testkit::TestApp;
use uuid::Uuid;

fn search(query: &str, alert: &str) -> SavedSearchRequest {
    SavedSearchRequest { query: query.into(), alert: alert.into() }
}

async fn ids(context: &Context) -> Vec<TutorId> {
    favourites_list(context).await.unwrap().items.into_iter().map(|card| card.id).collect()
}

#[tokio::test]
async fn a_tutor_is_saved_once_seen_by_nobody_else_and_taken_off_again() {
    let test = TestApp::new().await;
    let (one, other) = (test.approved_tutor().await.tutor_id, test.approved_tutor().await.tutor_id);
    let (ada, bob) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    for _ in 0..2 {
        favourite_put(&ada, one).await.unwrap();
    }
    test.clock.advance(chrono::Duration::seconds(1));
    favourite_put(&ada, other).await.unwrap();
    assert_eq!(ids(&ada).await, [other, one]);
    assert!(is_favourite(&ada, one).await.unwrap() && !is_favourite(&bob, one).await.unwrap());
    assert_eq!(ids(&bob).await, []);
    let among = async |context: &Context| favourites_among(context, &[one]).await.unwrap().len();
    assert_eq!((among(&ada).await, among(&bob).await, among(&test.anonymous()).await), (1, 0, 0));
    favourite_remove(&ada, one).await.unwrap();
    favourite_remove(&ada, one).await.unwrap();
    assert_eq!(ids(&ada).await, [other]);
}

#[tokio::test]
async fn nobody_saves_whom_they_may_not_see_and_who_is_no_longer_listed_is_left_out() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await.tutor_id;
    let (ada, admin) = (test.context_of(&test.student().await), test.context_of(&test.person(Role::Admin).await));
    let nobody = favourite_put(&ada, TutorId(Uuid::now_v7())).await.unwrap_err().to_refusal();
    assert_eq!(nobody.code, "not_found");
    favourite_put(&ada, tutor).await.unwrap();
    tutor_decline(&admin, tutor, "Not now.").await.unwrap();
    assert_eq!(ids(&ada).await, []);
    assert_eq!(favourite_put(&ada, tutor).await.unwrap_err().to_refusal().code, "not_found");
    tutor_approve(&admin, tutor).await.unwrap();
    assert_eq!(ids(&ada).await, [tutor]);
    let stranger = favourite_put(&test.anonymous(), tutor).await.unwrap_err().to_refusal();
    assert_eq!(stranger.code, "sign_in_required");
}

#[tokio::test]
async fn the_list_of_favourites_ends() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let ada = test.context_of(&person);
    let last = test.approved_tutor().await.tutor_id;
    sqlx::query("alter table favourites drop constraint favourites_tutor_id_fkey").execute(&test.owner).await.unwrap();
    sqlx::query("insert into favourites select $1, gen_random_uuid(), now() from generate_series(1, 200)")
        .bind(person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    assert_eq!(favourite_put(&ada, last).await.unwrap_err().to_refusal().code, "favourites_full");
}

#[tokio::test]
async fn whose_pages_were_opened_last_stands_first_and_strangers_leave_no_trace() {
    let test = TestApp::new().await;
    let (one, other) = (test.approved_tutor().await, test.approved_tutor().await);
    let ada = test.context_of(&test.student().await);
    for tutor in [one.tutor_id, other.tutor_id, one.tutor_id] {
        test.clock.advance(chrono::Duration::seconds(1));
        tutor_viewed(&ada, tutor).await.unwrap();
    }
    tutor_viewed(&test.anonymous(), one.tutor_id).await.unwrap();
    tutor_viewed(&test.context_of(&one.person), one.tutor_id).await.unwrap();
    let seen = recently_viewed(&ada).await.unwrap().items;
    assert_eq!(seen.into_iter().map(|card| card.id).collect::<Vec<_>>(), [one.tutor_id, other.tutor_id]);
    let noted: i64 = sqlx::query_scalar("select count(*) from viewed_tutors").fetch_one(&test.owner).await.unwrap();
    assert_eq!(noted, 2);
}

#[tokio::test]
async fn a_kept_search_is_its_owners_alone_and_twenty_are_enough() {
    let test = TestApp::new().await;
    let (ada, bob) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let kept = saved_search_create(&ada, &search("q=algebra&cursor=x", "daily")).await.unwrap();
    assert_eq!((kept.query.as_str(), kept.alert), ("q=algebra", Alert::Daily));
    assert!(saved_searches_list(&bob).await.unwrap().items.is_empty());
    assert_eq!(saved_search_delete(&bob, kept.id).await.unwrap_err().to_refusal().code, "not_found");
    for _ in 1..20 {
        saved_search_create(&ada, &search("", "off")).await.unwrap();
    }
    let full = saved_search_create(&ada, &search("", "off")).await.unwrap_err().to_refusal();
    assert_eq!(full.code, "searches_full");
    saved_search_delete(&ada, kept.id).await.unwrap();
    assert_eq!(saved_searches_list(&ada).await.unwrap().items.len(), 19);
}

#[tokio::test]
async fn whoever_keeps_a_search_is_told_once_of_each_new_tutor_and_nobody_else_is() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let people = [test.student().await, test.student().await, test.student().await];
    let [daily, off, elsewhere] = people.each_ref().map(|person| test.context_of(person));
    saved_search_create(&daily, &search("q=algebra", "daily")).await.unwrap();
    saved_search_create(&off, &search("q=algebra", "off")).await.unwrap();
    saved_search_create(&elsewhere, &search("q=volapuk", "daily")).await.unwrap();
    test.clock.advance(chrono::Duration::minutes(1));
    let tutor = super::listed(&test, "Rosa", ALGEBRA, 3_000).await;
    for day in 0..3 {
        test.clock.advance(chrono::Duration::days(1));
        TellSearches::run(&test.system(), Nothing {}).await.unwrap();
        if day == 1 {
            tutor_decline(&admin, tutor, "A moment.").await.unwrap();
            tutor_approve(&admin, tutor).await.unwrap();
        }
    }
    for (person, expected) in people.iter().zip([1, 0, 0]) {
        let email: String = sqlx::query_scalar("select email from users where id = $1")
            .bind(person.id.0)
            .fetch_one(&test.owner)
            .await
            .unwrap();
        assert_eq!(dev_mailbox(&test.system(), &email).await.unwrap().len(), expected, "{email}");
    }
}
