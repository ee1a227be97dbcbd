/** Addresses of the page: which view, of which day or event, for which account (page-facts 1). */
import { keptQuery } from './options.ts';

export type View =
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'agenda'
  | 'customday'
  | 'customweek'
  | 'search'
  | 'eventedit'
  | 'settings';

/** What one address names. */
export interface Route {
  readonly view: View;
  /** The day it is about; null for today. */
  readonly date: Temporal.PlainDate | null;
  /** On the edit page: the event's `data-eventid`; null for a new one. */
  readonly eid: string | null;
  /** Of the address's own query: what is searched for, or a new event's first values. */
  readonly query: Readonly<Record<string, string>>;
}

/** The views that show events on days. */
export const DAY_VIEWS: readonly View[] = ['day', 'week', 'month', 'year', 'agenda', 'customday', 'customweek'];

/** `body[data-viewkey]` and `data-viewfamily` of each view. */
export const KEYS: Readonly<Record<View, { readonly key: string; readonly family: string }>> = {
  day: { key: 'DAY', family: 'EVENT' },
  week: { key: 'WEEK', family: 'EVENT' },
  month: { key: 'MONTH', family: 'EVENT' },
  year: { key: 'YEAR', family: 'EVENT' },
  customday: { key: 'CUSTOM_DAYS', family: 'EVENT' },
  customweek: { key: 'CUSTOM_WEEKS', family: 'EVENT' },
  agenda: { key: 'AGENDA', family: 'SCHEDULE' },
  search: { key: 'SEARCH', family: 'SEARCH' },
  eventedit: { key: 'EVENTEDIT', family: 'EVENT_EDIT' },
  settings: { key: 'SETTINGS', family: 'SETTINGS' },
};

const ADDRESS = /^(\/calendar(?:\/u\/(\d+))?\/r)(?:\/([a-z]+))?(?:\/(.*))?$/;

/** The account of an address: 0 unless it says otherwise. */
export function accountOf(pathname: string): number {
  return Number(ADDRESS.exec(pathname)?.[2] ?? 0);
}

/** Reads an address; one without a view is the last used one's. */
export function readRoute({ pathname, search }: Pick<Location, 'pathname' | 'search'>, lastView: View): Route {
  const [, , , view, rest = ''] = ADDRESS.exec(pathname) ?? [];
  const kept = keptQuery(search);
  const query = Object.fromEntries(Array.from(new URLSearchParams(search)).filter(([name]) => !kept.has(name)));
  if (view === 'eventedit') return { view, date: null, eid: rest === '' ? null : rest, query };
  if (view === 'search' || view === 'settings') return { view, date: null, eid: null, query };
  const known = DAY_VIEWS.find((name) => name === view) ?? lastView;
  return { view: known, date: readDate(rest), eid: null, query: {} };
}

function readDate(text: string): Temporal.PlainDate | null {
  const [year, month, day] = text.split('/').map(Number);
  if (!year || !month || !day) return null;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Writes a route's address, with the options of the page's present one. Dates are not padded. */
export function addressOf(
  { view, date, eid, query }: Route,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
) {
  const base = ADDRESS.exec(pathname)?.[1] ?? '/calendar/u/0/r';
  const rest = eid !== null ? `/${eid}` : date !== null ? `/${date.year}/${date.month}/${date.day}` : '';
  const all = new URLSearchParams({ ...query, ...Object.fromEntries(keptQuery(search)) });
  // Colons and slashes may stand in a query, and are easier to read.
  const written = all.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `${base}/${view}${rest}${written === '' ? '' : `?${written}`}`;
}
