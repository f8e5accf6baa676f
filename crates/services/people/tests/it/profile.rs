//! The own profile: BAD_INPUT 24 to 31.

use super::{ALGEBRA, GEOMETRY, profile, rate, subject};
use domain::{
    identity::Role,
    ids::TutorId,
    people::{
        prices::{AutoConfirm, Experience, LengthRateRequest, TrialRequest},
        teaching_facts::SpokenLanguage,
        tutor_profile::{ApprovalState, TaughtSubjectRequest, TutorProfileRequest},
    },
};
use serde_json::json;
use services::people::{
    approval::tutor_approve,
    tutor_profile::{tutor_profile_create, tutor_profile_get, tutor_profile_update},
};
use testkit::{TestApp, scene::refusal};

#[tokio::test]
async fn a_new_profile_waits_for_approval_and_only_its_owner_and_admins_see_it() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    assert_eq!(
        (made.approval, made.card.hourly_rate.minor, made.card.country.as_deref()),
        (ApprovalState::Pending, 2_500, Some("DE"))
    );
    assert_eq!((made.card.subjects[0].name.as_str(), made.card.subjects[0].years), ("Algebra", 7));
    assert!(made.bio_html.contains("<strong>worked examples</strong>"));
    let admin = test.context_of(&test.person(Role::Admin).await);
    assert!(tutor_profile_get(&admin, made.card.id).await.is_ok());
    for stranger in [test.anonymous(), test.context_of(&test.student().await)] {
        assert_eq!(tutor_profile_get(&stranger, made.card.id).await.unwrap_err().status(), 404);
    }
}

