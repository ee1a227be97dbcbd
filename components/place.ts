/** Where the user is: the language that dates and numbers are written in, and the time zone they are told in. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Language and zone, as Intl and Temporal take them. */
export interface Place {
  /** A BCP 47 language tag. */
  readonly locale: string;
  /** An IANA time zone. */
  readonly zone: string;
}

export const PlaceContext = createContext<Place>({ locale: 'en', zone: 'UTC' });

/** The language and the zone that the page around a component was given. */
export function usePlace(): Place {
  return useContext(PlaceContext);
}
