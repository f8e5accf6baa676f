//! The wallet's history: page by page for people, as one table for their books. Both read the same rows.

use domain::{
    bookings::PaymentState,
    ids::BookingId,
    money::{
        Currency, JournalKind, Money, refusals,
        wallet::{WalletEntry, WalletLesson},
        wallet_filter::{WalletFilter, WalletFilterRequest},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Result, SignedIn,
    csv_file::csv_file,
    lists::{cursor_read, page_cut},
};

/// Names the list its cursors belong to. They hold under every filter: a place is the journal's number.
const HISTORY: &str = "wallet history";
/// The same of the part that is credits.
const CREDITS: &str = "credit history";
/// Lines of one statement; a year of ten lessons a day is less.
const STATEMENT_LINES: i64 = 10_000;

/// The changes of the signed-in person's available balances that the filter lets through, newest first.
///
/// # Errors
/// 422 of [`WalletFilterRequest::parse`], `limit_out_of_range`, `cursor_invalid`.
pub async fn wallet_history(
    context: &Context,
    asked: &WalletFilterRequest,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<WalletEntry>> {
    history_page(context, asked, (limit, cursor), HistoryOf::Wallet).await
}

/// Which part of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HistoryOf {
    /// Every unit.
    Wallet,
    /// CREDIT alone.
    Credits,
}

/// See [`wallet_history`].
pub(crate) async fn history_page(
    context: &Context,
    asked: &WalletFilterRequest,
    (limit, cursor): (Option<i64>, Option<&str>),
    which: HistoryOf,
) -> Result<Page<WalletEntry>> {
    let list = if which == HistoryOf::Credits { CREDITS } else { HISTORY };
    let person = context.require_person()?;
    let filter = filter_of(person, asked)?;
    let limit = parse_limit(limit)?;
    let before = cursor.map(|cursor| cursor_read(list, cursor)).transpose()?.unwrap_or(i64::MAX);
    let rows = rows(context, person, &filter, (before, i64::from(limit) + 1, which)).await?;
    let (rows, next_cursor) = page_cut(rows, limit, list, |row| row.sequence)?;
    Ok(Page { items: rows.into_iter().map(Row::entry).collect::<Result<_>>()?, next_cursor })
}

/// All of it that the filter lets through as a CSV file, newest first: instants in UTC, amounts in decimals.
///
/// # Errors
/// 422 of [`WalletFilterRequest::parse`], `statement_too_long`.
pub async fn wallet_statement(context: &Context, asked: &WalletFilterRequest) -> Result<Vec<u8>> {
    let person = context.require_person()?;
    let filter = filter_of(person, asked)?;
    let rows = rows(context, person, &filter, (i64::MAX, STATEMENT_LINES + 1, HistoryOf::Wallet)).await?;
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) > STATEMENT_LINES {
        return Err(refusals::statement_too_long().into());
    }
    let lines = rows.into_iter().map(|row| row.entry().map(line)).collect::<Result<Vec<_>>>()?;
    csv_file(["at", "kind", "subject", "with", "currency", "amount", "booking_id"], lines)
}

fn line(entry: WalletEntry) -> [String; 7] {
    let (subject, with) = entry.lesson.map(|lesson| (lesson.subject_name, lesson.other_name)).unwrap_or_default();
    [
        entry.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        entry.kind,
        subject,
        with,
        entry.amount.currency.code().to_owned(),
        entry.amount.decimal(),
        entry.booking_id.map(|id| id.to_string()).unwrap_or_default(),
    ]
}

fn filter_of(person: &SignedIn, asked: &WalletFilterRequest) -> Result<WalletFilter> {
    Ok(asked.parse(person.time_zone.parse().unwrap_or(domain::calendar::Zone::UTC))?)
}

struct Row {
    sequence: i64,
    created_at: chrono::DateTime<chrono::Utc>,
    kind: String,
    booking_id: Option<uuid::Uuid>,
    currency: String,
    amount: i64,
    subject_name: Option<String>,
    other_name: Option<String>,
    payment_state: Option<String>,
}

impl Row {
    fn entry(self) -> Result<WalletEntry> {
        let payment_state = self.payment_state.as_deref().and_then(PaymentState::parse);
        let lesson = match (self.subject_name, self.other_name, payment_state) {
            (Some(subject_name), Some(other_name), Some(payment_state)) => {
                Some(WalletLesson { subject_name, other_name, payment_state })
            }
            _ => None,
        };
        Ok(WalletEntry {
            at: self.created_at,
            kind: self.kind,
            amount: Money::new(self.amount, Currency::parse(&self.currency)?),
            booking_id: self.booking_id.map(BookingId),
            lesson,
        })
    }
}

async fn rows(
    context: &Context,
    person: &SignedIn,
    filter: &WalletFilter,
    (before, count, which): (i64, i64, HistoryOf),
) -> Result<Vec<Row>> {
    let kinds: Option<Vec<String>> =
        filter.kinds.as_ref().map(|kinds| kinds.iter().copied().map(JournalKind::code).map(str::to_owned).collect());
    Ok(sqlx::query_as!(
        Row,
        r#"select j.sequence, j.created_at, j.kind, j.booking_id, p.currency, p.amount,
             coalesce(s.names->>$4, s.names->>'en', s.slug) as "subject_name?", other.display_name as "other_name?",
             b.payment_state as "payment_state?"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           left join bookings b on b.id = j.booking_id
           left join subjects s on s.id = b.subject_id
           left join users other on other.id = case when b.tutor_user_id = $1 then b.student_id else b.tutor_user_id end
           where a.holder_id = $1 and a.kind = 'wallet' and j.sequence < $2
             and ($8 is false or p.currency = 'CREDIT') and ($5::text[] is null or j.kind = any($5))
             and ($6::timestamptz is null or j.created_at >= $6) and ($7::timestamptz is null or j.created_at < $7)
           order by j.sequence desc limit $3"#,
        person.id.0,
        before,
        count,
        context.locale,
        kinds.as_deref(),
        filter.from,
        filter.to,
        which == HistoryOf::Credits,
    )
    .fetch_all(context.writes())
    .await?)
}
