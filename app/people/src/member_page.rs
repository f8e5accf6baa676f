//! Pages of members who are no tutors: the public one, and the form behind the own one.

use domain::{
    ids::UserId,
    people::{
        member_profile::{CreditPrice, MemberProfile},
        skills::OwnSkill,
    },
};
use face::{
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    tutors::level_name,
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, Safety, TextArea, TextField},
};
use leptos::prelude::*;
use services::people::member_profile::{member_get, member_own};

/// `/members/{id}`.
pub fn member_page() -> AnyView {
    page_of(async move {
        let member = member_get(&service_context(), param_id::<UserId>("id")?).await?;
        let l = locale();
        let title = member.display_name.clone();
        let teaches = tr!(l, member.teaches, name = member.display_name.clone());
        let skills = member.skills.iter().map(|skill| skill_line(skill, &member.credit_prices)).collect_view();
        let hidden = !member.listed;
        let id = member.id.to_string();
        let other = service_context().person().is_some_and(|person| person.id != member.id);
        Ok(view! {
            <Page title description=member.headline.clone() width="reading" hidden>
                <header class="flex flex-wrap items-center gap-6">
                    <Avatar name=member.display_name.clone() photo=member.photo_url.clone() size="size-32" eager=true />
                    <div class="grid gap-2 min-w-0">
                        <h1>
                            <bdi>{member.display_name.clone()}</bdi>
                        </h1>
                        <p class="text-lg">
                            <bdi>{member.headline.clone()}</bdi>
                        </p>
                    </div>
                </header>
                <div class="prose" dir="auto" inner_html=member.bio_html.clone()></div>
                <section class="grid gap-4" aria-labelledby="skills">
                    <h2 id="skills">{teaches}</h2>
                    <ul class="grid gap-3">{skills}</ul>
                </section>
                {other.then(|| view! { <Safety kind="profile" id=id.clone() person=id /> })}
            </Page>
        }
        .into_any())
    })
}

fn price_of(skill: &OwnSkill, prices: &[CreditPrice]) -> Option<i64> {
    let id = skill.skill_id.to_string();
    prices.iter().find(|price| price.skill_id == id).map(|price| price.amount)
}

fn skill_line(skill: &OwnSkill, prices: &[CreditPrice]) -> impl IntoView + use<> {
    let l = locale();
    let verified = skill.verified.then(|| view! { <Badge kind="success" text=tr!(l, member.verified) /> });
    let price = price_of(skill, prices).map(|credits| tr!(l, member.price, count = credits).to_string());
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center gap-3">
                <span class="font-medium">{skill.name.clone()}</span>
                <span class="text-sm text-ink-soft">{level_name(l, skill.tier.code())}</span>
                {verified}
                <span class="numbers">{price}</span>
            </div>
        </li>
    }
}

/// `/settings/member`.
pub fn member_form_page() -> AnyView {
    page_of(async move {
        let member = member_own(&service_context()).await?;
        let l = locale();
        let href = format!("/members/{}", member.id);
        let written = !member.headline.is_empty() || !member.credit_prices.is_empty();
        let see = written.then(|| {
            view! {
                <p>
                    <a href=href>{tr!(l, member.see)}</a>
                </p>
            }
        });
        Ok(view! {
            <Page title=tr!(l, member.title) width="reading">
                <PageHeader title=tr!(l, member.title) lead=tr!(l, member.lead) />
                {see}
                <MemberForm member />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn MemberForm(member: MemberProfile) -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/member");
    let prices = member.skills.iter().zip(0..).map(|(skill, at)| price_row(&state, at, skill, &member.credit_prices));
    let prices = prices.collect_view();
    let none = member.skills.is_empty().then(|| {
        view! {
            <p>
                <a href="/settings/skills">{tr!(l, member.no_skills)}</a>
            </p>
        }
    });
    let listed = state.chosen("listed", "true", member.listed);
    view! {
        <form method="post" action="/rpc/people/member" class="grid gap-6">
            <FormPage />
            <ErrorSummary state=state.clone() />
            {member.version.map(|version| view! { <Hidden name="version" value=version.to_string() /> })}
            <TextField
                state=state.clone()
                name="headline"
                label=tr!(l, profile.headline)
                required=false
                value=member.headline.clone()
            />
            <TextArea
                state=state.clone()
                name="bio"
                label=tr!(l, tutor.about)
                rows=6
                required=false
                maxlength=5_000
                value=member.bio.clone()
            />
            <fieldset class="grid gap-3" id="field-credit_prices">
                <legend class="field-label mb-2">{tr!(l, member.credits)}</legend>
                {none}
                {prices}
            </fieldset>
            <label class="choice">
                <input type="checkbox" name="listed" value="true" checked=listed />
                {tr!(l, member.listed)}
            </label>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

fn price_row(state: &FormState, at: usize, skill: &OwnSkill, prices: &[CreditPrice]) -> impl IntoView + use<> {
    let kept = price_of(skill, prices).map(|credits| credits.to_string()).unwrap_or_default();
    let value = state.typed_at("amounts[]", at).unwrap_or(kept);
    view! {
        <div class="grid grid-cols-[1fr_96px] gap-3 items-center">
            <Hidden name="skill_ids[]" value=skill.skill_id.to_string() />
            <label class="contents">
                <span>{skill.name.clone()}</span>
                <input class="input numbers" name="amounts[]" inputmode="numeric" autocomplete="off" value=value />
            </label>
        </div>
    }
}
