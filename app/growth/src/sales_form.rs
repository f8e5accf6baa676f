//! Making a sale on the page of promotions: three plain forms, one for each kind, and what it would be before it is
//! made.
//!
//! The forms only ask (`GET`): the address holds what was typed, and the page answers with the prices that students
//! would see and a button, or with what is wrong. Nothing is made before the prices were shown.

use super::{promotions_rpc::count, sales_view::kind_name};
use chrono::{Days, NaiveDate, NaiveTime, TimeZone, Utc};
use domain::{
    Refusal,
    calendar::{Zone, rules::WEEKDAYS},
    money::promotions::{BUNDLE_DAYS, BUNDLE_LESSONS, PromotionKind, PromotionRequest, SOON_HOURS},
    people::tutor_profile::LENGTHS,
};
use face::{
    format,
    page::query,
    request::{locale, page_request, service_context},
    rpc::failed,
    sales::rule_words,
    ui::{FormPage, Hidden, NoticeBox, NoticeKind, Opener},
};
use i18n::Locale;
use leptos::prelude::*;
use services::money::promotions::{PromotionPreview, promotion_preview};
use spine::{Context, Error};

/// What was asked for, and what it would be or why it cannot.
pub struct Asked {
    request: PromotionRequest,
    answer: Result<PromotionPreview, Refusal>,
}

/// The sale that the address asks about.
pub async fn preview_asked(context: &Context) -> spine::Result<Option<Asked>> {
    if query("kind").is_empty() {
        return Ok(None);
    }
    let request = request_typed();
    let answer = match promotion_preview(context, &request).await {
        Ok(preview) => Ok(preview),
        Err(error @ Error::Refused(_)) => Err(failed(error).refusal),
        Err(error) => return Err(error),
    };
    Ok(Some(Asked { request, answer }))
}

/// What the form says. A first day begins, and a last one ends, at midnight on the reader's clock.
fn request_typed() -> PromotionRequest {
    let typed = |name: &str| Some(query(name)).filter(|text| !text.trim().is_empty());
    let zone = page_request().time_zone;
    let day = |name: &str, more: u64| typed(name).map(|text| midnight(zone, &text, more).unwrap_or(text));
    let request = page_request();
    let weekdays = request.query.iter().filter(|(name, _)| name == "weekdays").map(|(_, day)| day.clone());
    PromotionRequest {
        kind: query("kind"),
        percent: count(&query("percent")),
        starts_at: day("first_day", 0),
        ends_at: day("last_day", 1),
        hours: count(&query("hours")),
        max_uses: count(&query("max_uses")),
        weekdays: weekdays.collect(),
        from: typed("from"),
        until: typed("until"),
        first_lesson: query("first_lesson") == "true",
        within_hours: count(&query("within_hours")),
        minutes: count(&query("minutes")),
        lessons: count(&query("lessons")),
        days: count(&query("days")),
    }
}

/// The instant at which a day begins there, or the one so many days after it; none for what is no day.
fn midnight(zone: Zone, day: &str, more: u64) -> Option<String> {
    let day = day.trim().parse::<NaiveDate>().ok()?.checked_add_days(Days::new(more))?;
    // Where midnight is skipped, the day begins an hour later.
    let begins = [NaiveTime::MIN, NaiveTime::from_hms_opt(1, 0, 0)?].into_iter();
    let mut begins = begins.filter_map(|time| zone.from_local_datetime(&day.and_time(time)).earliest());
    begins.next().map(|at| format::machine(at.with_timezone(&Utc)))
}

/// What it would be.
#[component]
pub fn Preview(preview: Asked) -> impl IntoView {
    let l = locale();
    let Asked { request, answer } = preview;
    match answer {
        Err(refusal) => {
            let mut told: Vec<String> = refusal.fields.into_iter().map(|field| field.message).collect();
            if told.is_empty() {
                told.push(refusal.message);
            }
            let told = told.into_iter().map(|text| view! { <p>{text}</p> });
            view! {
                <div id="preview" role="alert">
                    <NoticeBox kind=NoticeKind::Warning>{told.collect_view()}</NoticeBox>
                </div>
            }
            .into_any()
        }
        Ok(found) => shown(l, &request, found),
    }
}

