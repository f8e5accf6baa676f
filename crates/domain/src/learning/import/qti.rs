//! QTI 1.2, as far as cartridges use it: choices, several choices, true or false, and words that are typed.

use super::{LeftOut, Notes, pieces, tree::Element};
use crate::learning::outline::{Question, QuestionKind};

/// Deepest conditions that are followed.
const DEPTH_MAX: usize = 16;

/// A quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Quiz {
    pub title: Option<String>,
    pub questions: Vec<Question>,
}

/// Reads a quiz. `plain` makes words of HTML; what a question needs that there is not here is noted.
pub fn read(root: &Element, plain: &dyn Fn(&str) -> String, notes: &mut Notes) -> Quiz {
    let assessment = if root.name == "assessment" { Some(root) } else { root.find("assessment") };
    let title = assessment.and_then(|it| it.attribute("title")).and_then(pieces::titled);
    let mut questions = Vec::new();
    for item in root.every("item") {
        match question(item, plain) {
            Some(question) => questions.push(question),
            None => {
                let asked = item.child("presentation").map(|it| said(it, plain)).unwrap_or_default();
                let name =
                    if asked.is_empty() { item.attribute("title").unwrap_or_default().to_owned() } else { asked };
                notes.add(LeftOut::Question, &name, 1);
            }
        }
    }
    Quiz { title, questions }
}

fn question(item: &Element, plain: &dyn Fn(&str) -> String) -> Option<Question> {
    let presentation = item.child("presentation")?;
    let text = said(presentation, plain);
    let choices = presentation.every("response_lid");
    let typed = presentation.every("response_str").len() + presentation.every("response_num").len();
    let right = right_answers(item);
    let feedback = feedback(item, plain);
    let question = match (choices.as_slice(), typed) {
        ([choice], 0) => {
            let labels = choice.every("response_label");
            let named: Vec<&str> = labels.iter().filter_map(|label| label.attribute("ident")).collect();
            let answers: Vec<String> = named
                .iter()
                .enumerate()
                .filter(|(_, ident)| right.iter().any(|answer| answer.as_str() == **ident))
                .map(|(at, _)| at.to_string())
                .collect();
            let several = choice.attribute("rcardinality").is_some_and(|it| it.eq_ignore_ascii_case("multiple"));
            let kind = if several { QuestionKind::Multiple } else { QuestionKind::Single };
            let options = labels.iter().map(|label| words_in(label, plain)).collect();
            Question { kind: kind.code().to_owned(), text, options, answers, feedback }
        }
        ([], 1) => {
            let kind = QuestionKind::Text.code().to_owned();
            Question { kind, text, options: Vec::new(), answers: right, feedback }
        }
        _ => return None,
    };
    question.parse().ok()
}

/// What is asked: the words before the answers.
fn said(presentation: &Element, plain: &dyn Fn(&str) -> String) -> String {
    let mut text = Vec::new();
    gather(presentation, plain, &mut text);
    pieces::line(&text.join(" "))
}

fn gather(element: &Element, plain: &dyn Fn(&str) -> String, text: &mut Vec<String>) {
    for child in element.children() {
        match child.name.as_str() {
            "response_lid" | "response_str" | "response_num" | "response_xy" | "response_grp" => {}
            "mattext" => text.push(words(child, plain)),
            "matimage" => text.push(child.attribute("uri").map(|uri| format!("[{uri}]")).unwrap_or_default()),
            _ => gather(child, plain, text),
        }
    }
}

fn words_in(element: &Element, plain: &dyn Fn(&str) -> String) -> String {
    let all: Vec<String> = element.every("mattext").into_iter().map(|it| words(it, plain)).collect();
    pieces::line(&all.join(" "))
}

fn words(mattext: &Element, plain: &dyn Fn(&str) -> String) -> String {
    let html = mattext.attribute("texttype").is_some_and(|kind| kind.to_ascii_lowercase().contains("html"));
    if html { plain(&mattext.text()) } else { mattext.text() }
}

/// What is told after an answer: the general feedback, as far as there is one.
fn feedback(item: &Element, plain: &dyn Fn(&str) -> String) -> String {
    let general = |it: &&Element| {
        let ident = it.attribute("ident").unwrap_or_default().to_ascii_lowercase();
        ident.contains("general") || ident.contains("correct_fb") && !ident.contains("incorrect")
    };
    item.all("itemfeedback").find(general).map(|it| words_in(it, plain)).unwrap_or_default()
}

/// The answers that give points.
fn right_answers(item: &Element) -> Vec<String> {
    let mut right = Vec::<String>::new();
    let conditions = item.child("resprocessing").map(|it| it.every("respcondition")).unwrap_or_default();
    for condition in conditions.into_iter().filter(|condition| gives_points(condition)) {
        let Some(when) = condition.child("conditionvar") else { continue };
        let mut named = Vec::new();
        wanted(when, 0, &mut named);
        for answer in named {
            if !right.contains(&answer) {
                right.push(answer);
            }
        }
    }
    right
}

fn gives_points(condition: &Element) -> bool {
    condition.all("setvar").any(|set| {
        let scored = set.attribute("varname").is_none_or(|name| {
            let name = name.to_ascii_lowercase();
            name.contains("score") || name.contains("correct")
        });
        let taken = set.attribute("action").is_some_and(|action| action.eq_ignore_ascii_case("subtract"));
        scored && !taken && set.text().parse::<f64>().is_ok_and(|points| points > 0.0)
    })
}

