//! What happens to reports, held texts and questions to the support.

use crate::{
    event::{News, events},
    ids::{HeldTextId, ReportId, TicketId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of this context.
    TrustEvent version 2 {
        /// Somebody reported somebody.
        AbuseFiled(AbuseNews) = "abuse.filed",
        /// It was decided.
        AbuseClosed(AbuseNews) = "abuse.closed",
        /// Somebody asked the support.
        TicketOpened(TicketNews) = "ticket.opened",
        /// The support answered.
        TicketAnswered(TicketNews) = "ticket.answered",
        /// A text waits until somebody has read it.
        TextHeld(HeldNews) = "text.held",
        /// It is shown, or stays away.
        TextDecided(HeldNews) = "text.decided",
    }
}

/// Which report, by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct AbuseNews {
    pub report_id: ReportId,
    pub reporter_id: UserId,
}

/// Which question, of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TicketNews {
    pub ticket_id: TicketId,
    pub user_id: UserId,
}

/// Which text, of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct HeldNews {
    pub text_id: HeldTextId,
    pub author_id: UserId,
}

impl News for AbuseNews {
    fn subject(&self) -> Uuid {
        self.report_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.reporter_id]
    }
}

impl News for TicketNews {
    fn subject(&self) -> Uuid {
        self.ticket_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

impl News for HeldNews {
    fn subject(&self) -> Uuid {
        self.text_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.author_id]
    }
}
