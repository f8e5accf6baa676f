//! Who may go through a door at all.
//!
//! The door asks for a sign-in and a role and nothing else: whose booking, payment or profile it is, only the row
//! itself knows, so services decide that, in the SQL. One decision, [`Access::admits`], stands before every handler of
//! every kind; the routing table prints [`Access::roles`].

use crate::{
    Refusal,
    identity::{Role, family::refusals::parents_decide, refusals::sign_in_required},
    platform::refusals::not_found,
};

/// Who may call a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who is signed in.
    Person,
    /// Everybody who is signed in and is not a child.
    Adult,
    /// Tutors; for all others who are signed in there is nothing.
    Tutor,
    /// The tutor of the row. Every signed-in person gets as far as the service, because only the row knows its people:
    /// whoever takes part is told that this is the tutor's to do (403), and a stranger that there is nothing (404).
    RowTutor,
    /// Admins with that scope, admins of everything and the owner; for all others, signed in or not, there is nothing.
    Staff(Role),
    /// Everybody of the staff, whatever their scope; for all others there is nothing.
    AnyStaff,
    /// Whoever runs the installation, by a token and not by an account: for all others there is nothing, except in dev
    /// mode. The server knows the token.
    Operator,
}

impl Access {
    /// Who may succeed, in the words of the routing table, anonymous first.
    pub fn roles(self) -> Vec<&'static str> {
        let all = Role::ALL.map(Role::code);
        match self {
            Self::Anyone | Self::Operator => std::iter::once("anonymous").chain(all).collect(),
            Self::Person => all.to_vec(),
            Self::Adult => all.into_iter().filter(|role| *role != Role::Child.code()).collect(),
            Self::Tutor | Self::RowTutor => vec![Role::Tutor.code()],
            Self::AnyStaff => {
                Role::ALL.into_iter().filter(|role| role.is_staff() || role.is_scope()).map(Role::code).collect()
            }
            Self::Staff(scope) => vec![Role::Admin.code(), scope.code(), Role::Owner.code()],
        }
    }

    /// Whether somebody with these roles goes through; nobody signed in is `None`. [`Access::Operator`] admits nobody
    /// by a role.
    ///
    /// # Errors
    /// 401 `sign_in_required`; 404 `not_found` for tutors' and staff's rows; 403 `age_parent_required` for a child.
    pub fn admits(self, roles: Option<&[Role]>) -> Result<(), Refusal> {
        let nothing = || not_found("page");
        match (self, roles) {
            (Self::Anyone, _) => Ok(()),
            (Self::Staff(scope), Some(roles)) if Role::may(roles, scope) => Ok(()),
            (Self::AnyStaff, Some(roles)) if roles.iter().any(|role| role.is_staff()) => Ok(()),
            // An admin's address does not show that it exists by asking strangers to sign in.
            (Self::Staff(_) | Self::AnyStaff | Self::Operator, _) => Err(nothing()),
            (_, None) => Err(sign_in_required()),
            (Self::Person | Self::RowTutor, Some(_)) => Ok(()),
            (Self::Adult, Some(roles)) if roles.contains(&Role::Child) => Err(parents_decide()),
            (Self::Adult, Some(_)) => Ok(()),
            (Self::Tutor, Some(roles)) if roles.contains(&Role::Tutor) => Ok(()),
            (Self::Tutor, Some(_)) => Err(nothing()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY: [Access; 8] = [
        Access::Anyone,
        Access::Person,
        Access::Adult,
        Access::Tutor,
        Access::RowTutor,
        Access::Staff(Role::Finance),
        Access::AnyStaff,
        Access::Operator,
    ];

    fn status(access: Access, roles: Option<&[Role]>) -> u16 {
        access.admits(roles).err().map_or(200, |refusal| refusal.kind.status())
    }

    #[test]
    fn who_is_let_in_is_who_the_routing_table_names() {
        for access in EVERY.into_iter().filter(|access| !matches!(access, Access::RowTutor | Access::Operator)) {
            for role in Role::ALL {
                // A scope is a scope of an admin.
                let held = if role.is_scope() { vec![Role::Admin, role] } else { vec![role] };
                let named = access.roles().contains(&role.code());
                assert_eq!(access.admits(Some(&held)).is_ok(), named, "{access:?} {role:?}");
            }
            assert_eq!(access.admits(None).is_ok(), access.roles().contains(&"anonymous"), "{access:?}");
        }
    }

    #[test]
    fn a_stranger_is_asked_to_sign_in_and_finds_nothing_of_an_admins() {
        let expected = [200, 401, 401, 401, 401, 404, 404, 404];
        assert_eq!(EVERY.map(|access| status(access, None)), expected);
    }

    #[test]
    fn a_student_finds_nothing_of_tutors_and_admins() {
        let expected = [200, 200, 200, 404, 200, 404, 404, 404];
        assert_eq!(EVERY.map(|access| status(access, Some(&[Role::Student]))), expected);
    }

    #[test]
    fn a_child_cannot_do_what_adults_do_whatever_other_role_it_holds() {
        assert_eq!(status(Access::Adult, Some(&[Role::Child])), 403);
        assert_eq!(status(Access::Adult, Some(&[Role::Student, Role::Child])), 403);
    }

    #[test]
    fn one_of_several_roles_is_enough() {
        assert_eq!(status(Access::Tutor, Some(&[Role::Parent, Role::Tutor])), 200);
        assert_eq!(status(Access::Staff(Role::Finance), Some(&[Role::Student, Role::Owner])), 200);
    }

    #[test]
    fn an_account_without_a_role_is_a_person_and_nothing_more() {
        assert_eq!(EVERY.map(|access| status(access, Some(&[]))), [200, 200, 200, 404, 200, 404, 404, 404]);
    }
}
