//! Ways around the rules of circles and cohorts, found by an attacker and closed.

use crate::{
    circles::{Room, useful},
    cohorts::{learner, opened, request, taken},
    courses::{money, shown, unit, units},
    holds,
};
use chrono::Duration;
use domain::{
    identity::{Role, privacy::DeletionRequest},
    ids::{CourseId, VideoId},
    learning::{
        circle::CircleSessionRequest,
        course::{Course, CourseFilterRequest, CourseRequest, DeclineRequest},
        watched::WatchedRequest,
    },
};
use services::{
    Clock,
    identity::registration::user_create,
    learning::{
        circles::{
            circle_get, circle_join, circle_leave, circle_times, recap_put, session_add, sessions_get, survey_put,
        },
        cohorts::{cohort_cancel, cohort_create, cohort_get, cohort_leave, cohort_progress},
        courses,
        enrolment::{enrolment_return, unit_watched},
        video::{Signed, master_get},
    },
    people::blocks::block_put,
    privacy::{ERASED, deletion_ask},
};
use testkit::scene::{Scene, is_not_found, refused};
use uuid::Uuid;

#[tokio::test]
async fn a_cohort_whose_course_is_gone_on_its_first_day_is_off_and_its_money_goes_back() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 3).await;
    let (own, before) = (scene.as_student(), money(&scene).await);
    taken(&own, cohort.id).await.unwrap();
    let staff = scene.test.context_of(&scene.test.admin().await);
    courses::course_take_down(&staff, course, &DeclineRequest { reason: "Against the law.".into() }).await.unwrap();
    scene.test.run_jobs().await;
    scene.test.clock.advance(Duration::days(29));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await.0, before.0 - 900, "it may be there again in time");
    scene.test.clock.advance(Duration::days(2));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await, before, "and the teacher is paid nothing");
    assert!(cohort_get(&own, cohort.id).await.unwrap().cancelled_at.is_some());
    let told: i64 = sqlx::query_scalar("select count(*) from notices where kind = 'cohort_off'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(told, 1);
    scene.test.clock.advance(Duration::days(20));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await, before);
    holds(&scene.test).await;
}

#[tokio::test]
async fn what_is_taken_down_later_is_paid_as_any_course() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 3).await;
    let before = money(&scene).await;
    taken(&scene.as_student(), cohort.id).await.unwrap();
    scene.test.clock.advance(Duration::days(31));
    let staff = scene.test.context_of(&scene.test.admin().await);
    courses::course_take_down(&staff, course, &DeclineRequest { reason: "Against the law.".into() }).await.unwrap();
    scene.test.run_jobs().await;
    scene.test.clock.advance(Duration::days(15));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await.2, before.2 + 720);
}

/// A course whose one film of an hour is ready; nothing of it is open to all.
async fn filmed(scene: &Scene) -> (Course, VideoId) {
    let made = crate::courses::draft(scene, 0).await;
    let mut next = made.outline();
    next.modules[0].units = vec![unit("video", "Film")];
    let made = courses::outline_put(&scene.as_tutor(), made.card.id, &next).await.unwrap();
    let video = VideoId(Uuid::now_v7());
    for sql in [
        "insert into videos (id, unit_id, owner_id, upload_id, status, width, height, rate_num, rate_den, frames, sound,
           created_at, finished_at)
         values ($1, $2, $3, gen_random_uuid(), 'ready', 640, 360, 10, 1, 36000, false, now(), now())",
        "insert into video_renditions (video_id, rung, width, height, codec, init)
         select $1, 360, 640, 360, 'avc1.42c01e', 'init'::bytea where $2::uuid <> $3::uuid",
        "insert into video_segments (video_id, rung, number, object_key, bytes, micros)
         select $1, 360, 0, 'videos/' || $1::text || '/a/360-0', 3, 1000000 where $2::uuid <> $3::uuid",
    ] {
        let row = sqlx::query(sql).bind(video.0).bind(units(&made)[0].0).bind(scene.tutor.person.id.0);
        row.execute(&scene.test.owner).await.unwrap();
    }
    courses::course_submit(&scene.as_tutor(), made.card.id).await.unwrap();
    let staff = scene.test.context_of(&scene.test.admin().await);
    courses::course_approve(&staff, made.card.id).await.unwrap();
    (made, video)
}

/// A cohort that costs nothing.
async fn free(scene: &Scene, course: CourseId) -> domain::learning::cohort::Cohort {
    let request = domain::learning::cohort::CohortRequest { price: None, ..request(scene, course, 3) };
    cohort_create(&scene.as_tutor(), &request, None).await.unwrap()
}

