//! What the pages of an institution share: which one it is, and the way to the others.

use super::brand::Brand;
use domain::{
    ids::InstitutionId,
    integrations::institution::{Institution, InstitutionBranding, InstitutionPart},
};
use face::{
    page::query,
    request::{locale, page_request, service_context},
    ui::PageHeader,
};
use integrations::institutions::{branding_get, institution_get, institutions_list};
use leptos::prelude::*;
use spine::Result;

/// The institution that the address names, else the first that the reader looks after; none for whoever looks after
/// none.
///
/// # Errors
/// 404 for another one.
pub(super) async fn chosen() -> Result<Option<Institution>> {
    let context = service_context();
    let id = match query("institution") {
        named if !named.is_empty() => named.parse().map_err(|_| domain::Refusal::not_found("institution"))?,
        _ => {
            let own = institutions_list(&context).await?.items;
            let Some(first) = own.into_iter().find(|own| own.part == InstitutionPart::Admin) else { return Ok(None) };
            first.id
        }
    };
    institution_get(&context, id).await.map(Some)
}

/// The same, where there must be one.
///
/// # Errors
/// 404 without one.
pub(super) async fn required() -> Result<Institution> {
    chosen().await?.ok_or_else(|| domain::Refusal::not_found("institution").into())
}

/// The same with how it looks.
///
/// # Errors
/// 404 without one.
pub(super) async fn required_with_brand() -> Result<(Institution, InstitutionBranding)> {
    let institution = required().await?;
    let branding = branding_get(&service_context(), institution.id).await?;
    Ok((institution, branding))
}

/// A page of that institution.
pub(super) fn page_address(page: &str, id: InstitutionId) -> String {
    format!("{page}?institution={id}")
}

/// The pages, the one that is open marked.
#[component]
pub(super) fn InstitutionHead(
    institution: Institution,
    /// How it looks, where the page has read it.
    #[prop(optional_no_strip)]
    branding: Option<InstitutionBranding>,
) -> impl IntoView {
    let l = locale();
    let path = page_request().path_and_query.clone();
    let path = path.split('?').next().unwrap_or_default().to_owned();
    let pages = [
        ("/institution", tr!(l, institution.overview)),
        ("/institution/members", tr!(l, institution.members)),
        ("/institution/seats", tr!(l, institution.seats)),
        ("/institution/budget", tr!(l, institution.budget)),
        ("/institution/reports", tr!(l, institution.reports)),
        ("/institution/sign-in", tr!(l, institution.sign_in)),
        ("/institution/branding", tr!(l, institution.branding)),
        ("/institution/lti", tr!(l, lti.platforms)),
    ];
    let links = pages.into_iter().map(|(page, text)| {
        let current = (path == page).then_some("page");
        view! {
            <li>
                <a class="nav-link" href=page_address(page, institution.id) aria-current=current>
                    {text}
                </a>
            </li>
        }
    });
    let taken = institution.seats - institution.free;
    let (taken, seats) = (face::format::number(l, taken), face::format::number(l, institution.seats));
    view! {
        {branding.map(|branding| view! { <Brand branding /> })}
        <PageHeader
            title=institution.name.clone()
            lead=tr!(l, institution.taken_of, taken = taken, seats = seats)
        />
        <nav aria-label=tr!(l, institution.title)>
            <ul class="flex flex-wrap gap-2">{links.collect_view()}</ul>
        </nav>
    }
}
