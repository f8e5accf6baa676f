//! Cohorts: their seats, their money, and how far a group has come.

use crate::{
    courses::{draft, enrolled, later, money, read, shown, units},
    holds,
};
use chrono::Duration;
use domain::{
    ids::{CohortId, CourseId},
    learning::{
        cohort::{Cohort, CohortRequest},
        cohort_session::CohortSessionRequest,
        course::DeclineRequest,
        enrolment::{EnrolRequest, Enrolment},
    },
    money::{Currency, Money},
    room::entry::Part,
};
use services::{
    Clock, Context, Result,
    learning::{
        cohorts::{
            cohort_cancel, cohort_create, cohort_enrol, cohort_get, cohort_leave, cohort_list, cohort_progress,
            cohort_session_add, cohort_sessions_get,
        },
        courses::course_take_down,
        enrolment,
    },
    people::blocks::block_put,
    platform::idempotency::IdempotencyKey,
    room::{How, Meeting, enter, meeting_join, over_close},
};
use testkit::scene::{Scene, is_not_found, refused};

pub fn request(scene: &Scene, course: CourseId, seats: i64) -> CohortRequest {
    CohortRequest {
        course_id: Some(course),
        starts_on: Some((scene.now() + Duration::days(30)).date_naive()),
        weeks: 4,
        seats,
        price: Some(Money::new(900, Currency::Usd)),
        goal: "Draw a hand.".into(),
    }
}

pub async fn opened(scene: &Scene, course: CourseId, seats: i64) -> Cohort {
    cohort_create(&scene.as_tutor(), &request(scene, course, seats), None).await.unwrap()
}

pub async fn taken(context: &Context, id: CohortId) -> Result<Enrolment> {
    cohort_enrol(context, id, &EnrolRequest::default(), None).await
}

pub async fn learner(scene: &Scene) -> Context {
    let person = scene.test.student().await;
    scene.test.fund(&person, Money::new(5_000, Currency::Usd)).await;
    scene.test.context_of(&person)
}

#[tokio::test]
async fn the_last_place_of_a_cohort_has_one_winner_and_nobody_else_pays() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 2).await;
    let mut people = Vec::new();
    for _ in 0..6 {
        people.push(learner(&scene).await);
    }
    let results = futures::future::join_all(people.iter().map(|person| taken(person, cohort.id))).await;
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 2);
    for no in lost {
        assert_eq!(refused(no), (409, "cohort_full".into()));
    }
    let paid: i64 = sqlx::query_scalar("select sum(balance)::bigint from accounts where kind = 'escrow'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(paid, 2 * 900, "the cohort's price, twice");
    assert_eq!(cohort_get(&scene.test.anonymous(), cohort.id).await.unwrap().free, 0);
    holds(&scene.test).await;
}

#[tokio::test]
async fn a_place_sent_twice_with_one_key_is_paid_once_at_the_price_that_was_shown() {
    let scene = Scene::new().await;
    let cohort = opened(&scene, shown(&scene, 500).await.card.id, 3).await;
    let (own, before) = (scene.as_student(), money(&scene).await);
    let asked = |expected| EnrolRequest { pay_with: "wallet".into(), expected_price: Some(expected) };
    let other = cohort_enrol(&own, cohort.id, &asked(500), None).await;
    assert_eq!(refused(other), (409, "course_price_changed".into()));
    let key = IdempotencyKey::parse("cohort-000000000000001").unwrap();
    let first = cohort_enrol(&own, cohort.id, &asked(900), Some(&key)).await.unwrap();
    let again = cohort_enrol(&own, cohort.id, &asked(900), Some(&key)).await.unwrap();
    assert_eq!(first.id, again.id);
    assert_eq!(money(&scene).await, (before.0 - 900, before.1 + 900, before.2));
    assert_eq!(refused(taken(&own, cohort.id).await), (409, "enrolled_already".into()));
    let alone = enrolled(&own, cohort.course_id).await;
    assert_eq!(refused(alone), (409, "enrolled_already".into()), "one place in a course");
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn who_may_not_take_a_place_takes_none() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 3).await;
    assert_eq!(refused(taken(&scene.as_tutor(), cohort.id).await), (409, "course_own".into()));
    let poor = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(taken(&poor, cohort.id).await), (409, "not_enough_balance".into()));
    // Whoever keeps somebody away who is in it finds no such cohort.
    taken(&scene.as_student(), cohort.id).await.unwrap();
    let away = learner(&scene).await;
    block_put(&away, scene.student.id).await.unwrap();
    is_not_found(taken(&away, cohort.id).await);
    is_not_found(cohort_get(&away, cohort.id).await);
    assert!(cohort_list(&away, (None, false), None, None).await.unwrap().items.is_empty());
    let of_teacher = learner(&scene).await;
    block_put(&of_teacher, scene.tutor.person.id).await.unwrap();
    is_not_found(taken(&of_teacher, cohort.id).await);
    // Nor does whoever comes a week late.
    let late = learner(&scene).await;
    scene.test.clock.advance(Duration::days(37));
    assert_eq!(refused(taken(&late, cohort.id).await), (409, "cohort_begun".into()));
    assert!(cohort_list(&late, (None, false), None, None).await.unwrap().items.is_empty());
    let staff = scene.test.context_of(&scene.test.admin().await);
    course_take_down(&staff, course, &DeclineRequest { reason: "Against the law.".into() }).await.unwrap();
    is_not_found(taken(&late, cohort.id).await);
}

