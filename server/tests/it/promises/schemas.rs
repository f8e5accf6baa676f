//! An answer beside the schema that the document promises for it.

use serde_json::Value;

/// Notes every member that is required and missing, there and not described, or of another type than described; lists
/// must not be empty at the top.
pub fn compare(document: &Value, schema: &Value, answer: &Value, place: &str, broken: &mut Vec<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap_or_else(|| panic!("{reference} leads nowhere")),
        None => schema,
    };
    let choices = ["oneOf", "anyOf"].iter().find_map(|name| schema[*name].as_array());
    if let Some(choices) = choices {
        let fits = |choice: &&Value| {
            let mut wrong = Vec::new();
            compare(document, choice, answer, place, &mut wrong);
            wrong.is_empty()
        };
        if !choices.iter().any(|choice| fits(&choice)) {
            broken.push(format!("{place} is none of the choices: {answer}"));
        }
        return;
    }
    if !is_of_type(&schema["type"], answer) {
        broken.push(format!("{place} is not {}: {answer}", schema["type"]));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(answer)) {
        broken.push(format!("{place} is not one of {}: {answer}", schema["enum"]));
    }
    if let Some(members) = answer.as_object() {
        let (properties, required) = (properties_of(document, schema), required_of(document, schema));
        broken
            .extend(required.iter().filter(|n| !members.contains_key(**n)).map(|name| format!("{place} lacks {name}")));
        for (name, member) in members {
            match properties.iter().find(|(known, _)| *known == name) {
                Some((_, below)) => compare(document, below, member, &format!("{place}.{name}"), broken),
                None if properties.is_empty() => {}
                None => broken.push(format!("{place}.{name} is not described")),
            }
        }
    }
    for item in answer.as_array().into_iter().flatten() {
        compare(document, &schema["items"], item, &format!("{place}[]"), broken);
    }
    if place.rsplit('.').next() == Some("items") && answer.as_array().is_some_and(Vec::is_empty) {
        broken.push(format!("{place} is empty, which proves nothing"));
    }
}

fn is_of_type(named: &Value, answer: &Value) -> bool {
    let is = |name: &str| match name {
        "string" => answer.is_string(),
        "integer" => answer.is_i64() || answer.is_u64(),
        "number" => answer.is_number(),
        "boolean" => answer.is_boolean(),
        "array" => answer.is_array(),
        "object" => answer.is_object(),
        "null" => answer.is_null(),
        other => panic!("{other} is no type of JSON"),
    };
    match named {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        _ => true,
    }
}

/// The schema and everything it is made of.
fn parts<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let schema = schema["$ref"].as_str().map_or(schema, |reference| document.pointer(&reference[1..]).unwrap());
    let below = schema["allOf"].as_array().into_iter().flatten().flat_map(|part| parts(document, part));
    std::iter::once(schema).chain(below).collect()
}

pub fn properties_of<'a>(document: &'a Value, schema: &'a Value) -> Vec<(&'a String, &'a Value)> {
    parts(document, schema).into_iter().filter_map(|part| part["properties"].as_object()).flatten().collect()
}

pub fn required_of<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a str> {
    let required = parts(document, schema).into_iter().filter_map(|part| part["required"].as_array()).flatten();
    required.map(|name| name.as_str().unwrap()).collect()
}