fn shown(l: Locale, request: &PromotionRequest, found: PromotionPreview) -> AnyView {
    let (zone, now) = (page_request().time_zone, service_context().now());
    let rule = rule_words(l, &found.plan.rule);
    let rule = if rule.is_empty() { tr!(l, sales.for_all).to_string() } else { rule.join(" · ") };
    let from = format::moment(l, zone, found.plan.starts_at, now);
    let span = match found.plan.ends_at {
        Some(end) => tr!(l, sales.span, from = from, until = format::moment(l, zone, end, now)),
        None => tr!(l, sales.since, from = from),
    };
    let off = tr!(l, sale.off, percent = format::number(l, found.plan.percent.into()));
    let rows = found.lines.into_iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{tr!(l, tutor.minutes, count = line.minutes)}</th>
                <td class="numbers">{format::money(l, line.regular)}</td>
                <td class="numbers">
                    <strong>{format::money(l, line.price)}</strong>
                </td>
            </tr>
        }
    });
    view! {
        <section class="card" id="preview" aria-labelledby="preview-title">
            <div class="card-body grid gap-4">
                <h3 id="preview-title">{tr!(l, sales.preview_title)}</h3>
                <p>
                    <strong>{kind_name(l, found.plan.kind)} ": " {off}</strong>
                    " · "
                    {rule}
                    " · "
                    {span}
                </p>
                <div class="table-box" tabindex="0" role="group" aria-labelledby="preview-title">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, tutor.length)}</th>
                                <th scope="col" class="numbers">
                                    {tr!(l, sale.regular)}
                                </th>
                                <th scope="col" class="numbers">
                                    {tr!(l, sales.sale_price)}
                                </th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
                <p class="text-sm text-ink-soft">{tr!(l, sales.borne)}</p>
                <Make request=request.clone() />
            </div>
        </section>
    }
    .into_any()
}

/// The button, and everything it makes the sale of.
#[component]
fn Make(request: PromotionRequest) -> impl IntoView {
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = [
        ("kind", request.kind.clone()),
        ("percent", number(request.percent)),
        ("starts_at", text(&request.starts_at)),
        ("ends_at", text(&request.ends_at)),
        ("hours", number(request.hours)),
        ("max_uses", number(request.max_uses)),
        ("weekdays", request.weekdays.join(",")),
        ("from", text(&request.from)),
        ("until", text(&request.until)),
        ("first_lesson", request.first_lesson.to_string()),
        ("within_hours", number(request.within_hours)),
        ("minutes", number(request.minutes)),
        ("lessons", number(request.lessons)),
        ("days", number(request.days)),
    ];
    let fields = fields.map(|(name, value)| view! { <Hidden name value /> });
    view! {
        <form method="post" action="/rpc/growth/promotion-make">
            <FormPage />
            {fields.into_iter().collect_view()}
            <button class="button button-primary" type="submit">
                {tr!(locale(), sales.make)}
            </button>
        </form>
    }
    .into_any()
}

/// One form for each kind.
#[component]
pub fn Forms() -> impl IntoView {
    let l = locale();
    let discount = view! {
        <Conditions />
        <Span />
    };
    let flash = view! {
        <div class="grid gap-4 sm:grid-cols-2">
            {input("number", "hours", tr!(l, sales.hours), tr!(l, sales.hours_help), "72")}
            {input("number", "max_uses", tr!(l, sales.uses), tr!(l, sales.uses_help), "1000")}
        </div>
    };
    let (lessons, days) = (BUNDLE_LESSONS.1.to_string(), BUNDLE_DAYS.1.to_string());
    let bundle = view! {
        <div class="grid gap-4 sm:grid-cols-2">
            {input("number", "lessons", tr!(l, sales.lessons), tr!(l, sales.lessons_help), &lessons)}
            {input("number", "days", tr!(l, sales.days), tr!(l, sales.days_help), &days)}
        </div>
        <Span />
    };
    view! {
        <section class="grid gap-3" aria-labelledby="new-sale">
            <h3 id="new-sale">{tr!(l, sales.new)}</h3>
            {form(PromotionKind::Discount, tr!(l, sales.discount_text), discount.into_any())}
            {form(PromotionKind::Flash, tr!(l, sales.flash_text), flash.into_any())}
            {form(PromotionKind::Bundle, tr!(l, sales.bundle_text), bundle.into_any())}
        </section>
    }
    .into_any()
}

