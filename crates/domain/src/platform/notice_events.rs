//! That somebody was told of something.

use crate::{
    event::{News, events},
    ids::{NoticeId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of notices.
    NoticeEvent version 2 {
        /// One stands in somebody's centre.
        New(NoticeNews) = "notification.new",
    }
}

/// Which notice, and whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct NoticeNews {
    pub notice_id: NoticeId,
    pub user_id: UserId,
}

impl News for NoticeNews {
    fn subject(&self) -> Uuid {
        self.notice_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
