//! Layers around routes: their constructors, and the routers and handlers that take them.

use responds_facts::{
    frameworks,
    layer::{LayerEffect, LayerFact, LayerMethod, Reach, Role, Takes},
    routing::Routing,
};
use syn::{Expr, ExprField, ItemStruct, Member, ReturnType};

use super::{
    Target,
    dialect::Argument,
    frame::Frame,
    reader::{declared, parsed},
    salvo,
    table::{Entry, Table},
    value::Value,
};
use crate::index::ItemId;

/// The maximum number of characters by which a layer is named that no path names.
const MAX_NAME: usize = 40;

/// A layer around a handler that may send responses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Layer {
    /// Its name: the last segments of its constructor, else its text.
    pub name: String,
    /// The responses that it sends.
    pub sends: Sends,
    /// `true` if it is in a filter, and the function that builds that declares what it sends.
    pub declared: bool,
}

/// The responses that a layer sends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sends {
    /// These codes, instead of the handler's response.
    Codes(Vec<u16>),
    /// This code, whatever the handler's response is.
    Always(u16),
    /// The responses of a function of the workspace.
    Function(Target, Role),
    /// The functions of a type of the workspace that is a layer.
    Type(ItemId),
    /// Anything.
    Unknown,
}

impl Layer {
    /// A function that makes responses from rejections, which has its own name.
    pub(super) fn recovering(function: ItemId) -> Self {
        Self::new("", Sends::Function(Target::Function(function), Role::Error))
    }

    fn new(name: &str, sends: Sends) -> Self {
        Self { name: name.to_owned(), sends, declared: false }
    }

    /// A layer that may send anything.
    pub(super) fn unknown(name: &str) -> Self {
        Self::new(name, Sends::Unknown)
    }
}

/// The layers that a value is, the innermost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Layers {
    pub(super) list: Vec<Layer>,
    /// The fact about it, by which methods change it.
    fact: Option<&'static LayerFact>,
}

impl Layers {
    /// These layers, or an unknown one.
    pub(super) fn perhaps(mut self) -> Self {
        let name = self.fact.map_or("layer", |fact| fact.path);
        self.list.push(Layer::unknown(name));
        self
    }

    /// All layers of either.
    pub(super) fn or(mut self, other: Self) -> Self {
        self.add(other.list);
        self
    }

    /// Adds layers, each once.
    fn add(&mut self, layers: Vec<Layer>) {
        for layer in layers {
            if !self.list.contains(&layer) {
                self.list.push(layer);
            }
        }
    }
}

/// The layers that a path of another crate makes.
pub(super) fn made(path: &[String], arguments: &[Argument]) -> Option<Value> {
    let fact = fact(path)?;
    let list = with_also(fact, of_effect(fact.effect, fact.path, arguments));
    Some(Value::Layers(Layers { list, fact: Some(fact) }))
}

/// Adds what a layer may send beside its effect.
fn with_also(fact: &LayerFact, mut list: Vec<Layer>) -> Vec<Layer> {
    if !fact.also.is_empty() {
        list.push(Layer::new(fact.path, Sends::Codes(fact.also.to_vec())));
    }
    list
}

/// The layers that a macro of another crate makes; an argument of it may change their effect.
pub(super) fn by_macro(path: &[String], call: &syn::Macro) -> Option<Value> {
    let fact = fact(path)?;
    let is_named = |name: &str| call.tokens.clone().into_iter().any(|token| token.to_string() == name);
    let changed = fact.changes.iter().find(|(name, _)| is_named(name)).map(|(_, effect)| *effect);
    let list = of_effect(changed.unwrap_or(fact.effect), fact.path, &[]);
    Some(Value::Layers(Layers { list, fact: None }))
}

/// The layers of a value whose type is of another crate; its arguments are not seen.
pub(super) fn of_type(path: &[String]) -> Option<Value> {
    made(path, &[])
}

fn fact(path: &[String]) -> Option<&'static LayerFact> {
    frameworks::ALL.iter().find_map(|framework| framework.routing.layer(path))
}

