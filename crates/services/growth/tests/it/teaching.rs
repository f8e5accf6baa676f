//! A tutor reads the own year and the middle of others, and of nobody alone.

use super::support::held;
use domain::{
    growth::teaching::{PEERS_MIN, PriceMove},
    learning::{
        course::CourseRequest,
        enrolment::EnrolRequest,
        outline::{Module, Outline, Unit},
    },
    money::{Currency, Money},
};
use services::{
    growth::teaching::tutor_analytics,
    learning::{courses, enrolment},
};
use testkit::{
    TutorOptions,
    scene::{FAR_AHEAD, Scene, TOMORROW, refused},
};

async fn similar(scene: &Scene, count: i64) {
    for number in 0..count {
        let hourly_rate = Money::new(4_000 + 100 * number, Currency::Usd);
        let options = TutorOptions { hourly_rate, subject: Some(scene.tutor.subject_id), ..TutorOptions::default() };
        scene.test.approved_tutor_with(options).await;
    }
}

#[tokio::test]
async fn the_year_tells_lessons_earnings_and_new_people_of_its_months() {
    let scene = Scene::new().await;
    held(&scene, scene.request(TOMORROW)).await;
    held(&scene, scene.request("2026-03-05T10:00:00Z")).await;
    let far = scene.scheduled(FAR_AHEAD).await;
    services::bookings::booking::booking_cancel(&scene.as_student(), far, None, None).await.unwrap();
    let told = tutor_analytics(&scene.as_tutor()).await.unwrap();
    assert_eq!((told.bookings.len(), told.revenue.len()), (12, 12));
    let march = told.bookings.last().unwrap();
    assert_eq!((march.first.to_string().as_str(), march.lessons, march.new_students), ("2026-03-01", 2, 1));
    assert!(told.bookings[..11].iter().all(|month| month.lessons == 0));
    assert_eq!(told.revenue.last().unwrap().earned, Money::new(4_800, Currency::Usd), "after a fifth of 60.00");
    assert_eq!((told.own.lessons, told.own.price.minor), (2, 3_000));
    assert_eq!((told.retention.students, told.retention.share), (0, None), "they still have time to come back");
    scene.move_to("2026-04-20T00:00:00Z");
    let later = tutor_analytics(&scene.as_tutor()).await.unwrap();
    assert_eq!((later.retention.students, later.retention.returned, later.retention.share), (1, 1, Some(1.0)));
}

#[tokio::test]
async fn nothing_is_compared_while_one_could_tell_who_the_others_are() {
    let scene = Scene::new().await;
    similar(&scene, PEERS_MIN - 1).await;
    let few = tutor_analytics(&scene.as_tutor()).await.unwrap();
    assert_eq!((few.benchmark, few.price_advice.advice), (None, PriceMove::Unknown));
    similar(&scene, 1).await;
    let enough = tutor_analytics(&scene.as_tutor()).await.unwrap().benchmark.unwrap();
    assert_eq!(enough.tutors, PEERS_MIN, "the reader is none of the others");
    assert_eq!((enough.rating, enough.response_minutes), (None, None), "nobody has either");
    assert!(enough.price_low.minor < enough.price_middle.minor && enough.price_middle.minor < enough.price_high.minor);
}

#[tokio::test]
async fn a_hidden_tutor_and_one_of_another_subject_are_no_others() {
    let scene = Scene::new().await;
    similar(&scene, PEERS_MIN).await;
    let hide =
        "update tutors set approval = 'declined' where id = (select max(id::text)::uuid from tutors where id <> $1)";
    sqlx::query(hide).bind(scene.tutor.tutor_id.0).execute(&scene.test.owner).await.unwrap();
    scene.test.approved_tutor_with(TutorOptions::default()).await;
    assert_eq!(tutor_analytics(&scene.as_tutor()).await.unwrap().benchmark, None, "one too few");
}

#[tokio::test]
async fn of_each_course_it_tells_who_finishes_it_and_how_much_of_its_films_is_watched() {
    let scene = Scene::new().await;
    let (tutor, student) = (scene.as_tutor(), scene.as_student());
    let asked = CourseRequest {
        title: Some("Pictures".into()),
        subject_id: Some(scene.tutor.subject_id),
        ..CourseRequest::default()
    };
    let id = courses::course_create(&tutor, &asked).await.unwrap().card.id;
    let unit = |title: &str| Unit { kind: "text".into(), title: title.into(), text: "Read.".into(), ..Unit::default() };
    let units = vec![unit("One"), unit("Two")];
    let outline = Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }] };
    let made = courses::outline_put(&tutor, id, &outline).await.unwrap();
    assert!(tutor_analytics(&tutor).await.unwrap().courses.is_empty(), "a draft is watched by nobody");
    courses::course_submit(&tutor, id).await.unwrap();
    courses::course_approve(&scene.test.context_of(&scene.test.admin().await), id).await.unwrap();
    let nobody = tutor_analytics(&tutor).await.unwrap().courses.remove(0);
    assert_eq!((nobody.course_id, nobody.learners, nobody.finished, nobody.watched), (id, 0, None, None));
    enrolment::enrol(&student, id, &EnrolRequest::default(), None).await.unwrap();
    let units: Vec<_> = made.outline().units().filter_map(|unit| unit.id).collect();
    enrolment::unit_complete(&student, units[0]).await.unwrap();
    // Ten seconds, of which four and one were watched.
    for sql in [
        "insert into videos (id, unit_id, owner_id, upload_id, status, width, height, rate_num, rate_den, frames, sound,
           created_at, finished_at)
         values ($1, $1, $2, gen_random_uuid(), 'ready', 640, 360, 10, 1, 100, false, now(), now())",
        "update unit_progress set video_id = $1, seen = '{0,4000,6000,7000}'
         where unit_id = $1 and $2::uuid is not null",
    ] {
        let row = sqlx::query(sql).bind(units[0].0).bind(scene.tutor.person.id.0);
        row.execute(&scene.test.owner).await.unwrap();
    }
    let told = tutor_analytics(&tutor).await.unwrap().courses.remove(0);
    assert_eq!((told.learners, told.finished, told.watched), (1, Some(0.0), Some(0.5)));
    enrolment::unit_complete(&student, units[1]).await.unwrap();
    assert_eq!(tutor_analytics(&tutor).await.unwrap().courses[0].finished, Some(1.0));
    let other = scene.test.approved_tutor().await;
    assert!(tutor_analytics(&scene.test.context_of(&other.person)).await.unwrap().courses.is_empty());
}

#[tokio::test]
async fn only_a_tutor_has_figures() {
    let scene = Scene::new().await;
    assert_eq!(refused(tutor_analytics(&scene.as_student()).await), (409, "tutor_profile_missing".into()));
    assert_eq!(refused(tutor_analytics(&scene.test.anonymous()).await).0, 401);
}
