//! Group lessons and waiting lists: a place has one owner, what becomes free goes to whoever waits longest.

use chrono::Duration;
use domain::{
    bookings::{
        SessionState,
        group::{GroupLesson, GroupLessonRequest, SeatRequest},
        hold::HoldRequest,
        waitlist::WaitRequest,
    },
    identity::Role,
    ids::GroupLessonId,
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
};
use services::{
    Context, Error,
    bookings::{
        booking::{booking_cancel, booking_create, booking_reschedule, hold_create, seat_take},
        group::{group_cancel, group_create, group_get, group_list, group_reword, seat_give_back},
        waitlist::{offer_claim, wait_join, wait_leave, waitlist},
    },
    calendar::availability::slots_list,
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused};
use tokio::task::JoinSet;

fn request(scene: &Scene, seats: i64) -> GroupLessonRequest {
    GroupLessonRequest {
        title: "Fractions together".into(),
        about: None,
        subject_id: scene.tutor.subject_id.to_string(),
        start: FAR_AHEAD.into(),
        minutes: 60,
        seats,
        price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
    }
}

pub(super) async fn offered(scene: &Scene, seats: i64) -> GroupLesson {
    group_create(&scene.as_tutor(), &request(scene, seats), None).await.unwrap()
}

pub(super) async fn somebody(scene: &Scene) -> Context {
    let person = scene.test.student().await;
    scene.test.fund(&person, Money::new(10_000, Currency::Usd)).await;
    scene.test.context_of(&person)
}

pub(super) async fn take(context: &Context, group: GroupLessonId) -> services::Result<domain::bookings::Booking> {
    seat_take(context, group, &SeatRequest::default(), (None, None)).await
}

pub(super) fn wait_for(group: &GroupLesson) -> WaitRequest {
    WaitRequest { group_lesson_id: Some(group.id.to_string()), ..WaitRequest::default() }
}

async fn wallet(scene: &Scene, context: &Context) -> i64 {
    scene.test.balance(context.person().unwrap(), "wallet", "USD").await
}

#[tokio::test]
async fn a_place_is_a_lesson_of_its_own_and_the_time_is_the_tutors_once() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let (first, second) = (scene.as_student(), somebody(&scene).await);
    for student in [&first, &second] {
        let booking = take(student, group.id).await.unwrap();
        assert_eq!((booking.session_state, booking.total.minor), (SessionState::Scheduled, 700));
        assert_eq!(booking.group_lesson_id, Some(group.id));
    }
    assert_eq!(scene.count("time_claims").await, 3, "one for the tutor, one for each student");
    assert_eq!(group_get(&first, group.id).await.unwrap().free, 0);
    assert_eq!(refused(take(&first, group.id).await).1, "seat_taken_already");
    assert_eq!(refused(take(&somebody(&scene).await, group.id).await), (409, "group_full".into()));
    let rival = booking_create(&somebody(&scene).await, scene.request(FAR_AHEAD), None).await;
    assert_eq!(refused(rival).1, "slot_taken");
}

#[tokio::test]
async fn a_place_given_back_in_time_refunds_all_and_is_free_again() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let student = scene.as_student();
    take(&student, group.id).await.unwrap();
    assert_eq!(wallet(&scene, &student).await, 99_300);
    let back = seat_give_back(&student, group.id, None).await.unwrap();
    assert_eq!(back.session_state, SessionState::Cancelled);
    assert_eq!(wallet(&scene, &student).await, 100_000);
    assert_eq!(group_get(&student, group.id).await.unwrap().free, 2);
    take(&student, group.id).await.expect("it is free again");
    is_not_found(seat_give_back(&somebody(&scene).await, group.id, None).await);
}

#[tokio::test]
async fn a_group_lesson_keeps_its_time() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let booking = take(&scene.as_student(), group.id).await.unwrap();
    assert!(!booking.actions.iter().any(|action| action == "reschedule"), "{:?}", booking.actions);
    let moved = booking_reschedule(&scene.as_tutor(), booking.id, "2026-03-17T10:00:00Z", None).await;
    assert_eq!(refused(moved), (409, "group_time_fixed".into()));
}

