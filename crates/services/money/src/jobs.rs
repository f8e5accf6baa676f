//! Jobs of money.

use crate::{
    chargebacks::{AnswerChargeback, KeepChargebacks},
    credits::KeepCredits,
    ledger::SealLedger,
    methods::{ForgetCard, ForgetPayer, KeepCards, LookAtCard},
    orders::{HandleReport, PlaceOrder, Reconcile},
    packages::KeepPackages,
    payouts::{KeepPayouts, LookAtPayee, PayWeekly, SendPayout},
    rates::FetchRates,
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<SealLedger>("0 * * * * *"),
    JobRow::of::<PlaceOrder>(),
    JobRow::of::<HandleReport>(),
    JobRow::by_calendar::<Reconcile>("0 */5 * * * *"),
    JobRow::of::<AnswerChargeback>(),
    JobRow::by_calendar::<KeepChargebacks>("0 47 * * * *"),
    JobRow::of::<LookAtCard>(),
    JobRow::of::<ForgetCard>(),
    JobRow::of::<ForgetPayer>(),
    JobRow::by_calendar::<KeepCards>("0 23 * * * *"),
    JobRow::of::<LookAtPayee>(),
    JobRow::of::<SendPayout>(),
    JobRow::by_calendar::<KeepPayouts>("0 41 * * * *"),
    JobRow::by_calendar::<KeepPackages>("0 11 * * * *"),
    JobRow::by_calendar::<KeepCredits>("0 17 * * * *"),
    JobRow::by_calendar::<PayWeekly>("0 30 6 * * Mon"),
    JobRow::by_calendar::<FetchRates>("0 20 */4 * * *"),
];
