//! Writes tokens out as text, and notes which of them come from a call.

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use syn::parse::Parser;

/// The text of an expansion.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub(crate) text: String,
    /// The tokens that the call passes, in their order.
    pub(crate) passed: Vec<Passed>,
}

/// A token that a call passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passed {
    /// Its first byte in the text.
    pub(crate) start: usize,
    /// Its bytes in the input of the call.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// Writes an expansion as text. `input` has the arguments of the call.
///
/// A fragment that stays together, such as `a + b` for `$x:expr`, gets parentheses if it needs them.
pub(crate) fn write(expansion: &TokenStream, input: &TokenStream) -> Text {
    let origin = input.clone().into_iter().next().map(|token| token.span().file());
    let mut writer = Writer { origin, out: Text::default(), last: Last::Other };
    writer.stream(expansion);
    writer.out
}

struct Writer {
    /// The name that the spans of the call's input give to their text.
    origin: Option<String>,
    out: Text,
    last: Last,
}

/// The kind of the last token, as far as the next one could merge with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// A name or a literal.
    Word,
    /// A sign that the next token cannot merge with.
    Sign,
    /// Anything that nothing runs into.
    Other,
}

impl Writer {
    fn stream(&mut self, tokens: &TokenStream) {
        for token in tokens.clone() {
            match token {
                TokenTree::Group(group) => self.group(&group),
                TokenTree::Punct(punct) => {
                    let is_whole = punct.spacing() == Spacing::Alone;
                    self.space_behind(Last::Sign);
                    self.token(punct.as_char().encode_utf8(&mut [0; 4]), punct.span());
                    self.last = if is_whole { Last::Sign } else { Last::Other };
                }
                TokenTree::Ident(word) => self.word(&word.to_string(), word.span()),
                TokenTree::Literal(literal) => self.word(&literal.to_string(), literal.span()),
            }
        }
    }

    fn word(&mut self, text: &str, span: Span) {
        self.space_behind(Last::Word);
        self.token(text, span);
        self.last = Last::Word;
    }

    fn space_behind(&mut self, last: Last) {
        if self.last == last {
            self.out.text.push(' ');
        }
    }

    fn group(&mut self, group: &Group) {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None if needs_parentheses(&group.stream()) => ("(", ")"),
            Delimiter::None => return self.stream(&group.stream()),
        };
        let is_written = group.delimiter() != Delimiter::None;
        let span = |span: Span| if is_written { span } else { Span::call_site() };
        self.token(open, span(group.span_open()));
        self.last = Last::Other;
        self.stream(&group.stream());
        self.token(close, span(group.span_close()));
        self.last = Last::Other;
    }

    fn token(&mut self, text: &str, span: Span) {
        let bytes = span.byte_range();
        if bytes.len() == text.len() && self.origin.as_ref().is_some_and(|origin| *origin == span.file()) {
            let start = self.out.text.len();
            self.out.passed.push(Passed { start, from: bytes.start, to: bytes.end });
        }
        self.out.text.push_str(text);
    }
}

/// Returns `true` if a fragment is an expression of several tokens: a type or a path means the same without
/// parentheses.
fn needs_parentheses(fragment: &TokenStream) -> bool {
    fragment.clone().into_iter().nth(1).is_some() && syn::Type::without_plus.parse2(fragment.clone()).is_err()
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::expand::expand;

    #[track_caller]
    fn written(definition: &str, input: &str) -> Text {
        let tokens = |text| TokenStream::from_str(text).unwrap();
        let input = tokens(input);
        write(&expand(&tokens(definition), &input).unwrap(), &input)
    }

    #[test]
    fn tokens_are_written_as_they_are_read() {
        for (body, expected) in [
            (
                "#[get(\"/\")] /// Docs.\n pub fn $n<'a>(x: &'a str) -> u8 { x => a::b; 1..=2 }",
                "#[get(\"/\")]#[doc=\" Docs.\"]pub fn x<'a>(x: &'a str)->u8{x=>a::b;1..=2}",
            ),
            ("a < -1 && &b | |c| c", "a< -1&& &b| |c|c"),
            ("b \"x\" r#type 'c' 1 u8 x.0.1", "b \"x\" r#type 'c' 1 u8 x.0.1"),
            ("if x {} else { y![1] } -> {}", "if x{}else{y![1]}->{}"),
        ] {
            let text = written(&format!("($n:ident) => {{ {body} }}"), "x").text;
            assert_eq!(text, expected);
            let shown = |text: &str| TokenStream::from_str(text).unwrap().to_string();
            assert_eq!(shown(&text), shown(&body.replace("$n", "x")));
        }
    }

    #[test]
    fn fragments_stay_together() {
        assert_eq!(written("($x:expr) => { $x * 2 }", "a + b").text, "(a+b)*2");
        assert_eq!(written("($x:expr) => { $x * 2 }", "a").text, "a*2");
        assert_eq!(written("($x:ty) => { f::<$x>() }", "Vec<A>").text, "f::<Vec<A> >()");
        assert_eq!(written("($x:ty) => { f::<$x>() }", "dyn A + B").text, "f::<(dyn A+B)>()");
    }

    #[test]
    fn passed_tokens_are_noted() {
        let text = written("($n:ident, $s:expr) => { fn $n() { $s } }", " gone,  Status::GONE");
        let passed: Vec<_> =
            text.passed.iter().map(|passed| (passed.start, passed.from, passed.to)).collect();
        assert_eq!(text.text, "fn gone(){Status::GONE}");
        assert_eq!(passed, [(3, 1, 5), (10, 8, 14), (16, 14, 15), (17, 15, 16), (18, 16, 20)]);
    }
}
