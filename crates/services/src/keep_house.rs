//! The hourly tidying: takes away what is of no use any more, in every context.

use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
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
        ::messages::retention::RETENTIONS,
        ::room::retention::RETENTIONS,
        ::trust::retention::RETENTIONS,
        ::learning::retention::RETENTIONS,
        ::matching_live::retention::RETENTIONS,
        ::growth::retention::RETENTIONS,
        ::integrations::retention::RETENTIONS,
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
        let mut each = Each::default();
        for retention in retentions() {
            let purged = rows_purge(context, retention).await;
            if let Ok(gone @ 1..) = purged {
                tracing::info!(table = retention.table, gone, "old rows were taken away");
            }
            each.note("table", retention.table, purged);
        }
        // Events are the schema's own: only its function may take them, once every subscriber is past them.
        each.note("table", "events", spine::events::purge(context).await);
        each.done()
    }
}
