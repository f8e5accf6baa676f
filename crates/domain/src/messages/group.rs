//! Groups: who may be asked in, who may stay together, and who may write.
//!
//! Whoever begins a group owns it: it asks people in and out and gives it a title. Everybody may leave. Only people it
//! knows come in, by a lesson, a conversation or the family. A child is together with nobody but its family and people
//! a lesson joins it to, and nobody with whom a block stands between them.

use super::{
    contacts::{Leak, leak},
    message::Voice,
    refusals,
    who::{Joined, Side, may_write},
};
use crate::{
    Refusal, identity::sanction::restricted_write, ids::UserId, people::blocks::blocked_by_you,
    platform::refusals::not_found, text,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most people who are asked into a group, its owner among them; parents who read along come on top.
pub const PEOPLE_MAX: usize = 50;
/// Longest title in characters.
pub const TITLE_MAX_CHARS: usize = 80;

/// `POST /messages/threads`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ThreadRequest {
    /// The others: people, or tutors by the ids of their profiles.
    #[schema(required, min_items = 1, max_items = 49)]
    pub participants: Vec<String>,
    /// What it is called; without one, its people are.
    #[schema(max_length = 80)]
    pub title: Option<String>,
}

/// A group to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    /// The others, each once, in the order they were named.
    pub participants: Vec<UserId>,
    /// What it is called.
    pub title: Option<String>,
}

impl NewGroup {
    /// Checks it.
    ///
    /// # Errors
    /// 422 `group_alone`, and as [`title_of`] says; 409 `group_crowded`; 404 for an id that is none.
    pub fn parse(request: &ThreadRequest) -> Result<Self, Refusal> {
        let title = title_of(request.title.as_deref().unwrap_or_default())?;
        let named = request.participants.iter().map(|id| id.trim()).filter(|id| !id.is_empty());
        let (mut participants, mut known) = (Vec::new(), BTreeSet::new());
        for id in named {
            let id: UserId = id.parse().map_err(|_| not_found("person"))?;
            if known.insert(id) {
                participants.push(id);
            }
            has_room(participants.len())?;
        }
        if participants.is_empty() {
            return Err(refusals::group_alone());
        }
        Ok(Self { participants, title })
    }
}

/// Cleans a title; none where nothing was typed. It reaches everybody at once, children too, and waits for no parent.
///
/// # Errors
/// What any line is refused for; 422 `title_shares_contact`.
pub fn title_of(title: &str) -> Result<Option<String>, Refusal> {
    let title = text::clean_line(title, TITLE_MAX_CHARS).map_err(|refusal| refusal.at("title"))?;
    if leak(&title, true).is_some_and(Leak::is_way_out) {
        return Err(refusals::title_shares_contact());
    }
    Ok(Some(title).filter(|title| !title.is_empty()))
}

/// Whether one more fits beside that many.
///
/// # Errors
/// 409 `group_crowded`.
pub fn has_room(people: usize) -> Result<(), Refusal> {
    if people < PEOPLE_MAX { Ok(()) } else { Err(refusals::group_crowded(PEOPLE_MAX)) }
}

/// How one stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// What joins them.
    pub joined: Joined,
    /// A child and its parent, or children of one parent.
    pub family: bool,
    /// The first blocked the other.
    pub own_block: bool,
    /// One of the two, or a parent, keeps them apart.
    pub apart: bool,
}

impl Tie {
    /// Whether a child may be where the other is.
    const fn is_close(self) -> bool {
        self.family || matches!(self.joined, Joined::Lesson)
    }
}

/// Whether somebody may begin a group or ask others in.
///
/// # Errors
/// 403 `group_by_child`, `restricted_write`.
pub fn may_own(owner: Side, restricted: bool) -> Result<(), Refusal> {
    if owner.is_child {
        return Err(refusals::group_by_child());
    }
    if restricted { Err(restricted_write()) } else { Ok(()) }
}

/// Whether the owner may ask somebody in: whom it may write to, and knows already.
///
/// # Errors
/// 403 `group_stranger`, and as [`may_write`] says; 409 `blocked_by_you`, `nobody_reads`.
pub fn may_ask_in(owner: Side, asked: Side, tie: Tie) -> Result<(), Refusal> {
    if !tie.family && tie.joined == Joined::Nothing {
        return Err(refusals::group_stranger());
    }
    may_write(owner, asked, if tie.family { Joined::Lesson } else { tie.joined })?;
    if tie.own_block {
        return Err(blocked_by_you());
    }
    if tie.apart { Err(refusals::nobody_reads()) } else { Ok(()) }
}

