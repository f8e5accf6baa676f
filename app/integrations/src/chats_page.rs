//! `/settings/integrations`: other products that hear of one's news, and the way to those with pages of their own.

use crate::i18n::Locale;
use domain::{
    Refusal,
    integrations::chats::{ChatName, ChatProblem, ChatState, ChatView},
    platform::notices::Category,
};
use face::{
    address, format,
    page::{page_of, param},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use integrations::chats::chat_get;
use leptos::prelude::*;

/// The page.
pub fn chats_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let mut chats = Vec::new();
        for name in ChatName::ALL {
            chats.push(chat_get(&context, *name).await?);
        }
        let chats = chats.into_iter().map(|chat| view! { <Line chat /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, chats.title) width="reading">
                <PageHeader title=tr!(l, chats.title) lead=tr!(l, chats.lead) />
                <ul class="grid gap-3">{chats}</ul>
                <section class="grid gap-3" aria-labelledby="others">
                    <h2 id="others">{tr!(l, chats.others)}</h2>
                    <p>{tr!(l, chats.others_text)}</p>
                    <p class="flex flex-wrap gap-5">
                        <a href=address::WEBHOOKS>{tr!(l, hooks.title)}</a>
                        <a href=address::API_KEYS>{tr!(l, keys.title)}</a>
                        <a href=address::LTI>{tr!(l, lti.title)}</a>
                    </p>
                </section>
            </Page>
        }
        .into_any())
    })
}

/// `/settings/integrations/{name}`: one chat.
pub fn chat_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let name = ChatName::parse(&param("name")).ok_or_else(|| Refusal::not_found("chat"))?;
        let chat = chat_get(&service_context(), name).await?;
        let connected = chat.state != ChatState::Off;
        Ok(view! {
            <Page title=name.title() width="form">
                <p>
                    <a href=address::INTEGRATIONS>{tr!(l, chats.title)}</a>
                </p>
                <PageHeader title=name.title() lead=tr!(l, chats.lead) />
                {connected.then(|| view! { <Standing chat=chat.clone() /> })}
                <Connect chat=chat.clone() />
                {connected.then(|| view! { <Acts name /> })}
            </Page>
        }
        .into_any())
    })
}

/// A chat in the list.
#[component]
fn Line(chat: ChatView) -> impl IntoView {
    let l = locale();
    let name = chat.name.title();
    let text = if chat.state == ChatState::Off {
        tr!(l, chats.connect, name = name)
    } else {
        tr!(l, chats.change, name = name)
    };
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="flex flex-wrap items-center gap-3">
                    <h2 class="text-lg">{name}</h2>
                    <State state=chat.state />
                </div>
                <a class="button button-secondary button-small" href=address::integration(chat.name)>
                    {text}
                </a>
            </div>
        </li>
    }
}

#[component]
fn State(state: ChatState) -> impl IntoView {
    let l = locale();
    match state {
        ChatState::Off => view! { <Badge text=tr!(l, chats.off) /> },
        ChatState::Ok => view! { <Badge kind="success" text=tr!(l, chats.on) /> },
        ChatState::OutOfDate => view! { <Badge kind="error" text=tr!(l, chats.out_of_date) /> },
    }
}

/// Where it goes, when something last arrived, and what is wrong.
#[component]
fn Standing(chat: ChatView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let told = chat.told_at.map_or_else(
        || tr!(l, chats.nothing_yet).to_owned(),
        |at| tr!(l, chats.told, at = format::moment(l, zone, at, now)).to_string(),
    );
    let problem = chat.problem.map(|problem| problem_words(l, problem));
    view! {
        <p class="flex flex-wrap items-center gap-3">
            <State state=chat.state />
            <span dir="ltr" class="break-all">
                {chat.webhook.unwrap_or_default()}
            </span>
            <span class="text-ink-soft">{told}</span>
        </p>
        {problem
            .map(|text| {
                view! {
                    <NoticeBox kind=NoticeKind::Warning>
                        <p>{text}</p>
                    </NoticeBox>
                }
            })}
    }
}

fn problem_words(l: Locale, problem: ChatProblem) -> &'static str {
    match problem {
        ChatProblem::Gone => tr!(l, chats.gone),
        ChatProblem::Answered => tr!(l, chats.answered),
        ChatProblem::TimedOut => tr!(l, chats.timed_out),
        ChatProblem::Unreachable | ChatProblem::Inside => tr!(l, chats.unreachable),
    }
}

#[component]
fn Connect(chat: ChatView) -> impl IntoView {
    let l = locale();
    let connected = chat.state != ChatState::Off;
    let code = chat.name.code();
    let state = FormState::of("integrations/chat-put");
    let help = match chat.name {
        ChatName::Slack => tr!(l, chats.slack_help),
        ChatName::Teams => tr!(l, chats.teams_help),
    };
    let choices = Category::ALL.iter().map(|category| {
        let checked = state.chosen("categories[]", category.code(), chat.categories.contains(category));
        view! {
            <label class="choice">
                <input type="checkbox" name="categories[]" value=category.code() checked=checked />
                {category_words(l, *category)}
            </label>
        }
    });
    let choices = choices.collect_view();
    let submit = if connected { tr!(l, form.save).to_owned() } else { tr!(l, chats.connect, name = chat.name.title()) };
    view! {
        <form method="post" action="/rpc/integrations/chat-put" class="grid gap-5">
            <FormPage />
            <Hidden name="chat" value=code />
            <ErrorSummary state=state.clone() />
            <TextField
                state
                name="webhook_url"
                kind="url"
                label=if connected { tr!(l, chats.new_url) } else { tr!(l, chats.url) }
                help=help
                required=!connected
            />
            <fieldset class="field" id="field-categories">
                <legend class="field-label">{tr!(l, chats.what)}</legend>
                <div class="flex flex-wrap gap-x-6">{choices}</div>
            </fieldset>
            <div>
                <button class="button button-primary" type="submit">
                    {submit}
                </button>
            </div>
        </form>
    }
}

fn category_words(l: Locale, category: Category) -> &'static str {
    match category {
        Category::Lessons => tr!(l, notices.lessons),
        Category::Matching => tr!(l, notices.matching),
        Category::Messages => tr!(l, notices.messages),
        Category::Credits => tr!(l, notices.credits),
        Category::System => tr!(l, notices.system),
    }
}

#[component]
fn Acts(name: ChatName) -> impl IntoView {
    let l = locale();
    let (code, name) = (name.code(), name.title());
    view! {
        <div class="flex flex-wrap gap-3">
            <form method="post" action="/rpc/integrations/chat-test">
                <FormPage />
                <Hidden name="chat" value=code />
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, chats.test)}
                </button>
            </form>
            <form method="post" action="/rpc/integrations/chat-end">
                <FormPage />
                <Hidden name="chat" value=code />
                <button class="button button-danger button-small" type="submit">
                    {tr!(l, chats.end, name = name)}
                </button>
            </form>
        </div>
    }
}
