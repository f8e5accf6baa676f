//! After a case is decided: one appeal of each side, decided by somebody else and for good, how both found it, and what
//! whoever decides sees.

use super::case_rounds::{checked, decide, offered, opened, say, trust};
use domain::{
    bookings::case::{
        Case, CaseStatus, DecideRequest,
        appeal::{AppealOutcome, CaseAppealRequest, CaseSurveyRequest},
    },
    ids::CaseId,
    money::{Currency, Money},
};
use services::{
    Context,
    bookings::booking::{
        booking_get, case_appeal, case_decide, case_decision_preview, case_figures, case_get, case_statement_add,
        case_survey, cases_waiting,
    },
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::{
    TutorOptions,
    scene::{Scene, is_not_found, refusal, refused},
};
use uuid::Uuid;

fn appeal(reason: &str) -> CaseAppealRequest {
    CaseAppealRequest { reason: reason.into() }
}

fn rated(rating: i64) -> CaseSurveyRequest {
    CaseSurveyRequest { rating: Some(rating), comment: "Quick.".into() }
}

/// A case that somebody of the staff decided, and who.
async fn decided(scene: &Scene, decision: &DecideRequest) -> (CaseId, Context) {
    let (id, staff) = (offered(scene).await, trust(scene).await);
    case_decide(&staff, id, decision).await.unwrap();
    (id, staff)
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
    let similar = case_get(&other, id).await.unwrap().similar.unwrap();
    assert_eq!((similar.full, similar.none, similar.median_percent), (0, 1, Some(100)), "the last word counts");
}

#[tokio::test]
async fn whoever_proposed_the_first_decision_does_not_judge_it() {
    let hourly_rate = Money::new(60_000, Currency::Usd);
    let scene = Scene::with(TutorOptions { hourly_rate, ..TutorOptions::default() }).await;
    let (id, [proposer, second]) = (offered(&scene).await, [trust(&scene).await, trust(&scene).await]);
    let all = decide("full", None);
    case_decide(&proposer, id, &all).await.unwrap();
    case_decide(&second, id, &all).await.unwrap();
    case_appeal(&scene.as_tutor(), id, &appeal("We were there."), None).await.unwrap();
    for own in [&proposer, &second] {
        assert_eq!(refused(case_decide(own, id, &all).await), (403, "second_person_required".into()));
        assert!(cases_waiting(own).await.unwrap().items.is_empty());
        assert!(case_get(own, id).await.unwrap().actions.is_empty());
    }
    let stands = case_decide(&trust(&scene).await, id, &all).await.unwrap().appeal_decision.unwrap();
    assert_eq!(stands.outcome, AppealOutcome::Stands);
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
    scene.test.run_jobs().await;
    case_appeal(&scene.as_tutor(), id, &appeal("And at what I said."), None).await.unwrap();
    scene.test.run_jobs().await;
    case_decide(&trust(&scene).await, id, &decide("full", None)).await.unwrap();
    scene.test.run_jobs().await;
    for person in [&scene.student, &scene.tutor.person] {
        let email = scene.email_of(person).await;
        let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
        let of_both = [("A proposal for your case", 1), ("An appeal in your case", 2), ("The appeal is decided", 1)];
        for (begins, told) in of_both {
            assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with(begins)).count(), told, "{begins}");
        }
    }
}
