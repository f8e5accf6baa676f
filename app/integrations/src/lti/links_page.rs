//! `/lti`: learning platforms that open the own account; and what is wrong with a way from one that did not finish.

use super::LTI_FORM;
use domain::integrations::lti::LtiLink;
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use integrations::lti::links_list;
use leptos::prelude::*;

/// `/lti`.
pub fn links_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let own = match context.person() {
            Some(_) => Some(links_list(&context).await?.items),
            None => None,
        };
        let own = own.map(|links| view! { <Own links /> });
        Ok(view! {
            <Page title=tr!(l, lti.title) width="reading" hidden=true>
                <PageHeader title=tr!(l, lti.title) lead=tr!(l, lti.lead) />
                <ErrorSummary state=FormState::of(LTI_FORM) />
                {own}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Own(links: Vec<LtiLink>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    if links.is_empty() {
        return view! { <p>{tr!(l, lti.links_none_text)}</p> }.into_any();
    }
    let rows = links.into_iter().map(|link| {
        let last = link.last_used_at.map(|at| tr!(l, lti.last_used, at = format::moment(l, zone, at, now)).to_string());
        view! {
            <li class="card">
                <div class="card-body flex flex-wrap items-center justify-between gap-3">
                    <div class="grid gap-1">
                        <h2 class="text-lg">
                            <bdi>{link.platform}</bdi>
                        </h2>
                        <p class="text-sm text-ink-soft">
                            <bdi>{link.institution}</bdi>
                        </p>
                        {last.map(|last| view! { <p class="text-sm text-ink-soft">{last}</p> })}
                    </div>
                    <form method="post" action="/rpc/integrations/lti-unlink">
                        <FormPage />
                        <Hidden name="link_id" value=link.id.to_string() />
                        <button class="button button-danger button-small" type="submit">
                            {tr!(l, lti.unlink)}
                        </button>
                    </form>
                </div>
            </li>
        }
    });
    view! {
        <ErrorSummary state=FormState::of("integrations/lti-unlink") />
        <ul class="grid gap-3">{rows.collect_view()}</ul>
        <p class="text-sm text-ink-soft">{tr!(l, lti.unlink_help)}</p>
    }
    .into_any()
}
