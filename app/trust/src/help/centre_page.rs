//! `/help`: every article by section, or those that hold the words that are looked for.

use crate::i18n::Locale;
use domain::trust::help::{HelpLine, HelpSection};
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{NoticeBox, Page, PageHeader, TextField},
};
use leptos::prelude::*;
use services::trust::help::help_find;

/// `/help?q=`.
pub fn centre_page() -> AnyView {
    page_of(async move {
        let (l, q) = (locale(), query("q"));
        let found = help_find(&service_context(), &q)?;
        let nothing = found.is_empty();
        let list = if q.trim().is_empty() {
            HelpSection::ALL.iter().map(|section| sections(l, *section, &found)).collect_view().into_any()
        } else {
            view! { <ul class="grid gap-4">{found.into_iter().map(line).collect_view()}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, helping_centre.title) description=tr!(l, helping_centre.lead) width="reading">
                <PageHeader title=tr!(l, helping_centre.title) lead=tr!(l, helping_centre.lead) />
                <form method="get" action="/help" role="search" class="filter-row">
                    <TextField
                        state=FormState::default()
                        name="q"
                        kind="search"
                        label=tr!(l, helping_centre.find)
                        value=q
                        required=false
                        marked=false
                    />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, staff.find)}
                        </button>
                    </div>
                </form>
                {nothing
                    .then(|| {
                        view! {
                            <NoticeBox>
                                <p>{tr!(l, helping_centre.none)}</p>
                            </NoticeBox>
                        }
                    })}
                {list}
                <Contact />
            </Page>
        }
        .into_any())
    })
}

/// Where somebody of us answers.
#[component]
pub fn Contact() -> impl IntoView {
    let l = locale();
    let mail = service_context().app.settings.contact.clone();
    let mail = mail.filter(|contact| contact.contains('@')).map(|contact| {
        view! {
            <a href=format!("mailto:{contact}")>
                <bdi>{contact.clone()}</bdi>
            </a>
        }
    });
    view! {
        <section class="grid gap-2 border-t border-line pt-6" id="contact">
            <h2 class="text-lg">{tr!(l, helping_centre.person)}</h2>
            <p class="flex flex-wrap gap-5">
                <a href="/support">{tr!(l, ticket.ask)}</a>
                {mail}
            </p>
        </section>
    }
}

fn sections(l: Locale, section: HelpSection, all: &[HelpLine]) -> impl IntoView + use<> {
    let title = match section {
        HelpSection::Start => tr!(l, helping_centre.start),
        HelpSection::Lessons => tr!(l, helping_centre.lessons),
        HelpSection::Money => tr!(l, helping_centre.money),
        HelpSection::Teaching => tr!(l, helping_centre.teaching),
        HelpSection::Family => tr!(l, helping_centre.family),
        HelpSection::Account => tr!(l, helping_centre.account),
        HelpSection::Safety => tr!(l, helping_centre.safety),
    };
    let lines: Vec<HelpLine> = all.iter().filter(|line| line.section == section).cloned().collect();
    let id = section.code();
    view! {
        <section class="grid gap-4 border-t border-line pt-6" id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{title}</h2>
            <ul class="grid gap-4">{lines.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}

/// An article in a list.
pub fn line(line: HelpLine) -> impl IntoView {
    view! {
        <li class="grid gap-1">
            <a class="link font-medium" href=format!("/help/{}", line.slug)>
                {line.title}
            </a>
            <span class="text-ink-soft">{line.summary}</span>
        </li>
    }
}
