//! `/circles/{id}`: what a circle is about and the way in; for those in it, their sessions, times and partners.

use crate::{
    circle_sessions::{Sessions, Suggested},
    circles_page::{NextTime, Times, places},
    parts::circle_path,
};
use domain::{
    ids::CircleId,
    learning::circle::{AGENDA_MAX_CHARS, Circle, CirclePartner, CirclePerson},
};
use face::{
    address,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden, Opener, Page, TextArea},
};
use learning::circles::{circle_get, circle_times, partners_get, sessions_get};
use leptos::prelude::*;

/// The page.
pub fn circle_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let id = param_id::<CircleId>("id")?;
        let circle = circle_get(&context, id).await?;
        let inside = if circle.member {
            let sessions = sessions_get(&context, id).await?.items;
            let partners = partners_get(&context, id).await?.items;
            let hosts = circle.actions.iter().any(|act| act == "add_session");
            let times = if hosts { circle_times(&context, id, None).await?.items } else { Vec::new() };
            view! {
                <Sessions circle=id sessions />
                {hosts.then(|| view! { <Suggested circle=id times /> })}
                {hosts.then(|| view! { <AddSession id /> })}
                <Partners id partners />
            }
            .into_any()
        } else {
            ().into_any()
        };
        let (kind, text) = places(&circle);
        Ok(view! {
            <Page title=circle.title.clone() width="reading">
                <p>
                    <a href="/circles">{tr!(l, circles.all)}</a>
                </p>
                <header class="grid gap-3">
                    <h1>
                        <bdi>{circle.title.clone()}</bdi>
                    </h1>
                    <p class="flex flex-wrap items-center gap-3">
                        <Badge kind text />
                        <span>{circle.subject_name.clone()}</span>
                        {circle
                            .host
                            .as_ref()
                            .map(|host| {
                                view! { <span>{tr!(l, circles.host, name = host.display_name.clone())}</span> }
                            })}
                    </p>
                    <NextTime circle=circle.clone() />
                </header>
                <p class="whitespace-pre-line max-w-[70ch]" dir="auto">
                    {circle.agenda.clone()}
                </p>
                <Way circle=circle.clone() />
                {(!circle.members.is_empty()).then(|| view! { <Members people=circle.members.clone() /> })}
                {inside}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Members(people: Vec<CirclePerson>) -> impl IntoView {
    let l = locale();
    let named: Vec<String> = people.iter().map(|person| format!("people={}", person.user_id)).collect();
    let together = format!("/calendar/find-times?{}", named.join("&"));
    let lines = people.into_iter().map(|person| {
        view! {
            <li class="flex items-center gap-3">
                <Avatar name=person.display_name.clone() photo=person.photo_url size="size-8" />
                <bdi>{person.display_name}</bdi>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="members">
            <h2 id="members">{tr!(l, circles.members)}</h2>
            <ul class="flex flex-wrap gap-x-6 gap-y-3">{lines.collect_view()}</ul>
            <p>
                <a href=together>{tr!(l, together.title)}</a>
            </p>
        </section>
    }
}

/// What the reader can do with the circle as a whole.
#[component]
fn Way(circle: Circle) -> impl IntoView {
    let l = locale();
    let can = |wanted: &str| circle.actions.iter().any(|act| act == wanted);
    let id = circle.id.to_string();
    let signed_in = service_context().person().is_some();
    let join = match (can("join"), signed_in) {
        (true, true) => {
            let state = FormState::of("learning/circle-join");
            view! {
                <form method="post" action="/rpc/learning/circle-join" class="grid gap-3">
                    <FormPage />
                    <ErrorSummary state />
                    <Hidden name="circle_id" value=id.clone() />
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, circles.join)}
                        </button>
                    </div>
                </form>
            }
            .into_any()
        }
        (true, false) => view! {
            <p>
                <a class="button button-primary" href=address::login(&circle_path(circle.id))>
                    {tr!(l, circles.sign_in)}
                </a>
            </p>
        }
        .into_any(),
        _ => ().into_any(),
    };
    let (leave, close) = (can("leave"), can("close"));
    view! {
        {join}
        {leave
            .then(|| {
                let (title, help) = (tr!(l, circles.leave), tr!(l, circles.leave_help));
                view! { <Sure endpoint="learning/circle-leave" name="circle_id" id=id.clone() title help /> }
            })}
        {close
            .then(|| {
                let (title, help) = (tr!(l, circles.close), tr!(l, circles.close_help));
                view! { <Sure endpoint="learning/circle-close" name="circle_id" id=id.clone() title help /> }
            })}
    }
}

/// An act that is explained before it is done.
#[component]
pub fn Sure(
    endpoint: &'static str,
    name: &'static str,
    id: String,
    title: &'static str,
    help: &'static str,
) -> impl IntoView {
    let state = FormState::of(endpoint);
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=title />
            <form method="post" action=format!("/rpc/{endpoint}") class="grid gap-3 pt-3">
                <FormPage />
                <ErrorSummary state />
                <p class="text-ink-soft">{help}</p>
                <Hidden name value=id />
                <div>
                    <button class="button button-danger" type="submit">
                        {title}
                    </button>
                </div>
            </form>
        </details>
    }
}

#[component]
fn AddSession(id: CircleId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/circle-session").told(|mut field| {
        if field.field == "start" {
            "time".clone_into(&mut field.field);
        }
        field
    });
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, circles.add) />
            <form method="post" action="/rpc/learning/circle-session" class="grid gap-4 pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() linked=true />
                <Times state=state.clone() required=true />
                <TextArea
                    state
                    name="agenda"
                    label=tr!(l, circles.this_time)
                    rows=3
                    required=false
                    maxlength=AGENDA_MAX_CHARS as u32
                />
                <Hidden name="circle_id" value=id.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.add)}
                    </button>
                </div>
            </form>
        </details>
    }
}

