//! Markdown, block by block, while tags open and close.

use super::{Written, attribute, escaped, is_inline};
use std::fmt::Write;

#[derive(Default)]
pub(super) struct Writer {
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
    /// What was written.
    pub(super) fn written(mut self) -> Written {
        self.flush();
        Written { text: self.out.trim().to_owned(), pictures: self.pictures }
    }

    /// Words of the page.
    pub(super) fn words(&mut self, text: &str) {
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

    /// A tag opens.
    pub(super) fn open(&mut self, name: &str, attributes: &str) {
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

    /// A tag closes.
    pub(super) fn close(&mut self, name: &str) {
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
        let _ = write!(self.line, "]({address})");
    }

    fn code_ends(&mut self) {
        let Some(code) = self.code.take().filter(|code| !code.trim().is_empty()) else { return };
        for mark in std::mem::take(&mut self.opening) {
            self.line.push_str(mark);
        }
        let ticks = "`".repeat(longest_run(&code) + 1);
        let room = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        let _ = write!(self.line, "{ticks}{room}{code}{room}{ticks}");
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

/// A line that begins no heading, list or quotation of its own.
fn begun(line: &str) -> String {
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let (number, rest) = line.split_at(digits);
    if !number.is_empty() && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '>', '+', '-', '=']) { format!("\\{line}") } else { line.to_owned() }
}
