//! `/institution/branding`: name, logo and colours, as the institution's people see them.

use super::frame::{InstitutionHead, required_with_brand};
use domain::{ids::InstitutionId, integrations::institution::InstitutionBranding};
use face::{
    page::page_of,
    request::{FormState, locale},
    ui::{ErrorSummary, FileField, FormPage, Hidden, Page, TextField},
};
use leptos::prelude::*;

/// What a logo may be.
const TAKEN: &str = "image/jpeg,image/png,image/webp";
/// Colours that can be read, to begin with.
const EXAMPLES: (&str, &str) = ("#1a5fb4", "#8ab4f8");

/// `/institution/branding`.
pub fn branding_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (institution, branding) = required_with_brand().await?;
        let id = institution.id;
        Ok(view! {
            <Page title=tr!(l, institution.branding) width="reading">
                <InstitutionHead institution branding=Some(branding.clone()) />
                <p>{tr!(l, institution.brand_lead)}</p>
                <Look id branding=branding.clone() />
                <Logo id shown=branding.logo_url.is_some() />
            </Page>
        }
        .into_any())
    })
}

/// Name and colours.
#[component]
fn Look(id: InstitutionId, branding: InstitutionBranding) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-look");
    view! {
        <section class="card" aria-labelledby="look">
            <form method="post" action="/rpc/integrations/institution-look" class="card-body grid gap-5">
                <FormPage />
                <h2 id="look">{tr!(l, institution.look)}</h2>
                <ErrorSummary state=state.clone() />
                <Hidden name="institution_id" value=id.to_string() />
                <TextField state=state.clone() name="name" label=tr!(l, institution.name) value=branding.name />
                <TextField
                    state=state.clone()
                    name="color_light"
                    label=tr!(l, institution.color_light)
                    help=tr!(l, institution.color_help, example = EXAMPLES.0)
                    required=false
                    value=branding.color_light.unwrap_or_default()
                />
                <TextField
                    state
                    name="color_dark"
                    label=tr!(l, institution.color_dark)
                    help=tr!(l, institution.color_help, example = EXAMPLES.1)
                    required=false
                    value=branding.color_dark.unwrap_or_default()
                />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, institution.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// The logo: a file, sent as any browser sends one, and a button that takes it away.
#[component]
fn Logo(id: InstitutionId, shown: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-logo");
    let error = state.error("file");
    let remove = shown.then(|| {
        view! {
            <form method="post" action="/rpc/integrations/institution-logo" enctype="multipart/form-data">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="remove" value="true" />
                <button class="button button-quiet button-small" type="submit">
                    {tr!(l, institution.logo_remove)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="logo">
            <div class="card-body grid gap-4">
                <h2 id="logo">{tr!(l, institution.logo)}</h2>
                <ErrorSummary state still=true />
                <form
                    method="post"
                    action="/rpc/integrations/institution-logo"
                    enctype="multipart/form-data"
                    class="grid gap-3"
                >
                    <FormPage />
                    <Hidden name="institution_id" value=id.to_string() />
                    <FileField
                        id="file"
                        label=tr!(l, institution.logo_choose)
                        help=tr!(l, institution.logo_help)
                        taken=TAKEN
                        error
                    />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, institution.logo_save)}
                        </button>
                    </div>
                </form>
                {remove}
            </div>
        </section>
    }
}
