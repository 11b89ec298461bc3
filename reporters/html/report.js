// The report's behaviour: what a run found is read from the page's JSON, filtered, and shown in blocks that exist only while
// they are near the window, so that tens of thousands of findings scroll as ten do. Whatever comes from a file, a path or a
// message reaches the page as text (textContent), never as markup.
"use strict";
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const run = data.run;
const SEVERITIES = ["error", "warning", "info"];
const NEW = 1, SAFE = 2, UNSAFE = 4, SUPPRESSED = 8;
const BLOCK = 40; // findings
const FEW_RULES = 14;
const byId = (id) => document.getElementById(id);
const number = (value) => value.toLocaleString("en-US");
const plural = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

// ---- The data: files, findings and excerpts in one list, each behind what it belongs to ----

for (const rule of Object.values(data.rules)) { // the severest first, security before others
  rule.order = 2 * SEVERITIES.indexOf(rule.severity) + (rule.category === "security" ? 0 : 1);
}
const files = [];
const findings = [];
const read = () => {
  for (const item of data.items) {
    if (item.file !== undefined) {
      files.push({ path: item.file, counts: item.counts });
    } else if (!Array.isArray(item)) {
      findings[findings.length - 1].excerpt = item;
    } else {
      const [rule, row, column, endRow, endColumn, message, help, flags, cell, fix, suppression] = item;
      findings.push({ index: findings.length, file: files[files.length - 1], rule: data.rules[rule], row, column, endRow,
        endColumn, message, help: help || data.rules[rule].help, flags, cell, fix, suppression, excerpt: null, words: null });
    }
  }
};
read();

// ---- Elements ----

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};
const button = (className, onClick, ...children) => {
  const made = element("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
};

// Characters that hide, reorder or end text become visible as their numbers.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const appendVisible = (parent, text) => {
  let at = 0;
  for (const match of text.matchAll(CONTROL)) {
    parent.append(text.slice(at, match.index),
      element("span", "control", "U+" + match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")));
    at = match.index + 1;
  }
  parent.append(text.slice(at));
  return parent;
};
const visible = (tag, className, text) => appendVisible(element(tag, className), text.replace(/[\n\t]/g, " "));

// Text with code between backticks, as messages have it.
const rich = (tag, className, text) => {
  const made = element(tag, className);
  const parts = text.split("`");
  parts.forEach((part, index) => {
    const isCode = index % 2 === 1 && index < parts.length - 1;
    if (isCode) made.append(visible("code", "", part));
    else appendVisible(made, (index % 2 === 1 ? "`" : "") + part.replace(/\n/g, " "));
  });
  return made;
};

// ---- Python, coloured ----

const TOKEN = new RegExp([
  "(?<c>#[^\\n]*)",
  "(?<s>\\b[rbfutRBFUT]{0,2}(?:\"\"\"[^]*?(?:\"\"\"|$)|'''[^]*?(?:'''|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)" +
    "|\"\"\"[^]*?(?:\"\"\"|$)|'''[^]*?(?:'''|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)",
  "(?<k>\\b(?:False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|" +
    "if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|match|case|self|cls)\\b)",
  "(?<n>\\b[0-9][\\w.]*)",
].join("|"), "g");

// [start, end, class] of what is coloured, in order.
const tokens = (text) => [...text.matchAll(TOKEN)].map((match) =>
  [match.index, match.index + match[0].length, Object.keys(match.groups).find((name) => match.groups[name] !== undefined)]);

// Calls `emit(text, class, isMarked)` for each piece of `text` that has one class and is marked or not.
const splitCode = (text, from, to, emit) => {
  const marked = (start, end, name) => {
    const cuts = [start, Math.min(Math.max(from, start), end), Math.min(Math.max(to, start), end), end];
    for (let i = 0; i < 3; i++) if (cuts[i] < cuts[i + 1]) emit(text.slice(cuts[i], cuts[i + 1]), name, i === 1);
  };
  let at = 0;
  for (const [start, end, name] of tokens(text)) {
    marked(at, start, "");
    marked(start, end, name);
    at = end;
  }
  marked(at, text.length, "");
};

const codeBlock = (text) => {
  const pre = element("pre");
  splitCode(text, 0, 0, (part, name) => pre.append(name ? appendVisible(element("span", name), part) : appendVisible(element("span"), part)));
  return pre;
};

const excerptOf = ({ l: first, s: [before, mark, after] }) => {
  const pre = element("pre", "excerpt");
  const text = (before + mark + after).replace(/\r\n/g, "\n");
  const from = before.replace(/\r\n/g, "\n").length;
  const to = from + mark.replace(/\r\n/g, "\n").length;
  let line = first;
  let row = null;
  const startRow = (isHit) => {
    row = element("span", "row" + (isHit ? " hit" : ""), element("span", "no", String(line++)));
    pre.append(row);
  };
  startRow(false);
  splitCode(text, from, to, (part, name, isMarked) => {
    part.split("\n").forEach((piece, index) => {
      if (index > 0) startRow(false);
      if (isMarked) row.classList.add("hit");
      const isFirst = row.children.length === 1;
      const indent = isMarked && isFirst ? piece.match(/^[ \t]*/)[0] : ""; // is marked, and not to be looked at
      if (indent !== "") row.append(element("span", "", indent));
      if (piece.length === indent.length) return;
      row.append(appendVisible(element(isMarked ? "mark" : "span", name), piece.slice(indent.length)));
    });
  });
  if (from === to) row.parentNode.children[before.split("\n").length - 1].classList.add("hit");
  return pre;
};

// ---- State: what is filtered by; kept in the address, so that a view can be sent to somebody ----

const state = { q: "", severity: new Set(), category: new Set(), rule: new Set(), path: "", fresh: false, fixable: false,
  sort: "severity", compact: false };
const readAddress = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of ["severity", "category", "rule"]) state[name] = new Set((asked.get(name) || "").split(",").filter(Boolean));
  for (const name of ["q", "path"]) state[name] = asked.get(name) || "";
  for (const name of ["fresh", "fixable", "compact"]) state[name] = asked.get(name) === "1";
  state.sort = ["path", "rule"].includes(asked.get("sort")) ? asked.get("sort") : "severity";
};
const writeAddress = () => {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value instanceof Set ? value.size : value && !(name === "sort" && value === "severity")) {
      asked.set(name, value instanceof Set ? [...value].join(",") : value === true ? "1" : value);
    }
  }
  try { history.replaceState(null, "", "#" + asked); } catch { /* not from a file in every browser */ }
};

