//! A mail as a page: one column, the product's colours by day and by night, one action.
//!
//! Written for readers of mail, which know tables and inline styles and forget the rest: everything stands inline for
//! the day, and the one style sheet only says what the night changes. Nothing is loaded from anywhere.

use super::render::escape;
use std::fmt::Write;
use words::Locale;

/// What changes in the dark; the day's values stand inline. The colours are those of `style/tokens.css`.
const STYLE: &str = "\
:root{color-scheme:light dark;supported-color-schemes:light dark}\
@media (max-width:480px){.sheet{padding:24px 20px!important}}\
@media (prefers-color-scheme:dark){\
.page{background:#151412!important}\
.sheet{background:#1e1c1a!important;border-color:#3a3733!important}\
.ink{color:#f2efea!important}\
.soft{color:#b5aea4!important}\
.line{border-color:#3a3733!important}\
.warm{background:#2c2415!important;border-color:#4a3b1e!important}\
.link{color:#93b4fd!important}}";

const FONT: &str = "font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const INK: &str = "color:#1c1917";
const SOFT: &str = "color:#57534e";

/// What a mail shows besides its text.
pub(super) struct Sheet<'a> {
    pub l: Locale,
    pub subject: &'a str,
    pub paragraphs: &'a [String],
    /// The lesson it is about: its name, and when it is.
    pub lesson: Option<(String, String)>,
    /// Its way, a piece for each step, and whether that is where it stands.
    pub steps: Vec<(String, bool)>,
    pub action: (&'a str, &'a str),
    /// Says what to do when the button does nothing.
    pub otherwise: &'a str,
    pub footer: &'a str,
    /// Where the product is.
    pub home: &'a str,
}

impl Sheet<'_> {
    /// The whole document.
    pub(super) fn html(&self) -> String {
        let (language, direction) = (self.l.code(), self.l.direction());
        let (title, inside, foot) = (escape(self.subject), self.inside(), self.foot());
        let (preview, brand) = (self.preview(), brand(self.home));
        format!(
            "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><style>{STYLE}</style></head>\
             <body class=\"page\" style=\"margin:0;padding:0;background:#fbfaf8\">{preview}\
             <table role=\"presentation\" class=\"page\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
             style=\"background:#fbfaf8\"><tr><td align=\"center\" style=\"padding:32px 12px\">\
             <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
             style=\"max-width:560px;{FONT};font-size:16px;line-height:24px;text-align:start\">\
             <tr><td style=\"padding:0 4px 20px\">{brand}</td></tr>\
             <tr><td class=\"sheet ink\" style=\"padding:32px;background:#ffffff;border:1px solid #e4e0d9;\
             border-radius:12px;{INK}\">{inside}</td></tr>\
             <tr><td class=\"soft\" style=\"padding:20px 4px 0;font-size:14px;line-height:20px;{SOFT}\">\
             {foot}</td></tr>\
             </table></td></tr></table></body></html>"
        )
    }

    /// The line that a list of mails shows behind the subject, hidden in the mail itself: what it says after the
    /// greeting.
    fn preview(&self) -> String {
        let line = self.paragraphs.get(1).or_else(|| self.paragraphs.first());
        line.map(|line| {
            format!("<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">{}</div>", escape(line))
        })
        .unwrap_or_default()
    }

    fn inside(&self) -> String {
        let mut inside = String::new();
        let title = escape(self.subject);
        let _ = write!(
            inside,
            "<h1 class=\"ink\" style=\"margin:0 0 20px;font-size:20px;line-height:28px;font-weight:700;{INK}\">\
             {title}</h1>"
        );
        for paragraph in self.paragraphs {
            let _ = write!(inside, "<p style=\"margin:0 0 16px\">{}</p>", escape(paragraph));
        }
        if let Some((name, when)) = &self.lesson {
            let _ = write!(
                inside,
                "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
                 style=\"margin:4px 0 20px\"><tr><td class=\"warm\" style=\"padding:16px 20px;background:#fdf1dd;\
                 border:1px solid #f0dcb8;border-radius:8px\">\
                 <p class=\"ink\" style=\"margin:0;font-weight:600;{INK}\">{}</p>\
                 <p class=\"ink\" style=\"margin:4px 0 0;font-size:18px;line-height:28px;font-weight:700;{INK}\">{}</p>\
                 {}</td></tr></table>",
                escape(name),
                escape(when),
                self.way(),
            );
        }
        let (link, label) = (escape(self.action.0), escape(self.action.1));
        let _ = write!(
            inside,
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:8px 0 4px\"><tr>\
             <td style=\"border-radius:8px;background:#2563eb\"><a href=\"{link}\" style=\"display:inline-block;\
             padding:12px 24px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px\">{label}</a></td>\
             </tr></table>"
        );
        inside
    }

    /// The steps of the lesson in one line of small type, where it stands in bold.
    fn way(&self) -> String {
        if self.steps.is_empty() {
            return String::new();
        }
        let step = |(name, here): &(String, bool)| {
            let (class, style) =
                if *here { ("ink", format!("font-weight:600;{INK}")) } else { ("soft", SOFT.to_owned()) };
            format!("<span class=\"{class}\" style=\"white-space:nowrap;{style}\">{}</span>", escape(name))
        };
        let steps = self.steps.iter().map(step).collect::<Vec<_>>().join(" &#183; ");
        format!("<p class=\"soft\" style=\"margin:8px 0 0;font-size:14px;line-height:20px;{SOFT}\">{steps}</p>")
    }

    fn foot(&self) -> String {
        let link = escape(self.action.0);
        format!(
            "<p style=\"margin:0 0 12px\">{}<br><a class=\"link\" href=\"{link}\" dir=\"ltr\" style=\"color:#1d4ed8;\
             word-break:break-all\">{link}</a></p><p class=\"line\" style=\"margin:0;padding:12px 0 0;\
             border-top:1px solid #e4e0d9\">{}</p>",
            escape(self.otherwise),
            escape(self.footer),
        )
    }
}

