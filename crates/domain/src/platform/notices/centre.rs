//! Notices as their readers see them: the centre, the log of deliveries, and what a link in a mail ends.

use super::{Category, Channel};
use crate::ids::{NoticeId, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a notice leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = NoticeSubject)]
#[allow(missing_docs)]
pub struct Subject {
    /// `booking`, `thread`.
    pub kind: String,
    pub id: Uuid,
}

/// A notice in the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Notice {
    pub id: NoticeId,
    pub category: Category,
    /// What happened, one word for each sort: `booking_confirmed`.
    pub kind: String,
    /// One line in the language of its reader.
    pub title: String,
    /// Where it leads on this site.
    pub url: String,
    pub subject: Option<Subject>,
    /// Name of the other person, if there is one.
    pub name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// `GET /notifications`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NoticePage {
    /// The latest first.
    pub items: Vec<Notice>,
    /// Opaque; pass it back as `cursor` to get the page after this one.
    pub next_cursor: Option<String>,
    /// Unread ones of all pages, 100 at most.
    pub unread: i64,
}

/// What became of telling somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum DeliveryStatus {
    /// In the centre, or handed over.
    Sent,
    /// Under way, or until the morning.
    Waiting,
    /// Not needed any more: it was read, or switched off meanwhile.
    Dropped,
    /// It came back, or was not sent because its address takes no mail.
    Undeliverable,
}

/// One line of the log of deliveries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Delivery {
    pub id: Uuid,
    /// The notice; null for mails that belong to none, as links and digests do.
    pub event_id: Option<NoticeId>,
    pub channel: Channel,
    pub status: DeliveryStatus,
    pub kind: String,
    pub title: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// What a one-click link ends: mails of one category to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Unsubscribe {
    pub person: UserId,
    pub category: Category,
}

impl Unsubscribe {
    /// What is signed.
    pub fn text(self) -> String {
        format!("{}.{}", self.person.0.simple(), self.category.code())
    }

    /// Reads what was signed.
    pub fn parse(text: &str) -> Option<Self> {
        let (person, category) = text.split_once('.')?;
        Some(Self { person: person.parse().ok()?, category: Category::parse(category)? })
    }
}
