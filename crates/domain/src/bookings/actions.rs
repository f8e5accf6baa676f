//! Which buttons a reader sees: what the machine would do for them now, asked of the machine itself.

use super::{
    machine::{Command, transition},
    reason::Reason,
    state::BookingState,
};
use crate::ids::{JournalId, UserId};
use chrono::{DateTime, Utc};

/// Something a participant may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Tutor: accept the request.
    Confirm,
    /// Tutor: refuse the request.
    Decline,
    /// Either: call it off.
    Cancel,
    /// Parent: pay for what the child asks for.
    Approve,
    /// Parent: say no to it.
    Refuse,
}

impl Action {
    /// The word in [`super::Booking::actions`].
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Decline => "decline",
            Self::Cancel => "cancel",
            Self::Approve => "approve",
            Self::Refuse => "refuse",
        }
    }
}

/// The command by which `viewer` cancels: which side they are on decides about the money. `None` for anybody else.
pub fn cancel_command(state: &BookingState, viewer: UserId) -> Option<Command> {
    if state.terms.learns_or_pays(viewer) {
        Some(Command::CancelByStudent)
    } else {
        (viewer == state.terms.tutor).then_some(Command::CancelByTutor)
    }
}

/// What `viewer` may do at `now`; nothing for people who are not part of the lesson.
pub fn actions(state: &BookingState, viewer: UserId, now: DateTime<Utc>) -> Vec<Action> {
    let mut possible = Vec::new();
    if viewer == state.terms.tutor {
        possible.push((Action::Confirm, Command::Confirm));
        possible.push((Action::Decline, Command::Decline { reason: Reason::for_probe() }));
    }
    if state.waits_for_parent() && viewer == state.terms.payer {
        // What the wallet holds is judged when the parent decides.
        let (hold, available) = (JournalId(uuid::Uuid::nil()), state.terms.total.minor);
        possible.push((Action::Approve, Command::Approve { hold, instant: false, available }));
        possible.push((Action::Refuse, Command::Refuse));
    }
    possible.extend(cancel_command(state, viewer).map(|command| (Action::Cancel, command)));
    possible.retain(|(_, command)| transition(state, command, now).is_ok());
    possible.into_iter().map(|(action, _)| action).collect()
}
