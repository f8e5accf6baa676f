//! Sending: once for each client id, in the order of the thread, told to those who may see it.

use super::{Pair, request, texts, threads, to_person, to_thread, told};
use domain::messages::message::MessageRequest;
use services::{Clock, messages::send::message_send, platform::rate_limits::Limit};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, refusal, refused},
};
use uuid::Uuid;

#[tokio::test]
async fn the_same_client_id_is_the_first_message_for_ever() {
    let pair = Pair::new().await;
    let once = MessageRequest { thread_id: Some(pair.thread.to_string()), ..request("One") };
    let first = message_send(&pair.ada, &once).await.unwrap();
    pair.test.clock.advance(chrono::Duration::days(400));
    let again = MessageRequest { text: "Two".into(), ..once.clone() };
    assert_eq!(message_send(&pair.ada, &again).await.unwrap(), first);
    let elsewhere = MessageRequest { thread_id: None, recipient_id: Some(Uuid::now_v7().to_string()), ..once.clone() };
    assert_eq!(message_send(&pair.ada, &elsewhere).await.unwrap(), first, "even where it could not go");
    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello", "One"]);
    let others = message_send(&pair.rosa, &once).await.unwrap();
    assert_ne!(others.id, first.id, "an id is its sender's own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_times_at_once_it_is_written_and_told_once() {
    let pair = Pair::new().await;
    let once = MessageRequest { thread_id: Some(pair.thread.to_string()), ..request("Once") };
    let all = futures_all(10, |_| {
        let (ada, once) = (pair.ada.clone(), once.clone());
        async move { message_send(&ada, &once).await.unwrap().id }
    })
    .await;
    assert!(all.iter().all(|id| *id == all[0]), "{all:?}");
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello", "Once"]);
    assert_eq!(told(&pair.test).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_have_numbers_without_gaps_in_the_order_they_are_told() {
    let pair = Pair::new().await;
    let sent = futures_all(20, |at| {
        let (who, thread) = (if at % 2 == 0 { pair.ada.clone() } else { pair.rosa.clone() }, pair.thread);
        async move { to_thread(&who, thread, &format!("m{at}")).await.unwrap().number }
    })
    .await;
    let mut numbers = sent.clone();
    numbers.sort_unstable();
    assert_eq!(numbers, (2..=21).collect::<Vec<_>>());
    let in_order: Vec<i64> = sqlx::query_scalar(
        "select m.number from outbox_events e join messages m on m.id = (e.data->>'message_id')::uuid order by e.id",
    )
    .fetch_all(&pair.test.owner)
    .await
    .unwrap();
    assert_eq!(in_order, (1..=21).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_write_first_at_once_meet_in_one_thread() {
    let test = TestApp::new().await;
    let (one, other) = (test.approved_tutor().await.person, test.approved_tutor().await.person);
    let (a, b) = (test.context_of(&one), test.context_of(&other));
    let (first, second) = tokio::join!(to_person(&a, other.id, "from one"), to_person(&b, one.id, "from the other"));
    assert_eq!(first.unwrap().thread_id, second.unwrap().thread_id);
    assert_eq!((threads(&a).await.len(), threads(&b).await.len()), (1, 1));
}

#[tokio::test]
async fn everybody_in_the_thread_is_told_and_no_event_holds_the_text() {
    let pair = Pair::new().await;
    let mut both = vec![pair.ada.actor_id().unwrap(), pair.rosa.actor_id().unwrap()];
    both.sort_unstable();
    assert_eq!(told(&pair.test).await, [("message.new".to_owned(), both)]);
    let with_text: i64 = sqlx::query_scalar("select count(*) from outbox_events where data::text ilike '%hello%'")
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(with_text, 0);
}

#[tokio::test]
async fn a_message_about_a_lesson_goes_to_its_other_side_and_says_which_lesson() {
    let scene = testkit::scene::Scene::new().await;
    let id = scene.booked(testkit::scene::TOMORROW).await;
    let about = MessageRequest { booking_id: Some(id.to_string()), ..request("See you") };
    let sent = message_send(&scene.as_student(), &about).await.unwrap();
    assert_eq!(sent.booking_id, Some(id));
    let back = MessageRequest { booking_id: Some(id.to_string()), ..request("Until tomorrow") };
    assert_eq!(message_send(&scene.as_tutor(), &back).await.unwrap().thread_id, sent.thread_id);
    let stranger = scene.test.context_of(&scene.test.student().await);
    assert_eq!(
        refused(message_send(&stranger, &MessageRequest { booking_id: Some(id.to_string()), ..request("?") }).await).0,
        404
    );
}

#[tokio::test]
async fn whoever_gives_contact_details_away_is_told_what_that_costs_and_it_is_sent_all_the_same() {
    let pair = Pair::new().await;
    let sent = pair.asks("Write to ada@example.com").await;
    let nudge = sent.nudge.clone().unwrap();
    assert_eq!((nudge.code.as_str(), sent.held), ("contact_shared", false));
    assert!(nudge.text.len() > 20, "{nudge:?}");
    assert_eq!(pair.asks("Pay me by PayPal").await.nudge.unwrap().code, "pay_outside");
    assert_eq!(pair.asks("On page 12").await.nudge, None);
    let seen = texts(&pair.rosa, pair.thread).await;
    assert_eq!(seen[1], "Write to ada@example.com");
    let german = services::Context { locale: "de".into(), ..pair.ada.clone() };
    let told = to_thread(&german, pair.thread, "ada@example.com").await.unwrap().nudge.unwrap();
    assert_ne!(told.text, nudge.text, "in the sender's language");
}

#[tokio::test]
async fn the_sixty_first_message_of_a_minute_waits_and_a_repetition_is_not_counted() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let tutor = test.approved_tutor().await;
    let ada = test.context_of(&test.student().await);
    let once = MessageRequest { recipient_id: Some(tutor.person.id.to_string()), ..request("0") };
    for _ in 0..70 {
        message_send(&ada, &once).await.unwrap();
    }
    for at in 1..60 {
        to_person(&ada, tutor.person.id, &at.to_string()).await.unwrap();
    }
    let refusal = refusal(to_person(&ada, tutor.person.id, "60").await);
    assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("rate_limited", 429));
    assert!(refusal.retry_after_seconds.is_some());
}

#[tokio::test]
async fn thirty_people_a_day_may_be_written_to_first() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ada = test.context_of(&test.student().await);
    for _ in 0..30 {
        to_person(&ada, test.approved_tutor().await.person.id, "Hello").await.unwrap();
    }
    let next = test.approved_tutor().await.person.id;
    assert_eq!(refused(to_person(&ada, next, "Hello").await), (429, "rate_limited".into()));
}

#[tokio::test]
async fn a_hundred_strangers_a_day_begin_with_one_tutor_and_whoever_has_a_lesson_is_none() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    let (test, rosa) = (&scene.test, scene.tutor.person.id);
    sqlx::query("insert into rate_counters (bucket, window_start, count) values ($1, $2, 99)")
        .bind(Limit::BegunByStrangers.bucket(&rosa.to_string()))
        .bind(test.clock.real_now())
        .execute(&test.owner)
        .await
        .unwrap();
    let (last, late) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let first = to_person(&last, rosa, "Do you teach on Sundays?").await.unwrap();
    assert_eq!(refused(to_person(&late, rosa, "Hello").await), (429, "rate_limited".into()));
    let begun: i64 = sqlx::query_scalar("select count(*) from threads").fetch_one(&test.owner).await.unwrap();
    assert_eq!(begun, 1, "whoever was refused began nothing");
    to_thread(&last, first.thread_id, "Or on Mondays?").await.expect("what was begun goes on");
    scene.booked(TOMORROW).await;
    to_person(&scene.as_student(), rosa, "See you tomorrow").await.expect("a student of theirs");
    to_person(&late, test.approved_tutor().await.person.id, "Hello").await.expect("another tutor");
}

#[tokio::test]
async fn whoever_has_a_phone_or_an_account_of_a_week_writes_although_a_hundred_strangers_did() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    let (test, rosa) = (&scene.test, scene.tutor.person.id);
    let bucket = Limit::BegunByStrangers.bucket(&rosa.to_string());
    sqlx::query("insert into rate_counters (bucket, window_start, count) values ($1, $2, 100)")
        .bind(&bucket)
        .bind(test.clock.real_now())
        .execute(&test.owner)
        .await
        .unwrap();
    let (new, known, old) = (test.student().await, test.student().await, test.student().await);
    test.phone(known.id).await;
    let week = sqlx::query("update users set created_at = created_at - interval '7 days' where id = $1");
    week.bind(old.id.0).execute(&test.owner).await.unwrap();
    for _ in 0..3 {
        assert_eq!(refused(to_person(&test.context_of(&new), rosa, "Hello").await), (429, "rate_limited".into()));
    }
    for person in [&known, &old] {
        to_person(&test.context_of(person), rosa, "Do you teach on Sundays?").await.unwrap();
    }
    let count = sqlx::query_scalar::<_, i32>("select count from rate_counters where bucket = $1").bind(&bucket);
    assert_eq!(count.fetch_one(&test.owner).await.unwrap(), 100, "neither tries nor they are counted");
}

/// Runs as many at once and collects what they answer.
async fn futures_all<T, Made, Running>(many: usize, make: Made) -> Vec<T>
where
    T: Send + 'static,
    Made: Fn(usize) -> Running,
    Running: Future<Output = T> + Send + 'static,
{
    let mut all = tokio::task::JoinSet::new();
    for at in 0..many {
        all.spawn(make(at));
    }
    all.join_all().await
}
