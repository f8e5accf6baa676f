//! What the staff sees of accounts and does to them: who may, what follows, and what is written down.

use super::PASSWORD;
use chrono::Duration;
use domain::{
    identity::{
        Role,
        staff::{InviteRequest, RolesRequest, UserState, UsersQuery},
    },
    platform::audit::AuditQuery,
};
use services::{
    Context, SignedIn,
    context::Through,
    identity::{
        audit_view::audit_list,
        email_links::password_reset,
        registration::user_create,
        sessions::{session_find, session_open},
        sign_in::login,
        staff::{
            acting::{acting_begin, acting_end, acting_find},
            roles::{roles_set, user_invite},
            suspensions::{user_restore, user_suspend},
            users::{user_get, users_list},
        },
        tokens::{token_issue, token_verify},
    },
    people::tutor_profile::tutor_profile_get,
    platform::mails::dev_mailbox,
};
use testkit::{
    TestApp,
    scene::{is_not_found, refusal, refused},
};

const EMAIL: &str = "sam@people.test";

async fn scoped(test: &TestApp, roles: &[Role]) -> SignedIn {
    let person = test.admin().await;
    let codes: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    sqlx::query("update users set roles = $2 where id = $1")
        .bind(person.id.0)
        .bind(codes)
        .execute(&test.owner)
        .await
        .unwrap();
    test.reload(person.id).await
}

async fn as_scoped(test: &TestApp, scope: Role) -> Context {
    test.context_of(&scoped(test, &[Role::Admin, scope]).await)
}

async fn sam(test: &TestApp) -> SignedIn {
    let made = user_create(&test.system(), EMAIL, PASSWORD, Role::Student).await.unwrap();
    test.reload(made.id).await
}

fn acts(act: &str) -> AuditQuery {
    AuditQuery { act: act.into(), ..AuditQuery::default() }
}

fn roles(codes: &[&str]) -> RolesRequest {
    RolesRequest { roles: codes.iter().map(|code| (*code).to_owned()).collect(), held: None }
}

#[tokio::test]
async fn each_scope_opens_its_own_and_nothing_else() {
    let test = TestApp::new().await;
    let id = sam(&test).await.id;
    for scope in Role::SCOPES {
        let context = as_scoped(&test, scope).await;
        let opens = |result: services::Result<()>, needed: Role| match result {
            Err(services::Error::Refused(refusal)) if refusal.code == "not_found" => {
                assert_ne!(scope, needed, "{scope:?} is closed out");
            }
            _ => assert_eq!(scope, needed, "{scope:?} comes in"),
        };
        opens(users_list(&context, &UsersQuery::default(), None, None).await.map(drop), Role::Support);
        opens(user_get(&context, id).await.map(drop), Role::Support);
        opens(acting_begin(&context, id).await.map(drop), Role::Support);
        opens(user_suspend(&context, id, "").await, Role::Trust);
        opens(user_restore(&context, id).await, Role::Trust);
        opens(audit_list(&context, &AuditQuery::default(), None, None).await.map(drop), Role::Compliance);
        opens(user_invite(&context, &InviteRequest::default()).await.map(drop), Role::Compliance);
        opens(roles_set(&context, id, &roles(&[])).await.map(drop), Role::Compliance);
        opens(services::money::ledger::trial_balance(&context).await.map(drop), Role::Finance);
        opens(services::people::approval::approvals_waiting(&context).await.map(drop), Role::Trust);
    }
    for stranger in [test.anonymous(), test.context_of(&test.student().await)] {
        is_not_found(users_list(&stranger, &UsersQuery::default(), None, None).await);
        is_not_found(audit_list(&stranger, &AuditQuery::default(), None, None).await);
        is_not_found(user_suspend(&stranger, id, "because").await);
        is_not_found(acting_begin(&stranger, id).await);
    }
}

