//! Recording, inside the room: what it means, one's own word, and beginning and ending it.

use super::parts::panel_head;
use domain::room::{entry::Part, recording::KEPT_DAYS};
use face::request::locale;
use leptos::prelude::*;

/// The panel. Its module fills in who has agreed.
#[component]
pub fn RecordPanel(part: Part) -> impl IntoView {
    let l = locale();
    let agree = if part == Part::Observer { tr!(l, room.rec_agree_child) } else { tr!(l, room.rec_agree) };
    view! {
        <section class="room-side" data-part="record-panel" aria-label=tr!(l, room.record) hidden>
            {panel_head(tr!(l, room.record))}
            <div class="room-record">
                <p class="font-medium" data-part="record-state">
                    {tr!(l, room.rec_none)}
                </p>
                <p class="text-ink-soft" data-part="record-waiting"></p>
                <p class="text-sm text-ink-soft">{tr!(l, room.rec_help, days = KEPT_DAYS.to_string())}</p>
                <p data-part="record-child" hidden>
                    {tr!(l, room.rec_child)}
                </p>
                <div class="flex flex-wrap gap-3" role="group" aria-label=tr!(l, room.rec_own)>
                    {press("record-agree", agree, "button button-secondary button-small")}
                    {press("record-refuse", tr!(l, room.rec_refuse), "button button-quiet button-small")}
                </div>
                <div class="flex flex-wrap gap-3">
                    <button class="button button-primary" type="button" data-part="record-start" disabled hidden>
                        {tr!(l, room.rec_start)}
                    </button>
                    <button class="button button-danger" type="button" data-part="record-stop" hidden>
                        {tr!(l, room.rec_stop)}
                    </button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn press(part: &'static str, text: &'static str, class: &'static str) -> AnyView {
    view! {
        <button class=class type="button" data-part=part aria-pressed="false">
            {text}
        </button>
    }
    .into_any()
}
