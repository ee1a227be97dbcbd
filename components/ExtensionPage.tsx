/** ExtensionPage: what every page of the extension stands in: its look, its words, its language and zone. */
import './theme.css';
import './controls.css';
import type { ComponentChildren } from 'preact';
import { type Place, PlaceContext } from './place.ts';
import { type Translate, TranslateContext } from './translate.ts';

interface ExtensionPageProps {
  readonly translate: Translate;
  readonly place: Place;
  readonly children: ComponentChildren;
}

export function ExtensionPage({ translate, place, children }: ExtensionPageProps) {
  return (
    <TranslateContext.Provider value={translate}>
      <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>
    </TranslateContext.Provider>
  );
}
