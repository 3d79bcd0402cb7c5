// The first script, at an address that never changes: it starts the version that the page names, and when that cannot be had or
// breaks, it says so in words and offers what is stored. Plain and old JavaScript on purpose: it must run where the rest does not.
(function () {
  'use strict';
  var version = document.querySelector('meta[name=osmose-version]').content;
  var french = /^fr/i.test(navigator.language || '');
  var started = false;
  var words = french ? {
    title: 'OsmoseIt n’a pas pu démarrer',
    safe: 'Rien n’est perdu : ce qui a été enregistré sur cet appareil y est toujours.',
    reload: 'Réessayer', recover: 'Voir et enregistrer mes données', plain: 'Ouvrir l’affichage simple', why: 'Détail',
    stopped: 'OsmoseIt s’est arrêté',
    old: 'Ce navigateur est trop ancien : il lui manque {what}. Une version récente de Chrome, Edge, Firefox ou Safari convient.'
  } : {
    title: 'OsmoseIt could not start',
    safe: 'Nothing is lost: what was saved on this device is still there.',
    reload: 'Try again', recover: 'See and save my data', plain: 'Open the plain view', why: 'Detail',
    stopped: 'OsmoseIt has stopped',
    old: 'This browser is too old: it lacks {what}. A recent Chrome, Edge, Firefox or Safari will do.'
  };

  function add(parent, tag, text) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function fail(reason) {
    if (document.getElementById('failure')) return;
    var stage = document.getElementById('stage'), loading = document.getElementById('loading');
    if (stage) stage.hidden = true;
    if (loading) loading.parentNode.removeChild(loading);
    document.documentElement.lang = french ? 'fr' : 'en';
    var panel = add(document.body, 'main');
    panel.id = 'failure';
    panel.className = 'panel';
    panel.setAttribute('role', 'alert');
    add(panel, 'h1', started ? words.stopped : words.title);
    add(panel, 'p', words.safe);
    var row = add(panel, 'p');
    var reload = add(row, 'button', words.reload);
    reload.onclick = function () { location.reload(); };
    var recover = add(row, 'a', words.recover);
    recover.href = '#/recover';
    recover.onclick = function () { location.hash = '#/recover'; location.reload(); return false; };
    var plain = add(row, 'a', words.plain);
    plain.href = '?plain' + location.hash;
    var detail = add(panel, 'details');
    add(detail, 'summary', words.why);
    add(detail, 'pre', version + '\n' + navigator.userAgent + '\n' + (reason && (reason.stack || reason.message) || reason));
  }

  function lacking() {
    if (typeof WebAssembly !== 'object') return 'WebAssembly';
    if (typeof WebAssembly.Tag !== 'function') return 'WebAssembly exceptions';
    if (typeof ResizeObserver !== 'function') return 'ResizeObserver';
    return '';
  }

  window.osmose = { fail: fail, started: function () { started = true; } };
  window.addEventListener('error', function (event) {
    if (event.target && event.target.tagName === 'SCRIPT') fail('missing: ' + event.target.src);
    else if (!started) fail(event.error || event.message);
  }, true);
  window.addEventListener('unhandledrejection', function (event) { if (!started) fail(event.reason); });
  window.addEventListener('hashchange', function () {
    if (/^#\/recover/.test(location.hash)) location.reload();
  });

  if (/^#\/recover/.test(location.hash)) {
    import('./' + version + '/recover.js').then(function (page) { page.show(); }, fail);
    return;
  }
  var lacks = lacking();
  if (lacks) return fail(words.old.replace('{what}', lacks));
  import('./' + version + '/page.js').then(function (page) { return page.start(); }).catch(fail);
})();
