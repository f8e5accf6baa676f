//! A Common Cartridge or a SCORM package: its outline part by part.

use super::{Apart, Laid, clean};
use adapters::files::{
    markup,
    packages::{Package, PartError},
};
use domain::{
    ids::UnitId,
    learning::{
        import::{
            ImportKind, LeftOut, Notes, encoding,
            html::escaped,
            manifest::{As, Manifest, Part, Resource, ending, path_of},
            pieces, qti,
        },
        outline::{Module, Outline, Unit, UnitKind},
        refusals,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};
use uuid::Uuid;

/// The list of contents.
const MANIFEST: &str = "imsmanifest.xml";
/// Most bytes of it, and of a quiz.
const MARKUP_BYTES: u64 = 16 << 20;
/// Most bytes of a page.
const PAGE_BYTES: u64 = 4 << 20;
/// Most bytes of a film or file in a package, unpacked.
const FILE_BYTES: u64 = 512 << 20;

/// Takes a package apart; files and films are laid into the folder.
pub(super) fn apart(file: File, desk: &Path, asked: Option<ImportKind>) -> Result<Apart, PartError> {
    let mut package = Package::open(file)?;
    let found = package.named(MANIFEST).map(str::to_owned).or_else(|| {
        // Somebody packed the folder and not what is in it.
        let inner = |name: &&str| name.split('/').count() == 2 && name.ends_with(&format!("/{MANIFEST}"));
        package.names().find(inner).map(str::to_owned)
    });
    let found = found.ok_or_else(refusals::import_no_package)?;
    let folder = found.strip_suffix(MANIFEST).unwrap_or_default().to_owned();
    let bytes = package.read(&found, MARKUP_BYTES)?.ok_or_else(refusals::import_no_package)?;
    let manifest = Manifest::read(&markup::read(&bytes)?).ok_or_else(refusals::import_no_package)?;
    if asked.is_some_and(|asked| asked != manifest.kind) {
        return Err(refusals::import_other_kind().into());
    }
    let used = BTreeSet::from([found]);
    let mut taking =
        Taking { package, manifest: &manifest, folder, desk, used, files: Vec::new(), notes: Notes::default() };
    let mut modules = Vec::<Module>::new();
    for (at, folder) in manifest.folders.iter().enumerate() {
        let mut units = Vec::new();
        for part in &folder.parts {
            units.extend(taking.part(part)?);
        }
        let title = folder.title.as_deref().or(manifest.title.as_deref()).and_then(pieces::titled);
        modules.extend(pieces::module(title, at + 1, units));
    }
    taking.unused();
    let Taking { files, notes, .. } = taking;
    Ok(Apart {
        kind: manifest.kind,
        title: manifest.title.as_deref().and_then(pieces::titled),
        description: manifest.description.clone().unwrap_or_default(),
        outline: Outline { modules },
        files,
        notes,
    })
}

struct Taking<'a> {
    package: Package,
    manifest: &'a Manifest,
    /// The folder of the package in which everything lies.
    folder: String,
    desk: &'a Path,
    used: BTreeSet<String>,
    files: Vec<Laid>,
    notes: Notes,
}

