//! The pages and server functions of this context, and who may open and call them.

use super::{
    calendar_sandbox_page::calendar_sandbox_page,
    calendars_page::calendars_page,
    calendars_rpc::{CalendarAdd, CalendarAnswer, CalendarChange, CalendarLook, CalendarRemove},
    changelog_page::changelog_page,
    chats_page::{chat_page, chats_page},
    chats_rpc::{ChatEnd, ChatPut, ChatTest},
    developers_page::developers_page,
    institution::{
        LIST_BYTES,
        budget_page::budget_page,
        join_page::join_page,
        lti_page::lti_page,
        members_page::members_page,
        overview_page::overview_page,
        reports_page::reports_page,
        rpc::{
            BudgetSet, BuySeats, ChangeMember, CheckRoster, ClaimSeat, InviteMember, InviteRoster, LeaveInstitution,
            MakeInstitution, PayIn, RemoveMember, TakeOut,
        },
        seats_page::seats_page,
    },
    lti::{
        choose_page::choose_page,
        link_page::link_page,
        links_page::links_page,
        rpc::{LtiAdd, LtiChange, LtiLink, LtiRemove, LtiUnlink},
    },
    status_page::status_page,
    webhook_log::webhook_log_page,
    webhooks_page::webhooks_page,
    webhooks_rpc::{WebhookAdd, WebhookRemove, WebhookReplay, WebhookRotate, WebhookTest},
};
use domain::door::{Access, Door};
use face::{
    address::{CALENDARS, INTEGRATIONS, LTI, WEBHOOKS},
    page::PageRow,
    rpc::call,
};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/changelog", Access::Anyone), changelog_page),
        PageRow::new(Door::page("/developers", Access::Anyone), developers_page),
        PageRow::new(Door::page("/status", Access::Anyone), status_page).with_times(),
        PageRow::new(Door::page(INTEGRATIONS, Access::Adult).own_eyes(), chats_page),
        PageRow::new(Door::page("/settings/integrations/{name}", Access::Adult).own_eyes(), chat_page),
        PageRow::new(Door::page(CALENDARS, Access::Adult).own_eyes(), calendars_page),
        PageRow::new(Door::page("/sandbox/calendars", Access::Adult), calendar_sandbox_page),
        PageRow::new(Door::page(WEBHOOKS, Access::Adult).own_eyes(), webhooks_page),
        PageRow::new(Door::page("/institution", Access::Adult), overview_page),
        PageRow::new(Door::page("/institution/join", Access::Adult), join_page),
        PageRow::new(Door::page("/institution/members", Access::Adult), members_page),
        PageRow::new(Door::page("/institution/seats", Access::Adult), seats_page),
        PageRow::new(Door::page("/institution/budget", Access::Adult), budget_page),
        PageRow::new(Door::page("/institution/reports", Access::Adult), reports_page),
        PageRow::new(Door::page("/institution/lti", Access::Adult), lti_page),
        PageRow::new(Door::page(LTI, Access::Anyone), links_page),
        PageRow::new(Door::page("/lti/link", Access::Anyone), link_page),
        PageRow::new(Door::page("/lti/choose", Access::Adult), choose_page),
        PageRow::new(Door::page("/settings/webhooks/{id}", Access::Adult).own_eyes(), webhook_log_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<ChatEnd>(Access::Adult).own_eyes(),
        call::<ChatPut>(Access::Adult).own_eyes(),
        call::<ChatTest>(Access::Adult).own_eyes(),
        call::<CalendarAdd>(Access::Adult).own_eyes().time_limit(60_000),
        call::<CalendarAnswer>(Access::Adult).own_eyes(),
        call::<CalendarChange>(Access::Adult).own_eyes(),
        call::<CalendarLook>(Access::Adult).own_eyes(),
        call::<CalendarRemove>(Access::Adult).own_eyes().time_limit(60_000),
        call::<WebhookAdd>(Access::Adult).own_eyes(),
        call::<WebhookRemove>(Access::Adult).own_eyes(),
        call::<WebhookRotate>(Access::Adult).own_eyes(),
        call::<WebhookTest>(Access::Adult).own_eyes(),
        call::<WebhookReplay>(Access::Adult).own_eyes(),
        call::<MakeInstitution>(Access::Adult),
        call::<BuySeats>(Access::Adult),
        call::<BudgetSet>(Access::Adult),
        call::<PayIn>(Access::Adult),
        call::<TakeOut>(Access::Adult),
        call::<InviteMember>(Access::Adult),
        call::<CheckRoster>(Access::Adult).body_limit(LIST_BYTES),
        call::<InviteRoster>(Access::Adult).body_limit(LIST_BYTES),
        call::<RemoveMember>(Access::Adult),
        call::<ChangeMember>(Access::Adult),
        call::<ClaimSeat>(Access::Adult),
        call::<LeaveInstitution>(Access::Adult),
        call::<LtiAdd>(Access::Adult),
        call::<LtiChange>(Access::Adult),
        call::<LtiRemove>(Access::Adult),
        call::<LtiLink>(Access::Adult).own_eyes().step_up(),
        call::<LtiUnlink>(Access::Adult).own_eyes(),
    ]
}