#[tokio::test]
async fn whoever_is_suspended_is_out_at_once_and_told_why_and_where_to_say_so() {
    let test = TestApp::with(|settings| settings.contact = Some("help@edustream.test".into())).await;
    let (admin, person) = (test.context_of(&test.admin().await), sam(&test).await);
    let session = session_open(&test.context_of(&person), person.id, "a browser").await.unwrap();
    let token = token_issue(&test.system(), person.id).await.unwrap().access_token;
    assert_eq!(refusal(user_suspend(&admin, person.id, " ").await).fields[0].field, "reason");
    user_suspend(&admin, person.id, "You asked students to pay elsewhere.").await.unwrap();
    assert_eq!(refused(user_suspend(&admin, person.id, "again").await), (409, "suspended_already".into()));
    assert_eq!(session_find(&test.app, &session.token).await.unwrap(), None);
    assert_eq!(token_verify(&test.app, &token).await.unwrap(), None);
    let told = refusal(login(&test.anonymous(), EMAIL, PASSWORD).await);
    assert_eq!((told.kind.status(), told.code.as_str()), (403, "account_suspended"));
    for part in ["You asked students to pay elsewhere.", "/appeal?key="] {
        assert!(told.message.contains(part), "{}", told.message);
    }
    // A wrong password learns nothing of it.
    let stranger = refused(login(&test.anonymous(), EMAIL, "another-lantern-58").await);
    assert_eq!(stranger, (401, "sign_in_failed".into()));
    let mail = dev_mailbox(&test.system(), EMAIL).await.unwrap().remove(0);
    assert!(mail.text.contains("pay elsewhere") && mail.text.contains("/appeal?key="), "{}", mail.text);
    let shown = user_get(&admin, person.id).await.unwrap();
    assert_eq!(
        (shown.state, shown.suspension.unwrap().reason.as_str()),
        (UserState::Suspended, "You asked students to pay elsewhere.")
    );
    user_restore(&admin, person.id).await.unwrap();
    assert_eq!(refused(user_restore(&admin, person.id).await), (409, "not_suspended".into()));
    assert_eq!(login(&test.anonymous(), EMAIL, PASSWORD).await.unwrap().id, person.id);
    assert_eq!(session_find(&test.app, &session.token).await.unwrap(), None, "what ended stays ended");
}

#[tokio::test]
async fn a_suspended_tutor_is_not_found() {
    let test = TestApp::new().await;
    let (admin, tutor) = (test.context_of(&test.admin().await), test.approved_tutor().await);
    let student = test.context_of(&test.student().await);
    assert!(tutor_profile_get(&student, tutor.tutor_id).await.is_ok());
    user_suspend(&admin, tutor.person.id, "because").await.unwrap();
    is_not_found(tutor_profile_get(&student, tutor.tutor_id).await);
    user_restore(&admin, tutor.person.id).await.unwrap();
    assert!(tutor_profile_get(&student, tutor.tutor_id).await.is_ok());
}

#[tokio::test]
async fn nobody_decides_about_themselves_and_admins_not_about_owners() {
    let test = TestApp::new().await;
    let (admin, owner) = (test.admin().await, test.person(Role::Owner).await);
    let (as_admin, as_owner) = (test.context_of(&admin), test.context_of(&owner));
    let own = (403, "own_account".to_owned());
    assert_eq!(refused(user_suspend(&as_admin, admin.id, "x").await), own);
    assert_eq!(refused(roles_set(&as_admin, admin.id, &roles(&["owner"])).await), own);
    assert_eq!(refused(roles_set(&as_owner, owner.id, &roles(&["student"])).await), own);
    assert_eq!(refused(acting_begin(&as_admin, admin.id).await), own);
    let owners = (403, "owners_alone".to_owned());
    assert_eq!(refused(user_suspend(&as_admin, owner.id, "x").await), owners);
    assert_eq!(refused(roles_set(&as_admin, owner.id, &roles(&["student"])).await), owners);
    let student = test.student().await.id;
    assert_eq!(refused(roles_set(&as_admin, student, &roles(&["owner"])).await), owners);
    let child = test.person(Role::Child).await.id;
    assert_eq!(refused(roles_set(&as_admin, child, &roles(&["student"])).await), (409, "roles_of_children".into()));
    is_not_found(roles_set(&as_admin, domain::ids::UserId(uuid::Uuid::nil()), &roles(&["student"])).await);
    let made = roles_set(&as_admin, student, &roles(&["student", "admin", "finance"])).await.unwrap();
    assert_eq!(made.roles, [Role::Student, Role::Admin, Role::Finance]);
    let log = audit_list(&as_admin, &acts("account.roles"), None, None).await.unwrap().items;
    assert_eq!(log.len(), 1, "what changed nothing is no act");
    assert_eq!(log[0].before.as_ref().unwrap()["roles"], serde_json::json!(["student"]));
    assert_eq!((log[0].actor_id, log[0].subject_id), (Some(admin.id), Some(student.0)));
}

#[tokio::test]
async fn report_3_the_staff_finds_an_account_by_its_address_in_either_spelling() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.admin().await);
    let anna = user_create(&test.system(), "anna@müller-x.example", PASSWORD, Role::Student).await.unwrap().id;
    for typed in ["anna@müller-x.example", "anna@mu\u{308}ller-x.example", "Anna@MÜLLER-X.example", "anna@xn--"] {
        let query = UsersQuery { q: typed.into(), ..UsersQuery::default() };
        let found = users_list(&admin, &query, None, None).await.unwrap().items;
        assert_eq!(found.iter().map(|user| user.id).collect::<Vec<_>>(), [anna], "{typed}");
    }
}

