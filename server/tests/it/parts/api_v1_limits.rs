//! What the fields of a schema may hold.

use server::api_v1::{
    document::document,
    limits::{REQUIRED, fields},
    operations,
};

#[test]
fn every_limit_is_of_a_field_that_exists() {
    let document = document(&operations(), "https://edustream.test");
    let schemas = &document["components"]["schemas"];
    for (schema, field, limits) in fields() {
        let property = &schemas[schema]["properties"][field];
        assert!(property.is_object(), "{schema}.{field}");
        for (name, value) in limits.as_object().unwrap() {
            assert_eq!(&property[name], value, "{schema}.{field}");
        }
    }
    for (schema, fields) in REQUIRED {
        assert!(fields.iter().all(|field| schemas[schema]["properties"][field].is_object()), "{schema}");
    }
}
