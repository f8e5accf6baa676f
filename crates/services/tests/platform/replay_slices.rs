//! The same for packages, sales, payouts, courses, circles, messages, reviews, keys, children and the desk: their events,
//! read into an empty model, give what the tables say.

use domain::{
    bookings::{
        Side,
        events::ReviewEvent,
        review::{ReviewChange, ReviewRequest},
    },
    identity::{
        Role,
        api_key::ApiKeyRequest,
        events::AccountEvent,
        family::{ChildRequest, events::FamilyEvent},
    },
    ids::{PackageId, UnitId, UserId},
    learning::{
        circle::{CircleRequest, CircleSessionRequest},
        course::{Course, CourseRequest, DeclineRequest},
        enrolment::EnrolRequest,
        events::{CircleEvent, CourseEvent, EnrolmentEvent},
        outline::{Module, Outline, Question, Unit},
        quiz::{Answer, AttemptRequest},
    },
    messages::{
        events::MessageEvent,
        message::{EditRequest, MessageRequest},
    },
    money::{
        Currency, Money,
        events::{PackageEvent, PayoutEvent, PromotionEvent},
        packages::{ClaimRequest, GiftRequest, PackageRequest},
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
        promotions::PromotionRequest,
    },
    people::{events::StudentEvent, student_profile::StudentProfileRequest},
    trust::{
        events::TrustEvent,
        report::ActRequest,
        ticket::{ReplyRequest, TicketRequest},
    },
};
use serde_json::{Value, json};
use services::{
    Context,
    bookings::review::{review_create, review_edit},
    identity::{
        api_keys::{key_create, key_revoke},
        family::child_create,
    },
    learning::{
        circles::{circle_close, circle_create, circle_join, circle_leave, session_add},
        courses::{course_approve, course_create, course_decline, course_submit, outline_put},
        enrolment::{enrol, enrolment_return, quiz_attempt, unit_complete},
    },
    messages::{
        acts::{message_edit, message_read},
        send::message_send,
    },
    money::{
        packages::{package_buy, package_claim, package_end, package_extend, package_gift},
        payouts::{methods_put, payout_create, sandbox_payout_decide},
        promotions::{promotion_create, promotion_end},
    },
    people::student_profile::student_profile_put,
    trust::{
        report::{report_act, report_create},
        ticket::{ticket_create, ticket_reply},
    },
};
use spine::events::{StoredEvent, after};
use std::collections::{BTreeMap, BTreeSet};
use testkit::scene::{Scene, TOMORROW};

/// What is replayed here; `replay_table.rs` reads it.
pub const KINDS: &[&str] = &[
    "abuse.closed",
    "abuse.filed",
    "account.key_ended",
    "account.key_made",
    "circle.begun",
    "circle.closed",
    "circle.joined",
    "circle.left",
    "circle.session_set",
    "course.approved",
    "course.declined",
    "course.submitted",
    "enrolment.enrolled",
    "enrolment.finished",
    "enrolment.returned",
    "enrolment.unit_done",
    "family.child_added",
    "message.changed",
    "message.new",
    "message.read",
    "package.bought",
    "package.claimed",
    "package.ended",
    "package.extended",
    "package.given",
    "payout.failed",
    "payout.paid",
    "payout.requested",
    "promotion.ended",
    "promotion.made",
    "review.edited",
    "review.published",
    "review.written",
    "student.changed",
    "ticket.answered",
    "ticket.opened",
];

