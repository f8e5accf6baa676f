//! The directory of an institution: its token opens its own and nothing else, its people are invitations that hold
//! seats, and it learns nothing of accounts. How an institution looks is here too.

use super::{
    institutions::{everything_holds, joined},
    support::owner,
};
use chrono::Duration;
use domain::{
    identity::Email,
    integrations::{
        institution::{BrandingRequest, InstitutionClaim, InstitutionMemberChange, MemberState},
        scim::{Filter, GROUPS_MOST, GroupChange, MemberAct, PersonChange, ScimPage},
    },
};
use services::{
    Context,
    integrations::institutions::{
        Directory, branding_get, branding_put, directory_open, group_create, group_delete, group_get, group_patched,
        group_replace, groups_list, institution_claim, member_change, members_list, people_list, person_create,
        person_delete, person_get, person_patched, person_replace, scim_token_create, scim_token_delete, sso_get,
    },
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};
use uuid::Uuid;

const ALL: ScimPage = ScimPage { start: 1, count: 200 };

fn named(name: &str) -> PersonChange {
    PersonChange { user_name: Some(name.into()), ..PersonChange::default() }
}

fn active(active: bool) -> PersonChange {
    PersonChange { active: Some(active), ..PersonChange::default() }
}

fn group(name: &str, members: Vec<MemberAct>) -> GroupChange {
    GroupChange { display_name: Some(name.into()), members, ..GroupChange::default() }
}

/// Another provider asks: nobody of ours.
fn provider(test: &TestApp) -> Context {
    test.anonymous()
}

async fn directory(test: &TestApp, slug: &str, seats: i64) -> (Context, domain::ids::InstitutionId, Directory) {
    let (person, id) = owner(test, slug, seats).await;
    let admin = test.context_of(&person);
    let token = scim_token_create(&admin, id).await.unwrap().token.unwrap();
    let directory = directory_open(&provider(test), Some(&token)).await.unwrap();
    (admin, id, directory)
}

async fn state_of(admin: &Context, id: domain::ids::InstitutionId, email: &str) -> MemberState {
    let places = members_list(admin, id, None, None).await.unwrap().items;
    places.into_iter().find(|place| place.email == email).unwrap().state
}

#[tokio::test]
async fn only_a_token_that_is_good_now_opens_a_directory() {
    let test = TestApp::new().await;
    let (person, id) = owner(&test, "lindenhof", 1).await;
    let (admin, nobody) = (test.context_of(&person), provider(&test));
    for wrong in [None, Some(""), Some("scim_"), Some("scim_guessed"), Some("Bearer x"), Some("eyJhbGciOi.x.y")] {
        assert_eq!(refused(directory_open(&nobody, wrong).await), (401, "scim_token_invalid".into()), "{wrong:?}");
    }
    let first = scim_token_create(&admin, id).await.unwrap();
    let second = scim_token_create(&admin, id).await.unwrap();
    assert_eq!(refused(scim_token_create(&admin, id).await).1, "scim_tokens_enough", "one follows the other");
    let (one, two) = (first.token.unwrap(), second.token.unwrap());
    assert!(directory_open(&nobody, Some(&one)).await.is_ok() && directory_open(&nobody, Some(&two)).await.is_ok());
    let listed = sso_get(&admin, id).await.unwrap().scim_tokens;
    assert!(listed.iter().all(|token| token.token.is_none() && token.last_used_at.is_some()), "{listed:?}");
    assert!(one.ends_with(&first.hint));
    scim_token_delete(&admin, id, first.id).await.unwrap();
    assert_eq!(refused(directory_open(&nobody, Some(&one)).await).0, 401, "revoked is revoked");
    is_not_found(scim_token_delete(&admin, id, first.id).await);
    let open = "select count(*) from scim_tokens where encode(token_hash, 'escape') like '%scim%'";
    assert_eq!(sqlx::query_scalar::<_, i64>(open).fetch_one(&test.owner).await.unwrap(), 0);
}

