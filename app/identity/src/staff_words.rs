//! Words and choices that the staff's pages share.

use crate::i18n::Locale;
use domain::identity::{Role, staff::UserState};
use face::request::{FormState, locale};
use leptos::prelude::*;

/// A role or a staff scope in a word.
pub(super) fn role_words(l: Locale, role: Role) -> &'static str {
    match role {
        Role::Child => tr!(l, staff.role_child),
        Role::Parent => tr!(l, staff.role_parent),
        Role::Student => tr!(l, staff.role_student),
        Role::Tutor => tr!(l, staff.role_tutor),
        Role::Partner => tr!(l, staff.role_partner),
        Role::InstitutionAdmin => tr!(l, staff.role_institution_admin),
        Role::Admin => tr!(l, staff.role_admin),
        Role::Support => tr!(l, staff.role_support),
        Role::Trust => tr!(l, staff.role_trust),
        Role::Finance => tr!(l, staff.role_finance),
        Role::Compliance => tr!(l, staff.role_compliance),
        Role::Analyst => tr!(l, staff.role_analyst),
        Role::Owner => tr!(l, staff.role_owner),
    }
}

/// How an account stands, in a word.
pub(super) fn state_words(l: Locale, state: UserState) -> &'static str {
    match state {
        UserState::Active => tr!(l, staff.state_active),
        UserState::Unverified => tr!(l, staff.state_unverified),
        UserState::Suspended => tr!(l, staff.state_suspended),
        UserState::Erased => tr!(l, staff.state_erased),
    }
}

/// Every role that can be given, ticked where it is held.
#[component]
pub(super) fn RoleChoices(state: FormState, held: Vec<Role>) -> impl IntoView {
    let l = locale();
    let choices = Role::ALL.into_iter().filter(|role| *role != Role::Child);
    let choices = choices
        .map(|role| {
            let checked = state.chosen("roles[]", role.code(), held.contains(&role));
            view! {
                <label class="choice">
                    <input type="checkbox" name="roles[]" value=role.code() checked=checked />
                    {role_words(l, role)}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="field-roles">
            <legend class="field-label">{tr!(l, staff.roles)}</legend>
            <p class="field-help">{tr!(l, staff.roles_help)}</p>
            <div class="grid gap-2 sm:grid-cols-2">{choices}</div>
        </fieldset>
    }
}
