//! Whoever looks after an institution decides about lessons that cost more than its rule lets members book alone (PL4):
//! yes pays from its balance in the same transaction, no leaves nothing behind.
//!
//! Until then it is a request that waits, as a child's does: the time is kept, and the tutor knows of nothing. The
//! member's calendar is locked first, so the month is counted as if they had just booked.

use super::{
    create::calendar_lock,
    mailed::Lesson,
    moment,
    rows::{BookingRow, select_booking},
    step::{judge, refused, store, store_behind},
    view::name_in,
};
use domain::{
    Refusal,
    bookings::{Approval, Command, NoticeCode, Reason, trusted::confirms_at_once},
    calendar::refusals::not_available,
    ids::{BookingId, InstitutionId, JournalId, UserId},
    integrations::{institution::LessonAsk, refusals},
    money::{Currency, Money},
    page::Page,
};
use money::sponsors::sponsor_asked;
use serde_json::json;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    mails::{AskFacts, InstitutionMail, Mail, MailTemplate},
    unit::Unit,
};
use sqlx::{PgConnection, Postgres, Transaction as Work};

/// Most requests of one institution that are shown at a time; more are seen once these are decided.
const MOST_WAITING: i64 = 100;
/// Most of those who look after one that are told.
const MOST_TOLD: i64 = 20;

/// What waits for the institution that the caller looks after, the soonest lesson first.
///
/// # Errors
/// 404 for another institution.
pub async fn asks_list(context: &Context, institution: InstitutionId) -> Result<Page<LessonAsk>> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    looks_after(&mut connection, (person, institution)).await?;
    let rows = select_booking!(
        "where b.id in (select booking_id from lesson_asks where institution_id = $1)
           and b.approval = 'waiting' and b.session_state = 'REQUESTED' order by b.starts_at, b.id limit $2",
        institution.0,
        MOST_WAITING,
    )
    .fetch_all(&mut *connection)
    .await?;
    let items = rows.iter().map(|row| ask_view(context, row)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

async fn looks_after(connection: &mut PgConnection, (person, institution): (UserId, InstitutionId)) -> Result<()> {
    let own = sqlx::query_scalar!(
        "select 1 from institution_admins where institution_id = $1 and user_id = $2",
        institution.0,
        person.0,
    );
    own.fetch_optional(connection).await?.ok_or_else(|| Refusal::not_found("institution"))?;
    Ok(())
}

fn ask_view(context: &Context, row: &BookingRow) -> Result<LessonAsk> {
    let approval = row.approval.as_deref().and_then(Approval::parse);
    Ok(LessonAsk {
        booking_id: BookingId(row.id),
        member_id: UserId(row.student_id),
        member_name: row.student_name.clone(),
        tutor_name: row.tutor_name.clone(),
        subject_name: name_in(&row.subject_names, &context.locale),
        start: row.starts_at,
        end: row.ends_at,
        total: Money::new(row.total, Currency::parse(&row.currency)?),
        answer_by: row.answer_by.filter(|_| approval == Some(Approval::Waiting)),
        approval: approval.ok_or_else(|| Error::unexpected("a lesson that an institution was not asked for"))?,
    })
}

/// Yes: the institution pays, and the tutor is asked, or the lesson stands at once.
///
/// # Errors
/// 401, 403 `email_not_verified`, `lesson_ask_own`; 404 for another institution's; 409 `lesson_ask_uncovered`,
/// `not_available`, `approval_not_asked`, `booking_already_…`; the refusals of the key.
pub async fn ask_approve(
    context: &Context,
    (institution, id): (InstitutionId, BookingId),
    key: Option<&IdempotencyKey>,
) -> Result<LessonAsk> {
    decide(context, (institution, id), key, &Decision::Yes).await
}

/// No: the time is free again, and the member reads why, if it is said.
///
/// # Errors
/// As [`ask_approve`]; 422 for a reason that cannot be stored.
pub async fn ask_decline(
    context: &Context,
    (institution, id): (InstitutionId, BookingId),
    reason: Option<&str>,
    key: Option<&IdempotencyKey>,
) -> Result<LessonAsk> {
    let reason = Reason::parse_optional(reason)?;
    decide(context, (institution, id), key, &Decision::No(reason)).await
}

enum Decision {
    Yes,
    No(Option<Reason>),
}

/// Which institution's, which booking, and who decides.
type Which = (InstitutionId, BookingId, UserId);

async fn decide(
    context: &Context,
    (institution, id): (InstitutionId, BookingId),
    key: Option<&IdempotencyKey>,
    decision: &Decision,
) -> Result<LessonAsk> {
    let person = context.require_verified()?.id;
    let sides = sqlx::query!(
        "select a.member_id, b.tutor_user_id from lesson_asks a
         join institution_admins i on i.institution_id = a.institution_id join bookings b on b.id = a.booking_id
         where a.booking_id = $1 and a.institution_id = $2 and i.user_id = $3",
        id.0,
        institution.0,
        person.0,
    );
    let sides = sides.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("booking"))?;
    // Neither who takes the lesson nor who earns by it.
    if [sides.member_id, sides.tutor_user_id].contains(&person.0) {
        return Err(refusals::lesson_ask_own().into());
    }
    let (route, reason) = match decision {
        Decision::Yes => ("institution.lesson_yes", None),
        Decision::No(reason) => ("institution.lesson_no", reason.as_ref().map(Reason::as_str)),
    };
    let key = Keyed::of(context, key, route, &(institution, id, reason))?;
    attempted(|| async {
        let mut calendars = [calendar_lock(sides.member_id)];
        let mut unit = Unit::begin_locked(context, key.as_ref(), &mut calendars).await?;
        let done = decide_within(&mut unit, (institution, id, person), key.clone(), decision).await;
        unit.finish(done).await
    })
    .await
}

