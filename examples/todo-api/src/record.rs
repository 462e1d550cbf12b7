//! The stored resources, as clients see them and as they send them.

use serde::{Deserialize, Serialize};

/// A list of to-dos.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct List {
    /// Its id.
    pub id: u64,
    /// Its name, which no other list has.
    pub name: Text,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Todo {
    /// Its id.
    pub id: u64,
    /// The task.
    pub title: Text,
    /// `true` if it is done.
    pub done: bool,
}

/// A list as a client sends it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListDraft {
    /// Its name.
    pub name: Text,
}

/// A to-do as a client sends it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TodoDraft {
    /// The task.
    pub title: Text,
    /// `true` if it is done.
    #[serde(default)]
    pub done: bool,
}

/// A client's changes of a to-do; absent fields stay unchanged.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TodoChange {
    /// The task.
    pub title: Option<Text>,
    /// `true` if it is done.
    pub done: Option<bool>,
}

/// The requested to-dos.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Filter {
    /// Those that are done, or those that are not; all of them if absent.
    pub done: Option<bool>,
}

/// A text with something in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(try_from = "String")]
pub struct Text(String);

impl TryFrom<String> for Text {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "" => Err("the text is blank"),
            trimmed => Ok(Self(trimmed.to_owned())),
        }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}
