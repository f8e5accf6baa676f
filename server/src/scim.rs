//! `/scim/v2`: the directory of an institution (RFC 7644), at the address that identity providers expect. Its token is
//! no person's, so the rows are open as those of webhooks are, and the service believes a request by what it shows.
//!
//! Answers and refusals have the shape of the standard; only what never reaches a handler has ours.

use crate::{
    doors::{Entrance, Opening},
    failure::{Answer, Failure},
    middleware::identify::bearer,
    request::{Caller, QueryOf, read_body},
};
use axum::{
    extract::{Path, Request},
    handler::Handler,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    door::{Access, Door, Method, Rate, Shed},
    integrations::{
        refusals::scim_syntax,
        scim::{
            GROUP, MEDIA_TYPE, ScimPage, USER, error_json, filter_read, group_json, group_patch, group_read, list_json,
            page_read, person_json, person_patch, person_read, resource_types, schemas, service_provider,
        },
    },
};
use serde::Deserialize;
use serde_json::Value;
use services::{
    Context,
    integrations::institutions::{
        self, Directory, directory_open, group_create, group_delete, group_get, group_patched, group_replace,
        groups_list, people_list, person_create, person_delete, person_get, person_patched, person_replace,
    },
};
use uuid::Uuid;

/// Largest body: a group with thousands of people.
const BODY_MAX_BYTES: u32 = 1_024 * 1_024;

/// The rows.
pub fn openings() -> Vec<Opening> {
    use Method::{Delete, Get, Patch, Post, Put};
    // Providers of directories are given an address of their own; programs find the same beside the rest of the API.
    macro_rules! rows {
        ($($method:ident $path:literal $handler:ident),* $(,)?) => {
            vec![
                $(row($method, concat!("/scim/v2", $path), $handler),
                row($method, concat!("/api/v1/scim/v2", $path), $handler),)*
            ]
        };
    }
    rows![
        Get "/ServiceProviderConfig" provider_config,
        Get "/ResourceTypes" types,
        Get "/Schemas" all_schemas,
        Get "/Users" people,
        Post "/Users" person_made,
        Get "/Users/{id}" person,
        Put "/Users/{id}" person_put,
        Patch "/Users/{id}" person_changed,
        Delete "/Users/{id}" person_gone,
        Get "/Groups" groups,
        Post "/Groups" group_made,
        Get "/Groups/{id}" group,
        Put "/Groups/{id}" group_put,
        Patch "/Groups/{id}" group_changed,
        Delete "/Groups/{id}" group_gone,
    ]
}

fn row<H: Handler<T, crate::house::House>, T: 'static>(method: Method, path: &'static str, handler: H) -> Opening {
    // The token is none that `identify` knows; requests are counted by institution, not by the provider's address.
    let mut door = Door::webhook(path, Access::Anyone).stale_token().shed(Shed::Rest).rate(Rate::Free);
    door.method = method;
    door.body_limit_bytes = if matches!(method, Method::Get | Method::Delete) { 0 } else { BODY_MAX_BYTES };
    Opening::new(door, handler)
}

/// What a request asks for besides.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Asked {
    filter: String,
    start_index: Option<String>,
    count: Option<String>,
    excluded_attributes: String,
}

impl Asked {
    fn page(&self) -> Answer<ScimPage> {
        Ok(page_read(self.start_index.as_deref(), self.count.as_deref())?)
    }

    /// Whether who is in a group is wanted.
    fn members(&self) -> bool {
        !self.excluded_attributes.split(',').any(|name| name.trim().eq_ignore_ascii_case("members"))
    }
}

/// The query, or why it cannot be read.
type Query = Answer<QueryOf<Asked>>;
/// Status and body of an answer; none for 204.
type Told = Answer<(StatusCode, Option<Value>)>;

#[allow(clippy::unnecessary_wraps)] // What a handler ends with.
fn ok(body: Value) -> Told {
    Ok((StatusCode::OK, Some(body)))
}

#[allow(clippy::unnecessary_wraps)] // As above.
fn made(body: Value) -> Told {
    Ok((StatusCode::CREATED, Some(body)))
}

