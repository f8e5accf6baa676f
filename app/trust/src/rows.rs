//! The pages and server functions of this context, and who may open and call them.

use super::{
    desk::{
        bookings_page::bookings_page,
        change_page::change_page,
        events_page::events_page,
        health_page::health_page,
        jobs_page::jobs_page,
        mails_page::mails_page,
        rpc::{BookingChange, JobDiscard, JobRetry},
        unsure_page::unsure_page,
    },
    help::{article_page::article_page, centre_page::centre_page, rpc::HelpVote},
    safety::{
        appeal_page::appeal_page,
        appeals_page::appeals_page,
        blocks_page::blocks_page,
        fraud_page::fraud_page,
        moderation_page::moderation_page,
        report_page::report_page,
        reports_page::reports_page,
        rpc::{
            Appeal, AppealAnswer, Block, FraudAct, ReportAct, ReportFile, TextApprove, TextRemove, TextsApprove,
            Unblock,
        },
    },
    support::{
        queue_page::queue_page,
        rpc::{TicketAsk, TicketSay, TicketSolve},
        support_page::support_page,
        ticket_page::ticket_page,
    },
};
use domain::{
    door::{Access, Door},
    identity::Role::{Compliance, Support, Trust},
};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/help", Access::Anyone), centre_page),
        PageRow::new(Door::page("/help/{slug}", Access::Anyone).sample_of("/help/book-a-lesson"), article_page),
        PageRow::new(Door::page("/report", Access::Person), report_page),
        PageRow::new(Door::page("/settings/blocks", Access::Person).own_eyes(), blocks_page),
        PageRow::new(Door::page("/sanctions/{id}/appeal", Access::Anyone), appeal_page),
        PageRow::new(Door::page("/support", Access::Person), support_page),
        PageRow::new(Door::page("/support/{id}", Access::Person), ticket_page),
        PageRow::new(Door::page("/admin/reports", Access::Staff(Trust)), reports_page),
        PageRow::new(Door::page("/admin/appeals", Access::Staff(Trust)), appeals_page),
        PageRow::new(Door::page("/admin/moderation", Access::Staff(Trust)), moderation_page),
        PageRow::new(Door::page("/admin/fraud", Access::Staff(Trust)), fraud_page),
        PageRow::new(Door::page("/admin/tickets", Access::Staff(Support)), queue_page),
        PageRow::new(Door::page("/admin/bookings", Access::Staff(Support)), bookings_page),
        PageRow::new(Door::page("/admin/bookings/{id}/change", Access::Staff(Trust)), change_page),
        PageRow::new(Door::page("/admin/attendance", Access::Staff(Trust)), unsure_page),
        PageRow::new(Door::page("/admin/mails", Access::Staff(Support)), mails_page),
        PageRow::new(Door::page("/admin/jobs", Access::Staff(Compliance)), jobs_page),
        PageRow::new(Door::page("/admin/events", Access::Staff(Compliance)), events_page),
        PageRow::new(Door::page("/admin/health", Access::Staff(Compliance)), health_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<HelpVote>(Access::Anyone),
        call::<ReportFile>(Access::Person),
        call::<Block>(Access::Person),
        call::<Unblock>(Access::Person),
        call::<Appeal>(Access::Anyone),
        call::<TicketAsk>(Access::Person),
        call::<TicketSay>(Access::Person),
        call::<TicketSolve>(Access::Person),
        call::<ReportAct>(Access::Staff(Trust)),
        call::<AppealAnswer>(Access::Staff(Trust)),
        call::<TextApprove>(Access::Staff(Trust)),
        call::<TextRemove>(Access::Staff(Trust)),
        call::<TextsApprove>(Access::Staff(Trust)),
        call::<FraudAct>(Access::Staff(Trust)),
        call::<BookingChange>(Access::Staff(Trust)).step_up(),
        call::<JobRetry>(Access::Staff(Compliance)),
        call::<JobDiscard>(Access::Staff(Compliance)),
    ]
}
