//! What somebody was told of, how they want to be told, and what was sent to them.

use chrono::{DateTime, Utc};
use domain::platform::notices::{
    Category, Channel, Delivery, DeliveryStatus, Digest, Notice, Preferences, PreferencesView, QUIET_FROM, QUIET_UNTIL,
};
use face::{
    format,
    i18n::Locale,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, EmptyState, ErrorSummary, FormPage, Hidden, OwnScript, Page, PageHeader, Pager},
};
use leptos::prelude::*;
use services::platform::notices::{deliveries_list, notices_list, preferences_get};

/// Asks the browser, and tells the server where it is reached.
const PUSH: &str = include_str!("push.js");

/// `/notifications`.
pub fn notices_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (context, cursor) = (service_context(), query("cursor"));
        let cursor = Some(cursor).filter(|cursor| !cursor.is_empty());
        let page = notices_list(&context, None, cursor.as_deref()).await?;
        let first = cursor.map(|_| "/notifications".to_owned());
        let next = page.next_cursor.map(|cursor| format!("/notifications?cursor={cursor}"));
        let unread = page.unread > 0;
        let body = if page.items.is_empty() {
            view! {
                <EmptyState
                    picture="nothing-waiting"
                    title=tr!(l, notices.empty)
                    text=tr!(l, notices.empty_text)
                    href="/home"
                    action=tr!(l, nav.home)
                />
            }
            .into_any()
        } else {
            let items = page.items.into_iter().map(|notice| view! { <Line notice /> }).collect_view();
            view! { <ul class="grid gap-3">{items}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, notices.title) width="reading">
                <PageHeader title=tr!(l, notices.title) lead=tr!(l, notices.lead) />
                {unread.then(|| view! { <ReadAll /> })}
                {body}
                <Pager first next />
                <p>
                    <a href="/settings/notifications">{tr!(l, notices.settings)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn ReadAll() -> impl IntoView {
    view! {
        <form method="post" action="/rpc/notices/read-all">
            <FormPage />
            <button class="button button-secondary" type="submit">
                {tr!(locale(), notices.read_all)}
            </button>
        </form>
    }
}

/// One notice; opening it says that it was read.
#[component]
fn Line(notice: Notice) -> impl IntoView {
    let l = locale();
    let new = notice.read_at.is_none();
    let title = if new { "text-primary-text text-start font-semibold" } else { "text-primary-text text-start" };
    view! {
        <li class="card">
            <div class="card-body grid gap-1">
                <form method="post" action="/rpc/notices/open">
                    <FormPage />
                    <Hidden name="notice_id" value=notice.id.to_string() />
                    <button class=title type="submit">
                        <bdi>{notice.title}</bdi>
                    </button>
                </form>
                <p class="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                    {new.then(|| view! { <Badge kind="primary" text=tr!(l, notices.unread) /> })}
                    <span>
                        {category_name(l, notice.category)} " · "
                        <time datetime=format::machine(notice.created_at)>{said(l, notice.created_at)}</time>
                    </span>
                </p>
            </div>
        </li>
    }
}

/// On the reader's clock.
fn said(l: Locale, at: DateTime<Utc>) -> String {
    format::moment(l, page_request().time_zone, at, service_context().now())
}

fn category_name(l: Locale, category: Category) -> &'static str {
    match category {
        Category::Lessons => tr!(l, notices.lessons),
        Category::Matching => tr!(l, notices.matching),
        Category::Messages => tr!(l, notices.messages),
        Category::Credits => tr!(l, notices.credits),
        Category::System => tr!(l, notices.system),
    }
}

fn channel_name(l: Locale, channel: Channel) -> &'static str {
    match channel {
        Channel::InApp => tr!(l, notices.in_app),
        Channel::Email => tr!(l, notices.email),
        Channel::Push => tr!(l, notices.push),
    }
}

