//! `/admin/affiliates`: who asked to be a partner, and who is one.

use super::words::partner_state;
use domain::{
    growth::affiliate::{Affiliate, AffiliateState},
    ids::AffiliateId,
    learning::course::REASON_MAX_CHARS,
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NothingWaits, Opener, Page, PageHeader, Pager, TextArea},
};
use growth::affiliates::affiliates_list;
use leptos::prelude::*;

/// Where it is.
const PATH: &str = "/admin/affiliates";

/// `/admin/affiliates`.
pub fn affiliates_page() -> AnyView {
    page_of(async move {
        let all = query("show") == "all";
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = affiliates_list(&service_context(), !all, None, cursor.as_deref()).await?;
        let l = locale();
        let show = if all { "all" } else { "" };
        let first = cursor.is_some().then(|| format!("{PATH}?show={show}"));
        let next = page.next_cursor.map(|next| format!("{PATH}?show={show}&cursor={next}"));
        let none = page.items.is_empty().then(|| view! { <NothingWaits text=tr!(l, partner.queue_none) /> });
        let rows = page.items.into_iter().map(|one| view! { <Row one /> }).collect_view();
        let (other, text) = if all {
            (PATH.to_owned(), tr!(l, partner.show_waiting))
        } else {
            (format!("{PATH}?show=all"), tr!(l, partner.show_all))
        };
        Ok(view! {
            <Page title=tr!(l, partner.queue)>
                <PageHeader title=tr!(l, partner.queue) lead=tr!(l, partner.queue_lead) />
                <ErrorSummary state=FormState::of("growth/partner-approve") />
                <p>
                    <a href=other>{text}</a>
                </p>
                {none}
                <ul class="grid gap-4">{rows}</ul>
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Row(one: Affiliate) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let kind = match one.state {
        AffiliateState::Waiting => "warning",
        AffiliateState::Approved => "success",
        AffiliateState::Declined => "",
    };
    let open = one.state != AffiliateState::Declined;
    let approve = one.state == AffiliateState::Waiting;
    let reason = (!one.reason.is_empty()).then(|| view! { <p dir="auto">{one.reason.clone()}</p> });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="grid gap-1 min-w-0">
                    <h2 class="flex flex-wrap items-baseline gap-2 text-lg">
                        <bdi>{one.name.clone()}</bdi>
                        <Badge kind=kind text=partner_state(l, one.state).to_string() />
                    </h2>
                    // An address that a stranger typed is read, not followed.
                    <p class="break-all">
                        <bdi dir="ltr">{one.site.clone()}</bdi>
                    </p>
                    <p class="text-sm text-ink-soft">
                        <bdi>{one.account.clone()}</bdi>
                        " · "
                        <time datetime=format::machine(one.asked_at)>{format::date(l, zone, one.asked_at, now)}</time>
                        " · "
                        <code dir="ltr">{one.code.clone()}</code>
                    </p>
                    {reason}
                </div>
                {open.then(|| view! { <Decision id=one.id name=one.name.clone() approve /> })}
            </div>
        </li>
    }
}

#[component]
fn Decision(
    id: AffiliateId,
    name: String,
    /// Whether it waits for an answer; otherwise the partner can be stopped.
    approve: bool,
) -> impl IntoView {
    let l = locale();
    let decline = if approve { tr!(l, partner.decline) } else { tr!(l, partner.stop) };
    // The page has one such form for each of them; what was typed comes back into the one it was typed in.
    let state = FormState::of("growth/partner-decline");
    let own = state.value("affiliate_id", "") == id.to_string();
    let state = if own { state } else { FormState::default() };
    let open = state.refusal().is_some();
    view! {
        <div class="flex flex-wrap items-start gap-3">
            {approve
                .then(|| {
                    view! {
                        <form method="post" action="/rpc/growth/partner-approve">
                            <FormPage />
                            <Hidden name="affiliate_id" value=id.to_string() />
                            <button class="button button-primary button-small" type="submit">
                                {tr!(l, partner.approve)}
                                <span class="sr-only">{name}</span>
                            </button>
                        </form>
                    }
                })}
            <details open=open>
                <Opener text=decline />
                <form method="post" action="/rpc/growth/partner-decline" class="grid gap-3 pt-3">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="affiliate_id" value=id.to_string() />
                    <TextArea
                        state
                        name="reason"
                        label=tr!(l, partner.why)
                        of=id.to_string()
                        rows=3
                        maxlength=REASON_MAX_CHARS as u32
                    />
                    <div>
                        <button class="button button-danger button-small" type="submit">
                            {decline}
                        </button>
                    </div>
                </form>
            </details>
        </div>
    }
}
