//! Words, filters, prices, facets: BAD_INPUT 93 to 97 and what a search must never return.

use super::{ALGEBRA, PIANO, listed, listed_with, names, parsed, search};
use domain::{
    catalog::tutor_search::{FacetCount, TutorSearch, TutorSearchRequest},
    identity::events::{AccountEvent, AccountNews},
    ids::{TutorId, UserId},
    money::{Currency, Money},
    people::{
        prices::{Experience, TrialRequest},
        teaching_facts::SpokenLanguage,
        tutor_profile::RateRequest,
    },
};
use serde_json::json;
use services::catalog::tutor_search::{relaxed_put, tutor_search};
use spine::events::tell;
use std::collections::HashSet;
use testkit::TestApp;

fn facet(values: &[FacetCount]) -> Vec<(&str, i64)> {
    values.iter().map(|facet| (facet.value.as_str(), facet.count)).collect()
}

#[tokio::test]
async fn words_are_found_in_names_subjects_headlines_synonyms_and_other_languages() {
    let test = TestApp::new().await;
    listed(&test, "Ada Lovelace", ALGEBRA, 3_000).await;
    listed_with(&test, "José Núñez", PIANO, 3_000, |r| {
        r.headline = Some("Jazz improvisations for beginners".into())
    })
    .await;
    for (q, found) in [
        ("algebra", "Ada Lovelace"),
        ("ALGÈBRE", "Ada Lovelace"),
        ("Алгебра", "Ada Lovelace"),
        ("equations", "Ada Lovelace"),
        ("equation", "Ada Lovelace"),
        ("lovelace", "Ada Lovelace"),
        ("lovelace tutor", "Ada Lovelace"),
        ("Learn improvisation online", "José Núñez"),
        ("jose nunez", "José Núñez"),
        ("improvisation", "José Núñez"),
        ("Klavier", "José Núñez"),
        ("钢琴", "José Núñez"),
        ("piano -algebra", "José Núñez"),
    ] {
        assert_eq!(names(&search(&test, |r| r.q = q.into()).await), [found], "{q}");
    }
}

#[tokio::test]
async fn misspelt_words_find_what_was_meant_and_nonsense_finds_nobody() {
    let test = TestApp::new().await;
    listed(&test, "Ada Lovelace", ALGEBRA, 3_000).await;
    listed(&test, "Clara Wieck", PIANO, 3_000).await;
    for (q, found) in [
        ("algbra", "Ada Lovelace"),
        ("lovelcae", "Ada Lovelace"),
        ("paino", "Clara Wieck"),
        ("clara weick", "Clara Wieck"),
    ] {
        assert_eq!(names(&search(&test, |r| r.q = q.into()).await), [found], "{q}");
    }
    let nobody = search(&test, |r| r.q = "xqzzyvw".into()).await;
    assert_eq!((nobody.total, nobody.page.items.len(), nobody.page.next_cursor), (0, 0, None));
}

#[tokio::test]
async fn operators_quotes_and_wildcards_are_ordinary_text() {
    let test = TestApp::new().await;
    listed(&test, "Ada Lovelace", ALGEBRA, 3_000).await;
    for q in ["' OR 1=1--", "a & | b", "\"", "!!", "(", "algebra:*", "\\", "'; drop table tutors; --"] {
        let request = TutorSearchRequest { q: q.into(), ..TutorSearchRequest::default() };
        assert!(
            tutor_search(&test.anonymous(), TutorSearch::parse(&request, Currency::Usd).unwrap()).await.is_ok(),
            "{q}"
        );
    }
    for q in ["%", "_", "&"] {
        assert_eq!(search(&test, |r| r.q = q.into()).await.total, 1, "{q} names no word and filters nothing");
    }
}

