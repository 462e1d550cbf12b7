//! Queries for the responses of a type, which may not declare any.
//!
//! An inherent constant has priority over that of a trait: `Probe::<F, T>::WHOLE` has the responses of `T` if it
//! implements [`Responds`], and else [`Sends::Open`], without a bound that could fail.

use core::marker::PhantomData;

use super::{Rejects, Responds, Sends};

/// Queries the responses of a type on a framework.
#[derive(Debug)]
pub struct Probe<F, T: ?Sized>(PhantomData<F>, PhantomData<T>);

impl<F, T: Responds<F> + ?Sized> Probe<F, T> {
    /// The responses of the type.
    pub const WHOLE: &'static Sends = &T::SENDS;
}

impl<F, T: Rejects<F> + ?Sized> Probe<F, T> {
    /// The rejections of the type as an argument.
    pub const REJECTS: &'static Sends = &T::REJECTS;
}

impl<F, T: Responds<F>, E> Probe<F, Result<T, E>> {
    /// The responses of the `Ok` half of a `Result`, even if those of the `Err` half are unknown.
    pub const OK: &'static Sends = &T::SENDS;
}

impl<F, T, E: Responds<F>> Probe<F, Result<T, E>> {
    /// The responses of the `Err` half of a `Result`, even if those of the `Ok` half are unknown.
    pub const ERR: &'static Sends = &E::SENDS;
}

/// The responses of types that declare none: unknown.
pub trait Fallback {
    /// Nothing is known of the type.
    const WHOLE: &'static Sends = &Sends::Open;
    /// Nothing is known of a first half.
    const OK: &'static Sends = &Sends::Open;
    /// Nothing is known of an argument.
    const REJECTS: &'static Sends = &Sends::Open;
    /// Nothing is known of a second half.
    const ERR: &'static Sends = &Sends::Open;
}

impl<F, T: ?Sized> Fallback for Probe<F, T> {}

/// Replaces a type that cannot be named in a constant: a generic parameter, `Self`, `impl Trait`.
#[derive(Debug)]
pub enum Opaque {}

impl<F, T: Responds<F>, E: Responds<F>> Responds<F> for Result<T, E> {
    const SENDS: Sends = Sends::Both(&T::SENDS, &E::SENDS);
}

impl<F, T: Responds<F> + ?Sized> Responds<F> for &T {
    const SENDS: Sends = T::SENDS;
}

impl<F, T: Rejects<F> + ?Sized> Rejects<F> for &T {
    const REJECTS: Sends = T::REJECTS;
}

impl<F> Responds<F> for core::convert::Infallible {
    const SENDS: Sends = Sends::NOTHING;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::Answer;

    struct Silent;
    struct Told;
    impl<F> Responds<F> for Told {
        const SENDS: Sends = Sends::Answers(&[Answer::new(409, "Told")]);
    }

    #[test]
    fn a_type_that_does_not_say_is_open() {
        assert!(!Probe::<(), Silent>::WHOLE.is_closed());
        assert!(Probe::<(), Told>::WHOLE.has(409));
    }

    #[test]
    fn the_halves_of_a_result_are_asked_one_by_one() {
        type Alias<T> = Result<T, Told>;
        assert!(Probe::<(), Alias<Told>>::WHOLE.is_closed());
        assert!(!Probe::<(), Alias<Silent>>::WHOLE.is_closed());
        assert!(Probe::<(), Alias<Silent>>::ERR.has(409));
        assert!(Probe::<(), Result<Told, Silent>>::OK.has(409));
        assert!(!Probe::<(), Alias<Silent>>::OK.is_closed());
        assert!(!Probe::<(), Silent>::ERR.is_closed());
    }
}