#[tokio::test]
async fn roles_that_were_taken_away_meanwhile_are_not_given_back_by_an_old_page() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.person(Role::Owner).await);
    let helper = test.person(Role::Admin).await.id;
    roles_set(&owner, helper, &roles(&["admin", "finance", "support"])).await.unwrap();
    let page = |codes: &[&str], held: &[&str]| RolesRequest {
        held: Some(held.iter().map(|code| (*code).to_owned()).collect()),
        ..roles(codes)
    };
    roles_set(&owner, helper, &page(&["admin", "support"], &["support", "admin", "finance"])).await.unwrap();
    let old = page(&["admin", "finance", "support", "trust"], &["admin", "finance", "support"]);
    assert_eq!(refused(roles_set(&owner, helper, &old).await), (409, "changed_elsewhere".into()));
    let made = roles_set(&owner, helper, &page(&["admin", "trust"], &["admin", "support"])).await.unwrap();
    assert_eq!(made.roles, [Role::Admin, Role::Trust]);
}

#[tokio::test]
async fn whoever_is_invited_chooses_a_password_by_mail_and_nothing_else_opens_the_account() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.admin().await);
    let ask = InviteRequest { email: EMAIL.into(), roles: vec!["admin".into(), "support".into()] };
    let made = user_invite(&admin, &ask).await.unwrap();
    assert_eq!((made.state, made.roles.as_slice()), (UserState::Unverified, &[Role::Admin, Role::Support][..]));
    assert_eq!(refused(user_invite(&admin, &ask).await), (409, "invited_is_known".into()));
    for password in ["-", "", PASSWORD] {
        assert!(login(&test.anonymous(), EMAIL, password).await.is_err(), "{password:?}");
    }
    let token = dev_mailbox(&test.system(), EMAIL).await.unwrap().remove(0).token.unwrap();
    password_reset(&test.anonymous(), &token, PASSWORD).await.unwrap();
    let inside = login(&test.anonymous(), EMAIL, PASSWORD).await.unwrap();
    assert_eq!((inside.id, inside.email_verified), (made.id, true));
    let wrong = InviteRequest { email: "x@people.test".into(), roles: vec!["support".into()] };
    assert_eq!(refused(user_invite(&admin, &wrong).await), (422, "scopes_without_admin".into()));
}

#[tokio::test]
async fn accounts_are_found_by_name_address_id_role_and_state() {
    let test = TestApp::new().await;
    let (admin, person) = (test.context_of(&test.admin().await), sam(&test).await);
    let find = |q: &str, role: &str, state: &str| {
        let query = UsersQuery { q: q.into(), role: role.into(), state: state.into() };
        let admin = admin.clone();
        async move {
            users_list(&admin, &query, None, None).await.unwrap().items.into_iter().map(|u| u.id).collect::<Vec<_>>()
        }
    };
    for q in ["SAM@people", "sam", &person.id.to_string()] {
        assert_eq!(find(q, "", "").await, [person.id], "{q}");
    }
    for nothing in ["s%m", "_am@", "nobody at all", "'; drop table users"] {
        assert!(find(nothing, "", "").await.is_empty(), "{nothing}");
    }
    assert!(find("sam", "tutor", "").await.is_empty() && find("sam", "student", "active").await == [person.id]);
    user_suspend(&admin, person.id, "because").await.unwrap();
    assert!(find("sam", "", "active").await.is_empty() && find("", "", "suspended").await == [person.id]);
    let all = users_list(&admin, &UsersQuery::default(), Some(1), None).await.unwrap();
    let next = users_list(&admin, &UsersQuery::default(), Some(1), all.next_cursor.as_deref()).await.unwrap();
    assert_ne!(all.items[0].id, next.items[0].id);
    let other = UsersQuery { role: "student".into(), ..UsersQuery::default() };
    let lost = users_list(&admin, &other, None, all.next_cursor.as_deref()).await;
    assert_eq!(refused(lost), (422, "cursor_invalid".into()), "another filter is another list");
}