/// The layers of a known effect; an argument that is not seen may be anything.
fn of_effect(effect: LayerEffect, name: &str, arguments: &[Argument]) -> Vec<Layer> {
    let layer = |sends| vec![Layer::new(name, sends)];
    let status = |index: usize| match arguments.get(index).map(|argument| &argument.value) {
        Some(Value::Status(code)) => Some(*code),
        _ => None,
    };
    match effect {
        LayerEffect::Passes | LayerEffect::Stack => Vec::new(),
        LayerEffect::Sends(codes) => layer(Sends::Codes(codes.to_vec())),
        LayerEffect::SendsArgument(index) => {
            layer(status(index).map_or(Sends::Unknown, |code| Sends::Codes(vec![code])))
        }
        LayerEffect::Replaces(index) => layer(status(index).map_or(Sends::Unknown, Sends::Always)),
        LayerEffect::Calls(index, role) => {
            let targets = arguments.get(index).map(|argument| argument.value.targets()).unwrap_or_default();
            called(name, targets, role)
        }
        LayerEffect::Wraps(index) => match arguments.get(index) {
            Some(argument) => of_value(&argument.value, name, Role::Around),
            None => layer(Sends::Unknown),
        },
        LayerEffect::Extracts | LayerEffect::PassesIf(_) | LayerEffect::Unknown => layer(Sends::Unknown),
    }
}

/// The layers that a value is where a layer is expected; a function has this role.
fn of_value(value: &Value, name: &str, role: Role) -> Vec<Layer> {
    match value {
        Value::Layers(layers) => layers.list.clone(),
        Value::Instance(ty) => vec![Layer::new(name, Sends::Type(*ty))],
        // The first layer of a tuple is the outermost one.
        Value::Many(values) => values.iter().rev().flat_map(|value| of_value(value, name, role)).collect(),
        value => called(name, value.targets(), role),
    }
}

/// The layers that functions are; one that is not seen may send anything.
fn called(name: &str, targets: Vec<Target>, role: Role) -> Vec<Layer> {
    if targets.is_empty() {
        return vec![Layer::unknown(name)];
    }
    let called = |target| Layer::new(name, Sends::Function(target, role));
    targets.into_iter().map(called).collect()
}

impl Frame<'_, '_> {
    /// A router that takes a layer; `None` if the method takes none.
    pub(super) fn layered(&mut self, table: &Table, name: &str, arguments: &[Argument]) -> Option<Table> {
        let method = layer_method(table.dialect.routing(), name)?;
        // rocket's fairings may mount routes.
        if arguments.get(method.argument).is_some_and(|argument| argument.value.holds_routes()) {
            return None;
        }
        let layers = self.layers_of(method, arguments);
        let mut table = table.clone();
        match method.reach {
            Reach::All => table.layers.extend(layers),
            Reach::Before => {
                let reached = |entry: Entry| entry.inside(&layers);
                table.entries = std::mem::take(&mut table.entries).into_iter().map(reached).collect();
            }
            Reach::Rejecting => table = self.recovered(table, &layers, arguments),
        }
        Some(table)
    }

    /// Takes note of the layer that a handler takes: `list.with(Auth)`, `list.layer(timeout)`.
    pub(super) fn layer_handler(&mut self, handler: &Value, name: &str, arguments: &[Argument]) {
        let Some(method) = frameworks::ALL.iter().find_map(|framework| layer_method(framework.routing, name))
        else {
            return;
        };
        let layers = self.layers_of(method, arguments);
        for target in handler.targets() {
            self.reader.layered.extend(layers.iter().map(|layer| (target, layer.clone())));
        }
    }

    /// Notes that functions are layers of a value of which nothing is known: `Catcher::default().hoop(show)`.
    pub(super) fn set_aside(&mut self, name: &str, arguments: &[Argument]) {
        let Some(method) = frameworks::ALL.iter().find_map(|framework| layer_method(framework.routing, name))
        else {
            return;
        };
        if method.takes == Takes::Layer {
            self.layers_of(method, arguments);
        }
    }

    /// The layers that a method is given.
    fn layers_of(&mut self, method: &LayerMethod, arguments: &[Argument]) -> Vec<Layer> {
        let Some(argument) = arguments.get(method.argument) else { return Vec::new() };
        let name = self.name_of(argument);
        let targets = match &argument.value {
            Value::Instance(_) => salvo::handlers(self, arguments),
            value => value.targets(),
        };
        let role = match method.takes {
            Takes::Function(role) => role,
            Takes::Layer | Takes::Nothing => Role::Around,
        };
        let functions = targets.iter().filter_map(|target| match target {
            Target::Function(item) => Some(*item),
            Target::Closure(_) => None,
        });
        self.reader.aside.extend(functions);
        if targets.is_empty() { of_value(&argument.value, &name, role) } else { called(&name, targets, role) }
    }

