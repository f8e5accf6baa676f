//! What an attack on micro sessions found: a limit that was no limit, and lessons for accounts that are closed.

use chrono::Duration;
use domain::{
    bookings::micro::{AvailableNowRequest, MicroAsk, MicroEnd, MicroStatus},
    identity::Role,
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
};
use serde_json::json;
use services::{
    Clock, Context, SignedIn,
    bookings::micro::{available_now_put, micro_accept, micro_ask, micro_get, micro_offers},
};
use testkit::{
    ApprovedTutor, TestApp, TutorOptions,
    scene::{refusal, refused},
};

struct Alley {
    test: TestApp,
    student: SignedIn,
    tutors: Vec<ApprovedTutor>,
}

impl Alley {
    /// A student with money, and tutors of one subject who are free now.
    async fn new(count: usize, rate: Money) -> Self {
        let test = TestApp::new().await;
        let (student, subject) = (test.student().await, test.subject().await);
        test.fund(&student, Money::new(10_000, rate.currency)).await;
        let mut tutors = Vec::new();
        for _ in 0..count {
            let options = TutorOptions { subject: Some(subject), hourly_rate: rate, ..TutorOptions::default() };
            let tutor = test.approved_tutor_with(options).await;
            let until = Some((test.clock.now() + Duration::hours(1)).to_rfc3339());
            available_now_put(&test.context_of(&tutor.person), &AvailableNowRequest { until }).await.unwrap();
            test.clock.advance(Duration::seconds(1));
            tutors.push(tutor);
        }
        Self { test, student, tutors }
    }

    fn student(&self) -> Context {
        self.test.context_of(&self.student)
    }

    fn tutor(&self, number: usize) -> Context {
        self.test.context_of(&self.tutors[number].person)
    }

    fn ask(&self) -> MicroAsk {
        let subject_id = self.tutors[0].subject_id.to_string();
        MicroAsk { subject_id, topic: "Fractions".into(), ..MicroAsk::default() }
    }

    async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.test.owner).await.unwrap()
    }

    async fn set(&self, sql: &'static str, person: &SignedIn) {
        sqlx::query(sql).bind(person.id.0).execute(&self.test.owner).await.unwrap();
    }
}

const SUSPEND: &str = "update users set suspended_at = now() where id = $1";

#[tokio::test]
async fn a_limit_in_the_tutors_own_money_is_kept_to_the_cent_however_old_their_dollars_are() {
    let alley = Alley::new(1, Money::new(3_600, Currency::Eur)).await;
    // The profile was last saved when the euro was worth half.
    let old = "update tutors set hourly_rate_usd = 2000 where user_id = $1";
    alley.set(old, &alley.tutors[0].person).await;
    let at_most = |amount: i64| MicroAsk {
        max_price: Some(RateRequest { amount: json!(amount), currency: "EUR".into() }),
        ..alley.ask()
    };
    let dearer = refusal(micro_ask(&alley.student(), &at_most(899), None).await);
    assert_eq!(dearer.code, "micro_all_dearer");
    assert!(dearer.message.contains('9'), "{}", dearer.message);
    assert!(micro_offers(&alley.tutor(0)).await.unwrap().is_empty());
    let asked = micro_ask(&alley.student(), &at_most(900), None).await.unwrap();
    let booked = micro_accept(&alley.tutor(0), asked.id, None).await.unwrap();
    assert_eq!(booked.total, Money::new(900, Currency::Eur));
}

#[tokio::test]
async fn a_student_who_is_suspended_while_somebody_is_asked_gets_no_lesson() {
    let alley = Alley::new(2, Money::new(3_000, Currency::Usd)).await;
    let id = micro_ask(&alley.student(), &alley.ask(), None).await.unwrap().id;
    alley.set(SUSPEND, &alley.student).await;
    assert_eq!(refused(micro_accept(&alley.tutor(0), id, None).await), (409, "micro_over".into()));
    let over = micro_get(&alley.student(), id).await.unwrap();
    assert_eq!((over.status, over.reason), (MicroStatus::Expired, Some(MicroEnd::MayNotBook)));
    assert_eq!(alley.count("select count(*) from bookings").await, 0);
    assert_eq!(alley.test.balance(&alley.student, "wallet_hold", "USD").await, 0);
    assert!(micro_offers(&alley.tutor(1)).await.unwrap().is_empty(), "nobody else is asked for them");
}

#[tokio::test]
async fn nobody_is_asked_on_for_an_account_that_is_closed_meanwhile() {
    let alley = Alley::new(2, Money::new(3_000, Currency::Usd)).await;
    let id = micro_ask(&alley.student(), &alley.ask(), None).await.unwrap().id;
    alley.set("update users set deleted_at = now() where id = $1", &alley.student).await;
    alley.test.clock.advance(Duration::seconds(60));
    alley.test.run_jobs().await;
    assert!(micro_offers(&alley.tutor(1)).await.unwrap().is_empty());
    assert_eq!(micro_get(&alley.student(), id).await.unwrap().reason, Some(MicroEnd::MayNotBook));
}

#[tokio::test]
async fn a_child_learns_nothing_from_the_wallet_of_a_parent_who_is_suspended() {
    let alley = Alley::new(1, Money::new(3_000, Currency::Usd)).await;
    let child = alley.test.person(Role::Child).await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    let tie = sqlx::query(tie).bind(child.id.0).bind(alley.student.id.0);
    tie.execute(&alley.test.owner).await.unwrap();
    let ask = MicroAsk { learner_id: Some(child.id.to_string()), ..alley.ask() };
    let id = micro_ask(&alley.student(), &ask, None).await.unwrap().id;
    alley.set(SUSPEND, &alley.student).await;
    assert_eq!(refused(micro_accept(&alley.tutor(0), id, None).await).1, "micro_over");
    assert_eq!(alley.count("select count(*) from bookings").await, 0);
}
