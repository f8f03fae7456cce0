import {
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  groupBy,
  monthKey,
  monthText,
  timeText,
  weekdayOf,
  zoneText,
} from '../../shared/clock.js';
import { boot, el, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

/** The month in a shadow root of its own, one below the scheduler's. Cells are grid cells to focus, not buttons. */
class MonthPicker extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });

  show({ month, day, days, onDay, onMonth }) {
    const all = daysOfMonth(month);
    const cells = [
      ...Array.from({ length: weekdayOf(all[0]) }, () => el('div', { role: 'gridcell' })),
      ...all.map(key => this.#cell(key, { day, days, onDay })),
    ];
    const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
      el('div', { role: 'row' }, ...cells.slice(week * 7, week * 7 + 7)),
    );
    this.#root.replaceChildren(
      el('style', {
        text: '[role=row]{display:grid;grid-template-columns:repeat(7,2.4rem)}[aria-disabled=true]{color:#aaa}[role=gridcell][tabindex]{cursor:pointer}',
      }),
      el('button', { type: 'button', 'aria-label': words.previousMonth, text: '←', onclick: () => onMonth(-1) }),
      el('span', { id: 'month', role: 'heading', 'aria-level': '2', text: monthText(month) }),
      el('button', { type: 'button', 'aria-label': words.nextMonth, text: '→', onclick: () => onMonth(1) }),
      el('div', { role: 'grid', 'aria-labelledby': 'month' }, ...rows),
    );
  }

  #cell(key, { day, days, onDay }) {
    const isOpen = days.has(key);
    return el('div', {
      role: 'gridcell',
      tabindex: isOpen ? '0' : undefined,
      'aria-disabled': isOpen ? undefined : 'true',
      'aria-selected': String(key === day),
      'aria-label': dayText(key, { weekday: 'long', day: 'numeric', month: 'long' }),
      text: Number(key.slice(8)),
      onclick: () => isOpen && onDay(key),
    });
  }
}

class MeetingScheduler extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #month = monthKey(dayOf(Date.now(), state.zone));
  #day = null;
  #isForm = false;
  #picker = document.createElement('month-picker');
  #main = el('div', { part: 'main' });

  connectedCallback() {
    this.#root.append(
      el('style', {
        text: '[role=option]{border:1px solid #888;padding:.4rem;margin:.2rem;cursor:pointer;width:8rem}[aria-selected=true]{background:#cde}',
      }),
      this.#main,
    );
    begin({ draw: () => this.draw(), choose: start => this.choose(start), main: this.#main });
  }

  choose(start) {
    state.start = start;
    this.#day = dayOf(start, state.zone);
    this.#month = monthKey(this.#day);
  }

  draw() {
    this.#main.replaceChildren(
      el('h1', { text: boot.title }),
      el('p', { text: `${boot.hostName} · ${state.minutes} ${words.minutes} · ${boot.location}` }),
      meetingNotes(),
      state.error ? el('p', { role: 'alert', text: state.error }) : '',
      this.#isForm ? this.#form() : this.#times(),
    );
  }

  #times() {
    const days = groupBy(state.slots, ({ start }) => dayOf(start, state.zone));
    this.#picker.show({
      month: this.#month,
      day: this.#day,
      days,
      onDay: day => this.#set({ day }),
      onMonth: count => this.#set({ month: addMonths(this.#month, count) }),
    });
    const list = el(
      'div',
      { role: 'listbox', 'aria-label': words.selectTime },
      ...(days.get(this.#day) ?? []).map(({ start }) => this.#option(start)),
    );
    const next = el('button', {
      type: 'button',
      text: words.next,
      disabled: state.start === null,
      onclick: () => this.#go(true),
    });
    const lengths = durationChoice(state, async minutes => {
      Object.assign(state, { minutes, start: null });
      await load();
      this.draw();
    });
    return el(
      'div',
      {},
      lengths,
      this.#picker,
      el('p', { text: `${words.timeZone}: ${zoneText(state.zone, Date.now(), 'shortOffset')} ${state.zone}` }),
      list,
      state.slots.length === 0 && el('p', { text: words.noOpenings }),
      next,
    );
  }

  #option(start) {
    const choose = chosen => {
      this.choose(chosen);
      this.draw();
    };
    return el('div', {
      role: 'option',
      tabindex: '0',
      'aria-selected': String(start === state.start),
      'data-start': new Date(start).toISOString(),
      text: timeText(start, state.zone, { space: ' ' }),
      onclick: () => pick(start, { choose, onDone: result => this.#done(result), draw: () => this.draw() }),
    });
  }

  #set({ day = null, month = this.#month }) {
    this.#day = day;
    this.#month = month;
    state.start = null;
    this.draw();
  }

  #go(isForm) {
    this.#isForm = isForm;
    state.error = null;
    this.draw();
  }

  #form() {
    const contact = contactFields({ labelling: 'wrapped' });
    const button = el('button', { type: 'submit', text: words.confirm });
    const form = el('form', { novalidate: true }, ...contact.nodes, priceBlock(), button);
    enableAfterBlur(form, button);
    const problem = el('p', { role: 'alert' });
    form.addEventListener('submit', async event => {
      event.preventDefault();
      problem.textContent = contact.fault() ?? '';
      if (problem.textContent) return;
      button.disabled = true;
      await book(contact.read(), { onDone: result => this.#done(result), draw: () => this.#afterRefusal(problem) });
      button.disabled = false;
    });
    return el(
      'div',
      {},
      el('h2', { text: this.#moment(state.start) }),
      el('button', { type: 'button', text: words.back, onclick: () => this.#go(false) }),
      problem,
      form,
    );
  }

  #afterRefusal(problem) {
    problem.textContent = state.error ?? '';
    if (state.start !== null) return;
    this.#isForm = false;
    this.draw();
  }

  #moment(start) {
    const date = dayText(dayOf(start, state.zone), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return `${date}, ${timeText(start, state.zone, { space: ' ' })} (${state.zone})`;
  }

  #done(result) {
    const [headline, text] = resultWords(result);
    this.#main.replaceChildren(
      el('h1', { text: headline }),
      el('p', { text: this.#moment(result.start) }),
      el('p', { text }),
    );
  }
}

customElements.define('month-picker', MonthPicker);
customElements.define('meeting-scheduler', MeetingScheduler);
