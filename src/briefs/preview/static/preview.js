// The preview's page: draws what /state tells, sends back what is edited.

const WORDS = {
  ko: {
    brief: "브리프", edition: "판", theme: "테마", tongue: "화면 언어", text: "글", save: "저장",
    undo: "되돌리기", problems: "점검 결과", point: "쪽에서 글을 눌러 고르세요. 화살표 키로 앞뒤 글로 옮겨 갑니다.",
    page: (n, of) => `${of}쪽 가운데 ${n}쪽`, fresh: "최신 상태입니다.", making: "쪽을 다시 만들고 있습니다…",
    behind: "오류가 있어 쪽은 이전 상태입니다.", saved: "저장했습니다.", kept: "저장하지 못했습니다.", none: "문제가 없습니다.",
    open: "편집기로 열기", lost: "미리보기 서버와 연결이 끊겼습니다. 다시 연결하는 중…", changed: "고친 내용이 아직 저장되지 않았습니다.",
    elsewhere: "이 글의 파일이 그사이 바뀌었습니다. 저장하면 확인을 거칩니다.", error: "오류", warning: "경고", advice: "조언",
    document: "PDF 내려받기", translated: "검토됨", new: "검토 전", stale: "다시 볼 것", missing: "없음",
  },
  en: {
    brief: "Brief", edition: "Edition", theme: "Theme", tongue: "Language of this page", text: "Text", save: "Save",
    undo: "Undo", problems: "Problems", point: "Click a text on the page. The arrow keys go to the text before and after.",
    page: (n, of) => `Page ${n} of ${of}`, fresh: "Up to date.", making: "Making the pages…",
    behind: "There are errors: the pages are older than the content.", saved: "Saved.", kept: "Not saved.", none: "There is none.",
    open: "Open in the editor", lost: "The preview has stopped. Connecting again…", changed: "Your change is not saved yet.",
    elsewhere: "The file of this text has changed meanwhile. Saving will look at that.", error: "error", warning: "warning", advice: "advice",
    document: "Download the PDF", translated: "reviewed", new: "not reviewed", stale: "stale", missing: "missing",
  },
};
const token = document.querySelector("meta[name=briefs-token]").content;
const at = (id) => document.getElementById(id);
let state = null; // what the server last told
let chosen = null; // the id of the text in hand
let had = {}; // its words, by language, as they were when it was taken in hand
let tongue = localStorage.getItem("briefs-tongue") || (navigator.language.startsWith("ko") ? "ko" : "en");

const say = (word, ...rest) => {
  const words = WORDS[tongue][word];
  return typeof words === "function" ? words(...rest) : words;
};

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json", "X-Briefs-Token": token };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function load() {
  state = await (await fetch("/state")).json();
  draw();
}

function draw() {
  document.documentElement.lang = tongue;
  at("tongue").value = tongue;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  fill("brief", state.choices.briefs.map(({ id, title }) => [id, title]), state.choice.brief);
  fill("edition", state.choices.editions.map((name) => [name, name]), state.choice.edition);
  fill("theme", state.choices.themes.map((name) => [name, name]), state.choice.theme);
  tell(current());
  at("document").hidden = current() !== "fresh";
  drawPages();
  drawProblems();
  drawPair();
}

const current = () => (state.version === 0 ? "making" : state.behind ? "behind" : "fresh");

function tell(word) {
  at("news").textContent = say(word);
  at("news").classList.toggle("behind", word === "behind" || word === "lost");
}

function fill(id, options, value) {
  at(id).replaceChildren(...options.map(([name, title]) => made("option", { value: name, textContent: title })));
  at(id).value = value;
}

function worst(id) {
  const found = state.problems.filter((problem) => problem.text === id).map((problem) => problem.severity);
  return ["error", "warning"].find((severity) => found.includes(severity)) || "";
}

