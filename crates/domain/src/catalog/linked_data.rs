//! What search engines are told of a page besides its words (CA6): schema.org as JSON-LD.
//!
//! Only what the page says as well: nothing here is a claim that a reader cannot see.

use super::tutor_search::TutorCard;
use crate::{
    ids::VideoId,
    learning::course::CourseCard,
    money::{Currency, Money},
    people::tutor_profile::TutorProfile,
};
use chrono::{DateTime, Utc};
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

/// A tutor: the person, the lessons with their price, the rating where there is one, and the way there.
pub fn tutor(public_url: &str, profile: &TutorProfile, crumbs: &[Crumb<'_>]) -> Value {
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
    if let Some(country) = &card.country {
        put(&mut person, "address", json!({ "@type": "PostalAddress", "addressCountry": country }));
    }
    let mut lessons = json!({
        "@type": "Service", "@id": format!("{url}#lessons"), "name": card.headline, "serviceType": taught.join(", "),
        "provider": { "@id": url }, "offers": offer(card.hourly_rate, &url)
    });
    if card.review_count > 0 {
        put(&mut lessons, "aggregateRating", rating(card));
    }
    json!({ "@context": "https://schema.org", "@graph": [person, lessons, breadcrumbs(public_url, crumbs)] })
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
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;

    /// What the search engines' own validators ask of each type: members that must be there and filled.
    fn required(kind: &str) -> &'static [&'static str] {
        match kind {
            "Person" => &["name", "url"],
            "Service" => &["name", "offers"],
            "Offer" => &["price", "priceCurrency"],
            "AggregateOffer" => &["lowPrice", "highPrice", "priceCurrency", "offerCount"],
            "AggregateRating" => &["ratingValue", "reviewCount", "bestRating"],
            "BreadcrumbList" | "ItemList" => &["itemListElement"],
            "ListItem" => &["position", "name"],
            "Course" => &["name", "description", "provider", "offers", "hasCourseInstance"],
            "CourseInstance" => &["courseMode", "courseWorkload"],
            "VideoObject" => &["name", "description", "thumbnailUrl", "uploadDate", "duration", "contentUrl"],
            "PostalAddress" => &["addressCountry"],
            other => panic!("{other} is no type that is told"),
        }
    }

    /// Every typed object has what its type needs, and no member is empty.
    fn validate(value: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(kind) = members.get("@type").and_then(Value::as_str) {
                    for name in required(kind) {
                        assert!(members.contains_key(*name), "{kind} lacks {name}");
                    }
                }
                for (name, member) in members {
                    let empty = member.is_null()
                        || member.as_str().is_some_and(str::is_empty)
                        || member.as_array().is_some_and(Vec::is_empty);
                    assert!(!empty, "{name} is empty");
                    validate(member);
                }
            }
            Value::Array(items) => items.iter().for_each(validate),
            _ => {}
        }
    }

    const HOUSE: &str = "https://edustream.example";

    #[test]
    fn a_subject_tells_prices_people_and_the_way_there() {
        let crumbs = [("Subjects", "/subjects"), ("Algebra", "/subjects/algebra")];
        let empty = subject(HOUSE, "Algebra", "/subjects/algebra", &[], &crumbs);
        validate(&empty);
        assert_eq!(empty["@graph"].as_array().unwrap().len(), 1, "nobody teaches it: nothing is offered");
        assert_eq!(empty["@graph"][0]["itemListElement"][1]["item"], "https://edustream.example/subjects/algebra");
    }

    fn card() -> CourseCard {
        CourseCard {
            id: crate::ids::CourseId(uuid::Uuid::from_u128(1)),
            title: "Fractions".into(),
            description: "Halves and thirds.".into(),
            subject_id: crate::ids::SubjectId(uuid::Uuid::from_u128(2)),
            subject_name: "Algebra".into(),
            subject_slug: "algebra".into(),
            category: "math".into(),
            level: crate::learning::course::CourseLevel::Beginner,
            language: "en".into(),
            price: None,
            teacher: crate::learning::course::CourseTeacher {
                user_id: crate::ids::UserId(uuid::Uuid::from_u128(3)),
                tutor_id: crate::ids::TutorId(uuid::Uuid::from_u128(4)),
                display_name: "Ada".into(),
                photo_url: None,
            },
            units: 3,
            film_minutes: 12,
            learners: 0,
            state: crate::learning::course::CourseState::Published,
            version: Some(1),
        }
    }

    #[test]
    fn a_course_tells_its_films_that_are_open_to_all_and_none_where_there_is_none() {
        let id = VideoId(uuid::Uuid::from_u128(5));
        let since = "2026-03-01T10:00:00Z".parse().unwrap();
        let films = [ShownFilm { id, name: "A half", seconds: 83.6, since }];
        let told = course(HOUSE, &card(), &films, &[]);
        let crumbs = [("Courses", "/courses")];
        validate(&course(HOUSE, &card(), &films, &crumbs));
        let film = &told["@graph"][0]["video"][0];
        assert_eq!((&film["duration"], &film["name"]), (&json!("PT1M24S"), &json!("A half")));
        assert_eq!(film["contentUrl"], format!("{HOUSE}/api/v1/videos/{id}/master.m3u8"));
        assert!(course(HOUSE, &card(), &[], &crumbs)["@graph"][0].get("video").is_none());
    }

    #[test]
    fn amounts_have_a_point_and_the_digits_of_their_currency() {
        let of = |minor, currency| price(Money::new(minor, currency));
        assert_eq!(of(2_505, Currency::Usd), "25.05");
        assert_eq!(of(2_500, Currency::Jpy), "2500");
        assert_eq!(of(5, Currency::Usd), "0.05");
    }

    #[test]
    fn nobody_ends_the_script_by_their_name() {
        let text = script_text(&json!({ "name": "</script><script>alert(1)</script> & co" }));
        assert!(!text.contains('<') && !text.contains('>') && !text.contains('&'), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], "</script><script>alert(1)</script> & co");
    }

    #[test]
    fn a_picture_of_ours_gets_the_houses_address_and_another_keeps_its_own() {
        assert_eq!(absolute(HOUSE, "/img/people/ada.svg"), "https://edustream.example/img/people/ada.svg");
        assert_eq!(absolute(HOUSE, "https://cdn.example/a.jpg"), "https://cdn.example/a.jpg");
    }

    #[test]
    fn a_course_tells_its_teacher_its_language_and_its_price() {
        let id = "0190b5c0-0000-7000-8000-000000000001";
        let card: CourseCard = serde_json::from_value(json!({
            "id": id, "title": "Waves", "description": "From strings to light.", "subject_id": id,
            "subject_name": "Physics", "subject_slug": "physics", "category": "science", "level": "beginner",
            "language": "en", "price": { "amount": 4_950, "currency": "USD" },
            "teacher": { "user_id": id, "tutor_id": id, "display_name": "Ada", "photo_url": null },
            "units": 4, "film_minutes": 95, "learners": 3, "state": "published", "version": 1
        }))
        .unwrap();
        let told = course("https://x.test", &card, &[], &[("Start", "/")]);
        let node = &told["@graph"][0];
        assert_eq!((&node["provider"]["name"], &node["inLanguage"]), (&json!("Ada"), &json!("en")));
        assert_eq!(node["offers"]["price"], "49.50");
        assert_eq!(node["hasCourseInstance"]["courseWorkload"], "PT1H35M");
        let credits = CourseCard { price: Some(Money::new(20, Currency::Credit)), ..card.clone() };
        let offer = |card: &CourseCard| course("", card, &[], &[])["@graph"][0]["offers"].clone();
        assert!(offer(&credits).get("price").is_none(), "no currency of theirs");
        assert_eq!(offer(&CourseCard { price: None, ..card })["category"], "Free");
    }
}
