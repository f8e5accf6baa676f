//! The port at which media is passed on.

use server::configuration::room::forwarding;
use services::context::RoomForwarding;

#[test]
fn media_is_passed_on_where_an_operator_says_so_and_on_a_laptop_by_itself() {
    let said = |bind, public, dev| forwarding(bind, public, dev).unwrap();
    assert_eq!((said("", "", false), said("off", "", true), said(" off ", "", false)), (None, None, None));
    let laptop = RoomForwarding { bind: "127.0.0.1:0".parse().unwrap(), public: None };
    assert_eq!(said("", "", true), Some(laptop));
    let behind = RoomForwarding { bind: "0.0.0.0:3479".parse().unwrap(), public: "203.0.113.9".parse().ok() };
    assert_eq!(said("0.0.0.0:3479", "203.0.113.9", false), Some(behind));
    let six = RoomForwarding { bind: "[2001:db8::1]:3479".parse().unwrap(), public: None };
    assert_eq!(said("[2001:db8::1]:3479", "", false), Some(six));
}

#[test]
fn what_browsers_could_not_reach_is_refused_at_the_start() {
    for (bind, public) in [
        ("0.0.0.0:3479", ""),
        ("[::]:3479", ""),
        ("0.0.0.0:3479", "2001:db8::1"),
        ("0.0.0.0:3479", "0.0.0.0"),
        ("0.0.0.0:3479", "media.example.com"),
        ("3479", "203.0.113.9"),
        ("on", ""),
    ] {
        assert!(forwarding(bind, public, false).is_err(), "{bind} {public}");
    }
}
