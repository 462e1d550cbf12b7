//! From an item to its variants.

use responds_core::contract::{Content, Key};
use syn::{
    Attribute, Data, DeriveInput, Field, Fields, Meta, Path, Token, Type, parse::Parser,
    punctuated::Punctuated,
};

use super::{
    Body, Derive, Derived, Missing, Role, Sends, Variant,
    attribute::{Said, documentation},
    table,
};
use crate::{
    declaration::text_of,
    frameworks,
    openapi::{self, key_of},
    place::Place,
    route,
};

/// Every known derive on a type.
pub(super) fn derived(input: &DeriveInput) -> Vec<Derived> {
    paths(&input.attrs)
        .into_iter()
        .filter_map(|path| {
            let derive = known(&path, input)?;
            let on_type = Said::read(&input.attrs, derive);
            let bad_request_handler = on_type.find("bad_request_handler");
            let bad_request_handler = bad_request_handler.and_then(|handler| path_of(&handler.value));
            let variants = Item { derive, on_type, input }.variants()?;
            Some(Derived { derive, path, variants, bad_request_handler })
        })
        .collect()
}

/// A path, or one that is written as text.
fn path_of(tokens: &proc_macro2::TokenStream) -> Option<Path> {
    let text = syn::parse2::<syn::LitStr>(tokens.clone());
    text.map_or_else(|_| syn::parse2(tokens.clone()), |text| text.parse()).ok()
}

/// The paths of all derives of a type.
fn paths(attributes: &[Attribute]) -> Vec<Path> {
    let metas = route::metas(attributes);
    let lists = metas.into_iter().filter_map(|meta| match meta {
        Meta::List(list) if list.path.is_ident("derive") => Some(list.tokens),
        _ => None,
    });
    lists
        .filter_map(|list| Punctuated::<Path, Token![,]>::parse_terminated.parse2(list).ok())
        .flatten()
        .collect()
}

/// The derive that a path names. If several have the name, it is the one whose attributes the type has.
fn known(path: &Path, input: &DeriveInput) -> Option<&'static Derive> {
    let (first, last) = (&path.segments.first()?.ident, &path.segments.last()?.ident);
    let fits = |derive: &&Derive| {
        let of_crate = derive.crates.iter().any(|name| first == name);
        last == derive.name && if path.segments.len() == 1 { !derive.qualified } else { of_crate }
    };
    let found: Vec<_> = table::ALL.iter().filter(fits).collect();
    match &found[..] {
        [derive] => Some(derive),
        several => several.iter().find(|derive| is_used(derive, input)).copied(),
    }
}

/// Returns `true` if the item names a status in the attributes of this derive.
fn is_used(derive: &Derive, input: &DeriveInput) -> bool {
    let names = |attributes: &[Attribute]| {
        let status = Said::read(attributes, derive).status(derive.attributes);
        status.is_some_and(|status| key_of(&status).is_some())
    };
    let variants = match &input.data {
        Data::Enum(data) => data.variants.iter().any(|variant| names(&variant.attrs)),
        Data::Struct(_) | Data::Union(_) => false,
    };
    variants || names(&input.attrs)
}

/// A type, and the derive that reads it.
struct Item<'a> {
    derive: &'static Derive,
    /// The attributes of the type itself.
    on_type: Said,
    input: &'a DeriveInput,
}

