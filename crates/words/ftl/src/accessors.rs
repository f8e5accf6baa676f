//! From the English files to Rust: a value per sentence, a struct with named fields where it has gaps.
//!
//! What is written is small on purpose, a line per sentence: everything that can be shared lives in `words`. A key
//! nobody has, an argument nobody takes and an argument that is missing are then errors of the compiler, which names
//! them. Sentences are found by number, not by name: nothing is searched per request.

use crate::{BY_CODE, ENGLISH, SHARED, Shape, shapes};
use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// What a mail consists of.
const MAIL: [&str; 3] = ["action", "body", "subject"];

/// Which of the contexts a package speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contexts {
    /// Those of [`SHARED`].
    Shared,
    /// All others.
    Pages,
}

impl Contexts {
    fn has(self, context: &str) -> bool {
        SHARED.contains(&context) == (self == Self::Shared)
    }
}

/// Writes `keys.rs` into the build's output folder; call it from a build script. `folder` holds one folder per language
/// and is relative to the package, so that clones which share a build cache do not read each other's words.
pub fn build(folder: &Path, contexts: Contexts) -> Result<(), Box<dyn Error>> {
    let mut sections: BTreeMap<String, Vec<Shape>> = BTreeMap::new();
    let mut mails: BTreeMap<String, Vec<Shape>> = BTreeMap::new();
    for (context, path) in files(folder, contexts)? {
        let read = shapes(&fs::read_to_string(&path)?);
        let found = read.map_err(|problems| format!("{}: {}", path.display(), problems.join("; ")))?;
        if BY_CODE.contains(&context.as_str()) {
            continue;
        }
        let mut own: BTreeMap<String, Vec<Shape>> = BTreeMap::new();
        for shape in found {
            match (shape.attribute.is_some(), shape.id.split_once('-')) {
                (true, None) => mails.entry(shape.id.clone()).or_default().push(shape),
                (false, Some((section, _))) => own.entry(section.to_owned()).or_default().push(shape),
                _ => return Err(format!("{}: {} is neither `section-key` nor a mail", path.display(), shape.id).into()),
            }
        }
        for (section, shapes) in own {
            if sections.insert(section.clone(), shapes).is_some() {
                return Err(format!("{}: the section {section} has another file already", path.display()).into());
            }
        }
    }
    let code = written(&sections, &mails)? + &embedded(folder, contexts)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("keys.rs"), code)?;
    Ok(())
}

/// The English files by context, each watched by the build.
fn files(folder: &Path, contexts: Contexts) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    println!("cargo::rerun-if-changed={}", folder.join(ENGLISH).display());
    for entry in fs::read_dir(folder.join(ENGLISH))? {
        let path = entry?.path();
        let context = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_some_and(|kind| kind == "ftl") && contexts.has(&context) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.insert(context, path);
        }
    }
    Ok(files)
}

fn written(
    sections: &BTreeMap<String, Vec<Shape>>,
    mails: &BTreeMap<String, Vec<Shape>>,
) -> Result<String, Box<dyn Error>> {
    let (mut code, mut keys) = (String::new(), Vec::new());
    for (section, shapes) in sections {
        writeln!(code, "pub mod {} {{ use super::*;", name(section)?)?;
        for shape in shapes {
            let key = name(shape.id.split_once('-').map_or("", |(_, key)| key))?;
            let index = keys.len();
            if shape.arguments.is_empty() {
                writeln!(code, "pub const {key}: Plain = Plain::new(&BOOK, {index});")?;
            } else {
                let call = format!("pub fn text(self, l: Locale) -> String {{ BOOK.filled(l, {index}, &[{{}}]) }}");
                gaps(&mut code, key, shape.arguments.iter().map(String::as_str), &call)?;
            }
            keys.push(shape.id.as_str());
        }
        code.push_str("}\n");
    }
    for (mail, shapes) in mails {
        let mut parts: Vec<_> = shapes.iter().filter_map(|shape| shape.attribute.as_deref()).collect();
        parts.sort_unstable();
        if parts != MAIL {
            return Err(format!("the mail {mail} has {parts:?}, not {MAIL:?}").into());
        }
        let arguments: std::collections::BTreeSet<&str> =
            shapes.iter().flat_map(|shape| shape.arguments.iter().map(String::as_str)).collect();
        let call = format!("pub fn mail(self, l: Locale) -> Mail {{ crate::mails::mail(l, \"{mail}\", [{{}}]) }}");
        writeln!(code, "pub mod {} {{ use super::*;", name(mail)?)?;
        gaps(&mut code, "mail", arguments, &call)?;
        code.push_str("}\n");
    }
    writeln!(code, "pub(crate) static KEYS: &[&str] = &{keys:?};")?;
    Ok(code)
}

/// A struct with a field per gap and one method; `{}` in `call` is where the fields go.
fn gaps<'a>(
    code: &mut String,
    key: &str,
    arguments: impl IntoIterator<Item = &'a str>,
    call: &str,
) -> Result<(), Box<dyn Error>> {
    let (mut fields, mut values, mut life) = (String::new(), String::new(), "");
    for argument in arguments {
        let kind = if argument == "count" {
            "Number"
        } else {
            life = "<'a>";
            "Text<'a>"
        };
        write!(fields, "pub {}: {kind}, ", name(argument)?)?;
        write!(values, "(\"{argument}\", self.{argument}.into()), ")?;
    }
    writeln!(code, "pub struct {key}{life} {{ {fields}}}")?;
    writeln!(code, "impl{life} {key}{life} {{ {} }}", call.replace("{}", &values))?;
    Ok(())
}

/// A name as Rust writes it.
fn name(name: &str) -> Result<&str, String> {
    const KEYWORDS: [&str; 20] = [
        "as", "break", "const", "continue", "dyn", "else", "enum", "fn", "for", "if", "in", "let", "loop", "match",
        "move", "mut", "ref", "self", "type", "use",
    ];
    let is_name = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if is_name && !KEYWORDS.contains(&name) { Ok(name) } else { Err(format!("`{name}` cannot be a name in Rust")) }
}

/// Every language's files of these contexts, as the compiler embeds them.
fn embedded(folder: &Path, contexts: Contexts) -> Result<String, Box<dyn Error>> {
    let english: Vec<String> = files(folder, contexts)?.into_keys().collect();
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.join("labels.ftl").is_file() {
            languages.push(path);
        }
    }
    languages.sort();
    let mut code = "pub(crate) static FILES: &[(&str, &[&str])] = &[\n".to_owned();
    for language in languages {
        let code_of = language.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        writeln!(code, "({code_of:?}, &[")?;
        for context in &english {
            // A language that lacks a whole file reads English there, as with a single sentence; the house rules name
            // it.
            let path = language.join(format!("{context}.ftl"));
            println!("cargo::rerun-if-changed={}", path.display());
            if path.is_file() {
                writeln!(code, "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{}\")),", path.display())?;
            }
        }
        code.push_str("]),\n");
    }
    Ok(code + "];\n")
}
