//! `/courses`: every course that is shown, with its filters in the address.

use crate::parts::{CourseCardView, course_path};
use domain::learning::course::{CourseFilterRequest, CourseLevel, CourseSort, PriceKind};
use face::{
    address::with_query,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    tutors::level_name,
    ui::{EmptyState, Page, PageHeader, Pager, SelectField, TextField},
};
use learning::courses::course_list;
use leptos::prelude::*;

const FIELDS: [&str; 6] = ["q", "subject_id", "price", "level", "language", "sort"];

fn asked() -> CourseFilterRequest {
    let [q, subject_id, price, level, language, sort] = FIELDS.map(query);
    let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
    CourseFilterRequest { q, subject_id, price, level, language, sort, limit: Some(12), cursor }
}

/// The page.
pub fn list_page() -> AnyView {
    page_of(async move {
        let (l, filter) = (locale(), asked());
        let found = course_list(&service_context(), &filter).await?;
        let cards = found.items.into_iter().map(|card| {
            let href = course_path(card.id);
            view! {
                <li>
                    <CourseCardView card href />
                </li>
            }
        });
        let cards = cards.collect::<Vec<_>>();
        let list = if cards.is_empty() {
            view! {
                <EmptyState
                    picture="no-results"
                    title=tr!(l, courses.none)
                    text=tr!(l, courses.none_text)
                    href="/courses"
                    action=tr!(l, filter.clear)
                />
            }
            .into_any()
        } else {
            view! { <ul class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{cards}</ul> }.into_any()
        };
        let address = |cursor: &str| {
            let pairs = FIELDS.map(|name| (name, query(name)));
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
            with_query("/courses", pairs.into_iter().chain([("cursor", cursor)]))
        };
        let next = found.next_cursor.as_deref().map(address);
        let first = filter.cursor.as_ref().map(|_| address(""));
        Ok(view! {
            <Page title=tr!(l, courses.title) description=tr!(l, courses.lead)>
                <PageHeader title=tr!(l, courses.title) lead=tr!(l, courses.lead) />
                <Filter filter />
                {list}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filter(filter: CourseFilterRequest) -> impl IntoView {
    let l = locale();
    let state = FormState::of("courses/filter");
    let any = |text: &str| (String::new(), text.to_owned());
    let prices = PriceKind::ALL.iter().map(|kind| {
        let text = match kind {
            PriceKind::Free => tr!(l, courses.free),
            PriceKind::Paid => tr!(l, courses.paid),
            PriceKind::Credits => tr!(l, courses.credits),
        };
        (kind.code().to_owned(), text.to_owned())
    });
    let levels = CourseLevel::ALL.iter().map(|level| (level.code().to_owned(), level_name(l, level.code())));
    let sorts = CourseSort::ALL.iter().map(|sort| {
        let text = match sort {
            CourseSort::Newest => tr!(l, courses.newest),
            CourseSort::Popular => tr!(l, courses.popular),
            CourseSort::Price => tr!(l, courses.cheapest),
        };
        (sort.code().to_owned(), text.to_owned())
    });
    let every = any(tr!(l, courses.any));
    view! {
        <form method="get" action="/courses" class="grid gap-4 sm:grid-cols-2 lg:grid-cols-5 items-end" role="search">
            <TextField
                state=state.clone()
                name="q"
                label=tr!(l, courses.words)
                value=filter.q
                required=false
                marked=false
            />
            <SelectField
                state=state.clone()
                name="price"
                label=tr!(l, courses.price)
                options=std::iter::once(every.clone()).chain(prices).collect()
                value=filter.price
            />
            <SelectField
                state=state.clone()
                name="level"
                label=tr!(l, courses.level)
                options=std::iter::once(every).chain(levels).collect()
                value=filter.level
            />
            <SelectField state name="sort" label=tr!(l, courses.sort) options=sorts.collect() value=filter.sort />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, courses.show)}
                </button>
            </div>
        </form>
    }
}
