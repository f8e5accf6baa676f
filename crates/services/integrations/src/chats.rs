//! Notices in a team's chat (PL4): where they go, what goes there, and a test.

use crate::webhooks::address_read;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    integrations::{
        chats::{ChatChange, ChatName, ChatProblem, ChatRequest, ChatState, ChatView, URL_MAX_CHARS, judge, shown},
        refusals::chat_url_invalid,
    },
    platform::notices::Category,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    notices::{CHATS_SEALED, chat_place, chat_post_enqueue},
    sealing::{SealedColumn, seal},
};
use sqlx::{Postgres, Transaction};
use url::Url;
use uuid::Uuid;

/// What is sealed here.
pub const SEALED: [SealedColumn; 1] = [CHATS_SEALED];

/// A chat as it is stored.
struct Row {
    id: Uuid,
    shown: String,
    categories: Vec<String>,
    state: String,
    problem: Option<String>,
    told_at: Option<DateTime<Utc>>,
}

fn view(name: ChatName, row: Option<Row>) -> ChatView {
    let off = ChatView {
        name,
        state: ChatState::Off,
        webhook: None,
        categories: Category::ALL.to_vec(),
        told_at: None,
        problem: None,
    };
    let Some(row) = row else { return off };
    ChatView {
        state: ChatState::parse(&row.state).unwrap_or(ChatState::OutOfDate),
        webhook: Some(row.shown),
        categories: row.categories.iter().filter_map(|code| Category::parse(code)).collect(),
        told_at: row.told_at,
        problem: row.problem.as_deref().and_then(ChatProblem::parse),
        ..off
    }
}

/// How it is connected.
///
/// # Errors
/// 401.
pub async fn chat_get(context: &Context, name: ChatName) -> Result<ChatView> {
    let person = context.require_person()?;
    let row = sqlx::query_as!(
        Row,
        "select id, shown, categories, state, problem, told_at from team_chats where user_id = $1 and name = $2",
        person.id.0,
        name.code(),
    );
    Ok(view(name, row.fetch_optional(context.writes()).await?))
}

/// Connects it, changes what goes there, or ends it.
///
/// # Errors
/// 422 by field.
pub async fn chat_put(context: &Context, name: ChatName, request: &ChatRequest) -> Result<ChatView> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    // One change of a person's chats at a time.
    sqlx::query!("select id from users where id = $1 for no key update", person.0).fetch_one(&mut *work).await?;
    let found = sqlx::query_as!(
        Row,
        "select id, shown, categories, state, problem, told_at from team_chats where user_id = $1 and name = $2",
        person.0,
        name.code(),
    );
    let found = found.fetch_optional(&mut *work).await?;
    let (url, categories) = match request.parse(found.is_some())? {
        ChatChange::End => {
            let Some(found) = found else { return Ok(view(name, None)) };
            sqlx::query!("delete from team_chats where id = $1", found.id).execute(&mut *work).await?;
            note(&mut work, context, "chat.removed", name, None).await?;
            work.commit().await?;
            return Ok(view(name, None));
        }
        ChatChange::Keep { url, categories } => (url, categories),
    };
    let address = url.map(|url| read(context, name, &url)).transpose()?;
    let stored = found.as_ref().map(|row| row.categories.clone());
    let categories = categories.map(|list| list.iter().map(|one| one.code().to_owned()).collect());
    let all = || Category::ALL.iter().map(|one| one.code().to_owned()).collect();
    let categories: Vec<String> = categories.or(stored).unwrap_or_else(all);
    let id = found.as_ref().map_or_else(|| context.new_id(), |row| row.id);
    write(&mut work, context, (id, person.0, name), address.as_ref(), &categories).await?;
    let act = if found.is_none() { "chat.made" } else { "chat.changed" };
    note(&mut work, context, act, name, address.as_ref().map(|(_, shown)| shown.as_str())).await?;
    work.commit().await?;
    chat_get(context, name).await
}

/// Writes what was asked for. A new address is believed until a post says otherwise.
async fn write(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, person, name): (Uuid, Uuid, ChatName),
    address: Option<&(String, String)>,
    categories: &[String],
) -> Result<()> {
    let Some((url, shown)) = address else {
        let changed = sqlx::query!("update team_chats set categories = $2 where id = $1", id, categories);
        changed.execute(&mut **work).await?;
        return Ok(());
    };
    let sealed = seal(&context.app, chat_place(id), url.as_bytes()).await?;
    sqlx::query!(
        "insert into team_chats (id, user_id, name, url_sealed, shown, categories, state, created_at)
         values ($1, $2, $3, $4, $5, $6, 'ok', $7)
         on conflict (user_id, name) do update set url_sealed = $4, shown = $5, categories = $6, state = 'ok',
           failures = 0, problem = null",
        id,
        person,
        name.code(),
        sealed,
        shown,
        categories,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// The address as it is stored, and what of it may be shown.
fn read(context: &Context, name: ChatName, typed: &str) -> std::result::Result<(String, String), Refusal> {
    let settings = &context.app.settings;
    let invalid = |_| chat_url_invalid(name.title());
    if typed.chars().count() > URL_MAX_CHARS {
        return Err(chat_url_invalid(name.title()));
    }
    let url = address_read(typed, settings.dev, settings.host()).map_err(invalid)?;
    let parsed = Url::parse(&url).map_err(|_| chat_url_invalid(name.title()))?;
    let host = parsed.host_str().unwrap_or_default();
    let own_machine = settings.dev && matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    judge(name, host, parsed.path(), own_machine)?;
    let short = shown(host, &url);
    Ok((url, short))
}

/// Posts a line of no meaning, to see whether it arrives.
///
/// # Errors
/// 404 where it is not connected.
pub async fn chat_test(context: &Context, name: ChatName, title: &str) -> Result<ChatView> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    let chat = sqlx::query_scalar!(
        "select id from team_chats where user_id = $1 and name = $2 for no key update",
        person.0,
        name.code()
    );
    let chat = chat.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("chat"))?;
    let post = context.new_id();
    sqlx::query!(
        "insert into team_chat_posts (id, chat_id, title, url, created_at) values ($1, $2, $3, '/notifications', $4)",
        post,
        chat,
        title,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    chat_post_enqueue(&mut work, context, post, context.now()).await?;
    work.commit().await?;
    chat_get(context, name).await
}

async fn note(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    act: &'static str,
    name: ChatName,
    shown: Option<&str>,
) -> Result<()> {
    let after = Some(json!({ "chat": name.code(), "address": shown }));
    audit_append(work, context, Act { act, subject_id: context.actor_id(), before: None, after }).await
}
