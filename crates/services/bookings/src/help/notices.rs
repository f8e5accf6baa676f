//! Who is mailed about a request for help: the best tutors of the subject when it is asked, its student when one
//! answers.

use domain::bookings::help::{
    events::{HelpEvent, HelpNews, OfferNews},
    first_name,
};
use domain::ids::UserId;
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, TeachingMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Tutors who are mailed; the others find it on their page.
const TOLD: i64 = 10;

/// Mails what an event of a request has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    match stored.read::<HelpEvent>()? {
        Some(HelpEvent::Asked(news)) => tutors_mail(work, context, news).await,
        Some(HelpEvent::Offered(news)) => student_mail(work, context, news).await,
        None => Ok(()),
    }
}

async fn tutors_mail(work: &mut Transaction<'_, Postgres>, context: &Context, news: HelpNews) -> Result<()> {
    let tutors = sqlx::query!(
        r#"select u.id, u.email, u.locale, u.display_name, h.text, student.display_name as student,
                  coalesce(j.names->>u.locale, j.names->>'en', j.slug) as "subject!",
                  to_char(h.created_at at time zone 'UTC', 'YYYY-MM-DD') as "day!"
           from help_requests h join subjects j on j.id = h.subject_id join users student on student.id = h.student_id
           join tutor_subjects s on s.subject_id = h.subject_id join tutors t on t.id = s.tutor_id
           join users u on u.id = t.user_id
           where h.id = $1 and h.state = 'open' and u.id <> h.student_id and tutor_listed(t)
             and not people_apart(u.id, h.student_id)
           order by t.ranking desc, t.id limit $2"#,
        news.id.0,
        TOLD,
    );
    for tutor in tutors.fetch_all(&mut **work).await? {
        let template = TeachingMail::HelpAsked {
            name: tutor.display_name,
            student: first_name(&tutor.student),
            subject: tutor.subject,
            text: tutor.text,
            id: news.id,
        };
        let mail = Mail {
            // Whoever takes a request back and asks again the same day is not mailed anew.
            dedup_key: format!("help_asked:{}:{}:{}:{}", news.student_id, news.subject_id, tutor.id, tutor.day),
            user_id: Some(UserId(tutor.id)),
            recipient: tutor.email,
            locale: tutor.locale,
            template: MailTemplate::Teaching(template),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}

async fn student_mail(work: &mut Transaction<'_, Postgres>, context: &Context, news: OfferNews) -> Result<()> {
    let student = sqlx::query!(
        r#"select u.email, u.locale, u.display_name, tutor.display_name as tutor,
                  coalesce(j.names->>u.locale, j.names->>'en', j.slug) as "subject!"
           from users u join subjects j on j.id = $2 join tutors t on t.id = $3 join users tutor on tutor.id = t.user_id
           where u.id = $1 and u.deleted_at is null"#,
        news.request.student_id.0,
        news.request.subject_id.0,
        news.tutor_id.0,
    );
    let Some(student) = student.fetch_optional(&mut **work).await? else { return Ok(()) };
    let mail = Mail {
        // A changed answer is the same one.
        dedup_key: format!("help_offered:{}", news.offer_id),
        user_id: Some(news.request.student_id),
        recipient: student.email,
        locale: student.locale,
        template: MailTemplate::Teaching(TeachingMail::HelpOffered {
            name: student.display_name,
            tutor: student.tutor,
            subject: student.subject,
            id: news.request.id,
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