    /// The layers that an attribute puts around a handler, as they are written there.
    pub(super) fn written_layers(&mut self, written: &str) -> Vec<Layer> {
        let value = parsed::<Expr>(written).map(|layer| self.evaluate(&layer)).unwrap_or_default();
        // The text has no place of its own, nor has a closure in it.
        let placed = |layer: Layer| match layer.sends {
            Sends::Function(Target::Closure(_), _) => Layer::unknown(&layer.name),
            _ => layer,
        };
        of_value(&value, written, Role::Around).into_iter().map(placed).collect()
    }

    /// The layers that a function of the workspace gives: `fn cors() -> CorsLayer`. Its body says more than its type.
    pub(super) fn returned_layers(&mut self, functions: &[ItemId]) -> Option<Value> {
        let [function] = *functions else { return None };
        let ReturnType::Type(_, output) = declared(self.reader.index.text(function))?.signature.output else {
            return None;
        };
        let mut value = self.reader.inside(function, |frame| frame.of_type(&output))?;
        if matches!(value, Value::Layers(_))
            && let given @ Value::Layers(_) = &self.reader.follow(function, Vec::new()).value
        {
            value = given.clone();
        }
        matches!(value, Value::Layers(_) | Value::Instance(_)).then_some(value)
    }

    /// Evaluates a field: an element of a tuple, routes that went into a struct, or layers by the field's type.
    pub(super) fn field(&mut self, field: &ExprField) -> Value {
        match (self.evaluate(&field.base), &field.member) {
            (Value::Many(mut values), Member::Unnamed(index)) if (index.index as usize) < values.len() => {
                values.swap_remove(index.index as usize)
            }
            (table @ Value::Table(_), _) => table,
            (Value::Instance(ty), member) => self.layers_in(ty, member),
            _ => Value::Unknown,
        }
    }

    /// The layers that a field of a struct is, by its type.
    fn layers_in(&mut self, ty: ItemId, member: &Member) -> Value {
        let Some(definition) = parsed::<ItemStruct>(self.reader.index.text(ty)) else {
            return Value::Unknown;
        };
        let members = definition.fields.members().zip(&definition.fields);
        let Some((_, field)) = members.into_iter().find(|(name, _)| name == member) else {
            return Value::Unknown;
        };
        let value = self.reader.inside(ty, |frame| frame.of_type(&field.ty));
        value.filter(|value| matches!(value, Value::Layers(_))).unwrap_or_default()
    }

    /// The text of an argument, shortened.
    fn name_of(&self, argument: &Argument) -> String {
        let text = self.reader.index.sources().text(argument.at.site);
        let line = text.lines().next().unwrap_or_default();
        let short: String = line.chars().take(MAX_NAME).collect();
        if short.len() < text.len() { format!("{short}…") } else { short }
    }
}

/// Evaluates a method of a layer: the layer, with further ones in it, or routes inside of it.
pub(super) fn method(mut layers: Layers, name: &str, arguments: &[Argument]) -> Value {
    let routes = arguments.iter().find_map(|argument| match &argument.value {
        Value::Table(table) if argument.value.holds_routes() => Some(table.clone()),
        _ => None,
    });
    if let Some(mut table) = routes {
        let entries = std::mem::take(&mut table.entries);
        table.entries = entries.into_iter().map(|entry| entry.inside(&layers.list)).collect();
        return Value::Table(table);
    }
    let Some(fact) = layers.fact else { return Value::Layers(layers) };
    let changed = fact.changes.iter().find(|(changes, _)| *changes == name).map(|(_, effect)| *effect);
    match (fact.effect, changed) {
        (LayerEffect::Stack, Some(effect)) => layers.add(of_effect(effect, name, arguments)),
        (LayerEffect::Stack, None) => {
            let unknown = Layer::unknown(name);
            layers.add(vec![unknown]);
        }
        (_, Some(LayerEffect::PassesIf(index))) => {
            if matches!(arguments.get(index).map(|argument| &argument.value), Some(Value::Truth(true))) {
                layers.list.clear();
            }
        }
        (_, Some(effect)) => layers.list = with_also(fact, of_effect(effect, fact.path, arguments)),
        (_, None) => {}
    }
    Value::Layers(layers)
}

/// The method by which routers take a layer that may send something.
fn layer_method(routing: &'static Routing, name: &str) -> Option<&'static LayerMethod> {
    routing.layer_method(name).filter(|method| method.takes != Takes::Nothing)
}

impl Entry {
    /// The same, inside of some more layers.
    pub(super) fn inside(mut self, layers: &[Layer]) -> Self {
        self.layers
            .extend(layers.iter().filter(|layer| !self.layers.contains(layer)).cloned().collect::<Vec<_>>());
        self
    }
}
