/* Warns before the session ends, and keeps it while somebody types. Without this script a form sent too late comes back with what was typed. */
(function () {
  'use strict';
  var idle = Number(document.currentScript.dataset.idle);
  var ahead = Number(document.currentScript.dataset.warn);
  var last = Date.now();
  var asked = 0;
  var channel = 'BroadcastChannel' in window ? new BroadcastChannel('footprint-session') : null;
  var dialog, heading, sentence, stay, gone = false;

  function seen() { last = Date.now(); }
  function tell() { seen(); if (channel) { channel.postMessage('seen'); } }
  if (channel) { channel.onmessage = function () { seen(); close(); }; }

  function ask(then) {
    fetch('/still-here', {credentials: 'same-origin', cache: 'no-store', redirect: 'manual'}).then(function (answer) {
      if (answer.status === 204) { tell(); }
      then(answer.status === 204);
    }, function () { then(false); });
  }

  function element(name, id, parent) {
    var made = document.createElement(name);
    if (id) { made.id = id; }
    parent.appendChild(made);
    return made;
  }

  function build() {
    dialog = element('dialog', 'session-warning', document.body);
    dialog.setAttribute('aria-labelledby', 'session-warning-title');
    dialog.setAttribute('aria-describedby', 'session-warning-text');
    heading = element('h2', 'session-warning-title', dialog);
    sentence = element('p', 'session-warning-text', dialog);
    var buttons = element('p', null, dialog);
    buttons.className = 'buttons';
    stay = element('button', null, buttons);
    stay.type = 'button';
    stay.className = 'button';
    var out = element('a', null, buttons);
    out.href = '/sign-out';
    out.textContent = 'Sign out';
    stay.addEventListener('click', answer);
    dialog.addEventListener('cancel', function (event) { event.preventDefault(); answer(); });
  }

  function answer() {
    if (gone) { dialog.close(); } else { ask(function (there) { if (there) { close(); } else { ended(); } }); }
  }

  function show(title, text, button) {
    if (!dialog) { build(); }
    heading.textContent = title;
    sentence.textContent = text;
    stay.textContent = button;
    if (!dialog.open) { dialog.showModal(); }
    stay.focus();
  }

  function close() { if (dialog && dialog.open && !gone) { dialog.close(); } }

  function warn() {
    var at = new Date(last + idle * 1000).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit', second: '2-digit'});
    show('You will be signed out soon', 'Nothing has been done here for a while. You will be signed out at ' + at +
      '. What you have typed stays on this page.', 'Stay signed in');
  }

  function ended() {
    gone = true;
    show('You have been signed out', 'What you typed is still on this page. When you send it, you are asked to sign in, and nothing of it is lost.',
      'Go back to the page');
  }

  /* Typing is work, though it sends nothing: it keeps the session, with one small request now and then. */
  document.addEventListener('input', function () {
    if (Date.now() - Math.max(asked, last) > idle * 250) { asked = Date.now(); ask(function () {}); }
  });

  tell();
  window.setInterval(function () {
    var quiet = (Date.now() - last) / 1000;
    if (gone) { return; }
    if (quiet >= idle) { ended(); } else if (quiet >= idle - ahead && !(dialog && dialog.open)) { warn(); }
  }, 1000);
}());
