//! Where people of the demo come from: names, places, zones and languages that belong together.

use super::{
    dice::Dice,
    texts::{Line, Sections, sections},
};
use std::sync::LazyLock;

/// A town's zone and the towns that share it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) zone: &'static str,
    pub(super) cities: Vec<&'static str>,
}

/// Names, places and languages of one country.
#[derive(Clone, Debug)]
pub(super) struct Culture {
    /// ISO 3166-1 alpha-2.
    pub(super) country: &'static str,
    pub(super) places: Vec<Place>,
    /// ISO 639-1, the first one first.
    pub(super) languages: Vec<&'static str>,
    /// Slug of the language people there teach as their own.
    pub(super) native: Option<&'static str>,
    pub(super) euro: bool,
    given: Vec<&'static str>,
    family: Vec<&'static str>,
}

/// All cultures, in the order of the file.
pub(super) static CULTURES: LazyLock<Vec<Culture>> = LazyLock::new(|| {
    let text = include_str!("texts/cultures.txt");
    let file = sections(text);
    let order = text.lines().filter_map(|line| line.strip_prefix("## "));
    order.filter_map(|country| culture(country, &file)).collect()
});

fn culture(country: &'static str, file: &Sections) -> Option<Culture> {
    let lines: &[Line] = file.get(country)?;
    let values = |key: &str| -> Vec<&'static str> {
        let value = lines.iter().find_map(|line| line.text.strip_prefix(key)).unwrap_or_default();
        value.split(',').map(str::trim).filter(|part| !part.is_empty()).collect()
    };
    let places = lines.iter().filter_map(|line| {
        let (zone, cities) = line.text.strip_prefix("place:")?.split_once('|')?;
        Some(Place { zone: zone.trim(), cities: cities.split(',').map(str::trim).collect() })
    });
    Some(Culture {
        country,
        places: places.collect(),
        languages: values("languages:"),
        native: values("native:").first().copied(),
        euro: !values("euro:").is_empty(),
        given: values("given:"),
        family: values("family:"),
    })
}

/// Somebody, before we know what they do here.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) first: &'static str,
    pub(super) name: String,
    pub(super) city: &'static str,
    pub(super) zone: &'static str,
    pub(super) culture: &'static Culture,
}

/// Somebody from that culture whose name is not in `taken`, as far as its names reach.
pub(super) fn person(
    culture: &'static Culture,
    dice: &mut Dice,
    taken: &mut std::collections::HashSet<String>,
) -> Person {
    let mut draw = || {
        let first = dice.pick(&culture.given).copied().unwrap_or("Alex");
        (first, format!("{first} {}", dice.pick(&culture.family).copied().unwrap_or("Smith")))
    };
    let (mut first, mut name) = draw();
    for _ in 0..60 {
        if !taken.contains(&name) {
            break;
        }
        (first, name) = draw();
    }
    taken.insert(name.clone());
    let place = dice.pick(&culture.places);
    let city = place.and_then(|place| dice.pick(&place.cities)).copied().unwrap_or("London");
    Person { first, name, city, zone: place.map_or("UTC", |place| place.zone), culture }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_culture_has_names_languages_and_zones_that_exist() {
        assert!(CULTURES.len() >= 40);
        for culture in CULTURES.iter() {
            assert!(culture.given.len() >= 6 && culture.family.len() >= 6, "{}", culture.country);
            assert!(!culture.languages.is_empty() && !culture.places.is_empty(), "{}", culture.country);
            for place in &culture.places {
                assert!(
                    place.zone.parse::<domain::calendar::Zone>().is_ok() && !place.cities.is_empty(),
                    "{}",
                    place.zone
                );
            }
        }
    }

    #[test]
    fn names_are_not_given_twice_while_there_are_others() {
        let culture = CULTURES.first().unwrap();
        let mut taken = std::collections::HashSet::new();
        let mut dice = Dice::new(1, "names", 0);
        for _ in 0..40 {
            person(culture, &mut dice, &mut taken);
        }
        assert_eq!(taken.len(), 40);
    }
}
