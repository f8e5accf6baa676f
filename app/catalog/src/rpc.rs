//! Server functions of what somebody keeps of the catalogue.

use catalog::saved::{favourite_put, favourite_remove, saved_search_create, saved_search_delete};
use domain::{Refusal, catalog::saved::SavedSearchRequest, ids::TutorId};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;

/// Saves a tutor, or takes them off the list without `keep`; the form's page shows which.
#[server(prefix = "/rpc", endpoint = "catalog/tutor-save")]
pub async fn save_tutor(tutor_id: String, #[server(default)] keep: Option<String>) -> Result<(), RpcError> {
    let tutor: TutorId = tutor_id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))?;
    let context = context()?;
    match keep {
        Some(_) => favourite_put(&context, tutor).await.map_err(failed),
        None => favourite_remove(&context, tutor).await.map_err(failed),
    }
}

/// Keeps a search and tells daily who is new.
#[server(prefix = "/rpc", endpoint = "catalog/search-keep")]
pub async fn keep_search(#[server(default)] query: String) -> Result<(), RpcError> {
    let request = SavedSearchRequest { query, alert: "daily".to_owned() };
    saved_search_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect("/saved-tutors?notice=search_saved");
    Ok(())
}

/// Forgets a search.
#[server(prefix = "/rpc", endpoint = "catalog/search-forget")]
pub async fn forget_search(search_id: String) -> Result<(), RpcError> {
    let id = search_id.parse().map_err(|_| failed(Refusal::not_found("saved search").into()))?;
    saved_search_delete(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect("/saved-tutors");
    Ok(())
}
