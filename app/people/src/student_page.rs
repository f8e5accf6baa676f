//! What a student looks for (PE3): the own page. The quiz asks the same of somebody without an account, and leads here
//! with its answers in the address, where they wait until somebody has signed in or registered, and are saved.

use catalog::subjects::subjects_list;
use domain::{
    bookings::help::WeekTime,
    catalog::{subjects::Subject, tutor_search::LEVELS},
    money::{Currency, typed::typed_form},
    people::student_profile::{LearningStyle, StudentProfile},
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, own_currency, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextArea, TextField},
};
use leptos::prelude::*;
use services::people::student_profile::student_profile_get;

/// Subjects that the form asks for.
const SUBJECTS: usize = 3;
/// Days as they are named on the wire.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// `/settings/learning`.
pub fn student_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let kept = student_profile_get(&context).await?;
        let answers = if query("quiz").is_empty() { Answers::kept(&kept) } else { Answers::asked() };
        let subjects = subjects_list(&context).await?.to_vec();
        let l = locale();
        let state = FormState::of("people/student");
        let languages = kept.languages.into_iter().map(|code| view! { <Hidden name="languages[]" value=code /> });
        let languages = languages.collect_view();
        Ok(view! {
            <Page title=tr!(l, learning.title) width="reading">
                <PageHeader title=tr!(l, learning.title) lead=tr!(l, learning.lead) />
                <form method="post" action="/rpc/people/student" class="grid gap-6">
                    <FormPage at="/settings/learning" />
                    <ErrorSummary state=state.clone() />
                    {languages}
                    <Hidden name="version" value=kept.version.to_string() />
                    <Questions state answers subjects />
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, form.save)}
                        </button>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// What the form begins with.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    goals: String,
    subjects: Vec<String>,
    levels: Vec<String>,
    budget: String,
    currency: String,
    style: String,
    days: Vec<String>,
    from: String,
    until: String,
}

impl Answers {
    /// As they are kept.
    fn kept(profile: &StudentProfile) -> Self {
        let first = profile.preferred_times.first();
        let time = |pick: fn(&WeekTime) -> &String| first.map(|time| pick(time).clone()).unwrap_or_default();
        Self {
            goals: profile.goals.clone(),
            subjects: profile.subjects.iter().map(|wanted| wanted.subject_id.clone()).collect(),
            levels: profile.subjects.iter().map(|wanted| wanted.level.clone()).collect(),
            budget: profile.budget.map(|budget| typed_form(budget, &page_request().locale)).unwrap_or_default(),
            currency: profile.budget.map(|budget| budget.currency.code().to_owned()).unwrap_or_default(),
            style: profile.learning_style.map(LearningStyle::code).unwrap_or_default().to_owned(),
            days: profile.preferred_times.iter().map(|time| time.weekday.clone()).collect(),
            from: time(|time| &time.start),
            until: time(|time| &time.end),
        }
    }

    /// As the quiz sent them.
    pub(super) fn asked() -> Self {
        let all = |name: &str| -> Vec<String> {
            let request = page_request();
            request.query.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
        };
        Self {
            goals: query("goals"),
            subjects: all("subject_ids[]"),
            levels: all("levels[]"),
            budget: query("budget"),
            currency: query("currency"),
            style: query("learning_style"),
            days: all("days[]"),
            from: query("from"),
            until: query("until"),
        }
    }
}

#[component]
fn Questions(state: FormState, answers: Answers, subjects: Vec<Subject>) -> impl IntoView {
    view! {
        {goals(&state, &answers)}
        {wanted(&state, &answers, &subjects)}
        {budget(&state, &answers)}
        {learning_style(&state, &answers)}
        {free_times(&state, &answers)}
    }
}

/// What somebody wants to reach.
pub(super) fn goals(state: &FormState, answers: &Answers) -> AnyView {
    let l = locale();
    view! {
        <TextArea
            state=state.clone()
            name="goals"
            label=tr!(l, learning.goals)
            help=tr!(l, learning.goals_help)
            rows=3
            required=false
            maxlength=2_000
            value=answers.goals.clone()
        />
    }
    .into_any()
}

