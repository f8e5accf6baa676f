//! One row of the API: its door, what goes in and out, and the handler.
//!
//! Router, OpenAPI document and routing table are made from the same rows, so none can say what another does not.

use super::{PREFIX, json_only};
use crate::{doors::Opening, house::House};
use axum::{
    handler::Handler,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::{from_fn, map_response},
    response::Response,
};
use chrono::{NaiveDate, NaiveTime};
use domain::{
    door::{Access, Door, Method},
    identity::api_key::KeyScope,
    page::Page,
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// Schemas by name.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// A type on the wire.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Shape {
    pub name: fn() -> String,
    pub schema: fn() -> RefOr<Schema>,
    pub parts: fn(&mut Schemas),
}

impl Shape {
    /// The type's.
    pub fn of<T: ToSchema>() -> Self {
        Self { name: schema_name::<T>, schema: <T as PartialSchema>::schema, parts: T::schemas }
    }

    /// Adds the type and all it is made of.
    pub fn join(&self, schemas: &mut Schemas) {
        schemas.push(((self.name)(), (self.schema)()));
        (self.parts)(schemas);
    }
}

/// A page's schema refers to its items' but does not bring it along.
fn page_parts<T: ToSchema>(schemas: &mut Schemas) {
    schemas.push((schema_name::<T>(), <T as PartialSchema>::schema()));
    T::schemas(schemas);
}

/// What the type is called in the document. `Page<Booking>` is `Page_Booking`: the types' own names, which alone would
/// be the same for every page.
pub fn schema_name<T: ToSchema>() -> String {
    if !std::any::type_name::<T>().contains('<') {
        return T::name().into_owned();
    }
    let parts = std::any::type_name::<T>().split(['<', '>', ',']).filter(|part| !part.is_empty());
    parts.map(|part| part.rsplit("::").next().unwrap_or(part).trim()).collect::<Vec<_>>().join("_")
}

/// A query parameter.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Parameter {
    pub name: &'static str,
    pub about: &'static str,
    pub required: bool,
}

/// Refusals of any text that somebody writes.
pub const TEXT: &[&str] = &["required", "text_bidi", "text_stacked_marks", "text_too_long", "text_unstorable"];
/// Refusals of a short text that everybody reads at once: of any text, and of what speaks against it.
pub const SHOWN_AT_ONCE: &[&str] = &[
    "required",
    "text_bidi",
    "text_stacked_marks",
    "text_too_long",
    "text_unstorable",
    "words_coarse",
    "words_contact",
    "words_elsewhere",
    "words_link",
];
/// Refusals of every list.
pub const LIST_REFUSALS: &[&str] = &["limit_out_of_range", "cursor_invalid"];
/// Refusals of a booking that has moved on.
pub const MOVED_ON: &[&str] = &[
    "booking_already_requested",
    "booking_already_confirmed",
    "booking_already_started",
    "booking_already_ended",
    "booking_already_declined",
    "booking_already_cancelled",
    "booking_already_expired",
    "booking_not_confirmed",
    "booking_inconsistent",
];

/// One row.
#[allow(missing_docs)]
pub struct Operation {
    /// Name of the service call, object before verb.
    pub name: &'static str,
    pub summary: &'static str,
    pub query: Vec<Parameter>,
    /// The body and whether it must be there.
    pub body: Option<(Shape, bool)>,
    pub status: u16,
    pub answer: Option<Shape>,
    /// Codes of the refusals a client should know beforehand; status and sentence stand in the catalogue of
    /// `domain::refusal`.
    pub refusals: Vec<&'static str>,
    /// Media type of an answer that is a file; JSON otherwise.
    pub media: Option<&'static str>,
    /// Takes an `Idempotency-Key`.
    pub repeatable: bool,
    /// Its answer has a tag, and whoever has it already is answered 304.
    pub revalidated: bool,
    /// When it ends, if that is known.
    pub ending: Option<Ending>,
    opening: Opening,
}

/// An address that will not answer for ever: since when that is told, until when it answers, and what takes its place.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Ending {
    pub deprecated: &'static str,
    pub sunset: &'static str,
    pub instead: &'static str,
}

impl Ending {
    /// What every answer says: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to go.
    pub fn headers(&self) -> HeaderMap {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        let said = [
            (HeaderName::from_static("deprecation"), format!("@{}", day(self.deprecated).timestamp())),
            (HeaderName::from_static("sunset"), day(self.sunset).format("%a, %d %b %Y %H:%M:%S GMT").to_string()),
            (header::LINK, format!("<{}>; rel=\"successor-version\"", self.instead)),
        ];
        said.into_iter().filter_map(|(name, text)| Some((name, HeaderValue::from_str(&text).ok()?))).collect()
    }
}

/// A row read by `GET`; `path` is below `/api/v1`. More is said about it with the methods of [`Operation`].
pub fn get<H: Handler<T, House>, T: 'static>(
    path: &str,
    name: &'static str,
    access: Access,
    summary: &'static str,
    handler: H,
) -> Operation {
    Operation::new(Method::Get, path, name, access, summary, handler)
}