#[component]
fn Partners(id: CircleId, partners: Vec<CirclePartner>) -> impl IntoView {
    let l = locale();
    if partners.is_empty() {
        return ().into_any();
    }
    let state = FormState::of("learning/circle-partner");
    let lines = partners.into_iter().map(|one| view! { <PartnerLine id one /> });
    view! {
        <section class="grid gap-3" aria-labelledby="partners">
            <h2 id="partners">{tr!(l, circles.partners)}</h2>
            <p class="text-ink-soft">{tr!(l, circles.partners_lead)}</p>
            <ErrorSummary state />
            <ul class="grid gap-3">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn PartnerLine(id: CircleId, one: CirclePartner) -> impl IntoView {
    let l = locale();
    let badge = match (one.partners, one.named, one.names_you) {
        (true, ..) => Some(("success", tr!(l, circles.partner_both))),
        (_, true, _) => Some(("", tr!(l, circles.partner_waits))),
        (.., true) => Some(("primary", tr!(l, circles.partner_asks))),
        _ => None,
    };
    let (partner, text) = if one.named {
        (String::new(), tr!(l, circles.partner_back).to_owned())
    } else {
        (one.person.user_id.to_string(), tr!(l, circles.partner_name, name = one.person.display_name.clone()))
    };
    view! {
        <li class="flex flex-wrap items-center gap-3">
            <Avatar name=one.person.display_name.clone() photo=one.person.photo_url size="size-8" />
            <bdi class="grow">{one.person.display_name}</bdi>
            {badge.map(|(kind, text)| view! { <Badge kind text /> })}
            <form method="post" action="/rpc/learning/circle-partner">
                <FormPage />
                <Hidden name="circle_id" value=id.to_string() />
                <Hidden name="partner_id" value=partner />
                <button class="button button-quiet" type="submit">
                    {text}
                </button>
            </form>
        </li>
    }
}
