//! The pages and server functions of bookings, and who may open and call them.

use super::{
    acts_rpc::{Approve, Book, Cancel, Confirm, Decline, Refuse, ReportClose, ReportTell},
    book_page::book_page,
    booking_page::booking_page,
    cancel_page::cancel_page,
    family::{child_page, family_page},
    home_page::home_page,
    list_page::bookings_page,
    report_page::report_page,
    reports_page::reports_page,
    times::{
        calendar_page::calendar_page,
        dashboard_page::dashboard_page,
        reschedule_page::reschedule_page,
        rpc::{
            FeedRotate, Hold, HoldRelease, NoShow, ProposalAccept, ProposalDecline, Propose, Reschedule, SeriesCancel,
        },
        series_page::series_page,
    },
};
use domain::door::{Access, Door, Shed};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/tutors/{id}/book", Access::Anyone), book_page).with_times(),
        PageRow::new(Door::page("/home", Access::Person), home_page),
        PageRow::new(Door::page("/bookings", Access::Person), bookings_page),
        PageRow::new(Door::page("/bookings/{id}", Access::Person), booking_page),
        PageRow::new(Door::page("/bookings/{id}/cancel", Access::Person), cancel_page),
        PageRow::new(Door::page("/bookings/{id}/reschedule", Access::Person), reschedule_page),
        PageRow::new(Door::page("/bookings/series/{id}", Access::Person), series_page),
        PageRow::new(Door::page("/calendar", Access::Person), calendar_page),
        PageRow::new(Door::page("/teach/dashboard", Access::Person), dashboard_page),
        PageRow::new(Door::page("/bookings/{id}/report", Access::Person), report_page),
        PageRow::new(Door::page("/family", Access::Adult), family_page),
        PageRow::new(Door::page("/family/children/{id}", Access::Adult), child_page),
        PageRow::new(Door::page("/admin/reports", Access::Admin), reports_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Book>(Access::Person).shed(Shed::Never),
        call::<Confirm>(Access::RowTutor),
        call::<Decline>(Access::RowTutor),
        call::<Cancel>(Access::Person),
        call::<Reschedule>(Access::Person),
        call::<Propose>(Access::RowTutor),
        call::<ProposalAccept>(Access::Person),
        call::<ProposalDecline>(Access::Person),
        call::<NoShow>(Access::Person),
        call::<FeedRotate>(Access::Person),
        call::<SeriesCancel>(Access::Person),
        call::<Hold>(Access::Person),
        call::<HoldRelease>(Access::Person),
        call::<Approve>(Access::Adult).shed(Shed::Never),
        call::<Refuse>(Access::Adult),
        call::<ReportTell>(Access::Person),
        call::<ReportClose>(Access::Admin),
    ]
}
