//! `imsmanifest.xml`: what a package holds and in which order. Common Cartridge 1.1–1.3 and SCORM 1.2 and 2004 share
//! it; they differ in what their resources are called.

use super::{ImportKind, LeftOut, tree::Element};

/// Folders around the whole outline that are looked through.
const WRAPPED_MAX: usize = 12;
/// Most parts of one outline that are looked at; a course holds fewer by far.
const PARTS_MAX: usize = 5_000;

/// What a package says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Manifest {
    pub kind: ImportKind,
    pub title: Option<String>,
    pub description: Option<String>,
    pub folders: Vec<Folder>,
    pub resources: Vec<Resource>,
}

/// A part of the outline that becomes a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Folder {
    pub title: Option<String>,
    pub parts: Vec<Part>,
}

/// A line of the outline that leads to something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub title: Option<String>,
    pub resource: String,
}

/// Something in the package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// By which the outline names it.
    pub id: String,
    /// Its type, in small letters.
    pub kind: String,
    /// Whether it talks to the system it runs in.
    pub runs: bool,
    /// The file it begins with.
    pub path: Option<String>,
    /// Its files, the first one among them.
    pub files: Vec<String>,
    /// Whether it begins with an address outside the package.
    pub outside: bool,
}

/// What becomes of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum As {
    Page(String),
    Quiz(String),
    Film(String),
    File(String),
    Link(String),
    Nothing(LeftOut),
}

impl Manifest {
    /// Reads a manifest; none where it is of neither kind.
    pub fn read(root: &Element) -> Option<Self> {
        if !root.name.eq_ignore_ascii_case("manifest") {
            return None;
        }
        let kind = kind(root)?;
        let resources = root.child("resources").map(|all| resources(root, all)).unwrap_or_default();
        let organisations = root.child("organizations");
        let chosen = organisations.and_then(|all| {
            let default = all.attribute("default");
            let named = all.all("organization").find(|it| default.is_some() && it.attribute("identifier") == default);
            named.or_else(|| all.child("organization"))
        });
        let general = root.child("metadata").and_then(|metadata| metadata.find("general"));
        let said = |name: &str| general.and_then(|general| general.child(name)).map(Element::text);
        let title = said("title").or_else(|| chosen.and_then(|it| it.child("title")).map(Element::text));
        let mut folders = chosen.map(folders).unwrap_or_default();
        if folders.is_empty() {
            folders = vec![in_order(&resources)];
        }
        let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        Some(Self { kind, title: filled(title), description: filled(said("description")), folders, resources })
    }

    /// The resource of that name.
    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id == id)
    }
}

fn kind(root: &Element) -> Option<ImportKind> {
    let metadata = root.child("metadata");
    let said = |name: &str| metadata.and_then(|it| it.child(name)).map(|it| it.text().to_ascii_lowercase());
    let schema = said("schema").unwrap_or_default();
    if schema.contains("common cartridge") {
        return Some(ImportKind::CommonCartridge);
    }
    if schema.contains("scorm") {
        return Some(ImportKind::Scorm);
    }
    let resources = root.child("resources")?;
    let cartridge = resources.all("resource").filter_map(|it| it.attribute("type")).any(|kind| kind.contains("imscc"));
    let runs = resources.all("resource").any(|it| it.attribute("scormtype").is_some());
    match (cartridge, runs) {
        (true, _) => Some(ImportKind::CommonCartridge),
        (false, true) => Some(ImportKind::Scorm),
        // A content package of neither (IMS CP): its pages and files are read as those of a cartridge are.
        (false, false) => resources.child("resource").map(|_| ImportKind::CommonCartridge),
    }
}

fn resources(root: &Element, all: &Element) -> Vec<Resource> {
    let base = |element: &Element| element.attribute("base").unwrap_or_default().to_owned();
    let above = format!("{}{}", base(root), base(all));
    let read = |resource: &Element| {
        let base = format!("{above}{}", base(resource));
        let href = resource.attribute("href").map(str::trim).filter(|href| !href.is_empty());
        let path = href.and_then(|href| path_of(&base, href));
        let mut files: Vec<String> =
            resource.all("file").filter_map(|file| path_of(&base, file.attribute("href")?)).collect();
        // A cartridge names the file of a quiz or a link among its files alone.
        let path = path.or_else(|| files.first().filter(|_| href.is_none()).cloned());
        files.extend(path.clone().filter(|path| !files.contains(path)));
        Resource {
            id: resource.attribute("identifier").unwrap_or_default().to_owned(),
            kind: resource.attribute("type").unwrap_or_default().to_ascii_lowercase(),
            runs: resource.attribute("scormtype").is_some_and(|kind| kind.eq_ignore_ascii_case("sco")),
            outside: href.is_some_and(is_outside),
            path,
            files,
        }
    };
    all.all("resource").take(PARTS_MAX).map(read).collect()
}

