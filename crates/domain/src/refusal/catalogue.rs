//! Every refusal of the product, from the lists of the slices: what the API's document, the translations and the tests
//! are made of.
//!
//! A code has one kind. Where it has several sentences, they are *cases* of it, told apart by the fact `reason` or by
//! the field they stand at, and a case is looked up as `code.case`, then as `code` (see [`Entry::keys`]).

use super::RefusalKind;

/// One line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What sort of no it is.
    pub kind: RefusalKind,
    /// Stable snake_case code.
    pub code: &'static str,
    /// What tells this case from the code's other ones: the fact `reason`, the field, or `whole`; none when the
    /// sentence is the code's own.
    pub case: Option<&'static str>,
    /// The field it stands at unless its caller names another one.
    pub field: Option<&'static str>,
    /// The English sentence with its placeholders, `Use at least {limit} characters.`
    pub sentence: &'static str,
    /// Placeholders that cross the wire as facts, so that another language can place them.
    pub facts: &'static [&'static str],
    /// Placeholders of the English sentence alone.
    pub words: &'static [&'static str],
}

impl Entry {
    /// The keys a translation is looked up by, in order: `required.email`, `required`.
    pub fn keys(&self) -> Vec<String> {
        let case = self.case.map(|case| format!("{}.{case}", self.code));
        case.into_iter().chain([self.code.to_owned()]).collect()
    }
}

/// All refusals, slice by slice.
pub fn catalogue() -> impl Iterator<Item = &'static Entry> {
    let lists = [
        crate::platform::refusals::LIST,
        crate::platform::uploads::refusals::LIST,
        crate::text::refusals::LIST,
        crate::identity::refusals::LIST,
        crate::identity::family::refusals::LIST,
        crate::identity::privacy::refusals::LIST,
        crate::identity::staff::refusals::LIST,
        crate::identity::sanction::LIST,
        crate::identity::api_key::LIST,
        crate::identity::oidc::refusals::LIST,
        crate::platform::audit::LIST,
        crate::people::refusals::LIST,
        crate::people::blocks::LIST,
        crate::people::skills::refusals::LIST,
        crate::catalog::refusals::LIST,
        crate::calendar::refusals::LIST,
        crate::bookings::refusals::LIST,
        crate::bookings::review::refusals::LIST,
        crate::bookings::help::refusals::LIST,
        crate::bookings::trial::refusals::LIST,
        crate::bookings::micro::refusals::LIST,
        crate::money::refusals::LIST,
        crate::messages::refusals::LIST,
        crate::room::refusals::LIST,
        crate::trust::refusals::LIST,
        crate::learning::refusals::LIST,
        crate::matching::refusals::LIST,
        crate::growth::refusals::LIST,
        crate::integrations::refusals::LIST,
    ];
    lists.into_iter().flatten()
}

/// The HTTP status of a code, `None` when no list holds it.
pub fn status_of(code: &str) -> Option<u16> {
    catalogue().find(|entry| entry.code == code).map(|entry| entry.kind.status())
}
