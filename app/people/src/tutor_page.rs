//! A tutor's page (CA4): everything a student needs to decide, with the way to book beside it.

use super::{
    tutor_booking::{BookingCard, card_facts},
    tutor_facts::TeachingFacts,
    tutor_packages::Packages,
    tutor_reviews::Reviews,
    video_form::Player,
    wait_form::WaitForm,
};
use crate::i18n::{
    Locale,
    names::{country, language_list},
};
use catalog::saved::{is_favourite, tutor_viewed};
use domain::{
    catalog::{linked_data::tutor as tutor_data, tutor_search::TutorCard},
    growth::seen::PageSeen,
    ids::TutorId,
    people::{
        cities::city,
        prices::Experience,
        public_review::ReviewView,
        tutor_profile::{ApprovalState, TutorProfile},
    },
};
use face::tutors::policy_text;
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    searched::search_name,
    tutors::level_name,
    tutors::{Badges, response_time},
    ui::{Avatar, Counts, Crumbs, FormPage, Hidden, Icon, LinkedData, Page, Safety},
};
use leptos::prelude::*;
use services::{
    bookings::trial::trial_for,
    money::{methods::methods_offered, packages::prices_of},
    people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get},
};

/// Newest reviews on the page; the rest are on their own.
const REVIEWS: i32 = 5;

/// `/tutors/{id}`.
pub fn tutor_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let own = context.person().is_some_and(|person| person.tutor_id == Some(id));
        let facts = card_facts(&context, &profile).await?;
        // The trial is offered to whoever may still have it; a tutor sees their own page as it is.
        let trial = if own { profile.trial.clone() } else { trial_for(&context, id).await? };
        let profile = TutorProfile { trial, ..profile };
        let reviews = tutor_reviews(&context, id, REVIEWS, None).await?;
        let saved = is_favourite(&context, id).await?;
        let packages = prices_of(&context, id).await?;
        let card = methods_offered(&context).await?.into_iter().next();
        tutor_viewed(&context, id).await?;
        services::growth::ads::ad_followed(&context, &query("ad")).await?;
        services::matching_live::feedback::profile_opened(&context, id).await?;
        let keeps = context.person().is_some() && !own;
        let l = locale();
        let title = format!("{} · {}", profile.card.display_name, profile.card.headline);
        let code = page_request().locale.clone();
        let lives = profile.city.as_deref().and_then(city).map(|city| city.name(&code).to_owned());
        let unlisted = profile.approval != ApprovalState::Approved;
        Ok(view! {
            <Page
                title=title
                description=profile.card.bio_excerpt.clone()
                hidden=unlisted
                picture=format!("/og/tutor/{id}.png")
            >
                <LinkedData data=linked_data(&profile, &reviews.items) />
                <Crumbs steps=way_back(&profile) here=profile.card.display_name.clone() />
                {(!own).then(|| view! { <Counts page=PageSeen::Tutor(id.0) /> })}
                <div class="tutor-page">
                    <Head
                        card=profile.card.clone()
                        saved=keeps.then_some(saved)
                        lives
                        visitor={context.person().is_none()}
                    />
                    <BookingCard profile=profile.clone() facts />
                    <div class="tutor-rest">
                        {profile.video_url.clone().map(|src| view! { <Player src /> })}
                        <section class="grid gap-4" aria-labelledby="about">
                            <h2 id="about">{tr!(l, tutor.about)}</h2>
                            <div class="prose" dir="auto" inner_html=profile.bio_html.clone()></div>
                        </section>
                        <Prices profile=profile.clone() />
                        <WaitForm profile=profile.clone() />
                        <Packages id prices=packages own card />
                        <TeachingFacts profile=profile.clone() />
                        <Background profile=profile.clone() />
                        <Reviews profile=profile.clone() reviews=reviews.items />
                        {keeps.then(|| view! { <Safety kind="profile" id=id.to_string() person=id.to_string() /> })}
                    </div>
                    <BookBar profile=profile.clone() />
                </div>
            </Page>
        }
        .into_any())
    })
}

/// The way back to the results, with what was asked of them.
fn way_back(profile: &TutorProfile) -> Vec<(String, String)> {
    let search = address::Choice::asked().search;
    let subjects = profile.card.subjects.iter();
    let subject = subjects.map(|s| (s.subject_id.to_string(), s.name.as_str()));
    let subject = subject.into_iter().find(|(id, _)| *id == search.request.subject_id).map(|(_, name)| name);
    let all = ("/tutors".to_owned(), tr!(locale(), nav.search).to_string());
    let back = (address::search(&search), search_name(&search, subject));
    if back.0 == all.0 { vec![all] } else { vec![all, back] }
}

