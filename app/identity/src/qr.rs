//! A QR code (ISO/IEC 18004) as a picture in the page: dark on light in every theme, because cameras want it so.

use leptos::prelude::*;
use qrcodegen::{QrCode as Matrix, QrCodeEcc};
use std::fmt::Write;

/// Light modules around it (§6.3.8).
const QUIET: i32 = 4;

/// Nothing for a text that is too long for one.
#[component]
pub fn QrCode(#[prop(into)] text: String, #[prop(into)] label: String) -> impl IntoView {
    let (path, side) = drawn(&text)?;
    Some(view! {
        <svg
            class="w-full max-w-60 h-auto rounded-lg"
            viewBox=format!("0 0 {side} {side}")
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <rect width=side height=side fill="#fff" />
            <path d=path fill="#000" />
        </svg>
    })
}

/// One square for each dark module, and the picture's side.
pub fn drawn(text: &str) -> Option<(String, i32)> {
    let matrix = Matrix::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..matrix.size() {
        for x in (0..matrix.size()).filter(|x| matrix.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some((path, matrix.size() + 2 * QUIET))
}
