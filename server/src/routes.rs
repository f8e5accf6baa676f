//! The routing table as data: what `edustream routes --json` prints and the golden files of the tests compare with.

use crate::{api_v1, api_v1::operation::Access, assets, dev, health, rpc};
use serde::Serialize;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Route {
    /// `GET`, `POST`, …
    pub method: String,
    /// With `{id}` where a value stands.
    pub path: String,
    /// `page`, `api`, `rpc`, `ws`, `media`, `webhook` or `dev`.
    pub kind: &'static str,
    /// Whether it may change something.
    pub mutation: bool,
    /// Who may call it at all: `anonymous` and the roles.
    pub roles: Vec<&'static str>,
}

/// Every route of this build, sorted by path.
pub fn table() -> Vec<Route> {
    let open = |method: &str, path: &str, kind: &'static str| Route {
        method: method.into(),
        path: path.into(),
        kind,
        mutation: method != "GET",
        roles: Access::Anyone.roles(),
    };
    let mut routes: Vec<Route> = api_v1::operations()
        .iter()
        .map(|operation| Route {
            method: operation.method.into(),
            path: operation.full_path(),
            kind: "api",
            mutation: operation.mutation(),
            roles: operation.access.roles(),
        })
        .collect();
    let pages = app::pages()
        .into_iter()
        .map(|page| Route { roles: page.door.access.roles(), ..open("GET", &page.door.path, "page") });
    routes.extend(pages);
    let calls =
        rpc::paths().into_iter().map(|path| Route { roles: rpc_access(&path).roles(), ..open("POST", &path, "rpc") });
    routes.extend(calls);
    routes.extend(health::PATHS.map(|path| open("GET", path, "api")));
    routes.extend(dev::ROUTES.map(|(method, path)| open(method, path, "dev")));
    routes.push(open("GET", assets::PACKAGE, "media"));
    routes.sort_by(|one, other| (&one.path, &one.method).cmp(&(&other.path, &other.method)));
    routes
}

/// Server functions behind a sign-in or a role.
fn rpc_access(path: &str) -> Access {
    match path.trim_start_matches("/rpc/").split_once('/').unwrap_or_default() {
        ("identity", "register" | "login" | "logout" | "verify-email" | "forgot-password" | "reset-password") => {
            Access::Anyone
        }
        ("platform" | "catalog", _) => Access::Anyone,
        ("bookings", "confirm" | "decline") => Access::Tutor,
        ("bookings", "offer") => Access::Anyone,
        ("people", "approve" | "decline") => Access::Admin,
        ("people", "profile") => Access::Adult,
        _ => Access::Person,
    }
}
