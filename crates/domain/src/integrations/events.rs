//! What happens to calendars elsewhere.

use crate::{
    event::{News, events},
    ids::UserId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of calendars elsewhere.
    OutsideCalendarEvent version 1 {
        /// Somebody is taken at other times there than before.
        BusyChanged(OutsideCalendarNews) = "calendar.busy_changed",
    }
}

/// Whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OutsideCalendarNews {
    pub user_id: UserId,
}

impl News for OutsideCalendarNews {
    fn subject(&self) -> Uuid {
        self.user_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
