//! The words that the room's module says by itself, with `{name}` and `{time}` where it puts them.

use crate::i18n::Locale;

/// Key → sentence.
pub fn words_of(l: Locale, meets: bool) -> Vec<(&'static str, String)> {
    room_words(l, meets).into_iter().chain(picture_words(l)).collect()
}

/// Of pictures on the board.
fn picture_words(l: Locale) -> [(&'static str, String); 3] {
    [
        ("picture_wait", tr!(l, room.picture_wait).to_owned()),
        ("picture_there", tr!(l, room.picture_there).to_owned()),
        ("picture_not", tr!(l, room.picture_not).to_owned()),
    ]
}

fn room_words(l: Locale, meets: bool) -> Vec<(&'static str, String)> {
    let said = |text: &'static str| text.to_owned();
    let name = || "{name}".to_owned();
    let time = || "{time}".to_owned();
    let (with, alone, closed, gone) = if meets {
        let with = tr!(l, room.meeting_in, name = name());
        (with, tr!(l, room.meeting_alone), tr!(l, room.meeting_closed), tr!(l, room.meeting_gone))
    } else {
        (tr!(l, room.in_with, name = name()), "", tr!(l, room.closed), tr!(l, room.gone))
    };
    let alone = if meets { said(alone) } else { tr!(l, room.in_alone, name = name()) };
    vec![
        ("you", said(tr!(l, room.you))),
        ("in_with", with),
        ("in_alone", alone),
        ("cameras_full", said(tr!(l, room.cameras_full))),
        ("camera_free", said(tr!(l, room.camera_free))),
        ("joined", tr!(l, room.joined, name = name())),
        ("returned", tr!(l, room.returned, name = name())),
        ("left", tr!(l, room.left, name = name())),
        ("dropped", tr!(l, room.dropped, name = name())),
        ("hand_up", tr!(l, room.hand_up, name = name())),
        ("shares", tr!(l, room.shares, name = name())),
        ("captions_asked", tr!(l, room.captions_asked, name = name())),
        ("captions_not", tr!(l, room.captions_not, name = name())),
        ("picture_of", tr!(l, room.picture_of, name = name())),
        ("screen_of", tr!(l, room.screen_of, name = name())),
        ("observer", tr!(l, room.observer, name = name())),
        ("rec_on", said(tr!(l, room.rec_on))),
        ("rec_off", said(tr!(l, room.rec_off))),
        ("rec_none", said(tr!(l, room.rec_none))),
        ("rec_agreed", said(tr!(l, room.rec_agreed))),
        ("rec_asked", said(tr!(l, room.rec_asked))),
        ("rec_waiting", tr!(l, room.rec_waiting, names = "{names}".to_owned())),
        ("muted", said(tr!(l, room.muted))),
        ("unmuted", said(tr!(l, room.unmuted))),
        ("share_over", said(tr!(l, room.share_over))),
        ("share_failed", said(tr!(l, room.share_failed))),
        ("lost", said(tr!(l, room.lost))),
        ("reload", said(tr!(l, room.reload))),
        ("elsewhere", said(tr!(l, room.elsewhere))),
        ("closed", said(closed)),
        ("signed_out", said(tr!(l, room.signed_out))),
        ("gone", said(gone)),
        ("starts_in", tr!(l, room.starts_in, time = time())),
        ("time_left", tr!(l, room.time_left, time = time())),
        ("time_over", said(tr!(l, room.time_over))),
        ("ends_soon", said(tr!(l, room.ends_soon))),
        ("quality_good", said(tr!(l, room.quality_good))),
        ("quality_weak", said(tr!(l, room.quality_weak))),
        ("quality_bad", said(tr!(l, room.quality_bad))),
        ("sound_only", said(tr!(l, room.sound_only))),
        ("picture_back", said(tr!(l, room.picture_back))),
        ("page_of", tr!(l, room.page_of, page = "{page}".to_owned(), pages = "{pages}".to_owned())),
        ("board_full", said(tr!(l, room.board_full))),
        ("denied", said(tr!(l, room.denied))),
        ("missing", said(tr!(l, room.missing))),
        ("busy", said(tr!(l, room.busy))),
        ("insecure", said(tr!(l, room.insecure))),
        ("camera_works", said(tr!(l, room.camera_works))),
        ("camera_works_not", said(tr!(l, room.camera_works_not))),
        ("microphone_works", said(tr!(l, room.microphone_works))),
        ("microphone_works_not", said(tr!(l, room.microphone_works_not))),
        ("speed_good", said(tr!(l, room.speed_good))),
        ("speed_weak", said(tr!(l, room.speed_weak))),
        ("speed_bad", said(tr!(l, room.speed_bad))),
        ("way_works", said(tr!(l, room.way_works))),
        ("way_works_not", said(tr!(l, room.way_works_not))),
    ]
}