#[tokio::test]
async fn whoever_is_not_listed_is_never_found() {
    let test = TestApp::new().await;
    let spoil = [
        "update tutors set approval = 'pending' where id = $1",
        "update tutors set approval = 'declined' where id = $1",
        "update tutors set hourly_rate = null, hourly_rate_usd = null where id = $1",
        "update users set suspended_at = now() where id = (select user_id from tutors where id = $1)",
        "update users set deleted_at = now() where id = (select user_id from tutors where id = $1)",
        "update users set email_verified_at = null where id = (select user_id from tutors where id = $1)",
    ];
    let good = listed(&test, "Good", ALGEBRA, 3_000).await;
    for sql in spoil {
        let id = listed(&test, "Hidden", ALGEBRA, 3_000).await;
        sqlx::query(sql).bind(id.0).execute(&test.owner).await.unwrap();
    }
    for result in [
        search(&test, |_| {}).await,
        search(&test, |r| r.q = "algebra".into()).await,
        search(&test, |r| r.subject_id = ALGEBRA.into()).await,
    ] {
        assert_eq!((result.total, result.page.items[0].id), (1, good));
        assert_eq!(facet(&result.facets.subject), [(ALGEBRA, 1)]);
    }
}

type Change = fn(&mut TutorSearchRequest);

/// Searches that find Ada and not Bob.
const ONLY_ADA: [Change; 21] = [
    |r| r.subject_id = ALGEBRA.into(),
    |r| (r.subject_id, r.level) = (ALGEBRA.into(), "expert".into()),
    |r| r.max_price = "3000".into(),
    |r| (r.min_price, r.max_price) = ("3000".into(), "3000".into()),
    |r| r.min_rating = "4.5".into(),
    |r| r.language = "FR".into(),
    |r| (r.language, r.language_level) = ("fr".into(), "fluent".into()),
    |r| (r.language, r.language_level) = ("fr".into(), "basic".into()),
    |r| r.support = "dyslexia".into(),
    |r| r.experience = "ANALYST".into(),
    |r| r.experience = "engines".into(),
    |r| (r.support, r.experience) = ("captions".into(), "engine".into()),
    |r| r.certification = "celta".into(),
    |r| r.min_years = "12".into(),
    |r| r.verification = "verified".into(),
    |r| r.verification = "premium".into(),
    |r| r.country = "gb".into(),
    |r| r.instant = "true".into(),
    |r| r.offers_trial = "true".into(),
    |r| (r.q, r.country) = ("algebra".into(), "GB".into()),
    |r| r.q = "patience algebra".into(),
];

#[tokio::test]
async fn every_filter_keeps_those_who_fit_and_total_and_facets_count_them() {
    let test = TestApp::new().await;
    let ada = listed_with(&test, "Ada", ALGEBRA, 3_000, |r| {
        r.country = Some("GB".into());
        r.languages = Some(vec!["en".into(), "fr".into()]);
        r.certifications = Some(vec!["CELTA (Cambridge)".into()]);
        r.language_levels = Some(vec![SpokenLanguage { language: "fr".into(), level: "fluent".into() }]);
        r.supports = Some(vec!["captions".into(), "dyslexia".into()]);
        let entry = Experience { role: "Analyst".into(), organisation: "Difference Engines".into(), years: 4 };
        r.experience = Some(vec![entry]);
        r.instant_booking = Some(true);
        let price = Some(RateRequest { amount: json!(800), currency: "USD".into() });
        r.trial = Some(TrialRequest { minutes: 30, price });
        r.subjects.as_mut().unwrap()[0].years = 12;
    })
    .await;
    let bob = listed(&test, "Bob", PIANO, 7_000).await;
    assert_ne!(ada, bob);
    sqlx::query("update tutors set rating_sum = 45, review_count = 10, verification = 'premium', response_minutes = 5 where id = $1")
        .bind(ada.0)
        .execute(&test.owner)
        .await
        .unwrap();
    for card in search(&test, |_| {}).await.page.items {
        let trial = card.trial.map(|trial| (trial.minutes, trial.price.minor));
        assert_eq!(trial, (card.id == ada).then_some((30, 800)), "who offers one says its price on the card");
    }
    for (position, change) in ONLY_ADA.into_iter().enumerate() {
        let result = search(&test, change).await;
        assert_eq!((names(&result), result.total), (vec!["Ada"], 1), "filter {position}");
        assert_eq!(facet(&result.facets.country), [("GB", 1)], "filter {position}");
    }
    let nobody: [Change; 8] = [
        |r| (r.subject_id, r.level) = (ALGEBRA.into(), "beginner".into()),
        |r| (r.language, r.language_level) = ("fr".into(), "native".into()),
        |r| (r.language, r.language_level) = ("en".into(), "basic".into()),
        |r| r.support = "autism".into(),
        |r| r.experience = "celta".into(),
        |r| r.min_rating = "4.6".into(),
        |r| (r.min_price, r.max_price) = ("3001".into(), "6999".into()),
        |r| (r.subject_id, r.country) = (PIANO.into(), "GB".into()),
    ];
    for (position, change) in nobody.into_iter().enumerate() {
        assert_eq!(search(&test, change).await.total, 0, "filter {position}");
    }
    let all = search(&test, |_| {}).await.facets;
    assert_eq!(facet(&all.subject), [(ALGEBRA, 1), (PIANO, 1)]);
    assert_eq!((facet(&all.language), all.language[1].label.as_str()), (vec![("en", 2), ("fr", 1)], "French"));
    assert_eq!(facet(&all.support), [("captions", 1), ("dyslexia", 1)]);
    assert!(all.language_level.is_empty(), "levels are of the language that is asked for");
    let french = search(&test, |r| r.language = "fr".into()).await.facets;
    assert_eq!(facet(&french.language_level), [("basic", 1), ("conversational", 1), ("fluent", 1)]);
    assert_eq!(facet(&all.verification), [("basic", 1), ("verified", 1), ("premium", 1)]);
    assert_eq!(facet(&all.rating), [("4.5", 1), ("4", 1)]);
    assert_eq!(facet(&all.price), [("2000-3999", 1), ("6000-", 1)]);
}