/// The tutor as search engines read them.
fn linked_data(profile: &TutorProfile, reviews: &[ReviewView]) -> serde_json::Value {
    let l = locale();
    let (path, name) = (address::tutor(profile.card.id), profile.card.display_name.clone());
    let (search, start) = (tr!(l, nav.search).to_string(), tr!(l, nav.start).to_string());
    let crumbs = [(start.as_str(), "/"), (search.as_str(), "/tutors"), (name.as_str(), path.as_str())];
    let page = page_request();
    tutor_data(&page.public_url, &page.locale, profile, reviews, &crumbs)
}

/// On a phone: the price and the way to the free times, at hand however far one has read.
#[component]
fn BookBar(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let own = service_context().person().is_some_and(|person| person.tutor_id == Some(profile.card.id));
    (!own && profile.card.next_slot.is_some()).then(|| {
        view! {
            <p class="book-bar">
                <span>
                    <strong class="text-lg numbers">{format::money_short(l, profile.card.hourly_rate)}</strong>
                    " "
                    <span class="text-sm text-ink-soft">{tr!(l, card.per_hour)}</span>
                </span>
                <a class="button button-primary" href="#book">
                    {tr!(l, tutor.see_times)}
                </a>
            </p>
        }
    })
}

/// Who it is, and in four facts whether to read on.
#[component]
fn Head(
    card: TutorCard,
    #[prop(optional_no_strip)] saved: Option<bool>,
    #[prop(optional_no_strip)] lives: Option<String>,
    visitor: bool,
) -> impl IntoView {
    let id = card.id.to_string();
    let sign_in = visitor.then(|| {
        view! {
            <a class="button button-secondary button-small" href=address::login(&page_request().path_and_query)>
                <Icon icon=icondata::LuHeart />
                {tr!(locale(), saved.save)}
            </a>
        }
    });
    let keep = saved.map(|saved| view! { <Keep id saved /> });
    // A stranger signs in first and comes back to write; the tutor’s own page has nobody to write to.
    let own = service_context().person().is_some_and(|person| person.tutor_id == Some(card.id));
    let write = (!own).then(|| {
        view! {
            <a class="button button-secondary button-small" href=address::write_to(card.id)>
                <Icon icon=icondata::LuMessageCircle />
                {tr!(locale(), messages.write)}
            </a>
        }
    });
    view! {
        <header class="tutor-head">
            <div class="flex flex-wrap items-center gap-6 sm:flex-nowrap">
                <Avatar name=card.display_name.clone() photo=card.photo_url.clone() size="size-32" eager=true />
                <div class="grid gap-2 min-w-0">
                    <h1 class="flex flex-wrap items-center gap-3">
                        <bdi>{card.display_name.clone()}</bdi>
                        <Badges codes=card.badges.clone() />
                    </h1>
                    <p class="text-lg">
                        <bdi>{card.headline.clone()}</bdi>
                    </p>
                </div>
            </div>
            <FactRow card lives />
            <div class="flex flex-wrap gap-3">{write} {keep} {sign_in}</div>
        </header>
    }
    .into_any()
}

/// Rating, lessons, answers, place: the four things people compare.
#[component]
fn FactRow(card: TutorCard, #[prop(optional_no_strip)] lives: Option<String>) -> impl IntoView {
    let l = locale();
    let fact = |icon: icondata::Icon, what: String, more: AnyView| {
        let rating = (icon == icondata::LuStar).then_some("rating");
        view! {
            <li data-fact=rating>
                <strong class="numbers">
                    <Icon icon />
                    {what}
                </strong>
                <span class="text-sm text-ink-soft">{more}</span>
            </li>
        }
        .into_any()
    };
    let rating = (card.review_count > 0).then(|| {
        let all = tr!(l, tutor.all_reviews, count = card.review_count);
        let link = view! { <a href="#reviews">{all}</a> }.into_any();
        fact(icondata::LuStar, format::decimal(l, &format!("{:.1}", card.rating)), link)
    });
    let lessons = (card.lesson_count > 0)
        .then(|| fact(icondata::LuUsers, tr!(l, card.lessons, count = card.lesson_count), ().into_any()));
    let answers = card.response_minutes.map(|minutes| fact(icondata::LuClock, response_time(minutes), ().into_any()));
    let speaks = language_list(l, &card.languages);
    let place = match card.country.as_deref() {
        Some(code) => {
            let place = lives.into_iter().chain([country(l, code)]).collect::<Vec<_>>().join(", ");
            fact(icondata::LuMapPin, place, speaks.into_any())
        }
        None => fact(icondata::LuMessageCircle, speaks, ().into_any()),
    };
    view! { <ul class="fact-row">{rating} {lessons} {answers} {place}</ul> }.into_any()
}

