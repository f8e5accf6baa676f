//! Counts come from memory, pages from the database: both must mean the same by every filter.

use super::{ALGEBRA, PIANO, listed_with, parsed};
use demo::bulk_seed;
use domain::catalog::tutor_search::{LEVELS, TutorSearch, TutorSearchRequest, VERIFICATION_TIERS};
use domain::people::{
    teaching_facts::{SPOKEN_LEVELS, SUPPORTS, SpokenLanguage},
    tutor_profile::{RateRequest, TaughtSubjectRequest},
};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use serde_json::json;
use services::catalog::tutor_search::tutor_search;
use testkit::TestApp;

const SEED: u64 = 20_261_121;

async fn market(test: &TestApp, dice: &mut ChaCha8Rng) {
    for n in 0..24 {
        let taught: Vec<TaughtSubjectRequest> = [&[ALGEBRA][..], &[PIANO], &[ALGEBRA, PIANO]]
            .choose(dice)
            .unwrap()
            .iter()
            .map(|id| TaughtSubjectRequest {
                subject_id: (*id).into(),
                level: (*LEVELS.choose(dice).unwrap()).into(),
                years: dice.random_range(0..5),
                rates: None,
            })
            .collect();
        let rate = RateRequest {
            amount: json!(dice.random_range(20..26) * 100),
            currency: (*["USD", "EUR", "GBP"].choose(dice).unwrap()).into(),
        };
        let (country, language) = (*["DE", "GB"].choose(dice).unwrap(), *["en", "fr"].choose(dice).unwrap());
        let instant = dice.random_bool(0.5);
        let level = (*SPOKEN_LEVELS.choose(dice).unwrap()).to_owned();
        let spoken = SpokenLanguage { language: language.into(), level };
        let supports = SUPPORTS.into_iter().filter(|_| dice.random_bool(0.6)).map(str::to_owned).collect();
        let id = listed_with(test, &format!("Tutor {n}"), ALGEBRA, 0, |r| {
            (r.subjects, r.hourly_rate) = (Some(taught), Some(rate));
            (r.country, r.languages) = (Some(country.into()), Some(vec![language.into()]));
            (r.language_levels, r.supports) = (Some(vec![spoken]), Some(supports));
            (r.instant_booking, r.certifications) = (Some(instant), Some(vec![format!("Certificate {}", n % 3)]));
        })
        .await;
        let reviews = dice.random_range(0..4_i64);
        sqlx::query("update tutors set review_count = $2, rating_sum = $3, verification = $4 where id = $1")
            .bind(id.0)
            .bind(reviews)
            .bind(dice.random_range(3 * reviews..=5 * reviews))
            .bind(*VERIFICATION_TIERS.choose(dice).unwrap())
            .execute(&test.owner)
            .await
            .unwrap();
    }
}

/// Each filter is set in about a third of the searches.
fn any_search(dice: &mut ChaCha8Rng) -> TutorSearch {
    parsed(|r: &mut TutorSearchRequest| {
        let mut set = |field: &mut String, values: &[&str]| {
            if dice.random_bool(0.3) {
                (*values.choose(dice).unwrap()).clone_into(field);
            }
        };
        set(&mut r.q, &["algebra", "tutor", "klavier", "%"]);
        set(&mut r.subject_id, &[ALGEBRA, PIANO, "5b0b1ec7-0000-7000-8000-999999999999"]);
        set(&mut r.level, &LEVELS);
        set(&mut r.currency, &["USD", "EUR", "JPY"]);
        set(&mut r.min_price, &["2100", "2300"]);
        set(&mut r.max_price, &["2300", "2500", "4000"]);
        set(&mut r.min_rating, &["0", "4", "4.5", "5"]);
        set(&mut r.language, &["en", "fr", "xx"]);
        set(&mut r.language_level, &SPOKEN_LEVELS);
        set(&mut r.support, &["captions", "adhd"]);
        set(&mut r.certification, &["certificate 1", "%"]);
        set(&mut r.min_years, &["0", "2", "4"]);
        set(&mut r.verification, &VERIFICATION_TIERS);
        set(&mut r.country, &["DE", "GB"]);
        set(&mut r.instant, &["true"]);
        r.limit = "100".into();
    })
}

#[tokio::test]
async fn what_is_counted_in_memory_is_what_the_database_finds() {
    println!("seed {SEED}");
    let mut dice = ChaCha8Rng::seed_from_u64(SEED);
    let test = TestApp::new().await;
    market(&test, &mut dice).await;
    let mut nonempty = 0;
    for _ in 0..300 {
        let search = any_search(&mut dice);
        let result = tutor_search(&test.anonymous(), search.clone()).await.unwrap();
        let found = result.page.items.len() as i64;
        nonempty += i64::from(found > 0);
        assert_eq!(result.total, found, "{search:?}");
        for (facet, counts) in [
            ("country", &result.facets.country),
            ("language", &result.facets.language),
            ("price", &result.facets.price),
        ] {
            assert_eq!(counts.iter().map(|value| value.count).sum::<i64>(), found, "{facet} of {search:?}");
        }
    }
    assert!(nonempty > 60, "only {nonempty} searches found somebody: the market says too little");
}

#[tokio::test]
async fn a_catalogue_read_in_several_pieces_is_counted_whole() {
    let test = TestApp::new().await;
    bulk_seed(&test.owner, 2_100, 0, 7, test.app.clock.now()).await.unwrap();
    let found = tutor_search(&test.anonymous(), parsed(|_| {})).await.unwrap();
    assert_eq!(found.total, 2_100);
    let taught: i64 = found.facets.subject.iter().map(|facet| facet.count).sum();
    let stored: i64 = sqlx::query_scalar("select count(distinct (tutor_id, subject_id)) from tutor_subjects")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(taught, stored);
}