impl Taking<'_> {
    /// The units of one line of the outline.
    fn part(&mut self, part: &Part) -> Result<Vec<Unit>, PartError> {
        let manifest = self.manifest;
        let Some(resource) = manifest.resource(&part.resource) else {
            self.notes.add(LeftOut::Missing, part.title.as_deref().unwrap_or(&part.resource), 1);
            return Ok(Vec::new());
        };
        let title = named(part, resource);
        let mut units = match resource.becomes() {
            As::Page(path) => self.page(&title, &path, resource.runs)?,
            As::Quiz(path) => self.quiz(part, &title, &path)?,
            As::Link(path) => self.link(&title, &path)?,
            As::Film(path) => self.file(&title, &path, true)?,
            As::File(path) => self.file(&title, &path, false)?,
            As::Nothing(what) => {
                let what = if resource.runs { LeftOut::Runtime } else { what };
                self.notes.add(what, &title, 1);
                self.used.extend(resource.files.iter().map(|path| format!("{}{path}", self.folder)));
                Vec::new()
            }
        };
        for unit in &mut units {
            unit.id.get_or_insert_with(|| UnitId(Uuid::now_v7()));
        }
        Ok(units)
    }

    /// Where something lies; what does not is told.
    fn found(&mut self, title: &str, path: &str) -> Option<String> {
        let found = self.package.named(&format!("{}{path}", self.folder)).map(str::to_owned);
        match &found {
            Some(name) => {
                self.used.insert(name.clone());
            }
            None => self.notes.add(LeftOut::Missing, title, 1),
        }
        found
    }

    /// A part that is read whole. What the archive is to blame for costs that part alone.
    fn bytes(&mut self, title: &str, path: &str, most: u64) -> Result<Option<Vec<u8>>, PartError> {
        let Some(name) = self.found(title, path) else { return Ok(None) };
        match self.package.read(&name, most) {
            Ok(bytes) => Ok(bytes),
            Err(PartError::Refused(refusal)) => {
                self.notes.add_refused(LeftOut::Unreadable, title, 1, Some(refusal.code));
                Ok(None)
            }
            Err(error @ PartError::Machine(_)) => Err(error),
        }
    }

    fn page(&mut self, title: &str, path: &str, runs: bool) -> Result<Vec<Unit>, PartError> {
        let Some(bytes) = self.bytes(title, path, PAGE_BYTES)? else { return Ok(Vec::new()) };
        let Some(raw) = encoding::decoded(&bytes) else {
            let code = Some(refusals::import_encoding().code);
            self.notes.add_refused(LeftOut::Unreadable, title, 1, code);
            return Ok(Vec::new());
        };
        let text = clean::page(&raw, title, &mut self.notes);
        let units = pieces::texts(title, &text, &mut self.notes);
        if runs {
            self.notes.add(LeftOut::Runtime, title, 1);
        } else if units.is_empty() {
            self.notes.add(LeftOut::Empty, title, 1);
        }
        Ok(units)
    }

    fn quiz(&mut self, part: &Part, title: &str, path: &str) -> Result<Vec<Unit>, PartError> {
        let Some(bytes) = self.bytes(title, path, MARKUP_BYTES)? else { return Ok(Vec::new()) };
        let root = match markup::read(&bytes) {
            Ok(root) => root,
            Err(refusal) => {
                self.notes.add_refused(LeftOut::Unreadable, title, 1, Some(refusal.code));
                return Ok(Vec::new());
            }
        };
        let quiz = qti::read(&root, &clean::plain, &mut self.notes);
        let own = if part.title.is_some() { None } else { quiz.title };
        let units = pieces::quizzes(own.as_deref().unwrap_or(title), quiz.questions, &mut self.notes);
        if units.is_empty() {
            self.notes.add(LeftOut::Empty, title, 1);
        }
        Ok(units)
    }

    /// A link of the outline is a text with the link in it.
    fn link(&mut self, title: &str, path: &str) -> Result<Vec<Unit>, PartError> {
        let Some(bytes) = self.bytes(title, path, MARKUP_BYTES)? else { return Ok(Vec::new()) };
        let root = markup::read(&bytes).ok();
        let address = root.as_ref().and_then(|root| root.find("url")?.attribute("href"));
        let address = address.map(str::trim).filter(|it| it.starts_with("https://") || it.starts_with("http://"));
        let Some(address) = address else {
            self.notes.add(LeftOut::Unreadable, title, 1);
            return Ok(Vec::new());
        };
        let address = address.replace(' ', "%20").replace('(', "%28").replace(')', "%29").replace('<', "%3C");
        let text = format!("[{}]({})", escaped(title), address.replace(['\n', '\r', '>'], ""));
        Ok(pieces::texts(title, &text, &mut self.notes))
    }

    /// A film or a file: laid on the disk, for it is kept as one that was sent.
    fn file(&mut self, title: &str, path: &str, film: bool) -> Result<Vec<Unit>, PartError> {
        let Some(name) = self.found(title, path) else { return Ok(Vec::new()) };
        let unit = UnitId(Uuid::now_v7());
        let place = self.desk.join(unit.to_string());
        let mut to = File::create(&place).map_err(PartError::Machine)?;
        let bytes = match self.package.copy(&name, FILE_BYTES, &mut to) {
            Ok(bytes) => bytes.unwrap_or(0),
            Err(PartError::Refused(refusal)) => {
                self.notes.add_refused(LeftOut::Unreadable, title, 1, Some(refusal.code));
                return Ok(Vec::new());
            }
            Err(error @ PartError::Machine(_)) => return Err(error),
        };
        self.files.push(Laid { unit, place, name, bytes, film });
        let kind = if film { UnitKind::Video } else { UnitKind::File };
        let kind = kind.code().to_owned();
        Ok(vec![Unit { id: Some(unit), kind, title: title.to_owned(), ..Unit::default() }])
    }

    /// What no unit uses: by name where somebody wrote it for learners, else by ending.
    fn unused(&mut self) {
        let mut endings = BTreeMap::<String, usize>::new();
        let left: Vec<String> =
            self.package.names().filter(|name| !self.used.contains(*name)).map(str::to_owned).collect();
        for name in left {
            match ending(&name).as_str() {
                "html" | "htm" | "xhtml" | "pdf" | "doc" | "docx" | "mp4" | "m4v" | "webm" | "mp3" | "pptx"
                | "xlsx" => {
                    self.notes.add(LeftOut::Unused, &name, 1);
                }
                "" => *endings.entry("*".to_owned()).or_default() += 1,
                ending => *endings.entry(format!("*.{ending}")).or_default() += 1,
            }
        }
        for (ending, count) in endings {
            self.notes.add(LeftOut::Unused, &ending, count);
        }
    }
}

/// What a part is called: in the outline, else by its file.
fn named(part: &Part, resource: &Resource) -> String {
    let file = resource.path.as_deref().and_then(|path| path_of("", path));
    let stem = file.as_deref().map(|path| path.rsplit('/').next().unwrap_or(path));
    let stem = stem.map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let title = part.title.as_deref().and_then(pieces::titled).or_else(|| stem.and_then(pieces::titled));
    title.unwrap_or_else(|| "–".to_owned())
}
