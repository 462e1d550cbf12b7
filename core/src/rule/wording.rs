//! Parts of messages: names of handlers, and lists in words.

use core::fmt;

use crate::{
    StatusSet,
    contract::{At, Key, Source},
};

/// Between the handler and the statuses that it sends and does not declare.
pub(crate) const CAN_RESPOND: &str = " can respond with ";
/// Between an extractor and the statuses that it rejects with.
pub(crate) const CAN_ANSWER: &str = " can answer ";
/// Behind the statuses that an extractor rejects with.
pub(crate) const BY_ITSELF: &str = " by itself";
/// Behind the statuses that it sends and does not declare.
pub(crate) const NOT_DECLARED: &str = ", which `#[responds(..)]` does not declare";

/// Behind the statuses that are sent, and that this does not declare.
pub(crate) struct NotDeclared<'a>(pub(crate) Source<'a>);

impl fmt::Display for NotDeclared<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Source::Responds => f.write_str(NOT_DECLARED),
            source => write!(f, ", which `{source}` does not declare"),
        }
    }
}

/// How a code is declared that is meant all the same.
pub(crate) struct Meant<'a> {
    pub(crate) at: At,
    pub(crate) code: u16,
    pub(crate) name: &'a str,
}

impl fmt::Display for Meant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let declare = if matches!(self.at, At::Returned(_)) { "declare " } else { "" };
        write!(f, "{declare}`custom({}, \"{}\")` if you mean it", self.code, self.name)
    }
}

/// A handler by its name, or what stands for one without.
pub(crate) struct Handler<'a>(pub(crate) &'a str);

impl fmt::Display for Handler<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            "" => f.write_str("this handler"),
            name => write!(f, "`{name}`"),
        }
    }
}

/// A key as it is written in a declaration: `404`, `4xx`, `default`.
#[derive(Clone, Copy)]
pub(crate) struct Written(pub(crate) Key);

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Key::Code(code) => write!(f, "{code}"),
            Key::Class(class) => f.write_str(class.range()),
            Key::Default => f.write_str("default"),
        }
    }
}

/// All codes of a set: `` `400`, `413` and `422` ``.
pub(crate) struct All(pub(crate) StatusSet);

impl fmt::Display for All {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), "and")
    }
}

/// Any code of a set: `` `400`, `413` or `422` ``.
pub(crate) struct Any(pub(crate) StatusSet);

impl fmt::Display for Any {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), "or")
    }
}

/// The codes of a set as they are written in a declaration: `400, 413, 422`.
pub(crate) struct Commas(pub(crate) StatusSet);

impl fmt::Display for Commas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(i, code)| match i {
            0 => write!(f, "{code}"),
            _ => write!(f, ", {code}"),
        })
    }
}

/// One of several things: `` `429` or `503` ``.
pub(crate) struct OneOf<'a, T>(pub(crate) &'a [T]);

impl<T: fmt::Display> fmt::Display for OneOf<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), "or")
    }
}

/// One of several keys: `` `400`, `422` or `4xx` ``.
pub(crate) struct OneKeyOf<'a>(pub(crate) &'a [Key]);

impl fmt::Display for OneKeyOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter().map(|key| Written(*key)), self.0.len(), "or")
    }
}

/// Items in backticks, with a word before the last.
fn list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    items: impl Iterator<Item = T>,
    count: usize,
    last: &str,
) -> fmt::Result {
    for (i, item) in items.enumerate() {
        match i {
            0 => {}
            _ if i + 1 == count => write!(f, " {last} ")?,
            _ => f.write_str(", ")?,
        }
        write!(f, "`{item}`")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::string::ToString;

    use super::*;
    use crate::Class;

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(All(StatusSet::of(&[422, 400, 413])).to_string(), "`400`, `413` and `422`");
        assert_eq!(All(StatusSet::of(&[400])).to_string(), "`400`");
        assert_eq!(Any(StatusSet::of(&[200, 204])).to_string(), "`200` or `204`");
        assert_eq!(OneOf(&[429, 503]).to_string(), "`429` or `503`");
        let keys = [Key::Code(400), Key::Class(Class::ClientError), Key::Default];
        assert_eq!(OneKeyOf(&keys).to_string(), "`400`, `4xx` or `default`");
        assert_eq!(Commas(StatusSet::of(&[400, 413])).to_string(), "400, 413");
    }

    #[test]
    fn a_handler_without_a_name_is_spoken_of() {
        assert_eq!(Handler("create").to_string(), "`create`");
        assert_eq!(Handler("").to_string(), "this handler");
    }
}
