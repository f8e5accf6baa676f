//! Micro sessions: who is asked, one after the other; one lesson of however many yes; money only with a lesson.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        Booking, PaymentState, SessionState,
        micro::{AvailableNowRequest, MicroAsk, MicroEnd, MicroOffer, MicroSession, MicroStatus, start_of},
    },
    ids::{MicroSessionId, SubjectId},
    money::{Currency, Money, promotions::PromotionRequest},
    people::tutor_profile::RateRequest,
};
use serde_json::json;
use services::{
    Clock, Context, Result, SignedIn,
    bookings::{
        booking::{booking_cancel, booking_create},
        micro::{
            available_now, available_now_put, micro_accept, micro_ask, micro_cancel, micro_decline, micro_get,
            micro_offers, micro_subjects,
        },
    },
    money::promotions::promotion_create,
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::{
    ApprovedTutor, TestApp, TutorOptions,
    scene::{refused, request_of},
};

/// A student with money and tutors of one subject who are free now, in the order in which they are asked.
struct Street {
    test: TestApp,
    student: SignedIn,
    tutors: Vec<ApprovedTutor>,
    subject: SubjectId,
}

impl Street {
    async fn new(tutors: usize) -> Self {
        Self::on(TestApp::new().await, tutors).await
    }

    async fn on(test: TestApp, count: usize) -> Self {
        let student = test.student().await;
        test.fund(&student, Money::new(10_000, Currency::Usd)).await;
        let subject = test.subject().await;
        let mut tutors = Vec::new();
        for _ in 0..count {
            let options = TutorOptions { subject: Some(subject), ..TutorOptions::default() };
            let tutor = test.approved_tutor_with(options).await;
            free(&test.context_of(&tutor.person), 60).await.unwrap();
            test.clock.advance(Duration::seconds(1));
            tutors.push(tutor);
        }
        Self { test, student, tutors, subject }
    }

    fn as_student(&self) -> Context {
        self.test.context_of(&self.student)
    }

    fn as_tutor(&self, number: usize) -> Context {
        self.test.context_of(&self.tutors[number].person)
    }

    fn ask(&self) -> MicroAsk {
        MicroAsk { subject_id: self.subject.to_string(), topic: "Stuck with fractions".into(), ..MicroAsk::default() }
    }

    async fn asked(&self) -> MicroSessionId {
        micro_ask(&self.as_student(), &self.ask(), None).await.unwrap().id
    }

    async fn stands(&self, id: MicroSessionId) -> MicroSession {
        micro_get(&self.as_student(), id).await.unwrap()
    }

    async fn status(&self, id: MicroSessionId) -> MicroStatus {
        self.stands(id).await.status
    }

    async fn offers(&self, number: usize) -> Vec<MicroOffer> {
        micro_offers(&self.as_tutor(number)).await.unwrap()
    }

    async fn pass(&self, seconds: i64) {
        self.test.clock.advance(Duration::seconds(seconds));
        self.test.run_jobs().await;
    }

    async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.test.owner).await.unwrap()
    }

    async fn money(&self) -> (i64, i64) {
        let of = |kind| self.test.balance(&self.student, kind, "USD");
        (of("wallet").await, of("wallet_hold").await)
    }
}

async fn free(context: &Context, minutes: i64) -> Result<Option<DateTime<Utc>>> {
    let until = (context.now() + Duration::minutes(minutes)).to_rfc3339();
    Ok(available_now_put(context, &AvailableNowRequest { until: Some(until) }).await?.until)
}

async fn accept(context: &Context, id: MicroSessionId) -> Result<Booking> {
    micro_accept(context, id, None).await
}

