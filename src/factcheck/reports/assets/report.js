"use strict";
// Shows what is known of a number, and moves between findings and numbers. All text is set as text, never as markup.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const narrow = matchMedia("(max-width: 899px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const button = (className, text, act) => {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  // On a telephone the panel covers the lower half.
  const show = (element) =>
    element.scrollIntoView({ block: narrow.matches ? "start" : "center", behavior: calm.matches ? "auto" : "smooth" });

  // One document: `root` is its section.
  const open = (root) => {
    const data = JSON.parse(root.querySelector("script.data").textContent);
    const panel = root.querySelector(".panel");
    const known = panel.querySelector(".known");
    const cards = [...root.querySelectorAll(".finding")];
    const numbers = [...root.querySelectorAll(".n[role]")];
    let card = null; // the finding that is chosen
    let key = null; // the number that the panel tells of
    let from = null; // what Escape goes back to

    const told = (n) => cards.find((one) => one.dataset.i === String(n));
    const pieces = (k) => root.querySelectorAll(`.n[data-k="${k}"]`);
    const number = (k) => document.getElementById(root.dataset.p + k);
    const listed = () => cards.filter((one) => one.offsetParent !== null);

    const light = (keys, main) => {
      for (const one of root.querySelectorAll(".n.cited, .n.now")) one.classList.remove("cited", "now");
      for (const k of keys) for (const one of pieces(k)) one.classList.add("cited");
      for (const one of main ? pieces(main) : []) one.classList.add("now");
    };

    const head = (one) => root.querySelector(`.ref[data-to="${one.dataset.i}"]`);

    // The number at which a finding is told stands right before its reference.
    const mainKey = (one) => head(one)?.previousElementSibling?.dataset.k ?? data.findings[one.dataset.i - 1][0];

    const choose = (one) => {
      for (const other of cards) other.removeAttribute("aria-current");
      card = one;
      if (!one) return light([], null);
      one.setAttribute("aria-current", "true");
      light(data.findings[one.dataset.i - 1], mainKey(one));
      one.querySelector(".open").focus({ preventScroll: true });
      if (!narrow.matches) one.scrollIntoView({ block: "nearest" });
    };

    const jump = (k) => {
      const element = number(k);
      if (!element) return;
      tell(k);
      show(element);
      element.focus({ preventScroll: true });
    };

    const relation = (found, self) => {
      const [outcome, kind, arithmetic, source, keys] = found;
      const box = make("div", "relation");
      const line = make("p", "", `${kind} · ${source}`);
      line.append(make("span", `status ${outcome}`, words[`html.${outcome}`]));
      const jumps = make("div", "jumps");
      for (const k of keys) {
        const [text, , , place] = data.marks[k];
        const one = button("jump", text, () => jump(k));
        one.title = place;
        if (k === self) one.setAttribute("aria-current", "true");
        jumps.append(one);
      }
      const sum = make("p", "sum");
      for (const side of arithmetic.split(/ (?=[=≠≈<>→] )/)) sum.append(make("span", "", side), " ");
      box.append(sum, line, jumps);
      return box;
    };

    const tell = (k) => {
      const [text, status, why, place, reading, room, relations] = data.marks[k];
      const title = make("h4", "", text);
      title.append(make("span", `status ${status || "unchecked"}`, status ? words[`status.${status}`] : ""));
      const lines = [status ? why : words["html.no_status"], reading, room].filter(Boolean);
      known.replaceChildren(title, make("p", "", place), ...lines.map((line) => make("p", "", line)));
      for (const n of data.told[k] ?? []) {
        const label = words["html.see"].replace("{number}", n).replace("{title}", () => data.titles[n - 1]);
        known.append(make("p"));
        known.lastChild.append(button("see", label, () => visit(told(n))));
      }
      for (const n of relations) known.append(relation(data.relations[n], k));
      if (!relations.length && status) known.append(make("p", "", words["html.unread"]));
      panel.hidden = false;
      panel.scrollTop = 0;
      key = k;
      const beside = relations.flatMap((n) => data.relations[n][4]);
      light([...new Set([k, ...beside])], k);
    };

    // From the text back to the list.
    const visit = (one) => {
      const folded = one.closest("details");
      if (folded) folded.open = true;
      if (one.offsetParent === null) return;
      choose(one);
      if (narrow.matches) { close(); show(one); }
    };

    const close = () => {
      panel.hidden = true;
      key = null;
    };

    const pick = (one, byKey) => {
      choose(one);
      const main = mainKey(one);
      if (!main || !number(main)) return;
      from = one.querySelector(".open");
      tell(main);
      light(data.findings[one.dataset.i - 1], main);
      show(number(main));
      if (byKey) number(main).focus({ preventScroll: true });
      if (!narrow.matches) one.scrollIntoView({ block: "nearest" });
    };

    const step = (by) => {
      const all = listed();
      if (!all.length) return;
      const at = all.indexOf(card);
      const one = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
      close();
      choose(one);
      if (narrow.matches) return show(one);
      const main = mainKey(one);
      if (main && number(main)) show(number(main));
    };

    const beside = (by) => {
      const at = numbers.indexOf(document.activeElement);
      if (at < 0 || !numbers[at + by]) return false;
      jump(numbers[at + by].dataset.k);
      return true;
    };

    const back = () => {
      const inText = key !== null;
      close();
      const home = from ?? card?.querySelector(".open");
      if (inText && home) {
        home.focus({ preventScroll: true });
        if (narrow.matches) show(home);
      } else {
        choose(null);
        document.activeElement?.blur();
      }
      from = null;
    };

    root.addEventListener("click", (event) => {
      const target = event.target;
      const ref = target.closest(".ref");
      const mark = target.closest(".n");
      const flip = target.closest(".switch");
      if (ref) return visit(told(ref.dataset.to));
      if (mark) { from = null; tell(mark.dataset.k); return number(mark.dataset.k).focus({ preventScroll: true }); }
      if (target.closest(".open")) return pick(target.closest(".finding"), event.detail === 0);
      if (target.closest(".close")) return back();
      if (flip) {
        const on = flip.getAttribute("aria-pressed") !== "true";
        flip.setAttribute("aria-pressed", String(on));
        if (flip.dataset.on) root.classList.toggle(`show-${flip.dataset.on}`, on);
        else root.classList.toggle(`off-${flip.dataset.off}`, !on);
        if (card && card.offsetParent === null) choose(null);
      }
    });

    if (numbers.length) numbers[0].tabIndex = 0;
    root.addEventListener("focusin", (event) => {
      const mark = event.target.closest?.(".n[role]");
      if (!mark) return;
      for (const one of numbers) if (one.tabIndex === 0) one.tabIndex = -1;
      mark.tabIndex = 0;
    });

    return {
      root,
      jump,
      cards,
      pick,
      // Returns whether the key meant something.
      press: (event) => {
        const focus = document.activeElement;
        const inText = focus?.matches(".n");
        const inList = focus?.matches(".open") || focus === document.body;
        switch (event.key) {
          case "j": case "n": step(1); return true;
          case "k": case "p": step(-1); return true;
          case "ArrowDown": if (focus?.matches(".open")) step(1); return focus?.matches(".open");
          case "ArrowUp": if (focus?.matches(".open")) step(-1); return focus?.matches(".open");
          case "ArrowRight": return inText && beside(1);
          case "ArrowLeft": return inText && beside(-1);
          case "Enter": case " ":
            if (inText) { tell(focus.dataset.k); known.querySelector("button")?.focus(); return true; }
            if (event.key === "Enter" && inList && focus === document.body && card) { pick(card, true); return true; }
            return false;
          case "Escape": back(); return true;
          default: return false;
        }
      },
    };
  };

  const opened = new Map();
  const sections = [...document.querySelectorAll(".doc")];
  const enter = (root) => {
    if (!opened.has(root)) opened.set(root, open(root));
    return opened.get(root);
  };
  let current = null;

  // With several documents one is shown at a time, or the index.
  const route = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const root = sections.find((one) => id === one.id || id.startsWith(one.dataset.p));
    if (sections.length > 1) {
      for (const one of sections) one.hidden = one !== root;
      document.getElementById("index").hidden = Boolean(root);
      if (root ? id === root.id : true) scrollTo(0, 0);
    }
    current = root || sections.length === 1 ? enter(root ?? sections[0]) : null;
    if (!root || id === root.id) return;
    const rest = id.slice(root.dataset.p.length);
    const card = current.cards.find((one) => one.id === id);
    if (card) current.pick(card, false);
    else if (document.getElementById(id)?.matches(".n")) current.jump(rest);
  };

  // On paper nothing can be opened any more.
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not([open], .sheet)")) { one.open = true; one.dataset.printed = ""; }
  });
  addEventListener("afterprint", () => {
    for (const one of document.querySelectorAll("details[data-printed]")) { one.open = false; delete one.dataset.printed; }
  });
  addEventListener("hashchange", route);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
    if (current.press(event)) event.preventDefault();
  });
  route();
})();
