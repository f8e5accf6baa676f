//! Colours: what can be read on the page it stands on, and what is refused with its ratio.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

fn asked(light: &str, dark: &str) -> BrandingRequest {
    BrandingRequest { color_light: Some(light.into()), color_dark: Some(dark.into()), ..BrandingRequest::default() }
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_its_ratio_at_its_own_field() {
    let refusal = asked("#888888", "#333333").parse().unwrap_err();
    let told: Vec<_> = refusal.fields.iter().map(|field| (field.field.as_str(), field.code.as_str())).collect();
    assert_eq!(told, [("color_light", "color_contrast"), ("color_dark", "color_contrast")]);
    assert!(refusal.fields.iter().all(|field| field.message.contains(":1")), "{refusal:?}");
    for wrong in ["", "red", "#12345", "#1234567", "#12345g", "rgb(0,0,0)", "#１23456", "url(x)"] {
        let refusal = asked(wrong, "#8ab4f8").parse().unwrap_err();
        assert_eq!(refusal.fields.first().map(|field| field.code.as_str()), Some("color_invalid"), "{wrong}");
    }
}

#[test]
fn the_ratios_are_those_of_the_standard() {
    let color = |hex: &str| Color::parse(hex).unwrap();
    assert_eq!(contrast(color("#000000"), color("#ffffff")), 2_100);
    assert_eq!(contrast(color("#ffffff"), color("#ffffff")), 100);
    // Measured by other tools: 4.54 and 4.47.
    assert_eq!(contrast(color("#767676"), color("#ffffff")), 454);
    assert_eq!(contrast(color("#777777"), color("#ffffff")), 447);
}

#[test]
fn two_good_colours_are_kept_in_one_spelling_and_nothing_leaves_them() {
    let change = asked(" 1A5FB4 ", "#8AB4F8").parse().unwrap();
    let (light, dark) = change.colors.flatten().unwrap();
    assert_eq!((light.hex(), dark.hex()), ("#1a5fb4".into(), "#8ab4f8".into()));
    assert_eq!(asked(" ", "").parse().unwrap().colors, Some(None), "both are taken away");
    let nothing = BrandingRequest::default().parse().unwrap();
    assert_eq!(nothing, BrandingChange { name: None, colors: None, logo: None });
    let logo = BrandingRequest { logo_upload_id: Some(String::new()), ..BrandingRequest::default() };
    assert_eq!(logo.parse().unwrap().logo, Some(None));
    for (name, code) in [(" ", "required"), ("a\u{202e}b", "text_bidi")] {
        let request = BrandingRequest { name: Some(name.into()), ..BrandingRequest::default() };
        assert_eq!(request.parse().unwrap_err().fields.first().map(|field| field.code.clone()), Some(code.into()));
    }
}

proptest! {
    #[test]
    fn no_colour_is_good_on_both_pages(red: u8, green: u8, blue: u8) {
        let color = Color([red, green, blue]);
        let both = contrast(color, LIGHT_PAGE).min(contrast(color, DARK_PAGE));
        prop_assert!(both < CONTRAST_LEAST);
        prop_assert_eq!(Color::parse(&color.hex()), Some(color));
    }
}
