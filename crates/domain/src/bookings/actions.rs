//! Which buttons a reader sees: what the machine would do for them now, asked of the machine itself.

use super::{
    booking::{SessionOutcome, SessionState},
    effects::Side,
    machine::{Command, transition},
    proposal::{self, Counted},
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
    /// Either: the other side did not come.
    NoShow,
    /// Either: a lesson that is over and that no room saw took place.
    Held,
    /// Either: suggest another time for an agreed lesson.
    Reschedule,
    /// Tutor: answer a request with other times.
    Propose,
    /// Open a case: what was paid waits until somebody decides.
    Dispute,
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
            Self::NoShow => "no_show",
            Self::Held => "held",
            Self::Reschedule => "reschedule",
            Self::Propose => "propose",
            Self::Dispute => "dispute",
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

/// The command by which the product calls a lesson off for somebody who will not come: a tutor's request is declined,
/// anything else cancelled by their side. `None` for who has no part in it.
pub fn leave_command(state: &BookingState, leaver: UserId, reason: Option<&Reason>) -> Option<Command> {
    if leaver == state.terms.tutor && state.tuple.session() == SessionState::Requested {
        return Some(Command::Decline { reason: reason.cloned().unwrap_or_else(Reason::unsaid) });
    }
    cancel_command(state, leaver)
}

/// The side of a lesson somebody is on; `None` for anybody else.
pub fn side_of(state: &BookingState, viewer: UserId) -> Option<Side> {
    if state.terms.learns_or_pays(viewer) {
        Some(Side::Student)
    } else {
        (viewer == state.terms.tutor).then_some(Side::Tutor)
    }
}

/// What `viewer` may do at `now`; nothing for people who are not part of the lesson.
pub fn actions(state: &BookingState, viewer: UserId, counted: Counted, now: DateTime<Utc>) -> Vec<Action> {
    let mut possible = Vec::new();
    if viewer == state.terms.tutor {
        possible.push((Action::Confirm, Command::Confirm));
        possible.push((Action::Decline, Command::Decline { reason: Reason::for_probe() }));
    }
    // Whoever learns and pays waits for an institution, which decides elsewhere.
    let others = state.terms.payer != state.terms.learner;
    if state.waits_for_parent() && others && viewer == state.terms.payer {
        // What the wallet holds is judged when the parent decides.
        let (hold, available) = (JournalId(uuid::Uuid::nil()), state.terms.total.minor);
        possible.push((Action::Approve, Command::Approve { hold, instant: false, available }));
        possible.push((Action::Refuse, Command::Refuse));
    }
    possible.extend(cancel_command(state, viewer).map(|command| (Action::Cancel, command)));
    let side = side_of(state, viewer);
    possible.extend(side.map(|side| (Action::NoShow, Command::ReportNoShow { absent: side.other() })));
    possible.extend(side.map(|_| (Action::Held, Command::End { outcome: SessionOutcome::Completed })));
    possible.extend(side.map(|_| (Action::Dispute, Command::OpenDispute)));
    possible.retain(|(_, command)| transition(state, command, now).is_ok());
    let mut actions: Vec<Action> = possible.into_iter().map(|(action, _)| action).collect();
    if side.is_some_and(|side| proposal::ask(state, (side, counted), &[], now).is_ok()) {
        let requested = state.tuple.session() == SessionState::Requested;
        actions.push(if requested { Action::Propose } else { Action::Reschedule });
    }
    actions
}
