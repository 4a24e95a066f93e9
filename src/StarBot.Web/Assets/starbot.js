// Makes the page quick: sends without loading it anew, and shows what StarBot says as it says it. Without this, every form works by itself.
(() => {
  'use strict';

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copies);
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(source.value);
    } catch {
      source.closest('details').open = true;
      source.select();
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  const showCopyButtons = (root) => root.querySelectorAll('[data-copies]').forEach((button) => { button.hidden = false; });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copies]');
    if (button) copy(button);
  });
  showCopyButtons(document);

  // Whoever sets up times for the first time is most likely where their browser is.
  const zone = document.querySelector('form[data-new] [name="field.zone"]');
  if (zone?.value === 'UTC') zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;

  const form = document.getElementById('say');
  if (!form) return;

  const log = document.getElementById('log');
  const entries = document.getElementById('entries');
  const desk = document.getElementById('desk');
  const text = document.getElementById('text');
  const problem = document.getElementById('problem');
  const keys = form.querySelector('[data-keys]');
  const longest = Number(form.dataset.longest);
  const touches = matchMedia('(pointer: coarse)').matches;
  const sendKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ + Enter sends' : 'Ctrl + Enter sends';
  const unsent = 'starbot-unsent';
  const unsaid = 'starbot-problem';

  // Beside the conversation it does not fold; the style shows it whole there, and this says so to whoever does not see it.
  const wide = matchMedia('(min-width: 64rem)');
  const unfold = () => { document.querySelector('.shelf').open = wide.matches; };
  wide.addEventListener('change', unfold);
  unfold();

  let last = Number(desk.querySelector('[name="seen"]').value);
  let busy = false;
  let mine = false;

  const tell = (words) => {
    problem.textContent = words;
    problem.hidden = !words;
  };

  const newNonce = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    form.elements.nonce.value = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  };

  // A browser may keep nothing; then a reload loses what was not sent.
  const keep = (name, value) => {
    try {
      if (value) sessionStorage.setItem(name, value);
      else sessionStorage.removeItem(name);
    } catch { /* as said */ }
  };

  const kept = (name) => {
    try {
      return sessionStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  };

  // --- what StarBot says ---

  const put = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  const show = (news) => {
    if (news.reload) {
      keep(unsent, '');
      location.replace('/');
      return;
    }

    const fresh = news.entries.filter((entry) => entry.number > last);
    if (fresh.length === 0) return;
    const wasAtEnd = Math.abs(log.scrollTop) < 80;
    const focusWasInDesk = desk.contains(document.activeElement);
    entries.querySelector('.welcome')?.remove();
    let first = null;
    for (const { number, html } of fresh) {
      const entry = put(html);
      entry.classList.add('fresh');
      entries.append(entry);
      showCopyButtons(entry);
      last = number;
      if (!first && entry.classList.contains('said')) first = entry;
    }

    if (news.desk) desk.innerHTML = news.desk;
    desk.querySelector('[name="seen"]').value = last;
    if (news.shelf) {
      const shelf = document.getElementById('shelf');
      const isOpen = shelf.querySelector('details').open;
      shelf.innerHTML = news.shelf;
      shelf.querySelector('details').open = isOpen;
    }

    if (focusWasInDesk) settle();
    if (first && (mine || wasAtEnd)) {
      if (first.offsetHeight > log.clientHeight * 0.6) first.scrollIntoView({ block: 'start' });
      else log.scrollTop = 0;
    }
  };

  // The button that had the focus is gone: to the box, or on a phone, where that would bring the keyboard up, to what can be pressed now.
  const settle = () => {
    const target = touches ? desk.querySelector('button') ?? text : text;
    target.focus({ preventScroll: true });
  };

  // --- what the person says ---

  const isSendingText = (button) => text.value.trim() !== '' && (!button?.name || button.value === 'done');

  const send = async (button) => {
    if (busy) return;
    const sendsText = isSendingText(button);
    if (!button?.name && !sendsText) {
      tell('There is nothing to send yet. Write your answer first.');
      text.focus();
      return;
    }

    if (sendsText && text.value.length > longest) {
      tell(`That is ${text.value.length.toLocaleString('en')} characters, and I can take ${longest.toLocaleString('en')}. Your words are still here.`);
      return;
    }

    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.set(button.name, button.value);
    busy = true;
    mine = true;
    form.setAttribute('aria-busy', 'true');
    tell('');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'application/json' } });
      const said = await answer.json();
      if (said.reload && !answer.ok) {
        // The form, and perhaps the person, is not what this page holds. The words come along.
        keep(unsaid, said.problem);
        location.replace('/');
        return;
      }

      if (!answer.ok) {
        tell(said.problem);
        return;
      }

      newNonce();
      if (sendsText) {
        text.value = '';
        remember();
      }

      if (button?.closest('.shelf')) unfold();
      show(said);
    } catch {
      // The same nonce goes again with the next press, so that nothing is taken twice.
      tell('I could not reach StarBot. Your words are still here. Send them again in a moment; nothing is taken twice.');
    } finally {
      busy = false;
      mine = false;
      form.removeAttribute('aria-busy');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.submitter);
  });

  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      send(null);
    }
  });

  // --- the box ---

  const grow = () => {
    if (CSS.supports('field-sizing', 'content')) return;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  };

  const spoken = (words) => {
    const seconds = Math.round(words / 2.5);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  };

  const count = () => {
    const words = text.value.trim().split(/\s+/).filter(Boolean).length;
    keys.textContent = words === 0 ? sendKeys : `${words} ${words === 1 ? 'word' : 'words'}, ${spoken(words)} spoken · ${sendKeys}`;
  };

  const remember = () => {
    grow();
    count();
    keep(unsent, text.value);
  };

  text.value ||= kept(unsent);
  if (kept(unsaid)) tell(kept(unsaid));
  keep(unsaid, '');

  text.addEventListener('input', remember);
  remember();
  if (!touches) text.focus({ preventScroll: true });

  // --- the live page ---

  let stream = null;

  const listen = () => {
    stream?.close();
    stream = new EventSource(`/events?after=${last}`);
    stream.addEventListener('news', (event) => show(JSON.parse(event.data)));
    stream.addEventListener('error', () => {
      // Otherwise the browser tries again by itself, and says what it has seen.
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
    });
  };

  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', (event) => { if (event.persisted) listen(); });
  listen();
})();
