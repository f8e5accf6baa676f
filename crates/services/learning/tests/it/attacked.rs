//! Attacks on the money of courses: paid out too early, passed on too fast, kept for ever, taken along and given back.

use crate::courses::{clean, draft, enrolled, later, money, read, shown, units};
use chrono::Duration;
use domain::{
    learning::course::{Course, CourseRequest},
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind, Money, Phase, Posting},
};
use services::{
    learning::{
        courses,
        enrolment::{self, SettleCourses},
        video,
    },
    money::{
        credits::{credits_get, starter_grant},
        ledger::{JournalLinks, journal_post},
    },
};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, refused};

#[tokio::test]
async fn attack_8_what_a_course_earned_waits_out_the_dispute_window_and_pays_debts_first() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let learner = scene.as_student();
    let earned = scene.earnings().await;
    assert_eq!(earned, (0, 0));
    let before = money(&scene).await;
    enrolled(&learner, course.card.id).await.unwrap();
    for id in units(&course).iter().take(2) {
        read(&learner, *id).await;
    }
    assert_eq!((money(&scene).await.1, scene.earnings().await), (before.1, (400, 0)), "earned, and not to be paid out");
    clean(&scene, "it was earned").await;
    later(&scene, Duration::hours(47)).await;
    assert_eq!(scene.earnings().await, (400, 0));
    owes(&scene, 150).await;
    later(&scene, Duration::hours(1)).await;
    assert_eq!(scene.earnings().await, (0, 250), "what is owed is paid first");
    later(&scene, Duration::hours(5)).await;
    assert_eq!(scene.earnings().await, (0, 250), "once");
    scene.test.trial_balance_is_zero().await;
}

/// The tutor owes the platform so much, after a refund of money that was paid out.
async fn owes(scene: &Scene, cents: i64) {
    let context = scene.test.system();
    let account = |kind| AccountRef::of(kind, scene.tutor.person.id, Currency::Usd);
    let platform = |kind| AccountRef::platform(kind, Currency::Usd);
    let lines = [
        (platform(AccountKind::DebtContra), -cents),
        (account(AccountKind::Debt), cents),
        (platform(AccountKind::PlatformAdvance), -cents),
        (platform(AccountKind::ProviderClearing), cents),
    ];
    let postings = lines.into_iter().map(|(account, amount)| Posting { account, amount }).collect();
    let journal = Journal::new(JournalKind::PaymentRefund, Phase::Posted, postings).unwrap();
    let links = JournalLinks { about_id: Some(context.new_id()), ..JournalLinks::default() };
    let mut work = context.begin().await.unwrap();
    journal_post(&mut work, &context, &journal, links).await.unwrap();
    work.commit().await.unwrap();
}

#[tokio::test]
async fn attack_9_fresh_accounts_pass_their_first_credits_on_no_faster_than_anybody() {
    let scene = Scene::new().await;
    let course = in_credits(&scene, 50).await;
    let mut learners = Vec::new();
    for _ in 0..5 {
        let person = scene.test.student().await;
        given(&scene, &person).await;
        learners.push(scene.test.context_of(&person));
    }
    for learner in &learners[..4] {
        enrolled(learner, course.card.id).await.unwrap();
    }
    assert_eq!(refused(enrolled(&learners[4], course.card.id).await), (409, "credits_too_fast".into()));
    clean(&scene, "four enrolled").await;
    scene.test.clock.advance(Duration::hours(25));
    enrolled(&learners[4], course.card.id).await.expect("the next day");
    for id in units(&course).iter().take(2) {
        read(&learners[4], *id).await;
    }
    let of = |kind| scene.test.balance(&scene.tutor.person, kind, "CREDIT");
    assert_eq!((of("earning_pending").await, of("wallet").await), (50, 0), "credits wait like money");
    later(&scene, Duration::hours(49)).await;
    assert_eq!((of("earning_pending").await, of("wallet").await), (0, 50));
    clean(&scene, "they are cleared").await;
}

