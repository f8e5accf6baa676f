//! `/teach/courses/{id}/units/{unit}`: what is in one unit, by its kind.

use crate::{
    items_part::Items,
    parts::{kind_words, teach_path},
    questions_text::written,
    starts::starts_typed,
    unit_view::{PLAYER_LIBRARY, SCRIPT},
};
use domain::{
    Refusal,
    ids::{CourseId, UnitId},
    learning::{
        chapter,
        outline::{UNIT_TEXT_MAX_CHARS, Unit, UnitKind},
        video::{Video, VideoStatus},
        watched::VideoAnalytics,
    },
};
use face::{
    format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{
        ErrorSummary, FileField, FormPage, Hidden, NoticeBox, NoticeKind, OwnScript, Page, PageHeader, TextArea,
        TextField, report_address,
    },
};
use learning::{
    courses::course_get,
    enrolment::submissions_of,
    items::quiz_items,
    video::{video_analytics, video_get, video_latest},
};
use leptos::prelude::*;

/// The page.
pub fn unit_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (course_id, unit_id) = (param_id::<CourseId>("id")?, param_id::<UnitId>("unit")?);
        let course = course_get(&context, course_id).await?;
        let outline = course.outline();
        let found = outline.unit(unit_id).map(|(unit, _)| unit.clone()).filter(|_| course.teaches);
        let unit = found.ok_or_else(|| Refusal::not_found("page"))?;
        let kind = unit.kind();
        let l = locale();
        let film = match kind {
            Some(UnitKind::Video) => match video_latest(&context, unit_id).await? {
                Some(id) => Some((video_get(&context, id).await?, video_analytics(&context, id).await?)),
                None => None,
            },
            _ => None,
        };
        let handed_in = match kind {
            Some(UnitKind::Assignment) => submissions_of(&context, unit_id).await?.items,
            _ => Vec::new(),
        };
        let items = match kind {
            Some(UnitKind::Quiz) => Some(quiz_items(&context, unit_id).await?),
            _ => None,
        };
        let is_film = kind == Some(UnitKind::Video);
        Ok(view! {
            <Page title=unit.title.clone() width="reading">
                <PageHeader title=unit.title.clone() lead=kind_words(l, kind) />
                <p>
                    <a class="button button-quiet" href=teach_path(course_id)>
                        {course.card.title.clone()}
                    </a>
                </p>
                {film.map(|(film, figures)| view! { <FilmState film figures /> })}
                {is_film.then(|| view! { <FilmForm unit_id /> })}
                <Inside course_id unit />
                {items.map(|told| view! { <Items told /> })}
                {handed_in
                    .into_iter()
                    .map(|it| view! { <Work it /> })
                    .collect_view()}
            </Page>
        }
        .into_any())
    })
}

/// How far the film is, what it looks like, and what was watched of it.
#[component]
fn FilmState(film: Video, figures: VideoAnalytics) -> impl IntoView {
    let l = locale();
    let percent = (film.progress * 100.0).round() as i64;
    let said = match film.status {
        VideoStatus::Ready => None,
        VideoStatus::Failed => Some((NoticeKind::Error, film.reason.clone().unwrap_or_default())),
        VideoStatus::Queued | VideoStatus::Encoding => {
            Some((NoticeKind::default(), tr!(l, courses.preparing, percent = percent.to_string())))
        }
    };
    view! {
        {said
            .map(|(kind, text)| {
                view! {
                    <NoticeBox kind>
                        <p>{text}</p>
                    </NoticeBox>
                }
            })}
        {film
            .playlist_url
            .clone()
            .map(|src| {
                view! {
                    <video
                        class="video-box"
                        controls
                        preload="none"
                        src=src
                        poster=film.poster_url.clone()
                        data-film
                        data-library=PLAYER_LIBRARY
                    ></video>
                    <OwnScript text=SCRIPT />
                }
            })}
        <Watched figures />
    }
}

/// What was watched of it, moment by moment.
#[component]
fn Watched(figures: VideoAnalytics) -> impl IntoView {
    let l = locale();
    let (completion, viewers) = ((figures.completion * 100.0).round() as i64, figures.viewers);
    (viewers > 0).then(|| {
        let rows = figures.retention.iter().map(|point| {
            let (at, share) = (point.at as i64, (point.share * 100.0).round() as i64);
            view! {
                <tr>
                    <td class="numbers">{format!("{}:{:02}", at / 60, at % 60)}</td>
                    <td class="numbers">{tr!(l, courses.percent, percent = share.to_string())}</td>
                </tr>
            }
        });
        view! {
            <p>{tr!(l, courses.watched_by, count = viewers, percent = completion.to_string())}</p>
            <details>
                <summary class="link">{tr!(l, courses.as_table)}</summary>
                <div class="table-box">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, courses.moment)}</th>
                                <th scope="col">{tr!(l, courses.watching)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </details>
        }
    })
}

/// A film, as any browser sends a file.
#[component]
fn FilmForm(unit_id: UnitId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/film");
    let error = state.error("file");
    view! {
        <form method="post" action="/rpc/learning/film" enctype="multipart/form-data" class="card">
            <FormPage />
            <div class="card-body grid gap-3">
                <ErrorSummary state still=true />
                <Hidden name="unit_id" value=unit_id.to_string() />
                <FileField
                    id="film"
                    label=tr!(l, courses.film)
                    help=tr!(l, courses.film_help)
                    taken="video/mp4,video/webm"
                    error
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, courses.film_send)}
                    </button>
                </div>
            </div>
        </form>
    }
}

