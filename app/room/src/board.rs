//! The whiteboard and the shared notes.

use super::parts::panel_head;
use domain::{
    ids::RoomId,
    room::board::{HEIGHT, WIDTH},
};
use face::{
    request::locale,
    ui::{Icon, LiveArea},
};
use leptos::prelude::*;

/// The whiteboard with its tools.
#[component]
pub fn BoardPanel(room: RoomId) -> impl IntoView {
    let l = locale();
    view! {
        <section class="room-side" data-part="whiteboard-panel" aria-label=tr!(l, room.whiteboard) hidden>
            {panel_head(tr!(l, room.whiteboard))}
            <div class="board-tools">
                <div class="board-group" role="group" aria-label=tr!(l, room.tools)>
                    {tool("pen", tr!(l, room.pen), icondata::LuPencil, true)}
                    {tool("line", tr!(l, room.line), icondata::LuMinus, false)}
                    {tool("box", tr!(l, room.rectangle), icondata::LuSquare, false)}
                    {tool("round", tr!(l, room.ellipse), icondata::LuCircle, false)}
                    {tool("text", tr!(l, room.text), icondata::LuType, false)}
                    {tool("move", tr!(l, room.picture_move), icondata::LuMove, false)}
                    {tool("eraser", tr!(l, room.eraser), icondata::LuEraser, false)}
                </div>
                <Colours />
                <PictureChoice />
                <div class="board-group">
                    {act("undo", tr!(l, room.undo), icondata::LuUndo2)}
                    {act("redo", tr!(l, room.redo), icondata::LuRedo2)}
                    <a
                        class="board-tool"
                        data-part="sheet-save"
                        href=format!("/api/v1/rooms/{room}/board.png")
                        target="_blank"
                        rel="noopener"
                    >
                        <Icon icon=icondata::LuDownload />
                        <span class="sr-only">{tr!(l, room.save_picture)}</span>
                    </a>
                </div>
                <Sheets />
                <label class="sr-only" for="room-board-text">
                    {tr!(l, room.board_text)}
                </label>
                <input
                    class="input board-text"
                    id="room-board-text"
                    data-part="board-text"
                    maxlength="500"
                    autocomplete="off"
                    placeholder=tr!(l, room.board_text)
                />
            </div>
            <svg
                class="board"
                data-part="board"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-label=tr!(l, room.whiteboard)
                font-family="sans-serif"
            >
                <rect width=WIDTH height=HEIGHT fill="#ffffff"></rect>
            </svg>
        </section>
    }
    .into_any()
}

/// Which sheet is open: one for all who are there.
#[component]
fn Sheets() -> impl IntoView {
    let l = locale();
    view! {
        <div class="board-group" role="group" aria-label=tr!(l, room.pages)>
            {act("sheet-back", tr!(l, room.page_back), icondata::LuChevronLeft)}
            <span class="numbers text-sm" data-part="sheet">
                {tr!(l, room.page_of, page = "1".to_owned(), pages = "1".to_owned())}
            </span>
            {act("sheet-on", tr!(l, room.page_on), icondata::LuChevronRight)}
        </div>
    }
    .into_any()
}

/// A picture of one's own; one that is pasted comes the same way.
#[component]
fn PictureChoice() -> impl IntoView {
    let l = locale();
    view! {
        <label class="board-tool" title=tr!(l, room.picture_add)>
            <Icon icon=icondata::LuImagePlus />
            <span class="sr-only">{tr!(l, room.picture_add)}</span>
            <input class="sr-only" type="file" accept="image/jpeg,image/png,image/webp" data-part="board-file" />
        </label>
    }
    .into_any()
}

/// What one draws in.
#[component]
fn Colours() -> impl IntoView {
    let l = locale();
    let colours = [
        ("#1c1917", tr!(l, room.black)),
        ("#1d4ed8", tr!(l, room.blue)),
        ("#b91c1c", tr!(l, room.red)),
        ("#047857", tr!(l, room.green)),
    ];
    let colour = |(at, (value, name)): (usize, (&'static str, &'static str))| {
        view! {
            <label class=format!("board-colour board-colour-{at}")>
                <input type="radio" name="board-colour" value=value data-part="colour" checked={at == 0} />
                <span class="sr-only">{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="board-group">
            <legend class="sr-only">{tr!(l, room.colour)}</legend>
            {colours.into_iter().enumerate().map(colour).collect_view()}
        </fieldset>
    }
    .into_any()
}

fn tool(name: &'static str, text: &'static str, icon: icondata::Icon, pressed: bool) -> AnyView {
    view! {
        <button
            class="board-tool"
            type="button"
            data-part="tool"
            data-tool=name
            title=text
            aria-pressed=if pressed { "true" } else { "false" }
        >
            <Icon icon />
            <span class="sr-only">{text}</span>
        </button>
    }
    .into_any()
}

fn act(part: &'static str, text: &'static str, icon: icondata::Icon) -> AnyView {
    view! {
        <button class="board-tool" type="button" data-part=part title=text>
            <Icon icon />
            <span class="sr-only">{text}</span>
        </button>
    }
    .into_any()
}

/// The notes that both write.
#[component]
pub fn NotesPanel(room: RoomId, meets: bool) -> impl IntoView {
    let l = locale();
    let help = if meets { tr!(l, room.meeting_notes) } else { tr!(l, room.notes_help) };
    view! {
        <section class="room-side" data-part="notes-toggle-panel" aria-label=tr!(l, room.notes) hidden>
            {panel_head(tr!(l, room.notes))}
            <label class="sr-only" for="room-notes">
                {tr!(l, room.notes)}
            </label>
            <LiveArea id="room-notes" part="notes" />
            <p class="text-sm text-ink-soft">
                {help}
                " "
                <a href=format!("/api/v1/rooms/{room}/notes.md")>{tr!(l, room.save_notes)}</a>
            </p>
        </section>
    }
    .into_any()
}