#[tokio::test]
async fn prices_are_compared_and_shown_in_the_readers_currency() {
    let test = TestApp::new().await;
    listed(&test, "Dollar", ALGEBRA, 2_300).await;
    listed_with(&test, "Euro", ALGEBRA, 0, |r| {
        r.hourly_rate = Some(RateRequest { amount: json!(2_100), currency: "EUR".into() })
    })
    .await;
    let euros = |change: fn(&mut TutorSearchRequest)| {
        parsed(|r| {
            (r.currency, r.sort) = ("EUR".into(), "price_asc".into());
            change(r);
        })
    };
    let result = tutor_search(&test.anonymous(), euros(|_| {})).await.unwrap();
    let shown: Vec<_> = result
        .page
        .items
        .iter()
        .map(|card| (card.display_name.as_str(), card.hourly_rate.minor, card.hourly_rate.currency))
        .collect();
    // 23.00 USD at 1.15 are 20.00 EUR.
    assert_eq!(shown, [("Dollar", 2_000, Currency::Eur), ("Euro", 2_100, Currency::Eur)]);
    // What is charged stays the tutor's price, whoever reads.
    let charged: Vec<_> = result.page.items.iter().map(|card| card.charged_rate).collect();
    assert_eq!(charged, [Money::new(2_300, Currency::Usd), Money::new(2_100, Currency::Eur)]);
    for (change, found) in [
        ((|r| r.max_price = "2000".into()) as fn(&mut TutorSearchRequest), vec!["Dollar"]),
        (|r| r.min_price = "2001".into(), vec!["Euro"]),
        (|r| r.max_price = "1999".into(), vec![]),
    ] {
        assert_eq!(names(&tutor_search(&test.anonymous(), euros(change)).await.unwrap()), found);
    }
    let credits = TutorSearch { currency: Currency::Credit, ..parsed(|_| {}) };
    assert_eq!(tutor_search(&test.anonymous(), credits).await.unwrap_err().to_refusal().code, "currency_not_money");
}

#[tokio::test]
async fn an_approval_is_seen_by_the_next_search() {
    let test = TestApp::new().await;
    assert_eq!(search(&test, |_| {}).await.total, 0);
    listed(&test, "Ada", ALGEBRA, 3_000).await;
    test.drain().await;
    let result = search(&test, |_| {}).await;
    assert_eq!((result.total, names(&result)), (1, vec!["Ada"]));
}

