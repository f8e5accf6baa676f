//! `/help`: short questions and answers by topic, each with the way to where one acts. Plain text that a browser's own
//! search finds; nothing to unfold.

use super::legal_page::Contact;
use domain::money::{
    Currency, Money,
    commission::{ESTABLISHED_FROM_USD_MINOR, EXPERT_FROM_USD_MINOR},
};
use face::{
    format,
    i18n::Locale,
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// A question, its answer, and where to go.
struct Answer {
    question: &'static str,
    text: String,
    links: Vec<(&'static str, &'static str)>,
}

/// Answers about one thing; `id` is where the list on top leads.
struct Topic {
    id: &'static str,
    title: &'static str,
    answers: Vec<Answer>,
}

fn answer(question: &'static str, text: &str, links: &[(&'static str, &'static str)]) -> Answer {
    Answer { question, text: text.to_owned(), links: links.to_vec() }
}

fn topics(l: Locale) -> Vec<Topic> {
    vec![
        Topic {
            id: "booking",
            title: tr!(l, help.booking),
            answers: vec![
                answer(tr!(l, help.book_q), tr!(l, help.book_a), &[("/tutors", tr!(l, nav.search))]),
                answer(tr!(l, help.sure_q), tr!(l, help.sure_a), &[("/bookings", tr!(l, nav.lessons))]),
            ],
        },
        Topic {
            id: "paying",
            title: tr!(l, help.paying),
            answers: vec![
                answer(tr!(l, help.pay_q), tr!(l, help.pay_a), &[("/wallet", tr!(l, wallet.top_up))]),
                answer(tr!(l, help.hold_q), tr!(l, help.hold_a), &[]),
                answer(tr!(l, help.payout_q), tr!(l, help.payout_a), &[("/wallet", tr!(l, nav.wallet))]),
            ],
        },
        Topic {
            id: "cancelling",
            title: tr!(l, help.cancelling),
            answers: vec![
                answer(tr!(l, help.cancel_q), tr!(l, help.cancel_a), &[("/bookings", tr!(l, nav.lessons))]),
                answer(tr!(l, help.back_q), tr!(l, help.back_a), &[]),
            ],
        },
        Topic {
            id: "time-zones",
            title: tr!(l, help.zones),
            answers: vec![
                answer(tr!(l, help.clock_q), tr!(l, help.clock_a), &[("/time-zone", tr!(l, zone.choose))]),
                answer(tr!(l, help.summer_q), tr!(l, help.summer_a), &[]),
            ],
        },
        teaching(l),
        problems(l),
    ]
}

fn teaching(l: Locale) -> Topic {
    let own = service_context().person().is_some_and(|person| person.tutor_id.is_some());
    let begin: &[(&str, &str)] = if own {
        &[("/teach/profile", tr!(l, nav.teach_profile)), ("/teach/availability", tr!(l, nav.teach_availability))]
    } else {
        &[("/register?role=tutor", tr!(l, footer.teach))]
    };
    let dollars = |minor: i64| format::money_short(l, Money::new(minor, Currency::Usd));
    let (first, second) = (dollars(ESTABLISHED_FROM_USD_MINOR), dollars(EXPERT_FROM_USD_MINOR));
    let commission = tr!(l, help.commission_a, first = first, second = second);
    Topic {
        id: "teaching",
        title: tr!(l, help.teaching),
        answers: vec![
            answer(tr!(l, help.teach_q), tr!(l, help.teach_a), begin),
            answer(tr!(l, help.commission_q), &commission, &[]),
            answer(tr!(l, help.earned_q), tr!(l, help.earned_a), &[("/wallet", tr!(l, nav.wallet))]),
        ],
    }
}

fn problems(l: Locale) -> Topic {
    Topic {
        id: "problems",
        title: tr!(l, help.problems),
        answers: vec![
            answer(tr!(l, help.missed_q), tr!(l, help.missed_a), &[("/bookings?state=past", tr!(l, nav.lessons))]),
            answer(
                tr!(l, help.sign_in_q),
                tr!(l, help.sign_in_a),
                &[("/password/forgot", tr!(l, password.forgot_title)), ("/check-your-mail", tr!(l, check_mail.again))],
            ),
        ],
    }
}

/// `/help`.
pub fn help_page() -> AnyView {
    let l = locale();
    let topics = topics(l);
    let list = topics.iter().map(|topic| {
        view! {
            <li>
                <a class="chip" href=format!("#{}", topic.id)>
                    {topic.title}
                </a>
            </li>
        }
    });
    let list = list.collect_view();
    let sections = topics.into_iter().map(topic_view).collect_view();
    // Whoever runs the site may name an address; where none is named, nobody is promised an answer.
    let contact = service_context().app.settings.contact.is_some().then(|| {
        view! {
            <section class="grid gap-2" id="contact">
                <h2>{tr!(l, help.person_q)}</h2>
                <Contact />
            </section>
        }
    });
    view! {
        <Page title=tr!(l, footer.help) description=tr!(l, help.lead) width="reading">
            <PageHeader title=tr!(l, footer.help) lead=tr!(l, help.lead) />
            <nav aria-label=tr!(l, footer.help)>
                <ul class="chips">{list}</ul>
            </nav>
            {sections}
            {contact}
        </Page>
    }
    .into_any()
}

fn topic_view(topic: Topic) -> AnyView {
    let l = locale();
    let answers = topic.answers.into_iter().map(|Answer { question, text: said, links }| {
        // The three rules stand where the answer ends with a colon.
        let policies = (question == tr!(l, help.back_q)).then(|| {
            view! {
                <ul class="list-disc ps-6 grid gap-1">
                    <li>{tr!(l, policy.flexible)}</li>
                    <li>{tr!(l, policy.standard)}</li>
                    <li>{tr!(l, policy.strict)}</li>
                </ul>
            }
        });
        let links = links.into_iter().map(|(href, text)| {
            view! {
                <a class="inline-flex items-center min-h-11 underline" href=href>
                    {text}
                </a>
            }
        });
        let links = links.collect_view();
        view! {
            <div class="grid gap-1">
                <h3>{question}</h3>
                <p>{said}</p>
                {policies}
                <p class="flex flex-wrap gap-x-5 empty:hidden">{links}</p>
            </div>
        }
    });
    let answers = answers.collect_view();
    view! {
        <section class="grid gap-5 border-t border-line pt-6" id=topic.id aria-labelledby=format!("{}-title", topic.id)>
            <h2 id=format!("{}-title", topic.id)>{topic.title}</h2>
            {answers}
        </section>
    }
    .into_any()
}
