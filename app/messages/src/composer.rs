//! Where somebody writes. The form carries the message's own id: sent twice, by a double click or a reload, it is one.

use domain::{
    ids::{BookingId, ThreadId, UserId},
    messages::message::TEXT_MAX_CHARS,
};
use face::{
    format,
    page::query,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FileField, FormPage, Hidden, Icon, TextArea, TextField},
};
use leptos::prelude::*;

/// The form at the end of a conversation; `name` is whom it goes to.
#[component]
pub fn Composer(
    name: String,
    #[prop(optional_no_strip)] thread: Option<ThreadId>,
    #[prop(optional_no_strip)] person: Option<UserId>,
    #[prop(optional_no_strip)] booking: Option<BookingId>,
) -> impl IntoView {
    let l = locale();
    let state = FormState::of("messages/send");
    // A refused message goes out later under the id it had.
    let client_id = state.value("client_id", &service_context().new_id().to_string());
    // A lesson says whom it goes to by itself, and is named in the message.
    let to = match (booking, thread, person) {
        (Some(id), ..) => view! { <Hidden name="booking_id" value=id.to_string() /> }.into_any(),
        (None, Some(id), _) => view! { <Hidden name="thread_id" value=id.to_string() /> }.into_any(),
        (None, None, Some(id)) => view! { <Hidden name="recipient_id" value=id.to_string() /> }.into_any(),
        (None, None, None) => ().into_any(),
    };
    let (zone, later) = (page_request().time_zone, state.clone());
    let state_later = !state.value("send_at", "").is_empty() || state.error("send_at").is_some();
    view! {
        <form class="thread-write" method="post" action="/rpc/messages/send" id="write">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="client_id" value=client_id />
            {to}
            <TextArea
                state
                name="text"
                label=tr!(l, messages.field, name = name)
                value=query("draft")
                rows=3
                maxlength=TEXT_MAX_CHARS as u32
            />
            <details class="thread-later" open=state_later>
                <summary class="py-2 text-sm">{tr!(l, messages.later)}</summary>
                <Hidden name="zone" value=zone.name() />
                <TextField
                    state=later
                    name="send_at"
                    label=tr!(l, messages.later_at, zone = format::zone_city(zone))
                    kind="datetime-local"
                    required=false
                    marked=false
                />
            </details>
            <div class="thread-send">
                <p class="text-xs text-ink-soft">{tr!(l, messages.safe)}</p>
                <button class="button button-primary" type="submit">
                    <Icon icon=icondata::LuSend />
                    {tr!(l, messages.send)}
                </button>
            </div>
        </form>
    }
}

/// What a browser offers to choose.
const TAKEN: &str = "application/pdf,image/jpeg,image/png,video/mp4,application/zip,.doc,.docx";

/// A file for a conversation, with a word beside it or without.
#[component]
pub fn AttachForm(thread: ThreadId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("messages/file");
    let (client_id, error) = (service_context().new_id().to_string(), state.error("file"));
    let open = error.is_some() || state.refusal().is_some();
    view! {
        <details class="thread-attach" open=open>
            <summary class="text-sm">{tr!(l, messages.file_attach)}</summary>
            <form class="grid gap-3" method="post" action="/rpc/messages/file" enctype="multipart/form-data">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="client_id" value=client_id />
                <Hidden name="thread_id" value=thread.to_string() />
                <FileField
                    id="file"
                    label=tr!(l, messages.file_attach)
                    help=tr!(l, messages.file_help)
                    taken=TAKEN
                    error
                />
                <TextArea
                    state
                    name="text"
                    of="file"
                    label=tr!(l, messages.file_word)
                    rows=2
                    required=false
                    maxlength=TEXT_MAX_CHARS as u32
                />
                <button class="button button-secondary justify-self-start" type="submit">
                    {tr!(l, messages.file_send)}
                </button>
            </form>
        </details>
    }
}