fn is_outside(href: &str) -> bool {
    href.contains("://") || href.starts_with("//")
}

/// The place of a file in its package; none where it leads out of it.
pub fn path_of(base: &str, href: &str) -> Option<String> {
    let href = href.split(['?', '#']).next().unwrap_or_default();
    if is_outside(href) {
        return None;
    }
    let whole = format!("{base}{href}").replace('\\', "/");
    let whole = percent_decoded(&whole)?;
    let mut path: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop()?;
            }
            step => path.push(step),
        }
    }
    (!path.is_empty()).then(|| path.join("/"))
}

fn percent_decoded(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match hex.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// The folders of an outline. One that holds everything is the course itself.
fn folders(organisation: &Element) -> Vec<Folder> {
    let mut above = organisation;
    let mut items: Vec<&Element> = above.all("item").collect();
    for _ in 0..WRAPPED_MAX {
        let [only] = items.as_slice() else { break };
        let below: Vec<&Element> = only.all("item").collect();
        if below.is_empty() || only.attribute("identifierref").is_some() {
            break;
        }
        // What lies in one folder alone is a module, what lies in folders of it are modules.
        if below.iter().all(|item| item.child("item").is_none()) {
            break;
        }
        above = *only;
        items = below;
    }
    let own = title(above).or_else(|| title(organisation));
    let (mut found, mut left) = (Vec::<Folder>::new(), PARTS_MAX);
    for item in items {
        let mut parts = Vec::new();
        if item.child("item").is_some() {
            gather(item, &mut left, &mut parts);
            found.push(Folder { title: title(item), parts });
        } else {
            gather(item, &mut left, &mut parts);
            match found.last_mut().filter(|last| last.title == own) {
                Some(last) => last.parts.extend(parts),
                None => found.push(Folder { title: own.clone(), parts }),
            }
        }
    }
    found.retain(|folder| !folder.parts.is_empty());
    found
}

fn title(item: &Element) -> Option<String> {
    item.child("title").map(Element::text).filter(|title| !title.is_empty())
}

/// All lines of a folder and of those within it, in order. How deep they lie has an end where the file was read.
fn gather(item: &Element, left: &mut usize, parts: &mut Vec<Part>) {
    if *left == 0 {
        return;
    }
    *left -= 1;
    if let Some(resource) = item.attribute("identifierref").filter(|id| !id.is_empty()) {
        parts.push(Part { title: title(item), resource: resource.to_owned() });
    }
    item.all("item").for_each(|below| gather(below, left, parts));
}

/// A package without an outline: what can be shown of it, as it stands.
fn in_order(resources: &[Resource]) -> Folder {
    let shown = resources.iter().filter(|it| !matches!(it.becomes(), As::Nothing(_)) || it.runs);
    Folder { title: None, parts: shown.map(|it| Part { title: None, resource: it.id.clone() }).collect() }
}

impl Resource {
    /// What it can be in a course.
    pub fn becomes(&self) -> As {
        let kind = self.kind.as_str();
        let told = if kind.contains("imsbasiclti") || kind.contains("lti") {
            Some(LeftOut::Tool)
        } else if kind.contains("imsdt") {
            Some(LeftOut::Discussion)
        } else if kind.contains("question-bank") {
            Some(LeftOut::QuestionBank)
        } else if self.outside {
            Some(LeftOut::Tool)
        } else {
            None
        };
        if let Some(what) = told {
            return As::Nothing(what);
        }
        let Some(path) = self.path.clone() else { return As::Nothing(LeftOut::Missing) };
        if kind.contains("imsqti") {
            return As::Quiz(path);
        }
        if kind.contains("imswl") {
            return As::Link(path);
        }
        let known = kind.is_empty() || kind.contains("webcontent") || kind.contains("associatedcontent");
        if !known {
            return As::Nothing(LeftOut::Unknown);
        }
        match ending(&path).as_str() {
            "html" | "htm" | "xhtml" => As::Page(path),
            "mp4" | "m4v" | "webm" => As::Film(path),
            "pdf" | "doc" | "docx" | "jpg" | "jpeg" | "png" => As::File(path),
            _ => As::Nothing(LeftOut::FileType),
        }
    }
}

/// How a name ends, in small letters.
pub fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// The media type of a file that is taken as it is.
pub fn media_type(path: &str) -> &'static str {
    match ending(path).as_str() {
        "pdf" => "application/pdf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webm" => "video/webm",
        "mp4" | "m4v" => "video/mp4",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
