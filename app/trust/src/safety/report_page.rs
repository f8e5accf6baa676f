//! Reporting a person or what they wrote; the block beside it.

use super::words::{reason_words, subject_words};
use domain::{
    identity::local_path,
    trust::report::{AbuseReason, REPORT_MAX_CHARS, ReportSubject},
};
use face::{
    page::{page_of, query},
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextArea},
};
use leptos::prelude::*;

/// `/report?kind=&id=&next=`.
pub fn report_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let kind = ReportSubject::parse(&query("kind")).filter(|kind| ReportSubject::OF_OTHERS.contains(kind));
        let kind = kind.ok_or_else(|| domain::Refusal::not_found("page"))?;
        Ok(view! {
            <Page title=tr!(l, abuse.title) width="reading">
                <PageHeader title=tr!(l, abuse.title) lead=subject_words(l, kind) />
                <p>{tr!(l, abuse.lead)}</p>
                <Form kind />
                <p class="text-sm text-ink-soft">
                    {tr!(l, abuse.lesson_hint)} " "
                    <a href="/help/report-somebody">{tr!(l, helping_centre.more)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Form(kind: ReportSubject) -> impl IntoView {
    let l = locale();
    let state = FormState::of("trust/report");
    let choose = (String::new(), tr!(l, form.choose).to_owned());
    let reasons = AbuseReason::ALL.iter().map(|it| (it.code().to_owned(), reason_words(l, *it).to_owned()));
    let options: Vec<_> = std::iter::once(choose).chain(reasons).collect();
    let next = local_path(&query("next")).unwrap_or("/home").to_owned();
    view! {
        <form method="post" action="/rpc/trust/report" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state=state.clone() name="reason" label=tr!(l, report.reason) options />
            <TextArea
                state
                name="text"
                label=tr!(l, report.text)
                help=tr!(l, abuse.text_help)
                rows=6
                maxlength=REPORT_MAX_CHARS as u32
            />
            <Hidden name="kind" value=kind.code() />
            <Hidden name="subject_id" value=query("id") />
            <Hidden name="next" value=next />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, abuse.submit)}
                </button>
            </div>
        </form>
    }
}
