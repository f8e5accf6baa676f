//! Outgoing webhooks (PL2).
//!
//! 1. The subscriber ([`deliveries_make`]) makes one delivery per event and endpoint whose owner may hear of it, in the
//!    transaction that moves its cursor: none is lost and none is made twice, whatever dies.
//! 2. Deliveries of one endpoint about one subject are a lane. A job per lane ([`SendWebhooks`]) sends its first open
//!    delivery, and goes on when that one is over: so events of one subject arrive in order.
//! 3. A worker claims the delivery it sends for a short while, in a statement of its own: two workers never send one
//!    at once, and a worker that died is taken over. What was sent and not noted is sent again under the same id.

mod address;
mod deliveries;
mod endpoints;
mod lanes;
mod send;
mod sign;
mod subscriber;
mod sweep;
pub mod turnstile;

pub use address::address_read;
pub use deliveries::{deliveries_list, delivery_replay, endpoint_test};
pub use endpoints::{endpoint_create, endpoint_delete, endpoint_get, endpoint_rotate, endpoint_update, endpoints_list};
pub use send::SendWebhooks;
pub use sign::signature;
pub use subscriber::deliveries_make;
pub use sweep::SweepWebhooks;

use spine::sealing::{Place, SealedColumn};
use uuid::Uuid;

/// The sealed columns of webhooks.
pub const SEALED: [SealedColumn; 2] = [
    SealedColumn::new("webhook_endpoints", "id", "secret_sealed"),
    SealedColumn::new("webhook_endpoints", "id", "former_sealed"),
];

const fn secret_place(endpoint: Uuid) -> Place {
    Place::new("webhook_endpoints", "secret_sealed", endpoint)
}

const fn former_place(endpoint: Uuid) -> Place {
    Place::new("webhook_endpoints", "former_sealed", endpoint)
}