#[tokio::test]
async fn attack_9_credits_that_come_back_live_longer_once() {
    let scene = Scene::new().await;
    let courses = [in_credits(&scene, 50).await, in_credits(&scene, 50).await];
    given(&scene, &scene.student).await;
    let learner = scene.as_student();
    let first = credits_get(&learner).await.unwrap().lots[0].expires_at;
    scene.test.clock.advance(first - scene.now() - Duration::days(1));
    let mut ends = Vec::new();
    for course in &courses {
        let place = enrolled(&learner, course.card.id).await.unwrap();
        scene.test.clock.advance(Duration::days(13));
        enrolment::enrolment_return(&learner, place.id, None).await.unwrap();
        let lots = credits_get(&learner).await.unwrap().lots;
        assert_eq!((lots.len(), lots[0].amount), (1, 50));
        ends.push((lots[0].expires_at - scene.now()).num_days());
    }
    assert_eq!(ends, [30, 17], "the second time nothing is added");
    clean(&scene, "they came back twice").await;
}

async fn given(scene: &Scene, person: &services::SignedIn) {
    let context = scene.test.system();
    let mut work = context.begin().await.unwrap();
    starter_grant(&mut work, &context, person.id).await.unwrap();
    work.commit().await.unwrap();
}

/// A course that is paid in credits.
async fn in_credits(scene: &Scene, price: i64) -> Course {
    let course = draft(scene, 0).await;
    let request = CourseRequest { price: Some(Money::new(price, Currency::Credit)), ..CourseRequest::default() };
    courses::course_update(&scene.as_tutor(), course.card.id, &request).await.unwrap();
    courses::course_submit(&scene.as_tutor(), course.card.id).await.unwrap();
    let admin = scene.test.context_of(&scene.test.admin().await);
    courses::course_approve(&admin, course.card.id).await.unwrap();
    course
}

#[tokio::test]
async fn attack_7_what_was_taken_along_cannot_be_given_back_and_nothing_twice() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let learner = scene.as_student();
    let place = enrolled(&learner, course.card.id).await.unwrap();
    let ids = units(&course);
    video::offline_get(&learner, ids[0]).await.unwrap();
    video::offline_get(&learner, ids[0]).await.unwrap();
    let seen = enrolment::enrolment_get(&learner, place.id).await.unwrap();
    assert!(seen.refundable_until.is_some() && seen.progress < 1e-9, "one of four");
    enrolment::enrolment_return(&learner, place.id, None).await.unwrap();
    let again = enrolled(&learner, course.card.id).await.unwrap();
    assert_eq!(again.refundable_until, None, "given back once already");
    let refused_again = enrolment::enrolment_return(&learner, again.id, None).await;
    assert_eq!(refused(refused_again), (409, "course_returned_before".into()));
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(1_000, Currency::Usd)).await;
    let other = scene.test.context_of(&other);
    let place = enrolled(&other, course.card.id).await.unwrap();
    for id in &ids[..2] {
        video::offline_get(&other, *id).await.unwrap();
    }
    let seen = enrolment::enrolment_get(&other, place.id).await.unwrap();
    assert_eq!((seen.refundable_until, seen.progress), (None, 0.0), "half of it is on their disk");
    assert_eq!(refused(enrolment::enrolment_return(&other, place.id, None).await), (409, "refund_over".into()));
    clean(&scene, "two tried").await;
}

#[tokio::test]
async fn attack_26_one_enrolment_that_fails_holds_up_no_other_teacher() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let (learner, owner) = (scene.as_student(), &scene.test.owner);
    let bad = enrolled(&learner, course.card.id).await.unwrap();
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(1_000, Currency::Usd)).await;
    scene.test.clock.advance(Duration::minutes(1));
    enrolled(&scene.test.context_of(&other), course.card.id).await.unwrap();
    // What it should have in escrow is not there.
    sqlx::query("update enrolments set price = 400000 where id = $1").bind(bad.id.0).execute(owner).await.unwrap();
    scene.test.clock.advance(Duration::days(15));
    assert!(SettleCourses::run(&scene.test.system(), Nothing {}).await.is_err(), "the queue is told");
    assert_eq!(scene.earnings().await, (400, 0), "the other one is earned");
    scene.test.clock.advance(Duration::days(3));
    assert!(SettleCourses::run(&scene.test.system(), Nothing {}).await.is_err());
    assert_eq!(scene.earnings().await, (0, 400));
}
