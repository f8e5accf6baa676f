//! `/design`: the tokens and every piece of the interface in its states, each with a line on when to use it. What is
//! not here does not exist.
//!
//! Light and dark follow the switch in the footer, right to left follows Arabic. The page is for those who build the
//! product and speaks English.

mod actions;
mod charts;
mod choosing;
mod forms;
mod shown;
mod tokens;

use face::ui::{Page, PageHeader};
use leptos::prelude::*;

/// Groups of the page: where the list on top leads, and their headings.
const GROUPS: [(&str, &str); 10] = [
    ("colours", "Colours"),
    ("type", "Type"),
    ("actions", "Actions"),
    ("forms", "Forms"),
    ("feedback", "Notices, empty, loading"),
    ("people", "People and marks"),
    ("times", "Times"),
    ("choosing", "The way of a lesson"),
    ("tables", "Lists and tables"),
    ("charts", "Charts"),
];

/// The page.
pub fn design_page() -> AnyView {
    let links = GROUPS.map(|(id, title)| {
        view! {
            <li>
                <a class="chip" href=format!("#{id}")>
                    {title}
                </a>
            </li>
        }
    });
    view! {
        <Page title="Design">
            <div class="grid gap-12" lang="en">
                <PageHeader
                    title="Design"
                    lead="Tokens and pieces. Say what happened and what to do; one primary action per view; times name \
                        their time zone; prices are whole before the payment."
                />
                <nav aria-label="Groups">
                    <ul class="chips">{links}</ul>
                </nav>
                <tokens::Tokens />
                <actions::Actions />
                <forms::Forms />
                <shown::Feedback />
                <shown::People />
                <shown::Times />
                <choosing::Choosing />
                <shown::Tables />
                <charts::Charts />
            </div>
        </Page>
    }
    .into_any()
}

/// Pieces that belong together.
#[component]
fn Group(id: &'static str, children: Children) -> impl IntoView {
    let title = GROUPS.iter().find(|(known, _)| *known == id).map(|(_, title)| *title);
    view! {
        <section class="grid gap-8 border-t border-line pt-8" id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{title}</h2>
            {children()}
        </section>
    }
}

/// One piece in all its states: `when` says what it is for.
#[component]
fn Piece(name: &'static str, when: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="grid gap-3 min-w-0">
            <div class="grid gap-1">
                <h3>{name}</h3>
                <p class="text-sm text-ink-soft max-w-[70ch]">{when}</p>
            </div>
            {children()}
        </div>
    }
}
