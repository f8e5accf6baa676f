//! Whether a standby may become the database that is written to (OP5).
//!
//! Two databases that are both written to cannot be made one again: people would be told things by each that the other
//! does not know. So the one before must be seen to be off, or somebody must say that it is: what does not answer may
//! still be written to by others.

/// The database that is written to, as it is seen from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrimarySeen {
    /// Somebody answers there who is no standby, or who does not let us in.
    Writes,
    /// A standby answers there.
    Follows,
    /// The address leads to the very server that is to be promoted.
    Same,
    /// The machine says that nobody listens.
    Off,
    /// Nobody says anything: it may be off, hang, or be cut off from here alone.
    Silent,
}

/// The one to be promoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandbySeen {
    /// It follows the log of another.
    Follows,
    /// It is written to.
    Writes,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promotion {
    /// Promote it.
    Now,
    /// It was promoted before.
    Done,
}

/// Why nothing is promoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPromotion {
    /// Two would be written to.
    #[error("the database of before still answers. Stop it first: two that are written to cannot be made one again")]
    StillWrites,
    /// Two are.
    #[error("both are written to. Stop one of them at once, and keep its files: what it alone was told is only there")]
    BothWrite,
    /// Nobody knows.
    #[error(
        "the database of before does not answer, which does not say that nobody writes to it. Turn it off, or cut it \
         off from every server, and say so with --primary-is-off"
    )]
    Unknown,
}

/// Decides. `is_off`: somebody has seen to it that the database of before is written to by nobody.
///
/// # Errors
/// Where two databases would be written to, or could be.
pub const fn promotion(primary: PrimarySeen, standby: StandbySeen, is_off: bool) -> Result<Promotion, NoPromotion> {
    match (standby, primary) {
        (StandbySeen::Writes, PrimarySeen::Writes) => Err(NoPromotion::BothWrite),
        (StandbySeen::Writes, _) => Ok(Promotion::Done),
        (StandbySeen::Follows, PrimarySeen::Writes) => Err(NoPromotion::StillWrites),
        (StandbySeen::Follows, PrimarySeen::Silent) if !is_off => Err(NoPromotion::Unknown),
        (StandbySeen::Follows, PrimarySeen::Silent | PrimarySeen::Off | PrimarySeen::Follows | PrimarySeen::Same) => {
            Ok(Promotion::Now)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PrimarySeen::{Follows, Off, Same, Silent, Writes};

    #[test]
    fn a_standby_is_promoted_only_where_nobody_else_is_written_to() {
        for (primary, is_off, expected) in [
            (Off, false, Ok(Promotion::Now)),
            (Off, true, Ok(Promotion::Now)),
            (Follows, false, Ok(Promotion::Now)),
            (Follows, true, Ok(Promotion::Now)),
            (Same, false, Ok(Promotion::Now)),
            (Same, true, Ok(Promotion::Now)),
            (Silent, false, Err(NoPromotion::Unknown)),
            (Silent, true, Ok(Promotion::Now)),
            (Writes, false, Err(NoPromotion::StillWrites)),
            // What is seen to be written to is not off, whoever says so.
            (Writes, true, Err(NoPromotion::StillWrites)),
        ] {
            assert_eq!(promotion(primary, StandbySeen::Follows, is_off), expected, "{primary:?} {is_off}");
        }
    }

    #[test]
    fn what_was_promoted_is_left_alone_and_two_are_told_at_once() {
        for is_off in [false, true] {
            for primary in [Off, Follows, Same, Silent] {
                assert_eq!(promotion(primary, StandbySeen::Writes, is_off), Ok(Promotion::Done), "{primary:?}");
            }
            assert_eq!(promotion(Writes, StandbySeen::Writes, is_off), Err(NoPromotion::BothWrite));
        }
    }
}
