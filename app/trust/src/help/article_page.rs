//! One article, whether it helped, and others about the same.

use super::centre_page::{Contact, line};
use domain::{growth::seen::PageSeen, trust::help::HelpArticle};
use face::{
    page::{page_of, param},
    request::{FormState, locale, service_context},
    ui::{Counts, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;
use services::trust::help::help_get;

/// `/help/{slug}`.
pub fn article_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let article = help_get(&service_context(), &param("slug")).await?;
        let HelpArticle { line: own, html, related, helped, helpful_count, .. } = article;
        let beside = (!related.is_empty()).then(|| {
            view! {
                <section class="grid gap-4 border-t border-line pt-6" aria-labelledby="related">
                    <h2 class="text-lg" id="related">{tr!(l, helping_centre.related)}</h2>
                    <ul class="grid gap-4">{related.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        });
        Ok(view! {
            <Page title=own.title.clone() description=own.summary.clone() width="reading">
                <Counts page=PageSeen::Help(own.slug.clone()) />
                <p>
                    <a href="/help">{tr!(l, helping_centre.title)}</a>
                </p>
                <PageHeader title=own.title lead=own.summary />
                <div class="prose" inner_html=html></div>
                <Helped slug=own.slug helped helpful_count />
                {beside}
                <Contact />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Helped(slug: String, #[prop(into)] helped: Option<bool>, helpful_count: i64) -> impl IntoView {
    let l = locale();
    let count = (helpful_count > 0).then(|| tr!(l, helping_centre.helped_count, count = helpful_count));
    let pressed = |voice: bool| if helped == Some(voice) { "true" } else { "false" };
    view! {
        <form method="post" action="/rpc/trust/help-vote" class="grid gap-3 border-t border-line pt-6">
            <FormPage />
            <ErrorSummary state=FormState::of("trust/help-vote") />
            <Hidden name="slug" value=slug />
            <p class="font-medium" id="helped">{tr!(l, helping_centre.helped)}</p>
            <div class="flex flex-wrap items-center gap-3" role="group" aria-labelledby="helped">
                <button
                    class="button button-secondary"
                    type="submit"
                    name="helpful"
                    value="true"
                    aria-pressed=pressed(true)
                >
                    {tr!(l, helping_centre.yes)}
                </button>
                <button
                    class="button button-secondary"
                    type="submit"
                    name="helpful"
                    value="false"
                    aria-pressed=pressed(false)
                >
                    {tr!(l, helping_centre.no)}
                </button>
                {count.map(|count| view! { <span class="text-sm text-ink-soft">{count}</span> })}
            </div>
        </form>
    }
}
