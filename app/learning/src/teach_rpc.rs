//! What teachers do with their courses, and the staff with those that wait. Plain forms post here.

use crate::{parts::teach_path, questions_text::read_over, starts::starts_read};
use domain::{
    Refusal,
    ids::{CourseId, SubmissionId, UnitId},
    learning::{
        chapter,
        course::{CourseRequest, DeclineRequest},
        outline::{Module, Outline, Unit},
        prerequisite::PrerequisitesRequest,
    },
    money::{Currency, Money, typed::parse_typed},
    text::numbers::whole,
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use learning::{
    courses::{
        course_approve, course_create, course_decline, course_get, course_submit, course_take_down, course_update,
        outline_change, prerequisites_put,
    },
    enrolment::submission_mark,
};
use leptos::prelude::*;
use spine::Context;

fn course(text: &str) -> Result<CourseId, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found("course").into()))
}

/// Begins a course.
#[server(name = CourseNew, prefix = "/rpc", endpoint = "learning/course")]
pub async fn begin(#[server(default)] title: String, #[server(default)] subject_id: String) -> Result<(), RpcError> {
    let request = CourseRequest { title: Some(title), subject_id: subject_id.parse().ok(), ..CourseRequest::default() };
    let made = course_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&teach_path(made.card.id));
    Ok(())
}

