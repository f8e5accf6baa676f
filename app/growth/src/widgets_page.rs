//! `/teach/widgets`: the lines that a tutor sets into their own site, and how each looks.

use domain::{
    growth::widget::{WidgetKind, WidgetTheme, embed_code},
    ids::TutorId,
};
use face::{
    i18n::Locale,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind, Page, PageHeader},
};
use growth::widgets::widget_own;
use leptos::prelude::*;

/// Where it is.
const PATH: &str = "/teach/widgets";

/// `/teach/widgets`.
pub fn widgets_page() -> AnyView {
    page_of(async move {
        let own = widget_own(&service_context()).await?;
        let l = locale();
        let theme = WidgetTheme::parse(&query("theme")).unwrap_or(WidgetTheme::Auto);
        let body = match own {
            Some(tutor) => {
                let kinds = WidgetKind::ALL.iter().map(|kind| view! { <One kind=*kind theme tutor /> });
                view! {
                    <Themes theme />
                    <ul class="grid gap-8">{kinds.collect_view()}</ul>
                }
                .into_any()
            }
            None => view! {
                <NoticeBox kind=NoticeKind::Info>
                    <p>{tr!(l, widgets.not_listed)}</p>
                    <p>
                        <a href="/teach/onboarding">{tr!(l, nav.teach_onboarding)}</a>
                    </p>
                </NoticeBox>
            }
            .into_any(),
        };
        Ok(view! {
            <Page title=tr!(l, widgets.title) width="reading">
                <PageHeader title=tr!(l, widgets.title) lead=tr!(l, widgets.lead) />
                {body}
            </Page>
        }
        .into_any())
    })
}

fn kind_name(l: Locale, kind: WidgetKind) -> &'static str {
    match kind {
        WidgetKind::Reviews => tr!(l, widgets.reviews),
        WidgetKind::Card => tr!(l, widgets.card),
        WidgetKind::Book => tr!(l, widgets.book),
    }
}

fn theme_name(l: Locale, theme: WidgetTheme) -> &'static str {
    match theme {
        WidgetTheme::Auto => tr!(l, widgets.auto),
        WidgetTheme::Light => tr!(l, widgets.light),
        WidgetTheme::Dark => tr!(l, widgets.dark),
    }
}

/// The colours, as addresses: the code below is written anew.
#[component]
fn Themes(theme: WidgetTheme) -> impl IntoView {
    let l = locale();
    let links = WidgetTheme::ALL.iter().map(|one| {
        let (href, here) = (format!("{PATH}?theme={}", one.code()), *one == theme);
        let class = if here { "button button-primary button-small" } else { "button button-secondary button-small" };
        view! {
            <a class=class href=href aria-current=here.then_some("true")>
                {theme_name(l, *one)}
            </a>
        }
    });
    view! {
        <nav class="flex flex-wrap gap-3" aria-label=tr!(l, widgets.theme)>
            {links.collect_view()}
        </nav>
    }
}

#[component]
fn One(kind: WidgetKind, theme: WidgetTheme, tutor: TutorId) -> impl IntoView {
    let l = locale();
    let home = page_request().public_url.clone();
    let code = embed_code(&home, kind, tutor, theme, l.code());
    let (field, help) = (format!("code-{}", kind.code()), format!("code-{}-help", kind.code()));
    let shown = format!("/widgets/{}/{tutor}?theme={}&lang={}", kind.code(), theme.code(), l.code());
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <h2>{kind_name(l, kind)}</h2>
                <iframe
                    class="w-full max-w-[480px] h-72 border-0"
                    src=shown
                    title=kind_name(l, kind)
                ></iframe>
                <div class="field">
                    <label class="field-label" for=field.clone()>
                        {tr!(l, widgets.code)}
                    </label>
                    <input class="input" id=field dir="ltr" readonly value=code aria-describedby=help.clone() />
                    <p class="field-help" id=help>
                        {tr!(l, widgets.code_help)}
                    </p>
                </div>
            </div>
        </li>
    }
}
