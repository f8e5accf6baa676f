//! Booking a lesson and everything after it.

#[cfg(feature = "ssr")]
pub mod acts_rpc;
#[cfg(feature = "ssr")]
pub mod book_page;
#[cfg(feature = "ssr")]
pub mod booking_page;
#[cfg(feature = "ssr")]
pub mod cancel_page;
pub mod dialog_state;
#[cfg(feature = "ssr")]
pub mod dialog_words;
#[cfg(feature = "ssr")]
pub mod home_page;
#[cfg(feature = "ssr")]
pub mod invitation;
pub mod island;
#[cfg(feature = "ssr")]
pub mod lesson_card;
#[cfg(feature = "ssr")]
pub mod list_page;
#[cfg(feature = "ssr")]
pub mod quote;
pub mod rpc;
