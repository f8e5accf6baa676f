//! `/rooms/{id}/chat`: what was written beside the pictures, for whoever was there, a child's parent, and whoever
//! decides what somebody reported.

use domain::{ids::RoomId, room::wire::ChatLine};
use face::{
    address::with_query,
    format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    ui::{Page, PageHeader, Pager, report_address},
};
use leptos::prelude::*;
use room::lines_get;

/// The page.
pub fn chat_page() -> AnyView {
    page_of(async move {
        let id = param_id::<RoomId>("id")?;
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let found = lines_get(&service_context(), id, None, cursor.as_deref()).await?;
        let l = locale();
        let here = format!("/rooms/{id}/chat");
        let next = found.next_cursor.map(|next| with_query(&here, [("cursor", next.as_str())]));
        let lines = found.items.into_iter().map(|line| view! { <Line line /> }).collect::<Vec<_>>();
        let list = if lines.is_empty() {
            view! { <p>{tr!(l, room.chat_none)}</p> }.into_any()
        } else {
            view! { <ol class="grid gap-4">{lines}</ol> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, room.left_chat) width="reading">
                <PageHeader title=tr!(l, room.left_chat) lead=tr!(l, room.chat_kept) />
                {list}
                <Pager first=cursor.map(|_| here) next />
            </Page>
        }
        .into_any())
    })
}

/// One line; somebody else's can be reported.
#[component]
fn Line(line: ChatLine) -> impl IntoView {
    let (l, context) = (locale(), service_context());
    let at = format::moment(l, page_request().time_zone, line.at, context.now());
    let others = context.person().is_some_and(|person| person.id != line.person_id);
    let report = report_address("room_line", &line.id.to_string());
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap gap-3 text-sm text-ink-soft">
                    <bdi class="font-medium">{line.name}</bdi>
                    <time datetime=format::machine(line.at)>{at}</time>
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {line.text}
                </p>
                {others
                    .then(|| {
                        view! {
                            <p>
                                <a class="link text-sm" href=report>
                                    {tr!(l, abuse.title)}
                                </a>
                            </p>
                        }
                    })}
            </div>
        </li>
    }
}