async fn decide_within<'a>(
    unit: &mut Unit<'a>,
    (institution, id, person): Which,
    key: Option<Keyed<'a>>,
    decision: &Decision,
) -> Result<LessonAsk> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    looks_after(unit.work(), (person, institution)).await?;
    let row = select_booking!("where b.id = $1 for no key update of b, t", id.0).fetch_optional(&mut **unit.work());
    let row = row.await?.ok_or_else(|| Refusal::not_found("booking"))?;
    let row = match decision {
        Decision::Yes => agreed(unit, row, institution).await?,
        Decision::No(reason) => {
            let now = moment(context);
            let step = judge(&row, &Command::Refuse, now)?.map_err(refused)?;
            store(unit, row, &step, reason.as_ref().map(Reason::as_str), now).await?
        }
    };
    let agreed = matches!(decision, Decision::Yes);
    let after = Some(json!({ "booking": id, "agreed": agreed }));
    unit.audit(Act { act: "institution.lesson", subject_id: Some(institution.0), before: None, after });
    let ask = ask_view(context, &row)?;
    unit.answer(key, 200, &ask)?;
    Ok(ask)
}

/// The institution's money goes through the member's wallet to the lesson, as where nobody is asked.
async fn agreed(unit: &mut Unit<'_>, row: BookingRow, institution: InstitutionId) -> Result<BookingRow> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let means = sqlx::query!(
        r#"select tutor_listed(t) as "listed!", t.instant_booking, t.auto_confirm_after,
             coalesce(lessons_unopposed($2, t.id), 0) as "held!"
           from tutors t where t.id = $1"#,
        row.tutor_id,
        row.student_id,
    );
    let means = means.fetch_one(&mut **unit.work()).await?;
    let hold = JournalId(context.new_id());
    let instant = confirms_at_once(means.instant_booking, means.auto_confirm_after, means.held);
    let total = Money::new(row.total, Currency::parse(&row.currency)?);
    // What the machine says of it comes first: a request that is over is told as that, whatever there is to pay with.
    let step = judge(&row, &Command::Approve { hold, instant, available: total.minor }, now)?.map_err(refused)?;
    // A tutor who is off the lists by now cannot answer, and would be paid for it.
    if !means.listed {
        return Err(not_available(&[]).into());
    }
    let asked = (UserId(row.student_id), total);
    let sponsor = sponsor_asked(unit.work(), asked, (institution, now)).await?;
    let sponsor = sponsor.ok_or_else(refusals::lesson_ask_uncovered)?;
    let first = sponsor.store(unit.work(), BookingId(row.id), now).await?;
    store_behind(unit, row, &step, vec![first], now).await
}

/// Tells whoever looks after the institution that it is asked, and the member of a no; nothing where none was asked.
pub(super) async fn ask_mails(work: &mut Work<'_, Postgres>, lesson: &Lesson, code: NoticeCode) -> Result<Vec<Mail>> {
    let asked = sqlx::query!(
        "select i.id, i.name from lesson_asks a join institutions i on i.id = a.institution_id where a.booking_id = $1",
        lesson.id
    );
    let Some(asked) = asked.fetch_optional(&mut **work).await? else { return Ok(Vec::new()) };
    let reader = |name: String, time_zone: String, locale: &str| AskFacts {
        name,
        counterpart: lesson.tutor_name.clone(),
        subject: name_in(&lesson.subject_names, locale),
        starts_at: lesson.starts_at,
        time_zone,
        institution: asked.name.clone(),
    };
    if code == NoticeCode::ApprovalRefused {
        let facts = reader(lesson.student_name.clone(), lesson.student_zone.clone(), &lesson.student_locale);
        let reason = lesson.reason.clone().unwrap_or_default();
        let told = InstitutionMail::LessonRefused { facts, reason, booking: BookingId(lesson.id) };
        let to = (lesson.student_id, lesson.student_email.clone(), lesson.student_locale.clone());
        return Ok(vec![mail_to(to, lesson, told)]);
    }
    let (Some(answer_by), Ok(currency)) = (lesson.answer_by, Currency::parse(&lesson.currency)) else {
        return Ok(Vec::new());
    };
    let admins = sqlx::query!(
        "select u.id, u.display_name, u.email, u.locale, u.time_zone
         from institution_admins a join users u on u.id = a.user_id
         where a.institution_id = $1 and a.user_id <> $2 and u.deleted_at is null order by a.since, u.id limit $3",
        asked.id,
        lesson.student_id,
        MOST_TOLD,
    );
    let admins = admins.fetch_all(&mut **work).await?;
    let mail = |admin: (uuid::Uuid, String, String, String, String)| {
        let (id, name, email, locale, zone) = admin;
        let told = InstitutionMail::LessonAsked {
            facts: reader(name, zone, &locale),
            member: lesson.student_name.clone(),
            amount: Money::new(lesson.total, currency),
            answer_by,
            id: InstitutionId(asked.id),
        };
        mail_to((id, email, locale), lesson, told)
    };
    let admins = admins.into_iter().map(|a| (a.id, a.display_name, a.email, a.locale, a.time_zone));
    Ok(admins.map(mail).collect())
}

fn mail_to((user, recipient, locale): (uuid::Uuid, String, String), lesson: &Lesson, told: InstitutionMail) -> Mail {
    let template = MailTemplate::Institution(told);
    Mail {
        dedup_key: format!("{}:{}:{user}", template.name(), lesson.id),
        user_id: Some(UserId(user)),
        recipient,
        locale,
        template,
        action_token: None,
        calendar: None,
    }
}
