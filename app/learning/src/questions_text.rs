//! Questions of a quiz as a teacher types them.

use domain::learning::outline::{Question, QuestionKind};

/// A question as it is typed: the question, then a line for each option, `*` before a right one; `=` before a word or a
/// number that is to be typed; `!` before what is told afterwards.
pub fn written(question: &Question) -> String {
    let mut lines = vec![question.text.replace('\n', " ")];
    match question.kind() {
        Some(QuestionKind::Single | QuestionKind::Multiple) => {
            let right = |at: usize| question.answers.contains(&at.to_string());
            let options = question.options.iter().enumerate();
            lines.extend(options.map(|(at, it)| format!("{} {it}", if right(at) { "*" } else { "-" })));
        }
        Some(QuestionKind::Text | QuestionKind::Number) | None => {
            lines.extend(question.answers.iter().map(|answer| format!("= {answer}")));
        }
    }
    if !question.feedback.is_empty() {
        lines.push(format!("! {}", question.feedback.replace('\n', " ")));
    }
    lines.join("\n")
}

/// The same read back.
pub fn read(text: &str) -> Vec<Question> {
    let text = text.replace("\r\n", "\n");
    let blocks = text.split("\n\n").filter(|block| !block.trim().is_empty());
    blocks.map(read_one).collect()
}

/// The same, over what is kept: a question that stands as it is shown stays as it is, with what the text cannot say of
/// it (lines within it, several right answers of which there is one, a number that is a word).
pub fn read_over(text: &str, kept: &[Question]) -> Vec<Question> {
    let mut left: Vec<(Question, &Question)> = kept.iter().map(|it| (read_one(&written(it)), it)).collect();
    let questions = read(text).into_iter().map(|question| {
        let same = left.iter().position(|(shown, _)| *shown == question);
        same.map_or(question, |at| left.remove(at).1.clone())
    });
    questions.collect()
}

fn read_one(block: &str) -> Question {
    let mut question = Question::default();
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let rest = line.get(1..).unwrap_or_default().trim().to_owned();
        match line.chars().next() {
            _ if question.text.is_empty() => line.clone_into(&mut question.text),
            Some('*') => {
                question.answers.push(question.options.len().to_string());
                question.options.push(rest);
            }
            Some('-') => question.options.push(rest),
            Some('=') => question.answers.push(rest),
            Some('!') => question.feedback = rest,
            _ => {
                question.text.push(' ');
                question.text.push_str(line);
            }
        }
    }
    let kind = match (question.options.is_empty(), question.answers.as_slice()) {
        (false, [_]) => QuestionKind::Single,
        (false, _) => QuestionKind::Multiple,
        (true, [only]) if only.replace(',', ".").parse::<f64>().is_ok() => QuestionKind::Number,
        (true, _) => QuestionKind::Text,
    };
    kind.code().clone_into(&mut question.kind);
    question
}
