//! The output and the exit code of each command: one file of sessions per command or framework below `cmd`.

#[test]
fn sessions() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.trycmd")
        // Whoever runs the tests may have set these, or a narrow terminal.
        .env("CARGO_TERM_COLOR", "never")
        .env("COLUMNS", "100")
        // The root of the repository: the folder that the session runs in.
        .env("GITHUB_WORKSPACE", ".")
        .env("RESPONDS_LANG", "")
        .env("RESPONDS_PROFILE", "");
}