// ---- Filtering ----

const wordsOf = (finding) => {
  const lines = finding.excerpt ? finding.excerpt.s.join("") : "";
  return [finding.rule.code, finding.rule.name, finding.message, finding.file.path, lines].join("\n").toLowerCase();
};
const matchesWords = (finding, wanted) => {
  if (wanted.length === 0) return true;
  if (finding.words === null) finding.words = wordsOf(finding);
  return wanted.every((word) => word.length > 1 && word[0] === "-" ? !finding.words.includes(word.slice(1)) : finding.words.includes(word));
};
const isBelow = (path, folder) => folder === "" || path === folder || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
const has = (set, value) => set.size === 0 || set.has(value);

// What passes, and for each kind of filter how many would pass if that one were not there.
const filter = () => {
  const wanted = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = [];
  const counts = { severity: new Map(), category: new Map(), rule: new Map(), path: [] };
  const add = (map, key) => map.set(key, (map.get(key) || 0) + 1);
  for (const finding of findings) {
    if (state.fresh && !(finding.flags & NEW)) continue;
    if (state.fixable && !(finding.flags & (SAFE | UNSAFE))) continue;
    const rule = finding.rule;
    const passes = { severity: has(state.severity, rule.severity), category: has(state.category, rule.category),
      rule: has(state.rule, rule.code), path: isBelow(finding.file.path, state.path) };
    const failed = Object.keys(passes).filter((name) => !passes[name]);
    if (failed.length > 1 || !matchesWords(finding, wanted)) continue;
    if (failed.length === 0) shown.push(finding);
    for (const name of failed.length ? failed : Object.keys(passes)) {
      if (name === "path") counts.path.push(finding);
      else add(counts[name], name === "rule" ? rule.code : rule[name]);
    }
  }
  if (state.sort === "severity") shown.sort((a, b) => a.rule.order - b.rule.order || a.index - b.index);
  if (state.sort === "rule") shown.sort((a, b) => (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : a.index - b.index));
  return { shown, counts };
};

