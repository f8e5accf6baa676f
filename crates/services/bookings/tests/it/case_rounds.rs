//! What follows when both have spoken in a case: the proposal of the rules, files, one appeal of each side, and how both
//! found it.

use domain::{
    bookings::{
        Side,
        case::{
            Case, CaseDecision, CaseMoment, CaseRequest, CaseStatus, DecideRequest, StatementRequest,
            appeal::{AppealOutcome, AppealRequest, CaseSurveyRequest},
            offer::OfferReasonCode,
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
        booking_get, case_accept, case_appeal, case_decide, case_decision_preview, case_figures, case_get, case_open,
        case_statement_add, case_survey, cases_waiting,
    },
    platform::{check::check_all, idempotency::IdempotencyKey, mails::dev_mailbox, uploads::upload_whole},
};
use testkit::{
    TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refusal, refused},
};
use uuid::Uuid;

fn request(category: &str) -> CaseRequest {
    CaseRequest { category: category.into(), statement: "Half of it was silence.".into(), ..CaseRequest::default() }
}

fn say(text: &str) -> StatementRequest {
    StatementRequest { text: text.into(), ..StatementRequest::default() }
}

fn decide(decision: &str, amount: Option<i64>) -> DecideRequest {
    DecideRequest { decision: decision.into(), amount, note: "So it was.".into() }
}

fn appeal(reason: &str) -> AppealRequest {
    AppealRequest { reason: reason.into() }
}

fn rated(rating: i64) -> CaseSurveyRequest {
    CaseSurveyRequest { rating: Some(rating), comment: "Quick.".into() }
}

async fn trust(scene: &Scene) -> Context {
    scene.test.context_of(&scene.test.person(Role::Admin).await)
}

async fn held(scene: &Scene) -> BookingId {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    id
}

async fn opened(scene: &Scene, category: &str) -> CaseId {
    let lesson = held(scene).await;
    case_open(&scene.as_student(), lesson, &request(category), None).await.unwrap().id
}

/// A case in which both have spoken; the room shows nothing, so a half is proposed.
async fn offered(scene: &Scene) -> CaseId {
    let id = opened(scene, "quality").await;
    case_statement_add(&scene.as_tutor(), id, &say("The line broke.")).await.unwrap();
    id
}

/// A case that somebody of the staff decided, and who.
async fn decided(scene: &Scene, decision: &DecideRequest) -> (CaseId, Context) {
    let (id, staff) = (offered(scene).await, trust(scene).await);
    case_decide(&staff, id, decision).await.unwrap();
    (id, staff)
}