#[tokio::test]
async fn what_cannot_be_offered_is_refused_and_claims_nothing() {
    let scene = Scene::new().await;
    scene.scheduled(FAR_AHEAD).await;
    let taken = group_create(&scene.as_tutor(), &request(&scene, 3), None).await;
    assert_eq!(refused(taken).1, "slot_taken");
    let later = |change: fn(&mut GroupLessonRequest)| {
        let mut spoilt = GroupLessonRequest { start: "2026-03-18T10:00:00Z".into(), ..request(&scene, 3) };
        change(&mut spoilt);
        spoilt
    };
    let tutor = scene.as_tutor();
    let euros = later(|r| r.price = Some(RateRequest { amount: 700.into(), currency: "EUR".into() }));
    assert_eq!(refused(group_create(&tutor, &euros, None).await).1, "seat_price_currency");
    let other = later(|r| r.subject_id = uuid::Uuid::nil().to_string());
    assert_eq!(refused(group_create(&tutor, &other, None).await).1, "subject_not_taught");
    let student = group_create(&scene.as_student(), &later(|_| {}), None).await;
    assert_eq!(refused(student), (409, "tutor_profile_missing".into()));
    assert_eq!(scene.count("group_lessons").await, 0);
    group_create(&tutor, &later(|_| {}), None).await.unwrap();
    let own = take(&tutor, group_list(&tutor, (None, None), None, None).await.unwrap().items[0].id).await;
    assert_eq!(refused(own).1, "self_booking");
}

