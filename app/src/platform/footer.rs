//! The footer: help, legal texts, language and theme. Both choices are plain forms that set a cookie.

use crate::request::{locale, page_request};
use leptos::prelude::*;

/// Languages the interface speaks so far, in their own words.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("ru", "Русский"), ("ar", "العربية")];

/// The footer of every page.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let l = locale();
    let request = page_request();
    let themes = [("system", tr!(l, footer.theme_system)), ("light", tr!(l, footer.theme_light)), ("dark", tr!(l, footer.theme_dark))];
    view! {
        <footer class="site-footer">
            <div class="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-6">
                <nav class="flex flex-wrap gap-x-6" aria-label=tr!(l, footer.label)>
                    <a href="/subjects">{tr!(l, nav.subjects)}</a>
                    <a href="/register?role=tutor">{tr!(l, footer.teach)}</a>
                    <a href="/privacy">{tr!(l, footer.privacy)}</a>
                    <a href="/terms">{tr!(l, footer.terms)}</a>
                </nav>
                <form method="post" action="/rpc/platform/preferences" class="flex flex-wrap items-end gap-3">
                    <label class="grid gap-1">{tr!(l, footer.language)}
                        <select class="input" name="locale">
                            {LANGUAGES.map(|(code, name)| view! { <option value=code lang=code selected={code == request.locale}>{name}</option> })}
                        </select>
                    </label>
                    <label class="grid gap-1">{tr!(l, footer.theme)}
                        <select class="input" name="theme">
                            {themes.map(|(code, name)| view! { <option value=code selected={code == request.theme}>{name}</option> })}
                        </select>
                    </label>
                    <button class="button button-secondary" type="submit">{tr!(l, footer.apply)}</button>
                </form>
            </div>
        </footer>
    }
}
