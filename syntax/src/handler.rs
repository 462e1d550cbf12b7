//! The function that `#[responds(..)]` stands on: its signature, its body, and the attributes beside it.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use responds_core::contract::Documented;
use syn::{
    Attribute, Block, FnArg, GenericArgument, GenericParam, Generics, Meta, Pat, PathArguments, ReturnType,
    Signature, Stmt, Token, Type, TypeParamBound, Visibility,
    parse::{Parse, ParseStream, Parser},
};

use crate::{
    mistake::mistake,
    nesting, openapi,
    place::Place,
    route::{self, Routed},
};

/// A handler, read.
#[derive(Debug)]
pub struct Handler {
    /// Its name.
    pub name: Ident,
    /// The attributes beside it, those inside `cfg_attr` too.
    pub attributes: Vec<Meta>,
    /// Whether it has a `self`.
    pub is_method: bool,
    /// The names of its generic parameters; those of an `impl` around it cannot be seen.
    pub generics: Vec<String>,
    /// These with their bounds, as far as it names them itself.
    pub bounds: Generics,
    /// The types of its arguments.
    pub arguments: Vec<Type>,
    /// Their patterns.
    pub patterns: Vec<Pat>,
    /// Their names, where they are plain.
    pub names: Vec<Option<String>>,
    /// What it answers: the return type, or what a returned future resolves to; `None` for `()`.
    pub output: Option<Type>,
    /// Its body.
    pub body: Body,
    /// Its route, as far as the attributes beside it tell.
    pub routed: Routed,
    /// The responses that a documentation attribute beside it names, with their places.
    pub documented: Vec<(Documented, Place)>,
}

/// The body of a handler, as far as it is to be read.
#[derive(Debug)]
pub enum Body {
    /// There is none: a method that a trait leaves open.
    Missing,
    /// These tokens, which have not been parsed: while somebody types, they often do not parse.
    Tokens(TokenStream),
    /// It nests too deep to be entered.
    Deep,
}

impl Handler {
    /// Reads a function.
    ///
    /// The body is not parsed: while somebody types, it often does not parse.
    ///
    /// # Errors
    /// When the item is no function, or its signature does not parse; the error stands at the item.
    pub fn parse(item: &TokenStream) -> syn::Result<Self> {
        if !nesting::is_parsable(item) {
            return Self::without_body(item);
        }
        let function: Function =
            syn::parse2(flattened(item.clone())).map_err(|error| not_a_function(item, &error))?;
        Ok(Self::of(function))
    }

    /// Reads a function whose body nests too deep to be entered.
    fn without_body(item: &TokenStream) -> syn::Result<Self> {
        let is_body = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let signature: TokenStream =
            flattened(item.clone()).into_iter().take_while(|token| !is_body(token)).collect();
        if !nesting::is_parsable(&signature) {
            return Err(mistake(
                &first(item),
                "this function nests too deep to be read",
                "simplify its signature",
            ));
        }
        let semicolon = TokenTree::Punct(proc_macro2::Punct::new(';', proc_macro2::Spacing::Alone));
        let declared = signature.into_iter().chain([semicolon]).collect();
        let handler = syn::parse2(declared).map(Self::of).map_err(|error| not_a_function(item, &error))?;
        Ok(Self { body: Body::Deep, ..handler })
    }

    fn of(function: Function) -> Self {
        let Function { attributes, signature, body } = function;
        let attributes = route::metas(&attributes);
        let arguments = signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some(((*argument.ty).clone(), (*argument.pat).clone())),
            FnArg::Receiver(_) => None,
        });
        let (arguments, patterns): (Vec<_>, Vec<_>) = arguments.unzip();
        let documented = attributes.iter().flat_map(openapi::utoipa::documented);
        Self {
            arguments,
            names: patterns.iter().map(name).collect(),
            patterns,
            is_method: signature.receiver().is_some(),
            generics: signature.generics.params.iter().filter_map(parameter).collect(),
            bounds: signature.generics,
            output: answered(&signature.output),
            routed: Routed::read(&attributes),
            documented: documented.map(|response| (response.view(), response.place)).collect(),
            name: signature.ident,
            body: body.map_or(Body::Missing, |group| Body::Tokens(group.stream())),
            attributes,
        }
    }

    /// The statements of its body; nothing, where it is missing, too deep to be entered, or does not parse.
    #[must_use]
    pub fn statements(&self) -> Option<Vec<Stmt>> {
        match &self.body {
            Body::Tokens(body) => Block::parse_within.parse2(body.clone()).ok(),
            Body::Missing | Body::Deep => None,
        }
    }

    /// Whether an attribute whose path ends so stands beside it.
    #[must_use]
    pub fn has_attribute(&self, name: &str) -> bool {
        self.attributes.iter().any(|meta| meta.path().segments.last().is_some_and(|last| last.ident == name))
    }
}

/// The name that a plain pattern gives.
fn name(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(pattern) => Some(pattern.ident.to_string()),
        _ => None,
    }
}

