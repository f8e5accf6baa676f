//! What a person may ask of us about the own data (ID8): a copy of it, an end of it, and what it is used for.

pub mod events;
pub mod refusals;

use crate::{
    Refusal, identity::staff::refusals::last_owner, ids::ExportId, integrations::refusals::institution_last_admin,
    money::Money,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Days between the wish to leave and the end of an account.
pub const GRACE_DAYS: i64 = 30;
/// Days a copy waits to be fetched.
pub const EXPORT_DAYS: i64 = 7;
/// Minutes an address of a copy is good.
pub const LINK_MINUTES: i64 = 15;
/// Most bytes of a copy.
pub const EXPORT_MAX_BYTES: usize = 32 * 1024 * 1024;
/// Most bytes of the files in it; the rest is room for rows.
pub const EXPORT_FILES_MAX_BYTES: i64 = 20 * 1024 * 1024;
/// The text about marketing and analytics that is agreed to; another text, another version.
pub const CONSENT_VERSION: &str = "2026-11";
/// The contract about data that is processed for others.
pub const DPA_VERSION: &str = "2026-11";
/// What stands where a person's name stood.
pub const FORMER_MEMBER: &str = "Former member";

/// How far a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportStatus {
    /// It is being written.
    Waiting,
    /// It can be fetched.
    Ready,
    /// It could not be written: it would be too large to be sent at once.
    Failed,
}

impl ExportStatus {
    /// Reads a stored one.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "waiting" => Some(Self::Waiting),
            "ready" => Some(Self::Ready),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }
}

/// A copy of everything we keep about somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Export {
    pub id: ExportId,
    pub status: ExportStatus,
    pub created_at: DateTime<Utc>,
    /// When it is thrown away.
    pub expires_at: DateTime<Utc>,
    /// Where it is fetched once it is ready, by its owner alone and for a quarter of an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Own files that are too large for the archive, once it is ready.
    #[serde(default)]
    pub files: Vec<ExportedFile>,
}

/// A file beside the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ExportedFile {
    pub file_name: String,
    pub size: i64,
    /// Opens it for an hour or two.
    pub url: String,
}

/// `POST /privacy/deletion`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct DeletionRequest {
    #[schema(required)]
    pub password: String,
    /// Gives up what is left in the wallet.
    pub forfeit: bool,
}

/// When an account ends; null when nobody asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Deletion {
    pub scheduled_for: Option<DateTime<Utc>>,
}

/// What stands in the way of an account's end, of its own and of its children's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ties {
    /// Whether it is the only owner of the installation, which would be nobody's without.
    pub last_owner: bool,
    /// Whether others have seats of an institution that nobody else looks after.
    pub last_admin: bool,
    /// Lessons that are asked for, agreed or under way.
    pub lessons: i64,
    /// Whether money of lessons is still held, in escrow, or within the time in which it can be disputed.
    pub unsettled: bool,
    /// Money that is free.
    pub balances: Vec<Money>,
}

impl Ties {
    /// Whether the account can end; money that is free can be given up, and nothing else.
    ///
    /// # Errors
    /// 409 `last_owner`, `institution_last_admin`, `lessons_ahead`, `money_unsettled`, `balance_left`.
    pub fn allow(&self, forfeit: bool) -> Result<(), Refusal> {
        if self.last_owner {
            return Err(last_owner());
        }
        if self.last_admin {
            return Err(institution_last_admin());
        }
        if self.lessons > 0 {
            return Err(refusals::lessons_ahead(self.lessons));
        }
        if self.unsettled {
            return Err(refusals::money_unsettled());
        }
        if self.balances.is_empty() || forfeit {
            return Ok(());
        }
        Err(refusals::balance_left().with_facts(serde_json::json!({ "balances": self.balances })))
    }

    /// Whether there is more than was given up when the end was asked for: that was about the money there was.
    pub fn more_than(&self, given_up: &[Money]) -> bool {
        let given =
            |of: &Money| given_up.iter().filter(|up| up.currency == of.currency).map(|up| up.minor).sum::<i64>();
        self.balances.iter().any(|left| left.minor > given(left))
    }
}

