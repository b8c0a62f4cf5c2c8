/* Search boxes suggest records as one types. Without this script they search all the same.
 * The pattern is the ARIA combobox with a list: arrows choose, Enter goes there, Escape closes.
 * An input says with data-suggest="/careers" or "/skills" what it looks for; with data-fill a suggestion fills the
 * box instead of being opened.
 */
(function () {
  "use strict";
  var WAIT = 150;
  var language = document.documentElement.lang;

  document.querySelectorAll("input[data-suggest]").forEach(function (input, number) {
    var base = input.dataset.suggest;
    var kind = base === "/skills" ? "skill" : "occupation";
    var list = document.createElement("ul");
    var timer = 0;
    var asked = "";
    var chosen = -1;
    list.id = "suggestions-" + number;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : "");
    input.parentElement.appendChild(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", function () { setTimeout(close, WAIT); });
    input.addEventListener("keydown", function (event) {
      if (list.hidden) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });

    function ask() {
      var words = input.value.trim();
      asked = words;
      if (!words) return close();
      fetch("/api/v1/suggest?" + new URLSearchParams({ q: words, kind: kind, lang: language }))
        .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
        .then(function (found) { if (asked === words && document.activeElement === input) show(found.items); })
        .catch(close);
    }

    function show(items) {
      list.replaceChildren.apply(list, items.map(function (item, place) {
        var option = document.createElement("li");
        option.id = list.id + "-" + place;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.slug = item.slug;
        option.dataset.label = item.label;
        var label = document.createElement("span");
        label.textContent = item.label;
        if (item.language !== language) label.lang = item.language;
        option.appendChild(label);
        if (item.by) {
          var by = document.createElement("span");
          by.className = "note";
          by.textContent = " " + item.by;
          option.appendChild(by);
        }
        option.addEventListener("mousedown", function (event) {
          event.preventDefault();
          take(option);
        });
        return option;
      }));
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    function choose(place) {
      var count = list.children.length;
      if (chosen >= 0) list.children[chosen].setAttribute("aria-selected", "false");
      chosen = (place + count) % count;
      var option = list.children[chosen];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }

    function take(option) {
      close();
      if ("fill" in input.dataset) {
        input.value = option.dataset.label;
        return;
      }
      var kept = new URLSearchParams(location.search).get("lang");
      location.href = base + "/" + encodeURIComponent(option.dataset.slug) + (kept ? "?lang=" + encodeURIComponent(kept) : "");
    }

    function close() {
      clearTimeout(timer);
      asked = "";
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
  });
})();
