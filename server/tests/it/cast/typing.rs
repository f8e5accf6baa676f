//! One text of a request typed otherwise than it should be.

use super::Cast;
use serde_json::Value;

impl Cast<'_> {
    pub(super) fn form_typed(&mut self, form: String) -> String {
        let Some((at, typed)) = self.typed else { return form };
        let mut fields: Vec<String> = form.split('&').map(str::to_owned).collect();
        self.texts = fields.len();
        if let Some(field) = fields.get_mut(at) {
            *field = format!("{}={typed}", field.split('=').next().unwrap_or_default());
        }
        fields.join("&")
    }

    pub(super) fn body_typed(&mut self, mut body: Value) -> Value {
        let Some((at, typed)) = self.typed else { return body };
        let mut texts = Vec::new();
        texts_of(&mut body, &mut texts);
        self.texts = texts.len();
        if let Some(text) = texts.into_iter().nth(at) {
            *text = typed.into();
        }
        body
    }
}

/// Every text within a body.
fn texts_of<'v>(value: &'v mut Value, texts: &mut Vec<&'v mut Value>) {
    if value.is_string() {
        texts.push(value);
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| texts_of(item, texts)),
        Value::Object(members) => members.values_mut().for_each(|member| texts_of(member, texts)),
        _ => {}
    }
}
