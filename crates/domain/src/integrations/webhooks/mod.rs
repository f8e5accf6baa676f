//! Outgoing webhooks (PL2): where programs of others hear what happens, what they hear of, and how often it is tried.

mod catalogue;
mod delivery;
mod endpoint;
mod wire;

pub use catalogue::{GROUPS, Subscription, is_told, kinds};
pub use delivery::{DeliveryStatus, Outcome, TRIED_DAYS, Tried, after_a_try, last_try_of};
pub use endpoint::{
    ENDPOINTS_MOST, EndpointRequest, EndpointRevision, ROTATES_HOURS, SECRET_PREFIX, URL_MAX_CHARS, WebhookDelivery,
    WebhookEndpoint,
};
pub use wire::{SIGNATURE_HEADER, TEST_KIND, WebhookEvent, told_to};