/// What is taught, and what each length costs; the subject that was searched for stands out.
#[component]
fn Prices(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let lengths = profile.lesson_lengths.clone();
    let asked = query("subject");
    let head = lengths.iter().map(|minutes| {
        view! {
            <th scope="col" class="numbers">
                {tr!(l, tutor.minutes, count = *minutes)}
            </th>
        }
    });
    let head = head.collect_view();
    let trial = profile.trial.as_ref().map(|trial| {
        let price = format::money(l, trial.price);
        let minutes = format::number(l, trial.minutes.into());
        view! { <p>{tr!(l, tutor.trial, minutes = minutes, price = price)}</p> }
    });
    let row = |subject: domain::catalog::tutor_search::TaughtSubject| {
        let years = (subject.years > 0).then(|| format!(" · {}", tr!(l, tutor.years, count = subject.years)));
        let id = subject.subject_id.to_string();
        let level = format!("{}{}", level_name(l, &subject.level), years.unwrap_or_default());
        let prices = lengths
            .iter()
            .map(|minutes| {
                let price = format::money(l, profile.price_of(&id, *minutes));
                let length = tr!(l, tutor.minutes, count = *minutes);
                view! { <td class="numbers" data-label=length>{price}</td> }
            })
            .collect_view();
        let class = (subject.subject_id.to_string() == asked).then_some("chosen");
        view! {
            <tr class=class>
                <th scope="row">
                    {subject.name}
                    <span class="block text-sm font-normal text-ink-soft">{level}</span>
                </th>
                {prices}
            </tr>
        }
    };
    view! {
        <section class="grid gap-4" aria-labelledby="prices">
            <h2 id="prices">{tr!(l, tutor.subjects_prices)}</h2>
            <div class="table-box" role="group" tabindex="0" aria-labelledby="prices">
                <table class="table table-rows">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, book.subject)}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{profile.card.subjects.clone().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {trial}
            <p class="text-sm text-ink-soft">{policy_text(profile.cancellation_policy)}</p>
        </section>
    }
    .into_any()
}

#[component]
fn Background(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let has = !profile.education.is_empty() || !profile.certifications.is_empty() || !profile.experience.is_empty();
    let worked = profile.experience.iter().map(|entry| worked(l, entry)).collect_view();
    has.then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="background">
                <h2 id="background">{tr!(l, tutor.background)}</h2>
                {(!profile.education.is_empty())
                    .then(|| {
                        view! {
                            <p class="whitespace-pre-line">
                                <bdi>{profile.education.clone()}</bdi>
                            </p>
                        }
                    })}
                <ul class="prose">
                    {worked}
                    {profile
                        .certifications
                        .iter()
                        .map(|c| {
                            view! {
                                <li>
                                    <bdi>{c.clone()}</bdi>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// Where somebody worked: role, organisation, years.
fn worked(l: Locale, entry: &Experience) -> impl IntoView + use<> {
    let organisation = (!entry.organisation.is_empty()).then(|| format!(" · {}", entry.organisation));
    let years = (entry.years > 0).then(|| format!(" · {}", tr!(l, tutor.years, count = entry.years)));
    view! {
        <li>
            <bdi>{entry.role.clone()} {organisation}</bdi>
            {years}
        </li>
    }
}

/// Saves the tutor, or takes them off the list.
#[component]
fn Keep(id: String, saved: bool) -> impl IntoView {
    let l = locale();
    let text = if saved { tr!(l, saved.unsave) } else { tr!(l, saved.save) };
    view! {
        <form method="post" action="/rpc/catalog/tutor-save">
            <FormPage />
            <Hidden name="tutor_id" value=id />
            {(!saved).then(|| view! { <Hidden name="keep" value="true" /> })}
            <button class="button button-secondary button-small" type="submit" aria-pressed=saved.to_string()>
                <Icon icon=icondata::LuHeart />
                {text}
            </button>
        </form>
    }
}
