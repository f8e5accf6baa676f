//! Whom the reader blocked.

use domain::people::blocks::BlockedPerson;
use face::{
    page::page_of,
    request::{locale, service_context},
    ui::{Avatar, EmptyState, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;
use services::people::blocks::blocks_list;

/// `/settings/blocks`.
pub fn blocks_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let people = blocks_list(&service_context()).await?.items;
        let list = if people.is_empty() {
            view! {
                <EmptyState
                    picture="nothing-waiting"
                    title=tr!(l, block.none)
                    text=tr!(l, block.none_text)
                    href="/settings/account"
                    action=tr!(l, nav.account)
                />
            }
            .into_any()
        } else {
            view! { <ul class="grid gap-3">{people.into_iter().map(row).collect_view()}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, block.title) width="reading">
                <PageHeader title=tr!(l, block.title) lead=tr!(l, block.lead) />
                {list}
            </Page>
        }
        .into_any())
    })
}

fn row(person: BlockedPerson) -> impl IntoView {
    let l = locale();
    let ahead = (person.lessons_ahead > 0).then(|| tr!(l, block.lessons_ahead, count = person.lessons_ahead));
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="flex items-center gap-3">
                    <Avatar name=person.display_name.clone() photo=person.photo_url size="size-10" />
                    <div class="grid gap-1">
                        <bdi class="font-medium">{person.display_name.clone()}</bdi>
                        {ahead
                            .map(|text| {
                                view! {
                                    <a class="text-sm" href="/bookings">
                                        {text}
                                    </a>
                                }
                            })}
                    </div>
                </div>
                <form method="post" action="/rpc/trust/unblock">
                    <FormPage />
                    <Hidden name="user_id" value=person.user_id.to_string() />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, block.unblock)}
                        <span class="sr-only">{person.display_name}</span>
                    </button>
                </form>
            </div>
        </li>
    }
}
