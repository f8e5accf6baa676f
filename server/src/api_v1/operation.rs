//! One row of the API: address, who may call it, what goes in and out, and the handler.
//!
//! Router, OpenAPI document and routing table are made from the same rows, so none can say what another does not.

use crate::house::House;
use axum::routing::MethodRouter;
use domain::{identity::Role, page::Page};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// Schemas by name.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// Who may call an operation at all; ownership of the single row is decided in the services.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who is signed in.
    Person,
    /// Everybody who is signed in and is not a child.
    Adult,
    /// Tutors.
    Tutor,
    /// Admins and the owner; for all others who are signed in it does not exist.
    Admin,
}

impl Access {
    /// The words of the routing table, anonymous first.
    pub fn roles(self) -> Vec<&'static str> {
        let all = Role::ALL.map(Role::code);
        match self {
            Self::Anyone => std::iter::once("anonymous").chain(all).collect(),
            Self::Person => all.to_vec(),
            Self::Adult => all.into_iter().filter(|role| *role != Role::Child.code()).collect(),
            Self::Tutor => vec![Role::Tutor.code()],
            Self::Admin => vec![Role::Admin.code(), Role::Owner.code()],
        }
    }
}

/// A type on the wire.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Shape {
    pub name: fn() -> String,
    pub schema: fn() -> RefOr<Schema>,
    pub parts: fn(&mut Schemas),
}

impl Shape {
    fn of<T: ToSchema>() -> Self {
        Self { name: schema_name::<T>, schema: <T as PartialSchema>::schema, parts: T::schemas }
    }
}

/// A page's schema refers to its items' but does not bring it along.
fn page_parts<T: ToSchema>(schemas: &mut Schemas) {
    schemas.push((schema_name::<T>(), <T as PartialSchema>::schema()));
    T::schemas(schemas);
}

/// `Page<Booking>` is `Page_Booking`: the types' own names, which alone would be the same for every page.
fn schema_name<T>() -> String {
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

/// One row.
#[allow(missing_docs)]
pub struct Operation {
    pub method: &'static str,
    /// Below `/api/v1`.
    pub path: &'static str,
    /// Name of the service call, object before verb.
    pub name: &'static str,
    pub summary: &'static str,
    pub access: Access,
    pub query: Vec<Parameter>,
    /// The body and whether it must be there.
    pub body: Option<(Shape, bool)>,
    pub status: u16,
    pub answer: Option<Shape>,
    /// Status and code of the refusals a client should know beforehand.
    pub refusals: Vec<(u16, &'static str)>,
    /// Takes an `Idempotency-Key`.
    pub repeatable: bool,
    pub handler: MethodRouter<House>,
}

impl Operation {
    /// A row; more is said about it with the methods below. `address` is method and path.
    pub fn new(
        address: &'static str,
        name: &'static str,
        access: Access,
        summary: &'static str,
        handler: MethodRouter<House>,
    ) -> Self {
        let (method, path) = address.split_once(' ').unwrap_or(("GET", address));
        Self {
            method,
            path,
            name,
            summary,
            access,
            query: Vec::new(),
            body: None,
            status: 200,
            answer: None,
            refusals: Vec::new(),
            repeatable: false,
            handler,
        }
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
    pub fn refuses(mut self, refusals: &[(u16, &'static str)]) -> Self {
        self.refusals.extend_from_slice(refusals);
        self
    }

    /// Sending it twice with one `Idempotency-Key` does it once.
    pub fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    /// `/api/v1/tutors/{id}`.
    pub fn full_path(&self) -> String {
        format!("{}{}", super::PREFIX, self.path)
    }

    /// Whether it may change something.
    pub fn mutation(&self) -> bool {
        self.method != "GET"
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, schema_name};
    use domain::bookings::booking::Booking;

    #[test]
    fn pages_of_different_things_have_different_names() {
        assert_eq!(schema_name::<Page<Booking>>(), "Page_Booking");
        assert_eq!(schema_name::<Booking>(), "Booking");
    }
}
