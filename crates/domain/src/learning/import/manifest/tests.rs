//! What manifests of other systems say.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::learning::import::tree::Node;

/// An element.
fn element(name: &str, attributes: &[(&str, &str)], children: Vec<Element>) -> Element {
    let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    Element { name: name.into(), attributes, nodes: children.into_iter().map(Node::Element).collect() }
}

fn words(name: &str, text: &str) -> Element {
    Element { nodes: vec![Node::Text(text.into())], ..element(name, &[], Vec::new()) }
}

fn item(title: &str, resource: Option<&str>, below: Vec<Element>) -> Element {
    let named: Vec<(&str, &str)> = resource.map(|id| ("identifierref", id)).into_iter().collect();
    element("item", &named, [vec![words("title", title)], below].concat())
}

fn resource(id: &str, kind: &str, href: &str) -> Element {
    element("resource", &[("identifier", id), ("type", kind), ("href", href)], Vec::new())
}

fn manifest(schema: &str, items: Vec<Element>, resources: Vec<Element>) -> Element {
    let metadata = element("metadata", &[], vec![words("schema", schema), words("schemaversion", "1.3.0")]);
    let organisation = element("organization", &[("identifier", "o")], items);
    let organisations = element("organizations", &[("default", "o")], vec![organisation]);
    element("manifest", &[], vec![metadata, organisations, element("resources", &[], resources)])
}

fn told(manifest: &Manifest) -> Vec<(Option<&str>, Vec<&str>)> {
    manifest
        .folders
        .iter()
        .map(|folder| (folder.title.as_deref(), folder.parts.iter().map(|part| part.resource.as_str()).collect()))
        .collect()
}

#[test]
fn a_cartridges_root_is_the_course_and_its_folders_are_modules() {
    let folders = vec![
        item(
            "Week 1",
            None,
            vec![item("Read", Some("a"), vec![]), item("More", None, vec![item("Try", Some("b"), vec![])])],
        ),
        item("Week 2", None, vec![item("Watch", Some("c"), vec![])]),
    ];
    let root = manifest("IMS Common Cartridge", vec![item("", None, folders)], vec![]);
    let read = Manifest::read(&root).unwrap();
    assert_eq!(read.kind, ImportKind::CommonCartridge);
    assert_eq!(told(&read), [(Some("Week 1"), vec!["a", "b"]), (Some("Week 2"), vec!["c"])]);
}

#[test]
fn a_flat_outline_is_one_module_and_none_is_made_of_the_resources() {
    let flat = manifest("ADL SCORM", vec![item("A", Some("a"), vec![]), item("B", Some("b"), vec![])], vec![]);
    let read = Manifest::read(&flat).unwrap();
    assert_eq!((read.kind, told(&read)), (ImportKind::Scorm, vec![(None, vec!["a", "b"])]));
    let one = manifest("ADL SCORM", vec![item("Only", None, vec![item("A", Some("a"), vec![])])], vec![]);
    assert_eq!(told(&Manifest::read(&one).unwrap()), [(Some("Only"), vec!["a"])]);
    let pages = vec![resource("p", "webcontent", "p.html"), resource("s", "webcontent", "s.css")];
    let none = manifest("ADL SCORM", vec![], pages);
    assert_eq!(told(&Manifest::read(&none).unwrap()), [(None, vec!["p"])]);
}

#[test]
fn each_resource_becomes_what_its_type_says() {
    let cases = [
        ("webcontent", "a/b.HTML", As::Page("a/b.HTML".into())),
        ("webcontent", "film.mp4", As::Film("film.mp4".into())),
        ("webcontent", "paper.pdf?x=1#page=2", As::File("paper.pdf".into())),
        ("webcontent", "run.exe", As::Nothing(LeftOut::FileType)),
        ("imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "q.xml", As::Quiz("q.xml".into())),
        ("imsqti_xmlv1p2/imscc_xmlv1p1/question-bank", "q.xml", As::Nothing(LeftOut::QuestionBank)),
        ("imswl_xmlv1p1", "l.xml", As::Link("l.xml".into())),
        ("imsdt_xmlv1p1", "d.xml", As::Nothing(LeftOut::Discussion)),
        ("imsbasiclti_xmlv1p0", "t.xml", As::Nothing(LeftOut::Tool)),
        ("webcontent", "https://a.example/x.html", As::Nothing(LeftOut::Tool)),
        ("x/unheard", "x.html", As::Nothing(LeftOut::Unknown)),
        ("webcontent", "../../etc/passwd", As::Nothing(LeftOut::Missing)),
    ];
    for (kind, href, expected) in cases {
        let root = manifest("IMS Common Cartridge", vec![], vec![resource("r", kind, href)]);
        let read = Manifest::read(&root).unwrap();
        assert_eq!(read.resources[0].becomes(), expected, "{kind} {href}");
    }
}

#[test]
fn names_lead_nowhere_but_into_the_package() {
    let cases = [
        ("", "a.html", Some("a.html")),
        ("base/", "./a/../b.html", Some("base/b.html")),
        ("", "a%20b/c%2e.html", Some("a b/c..html")),
        ("", "a\\b.html", Some("a/b.html")),
        ("", "../a.html", None),
        ("", "%2e%2e/a.html", None),
        ("base/", "../../a.html", None),
        ("", "//evil.example/a.html", None),
        ("", "file:///etc/passwd", None),
        ("", "", None),
        ("", "%ff.html", None),
    ];
    for (base, href, expected) in cases {
        assert_eq!(path_of(base, href).as_deref(), expected, "{base:?} {href:?}");
    }
    assert_eq!(path_of("", "/a.html").as_deref(), Some("a.html"), "the root is the package's");
}

#[test]
fn what_is_no_manifest_is_none_and_an_endless_one_has_an_end() {
    assert_eq!(Manifest::read(&element("html", &[], vec![])), None);
    assert_eq!(Manifest::read(&element("manifest", &[], vec![])), None);
    let endless = (0..20_000).map(|n| item(&n.to_string(), Some("a"), vec![])).collect();
    let read = Manifest::read(&manifest("ADL SCORM", endless, vec![])).unwrap();
    assert_eq!(read.folders.iter().map(|folder| folder.parts.len()).sum::<usize>(), PARTS_MAX);
    let mut deep = item("end", Some("a"), vec![]);
    for _ in 0..60 {
        deep = item("deeper", None, vec![deep]);
    }
    assert!(Manifest::read(&manifest("ADL SCORM", vec![deep], vec![])).is_some());
}