#[tokio::test]
async fn a_yes_is_a_lesson_of_a_quarter_of_an_hour_that_begins_at_once_and_is_paid() {
    let street = Street::new(2).await;
    let id = street.asked().await;
    assert_eq!(street.money().await, (10_000, 0), "nothing is held for a question");
    assert_eq!(street.status(id).await, MicroStatus::Offered);
    let offer = street.offers(0).await.remove(0);
    assert_eq!(
        (offer.id, offer.minutes, offer.price.minor, offer.topic.as_str()),
        (id, 15, 750, "Stuck with fractions")
    );
    assert!(street.offers(1).await.is_empty(), "one at a time");
    let booking = accept(&street.as_tutor(0), id).await.unwrap();
    let now = street.test.clock.now();
    assert_eq!((booking.start, booking.minutes, booking.total.minor), (start_of(now), 15, 750));
    assert_eq!((booking.session_state, booking.payment_state), (SessionState::Scheduled, PaymentState::Authorized));
    assert_eq!(street.money().await, (9_250, 750));
    let told = street.stands(id).await;
    assert_eq!((told.status, told.booking_id), (MicroStatus::Accepted, Some(booking.id)));
    assert_eq!(accept(&street.as_tutor(0), id).await.unwrap().id, booking.id, "said once more");
    assert_eq!(street.count("select count(*) from bookings").await, 1);
    let claims = "select count(*) from time_claims where kind = 'lesson' and upper(during) - lower(during) = '15 min'";
    assert_eq!(street.count(claims).await, 2);
}

#[tokio::test]
async fn somebody_now_costs_the_same_whatever_sale_runs() {
    let street = Street::new(1).await;
    let sale = PromotionRequest { kind: "discount".into(), percent: Some(30), ..PromotionRequest::default() };
    promotion_create(&street.as_tutor(0), &sale).await.unwrap();
    let id = street.asked().await;
    let booking = accept(&street.as_tutor(0), id).await.unwrap();
    assert_eq!((booking.total.minor, booking.discount.minor, booking.sale), (750, 0, None));
}

#[tokio::test]
async fn the_tutor_is_told_at_once_and_the_student_when_there_is_a_lesson() {
    let street = Street::new(1).await;
    let id = street.asked().await;
    street.test.drain().await;
    let mails = async |context: Context| {
        let email = sqlx::query_scalar("select email from users where id = $1").bind(context.actor_id());
        let email: String = email.fetch_one(&street.test.owner).await.unwrap();
        dev_mailbox(&context, &email).await.unwrap()
    };
    let told = mails(street.as_tutor(0)).await;
    assert!(told.iter().any(|mail| mail.subject.contains("needs help with Algebra now")), "{told:?}");
    let notices = "select count(*) from notices where kind = 'micro_offered' and url = '/teach/now'";
    assert_eq!(street.count(notices).await, 1);
    accept(&street.as_tutor(0), id).await.unwrap();
    street.test.drain().await;
    assert!(mails(street.as_student()).await.iter().any(|mail| mail.subject.contains("Confirmed")));
}

#[tokio::test]
async fn each_has_a_minute_and_after_ten_it_is_over_whatever_job_is_late() {
    let street = Street::new(2).await;
    let id = street.asked().await;
    street.test.clock.advance(Duration::seconds(60));
    assert_eq!(street.status(id).await, MicroStatus::Waiting, "no job has run");
    assert_eq!(refused(accept(&street.as_tutor(0), id).await), (409, "micro_offer_over".into()));
    assert!(street.offers(0).await.is_empty());
    street.test.run_jobs().await;
    assert_eq!((street.status(id).await, street.offers(1).await.len()), (MicroStatus::Offered, 1));
    street.pass(60).await;
    assert_eq!((street.status(id).await, street.stands(id).await.asked), (MicroStatus::Waiting, 2));
    let late =
        street.test.approved_tutor_with(TutorOptions { subject: Some(street.subject), ..TutorOptions::default() });
    let late = late.await;
    free(&street.test.context_of(&late.person), 60).await.unwrap();
    street.pass(15).await;
    assert_eq!(micro_offers(&street.test.context_of(&late.person)).await.unwrap().len(), 1, "whoever comes is asked");
    street.test.clock.advance(Duration::minutes(9));
    let over = street.stands(id).await;
    assert_eq!((over.status, over.reason), (MicroStatus::Expired, Some(MicroEnd::NobodyCame)));
    assert_eq!(refused(accept(&street.test.context_of(&late.person), id).await).1, "micro_over");
    let again = micro_ask(&street.as_student(), &street.ask(), None).await;
    assert!(again.is_ok(), "what is over stands in nobody's way: {again:?}");
    street.test.run_jobs().await;
    assert_eq!(street.status(id).await, MicroStatus::Expired);
    assert_eq!(street.money().await, (10_000, 0));
}