#[tokio::test]
async fn a_look_from_inside_ends_after_half_an_hour_or_when_it_is_ended() {
    let test = TestApp::new().await;
    let (helper, person) = (scoped(&test, &[Role::Admin, Role::Support]).await, sam(&test).await);
    let support = test.context_of(&helper);
    let look = acting_begin(&support, person.id).await.unwrap();
    let (seen, through) = acting_find(&test.app, &look.token).await.unwrap().unwrap();
    assert_eq!(seen.id, person.id);
    assert!(matches!(through, Through::Acting { admin, .. } if admin == helper.id));
    let inside = Context { through, ..test.context_of(&seen) };
    assert_eq!(acting_end(&inside).await.unwrap(), Some(person.id));
    assert_eq!(acting_end(&inside).await.unwrap(), None);
    assert_eq!(acting_end(&support).await.unwrap(), None, "nobody looks");
    assert_eq!(acting_find(&test.app, &look.token).await.unwrap(), None);
    let second = acting_begin(&support, person.id).await.unwrap().token;
    test.clock.advance_real(Duration::minutes(30));
    assert_eq!(acting_find(&test.app, &second).await.unwrap(), None);
    let third = acting_begin(&support, person.id).await.unwrap().token;
    sqlx::query("update users set roles = '{student}' where id = $1")
        .bind(helper.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    assert_eq!(acting_find(&test.app, &third).await.unwrap(), None, "who is no admin any more looks no more");
    let admin = test.context_of(&test.admin().await);
    let staff = (403, "staff_stays_staff".to_owned());
    assert_eq!(refused(acting_begin(&admin, test.admin().await.id).await), staff);
    assert_eq!(refused(acting_begin(&admin, test.person(Role::Owner).await.id).await), staff);
    user_suspend(&admin, person.id, "because").await.unwrap();
    is_not_found(acting_begin(&admin, person.id).await);
    let log = audit_list(&admin, &acts("account.looked_at"), None, None).await.unwrap().items;
    assert_eq!((log.len(), log[0].actor_id, log[0].subject_id), (3, Some(helper.id), Some(person.id.0)));
}

#[tokio::test]
async fn only_who_may_all_that_the_other_may_ends_or_changes_the_other() {
    let test = TestApp::new().await;
    let (trust, keeper) = (as_scoped(&test, Role::Trust).await, as_scoped(&test, Role::Compliance).await);
    let (full, finance) = (test.admin().await.id, scoped(&test, &[Role::Admin, Role::Finance]).await.id);
    let outranked = (403, "outranked".to_owned());
    for other in [full, finance] {
        assert_eq!(refused(user_suspend(&trust, other, "x").await), outranked);
        assert_eq!(refused(user_restore(&trust, other).await), outranked);
        for given in [&["student"][..], &["admin", "compliance"]] {
            assert_eq!(refused(roles_set(&keeper, other, &roles(given)).await), outranked);
        }
    }
    let open: i64 = sqlx::query_scalar("select count(*) from suspensions").fetch_one(&test.owner).await.unwrap();
    assert_eq!(open, 0);
    let peer = scoped(&test, &[Role::Admin, Role::Trust]).await.id;
    user_suspend(&trust, peer, "x").await.unwrap();
    user_restore(&test.context_of(&test.person(Role::Owner).await), peer).await.unwrap();
}

#[tokio::test]
async fn two_owners_who_end_each_other_at_one_moment_leave_one() {
    for ends in ["suspend", "roles"] {
        let test = TestApp::new().await;
        let (ada, bob) = (test.person(Role::Owner).await, test.person(Role::Owner).await);
        let (as_ada, as_bob) = (test.context_of(&ada), test.context_of(&bob));
        let end = async |context: &Context, other| match ends {
            "suspend" => user_suspend(context, other, "x").await,
            _ => roles_set(context, other, &roles(&["student"])).await.map(drop),
        };
        let (one, two) = tokio::join!(end(&as_ada, bob.id), end(&as_bob, ada.id));
        let codes: Vec<String> =
            [one, two].into_iter().filter_map(|answer| answer.err().map(|error| error.to_refusal().code)).collect();
        assert_eq!(codes, ["last_owner"], "{ends}");
        let left = "select count(*) from users where roles @> '{owner}' and suspended_at is null";
        assert_eq!(sqlx::query_scalar::<_, i64>(left).fetch_one(&test.owner).await.unwrap(), 1, "{ends}");
    }
}

#[tokio::test]
async fn a_look_from_inside_ends_with_the_scope_and_with_every_other_sign_in_of_its_admin() {
    let test = TestApp::new().await;
    let (helper, person) = (scoped(&test, &[Role::Admin, Role::Support]).await, sam(&test).await);
    let look = acting_begin(&test.context_of(&helper), person.id).await.unwrap().token;
    let owner = test.context_of(&test.person(Role::Owner).await);
    roles_set(&owner, helper.id, &roles(&["admin", "finance"])).await.unwrap();
    assert_eq!(acting_find(&test.app, &look).await.unwrap(), None, "another scope");
    roles_set(&owner, helper.id, &roles(&["admin", "support"])).await.unwrap();
    assert!(acting_find(&test.app, &look).await.unwrap().is_some());
    user_suspend(&owner, helper.id, "x").await.unwrap();
    user_restore(&owner, helper.id).await.unwrap();
    assert_eq!(acting_find(&test.app, &look).await.unwrap(), None, "what ended stays ended");
}
