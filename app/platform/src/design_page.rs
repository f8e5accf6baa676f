//! `/design`: the tokens and every piece of the interface in its states. What is not here does not exist.

use domain::identity::refusals::email_invalid;
use face::{
    request::{Flash, FormState},
    ui::{
        Avatar, Badge, EmptyState, NoticeBox, NoticeKind, Page, PageHeader, RatingMark, SelectField, Stars, TextArea,
        TextField,
    },
};
use leptos::prelude::*;

/// Name and class; whole, so that the sheet holds them.
const COLOURS: [(&str, &str); 15] = [
    ("primary", "bg-primary"),
    ("primary-strong", "bg-primary-strong"),
    ("primary-soft", "bg-primary-soft"),
    ("credit", "bg-credit"),
    ("credit-soft", "bg-credit-soft"),
    ("success", "bg-success"),
    ("success-soft", "bg-success-soft"),
    ("warning", "bg-warning"),
    ("warning-soft", "bg-warning-soft"),
    ("error", "bg-error"),
    ("error-soft", "bg-error-soft"),
    ("page", "bg-page"),
    ("surface", "bg-surface"),
    ("sunken", "bg-sunken"),
    ("line", "bg-line"),
];
/// Class and pixels.
const SIZES: [(&str, &str); 9] = [
    ("text-xs", "12"),
    ("text-sm", "14"),
    ("text-base", "16"),
    ("text-lg", "18"),
    ("text-xl", "20"),
    ("text-2xl", "24"),
    ("text-3xl", "30"),
    ("text-4xl", "36"),
    ("text-5xl", "48"),
];

/// The page.
pub fn design_page() -> AnyView {
    view! {
        <Page title="Design">
            <PageHeader
                title="Design"
                lead="Tokens and pieces. Say what happened and what to do; one primary action per view; times name \
                    their zone; fees stand before the payment."
            />
            <Tokens />
            <Pieces />
            <Forms />
        </Page>
    }
    .into_any()
}

#[component]
fn Tokens() -> impl IntoView {
    view! {
        <section class="grid gap-4">
            <h2>"Colours"</h2>
            <ul class="grid gap-3 grid-cols-2 sm:grid-cols-5">
                {COLOURS
                    .map(|(name, ground)| {
                        view! {
                            <li class="grid gap-1">
                                <span class=format!("h-14 rounded-md border border-line {ground}")></span>
                                <span class="text-sm">{name}</span>
                            </li>
                        }
                    })}
            </ul>
        </section>
        <section class="grid gap-4">
            <h2>"Type"</h2>
            <ul class="grid gap-3">
                {SIZES
                    .map(|(class, px)| {
                        view! { <li class=format!("leading-tight {class}")>{px} " Learn from people"</li> }
                    })}
            </ul>
        </section>
    }
}

#[component]
fn Pieces() -> impl IntoView {
    view! {
        <section class="grid gap-4">
            <h2>"Buttons"</h2>
            <div class="flex flex-wrap gap-3">
                <button class="button button-primary">"Book a lesson"</button>
                <button class="button button-secondary">"See profile"</button>
                <button class="button button-quiet">"Keep the lesson"</button>
                <button class="button button-danger">"Cancel the lesson"</button>
                <button class="button button-primary" disabled>
                    "Sending…"
                </button>
                <button class="button button-secondary button-small">"Small"</button>
            </div>
        </section>
        <section class="grid gap-4">
            <h2>"Badges, ratings, portraits"</h2>
            <p class="flex flex-wrap gap-2">
                <Badge text="Algebra" />
                <Badge kind="primary" text="Instant" />
                <Badge kind="success" text="Verified" />
                <Badge kind="warning" text="Waiting" />
                <Badge kind="error" text="Cancelled" />
                <Badge kind="credit" text="20 credits" />
            </p>
            <p class="flex flex-wrap items-center gap-6">
                <RatingMark rating=4.9 count=127 />
                <Stars rating=4 />
            </p>
            <p class="flex flex-wrap gap-3">
                {["Amara Okafor", "Mateo Silva", "Ingrid Holm", "Yusuf Demir", "Mei Lin"]
                    .map(|name| view! { <Avatar name size="size-18" /> })}
                <Avatar
                    name="Walter Fairchild"
                    photo=Some("/img/people/walter-fairchild.svg".to_owned())
                    size="size-18"
                />
            </p>
        </section>
        <Notices />
        <Tables />
    }
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <section class="grid gap-4">
            <h2>"Notices"</h2>
            <NoticeBox>
                <p>"Your tutor answers by Tue 24 Nov, 18:00."</p>
            </NoticeBox>
            <NoticeBox kind=NoticeKind::Success>
                <p>"Lesson booked. Check your email for details."</p>
            </NoticeBox>
            <NoticeBox kind=NoticeKind::Warning>
                <p>"Confirm your email before you book."</p>
            </NoticeBox>
            <NoticeBox kind=NoticeKind::Error>
                <p>"That time was just taken. Choose another one below."</p>
            </NoticeBox>
        </section>
        <section class="grid gap-4">
            <h2>"Empty, loading"</h2>
            <EmptyState
                picture="no-lessons"
                title="No upcoming lessons"
                text="Ready to learn something new?"
                href="/tutors"
                action="Find a tutor"
            />
            <div class="skeleton h-32" role="status" aria-label="Loading"></div>
        </section>
    }
}

#[component]
fn Tables() -> impl IntoView {
    view! {
        <section class="grid gap-4">
            <h2>"Times, tables"</h2>
            <div class="flex flex-wrap gap-2">
                <a class="slot" href="#times">
                    "09:00"
                </a>
                <a class="slot" href="#times">
                    "09:30"
                </a>
                <button class="slot" aria-pressed="true">
                    "10:00"
                </button>
            </div>
            <div class="table-box">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"Date"</th>
                            <th scope="col">"What"</th>
                            <th scope="col" class="numbers">
                                "Amount"
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <td>"Tue 24 Nov"</td>
                            <td>"Top-up"</td>
                            <td class="numbers">"$25.00"</td>
                        </tr>
                        <tr>
                            <td>"Wed 25 Nov"</td>
                            <td>"On hold for a lesson"</td>
                            <td class="numbers">"−$18.50"</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Forms() -> impl IntoView {
    let fresh = FormState::default();
    let refusal = email_invalid().at("email_refused");
    let values = [("email_refused".to_owned(), vec!["ada@".to_owned()])].into();
    let refused = FormState::with(Flash { values, refusal: Some(refusal), ..Flash::default() });
    let options = vec![("60".to_owned(), "60 minutes".to_owned()), ("90".to_owned(), "90 minutes".to_owned())];
    view! {
        <section class="grid gap-5 max-w-(--container-form)">
            <h2>"Fields"</h2>
            <TextField state=fresh.clone() name="name" label="Name" help="The name others will see." />
            <TextField state=refused name="email_refused" kind="email" label="Email" />
            <SelectField state=fresh.clone() name="length" label="Length" options />
            <TextArea state=fresh name="goals" label="Goals" rows=3 required=false />
            <label class="choice">
                <input type="checkbox" />
                "Confirm at once"
            </label>
            <label class="choice choice-card">
                <input type="radio" name="role" checked />
                "I want to learn"
            </label>
        </section>
    }
}
