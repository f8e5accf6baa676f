//! The face, joined: every context's pages and server functions for the server, every island for the browser.
//!
//! It lists and does nothing else. What a context shows is in its own crate beside this one, what all of them stand on
//! in `face`. With the feature `hydrate` only the islands are linked: nothing else of the face costs the reader bytes.

#[cfg(feature = "ssr")]
mod rows;

// Linked, so that the browser finds the islands' exported functions in its module.
pub use chooser;

#[cfg(feature = "ssr")]
pub use app_catalog::preview;
#[cfg(feature = "ssr")]
pub use app_growth::widget;
#[cfg(feature = "ssr")]
pub use app_integrations::{LTI_FORM, chat_test_title, lti_answer_words, lti_window_words};
#[cfg(feature = "ssr")]
pub use face::{
    address, after_payment, api_reference, cookies, errors_page, i18n, i18n::refusals, page, request, rpc, scripts,
    shell, shell::shell,
};
#[cfg(feature = "ssr")]
pub use rows::{calls, pages};
