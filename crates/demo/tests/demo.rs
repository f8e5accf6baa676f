//! The demo: always the same, complete, true to the ledger, and written by people.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use chrono::{DateTime, Utc};
use demo::{bulk_seed, demo_seed, messages_seed, recordings_seed};
use domain::{
    bookings::{BookingRequest, case::CaseStatus},
    calendar::{AvailabilityRules, availability::Availability},
    ids::{TutorId, UserId},
    money::methods::PaymentMethod,
};
use services::{
    bookings::booking::{booking_create, case_get, case_list},
    calendar::availability::slots_list,
    money::methods::methods_offered,
    platform::check::check_all,
};
use testkit::TestApp;
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    "2026-11-20T14:30:00Z".parse().unwrap()
}

/// One loading for all of these: it is the dear part.
#[tokio::test]
async fn the_demo_keeps_its_promises() {
    let test = TestApp::new().await;
    let summary = demo_seed(&test.app.pool, now()).await.unwrap();
    assert!(!summary.already_there);
    assert!(summary.bookings > 2_600 && summary.reviews > 1_300, "{summary:?}");
    sqlx::query("analyze").execute(&test.owner).await.unwrap();
    the_demo_has_the_promised_people_lessons_and_reviews(&test).await;
    every_student_of_the_demo_has_exactly_one_thousand_in_the_own_currency(&test).await;
    every_biography_is_unique_and_between_40_and_120_words_of_storable_text(&test).await;
    reviews_are_storable_text_about_the_lesson_and_seldom_say_the_same(&test).await;
    the_hours_of_every_tutor_are_hours_the_product_accepts(&test).await;
    the_demo_breaks_no_invariant_late_on_its_day(&test).await;
    the_accounts_everybody_signs_in_with_have_work_worth_looking_at(&test).await;
    the_parent_has_two_children_with_lessons_and_one_request_that_waits(&test).await;
    what_the_demo_tells_is_the_past_and_mails_nobody(&test).await;
    every_portrait_is_of_somebody_and_the_first_forty_tutors_have_one(&test).await;
    a_second_loading_changes_nothing(&test).await;
    the_first_student_books_the_first_tutor_at_once(&test).await;
    the_first_student_finds_conversations_and_one_with_something_new(&test).await;
    the_first_student_finds_cases_a_card_and_somebody_now(&test).await;
    the_first_student_finds_recordings_that_play(&test).await;
    the_first_student_had_a_trial_with_a_tutor_who_offers_one(&test).await;
}

async fn the_first_student_finds_cases_a_card_and_somebody_now(test: &TestApp) {
    let id = sqlx::query_scalar("select id from users where email = 'student-001@demo.test'");
    let student = test.context_of(&test.reload(UserId(id.fetch_one(&test.owner).await.unwrap())).await);
    let cases = case_list(&student).await.unwrap().items;
    assert_eq!(cases.iter().map(|case| case.status).collect::<Vec<_>>(), [CaseStatus::Open, CaseStatus::Decided]);
    let open = case_get(&student, cases[0].id).await.unwrap();
    let proposal = open.proposal.unwrap();
    assert!(proposal.refund.minor > 0 && proposal.accepted_by.is_empty() && open.statements.len() == 2);
    let settled = case_get(&student, cases[1].id).await.unwrap();
    let outcome = settled.decision.unwrap();
    assert!(outcome.agreed && outcome.refund == settled.proposal.unwrap().refund);
    let cards = methods_offered(&student).await.unwrap();
    assert_eq!(cards.iter().map(PaymentMethod::shown).collect::<Vec<_>>(), ["Visa ···· 4242"]);
    let free: i64 = sqlx::query_scalar(
        "select count(*) from available_now a join tutors t on t.id = a.tutor_id where tutor_listed(t)",
    )
    .fetch_one(&test.owner)
    .await
    .unwrap();
    assert_eq!(free, 5);
}

async fn the_first_student_had_a_trial_with_a_tutor_who_offers_one(test: &TestApp) {
    let sql = "select count(*) from bookings b join users u on u.id = b.student_id join tutors t on t.id = b.tutor_id
               where b.trial and u.email = 'student-001@demo.test' and t.trial_minutes = b.minutes";
    assert_eq!(sqlx::query_scalar::<_, i64>(sql).fetch_one(&test.owner).await.unwrap(), 1);
}