/// The form of one kind, open where it was asked about.
fn form(kind: PromotionKind, text: &'static str, inside: AnyView) -> AnyView {
    let l = locale();
    let most = kind.limits().percent.1.to_string();
    view! {
        <details class="card" open={query("kind") == kind.code()}>
            <Opener text=kind_name(l, kind) class="px-4" />
            <form method="get" action="/teach/promotions#preview" class="grid gap-5 p-4 pt-0">
                <Hidden name="kind" value=kind.code() />
                <p class="text-ink-soft">{text}</p>
                {input("number", "percent", tr!(l, sales.percent), "", &most)}
                {inside}
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, sales.preview)}
                    </button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// A field with what the address says; `most` is the largest number, for one.
fn input(kind: &'static str, name: &'static str, label: &'static str, help: &'static str, most: &str) -> AnyView {
    let (least, most) = match kind {
        "number" => (Some("1"), Some(most.to_owned())),
        _ => (None, None),
    };
    let help = (!help.is_empty()).then(|| view! { <span class="field-help">{help}</span> });
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input class="input" type=kind name=name min=least max=most value=query(name) />
            {help}
        </label>
    }
    .into_any()
}

/// First and last day.
#[component]
fn Span() -> impl IntoView {
    let l = locale();
    view! {
        <div class="grid gap-4 sm:grid-cols-2">
            {input("date", "first_day", tr!(l, sales.first_day), tr!(l, sales.first_day_help), "")}
            {input("date", "last_day", tr!(l, sales.last_day), tr!(l, sales.last_day_help), "")}
        </div>
    }
    .into_any()
}

/// For which lessons a discount is.
#[component]
fn Conditions() -> impl IntoView {
    let l = locale();
    let request = page_request();
    let checked = |name: &str, value: &str| request.query.iter().any(|(known, said)| known == name && said == value);
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let days = monday.iter_days().zip(WEEKDAYS).map(|(date, code)| {
        view! {
            <label class="choice">
                <input type="checkbox" name="weekdays" value=code checked=checked("weekdays", code) />
                {format::weekday_short(l, date)}
            </label>
        }
    });
    let length = query("minutes");
    let lengths = LENGTHS.map(|minutes| {
        view! {
            <option value=minutes.to_string() selected={minutes.to_string() == length}>
                {tr!(l, tutor.minutes, count = minutes)}
            </option>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="field-label">{tr!(l, sales.weekdays)}</legend>
            <div class="flex flex-wrap gap-x-4">{days.collect_view()}</div>
        </fieldset>
        <div class="grid gap-4 sm:grid-cols-2">
            {input("time", "from", tr!(l, sales.from), tr!(l, sales.from_help), "")}
            {input("time", "until", tr!(l, sales.until), "", "")}
            {input("number", "within_hours", tr!(l, sales.soon), tr!(l, sales.soon_help), &SOON_HOURS.to_string())}
            <label class="field">
                <span class="field-label">{tr!(l, tutor.length)}</span>
                <select class="input" name="minutes">
                    <option value="">{tr!(l, sales.any_length)}</option>
                    {lengths.into_iter().collect_view()}
                </select>
            </label>
        </div>
        <label class="choice">
            <input type="checkbox" name="first_lesson" value="true" checked=checked("first_lesson", "true") />
            {tr!(l, sales.first_lesson)}
        </label>
    }
    .into_any()
}
