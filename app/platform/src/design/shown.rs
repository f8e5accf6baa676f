//! What is shown: notices, people, times, lists.

use super::{Group, Piece};
use chrono::Duration;
use domain::money::{Currency, Money};
use face::{
    request::service_context,
    tutors::{Badges, Rate},
    ui::{Avatar, Badge, EmptyState, Nothing, NoticeBox, NoticeKind, Pager, RatingMark, Stars, TimesIn, When},
};
use leptos::prelude::*;

#[component]
pub fn Feedback() -> impl IntoView {
    view! {
        <Group id="feedback">
            <Piece name="Notice" when="What happened and what to do. The icon says the kind where colours do not.">
                <NoticeBox>
                    <p>"Your tutor answers by Tue 24 Nov, 18:00."</p>
                </NoticeBox>
                <NoticeBox kind=NoticeKind::Success>
                    <p>"Lesson booked. Check your email for details."</p>
                </NoticeBox>
                <NoticeBox kind=NoticeKind::Warning>
                    <p>"Confirm your email before you book."</p>
                </NoticeBox>
                <NoticeBox kind=NoticeKind::Error>
                    <p>"That time was just taken. Choose another one below."</p>
                </NoticeBox>
            </Piece>
            <Piece name="Empty state" when="One line of what belongs here, one action that leads somewhere.">
                <EmptyState
                    picture="no-lessons"
                    title="No upcoming lessons"
                    text="Ready to learn something new?"
                    href="/tutors"
                    action="Find a tutor"
                />
            </Piece>
            <Piece name="Nothing" when="Where a list would stand and one sentence says why there is none.">
                <Nothing
                    picture="no-results"
                    text="No message has these words. Try fewer or other ones."
                    href="#feedback"
                    action="Messages"
                />
            </Piece>
            <Piece name="Skeleton" when="Nothing for 300 ms, then the shape of what comes. It moves less where asked.">
                <div class="skeleton h-32" role="status" aria-label="Loading"></div>
            </Piece>
        </Group>
    }
}

#[component]
pub fn People() -> impl IntoView {
    let rate = Money::new(3_450, Currency::Usd);
    view! {
        <Group id="people">
            <Piece name="Portrait" when="The picture, or initials on a ground of their own; the name stands beside it.">
                <p class="flex flex-wrap gap-3">
                    {["Amara Okafor", "Mateo Silva", "Ingrid Holm", "Yusuf Demir", "Mei Lin"]
                        .map(|name| view! { <Avatar name size="size-18" /> })}
                    <Avatar
                        name="Walter Fairchild"
                        photo=Some("/img/people/walter-fairchild.svg".to_owned())
                        size="size-18"
                    />
                    <Avatar name="Mei Lin" size="size-10" class="avatar-round" />
                </p>
            </Piece>
            <Piece name="Rating" when="With the number of reviews; nothing without any. Stars are for one review.">
                <p class="flex flex-wrap items-center gap-6">
                    <RatingMark rating=4.9 count=127 />
                    <RatingMark rating=5.0 count=1 />
                    <Stars rating=4 />
                    <Stars rating=1 />
                </p>
            </Piece>
            <Piece name="Badge" when="A fact in one or two words, never an action.">
                <p class="flex flex-wrap gap-2">
                    <Badge text="Algebra" />
                    <Badge kind="primary" text="Instant" />
                    <Badge kind="success" text="Verified" />
                    <Badge kind="warning" text="Waiting" />
                    <Badge kind="error" text="Cancelled" />
                    <Badge kind="credit" text="20 credits" />
                </p>
                <p class="flex flex-wrap gap-2">
                    <Badges codes=["verified", "premium", "instant", "new", "top_rated"].map(str::to_owned).to_vec() />
                </p>
            </Piece>
            <Piece name="Price" when="What is charged stands first; another currency is what that is about.">
                <p class="flex flex-wrap gap-6">
                    <Rate charged=rate own=rate />
                    <Rate charged=rate own=Money::new(3_000, Currency::Eur) />
                </p>
            </Piece>
        </Group>
    }
}

#[component]
pub fn Times() -> impl IntoView {
    let start = service_context().now() + Duration::days(2);
    view! {
        <Group id="times">
            <Piece name="When" when="Day and time on the reader's clock, and whose clock that is, once per view.">
                <p>
                    <When start end=start + Duration::hours(1) />
                </p>
                <p class="field-help">
                    <TimesIn />
                </p>
            </Piece>
            <Piece
                name="Time to choose"
                when="A link leads on, a button chooses. In forced colours the chosen one is highlighted."
            >
                <div class="flex flex-wrap gap-2">
                    <a class="slot" href="#times">
                        "09:00"
                    </a>
                    <a class="slot" href="#times">
                        "09:30"
                    </a>
                    <button class="slot" aria-pressed="true">
                        "10:00"
                    </button>
                </div>
            </Piece>
        </Group>
    }
}

#[component]
pub fn Tables() -> impl IntoView {
    view! {
        <Group id="tables">
            <Piece name="Facts" when="Names and values of one thing.">
                <dl class="facts">
                    <dt>"Length"</dt>
                    <dd>"60 minutes"</dd>
                    <dt>"Price"</dt>
                    <dd class="numbers">"$25.00"</dd>
                </dl>
            </Piece>
            <Piece name="Card" when="One thing one can open or act on. The warm one is the accent of a page, once.">
                <div class="grid gap-4 sm:grid-cols-2">
                    <div class="card">
                        <div class="card-body">"Next lesson"</div>
                    </div>
                    <div class="accent">"Available today"</div>
                </div>
            </Piece>
            <Piece
                name="Pager"
                when="From one page of a list to the next; a cursor knows no way back but to the first."
            >
                <Pager first=Some("#tables".to_owned()) next=Some("#tables".to_owned()) />
            </Piece>
            <Piece
                name="Table"
                when="Rows that are compared. Amounts stand at the end; a phone leaves out a column before it scrolls."
            >
                <div class="table-box" tabindex="0" role="region" aria-label="Example of a table">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">"Date"</th>
                                <th scope="col">"What"</th>
                                <th scope="col" class="numbers">
                                    "Amount"
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            <tr>
                                <td>"Tue 24 Nov"</td>
                                <td>"Top-up"</td>
                                <td class="numbers">"$25.00"</td>
                            </tr>
                            <tr>
                                <td>"Wed 25 Nov"</td>
                                <td>"On hold for a lesson"</td>
                                <td class="numbers">"−$18.50"</td>
                            </tr>
                        </tbody>
                    </table>
                </div>
            </Piece>
        </Group>
    }
}