async fn the_first_student_finds_recordings_that_play(test: &TestApp) {
    let made = recordings_seed(&test.app, now()).await.unwrap();
    assert!(made > 0);
    assert_eq!(recordings_seed(&test.app, now()).await.unwrap(), 0, "a second loading changes nothing");
    let id = sqlx::query_scalar("select id from users where email = 'student-001@demo.test'");
    let student = test.context_of(&test.reload(UserId(id.fetch_one(&test.owner).await.unwrap())).await);
    let found = services::room::recordings_list(&student, None, None).await.unwrap().items;
    assert_eq!(found.len(), made);
    assert!(found.iter().all(|recording| recording.size > 10_000 && recording.ended_at.is_some()));
}

async fn the_first_student_finds_conversations_and_one_with_something_new(test: &TestApp) {
    let made = messages_seed(&test.app, now()).await.unwrap();
    assert!(made >= 24, "{made}");
    assert_eq!(messages_seed(&test.app, now()).await.unwrap(), 0, "a second loading changes nothing");
    let id = sqlx::query_scalar("select id from users where email = 'student-001@demo.test'");
    let student = test.context_of(&test.reload(UserId(id.fetch_one(&test.owner).await.unwrap())).await);
    let threads = services::messages::threads::threads_list(&student, false, None, None).await.unwrap().items;
    assert!(threads.len() >= 2 && threads[0].unread > 0, "{threads:?}");
    assert!(threads.iter().all(|thread| thread.last_message.is_some() && thread.updated_at < now()));
}

async fn the_accounts_everybody_signs_in_with_have_work_worth_looking_at(test: &TestApp) {
    let lessons = "select count(*) from bookings b join users u on u.id in (b.student_id, b.tutor_user_id)
        where u.email = $1 and b.session_state = $2 and b.starts_at < $3";
    let [tomorrow, ever] = [3, 28].map(|days| now() + chrono::Duration::days(days));
    for (email, state, until, least) in [
        ("student-001@demo.test", "SCHEDULED", tomorrow, 1),
        ("student-001@demo.test", "REQUESTED", ever, 1),
        ("student-001@demo.test", "ENDED", ever, 2),
        ("tutor-001@demo.test", "SCHEDULED", tomorrow, 1),
        ("tutor-001@demo.test", "REQUESTED", ever, 2),
        ("tutor-001@demo.test", "ENDED", ever, 3),
    ] {
        let found: i64 =
            sqlx::query_scalar(lessons).bind(email).bind(state).bind(until).fetch_one(&test.owner).await.unwrap();
        assert!(found >= least, "{email}: {found} {state}");
    }
    // They meet in the room of the house, whose presence shows who came.
    let links = "select count(*) from tutors where meeting_link <> ''";
    let elsewhere: i64 = sqlx::query_scalar(links).fetch_one(&test.owner).await.unwrap();
    assert_eq!(elsewhere, 0);
}

async fn the_parent_has_two_children_with_lessons_and_one_request_that_waits(test: &TestApp) {
    let lessons = "select split_part(u.display_name, ' ', 1),
           date_part('year', age($1::timestamptz, u.birth_date))::int,
           count(*) filter (where b.session_outcome = 'COMPLETED'),
           count(*) filter (where b.session_state = 'SCHEDULED'),
           count(*) filter (where b.approval = 'waiting')
         from children c join users p on p.id = c.parent_id join users u on u.id = c.child_id
           join child_consents a on a.child_id = c.child_id
           join bookings b on b.student_id = c.child_id and b.payer_id = c.parent_id
         where p.email = 'parent-001@demo.test' group by u.id order by 1";
    let rows: Vec<(String, i32, i64, i64, i64)> =
        sqlx::query_as(lessons).bind(now()).fetch_all(&test.owner).await.unwrap();
    assert_eq!(rows, [("Jonas".to_owned(), 15, 2, 1, 1), ("Mia".to_owned(), 9, 2, 1, 0)]);
    let shown = "select count(*) from reviews r join children c on c.child_id = r.student_id";
    assert_eq!(
        sqlx::query_scalar::<_, i64>(shown).fetch_one(&test.owner).await.unwrap(),
        0,
        "no child speaks in public"
    );
}

