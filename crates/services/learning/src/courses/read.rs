//! Looking at courses.

use super::{prerequisites::prerequisites_of, rows::CourseRow};
use domain::{
    Refusal,
    identity::Role,
    ids::{CourseId, EnrolmentId, UnitId, VideoId},
    learning::{
        course::{Course, CourseCard, CourseFilterRequest, CourseState},
        outline::Outline,
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{cursor_read, page_cut},
};
use sqlx::{PgConnection, types::Json};
use uuid::Uuid;

/// Courses that one teacher, and one look at the queue, shows.
const OWN_MAX: i64 = 100;
/// Courses in the file for search engines.
const SITEMAP_MAX: i64 = 10_000;

/// A course: the draft for its teacher and whoever decides, what is shown for everybody else.
///
/// # Errors
/// 404 for a course that is not shown, or whose teacher's account is closed or kept apart from the reader.
pub async fn course_get(context: &Context, id: CourseId) -> Result<Course> {
    let mut connection = context.writes().acquire().await?;
    let missing = || Refusal::not_found("course");
    let person = context.person().map(|person| person.id);
    let row = CourseRow::of(&mut connection, id, (&context.locale, person), false).await?.ok_or_else(missing)?;
    let own = person.is_some_and(|person| person.0 == row.teacher_id);
    let teaches = match person {
        Some(person) => super::taught_by(&mut connection, id, person).await?,
        None => false,
    };
    let decides = !teaches && context.may(Role::Trust);
    let state = row.state()?;
    let draft = teaches || (decides && state == CourseState::Submitted);
    let enrolment = sqlx::query_scalar!(
        "select id from enrolments where course_id = $1 and learner_id = $2 and state = 'active'",
        id.0,
        person.map(|person| person.0),
    );
    let enrolment_id = enrolment.fetch_optional(&mut *connection).await?.map(EnrolmentId);
    // Whoever learns in it, and whoever decides, sees what is shown also when others do not any more.
    let shown = row.version.is_some() && (row.shown_to_all || enrolment_id.is_some() || context.may(Role::Trust));
    if !draft && !shown {
        return Err(missing().into());
    }
    let outline = if draft {
        let mut outline = row.outline.0.clone();
        films_fill(&mut connection, &mut outline).await?;
        outline
    } else {
        let shown = row.shown.as_ref().map(|shown| shown.0.clone()).unwrap_or_default();
        shown.map(domain::learning::outline::Unit::title_only)
    };
    let prerequisites = prerequisites_of(&mut connection, id, person).await?;
    let with = sqlx::query_scalar!(
        "select u.display_name from course_teachers t join users u on u.id = t.person_id
         where t.course_id = $1 and t.state = 'agreed' and u.deleted_at is null and u.suspended_at is null
         order by t.answered_at, t.person_id",
        id.0
    );
    let outline_version = teaches.then(|| outline.mark());
    Ok(Course {
        outline_version,
        prerequisites,
        taught_with: with.fetch_all(&mut *connection).await?,
        teaches,
        card: row.card(draft)?,
        modules: outline.modules,
        reason: Some(row.reason.clone()).filter(|reason| teaches && !reason.is_empty()),
        changed: teaches && row.changed,
        draft_number: teaches.then_some(row.draft_number),
        own,
        enrolment_id,
        submitted_at: row.submitted_at.filter(|_| draft),
    })
}

/// Writes the films into a draft: of each unit the latest that can be seen.
pub(super) async fn films_fill(connection: &mut PgConnection, outline: &mut Outline) -> Result<()> {
    let units: Vec<Uuid> = outline.units().filter_map(|unit| unit.id).map(|id| id.0).collect();
    let films = sqlx::query!(
        "select distinct on (unit_id) unit_id, id from videos where unit_id = any($1) and status = 'ready'
         order by unit_id, created_at desc",
        &units
    );
    let films = films.fetch_all(connection).await?;
    for unit in outline.units_mut() {
        unit.video_id = films.iter().find(|film| unit.id == Some(UnitId(film.unit_id))).map(|film| VideoId(film.id));
    }
    Ok(())
}

/// Courses that are shown, filtered and ordered.
///
/// # Errors
/// 422 by field, `limit_out_of_range`, `cursor_invalid`.
pub async fn course_list(context: &Context, request: &CourseFilterRequest) -> Result<Page<CourseCard>> {
    let (filter, limit) = (request.parse()?, parse_limit(request.limit)?);
    let list = format!(
        "courses {}",
        serde_json::to_string(&CourseFilterRequest { limit: None, cursor: None, ..request.clone() })?
    );
    let after: Option<(i64, Uuid)> = request.cursor.as_deref().map(|cursor| cursor_read(&list, cursor)).transpose()?;
    let rows = sqlx::query!(
        r#"select it.id, it.place as "place!" from (
             select c.id, case $1 when 'popular' then c.learners when 'price' then -c.price
                 else (extract(epoch from c.published_at) * 1000000)::bigint end as place
             from courses c join users u on u.id = c.teacher_id
               join course_versions v on v.course_id = c.id and v.number = c.version
             where course_shown(c, u, $10)
               and ($2 = '' or v.title ilike '%' || $2 || '%' or v.description ilike '%' || $2 || '%'
                 or u.display_name ilike '%' || $2 || '%')
               and ($3::uuid is null or c.subject_id = $3)
               and ($4::text is null or $4 = case when c.price = 0 then 'free' when c.currency = 'CREDIT'
                 then 'credits' else 'paid' end)
               and ($5::text is null or c.level = $5) and ($6::text is null or c.language = $6)) it
           where $7::bigint is null or (it.place, it.id) < ($7, $8::uuid)
           order by it.place desc, it.id desc limit $9"#,
        filter.sort.code(),
        escaped(&filter.words),
        filter.subject_id.map(|id| id.0),
        filter.price.map(domain::learning::course::PriceKind::code),
        filter.level.map(domain::learning::course::CourseLevel::code),
        filter.language,
        after.map(|(place, _)| place),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
        context.actor_id(),
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let places: Vec<(i64, Uuid)> = rows.into_iter().map(|row| (row.place, row.id)).collect();
    let (places, next_cursor) = page_cut(places, limit, &list, |place| *place)?;
    let ids: Vec<Uuid> = places.into_iter().map(|(_, id)| id).collect();
    Ok(Page { items: cards(context, &ids, false).await?, next_cursor })
}

/// Courses that everybody may see, for search engines; the newest when there are more than fit into one file.
///
/// # Errors
/// Only the database's.
pub async fn sitemap_courses(context: &Context) -> Result<Vec<CourseId>> {
    let ids = sqlx::query_scalar!(
        "select c.id from courses c join users u on u.id = c.teacher_id where course_shown(c, u, null::uuid)
         order by c.published_at desc, c.id limit $1",
        SITEMAP_MAX
    );
    Ok(ids.fetch_all(context.reads()).await?.into_iter().map(CourseId).collect())
}

/// A film that everybody may see on the page of its course.
pub struct OpenFilm {
    /// Whose page.
    pub course: CourseId,
    /// The course's name.
    pub course_title: String,
    /// Which film.
    pub video: VideoId,
    /// The name of its unit.
    pub title: String,
}

/// Films of courses that are shown, in units that are open to everybody.
pub async fn sitemap_course_films(context: &Context) -> Result<Vec<OpenFilm>> {
    let rows = sqlx::query!(
        r#"select c.id, v.title, unit->>'title' as "unit_title!", (unit->>'video_id')::uuid as "video!"
           from courses c join users u on u.id = c.teacher_id
             join course_versions v on v.course_id = c.id and v.number = c.version
             cross join lateral jsonb_path_query(v.outline,
               '$.modules[*].units[*] ? (@.preview == true && @.video_id != null)') unit
           where course_shown(c, u, null::uuid) order by c.published_at desc, c.id limit $1"#,
        SITEMAP_MAX
    );
    let film = rows.fetch_all(context.reads()).await?.into_iter().map(|row| OpenFilm {
        course: CourseId(row.id),
        course_title: row.title,
        video: VideoId(row.video),
        title: row.unit_title,
    });
    Ok(film.collect())
}

/// What means something in a pattern means itself.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// The cards of these courses, in that order: as drafts, or as they are shown.
pub(crate) async fn cards(context: &Context, ids: &[Uuid], draft: bool) -> Result<Vec<CourseCard>> {
    let rows = sqlx::query_as!(
        CourseRow,
        r#"select c.id, c.teacher_id, c.tutor_id, c.subject_id,
             coalesce(s.names->>$2, s.names->>'en', s.slug) as "subject_name!", s.slug as subject_slug, s.category,
             c.title, c.description, c.level, c.language, c.currency, c.price,
             c.outline as "outline: Json<Outline>", v.outline as "shown?: Json<Outline>", v.title as "shown_title?",
             v.description as "shown_description?", c.changed, c.draft_number, c.state, c.version, c.reason,
             c.learners, c.film_minutes, c.submitted_at, u.display_name, u.picture,
             true as "shown_to_all!"
           from unnest($1::uuid[]) with ordinality it (id, place) join courses c on c.id = it.id
             join subjects s on s.id = c.subject_id join users u on u.id = c.teacher_id
             left join course_versions v on v.course_id = c.id and v.number = c.version
           order by it.place"#,
        ids,
        context.locale,
    );
    rows.fetch_all(context.reads()).await?.iter().map(|row| row.card(draft)).collect()
}

/// The caller's own courses, latest first.
pub async fn courses_taught(context: &Context) -> Result<Page<CourseCard>> {
    let person = context.require_person()?.id;
    let ids = sqlx::query_scalar!(
        "select id from courses where teacher_id = $1 order by created_at desc, id desc limit $2",
        person.0,
        OWN_MAX
    );
    let ids = ids.fetch_all(context.writes()).await?;
    Ok(Page { items: cards(context, &ids, true).await?, next_cursor: None })
}

/// Courses that wait for a decision, longest first. For the staff; others find no such page.
pub async fn courses_waiting(context: &Context) -> Result<Page<CourseCard>> {
    context.require_staff_of(Role::Trust)?;
    let ids = sqlx::query_scalar!(
        "select id from courses where state = 'submitted' order by submitted_at, id limit $1",
        OWN_MAX
    );
    let ids = ids.fetch_all(context.writes()).await?;
    Ok(Page { items: cards(context, &ids, true).await?, next_cursor: None })
}
