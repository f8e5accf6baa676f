//! Server functions of what somebody keeps of the catalogue.

use catalog::saved::{favourite_put, favourite_remove, saved_search_create, saved_search_delete};
use catalog::taxonomy::{subject_create, subject_delete, subject_update};
use domain::{
    Refusal,
    catalog::{saved::SavedSearchRequest, taxonomy::SubjectRequest},
    identity::LOCALES,
    ids::{SubjectId, TutorId},
};
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

/// Fields of a subject's names, in the order of [`domain::identity::LOCALES`].
pub const NAME_FIELDS: [&str; 8] =
    ["name_en", "name_es", "name_fr", "name_de", "name_pt", "name_zh", "name_ru", "name_ar"];

/// Adds a subject, or changes the one of that id.
#[server(prefix = "/rpc", endpoint = "catalog/subject-save")]
pub async fn save_subject(
    #[server(default)] subject_id: String,
    #[server(default)] slug: String,
    #[server(default)] category: String,
    #[server(default)] synonyms: String,
    #[server(default)] name_en: String,
    #[server(default)] name_es: String,
    #[server(default)] name_fr: String,
    #[server(default)] name_de: String,
    #[server(default)] name_pt: String,
    #[server(default)] name_zh: String,
    #[server(default)] name_ru: String,
    #[server(default)] name_ar: String,
) -> Result<(), RpcError> {
    let names = [name_en, name_es, name_fr, name_de, name_pt, name_zh, name_ru, name_ar];
    let request = SubjectRequest {
        slug: Some(slug),
        category: Some(category),
        names: Some(LOCALES.into_iter().map(str::to_owned).zip(names).collect()),
        synonyms: Some(synonyms.split(',').map(|synonym| synonym.trim().to_owned()).collect()),
    };
    let context = context()?;
    if subject_id.is_empty() {
        subject_create(&context, &request).await.map_err(failed)?;
    } else {
        subject_update(&context, subject(&subject_id)?, &request).await.map_err(failed)?;
    }
    leptos_axum::redirect("/admin/taxonomy?notice=saved");
    Ok(())
}

/// Takes a subject away that nobody uses.
#[server(prefix = "/rpc", endpoint = "catalog/subject-remove")]
pub async fn remove_subject(subject_id: String) -> Result<(), RpcError> {
    subject_delete(&context()?, subject(&subject_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/taxonomy?notice=saved");
    Ok(())
}

fn subject(id: &str) -> Result<SubjectId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("subject").into()))
}
