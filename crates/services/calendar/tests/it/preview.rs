//! What a tutor is shown of a week before it is saved.

use chrono::Duration;
use domain::calendar::{
    Slot,
    availability::{Availability, WeeklyBlock},
};
use services::calendar::{
    availability::{availability_get, availability_put, slots_list},
    week_preview::{PreviewDay, week_preview},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

fn afternoons(zone: &str) -> Availability {
    let block = |weekday: &str| WeeklyBlock { weekday: weekday.into(), start: "09:00".into(), end: "18:00".into() };
    let mut week: Availability = serde_json::from_value(serde_json::json!({ "time_zone": zone })).unwrap();
    week.weekly = ["mon", "tue", "thu", "sat", "sun"].map(block).to_vec();
    week.minimum_notice_minutes = 30;
    week
}

async fn preview(scene: &Scene, week: &Availability) -> Vec<PreviewDay> {
    week_preview(&scene.as_tutor(), scene.tutor.tutor_id, week).await.unwrap()
}

#[tokio::test]
async fn what_is_previewed_is_what_students_see_once_it_is_saved() {
    for zone in ["UTC", "America/Los_Angeles", "Asia/Kathmandu"] {
        let scene = Scene::new().await;
        scene.scheduled(TOMORROW).await;
        let week = afternoons(zone);
        let days = preview(&scene, &week).await;
        assert_eq!(days.len(), 7);
        let before = availability_get(&scene.as_tutor(), scene.tutor.tutor_id).await.unwrap();
        assert_ne!(before.weekly, week.weekly, "the preview stored something");
        availability_put(&scene.as_tutor(), scene.tutor.tutor_id, week).await.unwrap();
        let seen =
            slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, (None, None), Some(60), None).await.unwrap();
        let previewed: Vec<Slot> = days.iter().flat_map(|day| day.slots.clone()).collect();
        let last = previewed.last().unwrap().start;
        let first_days: Vec<Slot> = seen.into_iter().filter(|slot| slot.start <= last).collect();
        assert_eq!(previewed, first_days, "{zone}");
        assert!(previewed.iter().all(|slot| slot.start.to_rfc3339() != "2026-03-03T10:00:00+00:00"), "a booked hour");
        assert_eq!(days[6].date - days[0].date, Duration::days(6));
    }
}

#[tokio::test]
async fn somebody_elses_week_is_not_previewed_and_one_that_cannot_be_saved_has_no_days() {
    let scene = Scene::new().await;
    let week = afternoons("UTC");
    is_not_found(week_preview(&scene.as_student(), scene.tutor.tutor_id, &week).await);
    assert_eq!(refused(week_preview(&scene.test.anonymous(), scene.tutor.tutor_id, &week).await).0, 401);
    for wrong in [
        Availability { time_zone: "Mars/Base".into(), ..week.clone() },
        Availability { increment_minutes: 7, ..week.clone() },
        Availability { horizon_days: 0, ..week },
    ] {
        assert_eq!(preview(&scene, &wrong).await, []);
    }
}
