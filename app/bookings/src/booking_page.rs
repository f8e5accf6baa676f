//! One lesson: where it stands, what is next, when, what was agreed, where the money is.

use super::{
    decline_form::Decline,
    lesson_card::{is_staff, money_words, other_side, state_words},
    next_step::{CalendarLink, NextCard, leads_to_calendar, next_of},
    notes::{
        from_room::{FromRoom, left_of},
        section::{Materials, Notes},
    },
    pay_from::PayNow,
    place_note::{PlaceNote, place_of},
    reviews::section::Reviewed,
    timeline::Timeline,
    times::other_times::OtherTimes,
    trials::section::{Replaced, replaced_of},
};
use bookings::{
    booking::booking_get,
    notes::{materials_list, notes_get},
    review::lesson_reviews,
};
use domain::{
    bookings::{
        Booking, DisputeState, PaymentState, SessionState,
        booking::TimeChange,
        materials::Material,
        notes::LessonNotes,
        timeline::{Next, Standing, joins},
    },
    calendar::Zone,
    ids::BookingId,
    money::Money,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    tutors::{about_of, policy_text},
    ui::{Crumbs, ErrorSummary, Icon, NoticeBox, Page},
};
use leptos::prelude::*;
use spine::Context;

/// `/bookings/{id}`.
pub fn booking_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        let reviews = lesson_reviews(&context, id).await?;
        let (notes, materials) = kept(&context, &booking).await?;
        let left = left_of(&context, id, is_staff(&booking)).await?;
        let place = place_of(&context, &booking).await?;
        let about = about_of(&context, booking.total).await?;
        let replaced = replaced_of(&context, &booking).await?;
        let l = locale();
        let (name, is_tutor) = other_side(&booking);
        let writes = !is_staff(&booking) && joins(&Standing::from(&booking));
        let title = format!("{} {} {name}", booking.subject_name, tr!(l, lesson.with));
        Ok(view! {
            <Page title=title.clone()>
                <div class="grid gap-4">
                    <Crumbs
                        steps=vec![(address::bookings("", ""), tr!(l, nav.lessons).to_string())]
                        here=title.clone()
                    />
                    <h1>
                        <bdi>{title}</bdi>
                    </h1>
                </div>
                <Timeline booking=booking.clone() />
                <ErrorSummary state=FormState::of("bookings/confirm") />
                {if let Some(page) = booking.checkout_url.clone() {
                    view! { <PayNow booking=booking.clone() page /> }.into_any()
                } else if is_staff(&booking) {
                    view! { <p class="text-lg">{state_words(l, &booking, false).1}</p> }.into_any()
                } else {
                    view! { <NextCard booking=booking.clone() /> }.into_any()
                }}
                {place.map(|place| view! { <PlaceNote place /> })}
                <OtherTimes booking=booking.clone() />
                <Decline booking=booking.clone() />
                <div class="grid gap-6 items-start lg:grid-cols-[minmax(0,1fr)_360px]">
                    <div class="grid gap-6">
                        <Reviewed booking=booking.clone() reviews />
                        {replaced.map(|view| view! { <Replaced booking=booking.clone() view /> })}
                        {notes.map(|notes| view! { <Notes booking=booking.clone() notes is_tutor /> })}
                        {left.map(|left| view! { <FromRoom left /> })}
                        <Clocks booking=booking.clone() is_tutor />
                        <Materials booking=booking.clone() materials />
                        <Said booking=booking.clone() />
                        {writes.then(|| view! { <Write booking=booking.clone() /> })}
                        {(!is_staff(&booking)).then(|| view! { <Help booking=booking.clone() /> })}
                    </div>
                    <Agreed booking about />
                </div>
            </Page>
        }
        .into_any())
    })
}

/// What stays of a lesson; its two people's alone.
async fn kept(context: &Context, booking: &Booking) -> spine::Result<(Option<LessonNotes>, Vec<Material>)> {
    if is_staff(booking) {
        return Ok((None, Vec::new()));
    }
    let notes = notes_get(context, booking.id).await?;
    Ok((Some(notes), materials_list(context, booking.id).await?.items))
}

