//! How the database goes about a statement, without the values it was asked with.
//!
//! `auto_explain` would write the values of people's data into the database's log. The plan asked for here is the one
//! for any values: the same that a prepared statement is given after its fifth time.

use crate::Result;
use sqlx::{AssertSqlSafe, PgPool, Row};
use uuid::Uuid;

/// The statement that asks for the plan of another one, prepared under that name.
fn question(name: &str, statement: &str) -> String {
    let values = values_of(statement);
    let nulls = if values == 0 { String::new() } else { format!("({})", vec!["null"; values].join(", ")) };
    format!(
        "set local plan_cache_mode = force_generic_plan;
         prepare {name} as {statement};
         explain execute {name}{nulls};
         deallocate {name}"
    )
}

/// How many values a statement takes: the highest of its `$1`, `$2` and so on.
fn values_of(statement: &str) -> usize {
    let numbers = statement.split('$').skip(1).map(|rest| {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..digits).unwrap_or_default().parse().unwrap_or(0)
    });
    numbers.max().unwrap_or(0)
}

/// Whether there is a plan of that statement: of one that reads or writes rows.
pub fn has_plan(statement: &str) -> bool {
    let word = statement.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    ["select", "with", "insert", "update", "delete"].contains(&word.as_str())
}

/// The plan of a statement of ours, for any values; nothing is done.
pub async fn plan_of(pool: &PgPool, statement: &str) -> Result<String> {
    let name = format!("slow_{}", Uuid::now_v7().simple());
    let statement = statement.trim().trim_end_matches(';');
    let mut work = pool.begin().await?;
    let rows = sqlx::raw_sql(AssertSqlSafe(question(&name, statement))).fetch_all(&mut *work).await?;
    work.rollback().await?;
    let lines: std::result::Result<Vec<String>, sqlx::Error> = rows.iter().map(|row| row.try_get(0)).collect();
    Ok(lines?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_values_are_left_open_as_the_statement_takes() {
        for (statement, values) in [
            ("select 1", 0),
            ("select $1", 1),
            ("select $2, $1 where a = $2", 2),
            ("select $10::text || '$'", 10),
            ("update a set b = '5$'", 0),
        ] {
            assert_eq!(values_of(statement), values, "{statement}");
        }
        assert!(question("x", "select $1, $2").contains("explain execute x(null, null);"));
        assert!(question("x", "select 1").contains("explain execute x;"));
    }

    #[test]
    fn only_what_reads_or_writes_rows_has_a_plan() {
        for statement in ["\n select 1", "WITH a as (select 1) table a", "insert into a", "update a", "delete from a"] {
            assert!(has_plan(statement), "{statement}");
        }
        for statement in ["", "begin", "listen a", "explain select 1", "prepare a as select 1", "set a = 1"] {
            assert!(!has_plan(statement), "{statement}");
        }
    }
}
