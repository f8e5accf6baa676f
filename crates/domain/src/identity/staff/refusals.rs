//! How the staff's own acts say no.

use crate::refusal::list::refusals;

refusals! {
    Invalid roles_missing = required at "roles": "Choose at least one role.";
    Invalid role_unknown at "roles": "Choose roles from the list.";
    Invalid scopes_without_admin at "roles": "Support, trust, finance, compliance and analyst go with the role admin.";
    Invalid state_of_users_unknown = state_unknown / "users" at "state":
        "Choose one of: active, unverified, suspended, erased.";
    Invalid suspension_unexplained = required / "suspension" at "reason":
        "Say why. The person reads this when signing in and in an email.";
    Invalid view_unnamed = required / "view" at "name": "Give the view a name.";
    Invalid view_unfiltered at "query": "Set a filter first, then save the view.";
    Invalid view_filters_unread at "query":
        "These filters do not belong to this list. Set them again, then save the view.";
    Conflict views_full(limit: i64): "You already have {limit} views of this list. Remove one first.";
    Forbidden own_account: "Somebody else has to do this: it is your own account.";
    Forbidden owners_alone: "Only an owner decides about owners.";
    Forbidden outranked:
        "This account has rights that you do not have. Somebody who has them too has to do this.";
    Conflict last_owner: "This is the only owner there is. Make somebody else an owner first.";
    Forbidden more_than_own: "You can give no more rights than you have yourself.";
    Forbidden staff_stays_staff: "Accounts of admins and owners cannot be looked at from inside.";
    Forbidden read_only: "You are looking at somebody else’s account. Nothing can be changed from here.";
    Forbidden own_eyes_only: "Only the owner of an account sees this page.";
    Conflict roles_of_children: "A child’s role changes by itself at eighteen.";
    Conflict picture_missing: "There is no picture here that the person sent. Reload the page.";
    Conflict picture_not_refused: "There is no refused picture here to accept again. Reload the page.";
    Invalid picture_unexplained = required / "picture" at "reason": "Say why. The audit log keeps it.";
    Conflict suspended_already: "This account is suspended already.";
    Conflict not_suspended: "This account is not suspended.";
    Conflict invited_is_known: "This email already has an account. Give that account the roles instead.";
}
