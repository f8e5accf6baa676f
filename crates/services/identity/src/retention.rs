//! How long sign-ins and links are kept: a week after they opened nothing any more.

use super::places::KNOWN_DAYS;
use domain::identity::bounce::KEPT_DAYS;
use spine::retention::{Ages, Retention};

/// A spent refresh token must be known again while it could still be used, so its age counts from the day it ran out.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("sessions", "expires_at", 7, Ages::ByMachineTime),
    Retention::new("refresh_tokens", "expires_at", 7, Ages::ByMachineTime),
    Retention::new("refresh_answers", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("email_changes", "kept_until", 0, Ages::ByBusinessTime),
    Retention::new("undeliverable_addresses", "last_at", KEPT_DAYS, Ages::ByBusinessTime),
    Retention::new("refused_pictures", "ends_at", 0, Ages::ByBusinessTime),
    Retention::new("passkey_challenges", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("oidc_flows", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("phone_codes", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("socket_tickets", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("email_tokens", "expires_at", 7, Ages::ByBusinessTime),
    Retention::new("impersonations", "expires_at", 7, Ages::ByMachineTime),
    Retention::new("api_key_usage", "day", 90, Ages::ByMachineTime),
    Retention::new("api_keys", "revoked_at", 90, Ages::ByMachineTime),
    Retention::new("known_places", "last_at", KNOWN_DAYS, Ages::ByMachineTime),
    Retention::new("registrations", "expires_at", 0, Ages::ByBusinessTime),
    Retention::new("child_sign_ins", "expires_at", 0, Ages::ByBusinessTime),
    Retention::new("family_codes", "expires_at", 0, Ages::ByBusinessTime),
];
