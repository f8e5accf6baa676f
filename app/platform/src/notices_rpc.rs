//! Server functions of the pages about notices.

use domain::{
    ids::NoticeId,
    platform::{
        notices::{Category, Channel, Digest, Preferences},
        refusals::{not_found, notice_preferences_unread},
    },
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use leptos_axum::redirect;
use services::platform::notices;

/// Opens a notice: it is read, and leads to what it is about.
#[server(prefix = "/rpc", endpoint = "notices/open")]
pub async fn notice_open(notice_id: String) -> Result<(), RpcError> {
    let id: NoticeId = notice_id.parse().map_err(|_| failed(not_found("notification").into()))?;
    let leads = notices::notice_read(&context()?, id).await.map_err(failed)?;
    redirect(&leads);
    Ok(())
}

/// Says that all were read.
#[server(prefix = "/rpc", endpoint = "notices/read-all")]
pub async fn notices_read() -> Result<(), RpcError> {
    notices::notices_read_all(&context()?).await.map_err(failed)?;
    redirect("/notifications");
    Ok(())
}

/// How somebody wants to be told; a box that is not ticked is a no.
#[server(prefix = "/rpc", endpoint = "notices/switches")]
pub async fn notice_switches(
    #[server(default)] on: Vec<String>,
    #[server(default)] quiet_hours: bool,
    digest: String,
) -> Result<(), RpcError> {
    let digest = Digest::parse(&digest).ok_or_else(|| failed(notice_preferences_unread().into()))?;
    let cells = Category::ALL.iter().flat_map(|category| Channel::ALL.iter().map(move |channel| (*category, *channel)));
    let off = cells.filter(|(category, channel)| !on.contains(&format!("{}:{}", category.code(), channel.code())));
    let preferences = Preferences { off: off.collect(), quiet_hours, digest };
    notices::preferences_set(&context()?, &preferences.view()).await.map_err(failed)?;
    redirect("/settings/notifications?notice=saved");
    Ok(())
}