/// Whether two people may be in one group.
///
/// # Errors
/// 409 `group_misfit`, the same whatever stands between them.
pub fn may_be_together(one: Side, other: Side, tie: Tie) -> Result<(), Refusal> {
    let child = one.is_child || other.is_child;
    if tie.apart || (child && !tie.is_close()) { Err(refusals::group_misfit()) } else { Ok(()) }
}

/// Whether somebody may write in a group now, and whose words these are. What is written does not reach whoever is
/// kept apart from its writer, so they do not decide whether it may be; a child among them decides how it goes, for it
/// may be back before the words are forgotten.
///
/// # Errors
/// 403 `messages_off`, `parent_needed`, `restricted_write`, `booking_needed`, `child_messages_off`; 409 `nobody_reads`.
pub fn may_write_in_group(writer: Side, restricted: bool, others: &[(Side, Tie)]) -> Result<Voice, Refusal> {
    if writer.is_child && !writer.may_message {
        return Err(refusals::messages_off());
    }
    if writer.is_child && !writer.has_parent {
        return Err(refusals::parent_needed());
    }
    if restricted {
        return Err(restricted_write());
    }
    let mut is_read = false;
    for (other, tie) in others.iter().filter(|(other, tie)| !other.is_gone && !tie.apart) {
        if writer.is_child || other.is_child {
            let joined = if tie.is_close() { Joined::Lesson } else { Joined::Nothing };
            may_write(writer, *other, joined)?;
        }
        is_read = true;
    }
    if !is_read {
        return Err(refusals::nobody_reads());
    }
    Ok(if writer.is_child {
        Voice::Child
    } else if others.iter().any(|(other, _)| other.is_child) {
        Voice::ToChild
    } else {
        Voice::Free
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b5c0-0000-7000-8000-000000000000";

    fn sides() -> impl Iterator<Item = Side> {
        (0..32_u8).map(|bits| Side {
            is_child: bits & 1 != 0,
            has_parent: bits & 2 != 0,
            may_message: bits & 4 != 0,
            is_listed: bits & 8 != 0,
            is_gone: bits & 16 != 0,
        })
    }

    fn ties() -> impl Iterator<Item = Tie> {
        [Joined::Nothing, Joined::Lesson, Joined::Thread].into_iter().flat_map(|joined| {
            (0..8_u8).map(move |bits| Tie {
                joined,
                family: bits & 1 != 0,
                own_block: bits & 2 != 0,
                apart: bits & 6 != 0,
            })
        })
    }

    fn each(mut check: impl FnMut(Side, Side, Tie)) {
        for one in sides() {
            for other in sides() {
                for tie in ties() {
                    check(one, other, tie);
                }
            }
        }
    }

    #[test]
    fn a_group_has_others_each_once_and_no_more_than_fit() {
        let parse = |participants: Vec<String>, title: &str| {
            NewGroup::parse(&ThreadRequest { participants, title: Some(title.into()) })
        };
        let one = parse(vec![ID.into(), format!(" {ID}"), String::new()], "  Maths on Mondays ").unwrap();
        assert_eq!((one.participants.len(), one.title.as_deref()), (1, Some("Maths on Mondays")));
        assert_eq!(parse(vec![ID.into()], " ").unwrap().title, None);
        assert_eq!(parse(Vec::new(), "").unwrap_err().code, "group_alone");
        assert_eq!(parse(vec!["ada".into()], "").unwrap_err().code, "not_found");
        let long = parse(vec![ID.into()], &"x".repeat(TITLE_MAX_CHARS + 1)).unwrap_err();
        assert_eq!((long.code.as_str(), long.fields[0].field.as_str()), ("text_too_long", "title"));
        assert_eq!(parse(vec![ID.into()], "two\nlines").unwrap_err().fields[0].field, "title");
        let many = |count: usize| (0..count).map(|n| uuid::Uuid::from_u128(n as u128).to_string()).collect();
        assert_eq!(parse(many(PEOPLE_MAX - 1), "").unwrap().participants.len(), PEOPLE_MAX - 1);
        assert_eq!(parse(many(PEOPLE_MAX), "").unwrap_err().code, "group_crowded");
    }

    #[test]
    fn a_title_is_no_way_out() {
        for title in ["Write to ada@example.com", "+44 20 7946 0958", "Maths on WhatsApp", "ada at example dot com"] {
            let refusal = title_of(title).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("title_shares_contact", "title"));
        }
        for title in ["Year 10, 2026", "Signal processing", "PayPal and other fractions", "12:30 to 14:00"] {
            assert_eq!(title_of(title).unwrap().as_deref(), Some(title));
        }
    }

    #[test]
    fn nobody_is_asked_in_whom_the_owner_could_not_write_to_or_does_not_know() {
        each(|owner, asked, tie| {
            if may_ask_in(owner, asked, tie).is_err() {
                return;
            }
            let joined = if tie.family { Joined::Lesson } else { tie.joined };
            assert_eq!(may_write(owner, asked, joined), Ok(()), "{owner:?} {asked:?} {tie:?}");
            assert!(tie.family || tie.joined != Joined::Nothing, "{tie:?}");
            assert!(!tie.own_block && !tie.apart, "{tie:?}");
        });
        let listed = Side { is_listed: true, ..Side::default() };
        let nothing = Tie { joined: Joined::Nothing, family: false, own_block: false, apart: false };
        assert_eq!(may_ask_in(Side::default(), listed, nothing).unwrap_err().code, "group_stranger");
        let known = Tie { joined: Joined::Thread, ..nothing };
        assert_eq!(may_ask_in(Side::default(), Side::default(), known), Ok(()));
        let blocked = Tie { own_block: true, apart: true, ..known };
        assert_eq!(may_ask_in(Side::default(), Side::default(), blocked).unwrap_err().code, "blocked_by_you");
    }

    #[test]
    fn a_child_is_with_its_family_and_people_of_its_lessons_alone_and_nobody_with_whom_is_kept_apart() {
        each(|one, other, tie| {
            let together = may_be_together(one, other, tie);
            assert_eq!(together, may_be_together(other, one, tie));
            let child = one.is_child || other.is_child;
            let fits = !tie.apart && (!child || tie.family || tie.joined == Joined::Lesson);
            assert_eq!(together.err().map(|no| no.code), (!fits).then(|| "group_misfit".to_owned()), "{tie:?}");
        });
    }

    #[test]
    fn only_a_grown_up_who_may_begin_conversations_begins_a_group() {
        let child = Side { is_child: true, has_parent: true, may_message: true, ..Side::default() };
        assert_eq!(may_own(child, false).unwrap_err().code, "group_by_child");
        assert_eq!(may_own(Side::default(), true).unwrap_err().code, "restricted_write");
        assert_eq!(may_own(Side::default(), false), Ok(()));
    }

    #[test]
    fn in_a_group_the_rules_of_two_hold_between_a_child_and_everybody_it_reaches() {
        each(|writer, other, tie| {
            let reached = !other.is_gone && !tie.apart;
            match may_write_in_group(writer, false, &[(other, tie)]) {
                Ok(voice) => {
                    assert!(reached);
                    if writer.is_child || other.is_child {
                        assert!(tie.family || tie.joined == Joined::Lesson, "{writer:?} {other:?} {tie:?}");
                        for child in [writer, other].iter().filter(|side| side.is_child) {
                            assert!(child.has_parent && child.may_message, "{child:?}");
                        }
                    }
                    let expected = match (writer.is_child, other.is_child) {
                        (true, _) => Voice::Child,
                        (false, true) => Voice::ToChild,
                        (false, false) => Voice::Free,
                    };
                    assert_eq!(voice, expected);
                }
                Err(_) => assert!(!reached || writer.is_child || other.is_child, "{writer:?} {other:?} {tie:?}"),
            }
            assert!(may_write_in_group(writer, true, &[(other, tie)]).is_err());
        });
        assert_eq!(may_write_in_group(Side::default(), false, &[]).unwrap_err().code, "nobody_reads");
    }

    #[test]
    fn one_child_among_many_makes_it_a_word_to_a_child() {
        let child = Side { is_child: true, has_parent: true, may_message: true, ..Side::default() };
        let tie = Tie { joined: Joined::Lesson, family: false, own_block: false, apart: false };
        let adult = (Side::default(), Tie { joined: Joined::Nothing, ..tie });
        for others in [[(child, tie), adult], [adult, (child, tie)]] {
            assert_eq!(may_write_in_group(Side::default(), false, &others), Ok(Voice::ToChild));
        }
        let (gone, apart) = (Side { is_gone: true, ..child }, Tie { apart: true, ..tie });
        for unreached in [(gone, tie), (child, apart)] {
            let voice = may_write_in_group(Side::default(), false, &[adult, unreached]);
            assert_eq!(voice, Ok(Voice::ToChild), "a child whom it does not reach now");
        }
    }
}
