//! What a file can be, by the name others give it and by its first bytes.

/// A kind of file that is taken for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FileKind {
    Jpeg,
    Png,
    Webp,
    Pdf,
    Doc,
    Docx,
    Mp4,
    Webm,
    Zip,
    Markdown,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Pdf,
        Self::Doc,
        Self::Docx,
        Self::Mp4,
        Self::Webm,
        Self::Zip,
        Self::Markdown,
    ];

    /// The registered name (RFC 6838).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Doc => "application/msword",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
            Self::Zip => "application/zip",
            Self::Markdown => "text/markdown",
        }
    }

    /// How file names of it end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Doc => "doc",
            Self::Docx => "docx",
            Self::Mp4 => "mp4",
            Self::Webm => "webm",
            Self::Zip => "zip",
            Self::Markdown => "md",
        }
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Pdf => "PDF",
            Self::Doc => "DOC",
            Self::Docx => "DOCX",
            Self::Mp4 => "MP4",
            Self::Webm => "WebM",
            Self::Zip => "ZIP",
            Self::Markdown => "Markdown",
        }
    }

    /// Whether it is drawn from pixels.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp)
    }

    /// Whether it is a folder of other files inside.
    pub const fn is_archive(self) -> bool {
        matches!(self, Self::Zip | Self::Docx)
    }

    /// Whether it is text, which no first bytes tell from another.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Markdown)
    }

    /// Reads a media type, parameters aside, under the names that browsers and recognisers have for it.
    pub fn of_media_type(text: &str) -> Option<Self> {
        let plain = text.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        let plain = match plain.as_str() {
            "image/jpg" | "image/pjpeg" => "image/jpeg",
            "application/x-zip-compressed" | "application/x-zip" => "application/zip",
            "application/x-pdf" => "application/pdf",
            "video/x-m4v" | "video/x-mp4" => "video/mp4",
            "text/x-markdown" | "text/plain" => "text/markdown",
            other => other,
        };
        Self::ALL.into_iter().find(|kind| kind.media_type() == plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_own_name() {
        for kind in FileKind::ALL {
            assert_eq!(FileKind::of_media_type(kind.media_type()), Some(kind));
            assert_eq!(FileKind::of_media_type(&format!(" {}; x=1", kind.media_type().to_uppercase())), Some(kind));
        }
    }

    #[test]
    fn what_can_run_in_a_browser_is_no_kind_at_all() {
        for other in
            ["image/svg+xml", "text/html", "application/xhtml+xml", "text/javascript", "image/gif", "", "image/"]
        {
            assert_eq!(FileKind::of_media_type(other), None, "{other}");
        }
    }
}
