//! The flags that choose rules: a profile, and levels as in rustc and clippy.

use std::ffi::OsStr;

use cargo_responds::{
    Error, Workspace,
    config::{self, Settings, WARNINGS},
};
use clap::{
    Arg, ArgAction, ArgMatches, Command, FromArgMatches,
    builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser},
};
use responds_core::{profile, rule::Level, rules};

use super::environment;

/// The rules that apply.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Rules")]
pub(crate) struct Rules {
    /// Use this profile
    #[arg(long, value_name = "NAME", value_parser = profiles())]
    profile: Option<String>,
    /// Add the profile `strict`, which accepts no unknown statuses
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    levels: Levels,
}

/// Levels by rule, in the order in which they are given: the last one counts.
#[derive(Clone, Debug, Default)]
struct Levels(Vec<(String, Level)>);

const FLAGS: [(&str, char, Level, &str); 3] = [
    ("allow", 'A', Level::Allow, "Turn a rule off"),
    ("warn", 'W', Level::Warn, "Make a rule a warning"),
    ("deny", 'D', Level::Deny, "Make a rule an error; `warnings` for all rules that warn"),
];

impl Rules {
    /// Reads the settings of the manifests and applies the flags.
    pub(crate) fn settings(&self, workspace: &Workspace) -> Result<Settings, Error> {
        let mut settings = Settings::read(workspace)?;
        let named = self.profile.clone().or_else(environment::profile);
        let profile = named.as_deref().map(config::profile).transpose()?;
        let set = environment::levels().as_deref().map(config::levels).transpose()?.unwrap_or_default();
        let languages = environment::languages().as_deref().map(config::languages).transpose()?;
        settings.change(|config| {
            config.languages = languages.unwrap_or(config.languages);
            config.profile = profile.unwrap_or(config.profile);
            config.strict |= self.strict;
            config.levels.extend_from_slice(&set);
            self.levels.0.iter().try_for_each(|(rule, level)| config.set(rule, *level))
        })?;
        Ok(settings)
    }
}

fn profiles() -> PossibleValuesParser {
    profile::ALL.iter().map(|profile| profile.id).collect::<Vec<_>>().into()
}

/// Accepts any name, so that a wrong one gets an error of this crate, and lets shells complete the right ones.
#[derive(Clone, Copy)]
struct RuleName;

impl TypedValueParser for RuleName {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let ids = rules::ALL.iter().map(|rule| rule.id).chain([WARNINGS]);
        Some(Box::new(ids.map(PossibleValue::new)))
    }
}

impl clap::Args for Levels {
    fn augment_args(command: Command) -> Command {
        command.args(FLAGS.map(|(name, short, _, help)| {
            Arg::new(name)
                .short(short)
                .long(name)
                .value_name("RULE")
                .help(help)
                .action(ArgAction::Append)
                .value_parser(RuleName)
                .hide_possible_values(true)
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Levels {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given = Vec::new();
        for (name, _, level, _) in FLAGS {
            let places = matches.indices_of(name).into_iter().flatten();
            let rules = matches.get_many::<String>(name).into_iter().flatten();
            given.extend(places.zip(rules).map(|(place, rule)| (place, rule.clone(), level)));
        }
        given.sort();
        Ok(Self(given.into_iter().map(|(_, rule, level)| (rule, level)).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use clap::Args as _;

    use super::*;

    #[track_caller]
    fn given(args: &[&str]) -> Vec<(String, Level)> {
        let command = Levels::augment_args(Command::new("check").no_binary_name(true));
        Levels::from_arg_matches(&command.try_get_matches_from(args).unwrap()).unwrap().0
    }

    #[test]
    fn levels_apply_in_the_order_in_which_they_are_given() {
        let levels = given(&["-D", "missing_body", "--allow=missing-body", "-Wmissing_body", "-Dwarnings"]);
        let levels: Vec<_> = levels.iter().map(|(rule, level)| (rule.as_str(), *level)).collect();
        let body = |level| ("missing_body", level);
        let body = [body(Level::Deny), ("missing-body", Level::Allow), body(Level::Warn)];
        assert_eq!(levels[..3], body);
        assert_eq!(levels[3], ("warnings", Level::Deny));
        assert!(given(&[]).is_empty());
    }
}
