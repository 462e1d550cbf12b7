//! The values of expressions, as far as they matter to routing.

use super::{Target, layer::Layers, limits::MAX_PATH, table::Table};
use crate::index::ItemId;

/// The value of an expression.
#[derive(Clone, Debug, Default)]
pub(super) enum Value {
    #[default]
    Unknown,
    /// Text: a path, or a part of one.
    Text(String),
    /// HTTP methods.
    Methods(Vec<String>),
    /// A status code.
    Status(u16),
    /// A truth value that is written out.
    Truth(bool),
    /// Layers.
    Layers(Layers),
    /// A function; several are alternatives that `cfg` chooses from.
    Functions(Vec<ItemId>),
    /// A closure, and the routes that calling it makes.
    Closure(Target, Option<Box<Table>>),
    /// A value of a struct of the workspace.
    Instance(ItemId),
    /// A tuple, an array or a vector.
    Many(Vec<Value>),
    Table(Table),
}

impl Value {
    /// Some text; one that is too long is unknown.
    pub(super) fn of_text(text: String) -> Self {
        if text.len() > MAX_PATH { Self::Unknown } else { Self::Text(text) }
    }

    /// These methods, each once.
    pub(super) fn of_methods(methods: impl IntoIterator<Item = String>) -> Self {
        let mut each = Vec::new();
        for method in methods {
            if !each.contains(&method) {
                each.push(method);
            }
        }
        Self::Methods(each)
    }

    /// The number of values, with those in lists.
    pub(super) fn count(values: &[Self]) -> usize {
        let inner = |value: &Self| match value {
            Self::Many(values) => Self::count(values),
            _ => 0,
        };
        values.len() + values.iter().map(inner).sum::<usize>()
    }

    /// Returns the handlers that it is, if it is used as one.
    pub(super) fn targets(&self) -> Vec<Target> {
        match self {
            Self::Functions(functions) => functions.iter().copied().map(Target::Function).collect(),
            Self::Closure(target, _) => vec![*target],
            _ => Vec::new(),
        }
    }

    /// The text, if it is that.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The methods, if it is that.
    pub(super) fn methods(&self) -> &[String] {
        match self {
            Self::Methods(methods) => methods,
            _ => &[],
        }
    }

    /// All tables in it that hold something, as one.
    pub(super) fn into_table(self) -> Option<Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Closure(_, table) => table.map(|table| *table),
            Self::Many(values) => values.into_iter().filter_map(Self::into_table).reduce(Table::or),
            _ => None,
        }
    }

    /// Returns `true` if it contains routes.
    pub(super) fn holds_routes(&self) -> bool {
        match self {
            Self::Table(table) => !table.entries.is_empty(),
            Self::Closure(_, table) => table.is_some(),
            Self::Many(values) => values.iter().any(Self::holds_routes),
            _ => false,
        }
    }

    /// Returns `true` if a function's use of it may matter.
    pub(super) fn matters(&self) -> bool {
        match self {
            Self::Unknown | Self::Truth(_) => false,
            Self::Many(values) => values.iter().any(Self::matters),
            _ => true,
        }
    }

    /// Joins two values: the branches of an `if`, the arms of a `match`.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Table(one), Self::Table(other)) => Self::Table(one.or(other)),
            (one, other) if one.holds_routes() && other.holds_routes() => Self::flow(vec![one, other]),
            (Self::Table(table), _) | (_, Self::Table(table)) => Self::Table(table),
            (Self::Functions(mut one), Self::Functions(other)) => {
                one.extend(other.into_iter().filter(|item| !one.contains(item)).collect::<Vec<_>>());
                Self::Functions(one)
            }
            (Self::Layers(one), Self::Layers(other)) => Self::Layers(one.or(other)),
            (Self::Text(one), Self::Text(other)) if one == other => Self::Text(one),
            (Self::Truth(one), Self::Truth(other)) if one == other => Self::Truth(one),
            (Self::Text(_), Self::Text(_)) | (Self::Truth(_), Self::Truth(_)) => Self::Unknown,
            (Self::Unknown | Self::Truth(_), value) | (value, _) => value,
        }
    }

    /// Joins two values that both exist: a layer of one branch may be another one in the other.
    pub(super) fn either(self, other: Self) -> Self {
        match (self, other) {
            (Self::Layers(one), Self::Layers(other)) => Self::Layers(one.or(other)),
            (Self::Layers(layers), _) | (_, Self::Layers(layers)) => Self::Layers(layers.perhaps()),
            (one, other) => one.or(other),
        }
    }

    /// The same behind a function that is not seen, which may put a layer around a router.
    pub(super) fn through(self, function: &str) -> Self {
        match self {
            Self::Table(table) if !table.entries.is_empty() => Self::Table(table.through(function)),
            value => value,
        }
    }

    /// Returns the result of an unknown call: the routes among its arguments, or the one handler.
    pub(super) fn flow(values: Vec<Self>) -> Self {
        let is_table = |value: &Self| match value {
            Self::Table(table) => !table.shared,
            value => value.holds_routes(),
        };
        if values.iter().any(is_table) {
            let tables = values.into_iter().filter(is_table).filter_map(Self::into_table);
            return tables.reduce(Table::or).map_or(Self::Unknown, Self::Table);
        }
        let mut handlers = values.into_iter().filter(|value| !value.targets().is_empty());
        match (handlers.next(), handlers.next()) {
            (Some(handler), None) => handler,
            _ => Self::Unknown,
        }
    }
}