#[tokio::test]
async fn only_the_teacher_of_a_course_that_is_shown_opens_a_cohort_of_it() {
    let scene = Scene::new().await;
    let hidden = draft(&scene, 500).await.card.id;
    let own = cohort_create(&scene.as_tutor(), &request(&scene, hidden, 3), None).await;
    assert_eq!(refused(own), (422, "cohort_course_unknown".into()));
    let course = shown(&scene, 500).await.card.id;
    let other = scene.test.context_of(&scene.test.approved_tutor().await.person);
    let theirs = cohort_create(&other, &request(&scene, course, 3), None).await;
    assert_eq!(refused(theirs), (422, "cohort_course_unknown".into()));
    let student = cohort_create(&scene.as_student(), &request(&scene, course, 3), None).await;
    assert_eq!(refused(student), (409, "tutor_profile_missing".into()));
    let cohort = opened(&scene, course, 3).await;
    is_not_found(cohort_cancel(&other, cohort.id).await);
    is_not_found(cohort_cancel(&scene.as_student(), cohort.id).await);
    for _ in 1..20 {
        opened(&scene, course, 3).await;
    }
    let more = cohort_create(&scene.as_tutor(), &request(&scene, course, 3), None).await;
    assert_eq!(refused(more), (409, "cohorts_too_many".into()));
}

#[tokio::test]
async fn a_cohorts_course_opens_on_its_first_day_and_can_be_given_back_for_two_weeks_from_then() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let cohort = opened(&scene, course.card.id, 3).await;
    let (own, before) = (scene.as_student(), money(&scene).await);
    let place = taken(&own, cohort.id).await.unwrap();
    assert_eq!(refused(enrolment::unit_complete(&own, units(&course)[0]).await), (409, "unit_not_open".into()));
    // Bought a month ahead: the money still waits two weeks after that.
    scene.test.run_jobs().await;
    scene.test.clock.advance(Duration::days(29));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await.2, before.2, "nobody is paid before it begins");
    scene.test.clock.advance(Duration::days(2));
    read(&own, units(&course)[0]).await;
    enrolment::enrolment_return(&own, place.id, None).await.unwrap();
    assert_eq!(money(&scene).await, before);
    let again = taken(&own, cohort.id).await.unwrap();
    scene.test.clock.advance(Duration::days(15));
    scene.test.run_jobs().await;
    assert_eq!(refused(enrolment::enrolment_return(&own, again.id, None).await), (409, "refund_over".into()));
    assert_eq!(money(&scene).await.2, before.2 + 720);
    holds(&scene.test).await;
}

