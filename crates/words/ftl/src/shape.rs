//! From the text of a file to the shape of its sentences.

use fluent_syntax::{
    ast::{Attribute, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// One sentence: a message's text, or one of its attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// `search-count`, `verify_email`.
    pub id: String,
    /// `subject` of a mail; none for a message's own text.
    pub attribute: Option<String>,
    /// Names of what stands in its gaps.
    pub arguments: BTreeSet<String>,
    /// Plural forms by the argument they follow: `count` to `one`, `other`. Exact numbers (`[0]`) are no forms.
    pub forms: BTreeMap<String, BTreeSet<String>>,
    /// Functions it calls, and references that take arguments: neither is spoken here.
    pub calls: BTreeSet<String>,
    /// The sentence as it is written, gaps as `{name}`, forms one behind the other: for comparing languages.
    pub text: String,
}

/// The sentences of a file in its order, or what is wrong with it, one line each.
pub fn shapes(text: &str) -> Result<Vec<Shape>, Vec<String>> {
    let parsed = parser::parse(text).map_err(|(_, errors)| {
        let line = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1;
        errors.iter().map(|error| format!("line {}: {error}", line(error.pos.start))).collect::<Vec<_>>()
    })?;
    let (mut found, mut problems, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for entry in &parsed.body {
        if let Entry::Message(message) = entry {
            if !known.insert(message.id.name) {
                problems.push(format!("{} stands twice", message.id.name));
            }
            found.extend(sentences(message));
        }
    }
    for shape in &found {
        problems.extend(shape.calls.iter().map(|name| format!("{} calls {name}(): write it without", shape.id)));
        problems.extend(
            shape.forms.keys().filter(|name| *name != "count").map(|name| {
                format!("{} inflects by ${name}: the argument that words follow is called $count", shape.id)
            }),
        );
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn sentences<'a>(message: &'a Message<&'a str>) -> impl Iterator<Item = Shape> + 'a {
    let own = message.value.iter().map(|pattern| (None, pattern));
    let named = |attribute: &'a Attribute<&'a str>| (Some(attribute.id.name.to_owned()), &attribute.value);
    own.chain(message.attributes.iter().map(named)).map(|(attribute, pattern)| {
        let mut shape = Shape { id: message.id.name.to_owned(), attribute, ..Shape::default() };
        shape.read(pattern);
        shape
    })
}

impl Shape {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.inline(selector);
        for variant in variants {
            if let (InlineExpression::VariableReference { id }, VariantKey::Identifier { name }) =
                (selector, &variant.key)
            {
                self.forms.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
            }
            self.text.push('\n');
            self.read(&variant.value);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
                self.text.extend(["{", id.name, "}"]);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => drop(self.calls.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.text.push_str(id.name);
                self.calls.extend(arguments.iter().map(|_| id.name.to_owned()));
            }
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.text.push_str(value);
            }
            InlineExpression::MessageReference { id, .. } => self.text.push_str(id.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn arguments_and_forms_are_found_wherever_they_stand() {
        let text = concat!(
            "a-b = { $count ->\n    [0] none\n    [one] { $name } has one\n   *[other] { $count }\n }\n",
            "m =\n    .subject = To { $who }\n"
        );
        let found = shapes(text).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].arguments, names(&["count", "name"]));
        assert_eq!(found[0].forms["count"], names(&["one", "other"]));
        assert_eq!((found[1].id.as_str(), found[1].attribute.as_deref()), ("m", Some("subject")));
        assert_eq!(found[1].arguments, names(&["who"]));
    }

    #[test]
    fn sentences_can_be_compared_by_their_text() {
        let found = shapes("a-b = Plain\na-c = With { $gap } { \"{\" }\n").unwrap();
        assert_eq!((found[0].text.as_str(), found[1].text.as_str()), ("Plain", "With {gap} {"));
    }

    #[test]
    fn a_file_that_cannot_be_read_names_the_line() {
        assert!(shapes("a-b = Fine\n\nbroken\n").unwrap_err()[0].starts_with("line 3"));
        assert_eq!(shapes("a-b = One\na-b = Two\n").unwrap_err(), ["a-b stands twice"]);
    }

    #[test]
    fn words_follow_no_argument_but_count() {
        let wrong = "a-b = { $years ->\n    [one] year\n   *[other] years\n }\n";
        assert_eq!(shapes(wrong).unwrap_err().len(), 1);
        assert!(shapes(&wrong.replace("$years", "$count")).is_ok());
    }

    #[test]
    fn functions_are_not_spoken() {
        assert_eq!(shapes("a-b = { NUMBER($count) }\n").unwrap_err(), ["a-b calls NUMBER(): write it without"]);
        assert_eq!(shapes("-t = x\na-b = { -t(case: \"y\") }\n").unwrap_err().len(), 1);
        assert!(shapes("-t = x\na-b = { -t }\n").is_ok());
    }
}
