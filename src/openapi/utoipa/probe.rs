//! Questions to a type of which nothing is known: what it documents, what it sends, and how its content looks.
//!
//! A method of the type itself is found before that of a trait, and one of a trait before one that takes a further
//! reference: the first whose conditions hold answers.

use std::marker::PhantomData;

use ::utoipa::{IntoResponses, PartialSchema};
use responds_core::verify::Responds;

use super::{Content, Described, Documented};

/// Asks a type, as it responds on a framework.
#[derive(Debug)]
pub struct Probe<F, T: ?Sized>(PhantomData<fn() -> F>, PhantomData<fn() -> Box<T>>);

impl<F, T: ?Sized> Probe<F, T> {
    /// The question.
    pub const NEW: Self = Self(PhantomData, PhantomData);
}

impl<F, T: IntoResponses> Probe<F, T> {
    /// Adds what the type documents.
    #[must_use]
    pub fn add(&self, documented: Documented) -> Documented {
        documented.taking(T::responses())
    }
}

/// Types that say what they send.
pub trait Sending {
    /// Adds what the type sends.
    fn add(&self, documented: Documented) -> Documented;
}

impl<F, T: Responds<F>> Sending for Probe<F, T> {
    fn add(&self, documented: Documented) -> Documented {
        documented.sends(&T::SENDS)
    }
}

impl<F, T: Content> Probe<F, T> {
    /// The content that the type is.
    #[must_use]
    pub fn described(&self) -> Option<Described> {
        T::content()
    }
}

/// Types that have a schema: they are content as JSON.
pub trait Schematic {
    /// The content that the type is.
    fn described(&self) -> Option<Described>;
}

impl<F, T: PartialSchema> Schematic for Probe<F, T> {
    fn described(&self) -> Option<Described> {
        Some(Described::json::<T>())
    }
}

/// Types that say nothing.
pub trait Silent {
    /// Adds nothing.
    fn add(&self, documented: Documented) -> Documented;

    /// Nothing is known of the content.
    fn described(&self) -> Option<Described>;
}

impl<F, T: ?Sized> Silent for &Probe<F, T> {
    fn add(&self, documented: Documented) -> Documented {
        documented
    }

    fn described(&self) -> Option<Described> {
        None
    }
}
