//! Names of header fields in values.

use crate::{
    body::Name,
    domain::{Set, Value},
};

/// Returns the name of a header field that a value is: text, or a constant of that name.
pub(crate) fn name(values: &Set) -> Option<Name> {
    match values.only()? {
        Value::Text(text) => Some(text.to_ascii_lowercase().into()),
        Value::Constant(name) => Some(name.to_ascii_lowercase().replace('_', "-").into()),
        Value::Ok(inner) | Value::Some(inner) | Value::Converted(inner) => self::name(inner),
        _ => None,
    }
}

/// Returns the name in a pair of name and value, or of a typed header field: `ContentType::json()`.
pub(crate) fn pair(values: &Set) -> Option<Name> {
    match values.only()? {
        Value::Tuple(elements) => elements.first().and_then(name),
        Value::Unknown(foreign) => foreign.of.as_ref().map(|of| kebab(of).into()),
        Value::Function(crate::domain::Function::Named(names)) => {
            let of = names.iter().rev().take(2).find(|name| is_type(name));
            of.map(|of| kebab(of).into())
        }
        Value::Fields(names, true) => match &names[..] {
            [only] => Some(only.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Returns `true` if a name is that of a constant: `WWW_AUTHENTICATE`.
pub(crate) fn is_constant(name: &str) -> bool {
    let upper = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    name.bytes().all(upper) && name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn is_type(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Converts the name of a type to that of a header field: `IfMatch` → `if-match`.
pub(crate) fn kebab(camel: &str) -> String {
    let mut kebab = String::with_capacity(camel.len() + 4);
    for (i, letter) in camel.chars().enumerate() {
        if i > 0 && letter.is_uppercase() && !kebab.ends_with('-') {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