impl Item<'_> {
    fn variants(&self) -> Option<Vec<Variant>> {
        match &self.input.data {
            Data::Struct(data) => {
                let place = Place::at(self.input.ident.span());
                Some(vec![self.variant(None, place, &self.input.attrs, &data.fields)])
            }
            Data::Enum(data) => {
                let variants = data.variants.iter().map(|variant| {
                    let (name, place) = (variant.ident.to_string(), Place::at(variant.ident.span()));
                    self.variant(Some(name), place, &variant.attrs, &variant.fields)
                });
                Some(variants.collect())
            }
            Data::Union(_) => None,
        }
    }

    fn variant(
        &self,
        name: Option<String>,
        place: Place,
        attributes: &[Attribute],
        fields: &Fields,
    ) -> Variant {
        let said = Said::read(attributes, self.derive);
        let own = said.status(self.derive.attributes);
        let status = own.or_else(|| self.on_type.status(self.derive.attributes));
        let sends = match &status {
            Some(_) if said.has_word("transparent") => field(fields),
            Some(status) => key_of(status).map_or(Sends::Unknown, Sends::Status),
            None if said.has_word("forward") => field(fields),
            None => self.missing(fields),
        };
        let body = self.body(name.is_some(), fields);
        Variant {
            name,
            content: content(self.derive, body, fields, &sends),
            body: body.map(|field| text_of(&field.ty)),
            content_type: said.text("content_type"),
            headers: self.headers(&said, fields),
            description: said.text("description").or_else(|| documentation(attributes)),
            place: status.as_ref().map_or(place, Place::of),
            sends,
        }
    }

    fn missing(&self, fields: &Fields) -> Sends {
        match self.derive.missing {
            Missing::Code(code) => Sends::Status(Key::Code(code)),
            Missing::Field => field(fields),
            Missing::Value
                if fields.iter().next().is_some_and(|first| frameworks::is_status_type(&first.ty)) =>
            {
                Sends::Status(Key::Default)
            }
            Missing::Value | Missing::Unknown => Sends::Unknown,
        }
    }

    /// The field that is the content, where a derive takes it from a field.
    fn body<'f>(&self, is_variant: bool, fields: &'f Fields) -> Option<&'f Field> {
        let plain = |field: &&Field| {
            let is_status = self.derive.body == Body::Rest && frameworks::is_status_type(&field.ty);
            !is_status && !self.is_header(field)
        };
        match (self.derive.body, fields) {
            (Body::First, _) | (Body::Schema, Fields::Unnamed(_)) => fields.iter().next(),
            (Body::Rest, Fields::Unnamed(_)) => fields.iter().find(plain),
            (_, Fields::Named(_)) if is_variant && self.derive.role != Role::Documents => {
                fields.iter().find(plain)
            }
            _ => None,
        }
    }

    fn is_header(&self, field: &Field) -> bool {
        Said::read(&field.attrs, self.derive).find("header").is_some()
    }

    /// The names of header fields: `headers(("x-a"))`, poem-openapi's `header(name = "A")` and `#[oai(header = "A")]`.
    fn headers(&self, said: &Said, fields: &Fields) -> Option<Vec<String>> {
        if let Some(headers) = said.find("headers") {
            return Some(openapi::header_names(&headers.value));
        }
        if self.derive.body != Body::Rest {
            return None;
        }
        let on_fields =
            fields.iter().filter_map(|field| Said::read(&field.attrs, self.derive).text("header"));
        let extra = [&self.on_type, said].into_iter().flat_map(Said::all);
        let extra = extra.filter(|argument| argument.is("header"));
        let extra = extra.filter_map(openapi::poem::header_name);
        Some(on_fields.chain(extra).collect())
    }
}

/// The type of the first field, whose status the variant sends.
fn field(fields: &Fields) -> Sends {
    fields.iter().next().map_or(Sends::Unknown, |field| Sends::Field(field.ty.clone()))
}

