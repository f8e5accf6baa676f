//! Sales of tutors (MO11): made, shown to their tutor with what they gave, ended; and what a lesson costs while they
//! run.
//!
//! A booking reads the sales with everything else it is judged by, and names the one that counted; how often one was
//! used is counted by the database, so that no way of calling a lesson off can forget it. A number of uses holds under
//! a rush, because bookings of one tutor queue for the tutor's calendar, and a constraint stands behind that.

mod manage;
mod pricing;

pub use manage::{PreviewLine, PromotionPreview, promotion_create, promotion_end, promotion_preview, promotions_list};
pub use pricing::{Pricing, price_quote, pricing_of, quote_in};
