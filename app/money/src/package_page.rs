//! One package: what is left, and what its owner can do with it, each with what it would do before the click.

use super::packages_page::{LeftBar, StateBadge, sizes, until};
use domain::{
    Refusal,
    ids::TutorId,
    money::packages::{PackagePreview, PackageState, PackageTarget, PackageView, TransferRequest},
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    ui::{
        Avatar, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, SelectField, TextArea, TextField,
    },
};
use leptos::prelude::*;
use money::packages::{
    package_end_preview, package_extend_preview, package_get, package_targets, package_transfer_preview,
};
use spine::{Context, Error};

/// What stands on the page below the package.
struct Looks {
    targets: Vec<PackageTarget>,
    to: Option<(TutorId, Result<PackagePreview, Refusal>)>,
    end: Option<PackagePreview>,
    extend: Option<PackagePreview>,
}

impl Looks {
    async fn of(context: &Context, package: &PackageView) -> spine::Result<Self> {
        let may = |act: &str| package.actions.iter().any(|known| known == act);
        let targets = if may("transfer") { package_targets(context, package.id).await? } else { Vec::new() };
        let to = match query("to").parse::<TutorId>() {
            Ok(to) if may("transfer") => {
                let request = TransferRequest { tutor_id: to.to_string() };
                match package_transfer_preview(context, package.id, &request).await {
                    Ok(preview) => Some((to, Ok(preview))),
                    Err(Error::Refused(refusal)) => Some((to, Err(refusal))),
                    Err(error) => return Err(error),
                }
            }
            _ => None,
        };
        let end = if may("end") { Some(package_end_preview(context, package.id).await?) } else { None };
        let extend = if may("extend") { Some(package_extend_preview(context, package.id).await?) } else { None };
        Ok(Self { targets, to, end, extend })
    }
}

/// `/packages/{id}`.
pub fn package_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let package = package_get(&context, param_id("id")?).await?;
        let looks = Looks::of(&context, &package).await?;
        let l = locale();
        let title = tr!(l, packages.with, name = package.tutor.display_name.clone());
        let acts = (!package.actions.is_empty()).then(|| view! { <Acts package=package.clone() looks /> });
        Ok(view! {
            <Page title=title.clone() width="reading">
                <Head package=package.clone() title />
                <ErrorSummary state=FormState::of("money/package-extend") />
                <ErrorSummary state=FormState::of("money/package-end") />
                <ErrorSummary state=FormState::of("money/package-transfer") />
                {acts}
            </Page>
        }
        .into_any())
    })
}

/// The way to the page where a package is paid that waits for it.
#[component]
fn PayNow(package: PackageView) -> impl IntoView {
    package.checkout_url.map(|page| {
        let next = address::package(package.id);
        let href = if page.starts_with('/') { address::with_next(&page, Some(&next)) } else { page };
        view! {
            <a class="button button-primary" href=href rel="nofollow">
                {tr!(locale(), packages.pay_now)}
            </a>
        }
    })
}

#[component]
fn Head(package: PackageView, title: String) -> impl IntoView {
    let l = locale();
    let name = package.tutor.display_name.clone();
    let book = package.actions.iter().any(|act| act == "book").then(|| {
        let href = format!("/tutors/{}/book?minutes={}&package={}", package.tutor_id, package.minutes, package.id);
        view! {
            <a class="button button-primary" href=href>
                {tr!(l, packages.book)}
            </a>
        }
    });
    let gifted = package.gift_email.clone().map(|email| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, packages.gift_waits, email = email)}</p>
            </NoticeBox>
        }
    });
    view! {
        <header class="flex items-center gap-4 min-w-0">
            <Avatar name=name photo=package.tutor.photo_url.clone() size="size-16" eager=true />
            <div class="grid gap-1 min-w-0">
                <h1>{title}</h1>
                <p class="text-ink-soft">
                    {sizes(l, &package)} " · "
                    <a href=address::tutor(package.tutor_id)>{tr!(l, packages.tutor_page)}</a>
                </p>
            </div>
        </header>
        {gifted}
        <section class="card">
            <div class="card-body grid gap-4">
                <LeftBar package=package.clone() />
                <p class="flex flex-wrap items-center justify-between gap-2">
                    <span>{until(l, &package)}</span>
                    <StateBadge state=package.state />
                </p>
                <Worth package=package.clone() />
                {book}
                <PayNow package=package.clone() />
            </div>
        </section>
    }
}

