//! Paths: functions, constants, constructors, and names that tables know.

use std::rc::Rc;

use syn::{Path, Type};

use super::{Frame, call, external};
use crate::{
    domain::{Function, Made, Origin, Set, Value},
    program::Resolution,
};

/// Evaluates a path that is no variable.
pub(super) fn path(f: &mut Frame<'_>, of: Option<&Type>, path: &Path, at: Origin) -> Set {
    match resolve(f, of, path) {
        Resolution::Named(names) => external::constant(f, &names, at),
        Resolution::Constructor(constructor) => {
            let made = Made { ty: constructor.ty, variant: constructor.variant, fields: Vec::new() };
            Set::one(Value::Made(Rc::new(made)), at)
        }
        Resolution::Constant(callee) => {
            let values = call::constant(&f.cx, callee);
            if values.is_bottom() { Set::unknown(at) } else { values.through(&written(path), at) }
        }
        Resolution::Function(callees) => {
            Set::one(Value::Function(Function::Callees(callees, written(path))), at)
        }
        Resolution::Conversion(ty) => Set::one(Value::Function(Function::Conversion(ty)), at),
        Resolution::Number(number) => Set::one(Value::Number(number), at),
        Resolution::Unknown => Set::unknown(at),
    }
}

/// Returns the meaning of a path.
pub(super) fn resolve(f: &Frame<'_>, of: Option<&Type>, path: &Path) -> Resolution {
    f.cx.engine.program.resolve(f.function.scope, of, path)
}

/// Evaluates a function that the body defines, as a value.
pub(super) fn inner(f: &Frame<'_>, index: usize, at: Origin) -> Set {
    Set::one(Value::Function(Function::Inner(f.function.id, index)), at)
}

/// Returns a path as it is written, without generic arguments.
pub(super) fn written(path: &Path) -> crate::body::Name {
    let segments = path.segments.iter().map(|segment| segment.ident.to_string());
    segments.collect::<Vec<_>>().join("::").into()
}
