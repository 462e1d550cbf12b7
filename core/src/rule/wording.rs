//! Parts of messages that each language words for itself: names of handlers, lists, advice.

use core::fmt;

use crate::{
    Language, StatusSet,
    contract::{At, Contract, Key, Source},
};

/// Between the handler and the statuses that it sends and does not declare.
pub(crate) const CAN_RESPOND: &str = " can respond with ";
/// Between an extractor and the statuses that it rejects requests with.
pub(crate) const CAN_REJECT: &str = " can reject the request with ";
/// After statuses that are sent, and that the attribute does not declare.
pub(crate) const NOT_DECLARED: &str = ", which `#[responds(..)]` does not declare";
/// The same in Korean.
pub(crate) const NOT_DECLARED_KO: &str = "`#[responds(..)]`에 선언되어 있지 않다";

/// A part of a sentence that depends on the language.
pub(crate) trait Part {
    /// Writes the part in one language.
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<T: Part> Part for &T {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::write(self, language, f)
    }
}

/// A part in one language; made by [`en`] and [`ko`].
pub(crate) struct In<T>(Language, T);

impl<T: Part> In<T> {
    /// A part in this language.
    pub(crate) const fn of(language: Language, part: T) -> Self {
        Self(language, part)
    }
}

impl<T: Part> fmt::Display for In<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.1.write(self.0, f)
    }
}

/// A part in English.
pub(crate) const fn en<T: Part>(part: T) -> In<T> {
    In(Language::English, part)
}

/// A part in Korean.
pub(crate) const fn ko<T: Part>(part: T) -> In<T> {
    In(Language::Korean, part)
}

impl Part for crate::Text {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get(language))
    }
}

/// The clause after the statuses that are sent: the declaration lacks them.
#[derive(Clone, Copy)]
pub(crate) struct NotDeclared<'a>(pub(crate) Source<'a>);

impl Part for NotDeclared<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self.0) {
            (Language::English, Source::Responds) => f.write_str(NOT_DECLARED),
            (Language::English, source) => write!(f, ", which `{source}` does not document"),
            (Language::Korean, Source::Responds) => f.write_str(NOT_DECLARED_KO),
            (Language::Korean, source) => write!(f, "`{source}`에 문서화되어 있지 않다"),
        }
    }
}

/// The advice to declare a code as intended although it is not registered; only an attribute of responds can declare
/// that.
#[derive(Clone, Copy)]
pub(crate) struct Meant<'a> {
    pub(crate) source: Source<'a>,
    pub(crate) rule: &'a str,
    pub(crate) at: At,
    pub(crate) code: u16,
    pub(crate) name: &'a str,
}

impl Part for Meant<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, rule, at, code, name } = self;
        let has_custom = matches!(source, Source::Responds | Source::Type);
        let declare = if matches!(at, At::Returned(_)) { "declare " } else { "" };
        match language {
            Language::English if has_custom => {
                write!(f, "{declare}`custom({code}, \"{name}\")` if it is intended")
            }
            Language::Korean if has_custom => {
                write!(f, "의도했다면 `custom({code}, \"{name}\")`으로 선언한다")
            }
            Language::English => write!(f, "write {} if it is intended", Silencing(rule)),
            Language::Korean => write!(f, "의도했다면 {} 주석을 적는다", Silencing(rule)),
        }
    }
}

/// A comment that turns a rule off for what is below it.
struct Silencing<'a>(&'a str);

impl fmt::Display for Silencing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`// responds: allow({}, reason = \"…\")`", self.0)
    }
}

/// The advice for a status that something around the handler sends: what to write for it where the declaration is.
#[derive(Clone, Copy)]
pub(crate) struct Outside<'a> {
    pub(crate) source: Source<'a>,
    pub(crate) rule: &'a str,
    pub(crate) code: u16,
}

impl Part for Outside<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, rule, code } = self;
        match (language, source) {
            (Language::English, Source::Responds) => write!(f, "write `elsewhere({code})`"),
            (Language::Korean, Source::Responds) => write!(f, "`elsewhere({code})`로 선언한다"),
            (Language::English, Source::Type) => {
                write!(f, "add `allow({rule}, reason = \"…\")` to `{source}`")
            }
            (Language::Korean, Source::Type) => {
                write!(f, "`{source}`에 `allow({rule}, reason = \"…\")`를 추가한다")
            }
            (Language::English, _) => write!(f, "write {}", Silencing(rule)),
            (Language::Korean, _) => write!(f, "{} 주석을 적는다", Silencing(rule)),
        }
    }
}

/// The advice to add codes to documentation, in the form that it has there.
#[derive(Clone, Copy)]
pub(crate) struct Added<'a> {
    pub(crate) contract: &'a Contract<'a>,
    pub(crate) codes: StatusSet,
}

