//! The pages of whoever signs in with an institution: which one, its own entrance, and the rest that it does not say of
//! somebody new.

use super::brand::Brand;
use domain::integrations::institution::InstitutionBranding;
use face::{
    address,
    page::{page_of, param, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Newcomer, NoticeBox, Page, PageHeader, TextField},
};
use integrations::institutions::{entrance_find, entrance_of, sso_waiting};
use leptos::prelude::*;
use spine::Error;

/// `/sso`: an address or a short name leads to the entrance.
pub fn sso_find_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (typed, next) = (query("institution"), query("next"));
        let found = match typed.as_str() {
            "" => None,
            typed => match entrance_find(&service_context(), typed).await {
                Ok(entrance) => Some(Ok(entrance)),
                Err(Error::Refused(_)) => Some(Err(())),
                Err(error) => return Err(error),
            },
        };
        let outcome = found.map(|found| match found {
            Ok(entrance) => {
                let name = entrance.branding.name.clone();
                let on = address::sso_page(&entrance.slug, &next);
                view! {
                    <div class="card">
                        <div class="card-body grid gap-3">
                            <Brand branding=entrance.branding />
                            <a class="button button-primary button-wide" href=on>
                                {tr!(l, sso.enter, institution = name)}
                            </a>
                        </div>
                    </div>
                }
                .into_any()
            }
            Err(()) => view! {
                <NoticeBox>
                    <p>{tr!(l, sso.none)}</p>
                </NoticeBox>
            }
            .into_any(),
        });
        let usual = address::login(&next);
        Ok(view! {
            <Page title=tr!(l, sso.title) width="form">
                <PageHeader title=tr!(l, sso.title) lead=tr!(l, sso.lead) />
                {outcome}
                <form method="get" action=address::SSO class="grid gap-5">
                    <Hidden name="next" value=next />
                    <TextField state=FormState::default() name="institution" label=tr!(l, sso.field) value=typed />
                    <button class="button button-secondary button-wide" type="submit">
                        {tr!(l, sso.go_on)}
                    </button>
                </form>
                <p>
                    <a href=usual>{tr!(l, sso.usual)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// `/sso/{slug}`: the entrance of one institution; whoever is signed in connects the own account.
pub fn sso_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let entrance = entrance_of(&context, &param("slug")).await?;
        let (name, next) = (entrance.branding.name.clone(), query("next"));
        let title = tr!(l, sso.enter_title, institution = name.clone());
        let own = context.person().is_some();
        let lead = own.then(|| tr!(l, sso.connect_lead, institution = name.clone()));
        let start = address::sso_start(&entrance.slug, &next);
        let usual = (!own).then(|| {
            view! {
                <p>
                    <a href=address::login(&next)>{tr!(l, sso.usual)}</a>
                </p>
            }
        });
        Ok(view! {
            <Page title=title.clone() width="form">
                <Brand branding=entrance.branding />
                <PageHeader title=title lead=lead.unwrap_or_default() />
                <ErrorSummary state=FormState::of(address::SSO_FORM) />
                <a class="button button-primary button-wide" href=start>
                    {tr!(l, sso.enter, institution = name)}
                </a>
                {usual}
            </Page>
        }
        .into_any())
    })
}

/// `/register/institution`: somebody new who came from there.
pub fn sso_register_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let state = FormState::of("integrations/sso-register");
        let waiting = sso_waiting(&service_context()).await?;
        let InstitutionBranding { name, .. } = waiting.branding.clone();
        Ok(view! {
            <Page title=tr!(l, register.title) width="form">
                <Brand branding=waiting.branding />
                <PageHeader
                    title=tr!(l, register.title)
                    lead=tr!(l, oidc.almost, provider = name, email = waiting.email)
                />
                <p>{tr!(l, institution.join_sees)}</p>
                <form method="post" action="/rpc/integrations/sso-register" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Newcomer state name=waiting.display_name />
                </form>
            </Page>
        }
        .into_any())
    })
}
