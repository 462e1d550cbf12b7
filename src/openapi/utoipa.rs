//! utoipa 6: `IntoResponses`.

use std::borrow::Cow;

use ::utoipa::{
    IntoResponses, PartialSchema, ToSchema,
    openapi::{
        self, Header, ObjectBuilder, OneOfBuilder, RefOr, ResponseBuilder,
        schema::{SchemaType, Type},
    },
};

use super::{
    Content, ProblemDetails,
    documented::{Map, of_reply},
    generator::{self, Documents},
    problem,
};
use crate::reply::replies;

/// The documents of utoipa. Its types collect components by their attribute alone, so nothing is collected here.
#[derive(Clone, Copy, Debug)]
pub enum Generator {}

impl generator::Generator for Generator {
    type Context = ();
    type Schema = RefOr<openapi::Schema>;
    type Response = RefOr<openapi::Response>;
    type Framework<F> = F;

    fn text((): &mut ()) -> Self::Schema {
        String::schema()
    }

    fn problem((): &mut ()) -> Self::Schema {
        ProblemDetails::schema()
    }

    fn one_of(schemas: Vec<Self::Schema>) -> Self::Schema {
        let one_of = schemas.into_iter().fold(OneOfBuilder::new(), OneOfBuilder::item);
        RefOr::T(openapi::Schema::OneOf(one_of.build()))
    }

    fn response(
        description: String,
        fields: &[&'static str],
        contents: Vec<(&'static str, Option<Self::Schema>)>,
    ) -> Self::Response {
        let mut response = ResponseBuilder::new().description(description);
        for field in fields {
            response = response.header(*field, Header::new(of(Type::String).build()));
        }
        for (media_type, schema) in contents {
            response = response.content(media_type, openapi::Content::new(schema));
        }
        response.build().into()
    }
}

impl<T: PartialSchema> generator::Schema<Generator> for T {
    fn schema((): &mut ()) -> RefOr<openapi::Schema> {
        T::schema()
    }
}

impl<T: IntoResponses> Documents<Generator> for T {
    fn document((): &mut ()) -> Map<Generator> {
        T::responses()
    }
}

fn of(kind: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::new(kind))
}

impl PartialSchema for ProblemDetails {
    fn schema() -> RefOr<openapi::Schema> {
        let object = ObjectBuilder::new().description(Some(problem::ABOUT));
        let object = problem::MEMBERS.iter().fold(object, |object, member| {
            let kind = if member.is_integer { Type::Integer } else { Type::String };
            object.property(member.name, of(kind).description(Some(member.about)))
        });
        object.build().into()
    }
}

impl ToSchema for ProblemDetails {
    fn name() -> Cow<'static, str> {
        problem::NAME.into()
    }
}

replies! {
    impl[] IntoResponses, Content<Generator> => {
        fn responses() -> Map<Generator> {
            of_reply::<Generator, Self>(&mut ())
        }
    }
}

/// Implements `IntoResponses` for a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __document_for_utoipa {
    ({$($parameters:tt)*} {$($ty:tt)*} {$($conditions:tt)*} |$documented:ident| $responses:expr) => {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic, clippy::nursery)]
        impl $($parameters)* $crate::__private::utoipa::IntoResponses for $($ty)* $($conditions)* {
            fn responses() -> $crate::__private::utoipa::Map {
                let mut context = ();
                let $documented = $crate::__private::openapi::Documented::<$crate::__private::utoipa::Generator>::new(&mut context);
                let documented = $responses;
                documented.build()
            }
        }
    };
}
