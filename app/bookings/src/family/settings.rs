//! What a child may do and spend, what its parent is mailed, and its name: three forms of one page.

use domain::{
    identity::family::Child,
    money::{Currency, typed::typed_form},
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextField},
};
use leptos::prelude::*;

/// What the child may do, and what its lessons may cost.
#[component]
pub fn Allowed(child: Child) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/child-allow");
    let limit = child.spending_limit;
    let currency = limit.map_or_else(own_currency, |limit| limit.currency);
    let amount = limit.map(|limit| typed_form(limit.money(), &page_request().locale)).unwrap_or_default();
    let period = limit.map(|limit| limit.period.code()).unwrap_or_default();
    let periods = vec![
        (String::new(), tr!(l, child.limit_none).to_string()),
        ("week".to_owned(), tr!(l, child.limit_week).to_string()),
        ("month".to_owned(), tr!(l, child.limit_month).to_string()),
    ];
    view! {
        <section class="grid gap-4" aria-labelledby="allowed">
            <h2 id="allowed">{tr!(l, child.allowed)}</h2>
            <form method="post" action="/rpc/identity/child-allow" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <label class="choice">
                    <input type="checkbox" name="may_book" value="true" checked=child.may_book />
                    {tr!(l, child.may_book)}
                </label>
                <label class="choice">
                    <input type="checkbox" name="may_message" value="true" checked=child.may_message />
                    {tr!(l, child.may_message)}
                </label>
                <SelectField
                    state=state.clone()
                    name="period"
                    label=tr!(l, child.limit)
                    help=tr!(l, child.limit_help)
                    options=periods
                    value=period
                />
                <TextField
                    state
                    name="amount"
                    label=tr!(l, child.limit_amount, currency = currency.code())
                    value=amount
                    inputmode="decimal"
                    required=false
                />
                <Hidden name="currency" value=currency.code() />
                <Hidden name="child_id" value=child.id.to_string() />
                <Save />
            </form>
        </section>
    }
}

fn own_currency() -> Currency {
    service_context().person().map_or(Currency::Usd, |person| person.currency)
}

/// What the parent is mailed about the child.
#[component]
pub fn Notified(child: Child) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-4" aria-labelledby="notify">
            <h2 id="notify">{tr!(l, child.notify)}</h2>
            <form method="post" action="/rpc/identity/child-notify" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <label class="choice">
                    <input type="checkbox" name="requests" value="true" checked=child.notifications.requests />
                    {tr!(l, child.notify_requests)}
                </label>
                <label class="choice">
                    <input type="checkbox" name="lessons" value="true" checked=child.notifications.lessons />
                    {tr!(l, child.notify_lessons)}
                </label>
                <Hidden name="child_id" value=child.id.to_string() />
                <Save />
            </form>
        </section>
    }
}

/// Name and zone of the child.
#[component]
pub fn Names(child: Child) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/child-name");
    view! {
        <section class="grid gap-4" aria-labelledby="names">
            <h2 id="names">{tr!(l, child.particulars)}</h2>
            <form method="post" action="/rpc/identity/child-name" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="display_name"
                    label=tr!(l, register.name)
                    help=tr!(l, family.name_help)
                    value=child.display_name
                />
                <SelectField
                    state
                    name="time_zone"
                    label=tr!(l, account.zone)
                    options=format::time_zones(&child.time_zone)
                    value=child.time_zone.clone()
                />
                <Hidden name="child_id" value=child.id.to_string() />
                <Save />
            </form>
        </section>
    }
}

#[component]
fn Save() -> impl IntoView {
    view! {
        <div>
            <button class="button button-secondary" type="submit">
                {tr!(locale(), form.save)}
            </button>
        </div>
    }
}
