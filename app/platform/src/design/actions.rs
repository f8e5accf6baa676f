//! What one presses.

use super::{Group, Piece};
use face::ui::{Crumbs, Icon, Opener};
use leptos::prelude::*;

#[component]
pub fn Actions() -> impl IntoView {
    view! {
        <Group id="actions">
            <Piece
                name="Button"
                when="A verb with its thing. One primary per view; danger takes something away; quiet is the way out. \
                    In forced colours a button is its border and its words."
            >
                <div class="flex flex-wrap gap-3">
                    <button class="button button-primary">"Book a lesson"</button>
                    <button class="button button-secondary">"See profile"</button>
                    <button class="button button-quiet">"Keep the lesson"</button>
                    <button class="button button-danger">"Cancel lesson"</button>
                    <button class="button button-primary" disabled>
                        "Sending…"
                    </button>
                    <button class="button button-secondary button-small">"Small"</button>
                    <button class="button button-icon" aria-label="Next week">
                        <Icon icon=icondata::LuChevronRight />
                    </button>
                </div>
                <div class="max-w-(--container-form)">
                    <button class="button button-primary button-wide">"Pay $25.00 and request"</button>
                </div>
            </Piece>
            <Folded />
            <Piece name="Chip" when="What is set, or where on a page one can go. Taken off by pressing it.">
                <div class="chips">
                    <a class="chip" href="#actions">
                        "Evening"
                        <Icon icon=icondata::LuX />
                    </a>
                    <a class="chip" href="#actions">
                        "Problems"
                    </a>
                </div>
            </Piece>
        </Group>
    }
}

/// What opens when it is asked for.
#[component]
fn Folded() -> impl IntoView {
    view! {
            <Piece
                name="Menu"
                when="What is needed seldom. Opens without a script; Esc and a click elsewhere close it."
            >
                <div class="menu">
                    <button class="button button-secondary" type="button" popovertarget="design-menu">
                        "Copy"
                        <Icon icon=icondata::LuChevronDown />
                    </button>
                    <div class="menu-panel" id="design-menu" popover="auto">
                        <a class="nav-link" href="#actions">
                            "To Monday–Friday"
                        </a>
                        <a class="nav-link" href="#actions" aria-current="true">
                            "To every day"
                        </a>
                    </div>
                </div>
            </Piece>
            <Piece
                name="Way back"
                when="Above the heading of a page that a list led to: the list as it was, then this page."
            >
                <Crumbs
                    steps=vec![
                        ("/design#actions".to_owned(), "Find a tutor".to_owned()),
                        ("/design#forms".to_owned(), "Statistics, Tue 1 Dec, evening".to_owned()),
                    ]
                    here="Antonia Marques"
                />
            </Piece>
            <Piece name="Opener" when="What few people need, in its place: the line says what opens below it.">
                <details class="max-w-(--container-form)">
                    <Opener text="Show payment details" />
                    <p>"$25.00 from the wallet, $18.50 to the tutor."</p>
                </details>
            </Piece>
    }
}
