//! Pages as rows: an address, who may open it, and how it is drawn.
//!
//! Each context lists its pages; the server builds its router from the lists and asks for the access before anything is
//! drawn. A page that is in no list does not exist, and a row without an access does not compile.

use crate::{
    errors_page::{FailurePage, NotFoundPage},
    request::page_request,
};
use domain::{Refusal, door::Door};
use leptos::prelude::*;
use std::str::FromStr;

/// One page.
#[derive(Clone, Debug)]
pub struct PageRow {
    /// Its address, with `{id}` where a value stands, who may open it, and its limits.
    pub door: Door,
    /// Draws it; the server provides the request ([`crate::request::page_request`]) and the service context.
    pub view: fn() -> AnyView,
    /// Whether it shows times on the reader's clock, or asks for it, to somebody whose zone nobody knows yet: then a
    /// browser's first visit is asked for its zone and the page once more.
    pub shows_times: bool,
}

impl PageRow {
    /// A row. The door of a page asks for its access:
    ///
    /// ```
    /// # use face::page::PageRow;
    /// # use domain::door::{Access, Door};
    /// # use leptos::prelude::*;
    /// PageRow::new(Door::page("/wallet", Access::Person), || ().into_any());
    /// ```
    ///
    /// Without one it does not compile:
    ///
    /// ```compile_fail,E0061
    /// # use face::page::PageRow;
    /// # use domain::door::Door;
    /// # use leptos::prelude::*;
    /// PageRow::new(Door::page("/wallet"), || ().into_any());
    /// ```
    pub const fn new(door: Door, view: fn() -> AnyView) -> Self {
        Self { door, view, shows_times: false }
    }

    /// The same for a page that strangers open and that shows times.
    #[must_use]
    pub const fn with_times(mut self) -> Self {
        self.shows_times = true;
        self
    }
}

/// A page whose data is read first; what could not be read becomes the page that says so.
pub fn page_of(content: impl Future<Output = spine::Result<AnyView>> + Send + 'static) -> AnyView {
    // Boxed, so that there is one type of waiting page and not one per page.
    let content: std::pin::Pin<Box<dyn Future<Output = _> + Send>> = Box::pin(content);
    Suspend::new(async move {
        match content.await {
            Ok(view) => view,
            Err(error) => failure_page(error),
        }
    })
    .into_any()
}

/// The page instead of one that cannot be shown.
pub fn failure_page(error: spine::Error) -> AnyView {
    view! { <FailurePage error /> }.into_any()
}

/// The page for an address that has none.
pub fn not_found_page() -> AnyView {
    view! { <NotFoundPage /> }.into_any()
}

/// One value of the address's query string; the last one when a name is there more than once, empty when it is not.
pub fn query(name: &str) -> String {
    let request = page_request();
    request.query.iter().rfind(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// One part of the address's path: `slug` of `/subjects/{slug}`.
pub fn param(name: &str) -> String {
    let request = page_request();
    request.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// An id in the address's path. What is no id names nothing, like an id that nothing has.
pub fn param_id<T: FromStr>(name: &str) -> spine::Result<T> {
    param(name).parse().map_err(|_| Refusal::not_found("page").into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::PageRequest;
    use domain::ids::TutorId;

    fn asked(path_and_query: &str, parameters: &[(&str, &str)], ask: impl FnOnce()) {
        let parameters = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Owner::new().with(|| {
            provide_context(std::sync::Arc::new(PageRequest {
                query: PageRequest::query_of(path_and_query),
                parameters,
                ..PageRequest::default()
            }));
            ask();
        });
    }

    #[test]
    fn a_query_is_decoded_once_and_its_last_value_counts() {
        asked("/tutors?q=a%20b+c&q=%2525&x=", &[], || {
            assert_eq!(query("q"), "%25");
            assert_eq!((query("x"), query("missing")), (String::new(), String::new()));
        });
        asked("/tutors?q=a%20b+c&r=%zz", &[], || assert_eq!((query("q"), query("r")), ("a b c".into(), "%zz".into())));
        asked("/tutors", &[], || assert_eq!(query("q"), ""));
    }

    #[test]
    fn what_is_no_id_names_nothing() {
        let id = "0190b5c0-0000-7000-8000-000000000000";
        asked("/", &[("id", id)], || assert_eq!(param_id::<TutorId>("id").unwrap().to_string(), id));
        for wrong in ["", "7", "0190b5c0-0000-7000-8000-00000000000g", "' or 1=1 --"] {
            asked("/", &[("id", wrong)], || assert_eq!(param_id::<TutorId>("id").unwrap_err().status(), 404));
        }
    }
}
