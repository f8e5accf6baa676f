//! What search engines are told is whole, and says nothing that does not stay.

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
