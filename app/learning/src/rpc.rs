//! What learners do. Plain forms post here.

// Switches of one form.
#![allow(clippy::fn_params_excessive_bools)]

use crate::parts::place_path;
use domain::{
    Refusal,
    ids::{CourseId, EnrolmentId, GoalId, UnitId, UnitNoteId},
    learning::{
        bridge::BridgeAnswerRequest,
        enrolment::{EnrolRequest, NoteRequest, SubmissionRequest},
        goals::{GoalRequest, ProgressSettings},
        outline::{Question, QuestionKind},
        quiz::{Answer, AttemptRequest},
    },
    text::numbers::whole,
};
use face::{
    address::local_path,
    rpc::{RpcError, context, failed},
};
use learning::{bridge, enrolment, goals, notes};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;
use std::str::FromStr;

fn id<T: FromStr>(text: &str, what: &str) -> Result<T, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found(what).into()))
}

fn key_of(text: &str) -> Result<IdempotencyKey, RpcError> {
    IdempotencyKey::parse(text).map_err(|refusal| failed(refusal.into()))
}

/// Takes a place in a course.
#[server(name = Enrol, prefix = "/rpc", endpoint = "learning/enrol")]
pub async fn enrol(course_id: String, expected: String, key: String) -> Result<(), RpcError> {
    let (course, key) = (id::<CourseId>(&course_id, "course")?, key_of(&key)?);
    let request = EnrolRequest { pay_with: String::new(), expected_price: expected.parse().ok() };
    let place = enrolment::enrol(&context()?, course, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&place_path(place.id));
    Ok(())
}

