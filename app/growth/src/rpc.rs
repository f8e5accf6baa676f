//! What the staff does on these pages. Plain forms post here.

use domain::{
    Refusal,
    growth::{
        experiment::{ExperimentRequest, MetricAsked, VariantAsked},
        flag_view::FlagRequest,
    },
};
use face::rpc::{RpcError, context, failed};
use growth::{
    experiments::{End, experiment_create, experiment_end, experiment_start},
    flags::{flag_make, flag_off},
};
use leptos::prelude::*;

/// The words between commas.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned)
}

/// A share as it is typed; what is no number is refused where shares are judged.
fn share(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    (!text.is_empty()).then(|| text.parse().unwrap_or(f64::NAN))
}

/// Writes an experiment down.
#[server(name = MakeExperiment, prefix = "/rpc", endpoint = "growth/experiment-make")]
pub async fn make_experiment(
    #[server(default)] key: String,
    #[server(default)] hypothesis: String,
    #[server(default)] metric: String,
    #[server(default)] guardrails: String,
    #[server(default)] variants: String,
    #[server(default)] unit: String,
    #[server(default)] baseline: String,
    #[server(default)] effect: String,
    #[server(default)] before_days: String,
) -> Result<(), RpcError> {
    let request = ExperimentRequest {
        key: Some(key).filter(|key| !key.trim().is_empty()),
        hypothesis,
        metric,
        guardrails: words(&guardrails).map(MetricAsked::Name).collect(),
        variants: words(&variants).map(VariantAsked::Name).collect(),
        unit,
        baseline: share(&baseline),
        effect: share(&effect),
        before_days: Some(before_days.trim()).filter(|days| !days.is_empty()).map(|days| days.parse().unwrap_or(-1)),
    };
    experiment_create(&context()?, &request).await.map_err(failed)?;
    Ok(())
}

/// Begins an experiment, stops it, or ends it because it does harm.
#[server(name = MoveExperiment, prefix = "/rpc", endpoint = "growth/experiment-move")]
pub async fn move_experiment(experiment_id: String, #[server(default)] act: String) -> Result<(), RpcError> {
    let missing = || failed(Refusal::not_found("experiment").into());
    let (context, id) = (context()?, experiment_id.parse().map_err(|_| missing())?);
    let moved = match act.as_str() {
        "start" => experiment_start(&context, id).await,
        "stop" => experiment_end(&context, id, End::Stop).await,
        "kill" => experiment_end(&context, id, End::Kill).await,
        _ => return Err(missing()),
    };
    moved.map_err(failed)?;
    Ok(())
}

/// Makes a flag or changes one.
#[server(name = PutFlag, prefix = "/rpc", endpoint = "growth/flag-put")]
pub async fn put_flag(
    #[server(default)] key: String,
    #[server(default)] rollout: String,
    #[server(default)] owner: String,
    #[server(default)] expires_on: String,
) -> Result<(), RpcError> {
    let said = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let request = FlagRequest {
        key: Some(key),
        rollout: said(rollout).map(|percent| percent.trim().parse().unwrap_or(-1)),
        owner: said(owner),
        expires_on: said(expires_on),
        ..FlagRequest::default()
    };
    flag_make(&context()?, &request).await.map_err(failed)?;
    Ok(())
}

/// Switches a flag off for everybody.
#[server(name = KillFlag, prefix = "/rpc", endpoint = "growth/flag-kill")]
pub async fn kill_flag(key: String) -> Result<(), RpcError> {
    flag_off(&context()?, &key).await.map_err(failed)?;
    Ok(())
}
