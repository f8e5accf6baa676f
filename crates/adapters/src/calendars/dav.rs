//! What servers of WebDAV answer (RFC 4918 §13): elements by their local names, no entities, no depth without end.

use super::CalendarError;
use quick_xml::{Reader, events::Event};

/// Deepest nesting that is followed.
const DEPTH_MAX: usize = 24;
/// Most elements of one answer.
const ELEMENTS_MAX: usize = 200_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub text: String,
    pub children: Vec<Element>,
    /// The attribute `name`, which says what a component is.
    pub attribute: Option<String>,
}

impl Element {
    /// The first element of that name, at any depth.
    pub fn find(&self, name: &str) -> Option<&Self> {
        self.children.iter().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    /// Those right below.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the address within the first element of that name.
    pub fn href_in(&self, name: &str) -> Option<&str> {
        Some(self.find(name)?.find("href")?.text.trim())
    }
}

fn unread(what: impl std::fmt::Display) -> CalendarError {
    CalendarError::Unreadable(what.to_string())
}

/// Reads an answer.
pub(super) fn read(body: &[u8]) -> Result<Element, CalendarError> {
    let mut reader = Reader::from_reader(body);
    let (mut open, mut count) = (vec![Element::default()], 0_usize);
    loop {
        match reader.read_event().map_err(unread)? {
            Event::Start(start) => {
                count += 1;
                if open.len() > DEPTH_MAX || count > ELEMENTS_MAX {
                    return Err(unread("too deep or too long"));
                }
                open.push(element(&start));
            }
            Event::Empty(empty) => {
                count += 1;
                if let Some(parent) = open.last_mut() {
                    parent.children.push(element(&empty));
                }
            }
            Event::End(_) => {
                let (Some(done), Some(parent)) = (open.pop(), open.last_mut()) else { return Err(unread("no root")) };
                parent.children.push(done);
            }
            Event::Text(text) => {
                let words = text.decode().map_err(unread)?;
                open.last_mut().into_iter().for_each(|parent| parent.text.push_str(&words));
            }
            Event::CData(data) => {
                let words = data.decode().map_err(unread)?;
                open.last_mut().into_iter().for_each(|parent| parent.text.push_str(&words));
            }
            Event::GeneralRef(named) => {
                let letter = match named.resolve_char_ref().map_err(unread)? {
                    Some(letter) => letter,
                    None => match named.decode().map_err(unread)?.as_ref() {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(unread("an unknown entity")),
                    },
                };
                open.last_mut().into_iter().for_each(|parent| parent.text.push(letter));
            }
            Event::DocType(_) => return Err(unread("a document type")),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(root), true) => Ok(root),
        _ => Err(unread("it ends too soon")),
    }
}

fn element(start: &quick_xml::events::BytesStart<'_>) -> Element {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let named = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == b"name");
    let attribute = named.map(|attribute| String::from_utf8_lossy(&attribute.value).into_owned());
    Element { name, attribute, ..Element::default() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn elements_are_known_by_their_local_names_whatever_the_server_calls_their_space() {
        let body = br#"<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/a%20b/</D:href>
            <D:propstat><D:prop><x:calendar-data xmlns:x="urn:x">A&amp;B&#13;
C<![CDATA[<&>]]></x:calendar-data><D:resourcetype><x:calendar/></D:resourcetype></D:prop></D:propstat></D:response>
            <D:sync-token>t&lt;1</D:sync-token></D:multistatus>"#;
        let read = read(body).unwrap();
        let status = read.find("multistatus").unwrap();
        let response = status.all("response").next().unwrap();
        assert_eq!(response.find("href").unwrap().text, "/a%20b/");
        assert_eq!(response.find("calendar-data").unwrap().text, "A&B\r\nC<&>");
        assert!(response.find("resourcetype").unwrap().find("calendar").is_some());
        assert_eq!(status.find("sync-token").unwrap().text, "t<1");
    }

    #[test]
    fn bombs_and_halves_are_not_read() {
        let deep = "<a>".repeat(DEPTH_MAX + 2);
        let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>"#;
        for wrong in [deep.as_str(), bomb, "<a><b></a>", "<a>", "</a>", "<x>&nbsp;</x>"] {
            assert!(read(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }
}
