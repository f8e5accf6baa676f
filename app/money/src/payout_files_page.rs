//! Files of payouts for the bank: one made of what waits, released, taken to the bank, and said to have arrived.

use domain::money::{
    Currency,
    payouts::{PayoutFileAct, PayoutFileKind, PayoutFileState, PayoutFileView},
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, SelectField},
};
use leptos::prelude::*;
use money::payouts::payout_files_list;

/// `/admin/payout-files`.
pub fn payout_files_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = payout_files_list(&service_context(), None, cursor.as_deref()).await?;
        let l = locale();
        let first = cursor.is_some().then(|| address::PAYOUT_FILES.to_owned());
        let next = page.next_cursor.map(|next| format!("{}?cursor={next}", address::PAYOUT_FILES));
        let none = page.items.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, payout_files.none)}</p> });
        let files = page.items.into_iter().map(|file| view! { <File file /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, payout_files.title)>
                <PageHeader title=tr!(l, payout_files.title) lead=tr!(l, payout_files.lead) />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px]">
                    <div class="grid gap-4 content-start min-w-0">
                        <ErrorSummary state=FormState::of("money/payout-file-act") />
                        {none}
                        <ul class="grid gap-3">{files}</ul>
                        <Pager first next />
                        <p>
                            <a href=address::ADMIN_PAYOUTS>{tr!(l, payouts.queue)}</a>
                        </p>
                    </div>
                    <New />
                </div>
            </Page>
        }
        .into_any())
    })
}

fn state_badge(state: PayoutFileState) -> AnyView {
    let l = locale();
    let (kind, text) = match state {
        PayoutFileState::Open => ("warning", tr!(l, payout_files.open)),
        PayoutFileState::Released => ("warning", tr!(l, payout_files.released)),
        PayoutFileState::Settled => ("success", tr!(l, payout_files.settled)),
        PayoutFileState::Withdrawn => ("", tr!(l, payout_files.withdrawn)),
    };
    view! { <Badge kind text /> }.into_any()
}

#[component]
fn File(file: PayoutFileView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let ending = match file.kind {
        PayoutFileKind::Sepa => "xml",
        PayoutFileKind::Table => "csv",
    };
    let made = format::date(l, zone, file.made_at, now);
    let act = |act: PayoutFileAct, text: &'static str, class: &'static str| {
        let label = format!("{text}: {made}");
        view! {
            <form method="post" action="/rpc/money/payout-file-act">
                <FormPage />
                <Hidden name="file_id" value=file.id.to_string() />
                <Hidden name="act" value=act.code() />
                <button class=format!("button button-small {class}") type="submit" aria-label=label>
                    {text}
                </button>
            </form>
        }
    };
    let release = (file.state == PayoutFileState::Open)
        .then(|| act(PayoutFileAct::Release, tr!(l, payout_files.release), "button-primary"));
    let at_bank = (file.state == PayoutFileState::Released).then(|| {
        let href = format!("/api/v1{}/{}/file", address::PAYOUT_FILES, file.id);
        view! {
            <a class="button button-small button-primary" href=href download="">
                {tr!(l, payout_files.download)}
            </a>
            {file
                .read_at
                .is_some()
                .then(|| act(PayoutFileAct::Settle, tr!(l, payout_files.settle), "button-secondary"))}
        }
    });
    let withdraws = matches!(file.state, PayoutFileState::Open | PayoutFileState::Released);
    let withdraw = (withdraws && file.read_at.is_none())
        .then(|| act(PayoutFileAct::Withdraw, tr!(l, payout_files.withdraw), "button-secondary"));
    let withdraw_read = (withdraws && file.read_at.is_some()).then(|| {
        view! { <WithdrawRead file_id=file.id.to_string() made=made.clone() /> }
    });
    let waiting =
        (file.waiting > 0 && file.waiting < file.payouts).then(|| tr!(l, payout_files.waiting, count = file.waiting));
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-2 font-semibold">
                    <span class="numbers">{format::money(l, file.amount)}</span>
                    {state_badge(file.state)}
                </p>
                <p class="text-sm text-ink-soft numbers">
                    {made.clone()} " · " {tr!(l, payout_files.payouts, count = file.payouts)} " · "
                    {ending.to_uppercase()} {waiting.map(|waiting| format!(" · {waiting}"))}
                </p>
                <div class="flex flex-wrap gap-2">{release} {at_bank} {withdraw}</div>
                {withdraw_read}
            </div>
        </li>
    }
}

/// A file that was downloaded is withdrawn by somebody else, who says why.
#[component]
fn WithdrawRead(file_id: String, made: String) -> impl IntoView {
    let l = locale();
    let (text, field) = (tr!(l, payout_files.withdraw), format!("reason-{file_id}"));
    view! {
        <form method="post" action="/rpc/money/payout-file-act" class="grid gap-2">
            <FormPage />
            <Hidden name="file_id" value=file_id />
            <Hidden name="act" value=PayoutFileAct::Withdraw.code() />
            <label for=field.clone()>{tr!(l, payout_files.why)}</label>
            <input id=field class="input" type="text" name="reason" maxlength="500" required />
            <button class="button button-small button-secondary" type="submit" aria-label=format!("{text}: {made}")>
                {text}
            </button>
        </form>
    }
}

#[component]
fn New() -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/payout-file-make");
    let kinds = vec![
        (PayoutFileKind::Sepa.code().to_owned(), tr!(l, payout_files.sepa).to_string()),
        (PayoutFileKind::Table.code().to_owned(), tr!(l, payout_files.table).to_string()),
    ];
    let currencies: Vec<(String, String)> =
        Currency::MONEY.iter().map(|unit| (unit.code().to_owned(), unit.code().to_owned())).collect();
    view! {
        <section class="card content-start h-fit" aria-labelledby="new-file">
            <form method="post" action="/rpc/money/payout-file-make" class="card-body grid gap-5">
                <FormPage />
                <h2 id="new-file">{tr!(l, payout_files.new)}</h2>
                <ErrorSummary state=state.clone() />
                <SelectField
                    state=state.clone()
                    name="kind"
                    label=tr!(l, payout_files.kind)
                    options=kinds
                    help=tr!(l, payout_files.kind_help)
                />
                <SelectField
                    state=state
                    name="currency"
                    label=tr!(l, payout_files.currency)
                    options=currencies
                    value=Currency::Eur.code()
                />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, payout_files.make)}
                </button>
            </form>
        </section>
    }
}
