//! `#[rejects(..)]`: a list of statuses beside a type.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Meta};

use crate::{mistake::mistake, worded};

/// The list in the attribute of this name.
///
/// # Errors
/// If there is no such attribute, or it has no list.
pub fn rejects(input: &DeriveInput) -> syn::Result<TokenStream> {
    let list = input.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("rejects") => Some(list.tokens.clone()),
        _ => None,
    });
    list.ok_or_else(|| {
        let name = &input.ident;
        let what = worded!(
            "`{name}` does not list what it rejects requests with",
            "`{name}` 타입에 요청을 거부하는 상태의 목록이 없다",
        );
        let help = worded!(
            "write `#[rejects(401, 403)]` below the derive, `#[rejects()]` where it rejects none",
            "derive 아래에 `#[rejects(401, 403)]`를, 거부하지 않으면 `#[rejects()]`를 적는다",
        );
        mistake(name, what, help)
    })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn the_list_is_found_among_other_attributes() {
        let input = parse_quote!(
            #[doc = "x"]
            #[rejects(401)]
            struct Session;
        );
        assert_eq!(rejects(&input).unwrap().to_string(), "401");
    }

    #[test]
    fn a_type_without_a_list_is_told_so() {
        for input in [
            parse_quote!(
                struct Session;
            ),
            parse_quote!(
                #[rejects]
                struct Session;
            ),
        ] {
            assert!(rejects(&input).unwrap_err().to_string().contains("does not list"));
        }
    }
}