#[tokio::test]
async fn a_group_lesson_that_is_called_off_gives_everybody_everything_back() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let (first, second) = (scene.as_student(), somebody(&scene).await);
    take(&first, group.id).await.unwrap();
    take(&second, group.id).await.unwrap();
    let waiting = somebody(&scene).await;
    wait_join(&waiting, &wait_for(&group)).await.unwrap();
    is_not_found(group_cancel(&first, group.id, None).await);
    let off = group_cancel(&scene.as_tutor(), group.id, Some("I am ill.")).await.unwrap();
    assert!(off.cancelled_at.is_some() && off.actions.is_empty());
    assert_eq!((wallet(&scene, &first).await, wallet(&scene, &second).await), (100_000, 10_000));
    assert_eq!(scene.count("time_claims").await, 0);
    assert!(waitlist(&waiting).await.unwrap().items.is_empty());
    assert_eq!(refused(group_cancel(&scene.as_tutor(), group.id, None).await).1, "group_off");
    assert_eq!(refused(take(&second, group.id).await).1, "group_off");
    assert!(group_list(&waiting, (None, None), None, None).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn its_tutor_rewords_a_group_lesson_and_nothing_else_of_it_changes() {
    let scene = Scene::new().await;
    let (tutor, group) = (scene.as_tutor(), offered(&scene, 2).await);
    take(&scene.as_student(), group.id).await.unwrap();
    let told = group_reword(&tutor, group.id, " Fractions, slowly ", "Bring paper.").await.unwrap();
    assert_eq!((told.title.as_str(), told.about.as_str()), ("Fractions, slowly", "Bring paper."));
    let rest = |group: &GroupLesson| (group.start, group.end, group.seats, group.price);
    assert_eq!((rest(&told), told.free), (rest(&group), 1));
}

#[tokio::test]
async fn nobody_rewords_anothers_group_lesson_nor_one_that_is_off_nor_without_a_title() {
    let scene = Scene::new().await;
    let (tutor, group) = (scene.as_tutor(), offered(&scene, 2).await);
    for other in [scene.as_student(), somebody(&scene).await] {
        is_not_found(group_reword(&other, group.id, "Mine", "").await);
    }
    assert_eq!(refused(group_reword(&tutor, group.id, "  ", "").await).0, 422);
    assert_eq!(refused(group_reword(&tutor, group.id, "Two\nlines", "").await).0, 422);
    group_cancel(&tutor, group.id, None).await.unwrap();
    assert_eq!(refused(group_reword(&tutor, group.id, "Fractions", "").await), (409, "group_off".into()));
    assert_eq!(group_get(&tutor, group.id).await.unwrap().title, "Fractions together");
}

#[tokio::test]
async fn a_freed_place_is_kept_for_whoever_waits_longest() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let (leaver, stayer) = (scene.as_student(), somebody(&scene).await);
    take(&leaver, group.id).await.unwrap();
    let (first, second) = (somebody(&scene).await, somebody(&scene).await);
    assert_eq!(refused(wait_join(&first, &wait_for(&group)).await), (409, "seats_free".into()));
    take(&stayer, group.id).await.unwrap();
    assert_eq!(wait_join(&first, &wait_for(&group)).await.unwrap().place, Some(1));
    scene.test.clock.advance(Duration::seconds(1));
    assert_eq!(wait_join(&second, &wait_for(&group)).await.unwrap().place, Some(2));
    assert_eq!(refused(wait_join(&first, &wait_for(&group)).await).1, "waits_already");
    assert_eq!(refused(wait_join(&leaver, &wait_for(&group)).await).1, "seat_taken_already");
    seat_give_back(&leaver, group.id, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&first).await.unwrap().items[0].offer.expect("it is kept for the first");
    assert_eq!(offer.expires_at, scene.now() + Duration::hours(2));
    assert!(waitlist(&second).await.unwrap().items[0].offer.is_none());
    assert_eq!(refused(take(&somebody(&scene).await, group.id).await).1, "group_full");
    is_not_found(offer_claim(&second, offer.id, "wallet", None).await);
    let booking = offer_claim(&first, offer.id, "wallet", None).await.unwrap();
    assert_eq!((booking.group_lesson_id, wallet(&scene, &first).await), (Some(group.id), 9_300));
    assert_eq!(refused(offer_claim(&first, offer.id, "wallet", None).await).1, "offer_over");
    assert!(waitlist(&first).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn an_offer_that_nobody_takes_goes_to_the_next() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let leaver = scene.as_student();
    take(&leaver, group.id).await.unwrap();
    take(&somebody(&scene).await, group.id).await.unwrap();
    let (first, second) = (somebody(&scene).await, somebody(&scene).await);
    wait_join(&first, &wait_for(&group)).await.unwrap();
    scene.test.clock.advance(Duration::seconds(1));
    wait_join(&second, &wait_for(&group)).await.unwrap();
    seat_give_back(&leaver, group.id, None).await.unwrap();
    scene.test.run_jobs().await;
    let lapsed = waitlist(&first).await.unwrap().items[0].offer.unwrap();
    scene.test.clock.advance(Duration::hours(2));
    scene.test.run_jobs().await;
    assert_eq!(refused(offer_claim(&first, lapsed.id, "wallet", None).await).1, "offer_over");
    let next = waitlist(&second).await.unwrap().items[0].offer.expect("it is the second's turn");
    let left = waitlist(&second).await.unwrap().items[0].id;
    is_not_found(wait_leave(&first, left).await);
    wait_leave(&second, left).await.unwrap();
    assert_eq!(refused(offer_claim(&second, next.id, "wallet", None).await).1, "offer_over");
    assert!(waitlist(&first).await.unwrap().items[0].offer.is_some(), "and then the first's again");
}

#[tokio::test]
async fn a_tutors_freed_time_is_kept_for_whoever_waits_for_one() {
    let scene = Scene::new().await;
    let day = (Some("2026-03-03T00:00:00Z"), Some("2026-03-04T00:00:00Z"));
    let waiting = somebody(&scene).await;
    let wait = |from: &str, to: &str| WaitRequest {
        tutor_id: Some(scene.tutor.tutor_id.to_string()),
        from: Some(from.into()),
        to: Some(to.into()),
        minutes: Some(60),
        ..WaitRequest::default()
    };
    let narrow = wait(TOMORROW, "2026-03-03T11:00:00Z");
    assert_eq!(refused(wait_join(&waiting, &narrow).await), (409, "times_free".into()));
    let lesson = scene.scheduled(TOMORROW).await;
    wait_join(&waiting, &narrow).await.unwrap();
    assert_eq!(refused(wait_join(&waiting, &narrow).await).1, "waits_already");
    assert_eq!(refused(wait_join(&scene.as_tutor(), &narrow).await).1, "self_booking");
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&waiting).await.unwrap().items[0].offer.expect("the time is kept");
    let free = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, day, Some(60), None).await.unwrap();
    assert!(!free.iter().any(|slot| slot.start == offer.start), "nobody else is shown it");
    let rate = async |minor: i64| {
        let set = sqlx::query("update tutors set hourly_rate = $1").bind(minor);
        set.execute(&scene.test.owner).await.unwrap();
    };
    rate(50_000).await;
    let dearer = offer_claim(&waiting, offer.id, "wallet", None).await;
    assert_eq!(
        refused(dearer),
        (409, "price_changed".into()),
        "it costs what it cost when it was kept, or nothing is booked"
    );
    rate(3_000).await;
    let booking = offer_claim(&waiting, offer.id, "wallet", None).await.unwrap();
    assert_eq!(booking.start, offer.start);
    assert!(waitlist(&waiting).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn children_take_no_place_by_themselves_and_strangers_see_no_hidden_group() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let child = scene.test.context_of(&scene.test.person(Role::Child).await);
    assert_eq!(refused(take(&child, group.id).await).0, 403);
    assert_eq!(refused(take(&scene.test.anonymous(), group.id).await).0, 401);
    group_get(&scene.test.anonymous(), group.id).await.unwrap();
    let suspended = sqlx::query("update users set suspended_at = now() where id = $1");
    suspended.bind(scene.tutor.person.id.0).execute(&scene.test.owner).await.unwrap();
    is_not_found(group_get(&scene.test.anonymous(), group.id).await);
    is_not_found(take(&scene.as_student(), group.id).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_who_want_the_last_place_one_gets_it_and_of_sixteen_claims_one_counts() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let leaver = scene.as_student();
    take(&leaver, group.id).await.unwrap();
    let mut race = JoinSet::new();
    let mut people = Vec::new();
    for _ in 0..16 {
        let (person, id) = (somebody(&scene).await, group.id);
        people.push(person.clone());
        race.spawn(async move { told(take(&person, id).await) });
    }
    let out = race.join_all().await;
    let count = |out: &[String], word: &str| out.iter().filter(|told| *told == word).count();
    assert_eq!((count(&out, "ok"), count(&out, "group_full")), (1, 15), "{out:?}");
    let loser = people[out.iter().position(|told| told == "group_full").unwrap()].clone();
    let loser = if group_get(&loser, group.id).await.unwrap().booking_id.is_none() { loser } else { people[0].clone() };
    wait_join(&loser, &wait_for(&group)).await.unwrap();
    seat_give_back(&leaver, group.id, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&loser).await.unwrap().items[0].offer.unwrap();
    let mut race = JoinSet::new();
    for _ in 0..16 {
        let person = loser.clone();
        race.spawn(async move { told(offer_claim(&person, offer.id, "wallet", None).await) });
    }
    let out = race.join_all().await;
    assert_eq!(count(&out, "ok"), 1, "{out:?}");
    assert!(out.iter().all(|told| !told.starts_with("error")), "{out:?}");
    assert_eq!(wallet(&scene, &loser).await, 9_300);
}

fn told<T>(result: services::Result<T>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(Error::Refused(refusal)) => refusal.code,
        Err(error) => format!("error: {error}"),
    }
}

