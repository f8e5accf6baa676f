//! Finding a request's row: by the address the router matched, and its method.

use super::Entrance;
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use domain::door::{Access, Door, Kind, Method};
use std::{borrow::Cow, collections::HashMap, sync::Arc};

/// What requests without a row are counted as.
const UNMATCHED: &str = "unmatched";

/// The rows of one router.
#[derive(Debug, Default)]
pub struct Table {
    by_path: HashMap<String, Vec<Arc<Door>>>,
    /// The kind of the rows below a first segment, for addresses that do not exist: under `/api` a program asks.
    families: HashMap<String, Kind>,
}

impl Table {
    /// A table of these rows.
    pub fn of(rows: impl IntoIterator<Item = Door>) -> Self {
        let mut table = Self::default();
        for door in rows {
            let family = table.families.entry(first_segment(&door.path).to_owned()).or_insert(door.kind);
            // Where pages stand beside others (`/sandbox`), a person reads.
            if door.kind == Kind::Page {
                *family = Kind::Page;
            }
            table.by_path.entry(door.path.clone().into_owned()).or_default().push(Arc::new(door));
        }
        table
    }

    /// The row of a request; `template` is the address the router matched, if it matched one.
    pub fn entrance(&self, template: Option<&str>, method: &str, path: &str) -> Entrance {
        let known = template.and_then(|template| self.by_path.get_key_value(template));
        let here = |rows: &Vec<Arc<Door>>| {
            let method = Method::parse(method)?;
            rows.iter().find(|door| door.method == method).cloned()
        };
        if let Some(door) = known.and_then(|(_, rows)| here(rows)) {
            return Entrance { door };
        }
        let kind = match known {
            Some((_, rows)) => rows.first().map_or(Kind::Page, |door| door.kind),
            None => self.families.get(first_segment(path)).copied().unwrap_or(Kind::Page),
        };
        let label = known.map_or(Cow::Borrowed(UNMATCHED), |(path, _)| Cow::Owned(path.clone()));
        Entrance { door: Arc::new(missing(kind, method, label)) }
    }

    /// Whether some row has this address, whatever the method.
    pub fn has(&self, path: &str) -> bool {
        self.by_path.values().flatten().any(|door| door.matches(path))
    }
}

/// Stands for an address that does not exist, or not with this method: whoever asks is counted, limited and answered as
/// at a row of that kind.
fn missing(kind: Kind, method: &str, label: Cow<'static, str>) -> Door {
    let safe = matches!(method, "GET" | "HEAD" | "OPTIONS");
    let method = if safe { Method::Get } else { Method::Post };
    let mut door = match kind {
        Kind::Api | Kind::Ws | Kind::Webhook | Kind::Health => Door::api(method, label, Access::Anyone),
        Kind::Page | Kind::Rpc | Kind::Media | Kind::Dev => {
            let mut page = Door::page(UNMATCHED, Access::Anyone);
            (page.path, page.method) = (label, method);
            page
        }
    };
    // Files and probes know no person; whoever asks for what is not there is one, or a program.
    door.kind = match kind {
        Kind::Health => Kind::Api,
        Kind::Media => Kind::Page,
        other => other,
    };
    door
}

fn first_segment(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or("")
}

/// The outermost layer: every other one reads what this finds.
pub async fn enter(State(table): State<Arc<Table>>, mut request: Request, next: Next) -> Response {
    let entrance = {
        let template = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
        table.entrance(template, request.method().as_str(), request.uri().path())
    };
    request.extensions_mut().insert(entrance);
    next.run(request).await
}
