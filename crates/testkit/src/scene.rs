//! A tutor, a student with money, and short ways to book.

use crate::{ApprovedTutor, TestApp, TutorOptions};
use domain::{
    Refusal, RefusalKind,
    bookings::{Booking, BookingRequest},
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    Context, Error, Result, SignedIn,
    bookings::booking::{booking_confirm, booking_create},
};

/// Lessons start here unless a test says otherwise: tomorrow, 10:00 UTC.
pub const TOMORROW: &str = "2026-03-03T10:00:00Z";
/// More than six days ahead, so the money is taken at the confirmation.
pub const FAR_AHEAD: &str = "2026-03-16T10:00:00Z";

/// One tutor at 30.00 USD an hour and one student with 1,000.00 USD.
pub struct Scene {
    pub test: TestApp,
    pub tutor: ApprovedTutor,
    pub student: SignedIn,
}

impl Scene {
    pub async fn new() -> Self {
        Self::with(TutorOptions::default()).await
    }

    pub async fn with(options: TutorOptions) -> Self {
        Self::on(TestApp::new().await, options).await
    }

    pub async fn on(test: TestApp, options: TutorOptions) -> Self {
        let currency = options.hourly_rate.currency;
        let tutor = test.approved_tutor_with(options).await;
        let student = test.student().await;
        test.fund(&student, Money::new(100_000, currency)).await;
        Self { test, tutor, student }
    }

    pub fn as_student(&self) -> Context {
        self.test.context_of(&self.student)
    }

    pub fn as_tutor(&self) -> Context {
        self.test.context_of(&self.tutor.person)
    }

    pub fn request(&self, start: &str) -> BookingRequest {
        request_of(&self.tutor, start)
    }

    pub async fn book(&self, start: &str) -> Result<Booking> {
        booking_create(&self.as_student(), self.request(start), None).await
    }

    pub async fn booked(&self, start: &str) -> BookingId {
        self.book(start).await.expect("the booking is made").id
    }

    /// Free, held and escrowed money of the student.
    pub async fn student_money(&self) -> (i64, i64, i64) {
        let of = |kind| self.test.balance(&self.student, kind, Currency::Usd.code());
        (of("wallet").await, of("wallet_hold").await, of("escrow").await)
    }

    /// The tutor's earnings inside and after the dispute window.
    pub async fn earnings(&self) -> (i64, i64) {
        let of = |kind| self.test.balance(&self.tutor.person, kind, Currency::Usd.code());
        (of("earning_pending").await, of("earning_available").await)
    }

    /// Sets business time.
    pub fn move_to(&self, instant: &str) {
        services::Clock::move_to(&*self.test.clock, instant.parse().unwrap());
    }

    pub async fn email_of(&self, person: &SignedIn) -> String {
        let email = sqlx::query_scalar("select email from users where id = $1").bind(person.id.0);
        email.fetch_one(&self.test.owner).await.unwrap()
    }

    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        services::Clock::now(&*self.test.clock)
    }

    pub async fn count(&self, table: &'static str) -> i64 {
        let sql = format!("select count(*) from {table}");
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&self.test.owner).await.unwrap()
    }

    /// A lesson both sides agreed on.
    pub async fn scheduled(&self, start: &str) -> BookingId {
        let id = self.booked(start).await;
        booking_confirm(&self.as_tutor(), id, None).await.expect("the tutor confirms");
        id
    }
}

pub fn request_of(tutor: &ApprovedTutor, start: &str) -> BookingRequest {
    BookingRequest {
        tutor_id: tutor.tutor_id.to_string(),
        subject_id: tutor.subject_id.to_string(),
        start: start.to_owned(),
        minutes: 60,
        pay_with: "wallet".to_owned(),
        ..BookingRequest::default()
    }
}

/// The refusal of a result that must be one.
pub fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// Status and code of a result that must be a refusal.
pub fn refused<T: std::fmt::Debug>(result: Result<T>) -> (u16, String) {
    let refusal = refusal(result);
    (refusal.kind.status(), refusal.code)
}

/// Nobody may learn that it exists.
pub fn is_not_found<T: std::fmt::Debug>(result: Result<T>) {
    assert_eq!(refusal(result).kind, RefusalKind::NotFound);
}
