//! Who of the demo has a portrait: the lines of `texts/portraits.txt`, which are drawn while the house is built.

use super::texts::sections;
use std::{collections::HashMap, sync::LazyLock};

/// Pictures by role and name: two people of different roles may share a name.
static PICTURES: LazyLock<HashMap<(&'static str, &'static str), String>> = LazyLock::new(|| {
    let file = sections(include_str!("texts/portraits.txt"));
    let lines = file.iter().flat_map(|(role, lines)| lines.iter().map(move |line| (*role, line.text)));
    lines.filter_map(|(role, line)| picture_of(role, line)).collect()
});

fn picture_of(role: &'static str, line: &'static str) -> Option<((&'static str, &'static str), String)> {
    let mut parts = line.split('|').map(str::trim);
    let (key, name) = (parts.next()?, parts.next()?);
    Some(((role, name), format!("people/{key}")))
}

/// The picture of somebody with that role and exactly that name; whoever has no line shows initials, as people do.
pub(super) fn picture(role: &str, name: &str) -> Option<&'static str> {
    // The map's keys live for ever, a question does not: looked through, seven hundred times in a loading.
    PICTURES.iter().find(|((known, whose), _)| *known == role && *whose == name).map(|(_, picture)| picture.as_str())
}
