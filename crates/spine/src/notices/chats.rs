//! Notices in a team's chat: a post is written with the plan of its notice, and a job hands it over.
//!
//! A chat that does not take what it is sent is out of date: nothing more is written for it until its owner gives it
//! another address.

use crate::{
    Context, Error, Result,
    job::{Job, job_new},
    sealing::{Place, SealedColumn, unseal},
};
use adapters::hooks::{HookClient, HookError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{NoticeId, UserId},
    integrations::chats::{ChatName, ChatProblem, after_failure, next_try, problem_of},
    platform::notices::Category,
};
use serde::{Deserialize, Serialize};
use sqlx::{Postgres, Transaction};
use std::sync::Arc;
use uuid::Uuid;

/// Hours after which a post is no news any more.
const LIVES_HOURS: i64 = 24;

/// What is sealed here.
pub const CHATS_SEALED: SealedColumn = SealedColumn::new("team_chats", "id", "url_sealed");

/// Where an address is sealed for.
pub const fn chat_place(chat: Uuid) -> Place {
    Place::new("team_chats", "url_sealed", chat)
}

/// Writes a post for each chat of that person that hears of the category.
pub(super) async fn chat_posts_write(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (person, notice): (UserId, NoticeId),
    category: Category,
    (title, url): (&str, &str),
    at: DateTime<Utc>,
) -> Result<()> {
    let posts = sqlx::query_scalar!(
        "insert into team_chat_posts (id, chat_id, notice_id, title, url, created_at)
         select gen_random_uuid(), c.id, $2, $3, $4, $5 from team_chats c
         where c.user_id = $1 and c.state = 'ok' and $6 = any (c.categories)
         on conflict do nothing returning id",
        person.0,
        notice.0,
        title,
        url,
        context.now(),
        category.code(),
    );
    for post in posts.fetch_all(&mut **work).await? {
        chat_post_enqueue(work, context, post, at).await?;
    }
    Ok(())
}

/// Has a post handed over.
///
/// # Errors
/// Only the database's.
pub async fn chat_post_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    post: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let job = job_new::<PostToChat>(context, &PostToChat { post_id: post }, at)?;
    jobs::enqueue(work, job, context.now()).await?;
    Ok(())
}

/// Hands over one post. Done already, or its chat ended meanwhile, it does nothing more.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PostToChat {
    pub post_id: Uuid,
}

/// A post as it is stored, with its chat.
struct Post {
    chat_id: Uuid,
    name: String,
    url_sealed: Vec<u8>,
    title: String,
    url: String,
    tries: i32,
    failures: i32,
    created_at: DateTime<Utc>,
    /// The notice was read meanwhile, or the account is closed.
    over: bool,
}

impl Job for PostToChat {
    const KIND: &'static str = "PostToChat";
    const PRIORITY: i16 = -2;
    type Payload = Self;

    async fn run(context: &Context, job: Self) -> Result<()> {
        let Some(post) = post_read(context, job.post_id).await? else { return Ok(()) };
        if post.over || post.created_at + TimeDelta::hours(LIVES_HOURS) <= context.now() {
            return post_end(context, job.post_id).await;
        }
        match hand_over(context, &post).await? {
            None => taken(context, job.post_id, post.chat_id).await,
            Some(problem) => failed(context, job, &post, problem).await,
        }
    }
}

async fn post_read(context: &Context, id: Uuid) -> Result<Option<Post>> {
    let row = sqlx::query_as!(
        Post,
        r#"select c.id as chat_id, c.name, c.url_sealed, p.title, p.url, p.tries, c.failures, p.created_at,
             n.read_at is not null or u.suspended_at is not null or u.deleted_at is not null
               or (c.state <> 'ok' and p.notice_id is not null) as "over!"
           from team_chat_posts p join team_chats c on c.id = p.chat_id join users u on u.id = c.user_id
             left join notices n on n.id = p.notice_id
           where p.id = $1 and p.over_at is null"#,
        id
    );
    Ok(row.fetch_optional(context.writes()).await?)
}

/// What was wrong; none when the chat has it.
async fn hand_over(context: &Context, post: &Post) -> Result<Option<ChatProblem>> {
    let address = unseal(&context.app, chat_place(post.chat_id), &post.url_sealed).await?;
    let address = String::from_utf8(address).map_err(|error| Error::Unexpected(Box::new(error)))?;
    let name = ChatName::parse(&post.name).ok_or_else(|| Error::unexpected("a chat of nobody's"))?;
    let link = format!("{}{}", context.app.settings.public_url, post.url);
    let body = serde_json::to_string(&name.body(&post.title, &link))?;
    let dev = context.app.settings.dev;
    let client = context.app.shelf.get(|| HookClient::new(dev).map(Arc::new));
    let client = client.as_ref().as_ref().map_err(|error| Error::unexpected(error.to_string()))?;
    Ok(match client.post(&address, &[], body).await {
        Ok(status) => problem_of(status),
        Err(HookError::TimedOut) => Some(ChatProblem::TimedOut),
        Err(HookError::Inside) => Some(ChatProblem::Inside),
        Err(HookError::Unreachable(error)) => {
            tracing::debug!(chat = %post.chat_id, error, "a chat was not reached");
            Some(ChatProblem::Unreachable)
        }
    })
}

async fn taken(context: &Context, id: Uuid, chat: Uuid) -> Result<()> {
    sqlx::query!(
        "with over as (update team_chat_posts set over_at = $3, tries = tries + 1 where id = $1)
         update team_chats set state = 'ok', failures = 0, problem = null, told_at = $3 where id = $2",
        id,
        chat,
        context.now(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

async fn failed(context: &Context, job: PostToChat, post: &Post, problem: ChatProblem) -> Result<()> {
    let tries = post.tries.saturating_add(1);
    let mut work = context.begin().await?;
    if let Some(wait) = next_try(tries, problem) {
        let counted = sqlx::query!("update team_chat_posts set tries = $2 where id = $1", job.post_id, tries);
        counted.execute(&mut *work).await?;
        chat_post_enqueue(&mut work, context, job.post_id, context.now() + wait).await?;
        work.commit().await?;
        return Ok(());
    }
    let failures = post.failures.saturating_add(1);
    sqlx::query!(
        "with over as (update team_chat_posts set over_at = $6, tries = $7 where id = $1)
         update team_chats set state = $3, failures = $4, problem = $5 where id = $2",
        job.post_id,
        post.chat_id,
        after_failure(problem, failures).code(),
        failures,
        problem.code(),
        context.now(),
        tries,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    metrics::counter!("chat_posts_given_up_total", "problem" => problem.code()).increment(1);
    Ok(())
}

async fn post_end(context: &Context, id: Uuid) -> Result<()> {
    let ended = sqlx::query!("update team_chat_posts set over_at = $2 where id = $1", id, context.now());
    ended.execute(context.writes()).await?;
    Ok(())
}
