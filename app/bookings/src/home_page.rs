//! Home (BK9, BK10): what happens next on top with one big action; a tutor's requests before everything else.

use super::{
    cockpit::Learning,
    family::children_ahead,
    home_feed::WhatsNext,
    invitation::Invitation,
    lesson_card::{LessonCard, folded, other_photo, other_side},
    next_step::{Action, next_of, says_when, title_words},
    numbers::Figures,
    once_more::{OnceMore, once_more},
    staff_home::{Queue, Queues, queues},
};
use bookings::{
    booking::approvals_list,
    cockpit::{HomeReads, home_reads, student_home_of, taught_today},
};
use domain::{
    bookings::{Booking, cockpit::StudentHome, numbers::Numbers, timeline::Next},
    identity::Role,
    matching::{feed::Feed, recommend::Recommendation},
    money::Money,
    people::tutor_profile::ApprovalState,
};
use face::{
    address, format,
    matches::{MatchRow, is_asked},
    page::page_of,
    request::{locale, service_context},
    ui::{Avatar, EmptyState, NoticeBox, NoticeKind, Page, TimesIn, When},
};
use leptos::prelude::*;
use services::people::tutor_profile::tutor_profile_get;
use spine::Context;

/// Lessons that are read ahead, and back: those of a tutor's day are among them.
const LESSONS: i64 = 20;
/// Lessons that were held, as home shows them.
const PAST: usize = 3;

/// What home shows, read in one go and nothing of it twice.
struct HomeFacts {
    upcoming: Vec<Booking>,
    past: Vec<Booking>,
    balances: Vec<(String, Money)>,
    numbers: Numbers,
    /// Lessons of the reader's children that are ahead, with what waits for the reader's yes.
    children: Vec<Booking>,
    /// What waits for the staff; empty for everybody else.
    queues: Vec<Queue>,
    /// Where the own profile stands; none for whoever has none.
    approval: Option<ApprovalState>,
    /// The lessons of the tutor's own day.
    today: Vec<Booking>,
    learning: StudentHome,
    /// Whom to book again.
    again: Vec<OnceMore>,
    /// Tutors for the reader.
    matches: Vec<Recommendation>,
    /// What is next besides lessons, for whoever learns.
    feed: Option<Feed>,
}

/// What is to come, by what it asks of the reader.
#[derive(Debug, Default)]
struct Ahead {
    /// To answer: a student's request, or another time that was suggested.
    requests: Vec<Booking>,
    /// The next lesson both agreed on.
    next: Option<Booking>,
    /// A student's, with the tutor's answer to come.
    waiting: Vec<Booking>,
    /// Everything after that.
    later: Vec<Booking>,
}

impl Ahead {
    fn of(upcoming: Vec<Booking>) -> Self {
        let mut ahead = Self::default();
        for booking in upcoming {
            match next_of(&booking) {
                Next::Answer | Next::Choose => ahead.requests.push(booking),
                Next::Wait | Next::Approval | Next::Suggested => ahead.waiting.push(booking),
                // One whose time is over and whose end is not recorded yet is not what comes next.
                Next::Prepare | Next::Join if ahead.next.is_none() => ahead.next = Some(booking),
                Next::Prepare | Next::Join | Next::Review | Next::Over => ahead.later.push(booking),
            }
        }
        ahead
    }
}