/// What data may be used for besides the product itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Mails about news and offers.
    Marketing,
    /// How the product is used, to make it better.
    Analytics,
}

impl Purpose {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Analytics => "analytics",
        }
    }
}

/// What somebody said about one purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UseConsent {
    /// Whether it may be done. No, until somebody says yes.
    pub given: bool,
    /// The text that was agreed or objected to; null when nothing was ever said.
    pub text_version: Option<String>,
    pub at: Option<DateTime<Utc>>,
}

/// `GET /privacy/consents`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Consents {
    /// The text in force.
    pub text_version: String,
    /// Whether the browser asks by Global Privacy Control not to be followed; analytics are off then, whatever was
    /// said.
    pub gpc: bool,
    pub marketing: UseConsent,
    pub analytics: UseConsent,
}

impl Consents {
    /// What holds for a browser that sends the signal or not.
    #[must_use]
    pub fn under(mut self, gpc: bool) -> Self {
        self.gpc = gpc;
        self.analytics.given &= !gpc;
        self
    }
}

/// `PUT /privacy/consents`; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ConsentsRequest {
    #[schema(required)]
    pub text_version: String,
    pub marketing: Option<bool>,
    pub analytics: Option<bool>,
}

impl ConsentsRequest {
    /// What is said about which purpose.
    ///
    /// # Errors
    /// 422 `text_outdated`; 409 `gpc_on` for a yes to analytics from a browser that says no.
    pub fn choices(&self, gpc: bool) -> Result<Vec<(Purpose, bool)>, Refusal> {
        if self.text_version != CONSENT_VERSION {
            return Err(refusals::text_outdated(CONSENT_VERSION));
        }
        if gpc && self.analytics == Some(true) {
            return Err(refusals::gpc_on());
        }
        let said = [(Purpose::Marketing, self.marketing), (Purpose::Analytics, self.analytics)];
        Ok(said.into_iter().filter_map(|(purpose, given)| Some((purpose, given?))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn an_account_ends_only_when_no_lesson_and_no_money_hangs_on_it() {
        let money = vec![Money::new(5, Currency::Usd)];
        let code = |lessons, unsettled, balances: &[Money], forfeit| {
            let ties = Ties { lessons, unsettled, balances: balances.to_vec(), ..Ties::default() };
            ties.allow(forfeit).err().map(|refusal| refusal.code)
        };
        assert_eq!(code(0, false, &[], false), None);
        let only = Ties { last_owner: true, ..Ties::default() };
        assert_eq!(only.allow(true).unwrap_err().code, "last_owner");
        let only = Ties { last_admin: true, ..Ties::default() };
        assert_eq!(only.allow(true).unwrap_err().code, "institution_last_admin");
        for forfeit in [false, true] {
            assert_eq!(code(2, true, &money, forfeit).as_deref(), Some("lessons_ahead"));
            assert_eq!(code(0, true, &money, forfeit).as_deref(), Some("money_unsettled"));
        }
        assert_eq!(code(0, false, &money, false).as_deref(), Some("balance_left"));
        assert_eq!(code(0, false, &money, true), None);
    }

    #[test]
    fn a_browsers_no_is_stronger_than_an_accounts_yes() {
        let yes = || UseConsent { given: true, ..UseConsent::default() };
        let said = Consents { text_version: String::new(), gpc: false, marketing: yes(), analytics: yes() };
        let held = said.clone().under(true);
        assert!(held.gpc && held.marketing.given && !held.analytics.given);
        assert!(said.under(false).analytics.given);
    }

    #[test]
    fn only_the_text_in_force_is_agreed_to_and_what_is_not_said_stays() {
        let request =
            |version: &str, analytics| ConsentsRequest { text_version: version.into(), marketing: None, analytics };
        assert_eq!(request("2020-01", Some(true)).choices(false).unwrap_err().code, "text_outdated");
        assert_eq!(request(CONSENT_VERSION, Some(true)).choices(true).unwrap_err().code, "gpc_on");
        assert_eq!(request(CONSENT_VERSION, Some(false)).choices(true), Ok(vec![(Purpose::Analytics, false)]));
        assert_eq!(request(CONSENT_VERSION, None).choices(false), Ok(Vec::new()));
    }
}
