//! Who is here: told to those one has a conversation with when somebody opens their first socket and some seconds after
//! the last one closed, and kept nowhere. Whoever comes asks; each server answers for those who listen on it.
//!
//! Of a child nobody is told whether it is here.

use super::{
    Live, Told,
    follow::{MOMENTS, Moment},
};
use domain::messages::live::ServerFrame;
use serde::{Deserialize, Serialize};
use spine::{App, Context, Result};
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// People who are told, those of the latest conversations: a word between servers holds 8,000 bytes.
const TOLD_MAX: i64 = 100;
/// How long somebody is believed to be here after the last socket closed: a page that is left opens the next one.
const GRACE: Duration = Duration::from_secs(8);

/// What travels between servers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Presence {
    /// Who.
    pub of: Vec<Uuid>,
    pub online: bool,
    /// Who is told.
    pub people: Vec<Uuid>,
    /// Whether `of` wants to know who of `people` is here.
    pub asks: bool,
}

#[derive(Serialize)]
struct Data {
    user_id: Uuid,
    online: bool,
}

/// Somebody listens from now on: tells the others, and asks who is here.
pub(super) async fn came(context: &Context, person: Uuid) -> Result<()> {
    let (shown, people) = known_to(&context.app, person).await?;
    if people.is_empty() {
        return Ok(());
    }
    tell(&context.app, &Presence { of: vec![person], online: shown, people, asks: true }).await
}

/// A socket closed: unless there is another one in a while, the others are told.
pub(super) fn left(app: Arc<App>, live: Arc<Live>, person: Uuid) {
    tokio::spawn(async move {
        tokio::time::sleep(GRACE).await;
        if live.listens(person) || app.pool.is_closed() {
            return;
        }
        let told = async {
            let (shown, people) = known_to(&app, person).await?;
            if !shown || people.is_empty() {
                return Ok(());
            }
            tell(&app, &Presence { of: vec![person], online: false, people, asks: false }).await
        };
        if let Err(error) = told.await {
            tracing::debug!(%error, "that somebody left is not told");
        }
    });
}

/// What another server says, and what this one answers for those who listen here.
pub(super) async fn heard(app: &Arc<App>, live: &Live, presence: Presence) -> Result<()> {
    // Gone from one server, and still on this one.
    let still = !presence.online && !presence.asks && presence.of.iter().any(|person| live.listens(*person));
    if still {
        return tell(app, &Presence { online: true, ..presence }).await;
    }
    if presence.online || !presence.asks {
        for user_id in &presence.of {
            let data = Data { user_id: *user_id, online: presence.online };
            let text = serde_json::to_string(&ServerFrame { kind: "presence", event_id: None, data })?;
            live.give(&presence.people, &Told { position: None, text: Arc::from(text) });
        }
    }
    if !presence.asks {
        return Ok(());
    }
    let here: Vec<Uuid> = presence.people.iter().filter(|person| live.listens(**person)).copied().collect();
    let here = grown(app, &here).await?;
    if here.is_empty() {
        return Ok(());
    }
    tell(app, &Presence { of: here, online: true, people: presence.of, asks: false }).await
}

async fn tell(app: &App, presence: &Presence) -> Result<()> {
    let word = serde_json::to_string(&Moment::<(), _>::Presence(presence))?;
    sqlx::query!("select pg_notify($1, $2)", MOMENTS, word).execute(&app.pool).await?;
    Ok(())
}

/// Whether others are told of this person, and who: those of conversations in which something was said, and nobody whom
/// a block stands between.
async fn known_to(app: &App, person: Uuid) -> Result<(bool, Vec<Uuid>)> {
    let rows = sqlx::query!(
        r#"select o.user_id as "user_id!", bool_or('child' = any(u.roles)) as "child!"
           from thread_seats p join threads t on t.id = p.thread_id
             join thread_seats o on o.thread_id = t.id and o.user_id <> p.user_id
             join users u on u.id = p.user_id
           where p.user_id = $1 and not p.archived and t.last_number > 0 and not people_apart(p.user_id, o.user_id)
           group by o.user_id order by max(t.last_at) desc limit $2"#,
        person,
        TOLD_MAX,
    );
    let rows = rows.fetch_all(&app.pool).await?;
    Ok((!rows.iter().any(|row| row.child), rows.into_iter().map(|row| row.user_id).collect()))
}

/// Those of them who are no children.
async fn grown(app: &App, people: &[Uuid]) -> Result<Vec<Uuid>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let grown = sqlx::query_scalar!("select id from users where id = any($1) and not 'child' = any(roles)", people);
    Ok(grown.fetch_all(&app.pool).await?)
}