/// What a follower of the log knows, by table and id.
type Model = BTreeMap<(&'static str, String), Value>;

fn people(of: &[UserId], without: Option<UserId>) -> Value {
    let sorted: BTreeSet<String> = of.iter().filter(|id| Some(**id) != without).map(|id| id.to_string()).collect();
    json!(sorted)
}

fn follow(model: &mut Model, event: &StoredEvent) {
    let mut set = |table: &'static str, id: String, facts: Value| {
        model.insert((table, id), facts);
    };
    if let Some(told) = event.read::<PackageEvent>().unwrap() {
        let (PackageEvent::Bought(news)
        | PackageEvent::Given(news)
        | PackageEvent::Claimed(news)
        | PackageEvent::Extended(news)
        | PackageEvent::Transferred(news)
        | PackageEvent::Ended(news)
        | PackageEvent::Expired(news)) = told;
        set("packages", news.package_id.to_string(), json!([news.state, news.owner_id]));
    } else if let Some(told) = event.read::<PayoutEvent>().unwrap() {
        let (PayoutEvent::Requested(news) | PayoutEvent::Paid(news) | PayoutEvent::Failed(news)) = told;
        set("payouts", news.payout_id.to_string(), json!([news.status]));
    } else if let Some(told) = event.read::<PromotionEvent>().unwrap() {
        let (ended, news) = match told {
            PromotionEvent::Made(news) => (false, news),
            PromotionEvent::Ended(news) => (true, news),
        };
        set("promotions", news.promotion_id.to_string(), json!([ended]));
    } else if let Some(told) = event.read::<CourseEvent>().unwrap() {
        let (CourseEvent::Submitted(news) | CourseEvent::Approved(news) | CourseEvent::Declined(news)) = told;
        set("courses", news.course_id.to_string(), json!([news.state]));
    } else if let Some(told) = event.read::<EnrolmentEvent>().unwrap() {
        let (state, news) = match told {
            EnrolmentEvent::Enrolled(news) | EnrolmentEvent::UnitDone(news) | EnrolmentEvent::Finished(news) => {
                ("active", news)
            }
            EnrolmentEvent::Returned(news) => ("returned", news),
        };
        set("enrolments", news.enrolment_id.to_string(), json!([state, news.done]));
    } else if let Some(told) = event.read::<CircleEvent>().unwrap() {
        let (closed, left, news) = match told {
            CircleEvent::Begun(news) | CircleEvent::Joined(news) | CircleEvent::SessionSet(news) => (false, None, news),
            CircleEvent::Left(news) => (false, Some(news.person_id), news),
            CircleEvent::Closed(news) => (true, None, news),
        };
        set("circles", news.circle_id.to_string(), json!([closed, people(&news.members, left)]));
    } else if let Some(told) = event.read::<MessageEvent>().unwrap() {
        match told {
            MessageEvent::New(news) | MessageEvent::Changed(news) => {
                set("messages", news.message_id.to_string(), json!([news.thread_id, news.sender_id]));
            }
            MessageEvent::Read(news) => {
                set("thread_people", format!("{}:{}", news.thread_id, news.reader_id), json!([news.number]));
            }
            MessageEvent::Group(_) => {}
        }
    } else if let Some(told) = event.read::<ReviewEvent>().unwrap() {
        let news = told.review();
        if news.by == Side::Student {
            set("reviews", news.id.to_string(), json!([news.public]));
        }
    } else if let Some(told) = event.read::<TrustEvent>().unwrap() {
        match told {
            TrustEvent::AbuseFiled(news) => set("abuse_reports", news.report_id.to_string(), json!(["open"])),
            TrustEvent::AbuseClosed(news) => set("abuse_reports", news.report_id.to_string(), json!(["closed"])),
            TrustEvent::TicketOpened(news) | TrustEvent::TicketAnswered(news) => {
                set("tickets", news.ticket_id.to_string(), json!([news.user_id]));
            }
            TrustEvent::TextHeld(_) | TrustEvent::TextDecided(_) => {}
        }
    } else if let Some(told) = event.read::<AccountEvent>().unwrap() {
        match told {
            AccountEvent::KeyMade(news) => set("api_keys", news.key_id.to_string(), json!([news.name, false])),
            AccountEvent::KeyEnded(news) => set("api_keys", news.key_id.to_string(), json!([news.name, true])),
            _ => {}
        }
    } else if let Some(FamilyEvent::ChildAdded(news)) = event.read().unwrap() {
        set("children", news.child_id.to_string(), json!([news.parent_id]));
    } else if let Some(StudentEvent::Changed(news)) = event.read().unwrap() {
        set("student_profiles", news.user_id.to_string(), json!([]));
    }
}

/// What the tables say of those that events told of.
async fn tables(scene: &Scene, told: &Model) -> Model {
    let select = [
        ("packages", "select id::text, jsonb_build_array(state, owner_id) from packages"),
        ("payouts", "select id::text, jsonb_build_array(status) from payouts"),
        ("promotions", "select id::text, jsonb_build_array(stopped_at is not null) from promotions"),
        ("courses", "select id::text, jsonb_build_array(state) from courses"),
        ("enrolments", "select id::text, jsonb_build_array(state, units_done) from enrolments"),
        (
            "circles",
            "select c.id::text, jsonb_build_array(c.closed_at is not null, coalesce((
               select jsonb_agg(m.person_id order by m.person_id) from circle_members m where m.circle_id = c.id), '[]'))
             from circles c",
        ),
        ("messages", "select id::text, jsonb_build_array(thread_id, sender_id) from messages"),
        ("thread_people", "select thread_id || ':' || user_id, jsonb_build_array(read_number) from thread_people"),
        ("reviews", "select id::text, jsonb_build_array(hidden_until is null) from reviews"),
        (
            "abuse_reports",
            "select id::text, jsonb_build_array(case when closed_at is null then 'open' else 'closed' end)
             from abuse_reports",
        ),
        ("tickets", "select id::text, jsonb_build_array(user_id) from tickets"),
        ("api_keys", "select id::text, jsonb_build_array(name, revoked_at is not null) from api_keys"),
        ("children", "select child_id::text, jsonb_build_array(parent_id) from children"),
        ("student_profiles", "select user_id::text, '[]'::jsonb from student_profiles"),
    ];
    let mut model = Model::new();
    for (table, sql) in select {
        let rows: Vec<(String, Value)> = sqlx::query_as(sql).fetch_all(&scene.test.owner).await.unwrap();
        model
            .extend(rows.into_iter().map(|(id, facts)| ((table, id), facts)).filter(|(key, _)| told.contains_key(key)));
    }
    model
}

