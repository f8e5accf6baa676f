//! Who may write to whom.
//!
//! A verified adult may write first to a tutor who is listed. Everybody else is joined by a lesson, or, among adults,
//! by
//! a thread in which the other one has written. With a child nothing but a lesson joins: one that was agreed on, or a
//! request that is still open. Whoever writes with a child has a parent beside the child, who reads along.

use super::refusals;
use crate::{Refusal, identity::sanction::restricted_write, people::blocks::blocked_by_you};

/// What decides, of one of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Side {
    pub is_child: bool,
    /// Somebody decides for this child here.
    pub has_parent: bool,
    /// The parent lets it write.
    pub may_message: bool,
    /// A tutor whom everybody finds.
    pub is_listed: bool,
    /// Suspended, or closed.
    pub is_gone: bool,
}

/// What joins the two already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// They are strangers.
    Nothing,
    /// One that was agreed on, or a request that is still open.
    Lesson,
    /// A conversation that the other one takes part in.
    Thread,
}

/// What one of the two, or the staff, has put between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Barrier {
    /// The sender blocked the other.
    pub own_block: bool,
    /// The other blocked the sender, or a parent keeps them apart.
    pub apart: bool,
    /// A sanction keeps the sender from writing to people whom nothing joins to them.
    pub restricted: bool,
}

impl Barrier {
    /// Whether a word goes through. Whoever is blocked reads what they would read of a closed account.
    ///
    /// # Errors
    /// 409 `blocked_by_you`, `nobody_reads`; 403 `restricted_write`.
    pub fn passes(self, joined: Joined) -> Result<(), Refusal> {
        if self.own_block {
            return Err(blocked_by_you());
        }
        if self.apart {
            return Err(refusals::nobody_reads());
        }
        if self.restricted && joined == Joined::Nothing { Err(restricted_write()) } else { Ok(()) }
    }
}

/// Whether one may write to the other.
///
/// # Errors
/// 403 `messages_off`, `parent_needed`, `booking_needed`, `child_messages_off`; 409 `nobody_reads`.
pub fn may_write(sender: Side, recipient: Side, joined: Joined) -> Result<(), Refusal> {
    if sender.is_child && !sender.may_message {
        return Err(refusals::messages_off());
    }
    if [sender, recipient].iter().any(|side| side.is_child && !side.has_parent) {
        return Err(refusals::parent_needed());
    }
    let child = sender.is_child || recipient.is_child;
    let joins = match joined {
        Joined::Lesson => true,
        Joined::Thread => !child,
        Joined::Nothing => !child && recipient.is_listed,
    };
    if !joins {
        return Err(refusals::booking_needed());
    }
    // A parent's word holds in both directions.
    if recipient.is_child && !recipient.may_message {
        return Err(refusals::child_messages_off());
    }
    if recipient.is_gone {
        return Err(refusals::nobody_reads());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_stops_both_and_a_restriction_stops_what_nothing_joins() {
        for bits in 0..8_u8 {
            let barrier = Barrier { own_block: bits & 1 != 0, apart: bits & 2 != 0, restricted: bits & 4 != 0 };
            for joined in [Joined::Nothing, Joined::Lesson, Joined::Thread] {
                let code = barrier.passes(joined).err().map(|refusal| refusal.code);
                let expected = match (barrier.own_block, barrier.apart, barrier.restricted) {
                    (true, ..) => Some("blocked_by_you"),
                    (_, true, _) => Some("nobody_reads"),
                    (.., true) if joined == Joined::Nothing => Some("restricted_write"),
                    _ => None,
                };
                assert_eq!(code.as_deref(), expected, "{barrier:?} {joined:?}");
            }
        }
    }

    fn every_side() -> impl Iterator<Item = Side> {
        (0..32_u8).map(|bits| Side {
            is_child: bits & 1 != 0,
            has_parent: bits & 2 != 0,
            may_message: bits & 4 != 0,
            is_listed: bits & 8 != 0,
            is_gone: bits & 16 != 0,
        })
    }

    fn each(mut check: impl FnMut(Side, Side, Joined, Option<String>)) {
        for sender in every_side() {
            for recipient in every_side() {
                for joined in [Joined::Nothing, Joined::Lesson, Joined::Thread] {
                    let refused = may_write(sender, recipient, joined).err().map(|refusal| refusal.code);
                    check(sender, recipient, joined, refused);
                }
            }
        }
    }

    #[test]
    fn strangers_write_to_nobody_but_adults_to_listed_tutors() {
        each(|sender, recipient, joined, refused| {
            if joined == Joined::Nothing && refused.is_none() {
                assert!(!sender.is_child && recipient.is_listed, "{sender:?} {recipient:?}");
            }
        });
    }

    #[test]
    fn no_child_writes_or_is_written_to_without_a_parent_who_reads_along() {
        each(|sender, recipient, _, refused| {
            for side in [sender, recipient] {
                assert!(refused.is_some() || !side.is_child || side.has_parent, "{sender:?} {recipient:?}");
            }
        });
    }

    #[test]
    fn a_child_whose_parent_switched_messages_off_writes_to_nobody_and_is_told_so_first() {
        each(|sender, _, _, refused| {
            if sender.is_child && !sender.may_message {
                assert_eq!(refused.as_deref(), Some("messages_off"));
            }
        });
    }

    #[test]
    fn nobody_writes_to_a_child_whose_parent_switched_messages_off() {
        each(|sender, recipient, joined, refused| {
            if recipient.is_child && !recipient.may_message {
                assert!(refused.is_some(), "{sender:?} {recipient:?} {joined:?}");
            }
        });
        let child = Side { is_child: true, has_parent: true, may_message: false, ..Side::default() };
        let told = |joined| may_write(Side::default(), child, joined).unwrap_err().code;
        assert_eq!(told(Joined::Lesson), "child_messages_off");
        assert_eq!(told(Joined::Nothing), "booking_needed", "a stranger learns nothing of a child");
    }

    #[test]
    fn nothing_but_a_lesson_joins_anybody_with_a_child() {
        each(|sender, recipient, joined, refused| {
            if (sender.is_child || recipient.is_child) && joined != Joined::Lesson {
                assert!(refused.is_some(), "{sender:?} {recipient:?} {joined:?}");
            }
        });
    }

    #[test]
    fn nobody_writes_to_an_account_that_is_closed() {
        each(|_, recipient, _, refused| assert!(!recipient.is_gone || refused.is_some()));
    }

    #[test]
    fn whoever_is_joined_may_go_on() {
        let (adult, tutor) = (Side::default(), Side { is_listed: true, ..Side::default() });
        let child = Side { is_child: true, has_parent: true, may_message: true, ..Side::default() };
        for (sender, recipient) in [(adult, adult), (tutor, adult), (tutor, child), (child, tutor), (child, adult)] {
            assert_eq!(may_write(sender, recipient, Joined::Lesson), Ok(()), "{sender:?} {recipient:?}");
        }
        for (sender, recipient) in [(adult, adult), (tutor, adult), (adult, tutor)] {
            assert_eq!(may_write(sender, recipient, Joined::Thread), Ok(()), "{sender:?} {recipient:?}");
        }
        assert_eq!(may_write(adult, tutor, Joined::Nothing), Ok(()));
        assert_eq!(may_write(child, tutor, Joined::Nothing).unwrap_err().code, "booking_needed");
        assert_eq!(may_write(tutor, adult, Joined::Nothing).unwrap_err().code, "booking_needed");
    }
}
