//! Dates of birth, which rest sealed.

use chrono::NaiveDate;
use domain::{identity::BirthDate, ids::UserId};
use spine::{
    App, Context, Error, Result,
    sealing::{Place, SealedColumn, seal, unseal},
};
use uuid::Uuid;

const COLUMN: &str = "birth_date_sealed";

/// Where they lie. A registration's date is sealed as the account's that it becomes.
pub(super) const SEALED: [SealedColumn; 2] = [
    SealedColumn::new("users", "id", COLUMN).was("birth_date"),
    SealedColumn::new("registrations", "id", COLUMN).was("birth_date").becomes("users"),
];

/// Sealed for the account of that id.
pub async fn birth_date_seal(app: &App, user: UserId, date: NaiveDate) -> Result<Vec<u8>> {
    seal(app, place(user.0), date.to_string().as_bytes()).await
}

/// When somebody was born; none when the account does not say.
pub async fn birth_date_of(context: &Context, user: UserId) -> Result<Option<NaiveDate>> {
    let stored = sqlx::query!("select birth_date, birth_date_sealed from users where id = $1", user.0);
    let Some(stored) = stored.fetch_optional(context.writes()).await? else { return Ok(None) };
    match stored.birth_date_sealed {
        Some(sealed) => birth_date_open(&context.app, user.0, &sealed).await.map(Some),
        None => Ok(stored.birth_date),
    }
}

/// What the row of an account says, sealed or as the release before left it.
///
/// # Errors
/// Unexpected, when it says nothing: rules that ask for somebody's age are asked of accounts that have one.
pub(super) async fn born(app: &App, row: Uuid, open: Option<NaiveDate>, sealed: Option<&[u8]>) -> Result<BirthDate> {
    let date = match sealed {
        Some(sealed) => Some(birth_date_open(app, row, sealed).await?),
        None => open,
    };
    date.map(BirthDate::stored).ok_or_else(|| Error::unexpected(format!("account {row} has no date of birth")))
}

/// Opens what was sealed for the row of that id.
pub(super) async fn birth_date_open(app: &App, row: Uuid, sealed: &[u8]) -> Result<NaiveDate> {
    let plain = unseal(app, place(row), sealed).await?;
    let date = str::from_utf8(&plain).ok().and_then(|text| text.parse().ok());
    date.ok_or_else(|| Error::unexpected("a date of birth is none"))
}

const fn place(row: Uuid) -> Place {
    Place::new("users", COLUMN, row)
}
