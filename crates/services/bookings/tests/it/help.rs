//! Requests for help: who sees them, who may answer, and one booking of however many acceptances.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::help::{HelpAsked, HelpOffered, HelpState, HelpTaken, OPEN_DAYS, WeekTime},
    ids::{HelpOfferId, HelpRequestId},
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
};
use serde_json::json;
use services::{
    Context,
    bookings::{
        booking::booking_list,
        help::{help_accept, help_ask, help_close, help_get, help_list, help_offer},
    },
    platform::mails::dev_mailbox,
};
use testkit::{ApprovedTutor, TestApp, TutorOptions, scene::refused};

fn asked(tutor: &ApprovedTutor) -> HelpAsked {
    HelpAsked {
        subject_id: tutor.subject_id.to_string(),
        text: "Stuck with fractions before the exam.".into(),
        budget: Some(RateRequest { amount: json!(9_000), currency: "USD".into() }),
        times: vec![WeekTime {
            weekday: "mon".into(),
            start: "08:00".into(),
            end: "22:00".into(),
            time_zone: Some("Europe/Berlin".into()),
        }],
        time_zone: None,
    }
}

fn offered(amount: i64, start: DateTime<Utc>) -> HelpOffered {
    HelpOffered {
        text: "I can help.".into(),
        price: Some(RateRequest { amount: json!(amount), currency: "USD".into() }),
        starts: vec![start.to_rfc3339()],
        minutes: None,
    }
}

async fn accept(context: &Context, id: HelpRequestId, offer: HelpOfferId) -> Result<domain::bookings::Booking, String> {
    help_accept(context, (id, offer), &HelpTaken::default()).await.map_err(|error| error.to_refusal().code)
}

/// A student with money, who has asked two tutors, and their answers.
struct Market {
    test: TestApp,
    student: Context,
    id: HelpRequestId,
    tutors: Vec<Context>,
    offers: Vec<HelpOfferId>,
}

async fn market() -> Market {
    let test = TestApp::new().await;
    let first = test.approved_tutor_with(TutorOptions { lesson_lengths: vec![60], ..TutorOptions::default() }).await;
    let same = TutorOptions { subject: Some(first.subject_id), ..TutorOptions::default() };
    let second = test.approved_tutor_with(same).await;
    let person = test.student().await;
    test.fund(&person, Money::new(20_000, Currency::Usd)).await;
    let student = test.context_of(&person);
    let id = help_ask(&student, &asked(&first)).await.unwrap().id;
    let start = student.now() + Duration::days(2);
    let start = start.date_naive().and_hms_opt(10, 0, 0).unwrap().and_utc();
    let (mut tutors, mut offers) = (Vec::new(), Vec::new());
    for (at, tutor) in [first, second].into_iter().enumerate() {
        let context = test.context_of(&test.reload(tutor.person.id).await);
        let price = 1_700 + 100 * at as i64;
        offers
            .push(help_offer(&context, id, &offered(price, start + Duration::hours(at as i64 * 2))).await.unwrap().id);
        tutors.push(context);
    }
    Market { test, student, id, tutors, offers }
}

