(() => {
  "use strict";
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const texts = JSON.parse($("texts").textContent);
  const first = root.lang;
  let lang = first;
  const say = (key, values = {}) => {
    const forms = (texts[lang][key] || key).split(" | ");
    const form = forms.length > 1 && values.n === 1 ? forms[0] : forms[forms.length - 1];
    return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  };

  // ---- The address keeps what is shown: #ID or #ID.NUMBER, then ;lang=..;theme=..
  const state = { id: "", theme: "" };
  const readHash = () => {
    const [id, ...rest] = decodeURIComponent(location.hash.slice(1)).split(";");
    const extra = Object.fromEntries(rest.map((pair) => pair.split("=")));
    return { id, lang: extra.lang in texts ? extra.lang : first, theme: /^(dark|light)$/.test(extra.theme) ? extra.theme : "" };
  };
  const writeHash = () => {
    const parts = [encodeURIComponent(state.id)];
    if (lang !== first) parts.push("lang=" + lang);
    if (state.theme) parts.push("theme=" + state.theme);
    const hash = parts.join(";");
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  };

  // ---- Language: every text carries its other languages in data-l-XX, placeholders in data-p-XX, labels of groups of
  // options in data-g-XX, issues of cells in data-i-XX.
  const texted = {
    l: [(e) => e.textContent, (e, text) => { e.textContent = text; }],
    p: [(e) => e.placeholder, (e, text) => { e.placeholder = text; }],
    g: [(e) => e.label, (e, text) => { e.label = text; }],
    i: [(e) => e.dataset.issue, (e, text) => { e.dataset.issue = text; }],
  };
  const setLanguage = (to) => {
    if (to !== lang) {
      for (const [kind, [read, write]] of Object.entries(texted)) {
        for (const other of Object.keys(texts)) {
          // Back to the first language before going to another one.
          if (other !== to && other !== lang) continue;
          for (const element of all("[data-" + kind + "-" + other + "]")) {
            if (element.dataset.own === undefined) element.dataset.own = read(element);
            write(element, to === first ? element.dataset.own : element.getAttribute("data-" + kind + "-" + to) || element.dataset.own);
          }
        }
      }
      folded.clear();
      lang = to;
      root.lang = to;
    }
    for (const button of all("button[data-lang]")) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
    filter();
    if (open) show(open, false);
  };
  const setTheme = (theme) => {
    state.theme = theme;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    $("theme").setAttribute("aria-pressed", String(theme === "dark"));
  };

  // ---- Filter. A row knows its parties (data-p), type (data-t) and threads (data-th, where there are several); its text
  // is folded once.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = all(".row");
  const facts = rows.filter((row) => row.dataset.t !== undefined).length;
  const folded = new Map();
  const textOf = (row) => {
    if (!folded.has(row)) folded.set(row, fold(row.textContent));
    return folded.get(row);
  };
  const groups = all(".group");
  const sections = all("main > section");
  const counters = new Map(all(".toc a").map((a) => [a.getAttribute("href").slice(1), a.querySelector(".n")]));
  const totals = new Map([...counters].map(([id, n]) => [id, n ? n.textContent : ""]));
  const filter = () => {
    const words = fold($("f-text").value).split(/\s+/).filter(Boolean);
    const party = $("f-party").value;
    const type = $("f-type").value;
    const thread = $("f-thread") ? $("f-thread").value : "";
    const has = (list, id) => (" " + (list || "") + " ").includes(" " + id + " ");
    const active = words.length > 0 || party !== "" || type !== "" || thread !== "";
    let shown = 0;
    for (const row of rows) {
      // Outlets and articles have no party and no type: only words choose among them.
      const fact = row.dataset.t !== undefined;
      const fits = !active ||
        ((!fact || !party || has(row.dataset.p, party)) && (!fact || !thread || has(row.dataset.th, thread)) && (!fact || !type || row.dataset.t === type) &&
         words.every((word) => textOf(row).includes(word)));
      row.hidden = !fits;
      if (fits && fact) ++shown;
    }
    for (const group of groups) {
      const some = group.querySelector(".row:not([hidden])") !== null;
      group.hidden = !some;
      if (group.tagName === "DETAILS" && active && some && words.length) group.open = true;
    }
    for (const line of all("tr.party-line")) {
      const own = line.parentElement.querySelectorAll('.history[data-line="' + line.dataset.line + '"] .row:not([hidden])');
      line.hidden = own.length === 0;
      const issues = new Set([...own].map((row) => row.dataset.t));
      for (const button of all(".cell-button", line)) button.hidden = !issues.has(button.dataset.t);
    }
    for (const history of all("tr.history")) {
      const button = document.querySelector('[aria-controls="' + history.id + '"]');
      history.hidden = button.getAttribute("aria-expanded") !== "true" || button.hidden || button.closest("tr").hidden;
    }
    for (const section of sections) {
      const own = all(".row", section);
      const left = own.filter((row) => !row.hidden).length;
      section.hidden = active && own.length > 0 && left === 0;
      section.classList.toggle("all", active || section.dataset.all === "1");
      const counter = counters.get(section.id);
      if (counter) counter.textContent = active && own.length ? String(left) : totals.get(section.id);
      for (const more of all(".more", section)) more.hidden = active || section.dataset.all === "1";
    }
    for (const chip of all(".chips [data-party]")) chip.setAttribute("aria-pressed", String(chip.dataset.party === party));
    for (const chip of all(".chips [data-thread]")) chip.setAttribute("aria-pressed", String(chip.dataset.thread === thread));
    $("f-clear").hidden = !active;
    $("found").hidden = !active;
    $("found").textContent = active ? say("filter.found", { n: shown, all: facts }) : "";
  };
  const clear = () => {
    $("f-text").value = $("f-party").value = $("f-type").value = "";
    if ($("f-thread")) $("f-thread").value = "";
    filter();
  };

  // ---- The article beside the page.
  let open = null;
  let back = null;
  const usable = () => all("main a.ev").filter((a) => a.closest("[hidden]") === null);
  const rowOf = (link) => link.closest("[id].row, [id].group, section");
  const evidenceOf = (row) => all("a.ev", row);
  const range = (link) => [Number(link.dataset.f), Number(link.dataset.e)];
  const fill = (box, text, marks, skipped) => {
    const cuts = new Set([0, text.length]);
    for (const [from, to] of [...marks, ...skipped]) cuts.add(from).add(to);
    const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
    const inside = (list, at) => list.find(([from, to]) => from <= at && at < to);
    box.textContent = "";
    for (let i = 0; i + 1 < places.length; ++i) {
      const mark = inside(marks.filter((m) => m[2]), places[i]) || inside(marks, places[i]);
      const part = document.createElement(mark ? "mark" : "span");
      if (mark && mark[2]) part.className = "now";
      if (inside(skipped, places[i])) part.classList.add("skipped");
      text.slice(places[i], places[i + 1]).split(/\n+/).forEach((line, n) => {
        if (n) part.append(Object.assign(document.createElement("span"), { className: "gap" }));
        part.append(line);
      });
      box.append(part);
    }
  };
  const show = (link, focus) => {
    const article = $(link.dataset.a);
    if (!article) return;
    const source = article.querySelector(".text");
    const row = rowOf(link);
    const links = evidenceOf(row);
    const [from, to] = range(link);
    const marks = links.filter((other) => other.dataset.a === link.dataset.a).map((other) => [...range(other), other === link]);
    if (open) open.classList.remove("on");
    open = link;
    open.classList.add("on");
    const skipped = (source.dataset.skip || "").split(" ").filter(Boolean).map((pair) => pair.split("-").map(Number));
    $("panel-title").textContent = article.querySelector(".name").textContent;
    $("panel-title").lang = source.lang;
    $("p-about").textContent = row.dataset.label || "";
    const meta = $("p-meta");
    meta.textContent = article.querySelector(".meta").textContent;
    if (article.dataset.url) {
      const out = Object.assign(document.createElement("a"), { href: article.dataset.url, rel: "noopener noreferrer", target: "_blank", textContent: say("panel.original") });
      meta.append(" · ", out);
    }
    $("p-text").lang = source.lang;
    fill($("p-text"), source.textContent, marks.length ? marks : [[from, to, true]], skipped);
    $("p-count").textContent = say("panel.count", { i: links.indexOf(link) + 1, n: links.length });
    const order = usable();
    const at = order.indexOf(link);
    $("p-prev").disabled = at <= 0;
    $("p-next").disabled = at < 0 || at + 1 >= order.length;
    if ($("panel").hidden) back = document.activeElement;
    $("panel").hidden = false;
    document.body.classList.add("open");
    if (row.id) {
      state.id = row.id + "." + (links.indexOf(link) + 1);
      writeHash();
    }
    const now = $("p-text").querySelector("mark.now");
    if (now) now.scrollIntoView({ block: "center", behavior: "instant" });
    if (focus) $("p-body").focus({ preventScroll: true });
  };
  const close = () => {
    if (!open) return;
    const link = open;
    open.classList.remove("on");
    open = null;
    $("panel").hidden = true;
    document.body.classList.remove("open");
    state.id = rowOf(link).id || "";
    writeHash();
    (back && back.isConnected && back !== document.body ? back : link).focus({ preventScroll: true });
    back = null;
  };
  const reveal = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") up.open = true;
      if (up.tagName === "SECTION") up.dataset.all = "1";
      if (up.classList.contains("history")) document.querySelector('[aria-controls="' + up.id + '"]').setAttribute("aria-expanded", "true");
    }
    if (element.tagName === "DETAILS") element.open = true;
    filter();
  };
  const step = (by) => {
    const order = usable();
    const next = order[order.indexOf(open) + by];
    if (!next) return;
    reveal(next);
    show(next, false);
    next.scrollIntoView({ block: "center" });
  };

  // ---- Going to an id, from the address or a link.
  const go = (id) => {
    const [, name, number] = /^(.*?)(?:\.(\d+))?$/.exec(id);
    const element = name && $(name);
    for (const old of all(".target")) old.classList.remove("target");
    if (!element) return;
    if (element.closest("[hidden]")) clear();
    reveal(element);
    if (element.classList.contains("row")) element.classList.add("target");
    element.scrollIntoView({ behavior: "instant" });
    state.id = id;
    const link = number && evidenceOf(element)[Number(number) - 1];
    if (link) show(link, false);
  };
  const follow = () => {
    const wanted = readHash();
    setTheme(wanted.theme);
    setLanguage(wanted.lang);
    state.id = wanted.id;
    if (wanted.id) go(wanted.id);
  };

  document.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest("a[href^='#']");
    if (link) {
      event.preventDefault();
      if (link.classList.contains("ev")) return show(link, true);
      const id = decodeURIComponent(link.getAttribute("href").slice(1));
      go(id);
      if (id === "top") scrollTo({ top: 0 });
      if (id === "main") $("main").scrollIntoView();
      state.id = id === "top" || id === "main" ? "" : id;
      return writeHash();
    }
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.lang) {
      setLanguage(button.dataset.lang);
      writeHash();
    } else if (button.dataset.party) {
      $("f-party").value = $("f-party").value === button.dataset.party ? "" : button.dataset.party;
      filter();
    } else if (button.dataset.thread) {
      $("f-thread").value = $("f-thread").value === button.dataset.thread ? "" : button.dataset.thread;
      filter();
    } else if (button.classList.contains("cell-button")) {
      const expand = button.getAttribute("aria-expanded") !== "true";
      for (const other of all('.cell-button[aria-expanded="true"]')) other.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-expanded", String(expand));
      filter();
    } else if (button.classList.contains("more")) {
      button.closest("section").dataset.all = "1";
      filter();
    }
  });
  $("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    setTheme(dark ? "light" : "dark");
    writeHash();
  });
  let waiting = 0;
  $("f-text").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  $("f-party").addEventListener("change", filter);
  $("f-type").addEventListener("change", filter);
  if ($("f-thread")) $("f-thread").addEventListener("change", filter);
  $("f-clear").addEventListener("click", clear);
  $("p-close").addEventListener("click", close);
  $("p-prev").addEventListener("click", () => step(-1));
  $("p-next").addEventListener("click", () => step(1));
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") {
      if (open) close();
      else if (typing) clear();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      return $("f-text").focus();
    }
    if (typing) return;
    if (open && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      return step(event.key === "ArrowRight" ? 1 : -1);
    }
    // In the list the arrows go from one line to the next; Enter opens it.
    if (!open && (event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches("a.ev")) {
      const order = usable();
      const next = order[order.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => { for (const group of all("details.who")) group.open = true; });

  if ("IntersectionObserver" in window) {
    const near = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        for (const a of all(".toc a")) {
          const here = a.getAttribute("href") === "#" + entry.target.id;
          a.classList.toggle("here", here);
          if (here) a.setAttribute("aria-current", "true");
          else a.removeAttribute("aria-current");
        }
      }
    }, { rootMargin: "-15% 0px -75% 0px" });
    for (const section of sections) near.observe(section);
  }
  follow();
})();
