//! `/institution/budget`: what the institution pays for its members, and with what.

use super::{
    asks::Asks,
    frame::{InstitutionHead, required_with_brand},
};
use domain::{
    ids::InstitutionId,
    integrations::institution::InstitutionBudget,
    money::{Money, typed::typed_form},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, TextField},
};
use integrations::institutions::{asks_list, budget_get};
use leptos::prelude::*;

/// `/institution/budget`.
pub fn budget_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (institution, branding) = required_with_brand().await?;
        let (context, id) = (service_context(), institution.id);
        let budget = budget_get(&context, id).await?;
        let waiting = asks_list(&context, id).await?.items;
        let money = budget.per_member.map(|_| view! { <Balance id budget /> });
        Ok(view! {
            <Page title=tr!(l, institution.budget) width="reading">
                <InstitutionHead institution branding=Some(branding) />
                <Asks id waiting />
                <p>{tr!(l, institution.budget_lead)}</p>
                <Rule id budget />
                {money}
            </Page>
        }
        .into_any())
    })
}

fn typed(amount: Option<Money>) -> String {
    amount.map(|amount| typed_form(amount, &page_request().locale)).unwrap_or_default()
}

/// What each member may cost.
#[component]
fn Rule(id: InstitutionId, budget: InstitutionBudget) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-budget");
    let unit = budget.balance.currency.code();
    view! {
        <section class="card" aria-labelledby="rule">
            <form method="post" action="/rpc/integrations/institution-budget" class="card-body grid gap-5">
                <FormPage />
                <h2 id="rule">{tr!(l, institution.rule)}</h2>
                <ErrorSummary state=state.clone() />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="currency" value=unit />
                <TextField
                    state=state.clone()
                    name="per_member"
                    label=tr!(l, institution.per_member, currency = unit)
                    help=tr!(l, institution.per_member_help)
                    value=typed(budget.per_member)
                />
                <TextField
                    state=state.clone()
                    name="lesson_most"
                    label=tr!(l, institution.lesson_most, currency = unit)
                    help=tr!(l, institution.lesson_most_help)
                    required=false
                    value=typed(budget.lesson_most)
                />
                <TextField
                    state
                    name="ask_above"
                    label=tr!(l, institution.ask_above, currency = unit)
                    help=tr!(l, institution.ask_above_help)
                    required=false
                    value=typed(budget.ask_above)
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

/// What is there, paying in, and taking out again: one amount and two buttons.
#[component]
fn Balance(id: InstitutionId, budget: InstitutionBudget) -> impl IntoView {
    let l = locale();
    let out = FormState::of("integrations/institution-take-out");
    let state = if out.refusal().is_some() { out } else { FormState::of("integrations/institution-pay-in") };
    let unit = budget.balance.currency.code();
    let (may, take_out) = if budget.may_take_out.minor > 0 {
        let text = tr!(l, institution.may_take_out, amount = format::money(l, budget.may_take_out));
        let button = view! {
            <button class="button button-secondary" type="submit" formaction="/rpc/integrations/institution-take-out">
                {tr!(l, institution.take_out)}
            </button>
        };
        (Some(view! { <p class="text-sm text-ink-soft">{text}</p> }), Some(button))
    } else {
        (None, None)
    };
    view! {
        <section class="card" aria-labelledby="balance">
            <div class="card-body grid gap-5">
                <h2 id="balance">{tr!(l, institution.balance)}</h2>
                <dl class="facts">
                    <dt>{tr!(l, institution.there)}</dt>
                    <dd class="numbers">{format::money(l, budget.balance)}</dd>
                    <dt>{tr!(l, institution.used)}</dt>
                    <dd class="numbers">{format::money(l, budget.used)}</dd>
                </dl>
                <form method="post" action="/rpc/integrations/institution-pay-in" class="grid gap-3">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="institution_id" value=id.to_string() />
                    <Hidden name="currency" value=unit />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <TextField state name="amount" label=tr!(l, institution.amount, currency = unit) />
                    {may}
                    <div class="flex flex-wrap gap-2">
                        <button class="button button-primary" type="submit">
                            {tr!(l, institution.pay_in)}
                        </button>
                        {take_out}
                    </div>
                </form>
            </div>
        </section>
    }
}
