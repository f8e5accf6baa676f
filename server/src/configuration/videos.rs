//! Providers of rooms that lessons may take place in.

use super::ConfigurationError;
use adapters::video::{VideoAccount, VideoAccounts};
use base64::{Engine, engine::general_purpose::STANDARD};

/// Who we are at each of them, and what their posts are signed with. What is not said cannot be chosen; in dev mode a
/// sandbox stands in for it.
#[derive(Clone, Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // They name the options.
pub struct VideoArguments {
    /// Client id and secret of an OAuth app at Zoom, separated by a space.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_ZOOM", default_value = "", hide_env_values = true)]
    pub video_zoom: String,
    /// The secret token that Zoom signs its posts with.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_ZOOM_HOOK", hide_env_values = true)]
    pub video_zoom_hook: Option<String>,
    /// Another place than Zoom's own that speaks its API: everything is asked there.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_ZOOM_BASE")]
    pub video_zoom_base: Option<String>,
    /// Client id and secret at Google, for Google Meet.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_GOOGLE_MEET", default_value = "", hide_env_values = true)]
    pub video_google_meet: String,
    /// The word that stands as `token` in the address that Pub/Sub pushes to.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_GOOGLE_MEET_HOOK", hide_env_values = true)]
    pub video_google_meet_hook: Option<String>,
    /// The Pub/Sub topic that hears of meetings, for example projects/school/topics/meet.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_GOOGLE_MEET_TOPIC")]
    pub video_google_meet_topic: Option<String>,
    /// Another place than Google's own.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_GOOGLE_MEET_BASE")]
    pub video_google_meet_base: Option<String>,
    /// Client id and secret at Microsoft, for Teams.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_TEAMS", default_value = "", hide_env_values = true)]
    pub video_teams: String,
    /// Another place than Microsoft's own.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_TEAMS_BASE")]
    pub video_teams_base: Option<String>,
    /// The API key at Daily.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_DAILY", default_value = "", hide_env_values = true)]
    pub video_daily: String,
    /// What Daily signs its posts with, in base64 as it shows it.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_DAILY_HOOK", hide_env_values = true)]
    pub video_daily_hook: Option<String>,
    /// Another place than Daily's own.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_DAILY_BASE")]
    pub video_daily_base: Option<String>,
    /// API key and secret of a LiveKit server, separated by a space.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_LIVEKIT", default_value = "", hide_env_values = true)]
    pub video_livekit: String,
    /// Where that server is.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_LIVEKIT_BASE")]
    pub video_livekit_base: Option<String>,
    /// The page that people meet on, which takes `liveKitUrl` and `token`; without it LiveKit's own.
    #[arg(long, global = true, env = "EDUSTREAM_VIDEO_LIVEKIT_PAGE")]
    pub video_livekit_page: Option<String>,
}

fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// All of them. What is wrong is said without the secrets.
pub fn accounts(said: VideoArguments, dev: bool) -> Result<VideoAccounts, ConfigurationError> {
    let zoom = account("ZOOM", &said.video_zoom, (said.video_zoom_hook, said.video_zoom_base), dev)?;
    let meet = (said.video_google_meet_hook, said.video_google_meet_base);
    let meet = account("GOOGLE_MEET", &said.video_google_meet, meet, dev)?;
    let teams = account("TEAMS", &said.video_teams, (None, said.video_teams_base), dev)?;
    let daily = said.video_daily.trim();
    // Daily has a key and no id.
    let daily = if daily.is_empty() { String::new() } else { format!("- {daily}") };
    let daily = account("DAILY", &daily, (said.video_daily_hook, said.video_daily_base), dev)?;
    let livekit = account("LIVEKIT", &said.video_livekit, (None, said.video_livekit_base), dev)?;
    if livekit.as_ref().is_some_and(|livekit| livekit.base.is_none()) {
        return Err(wrong("LIVEKIT_BASE", "must say where the LiveKit server is."));
    }
    let hook = daily.as_ref().and_then(|daily| daily.hook_secret.as_ref());
    if hook.is_some_and(|hook| STANDARD.decode(hook).is_err()) {
        return Err(wrong("DAILY_HOOK", "must be base64, as Daily shows it."));
    }
    let page = filled(said.video_livekit_page);
    check("LIVEKIT_PAGE", page.as_deref(), dev)?;
    Ok(VideoAccounts {
        zoom,
        google_meet: meet.map(|meet| VideoAccount { place: filled(said.video_google_meet_topic), ..meet }),
        teams,
        daily,
        livekit: livekit.map(|livekit| VideoAccount { place: page, ..livekit }),
    })
}

fn wrong(name: &str, what: &str) -> ConfigurationError {
    ConfigurationError(format!("EDUSTREAM_VIDEO_{name} {what}"))
}

fn check(name: &str, address: Option<&str>, dev: bool) -> Result<(), ConfigurationError> {
    let open = |address: &str| !(address.starts_with("https://") || dev && address.starts_with("http://"));
    if address.is_some_and(open) {
        return Err(wrong(name, "must begin with https://: secrets go there."));
    }
    Ok(())
}

fn account(
    name: &str,
    said: &str,
    (hook, base): (Option<String>, Option<String>),
    dev: bool,
) -> Result<Option<VideoAccount>, ConfigurationError> {
    let base = filled(base);
    check(&format!("{name}_BASE"), base.as_deref(), dev)?;
    match said.split_whitespace().collect::<Vec<_>>().as_slice() {
        [] => Ok(None),
        [id, secret] => Ok(Some(VideoAccount {
            id: (*id).to_owned(),
            secret: (*secret).to_owned(),
            hook_secret: filled(hook),
            base,
            place: None,
        })),
        _ => Err(wrong(name, "must be an id and its secret, separated by a space; of Daily the key alone.")),
    }
}
