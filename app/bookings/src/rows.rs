//! The pages and server functions of bookings, and who may open and call them.

use super::{
    acts_rpc::{Approve, Book, Cancel, Confirm, Decline, Refuse, ReportClose, ReportTell},
    book_page::book_page,
    booking_page::booking_page,
    cancel_page::cancel_page,
    family::{child_page, family_page},
    groups::{
        group_page::group_page,
        list_page::groups_page,
        rpc::{GroupCancel, GroupCreate, OfferClaim, SeatGiveBack, SeatTake, WaitJoin, WaitLeave},
        teach_page::teach_groups_page,
        waitlist_page::waitlist_page,
    },
    help::{
        list_page::help_page,
        request_page::request_page,
        rpc::{AcceptHelp, AskHelp, CloseHelp, OfferHelp},
    },
    home_page::home_page,
    list_page::bookings_page,
    notes::{
        rpc::{MaterialRemove, NotesPut},
        student_page::student_page,
        students_page::students_page,
    },
    refunds::{
        ask_page::ask_page,
        decide_page::decide_page,
        list_page::list_page as refunds_page,
        rpc::{ApproveRefund, AskRefund, DeclineRefund, MakeRefund},
    },
    report_page::report_page,
    reports_page::reports_page,
    reviews::rpc::{ReviewEdit, ReviewHelpful, ReviewReply, ReviewWrite},
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
use domain::{
    door::{Access, Door, Shed},
    identity::Role,
};
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
        PageRow::new(Door::page("/group-lessons", Access::Anyone), groups_page).with_times(),
        PageRow::new(Door::page("/group-lessons/{id}", Access::Anyone), group_page).with_times(),
        PageRow::new(Door::page("/waitlist", Access::Person), waitlist_page),
        PageRow::new(Door::page("/teach/group-lessons", Access::Tutor), teach_groups_page),
        PageRow::new(Door::page("/teach/students", Access::Tutor), students_page),
        PageRow::new(Door::page("/teach/students/{id}", Access::Tutor), student_page),
        PageRow::new(Door::page("/bookings/{id}/report", Access::Person), report_page),
        PageRow::new(Door::page("/bookings/{id}/refund", Access::Adult), ask_page),
        PageRow::new(Door::page("/admin/refunds", Access::Staff(Role::Finance)), refunds_page),
        PageRow::new(Door::page("/admin/refunds/{id}", Access::Staff(Role::Finance)), decide_page),
        PageRow::new(Door::page("/help-requests", Access::Adult), help_page),
        PageRow::new(Door::page("/help-requests/{id}", Access::Adult), request_page),
        PageRow::new(Door::page("/family", Access::Adult), family_page),
        PageRow::new(Door::page("/family/children/{id}", Access::Adult), child_page),
        PageRow::new(Door::page("/admin/reports", Access::Staff(Role::Trust)), reports_page),
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
        call::<FeedRotate>(Access::Person).step_up(),
        call::<SeriesCancel>(Access::Person),
        call::<Hold>(Access::Person),
        call::<HoldRelease>(Access::Person),
        call::<Approve>(Access::Adult).shed(Shed::Never),
        call::<Refuse>(Access::Adult),
        call::<GroupCreate>(Access::Tutor),
        call::<GroupCancel>(Access::RowTutor),
        call::<SeatTake>(Access::Person).shed(Shed::Never),
        call::<SeatGiveBack>(Access::Person),
        call::<WaitJoin>(Access::Adult),
        call::<WaitLeave>(Access::Person),
        call::<OfferClaim>(Access::Person).shed(Shed::Never),
        call::<NotesPut>(Access::RowTutor),
        call::<MaterialRemove>(Access::Person),
        call::<ReviewWrite>(Access::Person),
        call::<ReviewEdit>(Access::Person),
        call::<ReviewReply>(Access::RowTutor),
        call::<ReviewHelpful>(Access::Person),
        call::<AskHelp>(Access::Adult),
        call::<CloseHelp>(Access::Adult),
        call::<OfferHelp>(Access::Tutor),
        call::<AcceptHelp>(Access::Adult).shed(Shed::Never),
        call::<AskRefund>(Access::Adult),
        call::<MakeRefund>(Access::Staff(Role::Finance)).step_up(),
        call::<ApproveRefund>(Access::Staff(Role::Finance)).step_up(),
        call::<DeclineRefund>(Access::Staff(Role::Finance)).step_up(),
        call::<ReportTell>(Access::Person),
        call::<ReportClose>(Access::Staff(Role::Trust)),
    ]
}
