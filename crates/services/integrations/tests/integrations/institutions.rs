//! Institutions: their seats are paid, counted and never one too many; their people are theirs alone.

use chrono::Duration;
use domain::{
    identity::Role,
    ids::{InstitutionId, InstitutionMemberId},
    integrations::institution::{
        INSTITUTIONS_MOST, InstitutionClaim, InstitutionInvite, InstitutionMemberChange, InstitutionPart,
        InstitutionRequest, InstitutionRoster, MemberState, RosterProblem,
        RosterProblem::{EmailInvalid, Invited, NoSeat, Twice},
        SeatsRequest,
    },
    money::{Currency, Money},
};
use futures::future::join_all;
use services::{
    Clock, Context, SignedIn,
    integrations::institutions::{
        LapseInvitations, institution_claim, institution_create, institution_get, institution_leave, institutions_list,
        invitation_get, member_change, member_remove, members_csv, members_invite, members_invite_preview,
        members_list, report_csv, report_get, seats_buy, seats_get,
    },
    platform::check::check_all,
};
use spine::{
    idempotency::IdempotencyKey,
    job::{Job, Nothing},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn named(slug: &str) -> InstitutionRequest {
    InstitutionRequest { name: "Lindenhof School".into(), slug: slug.into() }
}

fn seats(seats: i64) -> SeatsRequest {
    SeatsRequest { seats, expected_price: None }
}

fn list(csv: &str) -> InstitutionInvite {
    InstitutionInvite { csv: Some(csv.into()), ..InstitutionInvite::default() }
}

fn one(email: &str) -> InstitutionInvite {
    InstitutionInvite { email: Some(email.into()), ..InstitutionInvite::default() }
}

/// Somebody with money who looks after an institution with so many seats.
async fn school(test: &TestApp, slug: &str, bought: i64) -> (SignedIn, InstitutionId) {
    let admin = test.student().await;
    test.fund(&admin, Money::new(100_000, Currency::Usd)).await;
    let context = test.context_of(&admin);
    let id = institution_create(&context, &named(slug)).await.unwrap().id;
    if bought > 0 {
        seats_buy(&context, id, &seats(bought), None).await.unwrap();
    }
    (test.reload(admin.id).await, id)
}

async fn code_of(test: &TestApp, email: &str) -> InstitutionClaim {
    let sql = "select action_token from mails where recipient = $1 order by created_at desc, id desc limit 1";
    InstitutionClaim { code: sqlx::query_scalar(sql).bind(email).fetch_one(&test.owner).await.unwrap() }
}

/// A member who came by a link that was sent to that address.
pub async fn joined(
    test: &TestApp,
    admin: &Context,
    id: InstitutionId,
    email: &str,
) -> (SignedIn, InstitutionMemberId) {
    members_invite(admin, id, &one(email), None).await.unwrap();
    let person = test.student().await;
    institution_claim(&test.context_of(&person), &code_of(test, email).await).await.unwrap();
    let places = members_list(admin, id, None, None).await.unwrap().items;
    (person, places.into_iter().find(|place| place.email == email).unwrap().id)
}

pub async fn everything_holds(test: &TestApp) {
    test.run_jobs().await;
    test.seal_all().await;
    let all = check_all(&test.owner, test.clock.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn problems(roster: &InstitutionRoster) -> Vec<Option<RosterProblem>> {
    roster.rows.iter().map(|row| row.problem).collect()
}

#[tokio::test]
async fn an_institution_does_not_exist_for_whoever_does_not_look_after_it() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 2).await;
    let (_, place) = joined(&test, &test.context_of(&admin), id, "mia@b.test").await;
    let (other, _) = school(&test, "other-school", 2).await;
    let staff = test.admin().await;
    for person in [&other, &staff] {
        let context = test.context_of(person);
        is_not_found(institution_get(&context, id).await);
        is_not_found(seats_get(&context, id).await);
        is_not_found(seats_buy(&context, id, &seats(1), None).await);
        is_not_found(members_list(&context, id, None, None).await);
        is_not_found(members_csv(&context, id).await);
        is_not_found(report_get(&context, id).await);
        is_not_found(report_csv(&context, id).await);
        is_not_found(members_invite_preview(&context, id, &one("a@b.test")).await);
        is_not_found(members_invite(&context, id, &one("a@b.test"), None).await);
        is_not_found(member_remove(&context, (id, place)).await);
        is_not_found(member_change(&context, (id, place), &InstitutionMemberChange { admin: Some(true) }).await);
        is_not_found(institution_leave(&context, id).await);
    }
    everything_holds(&test).await;
}

#[tokio::test]
async fn a_member_of_one_institution_is_nobody_in_another() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 2).await;
    let (other, other_id) = school(&test, "other-school", 2).await;
    let (own, others) = (test.context_of(&admin), test.context_of(&other));
    let (_, place) = joined(&test, &own, id, "mia@b.test").await;
    // The place is named with the other institution's id: it is not there.
    is_not_found(member_remove(&others, (other_id, place)).await);
    is_not_found(member_change(&others, (other_id, place), &InstitutionMemberChange { admin: Some(true) }).await);
    assert!(members_list(&others, other_id, None, None).await.unwrap().items.is_empty());
    assert!(!String::from_utf8(members_csv(&others, other_id).await.unwrap()).unwrap().contains("mia"));
    // One person may sit in both, and each sees its own place alone.
    members_invite(&others, other_id, &one("mia@b.test"), None).await.unwrap();
    assert_eq!(members_list(&others, other_id, None, None).await.unwrap().items[0].state, MemberState::Invited);
    assert_eq!(members_list(&own, id, None, None).await.unwrap().items[0].state, MemberState::Active);
}