#[tokio::test]
async fn a_request_is_seen_by_its_student_and_by_tutors_of_the_subject_alone() {
    let market = market().await;
    let seen = async |context: &Context| help_list(context, None, None).await.unwrap().items;
    let own = &seen(&market.student).await[0];
    assert_eq!((own.own, own.offers.len(), own.state), (true, 2, HelpState::Open));
    let theirs = &seen(&market.tutors[0]).await[0];
    assert_eq!((theirs.own, theirs.offers.len()), (false, 1), "the other's answer is not told");
    let stranger = market.test.context_of(&market.test.student().await);
    assert!(seen(&stranger).await.is_empty());
    assert_eq!(help_get(&stranger, market.id).await.unwrap_err().status(), 404);
    assert_eq!(help_get(&market.test.anonymous(), market.id).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn the_best_tutors_are_mailed_and_the_student_of_each_answer() {
    let market = market().await;
    let mails = async |context: &Context| {
        let email = sqlx::query_scalar("select email from users where id = $1").bind(context.actor_id());
        let email: String = email.fetch_one(&market.test.owner).await.unwrap();
        dev_mailbox(context, &email).await.unwrap()
    };
    assert!(mails(&market.tutors[0]).await.iter().any(|mail| mail.text.contains("Stuck with fractions")));
    let answers = mails(&market.student).await.into_iter().filter(|mail| mail.subject.contains("can help you"));
    assert_eq!(answers.count(), 2);
}

#[tokio::test]
async fn an_accepted_answer_is_one_booking_at_its_price_however_often_and_whatever_else_is_accepted() {
    let market = market().await;
    let (student, id) = (&market.student, market.id);
    assert_eq!(accept(&market.tutors[0], id, market.offers[0]).await.unwrap_err(), "not_found");
    let stranger = market.test.context_of(&market.test.student().await);
    assert_eq!(accept(&stranger, id, market.offers[0]).await.unwrap_err(), "not_found");
    let tries = (0..6).map(|at| accept(student, id, market.offers[at % 2]));
    let answers = futures::future::join_all(tries).await;
    let made: std::collections::HashSet<_> = answers.iter().flatten().map(|booking| booking.id).collect();
    assert_eq!(made.len(), 1, "{answers:?}");
    for refused in answers.iter().filter_map(|answer| answer.as_ref().err()) {
        assert!(["help_taken", "idempotency_in_flight"].contains(&refused.as_str()), "{refused}");
    }
    let booking = answers.into_iter().flatten().next().unwrap();
    assert!([1_700, 1_800].contains(&booking.total.minor), "{:?}", booking.total);
    let chosen = usize::from(booking.total.minor == 1_800);
    assert_eq!(accept(student, id, market.offers[chosen]).await.unwrap().id, booking.id, "the same once more");
    assert_eq!(accept(student, id, market.offers[1 - chosen]).await.unwrap_err(), "help_taken");
    let request = help_get(student, id).await.unwrap();
    assert_eq!((request.state, request.booking_id), (HelpState::Accepted, Some(booking.id)));
    let listed = booking_list(student, domain::bookings::booking::BookingList::Upcoming, None, None).await.unwrap();
    assert_eq!(listed.items.len(), 1);
}

#[tokio::test]
async fn an_accepted_answer_is_not_forgotten_after_a_day() {
    let market = market().await;
    let (student, id) = (&market.student, market.id);
    let booking = accept(student, id, market.offers[0]).await.unwrap();
    // The server stopped behind the booking and before the request, and the keys of that day are gone.
    for sql in ["update help_requests set state = 'open', booking_id = null", "delete from idempotency_keys"] {
        sqlx::query(sql).execute(&market.test.owner).await.unwrap();
    }
    market.test.clock.advance(Duration::hours(25));
    assert_eq!(accept(student, id, market.offers[1]).await.unwrap_err(), "help_taken");
    assert_eq!(accept(student, id, market.offers[0]).await.unwrap().id, booking.id);
    assert_eq!(help_get(student, id).await.unwrap().booking_id, Some(booking.id));
    let made = sqlx::query_scalar::<_, i64>("select count(*) from bookings").fetch_one(&market.test.owner).await;
    assert_eq!(made.unwrap(), 1);
}

#[tokio::test]
async fn an_answer_that_could_not_be_booked_leaves_room_for_another() {
    let market = market().await;
    let (student, id) = (&market.student, market.id);
    let gone = "update users set suspended_at = now() where id = $1";
    sqlx::query(gone).bind(market.tutors[0].actor_id()).execute(&market.test.owner).await.unwrap();
    accept(student, id, market.offers[0]).await.unwrap_err();
    accept(student, id, market.offers[1]).await.expect("nothing was booked, so nothing is taken");
}

#[tokio::test]
async fn an_answer_is_refused_from_whoever_may_not_give_it_and_in_another_currency() {
    let market = market().await;
    let start = market.test.system().now() + Duration::days(3);
    let code = async |context: &Context, offer: HelpOffered| {
        help_offer(context, market.id, &offer).await.unwrap_err().to_refusal().code
    };
    assert_eq!(code(&market.student, offered(2_000, start)).await, "not_found");
    let euro = RateRequest { amount: json!(2_000), currency: "EUR".into() };
    let tutor = &market.tutors[0];
    assert_eq!(code(tutor, HelpOffered { price: Some(euro), ..offered(1, start) }).await, "help_offer_currency");
    assert_eq!(code(tutor, HelpOffered { minutes: Some(120), ..offered(2_000, start) }).await, "length_not_offered");
    assert_eq!(code(tutor, offered(0, start)).await, "price_out_of_range");
    let changed = help_offer(tutor, market.id, &offered(1_500, start)).await.unwrap();
    assert_eq!((changed.id, changed.price.minor), (market.offers[0], 1_500), "a second answer is the first, changed");
    help_close(&market.student, market.id).await.unwrap();
    assert_eq!(code(tutor, offered(1_500, start)).await, "help_closed");
    assert_eq!(accept(&market.student, market.id, market.offers[0]).await.unwrap_err(), "help_closed");
}

#[tokio::test]
async fn three_requests_are_open_at_most_and_each_for_fourteen_days() {
    let market = market().await;
    let tutor = market.test.approved_tutor().await;
    for _ in 0..2 {
        help_ask(&market.student, &asked(&tutor)).await.unwrap();
    }
    let full = help_ask(&market.student, &asked(&tutor)).await.unwrap_err().to_refusal();
    assert_eq!(full.code, "help_requests_full");
    assert_eq!(help_close(&market.tutors[0], market.id).await.unwrap_err().status(), 404);
    market.test.clock.advance(Duration::days(OPEN_DAYS));
    assert_eq!(help_get(&market.student, market.id).await.unwrap().state, HelpState::Lapsed);
    assert_eq!(accept(&market.student, market.id, market.offers[0]).await.unwrap_err(), "help_closed");
    help_ask(&market.student, &asked(&tutor)).await.unwrap();
    let nothing = HelpAsked { subject_id: uuid::Uuid::now_v7().to_string(), ..asked(&tutor) };
    assert_eq!(help_ask(&market.student, &nothing).await.unwrap_err().to_refusal().code, "subject_unknown");
}

#[tokio::test]
async fn an_offer_that_became_dearer_or_shorter_is_asked_about_and_never_paid() {
    let market = market().await;
    let read = HelpTaken { expected_price: Some(1_700), expected_minutes: Some(60), ..HelpTaken::default() };
    let start = market.student.now() + Duration::days(2);
    let start = start.date_naive().and_hms_opt(10, 0, 0).unwrap().and_utc();
    help_offer(&market.tutors[0], market.id, &offered(9_000, start)).await.unwrap();
    let taken = help_accept(&market.student, (market.id, market.offers[0]), &read).await;
    assert_eq!(refused(taken), (409, "price_changed".into()));
    help_offer(&market.tutors[0], market.id, &offered(1_700, start)).await.unwrap();
    let longer = HelpTaken { expected_minutes: Some(90), ..read.clone() };
    let taken = help_accept(&market.student, (market.id, market.offers[0]), &longer).await;
    assert_eq!(refused(taken), (409, "price_changed".into()));
    let booking = help_accept(&market.student, (market.id, market.offers[0]), &read).await.unwrap();
    assert_eq!(booking.total.minor, 1_700);
}

#[tokio::test]
async fn five_requests_a_day_are_made_and_those_that_were_refused_do_not_count() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let tutor = test.approved_tutor().await;
    let student = test.context_of(&test.student().await);
    let nothing = HelpAsked { subject_id: uuid::Uuid::now_v7().to_string(), ..asked(&tutor) };
    for _ in 0..7 {
        assert_eq!(refused(help_ask(&student, &nothing).await).1, "subject_unknown");
    }
    for _ in 0..5 {
        let made = help_ask(&student, &asked(&tutor)).await.unwrap();
        help_close(&student, made.id).await.unwrap();
    }
    for _ in 0..2 {
        assert_eq!(refused(help_ask(&student, &asked(&tutor)).await), (429, "rate_limited".into()));
    }
    let other = test.context_of(&test.student().await);
    help_ask(&other, &asked(&tutor)).await.unwrap();
    let kept: i64 = sqlx::query_scalar("select count(*) from help_requests").fetch_one(&test.owner).await.unwrap();
    assert_eq!(kept, 6);
}

#[tokio::test]
async fn asking_anew_the_same_day_mails_no_tutor_a_second_time() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let student = test.context_of(&test.student().await);
    let mails = async || {
        let sql = "select count(*) from mails where dedup_key like 'help_asked:%'";
        sqlx::query_scalar::<_, i64>(sql).fetch_one(&test.owner).await.unwrap()
    };
    for _ in 0..3 {
        let made = help_ask(&student, &asked(&tutor)).await.unwrap();
        test.drain().await;
        help_close(&student, made.id).await.unwrap();
        assert_eq!(mails().await, 1);
    }
    test.clock.advance(Duration::days(1));
    help_ask(&student, &asked(&tutor)).await.unwrap();
    test.drain().await;
    assert_eq!(mails().await, 2, "another day is another request");
}

#[tokio::test]
async fn a_request_with_a_way_around_us_is_neither_kept_nor_mailed() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let student = test.context_of(&test.student().await);
    for text in ["Call 0151 2345 6789", "ada at example dot com", "add me on Snapchat", "I pay by PayPal"] {
        let request = HelpAsked { text: text.into(), ..asked(&tutor) };
        let refusal = help_ask(&student, &request).await.unwrap_err().to_refusal();
        assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("help_text_shares_contact", "text"));
    }
    test.drain().await;
    for table in
        ["select count(*) from help_requests", "select count(*) from mails where dedup_key like 'help_asked:%'"]
    {
        assert_eq!(sqlx::query_scalar::<_, i64>(table).fetch_one(&test.owner).await.unwrap(), 0, "{table}");
    }
}
