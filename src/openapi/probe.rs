//! Questions to a type of which nothing is known: what it documents, what it sends, and how its content looks.
//!
//! A method of the type itself is found before that of a trait, and one of a trait before one that takes a further
//! reference: the first whose conditions hold answers.

use std::marker::PhantomData;

use responds_core::verify::Responds;

use super::{Content, Described, Generator, Schema, documented::Documented, generator::Documents};

/// Asks a type, as a generator documents it, and as it responds on a framework.
#[derive(Debug)]
pub struct Probe<G, F, T: ?Sized>(PhantomData<fn() -> (G, F)>, PhantomData<fn() -> Box<T>>);

impl<G, F, T: ?Sized> Probe<G, F, T> {
    /// The question.
    pub const NEW: Self = Self(PhantomData, PhantomData);
}

impl<G: Generator, F, T: Documents<G>> Probe<G, F, T> {
    /// Adds what the type documents.
    #[must_use]
    pub fn add<'c>(&self, documented: Documented<'c, G>) -> Documented<'c, G> {
        documented.taking(T::document)
    }
}

/// Types that say what they send.
pub trait Sending<G: Generator> {
    /// Adds what the type sends.
    fn add<'c>(&self, documented: Documented<'c, G>) -> Documented<'c, G>;
}

impl<G: Generator, F, T: Responds<G::Framework<F>>> Sending<G> for Probe<G, F, T> {
    fn add<'c>(&self, documented: Documented<'c, G>) -> Documented<'c, G> {
        documented.sends(&T::SENDS)
    }
}

impl<G: Generator, F, T: Content<G>> Probe<G, F, T> {
    /// The content that the type is.
    #[must_use]
    pub fn described(&self, context: &mut G::Context) -> Option<Described<G>> {
        T::content(context)
    }
}

/// Types that have a schema: they are content as JSON.
pub trait Schematic<G: Generator> {
    /// The content that the type is.
    fn described(&self, context: &mut G::Context) -> Option<Described<G>>;
}

impl<G: Generator, F, T: Schema<G>> Schematic<G> for Probe<G, F, T> {
    fn described(&self, context: &mut G::Context) -> Option<Described<G>> {
        Some(Described::json::<T>(context))
    }
}

/// Types that say nothing.
pub trait Silent<G: Generator> {
    /// Adds nothing.
    fn add<'c>(&self, documented: Documented<'c, G>) -> Documented<'c, G>;

    /// Nothing is known of the content.
    fn described(&self, context: &mut G::Context) -> Option<Described<G>>;
}

impl<G: Generator, F, T: ?Sized> Silent<G> for &Probe<G, F, T> {
    fn add<'c>(&self, documented: Documented<'c, G>) -> Documented<'c, G> {
        documented
    }

    fn described(&self, _: &mut G::Context) -> Option<Described<G>> {
        None
    }
}