// ---- Overview ----

const card = (className, title, big, ...more) =>
  element("div", "card " + className, element("h2", "", title), element("div", "big", big), ...more.map((part) =>
    typeof part === "string" ? element("div", "more", part) : part));
const stack = (parts) => {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const bar = element("div", "stack");
  const legend = element("div", "legend");
  for (const { name, count } of parts) {
    if (count !== 0) {
      const piece = element("span", "fill-" + name);
      piece.style.flexGrow = String(count / total);
      bar.append(piece);
    }
    legend.append(element("span", "", element("span", "dot fill-" + name), element("b", "", number(count)), " " + name));
  }
  if (total === 0) bar.hidden = true;
  return [bar, legend];
};
const totals = () => SEVERITIES.map((name) =>
  ({ name, count: Object.values(data.rules).reduce((sum, rule) => sum + (rule.severity === name ? rule.count : 0), 0) }));

const showOverview = () => {
  const overview = byId("overview");
  const isClean = run.findings === 0;
  overview.append(card("wide" + (isClean ? " clean" : ""), "Findings", isClean ? "None" : number(run.findings), ...stack(totals())));
  if (run.trend) {
    const { fresh, gone, unchanged, previous, notCompared } = run.trend;
    const change = fresh - gone;
    const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    const made = card("wide", "Since the last report", sign + number(Math.abs(change)),
      ...stack([{ name: "new", count: fresh }, { name: "gone", count: gone }, { name: "unchanged", count: unchanged }]));
    made.id = "trend";
    made.append(visible("div", "more", `Compared with ${previous}` + (notCompared ? `; ${number(notCompared)} of it not checked this time` : "")));
    overview.append(made);
  }
  const affected = files.filter((file) => file.counts.some((count) => count !== 0)).length;
  overview.append(card("", "Files", number(run.files), `${number(affected)} with findings` +
    (run.suppressed ? `; ${plural(run.suppressed, "finding")} suppressed by comments or the baseline` : "")));
  overview.append(card("", "Fixable", number(run.fixable + run.unsafe),
    run.unsafe ? `${number(run.fixable)} with --fix, ${number(run.unsafe)} more with --unsafe-fixes` : "with shikra check --fix"));
};

const showHead = () => {
  document.title = `${run.project}: ${plural(run.findings, "finding")} · shikra`;
  byId("title").replaceChildren(visible("span", "", run.project));
  byId("subtitle").replaceChildren(visible("span", "", `${new Date(run.start).toLocaleString()} · shikra ${run.version}`));
  byId("footer").replaceChildren(visible("p", "", `${run.command} in ${run.cwd}`));
};

const showBanners = () => {
  const banner = (className, ...children) => byId("banners").append(element("div", "banner " + className, ...children));
  if (!run.complete) {
    const list = element("ul", "", ...run.notices.map((notice) => visible("li", "", notice)));
    if (run.moreNotices) list.append(element("li", "", `and ${number(run.moreNotices)} more`));
    banner("bad", element("strong", "", "The run is incomplete: some files were not checked, or only in part."), list);
  }
  if (run.leftOut.findings) {
    banner("", `The list below has the ${number(findings.length)} severest findings; ${number(run.leftOut.findings)} more are counted ` +
      "above and left out here, for the page would be too large. Check folder by folder, or fewer rules, to see all.");
  } else if (run.leftOut.excerpts) {
    banner("", `${plural(run.leftOut.excerpts, "finding")} of the least severe have no source excerpt, for the page would be too large.`);
  }
};

// ---- Facets ----

