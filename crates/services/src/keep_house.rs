//! The hourly tidying: takes away what is of no use any more, in every context.

use spine::{
    Context, Result,
    job::{Job, Nothing},
    retention::{Retention, rows_purge},
};

/// What lives only for a time, lowest context first.
pub fn retentions() -> impl Iterator<Item = &'static Retention> {
    [
        spine::retention::RETENTIONS,
        ::identity::retention::RETENTIONS,
        ::calendar::retention::RETENTIONS,
        ::catalog::retention::RETENTIONS,
        ::money::retention::RETENTIONS,
        ::bookings::retention::RETENTIONS,
        crate::privacy::RETENTIONS,
    ]
    .into_iter()
    .flatten()
}

/// Purges every table whose rows live only for a time. What one table has against it does not keep the others from
/// being tidied.
pub struct KeepHouse;

impl Job for KeepHouse {
    const KIND: &'static str = "KeepHouse";
    const PRIORITY: i16 = -9;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut first_failure = Ok(());
        for retention in retentions() {
            match rows_purge(context, retention).await {
                Ok(0) => {}
                Ok(gone) => tracing::info!(table = retention.table, gone, "old rows were taken away"),
                Err(error) => {
                    tracing::warn!(table = retention.table, %error, "old rows could not be taken away");
                    first_failure = first_failure.and(Err(error));
                }
            }
        }
        // Events are the schema's own: only its function may take them, once every subscriber is past them.
        first_failure.and(spine::events::purge(context).await.map(drop))
    }
}
