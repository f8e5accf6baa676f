//! A week is learned from (MA3): Monday night a version is trained on everything that was shown. It stands at
//! `/admin/matching` with its card from then on, serves nobody, and may be let out only where it is surely better than
//! the rules: a person lets it out, step by step, and goes back with one click.

use crate::{
    ports::training_of,
    store::{market_at, profiles_ensure},
};
use domain::matching::admin::{LISTS_LEAST, week_version};
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Trains the week's version; every Monday night.
pub struct TrainRanker;

impl Job for TrainRanker {
    const KIND: &'static str = "TrainRanker";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let Some(training) = training_of(&context.app) else { return Ok(()) };
        profiles_ensure(context).await?;
        let market = market_at(context, context.now()).await?;
        let (version, lists) = (week_version(context.now()), market.lists_chosen_from());
        if lists < LISTS_LEAST {
            tracing::info!(lists, least = LISTS_LEAST, "too little was chosen from lists to train on");
            return Ok(());
        }
        let served = sqlx::query_scalar!(
            r#"select distinct version as "version!" from match_promotions where version is not null"#
        );
        let served = served.fetch_all(context.writes()).await?;
        // The same week would fail the same way: what is wrong is told, and the next week tries again.
        let outcome = match training.train(market, version.clone(), served).await {
            Ok(()) => {
                tracing::info!(%version, lists, "a week was learned from; /admin/matching says whether it may serve");
                "trained"
            }
            Err(problem) => {
                tracing::warn!(%version, %problem, "the week's training failed; what serves goes on");
                "failed"
            }
        };
        metrics::counter!("match_trainings_total", "outcome" => outcome).increment(1);
        Ok(())
    }
}