#[tokio::test]
async fn a_word_in_name_or_subject_comes_before_one_in_the_headline_before_one_in_the_biography() {
    let test = TestApp::new().await;
    listed_with(&test, "In the biography", PIANO, 3_000, |r| r.bio = Some("I also know algebra.".into())).await;
    listed_with(&test, "In the headline", PIANO, 3_000, |r| r.headline = Some("Music and algebra".into())).await;
    listed(&test, "In the subjects", ALGEBRA, 3_000).await;
    // Reviews do not lift anybody over a better match.
    sqlx::query("update tutors set rating_sum = 500, review_count = 100 where bio <> ''")
        .execute(&test.owner)
        .await
        .unwrap();
    let found = search(&test, |r| r.q = "algebra".into()).await;
    assert_eq!(names(&found), ["In the subjects", "In the headline", "In the biography"]);
}

#[tokio::test]
async fn somebody_suspended_leaves_the_lists_before_anybody_is_told_and_comes_back_with_the_news() {
    let test = TestApp::new().await;
    listed(&test, "Ada", ALGEBRA, 3_000).await;
    let set = async |sql: &'static str| {
        sqlx::query(sql).execute(&test.owner).await.unwrap();
    };
    let user = sqlx::query_scalar("select user_id from tutors").fetch_one(&test.owner).await.unwrap();
    set("update users set suspended_at = now()").await;
    assert_eq!(search(&test, |_| {}).await.page.items.len(), 0);
    set("update users set suspended_at = null").await;
    let mut transaction = test.app.pool.begin().await.unwrap();
    let event = AccountEvent::EmailVerified(AccountNews { user_id: UserId(user) });
    tell(&mut transaction, &test.system(), &event).await.unwrap();
    transaction.commit().await.unwrap();
    test.drain().await;
    assert_eq!(names(&search(&test, |_| {}).await), ["Ada"]);
}

#[tokio::test]
async fn where_nobody_fits_the_filter_that_keeps_most_out_is_left_out_and_named() {
    let test = TestApp::new().await;
    let mut algebra = Vec::new();
    for (name, cents) in [("Ada", 3_000), ("Bea", 4_000)] {
        algebra.push(listed(&test, name, ALGEBRA, cents).await);
    }
    listed(&test, "Clara", PIANO, 1_000).await;
    let asked = async |change: fn(&mut TutorSearchRequest)| {
        let mut request = TutorSearchRequest { subject_id: ALGEBRA.into(), ..TutorSearchRequest::default() };
        change(&mut request);
        let asked = TutorSearch::parse(&request, Currency::Usd).unwrap();
        let mut found = tutor_search(&test.anonymous(), asked.clone()).await.unwrap();
        relaxed_put(&test.anonymous(), &asked, &mut found).await.unwrap();
        let ids: HashSet<TutorId> = found.page.items.iter().map(|card| card.id).collect();
        assert!(found.relaxed.is_empty() || (found.total, &found.page.next_cursor) == (0, &None), "{found:?}");
        (ids, found.relaxed)
    };
    let both: HashSet<TutorId> = algebra.iter().copied().collect();
    assert_eq!(asked(|_| {}).await, (both.clone(), vec![]), "who is found needs nothing left out");
    assert_eq!(asked(|request| request.max_price = "500".into()).await, (both.clone(), vec!["max_price".to_owned()]));
    // Without the price one is left, without the country nobody is: each alone is tried.
    let dear = asked(|request| {
        request.min_price = "3500".into();
        request.country = "FR".into();
    });
    assert_eq!(dear.await, ([algebra[1]].into(), vec!["country".to_owned()]));
    let hopeless = asked(|request| {
        request.max_price = "500".into();
        request.country = "FR".into();
    });
    assert_eq!(hopeless.await, (HashSet::new(), vec![]), "leaving one out finds nobody");
    let words = asked(|request| request.q = "zzzzqqqq".into());
    assert_eq!(words.await, (HashSet::new(), vec![]), "words stay");
}
