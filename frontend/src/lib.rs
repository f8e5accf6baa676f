//! The latch: makes the islands of a server-rendered page interactive, and nothing else.

// Keeps the islands' exported functions in the module.
#[allow(clippy::single_component_path_imports, unused_imports)]
use app;

/// Called by the page's loader before it hydrates each island.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
