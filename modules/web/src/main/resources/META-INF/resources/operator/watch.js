// Looks again every second while an order is being carried out, and stops when it has ended. Without it there is a link.
// The browser itself reads the answer as a document: text is never made into markup here, and Trusted Types would refuse it.
(function () {
  "use strict";
  function look() {
    if (!document.querySelector("[data-watch]")) {
      return;
    }
    var request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = function () {
      seen(request.status === 200 ? request.response : null);
    };
    request.onerror = function () {
      setTimeout(look, 3000);
    };
    request.open("GET", location.href);
    request.send();
  }
  function seen(answer) {
    var here = document.querySelector("[data-watch]");
    var fresh = answer && answer.querySelector("[data-watch]");
    if (answer && !fresh) {
      location.reload();
      return;
    }
    if (fresh && fresh.textContent !== here.textContent) {
      here.replaceChildren.apply(here, Array.from(fresh.childNodes));
    }
    setTimeout(look, 1000);
  }
  setTimeout(look, 700);
})();