fn admin(person: &services::SignedIn, scene: &Scene) -> Context {
    scene.test.context_of(person)
}

async fn packages_live(scene: &Scene) {
    let (student, tutor_id) = (scene.as_student(), scene.tutor.tutor_id.to_string());
    let bought = async || -> PackageId {
        let five = PackageRequest { tutor_id: tutor_id.clone(), lessons: 5, minutes: 60, ..PackageRequest::default() };
        package_buy(&student, &five, None).await.unwrap().id
    };
    package_extend(&student, bought().await, None).await.unwrap();
    package_end(&student, bought().await, None).await.unwrap();
    let given = bought().await;
    let gift = GiftRequest { email: "friend@people.test".into(), message: "Have fun.".into() };
    package_gift(&student, given, &gift, None).await.unwrap();
    let code = sqlx::query_scalar("select action_token from mails where recipient = 'friend@people.test'");
    let code = code.fetch_one(&scene.test.owner).await.unwrap();
    let friend = scene.test.context_of(&scene.test.student().await);
    package_claim(&friend, &ClaimRequest { code }, None).await.unwrap();
}

async fn earnings_live(scene: &Scene) {
    let tutor = scene.as_tutor();
    scene.test.phone(scene.tutor.person.id).await;
    scene.test.earn(&scene.tutor.person, Money::new(10_000, Currency::Usd)).await;
    let method = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
    methods_put(&tutor, &method).await.unwrap();
    let all = PayoutRequest { amount: 10_000, currency: "USD".into(), speed: None };
    let payout = payout_create(&tutor, &all, None).await.unwrap().id;
    sandbox_payout_decide(&tutor, payout, PayoutStatus::Paid).await.unwrap();
    scene.test.earn(&scene.tutor.person, Money::new(10_000, Currency::Usd)).await;
    let second = payout_create(&tutor, &all, None).await.unwrap().id;
    sandbox_payout_decide(&tutor, second, PayoutStatus::Failed).await.unwrap();
    let sale = |percent| PromotionRequest { kind: "discount".into(), percent: Some(percent), ..Default::default() };
    let ended = promotion_create(&tutor, &sale(10)).await.unwrap().id;
    promotion_end(&tutor, ended).await.unwrap();
    promotion_create(&tutor, &sale(20)).await.unwrap();
}

async fn draft(scene: &Scene, price: i64) -> Course {
    let unit = |kind: &str, title: &str| Unit {
        kind: kind.into(),
        title: title.into(),
        text: "Read this.".into(),
        ..Unit::default()
    };
    let question = Question {
        kind: "single".into(),
        text: "Which?".into(),
        options: vec!["this".into(), "that".into()],
        answers: vec!["1".into()],
        feedback: "That.".into(),
    };
    let quiz = Unit { questions: vec![question], ..unit("quiz", "Check") };
    let units = vec![unit("text", "One"), unit("text", "Two"), unit("text", "Three"), quiz];
    let outline =
        Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }], ..Outline::default() };
    let request = CourseRequest {
        title: Some("Pictures".into()),
        subject_id: Some(scene.test.subject().await),
        price: Some(Money::new(price, Currency::Usd)),
        ..CourseRequest::default()
    };
    let made = course_create(&scene.as_tutor(), &request).await.unwrap();
    outline_put(&scene.as_tutor(), made.card.id, &outline).await.unwrap()
}

async fn courses_live(scene: &Scene) {
    let (tutor, student) = (scene.as_tutor(), scene.as_student());
    let looks = admin(&scene.test.admin().await, scene);
    let (free, paid, declined) = (draft(scene, 0).await, draft(scene, 3_000).await, draft(scene, 0).await);
    for course in [&free, &paid, &declined] {
        course_submit(&tutor, course.card.id).await.unwrap();
    }
    course_decline(&looks, declined.card.id, &DeclineRequest { reason: "Add an example.".into() }).await.unwrap();
    for course in [&free, &paid] {
        course_approve(&looks, course.card.id).await.unwrap();
    }
    let place = enrol(&student, paid.card.id, &EnrolRequest::default(), None).await.unwrap();
    enrolment_return(&student, place.id, None).await.unwrap();
    enrol(&student, free.card.id, &EnrolRequest::default(), None).await.unwrap();
    let units: Vec<UnitId> =
        free.modules.iter().flat_map(|module| module.units.iter().filter_map(|unit| unit.id)).collect();
    for unit in &units[..3] {
        unit_complete(&student, *unit).await.unwrap();
    }
    let answers = AttemptRequest { answers: vec![Answer::Place(1)] };
    quiz_attempt(&student, units[3], &answers).await.unwrap();
}

