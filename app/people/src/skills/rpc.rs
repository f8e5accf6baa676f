//! Server functions of skills.

use domain::{
    Refusal,
    ids::SkillVerificationId,
    people::skills::{
        SkillListsRequest, SkillRequest,
        verification::{AssessmentRequest, Scores, SkillAppealRequest, SkillVerificationRequest},
    },
    text::{numbers::whole, visible::trimmed},
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use services::people::skills::{
    asking::{skill_appeal, skill_verification_ask},
    assessing::skill_assess,
    skills_put,
};

fn list_of(ids: &[String], levels: &[String]) -> Vec<SkillRequest> {
    // Letters are refused with the list's own sentence.
    let level = |typed: &str| if trimmed(typed).is_empty() { 0 } else { whole(typed).unwrap_or(-1) };
    let rows = ids.iter().zip(levels).filter(|(id, _)| !id.is_empty());
    rows.map(|(id, typed)| SkillRequest { skill_id: id.clone(), proficiency: level(typed) }).collect()
}

/// Replaces both lists of the caller.
#[server(prefix = "/rpc", endpoint = "people/skills", input = server_fn::codec::PostUrl)]
pub async fn save_skills(
    #[server(default)] teach_ids: Vec<String>,
    #[server(default)] teach_levels: Vec<String>,
    #[server(default)] learn_ids: Vec<String>,
    #[server(default)] learn_levels: Vec<String>,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let (teach, learn) = (list_of(&teach_ids, &teach_levels), list_of(&learn_ids, &learn_levels));
    let request = SkillListsRequest { teach, learn, version };
    skills_put(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect("/settings/skills?notice=saved");
    Ok(())
}

/// Asks peers to verify a skill.
#[server(prefix = "/rpc", endpoint = "people/skill-ask")]
pub async fn ask_skill(skill_id: String, #[server(default)] evidence: String) -> Result<(), RpcError> {
    let request = SkillVerificationRequest { skill_id, evidence };
    skill_verification_ask(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect("/settings/skills?notice=skill_asked");
    Ok(())
}

fn verification(id: &str) -> Result<SkillVerificationId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("skill verification").into()))
}

/// Asks others for another look.
#[server(prefix = "/rpc", endpoint = "people/skill-appeal")]
pub async fn appeal_skill(verification_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = verification(&verification_id)?;
    skill_appeal(&context()?, id, &SkillAppealRequest { reason }).await.map_err(failed)?;
    leptos_axum::redirect("/settings/skills?notice=skill_asked");
    Ok(())
}

/// Marks somebody's skill.
#[server(prefix = "/rpc", endpoint = "people/skill-assess")]
pub async fn assess_skill(
    verification_id: String,
    #[server(default)] accuracy: i64,
    #[server(default)] depth: i64,
    #[server(default)] teaching: i64,
    #[server(default)] comment: String,
) -> Result<(), RpcError> {
    let id = verification(&verification_id)?;
    let request = AssessmentRequest { scores: Scores { accuracy, depth, teaching }, comment };
    skill_assess(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect("/settings/skills/assess?notice=assessed");
    Ok(())
}
