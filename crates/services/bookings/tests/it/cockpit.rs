//! The tutor's cockpit and the student's home.

use domain::bookings::{booking::BookingList, cockpit::Again, notes::NotesRequest, numbers::Learnt};
use services::bookings::{
    booking::booking_list,
    cockpit::{again_at, student_home, student_home_of, taught_today, tutor_cockpit},
    notes::notes_put,
};
use testkit::{
    TestApp, TutorOptions,
    scene::{FAR_AHEAD, Scene, TOMORROW, refused},
};

#[tokio::test]
async fn a_tutors_day_has_todays_lessons_requests_and_the_way_to_a_lower_commission() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let request = scene.booked(FAR_AHEAD).await;
    let tutor = scene.as_tutor();
    let before = tutor_cockpit(&tutor).await.unwrap();
    assert!(before.today.is_empty(), "the lesson is tomorrow");
    assert_eq!(before.next.map(|lesson| lesson.id), Some(id));
    assert_eq!(before.requests.iter().map(|lesson| lesson.id).collect::<Vec<_>>(), [request]);
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let after = tutor_cockpit(&tutor).await.unwrap();
    assert_eq!(after.today.iter().map(|lesson| lesson.id).collect::<Vec<_>>(), [id], "over, and of today");
    assert!(after.next.is_none());
    let month = after.months.last().unwrap();
    assert_eq!((month.lessons, month.minutes, after.months.len()), (1, 60, 6));
    assert_eq!((after.tier.percent, after.tier.next_percent), (20, Some(15)));
    assert_eq!(after.earnings[0].pending.minor, scene.earnings().await.0);
    assert_eq!(refused(tutor_cockpit(&scene.as_student()).await).1, "tutor_profile_missing");
    assert_eq!(refused(tutor_cockpit(&scene.test.anonymous()).await).0, 401);
}

#[tokio::test]
async fn c15_a_page_that_has_read_the_lessons_and_figures_asks_three_times_more_for_a_home() {
    let (test, wire) = TestApp::counted().await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let id = scene.scheduled(TOMORROW).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let ahead = booking_list(&student, BookingList::Upcoming, Some(20), None).await.unwrap().items;
    for _ in 0..3 {
        student_home_of(&student, ahead.clone(), Learnt::default()).await.unwrap();
    }
    let (home, trips) = wire.during(student_home_of(&student, ahead.clone(), Learnt::default())).await;
    assert_eq!((home.unwrap().next.map(|lesson| lesson.id), trips), (Some(id), 3));
    scene.move_to("2026-03-03T08:00:00Z");
    let given = booking_list(&tutor, BookingList::Upcoming, Some(20), None).await.unwrap().items;
    let today = taught_today(&tutor, given).unwrap();
    assert_eq!(today.iter().map(|lesson| lesson.id).collect::<Vec<_>>(), [id]);
    assert_eq!(today, tutor_cockpit(&tutor).await.unwrap().today, "the same as the cockpit's");
    assert_eq!(taught_today(&student, ahead).unwrap(), [], "a student gives none");
}

#[tokio::test]
async fn a_students_home_has_homework_goals_and_whom_to_book_again() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let empty = student_home(&student).await.unwrap();
    assert!(empty.next.is_none() && empty.homework.is_empty() && empty.again.is_empty());
    let id = scene.scheduled(TOMORROW).await;
    assert_eq!(student_home(&student).await.unwrap().next.map(|lesson| lesson.id), Some(id));
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let notes = NotesRequest { homework: Some("Exercise 4.".into()), ..NotesRequest::default() };
    notes_put(&scene.as_tutor(), id, &notes).await.unwrap();
    let home = student_home(&student).await.unwrap();
    assert_eq!(home.homework.iter().map(|task| task.homework.as_str()).collect::<Vec<_>>(), ["Exercise 4."]);
    assert_eq!(
        home.again.iter().map(|again| (again.tutor_id, again.minutes)).collect::<Vec<_>>(),
        [(scene.tutor.tutor_id, 60)]
    );
    assert_eq!((home.lessons, home.minutes), ([1, 0], [60, 0]));
    let next = again_at(&student, &home.again[0]).await.unwrap().unwrap();
    assert_eq!(next - home.again[0].start, chrono::Duration::days(7), "the same hour a week later");
    scene.booked(&next.to_rfc3339()).await;
    let after = again_at(&student, &home.again[0]).await.unwrap().unwrap();
    assert_eq!(after - next, chrono::Duration::days(7), "an hour that is taken is next week's");
    let other = Again { minutes: 35, ..home.again[0].clone() };
    assert_eq!(again_at(&student, &other).await.unwrap(), None, "a length that is not taught any more");
    // A tutor who is off the lists is nobody to book again, and nobody else sees any of it.
    sqlx::query("update tutors set approval = 'declined'").execute(&scene.test.owner).await.unwrap();
    assert!(student_home(&student).await.unwrap().again.is_empty());
    assert!(student_home(&scene.as_tutor()).await.unwrap().homework.is_empty());
}