/// The name of a generic parameter that is a type or a constant.
fn parameter(parameter: &GenericParam) -> Option<String> {
    match parameter {
        GenericParam::Type(ty) => Some(ty.ident.to_string()),
        GenericParam::Const(constant) => Some(constant.ident.to_string()),
        GenericParam::Lifetime(_) => None,
    }
}

/// A function whose body has not been parsed.
struct Function {
    attributes: Vec<Attribute>,
    signature: Signature,
    body: Option<Group>,
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let _: Visibility = input.parse()?;
        if input.peek(Token![default]) && input.peek2(Token![async])
            || input.peek2(Token![fn]) && !input.peek(Token![async]) && input.peek(Token![default])
        {
            let _: Token![default] = input.parse()?;
        }
        let signature = input.parse()?;
        let body = match input.parse::<Option<Token![;]>>()? {
            Some(_) => None,
            None => Some(input.parse()?),
        };
        Ok(Self { attributes, signature, body })
    }
}

/// The tokens, without the invisible groups that a `macro_rules!` macro puts around them.
fn flattened(tokens: TokenStream) -> TokenStream {
    let mut flat = Vec::new();
    flatten(tokens, &mut flat);
    flat.into_iter().collect()
}

fn flatten(tokens: TokenStream, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && holds_item(&group) => {
                flatten(group.stream(), flat);
            }
            other => flat.push(other),
        }
    }
}

/// Whether an invisible group is an item, a visibility or a body: what has to be seen through.
fn holds_item(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    match tokens.next() {
        None => true,
        Some(TokenTree::Group(inner)) => inner.delimiter() == Delimiter::Brace && tokens.next().is_none(),
        Some(TokenTree::Ident(word)) => {
            ["pub", "async", "fn", "const", "unsafe", "extern"].iter().any(|known| word == known)
        }
        Some(TokenTree::Punct(punct)) => punct.as_char() == '#',
        Some(TokenTree::Literal(_)) => false,
    }
}

/// What the item is, when it is no function.
fn not_a_function(item: &TokenStream, error: &syn::Error) -> syn::Error {
    const ITEMS: &[&str] =
        &["struct", "enum", "union", "trait", "impl", "mod", "const", "static", "type", "use", "macro_rules"];
    let mut words = item.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    });
    let found = words.find(|word| word == "fn" || ITEMS.iter().any(|kind| word == kind));
    match found {
        Some(word) if word != "fn" => mistake(
            &word,
            format!(
                "`#[responds(..)]` stands on functions, `impl` blocks and inline modules; this is `{word}`"
            ),
            "put it on each function that handles requests, or on a block that holds them",
        ),
        Some(_) => error.clone(),
        None => mistake(
            &first(item),
            "`#[responds(..)]` stands on functions, `impl` blocks and inline modules",
            "put it on a function that handles requests",
        ),
    }
}

fn first(item: &TokenStream) -> TokenStream {
    item.clone().into_iter().take(1).collect()
}

/// What a return type answers, once it is awaited; `None` for `()`.
#[must_use]
pub fn answered(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, ty) = output else { return None };
    Some(resolved(ty).cloned().unwrap_or_else(|| (**ty).clone()))
}

/// What a future resolves to: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T> + Send>>`, `BoxFuture<'_, T>`.
fn resolved(ty: &Type) -> Option<&Type> {
    match ty {
        Type::ImplTrait(future) => future.bounds.iter().find_map(future_output),
        Type::TraitObject(future) => future.bounds.iter().find_map(future_output),
        Type::Paren(inner) => resolved(&inner.elem),
        Type::Group(inner) => resolved(&inner.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let mut types = type_arguments(&last.arguments);
            match last.ident.to_string().as_str() {
                "Pin" | "Box" => types.next().and_then(resolved),
                "BoxFuture" | "LocalBoxFuture" => types.next(),
                _ => None,
            }
        }
        _ => None,
    }
}

fn future_output(bound: &TypeParamBound) -> Option<&Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(output) if output.ident == "Output" => Some(&output.ty),
        _ => None,
    })
}

/// The halves of a `Result` whose halves can be seen; else the type itself.
pub fn halves(output: &Type) -> impl Iterator<Item = &Type> {
    let result = match output {
        Type::Path(path) => path.path.segments.last().filter(|last| last.ident == "Result"),
        _ => None,
    };
    let halves: Vec<_> = result.into_iter().flat_map(|result| type_arguments(&result.arguments)).collect();
    if halves.len() == 2 { halves } else { vec![output] }.into_iter()
}

/// Whether the last name of a type is this.
pub(crate) fn names_type(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == name),
        Type::Reference(inner) => names_type(&inner.elem, name),
        _ => false,
    }
}

/// The type arguments of a type.
pub fn arguments_of(ty: &Type) -> impl Iterator<Item = &Type> {
    let last = match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    last.into_iter().flat_map(|last| type_arguments(&last.arguments))
}

/// The types among generic arguments.
pub(crate) fn type_arguments(arguments: &PathArguments) -> impl Iterator<Item = &Type> {
    let listed = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    listed.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
