//! What was said in fifteen minutes of help, as a note beside that moment (LE8): its author writes, the course's
//! teacher decides, everybody who learns there reads it.

mod read;
mod write;

pub use read::{course_help_notes, help_given, help_notes_own, unit_help_notes};
pub use write::{help_note_add, help_note_approve, help_note_decline, help_note_remove};

use domain::Refusal;

fn missing() -> Refusal {
    Refusal::not_found("note")
}
