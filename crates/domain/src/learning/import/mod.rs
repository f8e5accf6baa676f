//! A course made from a file that a teacher has already (LE1): Markdown, a Common Cartridge or a SCORM package. What
//! cannot be taken stands in a report; nothing is left out in silence.

pub mod encoding;
pub mod html;
pub mod manifest;
pub mod markdown;
pub mod pieces;
pub mod qti;
pub mod tree;

use super::{outline::UnitKind, refusals};
use crate::{
    Refusal,
    codes::codes,
    ids::{CourseId, CourseImportId, SubjectId, UploadId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most imports that one teacher begins within a day.
pub const IMPORTS_A_DAY: i64 = 20;
/// Times that a file is taken apart before it is given up: a worker that dies in it counts.
pub const IMPORT_TRIES: i32 = 4;
/// Lines of a report; what is over is counted in one.
pub const REPORT_LINES: usize = 200;
/// Days that a report is kept.
pub const REPORT_DAYS: i64 = 90;

codes! {
    /// What is imported.
    ImportKind {
        /// One file of Markdown.
        Markdown = "markdown",
        /// IMS Common Cartridge 1.1 to 1.3.
        CommonCartridge = "common_cartridge",
        /// SCORM 1.2 or 2004.
        Scorm = "scorm",
    }
}
codes! {
    /// Where an import stands.
    ImportStatus {
        /// The file is being taken apart.
        Waiting = "waiting",
        /// There is a draft.
        Done = "done",
        /// There is none; the reason stands beside it.
        Failed = "failed",
    }
}
codes! {
    /// What was not taken, or not whole.
    LeftOut {
        /// A picture within a text.
        Picture = "picture",
        /// A script within a page.
        Script = "script",
        /// A frame, a sound or a form within a page.
        Embedded = "embedded",
        /// A link within a page to another part of the package.
        InnerLink = "inner_link",
        /// A part that talks to the system it runs in: its text at most was taken.
        Runtime = "runtime",
        /// A tool of another provider.
        Tool = "tool",
        /// A discussion.
        Discussion = "discussion",
        /// Questions that belong to no quiz.
        QuestionBank = "question_bank",
        /// A question of a kind that there is not here, or without a right answer.
        Question = "question",
        /// Named, and not in the package.
        Missing = "missing",
        /// A file of a type that is not taken.
        FileType = "file_type",
        /// A file that was refused as one that is sent is.
        FileRefused = "file_refused",
        /// A part that cannot be read.
        Unreadable = "unreadable",
        /// A part with nothing to read in it.
        Empty = "empty",
        /// A file that no unit uses.
        Unused = "unused",
        /// A kind of part that we do not know.
        Unknown = "unknown",
        /// More of the same, not listed.
        More = "more",
    }
}

impl ImportKind {
    /// What it calls itself, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::CommonCartridge => "Common Cartridge",
            Self::Scorm => "SCORM",
        }
    }
}

/// `POST /courses/import`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ImportRequest {
    /// An own upload for `course_import`.
    #[schema(required)]
    pub upload_id: Option<UploadId>,
    /// A code of [`ImportKind`]; without it the file says what it is.
    pub kind: Option<String>,
    /// What the course is about; without it the first subject that the teacher teaches.
    pub subject_id: Option<SubjectId>,
}

impl ImportRequest {
    /// The kind that was asked for.
    ///
    /// # Errors
    /// 422 `import_kind_unknown`.
    pub fn kind(&self) -> Result<Option<ImportKind>, Refusal> {
        let asked = self.kind.as_deref().map(str::trim).filter(|kind| !kind.is_empty());
        asked.map(|kind| ImportKind::parse(kind).ok_or_else(refusals::import_kind_unknown)).transpose()
    }
}

/// How many units of a kind there are in the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Taken {
    /// The kind.
    pub kind: UnitKind,
    /// How many.
    pub count: i32,
}

/// Something that was not taken, or not whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LeftOutLine {
    /// What it is.
    pub what: LeftOut,
    /// Where it stood: a unit, a question or a file.
    pub place: String,
    /// How many of them.
    pub count: i32,
    /// Why a file was refused, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ImportReport {
    /// Modules of the draft.
    pub modules: i32,
    /// Its units by kind.
    pub taken: Vec<Taken>,
    /// What was not taken, in the order of the file.
    pub left_out: Vec<LeftOutLine>,
}

/// `GET /courses/import/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = CourseImport)]
pub struct Import {
    #[allow(missing_docs)]
    pub id: CourseImportId,
    #[allow(missing_docs)]
    pub status: ImportStatus,
    /// What the file is, once that is known.
    pub kind: Option<ImportKind>,
    /// The file's name.
    pub file_name: String,
    /// The draft.
    pub course_id: Option<CourseId>,
    /// What was taken and what was not; empty until it is done.
    pub report: ImportReport,
    /// Why there is no draft, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The same in the reader's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[allow(missing_docs)]
    pub created_at: DateTime<Utc>,
}

/// A report while it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    lines: Vec<LeftOutLine>,
}

impl Notes {
    /// Something was left out at that place, so often.
    pub fn add(&mut self, what: LeftOut, place: &str, count: usize) {
        self.add_refused(what, place, count, None);
    }

    /// The same with the code of a refusal. The same again at the same place is counted up.
    pub fn add_refused(&mut self, what: LeftOut, place: &str, count: usize, code: Option<String>) {
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        if count == 0 {
            return;
        }
        let place = pieces::titled(place).unwrap_or_default();
        let known = self.lines.iter_mut().find(|line| line.what == what && line.place == place && line.code == code);
        if let Some(line) = known {
            line.count = line.count.saturating_add(count);
            return;
        }
        // Lines that would not be told are counted, so that a hostile package makes no list without end.
        let full = self.lines.len() >= REPORT_LINES;
        match self.lines.last_mut().filter(|line| full && line.what == LeftOut::More) {
            Some(more) => more.count = more.count.saturating_add(count),
            None if full => {
                self.lines.push(LeftOutLine { what: LeftOut::More, place: String::new(), count, code: None })
            }
            None => self.lines.push(LeftOutLine { what, place, count, code }),
        }
    }

    /// Everything that the other one says as well.
    pub fn join(&mut self, other: Self) {
        for line in other.lines {
            self.add_refused(line.what, &line.place, usize::try_from(line.count).unwrap_or(0), line.code);
        }
    }

    /// What was left out.
    pub fn lines(&self) -> &[LeftOutLine] {
        &self.lines
    }

    /// The report of a draft with these units.
    pub fn report(self, outline: &super::outline::Outline) -> ImportReport {
        let count = |kind: UnitKind| outline.units().filter(|unit| unit.kind() == Some(kind)).count();
        let taken = UnitKind::ALL.iter().map(|kind| Taken { kind: *kind, count: count(*kind) as i32 });
        ImportReport {
            modules: outline.modules.len() as i32,
            taken: taken.filter(|taken| taken.count > 0).collect(),
            left_out: self.lines,
        }
    }
}

#[cfg(test)]
mod tests;
