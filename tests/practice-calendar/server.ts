/** Serves the practice calendar over https, as calendar.google.com would: the stand-in of Google Calendar's page. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { LANGUAGES } from './languages.ts';

/** The practice calendar, being served. */
export interface PracticeCalendar {
  /** Of 127.0.0.1; a browser gets there by a proxy or a resolver rule for calendar.google.com. */
  readonly port: number;
  close(): Promise<void>;
}

/** Answers a request itself and returns true, or leaves it alone and returns false. */
export type FurtherAnswer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What every secret iCal address answers. */
export interface FeedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The client's sources: no other file is ever served. */
const SOURCE = /^\/practice\/(client\/[a-z-]+\.ts|events\.ts|languages\.ts)$/;

/** What Google's page is known to enforce (page-facts 7.1; the literal header is not known). */
const POLICY = (nonce: string) => [
  "require-trusted-types-for 'script'",
  `script-src 'nonce-${nonce}'`,
  "object-src 'none'",
  "base-uri 'self'",
];

/** What Google could enforce besides, any day: nothing inline, nothing from elsewhere. */
const STRICT_POLICY = (nonce: string) => [
  ...POLICY(nonce),
  "default-src 'self'",
  `style-src 'nonce-${nonce}'`,
  "img-src 'self' https://*.googleusercontent.com https://*.gstatic.com",
  "font-src 'self' https://fonts.gstatic.com",
  "connect-src 'self'",
];

/**
 * Serves the practice calendar until closed. `further` is asked first for every request; events posted to
 * `/practice/events` (a JSON list, see `events.ts`; `null` for the default ones) are what pages loaded later show, and a
 * FeedAnswer posted to `/practice/feed` is what secret iCal addresses answer from then on.
 * The options of a page, in its address's query, are those of `client/options.ts`, and `csp=strict`.
 */
export async function servePracticeCalendar(further: FurtherAnswer = () => false): Promise<PracticeCalendar> {
  const certificate = await generate([{ name: 'commonName', value: 'calendar.google.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'calendar.google.com' }] }],
  });
  const stylesheet = readFileSync(new URL('client/styles.css', import.meta.url), 'utf8');
  let events: unknown = null;
  let feed: FeedAnswer = { status: 404, headers: {}, body: '' };

  const server = createServer({ key: certificate.private, cert: certificate.cert }, async (request, response) => {
    if (further(request, response)) return;
    const address = new URL(request.url ?? '/', 'https://calendar.google.com');
    if (address.pathname === '/practice/events' && request.method === 'POST') {
      events = JSON.parse(await bodyOf(request));
      response.writeHead(204).end();
      return;
    }
    if (address.pathname === '/practice/feed' && request.method === 'POST') {
      feed = JSON.parse(await bodyOf(request));
      response.writeHead(204).end();
      return;
    }
    if (address.pathname.startsWith('/calendar/ical/')) {
      response.writeHead(feed.status, feed.headers).end(feed.body);
      return;
    }
    const source = SOURCE.exec(address.pathname)?.[1];
    if (source !== undefined) return sendSource(source, response);
    if (address.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const better = betterAddress(address);
    if (better !== null) {
      response.writeHead(302, { location: better }).end();
      return;
    }
    if (address.pathname.startsWith('/calendar/')) return sendPage(address, stylesheet, events, response);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  return body;
}

/** Where Google, too, sends on to (page-facts 1): the last used view, an event's own link, a template for a new one. */
function betterAddress({ pathname, search, searchParams }: URL): string | null {
  if (['/', '/calendar', '/calendar/', '/calendar/u/0', '/calendar/r/'].includes(pathname)) {
    return `/calendar/u/0/r${search}`;
  }
  if (pathname !== '/calendar/event' && pathname !== '/calendar/render') return null;
  const eid = searchParams.get('eid');
  searchParams.delete('eid');
  searchParams.delete('action');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `/calendar/u/0/r/eventedit${eid === null ? '' : `/${eid}`}${query}`;
}

function sendSource(file: string, response: ServerResponse): void {
  try {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
    response.end(stripTypeScriptTypes(source));
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.');
  }
}

/** One page for every address, as Google's: its script draws what the address names. Class names are new every time. */
function sendPage(address: URL, stylesheet: string, events: unknown, response: ServerResponse): void {
  const query = address.searchParams;
  const lang = query.get('lang') ?? 'en';
  const nonce = randomBytes(16).toString('base64');
  const names = randomNames(stylesheet);
  const styles = stylesheet.replace(CLASS, (_, name: string) => `.${names[name]}`);
  const policy = query.get('csp') === 'strict' ? STRICT_POLICY(nonce) : POLICY(nonce);
  // `<` is the one character that could end the script element; a title from a test may hold it.
  const given = JSON.stringify({ names, events }).replaceAll('<', '\\u003c');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
  });
  response.end(`<!doctype html>
<html lang="${/^[A-Za-z-]+$/.test(lang) ? lang : 'en'}" dir="${LANGUAGES[lang]?.dir ?? 'ltr'}">
<head>
<meta charset="utf-8">
<title>Google Calendar</title>
<meta name="viewport" content="width=device-width">
<meta name="theme-color" content="${query.get('theme') === 'dark' ? '#1B1B1B' : '#F8FAFD'}">
<style nonce="${nonce}">${styles}</style>
<script id="given" type="application/json">${given}</script>
<script type="module" nonce="${nonce}" src="/practice/client/main.ts"></script>
</head>
<body></body>
</html>`);
}

const CLASS = /\.([a-z][\w-]*)/g;

/** A name that nobody can lean on for every class of the stylesheet. */
function randomNames(stylesheet: string): Record<string, string> {
  const classes = new Set(Array.from(stylesheet.matchAll(CLASS), ([, name]) => name as string));
  return Object.fromEntries(Array.from(classes, (name) => [name, `x${randomBytes(4).toString('hex')}`]));
}