async fn what_the_demo_tells_is_the_past_and_mails_nobody(test: &TestApp) {
    let (events, unplaced, last): (i64, i64, i64) = sqlx::query_as(
        "select count(*), count(*) filter (where position is null), coalesce(max(position), 0) from outbox_events",
    )
    .fetch_one(&test.owner)
    .await
    .unwrap();
    let behind = "select count(*) from event_cursors where position <> (select position from event_head)";
    let behind: i64 = sqlx::query_scalar(behind).fetch_one(&test.owner).await.unwrap();
    assert!(events > 5_000 && unplaced == 0 && last == events && behind == 0, "{events} {unplaced} {last} {behind}");
    assert_eq!(services::events::drain(&test.app).await.unwrap(), 0);
    let mails: i64 = sqlx::query_scalar("select count(*) from mails").fetch_one(&test.owner).await.unwrap();
    assert_eq!(mails, 0);
}

async fn every_portrait_is_of_somebody_and_the_first_forty_tutors_have_one(test: &TestApp) {
    let listed = include_str!("../src/texts/portraits.txt").lines();
    let mut listed: Vec<String> = listed.filter_map(|line| Some(line.split_once(" | ")?.0.to_owned())).collect();
    listed.retain(|key| !key.starts_with('#'));
    let shown = "select substr(picture, 8) from users where picture is not null order by 1";
    let shown: Vec<String> = sqlx::query_scalar(shown).fetch_all(&test.owner).await.unwrap();
    listed.sort_unstable();
    assert_eq!(shown, listed, "a line that names nobody, or nobody's line");
    let faceless = "select count(*) from users where picture is null and email between 'tutor-001' and 'tutor-041'";
    assert_eq!(sqlx::query_scalar::<_, i64>(faceless).fetch_one(&test.owner).await.unwrap(), 0);
}

async fn a_second_loading_changes_nothing(test: &TestApp) {
    let before = content(test).await;
    let second = demo_seed(&test.app.pool, now() + chrono::Duration::days(3)).await.unwrap();
    assert_eq!((second.already_there, second.bookings, second.journals), (true, 0, 0));
    assert!(before == content(test).await, "a second loading changed something");
}

async fn every_biography_is_unique_and_between_40_and_120_words_of_storable_text(test: &TestApp) {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select u.display_name, t.headline, t.bio from tutors t join users u on u.id = t.user_id order by u.email",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    if let Some(path) = std::env::var_os("DEMO_TEXTS") {
        let text: Vec<String> =
            rows.iter().map(|(name, headline, bio)| format!("{name}\n  {headline}\n{bio}\n")).collect();
        std::fs::write(path, text.join("\n")).unwrap();
    }
    let mut bios = std::collections::HashSet::new();
    for (name, headline, bio) in &rows {
        let words = bio.split_whitespace().count();
        assert!((40..=120).contains(&words), "{name} has {words} words: {bio}");
        assert!(bios.insert(bio), "{name} says what somebody else says");
        assert!(!bio.contains('{') && !headline.contains('{'), "{name}: an empty slot in {headline} / {bio}");
        for (text, limit) in [(name, 80), (headline, 120), (bio, 5_000)] {
            assert_eq!(domain::text::clean(text, limit).as_ref(), Ok(text), "{name}");
        }
    }
}

/// Everything the demo wrote, without what the database numbers by itself.
const CONTENT: &[&str] = &[
    "select to_jsonb(x)::text from users x order by id",
    "select to_jsonb(x)::text from tutors x order by id",
    "select to_jsonb(x)::text from tutor_subjects x order by tutor_id, subject_id",
    "select to_jsonb(x)::text from availability x order by tutor_id",
    "select to_jsonb(x)::text from payments x order by id",
    "select to_jsonb(x)::text from bookings x order by id",
    "select to_jsonb(x)::text from time_claims x order by person_id, source_id",
    "select (to_jsonb(x) - 'sequence')::text from journals x order by sequence",
    "select to_jsonb(x)::text from postings x order by journal_id, line",
    "select to_jsonb(x)::text from accounts x order by id",
    "select to_jsonb(x)::text from reviews x order by id",
    "select (to_jsonb(x) - 'id')::text from jobs x order by unique_key",
    "select (to_jsonb(x) - 'id')::text from outbox_events x order by event_id",
];

async fn content(test: &TestApp) -> Vec<Vec<String>> {
    let mut tables = Vec::new();
    for sql in CONTENT {
        tables.push(sqlx::query_scalar(*sql).fetch_all(&test.owner).await.unwrap());
    }
    tables
}

