//! Surveys: an answer, and the figures for the staff.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::{Answer, Failure},
    request::{Caller, JsonBody},
};
use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Adult, Staff},
    growth::survey::{SurveyAnswer, SurveyAnswerRequest, SurveyFigures, SurveyKind},
    identity::Role,
    platform::refusals::not_found,
};
use serde::Deserialize;
use services::growth::surveys;

const PATH: &str = "/surveys/{kind}/answers";
const SAMPLE: &str = "/api/v1/surveys/nps/answers";

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(PATH, "survey_figures", Staff(Role::Analyst), "What people answered, in figures.", figures)
            .answers::<SurveyFigures>(200)
            .at_the_door(|door| door.sample_of(SAMPLE))
            .refuses(&["not_found"]),
        post(PATH, "survey_answer", Adult, "Answers a survey, once: `nps`, `lesson` or `dormant`.", answer)
            .takes::<SurveyAnswerRequest>()
            .answers::<SurveyAnswer>(201)
            .at_the_door(|door| door.sample_of(SAMPLE))
            .refuses(TEXT)
            .refuses(&["not_found", "survey_score", "survey_reason", "survey_not_asked", "survey_answered"]),
    ]
}

#[derive(Deserialize)]
struct Asked {
    kind: String,
}

impl Asked {
    fn kind(&self) -> Result<SurveyKind, Failure> {
        SurveyKind::parse(&self.kind).ok_or_else(|| Failure::from(not_found("survey")))
    }
}

async fn figures(Caller(context): Caller, Path(asked): Path<Asked>) -> Answer<Json<SurveyFigures>> {
    Ok(Json(surveys::survey_figures(&context, asked.kind()?).await?))
}

async fn answer(
    Caller(context): Caller,
    Path(asked): Path<Asked>,
    JsonBody(request): JsonBody<SurveyAnswerRequest>,
) -> Answer<Response> {
    let told = surveys::survey_answer(&context, asked.kind()?, &request).await?;
    Ok((StatusCode::CREATED, Json(told)).into_response())
}
