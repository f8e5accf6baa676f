//! Files that people send (PE1, MS3): what each purpose takes, and how one arrives.
//!
//! Nothing a file says of itself is believed: its name is cleaned and never used to find it, its type is what its first
//! bytes say, and its size is counted. The numbers of every purpose stand in one table, [`Purpose::rules`].

pub mod archive;
pub mod film;
pub mod kinds;
pub mod name;
pub mod range;
pub mod refusals;

pub use kinds::FileKind;
pub use range::{SentRange, range_of};

use crate::{Refusal, ids::UploadId, refusal::Fields};
use FileKind::{Doc, Docx, Jpeg, Markdown, Mp4, Pdf, Png, Webm, Webp, Zip};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

const MIB: i64 = 1 << 20;

/// What a file is for. It decides everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Purpose {
    Photo,
    VideoIntro,
    Message,
    Evidence,
    Document,
    CourseVideo,
    CourseFile,
    Recording,
    Board,
    Assignment,
    Lesson,
    Branding,
    CourseImport,
}

/// Bits of 64 in which two likenesses of one picture differ at most.
pub const ALIKE_BITS: i32 = 6;

/// What holds of every file of a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Most bytes.
    pub most_bytes: i64,
    /// What may be sent.
    pub kinds: &'static [FileKind],
    /// Shown to everybody, under an address without a signature.
    pub public: bool,
    /// Stored encrypted.
    pub sealed: bool,
    /// Drawn anew from its pixels, so that nothing else of it is left.
    pub redrawn: bool,
    /// Longest side of a picture that is drawn anew.
    pub side: u32,
    /// Kept as it was sent, and its pictures drawn small beside it, for where they are shown among others.
    pub previewed: bool,
    /// Played where it stands; everything else that is no picture of ours is a download.
    pub played: bool,
    /// Whether a child may send one: what is shown to strangers is not a child's to show.
    pub by_children: bool,
}

impl Rules {
    const fn of(mebibytes: i64, kinds: &'static [FileKind]) -> Self {
        Self {
            most_bytes: mebibytes * MIB,
            kinds,
            public: false,
            sealed: false,
            redrawn: false,
            side: KEPT_SIDE,
            previewed: false,
            played: false,
            by_children: true,
        }
    }

    const fn shown(self) -> Self {
        Self { public: true, redrawn: true, by_children: false, ..self }
    }

    const fn previewed(self) -> Self {
        Self { previewed: true, ..self }
    }

    const fn sealed(self) -> Self {
        Self { sealed: true, ..self }
    }

    const fn played(self) -> Self {
        Self { played: true, ..self }
    }

    const fn of_adults(self) -> Self {
        Self { by_children: false, ..self }
    }

    /// The limit in whole mebibytes, as people are told it.
    pub const fn most_megabytes(&self) -> i64 {
        self.most_bytes / MIB
    }

    /// What may be sent, as people name it.
    pub fn kinds_named(&self) -> String {
        self.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")
    }
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Photo,
        Self::VideoIntro,
        Self::Message,
        Self::Evidence,
        Self::Document,
        Self::CourseVideo,
        Self::CourseFile,
        Self::Recording,
        Self::Board,
        Self::Assignment,
        Self::Lesson,
        Self::Branding,
        Self::CourseImport,
    ];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::VideoIntro => "video_intro",
            Self::Message => "message",
            Self::Evidence => "evidence",
            Self::Document => "document",
            Self::CourseVideo => "course_video",
            Self::CourseFile => "course_file",
            Self::Recording => "recording",
            Self::Board => "board",
            Self::Assignment => "assignment",
            Self::Lesson => "lesson",
            Self::Branding => "branding",
            Self::CourseImport => "course_import",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// The table. Papers of identity and of disputes and recordings of lessons are sealed: a stolen disk shows none.
    pub const fn rules(self) -> Rules {
        const PICTURES: &[FileKind] = &[Jpeg, Png, Webp];
        const PAPERS: &[FileKind] = &[Pdf, Doc, Docx, Jpeg, Png, Mp4, Zip];
        const FILMS: &[FileKind] = &[Mp4, Webm];
        match self {
            Self::Photo => Rules::of(10, PICTURES).shown(),
            Self::VideoIntro => Rules::of(100, FILMS).played().of_adults(),
            Self::Message => Rules::of(10, PAPERS).previewed(),
            Self::Evidence => Rules::of(20, &[Pdf, Jpeg, Png, Mp4]).sealed(),
            Self::Document => Rules::of(10, &[Pdf, Jpeg, Png]).sealed().of_adults(),
            Self::CourseVideo => Rules::of(2_048, FILMS).played().of_adults(),
            Self::CourseFile => Rules::of(50, PAPERS).of_adults(),
            Self::Recording => Rules::of(1_024, FILMS).sealed().played(),
            Self::Board => Rules { redrawn: true, side: BOARD_SIDE, ..Rules::of(10, PICTURES) },
            Self::Assignment | Self::Lesson => Rules::of(25, PAPERS),
            Self::Branding => Rules::of(2, PICTURES).shown(),
            Self::CourseImport => Rules::of(200, &[Zip, Markdown]).of_adults(),
        }
    }
}

