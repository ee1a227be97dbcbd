/** Icon: a sign on a button or link; its name is said by what it stands in. */
import './Icon.css';

/** A sign on a field of 24 by 24, as an SVG path. One that points somewhere turns around in right-to-left languages. */
export interface Sign {
  readonly path: string;
  readonly points: boolean;
}

export const BEFORE: Sign = { path: 'M15.4 7.4 14 6l-6 6 6 6 1.4-1.4L10.8 12z', points: true };
export const AFTER: Sign = { path: 'M8.6 16.6 10 18l6-6-6-6-1.4 1.4 4.6 4.6z', points: true };
export const UP: Sign = { path: 'M11 20V7.8l-5.6 5.6L4 12l8-8 8 8-1.4 1.4L13 7.8V20z', points: false };
export const DOWN: Sign = { path: 'M13 4v12.2l5.6-5.6L20 12l-8 8-8-8 1.4-1.4 5.6 5.6V4z', points: false };
export const OPTIONS: Sign = {
  path: 'M3 17v2h6v-2zM3 5v2h10V5zm10 16v-2h8v-2h-8v-2h-2v6zM7 9v2H3v2h4v2h2V9zm14 4v-2H11v2zm-6-4h2V7h4V5h-4V3h-2z',
  points: true,
};
export const CALENDAR: Sign = {
  path: 'M7 2v2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2h-2V2h-2v2H9V2zm-2 8h14v10H5z',
  points: false,
};

export function Icon({ sign: { path, points } }: { sign: Sign }) {
  return (
    <svg class={points ? 'icon points' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
