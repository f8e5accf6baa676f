//! Where somebody writes. The form carries the message's own id: sent twice, by a double click or a reload, it is one.

use domain::{
    ids::{BookingId, ThreadId, UserId},
    messages::message::TEXT_MAX_CHARS,
};
use face::{
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, TextArea},
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
                rows=3
                maxlength=TEXT_MAX_CHARS as u32
            />
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
