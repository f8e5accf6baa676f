//! The audit log, for the staff. The filters stand in the address.

use domain::platform::audit::{AuditEntry, AuditQuery};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind, Opener, Page, PageHeader, Pager, TextField},
};
use identity::audit_view::audit_list;
use leptos::prelude::*;
use spine::Error;

/// `/admin/audit`.
pub fn audit_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let asked = AuditQuery {
            actor_id: query("actor_id"),
            subject_id: query("subject_id"),
            act: query("act"),
            from: query("from"),
            to: query("to"),
        };
        let cursor = query("cursor");
        let found = audit_list(&service_context(), &asked, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await;
        let (found, wrong) = match found {
            Ok(found) => (Some(found), None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => (None, Some(refusal.message)),
            Err(error) => return Err(error),
        };
        let next = found.as_ref().and_then(|page| page.next_cursor.clone());
        let next = next.map(|next| address::audit(&asked, &next));
        let first = (!cursor.is_empty()).then(|| address::audit(&asked, ""));
        Ok(view! {
            <Page title=tr!(l, audit.title)>
                <PageHeader title=tr!(l, audit.title) lead=tr!(l, audit.lead) />
                <Filters asked=asked.clone() />
                {wrong
                    .map(|wrong| {
                        view! {
                            <NoticeBox kind=NoticeKind::Error>
                                <p>{wrong}</p>
                            </NoticeBox>
                        }
                    })}
                {found.map(|found| view! { <Acts acts=found.items asked={asked != AuditQuery::default()} /> })}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filters(asked: AuditQuery) -> impl IntoView {
    let l = locale();
    let fresh = FormState::default;
    view! {
        <form method="get" action=address::AUDIT class="grid gap-4 sm:grid-cols-2 lg:grid-cols-5 items-end">
            <TextField
                state=fresh()
                name="actor_id"
                label=tr!(l, audit.actor)
                value=asked.actor_id
                required=false
                marked=false
            />
            <TextField
                state=fresh()
                name="subject_id"
                label=tr!(l, audit.subject)
                value=asked.subject_id
                required=false
                marked=false
            />
            <TextField state=fresh() name="act" label=tr!(l, audit.act) value=asked.act required=false marked=false />
            <TextField
                state=fresh()
                name="from"
                kind="date"
                label=tr!(l, audit.from)
                value=asked.from
                required=false
                marked=false
            />
            <TextField
                state=fresh()
                name="to"
                kind="date"
                label=tr!(l, audit.to)
                value=asked.to
                required=false
                marked=false
            />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, audit.find)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Acts(acts: Vec<AuditEntry>, asked: bool) -> impl IntoView {
    let l = locale();
    if acts.is_empty() {
        let text = if asked { tr!(l, audit.none) } else { tr!(l, audit.empty) };
        return view! {
            <div class="empty-state">
                <img class="empty-picture" src="/img/empty/nothing-waiting.svg" width="200" height="140" alt="" />
                <p>{text}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, audit.title)>
            <table class="table table-acts">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, audit.when)}</th>
                        <th scope="col">{tr!(l, audit.act)}</th>
                        <th scope="col">{tr!(l, audit.actor)}</th>
                        <th scope="col">{tr!(l, audit.subject)}</th>
                        <th scope="col">{tr!(l, audit.detail)}</th>
                    </tr>
                </thead>
                <tbody>{acts.into_iter().map(|act| view! { <Row act /> }).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Row(act: AuditEntry) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, act.at, service_context().now());
    let by_actor = act.actor_id.map(|id| {
        let asked = AuditQuery { actor_id: id.to_string(), ..AuditQuery::default() };
        let name = act.actor_name.clone().unwrap_or_else(|| id.to_string());
        view! {
            <a href=address::audit(&asked, "")>
                <bdi>{name}</bdi>
            </a>
        }
    });
    let by_subject = act.subject_id.map(|id| {
        let asked = AuditQuery { subject_id: id.to_string(), ..AuditQuery::default() };
        view! {
            <a href=address::audit(&asked, "") dir="ltr">
                <code>{id.to_string()}</code>
            </a>
        }
    });
    view! {
        <tr>
            <td class="whitespace-nowrap">
                <time datetime=format::machine(act.at)>{at}</time>
            </td>
            <td>
                <code dir="ltr">{act.act.clone()}</code>
            </td>
            <td>{by_actor.map_or_else(|| tr!(l, audit.product).into_any(), IntoAny::into_any)}</td>
            <td>{by_subject}</td>
            <td>
                <details>
                    <Opener text=tr!(l, audit.detail) />
                    <dl class="facts">
                        {fact(tr!(l, audit.before), act.before.as_ref().map(written))}
                        {fact(tr!(l, audit.after), act.after.as_ref().map(written))}
                        {fact(tr!(l, audit.network), Some(act.ip).filter(|ip| !ip.is_empty()))}
                        {fact(tr!(l, audit.trace), Some(act.trace_id).filter(|id| !id.is_empty()))}
                    </dl>
                </details>
            </td>
        </tr>
    }
}

fn written(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn fact(name: &'static str, value: Option<String>) -> impl IntoView {
    value.map(|value| {
        view! {
            <dt>{name}</dt>
            <dd dir="ltr">
                <pre class="whitespace-pre-wrap break-words">{value}</pre>
            </dd>
        }
    })
}
