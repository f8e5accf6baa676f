//! Who is shown to a student, and what changes it.

use crate::support::{Fake, Mood, ids, list, say, tutors_of, wishes};
use domain::{
    identity::Role,
    matching::{
        ReasonCode,
        recommend::{FeedbackRequest, RecommendRequest},
    },
};
use services::{
    Clock,
    catalog::saved::favourites_list,
    matching_live::{feedback::feedback, ports::ranking_set, recommend::recommendations},
    people::blocks::{block_put, blocks_list},
};
use std::sync::Arc;
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

#[tokio::test]
async fn a_student_is_shown_listed_tutors_of_the_subject_with_reasons_that_are_so() {
    let test = TestApp::new().await;
    let (subject, other) = (test.subject().await, test.subject().await);
    let tutors = tutors_of(&test, subject, 3).await;
    tutors_of(&test, other, 1).await;
    sqlx::query("update tutors set approval = 'pending' where id = $1")
        .bind(tutors[2].tutor_id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let student = test.context_of(&test.student().await);
    wishes(&student, subject, "Be patient with equations").await;
    test.drain().await;
    let answer = list(&student, subject).await;
    assert_eq!(answer.items.len(), 2);
    assert!(answer.items.iter().all(|item| ids(&answer).contains(&item.card.id) && item.card.next_slot.is_some()));
    assert_eq!((answer.model.kind.as_str(), answer.model.version.as_str()), ("rules", "rules"));
    for item in &answer.items {
        let codes: Vec<ReasonCode> = item.reasons.iter().map(|reason| reason.code).collect();
        assert_eq!(codes, [ReasonCode::FitsGoals, ReasonCode::TeachesSubject, ReasonCode::FitsBudget], "{item:?}");
        assert!(item.reasons[0].text.contains("patient"), "{:?}", item.reasons);
        assert!((0..=100).contains(&item.match_score));
    }
    let all = recommendations(&student, &RecommendRequest::default()).await.unwrap();
    assert_eq!(ids(&all).len(), 2, "without a subject the own ones are meant");
    let nowhere = RecommendRequest { country: "DE".into(), ..RecommendRequest::default() };
    assert!(recommendations(&student, &nowhere).await.unwrap().items.is_empty());
    let rated = RecommendRequest { min_rating: "4.5".into(), ..RecommendRequest::default() };
    assert!(recommendations(&student, &rated).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn strangers_and_wrong_filters_are_refused() {
    let test = TestApp::new().await;
    let none = recommendations(&test.anonymous(), &RecommendRequest::default()).await;
    assert_eq!(refused(none).0, 401);
    let student = test.context_of(&test.student().await);
    let unknown = RecommendRequest { subject_id: uuid::Uuid::nil().to_string(), ..RecommendRequest::default() };
    assert_eq!(refused(recommendations(&student, &unknown).await), (422, "subject_unknown".into()));
    let many = RecommendRequest { limit: "31".into(), ..RecommendRequest::default() };
    assert_eq!(refused(recommendations(&student, &many).await), (422, "limit_out_of_range".into()));
    let tutor = test.approved_tutor().await;
    let hate = FeedbackRequest { kind: "hate".into() };
    assert_eq!(refused(feedback(&student, tutor.tutor_id, &hate).await), (422, "feedback_unknown".into()));
    let pass = FeedbackRequest { kind: "pass".into() };
    assert_eq!(refused(feedback(&test.anonymous(), tutor.tutor_id, &pass).await).0, 401);
    let nobody = domain::ids::TutorId(uuid::Uuid::nil());
    is_not_found(feedback(&student, nobody, &pass).await);
}

#[tokio::test]
async fn what_is_said_changes_the_next_list_at_once_and_for_its_time() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 4).await;
    let student = test.context_of(&test.student().await);
    let other = test.context_of(&test.student().await);
    assert_eq!(list(&student, subject).await.items.len(), 4);
    for (tutor, kind) in tutors.iter().zip(["not_interested", "pass", "block"]) {
        say(&student, tutor.tutor_id, kind).await;
        assert!(!ids(&list(&student, subject).await).contains(&tutor.tutor_id), "{kind}");
    }
    assert_eq!(list(&other, subject).await.items.len(), 4, "others are shown them as before");
    say(&student, tutors[3].tutor_id, "favourite").await;
    assert_eq!(ids(&list(&student, subject).await), [tutors[3].tutor_id]);
    assert_eq!(favourites_list(&student).await.unwrap().items.len(), 1);
    say(&student, tutors[0].tutor_id, "favourite").await;
    assert!(ids(&list(&student, subject).await).contains(&tutors[0].tutor_id), "who is saved comes back");
    test.clock.move_to("2026-04-05T09:00:00Z".parse().unwrap());
    let later = ids(&list(&student, subject).await);
    assert!(later.contains(&tutors[1].tutor_id), "a pass is over after a month");
    assert!(!later.contains(&tutors[2].tutor_id), "a block is not");
}

#[tokio::test]
async fn a_child_is_shown_nobody_whose_background_was_not_checked() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 3).await;
    sqlx::query("update tutors set background_until = null where id <> $1")
        .bind(tutors[1].tutor_id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let child = test.context_of(&test.person(Role::Child).await);
    assert_eq!(ids(&list(&child, subject).await), [tutors[1].tutor_id]);
    let grown = test.context_of(&test.student().await);
    assert_eq!(list(&grown, subject).await.items.len(), 3);
}

