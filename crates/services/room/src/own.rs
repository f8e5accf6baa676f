//! What somebody gets of rooms who asks for a copy of their data.

use crate::{
    chat,
    document::{Document, place},
};
use domain::{
    ids::{RoomId, UserId},
    room::board::{drawn_on, picture},
};
use spine::{Context, Error, Result, sealing::unseal};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// What is kept of a lesson's room.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The sheets of the whiteboard that something is on, as SVG.
    pub board: Vec<String>,
    /// The notes as they were written.
    pub notes: String,
}

/// What the person wrote in rooms, by the line's id.
pub async fn lines_of(context: &Context, person: UserId) -> Result<HashMap<Uuid, String>> {
    let rows = sqlx::query!("select id, text_sealed from room_lines where person_id = $1", person.0);
    let mut lines = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let text = unseal(&context.app, chat::place(row.id), &row.text_sealed).await?;
        lines.insert(row.id, String::from_utf8(text).map_err(|_| Error::unexpected("a line is no text"))?);
    }
    Ok(lines)
}

/// Board and notes of the person's lessons, by the room's id.
pub async fn documents_of(context: &Context, person: UserId) -> Result<HashMap<Uuid, Kept>> {
    let rows = sqlx::query!(
        r#"select id, document_sealed as "document_sealed!" from rooms
           where (tutor_user_id = $1 or student_id = $1) and document_sealed is not null"#,
        person.0,
    );
    let mut documents = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let state = unseal(&context.app, place(RoomId(row.id)), &row.document_sealed).await?;
        let document = Document::open(Some(&state), 0)?;
        let shapes = document.shapes();
        // Whoever sent a picture gets it among their files; the other's are the other's.
        let none = BTreeMap::new();
        let board = drawn_on(&shapes).into_iter().map(|sheet| picture(&shapes, sheet, &none)).collect();
        documents.insert(row.id, Kept { board, notes: document.notes() });
    }
    Ok(documents)
}
