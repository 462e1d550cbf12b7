//! poem-openapi's services: method and path stand at the functions of the `#[OpenApi]` impls.

use super::{frame::Frame, table::Table, value::Value};

/// Adds what the types route to that an `OpenApiService` is made of.
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
