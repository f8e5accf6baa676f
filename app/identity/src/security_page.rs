//! Security: how somebody signs in, and how others are kept out.

use super::qr::QrCode;
use super::security_rpc::{CODES_FLASH, codes_place};
use domain::identity::{
    Role,
    second_factor::{TotpSetup, TwoStep, must_set_up},
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader},
};
use identity::{
    oidc::identities_list,
    passkeys::passkeys_list,
    phone::phone_end,
    sessions::sessions_list,
    two_step::{totp_begun, two_step},
};
use leptos::prelude::*;
use spine::sealing::unseal;

/// `/settings/security`: how the account is opened, a calm line for each way.
pub fn security_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let stands = two_step(&context).await?;
        let person = context.require_person()?.clone();
        let forced = must_set_up(&person.roles, stands.on, context.app.settings.staff_mfa);
        let sessions = sessions_list(&context).await?.len();
        let passkeys = passkeys_list(&context).await?.len();
        let phone = phone_end(&context).await?;
        let passkeys = match passkeys {
            0 => tr!(l, passkeys.none).to_string(),
            some => tr!(l, security.passkeys, count = some as i64),
        };
        let phone = match phone {
            Some(end) => tr!(l, phone.is, end = end),
            None => tr!(l, phone.none).to_string(),
        };
        let elsewhere = connected(&context, &person.roles).await?;
        let line = |title: String, stands: String, href: &'static str| view! { <Way title stands href /> };
        Ok(view! {
            <Page title=tr!(l, security.title) width="reading">
                <PageHeader title=tr!(l, security.title) lead=tr!(l, security.lead) />
                {forced
                    .then(|| {
                        view! {
                            <NoticeBox kind=NoticeKind::Warning>
                                <p>{tr!(l, security.forced)}</p>
                            </NoticeBox>
                        }
                    })}
                {line(
                    tr!(l, account.password).to_string(),
                    tr!(l, security.password).to_string(),
                    address::PASSWORD,
                )}
                <TwoStepSection stands />
                {line(tr!(l, passkeys.title).to_string(), passkeys, address::PASSKEYS)}
                {elsewhere.map(|stands| line(tr!(l, oidc.title).to_string(), stands, address::IDENTITIES))}
                {line(
                    tr!(l, sessions.title).to_string(),
                    tr!(l, security.sessions, count = sessions as i64),
                    address::SESSIONS,
                )}
                {(!person.roles.contains(&Role::Child))
                    .then(|| line(tr!(l, phone.title).to_string(), phone, address::PHONE))}
            </Page>
        }
        .into_any())
    })
}

/// Which accounts elsewhere open this one; none where nobody could connect one.
async fn connected(context: &spine::Context, roles: &[Role]) -> spine::Result<Option<String>> {
    let l = locale();
    let own = identities_list(context).await?;
    if roles.contains(&Role::Child) || own.is_empty() && context.app.oidc.all().next().is_none() {
        return Ok(None);
    }
    let label = |name: String| context.app.oidc.of(&name).map_or(name, |client| client.provider().label.clone());
    let own: Vec<String> = own.into_iter().map(|one| label(one.provider)).collect();
    Ok(Some(if own.is_empty() { tr!(l, oidc.none).to_string() } else { format::list(l, own) }))
}

/// One way, how it stands, and the page that changes it.
#[component]
fn Way(title: String, stands: String, href: &'static str) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card-body grid gap-2">
                <h2>
                    <a href=href>{title}</a>
                </h2>
                <p class="text-ink-soft">{stands}</p>
            </div>
        </section>
    }
}

#[component]
fn TwoStepSection(stands: TwoStep) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card" aria-labelledby="two-step">
            <div class="card-body grid gap-5">
                <h2 id="two-step">{tr!(l, security.two_step)}</h2>
                {if stands.on {
                    view! { <TwoStepIsOn stands /> }.into_any()
                } else {
                    let state = FormState::of("identity/two-step-begin");
                    view! {
                        <p>{tr!(l, security.off)}</p>
                        <form method="post" action="/rpc/identity/two-step-begin">
                            <FormPage />
                            <ErrorSummary state />
                            <button class="button button-primary" type="submit">
                                {tr!(l, security.set_up)}
                            </button>
                        </form>
                    }
                        .into_any()
                }}
            </div>
        </section>
    }
}

#[component]
fn TwoStepIsOn(stands: TwoStep) -> impl IntoView {
    let l = locale();
    view! {
        <p>{tr!(l, security.on)}</p>
        <p>{tr!(l, security.codes_left, number = stands.recovery_codes.to_string())}</p>
        <CodeForm
            endpoint="identity/recovery-codes"
            submit=tr!(l, security.new_codes)
            help=tr!(l, security.code_help)
        />
        <CodeForm endpoint="identity/two-step-off" submit=tr!(l, security.turn_off) help=tr!(l, security.code_help) />
    }
}

