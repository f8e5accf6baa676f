//! What rooms need from outside: addresses of helpers, and the relays' secret.

use super::Switch;
use clap::Args;
use services::context::RoomSettings;

/// The options of rooms.
#[derive(Clone, Debug, Args)]
pub struct RoomArgs {
    /// Servers that tell a browser its own address, for rooms: stun:host:port, separated by commas.
    #[arg(long, global = true, env = "EDUSTREAM_STUN_URLS", default_value = "")]
    pub stun_urls: String,
    /// Relays for rooms whose people cannot reach each other: turn:host:port?transport=udp, separated by commas.
    #[arg(long, global = true, env = "EDUSTREAM_TURN_URLS", default_value = "")]
    pub turn_urls: String,
    /// The secret that the relays share with the server (coturn's static-auth-secret); credentials run out after hours.
    #[arg(long, global = true, env = "EDUSTREAM_TURN_SECRET", hide_env_values = true)]
    pub turn_secret: Option<String>,
    /// Whether presence in the room decides what came of a lesson. off: a lesson that nobody called off counts as held.
    #[arg(long, global = true, env = "EDUSTREAM_ROOM_ATTENDANCE", default_value = "on", value_enum)]
    pub room_attendance: Switch,
}

/// The settings of rooms.
pub(super) fn settings(args: &RoomArgs) -> Result<RoomSettings, String> {
    let turn_secret = args.turn_secret.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let settings = RoomSettings {
        stun: addresses("EDUSTREAM_STUN_URLS", &args.stun_urls, &["stun:", "stuns:"])?,
        turn: addresses("EDUSTREAM_TURN_URLS", &args.turn_urls, &["turn:", "turns:"])?,
        turn_secret,
        decides: args.room_attendance == Switch::On,
    };
    if settings.turn.is_empty() != settings.turn_secret.is_none() {
        return Err("Set EDUSTREAM_TURN_URLS and EDUSTREAM_TURN_SECRET together, or none.".into());
    }
    Ok(settings)
}

fn addresses(name: &str, text: &str, begin: &[&str]) -> Result<Vec<String>, String> {
    let all: Vec<&str> = text.split(',').map(str::trim).filter(|address| !address.is_empty()).collect();
    match all.iter().find(|address| !begin.iter().any(|word| address.starts_with(word))) {
        Some(wrong) => Err(format!("{name}: {wrong} does not begin with {}.", begin.join(" or "))),
        None => Ok(all.into_iter().map(str::to_owned).collect()),
    }
}
