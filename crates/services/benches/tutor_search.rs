//! Search over 50,000 tutors with facets, open loop: requests start on a fixed schedule whether earlier ones are done
//! or not, and each is timed from its scheduled start. Prints every percentile beside its limit. Every request differs
//! from the one before in words, filters, order or page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest, TutorSort},
    money::Currency,
};
use people::tutor_words::RefoldTutors;
use services::{
    Context,
    catalog::{subjects::subjects_list, tutor_search::tutor_search},
};
use spine::job::{Job, Nothing};
use std::time::{Duration, Instant};
use testkit::TestApp;

/// Requests a second.
const RATE: u32 = 50;
/// Seconds of load.
const SECONDS: u32 = 20;
/// The limit of the 95th percentile.
const LIMIT_P95: Duration = Duration::from_millis(50);

const WORDS: [&str; 10] =
    ["", "", "", "algebra", "piano", "python exams", "ada lovelace", "algbra", "patient teacher for adults", "spanish"];

#[tokio::main]
async fn main() {
    let test = TestApp::new().await;
    sqlx::raw_sql(include_str!("tutors_50k.sql")).execute(&test.owner).await.expect("fifty thousand tutors");
    RefoldTutors::run(&Context::system(test.app.clone(), "bench"), Nothing {}).await.expect("words");
    sqlx::raw_sql("vacuum analyze").execute(&test.owner).await.expect("statistics");
    let subjects = subjects_list(&test.anonymous()).await.unwrap();
    let request = |n: usize| {
        let pick = |of: usize, values: &[&str]| values[(n / of) % values.len()].to_owned();
        let request = TutorSearchRequest {
            q: pick(1, &WORDS),
            subject_id: if n.is_multiple_of(3) { subjects[n % subjects.len()].id.to_string() } else { String::new() },
            min_rating: pick(7, &["", "", "4", "4.5"]),
            language: pick(5, &["", "de", "", "fr", "ru"]),
            max_price: pick(11, &["", "3000", "6000"]),
            sort: TutorSort::ALL[(n / 2) % 6].0.to_owned(),
            ..TutorSearchRequest::default()
        };
        TutorSearch::parse(&request, Currency::Usd).unwrap()
    };
    let mut running = Vec::new();
    let start = Instant::now();
    for n in 0..RATE * SECONDS {
        let due = start + Duration::from_secs(1) / RATE * n;
        tokio::time::sleep_until(due.into()).await;
        let (context, search) = (test.anonymous(), request(n as usize));
        running.push(tokio::spawn(async move {
            let answer = tutor_search(&context, search).await;
            (due.elapsed(), answer.is_ok())
        }));
    }
    let (mut times, mut failed) = (Vec::new(), 0);
    for request in running {
        let (time, ok) = request.await.expect("a search that does not panic");
        times.push(time);
        failed += u32::from(!ok);
    }
    times.sort_unstable();
    println!("{} searches at {RATE}/s over 50,000 tutors, {failed} failed", times.len());
    for (percent, limit) in [(50, None), (95, Some(LIMIT_P95)), (99, None)] {
        let time = times[(times.len() - 1) * percent / 100];
        let beside = limit.map_or(String::new(), |limit| {
            format!("   limit {limit:?}, {:.0} % of it", 100.0 * time.as_secs_f64() / limit.as_secs_f64())
        });
        println!("p{percent:<3} {time:>10.1?}{beside}");
    }
}
