// The demo chat: what the visitor types goes to the gateway that serves this page, which lets its bot's scenario answer.
import { texts } from "/demo/texts.js";

const REFUSED = "06 39 98 00 02";
const at = (id) => document.getElementById(id);
const units = { ms: 1, s: 1000, m: 60000, h: 3600000 };

let language = chosen();
let conversation;
let turn;
let later;

at("language").value = language;
at("language").addEventListener("change", () => {
  language = at("language").value;
  begin();
});
at("again").addEventListener("click", () => {
  begin();
  at("text").focus();
});
at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = at("text").value.trim();
  if (text) {
    at("text").value = "";
    say(text);
  }
});
begin();

/** The browser's language where there are texts of it. */
function chosen() {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => texts[tag]) ?? "en";
}

/** A new conversation, in the language of the switch. */
function begin() {
  const words = texts[language];
  document.documentElement.lang = language;
  document.title = words.title;
  document.querySelectorAll("[data-text]").forEach((element) => {
    element.textContent = words[element.dataset.text];
  });
  at("text").placeholder = words.placeholder;
  at("offers").setAttribute("aria-label", words.offers);
  at("log").replaceChildren();
  at("turns").replaceChildren();
  hints(words);
  conversation = "demo-" + crypto.randomUUID();
  turn = 0;
  post("");
}

/** Numbers to try: one that the vendor refuses, and one that it takes, another every second: nobody is called twice. */
function hints(words) {
  const last = String(1000 + (Math.floor(Date.now() / 1000) % 9000));
  const taken = "06 39 98 " + last.slice(0, 2) + " " + last.slice(2);
  at("hints").replaceChildren(
    ...[[REFUSED, words.refused], [taken, words.taken]].map(([number, what]) => {
      const row = make("li");
      const button = make("button", "", number);
      button.type = "button";
      button.addEventListener("click", () => {
        at("text").value = number;
        at("text").focus();
      });
      row.append(button, make("span", "", what));
      return row;
    }),
  );
}

function say(text) {
  line("visitor", texts[language].you, text);
  post(text);
}

/** Sends what was said, nothing for a chat that opens, and plays what comes back. */
async function post(text) {
  const words = texts[language];
  const asked = { conversation, message: "m-" + ++turn, text, language };
  const here = conversation;
  clearTimeout(later);
  at("offers").replaceChildren();
  at("typing").textContent = words.typing;
  let answer;
  try {
    const response = await fetch("/demo/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
    });
    answer = response.ok ? await response.json() : null;
  } catch {
    answer = null;
  }
  if (here !== conversation) {
    return;
  }
  at("typing").textContent = "";
  if (answer) {
    play(answer.replies, words);
    behind(answer.behind, words);
  } else {
    line("note", "", words.failed);
  }
}

/** What follows a wait comes after it, unless the visitor speaks first; nobody takes over a chat of the demo, so what follows that comes too. */
function play(replies, words) {
  for (let i = 0; i < replies.length; i++) {
    const reply = replies[i];
    if (reply.say) {
      line("bot", words.bot, reply.say);
      offer(reply.offers);
    } else if (reply.transfer) {
      line("note", "", words.transfer);
    } else if (reply.close) {
      line("note", "", words.closed);
      at("offers").replaceChildren();
    } else if (reply.wait) {
      later = setTimeout(() => play(replies.slice(i + 1), words), millis(reply.wait));
      return;
    }
  }
}

function millis(duration) {
  const [, count, unit] = /^([\d.]+)(ms|s|m|h)$/.exec(duration);
  return count * units[unit];
}

function offer(offers) {
  at("offers").replaceChildren(
    ...offers.map((text) => {
      const button = make("button", "", text);
      button.type = "button";
      button.addEventListener("click", () => {
        at("text").focus();
        say(text);
      });
      return button;
    }),
  );
}

function line(kind, speaker, text) {
  const message = make("div", "line " + kind);
  if (speaker) {
    message.append(make("span", "unseen", speaker + ": "));
  }
  message.append(kept(text));
  at("log").append(message);
  at("log").scrollTop = at("log").scrollHeight;
}

/** Numbers stay in one line, and so does what French sets apart from its word. */
function kept(text) {
  return text.replace(/(?<=\d) (?=\d)|(?<=«) | (?=[»!?:;])/g, "\u00a0");
}

/** One folded entry for what a message set going. */
function behind(scenes, words) {
  const outcome = scenes.log?.outcome;
  const summary = make("summary");
  summary.append(make("span", "what", scenes.posted.text || words.opened));
  if (outcome && scenes.vendor.length) {
    summary.append(make("span", outcome === "accepted" ? "outcome good" : "outcome", outcome));
  }
  const entry = make("details");
  entry.append(summary, part(words.posted, pretty(scenes.posted)));
  scenes.vendor.forEach((call) => {
    const headers = Object.entries(call.headers).map(([name, value]) => name + ": " + value);
    entry.append(part(words.vendorRequest, [call.method + " " + call.url, ...headers, "", pretty(call.body)].join("\n")));
    entry.append(part(words.vendorAnswer, call.status + "\n" + pretty(call.answer)));
  });
  entry.append(part(words.answered, pretty(scenes.answered)));
  if (scenes.log) {
    entry.append(part(words.logEntry, pretty(scenes.log)));
  }
  at("turns").prepend(entry);
}

function part(title, text) {
  const box = make("div", "part");
  box.append(make("h3", "", title), make("pre", "", text));
  return box;
}

function pretty(value) {
  try {
    return JSON.stringify(typeof value === "string" ? JSON.parse(value) : value, null, 2);
  } catch {
    return value;
  }
}

function make(name, kind = "", text = "") {
  const element = document.createElement(name);
  element.className = kind;
  element.textContent = text;
  return element;
}