/// What an answer must be; what it must not be does not count.
fn wanted(when: &Element, depth: usize, named: &mut Vec<String>) {
    for child in when.children().filter(|_| depth < DEPTH_MAX) {
        match child.name.as_str() {
            "varequal" | "varsubstring" => named.push(child.text()),
            "not" | "other" => {}
            _ => wanted(child, depth + 1, named),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::learning::import::{html, tree::Node};

    fn element(name: &str, attributes: &[(&str, &str)], nodes: Vec<Node>) -> Element {
        let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Element { name: name.into(), attributes, nodes }
    }

    fn of(name: &str, attributes: &[(&str, &str)], children: Vec<Element>) -> Element {
        element(name, attributes, children.into_iter().map(Node::Element).collect())
    }

    fn text(name: &str, attributes: &[(&str, &str)], text: &str) -> Element {
        element(name, attributes, vec![Node::Text(text.into())])
    }

    fn material(words: &str) -> Element {
        of("material", &[], vec![text("mattext", &[("texttype", "text/html")], words)])
    }

    fn label(ident: &str, words: &str) -> Element {
        of("response_label", &[("ident", ident)], vec![material(words)])
    }

    fn rule(points: &str, when: Vec<Element>) -> Element {
        let set = text("setvar", &[("varname", "SCORE"), ("action", "Set")], points);
        of("respcondition", &[], vec![of("conditionvar", &[], when), set])
    }

    fn equal(answer: &str) -> Element {
        text("varequal", &[("respident", "r")], answer)
    }

    fn choice(cardinality: &str, labels: Vec<Element>, rules: Vec<Element>) -> Element {
        let render = of("render_choice", &[], labels);
        let lid = of("response_lid", &[("ident", "r"), ("rcardinality", cardinality)], vec![render]);
        let presentation = of("presentation", &[], vec![material("<p>Which <b>one</b>?</p>"), lid]);
        of("item", &[("ident", "i")], vec![presentation, of("resprocessing", &[], rules)])
    }

    fn quiz(items: Vec<Element>) -> (Quiz, Notes) {
        let section = of("section", &[], items);
        let root = of("questestinterop", &[], vec![of("assessment", &[("title", "Check")], vec![section])]);
        let mut notes = Notes::default();
        let quiz = read(&root, &html::plain, &mut notes);
        (quiz, notes)
    }

    #[test]
    fn one_choice_several_choices_and_true_or_false_are_read_with_their_right_answers() {
        let three = || vec![label("a", "1"), label("b", "2"), label("c", "3")];
        let none = of("not", &[], vec![equal("b")]);
        let both = of("and", &[], vec![equal("a"), none, equal("c")]);
        let single = choice("Single", three(), vec![rule("0", vec![equal("a")]), rule("100", vec![equal("b")])]);
        let multiple = choice("Multiple", three(), vec![rule("100", vec![both])]);
        let truth = choice("Single", vec![label("t", "True"), label("f", "False")], vec![rule("1", vec![equal("f")])]);
        let (quiz, notes) = quiz(vec![single, multiple, truth]);
        assert_eq!(quiz.title.as_deref(), Some("Check"));
        let told: Vec<_> = quiz.questions.iter().map(|it| (it.kind.as_str(), it.answers.join(","))).collect();
        assert_eq!(told, [("single", "1".into()), ("multiple", "0,2".into()), ("single", "1".to_owned())]);
        assert_eq!(quiz.questions[0].text, "Which one?");
        assert_eq!(quiz.questions[2].options, ["True", "False"]);
        assert_eq!(notes.lines(), []);
    }

    #[test]
    fn a_word_that_is_typed_is_read_and_an_essay_is_named() {
        let presentation =
            || of("presentation", &[], vec![material("Capital of France?"), of("response_str", &[], vec![])]);
        let word = of(
            "item",
            &[],
            vec![presentation(), of("resprocessing", &[], vec![rule("100", vec![equal("Paris"), equal("paris")])])],
        );
        let essay = of("item", &[], vec![presentation()]);
        let (quiz, notes) = quiz(vec![word, essay]);
        assert_eq!(quiz.questions[0].answers, ["Paris", "paris"]);
        assert_eq!((quiz.questions.len(), notes.lines()[0].place.as_str()), (1, "Capital of France?"));
    }

    #[test]
    fn a_choice_without_a_right_answer_or_with_two_for_one_is_named() {
        let labels = || vec![label("a", "1"), label("b", "2")];
        let none = choice("Single", labels(), vec![rule("0", vec![equal("a")])]);
        let two = choice("Single", labels(), vec![rule("50", vec![equal("a")]), rule("50", vec![equal("b")])]);
        let (quiz, notes) = quiz(vec![none, two, of("item", &[("title", "Empty")], vec![])]);
        assert_eq!(quiz.questions, []);
        let places: Vec<_> = notes.lines().iter().map(|line| (line.place.as_str(), line.count)).collect();
        assert_eq!(places, [("Which one?", 2), ("Empty", 1)]);
    }
}
