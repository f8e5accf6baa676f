//! Reporting and blocking, sanctions and appeals, and the queues of the staff.

pub mod appeal_page;
pub mod appeals_page;
pub mod blocks_page;
pub mod fraud_page;
pub mod moderation_page;
pub mod report_page;
pub mod reports_page;
pub mod rpc;
pub mod words;
