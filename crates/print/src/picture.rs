//! Pictures drawn from SVG: a few at a time, and the same sheet once.

use moka::future::Cache;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use sha2::{Digest, Sha256};
use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};
use tokio::sync::Semaphore;

/// Pictures that are drawn at a time: a full board takes a core for seconds.
const HANDS: usize = 2;
/// Bytes of pictures that are kept, and how long.
const PICTURES_BYTES: u64 = 32 << 20;
/// See [`PICTURES_BYTES`].
const PICTURE_KEPT: Duration = Duration::from_mins(10);

/// The machine's fonts, read when the first picture is drawn.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    if fonts.is_empty() {
        tracing::warn!("this machine has no fonts: texts are missing in pictures");
    }
    Arc::new(fonts)
});

/// Why there is no picture.
#[derive(Clone, Debug, thiserror::Error)]
#[error("a picture could not be drawn: {0}")]
pub struct NotDrawn(String);

/// Draws pictures and keeps the last ones.
pub struct Pictures {
    hands: Semaphore,
    kept: Cache<[u8; 32], Vec<u8>>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pictures").finish_non_exhaustive()
    }
}

impl Default for Pictures {
    fn default() -> Self {
        let weight = |_: &[u8; 32], picture: &Vec<u8>| u32::try_from(picture.len()).unwrap_or(u32::MAX);
        let kept = Cache::builder().weigher(weight).max_capacity(PICTURES_BYTES).time_to_live(PICTURE_KEPT).build();
        Self { hands: Semaphore::new(HANDS), kept }
    }
}

impl Pictures {
    /// The sheet as PNG, `width` by `height`; whoever asks for the same one meanwhile waits for it.
    ///
    /// # Errors
    /// [`NotDrawn`] for what is no SVG.
    pub async fn png(&self, svg: String, width: u32, height: u32) -> Result<Vec<u8>, NotDrawn> {
        let key = Sha256::digest(&svg).into();
        let drawn = self.kept.try_get_with(key, async {
            let _hand = self.hands.acquire().await.map_err(|error| NotDrawn(error.to_string()))?;
            let drawn = tokio::task::spawn_blocking(move || png(&svg, width, height)).await;
            drawn.map_err(|error| NotDrawn(error.to_string()))?
        });
        drawn.await.map_err(|error: Arc<NotDrawn>| NotDrawn::clone(&error))
    }
}

/// The sheet as PNG, here and now: takes a core for as long as it takes.
///
/// # Errors
/// [`NotDrawn`] for what is no SVG.
pub fn png(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, NotDrawn> {
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| NotDrawn(error.to_string()))?;
    let mut sheet = Pixmap::new(width, height).ok_or_else(|| NotDrawn("no sheet".into()))?;
    resvg::render(&tree, Transform::identity(), &mut sheet.as_mut());
    sheet.encode_png().map_err(|error| NotDrawn(error.to_string()))
}