#[tokio::test]
async fn a_group_lesson_whose_calling_off_broke_off_is_gone_on_with_by_its_job_and_by_whoever_asks_again() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let (first, second) = (scene.as_student(), somebody(&scene).await);
    take(&first, group.id).await.unwrap();
    take(&second, group.id).await.unwrap();
    // As far as it came before the server stopped: it is off, its job waits, everybody still has a place.
    let broken_off = "update group_lessons set cancelled_at = $2 where id = $1";
    sqlx::query(broken_off).bind(group.id.0).bind(scene.now()).execute(&scene.test.owner).await.unwrap();
    group_cancel(&scene.as_tutor(), group.id, Some("I am ill.")).await.expect("the second try goes on");
    assert_eq!((wallet(&scene, &first).await, wallet(&scene, &second).await), (100_000, 10_000));
    assert_eq!(refused(group_cancel(&scene.as_tutor(), group.id, None).await).1, "group_off");

    let other = GroupLessonRequest { start: "2026-03-18T10:00:00Z".into(), ..request(&scene, 2) };
    let other = group_create(&scene.as_tutor(), &other, None).await.unwrap();
    take(&first, other.id).await.unwrap();
    // The place cannot be given back while somebody else has its row; the tutor is answered all the same.
    let mut busy = scene.test.owner.begin().await.unwrap();
    sqlx::query("select from bookings where group_id = $1 for update")
        .bind(other.id.0)
        .execute(&mut *busy)
        .await
        .unwrap();
    group_cancel(&scene.as_tutor(), other.id, None).await.expect("it is off");
    assert_eq!(wallet(&scene, &first).await, 99_300);
    busy.rollback().await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(wallet(&scene, &first).await, 100_000);
}

