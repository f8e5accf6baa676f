//! What one fills in.

use super::{Group, Piece};
use domain::{
    Refusal,
    identity::refusals::{email_invalid, password_too_short},
    refusal::Fields,
};
use face::{
    request::{Flash, FormState},
    ui::{Chip, ErrorSummary, FileField, SelectField, TextArea, TextField},
};
use leptos::prelude::*;

/// A form that was refused for two of its fields.
fn refused() -> FormState {
    let mut fields = Fields::default();
    fields.refuse(email_invalid().at("email_refused"));
    fields.refuse(password_too_short(8).at("password_refused"));
    let refusal: Option<Refusal> = fields.finish().err();
    let values = [("email_refused".to_owned(), vec!["ada@".to_owned()])].into();
    FormState::with(Flash { values, refusal, ..Flash::default() })
}

#[component]
pub fn Forms() -> impl IntoView {
    let state = refused();
    let lengths = || vec![("60".to_owned(), "60 minutes".to_owned()), ("90".to_owned(), "90 minutes".to_owned())];
    view! {
        <Group id="forms">
            <div class="grid gap-x-12 gap-y-8 md:grid-cols-2 items-start">
                <Piece name="Text field" when="Label above, help below; what may stay empty says so.">
                    <TextField state=FormState::default() name="name" label="Name" help="The name others will see." />
                    <TextField state=FormState::default() name="city" label="City" value="Lisbon" required=false />
                </Piece>
                <Piece
                    name="Refused"
                    when="A summary on top leads to each field, the sentence stands under it, nothing typed is lost."
                >
                    <ErrorSummary state=state.clone() still=true />
                    <TextField state=state.clone() name="email_refused" kind="email" label="Email" />
                    <TextField state name="password_refused" kind="password" label="Password" />
                </Piece>
                <Piece name="Select" when="Up to a few dozen answers. What is stored can always be chosen.">
                    <SelectField state=FormState::default() name="length" label="Length" options=lengths() />
                    <SelectField state=FormState::default() name="odd" label="Odd" options=lengths() value="75" />
                </Piece>
                <Piece name="Text area" when="Several lines. The limit is said where it can be met.">
                    <TextArea state=FormState::default() name="goals" label="Goals" rows=3 required=false />
                </Piece>
                <Piece name="Choice" when="A box for yes or no, cards for one of two or three that decide much.">
                    <label class="choice">
                        <input type="checkbox" checked />
                        "Accept bookings automatically"
                    </label>
                    <label class="choice choice-card">
                        <input type="radio" name="role" checked />
                        "I want to learn"
                    </label>
                    <label class="choice choice-card">
                        <input type="radio" name="role" />
                        "I want to teach"
                    </label>
                </Piece>
                <Piece
                    name="Switch"
                    when="On or off, with what belongs to it beside it. In forced colours on is the system's highlight."
                >
                    <label class="switch">
                        <input type="checkbox" role="switch" checked />
                        <span>"Monday"</span>
                    </label>
                    <label class="switch">
                        <input type="checkbox" role="switch" />
                        <span>"Sunday"</span>
                    </label>
                </Piece>
                <Files />
                <Days />
            </div>
        </Group>
    }
}

#[component]
fn Files() -> impl IntoView {
    let wrong = Some("Choose a JPG, PNG or WebP.".to_owned());
    view! {
        <Piece name="File" when="The button speaks the page's language; the browser's own lies over it, unseen.">
            <FileField id="design-file" label="New photo" help="JPG, PNG or WebP, up to 10 MB." taken="image/png" />
            <FileField
                id="design-files"
                label="Documents"
                help="PDF, JPG or PNG, up to 5 files."
                taken="image/png"
                many=true
                error=wrong
            />
        </Piece>
    }
}

#[component]
fn Days() -> impl IntoView {
    let days = ["Monday", "Tuesday", "Wednesday"].map(|day| {
        view! {
            <label class="choice choice-card">
                <input type="checkbox" checked={day == "Tuesday"} />
                {day}
            </label>
        }
    });
    view! {
        <Piece
            name="Days and chips"
            when="Several of a few, side by side; and what a list is narrowed by, with its way back."
        >
            <div class="days">{days}</div>
            <p class="chips">
                <Chip label="Tuesday" href="/design#forms" />
            </p>
        </Piece>
    }
}
