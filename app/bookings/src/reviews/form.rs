//! The form of a review: stars to choose, and words.

use domain::bookings::review::{COMMENT_MAX_CHARS, REPLY_MAX_CHARS, Review};
use face::{
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Icon, TextArea},
};
use leptos::prelude::*;

/// One to five stars, as buttons that work without a script.
#[component]
fn StarsField(state: FormState, name: &'static str, label: String, value: Option<i32>) -> impl IntoView {
    let l = locale();
    let chosen = state.value(name, &value.map(|stars| stars.to_string()).unwrap_or_default());
    let error = state.error(name);
    let described = error.is_some().then(|| format!("error-{name}"));
    let star = |stars: i32| {
        let checked = chosen == stars.to_string();
        view! {
            <label class="slot">
                <input class="sr-only" type="radio" name=name value=stars.to_string() checked=checked />
                <span aria-hidden="true">{stars}</span>
                <Icon icon=icondata::LuStar />
                <span class="sr-only">{tr!(l, card.stars, count = stars)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="grid gap-2" id=format!("field-{name}") aria-describedby=described>
            <legend class="field-label">{label}</legend>
            <div class="flex flex-wrap gap-2">{(1..=5).map(star).collect_view()}</div>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id=format!("error-{name}")>
                            <Icon icon=icondata::LuCircleAlert />
                            {error}
                        </p>
                    }
                })}
        </fieldset>
    }
}

/// All stars of a review, with those that were given.
#[component]
fn AllStars(state: FormState, is_tutor: bool, #[prop(optional_no_strip)] review: Option<Review>) -> impl IntoView {
    let l = locale();
    let [knowledge, communication, professionalism] = if is_tutor {
        [tr!(l, rate.prepared), tr!(l, rate.took_part), tr!(l, rate.on_time)]
    } else {
        [tr!(l, review.knowledge), tr!(l, review.communication), tr!(l, review.professionalism)]
    };
    let given =
        review.map(|review| (Some(review.rating), review.knowledge, review.communication, review.professionalism));
    let given = given.unwrap_or_default();
    let fields = [
        ("rating", tr!(l, rate.overall), given.0),
        ("knowledge", knowledge, given.1),
        ("communication", communication, given.2),
        ("professionalism", professionalism, given.3),
    ];
    let field = |(name, label, value): (&'static str, &str, Option<i32>)| {
        view! { <StarsField state=state.clone() name label=label.to_owned() value /> }
    };
    fields.map(field).collect_view()
}

/// Writes a review of a lesson, or changes one; `stars` are asked for while they can still be given.
#[component]
pub fn ReviewForm(
    /// What it posts to: `bookings/review`, `bookings/review-edit`.
    endpoint: &'static str,
    id: (&'static str, String),
    is_tutor: bool,
    name: String,
    #[prop(optional_no_strip)] review: Option<Review>,
    stars: bool,
) -> impl IntoView {
    let l = locale();
    let state = FormState::of(endpoint);
    let help =
        if is_tutor { tr!(l, rate.comment_help_own).to_string() } else { tr!(l, rate.comment_help, name = name) };
    let submit = if review.is_some() { tr!(l, rate.save) } else { tr!(l, rate.send) };
    let comment = review.as_ref().map(|review| review.comment.clone()).unwrap_or_default();
    let given = if stars {
        view! { <AllStars state=state.clone() is_tutor review /> }.into_any()
    } else {
        view! { <p class="field-help">{tr!(l, rate.stars_fixed)}</p> }.into_any()
    };
    view! {
        <form method="post" action=format!("/rpc/{endpoint}") class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() linked=true />
            {given}
            <TextArea
                state
                name="comment"
                label=tr!(l, rate.comment)
                help
                value=comment
                rows=4
                required=false
                maxlength=COMMENT_MAX_CHARS as u32
            />
            <Hidden name=id.0 value=id.1 />
            <div>
                <button class="button button-primary" type="submit">
                    {submit}
                </button>
            </div>
        </form>
    }
}

/// The tutor's answer to a review.
#[component]
pub fn ReplyForm(id: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/review-reply");
    view! {
        <form method="post" action="/rpc/bookings/review-reply" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state
                name="text"
                label=tr!(l, rate.reply_text)
                help=tr!(l, rate.reply_help)
                rows=3
                maxlength=REPLY_MAX_CHARS as u32
            />
            <Hidden name="review_id" value=id />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, rate.reply_send)}
                </button>
            </div>
        </form>
    }
}
