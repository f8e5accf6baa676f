//! Promoted listings (MO11): campaigns of tutors, the auction above a search, and clicks that are paid for.
//!
//! Who takes part is read once in ten seconds and kept; how often somebody was shown is counted in memory and written
//! in batches, so that a search writes nothing. A click is one transaction under the campaign's row: it is judged, and
//! either paid by a journal or counted with the reason why it cost nothing. Money that is not there stops nobody's
//! campaign: it waits, and goes on when there is some again.

mod campaigns;
mod clicks;
mod report;
mod search;
mod shown;

pub(crate) use campaigns::purse;
pub use campaigns::{ad_campaign_change, ad_campaign_create, ad_campaigns_list};
pub use clicks::{ad_click, ad_followed};
pub use report::ad_report;
pub use search::tutor_search_promoted;
pub use shown::shown_write;