#[tokio::test]
async fn a_second_profile_of_one_person_is_refused() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    tutor_profile_create(&owner, profile()).await.unwrap();
    let refusal = tutor_profile_create(&owner, profile()).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "tutor_profile_exists"));
    assert_eq!(tutor_profile_create(&test.anonymous(), profile()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn a_student_who_makes_a_profile_becomes_a_tutor_too_and_a_child_does_not() {
    let test = TestApp::new().await;
    let student = test.student().await;
    tutor_profile_create(&test.context_of(&student), profile()).await.unwrap();
    assert_eq!(test.reload(student.id).await.roles, [Role::Student, Role::Tutor]);
    let child = test.context_of(&test.person(Role::Child).await);
    assert_eq!(tutor_profile_create(&child, profile()).await.unwrap_err().status(), 403);
}

#[tokio::test]
async fn markup_in_a_biography_is_shown_as_text_and_links_cannot_run_code() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let bio =
        "<script>alert(1)</script>\n\n<svg onload=alert(1)>\n\n[me](javascript:alert(1)) [site](https://ada.example)";
    let made = tutor_profile_create(&owner, TutorProfileRequest { bio: Some(bio.into()), ..profile() }).await.unwrap();
    assert!(made.bio_html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{}", made.bio_html);
    for forbidden in ["<script", "<svg", "javascript:alert(1)\""] {
        assert!(!made.bio_html.contains(forbidden), "{}", made.bio_html);
    }
    assert!(made.bio_html.contains("rel=\"nofollow ugc noopener\""));
    assert_eq!(made.bio, bio);
}

#[tokio::test]
async fn wrong_fields_are_refused_by_name_and_change_nothing() {
    type Change = fn(&mut TutorProfileRequest);
    let cases: [(Change, &str, &str); 21] = [
        (|r| r.headline = Some("a\0b".into()), "headline", "text_unstorable"),
        (|r| r.headline = Some("Patient\nteacher".into()), "headline", "text_unstorable"),
        (|r| r.language_levels = Some(vec![spoken("en", "brilliant")]), "language_levels", "spoken_level_unknown"),
        (|r| r.language_levels = Some(vec![spoken("qq", "native")]), "language_levels", "language_unknown"),
        (|r| r.supports = Some(vec!["magic".into()]), "supports", "supports_unknown"),
        (|r| r.bio = Some("x".repeat(50_000)), "bio", "text_too_long"),
        (|r| r.headline = Some("safe \u{202E}exe.fdp".into()), "headline", "text_bidi"),
        (|r| r.headline = Some(format!("z{}", "\u{0301}".repeat(9))), "headline", "text_stacked_marks"),
        (|r| r.hourly_rate = Some(rate(json!(-1), "USD")), "hourly_rate", "rate_out_of_range"),
        (|r| r.hourly_rate = Some(rate(json!(0), "USD")), "hourly_rate", "rate_out_of_range"),
        (|r| r.hourly_rate = Some(rate(json!(1e300), "USD")), "hourly_rate", "rate_out_of_range"),
        (|r| r.hourly_rate = Some(rate(json!("NaN"), "USD")), "hourly_rate", "rate_out_of_range"),
        (|r| r.hourly_rate = Some(rate(json!(25.5), "USD")), "hourly_rate", "rate_out_of_range"),
        (|r| r.hourly_rate = Some(rate(json!(2_500), "XXX")), "hourly_rate", "currency_unknown"),
        (|r| r.hourly_rate = Some(rate(json!(2_500), "CREDIT")), "hourly_rate", "currency_not_money"),
        (|r| r.subjects = Some(vec![]), "subjects", "subjects_invalid"),
        (|r| r.subjects = Some(vec![subject(ALGEBRA), subject(ALGEBRA)]), "subjects", "subjects_invalid"),
        (|r| r.subjects = Some(vec![subject("5b0b1ec7-0000-7000-8000-999999999999")]), "subjects", "subject_unknown"),
        (|r| r.languages = Some(vec!["Klingon".into()]), "languages", "language_unknown"),
        (|r| r.country = Some("Atlantis".into()), "country", "country_unknown"),
        (|r| r.lesson_lengths = Some(vec![1]), "lesson_lengths", "length_not_offered"),
    ];
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    for (change, field, code) in cases {
        let mut request = profile();
        change(&mut request);
        let error = tutor_profile_update(&owner, made.card.id, request).await.unwrap_err();
        let refusal = error.to_refusal();
        assert_eq!((error.status(), refusal.code.as_str(), refusal.fields[0].field.as_str()), (422, code, field));
    }
    assert_eq!(tutor_profile_get(&owner, made.card.id).await.unwrap(), made);
}

#[tokio::test]
async fn the_refusal_of_a_price_names_the_limits_in_its_own_currency() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let ask = |currency: &str| TutorProfileRequest { hourly_rate: Some(rate(json!(1), currency)), ..profile() };
    let message = async |currency| tutor_profile_create(&owner, ask(currency)).await.unwrap_err().to_refusal().message;
    assert_eq!(message("USD").await, "Enter a price between 5.00 USD and 500.00 USD.");
    assert_eq!(message("JPY").await, "Enter a price between 500 JPY and 50000 JPY.");
}

#[tokio::test]
async fn fields_that_nobody_may_send_are_ignored() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let mut sent = serde_json::to_value(profile()).unwrap();
    for (field, value) in [
        ("is_approved", json!(true)),
        ("approval", json!("approved")),
        ("verification", json!("premium")),
        ("review_count", json!(99)),
    ] {
        sent[field] = value;
    }
    let made = tutor_profile_create(&owner, serde_json::from_value(sent).unwrap()).await.unwrap();
    assert_eq!(
        (made.approval, made.card.review_count, made.card.badges.contains(&"premium".to_owned())),
        (ApprovalState::Pending, 0, false)
    );
}

#[tokio::test]
async fn somebody_elses_profile_cannot_be_changed_and_does_not_exist() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    let change = || TutorProfileRequest { headline: Some("Mine now".into()), ..TutorProfileRequest::default() };
    for (context, status) in [
        (test.context_of(&test.tutor().await), 404),
        (test.context_of(&test.person(Role::Admin).await), 404),
        (test.anonymous(), 401),
    ] {
        assert_eq!(tutor_profile_update(&context, made.card.id, change()).await.unwrap_err().status(), status);
    }
    let nobody = TutorId(uuid::Uuid::now_v7());
    assert_eq!(tutor_profile_update(&owner, nobody, change()).await.unwrap_err().status(), 404);
    assert_eq!(tutor_profile_get(&owner, made.card.id).await.unwrap().card.headline, "Patient teacher of algebra");
}

