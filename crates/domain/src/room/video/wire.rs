//! What a teacher chooses and sees.

use crate::{Refusal, codes::codes, room::refusals};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// Whose room it is.
    VideoProvider {
        /// Ours.
        Builtin = "builtin",
        /// Zoom, under the teacher's account.
        Zoom = "zoom",
        /// Google Meet, under the teacher's account.
        GoogleMeet = "google_meet",
        /// Microsoft Teams, under the teacher's account.
        Teams = "teams",
        /// Daily, under the account of whoever runs the site.
        Daily = "daily",
        /// LiveKit, run by whoever runs the site.
        Livekit = "livekit",
    }
}

impl VideoProvider {
    /// All but ours.
    pub fn elsewhere() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|provider| *provider != Self::Builtin)
    }

    /// Whether a teacher signs in there; the others work with the keys of the installation.
    pub const fn needs_account(self) -> bool {
        matches!(self, Self::Zoom | Self::GoogleMeet | Self::Teams)
    }

    /// What people call it; ours has a word in every language.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Builtin => "EduStream",
            Self::Zoom => "Zoom",
            Self::GoogleMeet => "Google Meet",
            Self::Teams => "Microsoft Teams",
            Self::Daily => "Daily",
            Self::Livekit => "LiveKit",
        }
    }
}

codes! {
    /// How the account at a provider stands.
    VideoConnectionState {
        /// It lets us in.
        Ok = "ok",
        /// Its owner has to connect it anew.
        NeedsSignIn = "needs_sign_in",
    }
}

/// What can be chosen, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct VideoOption {
    pub provider: VideoProvider,
    /// Whether it can be used here at all.
    pub available: bool,
    /// Whether one has to sign in there first.
    pub needs_account: bool,
    /// Null where nothing is connected.
    pub state: Option<VideoConnectionState>,
    /// What its owner knows the account by.
    pub account: Option<String>,
    pub connected_at: Option<DateTime<Utc>>,
    /// It did not answer lately: lessons take place in our room meanwhile.
    pub down: bool,
}

/// `GET /settings/video`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct VideoSettings {
    /// Where the own lessons take place.
    pub provider: VideoProvider,
    /// What there is to choose from.
    pub options: Vec<VideoOption>,
}

/// `PUT /settings/video`, before anything of it is believed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct VideoSettingsRequest {
    /// One of `builtin`, `zoom`, `google_meet`, `teams`, `daily`, `livekit`.
    pub provider: String,
}

/// What passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VideoChoice(pub VideoProvider);

impl VideoSettingsRequest {
    /// Reads the choice.
    ///
    /// # Errors
    /// 422 `video_provider_unknown`.
    pub fn parse(&self) -> Result<VideoChoice, Refusal> {
        let provider = VideoProvider::parse(self.provider.trim());
        provider.map(VideoChoice).ok_or_else(refusals::video_provider_unknown)
    }
}

/// `GET /settings/video/{provider}/connect`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct VideoConnect {
    /// Where its owner signs in; good for ten minutes.
    pub authorize_url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_list_is_a_choice_and_nothing_else_is() {
        for provider in VideoProvider::ALL {
            let asked = VideoSettingsRequest { provider: format!(" {} ", provider.code()) };
            assert_eq!(asked.parse().unwrap(), VideoChoice(*provider));
        }
        for wrong in ["", "Zoom", "skype", "builtin\0", "google-meet"] {
            let refusal = VideoSettingsRequest { provider: wrong.into() }.parse().unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("video_provider_unknown", 422), "{wrong}");
        }
        assert_eq!(VideoProvider::elsewhere().count(), 5);
    }
}
