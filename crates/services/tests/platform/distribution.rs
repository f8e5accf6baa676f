//! Every table can be where its comment says when the database is divided (ARCHITECTURE rule 20), but for what is
//! listed in `distribution.txt` with its reason. Asked of plain PostgreSQL.

use services::platform::distribution::obstacles;
use sqlx::Executor;
use std::collections::BTreeSet;
use testkit::TestApp;

fn listed() -> BTreeSet<&'static str> {
    let lines = include_str!("distribution.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

#[tokio::test]
async fn what_a_divided_table_promises_holds_within_its_key_or_is_listed_with_its_reason() {
    let house = TestApp::new().await;
    let found = obstacles(&house.owner).await.unwrap();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let new: Vec<_> = found.difference(&listed()).copied().collect();
    assert!(new.is_empty(), "a table cannot be where its comment says:\n{}", new.join("\n"));
    let over: Vec<_> = listed().difference(&found).copied().collect();
    assert!(over.is_empty(), "these are no obstacles any more, take them from distribution.txt:\n{}", over.join("\n"));
}

#[tokio::test]
async fn double_booking_is_prevented_within_one_key() {
    let house = TestApp::new().await;
    let found = obstacles(&house.owner).await.unwrap();
    assert!(!found.iter().any(|line| line.starts_with("time_claims:")), "{found:?}");
}

#[tokio::test]
async fn each_obstacle_is_seen() {
    let house = TestApp::new().await;
    let sql = "create table apart (id uuid, person_id uuid references users, during tstzrange, code text unique,
                 primary key (person_id, id), constraint apart_alone exclude using gist (during with &&));
               comment on table apart is 'distributed by person_id: made to be seen';
               create table keyless (id uuid);
               comment on table keyless is 'distributed by person_id: made to be seen';
               create table here (id uuid, apart uuid, person uuid,
                 constraint here_apart foreign key (person, apart) references apart (person_id, id));
               comment on table here is 'local: made to be seen';
               create function apart_noted() returns trigger language plpgsql as 'begin return new; end';
               create trigger apart_noted before insert on apart for each row execute function apart_noted();";
    house.owner.execute(sql).await.unwrap();
    let found = obstacles(&house.owner).await.unwrap();
    for expected in [
        "apart: apart_code_key is unique without person_id",
        "apart: apart_alone excludes without person_id",
        "apart: has the trigger apart_noted",
        "apart: apart_person_id_fkey refers to users",
        "keyless: has no column person_id",
        "here: here_apart refers to apart",
    ] {
        assert!(found.iter().any(|line| line == expected), "{expected}: {found:?}");
    }
    assert!(!found.iter().any(|line| line.contains("apart_pkey")), "it has its key");
}
