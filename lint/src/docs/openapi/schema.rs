//! The content of a response: its media type, and its schema by the name of its type.

use std::collections::BTreeSet;

use responds::docs::Declared;
use responds_syntax::{
    facts::content,
    handler,
    openapi::content::{name_of, unwrapped},
};
use syn::Type;
use utoipa::openapi::{
    Object, Ref, RefOr, Schema,
    schema::{ArrayBuilder, SchemaType, Type as JsonType},
};

use super::response::component_name;

/// The schemas that a document refers to.
#[derive(Default)]
pub(super) struct Components {
    names: BTreeSet<String>,
}

/// The content of a response.
pub(super) struct Body {
    pub(super) media_type: String,
    pub(super) schema: RefOr<Schema>,
}

/// The content of a response that has some.
pub(super) fn of(declared: &Declared<'_>, components: &mut Components) -> Body {
    let written = declared.body.and_then(|body| syn::parse_str::<Type>(body).ok());
    let (wrapped, inner) = written.as_ref().map_or((None, None), unwrapped);
    let told = inner.map(|inner| (inner, components.schema(inner, 0)));
    let guessed = || inner.and_then(|inner| content::of_plain(&name_of(inner))).unwrap_or(content::JSON);
    let media_type = declared.content_type.or(wrapped).unwrap_or_else(guessed);
    let schema = told.map_or_else(|| anything().into(), |(_, schema)| schema);
    Body { media_type: media_type.to_owned(), schema }
}

impl Components {
    /// All types that were referred to, as schemas that allow anything: their fields are unknown.
    pub(super) fn into_schemas(self) -> impl Iterator<Item = (String, RefOr<Schema>)> {
        self.names.into_iter().map(|name| (name, anything().into()))
    }

    /// The schema of a type: a JSON type, else a reference by name.
    fn schema(&mut self, ty: &Type, depth: usize) -> RefOr<Schema> {
        /// The maximum nesting of lists that are written out.
        const MAX_DEPTH: usize = 8;
        let of_type = |kind| Object::with_type(SchemaType::new(kind)).into();
        let argument = |at: usize| handler::arguments_of(ty).nth(at);
        let name = name_of(ty);
        match (name.as_str(), ty) {
            _ if depth > MAX_DEPTH => anything().into(),
            (_, Type::Reference(inner)) => self.schema(&inner.elem, depth + 1),
            (_, Type::Paren(inner)) => self.schema(&inner.elem, depth + 1),
            (_, Type::Group(inner)) => self.schema(&inner.elem, depth + 1),
            (_, Type::Slice(inner)) => self.list(&inner.elem, depth),
            (_, Type::Array(inner)) => self.list(&inner.elem, depth),
            ("Vec" | "VecDeque" | "HashSet" | "BTreeSet", _) => match argument(0) {
                Some(inner) => self.list(inner, depth),
                None => anything().into(),
            },
            ("Box" | "Arc" | "Rc" | "Cow", _) => {
                let inner = handler::arguments_of(ty).last();
                inner.map_or_else(|| anything().into(), |inner| self.schema(inner, depth + 1))
            }
            ("HashMap" | "BTreeMap" | "IndexMap", _) => of_type(JsonType::Object),
            ("String" | "str" | "char", _) => of_type(JsonType::String),
            ("bool", _) => of_type(JsonType::Boolean),
            ("f32" | "f64", _) => of_type(JsonType::Number),
            (
                "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
                | "isize",
                _,
            ) => of_type(JsonType::Integer),
            ("Value" | "Option" | "Bytes" | "BytesMut" | "", _) => anything().into(),
            (_, Type::Path(path)) => {
                let name = component_name(&responds_syntax::declaration::text_of(&path.path));
                self.names.insert(name.clone());
                Ref::from_schema_name(name).into()
            }
            _ => anything().into(),
        }
    }

    fn list(&mut self, inner: &Type, depth: usize) -> RefOr<Schema> {
        ArrayBuilder::new().items(self.schema(inner, depth + 1)).build().into()
    }
}

/// The schema that allows anything: `{}`.
fn anything() -> Object {
    Object::with_type(SchemaType::AnyValue)
}
