//! The room's page of a lesson that takes place elsewhere: where that is, the way there, and the way back here.

use domain::{ids::BookingId, room::wire::JoinAnswer};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, Opener, Page},
};
use leptos::prelude::*;
use room::Room;

/// The page.
pub(super) fn elsewhere(
    (room, way): (Room, JoinAnswer),
    provider: &'static str,
    title: String,
    (back, back_text): (String, &'static str),
) -> AnyView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let when = format::interval(l, zone, room.start, room.end, now);
    let other = room.other_name.clone();
    view! {
        <Page title=title.clone() width="reading">
            <h1>
                <bdi>{title}</bdi>
            </h1>
            <ErrorSummary state=FormState::of("room/meet-here") />
            <div class="card">
                <div class="card-body grid gap-4">
                    <p class="text-lg">{tr!(l, place.at, provider = provider)}</p>
                    <p class="text-ink-soft">
                        <time datetime=format::machine(room.start)>{when}</time>
                    </p>
                    <p>
                        <a
                            class="button button-primary button-big"
                            href=way.join_url
                            target="_blank"
                            rel="noopener noreferrer"
                        >
                            <Icon icon=icondata::LuVideo />
                            {tr!(l, place.open, provider = provider)}
                            <span class="sr-only">{tr!(l, next.new_window)}</span>
                        </a>
                    </p>
                    <p class="text-sm text-ink-soft">{tr!(l, place.at_help)}</p>
                    {room.booking.map(|booking| view! { <Here booking name=other /> })}
                    <p>
                        <a class="button button-secondary" href=back>
                            {back_text}
                        </a>
                    </p>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// For whoever cannot get in there.
#[component]
fn Here(booking: BookingId, name: String) -> impl IntoView {
    let l = locale();
    view! {
        <details>
            <Opener text=tr!(l, place.here) class="text-sm" />
            <form method="post" action="/rpc/room/meet-here" class="grid gap-3 pt-2">
                <FormPage />
                <Hidden name="booking_id" value=booking.to_string() />
                <p>{tr!(l, place.here_text, name = name)}</p>
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, place.here_sure)}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// What a page of our own room says where the teacher would have met elsewhere.
#[component]
pub(super) fn Instead(way: JoinAnswer) -> impl IntoView {
    let l = locale();
    let from = way.instead_of.as_deref().and_then(domain::room::video::VideoProvider::parse);
    from.map(|from| view! { <p class="notice" role="note">{tr!(l, place.instead, provider = from.label())}</p> })
}
