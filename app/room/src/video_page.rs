//! `/settings/video`: where a teacher's lessons take place, which accounts are connected, and away with one.

use crate::i18n::Locale;
use domain::room::video::{VideoConnectionState, VideoOption, VideoProvider};
use face::{
    address,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, PageHeader},
};
use leptos::prelude::*;
use room::video::video_get;

/// `/settings/video`.
pub fn video_page() -> AnyView {
    page_of(async move {
        let own = video_get(&service_context()).await?;
        let l = locale();
        let errors = [address::VIDEO_FORM, "room/video-remove"];
        let errors = errors.map(|form| view! { <ErrorSummary state=FormState::of(form) /> }).collect_view();
        let chosen = own.options.iter().find(|option| option.provider == own.provider).cloned();
        let trouble = chosen.and_then(|option| trouble(l, &option));
        let accounts: Vec<VideoOption> = own
            .options
            .iter()
            .filter(|one| one.needs_account && (one.available || one.state.is_some()))
            .cloned()
            .collect();
        Ok(view! {
            <Page title=tr!(l, place.title) width="reading">
                <PageHeader title=tr!(l, place.title) lead=tr!(l, place.lead) />
                {errors}
                {trouble}
                <Choice chosen=own.provider options=own.options />
                <Accounts accounts />
                <p class="text-sm text-ink-soft">{tr!(l, place.children)}</p>
            </Page>
        }
        .into_any())
    })
}

/// Why lessons are not where they were meant to be.
fn trouble(l: Locale, option: &VideoOption) -> Option<AnyView> {
    let provider = option.provider.label();
    let words = match option.state {
        _ if option.provider == VideoProvider::Builtin => return None,
        Some(VideoConnectionState::NeedsSignIn) => tr!(l, place.sign_in_text, provider = provider),
        _ if option.down => tr!(l, place.down_text, provider = provider),
        _ => return None,
    };
    Some(view! { <NoticeBox kind=NoticeKind::Warning><p>{words}</p></NoticeBox> }.into_any())
}

/// One card for each, with what it needs. What cannot be chosen yet says why, and cannot be chosen.
#[component]
fn Choice(chosen: VideoProvider, options: Vec<VideoOption>) -> impl IntoView {
    let l = locale();
    let cards = options.into_iter().map(|option| card(l, chosen, option)).collect_view();
    view! {
        <form method="post" action="/rpc/room/video-choose" class="grid gap-5">
            <FormPage />
            <fieldset class="grid gap-3">
                <legend class="field-label mb-2">{tr!(l, place.choose)}</legend>
                {cards}
            </fieldset>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

fn card(l: Locale, chosen: VideoProvider, option: VideoOption) -> AnyView {
    let provider = option.provider;
    let ready = !option.needs_account || option.state == Some(VideoConnectionState::Ok);
    let code = provider.code();
    let help = format!("place-{code}");
    let described = help.clone();
    let badge = badge_of(l, &option);
    view! {
        <label class="choice choice-card">
            <input
                type="radio"
                name="provider"
                value=code
                checked={chosen == provider}
                disabled={!option.available || !ready && chosen != provider}
                aria-describedby=described
            />
            <span class="grid gap-1 min-w-0">
                <span class="flex flex-wrap items-center gap-2">
                    <span class="font-medium">{name_of(l, provider)}</span>
                    {badge}
                </span>
                <span class="text-sm text-ink-soft" id=help>
                    {needs(l, &option)}
                </span>
            </span>
        </label>
    }
    .into_any()
}

/// What people call it.
pub(super) fn name_of(l: Locale, provider: VideoProvider) -> &'static str {
    if provider == VideoProvider::Builtin { tr!(l, place.builtin) } else { provider.label() }
}

fn needs(l: Locale, option: &VideoOption) -> String {
    let provider = option.provider.label();
    match option.provider {
        VideoProvider::Builtin => tr!(l, place.builtin_text).to_owned(),
        _ if !option.available => tr!(l, place.unavailable, provider = provider),
        VideoProvider::Zoom => tr!(l, place.account_text, provider = provider),
        VideoProvider::GoogleMeet | VideoProvider::Teams => {
            let account = tr!(l, place.account_text, provider = provider);
            format!("{account} {}", tr!(l, place.presence_text))
        }
        VideoProvider::Daily | VideoProvider::Livekit => tr!(l, place.keys_text, provider = provider),
    }
}

fn badge_of(l: Locale, option: &VideoOption) -> Option<AnyView> {
    let (kind, text) = match option.state {
        _ if option.provider == VideoProvider::Builtin || !option.available => return None,
        Some(VideoConnectionState::NeedsSignIn) => ("error", tr!(l, place.state_sign_in)),
        _ if option.down => ("warning", tr!(l, place.state_down)),
        Some(VideoConnectionState::Ok) => ("success", tr!(l, place.state_ok)),
        None => return None,
    };
    Some(view! { <Badge kind text /> }.into_any())
}

/// Accounts that are connected, and the ways to others.
#[component]
fn Accounts(accounts: Vec<VideoOption>) -> impl IntoView {
    let l = locale();
    let rows = accounts.iter().cloned().map(|account| view! { <Account account /> }).collect_view();
    (!accounts.is_empty()).then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="accounts">
                <h2 id="accounts">{tr!(l, place.accounts)}</h2>
                <p class="text-sm text-ink-soft">{tr!(l, place.accounts_text)}</p>
                <ul class="grid gap-3">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Account(account: VideoOption) -> impl IntoView {
    let l = locale();
    let provider = account.provider;
    let label = provider.label();
    let state = account.state;
    let words = match state {
        None => tr!(l, place.connect, provider = label),
        Some(_) => tr!(l, place.again, provider = label),
    };
    let shown = account.account.map(|name| {
        view! {
            <p class="text-sm text-ink-soft">
                {tr!(l, place.account)} " " <bdi class="break-all">{name}</bdi>
            </p>
        }
    });
    let to = (account.available && state != Some(VideoConnectionState::Ok)).then(|| {
        // The way leads off this site.
        view! {
            <a class="button button-secondary button-small" href=address::video_connect(provider) rel="external">
                {words}
            </a>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center justify-between gap-3">
                    <h3 class="text-base font-semibold">{label}</h3>
                    {to}
                </div>
                {shown}
                {state.is_some().then(|| view! { <Remove provider /> })}
            </div>
        </li>
    }
}

/// Asks once more, and says what is gone and what stays.
#[component]
fn Remove(provider: VideoProvider) -> impl IntoView {
    let l = locale();
    view! {
        <details>
            <Opener text=tr!(l, place.remove) class="text-sm" />
            <form method="post" action="/rpc/room/video-remove" class="grid gap-3 pt-2">
                <FormPage />
                <Hidden name="provider" value=provider.code().to_owned() />
                <p>{tr!(l, place.remove_text)}</p>
                <div>
                    <button class="button button-danger button-small" type="submit">
                        {tr!(l, place.remove_sure, provider = provider.label())}
                    </button>
                </div>
            </form>
        </details>
    }
}
