//! Everybody pays in their own currency and every tutor is paid in theirs: what was charged, what came back, what was
//! paid out and what the statement says agree to the last unit, over every pair of currencies.

use super::chargebacks::{clean, finance};
use domain::{
    bookings::{BookingRequest, refund::RefundRequest},
    ids::BookingId,
    money::{
        Currency, Money,
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
    },
};
use services::{
    SignedIn,
    bookings::{booking::booking_create, refund::refund_make},
    money::{
        earnings::payout_balance,
        payouts::{methods_put, payout_create, sandbox_payout_decide, statement_get},
    },
};
use testkit::{ApprovedTutor, TestApp, TutorOptions, scene::request_of};

/// What a student brings, more than twelve lessons cost.
fn purse(currency: Currency) -> Money {
    Money::new(100_000 * 10_i64.pow(currency.digits()), currency)
}

/// Fifty dollars or so, and a part of them that divides by nothing.
fn rate(currency: Currency) -> Money {
    Money::new(50 * currency.price_scale() * 10_i64.pow(currency.digits()) + 7, currency)
}

async fn payer(test: &TestApp, currency: Currency) -> SignedIn {
    let person = test.student().await;
    let own = sqlx::query("update users set currency = $2 where id = $1").bind(person.id.0).bind(currency.code());
    own.execute(&test.owner).await.unwrap();
    let purse = purse(currency);
    test.fund(&person, Money::new(purse.minor * currency.price_scale(), currency)).await;
    test.reload(person.id).await
}

async fn payee(test: &TestApp, currency: Currency) -> ApprovedTutor {
    let options = TutorOptions { hourly_rate: rate(currency), instant_booking: true, ..TutorOptions::default() };
    let tutor = test.approved_tutor_with(options).await;
    // Somebody with a record: a beginner teaches five people first.
    let known = sqlx::query("update tutors set lesson_count = 100 where id = $1").bind(tutor.tutor_id.0);
    known.execute(&test.owner).await.unwrap();
    test.phone(tutor.person.id).await;
    let method = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
    methods_put(&test.context_of(&tutor.person), &method).await.unwrap();
    tutor
}

/// A lesson of every student with every tutor, none of them at the same hour.
async fn lessons(test: &TestApp, students: &[SignedIn], tutors: &[ApprovedTutor]) -> Vec<(usize, usize, BookingId)> {
    let mut made = Vec::new();
    for (s, student) in students.iter().enumerate() {
        for (t, tutor) in tutors.iter().enumerate() {
            let hour = 6 + (s + t) % tutors.len();
            let request: BookingRequest = request_of(tutor, &format!("2026-03-03T{hour:02}:00:00Z"));
            let lesson = booking_create(&test.context_of(student), request, None).await.unwrap();
            made.push((s, t, lesson.id));
        }
    }
    made
}

/// What the students' own currencies paid and got back, by the rows of their conversions.
async fn own(test: &TestApp, lesson: BookingId) -> Option<(i64, i64)> {
    let row = sqlx::query_as("select own_amount, own_returned from booking_conversions where booking_id = $1");
    row.bind(lesson.0).fetch_optional(&test.owner).await.unwrap()
}

/// What a lesson cost, what went back of it and what its tutor keeps, in the tutor's currency.
async fn there(test: &TestApp, lesson: BookingId) -> (i64, i64, i64) {
    let row = sqlx::query_as("select total, refunded, tutor_earnings from bookings where id = $1");
    row.bind(lesson.0).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn charge_refund_payout_and_statement_agree_to_the_last_unit_over_every_pair_of_currencies() {
    let test = TestApp::new().await;
    let (mut students, mut tutors) = (Vec::new(), Vec::new());
    for currency in Currency::MONEY {
        students.push(payer(&test, *currency).await);
        tutors.push(payee(&test, *currency).await);
    }
    let made = lessons(&test, &students, &tutors).await;
    assert_eq!(made.len(), Currency::MONEY.len().pow(2));
    for now in ["2026-03-03T23:00:00Z", "2026-03-04T23:00:00Z"] {
        services::Clock::move_to(&*test.clock, now.parse().unwrap());
        test.run_jobs().await;
    }
    let admin = finance(&test).await;
    for (at, (.., lesson)) in made.iter().enumerate() {
        if at % 2 == 0 {
            let (total, ..) = there(&test, *lesson).await;
            let back = RefundRequest { amount: total / 3, currency: None, reason: "Half an hour was missing.".into() };
            refund_make(&admin, lesson.0, &back, None).await.unwrap();
        }
    }
    services::Clock::move_to(&*test.clock, "2026-03-09T12:00:00Z".parse().unwrap());
    test.run_jobs().await;
    for (s, student) in students.iter().enumerate() {
        let currency = Currency::MONEY[s];
        let mut left = purse(currency).minor * currency.price_scale();
        for (_, t, lesson) in made.iter().filter(|(of, ..)| *of == s) {
            let (total, refunded, _) = there(&test, *lesson).await;
            let (paid, returned) = own(&test, *lesson).await.unwrap_or((total, refunded));
            assert_eq!(own(&test, *lesson).await.is_none(), s == *t, "{currency} to {}", Currency::MONEY[*t]);
            assert!(paid > 0 && returned <= paid && (returned > 0) == (refunded > 0), "{paid} {returned} {refunded}");
            left += returned - paid;
        }
        assert_eq!(test.balance(student, "wallet", currency.code()).await, left, "{currency} of who pays");
    }
    for (t, tutor) in tutors.iter().enumerate() {
        let (currency, context) = (Currency::MONEY[t], test.context_of(&tutor.person));
        let mut earned = 0;
        for (.., lesson) in made.iter().filter(|(_, of, _)| *of == t) {
            earned += there(&test, *lesson).await.2;
        }
        let balances = payout_balance(&context).await.unwrap().balances;
        let available = balances.iter().find(|balance| balance.currency == currency).unwrap().available;
        assert_eq!(available, earned, "{currency} of who teaches");
        let asked = PayoutRequest { amount: earned, currency: currency.code().into(), speed: None };
        let payout = payout_create(&context, &asked, None).await.unwrap();
        assert_eq!(payout.amount, Money::new(earned, currency));
        sandbox_payout_decide(&context, payout.id, PayoutStatus::Paid).await.unwrap();
        let statement = statement_get(&context, "2026-03").await.unwrap().statements;
        assert_eq!(statement.len(), 1, "{currency}: nothing of any other");
        let part = &statement[0];
        let lines: i64 = part.entries.iter().map(|entry| entry.amount.minor).sum();
        assert_eq!((part.currency, part.opening.minor, part.closing.minor, lines), (currency, 0, 0, 0));
        let out: i64 = part.entries.iter().filter(|entry| entry.booking_id.is_none()).map(|e| e.amount.minor).sum();
        assert_eq!(out, -earned, "{currency}: what the statement says was paid out");
    }
    clean(&test, "every pair").await;
}
