//! What follows when both have spoken in a case: the proposal of the rules, both taking it, and files.

use domain::{
    bookings::{
        Side,
        case::{
            CaseDecision, CaseMoment, CaseRequest, CaseStatus, DecideRequest, StatementRequest,
            appeal::CaseAppealRequest, offer::OfferReasonCode,
        },
    },
    identity::Role,
    ids::{BookingId, CaseId, UploadId},
    money::{Currency, Money},
    platform::uploads::UploadRequest,
};
use services::{
    Context,
    bookings::booking::{
        case_accept, case_appeal, case_decide, case_decision_preview, case_get, case_open, case_statement_add,
    },
    platform::{check::check_all, idempotency::IdempotencyKey, uploads::upload_whole},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refusal, refused};
use uuid::Uuid;

fn request(category: &str) -> CaseRequest {
    CaseRequest { category: category.into(), statement: "Half of it was silence.".into(), ..CaseRequest::default() }
}

pub fn say(text: &str) -> StatementRequest {
    StatementRequest { text: text.into(), ..StatementRequest::default() }
}

pub fn decide(decision: &str, amount: Option<i64>) -> DecideRequest {
    DecideRequest { decision: decision.into(), amount, note: "So it was.".into() }
}

fn appeal(reason: &str) -> CaseAppealRequest {
    CaseAppealRequest { reason: reason.into() }
}

pub async fn trust(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

async fn held(scene: &Scene) -> BookingId {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    id
}

pub async fn opened(scene: &Scene, category: &str) -> CaseId {
    let lesson = held(scene).await;
    case_open(&scene.as_student(), lesson, &request(category), None).await.unwrap().id
}

/// A case in which both have spoken; the room shows nothing, so a half is proposed.
pub async fn offered(scene: &Scene) -> CaseId {
    let id = opened(scene, "quality").await;
    case_statement_add(&scene.as_tutor(), id, &say("The line broke.")).await.unwrap();
    id
}

/// Somebody was in the lesson's room from one minute of it to another.
async fn was_there(scene: &Scene, lesson: BookingId, person: Uuid, minutes: (i32, i32)) {
    let room = "insert into rooms (id, booking_id, tutor_user_id, student_id, created_at)
                select $1, id, tutor_user_id, student_id, starts_at from bookings where id = $1 on conflict do nothing";
    sqlx::query(room).bind(lesson.0).execute(&scene.test.owner).await.unwrap();
    let stretch =
        "insert into room_presences (id, room_id, peer_id, person_id, part, server_id, joined_at, seen_at, beat_at,
                     left_at, how)
                   select gen_random_uuid(), $1, gen_random_uuid(), $2,
                     case when b.tutor_user_id = $2 then 'tutor' else 'student' end, gen_random_uuid(),
                     b.starts_at + make_interval(mins => $3), b.starts_at + make_interval(mins => $4), now(),
                     b.starts_at + make_interval(mins => $4), 'leave' from bookings b where b.id = $1";
    let stretch = sqlx::query(stretch).bind(lesson.0).bind(person).bind(minutes.0).bind(minutes.1);
    stretch.execute(&scene.test.owner).await.unwrap();
    for (number, kind, minute) in [(1, "join", minutes.0), (2, "leave", minutes.1)] {
        let line = "insert into room_moments (room_id, number, at, person_id, kind, seal)
                    select $1, $2 + (select count(*)::int from room_moments where room_id = $1) - ($2 - 1),
                      b.starts_at + make_interval(mins => $4), $3, $5, decode(repeat('00', 32), 'hex')
                    from bookings b where b.id = $1";
        let line = sqlx::query(line).bind(lesson.0).bind(number).bind(person).bind(minute).bind(kind);
        line.execute(&scene.test.owner).await.unwrap();
    }
}

/// Everything that must hold does.
pub async fn checked(scene: &Scene) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, services::Clock::now(&*scene.test.clock)).await.unwrap();
    let broken: Vec<_> = all.into_iter().filter(|one| !one.ok).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

async fn file(context: &Context, purpose: &str) -> UploadId {
    let pdf = b"%PDF-1.4 what happened";
    let request = UploadRequest {
        purpose: purpose.into(),
        file_name: "chat.pdf".into(),
        size: pdf.len() as i64,
        content_type: "application/pdf".into(),
    };
    upload_whole(context, &request, pdf).await.unwrap()
}

