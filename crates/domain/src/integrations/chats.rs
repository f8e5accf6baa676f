//! Notices in a team's chat (PL4): somebody's news is posted to a channel of Slack or Microsoft Teams besides, through
//! the incoming webhook that the channel's owner made there.
//!
//! What is posted is the title of a notice and the way to it: who reads the channel is not known here, so nothing of
//! what a notice is about stands in it.

use super::refusals::{chat_categories_missing, chat_category_unknown, chat_url_invalid, chat_url_missing};
use crate::{Refusal, codes::codes, platform::notices::Category};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Tries of a post.
pub const TRIES_MAX: i32 = 4;
/// Posts in a row that were given up, after which a chat is out of date.
pub const FAILURES_MAX: i32 = 3;
/// Most characters of an address.
pub const URL_MAX_CHARS: usize = 1_000;
/// Most characters of a title in a chat.
const TITLE_MAX_CHARS: usize = 300;

codes! {
    /// Whose chat.
    ChatName {
        /// Slack.
        Slack = "slack",
        /// Microsoft Teams.
        Teams = "teams",
    }
}

codes! {
    /// Whether news arrives there.
    ChatState {
        /// Nothing is posted.
        Off = "off",
        /// News is posted.
        Ok = "ok",
        /// The chat does not take it any more: a new address is needed.
        OutOfDate = "out_of_date",
    }
}

codes! {
    /// What was wrong with the last post that was given up.
    ChatProblem {
        /// The chat says that the address is no more.
        Gone = "gone",
        /// It answered with something else than yes.
        Answered = "answered",
        /// It did not answer in ten seconds.
        TimedOut = "timed_out",
        /// It could not be reached.
        Unreachable = "unreachable",
        /// Its name leads into a network that is not public.
        Inside = "inside",
    }
}

impl ChatName {
    /// The name as its makers write it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Slack => "Slack",
            Self::Teams => "Microsoft Teams",
        }
    }

    /// Whether incoming webhooks of this chat live at that host and path.
    pub fn lives_at(self, host: &str, path: &str) -> bool {
        match self {
            Self::Slack => host == "hooks.slack.com" && path.starts_with("/services/"),
            Self::Teams => [".webhook.office.com", ".logic.azure.com", ".api.powerplatform.com"]
                .iter()
                .any(|end| host.ends_with(end)),
        }
    }

    /// What is posted: a line that leads to the notice.
    pub fn body(self, title: &str, url: &str) -> Value {
        let title: String = title.chars().filter(|c| !c.is_control()).take(TITLE_MAX_CHARS).collect();
        match self {
            // Slack reads three signs, and a bar ends an address.
            Self::Slack => {
                let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                json!({ "text": format!("{title}\n<{}>", url.replace('|', "%7C")) })
            }
            Self::Teams => json!({
                "type": "message",
                "attachments": [{
                    "contentType": "application/vnd.microsoft.card.adaptive",
                    "content": {
                        "type": "AdaptiveCard", "version": "1.4",
                        // Plain text: cards read Markdown, and people choose their names.
                        "body": [{ "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": title }] }],
                        "actions": [{ "type": "Action.OpenUrl", "title": "EduStream", "url": url }]
                    }
                }]
            }),
        }
    }
}

/// `PUT /settings/integrations/{name}`: what is absent stays, an empty address ends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ChatRequest {
    /// The incoming webhook's address as the chat shows it.
    pub webhook_url: Option<String>,
    /// What is posted: `lessons`, `matching`, `messages`, `credits`, `system`.
    pub categories: Option<Vec<String>>,
}

/// What a request asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChatChange {
    End,
    Keep { url: Option<String>, categories: Option<Vec<Category>> },
}

impl ChatRequest {
    /// Reads it; `connected` says whether there is an address already. The address itself is judged where names are
    /// looked up.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self, connected: bool) -> Result<ChatChange, Refusal> {
        let url = self.webhook_url.as_deref().map(str::trim);
        if url == Some("") {
            return Ok(ChatChange::End);
        }
        if url.is_none() && !connected {
            return Err(chat_url_missing());
        }
        let read = |code: &String| Category::parse(code).ok_or_else(|| chat_category_unknown(code));
        let categories = self.categories.as_ref().map(|codes| codes.iter().map(read).collect::<Result<Vec<_>, _>>());
        let categories = categories.transpose()?.map(|mut list| {
            list.sort_unstable();
            list.dedup();
            list
        });
        if categories.as_ref().is_some_and(Vec::is_empty) {
            return Err(chat_categories_missing());
        }
        Ok(ChatChange::Keep { url: url.map(str::to_owned), categories })
    }
}

/// `GET /settings/integrations/{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChatView {
    /// Whose chat.
    pub name: ChatName,
    /// Whether news arrives there.
    pub state: ChatState,
    /// Enough of the address to know it again: its host and its last four signs.
    pub webhook: Option<String>,
    /// What is posted.
    pub categories: Vec<Category>,
    /// When the chat took the last post.
    pub told_at: Option<DateTime<Utc>>,
    /// What was wrong with the last post that was given up; none after one that arrived.
    pub problem: Option<ChatProblem>,
}

/// What may be shown of an address.
pub fn shown(host: &str, url: &str) -> String {
    let host: String = host.chars().take(60).collect();
    let signs: Vec<char> = url.chars().collect();
    let last: String = signs.iter().skip(signs.len().saturating_sub(4)).collect();
    format!("{host}/…{last}")
}

