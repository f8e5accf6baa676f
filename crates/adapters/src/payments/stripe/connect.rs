//! Payouts by Stripe Connect: a Standard account for each tutor, onboarded at Stripe's own pages, and transfers to it.
//!
//! Stripe pays out of such an account to its owner's bank by the schedule that its owner set there, at once too; what
//! we send is theirs when the transfer is made.

use super::{
    super::{PayeePage, PayeeSetup, PayoutOrder, ProviderError},
    StripeProvider,
    cards::is_name,
    client::{CallError, Pairs},
    events, is_old, unread,
};
use domain::ids::PayoutId;
use serde_json::Value;
use uuid::Uuid;

const ACCOUNTS: &str = "/v1/accounts";
const LINKS: &str = "/v1/account_links";
const TRANSFERS: &str = "/v1/transfers";

impl StripeProvider {
    pub(super) async fn payee_opened(&self, setup: &PayeeSetup) -> Result<PayeePage, ProviderError> {
        let account = match setup.account.as_deref().filter(|known| is_name(known)) {
            Some(known) => known.to_owned(),
            None => self.account_made(setup).await?,
        };
        let back = format!("{}/teach/payouts", self.account.public_url);
        let form = vec![
            ("account".to_owned(), account.clone()),
            ("refresh_url".to_owned(), back.clone()),
            ("return_url".to_owned(), format!("{back}?notice=onboarding_under_way")),
            ("type".to_owned(), "account_onboarding".to_owned()),
        ];
        // A link is good once: whoever comes back asks for another one, under another key.
        let link = self.posted(LINKS, &form, &format!("link-{}", Uuid::new_v4())).await?;
        let url = events::text(&link, "url").ok_or_else(|| unread(&link))?.to_owned();
        Ok(PayeePage { account, url })
    }

    async fn account_made(&self, setup: &PayeeSetup) -> Result<String, ProviderError> {
        let sort = if setup.business { "company" } else { "individual" };
        let form = vec![
            ("type".to_owned(), "standard".to_owned()),
            ("business_type".to_owned(), sort.to_owned()),
            ("metadata[payee]".to_owned(), setup.id.to_string()),
        ];
        let made = self.posted(ACCOUNTS, &form, &format!("payee-{}", setup.id)).await?;
        events::text(&made, "id").filter(|id| is_name(id)).map(str::to_owned).ok_or_else(|| unread(&made))
    }

    pub(super) async fn payee_looked(&self, account: &str) -> Result<bool, ProviderError> {
        if !is_name(account) {
            return Ok(false);
        }
        match self.client.get(&format!("{ACCOUNTS}/{account}"), &Pairs::new()).await {
            Ok(account) => takes_money(&account).ok_or_else(|| unread(&account)),
            Err(CallError::Missing) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// A key repeats what it answered first, a lack of money too: only a round that was refused for certain is followed
    /// by another key.
    pub(super) async fn payout_sent(&self, order: &PayoutOrder) -> Result<String, ProviderError> {
        let form = transfer_form(order);
        if is_old(order.id.0)
            && let Some(found) = self.transfer_found(order.id).await?
        {
            return Ok(found);
        }
        match self.client.post(TRANSFERS, &form, &format!("payout-{}-{}", order.id, order.round)).await {
            Ok(transfer) => name_of(&transfer).ok_or_else(|| unread(&transfer)),
            // This key's first try failed and is over: what is not in the list was not sent, and another key is needed.
            Err(CallError::Stored(text)) => {
                self.transfer_found(order.id).await?.ok_or(ProviderError::Unavailable(text))
            }
            // Our own money there is on its way from the card networks: nothing was sent, and it may be later.
            Err(CallError::Refused(code)) if code == "balance_insufficient" => Err(ProviderError::Unavailable(code)),
            Err(error) => Err(error.into()),
        }
    }

    async fn transfer_found(&self, payout: PayoutId) -> Result<Option<String>, ProviderError> {
        let asked = vec![("transfer_group".to_owned(), payout.to_string())];
        let transfers = self.listed(TRANSFERS, asked).await?;
        Ok(transfers.iter().find(|transfer| payout_of(transfer) == Some(payout)).and_then(name_of))
    }
}

/// Always the same for one payout, or its key would be refused.
fn transfer_form(order: &PayoutOrder) -> Pairs {
    let pairs = [
        ("amount", order.amount.minor.to_string()),
        ("currency", order.amount.currency.code().to_ascii_lowercase()),
        ("destination", order.account.clone()),
        ("transfer_group", order.id.to_string()),
        ("metadata[payout]", order.id.to_string()),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn payout_of(transfer: &Value) -> Option<PayoutId> {
    transfer.pointer("/metadata/payout").and_then(Value::as_str)?.parse().ok()
}

fn name_of(transfer: &Value) -> Option<String> {
    events::text(transfer, "id").filter(|id| is_name(id)).map(str::to_owned)
}

/// Whether Stripe knows who it is and pays them out.
fn takes_money(account: &Value) -> Option<bool> {
    let said = |name: &str| account.get(name).and_then(Value::as_bool);
    Some(said("details_submitted")? && said("payouts_enabled")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_an_account_that_was_looked_through_and_is_paid_out_takes_money() {
        let account = |details: bool, pays: bool| json!({ "details_submitted": details, "payouts_enabled": pays });
        assert_eq!(takes_money(&account(true, true)), Some(true));
        for (details, pays) in [(true, false), (false, true), (false, false)] {
            assert_eq!(takes_money(&account(details, pays)), Some(false));
        }
        assert_eq!(takes_money(&json!({ "details_submitted": true })), None, "half an answer is none");
    }
}
