//! A student who came by somebody's code, and lessons that are held.

use domain::{bookings::BookingRequest, growth::referral::own_code, identity::Role, ids::UserId};
use services::{
    Clock, SignedIn,
    bookings::booking::{booking_confirm, booking_create},
    platform::check::check_all,
};
use testkit::scene::Scene;

/// Notes that somebody came by another one's code.
pub async fn came(scene: &Scene, who: UserId, by: UserId) {
    sqlx::query("insert into referrals (user_id, code, created_at) values ($1, $2, $3)")
        .bind(who.0)
        .bind(own_code(by))
        .bind(scene.now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
}

/// Somebody else.
pub async fn friend(scene: &Scene) -> SignedIn {
    scene.test.person(Role::Student).await
}

/// The lesson is booked, confirmed and over; its news is heard.
pub async fn held(scene: &Scene, request: BookingRequest) {
    let booked = booking_create(&scene.as_student(), request, None).await.unwrap();
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    scene.test.clock.move_to(booked.end + chrono::Duration::minutes(1));
    scene.test.run_jobs().await;
}

/// The same, and its dispute window is over too.
pub async fn cleared(scene: &Scene, request: BookingRequest) {
    held(scene, request).await;
    scene.test.clock.move_to(scene.now() + chrono::Duration::hours(50));
    scene.test.run_jobs().await;
}

/// Nothing is wrong anywhere.
pub async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}