/// The address, if it is one of that chat.
///
/// # Errors
/// 422 at `webhook_url`.
pub fn judge(name: ChatName, host: &str, path: &str, own_machine: bool) -> Result<(), Refusal> {
    if name.lives_at(host, path) || own_machine { Ok(()) } else { Err(chat_url_invalid(name.title())) }
}

/// When a post is tried again after that many tries; none when it is given up. A chat that says the address is gone
/// is not asked again.
pub fn next_try(tries: i32, problem: ChatProblem) -> Option<TimeDelta> {
    if matches!(problem, ChatProblem::Gone | ChatProblem::Inside) || tries >= TRIES_MAX {
        return None;
    }
    // 1, 5 and 25 minutes.
    let minutes = 5_i64.saturating_pow(u32::try_from(tries.saturating_sub(1)).unwrap_or(0));
    Some(TimeDelta::minutes(minutes))
}

/// What an answer means; none for yes.
pub const fn problem_of(status: u16) -> Option<ChatProblem> {
    match status {
        200..=299 => None,
        // Slack: no_service, no_team, channel_is_archived; Teams: the connector was removed.
        403 | 404 | 410 => Some(ChatProblem::Gone),
        _ => Some(ChatProblem::Answered),
    }
}

/// The state after a post that was given up.
pub const fn after_failure(problem: ChatProblem, failures: i32) -> ChatState {
    if matches!(problem, ChatProblem::Gone) || failures >= FAILURES_MAX { ChatState::OutOfDate } else { ChatState::Ok }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_address_belongs_to_its_chat_and_to_nobody_who_sounds_like_it() {
        let good = [
            (ChatName::Slack, "hooks.slack.com", "/services/T0/B0/x"),
            (ChatName::Teams, "acme.webhook.office.com", "/webhookb2/x"),
            (ChatName::Teams, "prod-12.westeurope.logic.azure.com", "/workflows/x"),
        ];
        for (name, host, path) in good {
            assert!(judge(name, host, path, false).is_ok(), "{host}");
        }
        let bad = [
            (ChatName::Slack, "hooks.slack.com.evil.example", "/services/x"),
            (ChatName::Slack, "hooks.slack.com", "/api/auth.test"),
            (ChatName::Slack, "slack.com", "/services/x"),
            (ChatName::Teams, "webhook.office.com", "/x"),
            (ChatName::Teams, "webhook.office.com.evil.example", "/x"),
            (ChatName::Teams, "hooks.slack.com", "/services/x"),
        ];
        for (name, host, path) in bad {
            assert_eq!(judge(name, host, path, false).unwrap_err().code, "chat_url_invalid", "{host}");
        }
    }

    #[test]
    fn a_name_with_signs_of_the_chat_stays_a_name() {
        let slack = ChatName::Slack.body("<!channel> & <https://evil.example|Ada>\u{0}", "https://x.test/a|b");
        assert_eq!(slack["text"], "&lt;!channel&gt; &amp; &lt;https://evil.example|Ada&gt;\n<https://x.test/a%7Cb>");
        let teams = ChatName::Teams.body("[Ada](https://evil.example)", "https://x.test/a");
        let card = &teams["attachments"][0]["content"];
        assert_eq!(card["body"][0]["inlines"][0]["text"], "[Ada](https://evil.example)");
        assert_eq!(card["actions"][0]["url"], "https://x.test/a");
    }

    #[test]
    fn a_request_without_an_address_or_without_news_is_refused() {
        let of = |url: Option<&str>, categories: Option<&[&str]>| ChatRequest {
            webhook_url: url.map(str::to_owned),
            categories: categories.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect()),
        };
        let code = |request: ChatRequest, connected| request.parse(connected).unwrap_err().fields[0].code.clone();
        assert_eq!(code(of(None, Some(&["lessons"])), false), "required");
        assert_eq!(code(of(Some("https://x"), Some(&[])), false), "required");
        assert_eq!(code(of(None, Some(&["weather"])), true), "chat_category_unknown");
        assert_eq!(of(Some("  "), None).parse(true).unwrap(), ChatChange::End);
        let kept = of(None, Some(&["messages", "lessons", "lessons"])).parse(true).unwrap();
        let categories = Some(vec![Category::Lessons, Category::Messages]);
        assert_eq!(kept, ChatChange::Keep { url: None, categories });
    }

    #[test]
    fn what_is_gone_is_not_asked_again_and_what_is_slow_three_times() {
        assert_eq!(problem_of(204), None);
        for gone in [403, 404, 410] {
            assert_eq!(problem_of(gone), Some(ChatProblem::Gone), "{gone}");
        }
        assert_eq!(next_try(1, ChatProblem::Gone), None);
        let waits: Vec<_> = (1..=TRIES_MAX).map(|tries| next_try(tries, ChatProblem::Answered)).collect();
        let minutes = |minutes| Some(TimeDelta::minutes(minutes));
        assert_eq!(waits, [minutes(1), minutes(5), minutes(25), None]);
        assert_eq!(after_failure(ChatProblem::Gone, 1), ChatState::OutOfDate);
        assert_eq!(after_failure(ChatProblem::TimedOut, FAILURES_MAX - 1), ChatState::Ok);
        assert_eq!(after_failure(ChatProblem::TimedOut, FAILURES_MAX), ChatState::OutOfDate);
    }

    #[test]
    fn little_of_an_address_is_shown() {
        let url = "https://hooks.slack.com/services/T0/B0/secretsecret";
        assert_eq!(shown("hooks.slack.com", url), "hooks.slack.com/…cret");
        assert!(shown(&"x".repeat(200), url).chars().count() <= 80);
    }
}
