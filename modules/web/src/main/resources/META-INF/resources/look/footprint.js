/* Small comforts. Every page works without them. No page has a script of its own. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  function typing(element) {
    return element && (/^(input|textarea|select)$/i.test(element.tagName) || element.isContentEditable);
  }

  /* "/" goes to the search box. */
  document.addEventListener('keydown', function (event) {
    var box = document.getElementById('search');
    if (event.key === '/' && box && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    /* The list of faults takes focus, so that nobody hunts for it. */
    var faults = document.querySelector('.error-summary, .confirmation');
    if (faults && !faults.closest('[data-gallery]')) { faults.focus(); }

    /* On a narrow screen the places fold behind a button. */
    var menu = document.querySelector('.band__menu');
    var strip = document.getElementById('places');
    if (menu && strip) {
      menu.addEventListener('click', function () {
        var open = strip.classList.toggle('strip--open');
        menu.closest('.band').classList.toggle('band--open', open);
        menu.setAttribute('aria-expanded', String(open));
      });
    }

    /* A choice in a filter that says so is sent at once. */
    document.querySelectorAll('select[data-send]').forEach(function (select) {
      select.addEventListener('change', function () { select.form.requestSubmit(); });
    });

    /* On a narrow screen each cell of a stacked table says its own heading; the roles stay those of a table. */
    document.querySelectorAll('table.table--stack').forEach(function (table) {
      var heads = Array.prototype.map.call(table.querySelectorAll('thead th'), function (head) {
        return (head.getAttribute('data-name') || head.textContent).replace(/[▲▼]/g, '').trim();
      });
      table.setAttribute('role', 'table');
      table.querySelectorAll('thead, tbody, tfoot').forEach(function (group) { group.setAttribute('role', 'rowgroup'); });
      table.querySelectorAll('tr').forEach(function (row) {
        row.setAttribute('role', 'row');
        Array.prototype.forEach.call(row.children, function (cell, at) {
          if (cell.tagName === 'TD') {
            cell.setAttribute('role', 'cell');
            if (heads[at] && !cell.hasAttribute('data-label')) { cell.setAttribute('data-label', heads[at]); }
          } else {
            cell.setAttribute('role', cell.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader');
          }
        });
      });
    });

    /* A form that takes long says so, and is not sent twice. */
    document.querySelectorAll('form[data-once]').forEach(function (form) {
      form.addEventListener('submit', function (event) {
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = 'yes';
        var told = form.querySelector('[data-sending]');
        if (told) { told.hidden = false; }
      });
    });
  });
})();
