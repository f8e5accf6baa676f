//! The addresses of the API as the page for developers shows them. The server makes the list from the rows its router
//! is made of, once, and hands it to the page.

use leptos::prelude::use_context;
use std::sync::Arc;

/// One address.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct ApiAddress {
    pub method: String,
    pub path: String,
    /// Name of the operation, unique.
    pub name: String,
    pub summary: String,
    /// The first part of the path: what belongs together.
    pub group: String,
    /// What an API key must be allowed to do; none where no key comes in.
    pub scope: Option<&'static str>,
    /// Whether nobody has to be signed in.
    pub open: bool,
    /// Whether it takes an `Idempotency-Key`.
    pub repeatable: bool,
    pub query: Vec<ApiField>,
    pub body: Vec<ApiField>,
    pub status: u16,
    pub answer: Vec<ApiField>,
    /// Codes of what it may refuse, beyond what every address may.
    pub refusals: Vec<&'static str>,
    /// The day from which it does not answer any more.
    pub sunset: Option<&'static str>,
}

/// A field of a body, an answer or a query.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct ApiField {
    pub name: String,
    pub kind: String,
    pub about: String,
    pub required: bool,
}

/// The whole list, and where the API is.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct ApiReference {
    pub public_url: String,
    pub addresses: Arc<[ApiAddress]>,
}

/// Makes the list, when a page asks for it: the server provides it with each page.
#[derive(Clone)]
pub struct ApiReferenceSource(pub Arc<dyn Fn() -> ApiReference + Send + Sync>);

/// The list, of the server that draws the page.
pub fn api_reference() -> ApiReference {
    use_context::<ApiReferenceSource>().map(|source| source.0()).unwrap_or_default()
}

impl ApiReference {
    /// What begins with the same word, in the order of the list, with how many there are.
    pub fn groups(&self) -> Vec<(String, usize)> {
        let mut groups: Vec<(String, usize)> = Vec::new();
        for address in self.addresses.iter() {
            match groups.iter_mut().find(|(name, _)| *name == address.group) {
                Some((_, count)) => *count += 1,
                None => groups.push((address.group.clone(), 1)),
            }
        }
        groups.sort();
        groups
    }

    /// Those of a group, or all whose path, name or summary holds every word of `words`.
    pub fn found(&self, group: &str, words: &str) -> Vec<&ApiAddress> {
        let words = words.to_lowercase();
        let words: Vec<&str> = words.split_whitespace().take(8).collect();
        let fits = |address: &&ApiAddress| {
            let text =
                format!("{} {} {} {}", address.method, address.path, address.name, address.summary).to_lowercase();
            (group.is_empty() || address.group == group) && words.iter().all(|word| text.contains(word))
        };
        self.addresses.iter().filter(fits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_by_group_and_by_every_word() {
        let address = |method: &str, path: &str, group: &str, summary: &str| ApiAddress {
            method: method.into(),
            path: path.into(),
            group: group.into(),
            summary: summary.into(),
            ..ApiAddress::default()
        };
        let reference = ApiReference {
            public_url: String::new(),
            addresses: vec![
                address("GET", "/api/v1/tutors", "tutors", "Finds tutors."),
                address("POST", "/api/v1/bookings", "bookings", "Books a lesson."),
                address("GET", "/api/v1/bookings", "bookings", "The own lessons."),
            ]
            .into(),
        };
        assert_eq!(reference.groups(), [("bookings".to_owned(), 2), ("tutors".to_owned(), 1)]);
        let found = |group: &str, words: &str| reference.found(group, words).len();
        assert_eq!((found("", ""), found("bookings", ""), found("", "LESSON"), found("", "post lesson")), (3, 2, 2, 1));
        assert_eq!((found("tutors", "lesson"), found("nobody", "")), (0, 0));
    }
}
