//! Chargebacks (MO3): what card holders ask back through their bank, heard, booked and answered.
//!
//! A provider's word about a dispute comes through the inbox of payments and adds facts to its one row; state and money
//! follow from the facts ([`domain::money::chargebacks`]), behind the lock of the payment. An answer is stored with
//! what it sends, told to the provider outside of any transaction under the chargeback's id, and what came of it is
//! stored; what nobody told the job tells, and what nobody answers is answered two days before its time is over.

mod answer;
mod at_bank;
mod desk;
mod hear;
mod keep;
mod moved;
mod pack;
mod rows;

pub use answer::{AnswerChargeback, chargeback_accept, chargeback_answer};
pub(crate) use at_bank::package_at_bank;
pub use at_bank::{LessonAtBank, at_bank_of, lesson_at_bank};
pub use desk::{chargeback_get, chargebacks_list, chargebacks_waiting};
pub(crate) use hear::{Heard, dispute_hear};
pub use keep::KeepChargebacks;
