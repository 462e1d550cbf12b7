//! What tells one call from another: its arguments, as far as they matter.

use std::fmt::Write as _;

use responds_syntax::{
    evidence::{Kind as Is, Value, Values},
    frameworks::Candidates,
};
use rustc_hash::FxHashSet;
use syn::Pat;

use super::text;

/// What tells the arguments of one call from those of another; what they do not say is left out.
pub(super) fn fingerprint(arguments: &[(Pat, Values)], candidates: &Candidates) -> String {
    let mut text = candidates.only().map_or("*", |framework| framework.name).to_owned();
    for (_, values) in arguments {
        text.push('|');
        for value in values {
            describe(value, &mut text);
            text.push(',');
        }
    }
    text
}

/// Each of these values once.
pub(super) fn distinct(mut values: Values) -> Values {
    if values.len() > 1 {
        let mut seen = FxHashSet::default();
        values.retain(|value| {
            let mut text = String::new();
            describe(value, &mut text);
            seen.insert(text)
        });
    }
    values
}

fn describe(value: &Value, to: &mut String) {
    let _ = write!(to, "{}{:?}", u8::from(value.perhaps), value.given);
    let inner = |name: &str, inner: &Value, to: &mut String| {
        to.push_str(name);
        to.push('(');
        describe(inner, to);
        to.push(')');
    };
    match &value.kind {
        Is::Unknown => return to.push('?'),
        Is::Typed(ty) => text::write(ty, to),
        Is::Status(code) => {
            let _ = write!(to, "s{code}");
        }
        Is::Number(code) => {
            let _ = write!(to, "n{code}");
        }
        Is::Response(answer) => {
            let _ = write!(
                to,
                "r{:?}{:?}{:?}{}{}",
                answer.code, answer.content, answer.fields, answer.fields_closed, answer.error
            );
        }
        Is::Tuple(elements) => elements.iter().for_each(|element| inner("t", element, to)),
        Is::Unit => to.push('u'),
        Is::Content(content) => {
            let _ = write!(to, "c{content:?}");
        }
        Is::Fields(fields) => {
            let _ = write!(to, "f{fields:?}");
        }
        Is::Ok(value) => inner("o", value, to),
        Is::Err(value) => inner("e", value, to),
        Is::Some(value) => inner("m", value, to),
        Is::Success(value) => inner("y", value, to),
        Is::Converted(value) => inner("v", value, to),
        Is::None => to.push('-'),
        Is::Failure => to.push('!'),
        Is::Made(made) => {
            text::write(&made.ty, to);
            let _ = write!(to, ":{:?}", made.variant);
            for (member, values) in &made.fields {
                to.push_str(member);
                for value in values {
                    inner("=", value, to);
                }
            }
        }
        Is::Bool(truth) => {
            let _ = write!(to, "b{truth}");
        }
        Is::Function(function) => {
            let _ = write!(to, "w{}", function.callee.0);
        }
        Is::Closure(values) => values.iter().for_each(|value| inner("l", value, to)),
    }
    let (start, end) = (value.place.start.byte_range().start, value.place.end.byte_range().end);
    let _ = write!(to, "@{start}-{end}");
    let mut via = value.via.as_deref();
    while let Some(step) = via {
        let _ = write!(to, "<{}", step.place.start.byte_range().start);
        via = step.next.as_deref();
    }
}
