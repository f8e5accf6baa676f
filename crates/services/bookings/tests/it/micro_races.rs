//! Yes and something else at one moment: one winner, nobody booked twice, the money where it belongs.

use chrono::Duration;
use domain::{
    bookings::micro::{AvailableNowRequest, MicroAsk, MicroStatus},
    ids::MicroSessionId,
    money::{Currency, Money},
};
use services::{
    Clock, Context, Error,
    bookings::{
        booking::booking_create,
        micro::{available_now_put, micro_accept, micro_ask, micro_cancel, micro_get, micro_offers},
    },
};
use testkit::{ApprovedTutor, TestApp, TutorOptions, scene::request_of};

const ROUNDS: usize = 6;

struct Race {
    test: TestApp,
    student: Context,
    tutors: Vec<ApprovedTutor>,
    id: MicroSessionId,
}

impl Race {
    async fn new(count: usize) -> Self {
        let test = TestApp::new().await;
        let (person, subject) = (test.student().await, test.subject().await);
        test.fund(&person, Money::new(10_000, Currency::Usd)).await;
        let mut tutors = Vec::new();
        for _ in 0..count {
            let options = TutorOptions { subject: Some(subject), ..TutorOptions::default() };
            let tutor = test.approved_tutor_with(options).await;
            let until = (test.clock.now() + Duration::hours(1)).to_rfc3339();
            let free = AvailableNowRequest { until: Some(until) };
            available_now_put(&test.context_of(&tutor.person), &free).await.unwrap();
            test.clock.advance(Duration::seconds(1));
            tutors.push(tutor);
        }
        let student = test.context_of(&person);
        let ask = MicroAsk { subject_id: subject.to_string(), topic: "Fractions".into(), ..MicroAsk::default() };
        let id = micro_ask(&student, &ask, None).await.unwrap().id;
        Self { test, student, tutors, id }
    }

    fn tutor(&self, number: usize) -> Context {
        self.test.context_of(&self.tutors[number].person)
    }

    async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.test.owner).await.unwrap()
    }

    /// Lessons there are, and whether the held money is theirs.
    async fn lessons(&self) -> i64 {
        let lessons = self.count("select count(*) from bookings").await;
        let held =
            self.count("select coalesce(sum(balance), 0)::bigint from accounts where kind = 'wallet_hold'").await;
        assert_eq!(held, lessons * 750);
        let accepted = self.count("select count(*) from micro_sessions where state = 'accepted'").await;
        let yes = self.count("select count(*) from micro_offers where answer = 'accepted'").await;
        assert_eq!((accepted, yes), (lessons, lessons));
        lessons
    }
}

