//! How the house grows: the owner's page counts people by the way they came, and says what it counts.

use super::support::{came, cleared, friend};
use chrono::Duration;
use domain::{
    growth::{insight::InsightRequest, report::ACTIVATION_TARGET},
    identity::Role,
};
use services::growth::insight::growth_report;
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

#[tokio::test]
async fn the_owner_reads_where_people_come_from_who_begins_and_who_comes_back() {
    let scene = Scene::new().await;
    let others = [friend(&scene).await, scene.test.person(Role::Support).await];
    for person in &others {
        is_not_found(growth_report(&scene.test.context_of(person), &InsightRequest::default()).await);
    }
    let admin = scene.test.context_of(&scene.test.admin().await);
    let wrong = InsightRequest { from: "2026-03-09".into(), to: "2026-03-01".into(), ..InsightRequest::default() };
    assert_eq!(refused(growth_report(&admin, &wrong).await).1, "period_invalid");
    let empty = growth_report(&admin, &InsightRequest::default()).await.unwrap();
    let of = |told: &domain::growth::report::GrowthReport, source: &str| {
        let line = told.sources.iter().find(|line| line.source == source).unwrap();
        (line.people, line.learned, line.cost.minor)
    };
    assert_eq!((of(&empty, "people"), of(&empty, "partners")), ((0, 0, 0), (0, 0, 0)));
    assert_eq!(of(&empty, "direct").0, 2, "the student and the friend");
    came(&scene, scene.student.id, others[0].id).await;
    cleared(&scene, scene.request(TOMORROW)).await;
    let told = growth_report(&admin, &InsightRequest::default()).await.unwrap();
    assert_eq!(of(&told, "people"), (1, 1, 2_000), "both were given ten dollars");
    assert_eq!(of(&told, "direct").0, 1);
    let week = told.activation.iter().find(|week| week.people > 0).unwrap();
    assert_eq!((week.people, week.booked, week.share), (2, 1, Some(0.5)));
    assert!(week.share > Some(ACTIVATION_TARGET) && week.open);
    sqlx::query(
        "insert into nudges (user_id, kind, about_id, held_out, at)
         select id, 'winback_7', id, id = $2, $3 from users where id in ($1, $2)",
    )
    .bind(scene.student.id.0)
    .bind(others[0].id.0)
    .bind(scene.now() - Duration::days(8))
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let told = growth_report(&admin, &InsightRequest::default()).await.unwrap().winback;
    assert_eq!((told.told, told.told_back, told.silent, told.silent_back, told.lift), (1, 1, 1, 0, Some(1.0)));
}

#[tokio::test]
async fn who_comes_how_often_is_counted_by_whole_days_of_four_weeks() {
    let scene = Scene::new().await;
    let admin = scene.test.context_of(&scene.test.admin().await);
    let used = async || growth_report(&admin, &InsightRequest::default()).await.unwrap().activity;
    let none = used().await;
    assert_eq!((none.sticky, none.completion, none.watched), (None, None, None), "nobody agreed to be counted yet");
    let other = friend(&scene).await;
    // One on every day of four weeks and today, one on a single day; what is older counts for nothing.
    for (person, from, until) in [(scene.student.id, 28, 0), (other.id, 5, 5), (other.id, 40, 29)] {
        sqlx::query(
            "insert into insight_people (day, name, person_id, times)
             select $2::date - n, 'page_viewed', $1, 3 from generate_series($4, $3) n",
        )
        .bind(person.0)
        .bind(scene.now().date_naive())
        .bind(from)
        .bind(until)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    }
    let told = used().await;
    assert_eq!(told.sticky, Some(29.0 / 56.0), "twenty-eight days and one, of two people");
}
