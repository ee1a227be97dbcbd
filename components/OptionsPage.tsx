/** OptionsPage: the frame around the rooms of options, and the way from one to the other. */
import type { ComponentChildren } from 'preact';
import { type MessageKey, useTranslate } from './translate.ts';
import './OptionsPage.css';

/** The rooms in order; each is the page's address hash. */
const ROOMS = ['summary', 'goals', 'calendars', 'data'] as const;

export type Room = (typeof ROOMS)[number];

/** Reads a room out of an address hash (`#goals`, `#summary?period=week`); the first room where it names none. */
export function roomOf(hash: string): Room {
  const [name] = hash.split('?');
  return ROOMS.find((room) => `#${room}` === name) ?? ROOMS[0];
}

interface OptionsPageProps {
  readonly room: Room;
  readonly children: ComponentChildren;
}

export function OptionsPage({ room, children }: OptionsPageProps) {
  const translate = useTranslate();
  return (
    <div class="options-page">
      <nav aria-label={translate('options_title')}>
        <p class="name">{translate('extensionShortName')}</p>
        <ul>
          {ROOMS.map((each) => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === room ? 'page' : undefined}>
                {translate(roomKey(each))}
              </a>
            </li>
          ))}
        </ul>
        <a class="about" href="/first-run.html">
          {translate('first_run_again')}
        </a>
      </nav>
      <main>
        <h1>{translate(roomKey(room))}</h1>
        {children}
      </main>
    </div>
  );
}

function roomKey(room: Room): MessageKey {
  return `options_room_${room}`;
}
