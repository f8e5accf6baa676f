//! The outline of a course as those write it who teach it: every step is a plain form, and with a script modules and
//! units are drawn to their place.

use crate::parts::{KindMark, kind_words, teach_path};
use domain::{
    ids::CourseId,
    learning::{
        course::Course,
        outline::{Module, Unit, UnitKind},
    },
};
use face::{
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Icon, OwnScript, TextField},
};
use leptos::prelude::*;

/// Draws modules and units to their place.
const DRAG: &str = include_str!("drag.js");

/// Which course a step is for, and the order that whoever takes it sees.
#[derive(Clone)]
struct Of {
    id: CourseId,
    seen: String,
}

/// The modules and units of a draft, and what is added to them.
#[component]
pub fn Outline(course: Course) -> impl IntoView {
    let l = locale();
    let of = Of { id: course.card.id, seen: course.outline().order_mark() };
    let state = FormState::of("learning/outline");
    let modules = course.modules.into_iter().enumerate();
    let modules = modules.map(|(place, module)| view! { <ModuleBox of=of.clone() place module /> }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="outline">
            <h2 id="outline">{tr!(l, courses.contents)}</h2>
            <ErrorSummary state=state.clone() />
            {modules}
            <form method="post" action="/rpc/learning/outline" data-drag hidden>
                <FormPage />
                <Act of=of.clone() act="unit_move" module=0 unit=String::new() />
                <Hidden name="to" value=String::new() />
            </form>
            <OwnScript text=DRAG />
            <form method="post" action="/rpc/learning/outline" class="flex flex-wrap items-end gap-3">
                <FormPage />
                <Act of=of.clone() act="module_add" module=0 unit=String::new() />
                <TextField state name="title" label=tr!(l, courses.module_title) />
                <button class="button button-secondary" type="submit">
                    {tr!(l, courses.module_add)}
                </button>
            </form>
        </section>
    }
}

/// What a form of the outline carries.
#[component]
fn Act(of: Of, act: &'static str, module: usize, unit: String) -> impl IntoView {
    view! {
        <Hidden name="course_id" value=of.id.to_string() />
        <Hidden name="seen" value=of.seen />
        <Hidden name="act" value=act />
        <Hidden name="module" value=module.to_string() />
        <Hidden name="unit_id" value=unit />
    }
}

/// A button that does one step to a module or a unit.
#[component]
fn Step(
    of: Of,
    act: &'static str,
    module: usize,
    unit: String,
    icon: icondata::Icon,
    #[prop(into)] label: String,
) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/outline">
            <FormPage />
            <Act of=of.clone() act module unit />
            <button class="button button-quiet button-small" type="submit" aria-label=label.clone() title=label>
                <Icon icon />
            </button>
        </form>
    }
}

/// Draws its line to another place; nobody is shown it who has no script.
#[component]
fn Handle() -> impl IntoView {
    view! {
        <span class="drag-handle" data-handle hidden aria-hidden="true">
            <Icon icon=icondata::LuGripVertical />
        </span>
    }
}

#[component]
fn ModuleBox(of: Of, place: usize, module: Module) -> impl IntoView {
    let l = locale();
    let title = module.title.clone();
    let lines = module.units.into_iter().map(|unit| view! { <UnitLine of=of.clone() place unit /> }).collect_view();
    view! {
        <section class="card" data-module=place.to_string()>
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center gap-2">
                    <Handle />
                    <h3 class="grow" dir="auto">
                        {title.clone()}
                    </h3>
                    <Step
                        of=of.clone()
                        act="module_up"
                        module=place
                        unit=String::new()
                        icon=icondata::LuArrowUp
                        label=tr!(l, courses.up, title = title.as_str())
                    />
                    <Step
                        of=of.clone()
                        act="module_remove"
                        module=place
                        unit=String::new()
                        icon=icondata::LuTrash2
                        label=tr!(l, courses.remove_it, title = title.as_str())
                    />
                </div>
                <ul class="min-h-6" data-units=place.to_string()>
                    {lines}
                </ul>
                <ModuleForms of=of.clone() place days=module.opens_after_days />
            </div>
        </section>
    }
}

/// What is added to a module, and when it opens.
#[component]
fn ModuleForms(of: Of, place: usize, days: i32) -> impl IntoView {
    let l = locale();
    let kinds = UnitKind::ALL.iter().map(|kind| {
        view! { <option value=kind.code()>{kind_words(l, Some(*kind))}</option> }
    });
    let (field, opens) = (format!("unit-{place}"), format!("days-{place}"));
    view! {
        <form method="post" action="/rpc/learning/outline" class="flex flex-wrap items-end gap-3">
            <FormPage />
            <Act of=of.clone() act="unit_add" module=place unit=String::new() />
            <div class="field">
                <label class="field-label" for=field.clone()>
                    {tr!(l, courses.unit_title)}
                </label>
                <input class="input" id=field.clone() name="title" required autocomplete="off" />
            </div>
            <div class="field">
                <label class="field-label" for=format!("{field}-kind")>
                    {tr!(l, courses.kind)}
                </label>
                <select class="input" id=format!("{field}-kind") name="kind">
                    {kinds.collect_view()}
                </select>
            </div>
            <button class="button button-secondary button-small" type="submit">
                {tr!(l, courses.unit_add)}
            </button>
        </form>
        <form method="post" action="/rpc/learning/outline" class="flex flex-wrap items-end gap-3">
            <FormPage />
            <Act of=of.clone() act="module_opens" module=place unit=String::new() />
            <div class="field">
                <label class="field-label" for=opens.clone()>
                    {tr!(l, courses.opens)}
                </label>
                <input
                    class="input w-24"
                    id=opens.clone()
                    name="title"
                    inputmode="numeric"
                    value=days.to_string()
                />
            </div>
            <button class="button button-quiet button-small" type="submit">
                {tr!(l, courses.save)}
            </button>
        </form>
    }
}

#[component]
fn UnitLine(of: Of, place: usize, unit: Unit) -> impl IntoView {
    let l = locale();
    let kind = unit.kind();
    let unit_id = unit.id.map(|id| id.to_string()).unwrap_or_default();
    let own = unit_id.clone();
    let whole = unit.is_complete();
    let href = format!("{}/units/{unit_id}", teach_path(of.id));
    let title = unit.title.clone();
    view! {
        <li class="flex flex-wrap items-center gap-2 border-t border-line py-1" data-unit=own>
            <Handle />
            <KindMark kind />
            <a class="link grow" href=href dir="auto">
                {title.clone()}
            </a>
            {(!whole).then(|| view! { <span class="text-sm text-ink-soft">{tr!(l, courses.unfinished)}</span> })}
            <Step
                of=of.clone()
                act="unit_up"
                module=place
                unit=unit_id.clone()
                icon=icondata::LuArrowUp
                label=tr!(l, courses.up, title = title.as_str())
            />
            <Step
                of=of.clone()
                act="unit_remove"
                module=place
                unit=unit_id
                icon=icondata::LuTrash2
                label=tr!(l, courses.remove_it, title = title.as_str())
            />
        </li>
    }
}