#[tokio::test]
async fn the_rules_propose_something_once_both_have_spoken_or_a_day_later() {
    let scene = Scene::new().await;
    let first = opened(&scene, "quality").await;
    case_statement_add(&scene.as_student(), first, &say("And then it ended.")).await.unwrap();
    assert_eq!(case_get(&scene.as_student(), first).await.unwrap().proposal, None, "one side alone");
    let told = case_statement_add(&scene.as_tutor(), first, &say("The line broke.")).await.unwrap();
    let proposal = told.proposal.unwrap();
    assert_eq!((proposal.decision, proposal.refund.minor), (CaseDecision::Partial, 1_500));
    assert_eq!(proposal.reasons[0].code, OfferReasonCode::WordsOnly);
    assert!(proposal.reasons[0].text.contains("half"), "{}", proposal.reasons[0].text);
    assert_eq!(
        (told.answered_at, proposal.until - proposal.made_at),
        (Some(proposal.made_at), chrono::Duration::hours(48))
    );

    let other = Scene::new().await;
    let silent = opened(&other, "technical").await;
    other.move_to("2026-03-04T10:59:00Z");
    other.test.run_jobs().await;
    assert_eq!(case_get(&other.as_tutor(), silent).await.unwrap().proposal, None);
    other.move_to("2026-03-04T11:01:00Z");
    other.test.run_jobs().await;
    assert!(case_get(&other.as_tutor(), silent).await.unwrap().proposal.is_some());
    assert_eq!(other.count("cases").await, 1);
}

#[tokio::test]
async fn what_the_room_shows_decides_what_is_proposed() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    was_there(&scene, lesson, scene.student.id.0, (0, 60)).await;
    was_there(&scene, lesson, scene.tutor.person.id.0, (12, 60)).await;
    let case = case_open(&scene.as_student(), lesson, &request("quality"), None).await.unwrap();
    let told = case_statement_add(&scene.as_tutor(), case.id, &say("I was a little late.")).await.unwrap();
    let seen = told.presence.unwrap();
    assert_eq!((seen.planned, seen.student, seen.tutor, seen.together, seen.tutor_late), (60, 60, 48, 48, Some(12)));
    let proposal = told.proposal.unwrap();
    assert_eq!((proposal.decision, proposal.refund.minor), (CaseDecision::Partial, 600));
    let joined: Vec<_> =
        told.timeline.iter().filter(|step| step.kind == CaseMoment::Joined).map(|step| step.by).collect();
    assert_eq!(joined, [Some(Side::Student), Some(Side::Tutor)]);
}

#[tokio::test]
async fn the_timeline_tells_what_the_product_knows_and_no_word_of_a_message() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    scene.test.run_jobs().await;
    let case = case_get(&scene.as_student(), id).await.unwrap();
    let kinds: Vec<CaseMoment> = case.timeline.iter().map(|step| step.kind).collect();
    for kind in [
        CaseMoment::Requested,
        CaseMoment::Answered,
        CaseMoment::MoneyHeld,
        CaseMoment::Start,
        CaseMoment::End,
        CaseMoment::MoneyEarned,
        CaseMoment::Opened,
        CaseMoment::Offered,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} is missing in {kinds:?}");
    }
    assert!(case.timeline.windows(2).all(|two| two[0].at <= two[1].at), "in order");
    let paid = case.timeline.iter().find(|step| step.kind == CaseMoment::MoneyEarned).unwrap();
    assert_eq!(paid.amount, Some(Money::new(3_000, Currency::Usd)));
    assert_eq!(case.policy.cancellation_policy, "standard");
}

