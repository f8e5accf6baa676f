//! A package as stored, and as its owner reads it.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::photo_url,
    ids::{PackageId, SubjectId, TutorId, UserId},
    money::{
        Currency, LedgerFault, Money,
        events::{PackageEvent, PackageNews},
        packages::{ActRefusal, Package, PackagePerson, PackageState, PackageView},
    },
};
use spine::{Context, Error, Result, unit::Unit};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

pub(super) struct Row {
    pub id: Uuid,
    pub owner_id: Uuid,
    pub tutor_id: Uuid,
    pub tutor_user_id: Uuid,
    pub subject_id: Option<Uuid>,
    pub lessons: i32,
    pub lessons_left: i32,
    pub minutes: i32,
    pub currency: String,
    pub price: i64,
    pub single_price: i64,
    pub value: i64,
    pub set_aside: i64,
    pub state: String,
    pub bought_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub extended: bool,
    pub alerted_days: Option<i16>,
    pub tutor_name: String,
    pub tutor_picture: Option<String>,
    pub gift_email: Option<String>,
    pub checkout_url: Option<String>,
}

macro_rules! select_package {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::packages::rows::Row,
            r#"select k.id, k.owner_id, k.tutor_id, k.tutor_user_id, k.subject_id, k.lessons, k.lessons_left, k.minutes,
               k.currency, k.price, k.single_price, k.value, k.set_aside, k.state, k.bought_at, k.expires_at,
               k.extended, k.alerted_days, u.display_name as tutor_name, u.picture as tutor_picture,
               (select g.email from package_gifts g where g.package_id = k.id and g.claimed_at is null
                order by g.created_at desc limit 1) as gift_email,
               (select p.checkout_url from payments p where p.package_id = k.id and p.status = 'pending'
                order by p.created_at desc limit 1) as checkout_url
             from packages k join users u on u.id = k.tutor_user_id "#
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_package;

impl Row {
    /// The package as the rules see it.
    pub fn package(&self) -> Result<Package> {
        self.read().ok_or_else(|| Error::unexpected(format!("package {} cannot be read", self.id)))
    }

    fn read(&self) -> Option<Package> {
        let money = |minor| Some(Money::new(minor, Currency::parse(&self.currency).ok()?));
        Some(Package {
            id: PackageId(self.id),
            owner: UserId(self.owner_id),
            tutor: TutorId(self.tutor_id),
            tutor_user: UserId(self.tutor_user_id),
            lessons: self.lessons,
            left: self.lessons_left,
            minutes: self.minutes,
            price: money(self.price)?,
            single: money(self.single_price)?,
            value: self.value,
            state: PackageState::parse(&self.state)?,
            expires_at: self.expires_at,
            extended: self.extended,
        })
    }

    /// What its owner reads.
    pub fn view(&self, now: DateTime<Utc>) -> Result<PackageView> {
        let package = self.package()?;
        let open = package.is_open(now);
        let actions = [
            ("book", open && package.left > 0),
            ("extend", open && !package.extended),
            ("gift", open && package.left > 0),
            ("transfer", open && package.left > 0),
            ("end", open),
        ];
        // Its date has come, and the job that closes it is on its way.
        let over = package.state == PackageState::Active && !open;
        Ok(PackageView {
            id: package.id,
            tutor_id: package.tutor,
            tutor: PackagePerson {
                id: package.tutor,
                display_name: self.tutor_name.clone(),
                photo_url: photo_url(self.tutor_picture.as_deref()),
            },
            subject_id: self.subject_id.map(SubjectId),
            state: if over { PackageState::Expired } else { package.state },
            lessons: package.lessons,
            lessons_left: package.left,
            minutes: package.minutes,
            price: package.price,
            value: Money::new(package.value, package.price.currency),
            set_aside: Money::new(self.set_aside, package.price.currency),
            bought_at: self.bought_at,
            expires_at: package.expires_at,
            extended: package.extended,
            gift_email: self.gift_email.clone().filter(|_| package.state == PackageState::Gifted),
            checkout_url: self.checkout_url.clone().filter(|_| package.state == PackageState::Paying),
            actions: actions.into_iter().filter(|(_, may)| *may).map(|(name, _)| name.to_owned()).collect(),
        })
    }
}

/// The caller's own package, locked.
///
/// # Errors
/// 404 for somebody else's.
pub(super) async fn own_lock(work: &mut Transaction<'_, Postgres>, owner: UserId, id: PackageId) -> Result<Row> {
    let row = select_package!("where k.id = $1 and k.owner_id = $2 for update of k", id.0, owner.0);
    Ok(row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("package"))?)
}

/// The same without a lock, for a look.
pub(super) async fn own_load(context: &Context, owner: UserId, id: PackageId) -> Result<Row> {
    let row = select_package!("where k.id = $1 and k.owner_id = $2", id.0, owner.0);
    Ok(row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("package"))?)
}

/// Stores what a rule made of a locked package.
pub(super) async fn package_store(
    work: &mut Transaction<'_, Postgres>,
    package: &Package,
    now: DateTime<Utc>,
) -> Result<()> {
    let over = !matches!(package.state, PackageState::Active | PackageState::Gifted | PackageState::Paying);
    sqlx::query!(
        "update packages set owner_id = $2, lessons_left = $3, value = $4, state = $5, expires_at = $6, extended = $7,
           alerted_days = case when expires_at < $6 then null else alerted_days end,
           closed_at = case when $8 then $9::timestamptz end
         where id = $1",
        package.id.0,
        package.owner.0,
        package.left,
        package.value,
        package.state.code(),
        package.expires_at,
        package.extended,
        over,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// What everybody else learns.
pub(super) fn tell(unit: &mut Unit<'_>, event: fn(PackageNews) -> PackageEvent, package: &Package) -> Result<()> {
    unit.tell(&event(PackageNews {
        package_id: package.id,
        owner_id: package.owner,
        tutor_user_id: package.tutor_user,
        state: package.state,
        lessons_left: package.left,
    }))
}

/// A fault of ours as an error.
pub(super) fn fault(fault: LedgerFault) -> Error {
    Error::unexpected(format!("a package: {fault}"))
}

/// A refusal of an act, or a fault of ours.
pub(super) fn refused(refusal: ActRefusal) -> Error {
    match refusal {
        ActRefusal::Refused(refusal) => refusal.into(),
        ActRefusal::Fault(found) => fault(found),
    }
}