/// Returns the content of a variant, as far as its derive determines it.
fn content(derive: &Derive, body: Option<&Field>, fields: &Fields, sends: &Sends) -> Content {
    let is_unit = |ty: &Type| matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty());
    match (derive.body, body) {
        (Body::Rest, None) => Content::Empty,
        (Body::Rest | Body::Schema, Some(body)) if !is_unit(&body.ty) => Content::Present,
        (Body::Schema, None) if matches!(fields, Fields::Named(_)) => Content::Present,
        (Body::First, Some(body)) if is_unit(&body.ty) => Content::Empty,
        (Body::Shown, _) if *sends != Sends::Unknown => Content::Present,
        _ => Content::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derived::responder_statuses;

    fn parse(item: &str) -> Vec<Derived> {
        Derived::read(&syn::parse_str(item).unwrap())
    }

    /// Asserts the status of each variant.
    #[track_caller]
    fn assert_sends(item: &str, of: &str, expected: &[&str]) {
        let derived = parse(item);
        let [derived] = &derived[..] else { panic!("{} derives: {item}", derived.len()) };
        assert!(derived.derive.crates.contains(&of), "{:?}", derived.derive);
        let shown = derived.variants.iter().map(|variant| {
            let sends = match &variant.sends {
                Sends::Status(key) => format!("{key:?}"),
                Sends::Field(ty) => format!("as {}", text_of(ty)),
                Sends::Unknown => "?".to_owned(),
            };
            format!("{} {sends}", variant.name.as_deref().unwrap_or("-"))
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{item}");
    }

    #[test]
    fn rocket() {
        let item = r#"#[derive(Debug, Responder)] enum Answer<'a> {
            #[response(status = 404, content_type = "json")] Missing(Json<Problem<'a>>),
            #[response(status = 201)] Made { inner: (), location: Header<'static> },
            Page(Template, ContentType),
            Empty,
        }"#;
        assert_sends(item, "rocket", &["Missing Code(404)", "Made Code(201)", "Page as Template", "Empty ?"]);
        let variants = responder_statuses(&syn::parse_str(item).unwrap()).unwrap();
        assert_eq!(variants[0].content_type.as_deref(), Some("json"));
        assert_eq!((variants[0].content, variants[1].content), (Content::Unknown, Content::Empty));
        assert_sends(
            "#[derive(rocket::Responder)] #[response(status = 418)] struct Tea(&'static str);",
            "rocket",
            &["- Code(418)"],
        );
    }

    #[test]
    fn poem_openapi() {
        let item = r#"
            #[derive(ApiResponse)]
            #[oai(bad_request_handler = "wrong", header(name = "X-Id", type = "String"))]
            enum Create {
                /// It is made.
                #[oai(status = 201)] Made(Json<Todo>, #[oai(header = "Location")] String),
                #[oai(status = "409")] Taken,
                #[oai(status_range = "5XX", content_type = "text/plain")] Broken(StatusCode, PlainText<String>),
                Other(StatusCode, Json<Problem>),
                #[oai(status = CODE)] Named,
            }"#;
        assert_sends(
            item,
            "poem_openapi",
            &["Made Code(201)", "Taken Code(409)", "Broken Class(ServerError)", "Other Default", "Named ?"],
        );
        let derived = parse(item).remove(0);
        assert_eq!(derived.bad_request_handler.map(|path| text_of(&path)).as_deref(), Some("wrong"));
        let [made, taken, broken, ..] = &derived.variants[..] else { panic!() };
        assert_eq!(made.headers.as_deref(), Some(&["Location".to_owned(), "X-Id".to_owned()][..]));
        assert_eq!(
            (made.body.as_deref(), made.description.as_deref()),
            (Some("Json<Todo>"), Some("It is made."))
        );
        assert_eq!((taken.content, broken.content), (Content::Empty, Content::Present));
        assert_eq!(
            (broken.body.as_deref(), broken.content_type.as_deref()),
            (Some("PlainText<String>"), Some("text/plain"))
        );
    }

    #[test]
    fn documents() {
        assert_sends(
            r#"#[derive(utoipa::IntoResponses)] enum Errors {
                #[response(status = 404, description = "gone", headers(("x-a" = u8)))] Gone,
                #[response(status = "5XX")] Broken(#[to_response] Problem),
                #[response(status = StatusCode::CONFLICT)] Taken { by: String },
            }"#,
            "utoipa",
            &["Gone Code(404)", "Broken Class(ServerError)", "Taken Code(409)"],
        );
        assert_sends(
            "#[derive(ToSchema, IntoResponses)] #[response(status = 200)] struct Page(Vec<Todo>);",
            "utoipa",
            &["- Code(200)"],
        );
        assert_sends(
            r#"#[derive(ToResponses)] enum Errors {
                #[salvo(response(status_code = 400, description = "x"))] Wrong(Problem),
                #[salvo(schema(inline))] Other,
            }"#,
            "salvo",
            &["Wrong Code(400)", "Other ?"],
        );
    }

    #[test]
    fn errors() {
        let read = |item: &str, of: &str, expected: &[&str]| assert_sends(item, of, expected);
        read(
            "#[derive(ErrorResponse)] enum E { A(X), #[status(StatusCode::UNPROCESSABLE_ENTITY)] B }",
            "axum_derive_error",
            &["A Code(500)", "B Code(422)"],
        );
        read(
            "#[derive(ErrorResponse, Error)] #[default_status_code(400)] enum E { #[error(\"a\")] A, #[error(\"b\")] #[status_code(NotFound)] B }",
            "actix_failwrap",
            &["A Code(400)", "B Code(404)"],
        );
        read(
            "#[derive(ErrorResponse)] enum E { #[error(code = 404, msg = \"no {}\")] A(u8) }",
            "axum_error_macro",
            &["A Code(404)"],
        );
        read(
            "#[derive(Error, ErrorStatus)] enum E { #[error(\"a\")] #[status(StatusCode::CONFLICT)] A, #[error(transparent)] #[status(401)] B(X) }",
            "axum_thiserror",
            &["A Code(409)", "B Code(401)"],
        );
        read(
            "#[derive(EnumIntoResponse)] enum E { #[status_code(UNAUTHORIZED)] A, #[status_code(OK)] #[body(\"x\")] B }",
            "axum_enum_response",
            &["A Code(401)", "B Code(200)"],
        );
        read(
            "#[derive(Error, ResponseError)] enum E { #[response(status = 404, reason = \"A\")] A, #[response(reason = \"B\")] B, #[response(forward)] C(Inner) }",
            "actix_web_thiserror",
            &["A Code(404)", "B ?", "C as Inner"],
        );
        read(
            "#[derive(ResponseError)] enum E { #[status_code(FORBIDDEN)] A, B }",
            "awred",
            &["A Code(403)", "B Code(500)"],
        );
        read(
            "#[derive(actix_web_error::Json)] #[status(BAD_REQUEST)] enum E { A, #[status(500)] B, #[status(transparent)] C(Inner) }",
            "actix_web_error",
            &["A Code(400)", "B Code(500)", "C as Inner"],
        );
    }

    #[test]
    fn what_is_not_known() {
        for item in [
            "#[derive(Debug, Json)] #[status(404)] struct S;",
            "#[derive(other::Responder)] struct S(u8);",
            "#[derive(ErrorResponse)] enum E { A }",
            "#[derive] struct S;",
            "#[derive(1)] struct S;",
            "#[derive(Responder)] union U { a: u8 }",
            "struct S;",
        ] {
            assert!(parse(item).is_empty(), "{item}");
        }
    }

    #[test]
    fn garbage_is_unknown() {
        assert_sends(
            "#[cfg_attr(x, derive(Responder))] enum E { #[response(status)] A, #[response = 3] B(u8), #[response(status = 4.5)] C, #[response] D }",
            "rocket",
            &["A ?", "B as u8", "C ?", "D ?"],
        );
    }
}
