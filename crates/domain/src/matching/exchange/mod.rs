//! Skill exchange (MA6): people who teach one another without money, two by two or in a circle.

mod find;
mod told;

pub use find::{Barterer, FoundCycle, FoundSeat, LONGEST, cycles, next_hour};
pub use told::{CycleState, ExchangeCycle, ExchangeMatch, ExchangeSeat, SkillTold};

/// Hours in which everybody has to say yes.
pub const ANSWER_HOURS: i64 = 72;
/// Cycles that one person may have said yes to and that wait for others.
pub const OPEN_MAX: i64 = 5;
/// Days after which a wish that was met may be met again.
pub const HOLDS_DAYS: i64 = 60;
