/** The only way from a browser under test to the world: Google Calendar's address leads to the practice calendar. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

const CALENDAR = 'calendar.google.com:443';

export interface CalendarProxy {
  readonly port: number;
  /** Takes the hosts that were asked for and refused since the last call, in order. */
  takeRefused(): readonly string[];
  close(): void;
}

/** Starts a proxy that leads Google Calendar's address to the practice calendar, and refuses and records all others. */
export async function startProxy(calendarPort: number): Promise<CalendarProxy> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client, head) => {
    // A browser drops connections as it likes.
    client.on('error', () => client.destroy());
    if (request.url !== CALENDAR) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const calendar = connect(calendarPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      calendar.write(head);
      calendar.pipe(client).pipe(calendar);
    });
    // The other half goes with it.
    client.on('close', () => calendar.destroy());
    calendar.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    takeRefused: () => refused.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
