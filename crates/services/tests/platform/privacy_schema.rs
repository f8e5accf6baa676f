//! Completeness, proved against the schema itself: a copy of somebody's data lacks no table and no column without
//! saying why, and an erasure passes no table over.

use services::privacy::{
    ERASED,
    tables::{Holds, TABLES, Why},
};
use std::collections::{BTreeMap, BTreeSet};
use testkit::TestApp;

/// Columns that name a person without a foreign key: the table would outlive the account, or is written before it.
const NAME_PEOPLE: &[&str] =
    &["user_id", "person_id", "actor_id", "holder_id", "recipient", "email", "audience", "maker_id", "owner_id"];

/// A column that names the same person as another one of its table, by which rows are found.
const SAME_PERSON: &[(&str, &str)] = &[
    ("institution_identities", "email"),
    ("bookings", "tutor_id"),
    ("courses", "tutor_id"),
    ("course_teachers", "tutor_id"),
    ("child_sign_ins", "email"),
    ("email_tokens", "email"),
    ("series", "tutor_id"),
    ("group_lessons", "tutor_id"),
    ("identities", "email"),
    ("packages", "tutor_id"),
    ("available_now", "tutor_id"),
    ("micro_offers", "tutor_id"),
    ("ad_campaigns", "tutor_id"),
    ("promotions", "tutor_id"),
    ("users", "email"),
];

/// A column that names somebody else: whose rows these are stands in another one.
const NAMES_OTHERS: &[(&str, &str)] = &[
    ("bookings", "replacement_tutor_id"),
    ("favourites", "tutor_id"),
    ("match_shown", "tutor_id"),
    ("match_feedback", "tutor_id"),
    ("waitlist_entries", "tutor_id"),
    ("trial_replacements", "tutor_user_id"),
    ("blocks", "blocked_id"),
    ("package_gifts", "email"),
    // What kind of people it is for.
    ("campaigns", "audience"),
];

