//! `/institution/lti`: the learning platforms of an institution, what to copy into them, and one of them to change.

use super::{
    frame::{InstitutionHead, page_address, required},
    lti_class_page::Classes,
};
use domain::{
    Refusal,
    ids::InstitutionId,
    integrations::lti::{LtiAddresses, LtiPlatform},
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, TextArea, TextField},
};
use integrations::lti::{classes_list, platforms_list};
use leptos::prelude::*;

/// Its address.
const PAGE: &str = "/institution/lti";

/// `/institution/lti`.
pub fn lti_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let institution = required().await?;
        let id = institution.id;
        let platforms = platforms_list(&service_context(), id).await?.items;
        let body = match query("platform") {
            none if none.is_empty() => {
                let classes = classes_list(&service_context(), id).await?.items;
                view! {
                    <All id platforms />
                    <Classes id classes />
                }
                .into_any()
            }
            named => {
                let found = platforms.into_iter().find(|platform| platform.id.to_string() == named);
                let platform = found.ok_or_else(|| Refusal::not_found("platform"))?;
                view! { <One id platform /> }.into_any()
            }
        };
        Ok(view! {
            <Page title=tr!(l, lti.platforms) width="reading">
                <InstitutionHead institution />
                {body}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn All(id: InstitutionId, platforms: Vec<LtiPlatform>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let addresses = LtiAddresses::of(&service_context().app.settings.public_url);
    let none = platforms.is_empty();
    let rows = platforms.into_iter().map(|platform| {
        let change = format!("{}&platform={}", page_address(PAGE, id), platform.id);
        let last = platform.last_launch_at.map_or_else(
            || tr!(l, lti.never_used).to_owned(),
            |at| tr!(l, lti.last_used, at = format::moment(l, zone, at, now)).to_string(),
        );
        view! {
            <li class="card">
                <div class="card-body grid gap-2">
                    <h3 class="text-lg">
                        <bdi>{platform.name}</bdi>
                    </h3>
                    <p dir="ltr" class="break-all text-sm text-ink-soft">
                        {platform.issuer}
                    </p>
                    <p class="text-sm">
                        {tr!(l, lti.linked, count = platform.linked)} " · " {last}
                    </p>
                    <p>
                        <a href=change>{tr!(l, lti.change)}</a>
                    </p>
                </div>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p>{tr!(l, lti.platforms_lead)}</p>
        <Ours addresses />
        <section class="grid gap-3" aria-labelledby="platforms">
            <h2 id="platforms">{tr!(l, lti.platforms)}</h2>
            {none.then(|| view! { <p>{tr!(l, lti.none_text)}</p> })} <ul class="grid gap-3">{rows}</ul>
        </section>
        <section class="card" aria-labelledby="add">
            <form method="post" action="/rpc/integrations/lti-add" class="card-body grid gap-5">
                <FormPage />
                <h2 id="add">{tr!(l, lti.add)}</h2>
                <Fields state=FormState::of("integrations/lti-add") id platform=None />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, lti.register)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// What to copy into a platform.
#[component]
fn Ours(addresses: LtiAddresses) -> impl IntoView {
    let l = locale();
    let lines = [
        (tr!(l, lti.login_url), addresses.login_url),
        (tr!(l, lti.launch_url), addresses.launch_url.clone()),
        (tr!(l, lti.deep_link_url), addresses.launch_url),
        (tr!(l, lti.jwks_url), addresses.jwks_url),
    ];
    let lines = lines.map(|(name, url)| {
        view! {
            <dt>{name}</dt>
            <dd dir="ltr" class="break-all">
                <code>{url}</code>
            </dd>
        }
    });
    view! {
        <section class="card" aria-labelledby="ours">
            <div class="card-body grid gap-3">
                <h2 id="ours">{tr!(l, lti.ours)}</h2>
                <p class="text-sm text-ink-soft">{tr!(l, lti.ours_help)}</p>
                <dl class="facts">{lines.collect_view()}</dl>
            </div>
        </section>
    }
}

#[component]
fn One(id: InstitutionId, platform: LtiPlatform) -> impl IntoView {
    let l = locale();
    let name = platform.name.clone();
    let platform_id = platform.id.to_string();
    view! {
        <p>
            <a href=page_address(PAGE, id)>{tr!(l, lti.platforms)}</a>
        </p>
        <form method="post" action="/rpc/integrations/lti-change" class="grid gap-5">
            <FormPage />
            <h2>
                <bdi>{name}</bdi>
            </h2>
            <p class="text-sm text-ink-soft">{tr!(l, lti.change_help)}</p>
            <Fields state=FormState::of("integrations/lti-change") id platform=Some(platform) />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
        <form method="post" action="/rpc/integrations/lti-remove" class="grid gap-3">
            <FormPage />
            <Hidden name="institution_id" value=id.to_string() />
            <Hidden name="platform_id" value=platform_id />
            <p class="text-sm">{tr!(l, lti.remove_help)}</p>
            <div>
                <button class="button button-danger button-small" type="submit">
                    {tr!(l, lti.remove)}
                </button>
            </div>
        </form>
    }
}

/// What a platform says of itself.
#[component]
fn Fields(state: FormState, id: InstitutionId, platform: Option<LtiPlatform>) -> impl IntoView {
    let l = locale();
    let of = |read: fn(&LtiPlatform) -> String| platform.as_ref().map(read).unwrap_or_default();
    view! {
        <ErrorSummary state=state.clone() />
        <Hidden name="institution_id" value=id.to_string() />
        <Hidden name="platform_id" value=of(|platform| platform.id.to_string()) />
        <TextField
            state=state.clone()
            name="name"
            label=tr!(l, lti.name)
            help=tr!(l, lti.name_help)
            value=of(|platform| platform.name.clone())
        />
        <TextField
            state=state.clone()
            name="issuer"
            kind="url"
            label=tr!(l, lti.issuer)
            help=tr!(l, lti.issuer_help)
            value=of(|platform| platform.issuer.clone())
        />
        <TextField
            state=state.clone()
            name="client_id"
            label=tr!(l, lti.client_id)
            value=of(|platform| platform.client_id.clone())
        />
        <TextArea
            state=state.clone()
            name="deployment_ids"
            rows=2
            label=tr!(l, lti.deployments)
            help=tr!(l, lti.deployments_help)
            value=of(|platform| platform.deployment_ids.join("\n"))
        />
        <TextField
            state=state.clone()
            name="auth_url"
            kind="url"
            label=tr!(l, lti.auth_url)
            value=of(|platform| platform.auth_url.clone())
        />
        <TextField
            state=state.clone()
            name="token_url"
            kind="url"
            label=tr!(l, lti.token_url)
            value=of(|platform| platform.token_url.clone())
        />
        <TextField
            state
            name="jwks_url"
            kind="url"
            label=tr!(l, lti.keys_url)
            value=of(|platform| platform.jwks_url.clone())
        />
    }
}
