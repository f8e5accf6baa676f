//! One command after the other for each slice that `replay_slices.rs` reads back.

use domain::{
    bookings::{
        report::ReportRequest,
        review::{ReviewChange, ReviewRequest},
    },
    identity::{Role, api_key::ApiKeyRequest, family::ChildRequest},
    ids::{PackageId, UnitId},
    learning::{
        circle::{CircleRequest, CircleSessionRequest},
        course::{Course, CourseRequest, DeclineRequest},
        enrolment::EnrolRequest,
        outline::{Module, Outline, Question, Unit},
        quiz::{Answer, AttemptRequest},
    },
    messages::message::{EditRequest, MessageRequest},
    money::{
        Currency, Money,
        packages::{ClaimRequest, GiftRequest, PackageRequest},
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
        promotions::PromotionRequest,
    },
    people::student_profile::StudentProfileRequest,
    trust::{
        report::ActRequest,
        ticket::{ReplyRequest, TicketRequest},
    },
};
use services::{
    Context, SignedIn,
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
use testkit::scene::{Scene, TOMORROW};

fn admin(person: &SignedIn, scene: &Scene) -> Context {
    scene.test.context_of(person)
}

pub async fn packages_live(scene: &Scene) {
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

pub async fn earnings_live(scene: &Scene) {
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
    let outline = Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }] };
    let request = CourseRequest {
        title: Some("Pictures".into()),
        subject_id: Some(scene.test.subject().await),
        price: Some(Money::new(price, Currency::Usd)),
        ..CourseRequest::default()
    };
    let made = course_create(&scene.as_tutor(), &request).await.unwrap();
    outline_put(&scene.as_tutor(), made.card.id, &outline).await.unwrap()
}

pub async fn courses_live(scene: &Scene) {
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

pub async fn circles_live(scene: &Scene) {
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

pub async fn words_live(scene: &Scene) {
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
    let about = ReportRequest {
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

pub async fn reviews_live(scene: &Scene) {
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

pub async fn people_live(scene: &Scene) {
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