/// When it is, on both clocks.
#[component]
fn Clocks(booking: Booking, is_tutor: bool) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let (name, _) = other_side(&booking);
    let (own, other) = if is_tutor { (&booking.tutor, &booking.student) } else { (&booking.student, &booking.tutor) };
    let their_zone: Zone = other.time_zone.parse().unwrap_or(zone);
    let clock = |label: String, shown: Zone, who: AnyView| {
        let time = format::interval_as(l, (zone, shown), booking.start, booking.end, now);
        view! {
            <div class="grid gap-1">
                <p class="text-sm text-ink-soft">{label}</p>
                <p class="text-xl font-semibold">
                    <time datetime=format::machine(booking.start)>{time}</time>
                </p>
                <p class="text-sm text-ink-soft">{who}</p>
            </div>
        }
    };
    let role = |tutor: bool| if tutor { tr!(l, lesson.as_tutor) } else { tr!(l, lesson.as_student) };
    let own_name = own.display_name.clone();
    // Staff have no part in it: both clocks are somebody's, and none is theirs.
    let own_zone = if is_staff(&booking) { own.time_zone.parse().unwrap_or(zone) } else { zone };
    let own_label = if is_staff(&booking) {
        tr!(l, lesson.clock_their, name = own_name.clone(), zone = format::zone_city(own_zone))
    } else {
        tr!(l, lesson.clock_own, zone = format::zone_city(own_zone))
    };
    let yours = view! { <bdi>{own_name}</bdi> {format::comma(l)} {role(is_tutor)} }.into_any();
    let who = name.clone();
    let (page, their_role) = if is_tutor {
        (address::student(booking.student.user_id), role(false))
    } else {
        (address::tutor(booking.tutor_id), role(true))
    };
    let theirs = view! {
        <a href=page>
            <bdi>{who}</bdi>
        </a>
        {format::comma(l)}
        {their_role}
    }
    .into_any();
    let their_city = format::zone_city(their_zone);
    let changed = clocks_changed(&booking);
    view! {
        {changed
            .map(|text| {
                view! {
                    <NoticeBox>
                        <p>{text}</p>
                    </NoticeBox>
                }
            })}
        <section class="card two-clocks" aria-label=tr!(l, lesson.when)>
            {clock(own_label, own_zone, yours)}
            {clock(tr!(l, lesson.clock_their, name = name, zone = their_city), their_zone, theirs)}
        </section>
    }
}

/// What a changed law on the tutor's clocks did to the lesson's time.
fn clocks_changed(booking: &Booking) -> Option<String> {
    let l = locale();
    let (zone, there) = (page_request().time_zone, booking.tutor.time_zone.parse::<domain::calendar::Zone>().ok()?);
    let clocks = format::zone_city(there);
    Some(match booking.time_change? {
        TimeChange::Kept => tr!(l, lesson.clocks_kept, zone = clocks),
        // On these very clocks nothing has changed.
        TimeChange::Moved { .. } if zone == there => tr!(l, lesson.clocks_moved, zone = clocks),
        TimeChange::Moved { began_at } => {
            let before = format::moment(l, zone, began_at, service_context().now());
            let moved: String = tr!(l, lesson.clocks_moved, zone = clocks);
            format!("{moved} {}", tr!(l, lesson.clocks_before, before = before))
        }
    })
}

/// What the two wrote, if they wrote anything.
#[component]
fn Said(booking: Booking) -> impl IntoView {
    let l = locale();
    let texts = [
        (tr!(l, book.topic).to_string(), booking.topic),
        (tr!(l, book.goals).to_string(), booking.goals),
        (tr!(l, lesson.reason).to_string(), booking.reason.unwrap_or_default()),
    ];
    let said: Vec<_> = texts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    (!said.is_empty()).then(|| {
        let parts = said.into_iter().map(|(name, text)| {
            view! {
                <div class="grid gap-1">
                    <h2 class="text-lg">{name}</h2>
                    <p class="whitespace-pre-line max-w-[70ch]" dir="auto">
                        {text}
                    </p>
                </div>
            }
        });
        view! {
            <section class="card">
                <div class="card-body grid gap-4">{parts.collect_view()}</div>
            </section>
        }
    })
}

/// The way to the other one.
#[component]
fn Write(booking: Booking) -> impl IntoView {
    let l = locale();
    let (name, _) = other_side(&booking);
    view! {
        <section class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <h2 class="text-lg">{tr!(l, messages.title)}</h2>
                <a class="button button-secondary" href=address::write_about(booking.id)>
                    <Icon icon=icondata::LuMessageCircle />
                    {tr!(l, messages.write_to, name = name)}
                </a>
            </div>
        </section>
    }
}

/// The way to us when something is wrong.
#[component]
fn Help(booking: Booking) -> impl IntoView {
    let l = locale();
    let case = booking.dispute_state != DisputeState::None || booking.actions.iter().any(|act| act == "dispute");
    let paid = matches!(booking.payment_state, PaymentState::Captured | PaymentState::PartiallyRefunded);
    let over = matches!(booking.session_state, SessionState::Ended | SessionState::Cancelled);
    let (_, is_tutor) = other_side(&booking);
    let refund = (paid && over && !is_tutor).then(|| {
        view! {
            <a class="button button-secondary" href=address::booking_refund(booking.id)>
                {tr!(l, refund.ask)}
            </a>
        }
    });
    view! {
        <section class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <h2 class="text-lg">{tr!(l, report.help)}</h2>
                    <p class="text-ink-soft">{tr!(l, report.help_text)}</p>
                </div>
                <span class="flex flex-wrap gap-3">
                    {case.then(|| view! {
                        <a class="button button-secondary" href=address::booking_case(booking.id)>
                            <Icon icon=icondata::LuScale />
                            {tr!(l, cases.title)}
                        </a>
                    })}
                    {refund}
                    <a class="button button-quiet" href=address::booking_report(booking.id)>
                        <Icon icon=icondata::LuFlag />
                        {tr!(l, report.title)}
                    </a>
                </span>
            </div>
        </section>
    }
}