#[tokio::test]
async fn a_proposal_that_both_take_is_carried_out_to_the_cent() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    let wallet = scene.student_money().await.0;
    let staff = trust(&scene).await;
    let preview = case_decision_preview(&staff, id, &decide("partial", Some(1_500))).await.unwrap();
    let waits = case_accept(&scene.as_student(), id, None).await.unwrap();
    assert_eq!((waits.status, waits.proposal.unwrap().accepted_by), (CaseStatus::Open, vec![Side::Student]));
    assert_eq!(scene.student_money().await.0, wallet, "one yes moves nothing");
    let done = case_accept(&scene.as_tutor(), id, None).await.unwrap();
    let decision = done.decision.unwrap();
    assert!(decision.agreed);
    assert_eq!((decision.decision, decision.refund.minor), (CaseDecision::Partial, 1_500));
    assert_eq!(scene.student_money().await.0, wallet + 1_500);
    assert_eq!(scene.earnings().await.0, preview.tutor_earnings.minor, "as the staff's preview says");
    checked(&scene).await;
    for context in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(refused(case_appeal(&context, id, &appeal("No."), None).await), (409, "appeal_after_yes".into()));
        assert!(!case_get(&context, id).await.unwrap().actions.contains(&"appeal".to_owned()));
    }
    assert_eq!(refused(case_decide(&staff, id, &decide("full", None)).await), (409, "case_decided".into()));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_proposal_is_taken_by_the_two_of_the_lesson_once_and_in_time() {
    let scene = Scene::new().await;
    let id = opened(&scene, "quality").await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    assert_eq!(refused(case_accept(&student, id, None).await), (409, "case_proposal_missing".into()));
    case_statement_add(&tutor, id, &say("The line broke.")).await.unwrap();
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(case_accept(&stranger, id, None).await);
    is_not_found(case_accept(&student, CaseId(Uuid::now_v7()), None).await);
    assert_eq!(refused(case_accept(&trust(&scene).await, id, None).await), (403, "case_sides_only".into()));
    assert_eq!(refused(case_accept(&scene.test.anonymous(), id, None).await).0, 401);
    let key = IdempotencyKey::parse(&Uuid::now_v7().to_string()).unwrap();
    let first = case_accept(&student, id, Some(&key)).await.unwrap();
    assert_eq!(case_accept(&student, id, Some(&key)).await.unwrap(), first, "the same request");
    assert_eq!(refused(case_accept(&student, id, None).await), (409, "case_accepted".into()));
    scene.move_to("2026-03-05T11:00:01Z");
    assert_eq!(refused(case_accept(&tutor, id, None).await), (409, "case_proposal_over".into()));
    case_decide(&trust(&scene).await, id, &decide("none", None)).await.unwrap();
    assert_eq!(refused(case_accept(&tutor, id, None).await), (409, "case_decided".into()));
    // What was decided is not what the student took: they may appeal.
    case_appeal(&student, id, &appeal("We agreed on a half."), None).await.unwrap();
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn both_who_take_it_at_once_settle_it_once() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let (first, second) = tokio::join!(case_accept(&student, id, None), case_accept(&tutor, id, None));
    let settled = [first.unwrap(), second.unwrap()].iter().filter(|case| case.decision.is_some()).count();
    assert_eq!(settled, 1, "the second of the two");
    assert_eq!(scene.student_money().await.0, 100_000 - 1_500);
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn the_last_yes_and_a_decision_at_once_are_one_decision() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    case_accept(&scene.as_student(), id, None).await.unwrap();
    let (tutor, staff, all) = (scene.as_tutor(), trust(&scene).await, decide("full", None));
    let (yes, decision) = tokio::join!(case_accept(&tutor, id, None), case_decide(&staff, id, &all));
    assert_eq!(u8::from(yes.is_ok()) + u8::from(decision.is_ok()), 1);
    for late in [yes, decision].into_iter().filter(Result::is_err) {
        assert_eq!(refused(late), (409, "case_decided".into()));
    }
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn files_come_with_a_statement_and_are_read_by_both_and_whoever_decides() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let (own, theirs) = (file(&student, "evidence").await, file(&tutor, "evidence").await);
    let (message, lesson) = (file(&student, "message").await, held(&scene).await);
    let with = |ids: &[UploadId]| CaseRequest {
        upload_ids: ids.iter().map(ToString::to_string).collect(),
        ..request("quality")
    };
    for wrong in [theirs, message, UploadId(Uuid::now_v7())] {
        let no = refusal(case_open(&student, lesson, &with(&[wrong]), None).await);
        assert_eq!((no.code.as_str(), no.fields[0].field.as_str()), ("upload_unknown", "upload_ids"));
    }
    assert_eq!(scene.count("cases").await, 0);
    let case = case_open(&student, lesson, &with(&[own]), None).await.unwrap();
    assert_eq!((case.evidence.len(), case.evidence[0].by), (1, Side::Student));
    assert!(case.evidence[0].url.contains("signature="), "{}", case.evidence[0].url);
    let again = StatementRequest { upload_ids: vec![own.to_string()], ..say("Once more.") };
    assert_eq!(refused(case_statement_add(&student, case.id, &again).await), (422, "upload_unknown".into()));
    let reply = StatementRequest { upload_ids: vec![theirs.to_string()], ..say("See the chat.") };
    case_statement_add(&tutor, case.id, &reply).await.unwrap();
    for reader in [&student, &tutor, &trust(&scene).await] {
        assert_eq!(case_get(reader, case.id).await.unwrap().evidence.len(), 2);
    }
    is_not_found(case_get(&scene.test.context_of(&scene.test.student().await), case.id).await);
    let many: Vec<UploadId> = (0..6).map(|_| UploadId(Uuid::now_v7())).collect();
    let six = StatementRequest { upload_ids: many.iter().map(ToString::to_string).collect(), ..say("All of it.") };
    assert_eq!(refused(case_statement_add(&student, case.id, &six).await).1, "case_files_too_many");
    let kept = "select count(*) from uploads where ends_at is null and purpose = 'evidence'";
    let kept_for_good = || async { sqlx::query_scalar::<_, i64>(kept).fetch_one(&scene.test.owner).await.unwrap() };
    assert_eq!(kept_for_good().await, 2);
    case_decide(&trust(&scene).await, case.id, &decide("none", None)).await.unwrap();
    assert_eq!(kept_for_good().await, 0, "they go when the case does");
    assert_eq!(case_get(&student, case.id).await.unwrap().evidence.len(), 2, "and not before");
}
