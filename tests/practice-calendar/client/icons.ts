/** The page's icons: strokes in a square of 24. */
import { classNames } from './element.ts';

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  down: 'M7 10l5 5 5-5',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5',
  help: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9.6 9.7a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .9-1 1.7M12 16.6v.1',
  settings:
    'M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15.2 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M8.8 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  edit: 'M5 19l.8-4L16 4.8 19.2 8 9 18.2zM13.8 7l3.2 3.2',
  trash: 'M5 7h14M10 4h4M7 7l.8 13h8.4L17 7M10.5 10.5v6M13.5 10.5v6',
  mail: 'M4 6h16v12H4zM4.5 7l7.5 6 7.5-6',
  dots: 'M12 5.2a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M12 17.4a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4',
  close: 'M6 6l12 12M18 6L6 18',
  place:
    'M12 21c-4-4.5-6.5-7.6-6.5-11a6.5 6.5 0 0 1 13 0c0 3.4-2.5 6.5-6.5 11M12 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 11.5a2.7 2.7 0 1 0-.8-5.2M17 14.2c2.2.5 3.5 2.3 3.5 4.8',
  notes: 'M5 7h14M5 12h14M5 17h9',
  bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10.2 20a2 2 0 0 0 3.6 0',
  calendar: 'M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7',
  video: 'M4 7h10v10H4zM14 11l6-3v8l-6-3',
  plus: 'M12 5v14M5 12h14',
  task: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8.3 12.2l2.6 2.6 4.8-5.2',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  check: 'M5.5 12.5l4.2 4.2L18.5 8',
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon in the colour of the text around it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', classNames('icon'));
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
