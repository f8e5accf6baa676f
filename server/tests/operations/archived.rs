//! The commands of cold storage, as an operator gives them: the rules behind them are tried in `it/archive.rs`.

use crate::running::Running;
use services::platform::installation::owner_pool_connect;
use std::process::Stdio;

#[tokio::test]
async fn old_rows_go_to_cold_storage_and_come_back_by_commands_and_what_makes_no_sense_is_said() {
    let house = Running::new();
    let cluster = adapters::postgres_embedded::EmbeddedPostgres::join(house.data_dir()).await.unwrap();
    let owner = owner_pool_connect(&cluster.url, 1).await.unwrap();
    for day in ["2020-05-01", "2020-05-02"] {
        sqlx::query(
            "insert into insight_counts (day, source, name, events) values ($1::text::date, 'client', 'seen', 3)",
        )
        .bind(day)
        .execute(&owner)
        .await
        .unwrap();
    }
    let archived = house.run(&["archive"]);
    assert!(archived.starts_with("2 rows in 1 parts went into cold storage"), "{archived}");
    assert!(house.run(&["archive"]).starts_with("0 rows in 0 parts"));
    let listed = house.run(&["archive", "list"]);
    assert!(listed.starts_with("insight_counts") && listed.contains("2020-05-01 to 2020-05-02"), "{listed}");
    let days = |until| ["archive", "restore", "--table", "insight_counts", "--from", "2020-05-02", "--until", until];
    assert!(house.run(&days("2020-05-03")).starts_with("1 rows can be read in archived.insight_counts"));
    let back: i64 =
        sqlx::query_scalar("select sum(events)::bigint from archived.insight_counts where day = '2020-05-02'")
            .fetch_one(&owner)
            .await
            .unwrap();
    assert_eq!(back, 3);
    house.run(&["archive", "forget"]);
    assert!(sqlx::query("select 1 from archived.insight_counts").fetch_optional(&owner).await.is_err());
    for (arguments, told) in [
        (days("2020-05-02").to_vec(), "--until is the day after the last one"),
        (
            vec!["archive", "restore", "--table", "messages", "--from", "2020-05-01", "--until", "2020-05-02"],
            "messages is not archived: outbox_events, insight_counts",
        ),
    ] {
        let said = house.command(&arguments).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(said.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&said.stderr).contains(told), "{arguments:?}");
    }
    owner.close().await;
    cluster.stop().await.unwrap();
}
