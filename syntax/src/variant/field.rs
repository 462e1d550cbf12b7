//! The attributes on the fields of a variant: `#[header("…")]`, `#[body]`.

use syn::{Attribute, Fields, LitStr, Member, Meta};

use super::{Field, Header, Value, item::named};
use crate::{
    declaration::details::name_of,
    mistake::{Mistakes, mistake},
    worded,
};

/// The fields of a variant that are marked as header fields or as the content.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) headers: Vec<Header>,
    pub(super) body: Option<Field>,
}

impl Marks {
    pub(super) fn read(fields: &Fields, from: &str, mistakes: &mut Mistakes) -> Self {
        let mut marks = Self::default();
        for (field, source) in all(fields).zip(fields) {
            marks.take(&field, &source.attrs, from, mistakes);
        }
        marks
    }

    fn take(&mut self, field: &Field, attributes: &[Attribute], from: &str, mistakes: &mut Mistakes) {
        for status in named(attributes, "status") {
            let what = worded!(
                "`#[status]` belongs on a variant or a struct",
                "`#[status]`는 변형이나 구조체에 적는다",
            );
            mistakes.push(mistake(status, what, worded!("move it there", "그곳으로 옮긴다")));
        }
        for header in named(attributes, "header") {
            let name = mistakes.ok(name(header));
            self.headers.extend(name.map(|name| Header { name, value: Value::Field(field.clone()) }));
        }
        for body in named(attributes, "body") {
            if !matches!(body.meta, Meta::Path(_)) {
                let what = worded!("`#[body]` takes no arguments", "`#[body]`는 인자를 받지 않는다");
                let help = worded!(
                    "write `#[body]`; its media type is that of its type, or stands in `#[status(200, \
                     content_type = \"…\")]`",
                    "`#[body]`만 적는다. 미디어 타입은 필드의 타입을 따르거나 `#[status(200, content_type = \
                     \"…\")]`에 적는다",
                );
                mistakes.push(mistake(body, what, help));
            }
            if self.body.replace(field.clone()).is_some() {
                let what = worded!("`{from}` has two bodies", "`{from}`에 본문이 둘 있다");
                mistakes.push(mistake(body, what, worded!("remove one of them", "하나를 지운다")));
            }
        }
    }
}

/// Every field, by its name or number.
pub(super) fn all(fields: &Fields) -> impl Iterator<Item = Field> {
    let field = |(index, field): (usize, &syn::Field)| Field {
        member: field.ident.clone().map_or_else(|| Member::from(index), Member::Named),
        ty: field.ty.clone(),
    };
    fields.iter().enumerate().map(field)
}

/// The name that `#[header("…")]` gives.
fn name(attribute: &Attribute) -> syn::Result<String> {
    let name = attribute.parse_args::<LitStr>().map_err(|_| {
        let what = worded!(
            "`#[header]` needs the name of a header field",
            "`#[header]`에 헤더 필드의 이름이 필요하다",
        );
        let help = worded!("write `#[header(\"Retry-After\")]`", "`#[header(\"Retry-After\")]`처럼 쓴다");
        mistake(attribute, what, help)
    })?;
    Ok(name_of(&name)?)
}
