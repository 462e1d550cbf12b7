//! `endpoints!`: handlers by name, each with the method and the path under which it is reached.

use proc_macro2::TokenStream;
use responds_core::StatusSet;
use syn::{
    Attribute, Expr, ExprPath, Ident, LitStr, Path, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

use crate::{
    Declaration, Judgement,
    declaration::option::method,
    mistake::{Mistakes, Worded, mistake, words},
    nesting,
    route::Route,
    seen::Rejecting,
    worded,
};

/// A list of handlers.
#[derive(Debug, Default)]
pub struct Endpoints {
    /// The path of the crate `responds`: `crate = path;`.
    pub facade: Option<Path>,
    /// The handlers, in order.
    pub entries: Vec<Entry>,
}

/// One handler: `GET "/todos" => todos::index`.
#[derive(Debug)]
pub struct Entry {
    /// The attributes in front of it.
    pub attributes: Vec<Attribute>,
    /// The method, upper case.
    pub method: Option<String>,
    /// The path under which it is reached.
    pub path: Option<LitStr>,
    /// Its name.
    pub handler: ExprPath,
}

fn example() -> Worded {
    worded!(
        "write `todos::index`, or `GET \"/todos\" => todos::index`",
        "`todos::index`나 `GET \"/todos\" => todos::index`처럼 쓴다",
    )
}

impl Entry {
    /// The fields of an endpoint that the entry sets, with their values.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let path = self.path.as_ref().map(LitStr::value);
        let fields = [("method", self.method.clone()), ("path", path)];
        fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// Returns the fields of an endpoint that the handler's own attributes set, with their values.
///
/// Several methods are not one: the list names it then.
#[must_use]
pub fn fields(declaration: &Declaration, route: &Route) -> Vec<(&'static str, String)> {
    let methods = declaration.methods.as_ref().unwrap_or(&route.methods);
    let method = <&[String; 1]>::try_from(&methods[..]).ok().map(|[method]| method.clone());
    let path = declaration.path.as_ref().map(LitStr::value).or_else(|| route.path.clone());
    let fields = [("method", method), ("path", path)];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Returns the codes that known extractors reject with and that are not declared, each with the extractors.
#[must_use]
pub fn rejections(judgement: &Judgement) -> Vec<(u16, Vec<&str>)> {
    let declared = judgement.declaration.responses.iter().filter_map(|response| response.key.code());
    let declared: StatusSet = declared.collect();
    // Those that a function of the service may change are sent if the declaration says so.
    let is_sent = |one: &&Rejecting| !one.converted || judgement.declaration.extractors;
    let rejecting = || judgement.seen.rejections.iter().filter(is_sent);
    let codes: StatusSet = rejecting().flat_map(|one| one.statuses.iter()).collect();
    let from =
        |code| rejecting().filter(move |one| one.statuses.contains(code)).map(|one| one.extractor.as_str());
    codes.difference(declared).iter().map(|code| (code, from(code).collect())).collect()
}

/// Reads the list.
///
/// An entry that does not parse is left out and reported; the rest is complete.
#[must_use]
pub fn read(tokens: TokenStream) -> (Endpoints, Mistakes) {
    let (mut endpoints, mut mistakes) = (Endpoints::default(), Mistakes::default());
    if !nesting::is_parsable(&tokens) {
        let words = words(
            worded!(
                "this list is nested too deeply or is too long",
                "목록이 너무 깊게 중첩되었거나 너무 길다"
            ),
            example(),
        );
        mistakes.push(syn::Error::new(proc_macro2::Span::call_site(), words));
        return (endpoints, mistakes);
    }
    let list = |input: ParseStream<'_>| {
        if input.peek(Token![crate]) && input.peek2(Token![=]) {
            endpoints.facade = mistakes.ok(facade(input));
        }
        while !input.is_empty() {
            match entry(input) {
                Ok(entry) => endpoints.entries.push(entry),
                Err(error) => {
                    mistakes.push(error);
                    skip(input);
                }
            }
            if !input.is_empty()
                && let Err(error) = input.parse::<Token![,]>()
            {
                mistakes.push(syn::Error::new(
                    error.span(),
                    words(worded!("expected `,`", "`,`가 있어야 한다"), example()),
                ));
                skip(input);
                let _ = input.parse::<Option<Token![,]>>();
            }
        }
        Ok(())
    };
    let read = list.parse2(tokens);
    mistakes.ok(read);
    (endpoints, mistakes)
}

/// `crate = common::responds;`
fn facade(input: ParseStream<'_>) -> syn::Result<Path> {
    input.parse::<Token![crate]>()?;
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style)?;
    input.parse::<Token![;]>()?;
    Ok(path)
}

fn entry(input: ParseStream<'_>) -> syn::Result<Entry> {
    let attributes = input.call(Attribute::parse_outer)?;
    let is_text = input.peek(LitStr);
    let is_method =
        if is_text { input.peek2(LitStr) } else { input.peek2(LitStr) || input.peek2(Token![=>]) };
    let method = if is_method { Some(read_method(input)?) } else { None };
    let path = input.parse::<Option<LitStr>>()?;
    if method.is_some() || path.is_some() {
        let arrow = input.parse::<Token![=>]>();
        arrow.map_err(|error| {
            syn::Error::new(
                error.span(),
                words(worded!("expected `=>` and a handler", "`=>`와 핸들러가 있어야 한다"), example()),
            )
        })?;
    }
    Ok(Entry { attributes, method, path, handler: handler(input)? })
}

/// A method, as `method = ..` in the attribute takes it.
fn read_method(input: ParseStream<'_>) -> syn::Result<String> {
    let written: Expr = if let Some(text) = input.parse::<Option<LitStr>>()? {
        syn::parse_quote!(#text)
    } else {
        let word = input.call(Ident::parse_any)?;
        syn::parse_quote!(#word)
    };
    method(&written)
}

fn handler(input: ParseStream<'_>) -> syn::Result<ExprPath> {
    let wrong = |error: syn::Error| {
        syn::Error::new(
            error.span(),
            words(worded!("expected the name of a handler", "핸들러의 이름이 있어야 한다"), example()),
        )
    };
    let handler = input.parse::<ExprPath>().map_err(wrong)?;
    if !input.is_empty() && !input.peek(Token![,]) {
        return Err(mistake(
            &handler,
            worded!(
                "expected the name of a handler, and nothing behind it",
                "핸들러의 이름만 있어야 하며, 뒤에 아무것도 올 수 없다"
            ),
            example(),
        ));
    }
    Ok(handler)
}

/// Passes over what stands in front of the next `,`.
fn skip(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<proc_macro2::TokenTree>().is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    #[track_caller]
    fn reads(list: &str, expected: &[(&str, &str, &str)]) {
        let (endpoints, mistakes) = read(list.parse().unwrap());
        assert!(mistakes.is_empty(), "{list}");
        let entries = endpoints.entries.iter().map(|entry| {
            let path = entry.path.as_ref().map(LitStr::value).unwrap_or_default();
            let handler = entry.handler.to_token_stream().to_string().replace(' ', "");
            (entry.method.clone().unwrap_or_default(), path, handler)
        });
        let entries: Vec<_> = entries.collect();
        let entries: Vec<_> =
            entries.iter().map(|(method, path, name)| (&**method, &**path, &**name)).collect();
        assert_eq!(entries, expected, "{list}");
    }

    #[test]
    fn handlers_are_named_with_or_without_their_routes() {
        reads("", &[]);
        reads("index, todos::show,", &[("", "", "index"), ("", "", "todos::show")]);
        reads("GET \"/\" => index", &[("GET", "/", "index")]);
        reads("\"M-SEARCH\" \"/\" => index, PUT => a::b", &[("M-SEARCH", "/", "index"), ("PUT", "", "a::b")]);
        reads("\"/\" => Todos::<S>::show", &[("", "/", "Todos::<S>::show")]);
        reads("#[cfg(a)] <T as Api>::f", &[("", "", "<TasApi>::f")]);
    }

    #[test]
    fn every_mistake_is_reported_and_the_rest_is_read() {
        let written = "index(), get \"/\" => a, GET \"/\" b, 4, c::d e, \"/\" =>, last";
        let (endpoints, mistakes) = read(written.parse().unwrap());
        assert_eq!(mistakes.len(), 6);
        let last = endpoints.entries.last().unwrap();
        assert_eq!(
            (endpoints.entries.len(), last.handler.to_token_stream().to_string()),
            (1, "last".to_owned())
        );
    }

    #[test]
    fn the_crate_may_be_named() {
        let (endpoints, mistakes) = read("crate = common::responds; crate::index".parse().unwrap());
        assert!(mistakes.is_empty() && endpoints.facade.is_some());
        assert_eq!(endpoints.entries.len(), 1);
    }
}
