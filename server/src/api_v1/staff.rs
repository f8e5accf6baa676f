//! `/admin/users`: accounts and what the staff does to them. For everybody else these addresses do not exist.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, patch, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, OptionalJsonBody, QueryOf},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{Access::Staff, Door},
    identity::{
        Role::{Compliance, Support, Trust},
        api_key::KeyScope::Admin,
        staff::{
            ActingToken, InviteRequest, PictureRefuseRequest, RolesRequest, StaffUser, SuspendRequest, UsersQuery,
        },
    },
    ids::UserId,
    page::Page,
};
use services::identity::staff::{acting, pictures, roles, suspensions, users};

/// What roles may be refused with.
const ROLES: &[&str] = &[
    "required",
    "role_unknown",
    "scopes_without_admin",
    "owners_alone",
    "outranked",
    "roles_of_children",
    "more_than_own",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    of_accounts().into_iter().chain(of_pictures()).collect()
}

fn of_accounts() -> [Operation; 7] {
    [
        get("/admin/users", "users_list", Staff(Support), "Accounts, the newest first.", list)
            .asks(&[
                ("q", "Part of a name or an address, or a whole id."),
                ("role", "A role or a staff scope."),
                ("state", "active, unverified, suspended or erased."),
            ])
            .asks(LIST)
            .answers_page::<StaffUser>()
            .refuses(LIST_REFUSALS)
            .refuses(TEXT)
            .refuses(&["role_unknown", "state_unknown"])
            .for_keys(Admin),
        get("/admin/users/{id}", "user_get", Staff(Support), "One account.", one)
            .answers::<StaffUser>(200)
            .for_keys(Admin),
        post("/admin/users", "user_invite", Staff(Compliance), "Makes an account; its owner is mailed a link.", invite)
            .takes::<InviteRequest>()
            .answers::<StaffUser>(201)
            .refuses(ROLES)
            .refuses(&["email_invalid", "invited_is_known"])
            .at_the_door(Door::step_up),
        patch("/admin/users/{id}", "roles_set", Staff(Compliance), "Gives an account its roles and scopes.", set_roles)
            .takes::<RolesRequest>()
            .answers::<StaffUser>(200)
            .refuses(ROLES)
            .refuses(&["own_account", "last_owner", "changed_elsewhere"])
            .at_the_door(Door::step_up),
        post(
            "/admin/users/{id}/suspend",
            "user_suspend",
            Staff(Trust),
            "Ends every sign-in of an account and lets nobody in; its owner reads why.",
            suspend,
        )
        .takes::<SuspendRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["own_account", "owners_alone", "outranked", "suspended_already", "last_owner"])
        .for_keys(Admin),
        post("/admin/users/{id}/restore", "user_restore", Staff(Trust), "Takes a suspension back.", restore)
            .answers_nothing(204)
            .refuses(&["own_account", "owners_alone", "outranked", "not_suspended"])
            .for_keys(Admin),
        post(
            "/admin/users/{id}/impersonate",
            "acting_begin",
            Staff(Support),
            "A token that reads what that person reads, for half an hour, and changes nothing.",
            act_as,
        )
        .answers::<ActingToken>(201)
        .refuses(&["own_account", "staff_stays_staff"])
        .at_the_door(Door::step_up),
    ]
}

fn of_pictures() -> [Operation; 2] {
    [
        post(
            "/admin/users/{id}/picture/refuse",
            "picture_refuse",
            Staff(Trust),
            "Takes the picture of an account away; none that looks like it is taken again.",
            refuse_picture,
        )
        .takes::<PictureRefuseRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["own_account", "owners_alone", "outranked", "picture_missing"])
        .for_keys(Admin),
        post(
            "/admin/users/{id}/picture/allow",
            "picture_allow",
            Staff(Trust),
            "Takes pictures that look like those of an account again.",
            allow_picture,
        )
        .answers_nothing(204)
        .refuses(&["own_account", "owners_alone", "outranked", "picture_not_refused"])
        .for_keys(Admin),
    ]
}

async fn list(
    Caller(context): Caller,
    QueryOf(query): QueryOf<UsersQuery>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Page<StaffUser>>> {
    Ok(Json(users::users_list(&context, &query, list.limit(), list.cursor()).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<StaffUser>> {
    Ok(Json(users::user_get(&context, id).await?))
}

async fn invite(
    Caller(context): Caller,
    JsonBody(request): JsonBody<InviteRequest>,
) -> Answer<(StatusCode, Json<StaffUser>)> {
    Ok((StatusCode::CREATED, Json(roles::user_invite(&context, &request).await?)))
}

async fn set_roles(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    JsonBody(request): JsonBody<RolesRequest>,
) -> Answer<Json<StaffUser>> {
    Ok(Json(roles::roles_set(&context, id, &request).await?))
}

async fn suspend(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    OptionalJsonBody(request): OptionalJsonBody<SuspendRequest>,
) -> Answer<StatusCode> {
    suspensions::user_suspend(&context, id, &request.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn restore(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<StatusCode> {
    suspensions::user_restore(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn refuse_picture(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    OptionalJsonBody(request): OptionalJsonBody<PictureRefuseRequest>,
) -> Answer<StatusCode> {
    pictures::picture_refuse(&context, id, &request.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn allow_picture(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<StatusCode> {
    pictures::picture_allow(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn act_as(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<(StatusCode, Json<ActingToken>)> {
    Ok((StatusCode::CREATED, Json(acting::acting_begin(&context, id).await?)))
}
