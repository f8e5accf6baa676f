//! Refunds after a lesson (MO10): asked for by who paid, decided by finance, above a limit by two of them. What is
//! shown before the click is read off the very step that is stored.

mod ask;
mod decide;
mod mailed;
mod rows;

pub use ask::{refund_ask, refund_of};
pub use decide::{refund_approve, refund_decline, refund_make, refund_preview};
pub(crate) use decide::{refund_by_appeal, still_counts};
pub use rows::{refund_get, refunds_list};

use domain::ids::BookingId;
use spine::Result;
use sqlx::PgConnection;
use uuid::Uuid;

/// The lesson that an id names: its own, or that of a payment that moved money for it.
async fn booking_named(connection: &mut PgConnection, id: Uuid) -> Result<Option<BookingId>> {
    let found = sqlx::query_scalar!(
        r#"select coalesce((select id from bookings where id = $1), (select booking_id from payments where id = $1),
             (select booking_id from journals where payment_id = $1 and booking_id is not null limit 1)) as "id?""#,
        id
    );
    Ok(found.fetch_one(connection).await?.map(BookingId))
}
