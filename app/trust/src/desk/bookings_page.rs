//! Lessons of everybody, for the staff: looked up, filtered by the address, taken along as a table.

use domain::{
    bookings::booking::SessionState,
    identity::{Role, staff::views::ViewList},
    trust::desk::{LessonsQuery, StaffLesson},
};
use face::{
    address::{self, with_query},
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind, Page, PageHeader, Pager, SavedViews, SelectField, TextField},
};
use leptos::prelude::*;
use services::{identity::staff::views::views_list, trust::desk::lessons_search};
use spine::Error;

fn address_of(asked: &LessonsQuery, path: &str, cursor: &str) -> String {
    let parts = [
        ("q", asked.q.as_str()),
        ("state", &asked.state),
        ("from", &asked.from),
        ("to", &asked.to),
        ("cursor", cursor),
    ];
    with_query(path, parts.into_iter().filter(|(_, value)| !value.is_empty()))
}

/// `/admin/bookings?q=&state=&from=&to=`.
pub fn bookings_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let asked = LessonsQuery { q: query("q"), state: query("state"), from: query("from"), to: query("to") };
        let cursor = query("cursor");
        let views = views_list(&service_context(), ViewList::Bookings).await?;
        let shown = address_of(&asked, "/admin/bookings", "");
        let found =
            lessons_search(&service_context(), &asked, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await;
        let (found, wrong) = match found {
            Ok(found) => (Some(found), None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => (None, Some(refusal.message)),
            Err(error) => return Err(error),
        };
        let next = found.as_ref().and_then(|page| page.next_cursor.clone());
        let next = next.map(|next| address_of(&asked, "/admin/bookings", &next));
        let first = (!cursor.is_empty()).then(|| address_of(&asked, "/admin/bookings", ""));
        let table = address_of(&asked, "/api/v1/admin/bookings.csv", "");
        Ok(view! {
            <Page title=tr!(l, desk.bookings)>
                <PageHeader title=tr!(l, desk.bookings) lead=tr!(l, desk.bookings_lead) />
                <SavedViews list=ViewList::Bookings views current=shown />
                <Filters asked />
                {wrong
                    .map(|wrong| {
                        view! {
                            <NoticeBox kind=NoticeKind::Error>
                                <p>{wrong}</p>
                            </NoticeBox>
                        }
                    })}
                {found.map(|found| view! { <Lessons lessons=found.items /> })}
                <Pager first next />
                <p>
                    <a href=table download="lessons.csv">
                        {tr!(l, desk.csv)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filters(asked: LessonsQuery) -> impl IntoView {
    let l = locale();
    let states = std::iter::once((String::new(), tr!(l, staff.any).to_owned()))
        .chain(SessionState::ALL.iter().map(|state| (state.code().to_owned(), state.code().to_owned())))
        .collect();
    let day = |name: &'static str, label: &'static str, value: String| {
        view! {
            <TextField
                state=FormState::default()
                name=name
                kind="date"
                label=label
                value=value
                required=false
                marked=false
            />
        }
    };
    view! {
        <form method="get" action="/admin/bookings" class="filter-row">
            <TextField
                state=FormState::default()
                name="q"
                label=tr!(l, staff.search)
                value=asked.q
                required=false
                marked=false
            />
            <SelectField
                state=FormState::default()
                name="state"
                label=tr!(l, staff.state)
                options=states
                value=asked.state
            />
            {day("from", tr!(l, desk.from), asked.from)}
            {day("to", tr!(l, desk.to), asked.to)}
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, staff.find)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Lessons(lessons: Vec<StaffLesson>) -> impl IntoView {
    let l = locale();
    if lessons.is_empty() {
        return view! {
            <NoticeBox>
                <p>{tr!(l, desk.no_bookings)}</p>
            </NoticeBox>
        }
        .into_any();
    }
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, desk.bookings)>
            <table class="table table-lines">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, cases.lesson)}</th>
                        <th scope="col">{tr!(l, cases.student)}</th>
                        <th scope="col">{tr!(l, cases.tutor)}</th>
                        <th scope="col">{tr!(l, staff.state)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cases.paid)}
                        </th>
                        <th scope="col"></th>
                    </tr>
                </thead>
                <tbody>{lessons.into_iter().map(|lesson| view! { <Row lesson /> }).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Row(lesson: StaffLesson) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, lesson.start, service_context().now());
    let states = format!("{} · {} · {}", lesson.session_state, lesson.payment_state, lesson.dispute_state);
    let change = service_context().may(Role::Trust).then(|| {
        view! {
            <a href=format!("/admin/bookings/{}/change", lesson.id)>
                {tr!(l, desk.change)}
                <span class="sr-only">{lesson.subject_name.clone()}</span>
            </a>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=address::booking(lesson.id)>
                    {lesson.subject_name.clone()} " "
                    <time datetime=format::machine(lesson.start)>{at}</time>
                </a>
            </th>
            <td>
                <a href=address::user(lesson.student_id)>
                    <bdi>{lesson.student_name}</bdi>
                </a>
            </td>
            <td>
                <a href=address::user(lesson.tutor_user_id)>
                    <bdi>{lesson.tutor_name}</bdi>
                </a>
            </td>
            <td dir="ltr">
                <code class="text-sm">{states}</code>
            </td>
            <td class="numbers">{format::money(l, lesson.total)}</td>
            <td>{change}</td>
        </tr>
    }
}
