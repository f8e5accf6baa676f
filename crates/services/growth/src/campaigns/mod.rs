//! Campaigns (GR5): the staff plans them, [`RunCampaigns`] gives what they promise, and nobody is given twice.
//!
//! What is given is taken out of the budget by the statement that checks it, in the transaction of the journal; the
//! database refuses more.

mod give;
mod manage;
mod offers;
mod run;
mod suggest;
mod supply;

pub use manage::{campaign_change, campaign_create, campaigns_list};
pub use offers::supply_offers;
pub use run::RunCampaigns;
pub use suggest::supply_suggestions;
