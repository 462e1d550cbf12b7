//! `cargo responds explain`: what there is to know of a status or a rule.

use cargo_responds::{Error, explain::Subject};

use super::{
    Common, Exit, Out,
    language::{Tag, width},
};

/// Explain a status, a range of them, or a rule
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds explain 404
  cargo responds explain too many requests --lang ko
  cargo responds explain 4xx
  cargo responds explain 499                 Codes that vendors made up
  cargo responds explain undeclared_status   Why it is a rule, and how to set its level

Exit codes: 0 explained, 2 not known; what may be meant is suggested")]
pub(crate) struct Args {
    /// A code, a range such as `4xx`, a phrase, a constant, or a rule
    #[arg(required = true, value_name = "CODE|PHRASE|RULE")]
    subject: Vec<String>,
    /// en or ko
    #[arg(long, value_name = "LANG", default_value = "en", hide_possible_values = true)]
    lang: Tag,
}

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let subject = Subject::find(&args.subject.join(" "))?;
    out.print(&subject.page(args.lang.into()).render(width()));
    Ok(Exit::Clean)
}