/// The name of the product beside a spot of its colour, without a picture that a reader of mail would block.
fn brand(home: &str) -> String {
    format!(
        "<a href=\"{}\" style=\"text-decoration:none\"><span style=\"display:inline-block;width:20px;height:20px;\
         border-radius:6px;background:#2563eb;vertical-align:-4px\"></span><span class=\"ink\" \
         style=\"padding-inline-start:10px;font-size:18px;font-weight:700;{INK}\">EduStream</span></a>",
        escape(home)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(paragraphs: &[String]) -> String {
        let sheet = Sheet {
            l: Locale::En,
            subject: "Confirmed: Algebra",
            paragraphs,
            lesson: Some(("Algebra <with> Chen".into(), "Mon 2 Mar, 12:00".into())),
            steps: vec![("✓ Requested".into(), false), ("→ Join".into(), true)],
            action: ("https://edustream.test/bookings/1?a=1&b=2", "See the lesson"),
            otherwise: "Button not working?",
            footer: "Why it came.",
            home: "https://edustream.test",
        };
        sheet.html()
    }

    #[test]
    fn every_colour_is_one_of_the_products() {
        let tokens = include_str!("../../../../style/tokens.css").to_lowercase();
        let html = sheet(&["Hello,".into()]);
        let colours: Vec<&str> = html.match_indices('#').filter_map(|(at, _)| html.get(at..at + 7)).collect();
        let hex = |colour: &&&str| colour.chars().skip(1).all(|digit| digit.is_ascii_hexdigit());
        let colours: Vec<_> = colours.iter().filter(hex).collect();
        assert!(colours.len() > 20, "{}", colours.len());
        for colour in colours {
            assert!(tokens.contains(&colour.to_lowercase()), "{colour} is no colour of style/tokens.css");
        }
    }

    #[test]
    fn nothing_is_loaded_and_nothing_typed_becomes_markup() {
        let html = sheet(&["<img src=x>".into()]);
        for forbidden in ["<img", "<script", "src=", "url(", "@import", "<with>"] {
            assert!(!html.replace("&lt;img src=x&gt;", "").contains(forbidden), "{forbidden}");
        }
        assert!(html.contains("?a=1&amp;b=2"));
    }

    #[test]
    fn a_list_of_mails_shows_what_it_says_and_not_the_greeting() {
        let html = sheet(&["Hello Mina,".into(), "It is confirmed.".into()]);
        assert!(html.contains("mso-hide:all\">It is confirmed.</div>"));
    }

    #[test]
    fn a_mail_is_short_enough_to_be_shown_whole() {
        // Some readers cut a mail at 102 KB.
        let paragraphs = vec!["x".repeat(2_000); 4];
        assert!(sheet(&paragraphs).len() < 16_000);
    }
}
