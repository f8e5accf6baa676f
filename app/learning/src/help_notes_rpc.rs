//! Notes by tutors who have helped, as plain forms post them.

use domain::{
    Refusal,
    ids::{HelpNoteId, UnitId},
    learning::{
        help_note::{HelpNoteDeclineRequest, HelpNoteRequest},
        refusals::poster_moment,
    },
};
use face::rpc::{RpcError, context, failed};
use learning::help_notes::{help_note_add, help_note_approve, help_note_decline, help_note_remove};
use leptos::prelude::*;

fn note(text: &str) -> Result<HelpNoteId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("note").into()))
}

/// Minutes and seconds as people type them, `7:30`; none is the beginning.
pub fn moment(typed: &str) -> Option<f64> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0.0);
    }
    let mut seconds = 0_u32;
    for part in typed.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(part.trim().parse().ok()?)?;
    }
    Some(f64::from(seconds))
}

/// Writes a note about help that was given.
#[server(name = HelpNoteAdd, prefix = "/rpc", endpoint = "learning/help-note")]
pub async fn add(
    unit_id: String,
    enrolment_id: String,
    #[server(default)] at: String,
    #[server(default)] text: String,
) -> Result<(), RpcError> {
    let unit: UnitId = unit_id.parse().map_err(|_| failed(Refusal::not_found("unit").into()))?;
    let at = moment(&at).ok_or_else(|| failed(poster_moment().into()))?;
    let request = HelpNoteRequest { enrolment_id: enrolment_id.parse().ok(), at, text };
    help_note_add(&context()?, unit, &request).await.map_err(failed)?;
    Ok(())
}

/// The teacher shows a note.
#[server(name = HelpNoteApprove, prefix = "/rpc", endpoint = "learning/help-note-approve")]
pub async fn approve(note_id: String) -> Result<(), RpcError> {
    help_note_approve(&context()?, note(&note_id)?).await.map_err(failed)
}

/// The teacher does not.
#[server(name = HelpNoteDecline, prefix = "/rpc", endpoint = "learning/help-note-decline")]
pub async fn decline(note_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let request = HelpNoteDeclineRequest { reason };
    help_note_decline(&context()?, note(&note_id)?, &request).await.map_err(failed)
}

/// Its author or the teacher takes it away.
#[server(name = HelpNoteRemove, prefix = "/rpc", endpoint = "learning/help-note-remove")]
pub async fn remove(note_id: String) -> Result<(), RpcError> {
    help_note_remove(&context()?, note(&note_id)?).await.map_err(failed)
}
