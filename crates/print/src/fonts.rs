//! The fonts of the machine: one for the scripts of Europe, one for Arabic, one for Chinese.

use super::PrintError;
use krilla::text::Font;
use std::{path::Path, sync::Arc};

/// Where Debian's packages `fonts-noto-core` and `fonts-droid-fallback` put them.
pub const FONT_FOLDERS: &[&str] = &["/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/droid"];

/// File names in the order in which a character is looked for: usual weight and bold.
const FACES: &[(&str, &str)] = &[
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
];

/// Some of the fonts are not on this machine.
#[derive(Debug, thiserror::Error)]
#[error("the font {0} is in none of the folders; install fonts-noto-core and fonts-droid-fallback")]
pub struct NoFonts(pub String);

/// One font in both uses: to shape with, and to embed.
pub(super) struct Face {
    data: Arc<Vec<u8>>,
    pub embedded: Font,
}

impl Face {
    /// The font as the shaper reads it.
    pub fn shaper(&self) -> Option<rustybuzz::Face<'_>> {
        rustybuzz::Face::from_slice(&self.data, 0)
    }
}

/// The fonts, read once.
pub struct Fonts {
    regular: Vec<Face>,
    bold: Vec<Face>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").finish_non_exhaustive()
    }
}

impl Fonts {
    /// Reads them from the first of the folders that has each.
    ///
    /// # Errors
    /// [`NoFonts`] names the first that is missing, or is none.
    pub fn open(folders: &[impl AsRef<Path>]) -> Result<Self, NoFonts> {
        let read = |name: &str| -> Result<Face, NoFonts> {
            let found = folders.iter().find_map(|folder| std::fs::read(folder.as_ref().join(name)).ok());
            let data = Arc::new(found.ok_or_else(|| NoFonts(name.to_owned()))?);
            let embedded = Font::new(data.clone().into(), 0).ok_or_else(|| NoFonts(name.to_owned()))?;
            Ok(Face { data, embedded })
        };
        let regular = FACES.iter().map(|(name, _)| read(name)).collect::<Result<_, _>>()?;
        let bold = FACES.iter().map(|(_, name)| read(name)).collect::<Result<_, _>>()?;
        Ok(Self { regular, bold })
    }

    pub(super) fn faces(&self, bold: bool) -> &[Face] {
        if bold { &self.bold } else { &self.regular }
    }

    /// The shapers of one weight, to be made once for a file.
    pub(super) fn shapers(&self, bold: bool) -> Result<Vec<rustybuzz::Face<'_>>, PrintError> {
        let unread = || PrintError::Font("its tables cannot be read".to_owned());
        self.faces(bold).iter().map(|face| face.shaper().ok_or_else(unread)).collect()
    }
}
