//! The traits of a generator of documents: how its schemas and its responses are built.

use super::documented::Map;

/// A generator of OpenAPI documents, by the types that its documents consist of.
///
/// It is implemented here for each generator whose feature is enabled. Content of your own is generic over it:
/// see [`Content`](super::Content).
pub trait Generator: Sized {
    /// The components that a document collects while it is made.
    type Context;
    /// A schema, or a reference to one.
    type Schema: Clone + PartialEq;
    /// A response, or a reference to one.
    type Response;
    /// The framework that types are asked for which are asked for `F`: a generator may belong to one.
    type Framework<F>;

    /// The schema of text.
    fn text(context: &mut Self::Context) -> Self::Schema;

    /// The schema of problem details.
    fn problem(context: &mut Self::Context) -> Self::Schema;

    /// The schema of what one of several schemas fits.
    fn one_of(schemas: Vec<Self::Schema>) -> Self::Schema;

    /// A response with its header fields, and the media types of its content.
    fn response(
        description: String,
        fields: &[&'static str],
        contents: Vec<(&'static str, Option<Self::Schema>)>,
    ) -> Self::Response;
}

/// Types that have a schema in the documents of a generator: what implements the generator's own trait.
pub trait Schema<G: Generator> {
    /// The schema, or a reference to it in the components.
    fn schema(context: &mut G::Context) -> G::Schema;
}

/// Types that document their responses themselves: what implements the generator's own trait.
pub trait Documents<G: Generator> {
    /// Adds the responses, by the field of a responses object.
    fn document(context: &mut G::Context) -> Map<G>;
}