#[tokio::test]
async fn a_form_filled_from_an_old_version_is_refused_and_absent_fields_stay() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    let first = TutorProfileRequest {
        headline: Some("First".into()),
        version: Some(made.version),
        ..TutorProfileRequest::default()
    };
    let saved = tutor_profile_update(&owner, made.card.id, first).await.unwrap();
    assert_eq!((saved.card.headline.as_str(), saved.bio.as_str()), ("First", "I teach with **worked examples**."));
    assert_eq!(saved.card.subjects, made.card.subjects);
    let stale = TutorProfileRequest {
        headline: Some("Second".into()),
        version: Some(made.version),
        ..TutorProfileRequest::default()
    };
    let refusal = tutor_profile_update(&owner, made.card.id, stale).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "profile_changed_elsewhere"));
    assert_eq!(refusal.facts["version"], json!(saved.version));
}

#[tokio::test]
async fn replacing_the_subjects_keeps_their_order() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    let change = TutorProfileRequest {
        subjects: Some(vec![subject(GEOMETRY), subject(ALGEBRA)]),
        ..TutorProfileRequest::default()
    };
    let saved = tutor_profile_update(&owner, made.card.id, change).await.unwrap();
    let names: Vec<&str> = saved.card.subjects.iter().map(|taught| taught.name.as_str()).collect();
    assert_eq!(names, ["Geometry", "Algebra"]);
}

#[tokio::test]
async fn report_18_a_language_named_twice_is_stored_once_where_it_was_first() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let said = ["en", "de", "EN", " de ", "fr", "en"].map(str::to_owned).to_vec();
    let request = TutorProfileRequest { languages: Some(said), ..TutorProfileRequest::default() };
    let stored = tutor_profile_update(&context, tutor.tutor_id, request).await.unwrap();
    assert_eq!(stored.card.languages, ["en", "de", "fr"]);
}

#[tokio::test]
async fn report_19_countries_and_languages_that_are_none_are_refused() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    for country in ["UK", "ZZ", "QQ", "EU", "G", ""] {
        let request = TutorProfileRequest { country: Some(country.into()), ..TutorProfileRequest::default() };
        let answer = tutor_profile_update(&context, tutor.tutor_id, request).await;
        assert_eq!(refusal(answer).fields[0].code, "country_unknown", "{country:?}");
    }
    for languages in [&["xx"][..], &["zz", "qq"], &["en", "zz"]] {
        let languages = languages.iter().map(|code| (*code).to_owned()).collect();
        let request = TutorProfileRequest { languages: Some(languages), ..TutorProfileRequest::default() };
        let answer = tutor_profile_update(&context, tutor.tutor_id, request).await;
        assert_eq!(refusal(answer).fields[0].code, "language_unknown");
    }
    let request = TutorProfileRequest { country: Some(" gb ".into()), ..TutorProfileRequest::default() };
    let stored = tutor_profile_update(&context, tutor.tutor_id, request).await.unwrap();
    assert_eq!(stored.card.country.as_deref(), Some("GB"));
}

#[tokio::test]
async fn prices_of_lengths_a_trial_and_trusted_students_are_kept_until_they_are_changed() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let usd = |amount: i64| rate(json!(amount), "USD");
    let priced = TaughtSubjectRequest {
        rates: Some(vec![LengthRateRequest { minutes: 30, price: usd(1_500) }]),
        ..subject(ALGEBRA)
    };
    let first = TutorProfileRequest {
        subjects: Some(vec![priced]),
        trial: Some(TrialRequest { minutes: 30, price: Some(usd(900)) }),
        auto_confirm: Some(AutoConfirm { after_lessons: 3 }),
        city: Some("berlin".into()),
        experience: Some(vec![Experience { role: "Editor".into(), organisation: "BBC".into(), years: 4 }]),
        ..profile()
    };
    let made = tutor_profile_create(&owner, first).await.unwrap();
    assert_eq!(made.price_of(ALGEBRA, 30).minor, 1_500);
    assert_eq!(made.price_of(ALGEBRA, 60).minor, 2_500, "by the minute where no price is named");
    assert_eq!((made.trial.as_ref().unwrap().price.minor, made.city.as_deref()), (900, Some("berlin")));
    assert_eq!((made.auto_confirm.unwrap().after_lessons, made.experience[0].role.as_str()), (3, "Editor"));
    let renamed = TutorProfileRequest { headline: Some("Other".into()), ..TutorProfileRequest::default() };
    let kept = tutor_profile_update(&owner, made.card.id, renamed).await.unwrap();
    assert_eq!((kept.price_of(ALGEBRA, 30).minor, kept.trial.is_some()), (1_500, true));
    let same = TutorProfileRequest { subjects: Some(vec![subject(ALGEBRA)]), ..TutorProfileRequest::default() };
    let kept = tutor_profile_update(&owner, made.card.id, same).await.unwrap();
    assert_eq!(kept.price_of(ALGEBRA, 30).minor, 1_500, "a list of subjects without prices leaves them");
    let gone = TutorProfileRequest {
        trial: Some(TrialRequest { minutes: 0, price: None }),
        auto_confirm: Some(AutoConfirm { after_lessons: 0 }),
        city: Some(String::new()),
        ..TutorProfileRequest::default()
    };
    let gone = tutor_profile_update(&owner, made.card.id, gone).await.unwrap();
    assert_eq!((gone.trial, gone.auto_confirm, gone.city), (None, None, None));
}

