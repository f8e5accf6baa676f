//! "That wasn't me": the link of the mail about another payout account leads here.

use face::{
    page::query,
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;

/// `/payouts/undo?token=`; afterwards it says what happened. Opening it does nothing: readers of mail open links by
/// themselves.
pub fn payout_undo_page() -> AnyView {
    let l = locale();
    if !query("done").is_empty() {
        return view! {
            <Page title=tr!(l, payouts.undone_title) width="form">
                <PageHeader title=tr!(l, payouts.undone_title) lead=tr!(l, payouts.undone) />
                <p class="text-ink-soft">{tr!(l, check_mail.help)}</p>
            </Page>
        }
        .into_any();
    }
    let state = FormState::of("money/payout-undo");
    let over = state.refusal().is_some();
    view! {
        <Page title=tr!(l, payouts.undo_title) width="form">
            <PageHeader title=tr!(l, payouts.undo_title) lead=tr!(l, payouts.undo_lead) />
            <form method="post" action="/rpc/money/payout-undo" class="grid gap-5">
                <FormPage />
                <ErrorSummary state />
                {(!over)
                    .then(|| {
                        view! {
                            <Hidden name="token" value=query("token") />
                            <button class="button button-primary button-wide" type="submit">
                                {tr!(l, payouts.undo_title)}
                            </button>
                        }
                    })}
            </form>
        </Page>
    }
    .into_any()
}
