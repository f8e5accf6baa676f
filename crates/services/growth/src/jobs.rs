//! Jobs of this context.

use crate::{
    affiliates::PayCommissions,
    campaigns::RunCampaigns,
    film_costs::MeasureFilms,
    insight::CountDays,
    lifecycle::{EndWinbackCredit, SendNudges},
    subscriptions::RenewPlans,
    warehouse::{KeepWarehouse, ShipEvents},
    week_report::SendWeekReports,
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<CountDays>("0 11 * * * *"),
    JobRow::by_calendar::<PayCommissions>("0 23 * * * *"),
    JobRow::by_calendar::<RenewPlans>("0 41 * * * *"),
    JobRow::by_calendar::<RunCampaigns>("0 43 * * * *"),
    JobRow::by_calendar::<KeepWarehouse>("0 50 2 * * *"),
    JobRow::by_calendar::<ShipEvents>("30 * * * * *"),
    JobRow::by_calendar::<SendNudges>("0 37 * * * *"),
    JobRow::by_calendar::<EndWinbackCredit>("0 47 * * * *"),
    JobRow::by_calendar::<MeasureFilms>("0 20 0 * * *"),
    JobRow::by_calendar::<SendWeekReports>("0 10 6 * * Mon"),
];
