//! Server functions of team chats.

use crate::i18n::Locale;
use domain::{
    integrations::chats::{ChatName, ChatRequest},
    platform::refusals::not_found,
};
use face::{
    address,
    request::locale_of,
    rpc::{RpcError, context, failed},
};
use integrations::chats::{chat_put as put, chat_test as test};
use leptos::prelude::*;
use leptos_axum::redirect;

/// The line of a test.
pub fn chat_test_title(l: Locale) -> &'static str {
    tr!(l, chats.test_line)
}

/// Connects a chat, or changes what is posted; an address left empty stays as it was.
#[server(prefix = "/rpc", endpoint = "integrations/chat-put")]
pub async fn chat_put(
    chat: String,
    #[server(default)] webhook_url: String,
    #[server(default)] categories: Vec<String>,
) -> Result<(), RpcError> {
    let webhook_url = Some(webhook_url).filter(|url| !url.trim().is_empty());
    let request = ChatRequest { webhook_url, categories: Some(categories) };
    let chat = chat_of(&chat)?;
    put(&context()?, chat, &request).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::integration(chat)));
    Ok(())
}

/// Ends it.
#[server(prefix = "/rpc", endpoint = "integrations/chat-end")]
pub async fn chat_end(chat: String) -> Result<(), RpcError> {
    let request = ChatRequest { webhook_url: Some(String::new()), categories: None };
    put(&context()?, chat_of(&chat)?, &request).await.map_err(failed)?;
    redirect(address::INTEGRATIONS);
    Ok(())
}

/// Posts a line of no meaning.
#[server(prefix = "/rpc", endpoint = "integrations/chat-test")]
pub async fn chat_test(chat: String) -> Result<(), RpcError> {
    let context = context()?;
    let (chat, title) = (chat_of(&chat)?, chat_test_title(locale_of(&context.locale)));
    test(&context, chat, title).await.map_err(failed)?;
    redirect(&format!("{}?notice=chat_tested", address::integration(chat)));
    Ok(())
}

fn chat_of(name: &str) -> Result<ChatName, RpcError> {
    ChatName::parse(name).ok_or_else(|| failed(not_found("chat").into()))
}