#[tokio::test]
async fn an_address_is_given_once_and_nobody_looks_after_more_than_five() {
    let test = TestApp::new().await;
    let (admin, _) = school(&test, "lindenhof", 0).await;
    assert!(admin.roles.contains(&Role::InstitutionAdmin) && admin.roles.contains(&Role::Student));
    let other = test.context_of(&test.student().await);
    assert_eq!(refused(institution_create(&other, &named("LINDENHOF")).await).1, "institution_slug_taken");
    assert_eq!(refused(institution_create(&other, &named("a b")).await).0, 422);
    let context = test.context_of(&admin);
    for number in 1..INSTITUTIONS_MOST {
        institution_create(&context, &named(&format!("school-{number}"))).await.unwrap();
    }
    assert_eq!(refused(institution_create(&context, &named("one-more")).await).1, "institutions_too_many");
    let listed = institutions_list(&context).await.unwrap().items;
    assert_eq!(listed.len() as i64, INSTITUTIONS_MOST);
    assert!(listed.iter().all(|place| place.part == InstitutionPart::Admin));
    assert!(institutions_list(&other).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn whoever_has_not_confirmed_an_address_buys_and_invites_nothing() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 1).await;
    let doubted = sqlx::query("update users set email_verified_at = null where id = $1").bind(admin.id.0);
    doubted.execute(&test.owner).await.unwrap();
    let context = test.context_of(&test.reload(admin.id).await);
    let code = InstitutionClaim { code: "x".into() };
    assert_eq!(refused(institution_create(&context, &named("another")).await).1, "email_not_verified");
    assert_eq!(refused(seats_buy(&context, id, &seats(1), None).await).1, "email_not_verified");
    assert_eq!(refused(members_invite(&context, id, &one("a@b.test"), None).await).1, "email_not_verified");
    assert_eq!(refused(institution_claim(&context, &code).await).1, "email_not_verified");
}

#[tokio::test]
async fn seats_leave_the_wallet_once_and_the_ledger_the_report_and_an_invoice_say_so() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 0).await;
    let context = test.context_of(&admin);
    let priced = SeatsRequest { seats: 50, expected_price: Some(60_000) };
    assert_eq!(refused(seats_buy(&context, id, &priced, None).await).1, "price_changed");
    assert_eq!(refused(seats_buy(&context, id, &seats(0), None).await).1, "seats_out_of_range");
    assert_eq!(refused(seats_buy(&context, id, &seats(1_000), None).await).1, "not_enough_balance");
    assert_eq!(test.balance(&admin, "wallet", "USD").await, 100_000);
    let key = IdempotencyKey::parse("seats-1").unwrap();
    let priced = SeatsRequest { seats: 50, expected_price: Some(50_000) };
    for _ in 0..2 {
        let bought = seats_buy(&context, id, &priced, Some(&key)).await.unwrap();
        assert_eq!((bought.seats, bought.taken, bought.free, bought.purchases.len()), (50, 0, 50, 1));
    }
    seats_buy(&context, id, &seats(2), None).await.unwrap();
    assert_eq!(test.balance(&admin, "wallet", "USD").await, 100_000 - 50_000 - 2_400);
    let report = report_get(&context, id).await.unwrap();
    assert_eq!(report.spent, [Money::new(52_400, Currency::Usd)]);
    assert_eq!((report.months.len(), &report.months[0].spent), (12, &report.spent));
    let file = String::from_utf8(report_csv(&context, id).await.unwrap()).unwrap();
    assert!(file.lines().nth(1).unwrap().ends_with(",0,0,0,USD,524.00"), "{file}");
    test.run_jobs().await;
    let billed: Vec<i64> =
        sqlx::query_scalar("select total from invoices where about_kind = 'seats' and kind = 'invoice' order by total")
            .fetch_all(&test.owner)
            .await
            .unwrap();
    assert_eq!(billed, [2_400, 50_000]);
    test.trial_balance_is_zero().await;
    everything_holds(&test).await;
}

