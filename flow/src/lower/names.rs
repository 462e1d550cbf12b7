//! The names that are in scope while a body is lowered.

use std::{collections::HashMap, rc::Rc};

use syn::Type;

use super::Lowering;
use crate::body::{Cfg, ExprId, LocalId};

/// The names of a block, a closure or a function.
#[derive(Debug, Default)]
pub(super) struct Scope {
    names: HashMap<String, Named>,
    /// `true` if locals around it are out of reach.
    barrier: bool,
    /// The variables around a closure that it names; `None` for a scope that is no closure.
    pub(super) captured: Option<Vec<LocalId>>,
    /// The variables that a `let` under an undecided `cfg` declares.
    conditional: Vec<LocalId>,
}

/// An item or a variable in scope.
#[derive(Clone, Debug)]
pub(super) enum Named {
    Local(LocalId),
    Function(usize),
    Constant(ExprId, Rc<Type>),
}

impl Scope {
    pub(super) fn function() -> Self {
        Self { barrier: true, ..Self::default() }
    }

    pub(super) fn closure() -> Self {
        Self { captured: Some(Vec::new()), ..Self::default() }
    }
}

impl Lowering<'_> {
    /// Declares a variable.
    pub(super) fn bind(&mut self, name: &str) -> LocalId {
        let local = self.body.push_local();
        self.name(name, Named::Local(local));
        local
    }

    /// Declares a variable of a `let` under a `cfg`: two that exclude each other are one variable.
    pub(super) fn bind_under(&mut self, name: &str, cfg: Cfg) -> LocalId {
        let known = match self.scopes.last() {
            Some(scope) if cfg == Cfg::Unknown => match scope.names.get(name) {
                Some(Named::Local(local)) if scope.conditional.contains(local) => Some(*local),
                _ => None,
            },
            _ => None,
        };
        let local = known.unwrap_or_else(|| self.bind(name));
        if let (Cfg::Unknown, Some(scope)) = (cfg, self.scopes.last_mut()) {
            scope.conditional.push(local);
        }
        local
    }

    /// Gives a name to an item or a variable.
    pub(super) fn name(&mut self, name: &str, named: Named) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.names.insert(name.to_owned(), named);
        }
    }

    /// Looks up a name; closures on the way note the variable that they capture.
    pub(super) fn look_up(&mut self, name: &str) -> Option<Named> {
        let mut reachable = true;
        let mut found = None;
        for (at, scope) in self.scopes.iter().enumerate().rev() {
            match scope.names.get(name) {
                Some(Named::Local(_)) if !reachable => {}
                Some(named) => {
                    found = Some((at, named.clone()));
                    break;
                }
                None => {}
            }
            reachable &= !scope.barrier;
        }
        let (at, named) = found?;
        if let Named::Local(local) = named {
            for closure in self.scopes[at + 1..].iter_mut().filter_map(|scope| scope.captured.as_mut()) {
                if !closure.contains(&local) {
                    closure.push(local);
                }
            }
        }
        Some(named)
    }
}

impl Lowering<'_> {
    /// Lets the next case of a pattern assign to the variables that are in scope instead of declaring others.
    pub(super) fn share_variables(&mut self) {
        if let Some(scope) = self.scopes.last_mut() {
            let locals = scope.names.values().filter_map(|named| match named {
                Named::Local(local) => Some(*local),
                _ => None,
            });
            let locals: Vec<_> = locals.collect();
            scope.conditional.extend(locals);
        }
    }
}
