//! The attributes on the fields of a variant: `#[header("…")]`, `#[body]`.

use syn::{Attribute, Fields, LitStr, Member, Meta};

use super::{Field, Header, Value, item::named};
use crate::{
    declaration::details::name_of,
    mistake::{Mistakes, mistake},
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
            let what = "`#[status]` belongs on a variant or a struct";
            mistakes.push(mistake(status, what, "move it there"));
        }
        for header in named(attributes, "header") {
            let name = mistakes.ok(name(header));
            self.headers.extend(name.map(|name| Header { name, value: Value::Field(field.clone()) }));
        }
        for body in named(attributes, "body") {
            if !matches!(body.meta, Meta::Path(_)) {
                let help = "write `#[body]`; its media type is that of its type, or stands in `#[status(200, \
                            content_type = \"…\")]`";
                mistakes.push(mistake(body, "`#[body]` takes no arguments", help));
            }
            if self.body.replace(field.clone()).is_some() {
                let what = format!("`{from}` has two bodies");
                mistakes.push(mistake(body, what, "remove one of them"));
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
        let what = "`#[header]` needs the name of a header field";
        mistake(attribute, what, "write `#[header(\"Retry-After\")]`")
    })?;
    Ok(name_of(&name)?)
}
