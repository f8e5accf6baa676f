//! The hourly look at sealed columns: what a release before wrote open is sealed, and what a retired key sealed is
//! sealed anew.

use spine::{
    App, Context, Result,
    job::{Job, Nothing},
    sealing::{SealedColumn, columns_seal},
};

/// The sealed columns of all contexts, lowest first.
pub fn sealed_columns() -> Vec<SealedColumn> {
    let identity = ::identity::sealed::sealed_columns();
    let bookings = [::bookings::booking::sealed_column(), ::bookings::notes::sealed_column()];
    let money = ::money::payouts::SEALED;
    let pushes = spine::notices::SEALED;
    let talk = [::messages::SEALED, ::trust::report::SEALED].into_iter().chain(::room::SEALED);
    let out = ::integrations::webhooks::SEALED.into_iter();
    let out = out
        .chain(::integrations::chats::SEALED)
        .chain([::integrations::calendars::SEALED, ::integrations::institutions::SEALED]);
    let out = out.chain([::integrations::lti::SEALED]);
    identity.into_iter().chain(pushes).chain(bookings).chain(talk).chain(money).chain(out).collect()
}

/// Seals all that is not sealed with the key of now; answers how many values that were.
pub async fn seal_all(app: &App) -> Result<u64> {
    columns_seal(app, &sealed_columns()).await
}

/// See [`seal_all`].
pub struct SealColumns;

impl Job for SealColumns {
    const KIND: &'static str = "SealColumns";
    const PRIORITY: i16 = -8;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let sealed = seal_all(&context.app).await?;
        if sealed > 0 {
            tracing::info!(sealed, "values were sealed");
        }
        Ok(())
    }
}
