//! What a tutor offers as packages: three sizes, each with its discount and how long it is valid.

use domain::money::packages::{DISCOUNTS, PackageOffer, VALID_DAYS};
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Page, PageHeader},
};
use leptos::prelude::*;
use money::packages::offers_get;

/// `/teach/packages`.
pub fn offers_page() -> AnyView {
    page_of(async move {
        let offers = offers_get(&service_context()).await?.offers;
        let l = locale();
        let state = FormState::of("money/package-offers");
        let rows = offers.into_iter().enumerate().map(|(at, offer)| row(&state, at, offer)).collect_view();
        Ok(view! {
            <Page title=tr!(l, packages.offers_title) width="reading">
                <PageHeader title=tr!(l, packages.offers_title) lead=tr!(l, packages.offers_lead) />
                <form method="post" action="/rpc/money/package-offers" class="grid gap-6">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    {rows}
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, form.save)}
                        </button>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// One size: its discount and its days.
fn row(state: &FormState, at: usize, offer: PackageOffer) -> AnyView {
    let l = locale();
    let field = |name: &'static str, refused: &str, label: String, value: i32, (least, most): (i32, i32)| {
        let id = format!("field-{name}-{at}");
        let typed = state.typed(name).and_then(|typed| typed.get(at).cloned());
        let error = state.error(&format!("offers[{at}].{refused}"));
        let below = format!("error-{name}-{at}");
        let described = error.is_some().then(|| below.clone());
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>
                    {label}
                </label>
                <input
                    class="input"
                    id=id
                    name=format!("{name}[{at}]")
                    type="number"
                    min=least
                    max=most
                    value=typed.unwrap_or_else(|| value.to_string())
                    required=true
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=described
                />
                {error
                    .map(|text| {
                        view! {
                            <p class="field-error" id=below>
                                {text}
                            </p>
                        }
                    })}
            </div>
        }
    };
    let title = tr!(l, packages.size, count = offer.lessons);
    let (discount, days) = (tr!(l, packages.discount).to_string(), tr!(l, packages.valid_days).to_string());
    view! {
        <fieldset class="card">
            <legend class="sr-only">{title.clone()}</legend>
            <div class="card-body grid gap-4 sm:grid-cols-3 sm:items-end">
                <p class="text-lg font-semibold numbers" aria-hidden="true">
                    {title}
                </p>
                {field("discounts", "discount_percent", discount, offer.discount_percent, DISCOUNTS)}
                {field("days", "valid_days", days, offer.valid_days, VALID_DAYS)}
            </div>
        </fieldset>
    }
    .into_any()
}
