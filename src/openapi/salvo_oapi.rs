//! salvo 1 with its `oapi`: `EndpointOutRegister`.

use ::salvo::oapi::{
    self, BasicType, Components, EndpointOutRegister, Header, Object, Operation, Ref, RefOr, Response,
    ToSchema, schema::OneOf,
};

use super::{
    Content, ProblemDetails,
    documented::{Map, of_reply},
    generator::{self, Documents},
    problem,
};
use crate::{framework::Salvo, reply::replies};

/// The documents of salvo, which collect the schemas of a service as components.
#[derive(Clone, Copy, Debug)]
pub enum Generator {}

impl generator::Generator for Generator {
    type Context = Components;
    type Schema = RefOr<oapi::Schema>;
    type Response = RefOr<Response>;
    type Framework<F> = Salvo;

    fn text(components: &mut Components) -> Self::Schema {
        String::to_schema(components)
    }

    fn problem(components: &mut Components) -> Self::Schema {
        ProblemDetails::to_schema(components)
    }

    fn one_of(schemas: Vec<Self::Schema>) -> Self::Schema {
        let one_of = schemas.into_iter().fold(OneOf::new(), OneOf::item);
        RefOr::Type(oapi::Schema::OneOf(one_of))
    }

    fn response(
        description: String,
        fields: &[&'static str],
        contents: Vec<(&'static str, Option<Self::Schema>)>,
    ) -> Self::Response {
        let mut response = Response::new(description);
        for field in fields {
            response = response.add_header(*field, Header::new(Object::with_type(BasicType::String)));
        }
        for (media_type, schema) in contents {
            let content = schema.map_or_else(oapi::Content::default, oapi::Content::new);
            response = response.add_content(media_type, content);
        }
        response.into()
    }
}

impl<T: ToSchema> generator::Schema<Generator> for T {
    fn schema(components: &mut Components) -> RefOr<oapi::Schema> {
        T::to_schema(components)
    }
}

impl<T: EndpointOutRegister> Documents<Generator> for T {
    fn document(components: &mut Components) -> Map<Generator> {
        let mut operation = Operation::new();
        T::register(components, &mut operation);
        operation.responses.into_iter().collect()
    }
}

impl ToSchema for ProblemDetails {
    fn to_schema(components: &mut Components) -> RefOr<oapi::Schema> {
        let object = Object::with_type(BasicType::Object).description(problem::ABOUT);
        let object = problem::MEMBERS.iter().fold(object, |object, member| {
            let kind = if member.is_integer { BasicType::Integer } else { BasicType::String };
            object.property(member.name, Object::with_type(kind).description(member.about))
        });
        components.schemas.insert(problem::NAME, object);
        Ref::from_schema_name(problem::NAME).into()
    }
}

/// Adds the documented responses to an operation.
pub fn register(documented: Map<Generator>, operation: &mut Operation) {
    operation.responses.extend(documented);
}

replies! {
    impl[] EndpointOutRegister, Content<Generator> => {
        fn register(components: &mut Components, operation: &mut Operation) {
            self::register(of_reply::<Generator, Self>(components), operation);
        }
    }
}

/// Implements `EndpointOutRegister` for a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __document_for_salvo_oapi {
    ({$($parameters:tt)*} {$($ty:tt)*} {$($conditions:tt)*} |$documented:ident| $responses:expr) => {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic, clippy::nursery)]
        impl $($parameters)* $crate::__private::salvo_oapi::EndpointOutRegister for $($ty)* $($conditions)* {
            fn register(
                components: &mut $crate::__private::salvo_oapi::Components,
                operation: &mut $crate::__private::salvo_oapi::Operation,
            ) {
                let $documented = $crate::__private::openapi::Documented::<$crate::__private::salvo_oapi::Generator>::new(components);
                let documented = $responses;
                $crate::__private::salvo_oapi::register(documented.build(), operation);
            }
        }
    };
}
