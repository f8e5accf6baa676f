//! Disputes at Stripe: answered with texts, or closed without an answer.

use super::{
    super::{DisputeAnswer, ProviderError},
    KEYS_MAX, StripeProvider,
    client::{CallError, Pairs},
    events, unread,
};
use domain::money::chargebacks::{DisputeStatus, DisputeWord};

const DISPUTES: &str = "/v1/disputes";

impl StripeProvider {
    /// Sends the evidence and hands it in: Stripe takes one answer.
    pub(super) async fn dispute_answered(&self, answer: &DisputeAnswer) -> Result<DisputeWord, ProviderError> {
        let mut form: Pairs = Vec::new();
        for field in &answer.evidence {
            form.push((format!("evidence[{}]", field.name.code()), field.text.clone()));
        }
        form.push(("submit".to_owned(), "true".to_owned()));
        let path = format!("{DISPUTES}/{}", named(&answer.reference)?);
        let key = format!("{}-answer-{}", answer.id, answer.round);
        self.dispute_done(&path, &form, (&answer.reference, key)).await
    }

    /// Leaves the money to the card holder.
    pub(super) async fn dispute_accepted(&self, answer: &DisputeAnswer) -> Result<DisputeWord, ProviderError> {
        let path = format!("{DISPUTES}/{}/close", named(&answer.reference)?);
        let key = format!("{}-accept-{}", answer.id, answer.round);
        self.dispute_done(&path, &Vec::new(), (&answer.reference, key)).await
    }

    /// Where a key's first answer was a failure of theirs, what it may have done is looked at before the next one asks.
    /// A no to what is over already is no news.
    async fn dispute_done(
        &self,
        path: &str,
        form: &Pairs,
        (reference, key): (&str, String),
    ) -> Result<DisputeWord, ProviderError> {
        for spent in 0..KEYS_MAX {
            if spent > 0
                && let Some(done) = self.dispute_moved(reference).await?
            {
                return Ok(done);
            }
            match self.client.post(path, form, &format!("{key}-{spent}")).await {
                Ok(object) => return Ok(events::dispute_word(&object, None)),
                Err(CallError::Stored(_)) => {}
                Err(CallError::Refused(code)) => {
                    let moved = self.dispute_moved(reference).await?;
                    return moved.ok_or(ProviderError::Refused(code));
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(ProviderError::Unanswered("it failed under every key of the dispute".to_owned()))
    }

    /// How a dispute stands that does not wait for us any more.
    async fn dispute_moved(&self, reference: &str) -> Result<Option<DisputeWord>, ProviderError> {
        let object = self.client.get(&format!("{DISPUTES}/{}", named(reference)?), &Pairs::new()).await?;
        if events::text(&object, "status").is_none() {
            return Err(unread(&object));
        }
        let word = events::dispute_word(&object, None);
        Ok((word.status != DisputeStatus::Open).then_some(word))
    }
}

/// A name that is none of theirs leads nowhere, and not to another address.
fn named(reference: &str) -> Result<&str, ProviderError> {
    let is_name = reference.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_name { Ok(reference) } else { Err(ProviderError::Refused("resource_missing".to_owned())) }
}