const facet = (name, note, count, most, isPressed, onClick) => {
  const fill = element("span");
  fill.style.width = `${most ? Math.max(100 * count / most, count ? 2 : 0) : 0}%`;
  const label = visible("span", "name", name);
  label.title = note ? `${name} ${note}` : name;
  if (note) label.append(visible("small", "", note));
  const made = button("facet", onClick, label, element("span", "number", number(count)), element("span", "bar", fill));
  made.setAttribute("aria-pressed", String(isPressed));
  return made;
};
const toggle = (set, value) => { if (!set.delete(value)) set.add(value); update(); };

const showCategories = (counts) => {
  const names = [...new Set(findings.map((finding) => finding.rule.category))];
  const most = Math.max(...counts.values(), 1);
  names.sort((a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || (a < b ? -1 : 1));
  byId("categories").replaceChildren(...names.map((name) =>
    facet(name, "", counts.get(name) || 0, most, state.category.has(name), () => toggle(state.category, name))));
};

const deltaOf = (code) => {
  const [, fresh, gone] = (run.trend && run.trend.rules.find((rule) => rule[0] === code)) || [code, 0, 0];
  return [fresh ? element("span", "delta up", `+${number(fresh)}`) : null, gone ? element("span", "delta down", `−${number(gone)}`) : null];
};
let showsAllRules = false;
const showRules = (counts) => {
  const rules = Object.values(data.rules).filter((rule) => counts.has(rule.code) || state.rule.has(rule.code));
  const most = Math.max(...counts.values(), 1);
  rules.sort((a, b) => (counts.get(b.code) || 0) - (counts.get(a.code) || 0) || (a.code < b.code ? -1 : 1));
  const listed = showsAllRules ? rules : rules.filter((rule, index) => index < FEW_RULES || state.rule.has(rule.code));
  const made = listed.map((rule) => {
    const one = facet(rule.code, rule.name === rule.code ? "" : rule.name, counts.get(rule.code) || 0, most, state.rule.has(rule.code), () => toggle(state.rule, rule.code));
    one.children[1].append(...deltaOf(rule.code).filter(Boolean));
    one.title = rule.summary;
    return one;
  });
  if (rules.length > FEW_RULES) {
    made.push(button("link", () => { showsAllRules = !showsAllRules; update(); }, showsAllRules ? "Show fewer" : `Show all ${rules.length} rules`));
  }
  const ended = run.trend ? run.trend.rules.filter(([, fresh, , unchanged]) => fresh + unchanged === 0) : [];
  if (ended.length) made.push(visible("p", "empty", "Gone altogether: " + ended.map(([code, , gone]) => `${code} (${number(gone)})`).join(", ")));
  if (made.length === 0) made.push(element("p", "empty", "None"));
  byId("rules").replaceChildren(...made);
};

// What lies directly in `folder`, with counts; a folder that is alone is passed through.
const childrenOf = (folder, found) => {
  for (;;) {
    const children = new Map();
    const prefix = folder === "" || folder.endsWith("/") ? folder : folder + "/";
    for (const finding of found) {
      const path = finding.file.path;
      if (!path.startsWith(prefix) || path === folder) continue;
      const slash = path.indexOf("/", prefix.length);
      const child = slash < 0 ? path : path.slice(0, slash + (slash === 0 ? 1 : 0)) || "/";
      children.set(child, (children.get(child) || 0) + 1);
    }
    const only = children.size === 1 ? [...children.keys()][0] : null;
    if (only === null || only === folder || found.some((finding) => finding.file.path === only)) return { folder, children };
    folder = only;
  }
};
const setPath = (path) => { state.path = path; update(); };
const showFolders = (found) => {
  const { folder, children } = childrenOf(state.path, found);
  const crumbs = [button("link", () => setPath(""), "all")];
  const parts = folder.split("/");
  parts.forEach((part, index) => {
    if (part === "") return;
    const path = parts.slice(0, index + 1).join("/");
    crumbs.push(" / ");
    const crumb = button("link", () => setPath(path));
    crumbs.push(appendVisible(crumb, part));
  });
  byId("crumbs").replaceChildren(...(folder === "" ? [] : crumbs));
  const sorted = [...children].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = sorted.length ? sorted[0][1] : 1;
  const start = folder === "" || folder.endsWith("/") ? folder.length : folder.length + 1;
  byId("folders").replaceChildren(...sorted.slice(0, 200).map(([path, count]) =>
    facet(path.slice(start) || path, "", count, most, state.path === path, () => setPath(path))));
  if (sorted.length > 200) byId("folders").append(element("p", "empty", `and ${number(sorted.length - 200)} more`));
};

// ---- Toolbar ----

const chip = (name, count, isPressed, onClick, dot) => {
  const made = button("chip", onClick, dot ? element("span", "dot fill-" + dot) : null, name,
    count === null ? null : element("span", "number", number(count)));
  made.setAttribute("aria-pressed", String(isPressed));
  return made;
};
const flip = (name) => () => { state[name] = !state[name]; update(); };
const showToolbar = (counts) => {
  byId("severities").replaceChildren(...SEVERITIES.map((name) =>
    chip(name, counts.severity.get(name) || 0, state.severity.has(name), () => toggle(state.severity, name), name)));
  byId("switches").replaceChildren(...[
    run.trend ? chip("new only", null, state.fresh, flip("fresh")) : null,
    chip("fixable", null, state.fixable, flip("fixable")),
    chip("compact", null, state.compact, flip("compact")),
  ].filter(Boolean));
  byId("sort").value = state.sort;
  if (byId("search").value !== state.q) byId("search").value = state.q;
};
const showStatus = (count) => {
  byId("count").textContent = count === findings.length ? plural(count, "finding") : `${number(count)} of ${plural(findings.length, "finding")}`;
  const active = [];
  const add = (label, remove) => active.push(appendVisible(button("active", () => { remove(); update(); }), label));
  for (const name of ["severity", "category", "rule"]) for (const value of state[name]) add(value, () => state[name].delete(value));
  if (state.path) add(state.path, () => { state.path = ""; });
  if (state.q) add(`“${state.q}”`, () => { state.q = ""; });
  byId("active").replaceChildren(...active);
};

// ---- A rule, explained ----

const link = (url, text) => {
  const made = element("a", "", text);
  if (!/^https:\/\//.test(url)) return element("span", "", text);
  made.href = url;
  made.rel = "noopener noreferrer";
  made.target = "_blank";
  return made;
};
const aboutRule = (rule) => {
  const about = element("div", "about", rich("p", "", rule.why));
  const example = (title, code) => element("div", "", element("h3", "", title), codeBlock(code));
  if (rule.bad || rule.good) about.append(element("div", "examples", example("Flagged", rule.bad), example("Fine", rule.good)));
  const facts = element("p", "more", `${rule.category}, ${rule.severity}`);
  if (rule.cwe) facts.append(" · ", link(`https://cwe.mitre.org/data/definitions/${rule.cwe}.html`, `CWE-${rule.cwe}`));
  if (rule.url) facts.append(" · ", link(rule.url, "more about the rule"));
  about.append(facts);
  return about;
};
const showRule = () => {
  const code = state.rule.size === 1 ? [...state.rule][0] : null;
  const rule = code !== null && Object.hasOwn(data.rules, code) && data.rules[code];
  byId("rule").replaceChildren(...(rule ? [element("h2", "", rule.code === rule.name ? rule.code : `${rule.code} ${rule.name}`), rich("p", "", rule.summary),
    aboutRule(rule), rich("p", "help", rule.help)] : []));
};

// ---- The list ----

const placeOf = (finding) => (finding.cell ? `cell ${finding.cell}, ` : "") + `${finding.row}:${finding.column}`;
const fileHeading = (file) => {
  const slash = file.path.lastIndexOf("/") + 1;
  const made = element("h3", "file", element("span", ""));
  made.firstChild.append(visible("span", "folder", file.path.slice(0, slash)), visible("span", "", file.path.slice(slash)));
  made.append(element("span", "tag plain", number(file.counts.reduce((sum, count) => sum + count, 0))));
  return made;
};
const findingCard = (finding) => {
  const { rule, flags } = finding;
  const head = element("div", "head", button("code", () => { state.rule = new Set([rule.code]); update(); scrollTo(0, byId("rule").offsetTop - 90); }, rule.code),
    rich("span", "message", finding.message), element("span", "tag " + rule.severity, rule.severity));
  if (flags & NEW) head.append(element("span", "tag new", "new"));
  if (flags & (SAFE | UNSAFE)) head.append(element("span", "tag fix", flags & SAFE ? "fixable" : "fixable, unsafe"));
  if (flags & SUPPRESSED) head.append(visible("span", "tag plain", `suppressed: ${finding.suppression}`));
  head.append(element("span", "where", placeOf(finding)));
  const made = element("article", `finding ${rule.severity}${flags & SUPPRESSED ? " suppressed" : ""}`, head);
  if (finding.excerpt) made.append(excerptOf(finding.excerpt));
  const help = rich("p", "help", finding.help);
  if (finding.fix) help.append(element("b", "", " Fix: "), rich("span", "", finding.fix));
  made.append(help);
  if (state.rule.size === 1) return made; // it is explained above the list
  const why = element("details", "why", element("summary", "", "Why it matters"));
  why.addEventListener("toggle", () => { if (why.open && why.children.length === 1) why.append(aboutRule(rule)); });
  made.append(why);
  return made;
};

let blocks = []; // {element, findings, isFilled}
const fill = (block) => {
  const made = [];
  let last = block.before;
  for (const finding of block.findings) {
    if (finding.file !== last) made.push(fileHeading(finding.file));
    last = finding.file;
    made.push(findingCard(finding));
  }
  block.element.replaceChildren(...made);
  block.element.style.height = "";
  block.isFilled = true;
};
const empty = (block) => {
  block.element.style.height = `${block.element.offsetHeight}px`;
  block.element.replaceChildren();
  block.isFilled = false;
};
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const block = blocks[Number(target.dataset.index)];
    if (!block || block.element !== target) continue;
    if (isIntersecting && !block.isFilled) fill(block);
    if (!isIntersecting && block.isFilled) empty(block);
  }
}, { rootMargin: "1500px 0px" });