/// Title, text and questions.
#[component]
fn Inside(course_id: CourseId, unit: Unit) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/unit");
    let id = unit.id.map(|id| id.to_string()).unwrap_or_default();
    let preview = unit.preview;
    let code = state.refusal().map(|refusal| refusal.code.clone());
    let stored = (code.as_deref() == Some("unit_changed_elsewhere")).then(|| unit.clone());
    view! {
        <form method="post" action="/rpc/learning/unit" class="card">
            <FormPage />
            <div class="card-body grid gap-4">
                <ErrorSummary state=state.clone() />
                {stored.map(|unit| view! { <Stored unit /> })}
                <Hidden name="course_id" value=course_id.to_string() />
                <Hidden name="unit_id" value=id />
                <Hidden name="seen" value=unit.mark() />
                <TextField state=state.clone() name="title" label=tr!(l, courses.name) value=unit.title.clone() />
                <TextArea
                    state=state.clone()
                    name="text"
                    label=tr!(l, courses.unit_text)
                    help=tr!(l, courses.unit_text_help)
                    value=unit.text.clone()
                    rows=8
                    required=false
                    maxlength=UNIT_TEXT_MAX_CHARS as u32
                />
                <OfKind unit state />
                <label class="flex items-center gap-3 min-h-11">
                    <input type="checkbox" name="preview" value="true" checked=preview />
                    {tr!(l, courses.preview)}
                </label>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, courses.save)}
                    </button>
                </div>
            </div>
        </form>
    }
}

/// What somebody else wrote meanwhile, beside a form that came back with what was typed.
#[component]
fn Stored(unit: Unit) -> impl IntoView {
    let l = locale();
    let questions = unit.questions.iter().map(written).collect::<Vec<_>>().join("\n\n");
    let parts = [unit.title, unit.text, questions, chapter::written(&unit.chapters), unit.link];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(|part| {
        view! {
            <p class="whitespace-pre-line" dir="auto">
                {part}
            </p>
        }
    });
    view! {
        <section class="grid gap-2" aria-labelledby="stored">
            <h2 id="stored" class="text-lg">
                {tr!(l, courses.stored_now)}
            </h2>
            {parts.collect_view()}
        </section>
    }
}

/// What only some kinds of units have.
#[component]
fn OfKind(unit: Unit, state: FormState) -> impl IntoView {
    let l = locale();
    let kind = unit.kind();
    let quiz = kind == Some(UnitKind::Quiz);
    let live = kind == Some(UnitKind::Live);
    let film = kind == Some(UnitKind::Video);
    let chapters = chapter::written(&unit.chapters);
    let questions = unit.questions.iter().map(written).collect::<Vec<_>>().join("\n\n");
    view! {
        {quiz
            .then(|| {
                view! {
                    <TextArea
                        state=state.clone()
                        name="questions"
                        label=tr!(l, courses.questions)
                        help=tr!(l, courses.questions_help)
                        value=questions
                        rows=14
                        required=false
                    />
                }
            })}
        {film
            .then(|| {
                view! {
                    <TextArea
                        state=state.clone()
                        name="chapters"
                        label=tr!(l, courses.chapters)
                        help=tr!(l, courses.chapters_help)
                        value=chapters
                        rows=6
                        required=false
                    />
                }
            })}
        {live.then(|| view! { <Live unit state /> })}
    }
}

/// When and where a live lesson is, on the teacher's clock.
#[component]
fn Live(unit: Unit, state: FormState) -> impl IntoView {
    let l = locale();
    let zone = page_request().time_zone;
    let starts = unit.starts_at.map(|at| starts_typed(zone, at)).unwrap_or_default();
    view! {
        <TextField
            state=state.clone()
            name="starts_at"
            label=tr!(l, courses.starts, zone = format::zone_city(zone))
            kind="datetime-local"
            value=starts
            required=false
        />
        <TextField state name="link" label=tr!(l, courses.link) value=unit.link.clone() required=false />
    }
}

/// What somebody handed in, and the answer to it.
#[component]
fn Work(it: domain::learning::enrolment::Submission) -> impl IntoView {
    let l = locale();
    let open = it.feedback.is_none();
    let id = it.id.to_string();
    view! {
        <section class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">
                    <bdi>{it.learner_name.clone()}</bdi>
                </h2>
                <p class="whitespace-pre-line" dir="auto">
                    {it.text}
                </p>
                {it.feedback
                    .map(|text| {
                        view! {
                            <p class="whitespace-pre-line text-ink-soft" dir="auto">
                                {text}
                            </p>
                        }
                    })}
                <p>
                    <a class="link text-sm" href=report_address("submission", &id)>
                        {tr!(l, abuse.title)}
                    </a>
                </p>
                {open
                    .then(|| {
                        view! {
                            <form method="post" action="/rpc/learning/feedback" class="grid gap-3">
                                <FormPage />
                                <Hidden name="submission_id" value=id.clone() />
                                <TextArea
                                    state=FormState::of("learning/feedback")
                                    name="feedback"
                                    label=tr!(l, courses.feedback)
                                    of=id.clone()
                                    rows=3
                                />
                                <div>
                                    <button class="button button-secondary" type="submit">
                                        {tr!(l, courses.answer_work)}
                                    </button>
                                </div>
                            </form>
                        }
                    })}
            </div>
        </section>
    }
}