#[tokio::test]
async fn a_place_that_is_given_back_is_offered_again_and_the_group_is_told() {
    let scene = Scene::new().await;
    let cohort = opened(&scene, shown(&scene, 500).await.card.id, 2).await;
    let (own, stays, next) = (scene.as_student(), learner(&scene).await, learner(&scene).await);
    let place = taken(&own, cohort.id).await.unwrap();
    taken(&stays, cohort.id).await.unwrap();
    assert_eq!(refused(taken(&next, cohort.id).await).1, "cohort_full");
    assert_eq!(cohort_list(&next, (None, false), None, None).await.unwrap().items[0].free, 0);
    enrolment::enrolment_return(&own, place.id, None).await.unwrap();
    assert_eq!(cohort_list(&next, (None, false), None, None).await.unwrap().items[0].free, 1);
    scene.test.run_jobs().await;
    let told: i64 = sqlx::query_scalar("select count(*) from notices where kind = 'place_free'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(told, 2, "whoever stays, and the teacher");
    taken(&next, cohort.id).await.unwrap();
    // Whoever leaves keeps the course, and their place is free again too.
    is_not_found(cohort_leave(&own, cohort.id).await);
    cohort_leave(&stays, cohort.id).await.unwrap();
    is_not_found(cohort_progress(&stays, cohort.id).await);
    assert_eq!(enrolment::enrolments_own(&stays, None, None).await.unwrap().items.len(), 1);
    assert_eq!(cohort_get(&own, cohort.id).await.unwrap().free, 1);
    holds(&scene.test).await;
}

#[tokio::test]
async fn a_cohort_that_is_called_off_costs_nobody_anything_and_counts_against_nobody() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let cohort = opened(&scene, course.card.id, 3).await;
    let (own, before) = (scene.as_student(), money(&scene).await);
    let place = taken(&own, cohort.id).await.unwrap();
    let off = cohort_cancel(&scene.as_tutor(), cohort.id).await.unwrap();
    assert!(off.cancelled_at.is_some() && off.actions.is_empty());
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await, before);
    assert_eq!(refused(enrolment::enrolment_return(&own, place.id, None).await).1, "enrolment_over");
    assert_eq!(refused(cohort_cancel(&scene.as_tutor(), cohort.id).await), (409, "cohort_off".into()));
    assert_eq!(refused(taken(&learner(&scene).await, cohort.id).await), (409, "cohort_off".into()));
    let told: i64 = sqlx::query_scalar("select count(*) from notices where kind = 'cohort_off'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(told, 1);
    // Taken on one's own, it can be given back: this is the first time that the learner changes their mind.
    let alone = enrolled(&own, course.card.id).await.unwrap();
    enrolment::enrolment_return(&own, alone.id, None).await.unwrap();
    // One that runs is not called off any more.
    let runs = opened(&scene, course.card.id, 3).await;
    scene.test.clock.advance(Duration::days(38));
    assert_eq!(refused(cohort_cancel(&scene.as_tutor(), runs.id).await), (409, "cohort_begun".into()));
    holds(&scene.test).await;
}

#[tokio::test]
async fn learners_see_the_group_and_themselves_and_the_teacher_everybody() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let cohort = opened(&scene, course.card.id, 3).await;
    assert_eq!(cohort.plan.len(), 4);
    assert_eq!(cohort.plan.iter().flat_map(|week| &week.modules).collect::<Vec<_>>(), ["All"]);
    let (own, other) = (scene.as_student(), learner(&scene).await);
    taken(&own, cohort.id).await.unwrap();
    taken(&other, cohort.id).await.unwrap();
    taken(&learner(&scene).await, cohort.id).await.unwrap();
    is_not_found(cohort_progress(&learner(&scene).await, cohort.id).await);
    assert_eq!(cohort_progress(&own, cohort.id).await.unwrap().week, 0);
    scene.test.clock.advance(Duration::days(30) + Duration::days(14));
    read(&own, units(&course)[0]).await;
    let told = cohort_progress(&own, cohort.id).await.unwrap();
    assert_eq!((told.week, told.weeks, told.learners, told.finished), (3, 4, 3, Some(0)));
    let group = told.group.expect("three learn in it");
    assert!((group - 0.25 / 3.0).abs() < 1e-9 && told.own == Some(0.25) && (told.pace - 0.5).abs() < 1e-9);
    assert!(told.people.is_empty(), "a group is no race");
    let of_teacher = cohort_progress(&scene.as_tutor(), cohort.id).await.unwrap();
    assert_eq!((of_teacher.people.len(), of_teacher.own), (3, None));
}