/// A row that does something.
pub fn post<H: Handler<T, House>, T: 'static>(
    path: &str,
    name: &'static str,
    access: Access,
    summary: &'static str,
    handler: H,
) -> Operation {
    Operation::new(Method::Post, path, name, access, summary, handler)
}

/// A row that replaces something whole.
pub fn put<H: Handler<T, House>, T: 'static>(
    path: &str,
    name: &'static str,
    access: Access,
    summary: &'static str,
    handler: H,
) -> Operation {
    Operation::new(Method::Put, path, name, access, summary, handler)
}

/// A row that changes what is named and leaves the rest.
pub fn patch<H: Handler<T, House>, T: 'static>(
    path: &str,
    name: &'static str,
    access: Access,
    summary: &'static str,
    handler: H,
) -> Operation {
    Operation::new(Method::Patch, path, name, access, summary, handler)
}

/// A row that takes something away.
pub fn delete<H: Handler<T, House>, T: 'static>(
    path: &str,
    name: &'static str,
    access: Access,
    summary: &'static str,
    handler: H,
) -> Operation {
    Operation::new(Method::Delete, path, name, access, summary, handler)
}

impl Operation {
    fn new<H: Handler<T, House>, T: 'static>(
        method: Method,
        path: &str,
        name: &'static str,
        access: Access,
        summary: &'static str,
        handler: H,
    ) -> Self {
        let door = Door::api(method, format!("{PREFIX}{path}"), access);
        Self {
            opening: Opening::new(door, handler),
            name,
            summary,
            query: Vec::new(),
            body: None,
            status: 200,
            answer: None,
            refusals: Vec::new(),
            media: None,
            repeatable: false,
            revalidated: false,
            ending: None,
        }
    }

    /// Says in every answer that the address comes to an end.
    pub fn ends(mut self, ending: Ending) -> Self {
        self.ending = Some(ending);
        self
    }

    /// An address beside the version's own, as it is.
    pub fn outside(self, path: &'static str) -> Self {
        self.at_the_door(|mut door| {
            door.path = path.into();
            door
        })
    }

    /// Answers 304 to whoever has the answer already.
    pub fn revalidated(mut self) -> Self {
        self.revalidated = true;
        self
    }

    /// Another limit, class or sample than operations have by themselves.
    pub fn at_the_door(mut self, change: impl FnOnce(Door) -> Door) -> Self {
        self.opening.door = change(self.opening.door);
        self
    }

    /// Open to API keys that may do this; without it to none.
    pub fn for_keys(self, scope: KeyScope) -> Self {
        self.at_the_door(|door| door.for_keys(scope))
    }

    /// Address, access and limits.
    pub fn door(&self) -> &Door {
        &self.opening.door
    }

    /// The address below `/api/v1`.
    pub fn path(&self) -> &str {
        self.door().path.strip_prefix(PREFIX).unwrap_or(&self.door().path)
    }

    /// The row with its handler, which answers in JSON alone unless its answer is a file.
    pub fn into_opening(self) -> Opening {
        let mut opening = self.opening;
        if self.media.is_none() {
            opening.handler = opening.handler.route_layer(from_fn(json_only));
        }
        if let Some(said) = self.ending.map(|ending| ending.headers()) {
            opening.handler = opening.handler.route_layer(map_response(move |mut response: Response| {
                response.headers_mut().extend(said.clone());
                std::future::ready(response)
            }));
        }
        opening
    }

    /// The body that must be sent.
    pub fn takes<T: ToSchema>(mut self) -> Self {
        self.body = Some((Shape::of::<T>(), true));
        self
    }

    /// The body that may be sent.
    pub fn may_take<T: ToSchema>(mut self) -> Self {
        self.body = Some((Shape::of::<T>(), false));
        self
    }

    /// Status and body of the answer.
    pub fn answers<T: ToSchema>(mut self, status: u16) -> Self {
        self.status = status;
        self.answer = Some(Shape::of::<T>());
        self
    }

    /// The answer is a page of these.
    pub fn answers_page<T: ToSchema>(mut self) -> Self {
        self.answer = Some(Shape { parts: page_parts::<T>, ..Shape::of::<Page<T>>() });
        self
    }

    /// The answer is a file of that type.
    pub fn answers_file(mut self, media: &'static str) -> Self {
        self.media = Some(media);
        self
    }

    /// Status of an answer without a body.
    pub fn answers_nothing(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Query parameters that may be sent, with what they mean.
    pub fn asks(mut self, query: &[(&'static str, &'static str)]) -> Self {
        self.query.extend(query.iter().map(|(name, about)| Parameter { name, about, required: false }));
        self
    }

    /// Query parameters that must be sent.
    pub fn needs(mut self, query: &[(&'static str, &'static str)]) -> Self {
        self.query.extend(query.iter().map(|(name, about)| Parameter { name, about, required: true }));
        self
    }

    /// Refusals a client should be ready for.
    pub fn refuses(mut self, codes: &[&'static str]) -> Self {
        self.refusals.extend_from_slice(codes);
        self
    }

    /// Sending it twice with one `Idempotency-Key` does it once.
    pub fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }
}
