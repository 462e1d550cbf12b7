//! Macro calls: what is known of them, and what they may hide.

use proc_macro2::{TokenStream, TokenTree};
use responds_core::contract::Content;
use syn::{Block, Expr, Macro, Token, parse::Parser, punctuated::Punctuated};

use super::{
    expression::Reader,
    value::{Kind, Value, Values},
};
use crate::{nesting, place::Place};

impl Reader<'_> {
    /// What a macro call gives; one that is unknown may leave the function.
    pub(super) fn macro_call(&mut self, call: &Macro) -> Values {
        let place = Place::between(&call.path);
        if let Some(values) = self.expanded(call) {
            return values;
        }
        let name = call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let read = HARMLESS.contains(&name.as_str()) && self.arguments(call);
        self.unseen.extend((!read && hides_exit(call.tokens.clone())).then_some(place));
        match name.as_str() {
            "panic" | "unreachable" => Values::new(),
            "todo" | "unimplemented" => {
                self.stub = true;
                Values::new()
            }
            // `anyhow` and its like: an error of no more than words.
            "bail" => {
                self.exit(Value::new(Kind::Failure, place));
                Values::new()
            }
            "ensure" => {
                self.exit(Value::new(Kind::Failure, place));
                vec![Value::new(Kind::Unit, place)]
            }
            "json" => vec![Value::new(Kind::Content(Content::Present), place)],
            "concat" | "env" | "format" | "include_str" | "stringify" => {
                vec![Value::new(Kind::Content(Content::Unknown), place)]
            }
            known if HARMLESS.contains(&known) => vec![Value::unknown(place)],
            _ => {
                self.unseen.push(place);
                vec![Value::unknown(place)]
            }
        }
    }
}

impl Reader<'_> {
    /// Evaluates the arguments of a macro that takes expressions; whether it does.
    fn arguments(&mut self, call: &Macro) -> bool {
        if !nesting::is_parsable(&call.tokens) {
            return false;
        }
        let listed = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone());
        listed.map(|arguments| arguments.iter().for_each(|argument| drop(self.eval(argument)))).is_ok()
    }

    /// What a macro of the workspace gives.
    fn expanded(&mut self, call: &Macro) -> Option<Values> {
        let tokens = self.world.expand(call)?;
        let statements = nesting::is_parsable(&tokens).then(|| Block::parse_within.parse2(tokens).ok())??;
        Some(self.block(&statements))
    }
}

/// Macros that never leave the function around them.
const HARMLESS: &[&str] = &[
    "anyhow",
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "context",
    "counter",
    "dbg",
    "debug",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "debug_span",
    "eprint",
    "eprintln",
    "error",
    "error_span",
    "event",
    "eyre",
    "file",
    "format",
    "format_args",
    "gauge",
    "histogram",
    "html",
    "include_bytes",
    "info",
    "info_span",
    "join",
    "line",
    "log",
    "matches",
    "option_env",
    "print",
    "println",
    "query",
    "query_as",
    "query_scalar",
    "select",
    "span",
    "trace",
    "trace_span",
    "try_join",
    "uri",
    "vec",
    "warn",
    "warn_span",
    "write",
    "writeln",
];

/// Whether the tokens of a macro call could leave the function: a `return` stands among them, or a `?` behind an
/// expression. In front of one, as in `debug!(?todo)`, it is a word of that macro.
fn hides_exit(tokens: TokenStream) -> bool {
    let mut behind = false;
    tokens.into_iter().any(|token| {
        let follows = std::mem::replace(
            &mut behind,
            !matches!(&token, TokenTree::Punct(sign) if sign.as_char() != '?'),
        );
        match token {
            TokenTree::Group(group) => hides_exit(group.stream()),
            TokenTree::Punct(punct) => punct.as_char() == '?' && follows,
            TokenTree::Ident(ident) => ident == "return",
            TokenTree::Literal(_) => false,
        }
    })
}