#[tokio::test]
async fn a_no_goes_on_to_the_next_and_an_early_job_changes_nothing() {
    let street = Street::new(3).await;
    let id = street.asked().await;
    street.test.run_jobs().await;
    assert_eq!(street.offers(0).await.len(), 1);
    for _ in 0..2 {
        micro_decline(&street.as_tutor(0), id).await.unwrap();
    }
    assert_eq!((street.offers(0).await.len(), street.offers(1).await.len()), (0, 1));
    assert_eq!(refused(accept(&street.as_tutor(0), id).await).1, "micro_offer_over");
    assert_eq!(accept(&street.as_tutor(2), id).await.unwrap_err().status(), 404, "nobody asked them");
    // The job of the first minute comes while the second tutor still thinks.
    street.pass(59).await;
    assert_eq!(street.offers(1).await.len(), 1);
    accept(&street.as_tutor(1), id).await.unwrap();
}

#[tokio::test]
async fn only_those_are_asked_who_are_there_teach_it_and_have_nothing_else() {
    let street = Street::new(1).await;
    let (test, student) = (&street.test, street.as_student());
    let ask = async || micro_ask(&student, &street.ask(), None).await;
    let tutor = street.as_tutor(0);
    let other = MicroAsk { subject_id: test.subject().await.to_string(), ..street.ask() };
    assert_eq!(refused(micro_ask(&student, &other, None).await), (409, "micro_nobody_free".into()));
    available_now_put(&tutor, &AvailableNowRequest::default()).await.unwrap();
    assert_eq!(refused(ask().await).1, "micro_nobody_free");
    free(&tutor, 5).await.unwrap();
    test.clock.advance(Duration::minutes(5));
    assert_eq!(refused(ask().await).1, "micro_nobody_free", "their time is over");
    free(&tutor, 60).await.unwrap();
    for (there, gone) in [
        ("update users set suspended_at = now() where id = $1", "update users set suspended_at = null where id = $1"),
        (
            "update tutors set approval = 'pending' where user_id = $1",
            "update tutors set approval = 'approved' where user_id = $1",
        ),
        (
            "insert into time_claims (person_id, during, source_id, kind)
             values ($1, tstzrange('2026-03-02 09:20:00+00', '2026-03-02 10:00:00+00'), gen_random_uuid(), 'imported')",
            "delete from time_claims where person_id = $1",
        ),
    ] {
        sqlx::query(there).bind(tutor.actor_id()).execute(&test.owner).await.unwrap();
        assert_eq!(refused(ask().await).1, "micro_nobody_free", "{there}");
        sqlx::query(gone).bind(tutor.actor_id()).execute(&test.owner).await.unwrap();
    }
    let blocks = "insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, now())";
    sqlx::query(blocks).bind(tutor.actor_id()).bind(street.student.id.0).execute(&test.owner).await.unwrap();
    assert_eq!(refused(ask().await).1, "micro_nobody_free");
    assert!(micro_subjects(&student).await.unwrap().is_empty());
    sqlx::query("delete from blocks").execute(&test.owner).await.unwrap();
    let there = micro_subjects(&student).await.unwrap();
    assert_eq!((there.len(), there[0].tutors, there[0].from.minor), (1, 1, 750));
    assert_eq!(refused(micro_ask(&tutor, &street.ask(), None).await).1, "micro_nobody_free", "nobody asks themselves");
    ask().await.unwrap();
}

#[tokio::test]
async fn a_limit_and_an_empty_wallet_are_said_before_anybody_is_asked() {
    let street = Street::new(1).await;
    let price = |amount: i64| Some(RateRequest { amount: json!(amount), currency: "USD".into() });
    let ask = async |ask: MicroAsk| micro_ask(&street.as_student(), &ask, None).await;
    let dearer = ask(MicroAsk { max_price: price(700), ..street.ask() }).await;
    assert_eq!(refused(dearer), (409, "micro_all_dearer".into()));
    let poor = street.test.student().await;
    let poor = micro_ask(&street.test.context_of(&poor), &street.ask(), None).await.unwrap_err().to_refusal();
    assert_eq!((poor.code.as_str(), &poor.facts["missing"]["amount"]), ("not_enough_balance", &json!(750)));
    assert_eq!(street.count("select count(*) from micro_sessions").await, 0);
    let enough = ask(MicroAsk { max_price: price(750), ..street.ask() }).await.unwrap();
    assert_eq!(enough.max_price.map(|price| price.minor), Some(750));
    assert_eq!(refused(ask(street.ask()).await), (409, "micro_open_already".into()));
    micro_cancel(&street.as_student(), enough.id).await.unwrap();
    assert_eq!(street.status(enough.id).await, MicroStatus::Cancelled);
    assert!(street.offers(0).await.is_empty());
    assert_eq!(refused(accept(&street.as_tutor(0), enough.id).await).1, "micro_over");
    micro_cancel(&street.as_student(), enough.id).await.unwrap();
    let stranger = street.test.context_of(&street.test.student().await);
    assert_eq!(micro_cancel(&stranger, enough.id).await.unwrap_err().status(), 404);
    assert_eq!(micro_get(&stranger, enough.id).await.unwrap_err().status(), 404);
    let unknown = MicroAsk { subject_id: "maths".into(), ..street.ask() };
    assert_eq!(refused(ask(unknown).await).0, 422);
}

