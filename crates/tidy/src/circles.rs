//! No circles between files of different contexts: whoever changes one of them would have to understand all.
//!
//! A file points to the files whose names it uses. A name that is only passed on (`pub use`) is followed to the file it
//! comes from, so a context's face is not what everybody meets in. Files of one context may lean on each other; crates
//! cannot, cargo sees to that.

use crate::{
    Source,
    paths::{Named, named},
    sizes::Oversized,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Words of the product that have a room each.
pub const CONTEXTS: [&str; 15] = [
    "identity",
    "people",
    "catalog",
    "calendar",
    "bookings",
    "money",
    "messages",
    "room",
    "trust",
    "learning",
    "matching",
    "growth",
    "insight",
    "platform",
    "integrations",
];
/// As many re-exports are followed.
const MOST_STEPS: usize = 6;

type Module = Vec<String>;

/// The files of one crate by their modules, and what each names.
struct Crate<'a> {
    files: BTreeMap<Module, &'a str>,
    named: BTreeMap<&'a str, Vec<Named>>,
}

/// One per crate and pair of contexts that a circle joins; old ones are in the ratchet.
pub fn found(sources: &[Source]) -> Vec<Oversized> {
    let mut crates: BTreeMap<&str, Vec<(Module, &Source)>> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.is_rust()) {
        if let Some((root, module)) = module_of(&source.path) {
            crates.entry(root).or_default().push((module, source));
        }
    }
    let found = |(root, files)| circles(root, &Crate::new(files).edges());
    crates.into_iter().flat_map(found).collect()
}

/// `crates/domain/src/money/ledger.rs` is the module `money::ledger` of the crate at `crates/domain`.
fn module_of(path: &str) -> Option<(&str, Module)> {
    let (root, inside) = path.split_once("/src/")?;
    let mut module: Module = inside.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    (!module.iter().any(|part| part == "tests")).then_some((root, module))
}

fn context_of(path: &str) -> Option<&'static str> {
    path.split(['/', '.']).find_map(|part| CONTEXTS.into_iter().find(|context| *context == part))
}

impl<'a> Crate<'a> {
    fn new(sources: Vec<(Module, &'a Source)>) -> Self {
        let files: BTreeMap<Module, &str> =
            sources.iter().map(|(module, source)| (module.clone(), source.path.as_str())).collect();
        let is_child =
            |module: &Module, name: &str| files.contains_key(&[module.as_slice(), &[name.to_owned()]].concat());
        let names = sources
            .iter()
            .map(|(module, source)| (source.path.as_str(), named(&source.text, module, |name| is_child(module, name))));
        let named = names.collect();
        Self { files, named }
    }

    /// Which file uses names of which others.
    fn edges(&self) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let mut edges = BTreeMap::new();
        for (file, named) in &self.named {
            let used =
                named.iter().filter(|named| !named.passed_on).filter_map(|named| self.home(&named.path, MOST_STEPS));
            edges.insert(*file, used.filter(|to| to != file).collect());
        }
        edges
    }

    /// The file a path leads to: the longest module of it, or where that module has the name from.
    fn home(&self, path: &[String], steps: usize) -> Option<&'a str> {
        let (file, rest) = (0..=path.len())
            .rev()
            .find_map(|length| Some((*self.files.get(path.get(..length)?)?, path.get(length..)?)))?;
        let Some(name) = rest.first().filter(|_| steps > 0) else { return Some(file) };
        let passed = self.named.get(file).into_iter().flatten().filter(|named| named.passed_on);
        let from = passed.clone().find(|named| named.name.as_ref() == Some(name));
        Some(from.and_then(|named| self.home(&named.path, steps - 1)).unwrap_or(file))
    }
}

/// Ways from a file into another context and back.
fn circles(root: &str, edges: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<Oversized> {
    let mut told = BTreeSet::new();
    let mut problems = Vec::new();
    for (from, to) in edges.iter().flat_map(|(from, all)| all.iter().map(move |to| (*from, *to))) {
        let (Some(here), Some(there)) = (context_of(from), context_of(to)) else { continue };
        if here == there || told.contains(&(here.min(there), here.max(there))) {
            continue;
        }
        if let Some(way) = way(edges, to, from) {
            told.insert((here.min(there), here.max(there)));
            let what = format!("circles between {} and {} in {root}", here.min(there), here.max(there));
            problems.push(Oversized::new(what, 1, 0, &format!("open {from} -> {}", way.join(" -> "))));
        }
    }
    problems
}

/// The shortest way along the edges.
fn way<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        if at == to {
            let mut way = vec![at];
            while let Some(previous) = way.last().filter(|last| **last != from).and_then(|last| before.get(last)) {
                way.push(previous);
            }
            way.reverse();
            return Some(way);
        }
        for step in edges.get(at).into_iter().flatten() {
            if *step != from && !before.contains_key(step) {
                before.insert(step, at);
                next.push_back(step);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
        let source =
            |(path, text): &(&str, &str)| Source { path: format!("crates/x/src/{path}"), text: (*text).to_owned() };
        let found = found(&files.iter().map(source).collect::<Vec<_>>());
        found.into_iter().map(|circle| format!("{}: {}", circle.what, circle.remedy)).collect()
    }

    #[test]
    fn contexts_that_point_one_way_have_no_circle() {
        let files = [
            ("lib.rs", "pub mod money; pub mod bookings;"),
            ("money/mod.rs", "pub mod ledger; pub use ledger::Journal;"),
            ("money/ledger.rs", "pub struct Journal;"),
            ("bookings/mod.rs", "use crate::money::Journal; use super::people::Name;"),
            ("people.rs", "pub struct Name;"),
        ];
        assert_eq!(circles_of(&files), Vec::<String>::new());
    }

    #[test]
    fn a_circle_made_on_purpose_is_found() {
        let files = [
            ("money/ledger.rs", "use crate::bookings::state::State;"),
            ("bookings/state.rs", "fn f() { crate::calendar::slots() }"),
            ("calendar/mod.rs", "use super::money::ledger::Journal;"),
        ];
        let way = ["bookings/state.rs", "calendar/mod.rs", "money/ledger.rs", "bookings/state.rs"];
        let way = way.map(|file| format!("crates/x/src/{file}")).join(" -> ");
        let circle = format!("circles between bookings and calendar in crates/x: open {way}");
        assert!(circles_of(&files).contains(&circle), "{:?}", circles_of(&files));
    }

    #[test]
    fn a_circle_through_a_file_of_no_context_is_found_and_one_through_a_face_alone_is_none() {
        let ground = [
            ("a.rs", "use crate::money::M;"),
            ("money.rs", "use crate::people::P;"),
            ("people.rs", "use crate::a::A;"),
        ];
        assert_eq!(circles_of(&ground).len(), 1);
        let face = [
            ("refusal/mod.rs", "pub use list::all; pub struct Refusal;"),
            ("refusal/list.rs", "use crate::{money::M, people::P};"),
            ("money.rs", "use crate::refusal::Refusal;"),
            ("people.rs", "use crate::{refusal::Refusal, money::M};"),
        ];
        assert_eq!(circles_of(&face), Vec::<String>::new());
    }

    #[test]
    fn files_of_one_context_may_lean_on_each_other() {
        assert_eq!(
            circles_of(&[("money/a.rs", "use super::b::B;"), ("money/b.rs", "use super::a::A;")]),
            Vec::<String>::new()
        );
    }
}
