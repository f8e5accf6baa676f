//! Slots and explanations as readers ask for them.

use domain::{calendar::Zone, ids::TutorId};
use serde_json::json;
use services::{
    bookings::booking::{booking_cancel, booking_create},
    calendar::availability::{availability_explain, next_slots_of, slots_list, week_ahead_of},
};
use testkit::TutorOptions;
use testkit::scene::{Scene, TOMORROW, is_not_found, refused, request_of};

fn tuesdays(zone: &str) -> TutorOptions {
    let availability = json!({
        "time_zone": zone, "weekly": [{"weekday": "tue", "start": "09:00", "end": "12:00"}], "exceptions": [],
        "buffer_minutes": 0, "minimum_notice_minutes": 0, "horizon_days": 90, "increment_minutes": 60
    });
    TutorOptions { availability, time_zone: zone.into(), ..TutorOptions::default() }
}

async fn starts(scene: &Scene, from: &str, to: &str) -> Vec<String> {
    let slots = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, (Some(from), Some(to)), Some(60), None).await;
    slots.unwrap().iter().map(|slot| slot.start.format("%dT%H:%M").to_string()).collect()
}

#[tokio::test]
async fn a_booked_slot_disappears_and_comes_back_when_it_is_cancelled() {
    let scene = Scene::with(tuesdays("UTC")).await;
    let day = ("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z");
    assert_eq!(starts(&scene, day.0, day.1).await, ["03T09:00", "03T10:00", "03T11:00"]);
    let id = scene.booked(TOMORROW).await;
    assert_eq!(starts(&scene, day.0, day.1).await, ["03T09:00", "03T11:00"]);
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    assert_eq!(starts(&scene, day.0, day.1).await, ["03T09:00", "03T10:00", "03T11:00"]);
}

#[tokio::test]
async fn complaint_1_a_weekly_slot_keeps_its_wall_time_when_clocks_change() {
    // Berlin moves to summer time on Sunday 29 March 2026.
    let scene = Scene::with(tuesdays("Europe/Berlin")).await;
    let seen = starts(&scene, "2026-03-24T00:00:00Z", "2026-04-01T00:00:00Z").await;
    assert_eq!(seen, ["24T08:00", "24T09:00", "24T10:00", "31T07:00", "31T08:00", "31T09:00"]);
    let kathmandu = Scene::with(tuesdays("Asia/Kathmandu")).await;
    let seen = starts(&kathmandu, "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z").await;
    assert_eq!(seen, ["03T03:15", "03T04:15", "03T05:15"]);
}

#[tokio::test]
async fn without_parameters_two_weeks_of_hour_long_slots_come_from_now_on() {
    let scene = Scene::with(tuesdays("UTC")).await;
    let slots = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, (None, None), None, None).await.unwrap();
    assert_eq!(slots.len(), 6);
    assert!(slots.iter().all(|slot| slot.end - slot.start == chrono::Duration::hours(1)));
    let two = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, (None, None), None, Some(2)).await.unwrap();
    assert_eq!(two, slots[..2]);
}

#[tokio::test]
async fn windows_that_make_no_sense_are_refused() {
    let scene = Scene::new().await;
    let time = Some("2026-03-03T10:00:00Z");
    for (from, to, minutes, limit, code) in [
        (Some("tomorrow"), None, None, None, "instant_invalid"),
        (Some("2026-03-03T10:00:00"), None, None, None, "instant_invalid"),
        (time, time, None, None, "end_not_after_start"),
        (time, Some("2026-03-03T09:00:00Z"), None, None, "end_not_after_start"),
        (time, Some("2028-03-03T09:00:00Z"), None, None, "window_too_long"),
        (time, None, Some(0), None, "length_not_offered"),
        (time, None, Some(1_500), None, "length_not_offered"),
        (time, None, None, Some(0), "limit_out_of_range"),
        (time, None, None, Some(501), "limit_out_of_range"),
    ] {
        let answer = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, (from, to), minutes, limit).await;
        assert_eq!(refused(answer), (422, code.to_owned()), "{from:?} {to:?} {minutes:?} {limit:?}");
    }
}

