//! Drawn portraits for people without a photo: calm, flat, always the same for the same name.
//!
//! A pure function of the name, so that server, browser and tests agree and nothing is stored. The name never enters the drawing, so it cannot carry
//! markup. Below 1.2 KB each; the page sets size and rounding.

/// Which part a hash decides; a new part never changes the others.
#[derive(Clone, Copy)]
enum Part {
    Ground = 1,
    Skin,
    Hair,
    Cloth,
    Style,
    Glasses,
    Beard,
    Collar,
}

const GROUNDS: [&str; 8] = ["#f3e3d3", "#e4ebdd", "#dde7ef", "#f1dada", "#ebe2f0", "#f6ebc9", "#dce9e6", "#f0dcc8"];
/// Skin and the shadow under the chin.
const SKINS: [(&str, &str); 6] = [
    ("#f7d9c3", "#e9c0a4"),
    ("#edc09d", "#dba680"),
    ("#d9a47c", "#c28c64"),
    ("#ba7f58", "#a26a46"),
    ("#915d3f", "#7b4c32"),
    ("#6d4530", "#593624"),
];
const HAIRS: [&str; 8] = ["#2b211c", "#3d2c23", "#55392a", "#8b8680", "#7a4b2a", "#a9713b", "#cba766", "#6f3328"];
const CLOTHS: [&str; 8] = ["#3f6c8f", "#7c5c8e", "#b8634a", "#5c7f62", "#c08a3e", "#44546a", "#a24e5f", "#6f8fa8"];

/// Hair as it lies behind the head and on it. Drawn for first names that end like Clara, so that a drawing rarely jars with its name.
const LONGER: [(&str, &str); 6] = [
    // Chin length with a fringe.
    (
        "M28 60c-5-30 3-43 20-43s25 13 20 43c-3 3-7 3-9 0H37c-2 3-6 3-9 0z",
        "M31 38c0-12 8-18 17-18s17 6 17 18c-9-3-25-3-34 0z",
    ),
    // Long, parted in the middle.
    (
        "M26 76c-4-38 0-59 22-59s26 21 22 59c-12 4-32 4-44 0z",
        "M30 45c0-16 8-25 18-25s18 9 18 25c-7-3-14-9-18-16-4 7-11 13-18 16z",
    ),
    // Tied up.
    ("M40 15a8 8 0 1 1 16 0 8 8 0 1 1-16 0z", "M30 42c-1-15 7-23 18-23s19 8 18 23c-3-8-9-13-18-13s-15 5-18 13z"),
    // Curls.
    (
        "M26 42a8 8 0 0 1 3-14 10 10 0 0 1 12-9 12 12 0 0 1 14 0 10 10 0 0 1 12 9 8 8 0 0 1 3 14z",
        "M30 41c0-14 7-21 18-21s18 7 18 21c-1-3-3-5-5-6-3 1-5 0-7-2-4 2-8 2-12 0-2 2-4 3-7 2-2 1-4 3-5 6z",
    ),
    // A full round head of hair.
    (
        "M24 36a24 22 0 0 1 48 0c0 9-4 15-8 17H32c-4-2-8-8-8-17z",
        "M30 41c0-14 7-21 18-21s18 7 18 21c-4-5-9-8-18-8s-14 3-18 8z",
    ),
    // A braid over the shoulder.
    (
        "M60 40c8 4 11 14 8 24 3 6 1 12-3 18-6-4-6-12-3-18-4-8-4-16-2-24z",
        "M30 43c-2-17 7-25 18-25s20 8 18 25c-6-1-14-6-17-14-3 6-12 12-19 14z",
    ),
];
/// Drawn for all other names.
const SHORTER: [(&str, &str); 5] = [
    // Short.
    ("", "M30 41c-2-17 8-24 18-24s20 7 18 24c-2-8-6-12-18-12s-16 4-18 12z"),
    // Parted at the side.
    ("", "M30 43c-3-19 9-27 20-26 12 1 19 10 16 25-1-5-4-9-8-12-7 4-17 5-23 3-3 2-4 6-5 10z"),
    // Curls.
    (
        "M26 42a8 8 0 0 1 3-14 10 10 0 0 1 12-9 12 12 0 0 1 14 0 10 10 0 0 1 12 9 8 8 0 0 1 3 14z",
        "M30 41c0-14 7-21 18-21s18 7 18 21c-1-3-3-5-5-6-3 1-5 0-7-2-4 2-8 2-12 0-2 2-4 3-7 2-2 1-4 3-5 6z",
    ),
    // A full round head of hair.
    (
        "M24 36a24 22 0 0 1 48 0c0 9-4 15-8 17H32c-4-2-8-8-8-17z",
        "M30 41c0-14 7-21 18-21s18 7 18 21c-4-5-9-8-18-8s-14 3-18 8z",
    ),
    // Chin length with a fringe.
    (
        "M28 60c-5-30 3-43 20-43s25 13 20 43c-3 3-7 3-9 0H37c-2 3-6 3-9 0z",
        "M31 38c0-12 8-18 17-18s17 6 17 18c-9-3-25-3-34 0z",
    ),
];
/// First names that may wear a beard end like this.
const BEARDED: [&str; 9] = ["us", "os", "lo", "io", "do", "zo", "ur", "ck", "ter"];