#[tokio::test]
async fn the_demo_is_the_same_every_time_and_only_dates_follow_the_day() {
    let (morning, evening, later) = (TestApp::new().await, TestApp::new().await, TestApp::new().await);
    demo_seed(&morning.app.pool, "2026-11-20T00:00:01Z".parse().unwrap()).await.unwrap();
    demo_seed(&evening.owner, "2026-11-20T23:59:59Z".parse().unwrap()).await.unwrap();
    for ((one, other), sql) in content(&morning).await.iter().zip(&content(&evening).await).zip(CONTENT) {
        assert!(!one.is_empty(), "{sql} found nothing");
        assert!(one == other, "{sql} differs");
    }
    demo_seed(&later.app.pool, "2027-06-30T08:00:00Z".parse().unwrap()).await.unwrap();
    let people = "select to_jsonb(x)::text from (
        select u.id, u.email, u.display_name, u.time_zone, u.country, t.headline, t.bio, t.hourly_rate, t.currency, t.languages, a.rules -> 'weekly' as weekly
        from users u left join tutors t on t.user_id = u.id left join availability a on a.tutor_id = t.id) x order by id";
    let of = async |test: &TestApp| sqlx::query_scalar::<_, String>(people).fetch_all(&test.owner).await.unwrap();
    assert_eq!(of(&morning).await, of(&later).await);
}

async fn the_demo_has_the_promised_people_lessons_and_reviews(test: &TestApp) {
    for (sql, expected) in [
        (
            "select count(*) from users where email ~ '^(tutor|student)-[0-9]{3}@demo.test$' and email_verified_at is not null",
            700,
        ),
        (
            "select count(*) from users where (split_part(email, '@', 1), roles[1]) in
               (('parent-001', 'parent'), ('partner-001', 'partner'), ('institution-001', 'institution_admin'),
                ('admin', 'admin'), ('owner', 'owner'))",
            5,
        ),
        ("select count(*) from users where roles = array['admin', split_part(email, '@', 1)]", 5),
        ("select count(*) from tutors where approval = 'approved'", 195),
        (
            "select count(*) from tutors t join users u on u.id = t.user_id
               where t.approval = 'pending' and u.email >= 'tutor-196'",
            5,
        ),
        (
            "select count(*) from tutors t join users u on u.id = t.user_id where t.instant_booking = (u.email < 'tutor-021')",
            200,
        ),
        (
            "select count(*) from tutors t join users u on u.id = t.user_id where (t.currency = 'EUR') = (u.email >= 'tutor-181')",
            200,
        ),
        ("select count(*) from users where email ~ '^student' and (currency = 'EUR') = (email >= 'student-401')", 500),
        (
            "select count(*) from tutors where hourly_rate between 1200 and 9500 and hourly_rate % 50 = 0 and hourly_rate_usd >= hourly_rate",
            200,
        ),
        // Those of the students, of the parent's two children, and what the first student objected to.
        ("select count(*) from bookings where session_outcome = 'COMPLETED'", 2_500 + 4 + 2),
        ("select count(*) from bookings where session_state = 'SCHEDULED'", 60 + 2),
        ("select count(*) from bookings where session_state = 'REQUESTED'", 40 + 1),
        // The taxonomy names more than the demo teaches.
        (
            "select count(*) from subjects s where not exists (select from tutor_subjects t where t.subject_id = s.id)",
            74,
        ),
        ("select count(*) from tutors where search = ''", 0),
    ] {
        let found: i64 = sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap();
        assert_eq!(found, expected, "{sql}");
    }
}

