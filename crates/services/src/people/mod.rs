//! Profiles and their approval: `people` writes them, `catalog` shows them and counts them.

pub use ::people::reviews;

/// The tutor's own profile.
pub mod tutor_profile {
    pub use ::catalog::tutor_profile::tutor_profile_get;

    use crate::{Context, Result};
    use ::catalog::{tutor_profile::profile_read, tutor_search::counts_forget};
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
        counts_forget(context);
        profile_read(context, tutor).await
    }
}

/// The approval queue.
pub mod approval {
    pub use ::people::approval::approvals_waiting;

    use crate::{Context, Result};
    use ::catalog::tutor_search::counts_forget;
    use domain::ids::TutorId;

    /// See [`people::approval::tutor_approve`].
    pub async fn tutor_approve(context: &Context, tutor: TutorId) -> Result<()> {
        ::people::approval::tutor_approve(context, tutor).await?;
        counts_forget(context);
        Ok(())
    }

    /// See [`people::approval::tutor_decline`].
    pub async fn tutor_decline(context: &Context, tutor: TutorId, reason: &str) -> Result<()> {
        ::people::approval::tutor_decline(context, tutor, reason).await?;
        counts_forget(context);
        Ok(())
    }
}