/// `/settings/notifications`.
pub fn notice_settings_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let view = preferences_get(&context).await?;
        let log = deliveries_list(&context, None, None).await?.items;
        Ok(view! {
            <Page title=tr!(l, notices.prefs) width="reading">
                <PageHeader title=tr!(l, notices.prefs) lead=tr!(l, notices.prefs_lead) />
                <Switches view />
                <PushHere />
                <section class="grid gap-4" aria-labelledby="log">
                    <h2 id="log">{tr!(l, notices.log)}</h2>
                    <Log log />
                </section>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Switches(view: PreferencesView) -> impl IntoView {
    let l = locale();
    let state = FormState::of("notices/switches");
    let preferences = Preferences::parse(&view).unwrap_or_default();
    let rows =
        Category::ALL.iter().map(|category| view! { <Row category=*category preferences=preferences.clone() /> });
    let rows = rows.collect_view();
    let (from, until) = (format!("{QUIET_FROM}:00"), format!("{QUIET_UNTIL}:00"));
    let options = [
        (Digest::Off, tr!(l, notices.digest_off)),
        (Digest::Daily, tr!(l, notices.digest_daily)),
        (Digest::Weekly, tr!(l, notices.digest_weekly)),
    ];
    let options = options.into_iter().map(|(digest, text)| {
        view! {
            <label class="choice">
                <input type="radio" name="digest" value=digest.code() checked=view.digest == digest />
                {text}
            </label>
        }
    });
    let options = options.collect_view();
    view! {
        <form method="post" action="/rpc/notices/switches" class="grid gap-6">
            <FormPage />
            <ErrorSummary state />
            {rows}
            <label class="choice">
                <input type="checkbox" name="quiet_hours" value="true" checked=view.quiet_hours />
                {tr!(l, notices.quiet, from = from, until = until)}
            </label>
            <fieldset class="grid">
                <legend class="font-semibold">{tr!(l, notices.digest)}</legend>
                {options}
            </fieldset>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Row(category: Category, preferences: Preferences) -> impl IntoView {
    let l = locale();
    let cells = Channel::ALL.iter().map(|channel| {
        let (value, on) = (format!("{}:{}", category.code(), channel.code()), preferences.wants(category, *channel));
        view! {
            <label class="choice">
                <input type="checkbox" name="on[]" value=value checked=on />
                {channel_name(l, *channel)}
            </label>
        }
    });
    view! {
        <fieldset class="grid">
            <legend class="font-semibold">{category_name(l, category)}</legend>
            <div class="flex flex-wrap gap-x-6">{cells.collect_view()}</div>
        </fieldset>
    }
}

/// Whether this very browser is told; what only a script can do is hidden until there is one.
#[component]
fn PushHere() -> impl IntoView {
    let l = locale();
    let part = |is: &'static str, text: &'static str| {
        view! {
            <p data-push-is=is hidden=is != "without">
                {text}
            </p>
        }
    };
    let button = |is: &'static str, class: &'static str, text: &'static str| {
        view! {
            <div data-push-is=is hidden=true>
                <button class=class type="button">
                    {text}
                </button>
            </div>
        }
    };
    view! {
        <section class="grid gap-4" aria-labelledby="push" data-push="">
            <h2 id="push">{tr!(l, notices.push_here)}</h2>
            <p class="text-ink-soft">{tr!(l, notices.push_lead)}</p>
            <div class="grid gap-2" aria-live="polite">
                {part("without", tr!(l, notices.push_without))} {part("unable", tr!(l, notices.push_unable))}
                {part("denied", tr!(l, notices.push_denied))} {part("on", tr!(l, notices.push_on))}
            </div>
            {button("off", "button button-primary", tr!(l, notices.push_start))}
            {button("on", "button button-secondary", tr!(l, notices.push_stop))}
            <p class="field-error" role="alert" data-push-failed="" hidden=true>
                {tr!(l, notices.push_failed)}
            </p>
        </section>
        <OwnScript text=PUSH />
    }
}

#[component]
fn Log(log: Vec<Delivery>) -> impl IntoView {
    let l = locale();
    if log.is_empty() {
        return view! { <p>{tr!(l, notices.log_empty)}</p> }.into_any();
    }
    let lines = log.into_iter().map(|told| {
        let status = match told.status {
            DeliveryStatus::Sent => tr!(l, notices.sent),
            DeliveryStatus::Waiting => tr!(l, notices.waiting),
            DeliveryStatus::Dropped => tr!(l, notices.dropped),
            DeliveryStatus::Undeliverable => tr!(l, notices.undeliverable),
        };
        view! {
            <li>
                <p>
                    <bdi>{told.title}</bdi>
                </p>
                <p class="text-sm text-ink-soft">
                    {channel_name(l, told.channel)} " · " {status} " · "
                    <time datetime=format::machine(told.created_at)>{said(l, told.created_at)}</time>
                </p>
            </li>
        }
    });
    view! { <ul class="grid gap-3">{lines.collect_view()}</ul> }.into_any()
}
