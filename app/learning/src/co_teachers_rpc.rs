//! What those who teach a course together tell each other. Plain forms post here.

use crate::parts::teach_path;
use domain::{
    Refusal,
    ids::{CourseId, TutorId},
    learning::{
        co_teacher::{CoTeacherAnswer, CoTeacherEnd, CoTeacherRequest},
        refusals::co_teacher_share,
    },
    text::numbers::whole,
};
use face::rpc::{RpcError, context, failed};
use learning::courses::{co_teacher_answer, co_teacher_ask, co_teacher_end};
use leptos::prelude::*;

fn course(text: &str) -> Result<CourseId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("course").into()))
}

/// What is no number is no part, and refused as one beyond the limit.
fn part(typed: &str) -> i32 {
    whole(typed.trim().trim_end_matches('%').trim()).and_then(|n| n.try_into().ok()).unwrap_or(-1)
}

/// Asks a tutor to teach a course too.
#[server(name = CoTeacherAsk, prefix = "/rpc", endpoint = "learning/co-teacher")]
pub async fn ask(
    course_id: String,
    #[server(default)] tutor: String,
    #[server(default)] share: String,
) -> Result<(), RpcError> {
    let id = course(&course_id)?;
    let request = CoTeacherRequest { tutor, share: part(&share) };
    co_teacher_ask(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", teach_path(id)));
    Ok(())
}

/// Says yes or no to that.
#[server(name = CoTeacherSay, prefix = "/rpc", endpoint = "learning/co-teacher-answer")]
pub async fn answer(
    course_id: String,
    #[server(default)] agrees: bool,
    #[server(default)] share: String,
) -> Result<(), RpcError> {
    let id = course(&course_id)?;
    let share = part(&share);
    if share < 0 {
        return Err(failed(co_teacher_share(domain::learning::co_teacher::SHARES_MAX).into()));
    }
    co_teacher_answer(&context()?, id, &CoTeacherAnswer { agrees, share }).await.map_err(failed)?;
    let next = if agrees { teach_path(id) } else { "/teach/courses".to_owned() };
    leptos_axum::redirect(&format!("{next}?notice=saved"));
    Ok(())
}

/// Somebody teaches a course no more; without a tutor, whoever asks.
#[server(name = CoTeacherStop, prefix = "/rpc", endpoint = "learning/co-teacher-end")]
pub async fn end(course_id: String, #[server(default)] tutor_id: String) -> Result<(), RpcError> {
    let id = course(&course_id)?;
    let tutor_id: Option<TutorId> = match tutor_id.as_str() {
        "" => None,
        named => Some(named.parse().map_err(|_| failed(Refusal::not_found("course").into()))?),
    };
    let own = tutor_id.is_none();
    co_teacher_end(&context()?, id, &CoTeacherEnd { tutor_id }).await.map_err(failed)?;
    let next = if own { "/teach/courses".to_owned() } else { teach_path(id) };
    leptos_axum::redirect(&format!("{next}?notice=saved"));
    Ok(())
}
