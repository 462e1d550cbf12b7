//! One call of a function during its evaluation: its variables, and its own names.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;
use syn::{FnArg, Pat, PatType, spanned::Spanned};

use super::{
    Expression,
    reader::{Body, Outcome, Reader},
    table::Entry,
    value::Value,
};
use crate::{
    index::{ItemId, ModuleId},
    source::Site,
};

/// One call of a function.
pub(super) struct Frame<'r, 'i> {
    pub(super) reader: &'r mut Reader<'i>,
    /// The function.
    pub(super) item: ItemId,
    pub(super) module: ModuleId,
    /// The type that `Self` is.
    pub(super) owner: Option<ItemId>,
    scopes: Vec<Scope>,
    /// The names of the parameters of the function, or of a closure in it.
    passed: BTreeSet<String>,
    /// The value of `return`.
    pub(super) returned: Value,
    served: BTreeSet<Entry>,
    /// The number of blocks around the innermost `if` without `else`: an assignment in it to variables of those blocks
    /// is possible, not certain.
    perhaps: usize,
    /// The variable whose value is moved when it is read next: `app = app.route(..)` copies nothing.
    pub(super) moved: Option<String>,
}

/// The names of a block.
#[derive(Default)]
pub(super) struct Scope {
    variables: FxHashMap<String, Variable>,
    /// The imports of `use` in the block.
    pub(super) imports: Vec<(String, Vec<String>)>,
    /// Functions in blocks inside of the body.
    pub(super) functions: FxHashMap<String, Expression>,
}

struct Variable {
    value: Value,
    used: bool,
}

impl<'r, 'i> Frame<'r, 'i> {
    pub(super) fn new(reader: &'r mut Reader<'i>, item: ItemId) -> Self {
        let module = reader.index.scope_of(item);
        let owner = super::names::owner(reader.index, item);
        Self {
            reader,
            item,
            module,
            owner,
            scopes: vec![Scope::default()],
            passed: BTreeSet::new(),
            returned: Value::Unknown,
            served: BTreeSet::new(),
            perhaps: 0,
            moved: None,
        }
    }

    /// Evaluates the function.
    pub(super) fn run(mut self, body: &Body, arguments: Vec<Value>) -> Outcome {
        let mut arguments = arguments.into_iter();
        let mut names = Vec::new();
        for input in &body.signature.inputs {
            let argument = arguments.next().unwrap_or_default();
            names.push(self.argument(input, argument));
        }
        let Some(statements) = &body.statements else { return Outcome::default() };
        let value = self.block(statements);
        let value = value.or(std::mem::take(&mut self.returned));
        let arguments =
            names.iter().map(|name| name.as_ref().map_or(Value::Unknown, |name| self.shared(name)));
        let arguments = arguments.collect();
        self.leave();
        Outcome { value, arguments, served: self.served }
    }

    fn argument(&mut self, input: &FnArg, given: Value) -> Option<String> {
        match input {
            FnArg::Receiver(_) => {
                let value = self.owner.map_or(Value::Unknown, Value::Instance);
                self.set("self", value);
                None
            }
            FnArg::Typed(typed) => self.typed(typed, given),
        }
    }

    /// Binds an argument whose type is written; gives its name.
    pub(super) fn typed(&mut self, typed: &PatType, given: Value) -> Option<String> {
        let value = if given.matters() { given } else { self.of_type(&typed.ty) };
        let name = match &*typed.pat {
            Pat::Ident(name) => Some(name.ident.to_string()),
            _ => None,
        };
        self.bind(&typed.pat, value);
        self.passed.extend(name.clone());
        name
    }

    /// Takes note of a variable that a closure is given.
    pub(super) fn pass(&mut self, name: String) {
        self.passed.insert(name);
    }

    /// Returns `true` if a variable is a parameter of the function.
    pub(super) fn is_passed(&self, name: &str) -> bool {
        self.passed.contains(name)
    }