/// Tables with rows of a person that an erasure leaves, and why.
const STAYS: &[(&str, &str)] = &[
    ("tickets", "what was said goes, that something was asked is counted"),
    ("fraud_items", "what was decided about an account can be asked long after"),
    ("held_texts", "names the review by its id alone"),
    ("users", "becomes nobody's: others' lessons, reviews and journals name its id"),
    ("deletion_requests", "goes with the account, after its rows have been read"),
    ("audit_log", "append-only, kept for seven years: ids, acts and networks"),
    ("accounts", "the ledger, under the account's id alone"),
    ("journals", "the ledger, under the account's id alone"),
    ("postings", "the ledger, under the account's id alone"),
    ("payments", "the ledger, under the account's id alone"),
    ("room_pictures", "go with uploads, whose bytes an erasure takes away"),
    ("lesson_words", "what settled a lesson's money: an id and an instant"),
    ("payment_risks", "go with payment_orders, for 400 days"),
    ("payment_risk_decisions", "what the staff decided about a payment, for 400 days"),
    ("payout_files", "who of the staff made, read and settled what the bank was told: an account's id alone"),
    ("payment_orders", "the ledger, under the account's id alone"),
    ("reviews", "said about a lesson that took place; shown without a name"),
    ("student_reviews", "said about a lesson that took place; shown without a name"),
    ("waitlist_offers", "go with waitlist_entries"),
    ("webhook_deliveries", "go with webhook_endpoints"),
    ("team_chat_posts", "go with team_chats"),
    ("lti_grades", "go with lti_links"),
    ("calendar_busy", "goes with calendar_connections"),
    ("calendar_exports", "go with calendar_connections"),
    ("calendar_questions", "go with calendar_connections"),
    ("api_key_usage", "goes with api_keys"),
    ("cases", "what was decided about a lesson's money can be asked for 400 days"),
    ("cohort_sessions", "when a cohort met; names no person"),
    ("course_prerequisites", "which course comes before which; names no person"),
    ("enrolment_shares", "the ledger, under the account's id alone"),
    ("case_statements", "go with cases"),
    ("case_appeals", "go with cases"),
    ("case_files", "name the file by its id alone; its bytes are gone"),
    ("reports", "what was decided can be asked for 400 days"),
    ("children", "whose consent an account was made with can be asked long after"),
    ("child_consents", "the same"),
    ("privacy_consents", "what was agreed to can be asked long after"),
    ("suspensions", "why somebody was kept out can be asked long after"),
    ("tutor_subjects", "names no person without the profile"),
    ("series_skips", "names no person without the series"),
    ("background_checks", "how a check ended and why somebody said no; what was found never came here"),
    ("tutor_verifications", "what was decided about a badge; its papers are gone thirty days later"),
    ("thread_people", "the others' conversation, which keeps its people by their ids alone"),
    ("match_promotions", "what was decided about the ranker can be asked long after"),
    ("exchange_seats", "the others' exchange, which keeps its people by their ids alone"),
    ("recovery_codes", "go with totp_secrets"),
    ("referral_rewards", "what was paid for a recommendation, under the ids of both alone"),
    ("ad_campaigns", "what a promoted listing cost, under the account's id alone"),
    ("subscription_charges", "what a plan cost, under the account's id alone"),
    ("ad_days", "the same"),
    ("ad_filtered", "the same"),
    ("affiliate_clicks", "how often a link was followed, by the application's id alone"),
    ("institution_fundings", "the ledger, under the account's id alone"),
    ("sso_sessions", "go with sessions"),
    ("scim_group_people", "go with scim_users"),
    ("lesson_asks", "that a lesson was asked for, under the account's id alone"),
    ("lesson_sponsors", "what a lesson cost, under the account's id alone"),
    ("seat_purchases", "what was bought, under the account's id alone"),
    ("affiliate_commissions", "what was paid to a partner, under the ids of both alone"),
    ("affiliate_returns", "the same"),
    ("campaigns", "what the staff planned to give can be asked long after"),
    ("campaign_people", "what was given by a campaign, under the ids alone"),
    ("winback_credits", "what was given to win somebody back, under the id alone"),
    ("growth_rules", "what the owner decided can be asked long after"),
    ("film_prices", "what the owner decided can be asked long after"),
    ("credit_rule_versions", "what the staff put in force can be asked long after"),
    ("experiments", "what the staff planned to compare can be asked long after"),
    ("packages", "lessons that were paid ahead, under the ids of both sides alone"),
    ("package_lessons", "the same"),
    ("package_offers", "names no person without the profile"),
    ("promo_codes", "what the staff made for everybody"),
    ("payment_breaks", "what was found about payments can be asked for 400 days"),
    ("promotions", "what a tutor took off lessons, under the account's id alone"),
    ("promo_uses", "what a lesson cost, under the account's id alone"),
    ("credit_lots", "the ledger, under the account's id alone"),
    ("credit_uses", "the ledger, under the account's id alone"),
    ("booking_conversions", "what a lesson cost, under the account's id alone"),
    ("invoices", "what was billed must be shown to a tax office for years"),
    ("enrolments", "what was paid for a course, under the account's id alone"),
    ("unit_progress", "how far nobody in particular came in a course"),
    ("room_presences", "who was where decides about money, under the account's id alone"),
    ("recording_consents", "who agreed to be recorded can be asked long after"),
    ("video_visits", "who was where decides about money, under the account's id alone"),
    ("room_moments", "signed line by line: evidence, under the account's id alone"),
];

/// Columns by table, and whether each refers to a person.
async fn schema(test: &TestApp) -> BTreeMap<String, Vec<(String, bool)>> {
    let rows: Vec<(String, String, bool)> = sqlx::query_as(
        "select c.relname::text, a.attname::text,
           a.attname = any($1) or exists (
             select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
               and f.confrelid in ('users'::regclass, 'tutors'::regclass))
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1, a.attnum",
    )
    .bind(NAME_PEOPLE)
    .fetch_all(&test.owner)
    .await
    .unwrap();
    let mut tables: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for (table, column, refers) in rows {
        tables.entry(table).or_default().push((column, refers));
    }
    tables
}

