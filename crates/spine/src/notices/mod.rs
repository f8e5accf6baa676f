//! Telling people: one planner for everything, one centre, one set of switches, one log.
//!
//! Whatever a context has to tell it tells as a mail ([`crate::mails::mail_enqueue`]), from its subscriber of events
//! or its job. There the plan is made ([`domain::platform::notices::plan`]) for this reader and this moment, and
//! written in the same transaction: the notice of the centre, the push, the mail now, in the morning or in the digest.
//! A key per event and person makes it happen once, whatever is handled twice.

mod centre;
mod chats;
mod deliveries;
mod digest;
mod planned;
mod push;
mod switches;
mod unsubscribe;

pub use centre::{notice_read, notices_list, notices_read_all, notices_read_of, unread_notices};
pub use chats::{CHATS_SEALED, PostToChat, chat_place, chat_post_enqueue};
pub use deliveries::deliveries_list;
pub use digest::SendDigest;
pub(crate) use planned::{Planned, Telling, planned};
pub use push::{SEALED, SendPush, push_key_get, push_subscribe, push_unsubscribe};
pub use switches::{preferences_get, preferences_set};
pub(crate) use unsubscribe::unsubscribe_address;
pub use unsubscribe::{unsubscribe, unsubscribe_path};