#[tokio::test]
async fn a_film_does_not_play_before_the_first_day_and_an_hour_of_it_takes_an_hour_from_then() {
    let scene = Scene::new().await;
    let (course, video) = filmed(&scene).await;
    let cohort = free(&scene, course.card.id).await;
    let own = scene.as_student();
    taken(&own, cohort.id).await.unwrap();
    let signed = Signed::default();
    is_not_found(master_get(&own, video, &signed).await);
    scene.test.clock.move_to(domain::learning::cohort::midnight(cohort.starts_on, own_zone(&scene)));
    master_get(&own, video, &signed).await.unwrap();
    let all = WatchedRequest { intervals: vec![(0.0, 3_600.0)], ..WatchedRequest::default() };
    let id = units(&course)[0];
    assert_eq!(refused(unit_watched(&own, id, &all).await), (409, "watched_too_fast".into()));
    scene.test.clock.advance(Duration::hours(1));
    unit_watched(&own, id, &all).await.unwrap();
}

fn own_zone(scene: &Scene) -> domain::calendar::Zone {
    scene.tutor.person.time_zone.parse().unwrap()
}

#[tokio::test]
async fn readers_are_shown_the_words_that_were_looked_at_and_never_the_draft() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 3).await;
    let draft = CourseRequest {
        title: Some("Earn a fortune".into()),
        description: Some("Write to me elsewhere.".into()),
        ..CourseRequest::default()
    };
    courses::course_update(&scene.as_tutor(), course, &draft).await.unwrap();
    let own = scene.as_student();
    let told = courses::course_get(&own, course).await.unwrap().card;
    assert_eq!((told.title.as_str(), told.description.as_str()), ("Pictures", ""));
    assert_eq!(courses::course_get(&scene.as_tutor(), course).await.unwrap().card.title, "Earn a fortune");
    let found = |words: &str| CourseFilterRequest { q: words.into(), ..CourseFilterRequest::default() };
    let listed = courses::course_list(&own, &found("pictures")).await.unwrap().items;
    assert_eq!(listed.iter().map(|card| card.title.as_str()).collect::<Vec<_>>(), ["Pictures"]);
    assert!(courses::course_list(&own, &found("fortune")).await.unwrap().items.is_empty());
    let group = cohort_get(&own, cohort.id).await.unwrap();
    assert_eq!((group.course_title.as_str(), group.description.as_str()), ("Pictures", ""));
}

#[tokio::test]
async fn a_place_that_is_taken_and_given_back_all_day_is_told_of_once() {
    let scene = Scene::new().await;
    let cohort = free(&scene, shown(&scene, 0).await.card.id).await;
    let (own, stays) = (scene.as_student(), learner(&scene).await);
    taken(&stays, cohort.id).await.unwrap();
    for _ in 0..4 {
        let place = taken(&own, cohort.id).await.unwrap();
        enrolment_return(&own, place.id, None).await.unwrap();
    }
    scene.test.run_jobs().await;
    let told = async || {
        let count = sqlx::query_scalar::<_, i64>("select count(*) from notices where kind = 'place_free'");
        count.fetch_one(&scene.test.owner).await.unwrap()
    };
    assert_eq!(told().await, 2, "whoever stays, and the teacher");
    scene.test.clock.advance(Duration::days(1));
    taken(&own, cohort.id).await.unwrap();
    cohort_leave(&own, cohort.id).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(told().await, 4, "the next day once more");
}

#[tokio::test]
async fn of_two_learners_neither_is_told_how_far_the_other_is() {
    let scene = Scene::new().await;
    let cohort = opened(&scene, shown(&scene, 500).await.card.id, 3).await;
    let (own, other) = (scene.as_student(), learner(&scene).await);
    taken(&own, cohort.id).await.unwrap();
    taken(&other, cohort.id).await.unwrap();
    let two = cohort_progress(&own, cohort.id).await.unwrap();
    assert_eq!((two.group, two.finished, two.own.is_some()), (None, None, true));
    let teacher = cohort_progress(&scene.as_tutor(), cohort.id).await.unwrap();
    assert!(teacher.group.is_some() && teacher.finished == Some(0));
    taken(&learner(&scene).await, cohort.id).await.unwrap();
    let three = cohort_progress(&own, cohort.id).await.unwrap();
    assert_eq!((three.group, three.finished), (Some(0.0), Some(0)));
}

#[tokio::test]
async fn times_of_a_circle_are_its_hosts_to_look_at() {
    let room = Room::new().await;
    let ((_, host), (_, member)) = (room.person().await, room.person().await);
    let circle = room.begun(&host, 3).await;
    circle_join(&member, circle.id).await.unwrap();
    assert_eq!(refused(circle_times(&member, circle.id, None).await), (403, "circle_host_only".into()));
    circle_times(&host, circle.id, None).await.unwrap();
}