#[tokio::test]
async fn what_became_of_the_student_meanwhile_ends_the_request_with_its_reason() {
    let street = Street::new(2).await;
    let id = street.asked().await;
    let spent = "update accounts set balance = 0 where holder_id = $1 and kind = 'wallet'";
    street.test.ledger_is_broken_on_purpose();
    sqlx::query(spent).bind(street.student.id.0).execute(&street.test.owner).await.unwrap();
    assert_eq!(refused(accept(&street.as_tutor(0), id).await), (409, "micro_over".into()), "not whose wallet is empty");
    let over = street.stands(id).await;
    assert_eq!((over.status, over.reason), (MicroStatus::Expired, Some(MicroEnd::CouldNotPay)));
    assert!(street.offers(1).await.is_empty());
    assert_eq!(street.count("select count(*) from bookings").await, 0);
}

#[tokio::test]
async fn a_learner_who_is_taken_by_then_is_not_booked_twice() {
    let street = Street::new(2).await;
    let id = street.asked().await;
    let claim = "insert into time_claims (person_id, during, source_id, kind)
         values ($1, tstzrange('2026-03-02 09:00:00+00', '2026-03-02 10:00:00+00'), gen_random_uuid(), 'imported')";
    sqlx::query(claim).bind(street.student.id.0).execute(&street.test.owner).await.unwrap();
    assert_eq!(refused(accept(&street.as_tutor(0), id).await).1, "micro_over");
    assert_eq!(street.stands(id).await.reason, Some(MicroEnd::LearnerBusy));
    assert_eq!(street.money().await, (10_000, 0));
    assert_eq!(refused(micro_ask(&street.as_student(), &street.ask(), None).await).1, "student_busy");
}

#[tokio::test]
async fn a_tutor_who_got_another_lesson_meanwhile_is_passed_over_and_the_next_is_asked() {
    let street = Street::new(2).await;
    let other = street.test.student().await;
    street.test.fund(&other, Money::new(10_000, Currency::Usd)).await;
    let id = street.asked().await;
    street.test.clock.advance(Duration::seconds(10));
    let request = request_of(&street.tutors[0], "2026-03-02T09:30:00Z");
    booking_create(&street.test.context_of(&other), request, None).await.unwrap();
    let claim = "update time_claims set during = tstzrange('2026-03-02 09:00:00+00', '2026-03-02 10:00:00+00')
         where person_id = $1";
    sqlx::query(claim).bind(street.tutors[0].person.id.0).execute(&street.test.owner).await.unwrap();
    assert_eq!(refused(accept(&street.as_tutor(0), id).await), (409, "micro_tutor_busy".into()));
    assert_eq!((street.status(id).await, street.offers(1).await.len()), (MicroStatus::Offered, 1));
    accept(&street.as_tutor(1), id).await.unwrap();
}

