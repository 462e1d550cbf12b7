//! From an item to its variants.

use proc_macro2::{Ident, TokenStream};
use responds_core::Status;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Lit, spanned::Spanned};

use super::{
    Answer, Field, Responding, Sent, Variant,
    field::{self, Marks},
    status::{self, Written},
};
use crate::{
    facade,
    handler::documentation,
    mistake::{Mistakes, mistake, words},
    nesting, worded,
};

impl Responding {
    /// Reads an item.
    ///
    /// A variant that cannot be parsed is left out and reported; the rest is complete.
    #[must_use]
    pub fn parse(item: &TokenStream) -> (Option<Self>, Mistakes) {
        let mut mistakes = Mistakes::default();
        if !nesting::is_parsable(item) {
            let what =
                worded!("this type is nested too deeply or is too long", "이 타입은 너무 깊거나 너무 길다",);
            let help = worded!("implement `Responds` for it by hand", "`Responds`를 직접 구현한다");
            mistakes.push(syn::Error::new(proc_macro2::Span::call_site(), words(what, help)));
            return (None, mistakes);
        }
        let Some(DeriveInput { mut attrs, ident, generics, data, .. }) =
            mistakes.ok(syn::parse2(item.clone()))
        else {
            return (None, mistakes);
        };
        let facade = facade::take(&mut attrs, &mut mistakes);
        let name = ident.to_string();
        let problems = named(&attrs, "problems").next().map(problems);
        for twice in named(&attrs, "problems").skip(1) {
            let what = worded!(
                "`#[problems]` names the page of errors twice",
                "`#[problems]`에 오류 문서의 주소가 두 번 있다",
            );
            mistakes.push(mistake(twice, what, worded!("remove one of them", "하나를 지운다")));
        }
        let problems = problems.and_then(|page| mistakes.ok(page));
        let variants = match data {
            Data::Struct(data) => {
                let source = Source { name: None, at: &ident, from: name.clone(), attributes: &attrs };
                source.read(&data.fields, &mut mistakes).into_iter().collect()
            }
            Data::Enum(data) => {
                on_enum(&attrs, &mut mistakes);
                let read = |variant: &syn::Variant| {
                    let (at, from) = (&variant.ident, format!("{name}::{}", variant.ident));
                    let source = Source { name: Some(at), at, from, attributes: &variant.attrs };
                    source.read(&variant.fields, &mut mistakes)
                };
                data.variants.iter().filter_map(read).collect()
            }
            Data::Union(data) => {
                let what = worded!(
                    "a union does not say which of its fields is set",
                    "유니언은 어느 필드가 쓰이는지 알 수 없다",
                );
                let help = worded!(
                    "make it an enum, or implement `Responds` for it by hand",
                    "열거형으로 바꾸거나 `Responds`를 직접 구현한다",
                );
                mistakes.push(syn::Error::new(data.union_token.span(), words(what, help)));
                return (None, mistakes);
            }
        };
        (Some(Self { name: ident, generics, facade, variants, problems }), mistakes)
    }
}

/// The page of errors that `#[problems(..)]` names: a text, or a constant.
fn problems(attribute: &Attribute) -> syn::Result<Expr> {
    let help = worded!(
        "write `#[problems(\"https://example.org/docs\")]`, or the name of a constant",
        "`#[problems(\"https://example.org/docs\")]`처럼 쓰거나 상수의 이름을 적는다",
    );
    match attribute.parse_args() {
        Ok(page @ Expr::Path(_)) => Ok(page),
        Ok(Expr::Lit(ExprLit { lit: Lit::Str(text), attrs })) => {
            let address = text.value();
            let is_address = |letter: char| letter.is_ascii_graphic() && letter != '#';
            if address.is_empty() || !address.chars().all(is_address) {
                let what = worded!(
                    "this cannot be the address of a page: the anchor of each error is added to it",
                    "문서의 주소가 될 수 없다: 오류마다 앵커를 뒤에 붙인다",
                );
                return Err(mistake(&text, what, help));
            }
            Ok(Expr::Lit(ExprLit { lit: Lit::Str(text), attrs }))
        }
        _ => {
            let what = worded!(
                "`#[problems]` names the page of errors",
                "`#[problems]`에는 오류 문서의 주소를 적는다"
            );
            Err(mistake(attribute, what, help))
        }
    }
}

/// Reports attributes of an enum that belong on its variants.
fn on_enum(attributes: &[Attribute], mistakes: &mut Mistakes) {
    for attribute in named(attributes, "status") {
        let what = worded!(
            "`#[status]` belongs on each variant of an enum",
            "`#[status]`는 열거형의 변형마다 적는다",
        );
        let help = worded!("write it on the variants, each with its own", "변형마다 각자의 상태를 적는다");
        mistakes.push(mistake(attribute, what, help));
    }
    misplaced(attributes, false, mistakes);
}

/// Reports attributes that belong on fields and are elsewhere.
fn misplaced(attributes: &[Attribute], is_variant: bool, mistakes: &mut Mistakes) {
    for attribute in named(attributes, "header") {
        let what = worded!("`#[header]` belongs on a field", "`#[header]`는 필드에 적는다");
        let help = worded!(
            "write it on the field that is the value, or `#[status(401, header(\"Name\" = \"value\"))]`",
            "값이 되는 필드에 적거나 `#[status(401, header(\"Name\" = \"value\"))]`처럼 쓴다",
        );
        mistakes.push(mistake(attribute, what, help));
    }
    for attribute in named(attributes, "problems").filter(|_| is_variant) {
        let what = worded!(
            "`#[problems]` belongs on the type, for all of its variants",
            "`#[problems]`는 모든 변형을 위해 타입에 적는다",
        );
        mistakes.push(mistake(attribute, what, worded!("write it on the enum", "열거형에 적는다")));
    }
    for attribute in named(attributes, "body") {
        let what = worded!("`#[body]` belongs on a field", "`#[body]`는 필드에 적는다");
        let help = worded!("write it on the field that is the content", "콘텐츠가 되는 필드에 적는다");
        mistakes.push(mistake(attribute, what, help));
    }
}