/// The answer in the shape of the standard.
fn answer(told: Told) -> Response {
    let failure = match told {
        Ok((status, None)) => return status.into_response(),
        Ok((status, Some(body))) => return shaped(status, &body),
        Err(failure) => failure,
    };
    failure.log();
    let (status, body) = error_json(&failure.refusal, failure.status.as_u16());
    let mut response = shaped(StatusCode::from_u16(status).unwrap_or(failure.status), &body);
    if let Some(seconds) = failure.refusal.retry_after_seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if status == StatusCode::UNAUTHORIZED.as_u16() {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

fn shaped(status: StatusCode, body: &Value) -> Response {
    let location = body.get("meta").and_then(|meta| meta.get("location")).and_then(Value::as_str);
    let location = location.filter(|_| status == StatusCode::CREATED).and_then(|at| HeaderValue::from_str(at).ok());
    let mut response = (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], body.to_string()).into_response();
    if let Some(location) = location {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

async fn directory(context: &Context, headers: &HeaderMap) -> Answer<Directory> {
    Ok(directory_open(context, bearer(headers)).await?)
}

/// The directory and the body: whose it is, is asked before anything is read.
async fn sent(context: &Context, request: Request) -> Answer<(Directory, Value)> {
    let (parts, body) = request.into_parts();
    let directory = directory(context, &parts.headers).await?;
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    Ok((directory, serde_json::from_slice(&body).map_err(|_| scim_syntax())?))
}

fn id_of(typed: &str, what: &str) -> Answer<Uuid> {
    typed.parse().map_err(|_| Failure::from(Refusal::not_found(what)))
}

async fn provider_config(Caller(context): Caller) -> Response {
    answer(ok(service_provider(&institutions::scim_base(&context))))
}

fn whole_list(resources: Vec<Value>) -> Told {
    let total = i64::try_from(resources.len()).unwrap_or(i64::MAX);
    ok(list_json(total, ScimPage { start: 1, count: total }, resources))
}

async fn types(Caller(context): Caller) -> Response {
    answer(whole_list(resource_types(&institutions::scim_base(&context))))
}

async fn all_schemas(Caller(context): Caller) -> Response {
    answer(whole_list(schemas(&institutions::scim_base(&context))))
}

async fn people(Caller(context): Caller, headers: HeaderMap, query: Query) -> Response {
    let told = async {
        let (directory, QueryOf(asked)) = (directory(&context, &headers).await?, query?);
        let filter = filter_read(&asked.filter, USER, &["userName", "externalId", "id"])?;
        let page = asked.page()?;
        let (total, people) = people_list(&context, directory, filter.as_ref(), page).await?;
        let base = institutions::scim_base(&context);
        ok(list_json(total, page, people.iter().map(|person| person_json(person, &base)).collect()))
    };
    answer(told.await)
}

async fn person(Caller(context): Caller, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let told = async {
        let directory = directory(&context, &headers).await?;
        let found = person_get(&context, directory, id_of(&id, "user")?).await?;
        ok(person_json(&found, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn person_made(Caller(context): Caller, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let new = person_create(&context, directory, &person_read(&body)?).await?;
        made(person_json(&new, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn person_put(Caller(context): Caller, Path(id): Path<String>, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let whole = person_read(&body)?;
        let changed = person_replace(&context, directory, id_of(&id, "user")?, &whole).await?;
        ok(person_json(&changed, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn person_changed(Caller(context): Caller, Path(id): Path<String>, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let change = person_patch(&body)?;
        let changed = person_patched(&context, directory, id_of(&id, "user")?, &change).await?;
        ok(person_json(&changed, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn person_gone(Caller(context): Caller, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let told = async {
        let directory = directory(&context, &headers).await?;
        person_delete(&context, directory, id_of(&id, "user")?).await?;
        Ok((StatusCode::NO_CONTENT, None))
    };
    answer(told.await)
}

async fn groups(Caller(context): Caller, headers: HeaderMap, query: Query) -> Response {
    let told = async {
        let (directory, QueryOf(asked)) = (directory(&context, &headers).await?, query?);
        let filter = filter_read(&asked.filter, GROUP, &["displayName", "externalId", "id"])?;
        let page = asked.page()?;
        let (total, groups) = groups_list(&context, directory, filter.as_ref(), page).await?;
        let base = institutions::scim_base(&context);
        ok(list_json(total, page, groups.iter().map(|group| group_json(group, &base)).collect()))
    };
    answer(told.await)
}

async fn group(Caller(context): Caller, Path(id): Path<String>, headers: HeaderMap, query: Query) -> Response {
    let told = async {
        let (directory, QueryOf(asked)) = (directory(&context, &headers).await?, query?);
        let found = group_get(&context, directory, id_of(&id, "group")?, asked.members()).await?;
        ok(group_json(&found, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn group_made(Caller(context): Caller, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let new = group_create(&context, directory, &group_read(&body)?).await?;
        made(group_json(&new, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn group_put(Caller(context): Caller, Path(id): Path<String>, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let whole = group_read(&body)?;
        let changed = group_replace(&context, directory, id_of(&id, "group")?, &whole).await?;
        ok(group_json(&changed, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn group_changed(Caller(context): Caller, Path(id): Path<String>, request: Request) -> Response {
    let told = async {
        let (directory, body) = sent(&context, request).await?;
        let change = group_patch(&body)?;
        let changed = group_patched(&context, directory, id_of(&id, "group")?, &change).await?;
        ok(group_json(&changed, &institutions::scim_base(&context)))
    };
    answer(told.await)
}

async fn group_gone(Caller(context): Caller, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let told = async {
        let directory = directory(&context, &headers).await?;
        group_delete(&context, directory, id_of(&id, "group")?).await?;
        Ok((StatusCode::NO_CONTENT, None))
    };
    answer(told.await)
}