/// Gives a course back.
#[server(name = GiveBack, prefix = "/rpc", endpoint = "learning/return")]
pub async fn give_back(enrolment_id: String, key: String) -> Result<(), RpcError> {
    let (place, key) = (id::<EnrolmentId>(&enrolment_id, "enrolment")?, key_of(&key)?);
    enrolment::enrolment_return(&context()?, place, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect("/learning?notice=saved");
    Ok(())
}

/// Goes on with the newest version.
#[server(name = NewVersion, prefix = "/rpc", endpoint = "learning/version")]
pub async fn new_version(enrolment_id: String) -> Result<(), RpcError> {
    let place = id::<EnrolmentId>(&enrolment_id, "enrolment")?;
    enrolment::version_change(&context()?, place).await.map_err(failed)?;
    leptos_axum::redirect(&place_path(place));
    Ok(())
}

/// Says that a unit is done, and goes on.
#[server(name = Complete, prefix = "/rpc", endpoint = "learning/complete")]
pub async fn complete(unit_id: String) -> Result<(), RpcError> {
    let unit = id::<UnitId>(&unit_id, "unit")?;
    let place = enrolment::unit_complete(&context()?, unit).await.map_err(failed)?;
    leptos_axum::redirect(&place_path(place.id));
    Ok(())
}

/// Answers a quiz. What is chosen of one, or typed, is in `answers` by its place, what of several in `chosen`.
#[server(name = QuizTry, prefix = "/rpc", endpoint = "learning/quiz")]
pub async fn quiz(
    unit_id: String,
    #[server(default)] chosen: Vec<String>,
    #[server(default)] answers: std::collections::HashMap<String, String>,
) -> Result<(), RpcError> {
    let (context, unit) = (context()?, id::<UnitId>(&unit_id, "unit")?);
    let (place, questions) = enrolment::quiz_questions(&context, unit).await.map_err(failed)?;
    let given = questions.iter().enumerate().map(|(at, question)| answer_of(at, question, &chosen, &answers));
    let request = AttemptRequest { answers: given.collect() };
    let marked = enrolment::quiz_attempt(&context, unit, &request).await.map_err(failed)?;
    let notice = if marked.passed { "quiz_passed" } else { "quiz_again" };
    leptos_axum::redirect(&format!("/learning/{place}?unit={unit}&notice={notice}"));
    Ok(())
}

fn answer_of(
    at: usize,
    question: &Question,
    chosen: &[String],
    answers: &std::collections::HashMap<String, String>,
) -> Answer {
    let start = format!("{at}:");
    let single = answers.get(&at.to_string()).map_or("", String::as_str);
    match question.kind() {
        Some(QuestionKind::Multiple) => {
            Answer::Texts(chosen.iter().filter_map(|it| it.strip_prefix(&start)).map(str::to_owned).collect())
        }
        Some(QuestionKind::Single) => Answer::Text(single.strip_prefix(&start).unwrap_or_default().to_owned()),
        Some(QuestionKind::Text | QuestionKind::Number) | None => Answer::Text(single.to_owned()),
    }
}

/// Hands a task in.
#[server(name = HandIn, prefix = "/rpc", endpoint = "learning/submission")]
pub async fn hand_in(unit_id: String, #[server(default)] text: String) -> Result<(), RpcError> {
    let (context, unit) = (context()?, id::<UnitId>(&unit_id, "unit")?);
    let request = SubmissionRequest { text, upload_id: None };
    enrolment::submission_add(&context, unit, &request).await.map_err(failed)?;
    Ok(())
}

/// Writes something down.
#[server(name = NoteAdd, prefix = "/rpc", endpoint = "learning/note")]
pub async fn note_add(
    unit_id: String,
    #[server(default)] at: String,
    #[server(default)] text: String,
) -> Result<(), RpcError> {
    let unit = id::<UnitId>(&unit_id, "unit")?;
    let request = NoteRequest { at: at.parse().unwrap_or(0.0), text };
    notes::note_add(&context()?, unit, &request).await.map_err(failed)?;
    Ok(())
}

/// Takes a note away.
#[server(name = NoteRemove, prefix = "/rpc", endpoint = "learning/note-remove")]
pub async fn note_remove(note_id: String) -> Result<(), RpcError> {
    notes::note_remove(&context()?, id::<UnitNoteId>(&note_id, "note")?).await.map_err(failed)
}

/// Sets a goal.
#[server(name = GoalAdd, prefix = "/rpc", endpoint = "learning/goal")]
pub async fn goal_add(
    #[server(default)] text: String,
    #[server(default)] target: String,
    #[server(default)] due_on: String,
) -> Result<(), RpcError> {
    let number = |typed: &str| (!typed.trim().is_empty()).then(|| whole(typed).unwrap_or(-1));
    let request = GoalRequest { text: Some(text), target: number(&target), due_on: due_on.parse().ok(), status: None };
    goals::goal_add(&context()?, &request).await.map_err(failed)?;
    Ok(())
}

/// Says that a goal is reached, dropped, or open again.
#[server(name = GoalStatusSet, prefix = "/rpc", endpoint = "learning/goal-status")]
pub async fn goal_status(goal_id: String, status: String) -> Result<(), RpcError> {
    let request = GoalRequest { status: Some(status), ..GoalRequest::default() };
    goals::goal_update(&context()?, id::<GoalId>(&goal_id, "goal")?, &request).await.map_err(failed)?;
    Ok(())
}

/// Which figures are shown.
#[server(name = ProgressSettingsPut, prefix = "/rpc", endpoint = "learning/progress-settings")]
pub async fn settings(
    #[server(default)] streaks: bool,
    #[server(default)] badges: bool,
    #[server(default)] weekly: bool,
    #[server(default)] helps: bool,
) -> Result<(), RpcError> {
    let wanted = ProgressSettings { streaks, badges, weekly, helps };
    goals::progress_settings_put(&context()?, wanted).await.map_err(failed)?;
    Ok(())
}

/// What one says to help that is offered: the tutors, somebody who has done it, or none.
#[server(name = BridgeSay, prefix = "/rpc", endpoint = "learning/bridge")]
pub async fn bridge_say(unit_id: String, answer: String, #[server(default)] next: String) -> Result<(), RpcError> {
    let request = BridgeAnswerRequest { answer };
    bridge::bridge_answer(&context()?, id::<UnitId>(&unit_id, "help")?, &request).await.map_err(failed)?;
    if let Some(next) = local_path(&next) {
        leptos_axum::redirect(next);
    }
    Ok(())
}
