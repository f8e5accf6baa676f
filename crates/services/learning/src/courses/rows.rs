//! A course as it is stored.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::photo_url,
    ids::{CourseId, SubjectId, TutorId, UserId},
    learning::{
        course::{CourseCard, CourseLevel, CourseState, CourseTeacher},
        outline::Outline,
    },
    money::{Currency, Money},
    platform::refusals::changed_elsewhere,
};
use spine::{Error, Result};
use sqlx::{PgConnection, types::Json};
use uuid::Uuid;

/// The row.
pub(crate) struct CourseRow {
    pub id: Uuid,
    pub teacher_id: Uuid,
    pub tutor_id: Uuid,
    pub subject_id: Uuid,
    pub subject_name: String,
    pub subject_slug: String,
    pub category: String,
    pub title: String,
    pub description: String,
    pub level: String,
    pub language: String,
    pub currency: String,
    pub price: i64,
    pub outline: Json<Outline>,
    /// What is shown, or the draft where nothing is yet.
    pub shown: Option<Json<Outline>>,
    pub shown_title: Option<String>,
    pub shown_description: Option<String>,
    pub changed: bool,
    pub draft_number: i64,
    pub state: String,
    pub version: Option<i32>,
    pub reason: String,
    pub learners: i64,
    pub film_minutes: i32,
    pub submitted_at: Option<DateTime<Utc>>,
    pub display_name: String,
    pub picture: Option<String>,
    /// Whether the reader sees what is shown, whoever they are.
    pub shown_to_all: bool,
}

impl CourseRow {
    /// Reads a course, locked where somebody is to change it.
    pub(crate) async fn of(
        connection: &mut PgConnection,
        id: CourseId,
        (locale, reader): (&str, Option<UserId>),
        lock: bool,
    ) -> Result<Option<Self>> {
        if lock {
            sqlx::query!("select id from courses where id = $1 for update", id.0)
                .fetch_optional(&mut *connection)
                .await?;
        }
        let row = sqlx::query_as!(
            Self,
            r#"select c.id, c.teacher_id, c.tutor_id, c.subject_id,
                 coalesce(s.names->>$2, s.names->>'en', s.slug) as "subject_name!", s.slug as subject_slug, s.category,
                 c.title, c.description, c.level, c.language, c.currency, c.price,
                 c.outline as "outline: Json<Outline>", v.outline as "shown?: Json<Outline>", v.title as "shown_title?",
                 v.description as "shown_description?", c.changed, c.draft_number, c.state, c.version, c.reason,
                 c.learners, c.film_minutes, c.submitted_at, u.display_name, u.picture,
                 course_shown(c, u, $3) as "shown_to_all!"
               from courses c join subjects s on s.id = c.subject_id join users u on u.id = c.teacher_id
                 left join course_versions v on v.course_id = c.id and v.number = c.version
               where c.id = $1"#,
            id.0,
            locale,
            reader.map(|reader| reader.0),
        );
        Ok(row.fetch_optional(connection).await?)
    }

    /// The course of its teacher, locked; 404 for everybody else.
    pub(crate) async fn own(connection: &mut PgConnection, id: CourseId, teacher: UserId) -> Result<Self> {
        let row = Self::of(connection, id, ("en", Some(teacher)), true).await?;
        row.filter(|row| row.teacher_id == teacher.0).ok_or_else(|| Refusal::not_found("course").into())
    }

    /// The course of whoever teaches it, its leader or not, locked; 404 for everybody else.
    pub(crate) async fn taught(connection: &mut PgConnection, id: CourseId, person: UserId) -> Result<Self> {
        let row = Self::of(connection, id, ("en", Some(person)), true).await?;
        let taught = super::taught_by(connection, id, person).await?;
        row.filter(|_| taught).ok_or_else(|| Refusal::not_found("course").into())
    }

    /// Whether a change was made from the draft that is stored; one that does not say so is not asked.
    ///
    /// # Errors
    /// 409 `changed_elsewhere`.
    pub(crate) fn was_read(&self, draft_number: Option<i64>) -> Result<()> {
        if draft_number.is_some_and(|number| number != self.draft_number) {
            return Err(changed_elsewhere().into());
        }
        Ok(())
    }

    /// Where it stands.
    pub(crate) fn state(&self) -> Result<CourseState> {
        CourseState::parse(&self.state).ok_or_else(|| Error::unexpected(format!("stored state {}", self.state)))
    }

    /// What it costs.
    pub(crate) fn price(&self) -> Result<Money> {
        Ok(Money::new(self.price, Currency::parse(&self.currency)?))
    }

    /// As a list shows it: in the words of the draft for its teacher and whoever decides, of what is shown for others.
    pub(crate) fn card(&self, draft: bool) -> Result<CourseCard> {
        let shown = self.shown.as_ref().unwrap_or(&self.outline);
        let level = CourseLevel::parse(&self.level).ok_or_else(|| Error::unexpected("stored level is unknown"))?;
        Ok(CourseCard {
            id: CourseId(self.id),
            title: self.shown_title.as_ref().filter(|_| !draft).unwrap_or(&self.title).clone(),
            description: self.shown_description.as_ref().filter(|_| !draft).unwrap_or(&self.description).clone(),
            subject_id: SubjectId(self.subject_id),
            subject_name: self.subject_name.clone(),
            subject_slug: self.subject_slug.clone(),
            category: self.category.clone(),
            level,
            language: self.language.clone(),
            price: Some(self.price()?).filter(|price| price.minor > 0),
            teacher: CourseTeacher {
                user_id: UserId(self.teacher_id),
                tutor_id: TutorId(self.tutor_id),
                display_name: self.display_name.clone(),
                photo_url: photo_url(self.picture.as_deref()),
            },
            units: shown.units().count() as i32,
            film_minutes: self.film_minutes,
            learners: self.learners,
            state: self.state()?,
            version: self.version,
        })
    }
}
