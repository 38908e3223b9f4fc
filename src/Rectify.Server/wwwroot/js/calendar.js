// The arrow keys walk through the days of a year; one day at a time is in the order of Tab.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function walk(year) {
  const days = () => [...year.querySelectorAll('button[data-day]')];
  year.addEventListener('focusin', event => {
    if ('day' in event.target.dataset)
      for (const day of days()) day.tabIndex = day === event.target ? 0 : -1;
  });
  year.addEventListener('keydown', event => {
    const all = days();
    const next = event.key in steps && all[all.indexOf(event.target) + steps[event.key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