/// What was paid, what is left of it and what lessons ahead have set aside.
#[component]
fn Worth(package: PackageView) -> impl IntoView {
    let l = locale();
    let value = (package.state == PackageState::Active || package.state == PackageState::Gifted).then(|| {
        view! {
            <dt>{tr!(l, packages.worth)}</dt>
            <dd class="numbers">{format::money(l, package.value)}</dd>
        }
    });
    let waits = (package.set_aside.minor > 0).then(|| {
        view! {
            <dt>{tr!(l, packages.set_aside)}</dt>
            <dd class="numbers">{format::money(l, package.set_aside)}</dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{tr!(l, packages.paid)}</dt>
            <dd class="numbers">{format::money(l, package.price)}</dd>
            {value}
            {waits}
        </dl>
    }
}

#[component]
fn Acts(package: PackageView, looks: Looks) -> impl IntoView {
    let l = locale();
    let may = |act: &str| package.actions.iter().any(|known| known == act);
    let id = package.id.to_string();
    let extend = looks.extend.and_then(|preview| preview.expires_at).map(|at| {
        let date = format::date(l, face::request::page_request().time_zone, at, service_context().now());
        let help = tr!(l, packages.extend_help, date = date);
        let form = plain(&id, "/rpc/money/package-extend", tr!(l, packages.extend), "button-secondary");
        fold(tr!(l, packages.extend), view! { <p>{help}</p> {form} }.into_any(), false)
    });
    let gift = may("gift").then(|| fold(tr!(l, packages.gift), view! { <Gift id=id.clone() /> }.into_any(), false));
    let asked = looks.to.is_some();
    let transfer = may("transfer").then(|| {
        let inside = view! { <Move id=id.clone() targets=looks.targets to=looks.to /> }.into_any();
        fold(tr!(l, packages.transfer), inside, asked)
    });
    let end = looks.end.map(|preview| {
        let refund = preview.refund.map(|refund| format::money(l, refund)).unwrap_or_default();
        let form = plain(&id, "/rpc/money/package-end", tr!(l, packages.end), "button-danger");
        let inside = view! {
            <p>{tr!(l, packages.end_help)}</p>
            <p class="text-lg font-semibold numbers">{tr!(l, packages.back, amount = refund)}</p>
            {form}
        };
        fold(tr!(l, packages.end), inside.into_any(), false)
    });
    view! { <div class="grid gap-3">{extend} {gift} {transfer} {end}</div> }
}

/// One act, folded until somebody wants it.
fn fold(title: &str, inside: AnyView, open: bool) -> AnyView {
    view! {
        <details class="card" open=open>
            <Opener text=title class="px-4" />
            <div class="grid gap-4 p-4 pt-0">{inside}</div>
        </details>
    }
    .into_any()
}

/// A form of one button.
fn plain(id: &str, action: &'static str, text: &str, class: &'static str) -> AnyView {
    view! {
        <form method="post" action=action>
            <FormPage />
            <Hidden name="package_id" value=id />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class=format!("button {class}") type="submit">
                {text.to_owned()}
            </button>
        </form>
    }
    .into_any()
}

#[component]
fn Gift(id: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/package-gift");
    view! {
        <p>{tr!(l, packages.gift_help)}</p>
        <form method="post" action="/rpc/money/package-gift" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextField
                state=state.clone()
                name="email"
                kind="email"
                autocomplete="off"
                label=tr!(l, packages.gift_email)
            />
            <TextArea state name="message" label=tr!(l, packages.gift_message) rows=3 required=false maxlength=500 />
            <Hidden name="package_id" value=id />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class="button button-primary" type="submit">
                {tr!(l, packages.gift_send)}
            </button>
        </form>
    }
}

/// Another tutor is chosen first; what becomes of the package is shown before the last click.
#[component]
fn Move(
    id: String,
    targets: Vec<PackageTarget>,
    to: Option<(TutorId, Result<PackagePreview, Refusal>)>,
) -> impl IntoView {
    let l = locale();
    if targets.is_empty() && to.is_none() {
        return view! { <p>{tr!(l, packages.transfer_none)} " " <a href="/tutors">{tr!(l, nav.search)}</a></p> }
            .into_any();
    }
    let chosen = to.as_ref().map(|(tutor, _)| tutor.to_string()).unwrap_or_default();
    let options = targets.into_iter().map(|target| {
        let rate = tr!(l, packages.an_hour, amount = format::money(l, target.hourly_rate));
        (target.tutor_id.to_string(), format!("{} · {rate}", target.display_name))
    });
    let options: Vec<_> = options.collect();
    let outcome = to.map(|(tutor, preview)| match preview {
        Ok(preview) => view! { <Becomes id=id.clone() tutor preview /> }.into_any(),
        Err(refusal) => {
            let text = crate::i18n::refusals::told(l, refusal).message;
            view! {
                <NoticeBox kind=NoticeKind::Error>
                    <p>{text}</p>
                </NoticeBox>
            }
            .into_any()
        }
    });
    let action = format!("{}/{id}", address::PACKAGES);
    view! {
        <p>{tr!(l, packages.transfer_help)}</p>
        <form method="get" action=action class="grid gap-4">
            <SelectField
                state=FormState::of("money/package-look")
                name="to"
                label=tr!(l, packages.transfer_to)
                options
                value=chosen
            />
            <button class="button button-secondary" type="submit">
                {tr!(l, packages.transfer_look)}
            </button>
        </form>
        {outcome}
    }
    .into_any()
}

#[component]
fn Becomes(id: String, tutor: TutorId, preview: PackagePreview) -> impl IntoView {
    let l = locale();
    let lessons = tr!(l, packages.size, count = preview.lessons.unwrap_or_default());
    let rest = preview.refund.filter(|rest| rest.minor > 0).map(|rest| {
        view! {
            <dt>{tr!(l, packages.rest)}</dt>
            <dd class="numbers">{format::money(l, rest)}</dd>
        }
    });
    view! {
        <form method="post" action="/rpc/money/package-transfer" class="grid gap-4">
            <FormPage />
            <dl class="facts text-lg">
                <dt>{tr!(l, packages.becomes)}</dt>
                <dd class="numbers">{lessons}</dd>
                {rest}
            </dl>
            <Hidden name="package_id" value=id />
            <Hidden name="tutor_id" value=tutor.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class="button button-primary" type="submit">
                {tr!(l, packages.transfer)}
            </button>
        </form>
    }
}
