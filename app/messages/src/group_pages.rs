//! Groups: one begun, and who is in it and what it is called.

use super::messages_page::{Back, other_name};
use domain::{
    ids::{ThreadId, UserId},
    messages::{
        group::TITLE_MAX_CHARS,
        thread::{Part, Participant, Thread, Window},
    },
};
use face::{
    address,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{Avatar, EmptyState, ErrorSummary, FormPage, Hidden, Icon, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;
use messages::{groups::people_known, threads::thread_get};

/// `/messages/group`.
pub fn group_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let known = people_known(&context).await?;
        let title = tr!(l, messages.group_new);
        if known.is_empty() {
            return Ok(view! {
                <Page title=title width="reading">
                    <PageHeader title=title />
                    <EmptyState
                        picture="no-messages"
                        title=tr!(l, messages.none_title)
                        text=tr!(l, messages.group_nobody)
                        href="/tutors"
                        action=tr!(l, messages.find)
                    />
                </Page>
            }
            .into_any());
        }
        let state = FormState::of("messages/group");
        let key = state.value("key", &context.new_id().to_string());
        Ok(view! {
            <Page title=title width="reading">
                <PageHeader title=title />
                <form class="card grid gap-5 p-4" method="post" action="/rpc/messages/group">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="key" value=key />
                    <TitleField state value=String::new() />
                    <fieldset class="grid gap-2" id="field-participants">
                        <legend class="field-label">{tr!(l, messages.group_people)}</legend>
                        <p class="field-help">{tr!(l, messages.group_people_help)}</p>
                        {known.into_iter().map(|person| view! { <Choice person /> }).collect_view()}
                    </fieldset>
                    <button class="button button-primary justify-self-start" type="submit">
                        {tr!(l, messages.group_begin)}
                    </button>
                </form>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Choice(person: Participant) -> impl IntoView {
    view! {
        <label class="group-choice">
            <input type="checkbox" name="participants[]" value=person.id.to_string() />
            <Avatar name=person.display_name.clone() photo=person.photo_url.clone() size="size-8" />
            <bdi>{person.display_name.clone()}</bdi>
        </label>
    }
}

#[component]
fn TitleField(state: FormState, value: String) -> impl IntoView {
    let l = locale();
    let help = tr!(l, messages.group_title_help);
    debug_assert!(value.chars().count() <= TITLE_MAX_CHARS);
    view! { <TextField state name="title" label=tr!(l, messages.group_title) help value required=false /> }
}

/// `/messages/{id}/people`.
pub fn people_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let reader = context.require_person()?.id;
        let thread = thread_get(&context, param_id::<ThreadId>("id")?, Window::Last, Some(1)).await?.thread;
        if !thread.is_group {
            return Err(domain::Refusal::not_found("page").into());
        }
        let owns = thread.owner_id == Some(reader);
        let inside = |id: UserId| thread.participants.iter().any(|one| one.id == id && one.part == Part::Writer);
        let mut others = if owns { people_known(&context).await? } else { Vec::new() };
        others.retain(|person| !inside(person.id));
        let name = other_name(&context, &thread);
        let part = thread.participants.iter().find(|person| person.id == reader).map(|person| person.part);
        let stays = part == Some(Part::Parent) && !owns;
        let (title, id) = (tr!(l, messages.group_manage), thread.id);
        Ok(view! {
            <Page title=title width="reading">
                <div class="thread-head">
                    <Back to=address::thread(id) />
                    <div class="thread-title">
                        <h1 class="text-xl">
                            <bdi>{name}</bdi>
                        </h1>
                    </div>
                </div>
                <ErrorSummary state=FormState::of("messages/group-leave") />
                {owns.then(|| view! { <Named thread=thread.clone() /> })}
                <section class="card grid gap-2 p-4">
                    <h2 class="text-lg">{tr!(l, messages.group_people)}</h2>
                    <ul class="grid gap-2">
                        {thread
                            .participants
                            .iter()
                            .map(|person| {
                                let owner = thread.owner_id == Some(person.id);
                                let may = owns && person.id != reader && person.part == Part::Writer;
                                view! { <Member thread_id=id person=person.clone() owner may /> }
                            })
                            .collect_view()}
                    </ul>
                </section>
                {(!others.is_empty()).then(|| view! { <Adding thread_id=id others /> })}
                <section class="card grid gap-2 p-4">
                    {if stays {
                        view! { <p class="text-ink-soft">{tr!(l, messages.group_stays)}</p> }.into_any()
                    } else {
                        view! {
                            <p class="text-ink-soft">{tr!(l, messages.group_leave_help)}</p>
                            <Leave thread_id=id person=reader text=tr!(l, messages.group_leave) />
                        }
                            .into_any()
                    }}
                </section>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Named(thread: Thread) -> impl IntoView {
    let l = locale();
    let state = FormState::of("messages/group-title");
    view! {
        <form class="card grid gap-3 p-4" method="post" action="/rpc/messages/group-title">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="thread_id" value=thread.id.to_string() />
            <TitleField state value=thread.title.unwrap_or_default() />
            <button class="button button-secondary justify-self-start" type="submit">
                {tr!(l, messages.group_save)}
            </button>
        </form>
    }
}

#[component]
fn Member(thread_id: ThreadId, person: Participant, owner: bool, may: bool) -> impl IntoView {
    let l = locale();
    let name = person.display_name.clone();
    let says = if owner {
        Some(tr!(l, messages.group_owner).to_string())
    } else {
        (person.part == Part::Parent).then(|| tr!(l, messages.reads_along, name = name.clone()))
    };
    let remove = may.then(|| {
        let text = tr!(l, messages.group_remove, name = name.clone());
        view! { <Leave thread_id person=person.id text /> }
    });
    view! {
        <li class="group-member">
            <Avatar name=name.clone() photo=person.photo_url.clone() size="size-10" />
            <span class="thread-title">
                <bdi>{name}</bdi>
                {says.map(|says| view! { <span class="block text-sm text-ink-soft">{says}</span> })}
            </span>
            {remove}
        </li>
    }
}

/// Ends somebody's seat.
#[component]
fn Leave(thread_id: ThreadId, person: UserId, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/messages/group-leave">
            <FormPage />
            <Hidden name="thread_id" value=thread_id.to_string() />
            <Hidden name="user_id" value=person.to_string() />
            <button class="button button-secondary button-small" type="submit">
                <Icon icon=icondata::LuUserMinus />
                {text}
            </button>
        </form>
    }
}

#[component]
fn Adding(thread_id: ThreadId, others: Vec<Participant>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("messages/group-add");
    let options = others.into_iter().map(|person| (person.id.to_string(), person.display_name)).collect::<Vec<_>>();
    view! {
        <form class="card grid gap-3 p-4" method="post" action="/rpc/messages/group-add">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="thread_id" value=thread_id.to_string() />
            <SelectField
                state
                name="user_id"
                label=tr!(l, messages.group_add)
                options
                help=tr!(l, messages.group_people_help)
            />
            <button class="button button-secondary justify-self-start" type="submit">
                <Icon icon=icondata::LuUserPlus />
                {tr!(l, messages.group_add)}
            </button>
        </form>
    }
}
