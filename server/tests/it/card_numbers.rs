//! The number of a card, typed into every text that every door takes: no row of any table keeps it, and no line of the
//! log tells it.

use crate::{
    cast::{Cast, PEOPLE},
    security_log::Log,
    support::TestHouse,
};
use server::routes::{self, Route};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// A number with a right sum, of the length and the beginning of a card's, and none that providers print to be tried.
const CARD: &str = "4556737586899855";
/// Whose doors are not walked: what the staff calls its own things by, like a subject's address, is no text of people.
const STAFF: [&str; 7] = ["support", "trust", "finance", "compliance", "analyst", "admin", "owner"];
/// Doors that share their people.
const SHARED: usize = 10;

/// Words of programs, which nobody types: the key of a request, a learning platform's name for us, the ids under which
/// a browser sends what was watched and a message, whose text rests sealed, and the name that a file has already.
const PROGRAMS: [&str; 5] = ["idempotency_keys", "lti_platforms", "messages", "unit_progress", "uploads"];

/// Tables with a row that holds the number.
async fn keepers(house: &TestHouse) -> Vec<String> {
    let tables = "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind = 'r' and n.nspname = 'public' and c.relname <> all ($1) order by 1";
    let tables: Vec<String> = sqlx::query_scalar(tables).bind(PROGRAMS).fetch_all(&house.app.owner).await.unwrap();
    let mut keepers = Vec::new();
    for table in tables {
        let holds = format!("select exists (select from {table} kept where kept::text like '%{CARD}%')");
        if sqlx::query_scalar(AssertSqlSafe(holds)).fetch_one(&house.app.owner).await.unwrap() {
            keepers.push(table);
        }
    }
    keepers
}

/// Whoever may call it, the student before the staff.
fn caller(route: &Route) -> &'static str {
    PEOPLE.iter().skip(1).find(|(_, role)| route.roles.contains(role)).map_or("nobody", |(who, _)| who)
}

/// Types the number into every text of every door of a kind. How many were refused because of it.
async fn typed_everywhere(kind: &str) -> usize {
    let (log, _guard) = Log::start();
    let house = TestHouse::with_accounts_elsewhere().await;
    Cast::prepare(&house).await;
    let table = routes::table();
    let open = |route: &&Route| route.mutation && route.kind == kind && !STAFF.contains(&caller(route));
    let doors: Vec<&Route> = table.iter().filter(open).collect();
    let (mut refused, mut broken) = (0, Vec::new());
    let mut kept: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for some in doors.chunks(SHARED) {
        let mut cast = Cast::of(&house).await;
        for route in some {
            let mut at = 0;
            loop {
                (cast.typed, cast.texts) = (Some((at, CARD)), 0);
                let reply = cast.ask(route, caller(route)).await;
                refused += usize::from(reply.text.contains("text_unstorable"));
                if reply.status.is_server_error() {
                    broken.push(format!("{} {} text {at}: {:.200}", route.method, route.path, reply.text));
                }
                at += 1;
                if at >= cast.texts {
                    break;
                }
            }
        }
        for table in keepers(&house).await {
            kept.entry(table).or_insert_with(|| some.iter().map(|route| route.path.clone()).collect());
        }
    }
    assert!(kept.is_empty(), "these keep it, by one of those doors: {kept:?}");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(!log.text().contains(CARD), "a line of the log tells it");
    refused
}

#[tokio::test]
async fn the_number_of_a_card_is_kept_by_no_door_of_the_api_and_told_by_no_line_of_the_log() {
    let refused = typed_everywhere("api").await;
    assert!(refused >= 40, "{refused} texts were refused because of it: fewer prove nothing");
}

#[tokio::test]
async fn the_number_of_a_card_is_kept_by_no_form_and_told_by_no_line_of_the_log() {
    typed_everywhere("rpc").await;
}
