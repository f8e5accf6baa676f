//! What stands on the picture beside a shared link, in the language of the address that was shared.

use domain::{
    catalog::{preview::Preview, subjects::Subject, tutor_search::TutorCard},
    learning::course::CourseCard,
};
use face::{format, i18n::Locale};

/// Of the house.
pub fn site_preview(l: Locale) -> Preview {
    of(l, tr!(l, landing.title).to_string(), tr!(l, landing.lead).to_string(), Vec::new())
}

/// Of a tutor: the name, the headline, the rating where there is one, and what an hour costs.
pub fn tutor_preview(l: Locale, card: &TutorCard) -> Preview {
    let price = format!("{} {}", format::money_short(l, card.charged_rate), tr!(l, card.per_hour));
    let rating = (card.review_count > 0).then(|| {
        let rating = format::decimal(l, &format!("{:.1}", card.rating));
        format!("★ {rating} {}", tr!(l, card.reviews, count = card.review_count))
    });
    let subject = card.subjects.first().map(|subject| subject.name.clone());
    let facts = subject.into_iter().chain(rating).chain([price]).collect();
    of(l, card.display_name.clone(), card.headline.clone(), facts)
}

/// Of a subject: its name and how many teach it.
pub fn subject_preview(l: Locale, subject: &Subject) -> Preview {
    let tutors = tr!(l, subjects.tutors, count = subject.tutor_count).to_string();
    of(l, subject.name.clone(), tr!(l, landing.title).to_string(), vec![tutors])
}

/// Of a course: its name, who teaches it, how long it is and what it costs.
pub fn course_preview(l: Locale, card: &CourseCard) -> Preview {
    let units = tr!(l, courses.units, count = card.units).to_string();
    let price = card.price.map(|price| format::money_short(l, price));
    let facts = [card.subject_name.clone(), units].into_iter().chain(price).collect();
    of(l, card.title.clone(), card.teacher.display_name.clone(), facts)
}

fn of(l: Locale, title: String, line: String, facts: Vec<String>) -> Preview {
    Preview { title, line, facts, from_right: l.direction() == "rtl" }
}