#[tokio::test]
async fn a_directory_sees_and_changes_nothing_of_another_institution() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (admin, id, own) = directory(&test, "lindenhof", 3).await;
    let (others, other_id, other) = directory(&test, "other-school", 3).await;
    let ada = person_create(&nobody, own, &named("ada@b.test")).await.unwrap();
    let class = group_create(&nobody, own, &group("7b", vec![MemberAct::Set(vec![ada.id])])).await.unwrap();
    is_not_found(person_get(&nobody, other, ada.id).await);
    is_not_found(person_patched(&nobody, other, ada.id, &active(false)).await);
    is_not_found(person_replace(&nobody, other, ada.id, &named("x@b.test")).await);
    is_not_found(person_delete(&nobody, other, ada.id).await);
    is_not_found(group_get(&nobody, other, class.id, true).await);
    is_not_found(group_patched(&nobody, other, class.id, &group("8b", vec![])).await);
    is_not_found(group_delete(&nobody, other, class.id).await);
    let theirs = group_create(&nobody, other, &group("x", vec![MemberAct::Add(vec![ada.id])])).await;
    assert_eq!(refused(theirs), (400, "scim_value_invalid".into()), "somebody else's people");
    assert_eq!(people_list(&nobody, other, None, ALL).await.unwrap().0, 0);
    assert_eq!(groups_list(&nobody, other, None, ALL).await.unwrap().0, 0);
    // Nor do its admins.
    is_not_found(sso_get(&others, id).await);
    is_not_found(scim_token_create(&others, id).await);
    is_not_found(scim_token_delete(&others, id, sso_get(&admin, id).await.unwrap().scim_tokens[0].id).await);
    is_not_found(branding_get(&others, id).await);
    is_not_found(branding_put(&others, id, &BrandingRequest::default()).await);
    assert!(members_list(&others, other_id, None, None).await.unwrap().items.is_empty());
    // The same name in both is two people.
    assert!(person_create(&nobody, other, &named("ADA@b.test")).await.is_ok());
    everything_holds(&test).await;
}

#[tokio::test]
async fn somebody_new_is_an_invitation_and_a_known_address_is_told_apart_by_nobody() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (admin, id, own) = directory(&test, "lindenhof", 2).await;
    let known = test.student().await;
    let email: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(known.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    let before = test.reload(known.id).await;
    let change =
        PersonChange { display_name: Some("Ada".into()), external_id: Some(Some("x-1".into())), ..named(&email) };
    let first = person_create(&nobody, own, &change).await.unwrap();
    let second = person_create(&nobody, own, &named("nobody-knows@b.test")).await.unwrap();
    assert!(first.active && second.active);
    for address in [email.as_str(), "nobody-knows@b.test"] {
        assert_eq!(state_of(&admin, id, address).await, MemberState::Invited, "{address}");
    }
    assert_eq!(test.reload(known.id).await, before, "the account is as it was");
    assert_eq!(refused(person_create(&nobody, own, &named(&email.to_uppercase())).await).1, "scim_user_taken");
    assert_eq!(refused(person_create(&nobody, own, &named("third@b.test")).await), (409, "seats_all_taken".into()));
    assert_eq!(
        refused(person_create(&nobody, own, &PersonChange { active: Some(false), ..named("c@b.test") }).await).1,
        "scim_starts_active"
    );
    // The invitation is taken as any other: by whoever has the link.
    let code = "select action_token from mails where recipient = $1";
    let code: String = sqlx::query_scalar(code).bind(&email).fetch_one(&test.owner).await.unwrap();
    institution_claim(&test.context_of(&known), &InstitutionClaim { code }).await.unwrap();
    assert_eq!(state_of(&admin, id, &email).await, MemberState::Active);
    everything_holds(&test).await;
}

#[tokio::test]
async fn inactive_frees_the_seat_and_active_holds_one_anew() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (admin, id, own) = directory(&test, "lindenhof", 1).await;
    let ada = person_create(&nobody, own, &named("ada@b.test")).await.unwrap();
    let off = person_patched(&nobody, own, ada.id, &active(false)).await.unwrap();
    assert!(!off.active && off.id == ada.id);
    assert_eq!(state_of(&admin, id, "ada@b.test").await, MemberState::Removed);
    assert!(!person_patched(&nobody, own, ada.id, &active(false)).await.unwrap().active, "twice is once");
    let bo = person_create(&nobody, own, &named("bo@b.test")).await.unwrap();
    assert_eq!(refused(person_patched(&nobody, own, ada.id, &active(true)).await).1, "seats_all_taken");
    person_delete(&nobody, own, bo.id).await.unwrap();
    is_not_found(person_get(&nobody, own, bo.id).await);
    // The day's invitations are used up: two for each seat.
    assert_eq!(refused(person_patched(&nobody, own, ada.id, &active(true)).await).1, "invitations_enough");
    test.clock.advance(Duration::days(2));
    assert!(person_patched(&nobody, own, ada.id, &active(true)).await.unwrap().active);
    assert_eq!(state_of(&admin, id, "ada@b.test").await, MemberState::Invited);
    // Another address of somebody who has not come yet is another invitation.
    let moved = PersonChange { email: Some(Email::parse("ada.l@b.test").unwrap()), ..PersonChange::default() };
    assert_eq!(person_patched(&nobody, own, ada.id, &moved).await.unwrap().email, "ada.l@b.test");
    assert_eq!(state_of(&admin, id, "ada.l@b.test").await, MemberState::Invited);
    everything_holds(&test).await;
}