#[tokio::test]
async fn a_circle_is_handed_to_nobody_whose_account_is_suspended_or_closed() {
    let room = Room::new().await;
    let (_, host) = room.person().await;
    let people = [room.person().await, room.person().await, room.person().await];
    let circle = room.begun(&host, 4).await;
    for (_, person) in &people {
        circle_join(person, circle.id).await.unwrap();
    }
    for (sql, person) in [
        ("update users set suspended_at = now() where id = $1", &people[0].0),
        ("update users set deleted_at = now() where id = $1", &people[1].0),
    ] {
        sqlx::query(sql).bind(person.id.0).execute(&room.test.owner).await.unwrap();
    }
    circle_leave(&host, circle.id).await.unwrap();
    assert!(circle_get(&people[2].1, circle.id).await.unwrap().own);
    circle_leave(&people[2].1, circle.id).await.unwrap();
    let closed: bool = sqlx::query_scalar("select closed_at is not null from circles where id = $1")
        .bind(circle.id.0)
        .fetch_one(&room.test.owner)
        .await
        .unwrap();
    assert!(closed, "nobody is left who could go on");
}

#[tokio::test]
async fn whoever_blocked_the_host_is_not_told_their_name() {
    let room = Room::new().await;
    let ((host, of_host), (_, member)) = (room.person().await, room.person().await);
    let circle = room.begun(&of_host, 3).await;
    circle_join(&member, circle.id).await.unwrap();
    let session = room.session(&of_host, circle.id, 30).await;
    room.test.clock.advance(Duration::hours(32));
    let recap = domain::learning::circle::CircleRecapRequest { recap: "Chapter one.".into() };
    recap_put(&of_host, (circle.id, session.id), &recap).await.unwrap();
    assert_eq!(circle_get(&member, circle.id).await.unwrap().host.unwrap().user_id, host.id);
    block_put(&member, host.id).await.unwrap();
    assert_eq!(circle_get(&member, circle.id).await.unwrap().host, None);
    let told = sessions_get(&member, circle.id).await.unwrap().items.remove(0);
    assert_eq!((told.recap.as_str(), told.recap_by), ("Chapter one.", None));
    assert_eq!(circle_get(&of_host, circle.id).await.unwrap().host.unwrap().user_id, host.id);
}

#[tokio::test]
async fn whoever_came_after_a_session_says_nothing_of_it_and_of_two_nothing_is_told() {
    let room = Room::new().await;
    let ((_, host), (_, member), (_, late)) = (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&host, 5).await;
    circle_join(&member, circle.id).await.unwrap();
    let session = room.session(&host, circle.id, 30).await;
    let at = (circle.id, session.id);
    room.test.clock.advance(Duration::hours(32));
    circle_join(&late, circle.id).await.unwrap();
    assert_eq!(refused(survey_put(&late, at, &useful(1, "Never met you")).await), (409, "circle_not_there".into()));
    let of_late = sessions_get(&late, circle.id).await.unwrap().items.remove(0);
    assert!(!of_late.actions.contains(&"survey".to_owned()));
    for one in [&host, &member] {
        let told = survey_put(one, at, &useful(4, "")).await.unwrap().survey;
        assert_eq!((told.answers, told.useful), (0, None), "nobody can tell who has answered");
    }
}

#[tokio::test]
async fn a_teacher_calls_sold_cohorts_off_before_the_account_ends() {
    let scene = Scene::new().await;
    let known =
        user_create(&scene.test.system(), "known@people.test", "violet-anchor-93", Role::Student).await.unwrap();
    let set = "update users set password_hash = (select password_hash from users where id = $2) where id = $1";
    let set = sqlx::query(set).bind(scene.tutor.person.id.0).bind(known.id.0);
    set.execute(&scene.test.owner).await.unwrap();
    let cohort = opened(&scene, shown(&scene, 500).await.card.id, 3).await;
    taken(&scene.as_student(), cohort.id).await.unwrap();
    let leave = DeletionRequest { password: "violet-anchor-93".into(), forfeit: true };
    assert_eq!(refused(deletion_ask(&scene.as_tutor(), &leave).await), (409, "lessons_ahead".into()));
    cohort_cancel(&scene.as_tutor(), cohort.id).await.unwrap();
    deletion_ask(&scene.as_tutor(), &leave).await.unwrap();
}

#[tokio::test]
async fn words_of_a_host_who_is_erased_go_and_the_circle_goes_on_with_whoever_may() {
    let room = Room::new().await;
    let ((host, of_host), (suspended, of_suspended), (next, of_next)) =
        (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&of_host, 4).await;
    circle_join(&of_suspended, circle.id).await.unwrap();
    circle_join(&of_next, circle.id).await.unwrap();
    let meeting = CircleSessionRequest { agenda: "My own words.".into(), ..room.meeting(30) };
    session_add(&of_host, circle.id, &meeting, None).await.unwrap();
    let out = sqlx::query("update users set suspended_at = now() where id = $1").bind(suspended.id.0);
    out.execute(&room.test.owner).await.unwrap();
    for (table, sql) in ERASED {
        if table.starts_with("circle") {
            sqlx::query(*sql).bind(host.id.0).execute(&room.test.app.pool).await.unwrap();
        }
    }
    let told = sessions_get(&of_next, circle.id).await.unwrap().items.remove(0);
    assert_eq!(told.agenda, "");
    assert_eq!(circle_get(&of_next, circle.id).await.unwrap().host.unwrap().user_id, next.id);
}
