//! `/lti/link?launch=`: somebody came from a learning platform for the first time, and says which account is theirs
//! here. The page says who asks and what it means; the link is made by the button and by nothing else.

use domain::{ids::LtiLaunchId, integrations::refusals::lti_not_finished};
use face::{
    address::{login, lti_link, register},
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader},
};
use integrations::lti::{LtiAsking, launch_asking};
use leptos::prelude::*;

/// `/lti/link`.
pub fn link_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let id: LtiLaunchId = query("launch").parse().map_err(|_| lti_not_finished())?;
        let asking = launch_asking(&service_context(), id).await?;
        let lead = tr!(l, lti.asks, platform = asking.platform.clone(), institution = asking.institution.clone());
        let course = asking.course.clone().map(|course| {
            view! {
                <p>
                    {tr!(l, lti.came_for)} " " <bdi class="font-medium">{course}</bdi>
                </p>
            }
        });
        Ok(view! {
            <Page title=tr!(l, lti.link_title) width="form" hidden=true>
                <PageHeader title=tr!(l, lti.link_title) lead=lead />
                {course}
                <Ways id asking />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Ways(id: LtiLaunchId, asking: LtiAsking) -> impl IntoView {
    let l = locale();
    let context = service_context();
    let Some(person) = context.person() else {
        let here = lti_link(id);
        return view! {
            <p>{tr!(l, lti.sign_in_first)}</p>
            <div class="grid gap-3">
                <a class="button button-primary button-wide" href=login(&here)>
                    {tr!(l, nav.sign_in)}
                </a>
                <a class="button button-secondary button-wide" href=register(&here)>
                    {tr!(l, nav.register)}
                </a>
            </div>
            <p class="text-sm text-ink-soft">{tr!(l, lti.register_help)}</p>
        }
        .into_any();
    };
    if asking.member == Some(false) {
        let text = tr!(l, lti.no_seat, institution = asking.institution);
        return view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{text}</p>
            </NoticeBox>
        }
        .into_any();
    }
    let button = tr!(l, lti.link, name = person.display_name.clone());
    view! {
        <p>{tr!(l, lti.link_means, platform = asking.platform)}</p>
        <p>{tr!(l, lti.link_told)}</p>
        <form method="post" action="/rpc/integrations/lti-link" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=FormState::of("integrations/lti-link") />
            <Hidden name="launch" value=id.to_string() />
            <button class="button button-primary button-wide" type="submit">
                {button}
            </button>
        </form>
        <p class="text-sm text-ink-soft">{tr!(l, lti.other_account)}</p>
    }
    .into_any()
}