#[tokio::test]
async fn who_is_there_already_is_adopted_and_the_last_admin_cannot_be_taken_away() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (admin, id, own) = directory(&test, "lindenhof", 2).await;
    let (_, place) = joined(&test, &admin, id, "mia@b.test").await;
    let mia = person_create(&nobody, own, &named("mia@b.test")).await.unwrap();
    assert!(mia.active, "her seat is the one she has");
    assert_eq!(members_list(&admin, id, None, None).await.unwrap().items.len(), 1);
    member_change(&admin, (id, place), &InstitutionMemberChange { admin: Some(true) }).await.unwrap();
    let first = "delete from institution_admins where institution_id = $1 and user_id <> (
                   select user_id from institution_members where id = $2)";
    sqlx::query(first).bind(id.0).bind(place.0).execute(&test.owner).await.unwrap();
    assert_eq!(refused(person_patched(&nobody, own, mia.id, &active(false)).await).1, "institution_last_admin");
    assert_eq!(refused(person_delete(&nobody, own, mia.id).await).1, "institution_last_admin");
    assert!(person_get(&nobody, own, mia.id).await.unwrap().active);
}

#[tokio::test]
async fn lists_are_filtered_and_cut_and_a_put_leaves_no_rest() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (_, _, own) = directory(&test, "lindenhof", 5).await;
    let mut ids = Vec::new();
    for name in ["a@b.test", "b@b.test", "c@b.test"] {
        ids.push(person_create(&nobody, own, &named(name)).await.unwrap().id);
        test.clock.advance(Duration::seconds(1));
    }
    let (total, page) = people_list(&nobody, own, None, ScimPage { start: 2, count: 1 }).await.unwrap();
    assert_eq!((total, page.len(), page[0].id), (3, 1, ids[1]));
    assert!(people_list(&nobody, own, None, ScimPage { start: 1_000_000, count: 200 }).await.unwrap().1.is_empty());
    let by = |attribute, value: &str| Filter { attribute, value: value.into() };
    let found = people_list(&nobody, own, Some(&by("userName", "B@B.test")), ALL).await.unwrap();
    assert_eq!((found.0, found.1[0].id), (1, ids[1]));
    assert_eq!(people_list(&nobody, own, Some(&by("externalId", "none")), ALL).await.unwrap().0, 0);
    assert_eq!(people_list(&nobody, own, Some(&by("id", "x")), ALL).await.unwrap().0, 0);
    let named_whole =
        PersonChange { given_name: Some("Ada".into()), external_id: Some(Some("1".into())), ..named("a@b.test") };
    person_replace(&nobody, own, ids[0], &named_whole).await.unwrap();
    let bare = person_replace(&nobody, own, ids[0], &named("a@b.test")).await.unwrap();
    assert_eq!((bare.given_name.as_str(), bare.external_id, bare.active), ("", None, true));
    assert_eq!(refused(person_replace(&nobody, own, ids[0], &named("B@b.test")).await).1, "member_already");
}

