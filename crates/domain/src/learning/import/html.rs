//! Clean HTML as Markdown. What comes in went through the house's allow list (`ammonia`): tags are few and small,
//! values are quoted, nothing runs. What comes out is cleaned again where it is shown.

mod writer;

use std::{borrow::Cow, fmt::Write};
use writer::Writer;

/// Tags that may come in; everything else is taken away before, with its content where that is no text.
pub const TAGS: &[&str] = &[
    "p",
    "br",
    "hr",
    "em",
    "i",
    "strong",
    "b",
    "del",
    "s",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "a",
    "img",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "sub",
    "sup",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "figure",
    "figcaption",
    "dl",
    "dt",
    "dd",
    "address",
    "center",
];

/// A page as Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Written {
    pub text: String,
    /// Pictures that were left out; what they are called stands in the text.
    pub pictures: usize,
}

/// A piece of HTML.
enum Token<'a> {
    Open(&'a str, &'a str),
    Close(&'a str),
    Text(&'a str),
}

/// Cuts HTML at its tags; a `>` within quotes ends none.
fn tokens(html: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if !rest.starts_with('<') {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            rest = after;
            return Some(Token::Text(text));
        }
        let mut quote = None;
        let end = rest.char_indices().find(|(_, c)| match quote {
            Some(open) => {
                if open == *c {
                    quote = None;
                }
                false
            }
            None if matches!(c, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            None => *c == '>',
        });
        let (tag, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at + 1));
        rest = after;
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        Some(match inner.strip_prefix('/') {
            Some(name) => Token::Close(name.trim()),
            None => match inner.split_once(char::is_whitespace) {
                Some((name, attributes)) => Token::Open(name, attributes),
                None => Token::Open(inner, ""),
            },
        })
    })
}

/// The value of a quoted attribute.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let (key, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        if key.trim() == name {
            return Some(unescaped(value).into_owned());
        }
        rest = after;
    }
}

/// Entities as the characters they are.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.split_once(';').filter(|(name, _)| name.len() <= 10);
        match found.and_then(|(name, after)| Some((letter(name)?, after))) {
            Some((letter, after)) => {
                out.push(letter);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => return None,
    })
}

/// Clean HTML as plain words in one line.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for token in tokens(html) {
        match token {
            Token::Text(words) => text.push_str(&unescaped(words)),
            Token::Open("img", attributes) => {
                if let Some(name) = attribute(attributes, "alt").filter(|name| !name.trim().is_empty()) {
                    let _ = write!(text, "[{}]", name.trim());
                }
            }
            Token::Open("sup", _) => text.push('^'),
            Token::Open(name, _) | Token::Close(name) if !is_inline(name) => text.push(' '),
            Token::Open(..) | Token::Close(_) => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_inline(name: &str) -> bool {
    matches!(name, "em" | "i" | "strong" | "b" | "del" | "s" | "code" | "a" | "sub" | "sup" | "img")
}

/// Clean HTML as Markdown.
pub fn markdown(html: &str) -> Written {
    let mut writer = Writer::default();
    for token in tokens(html) {
        match token {
            Token::Text(text) => writer.words(&unescaped(text)),
            Token::Open(name, attributes) => writer.open(name, attributes),
            Token::Close(name) => writer.close(name),
        }
    }
    writer.written()
}

/// Words that mean themselves in Markdown.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests;
