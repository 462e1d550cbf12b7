//! Evaluates closures: they may be handlers, and they may make routes.

use std::collections::BTreeSet;

use syn::{ExprClosure, Pat};

use super::{
    Target,
    dialect::ALL,
    frame::Frame,
    names::unraw,
    table::{Entry, Kind, Place, Table},
    value::Value,
};

impl Frame<'_, '_> {
    /// A closure, and the routes that calling it makes: `|cfg| { cfg.service(list); }`.
    pub(super) fn closure(&mut self, closure: &ExprClosure) -> Value {
        let target = Target::Closure(self.expression(closure));
        let outer = std::mem::take(&mut self.returned);
        let (made, served) = self.apart(|frame| {
            frame.enter();
            let names: Vec<_> = closure.inputs.iter().map(|input| frame.input(input)).collect();
            let value = frame.evaluate(&closure.body).or(std::mem::take(&mut frame.returned));
            if let Value::Layers(layers) = &value {
                frame.reader.closures.insert(target, layers.clone());
            }
            let mut made: Vec<_> =
                names.iter().flatten().filter_map(|name| frame.shared(name).into_table()).collect();
            made.extend(value.into_table().filter(|table| !table.shared));
            frame.leave();
            made
        });
        self.returned = outer;
        let served = of_entries(served);
        // A filter that is no more than a path is made by a closure too.
        let says = |table: &Table| !table.entries.is_empty() || table.prefix != Place::Open;
        let table = made.into_iter().chain(served).filter(says).reduce(Table::or);
        Value::Closure(target, table.map(|table| Box::new(Table { shared: false, ..table })))
    }

    fn input(&mut self, input: &Pat) -> Option<String> {
        if let Pat::Type(typed) = input {
            return self.typed(typed, Value::Unknown);
        }
        self.bind(input, Value::Unknown);
        match input {
            Pat::Ident(name) => {
                self.pass(unraw(&name.ident));
                Some(unraw(&name.ident))
            }
            _ => None,
        }
    }
}

/// A table with these entries; `None` if there are none.
fn of_entries(entries: BTreeSet<Entry>) -> Option<Table> {
    let framework = entries.first()?.framework;
    let dialect = ALL.iter().find(|dialect| dialect.framework == framework)?;
    Some(Table { entries, ..Table::new(dialect, Kind::Router) })
}