#[tokio::test]
async fn a_list_is_kept_for_five_minutes_or_until_something_happens() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    tutors_of(&test, subject, 2).await;
    let ranker = Arc::new(Fake::of(Mood::Answers));
    ranking_set(&test.app, ranker.clone());
    let asked = || ranker.asked.load(std::sync::atomic::Ordering::Relaxed);
    let student = test.context_of(&test.student().await);
    list(&student, subject).await;
    list(&student, subject).await;
    assert_eq!(asked(), 1);
    wishes(&student, subject, "").await;
    test.drain().await;
    list(&student, subject).await;
    assert_eq!(asked(), 2, "the wishes are others");
    test.clock.move_to(test.clock.now() + chrono::Duration::minutes(5));
    list(&student, subject).await;
    assert_eq!(asked(), 3, "five minutes are over");
}

#[tokio::test]
async fn whoever_has_no_free_time_is_not_recommended() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 2).await;
    sqlx::query("delete from availability where tutor_id = $1")
        .bind(tutors[0].tutor_id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let student = test.context_of(&test.student().await);
    assert_eq!(ids(&list(&student, subject).await), [tutors[1].tutor_id]);
}

/// Finding 16.
#[tokio::test]
async fn a_block_under_a_recommendation_is_a_block() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 2).await;
    let student = test.context_of(&test.student().await);
    say(&student, tutors[0].tutor_id, "block").await;
    let blocked = blocks_list(&student).await.unwrap().items;
    assert_eq!(blocked.iter().map(|it| it.user_id).collect::<Vec<_>>(), [tutors[0].person.id]);
    assert_eq!(ids(&list(&student, subject).await), [tutors[1].tutor_id]);
    say(&student, tutors[1].tutor_id, "pass").await;
    assert_eq!(blocks_list(&student).await.unwrap().items.len(), 1, "a pass is none");
}

/// Finding 17.
#[tokio::test]
async fn a_child_is_shown_nobody_whom_its_parent_blocked() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 3).await;
    let (parent, child) = (test.person(Role::Parent).await, test.person(Role::Child).await);
    sqlx::query("insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'young', $3)")
        .bind(child.id.0)
        .bind(parent.id.0)
        .bind(test.clock.now())
        .execute(&test.owner)
        .await
        .unwrap();
    let (as_parent, as_child) = (test.context_of(&parent), test.context_of(&child));
    assert_eq!(list(&as_child, subject).await.items.len(), 3);
    block_put(&as_parent, tutors[0].person.id).await.unwrap();
    block_put(&test.context_of(&tutors[1].person), parent.id).await.unwrap();
    test.clock.move_to(test.clock.now() + chrono::Duration::minutes(6));
    let shown = ids(&list(&as_child, subject).await);
    assert!(!shown.contains(&tutors[0].tutor_id), "whom the parent blocked");
    assert!(shown.contains(&tutors[1].tutor_id), "who blocked the parent blocked the parent alone");
    let kept = "select array_agg(p order by p) from match_kept_apart($1) p";
    let kept: Option<Vec<uuid::Uuid>> =
        sqlx::query_scalar(kept).bind(tutors[0].person.id.0).fetch_one(&test.owner).await.unwrap();
    let mut both = vec![parent.id.0, child.id.0];
    both.sort();
    assert_eq!(kept, Some(both), "from the other end it is the same");
}