function drawPages() {
  const top = at("pages").scrollTop;
  const focused = document.activeElement?.dataset?.id;
  at("pages").replaceChildren(...state.pages.map(drawPage));
  at("pages").scrollTop = top;
  if (focused) document.querySelector(`.spot[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function drawPage(page) {
  const label = say("page", page.number, state.pages.length);
  const image = made("img", { src: `/pages/${page.name}.png`, alt: label, loading: page.number > 3 ? "lazy" : "eager" });
  const seen = new Set();
  const spots = page.spots.map(([id, language, left, top, width, height]) => {
    const again = seen.has(`${id} ${language}`);
    seen.add(`${id} ${language}`);
    const words = state.texts[id]?.[language]?.words ?? id;
    const stale = state.texts[id]?.[language]?.state === "stale" ? "stale" : "";
    const spot = made("button", { type: "button", className: `spot ${worst(id)} ${stale}`, title: id, tabIndex: again ? -1 : 0 });
    spot.setAttribute("aria-label", stale ? `${words} (${say("stale")})` : words);
    spot.lang = language;
    if (again) spot.setAttribute("aria-hidden", "true");
    Object.assign(spot.dataset, { id, language });
    Object.assign(spot.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    spot.classList.toggle("chosen", id === chosen);
    return spot;
  });
  const figure = made("section", { className: "page" }, image, ...spots);
  figure.setAttribute("aria-label", label);
  return figure;
}

function drawProblems() {
  at("count").textContent = `(${state.problems.length})`;
  const items = state.problems.map((problem) => {
    const button = made("button", { type: "button" }, ...described(problem));
    button.addEventListener("click", () => problem.text && choose(problem.text, true));
    return made("li", {}, button, place(problem));
  });
  at("problems").replaceChildren(...(items.length ? items : [made("p", { textContent: say("none") })]));
}

function described(problem) {
  const severity = made("span", { className: `severity ${problem.severity}`, textContent: say(problem.severity) });
  const hint = problem.hint[tongue] ? ` (${problem.hint[tongue]})` : "";
  return [severity, ` ${problem.message[tongue]}${hint}`];
}

function place({ file, line, column }) {
  const path = `${state.root}/${file}`.split("/").map(encodeURIComponent).join("/");
  const slots = { path, line, column }; // what a name holds is no part of the address, and no slot
  const address = state.editor.replace(/\{(path|line|column)\}/g, (_, slot) => slots[slot]);
  return made("a", { className: "place", href: address, title: say("open"), textContent: `${file}:${line}` });
}

function choose(id, scroll = false) {
  if (id !== chosen && isEdited() && !confirm(say("changed"))) return;
  chosen = id;
  had = Object.fromEntries(Object.entries(state.texts[id] ?? {}).map(([language, { words }]) => [language, words]));
  at("answer").textContent = "";
  for (const spot of document.querySelectorAll(".spot")) spot.classList.toggle("chosen", spot.dataset.id === id);
  if (scroll) document.querySelector(".spot.chosen")?.scrollIntoView({ block: "center" });
  at("pair-texts").replaceChildren();
  drawPair();
}

// What was typed stays until it is saved or undone, also where the file changes meanwhile.
function drawPair() {
  const texts = chosen && state.texts[chosen];
  at("pair-form").hidden = !texts;
  at("pair-none").hidden = Boolean(texts);
  if (!texts) return;
  at("pair-id").textContent = chosen;
  const typed = typedWords();
  const labels = Object.entries(texts).map(([language, text]) => {
    const area = made("textarea", { value: typed[language] ?? text.words, name: language, lang: language, spellcheck: true });
    if (!isEdited(typed) && typed[language] === undefined) had[language] = text.words;
    const head = made("span", {}, made("b", { textContent: language }), made("em", { className: text.state, textContent: say(text.state) }), place(text));
    return made("label", { className: "words" }, head, area);
  });
  at("pair-texts").replaceChildren(...labels);
  at("pair-problems").replaceChildren(...state.problems.filter((problem) => problem.text === chosen).map((problem) => made("li", {}, ...described(problem))));
}

function typedWords() {
  const areas = [...at("pair-texts").querySelectorAll("textarea")];
  const edited = areas.filter((area) => area.value !== had[area.name]);
  return Object.fromEntries(edited.map((area) => [area.name, area.value]));
}

const isEdited = (typed = typedWords()) => Object.keys(typed).length > 0;

async function save(event) {
  event.preventDefault();
  const typed = typedWords();
  at("answer").textContent = "";
  for (const [language, words] of Object.entries(typed)) {
    tell("making");
    const response = await post("/text", { id: chosen, language, words, was: had[language] ?? "" });
    const answer = response.headers.get("content-type")?.startsWith("application/json") ? await response.json() : { problems: [] };
    if (!response.ok) {
      at("answer").className = "";
      at("answer").textContent = [say("kept"), ...answer.problems.map((problem) => problem[tongue])].join(" ");
      tell(current());
      return;
    }
    had[language] = words;
  }
  at("pair-texts").replaceChildren();
  await load();
  at("answer").className = "done";
  at("answer").textContent = say("saved");
}

function undo() {
  at("pair-texts").replaceChildren();
  at("answer").textContent = "";
  had = Object.fromEntries(Object.entries(state.texts[chosen]).map(([language, { words }]) => [language, words]));
  drawPair();
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.classList.contains("spot")) return;
  event.preventDefault();
  const spots = [...document.querySelectorAll(".spot:not([aria-hidden])")];
  const current = spots.indexOf(event.target);
  spots[current + step]?.focus();
}

at("pages").addEventListener("click", (event) => event.target.closest(".spot") && choose(event.target.closest(".spot").dataset.id));
at("pages").addEventListener("keydown", walk);
at("pair-form").addEventListener("submit", save);
at("undo").addEventListener("click", undo);
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    if (!at("pair-form").hidden) at("pair-form").requestSubmit();
  }
});
window.addEventListener("beforeunload", (event) => isEdited() && event.preventDefault());
at("tongue").addEventListener("change", () => {
  tongue = at("tongue").value;
  localStorage.setItem("briefs-tongue", tongue);
  draw();
});
for (const id of ["brief", "edition", "theme"]) {
  at(id).addEventListener("change", async () => {
    tell("making");
    await post("/choice", { [id]: at(id).value });
    await load();
  });
}

await load();
const news = new EventSource(`/news?since=${state.version}`);
news.onmessage = ({ data }) => Number(data) !== state.version && load();
news.onerror = () => tell("lost");
news.onopen = () => tell(current());
