//! A file of Markdown as a course. `#` is the course, `##` a module, `###` a unit; a heading that begins with `?` is a
//! quiz. `docs/importing-courses.md` describes it for teachers.

use super::{LeftOut, Notes, pieces};
use crate::learning::outline::{Module, Outline, Question, QuestionKind, Unit};
use std::fmt::Write;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Course {
    pub title: Option<String>,
    pub description: String,
    pub outline: Outline,
}

/// A heading with what stands below it, up to the next one.
struct Section<'a> {
    /// 1 to 6; 0 is what stands before the first.
    level: usize,
    title: &'a str,
    body: Vec<&'a str>,
}

impl Section<'_> {
    /// The title of a quiz.
    fn quiz(&self) -> Option<&str> {
        self.title.strip_prefix('?').map(str::trim)
    }
}

/// Reads a file.
pub fn read(text: &str, notes: &mut Notes) -> Course {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut sections = sections(&text);
    let firsts = sections.iter().filter(|section| section.level == 1).count();
    let more = sections.iter().any(|section| section.level > 1);
    let named = firsts == 1 && more && sections.iter().find(|it| it.level > 0).is_some_and(|it| it.level == 1);
    let mut course = Course::default();
    let mut before = sections.remove(0).body.join("\n");
    if named {
        let first = sections.remove(0);
        course.title = pieces::titled(&unmarked(first.title));
        before = format!("{before}\n\n{}", first.body.join("\n"));
        // What the course is about is said beside it, and not within.
        course.description = without_pictures(&before, course.title.as_deref().unwrap_or_default(), notes);
        before = String::new();
    }
    course.outline.modules = modules(&sections, &before, course.title.clone(), notes);
    course
}

/// The file at its headings. Those within a fence of code are code.
fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section { level: 0, title: "", body: Vec::new() }];
    let mut fence = None;
    for line in text.lines() {
        let heading = if fence.is_none() { heading(line) } else { None };
        fence = fenced(line, fence);
        if let Some((level, title)) = heading {
            sections.push(Section { level, title, body: Vec::new() });
        } else if let Some(last) = sections.last_mut() {
            last.body.push(line);
        }
    }
    sections
}

/// A heading with number signs (CommonMark 4.2).
fn heading(line: &str) -> Option<(usize, &str)> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rest = line.trim_start_matches(' ');
    let title = rest.trim_start_matches('#');
    let level = rest.len() - title.len();
    let blank = title.is_empty() || title.starts_with([' ', '\t']);
    if indent > 3 || !(1..=6).contains(&level) || !blank {
        return None;
    }
    let title = title.trim();
    let bare = title.trim_end_matches('#');
    Some((level, if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim() } else { title }))
}

/// The fence of code that is open behind a line (CommonMark 4.5): its sign and how often.
fn fenced(line: &str, open: Option<(char, usize)>) -> Option<(char, usize)> {
    let rest = line.trim_start();
    let sign = rest.chars().next().filter(|c| matches!(c, '`' | '~'));
    let Some(sign) = sign else { return open };
    let count = rest.chars().take_while(|c| *c == sign).count();
    let after = rest.get(count..).unwrap_or_default();
    match open {
        None if count >= 3 && !(sign == '`' && after.contains('`')) => Some((sign, count)),
        Some((opened, length)) if opened == sign && count >= length && after.trim().is_empty() => None,
        open => open,
    }
}

