//! What becomes of a list, line by line.

use crate::i18n::Locale;
use domain::integrations::institution::{InstitutionRoster, RosterEntry, RosterProblem};
use face::{format, request::locale, ui::Badge};
use leptos::prelude::*;

fn problem_words(l: Locale, problem: RosterProblem) -> &'static str {
    match problem {
        RosterProblem::EmailInvalid => tr!(l, institution.problem_email),
        RosterProblem::NameInvalid => tr!(l, institution.problem_name),
        RosterProblem::Twice => tr!(l, institution.problem_twice),
        RosterProblem::Member => tr!(l, institution.problem_member),
        RosterProblem::Invited => tr!(l, institution.problem_invited),
        RosterProblem::NoSeat => tr!(l, institution.problem_seat),
    }
}

/// The table of it.
#[component]
pub(super) fn Plan(plan: InstitutionRoster) -> impl IntoView {
    let l = locale();
    let (invited, refused) = (format::number(l, plan.invited), format::number(l, plan.refused));
    let row = |entry: RosterEntry| {
        let outcome = match entry.problem {
            None => view! { <Badge kind="success" text=tr!(l, institution.will_invite) /> }.into_any(),
            Some(problem) => view! { <span>{problem_words(l, problem)}</span> }.into_any(),
        };
        view! {
            <tr>
                <td class="numbers">{format::number(l, entry.line)}</td>
                <td>
                    <bdi dir="ltr">{entry.email}</bdi>
                </td>
                <td>
                    <bdi>{entry.name}</bdi>
                </td>
                <td>{outcome}</td>
            </tr>
        }
    };
    view! {
        <section class="grid gap-3" aria-labelledby="plan">
            <h2 id="plan">{tr!(l, institution.plan)}</h2>
            <p>{tr!(l, institution.plan_counts, invited = invited, refused = refused)}</p>
            <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, institution.plan)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col" class="numbers">
                                {tr!(l, institution.line)}
                            </th>
                            <th scope="col">{tr!(l, institution.email)}</th>
                            <th scope="col">{tr!(l, institution.name)}</th>
                            <th scope="col">{tr!(l, institution.outcome)}</th>
                        </tr>
                    </thead>
                    <tbody>{plan.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
