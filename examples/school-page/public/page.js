/**
 * The school's own script: who is signed in, which page is shown, and what opens when a widget asks. It speaks to the widgets by
 * attributes and events, and to the mentoring data by a client that it shares with them.
 */
import { createClient } from '/learning-mentor/widgets.js';

const find = (selector) => document.querySelector(selector);
const provider = find('lm-provider');
const { people, pupils: pupilIds } = await (await fetch('/people.json')).json();
const slug = location.pathname.split('/')[2] ?? people[0].slug;
const me = people.find((person) => person.slug === slug) ?? people[0];

const client = createClient({
  baseUrl: '/mentoring/v1',
  token: async () => (await fetch(`/as/${me.slug}/token`, { method: 'POST' })).text(),
});
provider.client = client;

// ---- who, which language, light or dark

find('#person').append(...people.map((person) => option(person.slug, `${person.name}, ${person.role}`, person === me)));
find('#person').addEventListener('change', (event) => location.assign(`/as/${event.target.value}`));
find('#hint').textContent = me.hint;

remember('language', (language) => {
  document.documentElement.lang = language || 'en-GB';
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
});
remember('scheme', (scheme) => {
  if (scheme) document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
});

/** A select whose choice is kept on this device. */
function remember(id, apply) {
  const select = find(`#${id}`);
  const wanted = new URLSearchParams(location.search).get(id) ?? localStorage.getItem(id) ?? select.value;
  if ([...select.options].some((each) => each.value === wanted)) select.value = wanted;
  apply(select.value);
  select.addEventListener('change', () => {
    localStorage.setItem(id, select.value);
    apply(select.value);
  });
}

// ---- places: #today, #pupils, #pupil/<id or name>

const names = { today: me.mentor ? 'Today' : 'Caseloads', pupils: 'Pupils' };
find('#places').append(...me.places.map((place) => link(`#${place}`, names[place])));

const caseload = document.createElement('lm-caseload');
caseload.id = 'caseload';
caseload.setAttribute('show', 'today');

function show() {
  const [place, of] = location.hash.slice(1).split('/');
  const wanted = place === 'pupil' || me.places.includes(place) ? place : me.pupil ? 'pupil' : me.places[0];
  for (const section of document.querySelectorAll('[data-place]')) section.hidden = section.dataset.place !== wanted;
  for (const each of document.querySelectorAll('#places a')) each.toggleAttribute('aria-current', each.hash === `#${wanted}`);
  // A widget asks for its data when it is on the page: whoever has no caseload is not asked about one.
  if (wanted === 'today') find('#caseload').replaceWith(caseload);
  if (wanted === 'pupil') showPupil(pupilIds[of] ?? of ?? me.pupil);
  if (wanted === 'pupils') void findPupils();
}

function showPupil(id) {
  find('lm-pupil').setAttribute('pupil', id);
  scrollTo(0, 0);
}

// ---- caseloads of others, for those who may see them

if (!me.mentor && me.places.includes('today')) {
  const field = find('#of-mentor');
  const select = field.querySelector('select');
  field.hidden = false;
  select.append(...people.filter((person) => person.mentor).map((person) => option(person.id, person.name)));
  select.addEventListener('change', choose);
  choose();
  function choose() {
    caseload.setAttribute('mentor', select.value);
  }
}

// ---- finding a pupil: the school's own list, fed by the client

find('#search').addEventListener('input', () => void findPupils());

let asked = 0;
async function findPupils() {
  const mine = ++asked;
  const search = find('#search').value.trim();
  const query = { limit: 60, ...(search ? { search } : {}) };
  const { items, next } = await client.pupils.list(query).page();
  if (mine !== asked) return;
  find('#found').textContent = items.length === 0 ? 'Nobody of that name that you may see.' : next ? 'The first 60. Type a name to find others.' : `${items.length} pupils`;
  find('#pupils').replaceChildren(
    ...items.map((pupil) => {
      const item = document.createElement('li');
      const to = link(`#pupil/${pupil.id}`, `${pupil.preferred ?? pupil.given} ${pupil.family}`);
      const group = document.createElement('small');
      group.textContent = pupil.registrationGroup ?? '';
      to.append(group);
      item.append(to);
      return item;
    }),
  );
}

// ---- what the widgets ask for

provider.addEventListener('lm-open-pupil', (event) => {
  location.hash = `#pupil/${event.pupil}`;
});
provider.addEventListener('lm-log-session', (event) => {
  find('lm-session-log').session = event.session;
  open('#log', 'lm-session-log', event.pupil);
});
provider.addEventListener('lm-assess-barriers', (event) => open('#assessment', 'lm-barrier-assessment', event.pupil));
for (const saved of ['lm-session-saved', 'lm-assessment-saved', 'lm-cancel']) {
  provider.addEventListener(saved, (event) => event.target.closest('dialog')?.close());
}

function open(dialog, widget, pupil) {
  find(widget).setAttribute('pupil', pupil);
  find(dialog).showModal();
}

// ---- start

addEventListener('hashchange', show);
show();

// ---- small helpers

function option(value, text, selected = false) {
  return new Option(text, value, selected, selected);
}

function link(href, text) {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
