//! Help where somebody is stuck, and for a teacher where people get stuck (LE8).

use domain::{
    ids::{CourseId, UnitId},
    learning::bridge::{BridgeOffer, BridgePeer, StuckUnit, StuckWhy},
};
use face::{
    address,
    request::{FormState, locale, service_context},
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden},
};
use learning::bridge::bridge_help;
use leptos::prelude::*;
use spine::{Context, Result};

/// What is offered in a unit, if anything.
pub async fn offered(context: &Context, unit: Option<UnitId>) -> Result<Option<BridgeOffer>> {
    match unit {
        Some(unit) => Ok(bridge_help(context, unit).await?.offer),
        None => Ok(None),
    }
}

/// The offer: quiet, below the unit, and gone once it was answered.
#[component]
pub fn Offer(offer: BridgeOffer) -> impl IntoView {
    let l = locale();
    let unit = offer.unit_id;
    let why = match offer.why {
        StuckWhy::Failed => tr!(l, bridge.failed),
        StuckWhy::Rewatched => tr!(l, bridge.rewatched),
    };
    let subject = offer.subject_id.to_string();
    let (href, text) = if offer.tutors_now > 0 {
        let text = tr!(l, bridge.now, count = offer.tutors_now);
        (address::with_query("/now", [("subject", subject.as_str())]), text)
    } else {
        let text = tr!(l, bridge.tutors, subject = offer.subject_name.clone());
        (address::with_query("/tutors", [("subject_id", subject.as_str())]), text)
    };
    let peers = offer.peers.into_iter().map(|peer| view! { <PeerLine unit peer /> }).collect::<Vec<_>>();
    let asked = (!peers.is_empty()).then(|| view! { <p>{tr!(l, bridge.peers)}</p> });
    view! {
        <aside class="card" aria-labelledby="stuck-help">
            <div class="card-body grid gap-3">
                <h2 class="text-lg" id="stuck-help">
                    {tr!(l, bridge.title)}
                </h2>
                <ErrorSummary state=FormState::of("learning/bridge") />
                <p class="text-ink-soft">{why}</p>
                <div class="flex flex-wrap gap-3">
                    <Say unit answer="tutor" next=href text look="button button-secondary" />
                    <Say
                        unit
                        answer="dismissed"
                        next=String::new()
                        text=tr!(l, bridge.dismiss).to_owned()
                        look="button button-quiet"
                    />
                </div>
                {asked}
                <ul class="grid gap-2">{peers}</ul>
            </div>
        </aside>
    }
}

/// Somebody who has done it and agreed to be asked.
#[component]
fn PeerLine(unit: UnitId, peer: BridgePeer) -> impl IntoView {
    let l = locale();
    let text = tr!(l, bridge.ask, name = peer.display_name.clone());
    let next = format!("/members/{}", peer.user_id);
    view! {
        <li class="flex flex-wrap items-center gap-3">
            <Avatar name=peer.display_name.clone() photo=peer.photo_url size="size-8" />
            <bdi class="grow">{peer.display_name}</bdi>
            <Say unit answer="peer" next text look="button button-quiet" />
        </li>
    }
}

#[component]
fn Say(unit: UnitId, answer: &'static str, next: String, text: String, look: &'static str) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/bridge">
            <FormPage />
            <Hidden name="unit_id" value=unit.to_string() />
            <Hidden name="answer" value=answer />
            <Hidden name="next" value=next />
            <button class=look type="submit">
                {text}
            </button>
        </form>
    }
}

/// Where people get stuck, for the teacher.
pub async fn stuck(course: CourseId) -> Result<Vec<StuckUnit>> {
    Ok(learning::bridge::stuck_units(&service_context(), course).await?.items)
}

/// A line a unit: how many were stuck, and how many took help.
#[component]
pub fn Stuck(course: CourseId, units: Vec<StuckUnit>) -> impl IntoView {
    let l = locale();
    if units.is_empty() {
        return ().into_any();
    }
    let lines = units.into_iter().map(|unit| {
        let href = format!("/teach/courses/{course}/units/{}", unit.unit_id);
        let hard = unit.hard.then(|| view! { <Badge kind="warning" text=tr!(l, bridge.hard) /> });
        view! {
            <li class="grid gap-1 border-t border-line py-3">
                <span class="flex flex-wrap items-center gap-3">
                    <a class="link font-medium" href=href>
                        <bdi>{unit.title}</bdi>
                    </a>
                    {hard}
                </span>
                <span class="text-sm text-ink-soft numbers">
                    {tr!(l, bridge.stuck, count = unit.failed + unit.rewatched)} " "
                    {tr!(l, bridge.of_learners, count = unit.learners)} " "
                    {tr!(l, bridge.took, count = unit.took_help)}
                </span>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="stuck">
            <h2 id="stuck">{tr!(l, bridge.where_stuck)}</h2>
            <p class="text-ink-soft">{tr!(l, bridge.where_lead)}</p>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
