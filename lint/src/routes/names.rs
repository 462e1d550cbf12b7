//! The meaning of names in a function: its own imports first, then those of its module.

use responds_core::Status;
use responds_facts::{crates::holders, frameworks::is_status_type};
use responds_flow::ty::type_arguments;
use syn::{ExprPath, Item, Type, UseTree};

use super::{
    Target, dialect,
    frame::Frame,
    layer,
    limits::{MAX_ALIASES, RouteBound},
    reader::parsed,
    table::Table,
    value::Value,
};
use crate::index::{Index, ItemId, Kind, ModuleId, Resolved, Space};

/// The type that `Self` is in a method.
pub(super) fn owner(index: &Index, item: ItemId) -> Option<ItemId> {
    let header = index.implementation(index.item(item).parent?)?;
    match index.resolve(index.item(item).module, &header.self_type.segments, Space::Types) {
        Resolved::Items(items, behind) if behind.is_empty() => items.first().copied(),
        _ => None,
    }
}

/// The functions of this name that a type or a trait has.
pub(super) fn members(index: &Index, ty: ItemId, name: &str) -> Vec<ItemId> {
    let parents = index.impls_of(ty).iter().chain(std::iter::once(&ty));
    let named = |item: &&ItemId| {
        let item = index.item(**item);
        item.name == name && item.kind == Kind::Function && !item.test
    };
    parents.flat_map(|parent| index.members(*parent)).filter(named).copied().collect()
}

/// The names on a path.
pub(super) fn segments(path: &syn::Path) -> Vec<String> {
    let root = path.leading_colon.map(|_| String::new());
    root.into_iter().chain(path.segments.iter().map(|segment| unraw(&segment.ident))).collect()
}

/// A name without `r#`.
pub(super) fn unraw(name: &syn::Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").map_or_else(|| name.clone(), str::to_owned)
}

/// The imports of a `use`, each its name, or `*`, and its path.
fn imports(tree: &UseTree, before: &[String], found: &mut Vec<(String, Vec<String>)>) {
    let longer = |name: &syn::Ident| before.iter().cloned().chain([unraw(name)]).collect::<Vec<_>>();
    match tree {
        UseTree::Path(path) => imports(&path.tree, &longer(&path.ident), found),
        UseTree::Name(name) if name.ident == "self" => {
            found.extend(before.last().map(|last| (last.clone(), before.to_vec())));
        }
        UseTree::Name(name) => found.push((unraw(&name.ident), longer(&name.ident))),
        UseTree::Rename(rename) if rename.ident == "self" => {
            found.push((unraw(&rename.rename), before.to_vec()));
        }
        UseTree::Rename(rename) => found.push((unraw(&rename.rename), longer(&rename.ident))),
        UseTree::Glob(_) => found.push(("*".to_owned(), before.to_vec())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, before, found)),
    }
}

impl Frame<'_, '_> {
    /// Takes note of an item inside of a block.
    pub(super) fn declare(&mut self, item: &Item) {
        match item {
            Item::Use(import) => {
                let mut found = Vec::new();
                let root = import.leading_colon.map(|_| String::new());
                imports(&import.tree, &Vec::from_iter(root), &mut found);
                if let Some(scope) = self.scope() {
                    scope.imports.extend(found);
                }
            }
            Item::Fn(function) => {
                let (name, at) = (unraw(&function.sig.ident), self.expression(function));
                let found = self.functions(&self.resolve(std::slice::from_ref(&name), Space::Values));
                let is_item = found.iter().any(|item| self.reader.index.item(*item).site.contains(at.site));
                if let Some(scope) = self.scope().filter(|_| !is_item) {
                    scope.functions.insert(name, at);
                }
            }
            _ => {}
        }
    }

    /// Resolves a path here.
    pub(super) fn resolve(&self, path: &[String], space: Space) -> Resolved {
        if path.first().is_some_and(|first| first == "Self") {
            let behind = path[1..].to_vec();
            return self.owner.map_or(Resolved::Unknown, |owner| Resolved::Items(vec![owner], behind));
        }
        let mut locals: Vec<_> =
            self.scopes().flat_map(|scope| scope.imports.iter().rev()).cloned().collect();
        locals.reverse();
        self.reader.index.resolve_with(self.module, &locals, path, space)
    }