/// Somebody was in the lesson's room from one minute of it to another.
async fn was_there(scene: &Scene, lesson: BookingId, person: Uuid, minutes: (i32, i32)) {
    let room = "insert into rooms (id, booking_id, tutor_user_id, student_id, created_at)
                select $1, id, tutor_user_id, student_id, starts_at from bookings where id = $1 on conflict do nothing";
    sqlx::query(room).bind(lesson.0).execute(&scene.test.owner).await.unwrap();
    let stretch = "insert into room_presences (id, room_id, peer_id, person_id, part, server_id, joined_at, seen_at, beat_at,
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
async fn checked(scene: &Scene) {
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
    assert_eq!((told.answered_at, proposal.until - proposal.made_at), (Some(proposal.made_at), chrono::Duration::hours(48)));

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
    let joined: Vec<_> = told.timeline.iter().filter(|step| step.kind == CaseMoment::Joined).map(|step| step.by).collect();
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
    let with = |ids: &[UploadId]| CaseRequest { upload_ids: ids.iter().map(ToString::to_string).collect(), ..request("quality") };
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

#[tokio::test]
async fn each_side_appeals_once_within_a_week() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let why = appeal("Nobody looked at the recording.");
    assert_eq!(refused(case_appeal(&student, id, &why, None).await), (409, "appeal_too_early".into()));
    let staff = trust(&scene).await;
    case_decide(&staff, id, &decide("none", None)).await.unwrap();
    assert_eq!(refusal(case_appeal(&student, id, &appeal(" "), None).await).fields[0].field, "reason");
    assert_eq!(refused(case_appeal(&staff, id, &why, None).await), (403, "case_sides_only".into()));
    is_not_found(case_appeal(&scene.test.context_of(&scene.test.student().await), id, &why, None).await);
    let key = IdempotencyKey::parse(&Uuid::now_v7().to_string()).unwrap();
    let appealed = case_appeal(&student, id, &why, Some(&key)).await.unwrap();
    assert_eq!((appealed.status, appealed.appeals.len()), (CaseStatus::Appealed, 1));
    assert_eq!(case_appeal(&student, id, &why, Some(&key)).await.unwrap(), appealed);
    assert_eq!(refused(case_appeal(&student, id, &why, None).await), (409, "appeal_used".into()));
    case_statement_add(&tutor, id, &say("It was a whole lesson.")).await.unwrap();
    case_appeal(&tutor, id, &appeal("The note is wrong."), None).await.unwrap();

    let late = Scene::new().await;
    let (id, _) = decided(&late, &decide("none", None)).await;
    late.move_to("2026-03-10T11:00:00Z");
    assert_eq!(refused(case_appeal(&late.as_student(), id, &why, None).await), (409, "appeal_too_late".into()));
}

#[tokio::test]
async fn somebody_else_decides_an_appeal_and_gives_the_difference_alone() {
    let scene = Scene::new().await;
    let (id, first) = decided(&scene, &decide("partial", Some(1_000))).await;
    let wallet = scene.student_money().await.0;
    let other = trust(&scene).await;
    assert_eq!(refused(case_decide(&other, id, &decide("full", None)).await), (409, "case_decided".into()));
    case_appeal(&scene.as_student(), id, &appeal("It was all of it."), None).await.unwrap();
    assert_eq!(cases_waiting(&first).await.unwrap().items.len(), 0, "not theirs a second time");
    assert_eq!(cases_waiting(&other).await.unwrap().items.len(), 1);
    let own = case_decide(&first, id, &decide("full", None)).await;
    assert_eq!(refused(own), (403, "second_person_required".into()));
    assert_eq!(refused(case_decision_preview(&first, id, &decide("full", None)).await).1, "second_person_required");
    let much = refusal(case_decide(&other, id, &decide("partial", Some(3_000))).await);
    assert_eq!((much.code.as_str(), much.fields[0].field.as_str()), ("refund_too_large", "amount"));
    let preview = case_decision_preview(&other, id, &decide("partial", Some(2_500))).await.unwrap();
    assert_eq!((preview.money.refund.minor, preview.money.kept.minor), (1_500, 500));
    let after = case_decide(&other, id, &decide("partial", Some(2_500))).await.unwrap().appeal_decision.unwrap();
    assert_eq!((after.outcome, after.refund.minor, after.further.minor), (AppealOutcome::Raised, 2_500, 1_500));
    assert_eq!(scene.student_money().await.0, wallet + 1_500);
    assert_eq!(scene.earnings().await.0, preview.tutor_earnings.minor);
    assert_eq!(refused(case_decide(&other, id, &decide("full", None)).await), (409, "case_decided".into()));
    let late = case_appeal(&scene.as_tutor(), id, &appeal("But no."), None).await;
    assert_eq!(refused(late), (409, "case_final".into()));
    assert_eq!(refused(case_statement_add(&scene.as_tutor(), id, &say("No.")).await).1, "case_decided");
    checked(&scene).await;
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn what_was_denied_is_given_after_the_earnings_were_cleared() {
    let scene = Scene::new().await;
    let (id, _) = decided(&scene, &decide("none", None)).await;
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    assert!(scene.earnings().await.1 > 0, "cleared");
    case_appeal(&scene.as_student(), id, &appeal("Look at the room."), None).await.unwrap();
    case_decide(&trust(&scene).await, id, &decide("full", None)).await.unwrap();
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    assert_eq!(scene.earnings().await, (0, 0));
    let lesson = case_get(&scene.as_student(), id).await.unwrap().booking_id;
    assert_eq!(booking_get(&scene.as_student(), lesson).await.unwrap().payment_state.code(), "REFUNDED");
    checked(&scene).await;
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_tutor_who_was_right_reads_so_and_the_student_keeps_what_went_back() {
    let scene = Scene::new().await;
    let (id, _) = decided(&scene, &decide("full", None)).await;
    case_appeal(&scene.as_tutor(), id, &appeal("We were there for an hour."), None).await.unwrap();
    let other = trust(&scene).await;
    let preview = case_decision_preview(&other, id, &decide("none", None)).await.unwrap();
    assert_eq!((preview.money.refund.minor, preview.not_taken_back.unwrap().minor), (0, 3_000));
    assert!(preview.money.journal.is_empty());
    let after = case_decide(&other, id, &decide("none", None)).await.unwrap().appeal_decision.unwrap();
    assert_eq!((after.outcome, after.refund.minor, after.further.minor), (AppealOutcome::Lowered, 3_000, 0));
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn of_two_who_decide_an_appeal_at_once_one_does() {
    let scene = Scene::new().await;
    let (id, _) = decided(&scene, &decide("none", None)).await;
    case_appeal(&scene.as_student(), id, &appeal("Look again."), None).await.unwrap();
    let (one, other) = (trust(&scene).await, trust(&scene).await);
    let (part, all) = (decide("partial", Some(1_000)), decide("full", None));
    let (first, second) = tokio::join!(case_decide(&one, id, &part), case_decide(&other, id, &all));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    for late in [first, second].into_iter().filter(Result::is_err) {
        assert_eq!(refused(late), (409, "case_decided".into()));
    }
    assert_eq!(scene.count("refunds").await, 1);
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn an_appeal_and_the_decision_it_is_against_queue() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    let (student, staff) = (scene.as_student(), trust(&scene).await);
    let (why, nothing) = (appeal("No."), decide("none", None));
    let (appealed, done) = tokio::join!(case_appeal(&student, id, &why, None), case_decide(&staff, id, &nothing));
    assert!(done.is_ok());
    match appealed {
        Ok(case) => assert_eq!(case.status, CaseStatus::Appealed, "it came after"),
        early => assert_eq!(refused(early), (409, "appeal_too_early".into())),
    }
}

#[tokio::test]
async fn above_five_hundred_dollars_two_more_people_decide_an_appeal() {
    let hourly_rate = Money::new(60_000, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let (id, first) = decided(&scene, &decide("none", None)).await;
    case_appeal(&scene.as_student(), id, &appeal("Look again."), None).await.unwrap();
    let [one, other] = [trust(&scene).await, trust(&scene).await];
    let all = decide("full", None);
    assert!(case_decision_preview(&one, id, &all).await.unwrap().needs_second);
    let waits = case_decide(&one, id, &all).await.unwrap();
    assert_eq!((waits.status, waits.first_decision.unwrap().refund.minor), (CaseStatus::Appealed, 60_000));
    assert_eq!(refused(case_decide(&one, id, &all).await), (403, "case_second_needed".into()));
    assert_eq!(refused(case_decide(&first, id, &all).await), (403, "second_person_required".into()));
    let done = case_decide(&other, id, &all).await.unwrap();
    assert_eq!(done.appeal_decision.unwrap().further.minor, 60_000);
    assert_eq!(scene.student_money().await.0, 100_000);
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn both_say_once_how_it_was_handled_and_the_staff_sees_the_average() {
    let scene = Scene::new().await;
    let id = offered(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    assert_eq!(refused(case_survey(&student, id, &rated(4)).await), (409, "survey_too_early".into()));
    let staff = trust(&scene).await;
    case_decide(&staff, id, &decide("none", None)).await.unwrap();
    for wrong in [rated(0), rated(6), CaseSurveyRequest::default()] {
        assert_eq!(refusal(case_survey(&student, id, &wrong).await).fields[0].field, "rating");
    }
    assert_eq!(refused(case_survey(&staff, id, &rated(5)).await), (403, "case_sides_only".into()));
    is_not_found(case_survey(&scene.test.context_of(&scene.test.student().await), id, &rated(1)).await);
    assert!(case_survey(&student, id, &rated(4)).await.is_ok());
    assert_eq!(refused(case_survey(&student, id, &rated(5)).await), (409, "survey_given".into()));
    case_survey(&tutor, id, &rated(1)).await.unwrap();
    let figures = case_figures(&staff).await.unwrap();
    assert_eq!((figures.surveys, figures.survey_average), (2, Some(250)));
    assert_eq!((figures.survey_average_student, figures.survey_average_tutor), (Some(400), Some(100)));
    is_not_found(case_figures(&student).await);
}

#[tokio::test]
async fn the_queue_shows_both_clocks_and_the_case_what_was_decided_of_others() {
    let scene = Scene::new().await;
    let (id, staff) = (opened(&scene, "quality").await, trust(&scene).await);
    let line = |items: Vec<domain::bookings::case::CaseLine>| items.into_iter().next().unwrap();
    let fresh = line(cases_waiting(&staff).await.unwrap().items);
    assert_eq!((fresh.overdue, fresh.answered_at), (false, None));
    scene.move_to("2026-03-04T11:00:00Z");
    assert!(line(cases_waiting(&staff).await.unwrap().items).overdue, "nobody answered in a day");
    scene.test.run_jobs().await;
    assert!(!line(cases_waiting(&staff).await.unwrap().items).overdue, "the rules did");
    scene.move_to("2026-03-05T11:00:00Z");
    assert!(line(cases_waiting(&staff).await.unwrap().items).overdue, "nobody decided in two");
    assert_eq!(case_figures(&staff).await.unwrap().overdue, 1);
    let similar = case_get(&staff, id).await.unwrap().similar.unwrap();
    assert_eq!((similar.full, similar.partial, similar.none, similar.median_percent), (0, 0, 0, None));
    assert_eq!(case_get(&scene.as_student(), id).await.unwrap().similar, None);
    case_decide(&staff, id, &decide("partial", Some(1_500))).await.unwrap();
    let similar = case_get(&staff, id).await.unwrap().similar.unwrap();
    assert_eq!((similar.partial, similar.median_percent), (1, Some(50)));
    let figures = case_figures(&staff).await.unwrap();
    assert_eq!((figures.waiting, figures.opened, figures.decided), (0, 1, 1));
    assert_eq!((figures.answered_in_time_percent, figures.decided_in_time_percent), (Some(100), Some(100)));
}

#[tokio::test]
async fn each_side_reads_what_it_can_do() {
    let scene = Scene::new().await;
    let id = opened(&scene, "quality").await;
    let acts = |case: Case| case.actions;
    assert_eq!(acts(case_get(&scene.as_student(), id).await.unwrap()), ["say"]);
    case_statement_add(&scene.as_tutor(), id, &say("No.")).await.unwrap();
    assert_eq!(acts(case_get(&scene.as_tutor(), id).await.unwrap()), ["say", "accept"]);
    let staff = trust(&scene).await;
    assert_eq!(acts(case_get(&staff, id).await.unwrap()), ["decide"]);
    case_decide(&staff, id, &decide("none", None)).await.unwrap();
    assert_eq!(acts(case_get(&scene.as_student(), id).await.unwrap()), ["appeal", "survey"]);
    case_appeal(&scene.as_student(), id, &appeal("Look again."), None).await.unwrap();
    assert_eq!(acts(case_get(&scene.as_student(), id).await.unwrap()), ["say", "survey"]);
    assert!(acts(case_get(&staff, id).await.unwrap()).is_empty(), "not who decided first");
    assert_eq!(acts(case_get(&trust(&scene).await, id).await.unwrap()), ["decide"]);
}

#[tokio::test]
async fn both_are_mailed_of_the_proposal_the_appeal_and_its_decision() {
    let scene = Scene::new().await;
    let (id, _) = decided(&scene, &decide("none", None)).await;
    case_appeal(&scene.as_student(), id, &appeal("Look again."), None).await.unwrap();
    case_decide(&trust(&scene).await, id, &decide("full", None)).await.unwrap();
    scene.test.run_jobs().await;
    for person in [&scene.student, &scene.tutor.person] {
        let email = scene.email_of(person).await;
        let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
        for begins in ["A proposal for your case", "An appeal in your case", "The appeal is decided"] {
            assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with(begins)).count(), 1, "{begins}");
        }
    }
}
