//! aide 0.15: `OperationOutput`.

use std::borrow::Cow;

use ::aide::{
    OperationOutput,
    generate::GenContext,
    openapi::{
        Header, HeaderStyle, MediaType, Operation, ParameterSchemaOrContent, ReferenceOr, Response,
        Responses, SchemaObject, StatusCode,
    },
};
use responds_core::contract::Key;
use schemars_aide::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{
    Content, ProblemDetails,
    documented::{Map, of_reply},
    generator::{self, Documents},
    problem,
};
use crate::{framework::Axum, reply::replies};

/// The documents of aide, which collect the schemas of a service as components.
#[derive(Clone, Copy, Debug)]
pub enum Generator {}

impl generator::Generator for Generator {
    type Context = GenContext;
    type Schema = Schema;
    type Response = Response;
    type Framework<F> = Axum;

    fn text(context: &mut GenContext) -> Schema {
        context.schema.subschema_for::<String>()
    }

    fn problem(context: &mut GenContext) -> Schema {
        context.schema.subschema_for::<ProblemDetails>()
    }

    fn one_of(schemas: Vec<Schema>) -> Schema {
        json_schema!({ "oneOf": schemas })
    }

    fn response(
        description: String,
        fields: &[&'static str],
        contents: Vec<(&'static str, Option<Schema>)>,
    ) -> Response {
        let content = |(media_type, schema): (&str, Option<Schema>)| {
            let schema = schema.map(object);
            (media_type.to_owned(), MediaType { schema, ..MediaType::default() })
        };
        Response {
            description,
            headers: fields.iter().map(|field| ((*field).to_owned(), ReferenceOr::Item(header()))).collect(),
            content: contents.into_iter().map(content).collect(),
            ..Response::default()
        }
    }
}

fn object(json_schema: Schema) -> SchemaObject {
    SchemaObject { json_schema, external_docs: None, example: None }
}

#[allow(clippy::default_trait_access, reason = "aide does not name the type of its maps")]
fn header() -> Header {
    Header {
        description: None,
        style: HeaderStyle::Simple,
        required: false,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(object(json_schema!({ "type": "string" }))),
        example: None,
        examples: Default::default(),
        extensions: Default::default(),
    }
}

impl<T: JsonSchema> generator::Schema<Generator> for T {
    fn schema(context: &mut GenContext) -> Schema {
        context.schema.subschema_for::<T>()
    }
}

impl<T: OperationOutput> Documents<Generator> for T {
    fn document(context: &mut GenContext) -> Map<Generator> {
        let mut operation = Operation::default();
        let inferred = T::inferred_responses(context, &mut operation);
        let codes = inferred.into_iter().map(|(code, response)| {
            let key = code.map_or(Key::Default, |code| Key::Code(code.into()));
            (key.field().to_string(), response)
        });
        let codes: Vec<_> = codes.collect();
        let ranges = operation.responses.unwrap_or_default().responses.into_iter();
        let ranges = ranges.filter_map(|(code, response)| match response {
            ReferenceOr::Item(response) => Some((code.to_string(), response)),
            ReferenceOr::Reference { .. } => None,
        });
        codes.into_iter().chain(ranges).collect()
    }
}

impl JsonSchema for ProblemDetails {
    fn schema_name() -> Cow<'static, str> {
        problem::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let properties = problem::MEMBERS.iter().map(|member| {
            let kind = if member.is_integer { "integer" } else { "string" };
            (member.name.to_owned(), json_schema!({ "type": kind, "description": member.about }).into())
        });
        let properties: serde_json::Map<_, _> = properties.collect();
        json_schema!({ "type": "object", "description": problem::ABOUT, "properties": properties })
    }
}

/// The documented responses in the form that aide infers: classes are added to the operation, since the list has none.
pub fn inferred(documented: Map<Generator>, operation: &mut Operation) -> Vec<(Option<u16>, Response)> {
    let mut inferred = Vec::new();
    for (field, response) in documented {
        match Key::from_field(&field) {
            Some(Key::Class(class)) => {
                let responses = &mut operation.responses.get_or_insert_with(Responses::default).responses;
                responses.entry(StatusCode::Range(class.digit())).or_insert(ReferenceOr::Item(response));
            }
            Some(key) => inferred.push((key.code(), response)),
            None => {}
        }
    }
    inferred
}

/// The only response, if there is one alone: aide asks for it where a status is written by hand.
#[must_use]
pub fn only(documented: Map<Generator>) -> Option<Response> {
    let mut responses = documented.into_values();
    responses.next().filter(|_| responses.next().is_none())
}

replies! {
    impl[] OperationOutput, Content<Generator> => {
        type Inner = Self;

        fn operation_response(context: &mut GenContext, _: &mut Operation) -> Option<Response> {
            only(of_reply::<Generator, Self>(context))
        }

        fn inferred_responses(
            context: &mut GenContext,
            operation: &mut Operation,
        ) -> Vec<(Option<u16>, Response)> {
            inferred(of_reply::<Generator, Self>(context), operation)
        }
    }
}

/// Implements `OperationOutput` for a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __document_for_aide {
    ({$($parameters:tt)*} {$($ty:tt)*} {$($conditions:tt)*} |$documented:ident| $responses:expr) => {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic, clippy::nursery)]
        impl $($parameters)* $crate::__private::aide::OperationOutput for $($ty)* $($conditions)* {
            type Inner = Self;

            fn operation_response(
                context: &mut $crate::__private::aide::GenContext,
                _: &mut $crate::__private::aide::Operation,
            ) -> ::core::option::Option<$crate::__private::aide::Response> {
                let $documented = $crate::__private::openapi::Documented::<$crate::__private::aide::Generator>::new(context);
                let documented = $responses;
                $crate::__private::aide::only(documented.build())
            }

            fn inferred_responses(
                context: &mut $crate::__private::aide::GenContext,
                operation: &mut $crate::__private::aide::Operation,
            ) -> ::std::vec::Vec<(::core::option::Option<u16>, $crate::__private::aide::Response)> {
                let $documented = $crate::__private::openapi::Documented::<$crate::__private::aide::Generator>::new(context);
                let documented = $responses;
                $crate::__private::aide::inferred(documented.build(), operation)
            }
        }
    };
}
