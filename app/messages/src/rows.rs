//! The pages and server functions of messages, and who may open and call them.

use super::{
    messages_page::{messages_page, thread_page},
    rpc::{ChangeThread, DeleteMessage, EditMessage, React, ReleaseMessage, SendMessage},
};
use domain::door::{Access, Door};
use face::{page::PageRow, rpc::call};

/// Most bytes of a form with a message in it: ten thousand characters, each of them escaped.
const FORM_BYTES: u32 = 160 * 1024;

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/messages", Access::Person).own_eyes(), messages_page),
        PageRow::new(Door::page("/messages/{id}", Access::Person).own_eyes(), thread_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<SendMessage>(Access::Person).body_limit(FORM_BYTES),
        call::<EditMessage>(Access::Person).body_limit(FORM_BYTES),
        call::<DeleteMessage>(Access::Person),
        call::<React>(Access::Person),
        call::<ReleaseMessage>(Access::Person),
        call::<ChangeThread>(Access::Person),
    ]
}