#[tokio::test]
async fn a_cohort_meets_live_in_a_room_of_its_learners_and_its_teacher_and_nobody_else() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await.card.id;
    let id = opened(&scene, course, 3).await.id;
    let (learner, teacher) = (learner(&scene).await, scene.as_tutor());
    let stranger = scene.test.context_of(&scene.test.student().await);
    taken(&learner, id).await.unwrap();
    let asked = |days: i64| CohortSessionRequest {
        start: (scene.test.clock.now() + Duration::days(days)).to_rfc3339(),
        minutes: 60,
    };
    for person in [&learner, &stranger] {
        is_not_found(cohort_session_add(person, id, &asked(40), None).await);
    }
    is_not_found(cohort_sessions_get(&stranger, id).await);
    let outside = cohort_session_add(&teacher, id, &asked(1), None).await;
    assert_eq!(refused(outside), (422, "cohort_session_outside".into()));
    let session = cohort_session_add(&teacher, id, &asked(40), None).await.unwrap();
    assert_eq!(refused(cohort_session_add(&teacher, id, &asked(40), None).await).1, "cohort_session_there");
    let meeting = Meeting::Cohort { cohort: id, session: session.id };
    assert_eq!(refused(meeting_join(&learner, meeting).await).1, "room_not_open");
    later(&scene, session.start - scene.test.clock.now()).await;
    let room = meeting_join(&learner, meeting).await.unwrap();
    assert_eq!(room.part, Part::Student);
    let taught = meeting_join(&teacher, meeting).await.unwrap();
    assert_eq!((taught.room_id, taught.part), (room.room_id, Part::Tutor));
    is_not_found(meeting_join(&stranger, meeting).await);
    is_not_found(enter(&stranger, room.room_id, None).await.map(drop));
    let told = cohort_sessions_get(&learner, id).await.unwrap().items.remove(0);
    assert_eq!(told.actions, ["enter"]);
    let inside = enter(&learner, room.room_id, None).await.unwrap();
    assert_eq!(over_close(&scene.test.app).await.unwrap(), 0);
    cohort_leave(&learner, id).await.unwrap();
    assert_eq!(over_close(&scene.test.app).await.unwrap(), 1, "a place given back ends the way in");
    is_not_found(meeting_join(&learner, meeting).await);
    drop(inside);
}

#[tokio::test]
async fn presence_in_the_room_is_the_attendance_of_a_cohort_and_each_is_told_their_own() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await.card.id;
    let id = opened(&scene, course, 3).await.id;
    let (came, looked_in, stayed_away) = (learner(&scene).await, learner(&scene).await, learner(&scene).await);
    for person in [&came, &looked_in, &stayed_away] {
        taken(person, id).await.unwrap();
    }
    let teacher = scene.as_tutor();
    let start = scene.test.clock.now() + Duration::days(40);
    let request = CohortSessionRequest { start: start.to_rfc3339(), minutes: 60 };
    let session = cohort_session_add(&teacher, id, &request, None).await.unwrap();
    later(&scene, start - scene.test.clock.now()).await;
    let room = meeting_join(&came, Meeting::Cohort { cohort: id, session: session.id }).await.unwrap().room_id;
    let (long, short) = (enter(&came, room, None).await.unwrap(), enter(&looked_in, room, None).await.unwrap());
    scene.test.clock.advance(Duration::minutes(4));
    short.gone(How::Leave).await.unwrap();
    assert_eq!(cohort_progress(&came, id).await.unwrap().sessions_held, 0, "it is not over yet");
    scene.test.clock.advance(Duration::minutes(2));
    long.gone(How::Leave).await.unwrap();
    later(&scene, Duration::minutes(60)).await;
    let told = async |person: &Context| cohort_sessions_get(person, id).await.unwrap().items.remove(0);
    let (own, other, all) = (told(&came).await, told(&looked_in).await, told(&teacher).await);
    assert_eq!((own.attended, own.present), (true, vec![]));
    assert_eq!((other.attended, other.present), (false, vec![]), "nobody learns of others");
    let present: Vec<_> = all.present.iter().map(|one| one.user_id.0).collect();
    assert_eq!((all.attended, present), (false, vec![came.actor_id().unwrap()]));
    let counted = async |person: &Context| {
        let told = cohort_progress(person, id).await.unwrap();
        (told.sessions_held, told.sessions_attended, told.people.iter().map(|one| one.attended).sum::<i64>())
    };
    assert_eq!(counted(&came).await, (1, Some(1), 0));
    assert_eq!(counted(&stayed_away).await, (1, Some(0), 0));
    assert_eq!(counted(&teacher).await, (1, None, 1));
}