/// What both agreed on, and where the money is.
#[component]
fn Agreed(booking: Booking, about: Option<String>) -> impl IntoView {
    let l = locale();
    let can_cancel = booking.actions.iter().any(|act| act == "cancel");
    let moves = booking.actions.iter().any(|act| act == "reschedule" || act == "propose");
    let next = next_of(&booking);
    let offers_file = matches!(next, Next::Prepare | Next::Join) && !leads_to_calendar(&booking);
    let minutes = tr!(l, tutor.minutes, count = booking.minutes);
    let (agreed, earnings) = agreed_names(&booking);
    let kind = if booking.trial { format!("{} · ", tr!(l, trial.title)) } else { String::new() };
    let lesson = format!("{kind}{}{}{minutes}", booking.subject_name, format::comma(l));
    let (policy, total) = (policy_text(booking.cancellation_policy), format::money(l, booking.total));
    let total = about.map_or(total.clone(), |about| format!("{total} ({about})"));
    view! {
        <section class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">{agreed}</h2>
                <dl class="lines">
                    {line(tr!(l, lesson.lesson).to_string(), lesson)}
                    {prices(&booking)}
                    {line(tr!(l, book.total).to_string(), total)}
                    {line(tr!(l, lesson.payment).to_string(), money_words(l, &booking))}
                    {amount(earnings.to_string(), booking.tutor_earnings)}
                    {amount(tr!(l, lesson.fee).to_string(), booking.platform_fee)}
                </dl>
                <p class="text-sm text-ink-soft">{policy}</p>
                <PartOf booking=booking.clone() />
                <div class="next-acts">
                    {moves
                        .then(|| {
                            view! {
                                <a class="button button-secondary" href=address::booking_reschedule(booking.id, "")>
                                    {tr!(l, other.suggest)}
                                </a>
                            }
                        })}
                    {offers_file.then(|| view! { <CalendarLink booking=booking.clone() /> })}
                    {(can_cancel && next != Next::Wait)
                        .then(|| {
                            view! {
                                <a class="button button-quiet" href=address::booking_cancel(booking.id)>
                                    {tr!(l, lesson.cancel)}
                                </a>
                            }
                        })}
                </div>
            </div>
        </section>
    }
}

/// What the card and the earnings are called: nobody has agreed to what is only asked for, and the staff earn nothing.
fn agreed_names(booking: &Booking) -> (&'static str, &'static str) {
    let l = locale();
    let asked = [SessionState::Requested, SessionState::Declined, SessionState::Expired];
    let agreed = if asked.contains(&booking.session_state) { tr!(l, lesson.asked_for) } else { tr!(l, lesson.agreed) };
    let earnings = if is_staff(booking) { tr!(l, lesson.earnings_tutor) } else { tr!(l, lesson.earnings) };
    (agreed, earnings)
}

/// The group lesson or the series that it belongs to.
#[component]
fn PartOf(booking: Booking) -> impl IntoView {
    let l = locale();
    let group = booking.group_lesson_id.map(|id| (address::group(id), tr!(l, group.open)));
    let series = booking.series_id.map(|id| (address::series(id), tr!(l, series.open)));
    let link = |(href, text): (String, &str)| {
        let text = text.to_owned();
        view! {
            <p>
                <a href=href>{text}</a>
            </p>
        }
    };
    group.into_iter().chain(series).map(link).collect_view()
}

/// The price and what was taken off it, where something was.
fn prices(booking: &Booking) -> Option<AnyView> {
    let l = locale();
    let money = |amount: Money| format::money(l, amount);
    let off = |minor: i64| format::money(l, Money::new(-minor, booking.total.currency));
    let sale = booking.sale.map_or(0, |sale| sale.off.minor);
    let code = booking.discount.minor - sale;
    let sale = (sale > 0).then(|| line(tr!(l, sale.taken).to_string(), off(sale)));
    let code = (code > 0).then(|| line(tr!(l, promo.code).to_string(), off(code)));
    let regular = (booking.discount.minor > 0).then(|| line(tr!(l, sale.regular).to_string(), money(booking.price)));
    regular.map(|regular| view! { {regular} {sale} {code} }.into_any())
}

fn line(name: String, value: String) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd class="numbers">{value}</dd>
        </div>
    }
    .into_any()
}

/// An amount that not everybody sees.
fn amount(name: String, amount: Option<Money>) -> Option<AnyView> {
    amount.map(|amount| line(name, format::money(locale(), amount)))
}
