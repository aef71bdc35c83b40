/* Follows a return while it is sent and read. Without this script the form works and simply takes its time. */
(function () {
  'use strict';
  var MEGABYTE = 1024 * 1024;

  document.querySelectorAll('form[data-follow]').forEach(function (form) {
    var box = form.querySelector('[data-progress]');
    var bar = box.querySelector('progress');
    var words = form.querySelector('[data-words]');
    var rows = form.querySelector('[data-rows]');
    var trouble = form.querySelector('[data-trouble]');
    var button = form.querySelector('button[type="submit"]');
    var address = form.dataset.follow + '?ticket=' + encodeURIComponent(form.elements.ticket.value);

    function say(sentence) {
      form.querySelector('[data-trouble-words]').textContent = sentence;
      trouble.hidden = false;
      box.hidden = true;
      button.disabled = false;
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var files = form.querySelector('input[type="file"]').files;
      var size = Array.prototype.reduce.call(files, function (sum, file) { return sum + file.size; }, 0);
      trouble.hidden = true;
      if (files.length === 0) { say('Choose the files of the return first. Nothing was sent.'); return; }
      if (size > Number(form.dataset.most) * MEGABYTE) {
        say('These files are larger than ' + form.dataset.most + ' megabytes, far more than a return. Nothing was sent. Choose only the return\u2019s CSV files, or a zip of them.');
        return;
      }
      send();
    });

    function send() {
      var request = new XMLHttpRequest();
      var asked = window.setInterval(ask, 500);
      var over = false;
      box.hidden = false;
      button.disabled = true;
      request.upload.addEventListener('progress', function (event) {
        if (event.lengthComputable) { bar.max = event.total; bar.value = event.loaded; }
      });
      request.upload.addEventListener('load', function () { bar.removeAttribute('value'); words.textContent = 'Reading the files'; });
      request.addEventListener('load', function () {
        over = true;
        window.clearInterval(asked);
        if (request.status === 200) { window.location.assign(request.responseURL); return; }
        say('The service could not take the return (' + request.status + '). Nothing was stored. Try again.');
      });
      request.addEventListener('error', function () {
        window.clearInterval(asked);
        say('The connection was lost. Look in the list of uploads whether the return arrived; if it did not, send it again.');
      });
      request.open('POST', form.action);
      request.send(new FormData(form));

      function ask() {
        fetch(address, { headers: { Accept: 'application/json' } }).then(function (answer) { return answer.ok ? answer.json() : null; }).then(function (now) {
          if (now && !over) {
            words.textContent = now.words;
            rows.textContent = now.rows ? now.rows.toLocaleString('en-GB') + ' rows read' : '';
          }
        }).catch(function () { /* the next question may be answered */ });
      }

      form.querySelector('[data-cancel]').addEventListener('click', function () {
        words.textContent = 'Cancelling';
        fetch(address, { method: 'POST' }).then(function (answer) {
          if (!answer.ok && !over) {
            request.abort();
            window.clearInterval(asked);
            say('Cancelled before the return had arrived. Nothing was stored.');
          }
        });
      }, { once: true });
    }
  });
})();
