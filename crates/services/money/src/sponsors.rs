//! Lessons that an institution pays for (PL4): judged where a lesson is booked, stored with it, and what comes back of
//! it goes home.

use chrono::{DateTime, Utc};
use domain::{
    ids::{BookingId, InstitutionId, UserId},
    money::{
        AccountKind, AccountRef, Currency, Journal, Money,
        sponsor::{Budget, returned, used},
    },
};
use spine::{Context, Error, Result};
use sqlx::{PgConnection, Postgres, Transaction};

/// An institution that is about to pay for a lesson.
#[derive(Clone, Debug)]
pub struct Sponsored {
    /// Its name.
    pub name: String,
    /// Whether it wants to agree first.
    pub waits: bool,
    institution: InstitutionId,
    member: UserId,
    amount: Money,
}

/// Whom an institution's money is asked for, and how much.
type Asked = (UserId, Money);

/// The institution that pays a lesson of `total` for this member: of several, the one they joined first that does; one
/// that wants to agree first only where somebody may wait. The member's bookings queue for one calendar, so the month
/// is counted exactly; the balance is the ledger's to refuse.
///
/// # Errors
/// Those of the database.
pub async fn sponsor_for(
    connection: &mut PgConnection,
    asked: Asked,
    (now, may_wait): (DateTime<Utc>, bool),
) -> Result<Option<Sponsored>> {
    let found = sponsors(connection, asked, now, None).await?;
    Ok(found.into_iter().find(|found| may_wait || !found.waits))
}

/// The institution that was asked for a lesson, if it still pays for it.
///
/// # Errors
/// Those of the database.
pub async fn sponsor_asked(
    connection: &mut PgConnection,
    asked: Asked,
    (institution, now): (InstitutionId, DateTime<Utc>),
) -> Result<Option<Sponsored>> {
    let mut found = sponsors(connection, asked, now, Some(institution)).await?;
    Ok(found.pop().map(|found| Sponsored { waits: false, ..found }))
}

async fn sponsors(
    connection: &mut PgConnection,
    (member, total): Asked,
    now: DateTime<Utc>,
    only: Option<InstitutionId>,
) -> Result<Vec<Sponsored>> {
    let rows = sqlx::query!(
        r#"select b.institution_id, i.name, b.per_member, b.lesson_most, b.ask_above,
             coalesce((select balance from accounts where id = account_id($3, b.institution_id, b.currency)), 0)
               as "balance!",
             coalesce((select sum(s.amount - s.returned) from lesson_sponsors s
                       where s.institution_id = b.institution_id and s.member_id = $1
                         and s.created_at >= date_trunc('month', $4::timestamptz at time zone 'UTC')
                           at time zone 'UTC'), 0)::bigint as "used!"
           from institution_members m join institution_budgets b on b.institution_id = m.institution_id
             join institutions i on i.id = m.institution_id
           where m.user_id = $1 and m.state = 'active' and b.currency = $2
             and ($5::uuid is null or b.institution_id = $5) order by m.joined_at, m.id"#,
        member.0,
        total.currency.code(),
        AccountKind::Sponsor.code(),
        now,
        only.map(|only| only.0),
    );
    let mut found = Vec::new();
    for row in rows.fetch_all(connection).await? {
        let budget = Budget { per_member: row.per_member, lesson_most: row.lesson_most, ask_above: row.ask_above };
        if budget.pays(total.minor, row.used, row.balance) {
            let (institution, waits) = (InstitutionId(row.institution_id), budget.asks(total.minor));
            found.push(Sponsored { name: row.name, waits, institution, member, amount: total });
        }
    }
    Ok(found)
}

/// Who would pay a lesson of that price for whoever is signed in.
///
/// # Errors
/// Those of the database.
pub async fn sponsor_shown(context: &Context, price: Money) -> Result<Option<Sponsored>> {
    let Some(person) = context.person() else { return Ok(None) };
    let mut connection = context.writes().acquire().await?;
    sponsor_for(&mut connection, (person.id, price), (context.now(), true)).await
}

impl Sponsored {
    /// Asks it, and moves nothing: it pays with its yes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask(&self, work: &mut PgConnection, booking: BookingId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into lesson_asks (booking_id, institution_id, member_id, asked_at) values ($1, $2, $3, $4)",
            booking.0,
            self.institution.0,
            self.member.0,
            now,
        )
        .execute(work)
        .await?;
        Ok(())
    }

    /// Stores it with its lesson and answers its journal, which goes before the lesson's own.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn store(
        &self,
        work: &mut Transaction<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<Journal> {
        sqlx::query!(
            "insert into lesson_sponsors (booking_id, institution_id, member_id, currency, amount, created_at)
             values ($1, $2, $3, $4, $5, $6)",
            booking.0,
            self.institution.0,
            self.member.0,
            self.amount.currency.code(),
            self.amount.minor,
            now,
        )
        .execute(&mut **work)
        .await?;
        used(self.institution, self.member, self.amount)
            .map_err(|fault| Error::unexpected(format!("an institution's lesson: {fault}")))
    }
}

/// What of a lesson's journals comes back into the member's wallet goes home to the institution that paid: the journal
/// of that, where one did.
///
/// # Errors
/// Those of the database.
pub async fn sponsor_home(
    work: &mut Transaction<'_, Postgres>,
    booking: BookingId,
    journals: &[Journal],
) -> Result<Option<Journal>> {
    let comes_back = |journal: &Journal| {
        journal.postings().iter().any(|posting| posting.account.kind == AccountKind::Wallet && posting.amount > 0)
    };
    if !journals.iter().any(comes_back) {
        return Ok(None);
    }
    let row = sqlx::query!(
        "select institution_id, member_id, currency, amount, returned from lesson_sponsors
         where booking_id = $1 for update",
        booking.0
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let (currency, member) = (Currency::parse(&row.currency)?, UserId(row.member_id));
    let wallet = AccountRef::of(AccountKind::Wallet, member, currency);
    let back: i64 = journals.iter().map(|journal| journal.change_of(wallet).max(0)).sum();
    let back = back.min(row.amount - row.returned);
    if back <= 0 {
        return Ok(None);
    }
    sqlx::query!("update lesson_sponsors set returned = returned + $2 where booking_id = $1", booking.0, back)
        .execute(&mut **work)
        .await?;
    let journal = returned(InstitutionId(row.institution_id), member, Money::new(back, currency));
    journal.map(Some).map_err(|fault| Error::unexpected(format!("an institution's lesson: {fault}")))
}