/// The subjects.
pub(super) fn wanted(state: &FormState, answers: &Answers, subjects: &[Subject]) -> AnyView {
    let chosen = state.typed("subject_ids[]").map_or(answers.subjects.clone(), <[String]>::to_vec);
    let levels = state.typed("levels[]").map_or(answers.levels.clone(), <[String]>::to_vec);
    // What is kept has a row, or saving would drop it.
    let rows = (0..SUBJECTS.max(chosen.len())).map(|at| {
        let of = |list: &[String]| list.get(at).cloned().unwrap_or_default();
        view! {
            <div class="grid gap-2">
                {subject_select(of(&chosen), subjects)} {level_select(&of(&levels))}
            </div>
        }
    });
    view! {
        <fieldset class="grid gap-3" id="field-subjects">
            <legend class="field-label mb-2">{tr!(locale(), learning.subjects)}</legend>
            <div class="grid gap-3 sm:grid-cols-3">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The most an hour may cost.
pub(super) fn budget(state: &FormState, answers: &Answers) -> AnyView {
    let l = locale();
    let currencies = Currency::MONEY.iter().map(|c| (c.code().to_owned(), c.code().to_owned())).collect::<Vec<_>>();
    let currency =
        if answers.currency.is_empty() { own_currency().code().to_owned() } else { answers.currency.clone() };
    view! {
        <div class="grid gap-3 grid-cols-[minmax(0,1fr)_7rem]">
            <TextField
                state=state.clone()
                name="budget"
                label=tr!(l, learning.budget)
                inputmode="decimal"
                required=false
                value=answers.budget.clone()
            />
            <SelectField
                state=state.clone()
                name="currency"
                label=tr!(l, account.currency)
                options=currencies
                value=currency
            />
        </div>
    }
    .into_any()
}

/// How somebody learns best.
pub(super) fn learning_style(state: &FormState, answers: &Answers) -> AnyView {
    let l = locale();
    let none = (String::new(), tr!(l, learning.style_any).to_string());
    let styles = LearningStyle::ALL.map(|style| (style.code().to_owned(), style_name(style)));
    let said = state.value("learning_style", &answers.style);
    let choices = styles.into_iter().chain([none]).map(|(code, text)| {
        let chosen = code == said;
        view! {
            <label class="choice choice-card">
                <input type="radio" name="learning_style" value=code checked=chosen />
                {text}
            </label>
        }
    });
    view! {
        <fieldset class="grid gap-3" id="field-learning_style">
            <legend class="field-label mb-2">{tr!(l, learning.style)}</legend>
            <div class="grid gap-3 sm:grid-cols-2">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// When somebody has time.
pub(super) fn free_times(state: &FormState, answers: &Answers) -> AnyView {
    view! { <Times state=state.clone() answers=answers.clone() /> }.into_any()
}

fn subject_select(chosen: String, subjects: &[Subject]) -> impl IntoView + use<> {
    let options = subjects.iter().map(|subject| {
        let id = subject.id.to_string();
        let selected = id == chosen;
        view! {
            <option value=id selected=selected>
                {subject.name.clone()}
            </option>
        }
    });
    view! {
        <label class="field">
            <span class="sr-only">{tr!(locale(), book.subject)}</span>
            <select class="input" name="subject_ids[]">
                <option value="">{tr!(locale(), form.choose)}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// How far somebody is in the subject above.
fn level_select(chosen: &str) -> impl IntoView + use<> {
    let l = locale();
    let options = LEVELS.map(|code| {
        view! {
            <option value=code selected={code == chosen}>
                {own_level(code)}
            </option>
        }
    });
    view! {
        <label class="field">
            <span class="sr-only">{tr!(l, learning.level)}</span>
            <select class="input" name="levels[]">
                <option value="">{tr!(l, form.choose)}</option>
                {options}
            </select>
        </label>
    }
}

fn own_level(code: &str) -> String {
    let l = locale();
    match code {
        "beginner" => tr!(l, learning.level_beginner),
        "intermediate" => tr!(l, learning.level_intermediate),
        "advanced" => tr!(l, learning.level_advanced),
        _ => tr!(l, learning.level_expert),
    }
    .to_string()
}

fn style_name(style: LearningStyle) -> String {
    let l = locale();
    match style {
        LearningStyle::Visual => tr!(l, learning.style_visual),
        LearningStyle::Talking => tr!(l, learning.style_talking),
        LearningStyle::Practice => tr!(l, learning.style_practice),
        LearningStyle::Reading => tr!(l, learning.style_reading),
    }
    .to_string()
}

/// Days of the week and one span of the day.
#[component]
fn Times(state: FormState, answers: Answers) -> impl IntoView {
    let l = locale();
    let monday = chrono::NaiveDate::default() + chrono::Days::new(4);
    let or = |said: &str, usual: &str| if said.is_empty() { usual.to_owned() } else { said.to_owned() };
    let from = state.value("from", &or(&answers.from, "16:00"));
    let days = DAYS.into_iter().zip(0..).map(|(code, after)| {
        let on = state.chosen("days[]", code, answers.days.iter().any(|day| day == code));
        view! {
            <label class="choice choice-card">
                <input type="checkbox" name="days[]" value=code checked=on />
                {format::weekday(l, monday + chrono::Days::new(after))}
            </label>
        }
    });
    view! {
        <fieldset class="grid gap-3" id="field-preferred_times">
            <legend class="field-label mb-2">{tr!(l, helping.times)}</legend>
            <div class="days">{days.collect_view()}</div>
            <div class="grid grid-cols-2 gap-3">
                <label class="field">
                    <span class="field-label text-sm">{tr!(l, helping.from)}</span>
                    <input class="input" type="time" name="from" value=from />
                </label>
                <label class="field">
                    <span class="field-label text-sm">{tr!(l, helping.until)}</span>
                    <input
                        class="input"
                        type="time"
                        name="until"
                        value=state.value("until", &or(&answers.until, "20:00"))
                    />
                </label>
            </div>
        </fieldset>
    }
}
