//! The pages and server functions of messages, and who may open and call them.

use super::{
    case_page::case_messages_page,
    group_pages::{group_page, people_page},
    group_rpc::{AddToGroup, BeginGroup, CancelLater, EndReminder, LeaveGroup, Remind, TitleGroup},
    later_page::later_page,
    messages_page::{messages_page, thread_page},
    rpc::{ChangeThread, DeleteMessage, EditMessage, React, ReleaseMessage, SendMessage},
    search_page::search_page,
    share_page::share_page,
};
use domain::{
    door::{Access, Door},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

/// Most bytes of a form with a message in it: ten thousand characters, each of them escaped.
const FORM_BYTES: u32 = 160 * 1024;

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/messages", Access::Person).own_eyes(), messages_page),
        PageRow::new(Door::page("/messages/search", Access::Person).own_eyes(), search_page),
        PageRow::new(Door::page("/messages/later", Access::Person).own_eyes(), later_page),
        PageRow::new(Door::page("/messages/group", Access::Person).own_eyes(), group_page),
        PageRow::new(Door::page("/messages/{id}", Access::Person).own_eyes(), thread_page),
        PageRow::new(Door::page("/messages/{id}/people", Access::Person).own_eyes(), people_page),
        PageRow::new(Door::page("/admin/cases/{id}/messages", Access::Staff(Role::Trust)), case_messages_page),
        PageRow::new(Door::page("/share", Access::Person).own_eyes(), share_page),
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
        call::<BeginGroup>(Access::Person),
        call::<TitleGroup>(Access::Person),
        call::<AddToGroup>(Access::Person),
        call::<LeaveGroup>(Access::Person),
        call::<CancelLater>(Access::Person),
        call::<Remind>(Access::Person),
        call::<EndReminder>(Access::Person),
    ]
}