#[tokio::test]
async fn a_place_whose_offer_has_just_run_out_is_theirs_until_it_is_taken_back() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let leaver = scene.as_student();
    take(&leaver, group.id).await.unwrap();
    take(&somebody(&scene).await, group.id).await.unwrap();
    let waiting = somebody(&scene).await;
    wait_join(&waiting, &wait_for(&group)).await.unwrap();
    seat_give_back(&leaver, group.id, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&waiting).await.unwrap().items[0].offer.unwrap();
    scene.test.clock.advance(Duration::hours(3));
    assert_eq!(refused(offer_claim(&waiting, offer.id, "wallet", None).await).1, "offer_over");
    take(&waiting, group.id).await.expect("the place is still kept");
    scene.test.run_jobs().await;
    assert_eq!(group_get(&waiting, group.id).await.unwrap().free, 0);
}

#[tokio::test]
async fn what_is_kept_for_somebody_outlives_their_other_holds_and_bookings() {
    let scene = Scene::new().await;
    let waiting = somebody(&scene).await;
    let lesson = scene.scheduled(TOMORROW).await;
    let wish = WaitRequest {
        tutor_id: Some(scene.tutor.tutor_id.to_string()),
        from: Some(TOMORROW.into()),
        to: Some("2026-03-03T11:00:00Z".into()),
        minutes: Some(60),
        ..WaitRequest::default()
    };
    wait_join(&waiting, &wish).await.unwrap();
    booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&waiting).await.unwrap().items[0].offer.unwrap();
    let hold = |start: &str| HoldRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        start: start.into(),
        minutes: 60,
        trial: false,
    };
    hold_create(&waiting, &hold(FAR_AHEAD)).await.expect("another time");
    booking_create(&waiting, scene.request("2026-03-17T10:00:00Z"), None).await.expect("and another lesson");
    assert_eq!(hold_create(&waiting, &hold(TOMORROW)).await.unwrap().id.0, offer.id.0, "they hold it already");
    assert_eq!(refused(scene.book(TOMORROW).await).1, "slot_taken");
    booking_create(&waiting, scene.request(TOMORROW), None).await.expect("booked past the offer, which is used up");
    assert!(waitlist(&waiting).await.unwrap().items.is_empty());
    assert_eq!(refused(offer_claim(&waiting, offer.id, "wallet", None).await).1, "offer_over");
}