#[tokio::test]
async fn a_lesson_of_now_needs_no_notice_no_hours_and_no_length_and_can_be_called_off() {
    let test = TestApp::new().await;
    let closed = json!({ "time_zone": "UTC", "weekly": [], "minimum_notice_minutes": 1_440, "buffer_minutes": 60 });
    let options = TutorOptions { availability: closed, lesson_lengths: vec![60], ..TutorOptions::default() };
    let tutor = test.approved_tutor_with(options).await;
    let (student, teacher) = (test.student().await, test.context_of(&tutor.person));
    test.fund(&student, Money::new(1_000, Currency::Usd)).await;
    free(&teacher, 240).await.unwrap();
    let ask = MicroAsk { subject_id: tutor.subject_id.to_string(), topic: "Now".into(), ..MicroAsk::default() };
    let id = micro_ask(&test.context_of(&student), &ask, None).await.unwrap().id;
    let booking = accept(&teacher, id).await.unwrap();
    let off = booking_cancel(&teacher, booking.id, None, None).await.unwrap();
    assert_eq!(off.payment_state, PaymentState::Voided);
    assert_eq!(test.balance(&student, "wallet", "USD").await, 1_000);
    assert_eq!(refused(micro_cancel(&test.context_of(&student), id).await), (409, "micro_accepted".into()));
}

#[tokio::test]
async fn a_child_is_put_to_tutors_who_were_checked_and_pays_from_the_parents_wallet() {
    let street = Street::new(2).await;
    let (test, child) = (&street.test, street.test.person(domain::identity::Role::Child).await);
    let parent = test.person(domain::identity::Role::Parent).await;
    test.fund(&parent, Money::new(1_000, Currency::Usd)).await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    sqlx::query(tie).bind(child.id.0).bind(parent.id.0).execute(&test.owner).await.unwrap();
    let unchecked = "update tutors set background_until = null where id = $1";
    sqlx::query(unchecked).bind(street.tutors[0].tutor_id.0).execute(&test.owner).await.unwrap();
    let own = micro_ask(&test.context_of(&child), &street.ask(), None).await;
    assert_eq!(refused(own), (403, "age_parent_required".into()));
    let ask = MicroAsk { learner_id: Some(child.id.to_string()), ..street.ask() };
    assert_eq!(micro_ask(&street.as_student(), &ask, None).await.unwrap_err().status(), 404);
    let id = micro_ask(&test.context_of(&parent), &ask, None).await.unwrap().id;
    assert!(street.offers(0).await.is_empty(), "nobody looked at their record");
    let booking = accept(&street.as_tutor(1), id).await.unwrap();
    assert_eq!((booking.student.user_id, test.balance(&parent, "wallet", "USD").await), (child.id, 250));
    assert_eq!(micro_get(&test.context_of(&child), id).await.unwrap().status, MicroStatus::Accepted);
}

#[tokio::test]
async fn who_may_say_that_they_are_free_and_for_how_long() {
    let street = Street::new(1).await;
    let tutor = street.as_tutor(0);
    assert!(available_now(&tutor).await.unwrap().until.is_some());
    assert_eq!(refused(free(&tutor, 241).await), (422, "available_too_long".into()));
    let past = AvailableNowRequest { until: Some("2026-03-01T09:00:00Z".into()) };
    assert_eq!(available_now_put(&tutor, &past).await.unwrap().until, None);
    assert_eq!(available_now(&tutor).await.unwrap().until, None);
    assert_eq!(refused(free(&street.as_student(), 10).await).1, "tutor_profile_missing");
    let hidden = "update tutors set approval = 'pending' where user_id = $1";
    sqlx::query(hidden).bind(tutor.actor_id()).execute(&street.test.owner).await.unwrap();
    assert_eq!(refused(free(&tutor, 10).await), (409, "available_not_listed".into()));
}

#[tokio::test]
async fn ten_requests_an_hour_and_a_key_is_one_request() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let street = Street::on(test, 1).await;
    let student = street.as_student();
    let key = IdempotencyKey::parse("one-press").unwrap();
    let first = micro_ask(&student, &street.ask(), Some(&key)).await.unwrap();
    assert_eq!(micro_ask(&student, &street.ask(), Some(&key)).await.unwrap().id, first.id);
    let other = MicroAsk { topic: "Another".into(), ..street.ask() };
    assert_eq!(refused(micro_ask(&student, &other, Some(&key)).await), (422, "idempotency_key_reused".into()));
    micro_cancel(&student, first.id).await.unwrap();
    for _ in 0..9 {
        let made = micro_ask(&student, &street.ask(), None).await.unwrap();
        micro_cancel(&student, made.id).await.unwrap();
    }
    assert_eq!(refused(micro_ask(&student, &street.ask(), None).await), (429, "rate_limited".into()));
}