/// The portrait that belongs to a name, as an SVG document of 96 by 96 units. It shows nobody in particular: hide it from screen readers.
pub fn avatar_svg(name: &str) -> String {
    let seed = hash(name.trim());
    let skin = choice(seed, Part::Skin, &SKINS).copied().unwrap_or(("#d9a47c", "#c28c64"));
    // Fair hair is rare on dark skin: the darker half of the colours.
    let dark = SKINS.iter().skip(3).any(|known| *known == skin);
    let hairs = if dark { HAIRS.get(..4).unwrap_or(&HAIRS) } else { &HAIRS[..] };
    let hair = choice(seed, Part::Hair, hairs).copied().unwrap_or("#2b211c");
    let cloth = choice(seed, Part::Cloth, &CLOTHS).copied().unwrap_or("#3f6c8f");
    let ground = choice(seed, Part::Ground, &GROUNDS).copied().unwrap_or("#f3e3d3");
    let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let styles: &[(&str, &str)] = if first.ends_with(['a', 'e']) { &LONGER } else { &SHORTER };
    let (behind, front) =
        choice(seed, Part::Style, styles).map(|(b, f)| (path(b, hair), path(f, hair))).unwrap_or_default();
    let bearded = BEARDED.iter().any(|end| first.ends_with(end)) && below(seed, Part::Beard, 2) == 0;
    let beard = if bearded {
        path("M31 44c0 15 7 21 17 21s17-6 17-21c-2 4-4 6-7 6H38c-3 0-5-2-7-6z", hair)
    } else {
        String::new()
    };
    let glasses = if below(seed, Part::Glasses, 4) == 0 {
        r##"<g fill="none" stroke="#3a3632" stroke-width="1.3"><circle cx="41" cy="43" r="5"/><circle cx="55" cy="43" r="5"/><path d="M46 43h4"/></g>"##
    } else {
        ""
    };
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="{ground}" d="M0 0h96v96H0z"/>{behind}{body}<path fill="{shadow}" d="M40 54h16v14c0 5-16 5-16 0z"/>{collar}{head}{beard}{front}{glasses}<g fill="#3a2a22"><circle cx="41.5" cy="43.5" r="1.6"/><circle cx="54.5" cy="43.5" r="1.6"/></g><path d="M43.5 52.5q4.5 3.5 9 0" fill="none" stroke="{mouth}" stroke-width="1.5" stroke-linecap="round"/></svg>"##,
        body = path("M12 96c0-20 15-29 36-29s36 9 36 29z", cloth),
        shadow = skin.1,
        collar = collar(seed, skin.1),
        head = path(
            "M31 40c0-11 8-19 17-19s17 8 17 19c2 0 3 2 2 5 0 2-2 3-3 3-2 9-9 15-16 15s-14-6-16-15c-1 0-3-1-3-3-1-3 0-5 2-5z",
            skin.0
        ),
        mouth = if bearded { "#e7b9a4" } else { "#8c4a3c" },
    )
}

fn collar(seed: u64, skin: &str) -> String {
    match below(seed, Part::Collar, 3) {
        0 => path("M40 67l8 12 8-12z", skin),
        1 => path("M37 68l11 9-7 7zM59 68l-11 9 7 7z", "#fbf7f0"),
        _ => String::new(),
    }
}

fn path(shape: &str, fill: &str) -> String {
    if shape.is_empty() { String::new() } else { format!(r#"<path fill="{fill}" d="{shape}"/>"#) }
}

/// FNV-1a, 64 bit: spreads names, protects nothing.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn below(seed: u64, part: Part, bound: usize) -> usize {
    let mut mixed = seed ^ (part as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
}

fn choice<T>(seed: u64, part: Part, of: &[T]) -> Option<&T> {
    of.get(below(seed, part, of.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn one_name_has_one_face_and_many_names_have_many() {
        assert_eq!(avatar_svg("Aoife Doyle"), avatar_svg(" Aoife Doyle "));
        let faces: HashSet<String> = (0..500).map(|n| avatar_svg(&format!("Person {n}"))).collect();
        assert!(faces.len() > 480, "{} different faces of 500", faces.len());
    }

    #[test]
    fn a_drawing_is_small_and_carries_nothing_of_the_name() {
        for n in 0..2_000 {
            let svg = avatar_svg(&format!("<script>alert({n})</script>"));
            assert!(svg.len() < 1_200, "{} bytes", svg.len());
            assert!(!svg.contains("script") && !svg.contains("<text") && !svg.contains("alert"));
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        }
    }
}
