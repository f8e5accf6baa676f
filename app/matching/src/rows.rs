//! The pages and server functions of this context, and who may open and call them.

use super::{
    exchange_page::exchange_page,
    feed_page::feed_page,
    matches_page::matches_page,
    ranker_page::ranker_page,
    rpc::{DailyPut, ExchangeAnswer, FeedHide, ForgetPutAway, Promote, Rollback, Say},
    standing_page::standing_page,
};
use domain::{
    door::{Access, Door, Shed},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/matches", Access::Person).shed(Shed::Recommendations), matches_page),
        PageRow::new(Door::page("/feed", Access::Person).shed(Shed::Recommendations), feed_page),
        PageRow::new(Door::page("/exchange", Access::Adult), exchange_page),
        PageRow::new(Door::page("/teach/standing", Access::Tutor), standing_page),
        PageRow::new(Door::page("/admin/matching", Access::Staff(Role::Analyst)), ranker_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Say>(Access::Person),
        call::<ForgetPutAway>(Access::Person),
        call::<DailyPut>(Access::Adult),
        call::<FeedHide>(Access::Person),
        call::<ExchangeAnswer>(Access::Adult),
        call::<Promote>(Access::Staff(Role::Analyst)),
        call::<Rollback>(Access::Staff(Role::Analyst)),
    ]
}
