//! The route and the purpose of a handler, as far as its attributes tell.

use syn::{Expr, Lit, Meta, MetaNameValue};

use crate::{Declaration, Handler};

/// The method and the path of a handler.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Served {
    /// The method, where there is one alone.
    pub verb: Option<String>,
    /// The path, as the framework writes it.
    pub path: Option<String>,
}

impl Served {
    /// Reads the declaration, and the other attributes of the handler for missing parts.
    #[must_use]
    pub fn of(declaration: &Declaration, handler: &Handler) -> Self {
        let route = &handler.routed.route;
        let methods = declaration.methods.as_ref().unwrap_or(&route.methods);
        let verb = match &methods[..] {
            [one] => Some(one.clone()),
            _ => None,
        };
        let path = declaration.path.as_ref().map(syn::LitStr::value).or_else(|| route.path.clone());
        Self { verb, path }
    }
}

/// Returns the purpose of a handler: the first paragraph of its documentation, on one line.
#[must_use]
pub fn purpose(handler: &Handler) -> Option<String> {
    let text = |meta: &Meta| match meta {
        Meta::NameValue(MetaNameValue { path, value: Expr::Lit(literal), .. }) if path.is_ident("doc") => {
            match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            }
        }
        _ => None,
    };
    let lines = handler.attributes.iter().filter_map(text).skip_while(String::is_empty);
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    (!paragraph.is_empty()).then(|| paragraph.join(" "))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[allow(clippy::needless_pass_by_value, reason = "items are quoted in place")]
    fn served(declaration: proc_macro2::TokenStream, item: proc_macro2::TokenStream) -> Served {
        let handler = Handler::parse(&item).unwrap();
        Served::of(&Declaration::parse(declaration).0, &handler)
    }

    #[test]
    fn the_declaration_goes_before_the_attributes_beside_it() {
        let item = quote!(
            #[get("/todos")]
            async fn index() {}
        );
        let (get, post) = (Some("GET".to_owned()), Some("POST".to_owned()));
        let todos = Some("/todos".to_owned());
        assert_eq!(served(quote!(200), item.clone()), Served { verb: get, path: todos.clone() });
        assert_eq!(served(quote!(200, method = POST), item), Served { verb: post, path: todos });
        let several = served(
            quote!(200, method = (GET, POST)),
            quote!(
                async fn index() {}
            ),
        );
        assert_eq!(several, Served::default());
    }

    #[test]
    fn the_first_paragraph_tells_what_a_handler_is_for() {
        let handler = Handler::parse(&quote! {
            /// Shows
            /// all.
            ///
            /// More.
            async fn index() {}
        });
        assert_eq!(purpose(&handler.unwrap()).as_deref(), Some("Shows all."));
        assert_eq!(
            purpose(
                &Handler::parse(&quote!(
                    async fn index() {}
                ))
                .unwrap()
            ),
            None
        );
    }
}