#[tokio::test]
async fn prices_are_in_the_currency_a_tutor_earns_in_and_leave_with_it() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    let priced = |currency: &str| TutorProfileRequest {
        subjects: Some(vec![TaughtSubjectRequest {
            rates: Some(vec![LengthRateRequest { minutes: 30, price: rate(json!(1_500), currency) }]),
            ..subject(ALGEBRA)
        }]),
        ..TutorProfileRequest::default()
    };
    let refused = tutor_profile_update(&owner, made.card.id, priced("EUR")).await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "rates_currency");
    tutor_profile_update(&owner, made.card.id, priced("USD")).await.unwrap();
    let euro = TutorProfileRequest { hourly_rate: Some(rate(json!(4_000), "EUR")), ..TutorProfileRequest::default() };
    let moved = tutor_profile_update(&owner, made.card.id, euro).await.unwrap();
    assert_eq!(moved.price_of(ALGEBRA, 30).minor, 2_000, "a price in dollars is none in euros");
}

#[tokio::test]
async fn c8_a_profile_is_made_saved_and_approved_over_one_connection() {
    // There is no second one: whoever holds it and asks for another waits for themselves until the pool gives up.
    let (test, _wire) = TestApp::counted().await;
    let owner = test.context_of(&test.tutor().await);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    let euro = TutorProfileRequest { hourly_rate: Some(rate(json!(4_000), "EUR")), ..TutorProfileRequest::default() };
    let moved = tutor_profile_update(&owner, made.card.id, euro).await.unwrap();
    assert_eq!(moved.card.charged_rate.minor, 4_000);
    let admin = test.context_of(&test.person(Role::Admin).await);
    tutor_approve(&admin, made.card.id).await.unwrap();
    assert_eq!(tutor_profile_get(&test.anonymous(), made.card.id).await.unwrap().approval, ApprovalState::Approved);
}

fn spoken(language: &str, level: &str) -> SpokenLanguage {
    SpokenLanguage { language: language.into(), level: level.into() }
}

#[tokio::test]
async fn levels_of_languages_and_what_is_offered_stand_on_the_page_until_they_are_changed() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let full = TutorProfileRequest {
        languages: Some(vec!["en".into(), "de".into()]),
        language_levels: Some(vec![spoken("de", "native"), spoken("en", "")]),
        supports: Some(vec!["slow_pace".into(), "captions".into()]),
        ..profile()
    };
    let made = tutor_profile_create(&owner, full).await.unwrap();
    assert_eq!(
        (made.language_levels.clone(), made.supports),
        (vec![spoken("de", "native")], vec!["captions".to_owned(), "slow_pace".into()])
    );
    let other = TutorProfileRequest { headline: Some("Another headline".into()), ..TutorProfileRequest::default() };
    let kept = tutor_profile_update(&owner, made.card.id, other).await.unwrap();
    assert_eq!((kept.language_levels.len(), kept.supports.len()), (1, 2), "what is not named stays");
    let fewer = TutorProfileRequest { languages: Some(vec!["en".into()]), ..TutorProfileRequest::default() };
    let fewer = tutor_profile_update(&owner, made.card.id, fewer).await.unwrap();
    assert_eq!(fewer.language_levels, [], "a language that was taken away took its level with it");
    let none = TutorProfileRequest { supports: Some(Vec::new()), ..TutorProfileRequest::default() };
    assert_eq!(tutor_profile_update(&owner, made.card.id, none).await.unwrap().supports, Vec::<String>::new());
}
