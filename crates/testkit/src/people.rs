//! People for tests, written straight into the tables: a test of bookings should not fail because registration does.

use crate::TestApp;
use chrono::NaiveDate;
use domain::{
    identity::Role,
    ids::{SubjectId, TutorId, UserId},
    money::{Currency, Money},
};
use serde_json::json;
use services::{Clock, SignedIn};
use sqlx::{PgPool, Row};
use uuid::Uuid;

/// How a tutor is set up.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct TutorOptions {
    pub hourly_rate: Money,
    pub instant_booking: bool,
    pub time_zone: String,
    pub cancellation_policy: String,
    pub lesson_lengths: Vec<i32>,
    /// The wire form of `Availability`; open all day, every day, by default, without notice.
    pub availability: serde_json::Value,
    pub subject: Option<SubjectId>,
}

impl Default for TutorOptions {
    fn default() -> Self {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let weekly: Vec<_> = days.iter().map(|day| json!({"weekday": day, "start": "00:00", "end": "24:00"})).collect();
        Self {
            hourly_rate: Money::new(3_000, Currency::Usd),
            instant_booking: false,
            time_zone: "UTC".into(),
            cancellation_policy: "standard".into(),
            lesson_lengths: vec![30, 45, 60, 90, 120],
            availability: json!({
                "time_zone": "UTC", "weekly": weekly, "exceptions": [], "buffer_minutes": 0,
                "minimum_notice_minutes": 0, "horizon_days": 60, "increment_minutes": 30
            }),
            subject: None,
        }
    }
}

/// A tutor that can be booked.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ApprovedTutor {
    pub person: SignedIn,
    pub tutor_id: TutorId,
    pub subject_id: SubjectId,
}

impl TestApp {
    /// A verified student, born 1990, in UTC, paying in USD.
    pub async fn student(&self) -> SignedIn {
        self.person(Role::Student).await
    }

    /// A verified person with the role tutor and no profile yet.
    pub async fn tutor(&self) -> SignedIn {
        self.person(Role::Tutor).await
    }

    /// A verified admin.
    pub async fn admin(&self) -> SignedIn {
        self.person(Role::Admin).await
    }

    /// A verified person of any role.
    pub async fn person(&self, role: Role) -> SignedIn {
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date, time_zone,
               locale, currency, created_at)
             values ($1, $2, $3, 'no password', $4, $5, $6, 'UTC', 'en', 'USD', $3)",
        )
        .bind(id)
        .bind(format!("{}@people.test", id.simple()))
        .bind(self.clock.now())
        .bind(vec![role.code()])
        .bind(format!("Test {}", role.code()))
        .bind(NaiveDate::from_ymd_opt(1990, 6, 15).unwrap())
        .execute(&self.owner)
        .await
        .unwrap();
        if role == Role::Parent {
            self.phone(UserId(id)).await;
        }
        self.reload(UserId(id)).await
    }

    /// Gives somebody a confirmed phone number, which parents have from the beginning.
    pub async fn phone(&self, user: UserId) {
        let number = services::identity::phone::phone_seal(&self.app, user, "+4915123456789").await.unwrap();
        sqlx::query("insert into phones (user_id, number, confirmed_at) values ($1, $2, $3) on conflict do nothing")
            .bind(user.0)
            .bind(number)
            .bind(self.clock.now())
            .execute(&self.owner)
            .await
            .unwrap();
    }

    /// A subject; each call makes another one.
    pub async fn subject(&self) -> SubjectId {
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into subjects (id, slug, category, names, category_names) values ($1, $2, 'science', $3, $4)",
        )
        .bind(id)
        .bind(format!("algebra-{}", id.simple()))
        .bind(json!({"en": "Algebra", "ru": "Алгебра"}))
        .bind(json!({"en": "Science", "ru": "Наука"}))
        .execute(&self.owner)
        .await
        .unwrap();
        SubjectId(id)
    }

    /// A tutor at 30.00 USD an hour, open around the clock, who answers requests and may teach children.
    pub async fn approved_tutor(&self) -> ApprovedTutor {
        self.approved_tutor_with(TutorOptions::default()).await
    }

    /// A tutor as described.
    pub async fn approved_tutor_with(&self, options: TutorOptions) -> ApprovedTutor {
        let person = self.tutor().await;
        let tutor_id = Uuid::now_v7();
        let subject_id = match options.subject {
            Some(subject) => subject,
            None => self.subject().await,
        };
        let (rate, currency) = (options.hourly_rate.minor, options.hourly_rate.currency.code());
        let mut transaction = self.owner.begin().await.unwrap();
        sqlx::query(
            "insert into tutors (id, user_id, headline, languages, hourly_rate, hourly_rate_usd, currency,
               cancellation_policy, instant_booking, lesson_lengths, approval, submitted_at, search_text, created_at,
               background_until)
             values ($1, $2, 'A patient tutor', '{en}', $3, $3, $4, $5, $6, $7, 'approved', $8, 'test tutor algebra',
               $8, $8 + interval '2 years')",
        )
        .bind(tutor_id)
        .bind(person.id.0)
        .bind(rate)
        .bind(currency)
        .bind(options.cancellation_policy)
        .bind(options.instant_booking)
        .bind(options.lesson_lengths)
        .bind(self.clock.now())
        .execute(&mut *transaction)
        .await
        .unwrap();
        sqlx::query("insert into tutor_subjects (tutor_id, subject_id, level, years) values ($1, $2, 'expert', 5)")
            .bind(tutor_id)
            .bind(subject_id.0)
            .execute(&mut *transaction)
            .await
            .unwrap();
        let mut rules = options.availability;
        rules["time_zone"] = json!(options.time_zone);
        sqlx::query("insert into availability (tutor_id, time_zone, rules, updated_at) values ($1, $2, $3, $4)")
            .bind(tutor_id)
            .bind(&options.time_zone)
            .bind(rules)
            .bind(self.clock.now())
            .execute(&mut *transaction)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        let person = self.reload(person.id).await;
        ApprovedTutor { person, tutor_id: TutorId(tutor_id), subject_id }
    }

    /// Gives a tutor a record, so that the limit of who is new here is over for them.
    pub async fn record(&self, tutor: &ApprovedTutor) {
        let held = sqlx::query("update tutors set lesson_count = 5 where id = $1").bind(tutor.tutor_id.0);
        held.execute(&self.owner).await.unwrap();
    }
}

/// The person as the database has it.
pub(crate) async fn load(owner: &PgPool, id: UserId) -> SignedIn {
    let row = sqlx::query(
        "select users.*, tutors.id as tutor_id,
           exists (select from totp_secrets s where s.user_id = users.id and s.confirmed_at is not null) as mfa
         from users left join tutors on tutors.user_id = users.id and not tutors.for_members where users.id = $1",
    )
    .bind(id.0)
    .fetch_one(owner)
    .await
    .unwrap();
    let roles: Vec<String> = row.get("roles");
    SignedIn {
        id,
        roles: Role::ALL.into_iter().filter(|role| roles.iter().any(|code| code == role.code())).collect(),
        email_verified: row.get::<Option<chrono::DateTime<chrono::Utc>>, _>("email_verified_at").is_some(),
        display_name: row.get("display_name"),
        photo_url: domain::identity::photo_url(row.get("picture")),
        time_zone: row.get("time_zone"),
        locale: row.get("locale"),
        currency: Currency::parse(row.get("currency")).unwrap(),
        tutor_id: row.get::<Option<Uuid>, _>("tutor_id").map(TutorId),
        mfa: row.get("mfa"),
        session_id: None,
        token_family: None,
    }
}