/// Most bytes of all files that one person keeps: what a student needs, and room for a tutor's films.
pub const fn quota_bytes(teaches: bool) -> i64 {
    if teaches { 20 * 1_024 * MIB } else { 1_024 * MIB }
}

/// What the smallest file counts as, so that a full quota is a bounded number of rows too.
pub const COUNTS_AT_LEAST_BYTES: i64 = 64 * 1_024;
/// Hours in which an announced file must have arrived.
pub const ARRIVES_WITHIN_HOURS: i64 = 24;
/// Hours a file is kept that nothing uses.
pub const UNUSED_HOURS: i64 = 48;
/// Most bytes of one part, as it is stored.
pub const PART_BYTES: usize = 4 << 20;

/// Most points of a picture; a camera of 2026 has 50 million at most, and each takes four bytes when it is read.
pub const MOST_PIXELS: u64 = 60_000_000;
/// Longest side of a picture that is read.
pub const LONGEST_SIDE: u32 = 16_000;
/// Longest side of a picture as it is kept: the largest face of a page at twice its size.
pub const KEPT_SIDE: u32 = 512;
/// The same of a picture on a whiteboard: a sheet's width.
pub const BOARD_SIDE: u32 = 1_600;

/// `POST /uploads`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct UploadRequest {
    /// What the file is for.
    #[schema(required, pattern = "^[a-z_]+$", min_length = 1)]
    pub purpose: String,
    /// Shown to whoever downloads it, cleaned.
    #[schema(required)]
    pub file_name: String,
    /// Bytes.
    #[schema(required, minimum = 1)]
    pub size: i64,
    /// Media type; the first bytes decide.
    #[schema(required, min_length = 1)]
    pub content_type: String,
}

/// A file that may come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Announced {
    pub purpose: Purpose,
    pub file_name: String,
    pub size: i64,
    pub kind: FileKind,
}

impl Announced {
    /// Checks purpose, type and size.
    ///
    /// # Errors
    /// 422 `purpose_unknown`, `file_empty`; 415 `file_type_not_taken`; 413 `file_too_large`.
    pub fn parse(request: &UploadRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let purpose = Purpose::parse(request.purpose.trim()).ok_or_else(refusals::purpose_unknown);
        let purpose = fields.take("purpose", purpose);
        let size = if request.size > 0 { Ok(request.size) } else { Err(refusals::file_empty()) };
        let size = fields.take("size", size);
        fields.finish()?;
        let (Some(purpose), Some(size)) = (purpose, size) else { return Err(refusals::purpose_unknown()) };
        let rules = purpose.rules();
        let kind = FileKind::of_media_type(&request.content_type).filter(|kind| rules.kinds.contains(kind));
        let kind = kind.ok_or_else(|| refusals::file_type_not_taken(&rules.kinds_named()))?;
        if size > rules.most_bytes {
            return Err(refusals::file_too_large(rules.most_megabytes()));
        }
        Ok(Self { purpose, file_name: name::cleaned(&request.file_name, kind), size, kind })
    }
}

/// Answer of `POST /uploads`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UploadPlace {
    pub id: UploadId,
    /// Where the bytes are `PUT`, whole or in parts with `Content-Range`.
    pub upload_url: String,
    pub expires_at: DateTime<Utc>,
}

/// Answer of the `PUT` once everything has arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UploadProgress {
    pub id: UploadId,
    /// Bytes that have arrived, from the first on.
    pub received: i64,
    pub size: i64,
}

