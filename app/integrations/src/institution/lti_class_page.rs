//! `/institution/lti/class`: who is in a course of a learning platform, as the platform says now, and the way to invite
//! those who have no seat.

use super::frame::{InstitutionHead, page_address, required};
use domain::{
    Refusal,
    ids::{InstitutionId, LtiClassId},
    integrations::lti::{LtiClass, LtiClassPerson, unseated_list},
};
use face::{
    format,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{Badge, FormPage, Hidden, Page},
};
use integrations::lti::{class_people, classes_list};
use leptos::prelude::*;

/// Its address.
const CLASS: &str = "/institution/lti/class";
/// The page of the platforms.
const PLATFORMS: &str = "/institution/lti";

/// The page of a course there.
fn class_address(id: InstitutionId, class: LtiClassId) -> String {
    format!("{}&class={class}", page_address(CLASS, id))
}

/// `/institution/lti/class?institution=&class=`.
pub fn lti_class_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let institution = required().await?;
        let id = institution.id;
        let class: LtiClassId = query("class").parse().map_err(|_| Refusal::not_found("page"))?;
        let known = classes_list(&context, id).await?.items.into_iter().find(|known| known.id == class);
        let known = known.ok_or_else(|| Refusal::not_found("page"))?;
        let people = class_people(&context, (id, class)).await?.items;
        let title = titled(&known);
        Ok(view! {
            <Page title=tr!(l, lti.class_people) width="reading">
                <InstitutionHead institution />
                <p>
                    <a href=page_address(PLATFORMS, id)>{tr!(l, lti.platforms)}</a>
                </p>
                <h2>
                    <bdi>{title}</bdi>
                </h2>
                <p>{tr!(l, lti.class_help)}</p>
                <People id people />
            </Page>
        }
        .into_any())
    })
}

/// What it is called there, else what the platform is called.
fn titled(class: &LtiClass) -> String {
    if class.title.is_empty() { class.platform.clone() } else { class.title.clone() }
}

#[component]
fn People(id: InstitutionId, people: Vec<LtiClassPerson>) -> impl IntoView {
    let l = locale();
    let none = people.is_empty();
    let list = unseated_list(&people);
    let invite = (!list.is_empty()).then(|| {
        view! {
            <form method="post" action="/rpc/integrations/institution-check">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="csv" value=list />
                <button class="button button-primary" type="submit">
                    {tr!(l, lti.class_invite)}
                </button>
            </form>
        }
    });
    let rows = people.into_iter().map(|person| view! { <Line person /> }).collect_view();
    view! {
        {none.then(|| view! { <p>{tr!(l, lti.class_empty_text)}</p> })}
        <ul class="grid gap-2">{rows}</ul>
        {invite}
    }
}

#[component]
fn Line(person: LtiClassPerson) -> impl IntoView {
    let l = locale();
    let name = if person.name.is_empty() { tr!(l, lti.class_unnamed).to_owned() } else { person.name };
    let (kind, seat) =
        if person.seated { ("success", tr!(l, lti.class_seated)) } else { ("warning", tr!(l, lti.class_unseated)) };
    view! {
        <li class="flex flex-wrap items-center gap-2 border-t border-line py-2">
            <span class="grow">
                <bdi>{name}</bdi>
                {person
                    .email
                    .map(|email| {
                        view! {
                            " "
                            <span dir="ltr" class="text-sm text-ink-soft">
                                {domain::identity::email_shown(&email)}
                            </span>
                        }
                    })}
            </span>
            {person.teaches.then(|| view! { <Badge kind="" text=tr!(l, lti.class_teaches) /> })}
            {person.linked.then(|| view! { <Badge kind="" text=tr!(l, lti.class_linked) /> })}
            <Badge kind text=seat />
        </li>
    }
}

/// Courses there, with the way to who is in them; nothing where no platform says it.
#[component]
pub(super) fn Classes(id: InstitutionId, classes: Vec<LtiClass>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let rows = classes.iter().map(|class| {
        let seen = tr!(l, lti.class_seen, at = format::moment(l, zone, class.seen_at, now));
        view! {
            <li>
                <a class="link" href=class_address(id, class.id)>
                    <bdi>{titled(class)}</bdi>
                </a>
                <span class="text-sm text-ink-soft">" · " {class.platform.clone()} " · " {seen}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!classes.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="classes">
                <h2 id="classes">{tr!(l, lti.classes)}</h2>
                <p class="text-sm text-ink-soft">{tr!(l, lti.class_help)}</p>
                <ul class="grid gap-2">{rows}</ul>
            </section>
        }
    })
}
