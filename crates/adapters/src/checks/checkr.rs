//! Checkr's API: a candidate, an invitation to its page, reports signed with the account's key.

use super::{CheckError, CheckProvider, CheckReport, CheckReportError, CheckResult, Checked, Invitation, Inviting};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use std::{fmt, time::Duration};

/// Time the provider has.
const TIME_LIMIT: Duration = Duration::from_secs(8);

/// Whose checks they are.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CheckrAccount {
    /// `https://api.checkr.com`, or another that speaks alike.
    pub base: String,
    pub key: String,
    /// What is looked at, by the name the account gave it.
    pub package: String,
}

impl fmt::Debug for CheckrAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckrAccount")
            .field("base", &self.base)
            .field("package", &self.package)
            .finish_non_exhaustive()
    }
}

/// Asks by that account.
#[derive(Debug)]
pub struct CheckrProvider {
    account: CheckrAccount,
    client: reqwest::Client,
}

#[derive(Deserialize)]
struct Candidate {
    id: String,
}

#[derive(Deserialize)]
struct Invited {
    invitation_url: String,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    data: EventData,
}

#[derive(Deserialize)]
struct EventData {
    object: EventObject,
}

#[derive(Deserialize)]
struct EventObject {
    candidate_id: Option<String>,
    /// `clear` or `consider`, of a report that is complete.
    result: Option<String>,
}

impl CheckrProvider {
    /// A provider; nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: CheckrAccount) -> Result<Self, CheckError> {
        let client = reqwest::Client::builder().timeout(TIME_LIMIT).redirect(reqwest::redirect::Policy::none()).build();
        Ok(Self { account, client: client.map_err(|error| CheckError(error.to_string()))? })
    }

    /// A candidate carries our id, so that one made twice after a silence is found in the provider's own lists.
    async fn invited(&self, who: Checked<'_>) -> Result<Invitation, CheckError> {
        let candidate = json!({ "email": who.email, "custom_id": who.id });
        let candidate: Candidate = self.post("candidates", &candidate).await?;
        let invitation = json!({ "candidate_id": candidate.id, "package": self.account.package });
        let invited: Invited = self.post("invitations", &invitation).await?;
        if !invited.invitation_url.starts_with("https://") {
            return Err(CheckError("its page is not on https".into()));
        }
        Ok(Invitation { reference: candidate.id, url: invited.invitation_url })
    }

    async fn post<T: serde::de::DeserializeOwned>(
        &self,
        what: &str,
        body: &serde_json::Value,
    ) -> Result<T, CheckError> {
        let said = |error: reqwest::Error| CheckError(error.without_url().to_string());
        let address = format!("{}/v1/{what}", self.account.base);
        let asked = self.client.post(address).basic_auth(&self.account.key, Some("")).json(body);
        let answer = asked.send().await.map_err(said)?;
        if !answer.status().is_success() {
            return Err(CheckError(format!("{what}: status {}", answer.status())));
        }
        answer.json().await.map_err(said)
    }
}

impl CheckProvider for CheckrProvider {
    fn name(&self) -> &'static str {
        "checkr"
    }

    fn invite<'a>(&'a self, who: Checked<'a>) -> Inviting<'a> {
        Box::pin(self.invited(who))
    }

    fn report(&self, body: &[u8], signature: Option<&str>) -> Result<Option<CheckReport>, CheckReportError> {
        let signature = signature.and_then(|text| hex::decode(text.trim()).ok()).ok_or(CheckReportError::Forged)?;
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.account.key.as_bytes()).map_err(|_| CheckReportError::Forged)?;
        mac.update(body);
        mac.verify_slice(&signature).map_err(|_| CheckReportError::Forged)?;
        read(body)
    }
}

fn read(body: &[u8]) -> Result<Option<CheckReport>, CheckReportError> {
    let event: Event = serde_json::from_slice(body).map_err(|_| CheckReportError::Unreadable)?;
    let result = match (event.kind.as_str(), event.data.object.result.as_deref()) {
        ("report.completed", Some("clear")) => CheckResult::Clear,
        // A result we do not know is for a person to judge.
        ("report.completed", _) => CheckResult::Consider,
        ("invitation.expired", _) => CheckResult::Expired,
        _ => return Ok(None),
    };
    let reference = event.data.object.candidate_id.ok_or(CheckReportError::Unreadable)?;
    Ok(Some(CheckReport { reference, result }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn provider() -> CheckrProvider {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let account = CheckrAccount { base: "https://checks.test".into(), key: "k".into(), package: "tutor".into() };
        CheckrProvider::new(account).unwrap()
    }

    fn signed(body: &str, key: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
        mac.update(body.as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }

    fn told(kind: &str, result: &str) -> Result<Option<CheckReport>, CheckReportError> {
        let object = json!({ "id": "r1", "object": "report", "candidate_id": "c1", "result": result });
        let body = json!({ "id": "e1", "object": "event", "type": kind, "data": { "object": object } }).to_string();
        provider().report(body.as_bytes(), Some(&signed(&body, "k")))
    }

    #[test]
    fn a_report_is_believed_by_its_signature_alone() {
        let body = r#"{"type":"report.completed","data":{"object":{"candidate_id":"c1","result":"clear"}}}"#;
        let said = |signature: Option<&str>| provider().report(body.as_bytes(), signature);
        let report = CheckReport { reference: "c1".into(), result: CheckResult::Clear };
        assert_eq!(said(Some(&signed(body, "k"))), Ok(Some(report)));
        for forged in [None, Some(""), Some("zz"), Some(signed(body, "other").as_str())] {
            assert_eq!(said(forged), Err(CheckReportError::Forged), "{forged:?}");
        }
    }

    #[test]
    fn only_what_ends_a_check_is_a_result_and_what_nobody_knows_is_judged_by_a_person() {
        let result = |kind, result| told(kind, result).unwrap().map(|report| report.result);
        assert_eq!(result("report.completed", "clear"), Some(CheckResult::Clear));
        assert_eq!(result("report.completed", "consider"), Some(CheckResult::Consider));
        assert_eq!(result("report.completed", "new word"), Some(CheckResult::Consider));
        assert_eq!(result("invitation.expired", ""), Some(CheckResult::Expired));
        for other in ["report.created", "candidate.created", "invitation.completed", ""] {
            assert_eq!(result(other, "clear"), None, "{other}");
        }
    }

    #[test]
    fn a_signed_report_about_nobody_cannot_be_read() {
        for body in ["", "[]", r#"{"type":"report.completed","data":{"object":{"result":"clear"}}}"#] {
            let answer = provider().report(body.as_bytes(), Some(&signed(body, "k")));
            assert_eq!(answer, Err(CheckReportError::Unreadable), "{body}");
        }
    }
}
