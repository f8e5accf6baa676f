//! The way to book from a tutor's page: the price, and the chooser that leads to paying.

use chooser::{
    Chooser, ChooserWords,
    chooser::Chosen,
    offer::{about_chosen, chosen, offer_of, options, zone_asked},
    rpc::WeekOffer,
};
use domain::{ids::TutorId, money::promotions::SaleShown, people::tutor_profile::TutorProfile};
use face::{
    address, format,
    page::query,
    request::{locale, service_context},
    sales::SaleLine,
    tutors::TrialLink,
    ui::ZoneUnknown,
};
use leptos::prelude::*;
use spine::Context;

/// What the card shows, read with the page.
pub struct CardFacts {
    chosen: Chosen,
    offer: WeekOffer,
}

/// The week that the address asks for: of the chosen time, of a day, or the first with free times.
pub async fn card_facts(context: &Context, profile: &TutorProfile) -> spine::Result<CardFacts> {
    let zone = zone_asked(&query("zone"));
    let chosen = chosen(profile, &query("subject"), &query("minutes"), zone, &query("start"));
    let day = if chosen.start.is_empty() { query("day") } else { chosen.start.clone() };
    let offer = offer_of(context, &about_chosen(profile, &chosen), chosen.minutes, &day, zone).await?;
    Ok(CardFacts { chosen, offer })
}

/// Whether the reader is this tutor.
fn is_own(tutor: TutorId) -> bool {
    service_context().person().is_some_and(|person| person.tutor_id == Some(tutor))
}

/// Price and chooser: beside the page, on a phone after the facts.
#[component]
pub fn BookingCard(profile: TutorProfile, facts: CardFacts) -> impl IntoView {
    let l = locale();
    let card = &profile.card;
    let inside = if is_own(card.id) {
        let text = tr!(l, nav.teach_availability).to_string();
        instead(tr!(l, book.own).to_string(), "/teach/availability", text).into_any()
    } else if card.next_slot.is_none() {
        instead(tr!(l, tutor.no_times_now).to_string(), "/tutors", tr!(l, tutor.others).to_string()).into_any()
    } else {
        choose(&profile, facts).into_any()
    };
    view! {
        <aside class="booking-card card">
            <div class="card-body grid gap-4">
                <p>
                    <span class="text-2xl font-bold numbers">{format::money_short(l, card.hourly_rate)}</span>
                    " "
                    <span class="text-ink-soft">{tr!(l, card.per_hour)}</span>
                </p>
                <Sales sales=card.sales.clone() />
                {inside}
            </div>
        </aside>
    }
    .into_any()
}

/// The sales that run now, and what they are for.
#[component]
fn Sales(sales: Vec<SaleShown>) -> impl IntoView {
    (!sales.is_empty()).then(|| {
        let lines = sales.into_iter().map(|sale| view! { <SaleLine sale /> });
        view! {
            <div class="grid gap-2">
                {lines.collect_view()} <p class="text-sm text-ink-soft">{tr!(locale(), sale.single)}</p>
            </div>
        }
    })
}

fn choose(profile: &TutorProfile, CardFacts { chosen, offer }: CardFacts) -> impl IntoView + use<> {
    let (l, id) = (locale(), profile.card.id);
    let zone = zone_asked(&chosen.zone);
    let page = address::tutor_with(
        id,
        &address::Choice {
            minutes: Some(chosen.minutes.into()),
            subject: chosen.subject.clone(),
            zone: chosen.zone.clone(),
            start: String::new(),
            trial: chosen.trial,
            ..address::Choice::asked()
        },
    );
    let trial = profile.trial.clone().map(|trial| {
        let subject = chosen.subject.clone();
        view! { <TrialLink tutor=id trial subject /> }
    });
    view! {
        {trial}
        <ZoneUnknown />
        <Chooser
            tutor_id=id.to_string()
            action=address::book(id, &address::Choice::default())
            page
            options=options(l, profile, zone)
            chosen
            offer
            words=ChooserWords::of(l, profile)
        />
    }
}

/// Nothing to book here: why, and where to go.
fn instead(why: String, href: &'static str, text: String) -> impl IntoView {
    view! {
        <p class="text-sm text-ink-soft">{why}</p>
        <a class="button button-secondary" href=href>
            {text}
        </a>
    }
}
