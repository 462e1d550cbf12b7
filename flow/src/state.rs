//! The state of a function at one point: the values of its variables, and the certainty that the point is reached.

use std::rc::Rc;

use crate::{
    body::LocalId,
    certainty::Certainty,
    domain::{Origin, Set},
};

/// The state at a point; `None` where the point is never reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State(Option<Point>);

#[derive(Clone, Debug)]
struct Point {
    locals: Rc<Vec<Set>>,
    certainty: Certainty,
}

impl PartialEq for Point {
    fn eq(&self, other: &Self) -> bool {
        self.certainty == other.certainty
            && (Rc::ptr_eq(&self.locals, &other.locals) || self.locals == other.locals)
    }
}

impl Eq for Point {}

impl State {
    /// The state at the start of a body with so many variables.
    pub(crate) fn new(locals: usize) -> Self {
        let locals = Rc::new(vec![Set::bottom(); locals]);
        Self(Some(Point { locals, certainty: Certainty::Certain }))
    }

    /// The state of a point that is never reached.
    pub(crate) const fn unreachable() -> Self {
        Self(None)
    }

    pub(crate) const fn is_reachable(&self) -> bool {
        self.0.is_some()
    }

    /// Returns how certain it is that the point is reached.
    pub(crate) fn certainty(&self) -> Certainty {
        self.0.as_ref().map_or(Certainty::Possible, |point| point.certainty)
    }

    /// The same point, reached no more certainly.
    pub(crate) fn lower(mut self, certainty: Certainty) -> Self {
        if let Some(point) = &mut self.0 {
            point.certainty = point.certainty.min(certainty);
        }
        self
    }

    /// The same point, reached at least this certainly.
    pub(crate) fn raise(mut self, certainty: Certainty) -> Self {
        if let Some(point) = &mut self.0 {
            point.certainty = point.certainty.max(certainty);
        }
        self
    }

    /// Returns the value of a variable.
    pub(crate) fn get(&self, local: LocalId) -> Set {
        let point = self.0.as_ref();
        point.and_then(|point| point.locals.get(local.index())).cloned().unwrap_or_default()
    }

    /// Gives a variable another value, which is no more certain than that the point is reached.
    pub(crate) fn set(&mut self, local: LocalId, values: &Set) {
        let Some(point) = &mut self.0 else { return };
        let values = values.cap(point.certainty);
        if point.locals.get(local.index()) == Some(&values) {
            return;
        }
        if let Some(slot) = Rc::make_mut(&mut point.locals).get_mut(local.index()) {
            *slot = values;
        }
    }

    /// Combines the states behind two paths of which the configuration chooses one.
    pub(crate) fn choose(one: &Self, other: &Self) -> Self {
        match (&one.0, &other.0) {
            (Some(left), Some(right)) if !Rc::ptr_eq(&left.locals, &right.locals) => {
                let pairs = left.locals.iter().zip(right.locals.iter());
                let chosen = pairs.map(|(one, two)| {
                    if one == two { one.clone() } else { Set::choose(&[one.clone(), two.clone()]) }
                });
                let certainty = left.certainty.min(right.certainty);
                Self(Some(Point { locals: Rc::new(chosen.collect()), certainty }))
            }
            (Some(left), Some(right)) => one.clone().lower(left.certainty.min(right.certainty)),
            _ => one.join(other).capped(),
        }
    }

    /// The same point, perhaps reached, with values that are no more certain.
    fn capped(self) -> Self {
        let Some(point) = self.0 else { return self };
        let locals = point.locals.iter().map(|values| values.cap(Certainty::Possible));
        Self(Some(Point { locals: Rc::new(locals.collect()), certainty: Certainty::Possible }))
    }

    /// Returns the variables that hold more in a later state, of those that hold something in this one.
    pub(crate) fn outgrown_by(&self, later: &Self) -> Vec<LocalId> {
        let (Some(now), Some(later)) = (&self.0, &later.0) else { return Vec::new() };
        let pairs = now.locals.iter().zip(later.locals.iter()).enumerate();
        let outgrown = pairs.filter(|(_, (now, later))| !now.is_bottom() && !later.is_within(now));
        outgrown.map(|(index, _)| LocalId(u32::try_from(index).unwrap_or(u32::MAX))).collect()
    }

    /// The same where some variables may hold anything else too.
    pub(crate) fn loosened(mut self, locals: &[LocalId], at: Origin) -> Self {
        for local in locals {
            let more = Set::unknown(at).cap(Certainty::Possible);
            let values = self.get(*local).join(&more);
            self.set(*local, &values);
        }
        self
    }

    /// Joins the states of two paths to one point.
    pub(crate) fn join(&self, other: &Self) -> Self {
        match (&self.0, &other.0) {
            (None, _) => other.clone(),
            (_, None) => self.clone(),
            (Some(one), Some(two)) => {
                let certainty = one.certainty.max(two.certainty);
                if Rc::ptr_eq(&one.locals, &two.locals) {
                    return Self(Some(Point { locals: one.locals.clone(), certainty }));
                }
                let pairs = one.locals.iter().zip(two.locals.iter());
                let locals = pairs.map(|(one, two)| one.join(two).widened());
                Self(Some(Point { locals: Rc::new(locals.collect()), certainty }))
            }
        }
    }
}