#[tokio::test]
async fn a_list_says_before_what_it_does_and_names_whom_it_leaves_out() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 3).await;
    let context = test.context_of(&admin);
    members_invite(&context, id, &one("in@b.test"), None).await.unwrap();
    let csv = "email;name\nmia@b.test;Mia\nnobody;Bo\nMIA@b.test;Mia\nin@b.test;In\ncy@b.test;Cy\ndi@b.test;Di\n";
    let planned = members_invite_preview(&context, id, &list(csv)).await.unwrap();
    let told = [None, Some(EmailInvalid), Some(Twice), Some(Invited), None, Some(NoSeat)];
    assert_eq!((problems(&planned), planned.invited, planned.free), (told.to_vec(), 2, 0));
    assert_eq!(seats_get(&context, id).await.unwrap().taken, 1, "looking writes nothing");
    let key = IdempotencyKey::parse("list-1").unwrap();
    for _ in 0..2 {
        assert_eq!(members_invite(&context, id, &list(csv), Some(&key)).await.unwrap(), planned);
    }
    let sent: i64 = sqlx::query_scalar("select count(*) from mails where template = 'institution_invited'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!((sent, seats_get(&context, id).await.unwrap().free), (3, 0));
    for (csv, code) in [("", "required"), ("a@b.test,\"x", "roster_quotes"), ("\u{fffd}", "roster_encoding")] {
        let refusal = testkit::scene::refusal(members_invite(&context, id, &list(csv), None).await);
        assert_eq!((refusal.fields[0].code.as_str(), refusal.fields[0].field.as_str()), (code, "csv"));
    }
    let both = InstitutionInvite { email: Some("a@b.test".into()), csv: Some("a@b.test".into()), name: None };
    assert_eq!(refused(members_invite(&context, id, &both, None).await).0, 422);
    everything_holds(&test).await;
}

#[tokio::test]
async fn the_last_seat_is_taken_once_however_many_ask_at_the_same_moment() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 1).await;
    let context = test.context_of(&admin);
    let asked: Vec<_> = (0..6).map(|number| one(&format!("p{number}@b.test"))).collect();
    let told = join_all(asked.iter().map(|request| members_invite(&context, id, request, None))).await;
    let invited: i64 = told.into_iter().filter_map(|told| Some(told.ok()?.invited)).sum();
    assert_eq!((invited, seats_get(&context, id).await.unwrap().free), (1, 0));
    // Whoever writes past the service is refused by the database.
    let past = "insert into institution_members (id, institution_id, email, state, code_hash, invited_at, expires_at)
                values (gen_random_uuid(), $1, 'x@b.test', 'invited', 'x', now(), now())";
    let error = sqlx::query(past).bind(id.0).execute(&test.app.pool).await.unwrap_err();
    assert_eq!(error.as_database_error().unwrap().constraint(), Some("institutions_seats"));
    let write = "update institutions set seats = 100 where id = $1";
    assert!(sqlx::query(write).bind(id.0).execute(&test.app.pool).await.is_err(), "the application writes no count");
    everything_holds(&test).await;
}

#[tokio::test]
async fn a_link_gives_its_seat_to_the_first_who_opens_it_and_to_one_account_once() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 3).await;
    let context = test.context_of(&admin);
    members_invite(&context, id, &list("mia@b.test\nbo@b.test"), None).await.unwrap();
    let (mia, bo) = (code_of(&test, "mia@b.test").await, code_of(&test, "bo@b.test").await);
    let (first, second) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let shown = invitation_get(&first, &mia.code).await.unwrap();
    assert_eq!(shown.institution, "Lindenhof School");
    let (one, other) = tokio::join!(institution_claim(&first, &mia), institution_claim(&second, &mia));
    assert!(one.is_ok() != other.is_ok(), "one of them has it");
    let holder = if one.is_ok() { &first } else { &second };
    assert_eq!(refused(institution_claim(holder, &bo).await).1, "institution_member_already");
    is_not_found(institution_claim(&second, &InstitutionClaim { code: "nothing".into() }).await);
    let seen = institutions_list(holder).await.unwrap().items;
    assert_eq!((seen.len(), seen[0].part), (1, InstitutionPart::Member));
    is_not_found(institution_get(holder, id).await);
    is_not_found(members_list(holder, id, None, None).await);
    let stored: i64 = sqlx::query_scalar("select count(*) from institution_members where code_hash = $1")
        .bind(mia.code.as_bytes())
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(stored, 0, "the code itself lies nowhere");
    everything_holds(&test).await;
}

