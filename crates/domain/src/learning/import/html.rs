//! Clean HTML as Markdown. What comes in went through the house's allow list (`ammonia`): tags are few and small,
//! values are quoted, nothing runs. What comes out is cleaned again where it is shown.

use std::borrow::Cow;

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
                    text.push_str(&format!("[{}]", name.trim()));
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
    writer.flush();
    Written { text: writer.out.trim().to_owned(), pictures: writer.pictures }
}

#[derive(Default)]
struct Writer {
    out: String,
    line: String,
    /// Marks of emphasis that wait for the first letter they stand before.
    opening: Vec<&'static str>,
    /// The number of the next item of each list that is open; none counts nothing.
    lists: Vec<Option<usize>>,
    /// What stands before the first line of an item.
    marker: Option<String>,
    quotes: usize,
    heading: usize,
    links: Vec<Option<String>>,
    /// What is written as it stands.
    block: Option<String>,
    code: Option<String>,
    pictures: usize,
    /// Whether the last block was an item.
    listed: bool,
}

impl Writer {
    fn words(&mut self, text: &str) {
        if let Some(block) = &mut self.block {
            block.push_str(text);
            return;
        }
        if let Some(code) = &mut self.code {
            code.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
            return;
        }
        if text.starts_with(char::is_whitespace) && !self.line.is_empty() && !self.line.ends_with(char::is_whitespace) {
            self.line.push(' ');
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        for mark in std::mem::take(&mut self.opening) {
            self.line.push_str(mark);
        }
        self.line.push_str(&escaped(&words));
        if text.ends_with(char::is_whitespace) {
            self.line.push(' ');
        }
    }

    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "strong" | "b" => self.opening.push("**"),
            "em" | "i" => self.opening.push("*"),
            "del" | "s" => self.opening.push("~~"),
            "sup" => self.line.push('^'),
            "code" if self.block.is_none() => self.code = Some(String::new()),
            "br" if self.block.is_none() => self.flush_soft(),
            "br" => self.words("\n"),
            "img" => self.picture(attributes),
            "a" => self.link(attribute(attributes, "href")),
            _ if is_inline(name) => {}
            _ => self.open_block(name),
        }
    }

    fn open_block(&mut self, name: &str) {
        match name {
            "td" | "th" if !self.line.trim().is_empty() => return self.line.push_str(" | "),
            "td" | "th" => return,
            _ => self.flush(),
        }
        match name {
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(1)),
            "li" => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.marker = Some(mark);
            }
            "blockquote" => self.quotes += 1,
            "pre" => self.block = Some(String::new()),
            "hr" => self.put("* * *".to_owned(), false),
            _ => self.heading = heading(name).unwrap_or(self.heading),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "strong" | "b" => self.closed("**"),
            "em" | "i" => self.closed("*"),
            "del" | "s" => self.closed("~~"),
            "code" => self.code_ends(),
            "a" => self.link_ends(),
            "td" | "th" => {}
            _ if is_inline(name) => {}
            _ => {
                self.flush();
                match name {
                    "ul" | "ol" => {
                        self.lists.pop();
                    }
                    "li" => self.marker = None,
                    "blockquote" => self.quotes = self.quotes.saturating_sub(1),
                    "pre" => self.block_ends(),
                    _ if heading(name).is_some() => self.heading = 0,
                    _ => {}
                }
            }
        }
    }

    /// A mark closes behind the last letter, or goes where nothing was between.
    fn closed(&mut self, mark: &'static str) {
        if self.opening.last() == Some(&mark) {
            self.opening.pop();
            return;
        }
        if self.line.trim().is_empty() {
            return;
        }
        let blank = self.line.ends_with(' ');
        self.line.truncate(self.line.trim_end().len());
        self.line.push_str(mark);
        if blank {
            self.line.push(' ');
        }
    }

    fn picture(&mut self, attributes: &str) {
        self.pictures += 1;
        let name = attribute(attributes, "alt").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        if let Some(name) = name {
            self.words(&format!("[{name}]"));
        }
    }

    fn link(&mut self, href: Option<String>) {
        let href = href.filter(|href| !href.is_empty() && self.block.is_none() && self.code.is_none());
        if href.is_some() {
            self.opening.push("[");
        }
        self.links.push(href);
    }

    fn link_ends(&mut self) {
        let Some(Some(href)) = self.links.pop() else { return };
        if self.opening.last() == Some(&"[") {
            self.opening.pop();
            return;
        }
        let mut address = String::new();
        for c in href.chars().filter(|c| !c.is_control()) {
            match c {
                ' ' => address.push_str("%20"),
                '(' => address.push_str("%28"),
                ')' => address.push_str("%29"),
                '<' => address.push_str("%3C"),
                '>' => address.push_str("%3E"),
                '\\' => address.push_str("%5C"),
                c => address.push(c),
            }
        }
        self.line.push_str(&format!("]({address})"));
    }

    fn code_ends(&mut self) {
        let Some(code) = self.code.take().filter(|code| !code.trim().is_empty()) else { return };
        for mark in std::mem::take(&mut self.opening) {
            self.line.push_str(mark);
        }
        let ticks = "`".repeat(longest_run(&code) + 1);
        let room = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.line.push_str(&format!("{ticks}{room}{code}{room}{ticks}"));
    }

    fn block_ends(&mut self) {
        let Some(block) = self.block.take() else { return };
        let ticks = "`".repeat(longest_run(&block).max(2) + 1);
        let block = block.trim_matches('\n').replace("\r\n", "\n");
        if !block.trim().is_empty() {
            self.put(format!("{ticks}\n{block}\n{ticks}"), false);
        }
    }

    /// A line ends, its paragraph does not.
    fn flush_soft(&mut self) {
        if !self.line.trim().is_empty() {
            self.line.truncate(self.line.trim_end().len());
            self.line.push_str("\\\n");
        }
    }

    fn flush(&mut self) {
        self.opening.clear();
        let line = std::mem::take(&mut self.line);
        let line = line.trim().trim_end_matches('\\').trim_end();
        if line.is_empty() {
            return;
        }
        let (line, item) = (begun(line), self.marker.is_some() && self.heading == 0);
        let line = if self.heading > 0 { format!("{} {line}", "#".repeat(self.heading)) } else { line };
        self.put(line, item);
    }

    /// A block with what stands before each of its lines.
    fn put(&mut self, text: String, item: bool) {
        let depth = self.lists.len().saturating_sub(1);
        let marker = self.marker.take();
        let within = marker.as_ref().map_or(if self.lists.is_empty() { 0 } else { 3 }, String::len);
        let (quotes, indent) = ("> ".repeat(self.quotes), " ".repeat(depth * 3));
        if !self.out.is_empty() {
            self.out.push_str(if item && self.listed { "\n" } else { "\n\n" });
        }
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                self.out.push('\n');
            }
            self.out.push_str(&quotes);
            self.out.push_str(&indent);
            match marker.as_ref().filter(|_| at == 0) {
                Some(marker) => self.out.push_str(marker),
                None => self.out.push_str(&" ".repeat(within)),
            }
            self.out.push_str(line);
        }
        self.listed = item;
    }
}

fn heading(name: &str) -> Option<usize> {
    let number = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&number).then_some(number)
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
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

/// A line that begins no heading, list or quotation of its own.
fn begun(line: &str) -> String {
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, rest) = line.split_at(digits);
    if !number.is_empty() && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '>', '+', '-', '=']) { format!("\\{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests;