    /// Returns the value of a variable that is accessed through a reference.
    pub(super) fn shared(&self, name: &str) -> Value {
        let variable = self.scopes.iter().rev().find_map(|scope| scope.variables.get(name));
        match variable {
            Some(Variable { value: Value::Table(table), .. }) if table.shared => Value::Table(table.clone()),
            _ => Value::Unknown,
        }
    }

    pub(super) fn enter(&mut self) {
        self.scopes.push(Scope::default());
    }

    /// Ends a block: a value that was made there and never used is served there.
    pub(super) fn leave(&mut self) {
        let variables = self.scopes.pop().map(|scope| scope.variables).unwrap_or_default();
        for variable in variables.into_values().filter(|variable| !variable.used) {
            self.serve(variable.value);
        }
    }

    pub(super) fn scope(&mut self) -> Option<&mut Scope> {
        self.scopes.last_mut()
    }

    /// The innermost blocks first.
    pub(super) fn scopes(&self) -> impl Iterator<Item = &Scope> {
        self.scopes.iter().rev()
    }

    /// Notes routes that are not passed on.
    pub(super) fn serve(&mut self, value: Value) {
        if let Some(table) = value.into_table().filter(|table| !table.shared) {
            self.served.extend(table.flattened());
        }
    }

    /// Notes routes of a call that are not passed on.
    pub(super) fn serve_all(&mut self, entries: BTreeSet<Entry>) {
        self.served.extend(entries);
    }

    /// Evaluates something; returns its served routes apart from its value.
    pub(super) fn apart<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> (T, BTreeSet<Entry>) {
        let outer = std::mem::take(&mut self.served);
        let value = run(self);
        (value, std::mem::replace(&mut self.served, outer))
    }

    /// A new variable.
    pub(super) fn set(&mut self, name: &str, value: Value) {
        let old = self
            .scopes
            .last_mut()
            .and_then(|scope| scope.variables.insert(name.to_owned(), Variable { value, used: false }));
        if let Some(old) = old.filter(|old| !old.used) {
            self.serve(old.value);
        }
    }

    /// A variable that is given a new value.
    pub(super) fn assign(&mut self, name: &str, value: Value) {
        let depth = self.scopes.iter().rposition(|scope| scope.variables.contains_key(name));
        let perhaps = depth.is_some_and(|depth| depth < self.perhaps);
        let Some(variable) = self.variable(name) else { return };
        let old = std::mem::replace(variable, Variable { value: Value::Unknown, used: false });
        if perhaps {
            variable.value = value.or(old.value);
            return;
        }
        variable.value = value;
        if !old.used {
            self.serve(old.value);
        }
    }

    /// Evaluates code that may not be run at all.
    pub(super) fn perhaps<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.perhaps, self.scopes.len());
        let value = run(self);
        self.perhaps = outer;
        value
    }

    /// Assigns the receiver of a method its new value.
    pub(super) fn change(&mut self, name: &str, value: Value) {
        if let Some(variable) = self.variable(name) {
            *variable = Variable { value, used: false };
        }
    }

    /// Reads a variable.
    pub(super) fn read(&mut self, name: &str) -> Option<Value> {
        let moves = self.moved.take_if(|moved| moved == name).is_some();
        let variable = self.variable(name)?;
        variable.used = true;
        Some(if moves { std::mem::take(&mut variable.value) } else { variable.value.clone() })
    }

    /// Returns `true` if a variable has this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.scopes.iter().any(|scope| scope.variables.contains_key(name))
    }

    fn variable(&mut self, name: &str) -> Option<&mut Variable> {
        self.scopes.iter_mut().rev().find_map(|scope| scope.variables.get_mut(name))
    }

    /// Returns a node with its place.
    pub(super) fn expression(&self, node: &impl Spanned) -> Expression {
        let base = self.reader.index.item(self.item).site;
        let range = node.span().byte_range();
        let offset = |at: usize| base.start + u32::try_from(at).unwrap_or_default();
        let site = Site { file: base.file, start: offset(range.start), end: offset(range.end) };
        Expression { module: self.module, site, inside: Some(self.item) }
    }
}
