//! Profiles and their approval: `people` writes them, `catalog` shows them.

pub use ::people::{
    approval, background_check, biography, blocks, meeting_link, member_profile, onboarding, reviews, skills,
    student_profile, verification,
};

/// The tutor's own profile.
pub mod tutor_profile {
    pub use ::catalog::tutor_profile::tutor_profile_get;

    use crate::{Context, Result};
    use ::catalog::tutor_profile::profile_read;
    use domain::{
        ids::TutorId,
        people::tutor_profile::{TutorProfile, TutorProfileRequest},
    };

    /// See [`people::tutor_profile::tutor_profile_create`]; answers the profile as its page shows it.
    pub async fn tutor_profile_create(context: &Context, request: TutorProfileRequest) -> Result<TutorProfile> {
        let tutor = ::people::tutor_profile::tutor_profile_create(context, request).await?;
        profile_read(context, tutor).await
    }

    /// See [`people::tutor_profile::tutor_profile_update`]; answers the profile as its page shows it.
    pub async fn tutor_profile_update(
        context: &Context,
        tutor: TutorId,
        request: TutorProfileRequest,
    ) -> Result<TutorProfile> {
        ::people::tutor_profile::tutor_profile_update(context, tutor, request).await?;
        profile_read(context, tutor).await
    }
}
