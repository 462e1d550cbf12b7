//! poem-openapi's services: the functions of the `#[OpenApi]` impls have method and path.

use super::{frame::Frame, table::Table, value::Value};

/// Adds the entries of the types of an `OpenApiService`.
pub(super) fn add(frame: &mut Frame<'_, '_>, table: &mut Table, value: &Value) {
    match value {
        Value::Many(values) => values.iter().for_each(|value| add(frame, table, value)),
        Value::Instance(ty) => {
            let index = frame.reader.index;
            let functions =
                index.impls_of(*ty).iter().flat_map(|implementation| index.members(*implementation));
            for function in functions {
                let target = super::Target::Function(*function);
                table.entries.extend(frame.attributed_entries(target, "poem"));
            }
        }
        _ => {}
    }
}