/// Where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum UploadStatus {
    /// Still arriving.
    Receiving,
    /// All here, and looked at before anybody may have it.
    Scanning,
    /// May be used.
    Ready,
    /// Thrown away; the reason stands beside it.
    Refused,
}

impl UploadStatus {
    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Scanning => "scanning",
            Self::Ready => "ready",
            Self::Refused => "refused",
        }
    }

    /// Reads a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Receiving, Self::Scanning, Self::Ready, Self::Refused].into_iter().find(|state| state.code() == code)
    }
}

/// Answer of `POST /uploads/{id}/complete`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UploadView {
    #[allow(missing_docs)]
    pub id: UploadId,
    #[allow(missing_docs)]
    pub status: UploadStatus,
    /// Where it is once it is ready: for everybody where the purpose is public, else signed and good for an hour or
    /// two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Why it was refused, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The same for people, in the reader's language where the reader has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asked(purpose: &str, size: i64, content_type: &str) -> Result<Announced, Refusal> {
        let (purpose, content_type) = (purpose.to_owned(), content_type.to_owned());
        Announced::parse(&UploadRequest { purpose, file_name: "file".into(), size, content_type })
    }

    #[test]
    fn every_purpose_has_a_word_of_its_own_a_limit_and_a_type() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::parse(purpose.code()), Some(purpose));
            let rules = purpose.rules();
            assert!(!rules.kinds.is_empty() && rules.most_megabytes() >= 1, "{purpose:?}");
            assert!(rules.most_bytes <= i64::from(u32::MAX), "{purpose:?}: one request can hold it");
        }
    }

    #[test]
    fn what_is_shown_to_everybody_is_drawn_anew_never_sealed_and_no_childs() {
        for rules in Purpose::ALL.map(Purpose::rules).into_iter().filter(|rules| rules.public) {
            assert!(rules.redrawn && !rules.sealed && !rules.by_children);
            assert!(rules.kinds.iter().all(|kind| kind.is_picture()), "what is drawn anew is a picture");
        }
    }

    #[test]
    fn a_picture_for_a_board_is_drawn_anew_as_wide_as_a_sheet_and_shown_to_nobody_else() {
        let rules = Purpose::Board.rules();
        assert!(rules.redrawn && !rules.public && rules.kinds.iter().all(|kind| kind.is_picture()));
        assert_eq!((rules.side, crate::room::board::WIDTH), (BOARD_SIDE, BOARD_SIDE));
    }

    #[test]
    fn papers_evidence_and_recordings_are_sealed_and_nothing_else() {
        let sealed: Vec<_> = Purpose::ALL.into_iter().filter(|purpose| purpose.rules().sealed).collect();
        assert_eq!(sealed, [Purpose::Evidence, Purpose::Document, Purpose::Recording]);
    }

    #[test]
    fn one_byte_over_the_limit_is_too_much_and_none_is_too_little() {
        for purpose in Purpose::ALL {
            let (code, rules) = (purpose.code(), purpose.rules());
            let media = rules.kinds.first().unwrap().media_type();
            assert!(asked(code, rules.most_bytes, media).is_ok(), "{code}");
            let over = asked(code, rules.most_bytes + 1, media).unwrap_err();
            assert_eq!((over.kind.status(), over.code.as_str()), (413, "file_too_large"), "{code}");
            assert!(over.message.contains(&rules.most_megabytes().to_string()), "{}", over.message);
            for none in [0, -1, i64::MIN] {
                assert_eq!(asked(code, none, media).unwrap_err().code, "file_empty", "{code} {none}");
            }
        }
    }

    #[test]
    fn what_a_purpose_does_not_list_is_refused_whatever_it_is_called() {
        for (purpose, media) in [
            ("photo", "image/svg+xml"),
            ("photo", "application/pdf"),
            ("message", "text/html"),
            ("message", "image/svg+xml"),
            ("document", "application/zip"),
            ("video_intro", "application/vnd.apple.mpegurl"),
            ("photo", ""),
        ] {
            let refusal = asked(purpose, 10, media).unwrap_err();
            assert_eq!(
                (refusal.kind.status(), refusal.code.as_str()),
                (415, "file_type_not_taken"),
                "{purpose} {media}"
            );
        }
        assert_eq!(asked("avatar", 10, "image/png").unwrap_err().code, "purpose_unknown");
        assert_eq!(asked("", 0, "image/png").unwrap_err().fields.len(), 2, "both are told at once");
    }
}