    /// The functions that were found.
    pub(super) fn functions(&self, found: &Resolved) -> Vec<ItemId> {
        let index = self.reader.index;
        let Resolved::Items(items, behind) = found else { return Vec::new() };
        let is_function = |item: &ItemId| index.item(*item).kind == Kind::Function;
        match &behind[..] {
            [] => items.iter().copied().filter(is_function).collect(),
            [name] => items.iter().flat_map(|item| members(index, self.unaliased(*item), name)).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the type that an alias names.
    pub(super) fn unaliased(&self, item: ItemId) -> ItemId {
        let index = self.reader.index;
        let target = index
            .alias(item)
            .map(|alias| index.resolve(index.item(item).module, &alias.segments, Space::Types));
        match target {
            Some(Resolved::Items(items, behind)) if behind.is_empty() => {
                items.first().copied().unwrap_or(item)
            }
            _ => item,
        }
    }

    /// Evaluates a path.
    pub(super) fn named(&mut self, path: &ExprPath) -> Value {
        let names = segments(&path.path);
        if let [name] = &names[..] {
            if let Some(value) = self.read(name) {
                return value;
            }
            if let Some(at) = self.scopes().find_map(|scope| scope.functions.get(name)) {
                return Value::Closure(Target::Closure(*at), None);
            }
        }
        if let Some(qualified) = &path.qself {
            return self.qualified(&qualified.ty, &names);
        }
        let found = self.resolve(&names, Space::Values);
        self.found(&found, &names)
    }

    fn qualified(&mut self, ty: &Type, names: &[String]) -> Value {
        let (Value::Instance(ty), Some(name)) = (self.of_type(ty), names.last()) else {
            return Value::Unknown;
        };
        let functions = members(self.reader.index, ty, name);
        if functions.is_empty() { Value::Unknown } else { Value::Functions(functions) }
    }

    fn found(&mut self, found: &Resolved, names: &[String]) -> Value {
        let functions = self.functions(found);
        if !functions.is_empty() {
            return Value::Functions(functions);
        }
        match found {
            Resolved::Items(items, behind) => self.item_value(items, behind),
            Resolved::Outside(path) => layer::made(path, &[]).unwrap_or_else(|| constant(path)),
            Resolved::Module(_) => Value::Unknown,
            Resolved::Unknown => constant(names),
        }
    }

    /// Returns the value of an item that is not a function.
    fn item_value(&mut self, items: &[ItemId], behind: &[String]) -> Value {
        let index = self.reader.index;
        let [item] = *items else { return Value::Unknown };
        match (index.item(item).kind, behind) {
            (Kind::Constant, []) => self.constant(item),
            (Kind::Struct, []) => Value::Instance(item),
            (_, [name]) => {
                let parents = index.impls_of(item).iter();
                let mut constants = parents.flat_map(|parent| index.members(*parent)).filter(|member| {
                    index.item(**member).kind == Kind::Constant && index.item(**member).name == *name
                });
                match constants.next() {
                    Some(constant) => self.constant(*constant),
                    None if name == "PATH" => {
                        super::typed_path::typed_path(index, item).map_or(Value::Unknown, Value::Text)
                    }
                    None => Value::Unknown,
                }
            }
            _ => Value::Unknown,
        }
    }

    /// Returns the value of a constant.
    fn constant(&mut self, item: ItemId) -> Value {
        let text = self.reader.index.text(item);
        // It is parsed deep on the stack: nothing that nests.
        if text.matches(['(', '[', '{', '<']).count() > 8 {
            return Value::Unknown;
        }
        let value = match parsed::<Item>(text) {
            Some(Item::Const(constant)) => constant.expr,
            Some(Item::Static(constant)) => constant.expr,
            _ => return Value::Unknown,
        };
        match self.reader.inside(item, |frame| frame.evaluate(&value)) {
            Some(value @ (Value::Text(_) | Value::Many(_))) => value,
            _ => Value::Unknown,
        }
    }

    /// Returns the value that represents a type.
    pub(super) fn of_type(&self, ty: &Type) -> Value {
        match ty {
            Type::Reference(reference) => self.of_type(&reference.elem),
            Type::Paren(paren) => self.of_type(&paren.elem),
            Type::Group(group) => self.of_type(&group.elem),
            Type::Path(path) => match self.of_path(self.module, &segments(&path.path), 0) {
                // A pointer stands for the value behind it.
                Value::Unknown => lent(path).map_or(Value::Unknown, |inner| self.of_type(inner)),
                value => value,
            },
            _ => Value::Unknown,
        }
    }

    pub(super) fn of_path(&self, module: ModuleId, path: &[String], depth: usize) -> Value {
        let index = self.reader.index;
        let found = if depth == 0 {
            self.resolve(path, Space::Types)
        } else {
            index.resolve(module, path, Space::Types)
        };
        match found {
            Resolved::Outside(path) => {
                let table = table_of_type(&path).map(Value::Table);
                table.or_else(|| layer::of_type(&path)).unwrap_or_default()
            }
            Resolved::Items(items, behind) if behind.is_empty() => {
                let Some(item) = items.first().copied() else { return Value::Unknown };
                match index.alias(item) {
                    Some(alias) if depth < MAX_ALIASES => {
                        let path: Vec<_> = alias.segments.iter().map(ToString::to_string).collect();
                        self.of_path(index.item(item).module, &path, depth + 1)
                    }
                    Some(_) => {
                        self.reader.limit(item, RouteBound::Aliases);
                        Value::Unknown
                    }
                    None => Value::Instance(item),
                }
            }
            _ => Value::Unknown,
        }
    }
}

/// The type to which a pointer or an extractor gives access.
fn lent(path: &syn::TypePath) -> Option<&Type> {
    let last = path.path.segments.last().filter(|last| holders::lends(&last.ident.to_string()))?;
    type_arguments(&last.arguments).pop()
}

/// The table that a value of a type of another crate is.
pub(super) fn table_of_type(path: &[String]) -> Option<Table> {
    let dialect = dialect::of_crate(path.first()?)?;
    let ty = dialect.routing().types.iter().find(|ty| path.last().is_some_and(|last| last == ty.name))?;
    // A filter that is not seen may reject.
    Some(Table { shared: ty.shared, rejects: true, custom: true, ..Table::new(dialect, ty.kind) })
}

/// `Method::GET`, `MethodFilter::GET`, `StatusCode::GONE`.
fn constant(path: &[String]) -> Value {
    match path {
        [.., ty, name] if is_status_type(ty) => {
            Status::from_phrase(name).map_or(Value::Unknown, |status| Value::Status(status.code()))
        }
        [.., ty, name] if ["Method", "MethodFilter"].contains(&ty.as_str()) => {
            Value::Methods(vec![name.to_uppercase()])
        }
        _ => Value::Unknown,
    }
}
