//! The footer: help, legal texts, language, theme and the unit of prices. The choices are one plain form that sets
//! cookies.

use crate::{
    address,
    request::{locale, own_currency, page_request, service_context},
    ui::FormPage,
};
use domain::money::Currency;
use leptos::prelude::*;

/// Languages of the interface in their own words, in the order of [`domain::identity::LOCALES`].
pub const LANGUAGES: [(&str, &str); 8] = [
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("pt", "Português"),
    ("zh", "中文"),
    ("ru", "Русский"),
    ("ar", "العربية"),
];

/// Where somebody begins to look.
fn ways_to_learn() -> impl IntoView {
    let l = locale();
    view! {
        <a href="/subjects">{tr!(l, nav.subjects)}</a>
        <a href="/courses">{tr!(l, courses.title)}</a>
        <a href="/circles">{tr!(l, circles.title)}</a>
        <a href="/cohorts">{tr!(l, cohorts.title)}</a>
        <a href="/quiz">{tr!(l, learning.quiz)}</a>
    }
}

/// The footer of every page.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let l = locale();
    let request = page_request();
    let contact = service_context().app.settings.contact.is_some();
    let themes = [
        ("system", tr!(l, footer.theme_system)),
        ("light", tr!(l, footer.theme_light)),
        ("dark", tr!(l, footer.theme_dark)),
    ];
    view! {
        <footer class="site-footer">
            <div class="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-6">
                <nav class="footer-links" aria-label=tr!(l, footer.label)>
                    {ways_to_learn()}
                    <a href="/teach">{tr!(l, footer.teach)}</a>
                    <a href="/pricing">{tr!(l, pricing.link)}</a>
                    <a href=address::help_for(&request.path_and_query)>{tr!(l, footer.help)}</a>
                    {contact.then(|| view! { <a href="/help#contact">{tr!(l, footer.contact)}</a> })}
                    <a href="/privacy">{tr!(l, footer.privacy)}</a>
                    <a href="/terms">{tr!(l, footer.terms)}</a>
                    <a href="/cookies">{tr!(l, footer.cookies)}</a>
                    <a href="/developers">{tr!(l, dev.title)}</a>
                    <a href="/status">{tr!(l, status.title)}</a>
                </nav>
                <form method="post" action="/rpc/platform/preferences" class="footer-choices">
                    <FormPage />
                    <label class="grid gap-1">
                        {tr!(l, footer.language)} <select class="input" name="locale">
                            {LANGUAGES
                                .map(|(code, name)| {
                                    view! {
                                        <option value=code lang=code selected={code == request.locale}>
                                            {name}
                                        </option>
                                    }
                                })}
                        </select>
                    </label>
                    <label class="grid gap-1">
                        {tr!(l, footer.theme)} <select class="input" name="theme">
                            {themes
                                .map(|(code, name)| {
                                    view! {
                                        <option value=code selected={code == request.theme}>
                                            {name}
                                        </option>
                                    }
                                })}
                        </select>
                    </label>
                    <CurrencyChoice />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, footer.apply)}
                    </button>
                </form>
            </div>
        </footer>
    }
}

#[component]
fn CurrencyChoice() -> impl IntoView {
    let (l, own) = (locale(), own_currency());
    let choices = Currency::MONEY.iter().map(|currency| {
        view! {
            <option value=currency.code() selected={*currency == own}>
                {currency.code()}
            </option>
        }
    });
    view! {
        <label class="grid gap-1">
            {tr!(l, account.currency)} <select class="input" name="currency">
                {choices.collect_view()}
            </select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn every_language_of_the_product_can_be_chosen_and_has_its_own_texts() {
        assert_eq!(LANGUAGES.map(|(code, _)| code), domain::identity::LOCALES);
        let mut titles: Vec<String> = LANGUAGES
            .iter()
            .map(|(code, _)| code.parse::<Locale>().map(|l| tr!(l, landing.title).to_string()))
            .collect::<Result<_, _>>()
            .expect("a language has no texts");
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), LANGUAGES.len(), "two languages have the same text");
    }

    #[test]
    fn a_count_takes_the_form_its_language_asks_for() {
        let counted = |l: Locale, count: i32| -> String { tr!(l, search.count, count = count) };
        assert_eq!(
            [1, 3, 12].map(|n| counted(Locale::Ru, n)),
            ["1 преподаватель", "3 преподавателя", "12 преподавателей"]
        );
        assert_eq!(
            [0, 1, 2, 3, 11].map(|n| counted(Locale::Ar, n)),
            ["لا معلّمين", "معلّم واحد", "معلّمان", "3 معلّمين", "11 معلّمًا"]
        );
        assert_eq!([0, 1, 2].map(|n| counted(Locale::Pt, n)), ["0 professor", "1 professor", "2 professores"]);
        assert_eq!([1, 2].map(|n| counted(Locale::Zh, n)), ["1 位老师", "2 位老师"]);
    }
}