async fn circles_live(scene: &Scene) {
    let (host, member) = (scene.as_student(), scene.test.context_of(&scene.test.student().await));
    let request = CircleRequest {
        title: "Read together".into(),
        subject_id: Some(scene.tutor.subject_id),
        size: 4,
        schedule: None,
        agenda: "A chapter a week.".into(),
    };
    let (open, closed) = (
        circle_create(&host, &request, None).await.unwrap().id,
        circle_create(&host, &request, None).await.unwrap().id,
    );
    circle_join(&member, open).await.unwrap();
    let start = (scene.now() + chrono::Duration::hours(48)).to_rfc3339();
    let session = CircleSessionRequest { start, minutes: 60, agenda: String::new() };
    session_add(&host, open, &session, None).await.unwrap();
    circle_join(&member, closed).await.unwrap();
    circle_leave(&member, closed).await.unwrap();
    circle_close(&host, closed).await.unwrap();
}

async fn words_live(scene: &Scene) {
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let hello = MessageRequest {
        recipient_id: Some(scene.tutor.person.id.to_string()),
        client_id: "one".into(),
        text: "Hello".into(),
        ..MessageRequest::default()
    };
    let message = message_send(&student, &hello).await.unwrap().id;
    message_edit(&student, message, &EditRequest { text: "Good evening".into(), version: None }).await.unwrap();
    message_read(&tutor, message).await.unwrap();
    let about = domain::bookings::report::ReportRequest {
        kind: "profile".into(),
        subject_id: scene.tutor.tutor_id.to_string(),
        reason: "spam".into(),
        text: "I was asked to pay elsewhere.".into(),
    };
    let report = report_create(&student, &about).await.unwrap().id;
    let (one, looks) = (scene.test.admin().await, scene.test.admin().await);
    let act = ActRequest { act: "dismiss".into(), reason: "This is as it should be.".into(), until: None };
    report_act(&admin(&one, scene), report, &act).await.unwrap();
    let ask = TicketRequest { topic: "payment".into(), text: "Where is my money?".into(), booking_id: None };
    let ticket = ticket_create(&student, &ask, None).await.unwrap().line.id;
    let answer = ReplyRequest { text: "On its way.".into(), solved: false };
    ticket_reply(&admin(&looks, scene), ticket, &answer).await.unwrap();
}

async fn reviews_live(scene: &Scene) {
    let lesson = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let stars = |knowledge: Option<i64>| ReviewRequest {
        booking_id: lesson.to_string(),
        rating: Some(4),
        knowledge,
        communication: knowledge,
        professionalism: knowledge,
        comment: "Clear and kind.".into(),
    };
    let written = review_create(&scene.as_student(), &stars(Some(4))).await.unwrap().id;
    let better = ReviewChange { rating: Some(5), ..ReviewChange::default() };
    review_edit(&scene.as_student(), written, &better).await.unwrap();
    review_create(&scene.as_tutor(), &stars(None)).await.unwrap();
}

async fn people_live(scene: &Scene) {
    let student = scene.as_student();
    let ask = || ApiKeyRequest { name: "Calendar".into(), scopes: vec!["read".into()], ..ApiKeyRequest::default() };
    key_create(&student, &ask()).await.unwrap();
    let ended = key_create(&student, &ask()).await.unwrap().id;
    key_revoke(&student, ended).await.unwrap();
    let looking = StudentProfileRequest { goals: "Pass the exam in June.".into(), ..StudentProfileRequest::default() };
    student_profile_put(&student, &looking).await.unwrap();
    let parent = scene.test.context_of(&scene.test.person(Role::Parent).await);
    let mia = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2013-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    child_create(&parent, &mia, None).await.unwrap();
}

#[tokio::test]
async fn events_of_the_other_slices_give_what_the_tables_say() {
    let scene = Scene::new().await;
    packages_live(&scene).await;
    earnings_live(&scene).await;
    courses_live(&scene).await;
    circles_live(&scene).await;
    words_live(&scene).await;
    people_live(&scene).await;
    reviews_live(&scene).await;
    scene.test.drain().await;
    let events = after(&scene.test.app.pool, 0, 10_000).await.unwrap();
    let mut told = Model::new();
    for event in &events {
        follow(&mut told, event);
    }
    assert_eq!(told, tables(&scene, &told).await);
    let kinds: BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    let silent: Vec<_> = KINDS.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert!(silent.is_empty(), "nothing brought these about: {silent:?}");
}
