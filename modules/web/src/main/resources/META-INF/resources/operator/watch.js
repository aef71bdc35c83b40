// Looks again every second while an order is being carried out, and stops when it has ended. Without it there is a link.
(function () {
  "use strict";
  function look() {
    if (!document.querySelector("[data-watch]")) {
      return;
    }
    fetch(location.href, { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      var here = document.querySelector("[data-watch]");
      var fresh = text && new DOMParser().parseFromString(text, "text/html").querySelector("[data-watch]");
      if (text && !fresh) {
        location.reload();
      } else {
        if (fresh && fresh.textContent !== here.textContent) {
          here.replaceChildren.apply(here, Array.from(fresh.childNodes));
        }
        setTimeout(look, 1000);
      }
    }).catch(function () {
      setTimeout(look, 3000);
    });
  }
  setTimeout(look, 700);
})();
