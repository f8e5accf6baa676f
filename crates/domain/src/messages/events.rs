//! What happens in threads. No event holds a text: whoever may read it reads it where it lies sealed.

use crate::{
    event::{News, events},
    ids::{MessageId, ThreadId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of threads.
    MessageEvent version 2 {
        /// Somebody wrote; told again to everybody else when a held message is let through.
        New(MessageNews) = "message.new",
        /// A message was edited, deleted, let through or reacted to.
        Changed(MessageNews) = "message.changed",
        /// Somebody has read up to a message.
        Read(ReadNews) = "message.read",
        /// Who is in a group, or what it is called, is another now.
        Group(GroupNews) = "message.group",
    }
}

/// A message, and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct MessageNews {
    pub message_id: MessageId,
    pub thread_id: ThreadId,
    pub sender_id: UserId,
    pub people: Vec<UserId>,
}

/// How far somebody has read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ReadNews {
    pub thread_id: ThreadId,
    pub reader_id: UserId,
    pub up_to: MessageId,
    pub number: i64,
    pub people: Vec<UserId>,
}

/// A group, and whoever is in it or was a moment ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct GroupNews {
    pub thread_id: ThreadId,
    pub people: Vec<UserId>,
}

macro_rules! of_the_thread {
    ($($news:ty),*) => {$(
        impl News for $news {
            fn subject(&self) -> Uuid {
                self.thread_id.0
            }

            fn audience(&self) -> Vec<UserId> {
                self.people.clone()
            }
        }
    )*};
}
of_the_thread!(MessageNews, ReadNews, GroupNews);
