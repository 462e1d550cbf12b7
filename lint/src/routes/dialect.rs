//! The evaluation of each framework's tables: one file per framework, and its line in [`ALL`].

use responds_facts::{frameworks, routing::Routing};

use super::{
    Expression, Target, actix_web, axum,
    frame::Frame,
    loco, poem, rocket, salvo,
    table::{Kind, Table},
    value::Value,
    warp,
};

/// Every framework that routes by tables; dropshot's attributes say all of it.
pub(super) static ALL: &[&Dialect] = &[
    &axum::DIALECT,
    &loco::DIALECT,
    &actix_web::DIALECT,
    &rocket::DIALECT,
    &poem::DIALECT,
    &salvo::DIALECT,
    &warp::DIALECT,
];

/// The evaluation of one framework's tables.
#[derive(Debug)]
pub(super) struct Dialect {
    /// Its name, as the facts have it.
    pub(super) framework: &'static str,
    /// The crate of its routers, which may be one that is built on the framework.
    pub(super) krate: &'static str,
    /// Returns the table that an unknown value must be, since it has this method and takes these arguments.
    pub(super) adopts: fn(&mut Frame<'_, '_>, &str, &[Argument]) -> Option<Table>,
    /// Joins two paths, the second of which is below the first.
    pub(super) join: fn(&str, &str) -> String,
    /// Evaluates a function, by its path in the crate.
    pub(super) call: fn(&mut Frame<'_, '_>, &[&str], &[Argument]) -> Option<Value>,
    /// Evaluates a method of a table.
    pub(super) method: fn(&mut Frame<'_, '_>, Table, &str, &[Argument]) -> Value,
    /// Evaluates a macro, by its path in the crate.
    pub(super) expand: fn(&mut Frame<'_, '_>, &[&str], &syn::Macro) -> Option<Value>,
}

impl Dialect {
    /// Returns `true` if its services are made of filters, which an attribute may be about.
    pub(super) fn has_filters(&self) -> bool {
        frameworks::by_name(self.framework).is_some_and(|framework| framework.filters.is_some())
    }

    /// The facts about its routers.
    pub(super) fn routing(&self) -> &'static Routing {
        static NONE: Routing = Routing::NONE;
        let mut all = frameworks::ALL.iter().flat_map(|framework| framework.routing.all());
        all.find(|routing| routing.crates.contains(&self.krate)).unwrap_or(&NONE)
    }
}

/// An argument of a call.
#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub(super) value: Value,
    pub(super) at: Expression,
    /// `true` if it is a parameter of the function: its caller knows more.
    pub(super) passed: bool,
}

/// The text of an argument.
pub(super) fn text(arguments: &[Argument], index: usize) -> Option<String> {
    arguments.get(index)?.value.text()
}

/// An argument's table.
pub(super) fn table(arguments: &[Argument], index: usize) -> Option<Table> {
    arguments.get(index)?.value.clone().into_table()
}

/// A table that has such a method and takes routes of this framework.
pub(super) fn adopted(dialect: &'static Dialect, name: &str, arguments: &[Argument]) -> Option<Table> {
    let fits = dialect.routing().adopting.contains(&name) && holds(arguments, dialect.framework);
    fits.then(|| Table::new(dialect, Kind::Router))
}

/// Returns `true` if an argument holds routes of this framework.
pub(super) fn holds(arguments: &[Argument], framework: &str) -> bool {
    let mut tables = arguments.iter().filter(|argument| argument.value.holds_routes());
    tables.any(|argument| {
        argument.value.clone().into_table().is_some_and(|table| table.dialect.framework == framework)
    })
}

/// Returns the table with the content of the arguments: the result of an unknown method.
pub(super) fn kept(mut table: Table, arguments: &[Argument]) -> Value {
    for argument in arguments {
        if let Some(other) = argument.value.clone().into_table() {
            table.absorb(other);
        }
    }
    Value::Table(table)
}

/// Returns the targets of an argument that is a handler: none if it is not in the workspace.
pub(super) fn handler(arguments: &[Argument], index: usize) -> Vec<Target> {
    arguments.get(index).map_or_else(Vec::new, |argument| argument.value.targets())
}

/// Returns the targets of an argument that is a handler; the expression itself is the target if none is found.
pub(super) fn routed(arguments: &[Argument], index: usize) -> Vec<Target> {
    let targets = handler(arguments, index);
    let unfound = arguments.get(index).filter(|argument| {
        let may_handle = matches!(argument.value, Value::Unknown | Value::Instance(_));
        targets.is_empty() && may_handle && !argument.passed
    });
    unfound.map_or(targets, |argument| vec![Target::Closure(argument.at)])
}

/// The framework whose crate this is.
pub(super) fn of_crate(name: &str) -> Option<&'static Dialect> {
    ALL.iter().find(|dialect| dialect.routing().crates.contains(&name)).copied()
}

/// Two parts of a path, one segment behind the other; empty segments do not count.
pub(super) fn by_segments(outer: &str, inner: &str) -> String {
    let segments = outer.split('/').chain(inner.split('/')).filter(|segment| !segment.is_empty());
    segments.fold(String::new(), |path, segment| path + "/" + segment)
}

/// The method that a function is named after.
pub(super) fn method_named(name: &str) -> Option<String> {
    const NAMES: &[&str] =
        &["get", "post", "put", "delete", "head", "options", "patch", "connect", "trace", "query"];
    NAMES.contains(&name).then(|| name.to_uppercase())
}