async fn every_student_of_the_demo_has_exactly_one_thousand_in_the_own_currency(test: &TestApp) {
    let wallets: Vec<(String, i64, bool)> = sqlx::query_as(
        "select u.email, a.balance, a.currency = u.currency from users u join accounts a on a.holder_id = u.id and a.kind = 'wallet' and a.currency <> 'CREDIT' where u.email like 'student-%'",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    assert_eq!(wallets.len(), 500);
    for (email, balance, own) in wallets {
        assert_eq!((balance, own), (100_000, true), "{email}");
    }
    test.trial_balance_is_zero().await;
}

async fn the_demo_breaks_no_invariant_late_on_its_day(test: &TestApp) {
    // Late in the day: no job of the demo may be overdue before a worker has run.
    for result in check_all(&test.owner, "2026-11-20T23:20:00Z".parse().unwrap()).await.unwrap() {
        assert!(result.ok, "{}: {:?}", result.name, result.problems);
    }
}

async fn the_hours_of_every_tutor_are_hours_the_product_accepts(test: &TestApp) {
    let rules: Vec<serde_json::Value> =
        sqlx::query_scalar("select rules from availability").fetch_all(&test.owner).await.unwrap();
    assert_eq!(rules.len(), 200);
    for rules in rules {
        let availability: Availability = serde_json::from_value(rules).unwrap();
        assert!(AvailabilityRules::parse(&availability).is_ok(), "{availability:?}");
    }
}

async fn the_first_student_books_the_first_tutor_at_once(test: &TestApp) {
    test.clock.advance(now() - test.system().now());
    let person = |email: &'static str| {
        let owner = test.owner.clone();
        async move {
            sqlx::query_scalar::<_, Uuid>("select id from users where email = $1")
                .bind(email)
                .fetch_one(&owner)
                .await
                .unwrap()
        }
    };
    let student = test.reload(UserId(person("student-001@demo.test").await)).await;
    let context = test.context_of(&student);
    let (tutor, subject): (Uuid, Uuid) = sqlx::query_as(
        "select t.id, s.subject_id from tutors t join users u on u.id = t.user_id join tutor_subjects s on s.tutor_id = t.id and s.position = 0 where u.email = 'tutor-001@demo.test'",
    )
    .fetch_one(&test.owner)
    .await
    .unwrap();
    let slots = slots_list(&context, TutorId(tutor), (None, None), Some(60), Some(3)).await.unwrap();
    let first = slots.first().expect("a free slot");
    assert!(first.start - now() < chrono::Duration::hours(6), "{first:?}");
    let request = BookingRequest {
        tutor_id: tutor.to_string(),
        subject_id: subject.to_string(),
        start: first.start.to_rfc3339(),
        minutes: 60,
        pay_with: "wallet".into(),
        ..BookingRequest::default()
    };
    let booking = booking_create(&context, request, None).await.unwrap();
    assert_eq!(booking.session_state.code(), "SCHEDULED");
}

async fn reviews_are_storable_text_about_the_lesson_and_seldom_say_the_same(test: &TestApp) {
    let rows: Vec<(i16, String, String)> = sqlx::query_as(
        "select r.rating, r.comment, u.display_name from reviews r join tutors t on t.id = r.tutor_id join users u on u.id = t.user_id order by r.id",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    if let Some(path) = std::env::var_os("DEMO_REVIEWS") {
        let text: Vec<String> = rows.iter().map(|(stars, text, tutor)| format!("{stars} {tutor}: {text}")).collect();
        std::fs::write(path, text.join("\n")).unwrap();
    }
    for (_, comment, _) in &rows {
        assert_eq!(domain::text::clean(comment, 2_000).as_ref(), Ok(comment));
        assert!(!comment.is_empty() && !comment.contains('{'), "{comment}");
    }
    let different: std::collections::HashSet<_> = rows.iter().map(|(_, comment, _)| comment).collect();
    assert!(different.len() * 100 >= rows.len() * 97, "{} of {} differ", different.len(), rows.len());
    let good = rows.iter().filter(|(stars, ..)| *stars >= 4).count();
    let poor = rows.iter().filter(|(stars, ..)| *stars <= 2).count();
    assert!(
        good * 100 > rows.len() * 88 && poor > 5 && poor * 100 < rows.len() * 4,
        "{good} good and {poor} poor of {}",
        rows.len()
    );
}

#[tokio::test]
async fn a_bulk_loading_makes_people_who_can_be_found_and_paid_and_repeats_nothing() {
    let test = TestApp::new().await;
    let count = std::env::var("BULK_TUTORS").ok().and_then(|count| count.parse().ok()).unwrap_or(300);
    let began = std::time::Instant::now();
    let summary = bulk_seed(&test.app.pool, count, 50, 7, now()).await.unwrap();
    println!("{count} tutors in {:?}", began.elapsed());
    assert_eq!((summary.tutors, summary.students), (u64::from(count), 50));
    assert!(bulk_seed(&test.app.pool, count, 50, 7, now()).await.unwrap().already_there);
    assert!(!bulk_seed(&test.app.pool, 10, 5, 8, now()).await.unwrap().already_there);
    let found: i64 = sqlx::query_scalar("select count(*) from tutors t join availability a on a.tutor_id = t.id where search <> '' and search_text <> ''")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(found, i64::from(count) + 10);
}
