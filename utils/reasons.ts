/** The seven reasons to network, in their fixed order: what each is called in code, and how it is drawn. */

/** The ids are fixed for ever: they are what the store, backups and the page's marks hold. */
export const REASON_IDS = [
  'get-out',
  'meet-people',
  'reconnect',
  'learn',
  'belong',
  'be-visible',
  'find-clients',
] as const;

/** One of the seven reasons. */
export type ReasonId = (typeof REASON_IDS)[number];

/** What the user says of an event that serves none of the seven. */
export const NOT_NETWORKING = 'not-networking';

/** Groups the reasons: what an event is for, in three words. */
export type Lens = 'social' | 'professional' | 'business';

/** The lenses in the order in which they are shown. */
export const LENSES: readonly Lens[] = ['social', 'professional', 'business'];

/** How one reason is shown, wherever it is. Labels are translated: see the `reason_*` keys in `public/_locales`. */
export interface Reason {
  readonly id: ReasonId;
  /** 1 to 7: its place, and the digit that picks it. */
  readonly digit: number;
  readonly lens: Lens;
}

/** The reasons, in order. */
export const REASONS: readonly Reason[] = REASON_IDS.map((id, index) => ({
  id,
  digit: index + 1,
  lens: index < 3 ? 'social' : index < 5 ? 'professional' : 'business',
}));

/** Says whether a value from outside is the id of a reason. */
export function isReasonId(value: unknown): value is ReasonId {
  return (REASON_IDS as readonly unknown[]).includes(value);
}
