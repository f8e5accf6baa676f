//! Views of the staff's lists: kept by a name, each its owner's alone, and not without end.

use domain::identity::{
    Role,
    staff::views::{SaveViewRequest, SavedView, VIEWS_MAX, ViewList},
};
use services::{
    Context,
    identity::staff::views::{view_forget, view_save, views_list},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refusal, refused},
};

fn view(list: &str, query: &str, name: &str) -> SaveViewRequest {
    SaveViewRequest { list: list.into(), query: query.into(), name: name.into() }
}

async fn staff(test: &TestApp) -> Context {
    test.context_of(&test.person(Role::Admin).await)
}

#[tokio::test]
async fn a_view_is_kept_replaced_and_forgotten_and_is_its_owners_alone() {
    let test = TestApp::new().await;
    let (one, other) = (staff(&test).await, staff(&test).await);
    let kept = view_save(&one, &view("bookings", "state=REQUESTED", "Waiting")).await.unwrap();
    assert_eq!(kept, "/admin/bookings?state=REQUESTED");
    view_save(&one, &view("bookings", "state=REQUESTED&from=2026-03-01", " Waiting ")).await.unwrap();
    view_save(&one, &view("users", "role=tutor", "Waiting")).await.unwrap();
    let expected = SavedView { name: "Waiting".into(), query: "state=REQUESTED&from=2026-03-01".into() };
    assert_eq!(
        views_list(&one, ViewList::Bookings).await.unwrap(),
        std::slice::from_ref(&expected),
        "one of a name, the newer one"
    );
    assert_eq!(views_list(&one, ViewList::Users).await.unwrap().len(), 1, "another list has names of its own");
    assert!(views_list(&other, ViewList::Bookings).await.unwrap().is_empty());
    assert_eq!(view_forget(&other, "bookings", "Waiting").await.unwrap(), "/admin/bookings");
    assert_eq!(views_list(&one, ViewList::Bookings).await.unwrap(), [expected], "nobody forgets another's");
    for _ in 0..2 {
        assert_eq!(view_forget(&one, "bookings", "Waiting").await.unwrap(), "/admin/bookings");
    }
    assert!(views_list(&one, ViewList::Bookings).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_no_view_is_refused_and_twenty_of_a_list_are_enough() {
    let test = TestApp::new().await;
    let one = staff(&test).await;
    is_not_found(view_save(&one, &view("payments", "q=a", "x")).await);
    is_not_found(view_forget(&one, "payments", "x").await);
    assert_eq!(refusal(view_save(&one, &view("users", "q=a", " ")).await).fields[0].field, "name");
    assert_eq!(refused(view_save(&one, &view("users", "", "x")).await), (422, "view_unfiltered".into()));
    for query in ["from=2026-03-01", "q=a&next=//elsewhere.test", "q=<script>"] {
        assert_eq!(refused(view_save(&one, &view("users", query, "x")).await), (422, "view_filters_unread".into()));
    }
    for number in 0..VIEWS_MAX {
        view_save(&one, &view("users", "q=a", &format!("View {number}"))).await.unwrap();
    }
    assert_eq!(refused(view_save(&one, &view("users", "q=b", "One more")).await), (409, "views_full".into()));
    view_save(&one, &view("users", "q=b", "View 0")).await.unwrap();
    view_save(&one, &view("audit", "act=user.suspend", "One more")).await.unwrap();
}

#[tokio::test]
async fn whoever_does_not_read_a_list_keeps_no_view_of_it() {
    let test = TestApp::new().await;
    let student = test.context_of(&test.student().await);
    for context in [test.anonymous(), student] {
        is_not_found(view_save(&context, &view("users", "q=a", "x")).await);
        is_not_found(views_list(&context, ViewList::Users).await);
        is_not_found(view_forget(&context, "users", "x").await);
    }
    let support = test.person(Role::Admin).await;
    sqlx::query("update users set roles = '{admin,support}' where id = $1")
        .bind(support.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let support = test.context_of(&test.reload(support.id).await);
    view_save(&support, &view("users", "q=a", "x")).await.unwrap();
    is_not_found(view_save(&support, &view("audit", "act=user.suspend", "x")).await);
    is_not_found(views_list(&support, ViewList::Audit).await);
}
