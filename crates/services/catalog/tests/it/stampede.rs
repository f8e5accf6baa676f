//! C3: profiles are saved, approved and saved again, and nobody who searches waits for the whole market to be read.

use super::{ALGEBRA, listed, names, parsed};
use domain::{
    catalog::tutor_search::TutorSearchResult,
    ids::TutorId,
    people::tutor_profile::{RateRequest, TutorProfileRequest},
};
use serde_json::json;
use services::{
    App, Context,
    catalog::tutor_search::tutor_search,
    people::tutor_profile::tutor_profile_update,
    platform::installation::{app_build, pool_connect},
};
use spine::events::sequence;
use std::sync::Arc;
use testkit::TestApp;
use tokio::task::JoinSet;

/// Tutors of the market; all of them stand on one page.
const TUTORS: usize = 12;

/// Another server of the same installation: what is saved there, the one that searches reads in the log.
async fn elsewhere(test: &TestApp) -> Arc<App> {
    let pool = pool_connect(&test.url, None, 2).await.unwrap();
    let (mail, payments) = (test.app.mail.clone(), test.app.payments.clone());
    app_build(pool, test.clock.clone(), mail, payments, test.app.settings.clone()).await.unwrap()
}

/// Saves each of them so often, at another price every time, the last ones the cheapest.
async fn saved(test: &TestApp, other: &Arc<App>, tutors: &[TutorId], times: usize) {
    for time in 0..times {
        for (place, tutor) in tutors.iter().enumerate() {
            let owner = sqlx::query_scalar("select user_id from tutors where id = $1").bind(tutor.0);
            let owner = domain::ids::UserId(owner.fetch_one(&test.owner).await.unwrap());
            let context = Context { app: other.clone(), ..test.context_of(&test.reload(owner).await) };
            let amount = json!(9_000 - 10 * (time * TUTORS + place) as i64);
            let rate = RateRequest { amount, currency: "USD".into() };
            let change = TutorProfileRequest { hourly_rate: Some(rate), ..TutorProfileRequest::default() };
            tutor_profile_update(&context, *tutor, change).await.unwrap();
        }
    }
    // Hears that the log has grown, as it would from the other server's word.
    sequence(&test.app).await.unwrap();
}

async fn look(reader: &Context) -> TutorSearchResult {
    tutor_search(reader, parsed(|request| request.sort = "price_asc".into())).await.unwrap()
}

#[tokio::test]
async fn c3_a_search_after_many_saved_profiles_reads_what_changed_and_never_the_market() {
    let (test, wire) = TestApp::counted().await;
    let mut tutors = Vec::new();
    for n in 0..TUTORS {
        tutors.push(listed(&test, &format!("Tutor {n}"), ALGEBRA, 9_500).await);
    }
    let (other, reader) = (elsewhere(&test).await, test.anonymous());
    for _ in 0..3 {
        look(&reader).await;
        saved(&test, &other, &tutors[..2], 1).await;
    }
    look(&reader).await;
    let (_, quiet) = wire.during(look(&reader)).await;

    saved(&test, &other, &tutors[..1], 1).await;
    let (_, one) = wire.during(look(&reader)).await;
    assert!(one <= quiet + 8, "after one: {one} round trips, {quiet} when nothing happened");

    // Off the lists without a word of it: whoever reads the market again does not find this one any more.
    let (untold, told) = tutors.split_last().unwrap();
    let declined = "update tutors set approval = 'declined' where id = $1";
    sqlx::query(declined).bind(untold.0).execute(&test.owner).await.unwrap();
    saved(&test, &other, told, 5).await;
    let (found, many) = wire.during(look(&reader)).await;
    assert!(many <= one + 2, "after {} saved profiles: {many} round trips, {one} after one", told.len() * 5);
    assert_eq!(found.total, TUTORS as i64, "the market was read again");
    assert_eq!(names(&found)[0], format!("Tutor {}", told.len() - 1), "and what was saved last is known");

    // Thirty come at once. One applies what happened; the others go on with what is known.
    saved(&test, &other, told, 5).await;
    let rush = async {
        let mut all = JoinSet::new();
        for _ in 0..30 {
            let reader = reader.clone();
            all.spawn(async move { look(&reader).await.total });
        }
        all.join_all().await
    };
    let (totals, rush) = wire.during(rush).await;
    assert_eq!(totals, [TUTORS as i64; 30]);
    let most = 30 * (quiet + 2) + 8;
    assert!(rush <= most, "thirty at once after {} saved profiles: {rush} of {most} round trips", told.len() * 5);
}