#[tokio::test]
async fn every_table_says_what_of_it_goes_into_a_copy() {
    let test = TestApp::new().await;
    let there: BTreeSet<String> = schema(&test).await.into_keys().collect();
    let listed: BTreeSet<String> = TABLES.iter().map(|table| table.name.to_owned()).collect();
    assert_eq!(listed.len(), TABLES.len(), "a table is listed twice");
    let missing: Vec<_> = there.difference(&listed).collect();
    assert!(missing.is_empty(), "say in crates/services/src/privacy/tables what of {missing:?} goes into a copy");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "listed and not there");
}

#[tokio::test]
async fn every_column_is_exported_or_explained() {
    let test = TestApp::new().await;
    let mut wrong = Vec::new();
    for (table, columns) in schema(&test).await {
        let Some(Holds::Own(own)) = TABLES.iter().find(|listed| listed.name == table).map(|listed| listed.holds) else {
            continue;
        };
        let there: BTreeSet<&str> = columns.iter().map(|(column, _)| column.as_str()).collect();
        let left: BTreeSet<&str> = own.left_out.iter().map(|(column, _)| *column).collect();
        let shown: BTreeSet<&str> = own.columns.iter().copied().collect();
        let listed: BTreeSet<&str> = shown.union(&left).copied().collect();
        wrong.extend(
            there.difference(&listed).map(|column| format!("{table}.{column} is neither exported nor explained")),
        );
        wrong.extend(listed.difference(&there).map(|column| format!("{table}.{column} is not there")));
        wrong.extend(shown.intersection(&left).map(|column| format!("{table}.{column} is both")));
        wrong.extend(
            own.only_when
                .iter()
                .filter(|(column, _)| !shown.contains(column))
                .map(|(column, _)| format!("{table}.{column} is shown sometimes and never")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_column_that_refers_to_a_person_finds_rows_or_is_explained() {
    let test = TestApp::new().await;
    let mut wrong = Vec::new();
    for (table, columns) in schema(&test).await {
        let listed = TABLES.iter().find(|listed| listed.name == table).map(|listed| listed.holds);
        for (column, _) in columns.iter().filter(|(_, refers)| *refers) {
            let answered = match &listed {
                Some(Holds::Own(own)) => {
                    own.rows.contains(&format!("t.{column}"))
                        || own.left_out.iter().any(|(left, _)| left == column)
                        || SAME_PERSON.contains(&(table.as_str(), column.as_str()))
                        || NAMES_OTHERS.contains(&(table.as_str(), column.as_str()))
                }
                Some(Holds::Nothing(why)) => !matches!(why, Why::Machinery | Why::Everybody),
                None => false,
            };
            if !answered {
                wrong.push(format!("{table}.{column} refers to a person, and no rows are looked for by it"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_statement_of_a_copy_runs_and_finds_nothing_of_nobody() {
    let test = TestApp::new().await;
    for table in TABLES.iter() {
        let Holds::Own(own) = table.holds else { continue };
        let sql = format!("select count(*) from {} t where {}", table.name, own.rows);
        let found: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(uuid::Uuid::nil())
            .fetch_one(&test.app.pool)
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", table.name));
        assert_eq!(found, 0, "{}", table.name);
    }
}

#[test]
fn an_erasure_passes_no_table_over() {
    let erased: BTreeSet<&str> = ERASED.iter().map(|(table, _)| *table).collect();
    let stays: BTreeSet<&str> = STAYS.iter().map(|(table, _)| *table).collect();
    assert_eq!(erased.intersection(&stays).collect::<Vec<_>>(), Vec::<&&str>::new(), "erased and kept");
    for table in TABLES.iter().filter(|table| matches!(table.holds, Holds::Own(_))) {
        assert!(
            erased.contains(table.name) || stays.contains(table.name),
            "say in ERASED what becomes of {} when an account ends, or here why it stays",
            table.name
        );
    }
}
