//! Requests for help: the own ones, those one can answer, and the form for a new one.

use bookings::help::help_list;
use domain::{
    bookings::help::{HelpRequest, HelpState},
    catalog::subjects::Subject,
    money::Currency,
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, own_currency, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Page, PageHeader, SelectField, TextArea, TextField},
};
use leptos::prelude::*;
use services::catalog::subjects::subjects_list;

/// Requests on one page.
const SHOWN: i64 = 50;

/// `/help-requests`.
pub fn help_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (own, others): (Vec<_>, Vec<_>) =
            help_list(&context, Some(SHOWN), None).await?.items.into_iter().partition(|request| request.own);
        let subjects = subjects_list(&context).await?.to_vec();
        let l = locale();
        let others = (!others.is_empty()).then(|| {
            view! { <Requests id="others" title=tr!(l, helping.others) requests=others /> }
        });
        let own = (!own.is_empty()).then(|| view! { <Requests id="own" title=tr!(l, helping.own) requests=own /> });
        Ok(view! {
            <Page title=tr!(l, helping.title) width="reading">
                <PageHeader title=tr!(l, helping.title) lead=tr!(l, helping.lead) />
                {others}
                {own}
                <Ask subjects />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Requests(id: &'static str, #[prop(into)] title: String, requests: Vec<HelpRequest>) -> impl IntoView {
    view! {
        <section class="grid gap-3" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ul class="grid gap-3">
                {requests.into_iter().map(|request| view! { <Request request /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Request(request: HelpRequest) -> impl IntoView {
    let l = locale();
    let count = request.offers.len() as i64;
    let answers = if request.own {
        tr!(l, helping.offers, count = count).to_string()
    } else if count > 0 {
        tr!(l, helping.offered).to_string()
    } else {
        String::new()
    };
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-center gap-3">
                    <a class="font-medium" href=format!("/help-requests/{}", request.id)>
                        {request.subject_name.clone()}
                    </a>
                    {state_badge(request.state)}
                    <span class="text-sm text-ink-soft">
                        {(!request.own).then(|| view! { <bdi>{request.student_name.clone()}</bdi> })} " " {answers}
                    </span>
                </p>
                <p class="whitespace-pre-line line-clamp-3" dir="auto">
                    {request.text}
                </p>
            </div>
        </li>
    }
}

/// Where a request stands.
pub(super) fn state_badge(state: HelpState) -> impl IntoView {
    let l = locale();
    let (kind, text) = match state {
        HelpState::Open => ("primary", tr!(l, helping.open)),
        HelpState::Accepted => ("success", tr!(l, helping.accepted)),
        HelpState::Closed => ("", tr!(l, helping.closed)),
        HelpState::Lapsed => ("", tr!(l, helping.lapsed)),
    };
    view! { <Badge kind text /> }
}

#[component]
fn Ask(subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/help-ask");
    let choose = (String::new(), tr!(l, form.choose).to_string());
    let options = std::iter::once(choose).chain(subjects.into_iter().map(|s| (s.id.to_string(), s.name))).collect();
    let currencies = Currency::MONEY.iter().map(|c| (c.code().to_owned(), c.code().to_owned())).collect::<Vec<_>>();
    view! {
        <section class="grid gap-4" aria-labelledby="ask">
            <h2 id="ask">{tr!(l, helping.ask)}</h2>
            <form method="post" action="/rpc/bookings/help-ask" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <SelectField
                    state=state.clone()
                    name="subject_id"
                    label=tr!(l, book.subject)
                    options
                    value=query("subject")
                />
                <TextArea
                    state=state.clone()
                    name="text"
                    label=tr!(l, helping.text)
                    help=tr!(l, helping.text_help)
                    rows=5
                    maxlength=2_000
                />
                <div class="grid gap-5 sm:grid-cols-2">
                    <TextField
                        state=state.clone()
                        name="budget"
                        label=tr!(l, helping.budget)
                        inputmode="decimal"
                        required=false
                    />
                    <SelectField
                        state=state.clone()
                        name="currency"
                        label=tr!(l, account.currency)
                        options=currencies
                        value=own_currency().code()
                    />
                </div>
                <Times state />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, helping.send)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Days of the week and one span of the day.
#[component]
fn Times(state: FormState) -> impl IntoView {
    let l = locale();
    let monday = chrono::NaiveDate::default() + chrono::Days::new(4);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].into_iter().zip(0..).map(|(code, after)| {
        let on = state.chosen("days[]", code, false);
        let name = format::weekday(l, monday + chrono::Days::new(after));
        view! {
            <label class="choice choice-card">
                <input type="checkbox" name="days[]" value=code checked=on />
                {name}
            </label>
        }
    });
    let zone = format::zone_city(page_request().time_zone);
    view! {
        <fieldset class="grid gap-3" id="field-times">
            <legend class="field-label mb-2">{tr!(l, helping.times)}</legend>
            <div class="days">{days.collect_view()}</div>
            <div class="grid grid-cols-2 gap-3">
                <label class="field">
                    <span class="field-label text-sm">{tr!(l, helping.from)}</span>
                    <input class="input" type="time" name="from" value=state.value("from", "16:00") />
                </label>
                <label class="field">
                    <span class="field-label text-sm">{tr!(l, helping.until)}</span>
                    <input class="input" type="time" name="until" value=state.value("until", "20:00") />
                </label>
            </div>
            <p class="text-sm text-ink-soft">{tr!(l, tutor.times_in, zone = zone)}</p>
        </fieldset>
    }
}
