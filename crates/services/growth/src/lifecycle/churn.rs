//! Who may be about to leave, counted by band for the staff. Nobody's own score is kept or told.

use chrono::Duration;
use domain::{
    growth::churn::{BAD_STARS, CHECKOUT_DAYS, ChurnFigures, ChurnSignal, NO_BOOKING_DAYS, NO_SIGN_IN_DAYS},
    identity::Role,
};
use spine::{Context, Result};

/// `GET /admin/churn`: students who had a lesson, by what speaks for leaving.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn churn_figures(context: &Context) -> Result<ChurnFigures> {
    context.require_scope(Role::Analyst)?;
    churn(context).await
}

/// The same for whoever was let in already.
pub(crate) async fn churn(context: &Context) -> Result<ChurnFigures> {
    let before = |days: i64| context.now() - Duration::days(days);
    let rows = sqlx::query!(
        r#"with learned as (
             select u.id from users u
             where 'student' = any (u.roles) and not 'child' = any (u.roles) and u.deleted_at is null
               and u.suspended_at is null and exists (select from bookings b
                 where b.student_id = u.id and b.session_outcome = 'COMPLETED')
           ), shown as (
             select not exists (select from sessions s where s.user_id = u.id and s.last_seen_at > $1) as no_sign_in,
               not exists (select from bookings b where b.student_id = u.id
                 and (b.created_at > $2 or b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE'))) as no_booking,
               coalesce((select b.session_state = 'CANCELLED' or exists (select from reviews r
                   where r.booking_id = b.id and r.student_id = u.id and r.rating <= $3)
                 from bookings b where b.student_id = u.id
                   and (b.session_state = 'CANCELLED' or b.session_outcome = 'COMPLETED')
                 order by coalesce(b.closed_at, b.ends_at) desc, b.id desc limit 1), false) as last_lesson,
               exists (select from bookings b where b.student_id = u.id and b.pay_with = 'card'
                 and b.session_state = 'EXPIRED' and b.payment_state = 'VOIDED' and b.closed_at > $4
                 and not exists (select from payments p join payment_orders o on o.payment_id = p.id
                   where p.booking_id = b.id and o.kind = 'hold' and o.state = 'succeeded')
                 and not exists (select from bookings later
                   where later.student_id = u.id and later.created_at > b.closed_at)) as checkout
             from learned u
           )
           select no_sign_in as "no_sign_in!", no_booking as "no_booking!", last_lesson as "last_lesson!",
             checkout as "checkout!", count(*) as "people!"
           from shown group by 1, 2, 3, 4"#,
        before(NO_SIGN_IN_DAYS),
        before(NO_BOOKING_DAYS),
        BAD_STARS,
        before(CHECKOUT_DAYS),
    );
    let groups = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let shown = [
            (row.no_sign_in, ChurnSignal::NoSignIn),
            (row.no_booking, ChurnSignal::NoBooking),
            (row.last_lesson, ChurnSignal::LastLesson),
            (row.checkout, ChurnSignal::Checkout),
        ];
        (shown.into_iter().filter_map(|(is, signal)| is.then_some(signal)).collect(), row.people)
    });
    Ok(ChurnFigures::of(&groups.collect::<Vec<_>>()))
}
