/*
 * Runs before everything else and in any browser, however old: so in the language of 2009, without the pages' own code.
 * It says what nobody else could: that the browser is too old, or that the pages' scripts did not come or broke before
 * they showed anything. Laid over a camera's picture it is nothing but a clear ground. What else has to be right in the
 * very first picture is here, too: light or dark. And a phone knocks at its room here, while the pages' own code is on its
 * way. The build hands it what it says.
 */
(function (texts) {
  var page = document.documentElement;
  var dark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)');
  var noted;

  function hall() {
    return /([^/]+)\/(stage|speaker)\/?$/.exec(location.pathname);
  }

  function follow() {
    if (!hall()) page.setAttribute('data-theme', dark && dark.matches ? 'dark' : 'light');
  }

  /* What the room's own page noted, by its code as everybody reads one. */
  function notedOf(typed) {
    try {
      var code = decodeURIComponent(typed).replace(/[^a-z0-9]+/gi, '');
      return sessionStorage.getItem('plenum-ground:' + code.toUpperCase());
      /* oxlint-disable-next-line no-unused-vars -- it had to have a name */
    } catch (blocked) {}
  }

  /* The screens of a hall are dark, or as this tab had them before; every other page follows its device. */
  function draw() {
    var screen = hall();
    if (screen) page.setAttribute('data-theme', notedOf(screen[1]) || 'dark');
    else follow();
  }

  function say(words) {
    var opening = document.querySelector('.opening');
    if (opening) opening.textContent = words;
  }

  function whenParsed(act) {
    if (document.readyState !== 'loading') act();
    else document.addEventListener('readystatechange', act);
  }

  /* What the browser keeps is read from its disk while nothing else is to be done: later the page would stand still for it. */
  function wakeStorage() {
    try {
      localStorage.getItem('plenum-way');
      sessionStorage.getItem('plenum-way');
      /* oxlint-disable-next-line no-unused-vars -- it had to have a name */
    } catch (blocked) {}
  }

  /* The websocket that the pages' code takes over (`early-websocket.ts`), with all that happened to it meanwhile. */
  function knock() {
    var socket;
    var heard = [];
    function keep(event) {
      heard.push(event);
    }
    try {
      socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/socket.io/?EIO=4&transport=websocket');
      window.plenumKnock = { socket: socket, heard: heard };
      /* oxlint-disable-next-line unicorn/prefer-add-event-listener -- whoever takes it over puts their own in place of these */
      socket.onopen = socket.onmessage = socket.onerror = socket.onclose = keep;
      setTimeout(wakeStorage, 0);
      /* oxlint-disable-next-line no-unused-vars -- it had to have a name */
    } catch (blocked) {}
  }

  draw();
  if (dark && dark.addEventListener) dark.addEventListener('change', follow);

  if (/\/stage\/?$/.test(location.pathname) && /[?&]overlay(?=[=&]|$)(?!=0(&|$))/.test(location.search)) {
    page.setAttribute('data-overlay', '');
    return;
  }

  /* What came last of all that the pages take for granted. */
  if (!Array.prototype.findLast) {
    whenParsed(function () {
      var note = document.createElement('p');
      if (noted) return;
      noted = true;
      note.className = 'too-old';
      note.setAttribute('role', 'alert');
      note.textContent = texts.tooOld;
      document.body.insertBefore(note, document.body.firstChild);
    });
    return;
  }

  if (/^\/r\/[^/]+\/?$/.test(location.pathname)) knock();

  window.addEventListener(
    'error',
    function (event) {
      var tag = event.target && event.target.tagName;
      if (tag === 'SCRIPT') say(texts.notWhole);
      else if (!tag) say(texts.broken.split('{problem}').join(event.message));
    },
    true,
  );
})();
