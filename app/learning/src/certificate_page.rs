//! `/certificates/{code}`: proof that somebody finished a course, for whoever has the code.

use crate::parts::course_path;
use face::{
    format,
    page::{page_of, param},
    request::{locale, page_request, service_context},
    ui::{Icon, Page, PageHeader},
};
use learning::certificate::certificate_get;
use leptos::prelude::*;

/// The page.
pub fn certificate_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let it = certificate_get(&context, &param("code")).await?;
        let l = locale();
        let date = format::date(l, page_request().time_zone, it.completed_at, context.now());
        Ok(view! {
            <Page title=tr!(l, courses.certificate) width="reading" hidden=true>
                <PageHeader title=tr!(l, courses.certificate) />
                <section class="card">
                    <div class="card-body grid gap-4">
                        <p class="flex items-center gap-2 text-ink-soft">
                            <Icon icon=icondata::LuBadgeCheck />
                            {tr!(l, courses.genuine)}
                        </p>
                        <p class="text-2xl font-semibold">
                            <bdi>{it.learner_name}</bdi>
                        </p>
                        <p>{tr!(l, courses.has_finished)}</p>
                        <p class="text-xl">
                            <a class="link" href=course_path(it.course_id) dir="auto">
                                {it.course_title}
                            </a>
                        </p>
                        <dl class="facts">
                            <dt>{tr!(l, courses.teacher)}</dt>
                            <dd>
                                <bdi>{it.teacher_name}</bdi>
                            </dd>
                            <dt>{tr!(l, courses.date)}</dt>
                            <dd class="numbers">{date}</dd>
                            <dt>{tr!(l, courses.code)}</dt>
                            <dd class="numbers">{it.code}</dd>
                        </dl>
                    </div>
                </section>
            </Page>
        }
        .into_any())
    })
}
