//! How an institution looks to its people: a name, a logo and two colours, one for the light page and one for the dark.
//!
//! One colour cannot be read on both: none has 4.5:1 on the light page and on the dark. So there are two, each measured
//! on its own page as WCAG 2.2 measures (§1.4.3).

use super::NAME_MAX_CHARS;
use crate::{Refusal, ids::UploadId, integrations::refusals, platform::refusals::fields_unread, refusal::Fields, text};
use serde::{Deserialize, Serialize};

/// The light page, `--color-page` of the style.
pub const LIGHT_PAGE: Color = Color([0xfb, 0xfa, 0xf8]);
/// The dark page.
pub const DARK_PAGE: Color = Color([0x15, 0x14, 0x12]);
/// What text needs, in hundredths.
pub const CONTRAST_LEAST: u32 = 450;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color([u8; 3]);

impl Color {
    /// Reads `#1a5fb4`, with or without the sign, in any case.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits = typed.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// `#1a5fb4`.
    pub fn hex(self) -> String {
        let Self([red, green, blue]) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let Self([red, green, blue]) = self;
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126f64.mul_add(linear(red), 0.7152f64.mul_add(linear(green), 0.0722 * linear(blue)))
    }
}

/// The contrast of two colours in hundredths, rounded down: 450 is 4.5:1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn contrast(one: Color, other: Color) -> u32 {
    let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
    let ratio = if one > other { one / other } else { other / one };
    // Between 100 and 2,100.
    (ratio * 100.0).floor() as u32
}

/// `GET` and answer of `PUT /institutions/{id}/branding`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionBranding {
    /// What the institution is called.
    pub name: String,
    /// Its colour on the light page; null for the site's own.
    pub color_light: Option<String>,
    /// Its colour on the dark page.
    pub color_dark: Option<String>,
    /// Where its logo is; null for none.
    pub logo_url: Option<String>,
}

/// `PUT /institutions/{id}/branding`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BrandingRequest {
    /// What it is called; leave it out to keep the name.
    #[schema(max_length = 80)]
    pub name: Option<String>,
    /// Its colour on the light page, `#rrggbb` with a contrast of 4.5:1 at least; empty for the site's own, and so for
    /// both.
    #[schema(max_length = 20)]
    pub color_light: Option<String>,
    /// Its colour on the dark page, the same.
    #[schema(max_length = 20)]
    pub color_dark: Option<String>,
    /// A finished upload of the purpose `branding`; empty takes the logo away, leave it out to keep it.
    #[schema(max_length = 40)]
    pub logo_upload_id: Option<String>,
}

/// What may be stored of it; what is none stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct BrandingChange {
    pub name: Option<String>,
    /// On the light page and on the dark one; an inner none takes both away.
    pub colors: Option<Option<(Color, Color)>>,
    /// An inner none takes it away.
    pub logo: Option<Option<UploadId>>,
}

impl BrandingRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 of each field at once: `required` and those of a text at `name`, `color_invalid` and `color_contrast` at the
    /// colours, `upload_unknown` at `logo_upload_id`.
    pub fn parse(&self) -> Result<BrandingChange, Refusal> {
        let mut fields = Fields::default();
        let name = fields.take("name", self.name.as_deref().map(named).transpose());
        let colors = match (self.color_light.as_deref().map(str::trim), self.color_dark.as_deref().map(str::trim)) {
            (None, None) => Some(None),
            (light, dark) => {
                let (light, dark) = (light.unwrap_or_default(), dark.unwrap_or_default());
                if light.is_empty() && dark.is_empty() {
                    Some(Some(None))
                } else {
                    let light = fields.take("color_light", readable(light, LIGHT_PAGE));
                    let dark = fields.take("color_dark", readable(dark, DARK_PAGE));
                    light.zip(dark).map(|both| Some(Some(both)))
                }
            }
        };
        let logo = fields.take("logo_upload_id", self.logo_upload_id.as_deref().map(logo).transpose());
        fields.finish()?;
        let (Some(name), Some(colors), Some(logo)) = (name, colors, logo) else { return Err(fields_unread()) };
        Ok(BrandingChange { name, colors, logo })
    }
}

fn named(typed: &str) -> Result<String, Refusal> {
    let name = text::clean_line(typed, NAME_MAX_CHARS)?;
    if name.is_empty() { Err(refusals::institution_name_missing()) } else { Ok(name) }
}

fn readable(typed: &str, page: Color) -> Result<Color, Refusal> {
    let color = Color::parse(typed).ok_or_else(refusals::color_invalid)?;
    let has = contrast(color, page);
    if has >= CONTRAST_LEAST {
        return Ok(color);
    }
    Err(refusals::color_contrast(&format!("{}.{:02}", has / 100, has % 100)))
}

fn logo(typed: &str) -> Result<Option<UploadId>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| crate::platform::uploads::refusals::upload_unknown()),
    }
}

#[cfg(test)]
#[path = "branding_tests.rs"]
mod tests;
