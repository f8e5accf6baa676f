//! Exchanges: found by everybody in them, agreed on by all or by none, and raced for.

use crate::support::skills;
use domain::{
    identity::Role,
    ids::SubjectId,
    matching::exchange::{CycleState, ExchangeCycle},
};
use services::{
    Clock, Context, SignedIn,
    matching_live::exchange::{
        BookExchange, EndExchanges, ExchangeAgreed, exchange_accept, exchange_cycles, exchange_decline,
        exchange_matches,
    },
    people::blocks::{block_put, block_remove},
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// People in a ring: each teaches the next.
async fn ring(test: &TestApp, length: usize) -> (Vec<SignedIn>, Vec<SubjectId>) {
    let (mut people, mut subjects) = (Vec::new(), Vec::new());
    for _ in 0..length {
        people.push(test.student().await);
        subjects.push(test.subject().await);
    }
    for (place, person) in people.iter().enumerate() {
        skills(test, person, &[subjects[place]], &[subjects[(place + length - 1) % length]]).await;
    }
    (people, subjects)
}

async fn cycle_of(context: &Context) -> ExchangeCycle {
    let mut cycles = exchange_cycles(context).await.unwrap().items;
    assert!(!cycles.is_empty(), "a cycle");
    cycles.remove(0)
}

#[tokio::test]
async fn a_circle_of_three_is_found_by_all_and_holds_when_all_have_said_yes() {
    let test = TestApp::new().await;
    let (people, _) = ring(&test, 3).await;
    let contexts: Vec<Context> = people.iter().map(|person| test.context_of(person)).collect();
    let first = cycle_of(&contexts[0]).await;
    assert_eq!((first.state, first.seats.len(), first.can_answer), (CycleState::Possible, 3, true));
    for context in &contexts {
        assert_eq!(cycle_of(context).await.id, first.id);
    }
    assert!(exchange_matches(&contexts[0]).await.unwrap().items.is_empty(), "no two of them want each other's");
    let stranger = test.context_of(&test.student().await);
    is_not_found(exchange_accept(&stranger, first.id).await);
    is_not_found(exchange_decline(&stranger, first.id).await);
    assert_eq!(refused(exchange_cycles(&test.anonymous()).await).0, 401);
    let child = test.context_of(&test.person(Role::Child).await);
    assert_eq!(refused(exchange_cycles(&child).await).0, 403);
    let opened = exchange_accept(&contexts[0], first.id).await.unwrap();
    assert_eq!((opened.state, opened.can_answer), (CycleState::Open, false));
    assert_eq!(exchange_accept(&contexts[1], first.id).await.unwrap().state, CycleState::Open);
    let agreed = exchange_accept(&contexts[2], first.id).await.unwrap();
    assert_eq!(agreed.state, CycleState::Agreed);
    assert!(agreed.seats.iter().all(|seat| seat.accepted));
    assert_eq!(cycle_of(&contexts[0]).await.state, CycleState::Agreed);
    assert_eq!(refused(exchange_decline(&contexts[0], first.id).await), (409, "exchange_over".into()));
}

#[tokio::test]
async fn one_no_ends_it_and_so_does_the_time() {
    let test = TestApp::new().await;
    let (people, _) = ring(&test, 2).await;
    let contexts: Vec<Context> = people.iter().map(|person| test.context_of(person)).collect();
    let pair = exchange_matches(&contexts[0]).await.unwrap().items.remove(0);
    assert_eq!(pair.member_id, people[1].id);
    let id = pair.cycle_id;
    exchange_accept(&contexts[0], id).await.unwrap();
    assert_eq!(exchange_decline(&contexts[1], id).await.unwrap().state, CycleState::Declined);
    assert_eq!(refused(exchange_accept(&contexts[1], id).await), (409, "exchange_over".into()));
    let (people, _) = ring(&test, 2).await;
    let (one, other) = (test.context_of(&people[0]), test.context_of(&people[1]));
    let id = cycle_of(&one).await.id;
    exchange_accept(&one, id).await.unwrap();
    test.clock.move_to(test.clock.now() + chrono::Duration::hours(73));
    assert_eq!(cycle_of(&one).await.state, CycleState::Expired);
    assert_eq!(refused(exchange_accept(&other, id).await), (409, "exchange_over".into()));
    EndExchanges::run(&test.system(), Nothing {}).await.unwrap();
    let state = "select state from exchange_cycles where id = $1";
    let state: String = sqlx::query_scalar(state).bind(id).fetch_one(&test.owner).await.unwrap();
    assert_eq!(state, "expired");
}

/// One person whose wish two others could meet: both exchanges are accepted at once, and one holds.
#[tokio::test]
async fn of_two_exchanges_that_want_the_same_one_holds() {
    for _ in 0..4 {
        let test = TestApp::new().await;
        let (wish, gift) = (test.subject().await, test.subject().await);
        let asker = test.student().await;
        skills(&test, &asker, &[gift], &[wish]).await;
        let mut others = Vec::new();
        for _ in 0..2 {
            let other = test.student().await;
            skills(&test, &other, &[wish], &[gift]).await;
            others.push(other);
        }
        let context = test.context_of(&asker);
        let ids: Vec<_> = exchange_matches(&context).await.unwrap().items;
        assert_eq!(ids.len(), 2);
        for pair in &ids {
            exchange_accept(&context, pair.cycle_id).await.unwrap();
        }
        let finish = |place: usize| {
            let pair = &ids[place];
            let other = others.iter().find(|other| other.id == pair.member_id).unwrap();
            let (context, id) = (test.context_of(other), pair.cycle_id);
            async move { exchange_accept(&context, id).await.map(|cycle| cycle.state) }
        };
        let (one, other) = tokio::join!(finish(0), finish(1));
        let outcomes = [one, other].map(|outcome| match outcome {
            Ok(state) => state.code().to_owned(),
            Err(error) => refused::<()>(Err(error)).1,
        });
        let mut sorted = outcomes.clone();
        sorted.sort();
        assert_eq!(sorted, ["agreed", "exchange_taken"], "{outcomes:?}");
        let held = "select count(*) from exchange_seats where holds";
        assert_eq!(sqlx::query_scalar::<_, i64>(held).fetch_one(&test.owner).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn the_same_answer_twice_at_once_is_one_answer() {
    let test = TestApp::new().await;
    let (people, _) = ring(&test, 2).await;
    let (one, other) = (test.context_of(&people[0]), test.context_of(&people[1]));
    let id = cycle_of(&one).await.id;
    let (a, b, c) = tokio::join!(exchange_accept(&one, id), exchange_accept(&one, id), exchange_accept(&other, id));
    let agreed = [&a, &b, &c].iter().filter(|it| it.as_ref().is_ok_and(|it| it.state == CycleState::Agreed)).count();
    assert!(agreed >= 1, "{a:?} {b:?} {c:?}");
    let rows = "select count(*) from exchange_cycles where state = 'agreed'";
    assert_eq!(sqlx::query_scalar::<_, i64>(rows).fetch_one(&test.owner).await.unwrap(), 1);
}

#[tokio::test]
async fn attack_29_whoever_fits_is_found_among_thousands_of_older_members() {
    let test = TestApp::new().await;
    let (others, wanted) = (test.subject().await, test.subject().await);
    for sql in [
        "insert into users (id, email, password_hash, roles, display_name, birth_date, time_zone, locale, created_at)
         select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'old-' || n || '@edustream.test', '',
           '{student}', 'Old ' || n, '1990-01-01', 'UTC', 'en', now()
         from generate_series(1, 2100) n",
        "insert into user_skills (user_id, skill_id, kind, proficiency, position)
         select u.id, case k.kind when 'teach' then $1 else $2 end, k.kind, 70, 0
         from users u, (values ('teach'), ('learn')) k (kind) where u.email like 'old-%'",
    ] {
        let mut filled = sqlx::query(sql);
        if sql.contains("$1") {
            filled = filled.bind(others.0).bind(wanted.0);
        }
        filled.execute(&test.owner).await.unwrap();
    }
    let (people, _) = ring(&test, 2).await;
    let found = exchange_matches(&test.context_of(&people[0])).await.unwrap().items;
    assert_eq!(found.iter().map(|found| found.member_id).collect::<Vec<_>>(), [people[1].id]);
}

/// Finding 13.
#[tokio::test]
async fn no_two_of_an_exchange_are_kept_apart_whoever_of_them_blocked_and_whenever() {
    let test = TestApp::new().await;
    let (people, _) = ring(&test, 3).await;
    let contexts: Vec<Context> = people.iter().map(|person| test.context_of(person)).collect();
    let id = cycle_of(&contexts[0]).await.id;
    block_put(&contexts[1], people[2].id).await.unwrap();
    for context in &contexts {
        assert!(exchange_cycles(context).await.unwrap().items.is_empty(), "the caller may have blocked nobody");
        is_not_found(exchange_accept(context, id).await);
    }
    block_remove(&contexts[1], people[2].id).await.unwrap();
    exchange_accept(&contexts[0], id).await.unwrap();
    exchange_accept(&contexts[1], id).await.unwrap();
    block_put(&contexts[2], people[1].id).await.unwrap();
    for context in &contexts {
        assert!(exchange_cycles(context).await.unwrap().items.is_empty(), "blocked after the first yes");
        is_not_found(exchange_accept(context, id).await);
        is_not_found(exchange_decline(context, id).await);
    }
    EndExchanges::run(&test.system(), Nothing {}).await.unwrap();
    let state = "select state from exchange_cycles where id = $1";
    let state = sqlx::query_scalar::<_, String>(state).bind(id).fetch_one(&test.owner).await.unwrap();
    assert_eq!(state, "lapsed");
    assert_eq!(cycle_of(&contexts[0]).await.state, CycleState::Lapsed, "who is kept apart from nobody is told its end");
    assert!(exchange_cycles(&contexts[1]).await.unwrap().items.is_empty());
}

/// Findings 13 and 15.
#[tokio::test]
async fn an_exchange_with_somebody_who_may_not_book_does_not_come_about() {
    let test = TestApp::new().await;
    let (people, _) = ring(&test, 2).await;
    let (one, other) = (test.context_of(&people[0]), test.context_of(&people[1]));
    let id = cycle_of(&one).await.id;
    exchange_accept(&one, id).await.unwrap();
    let by = test.person(Role::Admin).await;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'Rude.', $2, $3)",
    )
    .bind(people[1].id.0)
    .bind(test.clock.now())
    .bind(by.id.0)
    .execute(&test.owner)
    .await
    .unwrap();
    assert_eq!(refused(exchange_accept(&other, id).await), (403, "restricted_book".into()));
    sqlx::query("update sanctions set ended_at = begun_at").execute(&test.owner).await.unwrap();
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(people[0].id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    is_not_found(exchange_accept(&other, id).await);
}

/// People in a ring who have time on Wednesdays from ten to eleven, and have all said yes.
async fn agreed_ring(test: &TestApp, length: usize) -> (Vec<SignedIn>, Vec<SubjectId>, uuid::Uuid) {
    let (people, subjects) = ring(test, length).await;
    for person in &people {
        sqlx::query("insert into student_profiles (user_id, preferred_times, updated_at) values ($1, $2, $3)")
            .bind(person.id.0)
            .bind(serde_json::json!([{ "weekday": "wed", "start": "10:00", "end": "11:00" }]))
            .bind(test.clock.now())
            .execute(&test.owner)
            .await
            .unwrap();
    }
    let contexts: Vec<Context> = people.iter().map(|person| test.context_of(person)).collect();
    let id = cycle_of(&contexts[0]).await.id;
    for context in &contexts {
        exchange_accept(context, id).await.unwrap();
    }
    (people, subjects, id)
}

async fn book(test: &TestApp, cycle_id: uuid::Uuid) {
    BookExchange::run(&test.system(), ExchangeAgreed { cycle_id }).await.unwrap();
}

/// Day of the month of each lesson, by who teaches whom what, in the order of their starts.
async fn lessons(test: &TestApp) -> Vec<(uuid::Uuid, uuid::Uuid, uuid::Uuid, i32)> {
    let sql = "select tutor_user_id, student_id, subject_id, extract(day from starts_at at time zone 'UTC')::int
               from bookings where session_state = 'SCHEDULED' and total = 0 and pay_with = 'credits' and minutes = 60
                 and extract(hour from starts_at at time zone 'UTC') = 10 order by starts_at, id";
    sqlx::query_as(sql).fetch_all(&test.owner).await.unwrap()
}

#[tokio::test]
async fn a_circle_that_all_agreed_on_becomes_lessons_that_cost_nothing() {
    let test = TestApp::new().await;
    let (people, subjects, id) = agreed_ring(&test, 3).await;
    let waits = "select count(*) from jobs where kind = 'BookExchange' and payload->>'cycle_id' = $1::text";
    let waits = sqlx::query_scalar::<_, i64>(waits).bind(id).fetch_one(&test.owner).await.unwrap();
    assert_eq!(waits, 1, "the last yes asks for it");
    book(&test, id).await;
    let made = lessons(&test).await;
    assert_eq!(made.iter().map(|lesson| lesson.3).collect::<Vec<_>>(), [4, 11, 18], "one hour a week each");
    for (place, person) in people.iter().enumerate() {
        let learner = people[(place + 1) % 3].id.0;
        let lesson = made.iter().find(|lesson| lesson.0 == person.id.0).unwrap();
        assert_eq!((lesson.1, lesson.2), (learner, subjects[place].0));
    }
    let journals = sqlx::query_scalar::<_, i64>("select count(*) from journals").fetch_one(&test.owner).await.unwrap();
    assert_eq!(journals, 0, "nobody pays");
    book(&test, id).await;
    assert_eq!(lessons(&test).await, made, "booked once");
}

#[tokio::test]
async fn a_lesson_of_an_exchange_is_told_to_its_two_people_alone() {
    let test = TestApp::new().await;
    let (people, _, id) = agreed_ring(&test, 3).await;
    let before = cycle_of(&test.context_of(&people[0])).await;
    assert!(before.seats.iter().all(|seat| seat.booking_id.is_none() && seat.lesson_at.is_none()), "not booked yet");
    book(&test, id).await;
    for person in &people {
        let seats = cycle_of(&test.context_of(person)).await.seats;
        let own = seats.iter().position(|seat| seat.you).unwrap();
        for (place, seat) in seats.iter().enumerate() {
            let mine = place == own || (place + 1) % 3 == own;
            assert_eq!((seat.booking_id.is_some(), seat.lesson_at.is_some()), (mine, mine));
        }
    }
}

#[tokio::test]
async fn whoever_may_not_book_when_it_is_booked_gets_no_lesson_and_the_others_do() {
    let test = TestApp::new().await;
    let (people, _, id) = agreed_ring(&test, 2).await;
    let by = test.person(Role::Admin).await;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'Rude.', $2, $3)",
    )
    .bind(people[1].id.0)
    .bind(test.clock.now())
    .bind(by.id.0)
    .execute(&test.owner)
    .await
    .unwrap();
    book(&test, id).await;
    let learners: Vec<uuid::Uuid> = lessons(&test).await.iter().map(|lesson| lesson.1).collect();
    assert_eq!(learners, [people[0].id.0]);
}

#[tokio::test]
async fn where_no_hour_suits_both_nothing_is_booked_and_the_exchange_stays_agreed() {
    let test = TestApp::new().await;
    let (people, _, id) = agreed_ring(&test, 2).await;
    sqlx::query(
        "insert into time_claims (person_id, during, source_id, kind)
         values ($1, tstzrange('2026-03-01', '2026-06-01'), gen_random_uuid(), 'blackout')",
    )
    .bind(people[0].id.0)
    .execute(&test.owner)
    .await
    .unwrap();
    book(&test, id).await;
    assert!(lessons(&test).await.is_empty());
    let (people, _) = ring(&test, 2).await;
    let contexts = [test.context_of(&people[0]), test.context_of(&people[1])];
    let without_hours = cycle_of(&contexts[0]).await.id;
    for context in &contexts {
        exchange_accept(context, without_hours).await.unwrap();
    }
    book(&test, without_hours).await;
    assert!(lessons(&test).await.is_empty(), "nobody said when");
    assert_eq!(cycle_of(&contexts[0]).await.state, CycleState::Agreed);
}
