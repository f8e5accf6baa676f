//! Twilio's way to send a message: one form, posted with the account's name and secret. Other providers speak it too.

use super::{Sending, SmsError, SmsSender};
use std::{fmt, time::Duration};

/// Time a provider has.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// Whose messages they are.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TwilioAccount {
    /// `https://api.twilio.com`, or another that speaks alike.
    pub base: String,
    pub sid: String,
    pub secret: String,
    /// The number, or the name, that messages come from.
    pub from: String,
}

impl fmt::Debug for TwilioAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TwilioAccount").field("base", &self.base).field("sid", &self.sid).finish_non_exhaustive()
    }
}

/// Sends by that account.
#[derive(Debug)]
pub struct TwilioSender {
    account: TwilioAccount,
    client: reqwest::Client,
}

impl TwilioSender {
    /// A sender; nothing is asked of the provider yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: TwilioAccount) -> Result<Self, SmsError> {
        let client = reqwest::Client::builder().timeout(TIME_LIMIT).redirect(reqwest::redirect::Policy::none()).build();
        Ok(Self { account, client: client.map_err(|error| SmsError(error.to_string()))? })
    }

    async fn post(&self, to: &str, text: &str) -> Result<(), SmsError> {
        let TwilioAccount { base, sid, secret, from } = &self.account;
        let address = format!("{base}/2010-04-01/Accounts/{sid}/Messages.json");
        let form = [("To", to), ("From", from), ("Body", text)];
        let asked = self.client.post(address).basic_auth(sid, Some(secret)).form(&form).send().await;
        // The error names the address, which names the account; never the number.
        let answer = asked.map_err(|error| SmsError(error.without_url().to_string()))?;
        if answer.status().is_success() { Ok(()) } else { Err(SmsError(format!("status {}", answer.status()))) }
    }
}

impl SmsSender for TwilioSender {
    fn send<'a>(&'a self, to: &'a str, text: &'a str) -> Sending<'a> {
        Box::pin(self.post(to, text))
    }
}