#[tokio::test]
async fn whoever_leaves_or_is_removed_frees_the_seat_and_the_last_admin_stays() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 2).await;
    let context = test.context_of(&admin);
    let (mia, mias) = joined(&test, &context, id, "mia@b.test").await;
    let (bo, bos) = joined(&test, &context, id, "bo@b.test").await;
    let yes = InstitutionMemberChange { admin: Some(true) };
    let no = InstitutionMemberChange { admin: Some(false) };
    member_change(&context, (id, mias), &yes).await.unwrap();
    let mia = test.reload(mia.id).await;
    assert!(mia.roles.contains(&Role::InstitutionAdmin));
    let as_mia = test.context_of(&mia);
    assert_eq!(institution_get(&as_mia, id).await.unwrap().admins.len(), 2);
    member_change(&as_mia, (id, mias), &no).await.unwrap();
    is_not_found(institution_get(&as_mia, id).await);
    assert!(!test.reload(mia.id).await.roles.contains(&Role::InstitutionAdmin));
    institution_leave(&test.context_of(&bo), id).await.unwrap();
    is_not_found(institution_leave(&test.context_of(&bo), id).await);
    is_not_found(member_remove(&context, (id, bos)).await);
    member_remove(&context, (id, mias)).await.unwrap();
    assert_eq!(seats_get(&context, id).await.unwrap().free, 2);
    let states: Vec<_> = members_list(&context, id, None, None).await.unwrap().items;
    assert!(states.iter().any(|place| place.state == MemberState::Left));
    assert!(states.iter().any(|place| place.state == MemberState::Removed));
    // The only one who looks after it takes a seat and cannot go.
    members_invite(&context, id, &one("own@b.test"), None).await.unwrap();
    institution_claim(&context, &code_of(&test, "own@b.test").await).await.unwrap();
    assert_eq!(refused(institution_leave(&context, id).await).1, "institution_last_admin");
    let report = report_get(&context, id).await.unwrap();
    assert_eq!((report.months[0].invited, report.months[0].joined, report.months[0].left), (3, 3, 2));
    everything_holds(&test).await;
}

#[tokio::test]
async fn an_invitation_that_nobody_takes_lapses_and_frees_its_seat() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 1).await;
    let context = test.context_of(&admin);
    members_invite(&context, id, &one("mia@b.test"), None).await.unwrap();
    let place = members_list(&context, id, None, None).await.unwrap().items[0].id;
    let yes = InstitutionMemberChange { admin: Some(true) };
    assert_eq!(refused(member_change(&context, (id, place), &yes).await).1, "institution_not_member");
    let code = code_of(&test, "mia@b.test").await;
    test.clock.advance(Duration::days(30));
    let person = test.context_of(&test.student().await);
    assert_eq!(refused(institution_claim(&person, &code).await).1, "invitation_over");
    LapseInvitations::run(&test.system(), Nothing {}).await.unwrap();
    is_not_found(institution_claim(&person, &code).await);
    assert_eq!(seats_get(&context, id).await.unwrap().free, 1);
    assert_eq!(members_list(&context, id, None, None).await.unwrap().items[0].state, MemberState::Lapsed);
    members_invite(&context, id, &one("mia@b.test"), None).await.unwrap();
    everything_holds(&test).await;
}

#[tokio::test]
async fn strangers_are_not_written_to_without_end() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 1).await;
    let context = test.context_of(&admin);
    for number in 0..2 {
        members_invite(&context, id, &one(&format!("p{number}@b.test")), None).await.unwrap();
        let place = members_list(&context, id, None, None).await.unwrap().items[0].id;
        member_remove(&context, (id, place)).await.unwrap();
    }
    assert_eq!(refused(members_invite(&context, id, &one("p3@b.test"), None).await).1, "invitations_enough");
    test.clock.advance(Duration::days(1) + Duration::minutes(1));
    assert_eq!(members_invite(&context, id, &one("p3@b.test"), None).await.unwrap().invited, 1);
}

#[tokio::test]
async fn a_file_of_members_runs_nothing_in_a_spreadsheet() {
    let test = TestApp::new().await;
    let (admin, id) = school(&test, "lindenhof", 2).await;
    let context = test.context_of(&admin);
    let csv = "name,email\n\"=HYPERLINK(\"\"http://x\"\")\",mia@b.test\n+1,bo@b.test";
    members_invite(&context, id, &list(csv), None).await.unwrap();
    let file = String::from_utf8(members_csv(&context, id).await.unwrap()).unwrap();
    assert!(file.starts_with("name,email,state,admin,invited,joined,ended\r\n"), "{file}");
    assert!(file.contains("\"'=HYPERLINK") && !file.contains("\n\"="), "{file}");
}
