//! The account at Stripe: all of it, or none.

use super::{Configuration, ConfigurationArgs, origin_of};
use adapters::payments::stripe::{PATIENCE, StripeAccount};

impl Configuration {
    /// Where the payment provider's own pages are, the one to pay at and the one that leads to a bank, for the policy
    /// of pages: each with a space before it, or nothing.
    pub fn pays_at(&self) -> String {
        let Some(account) = &self.stripe else { return String::new() };
        let stand_in = !account.base.ends_with("//api.stripe.com");
        let origin = origin_of(&account.base).filter(|_| stand_in);
        format!(
            " {}",
            origin
                .as_deref()
                .unwrap_or("https://checkout.stripe.com https://hooks.stripe.com https://connect.stripe.com")
        )
    }
}

/// The account, if one is named.
pub(super) fn account(args: &ConfigurationArgs, public_url: &str) -> Result<Option<StripeAccount>, String> {
    let filled = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let secrets = filled(&args.stripe_webhook_secret).unwrap_or_default();
    let webhook_secrets: Vec<String> =
        secrets.split(',').map(str::trim).filter(|secret| !secret.is_empty()).map(str::to_owned).collect();
    let base = args.stripe_api_base.trim().trim_end_matches('/').to_owned();
    match (filled(&args.stripe_secret_key), webhook_secrets.is_empty()) {
        (None, true) => Ok(None),
        (None, false) | (Some(_), true) => Err("Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET together, or none: \
             without its webhook nobody hears that a payment was made."
            .into()),
        (Some(_), false) if webhook_secrets.len() > 4 => Err(
            "STRIPE_WEBHOOK_SECRET takes four secrets at most: of the account's endpoint and of connected accounts', \
             each with the one it replaces."
                .into(),
        ),
        (Some(_), false) if !base.starts_with("https://") && !is_here(&base) => {
            Err("STRIPE_API_BASE must begin with https://: the secret key goes there.".into())
        }
        (Some(secret_key), false) => {
            let public_url = public_url.to_owned();
            Ok(Some(StripeAccount { base, secret_key, webhook_secrets, public_url, patience: PATIENCE }))
        }
    }
}

/// A stand-in on this machine.
fn is_here(base: &str) -> bool {
    ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"].iter().any(|start| base.starts_with(start))
}