#[tokio::test]
async fn groups_have_a_name_a_limit_and_people_of_their_own() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (admin, id, own) = directory(&test, "lindenhof", 3).await;
    let ada = person_create(&nobody, own, &named("ada@b.test")).await.unwrap().id;
    let bo = person_create(&nobody, own, &named("bo@b.test")).await.unwrap().id;
    let class = group_create(&nobody, own, &group("7b", vec![MemberAct::Set(vec![ada, ada])])).await.unwrap();
    let ids = |group: &domain::integrations::scim::ScimGroup| -> Vec<Uuid> {
        group.members.as_ref().unwrap().iter().map(|(id, _)| *id).collect()
    };
    assert_eq!(ids(&class), [ada]);
    assert_eq!(refused(group_create(&nobody, own, &group("7B", vec![])).await).1, "scim_group_taken");
    let acts = vec![MemberAct::Add(vec![bo]), MemberAct::Remove(vec![ada])];
    let change = GroupChange { members: acts, ..GroupChange::default() };
    assert_eq!(ids(&group_patched(&nobody, own, class.id, &change).await.unwrap()), [bo]);
    let stranger = GroupChange { members: vec![MemberAct::Set(vec![Uuid::nil()])], ..GroupChange::default() };
    assert_eq!(refused(group_patched(&nobody, own, class.id, &stranger).await).1, "scim_value_invalid");
    assert_eq!(ids(&group_get(&nobody, own, class.id, true).await.unwrap()), [bo], "nothing was changed");
    assert_eq!(group_get(&nobody, own, class.id, false).await.unwrap().members, None);
    let shown = sso_get(&admin, id).await.unwrap().scim_groups;
    assert_eq!((shown[0].name.as_str(), shown[0].people), ("7b", 1));
    assert!(ids(&group_replace(&nobody, own, class.id, &group("8b", vec![])).await.unwrap()).is_empty());
    let fill = "insert into scim_groups (id, institution_id, display_name, created_at, changed_at)
                select gen_random_uuid(), $1, 'g' || n, now(), now() from generate_series(2, $2) n";
    sqlx::query(fill).bind(id.0).bind(GROUPS_MOST as i32).execute(&test.owner).await.unwrap();
    assert_eq!(refused(group_create(&nobody, own, &group("one more", vec![])).await).1, "scim_groups_enough");
    person_delete(&nobody, own, ada).await.unwrap();
    group_delete(&nobody, own, class.id).await.unwrap();
    is_not_found(group_delete(&nobody, own, class.id).await);
}

#[tokio::test]
async fn a_directory_holds_so_many_people_and_no_more() {
    let test = TestApp::new().await;
    let nobody = provider(&test);
    let (_, id, own) = directory(&test, "lindenhof", 1).await;
    let fill = "with gone as (
                  insert into institution_members (id, institution_id, email, state, invited_at, expires_at, ended_at)
                  select gen_random_uuid(), $1, 'p' || n || '@b.test', 'removed', now(), now(), now()
                  from generate_series(1, 102) n returning id, email
                )
                insert into scim_users (id, institution_id, member_id, user_name, email, created_at, changed_at)
                select gen_random_uuid(), $1, id, email, email, now(), now() from gone";
    sqlx::query(fill).bind(id.0).execute(&test.owner).await.unwrap();
    assert_eq!(refused(person_create(&nobody, own, &named("one@b.test")).await).1, "scim_people_enough");
}

#[tokio::test]
async fn a_look_is_changed_by_admins_seen_by_members_and_hidden_from_others() {
    let test = TestApp::new().await;
    let (person, id) = owner(&test, "lindenhof", 2).await;
    let admin = test.context_of(&person);
    let weak = BrandingRequest {
        color_light: Some("#ffff00".into()),
        color_dark: Some("#ffff00".into()),
        ..BrandingRequest::default()
    };
    assert_eq!(refused(branding_put(&admin, id, &weak).await), (422, "color_contrast".into()));
    let strange = BrandingRequest { logo_upload_id: Some(Uuid::nil().to_string()), ..BrandingRequest::default() };
    assert_eq!(refused(branding_put(&admin, id, &strange).await), (422, "upload_unknown".into()));
    let good = BrandingRequest {
        name: Some("Lindenhof".into()),
        color_light: Some("#1a5fb4".into()),
        color_dark: Some("#8ab4f8".into()),
        logo_upload_id: None,
    };
    let shown = branding_put(&admin, id, &good).await.unwrap();
    assert_eq!((shown.name.as_str(), shown.color_light.as_deref()), ("Lindenhof", Some("#1a5fb4")));
    let (member, _) = joined(&test, &admin, id, "mia@b.test").await;
    assert_eq!(branding_get(&test.context_of(&member), id).await.unwrap(), shown);
    is_not_found(branding_put(&test.context_of(&member), id, &good).await);
    is_not_found(branding_get(&test.context_of(&test.student().await), id).await);
    let kept =
        branding_put(&admin, id, &BrandingRequest { name: Some("L".into()), ..BrandingRequest::default() }).await;
    assert_eq!(kept.unwrap().color_dark.as_deref(), Some("#8ab4f8"));
    let no_color = || Some(String::new());
    let none = BrandingRequest { color_light: no_color(), color_dark: no_color(), ..BrandingRequest::default() };
    assert_eq!(branding_put(&admin, id, &none).await.unwrap().color_light, None);
    everything_holds(&test).await;
}
