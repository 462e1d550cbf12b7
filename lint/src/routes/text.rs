//! Text that is put together from literals and constants.

use syn::{Expr, LitStr, Macro, Token, parse::Parser, punctuated::Punctuated};

use super::{frame::Frame, value::Value};

impl Frame<'_, '_> {
    /// Returns the text of `format!`, if all of its arguments are known.
    pub(super) fn formatted(&mut self, call: &Macro) -> Value {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        let Ok(parsed) = parser.parse2(call.tokens.clone()) else { return Value::Unknown };
        let mut values = parsed.iter().map(|value| self.evaluate(value)).collect::<Vec<_>>().into_iter();
        let Some(Value::Text(pattern)) = values.next() else { return Value::Unknown };
        self.filled(&pattern, values).map_or(Value::Unknown, Value::of_text)
    }

    fn filled(&mut self, pattern: &str, mut values: impl Iterator<Item = Value>) -> Option<String> {
        let mut text = String::new();
        let mut rest = pattern;
        while let Some(at) = rest.find(['{', '}']) {
            text.push_str(&rest[..at]);
            let doubled = rest[at + 1..].starts_with(&rest[at..=at]);
            if doubled {
                text.push_str(&rest[at..=at]);
                rest = &rest[at + 2..];
                continue;
            }
            let end = at + rest[at..].find('}')?;
            let value = match rest.get(at + 1..end)? {
                "" => values.next()?,
                name => self.constant_named(name)?,
            };
            text.push_str(&value.text()?);
            rest = &rest[end + 1..];
        }
        text.push_str(rest);
        Some(text)
    }

    /// Returns the value of a name in a format.
    fn constant_named(&mut self, name: &str) -> Option<Value> {
        let path = syn::parse_str::<syn::ExprPath>(name).ok()?;
        Some(self.named(&path))
    }
}

/// The string literal at the start of a macro call.
pub(super) fn leading(call: &Macro) -> Option<String> {
    let literal = |input: syn::parse::ParseStream<'_>| {
        let literal = input.parse::<LitStr>()?;
        input.parse::<proc_macro2::TokenStream>().map(|_| literal.value())
    };
    literal.parse2(call.tokens.clone()).ok()
}
