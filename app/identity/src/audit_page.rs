//! The audit log, for the staff. The filters stand in the address.

use super::audit_words::{ACTS, act_words};
use domain::{
    identity::staff::views::ViewList,
    platform::audit::{AuditEntry, AuditQuery},
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        Chip, Hidden, LineTable, NoticeBox, NoticeKind, Opener, Page, PageHeader, Pager, SavedViews, SelectField,
        TextField,
    },
};
use identity::{audit_view::audit_list, staff::views::views_list};
use leptos::prelude::*;
use serde_json::{Map, Value};
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
        let (views, shown) = (views_list(&service_context(), ViewList::Audit).await?, address::audit(&asked, ""));
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
                <SavedViews list=ViewList::Audit views current=shown />
                <Filters asked=asked.clone() />
                <Narrowed asked=asked.clone() acts=found.as_ref().map(|page| page.items.clone()).unwrap_or_default() />
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
    let any = (String::new(), tr!(l, staff.any).to_owned());
    let acts = ACTS.iter().map(|(code, words)| ((*code).to_owned(), words(l).to_owned()));
    let acts = std::iter::once(any).chain(acts).collect();
    let kept = |name: &'static str, value: String| (!value.is_empty()).then(|| view! { <Hidden name value /> });
    view! {
        <form method="get" action=address::AUDIT class="filter-row">
            {kept("actor_id", asked.actor_id)}
            {kept("subject_id", asked.subject_id)}
            <SelectField
                state=FormState::default()
                name="act"
                label=tr!(l, audit.act)
                options=acts
                value=asked.act
            />
            <Day name="from" label=tr!(l, audit.from) value=asked.from />
            <Day name="to" label=tr!(l, audit.to) value=asked.to />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, audit.find)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Day(name: &'static str, label: &'static str, value: String) -> impl IntoView {
    view! { <TextField state=FormState::default() name kind="date" label value required=false marked=false /> }
}

/// Whose acts are shown, where it is one person's only, with the way back to everybody's.
#[component]
fn Narrowed(asked: AuditQuery, acts: Vec<AuditEntry>) -> impl IntoView {
    let l = locale();
    let first = acts.into_iter().next();
    let (by, to) = first.map(|act| (act.actor_name, act.subject_name)).unwrap_or_default();
    let chip = |title: &'static str, id: &String, name: Option<String>, without: AuditQuery| {
        let label = format!("{title}: {}", name.unwrap_or_else(|| id.clone()));
        (!id.is_empty()).then(|| {
            view! {
                <li>
                    <Chip label href=address::audit(&without, "") />
                </li>
            }
        })
    };
    let everybody = AuditQuery { actor_id: String::new(), ..asked.clone() };
    let everything = AuditQuery { subject_id: String::new(), ..asked.clone() };
    (!asked.actor_id.is_empty() || !asked.subject_id.is_empty()).then(|| {
        view! {
            <ul class="chips" aria-label=tr!(l, filter.active)>
                {chip(tr!(l, audit.actor), &asked.actor_id, by, everybody)}
                {chip(tr!(l, audit.subject), &asked.subject_id, to, everything)}
            </ul>
        }
    })
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
    let heads =
        vec![tr!(l, audit.act), tr!(l, audit.when), tr!(l, audit.actor), tr!(l, audit.subject), tr!(l, audit.detail)];
    view! {
        <LineTable label=tr!(l, audit.title) heads>
            {acts.into_iter().map(|act| view! { <Row act /> }).collect_view()}
        </LineTable>
    }
    .into_any()
}

#[component]
fn Row(act: AuditEntry) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, act.at, service_context().now());
    let said = match act_words(l, &act.act) {
        Some(words) => view! { {words} }.into_any(),
        None => view! { <code dir="ltr">{act.act.clone()}</code> }.into_any(),
    };
    let by_actor = act.actor_id.map(|id| {
        let asked = AuditQuery { actor_id: id.to_string(), ..AuditQuery::default() };
        named(asked, act.actor_name.clone(), id.to_string())
    });
    let by_subject = act.subject_id.map(|id| {
        let asked = AuditQuery { subject_id: id.to_string(), ..AuditQuery::default() };
        let subject = named(asked, act.subject_name.clone(), id.to_string());
        view! { <td data-label=tr!(l, audit.subject)>{subject}</td> }.into_any()
    });
    view! {
        <tr>
            <th scope="row">{said}</th>
            <td class="whitespace-nowrap">
                <time datetime=format::machine(act.at)>{at}</time>
            </td>
            <td data-label=tr!(l, audit.actor)>
                {by_actor.map_or_else(|| tr!(l, audit.product).into_any(), IntoAny::into_any)}
            </td>
            {by_subject.unwrap_or_else(nothing)}
            <td class="line-whole">
                <details>
                    <Opener text=tr!(l, audit.detail) />
                    <dl class="facts">
                        {changes(act.before.as_ref(), act.after.as_ref())
                            .into_iter()
                            .map(|(name, value)| fact(name, value))
                            .collect_view()}
                        {fact(tr!(l, audit.network).to_owned(), act.ip)}
                        {fact(tr!(l, audit.trace).to_owned(), act.trace_id)}
                    </dl>
                </details>
            </td>
        </tr>
    }
}

/// A cell of a table without anything in it.
fn nothing() -> AnyView {
    view! { <td></td> }.into_any()
}

/// A person with the way to all that names them; who has no name has an id.
fn named(asked: AuditQuery, name: Option<String>, id: String) -> impl IntoView {
    let shown = match name.filter(|name| !name.is_empty()) {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => {
            view! { <code dir="ltr" title=id.clone()>{id.chars().take(8).collect::<String>()} "…"</code> }.into_any()
        }
    };
    view! { <a href=address::audit(&asked, "")>{shown}</a> }
}

/// Field by field what was there and what is there since: `student → admin, trust`.
pub fn changes(before: Option<&Value>, after: Option<&Value>) -> Vec<(String, String)> {
    let fields = |value: Option<&Value>| match value {
        Some(Value::Object(fields)) => fields.clone(),
        Some(Value::Null) | None => Map::new(),
        Some(other) => Map::from_iter([(tr!(locale(), audit.detail).to_owned(), other.clone())]),
    };
    let (before, after) = (fields(before), fields(after));
    let mut names: Vec<&String> = after.keys().chain(before.keys().filter(|name| !after.contains_key(*name))).collect();
    names.retain(|name| before.get(*name) != after.get(*name));
    let line = |name: &String| {
        let (was, is) = (before.get(name).map(written), after.get(name).map(written));
        let text = match (was.filter(|text| !text.is_empty()), is) {
            (Some(was), Some(is)) => format!("{was} → {is}"),
            (was, is) => is.or(was).unwrap_or_default(),
        };
        (name.replace('_', " "), text)
    };
    names.into_iter().map(line).collect()
}

/// A value as one reads it: words without marks, a list with commas.
fn written(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(written).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn fact(name: String, value: String) -> impl IntoView {
    (!value.is_empty()).then(|| {
        view! {
            <dt>{name}</dt>
            <dd>
                <bdi class="break-words">{value}</bdi>
            </dd>
        }
    })
}
