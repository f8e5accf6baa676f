//! One question: everything that was said, and what may be said next. The support writes here too, with answers that
//! are ready.

use super::parts::{state_words, topic_words, when};
use crate::i18n::Locale;
use domain::{
    identity::Role,
    ids::TicketId,
    trust::ticket::{TEXT_MAX_CHARS, Ticket, TicketLine, TicketReply, TicketState},
};
use face::{
    address,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::trust::ticket::ticket_get;

/// `/support/{id}`.
pub fn ticket_page() -> AnyView {
    page_of(async move {
        let (l, context) = (locale(), service_context());
        let Ticket { line, replies } = ticket_get(&context, param_id::<TicketId>("id")?).await?;
        let own = context.person().is_some_and(|person| person.id == line.user_id);
        let staff = !own && context.may(Role::Support);
        let title = format!("{} #{}", topic_words(l, line.topic), line.number);
        let back = if staff { ("/admin/tickets", tr!(l, ticket.desk)) } else { ("/support", tr!(l, ticket.own)) };
        let settles = own && line.state != TicketState::Solved;
        let id = line.id;
        Ok(view! {
            <Page title=title.clone() width="reading">
                <PageHeader title />
                <Clocks line=line.clone() staff />
                <ul class="grid gap-4">{replies.into_iter().map(said).collect_view()}</ul>
                <Say id staff name=line.display_name.clone() />
                {settles.then(|| view! { <Settle id /> })}
                <p>
                    <a class="button button-quiet" href=back.0>
                        {back.1}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Clocks(line: TicketLine, staff: bool) -> impl IntoView {
    let l = locale();
    let waits = match (line.state, line.first_answered_at) {
        (TicketState::Solved, _) => tr!(l, ticket.solved_lead).to_owned(),
        (_, None) => tr!(l, ticket.answer_by, when = when(line.first_answer_due_at)),
        (_, Some(_)) => tr!(l, ticket.settled_by, when = when(line.resolve_due_at)),
    };
    let kind = if staff && line.overdue { NoticeKind::Warning } else { NoticeKind::default() };
    let lesson = line.booking_id.map(|id| view! { <a href=address::booking(id)>{tr!(l, home.open)}</a> });
    let person = staff.then(|| {
        view! {
            <a href=address::user(line.user_id)>
                <bdi>{line.display_name}</bdi>
            </a>
        }
    });
    view! {
        <NoticeBox kind=kind>
            <p class="flex flex-wrap items-center gap-3">
                <Badge text=state_words(l, line.state) />
                {waits}
                {person}
                {lesson}
            </p>
        </NoticeBox>
    }
}

fn said(reply: TicketReply) -> impl IntoView {
    let l = locale();
    let who =
        if reply.staff { format!("{} ({})", reply.author_name, tr!(l, ticket.support)) } else { reply.author_name };
    view! {
        <li class="grid gap-1 border-t border-line py-3">
            <p class="text-sm text-ink-soft">
                <bdi>{who}</bdi>
                " · "
                {when(reply.at)}
            </p>
            <p class="whitespace-pre-line" dir="auto">
                {reply.text}
            </p>
        </li>
    }
}

/// Answers that are ready, by the word in the address that chooses them.
fn canned(l: Locale, name: &str) -> [(&'static str, &'static str, String); 5] {
    [
        ("refund", tr!(l, canned.refund), tr!(l, canned.refund_text, name = name)),
        ("no_show", tr!(l, canned.no_show), tr!(l, canned.no_show_text, name = name)),
        ("sign_in", tr!(l, canned.sign_in), tr!(l, canned.sign_in_text, name = name)),
        ("payout", tr!(l, canned.payout), tr!(l, canned.payout_text, name = name)),
        ("more", tr!(l, canned.more), tr!(l, canned.more_text, name = name)),
    ]
}

#[component]
fn Say(id: TicketId, staff: bool, name: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("trust/ticket-say");
    let ready = canned(l, &name);
    let chosen = query("answer");
    let text = ready.iter().find(|(code, ..)| staff && *code == chosen).map(|(.., text)| text.clone());
    let choose = staff.then(|| {
        let links = ready.iter().map(|(code, title, _)| {
            view! {
                <li>
                    <a class="chip" href=format!("/support/{id}?answer={code}#field-text")>
                        {*title}
                    </a>
                </li>
            }
        });
        view! {
            <nav aria-label=tr!(l, canned.title)>
                <ul class="chips">{links.collect_view()}</ul>
            </nav>
        }
    });
    let solve = staff.then(|| {
        view! {
            <button class="button button-secondary" type="submit" name="solved" value="true">
                {tr!(l, ticket.say_and_solve)}
            </button>
        }
    });
    view! {
        {choose}
        <form method="post" action="/rpc/trust/ticket-say" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state
                name="text"
                label=tr!(l, ticket.reply)
                value=text.unwrap_or_default()
                rows=5
                maxlength=TEXT_MAX_CHARS as u32
            />
            <Hidden name="ticket_id" value=id.to_string() />
            <div class="flex flex-wrap gap-3">
                <button class="button button-primary" type="submit">
                    {tr!(l, cases.send)}
                </button>
                {solve}
            </div>
        </form>
    }
}

#[component]
fn Settle(id: TicketId) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/trust/ticket-solve">
            <FormPage />
            <Hidden name="ticket_id" value=id.to_string() />
            <button class="button button-quiet" type="submit">
                {tr!(locale(), ticket.solve)}
            </button>
        </form>
    }
}
