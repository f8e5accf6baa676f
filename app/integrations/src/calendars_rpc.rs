//! Server functions of calendars elsewhere.

use domain::{
    ids::{CalendarConnectionId, CalendarQuestionId},
    integrations::calendars::{CalendarConnectionRequest, CalendarSettings},
    platform::refusals::not_found,
};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use integrations::calendars;
use leptos::prelude::*;
use leptos_axum::redirect;

fn id_of(text: &str) -> Result<CalendarConnectionId, RpcError> {
    text.parse().map_err(|_| failed(not_found("calendar connection").into()))
}

fn done(notice: &str) {
    redirect(&format!("{}?notice={notice}", address::CALENDARS));
}

/// Connects a calendar, or leads to where its owner signs in.
#[server(prefix = "/rpc", endpoint = "integrations/calendar-add")]
pub async fn calendar_add(
    provider: String,
    #[server(default)] address: String,
    #[server(default)] username: String,
    #[server(default)] password: String,
) -> Result<(), RpcError> {
    let request = CalendarConnectionRequest { provider, address, username, password };
    let connected = calendars::connection_begin(&context()?, &request).await.map_err(failed)?;
    match connected.authorize_url {
        Some(page) => redirect(&page),
        None => done("calendar_connected"),
    }
    Ok(())
}

/// Changes what one does: a box that is not ticked is not sent.
#[server(prefix = "/rpc", endpoint = "integrations/calendar-change")]
pub async fn calendar_change(
    connection_id: String,
    #[server(default)] blocks: bool,
    #[server(default)] exports: bool,
) -> Result<(), RpcError> {
    let settings = CalendarSettings { blocks: Some(blocks), exports: Some(exports) };
    calendars::connection_update(&context()?, id_of(&connection_id)?, settings).await.map_err(failed)?;
    done("saved");
    Ok(())
}

/// Looks at one now.
#[server(prefix = "/rpc", endpoint = "integrations/calendar-look")]
pub async fn calendar_look(connection_id: String) -> Result<(), RpcError> {
    calendars::connection_look(&context()?, id_of(&connection_id)?).await.map_err(failed)?;
    done("calendar_looked");
    Ok(())
}

/// Ends one.
#[server(prefix = "/rpc", endpoint = "integrations/calendar-remove")]
pub async fn calendar_remove(connection_id: String) -> Result<(), RpcError> {
    calendars::connection_delete(&context()?, id_of(&connection_id)?).await.map_err(failed)?;
    done("calendar_gone");
    Ok(())
}

/// Says what becomes of a lesson that stands otherwise there.
#[server(prefix = "/rpc", endpoint = "integrations/calendar-answer")]
pub async fn calendar_answer(question_id: String, answer: String) -> Result<(), RpcError> {
    let id: CalendarQuestionId = question_id.parse().map_err(|_| failed(not_found("question").into()))?;
    calendars::question_answer(&context()?, id, &answer).await.map_err(failed)?;
    done("calendar_answered");
    Ok(())
}