async fn home_facts(context: &Context, tutor: bool) -> spine::Result<HomeFacts> {
    let l = locale();
    let HomeReads { upcoming, mut past, numbers, wallet, earnings } = home_reads(context, LESSONS, tutor).await?;
    let mut balances = Vec::new();
    for line in earnings {
        balances.push((tr!(l, home.earned_pending).to_string(), Money::new(line.pending, line.currency)));
        balances.push((tr!(l, home.earned_available).to_string(), Money::new(line.available, line.currency)));
    }
    // A child's lessons are paid from its parent's wallet.
    let own_wallet = !context.has_role(Role::Child);
    for line in wallet.balances.into_iter().take(1).filter(|_| own_wallet) {
        balances.push((tr!(l, home.wallet).to_string(), Money::new(line.available, line.currency)));
        if line.pending > 0 {
            balances.push((tr!(l, home.on_hold).to_string(), Money::new(line.pending, line.currency)));
        }
    }
    let profile = context.person().and_then(|person| person.tutor_id);
    let approval = match profile {
        Some(id) => Some(tutor_profile_get(context, id).await?.approval),
        None => None,
    };
    let children = children_ahead(context).await?;
    let queues = queues(context).await?;
    let seen = past.iter().chain(&upcoming).cloned();
    let today = if profile.is_some() { taught_today(context, seen)? } else { Vec::new() };
    past.truncate(PAST);
    let mut learning = student_home_of(context, upcoming.clone(), numbers.learnt).await?;
    let again = once_more(context, std::mem::take(&mut learning.again)).await?;
    let asked = is_asked() && profile.is_none();
    let matches = if asked { services::matching_live::recommend::row(context, None).await } else { Vec::new() };
    let feed = if asked { Some(services::matching_live::feed::feed_beside(context).await?) } else { None };
    Ok(HomeFacts {
        upcoming,
        past,
        balances,
        numbers,
        children,
        queues,
        approval,
        today,
        learning,
        again,
        matches,
        feed,
    })
}

/// What one is called by: the name up to its first space.
fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

/// `/home`.
pub fn home_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let person = context.require_person()?.clone();
        let tutor = person.roles.contains(&Role::Tutor);
        let facts = home_facts(&context, tutor).await?;
        let asked =
            if person.roles.contains(&Role::Parent) { approvals_list(&context).await?.items } else { Vec::new() };
        let l = locale();
        let to_write = tutor && person.tutor_id.is_none();
        let Ahead { requests, next, waiting, later } = Ahead::of(facts.upcoming);
        // Whoever is asked something answers first; the next lesson keeps its place and steps back a rank.
        let quiet = !requests.is_empty();
        Ok(view! {
            <Page title=tr!(l, nav.home)>
                <header class="grid gap-2">
                    <h1>{tr!(l, home.hello, name = first_name(&person.display_name))}</h1>
                    <p class="field-help">
                        <TimesIn />
                    </p>
                </header>
                {(!person.email_verified).then(|| view! { <NotVerified /> })}
                {(!asked.is_empty()).then(|| view! { <ChildrenWait asked /> })}
                <Queues queues=facts.queues.clone() />
                <div class="grid gap-8 lg:grid-cols-[1fr_280px]">
                    <div class="grid gap-8 content-start">
                        {to_write.then(|| view! { <NoProfile /> })}
                        <Section title=tr!(l, home.requests).to_string() bookings=requests />
                        {match next {
                            Some(booking) => view! { <NextLesson booking quiet /> }.into_any(),
                            // A request is upcoming: it stands below, with who is waited for.
                            None if !waiting.is_empty() => ().into_any(),
                            // Without a profile, writing one is the only thing to do, and stands above.
                            None if to_write => ().into_any(),
                            // Whose children learn has lessons ahead, and whose queues are above has those.
                            None if !facts.children.is_empty() || !facts.queues.is_empty() => ().into_any(),
                            None => view! { <NoLesson roles=person.roles approval=facts.approval /> }.into_any(),
                        }}
                        <Section title=tr!(l, cockpit.today).to_string() bookings=facts.today />
                        <Learning home=facts.learning again=facts.again />
                        {facts.feed.map(|feed| view! { <WhatsNext feed /> })}
                        <MatchRow items=facts.matches />
                        <Section title=tr!(l, home.children).to_string() bookings=facts.children />
                        <Section title=tr!(l, home.waiting).to_string() bookings=waiting />
                        <Figures numbers=facts.numbers />
                        <Section title=tr!(l, home.later).to_string() bookings=later />
                        <Section title=tr!(l, lessons.past).to_string() bookings=facts.past />
                    </div>
                    {(!facts.balances.is_empty()).then(|| view! { <Balances lines=facts.balances /> })}
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NotVerified() -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{tr!(l, account.not_verified)} " " <a href="/account">{tr!(l, nav.account)}</a></p>
        </NoticeBox>
    }
}

