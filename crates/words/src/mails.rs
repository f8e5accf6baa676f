//! What mails say. Each one is a message of `mails.ftl` with a subject, a body and the label of its button;
//! [`crate::mail!`] fills it.

use crate::{Locale, gap::Gap, keys::BOOK};

/// A mail in words: everything but addresses and markup. What people typed stands in it as typed: escape it where it
/// becomes markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// The body, one line each.
    pub paragraphs: Vec<String>,
    /// What the button says.
    pub action: String,
    /// Under every mail: why it came.
    pub footer: &'static str,
}

/// For generated code: the mail of that name.
pub(crate) fn mail<const N: usize>(l: Locale, name: &str, facts: [(&'static str, Gap<'_>); N]) -> Mail {
    let facts = facts.map(|(name, fact)| (name, fact.on_one_line()));
    let part = |part: &str| {
        let name = format!("{name}.{part}");
        BOOK.named(l, &name, &facts).or_else(|| BOOK.named(Locale::En, &name, &facts)).unwrap_or_default()
    };
    // What a gap leaves empty is no paragraph.
    let body = part("body");
    let paragraphs = body.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).map(str::to_owned).collect();
    Mail { subject: part("subject"), paragraphs, action: part("action"), footer: crate::tr!(l, mail.footer) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_its_parts_in_the_readers_language() {
        let mail = crate::mail!(Locale::De, reset_password, name = "Mina", count = 2);
        assert_eq!(
            (mail.subject.as_str(), mail.action.as_str()),
            ("Wähle ein neues Passwort", "Neues Passwort wählen")
        );
        assert_eq!((mail.paragraphs.len(), mail.paragraphs[0].as_str()), (3, "Hallo Mina,"));
        let asked = &mail.paragraphs[1];
        assert!(asked.ends_with("Der Link funktioniert nur einmal und gilt 2 Stunden lang."), "{asked}");
        assert!(mail.footer.ends_with("EduStream."));
    }

    #[test]
    fn what_people_typed_cannot_become_a_header_a_paragraph_or_a_gap() {
        let mail = crate::mail!(
            Locale::En,
            tutor_declined,
            name = "Mina\r\nBcc: all@people.test",
            reason = "{ $name }\n\nSo."
        );
        assert_eq!(mail.paragraphs.len(), 3);
        assert_eq!(mail.paragraphs[0], "Hello Mina  Bcc: all@people.test,");
        assert!(mail.paragraphs[1].ends_with("Here is why: { $name }  So."), "{}", mail.paragraphs[1]);
    }
}
