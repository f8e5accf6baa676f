//! Reports that wait, for the staff: what was reported, by whom, what was there before, and what may be done. Each
//! report is a place of its own for the keyboard (`J` and `K` go on and back where the browser runs scripts; Tab does
//! everywhere).

use super::words::{act_words, any_reason_words, sanction_words, subject_words};
use domain::trust::report::{ACT_REASON_MAX_CHARS, About, ProposedAct, QueuedReport, ReportAct, ReportSubject};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{
        Badge, ErrorSummary, FormPage, Hidden, NothingWaits, Opener, Page, PageHeader, SelectField, TextArea, TextField,
    },
};
use leptos::prelude::*;
use services::trust::report::reports_queue;

/// `/admin/reports`.
pub fn reports_page() -> AnyView {
    page_of(async move {
        let waiting = reports_queue(&service_context()).await?.items;
        let l = locale();
        let list = if waiting.is_empty() {
            view! { <Nothing /> }.into_any()
        } else {
            let rows = waiting.into_iter().map(|report| view! { <Waiting report /> }).collect_view();
            view! { <ol class="grid gap-4">{rows}</ol> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, report.queue) width="reading">
                <PageHeader title=tr!(l, report.queue) lead=tr!(l, abuse.queue_lead) />
                <ErrorSummary state=FormState::of("trust/report-act") />
                {list}
                <p class="flex flex-wrap gap-5">
                    <a href="/admin/appeals">{tr!(l, sanction.appeals)}</a>
                    <a href="/admin/moderation">{tr!(l, held.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// Nothing waits.
#[component]
pub fn Nothing() -> impl IntoView {
    view! { <NothingWaits text=tr!(locale(), report.queue_none) /> }
}

#[component]
fn Waiting(report: QueuedReport) -> impl IntoView {
    let l = locale();
    let QueuedReport { report, reporter_name, reporter_email, child, harmful, overdue, about, shown, url, proposed } =
        report;
    let (zone, now) = (page_request().time_zone, service_context().now());
    let at = format::moment(l, zone, report.created_at, now);
    let due = tr!(l, cases.until, when = format::moment(l, zone, report.due_at, now));
    let id = report.id.to_string();
    let anchor = format!("report-{id}");
    view! {
        <li class="card" id=anchor tabindex="-1">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center gap-2">
                    <h2 class="text-lg">{any_reason_words(l, &report.reason)}</h2>
                    <Badge text=subject_words(l, report.kind) />
                    {child.then(|| view! { <Badge text=tr!(l, abuse.child) kind="warning" /> })}
                    {harmful.then(|| view! { <Badge text=tr!(l, abuse.harmful) kind="warning" /> })}
                    {overdue.then(|| view! { <Badge text=tr!(l, ticket.overdue) kind="warning" /> })}
                </div>
                <p class="text-sm text-ink-soft">
                    <bdi>{reporter_name}</bdi>
                    " · "
                    <bdi>{domain::identity::email_shown(&reporter_email).into_owned()}</bdi>
                    " · "
                    {at}
                    " · "
                    {due}
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {report.text}
                </p>
                {shown
                    .filter(|text| !text.trim().is_empty())
                    .map(|text| {
                        view! {
                            <blockquote class="border-s-4 border-line ps-4 whitespace-pre-line" dir="auto">
                                {text}
                            </blockquote>
                        }
                    })}
                {about.map(|about| view! { <Before about /> })}
                <p>
                    <a class="inline-flex min-h-11 items-center" href=url>
                        {tr!(l, abuse.look)}
                    </a>
                </p>
                <Decide id kind=report.kind proposed />
            </div>
        </li>
    }
}

/// Whose doing it is, and what was there before.
#[component]
fn Before(about: About) -> impl IntoView {
    let l = locale();
    let before = about.sanctions.iter().map(|kind| sanction_words(l, *kind).to_owned());
    let before =
        if about.sanctions.is_empty() { tr!(l, abuse.no_sanctions).to_owned() } else { format::list(l, before) };
    view! {
        <dl class="facts">
            <dt>{tr!(l, abuse.about)}</dt>
            <dd>
                <a href=address::user(about.user_id)>
                    <bdi>{about.display_name}</bdi>
                </a>
            </dd>
            <dt>{tr!(l, abuse.reports)}</dt>
            <dd class="numbers">{format::number(l, about.reports)}</dd>
            <dt>{tr!(l, abuse.before)}</dt>
            <dd>{before}</dd>
        </dl>
    }
}

#[component]
fn Decide(id: String, kind: ReportSubject, proposed: Option<ProposedAct>) -> impl IntoView {
    let l = locale();
    // What was typed comes back under the report it was typed for.
    let state = FormState::of("trust/report-act");
    let of_this = state.value("report_id", "") == id;
    let refused = if of_this { state } else { FormState::default() };
    let open = refused.refusal().is_some();
    let of = if open { String::new() } else { id.clone() };
    let lesson = kind == ReportSubject::Booking;
    let acts: Vec<_> = ReportAct::ALL
        .iter()
        .filter(|act| !lesson || **act == ReportAct::Dismiss)
        .map(|act| (act.code().to_owned(), act_words(l, *act).to_owned()))
        .collect();
    let act = proposed.map_or(ReportAct::Dismiss, |proposed| proposed.act);
    let until = proposed.and_then(|proposed| proposed.until).map(|until| until.format("%Y-%m-%d").to_string());
    let hint = proposed.map(|proposed| tr!(l, abuse.proposed, act = act_words(l, proposed.act)));
    view! {
        <details open=open>
            <Opener text=tr!(l, abuse.decide) class="text-primary-text" />
            <form method="post" action="/rpc/trust/report-act" class="grid gap-3 pt-2">
                <FormPage />
                {hint.map(|hint| view! { <p class="text-sm text-ink-soft">{hint}</p> })}
                <SelectField state=refused.clone() name="act" label=tr!(l, abuse.act) options=acts value=act.code() />
                {(!lesson)
                    .then(|| {
                        view! {
                            <TextField
                                state=refused.clone()
                                name="until"
                                kind="date"
                                label=tr!(l, sanction.until)
                                help=tr!(l, abuse.until_help)
                                value=until.unwrap_or_default()
                                required=false
                            />
                        }
                    })}
                <TextArea
                    state=refused.clone()
                    name="reason"
                    label=tr!(l, staff.reason)
                    help=tr!(l, abuse.reason_help)
                    rows=4
                    maxlength=ACT_REASON_MAX_CHARS as u32
                    of=of
                />
                <Hidden name="report_id" value=id />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, abuse.decide)}
                    </button>
                </div>
            </form>
        </details>
    }
}
