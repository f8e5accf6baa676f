//! What the demo's people reported, asked and kept away: enough for every queue to have something worth looking at.

use super::{DEMO_SEED, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use domain::trust::{
    report::due_at,
    ticket::{TicketState, TicketTopic},
};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Who, about whom, why, what was said, whether a child is concerned, hours ago.
type Report = (&'static str, &'static str, &'static str, &'static str, bool, i64);

const REPORTS: [Report; 4] = [
    (
        "student-014",
        "tutor-031",
        "off_platform",
        "After the first lesson I was asked to pay the next ones directly, for a little less.",
        false,
        6,
    ),
    (
        "student-022",
        "tutor-048",
        "false_profile",
        "The diploma in the profile is from a school that closed years ago.",
        false,
        20,
    ),
    (
        "tutor-005",
        "student-077",
        "harassment",
        "Keeps writing about my looks although I asked for it to stop.",
        false,
        2,
    ),
    (
        "parent-001",
        "tutor-063",
        "child_safety",
        "My daughter was asked for a photo of herself. I was in the conversation and saw it.",
        true,
        0,
    ),
];

/// Who asks, about what, the question, our answer, whether it is settled, hours ago.
type Question = (&'static str, TicketTopic, &'static str, Option<&'static str>, bool, i64);

const QUESTIONS: [Question; 5] = [
    (
        "student-001",
        TicketTopic::Payment,
        "I topped up twice by accident. Can the second one go back to my card?",
        Some("We see both payments. The second one is on its way back to your card; that takes two to five days."),
        false,
        30,
    ),
    (
        "student-003",
        TicketTopic::Technical,
        "The calendar feed in my phone stopped updating on Monday.",
        None,
        false,
        5,
    ),
    (
        "tutor-002",
        TicketTopic::Payment,
        "My payout has been on its way for three days. Is something wrong?",
        None,
        false,
        3,
    ),
    (
        "student-008",
        TicketTopic::Account,
        "How do I change the email I sign in with?",
        Some("Under Account, Email: you confirm it by a link to the new address, and the old one is told."),
        true,
        90,
    ),
    ("student-019", TicketTopic::Other, "Do you have gift cards for a single lesson?", None, false, 11),
];

/// About whom, what of, the score, what was counted, hours ago.
type Sign = (&'static str, &'static str, i16, &'static str, i64);

const SIGNS: [Sign; 2] = [
    ("student-061", "payment_velocity", 60, r#"[{"code": "declined_hour", "found": 5, "threshold": 4}]"#, 4),
    (
        "student-088",
        "shared_places",
        90,
        r#"[{"code": "shared_accounts", "found": 3, "threshold": 2},
            {"code": "young_account", "found": 1, "threshold": 1}]"#,
        9,
    ),
];

/// Stores them; `day` is the day of loading, and everything lies before it.
pub(super) async fn safety_insert(work: &mut Transaction<'static, Postgres>, day: DateTime<Utc>) -> Result<()> {
    for (number, report) in (1..).zip(REPORTS) {
        report_insert(work, number, report, day).await?;
    }
    for (number, question) in (1..).zip(QUESTIONS) {
        question_insert(work, number, question, day).await?;
    }
    for (number, sign) in (1..).zip(SIGNS) {
        sign_insert(work, number, sign, day).await?;
    }
    for (who, whom) in [("student-001", "tutor-090"), ("tutor-005", "student-077")] {
        sqlx::query(
            "insert into blocks (blocker_id, blocked_id, created_at)
             select a.id, b.id, $3 from users a, users b where a.email = $1 and b.email = $2",
        )
        .bind(address(who))
        .bind(address(whom))
        .bind(day - Duration::days(9))
        .execute(&mut **work)
        .await?;
    }
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         select $1, a.id, 'warn', 'Several people were asked to pay outside of EduStream.', $2, s.id
         from users a, users s where a.email = $3 and s.email = $4",
    )
    .bind(id_of(DEMO_SEED, "sanction", 1))
    .bind(day - Duration::days(20))
    .bind(address("tutor-031"))
    .bind(address("trust"))
    .execute(&mut **work)
    .await?;
    Ok(())
}

fn address(name: &str) -> String {
    format!("{name}@demo.test")
}

async fn report_insert(
    work: &mut Transaction<'static, Postgres>,
    number: u64,
    (who, about, reason, text, child, hours): Report,
    day: DateTime<Utc>,
) -> Result<()> {
    let at = day - Duration::hours(hours);
    let harmful = reason == "child_safety";
    sqlx::query(
        "insert into abuse_reports (id, reporter_id, kind, subject_id, about_id, reason, body, child, harmful,
           created_at, due_at)
         select $1, a.id, 'user', b.id, b.id, $2, $3, $4, $5, $6, $7 from users a, users b
         where a.email = $8 and b.email = $9",
    )
    .bind(id_of(DEMO_SEED, "abuse report", number))
    .bind(reason)
    .bind(text)
    .bind(child)
    .bind(harmful)
    .bind(at)
    .bind(due_at(at, harmful))
    .bind(address(who))
    .bind(address(about))
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn sign_insert(
    work: &mut Transaction<'static, Postgres>,
    number: u64,
    (about, kind, score, reasons, hours): Sign,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into fraud_items (id, kind, user_id, score, reasons, found_at, seen_at)
         select $1, $2, u.id, $3, $4::jsonb, $5, $5 from users u where u.email = $6",
    )
    .bind(id_of(DEMO_SEED, "fraud item", number))
    .bind(kind)
    .bind(score)
    .bind(reasons)
    .bind(day - Duration::hours(hours))
    .bind(address(about))
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn question_insert(
    work: &mut Transaction<'static, Postgres>,
    number: u64,
    (who, topic, text, answer, settled, hours): Question,
    day: DateTime<Utc>,
) -> Result<()> {
    let (id, at) = (id_of(DEMO_SEED, "ticket", number), day - Duration::hours(hours));
    let answered = answer.map(|_| at + Duration::hours(2));
    let state = match (answer, settled) {
        (_, true) => TicketState::Solved,
        (Some(_), false) => TicketState::Answered,
        (None, false) => TicketState::Open,
    };
    sqlx::query(
        "insert into tickets (id, user_id, topic, tier, state, created_at, changed_at, first_answer_due_at,
           resolve_due_at, first_answered_at, solved_at)
         select $1, u.id, m.topic, m.tier, $2, $3, coalesce($4, $3), $3 + make_interval(mins => m.first_answer_minutes),
           $3 + make_interval(mins => m.resolve_minutes), $4, $5
         from users u, ticket_tiers m where u.email = $6 and m.topic = $7",
    )
    .bind(id)
    .bind(state.code())
    .bind(at)
    .bind(answered)
    .bind(answered.filter(|_| settled))
    .bind(address(who))
    .bind(topic.code())
    .execute(&mut **work)
    .await?;
    let said = [(who, Some(text), false, at), ("support", answer, true, at + Duration::hours(2))];
    for (line, (who, text, staff, at)) in (1..).zip(said) {
        let Some(text) = text else { continue };
        sqlx::query(
            "insert into ticket_replies (id, ticket_id, author_id, staff, body, said_at)
             select $1, $2, u.id, $3, $4, $5 from users u where u.email = $6",
        )
        .bind(id_of(DEMO_SEED, "ticket reply", number * 10 + line))
        .bind(id)
        .bind(staff)
        .bind(text)
        .bind(at)
        .bind(address(who))
        .execute(&mut **work)
        .await?;
    }
    Ok(())
}
