//! `/teach/courses/import` and `/teach/courses/import/{id}`: a file becomes a draft, and what was not taken is listed.

use crate::{
    i18n::Locale,
    parts::{KindMark, kind_words, teach_path},
};
use domain::{
    ids::CourseImportId,
    learning::import::{Import, ImportKind, ImportStatus, LeftOut, LeftOutLine},
};
use face::{
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FileField, FormPage, Icon, NoticeBox, NoticeKind, Page, PageHeader, SelectField},
};
use learning::imports::{import_get, imports_own};
use leptos::prelude::*;
use services::catalog::subjects::subjects_list;

/// What Markdown is read as.
const EXAMPLE: &str = "# Fractions\n\n## Halves\n\n### What a half is\n\nOne of two equal parts.\n\n\
                       ### ? Check\n\nTwo halves are\n\n- [x] one\n- [ ] two\n\n> A whole cake.";
/// What a browser offers for the field.
const TAKEN: &str = ".md,.markdown,.zip,.imscc,text/markdown,application/zip";

/// The form, and what was imported before.
pub fn import_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let earlier = imports_own(&context).await?.items;
        let l = locale();
        let mut options = vec![(String::new(), tr!(l, import.own_subject).to_owned())];
        let subjects = subjects_list(&context).await?;
        options.extend(subjects.iter().map(|subject| (subject.id.to_string(), subject.name.clone())));
        Ok(view! {
            <Page title=tr!(l, import.title) width="reading">
                <PageHeader title=tr!(l, import.title) lead=tr!(l, import.lead) />
                <Back />
                <Send options />
                <Earlier earlier />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Back() -> impl IntoView {
    view! {
        <p>
            <a class="button button-quiet" href="/teach/courses">
                {tr!(locale(), courses.taught)}
            </a>
        </p>
    }
}

#[component]
fn Send(options: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/import");
    let error = state.error("file").or_else(|| state.error("upload_id"));
    view! {
        <form method="post" action="/rpc/learning/import" enctype="multipart/form-data" class="card">
            <FormPage />
            <div class="card-body grid gap-4">
                <ErrorSummary state=state.clone() still=true />
                <FileField
                    id="package"
                    label=tr!(l, import.file)
                    help=tr!(l, import.file_help)
                    taken=TAKEN
                    error
                />
                <SelectField state name="subject_id" label=tr!(l, courses.subject) options />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, import.begin)}
                    </button>
                </div>
                <details>
                    <summary class="link">{tr!(l, import.how)}</summary>
                    <p class="text-ink-soft pt-2">{tr!(l, import.how_markdown)}</p>
                    <pre class="overflow-x-auto rounded border border-line p-3 text-sm" dir="ltr" tabindex="0">
                        {EXAMPLE}
                    </pre>
                    <p class="text-ink-soft pt-2">{tr!(l, import.how_package)}</p>
                </details>
            </div>
        </form>
    }
}