/// What children ask for comes before everything else.
#[component]
fn ChildrenWait(asked: Vec<Booking>) -> impl IntoView {
    let l = locale();
    let count = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    // One request is told as it is; several are counted.
    let told = match asked.as_slice() {
        [only] => {
            let what = tr!(l, approval.who, child = only.student.display_name.clone());
            let (start, end) = (only.start, only.end);
            view! {
                <p>
                    {what} ": " {only.subject_name.clone()} {format::comma(l)} <When start end />
                </p>
            }
            .into_any()
        }
        _ => view! { <p>{tr!(l, approval.home, count = count)}</p> }.into_any(),
    };
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            {told}
            <p>
                <a class="button button-primary" href=address::FAMILY>
                    {tr!(l, approval.decide)}
                </a>
            </p>
        </NoticeBox>
    }
}

/// A tutor without a profile is nobody's tutor yet.
#[component]
fn NoProfile() -> impl IntoView {
    let l = locale();
    view! {
        <EmptyState
            picture="no-students"
            title=tr!(l, home.profile_title)
            text=tr!(l, home.profile_text)
            href="/teach/profile"
            action=tr!(l, home.profile_action)
        />
    }
}

#[component]
fn NoLesson(roles: Vec<Role>, approval: Option<ApprovalState>) -> impl IntoView {
    let l = locale();
    let Invitation { text, href, action } = Invitation::of(l, &roles, approval);
    view! { <EmptyState picture="no-lessons" title=tr!(l, home.none_title) text href action /> }
}

#[component]
fn Section(title: String, bookings: Vec<Booking>) -> impl IntoView {
    (!bookings.is_empty()).then(|| {
        view! {
            <section class="grid gap-4">
                <h2>{title}</h2>
                <ul class="grid gap-4">
                    {folded(bookings)
                        .into_iter()
                        .map(|(booking, more)| {
                            view! {
                                <li>
                                    <LessonCard booking more />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// The next lesson, with the time until it in words, and the one thing to do.
#[component]
fn NextLesson(booking: Booking, quiet: bool) -> impl IntoView {
    let l = locale();
    let (name, _) = other_side(&booking);
    let photo = other_photo(&booking);
    let joins = next_of(&booking) == Next::Join;
    let open = if joins || quiet { "button button-secondary button-big" } else { "button button-primary button-big" };
    view! {
        <section class="next-card" aria-labelledby="next">
            <div class="grid gap-4">
                <div class="grid gap-1">
                    <p class="font-medium">
                        {tr!(l, home.next)} " · " {booking.subject_name.clone()} " " {tr!(l, lesson.with)} " "
                        <bdi>{name.clone()}</bdi>
                    </p>
                    <h2 id="next">{title_words(l, &booking)}</h2>
                    {(!says_when(&booking))
                        .then(|| {
                            view! {
                                <p class="text-lg">
                                    <When start=booking.start end=booking.end />
                                </p>
                            }
                        })}
                </div>
                <div class="next-acts">
                    {joins.then(|| view! { <Action booking=booking.clone() /> })}
                    <a class=open href=address::booking(booking.id)>
                        {tr!(l, home.open)}
                    </a>
                </div>
            </div>
            <div class="next-people">
                <Avatar name photo size="size-24" eager=true />
            </div>
        </section>
    }
}

#[component]
fn Balances(lines: Vec<(String, Money)>) -> impl IntoView {
    let l = locale();
    view! {
        <aside class="card self-start">
            <div class="card-body grid gap-4">
                {lines
                    .into_iter()
                    .map(|(name, amount)| {
                        view! {
                            <div class="grid">
                                <span class="text-sm text-ink-soft">{name}</span>
                                <span class="text-2xl font-bold numbers">{format::money(l, amount)}</span>
                            </div>
                        }
                    })
                    .collect_view()} <a class="button button-secondary" href="/wallet">
                    {tr!(l, nav.wallet)}
                </a>
            </div>
        </aside>
    }
}