/// A code and a button. Two of them may stand on one page, so the field is folded away until it is wanted.
#[component]
fn CodeForm(endpoint: &'static str, #[prop(into)] submit: String, #[prop(into)] help: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of(endpoint);
    let open = state.refusal().is_some();
    view! {
        <details class="grid gap-4" open=open>
            <summary class="link">{submit.clone()}</summary>
            <form method="post" action=format!("/rpc/{endpoint}") class="grid gap-5 max-w-(--container-form) mt-4">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <CodeField id=endpoint state help label=tr!(l, security.code) />
                <div>
                    <button class="button button-secondary" type="submit">
                        {submit}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// The field of a code. `id` tells it from another one on the page.
#[component]
fn CodeField(
    id: &'static str,
    state: FormState,
    #[prop(into)] label: String,
    #[prop(into)] help: String,
) -> impl IntoView {
    let error = state.error("code");
    let class = if error.is_some() { "field-error" } else { "field-help" };
    let (field, below) = (format!("field-code-{}", id.replace('/', "-")), format!("below-{}", id.replace('/', "-")));
    view! {
        <div class="field">
            <label class="field-label" for=field.clone()>
                {label}
            </label>
            <input
                class="input"
                id=field
                name="code"
                type="text"
                autocomplete="one-time-code"
                required=true
                dir="ltr"
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=below.clone()
            />
            <p class=class id=below>
                {error.unwrap_or(help)}
            </p>
        </div>
    }
}

/// `/settings/security/two-step`: what an app is set up with, and its first code.
pub fn two_step_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let Some(setup) = totp_begun(&service_context()).await? else {
            return Ok(security_page());
        };
        Ok(view! {
            <Page title=tr!(l, security.set_up) width="form">
                <p>
                    <a class="inline-flex min-h-11 items-center text-sm" href=address::SECURITY>
                        {tr!(l, security.title)}
                    </a>
                </p>
                <PageHeader title=tr!(l, security.set_up) />
                <SetUp setup />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn SetUp(setup: TotpSetup) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/two-step-confirm");
    let key: Vec<String> =
        setup.secret.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect();
    view! {
        <p>{tr!(l, two_step.scan)}</p>
        <QrCode text=setup.otpauth_url.clone() label=tr!(l, two_step.picture) />
        <p class="grid gap-1">
            {tr!(l, two_step.by_hand)} <code class="numbers break-words" dir="ltr">
                {key.join(" ")}
            </code>
        </p>
        <form method="post" action="/rpc/identity/two-step-confirm" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <CodeField id="confirm" state help=tr!(l, two_step.code_help) label=tr!(l, security.code) />
            <button class="button button-primary button-wide" type="submit">
                {tr!(l, two_step.submit)}
            </button>
        </form>
    }
}

/// `/settings/security/codes`: once, behind the form that made them.
pub fn codes_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let person = context.require_person()?.id.0;
        let sealed = FormState::of(CODES_FLASH).value("sealed", "");
        let codes = match hex::decode(&sealed) {
            Ok(sealed) if !sealed.is_empty() => unseal(&context.app, codes_place(person), &sealed).await.ok(),
            _ => None,
        };
        let codes = codes.and_then(|plain| String::from_utf8(plain).ok());
        Ok(view! {
            <Page title=tr!(l, codes.title) width="form">
                <PageHeader title=tr!(l, codes.title) />
                {match codes {
                    Some(codes) => view! { <Codes codes=codes.lines().map(str::to_owned).collect() /> }.into_any(),
                    None => {
                        view! {
                            <p>{tr!(l, codes.gone)}</p>
                            <p>
                                <a href=address::SECURITY>{tr!(l, security.title)}</a>
                            </p>
                        }
                            .into_any()
                    }
                }}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let l = locale();
    view! {
        <p>{tr!(l, codes.lead)}</p>
        <ul class="card card-body grid gap-2 sm:grid-cols-2" dir="ltr">
            {codes
                .into_iter()
                .map(|code| {
                    view! {
                        <li>
                            <code class="numbers">{code}</code>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <a class="button button-primary button-wide" href=address::SECURITY>
            {tr!(l, codes.done)}
        </a>
    }
}

/// `/login/code`: behind the right password.
pub fn login_code_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/login-code");
    let next = query("next");
    let late = state.refusal().is_some_and(|refusal| refusal.code == "code_too_late");
    view! {
        <Page title=tr!(l, login_code.title) width="form">
            <PageHeader title=tr!(l, login_code.title) />
            <form method="post" action="/rpc/identity/login-code" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                {(!late)
                    .then(|| {
                        view! {
                            <CodeField
                                id="login"
                                state=state.clone()
                                help=tr!(l, security.code_help)
                                label=tr!(l, security.code)
                            />
                            <Hidden name="token" value=query("token") />
                            <Hidden name="next" value=next.clone() />
                            <button class="button button-primary button-wide" type="submit">
                                {tr!(l, login.submit)}
                            </button>
                        }
                    })}
            </form>
            <p>
                <a href=address::login(&next)>{tr!(l, login_code.again)}</a>
            </p>
        </Page>
    }
    .into_any()
}
