//! Server functions of the staff's pages about accounts.

use domain::{
    identity::staff::{InviteRequest, RolesRequest, views::SaveViewRequest},
    ids::UserId,
    platform::refusals::not_found,
};
use face::{
    address, cookies,
    rpc::{RpcError, context, failed, set_cookie},
};
use identity::staff::{acting, pictures, roles, suspensions, views};
use leptos::prelude::*;
use leptos_axum::redirect;

fn id_of(typed: &str) -> Result<UserId, RpcError> {
    typed.parse().map_err(|_| failed(not_found("account").into()))
}

/// Makes an account for somebody, who is mailed a link.
#[server(prefix = "/rpc", endpoint = "identity/staff-invite")]
pub async fn staff_invite(email: String, #[server(default)] roles: Vec<String>) -> Result<(), RpcError> {
    let made = roles::user_invite(&context()?, &InviteRequest { email, roles }).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::user(made.id)));
    Ok(())
}

/// Gives an account its roles.
#[server(prefix = "/rpc", endpoint = "identity/staff-roles")]
pub async fn staff_roles(
    user_id: String,
    #[server(default)] roles: Vec<String>,
    #[server(default)] held: Option<String>,
) -> Result<(), RpcError> {
    let id = id_of(&user_id)?;
    let held = held.map(|held| held.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect());
    roles::roles_set(&context()?, id, &RolesRequest { roles, held }).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::user(id)));
    Ok(())
}

/// Keeps the filters of a list under a name.
#[server(prefix = "/rpc", endpoint = "identity/view-save")]
pub async fn view_save(list: String, query: String, #[server(default)] name: String) -> Result<(), RpcError> {
    let view = views::view_save(&context()?, &SaveViewRequest { list, query, name }).await.map_err(failed)?;
    redirect(&view);
    Ok(())
}

/// … and forgets them.
#[server(prefix = "/rpc", endpoint = "identity/view-forget")]
pub async fn view_forget(list: String, name: String) -> Result<(), RpcError> {
    redirect(views::view_forget(&context()?, &list, &name).await.map_err(failed)?);
    Ok(())
}

/// Lets nobody sign in to an account.
#[server(prefix = "/rpc", endpoint = "identity/staff-suspend")]
pub async fn staff_suspend(user_id: String, reason: String) -> Result<(), RpcError> {
    let id = id_of(&user_id)?;
    suspensions::user_suspend(&context()?, id, &reason).await.map_err(failed)?;
    redirect(&address::user(id));
    Ok(())
}

/// … and lets its owner in again.
#[server(prefix = "/rpc", endpoint = "identity/staff-restore")]
pub async fn staff_restore(user_id: String) -> Result<(), RpcError> {
    let id = id_of(&user_id)?;
    suspensions::user_restore(&context()?, id).await.map_err(failed)?;
    redirect(&address::user(id));
    Ok(())
}

/// Takes the picture of an account away, and none that looks like it from now on.
#[server(prefix = "/rpc", endpoint = "identity/picture-refuse")]
pub async fn picture_refuse(user_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = id_of(&user_id)?;
    pictures::picture_refuse(&context()?, id, &reason).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::user(id)));
    Ok(())
}

/// … and takes such pictures again.
#[server(prefix = "/rpc", endpoint = "identity/picture-allow")]
pub async fn picture_allow(user_id: String) -> Result<(), RpcError> {
    let id = id_of(&user_id)?;
    pictures::picture_allow(&context()?, id).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::user(id)));
    Ok(())
}

/// Shows this browser the site as that person sees it.
#[server(prefix = "/rpc", endpoint = "identity/staff-look")]
pub async fn staff_look(user_id: String) -> Result<(), RpcError> {
    let token = acting::acting_begin(&context()?, id_of(&user_id)?).await.map_err(failed)?;
    set_cookie(&cookies::acting(&token.token));
    redirect("/home");
    Ok(())
}

/// Goes back to the own account. Nothing is asked: a look that has ended already ends here too.
#[server(prefix = "/rpc", endpoint = "identity/staff-look-end")]
pub async fn staff_look_end() -> Result<(), RpcError> {
    let context = context()?;
    let ended = acting::acting_end(&context).await.map_err(failed)?;
    set_cookie(&cookies::no_acting());
    redirect(&ended.map_or_else(|| address::USERS.to_owned(), address::user));
    Ok(())
}