const guessHeight = (finding) => {
  if (state.compact) return 44;
  return 120 + (finding.excerpt ? 22 * (finding.excerpt.s.join("").split("\n").length + 1) : 0);
};
const showList = (shown) => {
  const list = byId("list");
  observer.disconnect();
  list.classList.toggle("compact", state.compact);
  blocks = [];
  for (let start = 0; start < shown.length; start += BLOCK) {
    const part = shown.slice(start, start + BLOCK);
    const made = element("div", "block");
    made.dataset.index = String(blocks.length);
    made.style.height = `${part.reduce((sum, finding) => sum + guessHeight(finding), 0)}px`;
    blocks.push({ element: made, findings: part, before: start ? shown[start - 1].file : null, isFilled: false });
  }
  list.replaceChildren(...blocks.map((block) => block.element));
  if (blocks.length) fill(blocks[0]);
  else list.append(element("div", "nothing", element("strong", "", findings.length ? "Nothing passes these filters" : "Nothing found"),
    findings.length ? "Take one away to see more." : "All checks passed."));
  for (const block of blocks) observer.observe(block.element);
};

// ---- Together ----

const update = () => {
  const { shown, counts } = filter();
  showCategories(counts.category);
  showRules(counts.rule);
  showFolders(counts.path);
  showToolbar(counts);
  showStatus(shown.length);
  showRule();
  showList(shown);
  writeAddress();
};

const THEMES = ["auto", "light", "dark"];
const setTheme = (name) => {
  document.documentElement.dataset.theme = name;
  byId("theme").textContent = `Theme: ${name}`;
};
byId("theme").addEventListener("click", () =>
  setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme || "auto") + 1) % THEMES.length]));
let pending = 0;
byId("search").addEventListener("input", (event) => {
  clearTimeout(pending);
  pending = setTimeout(() => { state.q = event.target.value; update(); }, 120);
});
byId("sort").addEventListener("change", (event) => { state.sort = event.target.value; update(); });
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  byId("search").focus();
});
addEventListener("hashchange", () => { readAddress(); update(); });
if (matchMedia("(max-width: 900px)").matches) byId("facets").open = false;

readAddress();
showHead();
showBanners();
showOverview();
update();
})();