fn modules(sections: &[Section<'_>], before: &str, course: Option<String>, notes: &mut Notes) -> Vec<Module> {
    let of_modules = sections.iter().map(|section| section.level).min().unwrap_or(1);
    let of_units = sections.iter().map(|section| section.level).filter(|level| *level > of_modules).min().unwrap_or(6);
    let mut modules = Vec::<(Option<String>, Vec<Unit>)>::new();
    let opening = course.unwrap_or_else(|| "1".to_owned());
    let first = pieces::texts(&opening, &without_pictures(before, &opening, notes), notes);
    if !first.is_empty() {
        modules.push((Some(opening), first));
    }
    for (section, body) in chapters(sections, of_units) {
        let title = pieces::titled(&unmarked(section.quiz().unwrap_or(section.title)));
        if section.level == of_modules {
            modules.push((title.clone(), Vec::new()));
        }
        let number = modules.len().max(1).to_string();
        let title = title.unwrap_or(number);
        let units = if section.quiz().is_some() {
            pieces::quizzes(&title, questions(&body, &title, notes), notes)
        } else {
            pieces::texts(&title, &without_pictures(&body, &title, notes), notes)
        };
        if units.is_empty() && section.level > of_modules {
            notes.add(LeftOut::Empty, &title, 1);
        }
        if let Some((_, last)) = modules.last_mut() {
            last.extend(units);
        }
    }
    modules.retain(|(title, units)| {
        if units.is_empty() {
            notes.add(LeftOut::Empty, title.as_deref().unwrap_or_default(), 1);
        }
        !units.is_empty()
    });
    let made = modules.into_iter().enumerate();
    made.filter_map(|(at, (title, units))| pieces::module(title, at + 1, units)).collect()
}

/// The headings that begin something, each with all that stands below it: deeper headings stay in the text.
fn chapters<'s, 'a>(sections: &'s [Section<'a>], of_units: usize) -> Vec<(&'s Section<'a>, String)> {
    let mut chapters = Vec::<(&Section<'_>, String)>::new();
    for section in sections {
        let body = section.body.join("\n");
        let asked = chapters.last().is_some_and(|(last, _)| last.quiz().is_some() && section.level > last.level);
        let deeper = asked || section.level > of_units && section.quiz().is_none();
        match chapters.last_mut().filter(|_| deeper) {
            Some((_, text)) => {
                text.truncate(text.trim_end_matches('\n').len());
                let (signs, body) = ("#".repeat(section.level), body.trim_start_matches('\n'));
                let _ = write!(text, "\n\n{signs} {}\n\n{body}", section.title);
            }
            None => chapters.push((section, body)),
        }
    }
    chapters
}

/// A title without its marks of emphasis and code.
fn unmarked(title: &str) -> String {
    title.replace(['*', '`'], "")
}

/// Questions: what is asked, then a task list with the right ones ticked, or `=` before what may be typed; `>` before
/// what is told afterwards.
fn questions(body: &str, title: &str, notes: &mut Notes) -> Vec<Question> {
    let body = without_pictures(body, title, notes);
    let mut questions = Vec::new();
    let mut open = Question::default();
    let mut fence = None;
    for line in body.lines() {
        let within = fence.is_some();
        fence = fenced(line, fence);
        let trimmed = line.trim();
        if within || fence.is_some() {
            open.text.push('\n');
            open.text.push_str(line);
            continue;
        }
        if trimmed.is_empty() {
            continue;
        }
        if let Some((right, option)) = task(trimmed) {
            if right {
                open.answers.push(open.options.len().to_string());
            }
            open.options.push(pieces::line(option));
        } else if let Some(answer) = trimmed.strip_prefix('=').filter(|_| open.options.is_empty()) {
            open.answers.push(pieces::line(answer));
        } else if let Some(told) = trimmed.strip_prefix('>') {
            open.feedback = pieces::line(&format!("{} {told}", open.feedback));
        } else {
            if !open.options.is_empty() || !open.answers.is_empty() {
                questions.push(std::mem::take(&mut open));
            }
            let asked = heading(trimmed).map_or(trimmed, |(_, title)| title);
            let blank = if open.text.is_empty() { "" } else { "\n" };
            open.text.push_str(blank);
            open.text.push_str(if blank.is_empty() { unnumbered(asked) } else { asked });
        }
    }
    if !open.text.is_empty() || !open.options.is_empty() {
        questions.push(open);
    }
    questions.into_iter().map(of_kind).collect()
}

/// An item of a task list: whether it is ticked, and what it says.
fn task(line: &str) -> Option<(bool, &str)> {
    let rest = line.strip_prefix(['-', '*', '+'])?.trim_start();
    let (mark, after) = rest.strip_prefix('[')?.split_once(']')?;
    match mark {
        " " | "" => Some((false, after.trim())),
        "x" | "X" => Some((true, after.trim())),
        _ => None,
    }
}

/// A question without its own number.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')']).filter(|after| rest.len() < line.len() && after.starts_with(' ')) {
        Some(after) => after.trim(),
        None => line,
    }
}

fn of_kind(mut question: Question) -> Question {
    question.text = question.text.trim().to_owned();
    let kind = match (question.options.is_empty(), question.answers.as_slice()) {
        (false, [_]) => QuestionKind::Single,
        (false, _) => QuestionKind::Multiple,
        (true, [only]) if super::super::quiz::number(only).is_some() => QuestionKind::Number,
        (true, _) => QuestionKind::Text,
    };
    kind.code().clone_into(&mut question.kind);
    question
}

/// The text with the names of its pictures in their places. Those within code are code.
fn without_pictures(text: &str, place: &str, notes: &mut Notes) -> String {
    let (mut lines, mut fence, mut pictures) = (Vec::new(), None, 0);
    for line in text.lines() {
        let within = fence.is_some();
        fence = fenced(line, fence);
        if within || fence.is_some() || !line.contains("![") {
            lines.push(line.to_owned());
            continue;
        }
        let (line, count) = line_without_pictures(line);
        pictures += count;
        lines.push(line);
    }
    notes.add(LeftOut::Picture, place, pictures);
    lines.join("\n").trim().to_owned()
}

fn line_without_pictures(line: &str) -> (String, usize) {
    let (mut out, mut rest, mut count) = (String::new(), line, 0);
    while let Some(at) = rest.find("![") {
        let (before, picture) = rest.split_at(at);
        let code = (out.matches('`').count() + before.matches('`').count()) % 2 == 1;
        match picture_at(picture).filter(|_| !code && !before.ends_with('\\')) {
            Some((name, after)) => {
                out.push_str(before);
                if !name.trim().is_empty() {
                    let _ = write!(out, "\\[{}\\]", name.trim());
                }
                count += 1;
                rest = after;
            }
            None => {
                out.push_str(before);
                out.push_str("![");
                rest = picture.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    (out, count)
}

/// The name of the picture that a text begins with, and what stands behind it.
fn picture_at(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix("![")?.split_once(']')?;
    let close = match after.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let (_, after) = after.split_once(close)?;
    Some((name, after))
}

#[cfg(test)]
mod tests;