#[tokio::test]
async fn tutors_who_are_not_listed_show_their_slots_to_themselves_and_the_staff_only() {
    for change in [
        "update tutors set approval = 'pending'",
        "update users set email_verified_at = null where id in (select user_id from tutors)",
        "update users set suspended_at = now() where id in (select user_id from tutors)",
    ] {
        let scene = Scene::new().await;
        sqlx::query(change).execute(&scene.test.owner).await.unwrap();
        let id = scene.tutor.tutor_id;
        for context in [scene.test.anonymous(), scene.as_student()] {
            is_not_found(slots_list(&context, id, (None, None), None, None).await);
            is_not_found(availability_explain(&context, id, TOMORROW, 60).await);
            assert!(next_slots_of(&context, &[id], 60, 3).await.unwrap().is_empty(), "{change}");
        }
        let staff = scene.test.context_of(&scene.test.admin().await);
        for context in [scene.as_tutor(), staff] {
            let slots = slots_list(&context, id, (None, None), None, Some(1)).await.unwrap();
            assert!(!slots.is_empty(), "{change}");
        }
        is_not_found(slots_list(&scene.as_tutor(), TutorId(uuid::Uuid::now_v7()), (None, None), None, None).await);
    }
}

#[tokio::test]
async fn nobody_sees_the_slots_of_somebody_deleted() {
    let scene = Scene::new().await;
    let staff = scene.test.context_of(&scene.test.admin().await);
    let delete = "update users set deleted_at = now() where id in (select user_id from tutors)";
    sqlx::query(delete).execute(&scene.test.owner).await.unwrap();
    for context in [scene.test.anonymous(), scene.as_student(), scene.as_tutor(), staff] {
        is_not_found(slots_list(&context, scene.tutor.tutor_id, (None, None), None, None).await);
    }
}

#[tokio::test]
async fn the_tutor_reads_the_rule_and_others_a_polite_sentence() {
    let scene = Scene::with(tuesdays("UTC")).await;
    scene.booked(TOMORROW).await;
    let id = scene.tutor.tutor_id;
    let own = availability_explain(&scene.as_tutor(), id, TOMORROW, 60).await.unwrap();
    let others = availability_explain(&scene.test.anonymous(), id, TOMORROW, 60).await.unwrap();
    assert_eq!((own.bookable, others.bookable), (false, false));
    assert_eq!((own.reasons[0].code.as_str(), others.reasons[0].code.as_str()), ("busy", "busy"));
    assert!(own.reasons[0].text.contains("10:00") && !others.reasons[0].text.contains("10:00"));
    let free = availability_explain(&scene.test.anonymous(), id, "2026-03-03T11:00:00Z", 60).await.unwrap();
    assert!(free.bookable && free.reasons.is_empty());
    let answer = availability_explain(&scene.test.anonymous(), id, "2026-02-30T11:00:00Z", 7).await;
    assert_eq!(refused(answer), (422, "invalid_fields".into()));
}

#[tokio::test]
async fn many_tutors_answer_their_next_slots_together() {
    let scene = Scene::with(tuesdays("UTC")).await;
    let busy = scene.test.approved_tutor_with(tuesdays("UTC")).await;
    let other = scene.test.approved_tutor_with(TutorOptions { lesson_lengths: vec![90], ..tuesdays("UTC") }).await;
    booking_create(&scene.as_student(), request_of(&busy, "2026-03-03T09:00:00Z"), None).await.unwrap();
    let ids = [scene.tutor.tutor_id, busy.tutor_id, other.tutor_id];
    let next = next_slots_of(&scene.test.anonymous(), &ids, 60, 2).await.unwrap();
    let starts = |id| next[&id].iter().map(|slot| slot.start.format("%H:%M").to_string()).collect::<Vec<_>>();
    assert_eq!(starts(scene.tutor.tutor_id), ["09:00", "10:00"]);
    assert_eq!(starts(busy.tutor_id), ["10:00", "11:00"]);
    assert_eq!(next[&other.tutor_id][0].end - next[&other.tutor_id][0].start, chrono::Duration::minutes(90));
}

#[tokio::test]
async fn the_week_ahead_counts_what_is_still_free_by_the_readers_days() {
    let scene = Scene::with(tuesdays("UTC")).await;
    let busy = scene.test.approved_tutor_with(tuesdays("UTC")).await;
    booking_create(&scene.as_student(), request_of(&busy, "2026-03-03T09:00:00Z"), None).await.unwrap();
    let ids = [scene.tutor.tutor_id, busy.tutor_id];
    let week = week_ahead_of(&scene.test.anonymous(), &ids, Zone::UTC, 60).await.unwrap();
    let (free, less) = (week[&ids[0]], week[&ids[1]]);
    // Today is Monday.
    assert!(free[1] > 1 && less[1] + 1 == free[1], "{free:?} {less:?}");
    assert_eq!(free.iter().sum::<usize>(), free[1]);
    // Nine in the morning in UTC is Monday night in Honolulu, where it is still Sunday.
    let honolulu: Zone = "Pacific/Honolulu".parse().unwrap();
    let there = week_ahead_of(&scene.test.anonymous(), &ids[..1], honolulu, 60).await.unwrap()[&ids[0]];
    assert!(there[0] + there[1] + there[2] == free[1] && there[1] > 0, "{there:?}");
}