#[component]
fn Earlier(earlier: Vec<Import>) -> impl IntoView {
    let l = locale();
    (!earlier.is_empty()).then(|| {
        let lines = earlier.into_iter().map(|it| {
            let href = format!("/teach/courses/import/{}", it.id);
            view! {
                <li class="flex flex-wrap items-center gap-3 border-t border-line py-2">
                    <a class="link grow" href=href dir="auto">
                        {it.file_name}
                    </a>
                    <Badge text=status_words(l, it.status) />
                </li>
            }
        });
        view! {
            <section aria-labelledby="earlier">
                <h2 id="earlier">{tr!(l, import.earlier)}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}

/// What became of one file.
pub fn report_page() -> AnyView {
    page_of(async move {
        let id = param_id::<CourseImportId>("id")?;
        let it = import_get(&service_context(), id).await?;
        let l = locale();
        let kind = it.kind.map(ImportKind::name).unwrap_or_default();
        let title = it.file_name.clone();
        let finished = it.status != ImportStatus::Waiting;
        let left = it.report.left_out.clone();
        Ok(view! {
            <Page title=title.clone() width="reading">
                <PageHeader title lead=kind />
                <State it />
                {finished.then(|| view! { <Left left /> })}
                <p>
                    <a class="link" href="/teach/courses/import">
                        {tr!(l, import.another)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn State(it: Import) -> impl IntoView {
    let l = locale();
    match it.status {
        ImportStatus::Waiting => {
            let here = format!("/teach/courses/import/{}", it.id);
            view! {
                <NoticeBox>
                    <p>{tr!(l, import.waits)}</p>
                    <p>
                        <a class="link" href=here>
                            {tr!(l, import.look_again)}
                        </a>
                    </p>
                </NoticeBox>
            }
            .into_any()
        }
        ImportStatus::Failed => view! {
            <NoticeBox kind=NoticeKind::Error>
                <p>{it.reason.unwrap_or_default()}</p>
            </NoticeBox>
        }
        .into_any(),
        ImportStatus::Done => {
            let units = it.report.taken.into_iter().map(|taken| {
                view! {
                    <li class="flex items-center gap-2">
                        <KindMark kind=Some(taken.kind) />
                        {kind_words(l, Some(taken.kind))}
                        <span class="numbers text-ink-soft">{format!("× {}", taken.count)}</span>
                    </li>
                }
            });
            view! {
                <section class="grid gap-3" aria-labelledby="taken">
                    <h2 id="taken">{tr!(l, import.taken)}</h2>
                    <p>{tr!(l, import.modules, count = i64::from(it.report.modules))}</p>
                    <ul class="grid gap-1">{units.collect_view()}</ul>
                    {it.course_id
                        .map(|course| {
                            view! {
                                <p>
                                    <a class="button button-primary" href=teach_path(course)>
                                        {tr!(l, import.open_draft)}
                                        <Icon icon=icondata::LuArrowRight />
                                    </a>
                                </p>
                            }
                        })}
                </section>
            }
            .into_any()
        }
    }
}

/// What was not taken, with where it stood.
#[component]
fn Left(left: Vec<LeftOutLine>) -> impl IntoView {
    let l = locale();
    let none = left.is_empty();
    let lines = left.into_iter().map(|line| {
        let more = line.count > 1;
        view! {
            <li class="border-t border-line py-2">
                <p>
                    {left_words(l, line.what)}
                    {more.then(|| view! { <span class="numbers text-ink-soft">{format!(" × {}", line.count)}</span> })}
                </p>
                <p class="text-sm text-ink-soft" dir="auto">
                    {line.place}
                </p>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="left">
            <h2 id="left">{tr!(l, import.left)}</h2>
            <p class="text-ink-soft">
                {if none { tr!(l, import.left_nothing) } else { tr!(l, import.left_lead) }}
            </p>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
}

fn status_words(l: Locale, status: ImportStatus) -> &'static str {
    match status {
        ImportStatus::Waiting => tr!(l, import.state_waiting),
        ImportStatus::Done => tr!(l, import.state_done),
        ImportStatus::Failed => tr!(l, import.state_failed),
    }
}

fn left_words(l: Locale, what: LeftOut) -> &'static str {
    match what {
        LeftOut::Picture => tr!(l, import.left_picture),
        LeftOut::Script => tr!(l, import.left_script),
        LeftOut::Embedded => tr!(l, import.left_embedded),
        LeftOut::InnerLink => tr!(l, import.left_inner_link),
        LeftOut::Runtime => tr!(l, import.left_runtime),
        LeftOut::Tool => tr!(l, import.left_tool),
        LeftOut::Discussion => tr!(l, import.left_discussion),
        LeftOut::QuestionBank => tr!(l, import.left_question_bank),
        LeftOut::Question => tr!(l, import.left_question),
        LeftOut::Missing => tr!(l, import.left_missing),
        LeftOut::FileType => tr!(l, import.left_file_type),
        LeftOut::FileRefused => tr!(l, import.left_file_refused),
        LeftOut::Unreadable => tr!(l, import.left_unreadable),
        LeftOut::Empty => tr!(l, import.left_empty),
        LeftOut::Unused => tr!(l, import.left_unused),
        LeftOut::Unknown => tr!(l, import.left_unknown),
        LeftOut::More => tr!(l, import.left_more),
    }
}
