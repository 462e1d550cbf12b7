// Search, filters, languages, themes and links. Without it the page can be read, linked to and printed.
"use strict";

// Nothing is painted before it has its language and its place.
document.documentElement.dataset.busy = "";

const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// A page that is opened as a file may be refused a memory.
const memory = {
  get(key) { try { return localStorage.getItem("responds." + key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem("responds." + key, value); } catch { /* It is forgotten. */ } },
};

const written = root.lang;
const chosen = new URLSearchParams(location.search).get("lang") ?? memory.get("language");
let language = ["en", "ko"].includes(chosen) ? chosen : written;
let theme = memory.get("theme") ?? "auto";
if (theme !== "auto") root.dataset.theme = theme;

// An element with its translation: what stands in it now, and what stands there in the other language.
let dictionary, words, spellings;
const word = (name) => words[name][language === "ko" ? 1 : 0];

/** The text with its code marked, as nodes. */
function prose(text) {
  const parts = text.split("`");
  return parts.map((part, i) => {
    if (i % 2 === 0 || (parts.length % 2 === 0 && i === parts.length - 1)) return i % 2 ? "`" + part : part;
    const code = document.createElement("code");
    code.textContent = part;
    return code;
  });
}

const translation = (node) => node.dataset.w || dictionary[node.textContent] || node.textContent;

/** Each translated element changes places with its translation. */
const translated = new Map();
function translate(to) {
  language = to;
  if (root.lang !== to) {
    for (const node of all("[data-w]")) {
      const other = translated.get(node) ?? prose(translation(node));
      translated.set(node, [...node.childNodes]);
      node.replaceChildren(...other);
    }
    root.lang = to;
  }
  for (const node of all("[data-s]")) node.textContent = word(node.dataset.s);
  $("q").placeholder = word("search");
  $("language").textContent = to === "ko" ? "English" : "한국어";
  $("language").lang = to === "ko" ? "en" : "ko";
  $("theme").textContent = word(theme);
}

/** One form for letter case, width, syllables that are still being typed, and spellings. */
function normal(text) {
  const one = text.normalize("NFKC").toLowerCase();
  return spellings.reduce((text, [other, ours]) => text.replaceAll(other, ours), one).normalize("NFKD");
}
const squeezed = (text) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Everything that can be searched: endpoints, errors, statuses. */
let items;
function read() {
  const code = (li) => li.firstElementChild.textContent.trim().split(/\s/, 1)[0];
  const item = (node) => {
    const others = all("[data-w]", node).map(translation);
    const rows = node.matches(".e") ? all("li", node) : [];
    const codes = node.matches(".e") ? rows.map(code) : node.matches(".r") ? [node.id] : all(".c", node).map((c) => c.textContent);
    const title = node.querySelector("h3");
    return {
      node, rows, codes, place: node.parentNode.id,
      classes: new Set(codes.map((code) => code[0] + "xx")),
      method: node.matches(".e") ? title.querySelector("b")?.textContent : null,
      title: normal(title.textContent + " " + all("[data-w]", title).map(translation).join(" ")),
      text: normal(node.id + " " + node.textContent + " " + others.join(" ")),
    };
  };
  items = all("details").map(item);
  for (const item of items) item.squeezed = squeezed(item.text);
}

const link = (href, ...children) => element("a", { href }, ...children);

/** Method and path, or the handler. */
const label = (node) => all("h3 > b, h3 > code", node).map((part) => part.textContent).join(" ");

/** The way back: with each status and each error, the endpoints that send it. */
function back() {
  const senders = new Map();
  for (const { node, rows, codes } of items.filter((item) => item.place === "endpoints")) {
    rows.forEach((row, i) => {
      const names = all("a[href]", row).slice(1).map((a) => a.getAttribute("href").slice(1));
      for (const id of new Set([codes[i], ...names])) {
        if (!senders.has(id)) senders.set(id, new Map());
        if (!senders.get(id).has(node.id)) senders.get(id).set(node.id, link("#" + row.id, label(node)));
      }
    });
  }
  for (const [id, links] of senders) {
    const place = $(id);
    if (!place?.matches(".r, .v")) continue;
    place.querySelector("summary").append(element("small", {}, String(links.size), " ", element("span", { "data-s": links.size === 1 ? "sender" : "senders" })));
    const list = element("div", { class: "to" }, element("small", { "data-s": "sent" }), ...links.values());
    place.querySelector("summary").after(list);
  }
}

/** What has no description of its own is described by the reference. */
function describe() {
  for (const { rows, codes } of items) {
    rows.forEach((row, i) => {
      const general = row.querySelector("p") ? null : $(codes[i])?.querySelector(".d [data-w]");
      if (general) row.firstElementChild.after(element("p", { class: "g" }, general.cloneNode(true)));
    });
  }
}

/** The codes of each endpoint beside its name, so that a folded list says what it holds. */
function overview() {
  for (const { node, rows, codes, place } of items) {
    if (place !== "endpoints") continue;
    const chips = new Map(rows.map((row, i) => [codes[i], row]));
    const list = [...chips].map(([code, row]) => element("span", { class: "c " + row.className }, code));
    node.querySelector("summary").append(element("span", { class: "o" }, ...list));
  }
}

// What is chosen: words that are searched for, and one or several of each filter.
const query = { q: "", class: new Set(), method: new Set(), status: new Set() };
const FILTERS = ["class", "method", "status"];

function filters() {
  const endpoints = items.filter((item) => item.place === "endpoints");
  const values = {
    class: endpoints.flatMap((item) => [...item.classes]).filter((value) => /^[1-5]xx$/.test(value)),
    method: endpoints.map((item) => item.method),
    status: endpoints.flatMap((item) => item.codes).filter((value) => /^\d{3}$/.test(value)),
  };
  for (const name of FILTERS) {
    const found = [...new Set(values[name])].filter(Boolean);
    if (name !== "method") found.sort();
    const buttons = found.map((value) =>
      element("button", { type: "button", "aria-pressed": "false", "data-filter": name, "data-value": value }, value));
    if (buttons.length > 1) {
      $("filters").append(element("fieldset", {}, element("legend", { "data-s": name }), ...buttons));
    }
  }
  contents(endpoints);
}

/** The endpoints at the side; many of them are folded, and then their list is a table of contents by itself. */
function contents(endpoints) {
  if (endpoints.some(({ node }) => !node.open)) return;
  for (const item of endpoints) {
    const path = item.node.querySelector("h3 code").textContent;
    item.line = element("li", {}, link("#" + item.node.id, element("b", {}, item.method ?? ""), path));
    $("toc").append(item.line);
  }
}

/** How well an item fits: 0 not at all, more for its title than for its text. */
function fit(item, terms, whole) {
  if (terms.length === 0) return 1;
  if (item.codes.length === 1 && item.node.id === terms[0]) return 4;
  if (terms.every((term) => item.title.includes(term))) return 3;
  if (terms.every((term) => item.text.includes(term))) return 2;
  return whole.length > 1 && item.squeezed.includes(whole) ? 1 : 0;
}

/** Where no status has all of the words, those that have most of them. */
function partial(scores, terms) {
  if (terms.length < 2 || [...scores.values()].some((score) => score > 0)) return;
  const has = ([item]) => terms.filter((term) => item.text.includes(term)).length;
  const counts = new Map([...scores].map((entry) => [entry[0], has(entry)]));
  const most = Math.max(...counts.values());
  for (const [item, count] of counts) if (count === most && 2 * count >= terms.length) scores.set(item, 1);
}

function chosenBy(item) {
  const any = (name, has) => query[name].size === 0 || [...query[name]].some(has);
  return any("class", (value) => item.classes.has(value))
    && any("status", (value) => item.codes.includes(value))
    && (item.method === null || any("method", (value) => item.method === value));
}

/** Shows what fits, and nothing else. */
function search() {
  const text = normal(query.q.trim());
  const terms = text.split(/\s+/).filter(Boolean);
  const whole = squeezed(text);
  const scores = new Map(items.map((item) => [item, chosenBy(item) ? fit(item, terms, whole) : 0]));
  const reference = new Map([...scores].filter(([item]) => item.place === "reference"));
  partial(reference, terms);
  const counts = { endpoints: 0, errors: 0, reference: 0 };
  for (const item of items) {
    item.fits = (reference.get(item) ?? scores.get(item)) > 0;
    if (item.fits) counts[item.place] += 1;
  }
  apply([...shown(), ...marked(new Set([...terms, ...query.status]))]);
  rank(reference, terms.length > 0);
  report(counts, terms.length > 0 || FILTERS.some((name) => query[name].size > 0));
}

/** The sections that come and go. */
function shown() {
  return items.filter((item) => item.node.hidden === item.fits).map((item) => () => {
    item.node.hidden = !item.fits;
    if (item.line) item.line.hidden = !item.fits;
  });
}

/** The rows whose mark comes and goes: those of the statuses that are searched for have one. */
function marked(codes) {
  const some = [...codes].some((code) => /^\d{3}$/.test(code));
  const sought = (item) => item.rows.filter((_, i) => codes.has(item.codes[i]));
  const marks = new Set(some ? items.filter((item) => item.fits).flatMap(sought) : []);
  const rows = items.flatMap((item) => item.rows).filter((row) => row.classList.contains("hit") !== marks.has(row));
  return rows.map((row) => () => { row.classList.toggle("hit", marks.has(row)); });
}

// So many changes are made in one frame; of more, the first ones are, and the others follow frame by frame.
const MAX_CHANGES = 120;
let following = 0;
function apply(changes, turn = following += 1) {
  if (turn !== following) return;
  for (const change of changes.slice(0, MAX_CHANGES)) change();
  const others = changes.slice(MAX_CHANGES);
  if (others.length > 0) requestAnimationFrame(() => { setTimeout(apply, 0, others, turn); });
}

/** Statuses stand in numeric order, and while somebody searches, what fits best comes first. */
let ranked = false;
function rank(scores, searched) {
  if (!searched && !ranked) return;
  ranked = searched;
  // Only the order of what is shown can be seen; to move a section costs its layout.
  const order = items.filter((item) => scores.has(item) && (item.fits || !searched));
  if (searched) order.sort((one, other) => scores.get(other) - scores.get(one));
  const nodes = order.map((item) => item.node);
  const moved = new Set(nodes);
  const there = all("#reference > details").filter((node) => moved.has(node));
  if (nodes.some((node, i) => node !== there[i])) $("reference").append(...nodes);
}

function report(counts, some) {
  for (const id of Object.keys(counts)) {
    $(id).querySelector("h2 small").textContent = counts[id];
    $(id).classList.toggle("empty", some && counts[id] === 0);
  }
  const found = Object.keys(counts).filter((id) => counts[id] > 0);
  const parts = found.flatMap((id) => [link("#" + id, element("span", { "data-s": id }), " ", String(counts[id]))]);
  const nothing = element("span", { "data-s": "nothing" });
  const reset = element("button", { type: "button", id: "reset", "data-s": "reset" });
  $("hits").replaceChildren(...(some ? [...(parts.length ? parts : [nothing]), reset] : []));
  for (const node of all("[data-s]", $("hits"))) node.textContent = word(node.dataset.s);
  for (const button of all("#filters button")) {
    button.setAttribute("aria-pressed", query[button.dataset.filter].has(button.dataset.value));
  }
}

/** The search as an address: `#q=409&method=GET`. */
function address() {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  for (const name of FILTERS) for (const value of query[name]) parameters.append(name, value);
  const hash = parameters.size > 0 ? "#" + parameters : location.pathname + location.search;
  history.replaceState(null, "", hash);
}

function clear() {
  query.q = "";
  for (const name of FILTERS) query[name].clear();
  $("q").value = "";
  search();
}

/** Goes where the address says: to a search, or to a place, which is unfolded. */
function follow() {
  const hash = location.hash.slice(1);
  if (/^(q|class|method|status)=/.test(hash)) {
    const parameters = new URLSearchParams(hash);
    query.q = parameters.get("q") ?? "";
    for (const name of FILTERS) query[name] = new Set(parameters.getAll(name));
    $("q").value = query.q;
    search();
    return;
  }
  let id = hash;
  try { id = decodeURIComponent(hash); } catch { /* A lone percent sign stands for itself. */ }
  const place = $(id) ?? $(hash);
  if (!place) return;
  const item = place.closest("details");
  if (item?.hidden) clear();
  if (item) item.open = true;
  place.scrollIntoView();
}

const unfold = (open) => { for (const item of all("details")) item.open = open; };

function listen() {
  $("q").addEventListener("input", () => { query.q = $("q").value; search(); address(); });
  $("language").addEventListener("click", () => {
    translate(language === "ko" ? "en" : "ko");
    memory.set("language", language);
  });
  $("theme").addEventListener("click", () => {
    theme = { auto: "light", light: "dark", dark: "auto" }[theme] ?? "auto";
    memory.set("theme", theme);
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    $("theme").textContent = word(theme);
  });
  $("unfold").addEventListener("click", () => unfold(all("details:not([hidden])").some((item) => !item.open)));
  document.addEventListener("click", ({ target }) => {
    const { filter, value } = target.closest("[data-filter]")?.dataset ?? {};
    if (filter) {
      if (!query[filter].delete(value)) query[filter].add(value);
      search();
      address();
    } else if (target.id === "reset") {
      clear();
      address();
      $("q").focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && document.activeElement !== $("q")) {
      event.preventDefault();
      $("q").select();
    } else if (event.key === "Escape" && document.activeElement === $("q")) {
      clear();
      address();
    } else if (event.key === "Enter" && document.activeElement === $("q")) {
      event.preventDefault();
      all("details:not([hidden]) > summary")[0]?.focus();
    }
  });
  // A status is linked to by what appears beside it.
  const permalink = element("a", { class: "q" }, "#");
  const offer = ({ target }) => {
    const row = target.closest?.(".e li");
    if (!row || permalink.parentNode === row) return;
    permalink.href = "#" + row.id;
    permalink.ariaLabel = word("link");
    row.append(permalink);
  };
  document.addEventListener("pointerover", offer);
  document.addEventListener("focusin", offer);
  // What is printed is printed whole.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    unfold(true);
  });
  addEventListener("afterprint", () => { for (const item of folded) item.open = false; });
  addEventListener("hashchange", follow);
}

function start() {
  ({ dictionary, words, spellings } = JSON.parse($("words").textContent));
  read();
  back();
  describe();
  overview();
  filters();
  translate(language);
  listen();
}

document.addEventListener("DOMContentLoaded", () => {
  try { start(); } finally { delete root.dataset.busy; }
  follow();
});
