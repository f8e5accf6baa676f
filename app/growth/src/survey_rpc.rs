//! The form of a survey.

use domain::{
    Refusal,
    growth::survey::{SurveyAnswerRequest, SurveyKind},
};
use face::rpc::{RpcError, context, failed};
use growth::surveys::survey_answer;
use leptos::prelude::*;

/// Answers a survey; `answer` is the score or the reason, as the survey asks.
#[server(name = AnswerSurvey, prefix = "/rpc", endpoint = "growth/survey-answer")]
pub async fn answer_survey(
    kind: String,
    #[server(default)] answer: String,
    #[server(default)] comment: String,
) -> Result<(), RpcError> {
    let kind = SurveyKind::parse(&kind).ok_or_else(|| failed(Refusal::not_found("survey").into()))?;
    let request = SurveyAnswerRequest { score: answer.trim().parse().ok(), reason: Some(answer), comment };
    survey_answer(&context()?, kind, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/surveys/{}", kind.code()));
    Ok(())
}
