//! What rooms need from outside: addresses of helpers, the relays' secret, and the port at which media is passed on.

use super::Switch;
use clap::Args;
use services::context::{RoomForwarding, RoomSettings};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

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
    /// The UDP address at which pictures and sound of rooms with more than four people are passed on, for example
    /// 0.0.0.0:3479; off: pages send to each other. Default: off, in dev mode a free port of 127.0.0.1.
    #[arg(long, global = true, env = "EDUSTREAM_ROOM_UDP", default_value = "")]
    pub room_udp: String,
    /// The IP address under which browsers reach EDUSTREAM_ROOM_UDP, where it is not the one that is bound.
    #[arg(long, global = true, env = "EDUSTREAM_ROOM_PUBLIC_ADDRESS", default_value = "")]
    pub room_public_address: String,
}

/// The settings of rooms.
pub(super) fn settings(args: &RoomArgs, dev: bool) -> Result<RoomSettings, String> {
    let turn_secret = args.turn_secret.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let settings = RoomSettings {
        stun: addresses("EDUSTREAM_STUN_URLS", &args.stun_urls, &["stun:", "stuns:"])?,
        turn: addresses("EDUSTREAM_TURN_URLS", &args.turn_urls, &["turn:", "turns:"])?,
        turn_secret,
        decides: args.room_attendance == Switch::On,
        forwards: forwarding(&args.room_udp, &args.room_public_address, dev)?,
    };
    if settings.turn.is_empty() != settings.turn_secret.is_none() {
        return Err("Set EDUSTREAM_TURN_URLS and EDUSTREAM_TURN_SECRET together, or none.".into());
    }
    Ok(settings)
}

/// Where media is passed on, if anywhere.
pub fn forwarding(bind: &str, public: &str, dev: bool) -> Result<Option<RoomForwarding>, String> {
    let public = match public.trim() {
        "" => None,
        text => match text.parse::<IpAddr>() {
            Ok(address) if !address.is_unspecified() => Some(address),
            _ => return Err(format!("EDUSTREAM_ROOM_PUBLIC_ADDRESS: {text} is no IP address that can be reached.")),
        },
    };
    let bind = match bind.trim() {
        "off" => return Ok(None),
        "" if dev => SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        "" => return Ok(None),
        text => text.parse().map_err(|_| format!("EDUSTREAM_ROOM_UDP: {text} is no address and port, nor off."))?,
    };
    match public {
        None if bind.ip().is_unspecified() => {
            Err("Set EDUSTREAM_ROOM_PUBLIC_ADDRESS: browsers cannot send to every address at once.".into())
        }
        Some(public) if public.is_ipv4() != bind.is_ipv4() => {
            Err("EDUSTREAM_ROOM_UDP and EDUSTREAM_ROOM_PUBLIC_ADDRESS must both be IPv4, or both IPv6.".into())
        }
        public => Ok(Some(RoomForwarding { bind, public })),
    }
}

fn addresses(name: &str, text: &str, begin: &[&str]) -> Result<Vec<String>, String> {
    let all: Vec<&str> = text.split(',').map(str::trim).filter(|address| !address.is_empty()).collect();
    match all.iter().find(|address| !begin.iter().any(|word| address.starts_with(word))) {
        Some(wrong) => Err(format!("{name}: {wrong} does not begin with {}.", begin.join(" or "))),
        None => Ok(all.into_iter().map(str::to_owned).collect()),
    }
}
