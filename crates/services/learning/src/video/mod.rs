//! Films of courses (LE2): begun from an upload, prepared by any number of workers, served in signed pieces.
//!
//! A film is cut into pieces of work. Each writes its segments to the object store under names of its own and then, in
//! one transaction, the rows that name them; a list is made of rows. So whoever dies in the middle leaves nothing that
//! anybody can see, and the next one does the piece again. What a list has named never changes.

mod begin;
mod extras;
mod links;
mod measured;
mod prepare;
mod rows;
mod serve;
mod source;
mod store;
mod sweep;
mod tools;

pub(crate) use begin::film_new;
pub use begin::{video_begin, video_get, video_latest};
pub use extras::{DrawPicture, captions_put, offline_get, poster_put, transcript_get, video_analytics};
pub use links::Signed;
pub use measured::sent_write;
pub use prepare::{EncodePiece, LookAtFilm};
pub use serve::{Piece, master_get, piece_get};
pub use sweep::SweepFilms;

/// Where all films lie.
const ROOT: &str = "videos";
