//! `crate = path`: where the crate `responds` is found by code that the macros write.

use proc_macro2::Ident;
use responds_core::Text;
use syn::{Attribute, Expr, ExprLit, Lit, Path, Token, ext::IdentExt, parse::ParseStream};

use crate::{
    mistake::{Mistakes, mistake},
    worded,
};

/// The word in front of the path.
pub(crate) const WORD: &str = "crate";

const HELP: Text = Text {
    en: "write the path of the crate from the root: `crate = common::responds`, `crate = crate::responds`",
    ko: "크레이트의 경로를 루트부터 적는다: `crate = common::responds`, `crate = crate::responds`",
};

/// Parses the tokens after the word: a path, or a path in a string.
pub(crate) fn parse(word: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let value = input.parse::<Token![=]>().and_then(|_| input.parse::<Expr>());
    let value = value
        .map_err(|_| mistake(word, worded!("`crate` needs a path", "`crate`에 경로가 필요하다"), HELP))?;
    let path = match &value {
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
        _ => None,
    };
    let path = path.ok_or_else(|| {
        let what = worded!("this is not the path of a crate", "이것은 크레이트의 경로가 아니다");
        mistake(&value, what, HELP)
    })?;
    // Generated code is in modules of its own, in which these paths lead elsewhere.
    let relative = path.segments.first().is_some_and(|first| first.ident == "self" || first.ident == "super");
    if relative {
        let what = worded!("this path depends on the module", "이 경로는 모듈에 따라 달라진다");
        return Err(mistake(&value, what, HELP));
    }
    Ok(path)
}

/// Takes `#[status(crate = path)]` out of the attributes of a type.
pub(crate) fn take(attributes: &mut Vec<Attribute>, mistakes: &mut Mistakes) -> Option<Path> {
    let mut found = None;
    attributes.retain(|attribute| {
        if !attribute.path().is_ident("status") {
            return true;
        }
        let alone = |input: ParseStream<'_>| {
            let word = input.call(Ident::parse_any)?;
            if word == WORD && input.peek(Token![=]) { Ok(parse(&word, input)) } else { Err(input.error("")) }
        };
        match attribute.parse_args_with(alone) {
            Ok(path) => {
                found = mistakes.ok(path).or(found.take());
                false
            }
            Err(_) => true,
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::parse_quote;

    use super::*;

    #[test]
    fn a_type_names_it_beside_its_status() {
        let mut attributes: Vec<Attribute> =
            vec![parse_quote!(#[status(crate = common::responds)]), parse_quote!(#[status(404)])];
        let mut mistakes = Mistakes::default();
        let path = take(&mut attributes, &mut mistakes).unwrap();
        assert_eq!(path.to_token_stream().to_string(), "common :: responds");
        assert!(attributes.len() == 1 && mistakes.is_empty());
    }
}
