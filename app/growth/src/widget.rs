//! Widgets: what stands in the pages that other sites show. The page around it is the server's, and it is nobody's.

use domain::{
    catalog::tutor_search::TutorCard,
    growth::widget::{WidgetKind, WidgetTheme, excerpt},
    people::public_review::ReviewView,
};
use face::{address, format, i18n::Locale};
use growth::widgets::Shown;
use leptos::prelude::*;

/// Makes the frame on the other site, and tells its height within it.
pub const SCRIPT: &str = include_str!("widget.js");
/// How widgets look.
pub const STYLE: &str = include_str!("widget.css");

/// How one is shown.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Asked<'a> {
    pub kind: WidgetKind,
    pub theme: WidgetTheme,
    pub language: Locale,
    /// Where the site is.
    pub home: &'a str,
}

/// What one says: its title, and what stands in the page. It opens its links beside the other site, and asks nobody
/// who they are.
pub fn widget_parts(asked: Asked<'_>, shown: &Shown) -> (String, String) {
    let title = tr!(asked.language, book.title_with, name = shown.card.display_name.clone());
    let body = match asked.kind {
        WidgetKind::Card => card(asked, &shown.card).into_any(),
        WidgetKind::Book => book(asked, &shown.card).into_any(),
        WidgetKind::Reviews => reviews(asked, shown).into_any(),
    };
    let title_of_page = view! { <title>{title}</title> };
    let page = view! { <main>{body} <footer>"EduStream"</footer></main> };
    (title_of_page.to_html(), page.to_html())
}

fn head(asked: Asked<'_>, tutor: &TutorCard) -> impl IntoView + use<> {
    let l = asked.language;
    let photo = tutor.photo_url.clone().map(|src| view! { <img src=src width="56" height="56" alt="" /> });
    let rating = (tutor.review_count > 0).then(|| {
        let rating = format::decimal(l, &format!("{:.1}", tutor.rating));
        let reviews = tr!(l, tutor.all_reviews, count = tutor.review_count);
        view! {
            <p class="soft">
                <span class="stars">"★ " {rating}</span>
                " "
                {reviews}
            </p>
        }
    });
    view! {
        <header>
            {photo} <div>
                <h1>
                    <bdi>{tutor.display_name.clone()}</bdi>
                </h1>
                {rating}
            </div>
        </header>
    }
}

fn price(asked: Asked<'_>, tutor: &TutorCard) -> impl IntoView + use<> {
    let l = asked.language;
    view! {
        <p>
            <span class="price">{format::money(l, tutor.charged_rate)}</span>
            " "
            {tr!(l, card.per_hour)}
        </p>
    }
}

fn button(asked: Asked<'_>, tutor: &TutorCard) -> impl IntoView + use<> {
    let l = asked.language;
    let href = format!("{}/tutors/{}/book", asked.home, tutor.id);
    let text = tr!(l, book.title_with, name = tutor.display_name.clone());
    view! {
        <a class="button" href=href target="_blank" rel="noopener">
            {text}
        </a>
    }
}

fn card(asked: Asked<'_>, tutor: &TutorCard) -> impl IntoView + use<> {
    let href = format!("{}{}", asked.home, address::tutor(tutor.id));
    let headline = tutor.headline.clone();
    view! {
        {head(asked, tutor)}
        <p dir="auto">
            <a href=href target="_blank" rel="noopener">
                {headline}
            </a>
        </p>
        {price(asked, tutor)}
        {button(asked, tutor)}
    }
}

fn book(asked: Asked<'_>, tutor: &TutorCard) -> impl IntoView + use<> {
    view! {
        {price(asked, tutor)}
        {button(asked, tutor)}
    }
}

fn reviews(asked: Asked<'_>, shown: &Shown) -> impl IntoView + use<> {
    let l = asked.language;
    let none = shown.reviews.is_empty().then(|| view! { <p class="soft">{tr!(l, tutor.no_reviews)}</p> });
    let lines: Vec<_> = shown.reviews.iter().map(|review| line(l, review)).collect();
    let href = format!("{}{}", asked.home, address::tutor(shown.card.id));
    let text = tr!(l, tutor.reviews_of, name = shown.card.display_name.clone());
    view! {
        {head(asked, &shown.card)}
        {none}
        <ul>{lines}</ul>
        <p>
            <a href=href target="_blank" rel="noopener">
                {text}
            </a>
        </p>
    }
}

fn line(l: Locale, review: &ReviewView) -> impl IntoView + use<> {
    view! {
        <li>
            <p class="soft">
                <span class="stars">"★ " {format::number(l, i64::from(review.rating))}</span>
                " "
                <bdi>{review.author_name.clone()}</bdi>
            </p>
            <p dir="auto">{excerpt(&review.comment)}</p>
        </li>
    }
}
