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
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;

    /// What the search engines' own validators ask of each type: members that must be there and filled.
    fn required(kind: &str) -> &'static [&'static str] {
        match kind {
            "Person" => &["name"],
            "Review" => &["author", "datePublished", "reviewRating"],
            "Rating" => &["ratingValue", "bestRating", "worstRating"],
            "VideoObject" => &["name", "description", "thumbnailUrl", "uploadDate", "contentUrl"],
            "Service" => &["name", "offers"],
            "Offer" => &["price", "priceCurrency"],
            "AggregateOffer" => &["lowPrice", "highPrice", "priceCurrency", "offerCount"],
            "AggregateRating" => &["ratingValue", "reviewCount", "bestRating"],
            "BreadcrumbList" | "ItemList" => &["itemListElement"],
            "ListItem" => &["position", "name"],
            "Course" => &["name", "description", "provider", "offers", "hasCourseInstance"],
            "CourseInstance" => &["courseMode", "courseWorkload"],
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
    const ID: &str = "0190b5c0-0000-7000-8000-000000000001";

    fn ada() -> TutorProfile {
        let algebra = json!({ "subject_id": ID, "name": "Algebra", "level": "advanced", "years": 4 });
        let rate = json!({ "amount": 3_000, "currency": "USD" });
        let mut ada = json!({
            "id": ID, "display_name": "Ada", "photo_url": "/img/people/ada.svg", "headline": "Algebra that stays",
            "bio_excerpt": "", "country": null, "languages": ["en"], "subjects": [algebra], "rating": 4.5,
            "review_count": 0, "lesson_count": 0, "hourly_rate": rate, "charged_rate": rate, "response_minutes": null,
            "next_slot": null, "next_slots": [], "badges": []
        });
        let page = json!({
            "bio": "", "bio_html": "", "education": "", "certifications": [], "language_levels": [], "supports": [],
            "experience": [], "trial": null, "auto_confirm": null, "city": null, "time_zone": "Europe/Berlin",
            "cancellation_policy": "flexible", "instant_booking": false, "lesson_lengths": [60],
            "rating_breakdown": [0, 0, 0, 0, 0], "video_url": null, "approval": "approved", "version": 1
        });
        ada.as_object_mut().unwrap().extend(page.as_object().unwrap().clone());
        serde_json::from_value(ada).unwrap()
    }

    fn told(profile: &TutorProfile, reviews: &[ReviewView]) -> Value {
        let told = tutor(HOUSE, "de", profile, reviews, &[("Start", "/"), ("Ada", "/tutors/ada")]);
        validate(&told);
        told
    }

    fn of<'a>(told: &'a Value, kind: &str) -> Option<&'a Value> {
        told["@graph"].as_array().unwrap().iter().find(|node| node["@type"] == kind)
    }

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
    fn a_tutor_lives_in_the_city_they_name_and_otherwise_nowhere() {
        let person = |profile: &TutorProfile| of(&told(profile, &[]), "Person").unwrap().clone();
        assert!(person(&ada()).get("address").is_none());
        let lives = TutorProfile { city: Some("zurich".into()), ..ada() };
        let address = person(&lives)["address"].clone();
        assert_eq!((&address["addressLocality"], &address["addressCountry"]), (&json!("Zürich"), &json!("CH")));
        let mut abroad = TutorProfile { city: Some("atlantis".into()), ..ada() };
        abroad.card.country = Some("AT".into());
        let address = person(&abroad)["address"].clone();
        assert_eq!(address["addressCountry"], "AT");
        assert!(address.get("addressLocality").is_none(), "a word of no city is not told");
    }

    #[test]
    fn a_film_is_told_with_its_day_and_an_address_that_stays() {
        assert!(of(&told(&ada(), &[]), "VideoObject").is_none());
        let since = "2026-03-01T09:30:00Z".parse().unwrap();
        let signed = Some("/api/v1/media/1?expires=2&signature=3".to_owned());
        let shown = told(&TutorProfile { video_url: signed.clone(), video_since: Some(since), ..ada() }, &[]);
        let film = of(&shown, "VideoObject").unwrap();
        assert_eq!(film["uploadDate"], "2026-03-01T09:30:00Z");
        assert_eq!(film["contentUrl"], format!("{HOUSE}/films/{ID}"));
        assert_eq!(film["thumbnailUrl"], format!("{HOUSE}/og/tutor/{ID}.png"));
        assert_eq!(film["about"]["@id"], of(&shown, "Person").unwrap()["@id"]);
        assert!(!shown.to_string().contains("signature"), "what ends within hours is not told");
        for half in [TutorProfile { video_url: signed, ..ada() }, TutorProfile { video_since: Some(since), ..ada() }] {
            assert!(of(&told(&half, &[]), "VideoObject").is_none(), "half a film is none");
        }
    }

    #[test]
    fn what_was_said_is_told_with_its_stars_and_a_silent_one_without_words() {
        assert!(of(&told(&ada(), &[]), "Service").unwrap().get("review").is_none());
        let said = |comment: &str| ReviewView {
            id: ID.parse().unwrap(),
            author_name: "L.".into(),
            author_photo_url: None,
            rating: 4,
            knowledge: 5,
            communication: 4,
            professionalism: 4,
            comment: comment.into(),
            created_at: "2026-03-01T23:30:00Z".parse().unwrap(),
            edited_at: None,
            reply: None,
            helpful: 0,
            voted: false,
        };
        let mut rated = ada();
        rated.card.review_count = 2;
        let shown = told(&rated, &[said("Clear, and patient."), said(" ")]);
        let lessons = of(&shown, "Service").unwrap();
        assert_eq!(lessons["aggregateRating"]["reviewCount"], 2);
        assert_eq!(lessons["review"][0]["reviewBody"], "Clear, and patient.");
        assert_eq!(lessons["review"][0]["reviewRating"]["ratingValue"], 4);
        assert_eq!(lessons["review"][0]["author"]["name"], "L.");
        assert_eq!(lessons["review"][0]["datePublished"], "2026-03-01");
        assert!(lessons["review"][1].get("reviewBody").is_none());
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
