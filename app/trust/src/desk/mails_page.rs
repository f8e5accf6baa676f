//! `/admin/mails`: which mails went to an address or an account, and how far they are.

use domain::trust::mail_log::{LoggedMail, MailFate};
use face::{
    address::with_query,
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, LineTable, NoticeBox, NoticeKind, Page, PageHeader, Pager, TextField},
};
use leptos::prelude::*;
use services::trust::desk::mail_log;
use spine::Error;

const ADDRESS: &str = "/admin/mails";

/// `/admin/mails?q=&cursor=`.
pub fn mails_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (q, cursor) = (query("q"), query("cursor"));
        let found =
            mail_log(&service_context(), &q, None, Some(cursor.as_str()).filter(|cursor| !cursor.is_empty())).await;
        let (found, wrong) = match found {
            Ok(found) => (Some(found), None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => (None, Some(refusal.message)),
            Err(error) => return Err(error),
        };
        let address = |cursor: &str| with_query(ADDRESS, [("q", q.as_str()), ("cursor", cursor)]);
        let next = found.as_ref().and_then(|page| page.next_cursor.clone()).map(|next| address(&next));
        let first = (!cursor.is_empty()).then(|| address(""));
        let asked = !q.is_empty();
        Ok(view! {
            <Page title=tr!(l, maillog.title)>
                <PageHeader title=tr!(l, maillog.title) lead=tr!(l, maillog.lead) />
                <form method="get" action=ADDRESS class="filter-row">
                    <TextField
                        state=FormState::default()
                        name="q"
                        label=tr!(l, maillog.address)
                        required=false
                        marked=false
                        value=q.clone()
                    />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, staff.find)}
                        </button>
                    </div>
                </form>
                {wrong
                    .map(|wrong| {
                        view! {
                            <NoticeBox kind=NoticeKind::Error>
                                <p>{wrong}</p>
                            </NoticeBox>
                        }
                    })}
                {found.filter(|_| asked).map(|found| view! { <Mails mails=found.items /> })}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Mails(mails: Vec<LoggedMail>) -> impl IntoView {
    let l = locale();
    if mails.is_empty() {
        return view! {
            <NoticeBox>
                <p>{tr!(l, maillog.none)}</p>
            </NoticeBox>
        }
        .into_any();
    }
    let heads = vec![tr!(l, maillog.subject), tr!(l, maillog.kind), tr!(l, maillog.made), tr!(l, staff.state)];
    view! {
        <LineTable label=tr!(l, maillog.title) heads>
            {mails.into_iter().map(|mail| view! { <Row mail /> }).collect_view()}
        </LineTable>
    }
    .into_any()
}

#[component]
fn Row(mail: LoggedMail) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let at = |instant| format::moment(l, zone, instant, now);
    let (kind, state) = match mail.fate(now) {
        MailFate::Sent(then) => ("success", tr!(l, maillog.sent, when = at(then))),
        MailFate::Held(until) => ("", tr!(l, maillog.held, when = at(until))),
        MailFate::Waiting => ("warning", tr!(l, maillog.waiting).to_owned()),
        MailFate::Dropped => ("", tr!(l, maillog.dropped).to_owned()),
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{mail.subject}</bdi>
            </th>
            <td dir="ltr">
                <code class="text-sm">{mail.template}</code>
            </td>
            <td class="numbers">
                <time datetime=format::machine(mail.created_at)>{at(mail.created_at)}</time>
            </td>
            <td>
                <Badge kind text=state />
            </td>
        </tr>
    }
}
