//! What search engines are told of a page besides its words (CA6): schema.org as JSON-LD.
//!
//! Only what the page says as well: nothing here is a claim that a reader cannot see.

use super::tutor_search::TutorCard;
use crate::{
    ids::VideoId,
    learning::course::CourseCard,
    money::{Currency, Money},
    people::{cities::city, public_review::ReviewView, tutor_profile::TutorProfile},
};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// A place on the way from the start page: name and path.
pub type Crumb<'a> = (&'a str, &'a str);

/// The path of pages that leads to one.
pub fn breadcrumbs(public_url: &str, crumbs: &[Crumb<'_>]) -> Value {
    let items = crumbs.iter().zip(1..).map(|((name, path), position)| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": format!("{public_url}{path}") })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// A tutor: the person, the lessons with their price, the rating and what was said of them where there is one, the film
/// that introduces them, and the way there. The city has the name that the page gives it.
pub fn tutor(
    public_url: &str,
    locale: &str,
    profile: &TutorProfile,
    reviews: &[ReviewView],
    crumbs: &[Crumb<'_>],
) -> Value {
    let card = &profile.card;
    let url = format!("{public_url}/tutors/{}", card.id);
    let taught: Vec<&str> = card.subjects.iter().map(|subject| subject.name.as_str()).collect();
    let mut person = json!({
        "@type": "Person", "@id": url, "url": url, "name": card.display_name, "description": card.headline,
        "knowsAbout": taught, "knowsLanguage": card.languages
    });
    if let Some(picture) = &card.photo_url {
        put(&mut person, "image", absolute(public_url, picture).into());
    }
    if let Some(address) = address(profile, locale) {
        put(&mut person, "address", address);
    }
    let mut lessons = json!({
        "@type": "Service", "@id": format!("{url}#lessons"), "name": card.headline, "serviceType": taught.join(", "),
        "provider": { "@id": url }, "offers": offer(card.hourly_rate, &url)
    });
    if card.review_count > 0 {
        put(&mut lessons, "aggregateRating", rating(card));
    }
    let said: Vec<Value> = reviews.iter().map(review).collect();
    if !said.is_empty() {
        put(&mut lessons, "review", said.into());
    }
    let mut graph = vec![person, lessons, breadcrumbs(public_url, crumbs)];
    graph.extend(introduction(public_url, profile));
    json!({ "@context": "https://schema.org", "@graph": graph })
}

/// Where a tutor lives: the city where one is said, and the country.
fn address(profile: &TutorProfile, locale: &str) -> Option<Value> {
    let lives = profile.city.as_deref().and_then(city);
    let country = profile.card.country.as_deref().or(lives.map(|city| city.country))?;
    let mut address = json!({ "@type": "PostalAddress", "addressCountry": country });
    if let Some(city) = lives {
        put(&mut address, "addressLocality", city.name(locale).into());
    }
    Some(address)
}

/// The film that introduces a tutor, at its address that stays; the player's own is signed and ends. None without a
/// film, and for one of which nobody knows since when it is there.
fn introduction(public_url: &str, profile: &TutorProfile) -> Option<Value> {
    let (card, since) = (&profile.card, profile.video_since.filter(|_| profile.video_url.is_some())?);
    let url = format!("{public_url}/tutors/{}", card.id);
    Some(json!({
        "@type": "VideoObject", "@id": format!("{url}#introduction"), "name": card.display_name,
        "description": card.headline, "thumbnailUrl": format!("{public_url}/og/tutor/{}.png", card.id),
        "uploadDate": since.to_rfc3339_opts(SecondsFormat::Secs, true),
        "contentUrl": format!("{public_url}/films/{}", card.id), "about": { "@id": url }
    }))
}

/// What a student said, under the name that the page gives them: a child's is one letter there.
fn review(review: &ReviewView) -> Value {
    let mut told = json!({
        "@type": "Review", "author": { "@type": "Person", "name": review.author_name },
        "datePublished": review.created_at.format("%Y-%m-%d").to_string(),
        "reviewRating": {
            "@type": "Rating", "ratingValue": review.rating, "bestRating": 5, "worstRating": 1
        }
    });
    if !review.comment.trim().is_empty() {
        put(&mut told, "reviewBody", review.comment.as_str().into());
    }
    told
}

/// A subject with those who teach it: what it costs, who is on the page, and the way there.
pub fn subject(public_url: &str, name: &str, path: &str, cards: &[TutorCard], crumbs: &[Crumb<'_>]) -> Value {
    let url = format!("{public_url}{path}");
    let mut graph = vec![breadcrumbs(public_url, crumbs)];
    let rates: Vec<Money> = cards.iter().map(|card| card.hourly_rate).collect();
    if let (Some(first), Some(low), Some(high)) =
        (rates.first(), rates.iter().map(|rate| rate.minor).min(), rates.iter().map(|rate| rate.minor).max())
        && rates.iter().all(|rate| rate.currency == first.currency)
    {
        graph.push(json!({
            "@type": "Service", "@id": format!("{url}#lessons"), "name": name, "url": url,
            "offers": {
                "@type": "AggregateOffer", "priceCurrency": first.currency.code(), "offerCount": rates.len(),
                "lowPrice": price(Money::new(low, first.currency)), "highPrice": price(Money::new(high, first.currency))
            }
        }));
    }
    let items = cards.iter().zip(1..).map(|(card, position)| {
        let url = format!("{public_url}/tutors/{}", card.id);
        json!({ "@type": "ListItem", "position": position, "name": card.display_name, "url": url })
    });
    let items: Vec<Value> = items.collect();
    if !items.is_empty() {
        graph.push(json!({ "@type": "ItemList", "name": name, "itemListElement": items }));
    }
    json!({ "@context": "https://schema.org", "@graph": graph })
}

/// A film that everybody may see, on the page it plays on.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct ShownFilm<'a> {
    pub id: VideoId,
    pub name: &'a str,
    pub seconds: f64,
    /// When it was sent.
    pub since: DateTime<Utc>,
}

/// A course: who teaches it, in which language, what it costs, and its films that are open to all.
pub fn course(public_url: &str, card: &CourseCard, films: &[ShownFilm<'_>], crumbs: &[Crumb<'_>]) -> Value {
    let url = format!("{public_url}/courses/{}", card.id);
    let offer = match card.price {
        // Credits are no currency that anybody else knows.
        Some(price) if price.currency == Currency::Credit => {
            json!({ "@type": "Offer", "url": url, "category": "Paid" })
        }
        Some(price) => {
            let mut offer = offer(price, &url);
            put(&mut offer, "category", "Paid".into());
            offer
        }
        None => json!({ "@type": "Offer", "url": url, "category": "Free", "price": "0", "priceCurrency": "USD" }),
    };
    let teacher = format!("{public_url}/tutors/{}", card.teacher.tutor_id);
    let mut course = json!({
        "@type": "Course", "@id": url, "url": url, "name": card.title, "description": card.description,
        "inLanguage": card.language, "about": card.subject_name, "offers": offer,
        "provider": { "@type": "Person", "name": card.teacher.display_name, "url": teacher },
        "hasCourseInstance": { "@type": "CourseInstance", "courseMode": "Online", "courseWorkload": workload(card) }
    });
    let films: Vec<Value> = films.iter().map(|film| video(public_url, card, film)).collect();
    if !films.is_empty() {
        put(&mut course, "video", films.into());
    }
    json!({ "@context": "https://schema.org", "@graph": [course, breadcrumbs(public_url, crumbs)] })
}

/// A film at an address that stays: what it leads to is signed for some hours.
fn video(public_url: &str, card: &CourseCard, film: &ShownFilm<'_>) -> Value {
    let seconds = (film.seconds.round() as i64).max(1);
    json!({
        "@type": "VideoObject", "name": film.name, "description": format!("{}: {}", card.title, film.name),
        "thumbnailUrl": format!("{public_url}/og/course/{}.png", card.id), "uploadDate": film.since.to_rfc3339(),
        "duration": format!("PT{}M{}S", seconds / 60, seconds % 60),
        "contentUrl": format!("{public_url}/api/v1/videos/{}/master.m3u8", film.id), "inLanguage": card.language
    })
}

/// Hours and minutes of its films, as ISO 8601 says a length.
fn workload(card: &CourseCard) -> String {
    let minutes = card.film_minutes.max(1);
    format!("PT{}H{}M", minutes.div_euclid(60), minutes.rem_euclid(60))
}

fn rating(card: &TutorCard) -> Value {
    json!({
        "@type": "AggregateRating", "ratingValue": format!("{:.1}", card.rating), "bestRating": "5", "worstRating": "1",
        "reviewCount": card.review_count
    })
}

fn offer(rate: Money, url: &str) -> Value {
    json!({ "@type": "Offer", "url": url, "price": price(rate), "priceCurrency": rate.currency.code() })
}

/// An amount in whole units with a point, as schema.org writes it in every language.
fn price(amount: Money) -> String {
    let digits = amount.currency.digits() as usize;
    let unit = 10_i64.pow(amount.currency.digits());
    let (whole, rest) = (amount.minor / unit, (amount.minor % unit).abs());
    if digits == 0 { whole.to_string() } else { format!("{whole}.{rest:0digits$}") }
}

fn absolute(public_url: &str, address: &str) -> String {
    if address.starts_with('/') { format!("{public_url}{address}") } else { address.to_owned() }
}

fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// The text between the tags of a `script`: nothing in it ends them, whatever people call themselves.
pub fn script_text(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests;
