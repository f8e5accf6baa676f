//! `/institution`: how it is, or setting one up.

use super::{
    brand::Brand,
    frame::{InstitutionHead, chosen, page_address},
};
use domain::integrations::institution::{Institution, InstitutionBranding, InstitutionPart, InstitutionPlace};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Opener, Page, PageHeader, TextField},
};
use integrations::institutions::{branding_get, institutions_list};
use leptos::prelude::*;

/// `/institution`.
pub fn overview_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let own = institutions_list(&service_context()).await?.items;
        let institution = chosen().await?;
        let shown = institution.as_ref().map(|institution| institution.id);
        let context = service_context();
        let branding = match shown {
            Some(id) => Some(branding_get(&context, id).await?),
            None => None,
        };
        let mut others = Vec::new();
        for place in own.into_iter().filter(|place| Some(place.id) != shown) {
            others.push((branding_get(&context, place.id).await?, place));
        }
        let title =
            institution.as_ref().map_or(tr!(l, institution.title), |institution| institution.name.as_str()).to_owned();
        let has = institution.is_some();
        let body = match institution {
            Some(institution) => view! {
                <InstitutionHead institution=institution.clone() branding=branding />
                <Figures institution />
            }
            .into_any(),
            None => view! { <PageHeader title=tr!(l, institution.title) lead=tr!(l, institution.lead) /> }.into_any(),
        };
        Ok(view! {
            <Page title=title width="reading">
                {body} <Others places=others /> <Make folded=has />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Figures(institution: Institution) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let next = if institution.seats == 0 {
        Some(("/institution/seats", tr!(l, institution.no_seats), tr!(l, institution.buy)))
    } else if institution.members + institution.invited == 0 {
        Some(("/institution/members", tr!(l, institution.members_none), tr!(l, institution.invite)))
    } else {
        None
    };
    let next = next.map(|(page, text, link)| {
        view! {
            <NoticeBox>
                <p>{text} " " <a href=page_address(page, institution.id)>{link}</a></p>
            </NoticeBox>
        }
    });
    let lines = [
        (tr!(l, institution.seats), institution.seats),
        (tr!(l, institution.members), institution.members),
        (tr!(l, institution.invited), institution.invited),
        (tr!(l, institution.free), institution.free),
    ];
    let lines = lines.into_iter().map(|(name, count)| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">{format::number(l, count)}</dd>
        }
    });
    let lines = lines.collect_view();
    view! {
        {next}
        <dl class="facts">
            {lines} <dt>{tr!(l, institution.admins)}</dt> <dd>
                <bdi>{format::list(l, institution.admins)}</bdi>
            </dd> <dt>{tr!(l, institution.since)}</dt> <dd>
                <time datetime=format::machine(institution.created_at)>
                    {format::date(l, zone, institution.created_at, now)}
                </time>
            </dd>
        </dl>
    }
}

/// The others that the reader looks after, and those where they have a seat.
#[component]
fn Others(places: Vec<(InstitutionBranding, InstitutionPlace)>) -> impl IntoView {
    let l = locale();
    let rows = places.into_iter().map(|(branding, place)| {
        let act = if place.part == InstitutionPart::Admin {
            let link = page_address("/institution", place.id);
            view! { <a href=link>{tr!(l, institution.overview)}</a> }.into_any()
        } else {
            view! {
                <details>
                    <Opener text=tr!(l, institution.leave) />
                    <form method="post" action="/rpc/integrations/institution-leave" class="grid gap-3 pt-3">
                        <FormPage />
                        <Hidden name="institution_id" value=place.id.to_string() />
                        <p class="text-sm">{tr!(l, institution.leave_help)}</p>
                        <div>
                            <button class="button button-danger button-small" type="submit">
                                {tr!(l, institution.leave)}
                            </button>
                        </div>
                    </form>
                </details>
            }
            .into_any()
        };
        let part = (place.part == InstitutionPart::Member).then(|| tr!(l, institution.part_member));
        view! {
            <li class="card">
                <div class="card-body grid gap-2">
                    <Brand branding />
                    <h3 class="text-lg">
                        <bdi>{place.name}</bdi>
                    </h3>
                    {part.map(|part| view! { <p class="text-sm text-ink-soft">{part}</p> })}
                    {act}
                </div>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="others">
                <h2 id="others">{tr!(l, institution.others)}</h2>
                <ErrorSummary state=FormState::of("integrations/institution-leave") />
                <ul class="grid gap-3">{rows}</ul>
            </section>
        }
    })
}

/// Setting one up; folded away where there is one already.
#[component]
fn Make(folded: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-make");
    let open = !folded || state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, institution.make) />
            <form
                method="post"
                action="/rpc/integrations/institution-make"
                class="grid gap-5 pt-3 max-w-(--container-form)"
            >
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField state=state.clone() name="name" label=tr!(l, institution.name) />
                <TextField state name="slug" label=tr!(l, institution.slug) help=tr!(l, institution.slug_help) />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, institution.create)}
                    </button>
                </div>
            </form>
        </details>
    }
}