impl Part for Added<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { contract, codes } = self;
        let source = contract.source;
        let all = All(*codes);
        match language {
            Language::English => write!(f, "add {} to `{source}`", en(all))?,
            Language::Korean => write!(f, "`{source}`에 {} 상태를 추가한다", ko(all))?,
        }
        let Some((before, after)) = contract.entry.and_then(|entry| entry.split_once("{}")) else {
            return Ok(());
        };
        codes.first().map_or(Ok(()), |code| write!(f, ": `{before}{code}{after}`"))
    }
}

/// The advice to declare what others than the handler send; an entry that does it too may stand before.
#[derive(Clone, Copy)]
pub(crate) struct Elsewhere<'a> {
    pub(crate) contract: &'a Contract<'a>,
    pub(crate) codes: StatusSet,
    /// The words before, in English and Korean.
    pub(crate) before: [&'a str; 2],
}

impl Part for Elsewhere<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { contract, codes, before: [english, korean] } = *self;
        let listed = Commas(codes);
        match (language, contract.source) {
            (_, Source::Documentation(_)) => Added { contract, codes }.write(language, f),
            (Language::English, _) => write!(f, "write {english}`elsewhere({listed})`"),
            (Language::Korean, _) => write!(f, "{korean}`elsewhere({listed})`를 적는다"),
        }
    }
}

/// A handler by its name, or a general word for one without a name.
#[derive(Clone, Copy)]
pub(crate) struct Handler<'a>(pub(crate) &'a str);

impl Part for Handler<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self.0) {
            (Language::English, "") => f.write_str("this handler"),
            (Language::English, name) => write!(f, "`{name}`"),
            (Language::Korean, "") => f.write_str("이 핸들러"),
            (Language::Korean, name) => write!(f, "`{name}` 핸들러"),
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
#[derive(Clone, Copy)]
pub(crate) struct All(pub(crate) StatusSet);

impl Part for All {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), joint(language, " and "))
    }
}

/// Any code of a set: `` `400`, `413` or `422` ``.
#[derive(Clone, Copy)]
pub(crate) struct Any(pub(crate) StatusSet);

impl Part for Any {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), joint(language, " or "))
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
#[derive(Clone, Copy)]
pub(crate) struct OneOf<'a, T>(pub(crate) &'a [T]);

impl<T: fmt::Display> Part for OneOf<'_, T> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter(), self.0.len(), joint(language, " or "))
    }
}

/// One of several keys: `` `400`, `422` or `4xx` ``.
#[derive(Clone, Copy)]
pub(crate) struct OneKeyOf<'a>(pub(crate) &'a [Key]);

impl Part for OneKeyOf<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.iter().map(|key| Written(*key)), self.0.len(), joint(language, " or "))
    }
}

/// The text before the last item of a list; Korean lists have commas alone.
const fn joint(language: Language, english: &'static str) -> &'static str {
    match language {
        Language::English => english,
        Language::Korean => ", ",
    }
}

/// Writes items in backticks, with a text before the last.
fn list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    items: impl Iterator<Item = T>,
    count: usize,
    last: &str,
) -> fmt::Result {
    for (i, item) in items.enumerate() {
        match i {
            0 => {}
            _ if i + 1 == count => f.write_str(last)?,
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
        assert_eq!(en(All(StatusSet::of(&[422, 400, 413]))).to_string(), "`400`, `413` and `422`");
        assert_eq!(en(All(StatusSet::of(&[400]))).to_string(), "`400`");
        assert_eq!(en(Any(StatusSet::of(&[200, 204]))).to_string(), "`200` or `204`");
        assert_eq!(en(OneOf(&[429, 503])).to_string(), "`429` or `503`");
        let keys = [Key::Code(400), Key::Class(Class::ClientError), Key::Default];
        assert_eq!(en(OneKeyOf(&keys)).to_string(), "`400`, `4xx` or `default`");
        assert_eq!(Commas(StatusSet::of(&[400, 413])).to_string(), "400, 413");
    }

    #[test]
    fn korean_lists_have_commas() {
        assert_eq!(ko(All(StatusSet::of(&[422, 400]))).to_string(), "`400`, `422`");
        assert_eq!(ko(OneOf(&[429, 503])).to_string(), "`429`, `503`");
    }

    #[test]
    fn a_handler_without_a_name_gets_a_general_word() {
        assert_eq!(en(Handler("create")).to_string(), "`create`");
        assert_eq!(en(Handler("")).to_string(), "this handler");
        assert_eq!(ko(Handler("create")).to_string(), "`create` 핸들러");
        assert_eq!(ko(Handler("")).to_string(), "이 핸들러");
    }
}
