//! The binary: it says where it listens and what it serves, and serves it.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
};

use axum_todo::endpoints;
use responds::Status;

use crate::client::Request;

/// The running binary; it ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(port: &str) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_axum-todo"));
    let child = command.env("PORT", port).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    Running(child.expect("the binary starts"))
}

#[test]
fn it_prints_its_endpoints_and_serves_them() {
    let mut running = start("0");
    let output = running.0.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines().map(|line| line.expect("the output is text"));

    let first = lines.next().expect("it says where it listens");
    let address = first.strip_prefix("listening on http://").expect("it says where it listens");
    let address: SocketAddr = address.parse().expect("it listens on an address");
    assert_ne!(address.port(), 0);

    let table: Vec<_> = lines.skip(1).take_while(|line| !line.is_empty()).collect();
    let rows = rows(&table);
    let endpoints = endpoints();
    assert_eq!(rows.len(), endpoints.len(), "{table:#?}");
    for (row, endpoint) in rows.iter().zip(&endpoints) {
        let statuses: Vec<_> = endpoint.statuses.iter().filter_map(Status::from_code).collect();
        let statuses = statuses.iter().map(Status::to_string).collect::<Vec<_>>().join(" · ");
        assert_eq!(row, &format!("{} {} {statuses}", endpoint.method, endpoint.path));
    }

    let response = Request::new("GET", "/lists").send(address);
    assert_eq!((response.status, response.content.as_str()), (200, "[]"));
}

/// The rows of the table: wrapped lines joined, columns one space apart.
fn rows(table: &[String]) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in table {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match rows.last_mut().filter(|_| line.starts_with(' ')) {
            Some(row) => *row = format!("{row} · {words}"),
            None => rows.push(words),
        }
    }
    rows
}

#[test]
fn it_refuses_what_is_no_port() {
    let mut running = start("http");
    assert!(!running.0.wait().expect("it ends").success());
    let errors = BufReader::new(running.0.stderr.take().expect("its errors are piped"));
    let errors: Vec<_> = errors.lines().map(|line| line.expect("the errors are text")).collect();
    assert!(errors.iter().any(|line| line.contains("`http` is no port")), "{errors:?}");
}
