//! The pages and server functions of platform, and who may open and call them.

use super::{
    cookies_page::cookies_page,
    design::design_page,
    law_page::{california_page, processing_page, subprocessors_page},
    legal_page::{privacy_page, terms_page},
    notices_page::{notice_settings_page, notices_page},
    notices_rpc::{NoticeOpen, NoticeSwitches, NoticesRead},
    offline_page::offline_page,
    own_data_page::own_data_page,
    preferences::{ChoosePreferences, ChooseZone},
    privacy_rpc::{ChildLeave, ChildStay, CopyAsk, Leave, Stay, UsesSet},
    zone_page::zone_page,
};
use domain::door::{Access, Door};
use face::{address::OWN_DATA, page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/cookies", Access::Anyone), cookies_page),
        PageRow::new(Door::page("/design", Access::Anyone), design_page),
        PageRow::new(Door::page("/privacy", Access::Anyone), privacy_page),
        PageRow::new(Door::page("/privacy/california", Access::Anyone), california_page),
        PageRow::new(Door::page("/privacy/processing", Access::Anyone), processing_page),
        PageRow::new(Door::page("/privacy/subprocessors", Access::Anyone), subprocessors_page),
        PageRow::new(Door::page("/notifications", Access::Person).own_eyes(), notices_page),
        PageRow::new(Door::page("/settings/notifications", Access::Person).own_eyes(), notice_settings_page),
        PageRow::new(Door::page("/offline", Access::Anyone), offline_page),
        PageRow::new(Door::page(OWN_DATA, Access::Person).own_eyes(), own_data_page),
        PageRow::new(Door::page("/terms", Access::Anyone), terms_page),
        PageRow::new(Door::page("/time-zone", Access::Anyone), zone_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<ChoosePreferences>(Access::Anyone),
        call::<ChooseZone>(Access::Anyone),
        call::<NoticeOpen>(Access::Person),
        call::<NoticesRead>(Access::Person),
        call::<NoticeSwitches>(Access::Person),
        call::<CopyAsk>(Access::Person).own_eyes().step_up(),
        call::<UsesSet>(Access::Person).own_eyes(),
        call::<Leave>(Access::Adult).own_eyes().step_up(),
        call::<Stay>(Access::Adult).own_eyes(),
        call::<ChildLeave>(Access::Adult).own_eyes().step_up(),
        call::<ChildStay>(Access::Adult).own_eyes(),
    ]
}
