//! What a course says of itself, as its teacher writes it.

use domain::{
    learning::course::{CourseCard, CourseLevel},
    money::typed::typed_form,
};
use face::{
    request::{FormState, locale, page_request},
    tutors::level_name,
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextArea, TextField},
};
use leptos::prelude::*;

/// What the course says of itself.
#[component]
pub fn Facts(card: CourseCard, draft_number: i64) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/facts");
    view! {
        <section class="card" aria-labelledby="facts">
            <form method="post" action="/rpc/learning/facts" class="card-body grid gap-4">
                <FormPage />
                <h2 id="facts">{tr!(l, courses.about)}</h2>
                <ErrorSummary state=state.clone() />
                <Hidden name="course_id" value=card.id.to_string() />
                <Hidden name="draft_number" value=draft_number.to_string() />
                <TextField state=state.clone() name="title" label=tr!(l, courses.name) value=card.title.clone() />
                <TextArea
                    state=state.clone()
                    name="description"
                    label=tr!(l, courses.description)
                    value=card.description.clone()
                    rows=6
                />
                <Choices card state />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, courses.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Whom it is for, in which language, and what it costs.
#[component]
fn Choices(card: CourseCard, state: FormState) -> impl IntoView {
    let l = locale();
    let levels = CourseLevel::ALL.iter().map(|level| (level.code().to_owned(), level_name(l, level.code())));
    let price = card.price.map(|price| typed_form(price, &page_request().locale)).unwrap_or_default();
    let credits = card.price.is_some_and(|price| price.currency == domain::money::Currency::Credit);
    let units = [("", tr!(l, courses.in_money)), ("CREDIT", tr!(l, courses.in_credits))];
    let units = units.map(|(value, text)| (value.to_owned(), text.to_owned()));
    view! {
        <div class="grid gap-4 sm:grid-cols-2">
            <SelectField
                state=state.clone()
                name="level"
                label=tr!(l, courses.level)
                options=levels.collect()
                value=card.level.code()
            />
            <SelectField
                state=state.clone()
                name="language"
                label=tr!(l, courses.language)
                options=crate::i18n::names::languages(l)
                value=card.language.clone()
            />
            <TextField
                state=state.clone()
                name="price"
                label=tr!(l, courses.price)
                help=tr!(l, courses.price_help)
                value=price
                required=false
                inputmode="decimal"
            />
            <SelectField
                state
                name="unit"
                label=tr!(l, courses.price_in)
                options=units.to_vec()
                value=if credits { "CREDIT" } else { "" }
            />
        </div>
    }
}