fn code<T: std::fmt::Debug>(answer: &Result<T, Error>) -> String {
    match answer {
        Ok(_) => "ok".into(),
        Err(Error::Refused(refusal)) => refusal.code.clone(),
        Err(other) => format!("error: {other}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_yes_pressed_many_times_is_one_lesson() {
    let race = Race::new(1).await;
    let tutor = race.tutor(0);
    let answers = futures::future::join_all((0..8).map(|_| micro_accept(&tutor, race.id, None))).await;
    let ids: std::collections::HashSet<_> = answers.iter().map(|answer| answer.as_ref().unwrap().id).collect();
    assert_eq!((ids.len(), race.lessons().await), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_yes_at_the_sixtieth_second_and_the_job_that_moves_on_have_one_winner() {
    for round in 0..ROUNDS {
        let race = Race::new(2).await;
        // In the last moment of the minute, or in the first behind it.
        let late = round % 2 == 1;
        race.test.clock.advance(Duration::seconds(60) - Duration::milliseconds(i64::from(!late)));
        let tutor = race.tutor(0);
        let (yes, _) = tokio::join!(micro_accept(&tutor, race.id, None), race.test.run_jobs());
        let next = micro_offers(&race.tutor(1)).await.unwrap().len();
        if late {
            assert_eq!((code(&yes).as_str(), next, race.lessons().await), ("micro_offer_over", 1, 0));
        } else {
            assert_eq!((code(&yes).as_str(), next, race.lessons().await), ("ok", 0, 1));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_student_who_takes_it_back_and_a_tutor_who_says_yes_agree_on_what_came_of_it() {
    for _ in 0..ROUNDS {
        let race = Race::new(1).await;
        let tutor = race.tutor(0);
        let (yes, back) = tokio::join!(micro_accept(&tutor, race.id, None), micro_cancel(&race.student, race.id));
        let status = micro_get(&race.student, race.id).await.unwrap().status;
        let outcome = (code(&yes), code(&back), status, race.lessons().await);
        let accepted = ("ok".to_owned(), "micro_accepted".to_owned(), MicroStatus::Accepted, 1);
        let cancelled = ("micro_over".to_owned(), "ok".to_owned(), MicroStatus::Cancelled, 0);
        assert!(outcome == accepted || outcome == cancelled, "{outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_tutors_never_both_have_the_lesson() {
    for _ in 0..ROUNDS {
        let race = Race::new(2).await;
        let (first, second) = (race.tutor(0), race.tutor(1));
        race.test.clock.advance(Duration::seconds(60));
        race.test.run_jobs().await;
        let answers = tokio::join!(micro_accept(&first, race.id, None), micro_accept(&second, race.id, None));
        // The first one's minute is over, or by then all of it is.
        let (late, yes) = (code(&answers.0), code(&answers.1));
        assert!(["micro_offer_over", "micro_over"].contains(&late.as_str()) && yes == "ok", "{late} {yes}");
        assert_eq!(race.lessons().await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_lesson_booked_at_the_moment_of_the_yes_leaves_the_tutor_one_of_them() {
    for _ in 0..ROUNDS {
        let race = Race::new(1).await;
        let other = race.test.student().await;
        race.test.fund(&other, Money::new(10_000, Currency::Usd)).await;
        // 9:01 begins a lesson of now: the other one wants to begin at 9:00 of the day it still is.
        let start = "2026-03-02T09:30:00Z";
        sqlx::query("update availability set rules = rules || '{\"increment_minutes\": 5}'")
            .execute(&race.test.owner)
            .await
            .unwrap();
        race.test.clock.move_to("2026-03-02T09:29:10Z".parse().unwrap());
        sqlx::query("update micro_offers set expires_at = '2026-03-02 09:30:00+00'")
            .execute(&race.test.owner)
            .await
            .unwrap();
        sqlx::query("update micro_sessions set ends_at = '2026-03-02 09:35:00+00'")
            .execute(&race.test.owner)
            .await
            .unwrap();
        let (tutor, other) = (race.tutor(0), race.test.context_of(&other));
        let request = request_of(&race.tutors[0], start);
        let (yes, booked) = tokio::join!(micro_accept(&tutor, race.id, None), booking_create(&other, request, None));
        let outcome = (code(&yes), code(&booked));
        let now = ("ok".to_owned(), "slot_taken".to_owned());
        let later = ("micro_tutor_busy".to_owned(), "ok".to_owned());
        assert!(outcome == now || outcome == later, "{outcome:?}");
        assert_eq!(race.count("select count(*) from bookings").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_requests_of_one_student_are_one() {
    let race = Race::new(2).await;
    micro_cancel(&race.student, race.id).await.unwrap();
    let subject = race.tutors[0].subject_id.to_string();
    let ask = MicroAsk { subject_id: subject, topic: "Fractions".into(), ..MicroAsk::default() };
    let answers = futures::future::join_all((0..6).map(|_| micro_ask(&race.student, &ask, None))).await;
    let made = answers.iter().filter(|answer| answer.is_ok()).count();
    assert!(answers.iter().all(|answer| ["ok", "micro_open_already"].contains(&code(answer).as_str())), "{answers:?}");
    assert_eq!((made, race.count("select count(*) from micro_offers where answer is null").await), (1, 1));
}
