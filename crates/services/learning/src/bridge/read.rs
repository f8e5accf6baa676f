//! What somebody is offered, and what a teacher sees of it.

use crate::courses::course_get;
use domain::{
    Refusal,
    identity::{Role, photo_url},
    ids::{CourseId, EnrolmentId, SubjectId, UnitId, UserId},
    learning::bridge::{BridgeHelp, BridgeOffer, BridgePeer, PEERS_MAX, RULES, StuckUnit, StuckWhy, is_hard},
    page::Page,
};
use spine::{Context, Error, Result};
use std::collections::HashMap;

/// What the learner is offered in a unit; nothing once they have answered.
///
/// # Errors
/// 404 for everybody who is not in the course.
pub async fn bridge_help(context: &Context, id: UnitId) -> Result<BridgeHelp> {
    let person = context.require_person()?.id;
    let grown = !context.has_role(Role::Child);
    let row = sqlx::query!(
        r#"select e.id, o.why as "why?", c.subject_id, coalesce(s.names->>$3, s.names->>'en', s.slug) as "subject!",
             (select count(*) from available_now a join tutors t on t.id = a.tutor_id
                join tutor_subjects j on j.tutor_id = t.id and j.subject_id = c.subject_id
              where a.until_at > $4 and tutor_listed(t) and t.user_id <> $2 and not people_apart(t.user_id, $2))
               as "tutors!"
           from course_units u join courses c on c.id = u.course_id join subjects s on s.id = c.subject_id
             join enrolments e on e.course_id = c.id and e.learner_id = $2 and e.state = 'active'
             left join bridge_offers o on o.enrolment_id = e.id and o.unit_id = u.id and o.answer is null
           where u.id = $1"#,
        id.0,
        person.0,
        context.locale,
        context.now(),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("unit"))?;
    let Some(why) = row.why else { return Ok(BridgeHelp { offer: None }) };
    let why = StuckWhy::parse(&why).ok_or_else(|| Error::unexpected("an offer of no reason"))?;
    let peers = if grown { peers(context, id, person).await? } else { Vec::new() };
    Ok(BridgeHelp {
        offer: Some(BridgeOffer {
            unit_id: id,
            enrolment_id: EnrolmentId(row.id),
            why,
            subject_id: SubjectId(row.subject_id),
            subject_name: row.subject,
            tutors_now: if grown { row.tutors } else { 0 },
            peers,
        }),
    })
}

/// Grown-ups of the course who have done the unit without being stuck in it, and agreed to be asked.
async fn peers(context: &Context, id: UnitId, person: UserId) -> Result<Vec<BridgePeer>> {
    let rows = sqlx::query!(
        "select u.id, u.display_name, u.picture
         from unit_progress p join enrolments e on e.id = p.enrolment_id and e.state = 'active'
           join progress_settings g on g.user_id = p.learner_id and g.helps join users u on u.id = p.learner_id
         where p.unit_id = $1 and p.done_at is not null and p.learner_id <> $2
           and u.suspended_at is null and u.deleted_at is null and not people_apart(u.id, $2)
           and not exists (select from children c where c.child_id = u.id and c.handed_over_at is null)
           and not exists (select from bridge_offers o where o.enrolment_id = e.id and o.unit_id = p.unit_id)
         order by p.done_at desc, u.id limit $3",
        id.0,
        person.0,
        PEERS_MAX,
    );
    let people = rows.fetch_all(context.writes()).await?.into_iter().map(|row| BridgePeer {
        user_id: UserId(row.id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
    });
    Ok(people.collect())
}

/// Where people get stuck in a course, the hardest first; units where nobody did are left out.
///
/// # Errors
/// 404 for everybody but its teacher.
pub async fn stuck_units(context: &Context, id: CourseId) -> Result<Page<StuckUnit>> {
    let course = course_get(context, id).await?;
    if !course.own {
        return Err(Refusal::not_found("course").into());
    }
    let rows = sqlx::query!(
        r#"select o.unit_id, count(*) filter (where o.why = 'failed') as "failed!",
             count(*) filter (where o.why = 'rewatched') as "rewatched!",
             count(*) filter (where o.answer in ('tutor', 'peer')) as "took!",
             (select count(distinct e.learner_id) from enrolments e where e.course_id = $1 and e.state = 'active'
                and (exists (select from unit_progress p where p.enrolment_id = e.id and p.unit_id = o.unit_id)
                  or exists (select from quiz_attempts q where q.enrolment_id = e.id and q.unit_id = o.unit_id)))
               as "learners!"
           from bridge_offers o join course_units u on u.id = o.unit_id join enrolments x on x.id = o.enrolment_id
           where u.course_id = $1 and x.state = 'active' group by o.unit_id"#,
        id.0,
    );
    let outline = course.outline();
    let titles: HashMap<UnitId, String> =
        outline.units().filter_map(|unit| Some((unit.id?, unit.title.clone()))).collect();
    // A unit that was taken out of the draft is nothing that could still be made easier.
    let units = rows.fetch_all(context.writes()).await?.into_iter().filter_map(|row| {
        let unit_id = UnitId(row.unit_id);
        let stuck = row.failed + row.rewatched;
        Some(StuckUnit {
            unit_id,
            title: titles.get(&unit_id)?.clone(),
            learners: row.learners,
            failed: row.failed,
            rewatched: row.rewatched,
            took_help: row.took,
            hard: is_hard(&RULES, row.learners, stuck),
        })
    });
    let mut items: Vec<StuckUnit> = units.collect();
    items.sort_by_key(|unit| (std::cmp::Reverse(unit.failed + unit.rewatched), unit.unit_id));
    Ok(Page { items, next_cursor: None })
}
