//! Skill exchange (MA6): who teaches whom, and the two steps of agreeing on it.
//!
//! A cycle is found anew each time it is looked for, and has the same id for everybody in it. The first yes writes it
//! down; the others have three days. When the last says yes, the seats claim their wishes and gifts: two unique indexes
//! let one of two cycles that want the same hold. What was agreed is booked by a job, lesson by lesson.

mod answer;
mod booked;
mod found;
mod read;

pub use answer::{EndExchanges, exchange_accept, exchange_decline};
pub use booked::{BookExchange, ExchangeAgreed};
pub use found::exchange_matches;
pub use read::exchange_cycles;