/// The attributes of a name.
pub(super) fn named<'a>(attributes: &'a [Attribute], name: &str) -> impl Iterator<Item = &'a Attribute> {
    attributes.iter().filter(move |attribute| attribute.path().is_ident(name))
}

/// A variant or a struct, without its fields.
struct Source<'a> {
    name: Option<&'a Ident>,
    at: &'a Ident,
    from: String,
    attributes: &'a [Attribute],
}

impl Source<'_> {
    fn read(self, fields: &Fields, mistakes: &mut Mistakes) -> Option<Variant> {
        let before = mistakes.len();
        misplaced(self.attributes, self.name.is_some(), mistakes);
        let marks = Marks::read(fields, &self.from, mistakes);
        let mut statuses = named(self.attributes, "status");
        let first = mistakes.ok(statuses.next().ok_or_else(|| self.unmapped()));
        let written = first.and_then(|status| status::parse(status, &self.from, mistakes));
        for twice in statuses {
            let from = &self.from;
            let what = worded!("`{from}` is given two statuses", "`{from}`에 상태가 둘 있다");
            mistakes.push(mistake(twice, what, worded!("remove one of them", "하나를 지운다")));
        }
        let sent = match written? {
            Written::Transparent(word) => {
                let field = mistakes.ok(self.transparent(&word, fields, &marks))?;
                Sent::Transparent(field)
            }
            Written::Answer(answer) => Sent::Answer(Box::new(self.complete(*answer, marks, mistakes))),
        };
        let whole = mistakes.len() == before;
        Some(Variant { name: self.name.cloned(), from: self.from, sent, whole })
    }

    /// Adds the properties from the fields and the documentation to an answer.
    fn complete(&self, mut answer: Answer, marks: Marks, mistakes: &mut Mistakes) -> Answer {
        answer.headers.extend(marks.headers);
        answer.body = marks.body;
        if answer.description.plain.is_none() {
            answer.description.plain = documentation(self.attributes.iter().map(|attribute| &attribute.meta));
        }
        if answer.content_type.is_some() && answer.body.is_none() {
            let what = worded!(
                "`content_type` describes a `#[body]`, but there is none",
                "`content_type`은 `#[body]`의 타입인데, `#[body]`가 없다",
            );
            let help = worded!(
                "remove it, or write `#[body]` on the field that is the content",
                "지우거나 콘텐츠가 되는 필드에 `#[body]`를 적는다",
            );
            mistakes.push(syn::Error::new(answer.place.mark, words(what, help)));
        }
        if answer.detail.is_some() && !answer.is_problem() {
            let what = if answer.body.is_some() {
                worded!(
                    "`detail` belongs to problem details, which `#[body]` replaces",
                    "`detail`은 problem details에 속하는데, `#[body]`가 이를 대신한다",
                )
            } else {
                let code = answer.code;
                worded!(
                    "`detail` belongs to problem details, which a {code} does not have",
                    "`detail`은 problem details에 속하는데, {code} 응답에는 이것이 없다",
                )
            };
            let help = worded!("remove it", "지운다");
            mistakes.push(syn::Error::new(answer.place.mark, words(what, help)));
        }
        answer
    }

    /// The field whose response a transparent variant sends.
    fn transparent(&self, word: &Ident, fields: &Fields, marks: &Marks) -> syn::Result<Field> {
        let from = &self.from;
        if marks.body.is_some() || !marks.headers.is_empty() {
            let help = worded!(
                "remove `#[header]` and `#[body]`, or write a status",
                "`#[header]`와 `#[body]`를 지우거나 상태를 적는다",
            );
            return Err(mistake(word, status::added(from), help));
        }
        let mut all = field::all(fields);
        match (all.next(), all.next()) {
            (Some(field), None) => Ok(field),
            (None, _) => {
                let what = worded!(
                    "`{from}` is transparent, but has no field that sends a response",
                    "`{from}`는 transparent인데, 응답을 보낼 필드가 없다",
                );
                Err(mistake(
                    word,
                    what,
                    worded!("write its status: `#[status(404)]`", "상태를 적는다: `#[status(404)]`"),
                ))
            }
            (Some(_), Some(_)) => {
                let what = worded!(
                    "`{from}` is transparent, but has several fields",
                    "`{from}`는 transparent인데, 필드가 여럿이다",
                );
                let help = worded!(
                    "keep one field, or write its status: `#[status(404)]`",
                    "필드를 하나만 남기거나 상태를 적는다: `#[status(404)]`",
                );
                Err(mistake(word, what, help))
            }
        }
    }

    /// The error for a variant without a status; it suggests the status of that name.
    fn unmapped(&self) -> syn::Error {
        let meant = self.name.and_then(|name| Status::from_phrase(&name.to_string()));
        let code = meant.map_or(500, Status::code);
        let from = &self.from;
        let what = worded!("`{from}` has no status", "`{from}`에 상태가 없다");
        let help = if meant.is_some() {
            worded!("write `#[status({code})]`", "`#[status({code})]`를 적는다")
        } else {
            worded!(
                "write the status that it sends, such as `#[status(400)]`, or `#[status(transparent)]` to use \
                 that of its field",
                "보내는 상태를 `#[status(400)]`처럼 적거나, 필드의 상태를 쓰려면 `#[status(transparent)]`를 적는다",
            )
        };
        syn::Error::new(self.at.span(), words(what, help))
    }
}
