//! One file of Markdown.

use super::Apart;
use adapters::files::packages::PartError;
use domain::{
    ids::UnitId,
    learning::{
        import::{ImportKind, Notes, encoding, markdown},
        refusals,
    },
};
use std::{fs::File, io::Read};
use uuid::Uuid;

/// Most bytes of a file of Markdown: what 200 units hold.
const MOST_BYTES: u64 = 16 << 20;

pub(super) fn apart(file: File, asked: Option<ImportKind>) -> Result<Apart, PartError> {
    if asked.is_some_and(|asked| asked != ImportKind::Markdown) {
        return Err(refusals::import_other_kind().into());
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(PartError::Machine)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(refusals::import_too_large().into());
    }
    let text = encoding::decoded(&bytes).ok_or_else(refusals::import_encoding)?;
    let mut notes = Notes::default();
    let mut course = markdown::read(&text, &mut notes);
    course.outline.units_mut().for_each(|unit| unit.id = Some(UnitId(Uuid::now_v7())));
    Ok(Apart {
        kind: ImportKind::Markdown,
        title: course.title,
        description: course.description,
        outline: course.outline,
        files: Vec::new(),
        notes,
    })
}