/// Changes what a course says of itself.
#[server(name = CourseFacts, prefix = "/rpc", endpoint = "learning/facts")]
pub async fn facts(
    course_id: String,
    title: String,
    #[server(default)] description: String,
    level: String,
    language: String,
    #[server(default)] price: String,
    #[server(default)] unit: String,
    #[server(default)] draft_number: Option<i64>,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, course(&course_id)?);
    let own = context.person().map_or(Currency::Usd, |person| person.currency);
    let shown = course_get(&context, id).await.map_err(failed)?;
    let money = shown.card.price.map(|price| price.currency).filter(|it| *it != Currency::Credit).unwrap_or(own);
    let currency = if unit == "CREDIT" { Currency::Credit } else { money };
    let price = priced(&price, currency).map_err(|refusal| failed(refusal.at("price").into()))?;
    let request = CourseRequest {
        title: Some(title),
        description: Some(description),
        level: Some(level),
        language: Some(language),
        price: Some(price),
        subject_id: None,
        draft_number,
    };
    course_update(&context, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", teach_path(id)));
    Ok(())
}

/// Says what comes before a course.
#[server(name = CourseBefore, prefix = "/rpc", endpoint = "learning/prerequisites")]
pub async fn before(
    course_id: String,
    #[server(default)] need_1: String,
    #[server(default)] need_2: String,
    #[server(default)] need_3: String,
    #[server(default)] required: bool,
    #[server(default)] draft_number: Option<i64>,
) -> Result<(), RpcError> {
    let id = course(&course_id)?;
    let mut course_ids = Vec::new();
    for chosen in [need_1, need_2, need_3].iter().filter(|chosen| !chosen.is_empty()) {
        course_ids.push(course(chosen)?);
    }
    let request = PrerequisitesRequest { course_ids, required, draft_number };
    prerequisites_put(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", teach_path(id)));
    Ok(())
}

fn priced(typed: &str, currency: Currency) -> Result<Money, Refusal> {
    if typed.trim().is_empty() {
        return Ok(Money::zero(currency));
    }
    parse_typed(typed, currency, &page_request().locale)
}

/// Sends a course in.
#[server(name = CourseSend, prefix = "/rpc", endpoint = "learning/send")]
pub async fn send(course_id: String) -> Result<(), RpcError> {
    course_submit(&context()?, course(&course_id)?).await.map_err(failed)?;
    Ok(())
}

/// One step in the outline: a module or a unit is added, moved up or to a place, taken away. Places are those of the
/// order that was `seen`.
#[server(name = OutlineStep, prefix = "/rpc", endpoint = "learning/outline")]
pub async fn outline_step(
    course_id: String,
    act: String,
    module: String,
    #[server(default)] unit_id: String,
    #[server(default)] title: String,
    #[server(default)] kind: String,
    #[server(default)] to: String,
    #[server(default)] seen: String,
) -> Result<(), RpcError> {
    let change = move |outline: &mut Outline| -> Result<(), Refusal> {
        outline.is_ordered_as_seen(&seen)?;
        if let (Ok(to), Ok(place)) = (to.parse::<usize>(), module.parse::<usize>()) {
            match (act.as_str(), unit_id.parse::<UnitId>()) {
                ("unit_move", Ok(unit)) => outline.unit_move(unit, place, to),
                ("module_move", _) => outline.module_move(place, to),
                _ => {}
            }
        }
        step(outline, &act, module.parse().unwrap_or(0), &unit_id, (title, kind));
        Ok(())
    };
    outline_change(&context()?, course(&course_id)?, change).await.map_err(failed)?;
    Ok(())
}

fn step(outline: &mut Outline, act: &str, place: usize, unit: &str, (title, kind): (String, String)) {
    let unit: Option<UnitId> = unit.parse().ok();
    match act {
        "module_add" => outline.modules.push(Module { title, ..Module::default() }),
        "module_up" if place > 0 && place < outline.modules.len() => outline.modules.swap(place - 1, place),
        "module_remove" if place < outline.modules.len() => drop(outline.modules.remove(place)),
        _ => {
            let Some(module) = outline.modules.get_mut(place) else { return };
            let at = module.units.iter().position(|it| it.id.is_some() && it.id == unit);
            match (act, at) {
                ("module_opens", _) => {
                    module.opens_after_days = whole(&title).and_then(|n| n.try_into().ok()).unwrap_or(-1)
                }
                ("unit_add", _) => module.units.push(Unit { title, kind, ..Unit::default() }),
                ("unit_up", Some(at)) if at > 0 => module.units.swap(at - 1, at),
                ("unit_up", Some(_)) if place > 0 => to_module_before(outline, place),
                ("unit_remove", Some(at)) => drop(module.units.remove(at)),
                _ => {}
            }
        }
    }
}

/// The first unit of a module goes up into the one before.
fn to_module_before(outline: &mut Outline, place: usize) {
    let Some(module) = outline.modules.get_mut(place).filter(|module| !module.units.is_empty()) else { return };
    let unit = module.units.remove(0);
    if let Some(before) = outline.modules.get_mut(place - 1) {
        before.units.push(unit);
    }
}

/// What is in a unit; `seen` is what it said when the form was filled.
#[server(name = UnitSave, prefix = "/rpc", endpoint = "learning/unit")]
pub async fn unit_save(
    course_id: String,
    unit_id: String,
    title: String,
    #[server(default)] text: String,
    #[server(default)] questions: String,
    #[server(default)] chapters: String,
    #[server(default)] starts_at: String,
    #[server(default)] link: String,
    #[server(default)] preview: bool,
    #[server(default)] seen: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, course(&course_id)?);
    let unit: UnitId = unit_id.parse().map_err(|_| failed(Refusal::not_found("unit").into()))?;
    let zone = page_request().time_zone;
    let change = move |outline: &mut Outline| -> Result<(), Refusal> {
        let known = outline.units_mut().find(|known| known.id == Some(unit));
        let known = known.ok_or_else(|| Refusal::not_found("unit"))?;
        known.is_as_seen(&seen)?;
        (known.title, known.text, known.link, known.preview) = (title, text, link, preview);
        known.questions = read_over(&questions, &known.questions);
        known.chapters = chapter::read(&chapters)?;
        known.starts_at = starts_read(zone, &starts_at, known.starts_at)?;
        Ok(())
    };
    outline_change(&context, id, change).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}/units/{unit}?notice=saved", teach_path(id)));
    Ok(())
}

/// Says something to what was handed in.
#[server(name = Feedback, prefix = "/rpc", endpoint = "learning/feedback")]
pub async fn feedback(submission_id: String, #[server(default)] feedback: String) -> Result<(), RpcError> {
    let id: SubmissionId = submission_id.parse().map_err(|_| failed(Refusal::not_found("submission").into()))?;
    submission_mark(&context()?, id, &feedback).await.map_err(failed)
}

async fn decided(context: &Context, id: CourseId, reason: Option<String>) -> Result<(), RpcError> {
    let done = match reason {
        None => course_approve(context, id).await,
        Some(reason) => course_decline(context, id, &DeclineRequest { reason }).await,
    };
    done.map_err(failed)?;
    leptos_axum::redirect("/admin/courses?notice=decided");
    Ok(())
}

/// Somebody of the staff shows a course.
#[server(name = CourseApprove, prefix = "/rpc", endpoint = "learning/approve")]
pub async fn approve(course_id: String) -> Result<(), RpcError> {
    decided(&context()?, course(&course_id)?, None).await
}

/// Somebody of the staff gives it back.
#[server(name = CourseDecline, prefix = "/rpc", endpoint = "learning/decline")]
pub async fn decline(course_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    decided(&context()?, course(&course_id)?, Some(reason)).await
}

/// Somebody of the staff ends what is shown.
#[server(name = CourseTakeDown, prefix = "/rpc", endpoint = "learning/take-down")]
pub async fn take_down(course_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    course_take_down(&context()?, course(&course_id)?, &DeclineRequest { reason }).await.map_err(failed)?;
    leptos_axum::redirect("/admin/courses?notice=decided");
    Ok(())
}
