/* DestinAI widget loader: <script src="https://HOST/widget.js" defer></script>
 *
 * Adds one button. Nothing else is fetched, and no cookie is set, before the visitor opens the chat.
 * On the script tag: data-occupation="<ESCO URI or slug>" names the occupation the page is about,
 * data-language="de" overrides the page's language. Any element with data-destinai-open opens the chat too;
 * with data-destinai-ask="question" it also asks, as if the visitor had typed it.
 */
(function () {
  "use strict";
  var script = document.currentScript;
  if (window.DestinAI) {
    console.error("DestinAI: widget.js is on this page twice; the second one does nothing.");
    return;
  }
  var home = new URL(script.src).origin;
  var texts = {
    en: ["Ask about careers", "Close the chat", "Opening the chat", "The chat cannot open here. Open it in a new tab"],
    de: ["Fragen zu Berufen", "Chat schließen", "Chat wird geöffnet", "Der Chat öffnet sich hier nicht. In neuem Tab öffnen"],
    fr: ["Questions sur les métiers", "Fermer le chat", "Ouverture du chat", "Le chat ne s'ouvre pas ici. L'ouvrir dans un nouvel onglet"],
    es: ["Pregunte por profesiones", "Cerrar el chat", "Abriendo el chat", "El chat no se abre aquí. Abrirlo en otra pestaña"],
    it: ["Domande sulle professioni", "Chiudi la chat", "Apertura della chat", "La chat non si apre qui. Aprila in una nuova scheda"],
    pl: ["Zapytaj o zawody", "Zamknij czat", "Otwieranie czatu", "Czat nie otwiera się tutaj. Otwórz w nowej karcie"],
  };
  var asked = script.dataset.language || document.documentElement.lang || navigator.language || "en";
  var match = /^[A-Za-z]{2,3}(?![A-Za-z])/.exec(asked);
  var language = match ? match[0].toLowerCase() : "en";
  var text = texts[language] || texts.en;

  /* The last part of an ESCO URI, or a slug: both name the occupation to the server. */
  var name = (script.dataset.occupation || "").split("/").pop().toLowerCase();
  var place = "/in/" + language + (/^[a-z0-9-]{1,200}$/.test(name) ? "/on/" + name : "");
  var server = home + "/chat" + place;

  var sheet =
    ":host{all:initial;position:fixed;right:24px;bottom:24px;z-index:2147482000;color-scheme:light dark}" +
    "a,button{font:600 16px/1.25 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;display:flex;align-items:center;" +
    "gap:10px;box-sizing:border-box;max-width:min(340px,calc(100vw - 32px));min-height:48px;padding:10px 18px 10px 14px;border:1px solid transparent;border-radius:8px;" +
    "background:#115f5a;color:#fbf9f4;box-shadow:0 2px 10px rgba(20,30,30,.28);cursor:pointer;text-align:start;text-decoration:none}" +
    "button:hover,a:hover{background:#0c4a46}" +
    "button:focus-visible,a:focus-visible{outline:3px solid #fbf9f4;outline-offset:-5px;box-shadow:0 0 0 3px #115f5a}" +
    "button[aria-busy=true]{cursor:progress}" +
    "svg{flex:none;width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}" +
    "@media (prefers-color-scheme:dark){a,button{background:#80d0c7;color:#121d21}button:hover,a:hover{background:#9cdcd4}" +
    "button:focus-visible,a:focus-visible{outline-color:#121d21;box-shadow:0 0 0 3px #80d0c7}}" +
    "@media (max-width:480px){:host{right:16px;bottom:16px}}" +
    "@media (forced-colors:active){a,button{border-color:ButtonText}}" +
    "@media print{:host{display:none}}";
  var fork = "M12 21v-7M12 14C12 9 6 10 6 4M12 14c0-5 6-4 6-10";
  var cross = "M6 6l12 12M18 6L6 18";

  var host = document.createElement("div");
  host.id = "destinai-widget";
  host.lang = texts[language] ? language : "en";
  var root = host.attachShadow({ mode: "open" });
  if (root.adoptedStyleSheets) {
    /* A constructed sheet is allowed even where the page's policy refuses inline styles. */
    var styles = new CSSStyleSheet();
    styles.replaceSync(sheet);
    root.adoptedStyleSheets = [styles];
  } else {
    root.appendChild(document.createElement("style")).textContent = sheet;
  }
  var button = document.createElement("button");
  button.type = "button";
  button.id = "destinai-button";
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", toggle);
  root.appendChild(button);
  label(text[0], fork, false);
  document.addEventListener("click", opener);
  if (document.body) document.body.appendChild(host);
  else document.addEventListener("DOMContentLoaded", function () { document.body.appendChild(host); });

  var state = "unloaded"; /* unloaded, loading, ready or failed */
  window.DestinAI = Object.freeze({ open: open, close: close });

  function label(words, path, expanded) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    var shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
    shape.setAttribute("d", path);
    svg.appendChild(shape);
    var span = document.createElement("span");
    span.textContent = words;
    button.replaceChildren(svg, span);
    button.setAttribute("aria-expanded", String(expanded));
  }

  function opener(event) {
    var target = event.target instanceof Element && event.target.closest("[data-destinai-open],[data-destinai-ask]");
    if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (state === "failed") return;
    event.preventDefault();
    open();
    if (target.dataset.destinaiAsk) ask(target.dataset.destinaiAsk, 60);
  }

  /* Types the question and sends it as soon as the chat lets a visitor do so. Gives up after 15 seconds. */
  function ask(question, tries) {
    var inside = shadow();
    var input = inside && inside.getElementById("chat-input");
    var send = inside && inside.getElementById("chat-submit");
    if (input && input.value !== question) {
      /* React sees a change only when the prototype's setter made it. */
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(input, question);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (input && send && !send.disabled) {
      send.click();
      return;
    }
    if (tries > 0 && state !== "failed") setTimeout(function () { ask(question, tries - 1); }, 250);
  }

  function shadow() {
    var copilot = document.getElementById("chainlit-copilot");
    return copilot && copilot.shadowRoot;
  }

  function isOpen() {
    var inside = shadow();
    return Boolean(inside && inside.getElementById("chainlit-copilot-chat"));
  }

  function toggle() {
    if (isOpen()) close();
    else open();
  }

  function open() {
    if (state === "ready" && !isOpen()) window.toggleChainlitCopilot();
    if (state === "unloaded") load();
  }

  function close() {
    if (state === "ready" && isOpen()) window.toggleChainlitCopilot();
  }

  function load() {
    state = "loading";
    label(text[2], fork, false);
    button.setAttribute("aria-busy", "true");
    var chat = document.createElement("script");
    chat.src = home + "__BUNDLE__";
    chat.onerror = function () { fail("the chat's script could not be loaded from " + home); };
    chat.onload = mount;
    /* Refused here already where the server does not list this site: a request that CORS lets through is the proof. */
    fetch(server + "/project/translations?language=" + language, { credentials: "include" }).then(
      function (answer) {
        if (answer.ok) document.head.appendChild(chat);
        else fail("the server answered " + answer.status);
      },
      function () {
        fail("no answer from " + home + ". Is " + location.origin + " in its DESTINAI_ALLOWED_ORIGINS, and in this page's connect-src?");
      },
    );
  }

  function mount() {
    window.mountChainlitWidget({
      chainlitServer: server,
      customCssUrl: home + "/chat/public/chat.css",
      theme: "system",
      language: language,
      opened: true,
    });
    state = "ready";
    button.removeAttribute("aria-busy");
    var before = null;
    var watch = new MutationObserver(function () {
      var now = isOpen();
      if (now === before) return;
      before = now;
      label(now ? text[1] : text[0], now ? cross : fork, now);
      /* The chat gives the focus back to its own, hidden button: the visitor would lose it. */
      if (!now && (document.activeElement === document.body || document.activeElement === shadow().host)) button.focus();
    });
    watch.observe(shadow(), { childList: true, subtree: true });
  }

  function fail(reason) {
    state = "failed";
    console.error("DestinAI: " + reason);
    var link = document.createElement("a");
    link.href = server + "/";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = text[3];
    root.replaceChildren(link);
    link.focus();
  }
})();
