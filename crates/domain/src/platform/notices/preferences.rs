//! What a reader wants to be told, and how.

use super::{Category, Channel, Digest};
use crate::{Refusal, platform::refusals::notice_preferences_unread};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a reader wants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Preferences {
    /// What is switched off.
    pub off: BTreeSet<(Category, Channel)>,
    pub quiet_hours: bool,
    pub digest: Digest,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { off: BTreeSet::new(), quiet_hours: true, digest: Digest::Off }
    }
}

/// The preferences as they cross the wire, both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PreferencesView {
    /// Category → channel → whether it is told that way. What is absent stays on.
    pub matrix: BTreeMap<String, BTreeMap<String, bool>>,
    /// Whether nothing that can wait comes between 22:00 and 8:00 of the reader's time zone.
    pub quiet_hours: bool,
    /// How often what is ordinary is collected.
    pub digest: Digest,
}

impl Preferences {
    /// Whether this is told that way.
    pub fn wants(&self, category: Category, channel: Channel) -> bool {
        !self.off.contains(&(category, channel))
    }

    /// As they cross the wire.
    pub fn view(&self) -> PreferencesView {
        let row = |category: Category| {
            let cells = Channel::ALL.iter().map(|channel| (channel.code().to_owned(), self.wants(category, *channel)));
            (category.code().to_owned(), cells.collect())
        };
        PreferencesView {
            matrix: Category::ALL.iter().map(|category| row(*category)).collect(),
            quiet_hours: self.quiet_hours,
            digest: self.digest,
        }
    }

    /// Reads what was sent.
    ///
    /// # Errors
    /// 422 `notice_preferences_unread` for a category or channel nobody knows.
    pub fn parse(view: &PreferencesView) -> Result<Self, Refusal> {
        let mut off = BTreeSet::new();
        for (category, row) in &view.matrix {
            let category = Category::parse(category).ok_or_else(notice_preferences_unread)?;
            for (channel, on) in row {
                let channel = Channel::parse(channel).ok_or_else(notice_preferences_unread)?;
                if !on {
                    off.insert((category, channel));
                }
            }
        }
        Ok(Self { off, quiet_hours: view.quiet_hours, digest: view.digest })
    }

    /// What is off, as it is stored: `messages:email`.
    pub fn off_codes(&self) -> Vec<String> {
        self.off.iter().map(|(category, channel)| format!("{}:{}", category.code(), channel.code())).collect()
    }

    /// Reads what is stored; what nobody knows any more is passed over.
    pub fn stored(off: &[String], quiet_hours: bool, digest: &str) -> Self {
        let read = |code: &String| {
            let (category, channel) = code.split_once(':')?;
            Some((Category::parse(category)?, Channel::parse(channel)?))
        };
        let digest = Digest::parse(digest).unwrap_or(Digest::Off);
        Self { off: off.iter().filter_map(read).collect(), quiet_hours, digest }
    }
}
