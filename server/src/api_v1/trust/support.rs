//! Questions to the support, and the help centre.

use super::super::operation::{LIST_REFUSALS, Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Anyone, Person, Staff},
    identity::Role::Support,
    ids::TicketId,
    page::Page,
    trust::{
        help::{HelpArticle, HelpLine, HelpVote},
        ticket::{ReplyRequest, Ticket, TicketLine, TicketRequest, TicketsQuery},
    },
};
use serde::Deserialize;
use services::trust::{help, ticket};

/// The rows.
pub(super) fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(tickets());
    rows.extend(articles());
    rows
}

fn tickets() -> [Operation; 6] {
    [
        post("/support/tickets", "ticket_create", Person, "Asks the support.", ask)
            .takes::<TicketRequest>()
            .answers::<Ticket>(201)
            .repeatable()
            .refuses(TEXT)
            .refuses(&["not_found", "ticket_topic_unknown", "tickets_too_many"]),
        get("/support/tickets", "ticket_list", Person, "The caller’s questions, the latest changed first.", list)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "From the page before.")])
            .answers_page::<TicketLine>()
            .refuses(LIST_REFUSALS),
        get("/support/tickets/{id}", "ticket_get", Person, "A question with everything that was said.", one)
            .answers::<Ticket>(200)
            .refuses(&["not_found"]),
        post("/support/tickets/{id}/replies", "ticket_reply", Person, "Says more: its person, or the support.", reply)
            .takes::<ReplyRequest>()
            .answers::<Ticket>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "ticket_solved", "replies_too_many"]),
        post("/support/tickets/{id}/solve", "ticket_solve", Person, "Its person says that it is settled.", solve)
            .answers::<Ticket>(200)
            .refuses(&["not_found"]),
        get("/admin/tickets", "tickets_queue", Staff(Support), "Questions that wait, the most urgent first.", queue)
            .asks(&[
                ("state", "open, answered or solved; without it those that are not settled."),
                ("topic", "A topic."),
            ])
            .answers_page::<TicketLine>()
            .refuses(&["state_unknown", "ticket_topic_unknown"]),
    ]
}

fn articles() -> [Operation; 3] {
    [
        get("/help", "help_find", Anyone, "Articles of the help centre, in the reader’s language.", find)
            .asks(&[("q", "Words that are looked for; all articles without it.")])
            .answers_page::<HelpLine>()
            .refuses(TEXT),
        get("/help/{slug}", "help_article", Anyone, "One article.", article)
            .answers::<HelpArticle>(200)
            .refuses(&["not_found"]),
        post("/help/{slug}/helpful", "help_vote", Anyone, "Says whether an article helped; once a person.", vote)
            .takes::<HelpVote>()
            .answers_nothing(204)
            .refuses(&["not_found", "rate_limited"]),
    ]
}

async fn ask(Caller(context): Caller, Key(key): Key, JsonBody(request): JsonBody<TicketRequest>) -> Answer<Response> {
    let ticket = ticket::ticket_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(ticket)).into_response())
}

async fn list(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Page<TicketLine>>> {
    Ok(Json(ticket::ticket_list(&context, list.limit(), list.cursor()).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<TicketId>) -> Answer<Json<Ticket>> {
    Ok(Json(ticket::ticket_get(&context, id).await?))
}

async fn reply(
    Caller(context): Caller,
    IdOf(id): IdOf<TicketId>,
    JsonBody(request): JsonBody<ReplyRequest>,
) -> Answer<Response> {
    let ticket = ticket::ticket_reply(&context, id, &request).await?;
    Ok((StatusCode::CREATED, Json(ticket)).into_response())
}

async fn solve(Caller(context): Caller, IdOf(id): IdOf<TicketId>) -> Answer<Json<Ticket>> {
    Ok(Json(ticket::ticket_solve(&context, id).await?))
}

async fn queue(Caller(context): Caller, QueryOf(query): QueryOf<TicketsQuery>) -> Answer<Json<Page<TicketLine>>> {
    Ok(Json(ticket::tickets_queue(&context, &query).await?))
}

/// What is looked for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct HelpQuery {
    q: String,
}

async fn find(Caller(context): Caller, QueryOf(query): QueryOf<HelpQuery>) -> Answer<Json<Page<HelpLine>>> {
    let items = help::help_find(&context, &query.q)?;
    Ok(Json(Page { items, next_cursor: None }))
}

async fn article(Caller(context): Caller, Path(slug): Path<String>) -> Answer<Json<HelpArticle>> {
    Ok(Json(help::help_get(&context, &slug).await?))
}

async fn vote(
    Caller(context): Caller,
    Path(slug): Path<String>,
    JsonBody(request): JsonBody<HelpVote>,
) -> Answer<StatusCode> {
    help::help_vote(&context, &slug, request.helpful).await?;
    Ok(StatusCode::NO_CONTENT)
}
