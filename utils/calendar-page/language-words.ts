/** All that the reader knows of a language beyond what `Intl` says of it. */

/** The words of one language as Google's page writes them. */
export interface LanguageWords {
  /** Before noon and after noon, where the page's words are neither those of `Intl` nor the Latin am and pm. */
  readonly halves?: readonly [am: string, pm: string];
  /** A word that stands at the times of a 24-hour clock and says nothing of the half of the day. */
  readonly clock?: string;
  /** The user's answers: accepted, declined, tentative, still to be given; forms of one parted by `|`. */
  readonly answers?: readonly string[];
}

/** By language (`pt`, for all of its regions). */
export type LanguageTable = Readonly<Record<string, LanguageWords>>;

/**
 * As small as can be: a language that is missing here is read by `Intl` and the other evidence, and its answers stay
 * unknown.
 *
 * Recorded on the page: the halves, the clock word, and the answers of Hindi and Bulgarian (2024-06), the answers of
 * English (2026-06). The other answers are translations and not recorded; a word that is not among them is no answer.
 */
export const LANGUAGE_WORDS: LanguageTable = {
  bg: { answers: ['Прието'] },
  de: { answers: ['Zugesagt|Angenommen|Akzeptiert', 'Abgelehnt|Abgesagt', 'Vorläufig|Vielleicht|Mit Vorbehalt'] },
  en: { answers: ['Accepted', 'Declined', 'Tentative', 'Needs RSVP'] },
  es: { answers: ['Aceptado|Aceptada', 'Rechazado|Rechazada', 'Provisional|Quizás'] },
  fa: { halves: ['قب', 'بع'] },
  fr: { answers: ['Accepté|Acceptée', 'Refusé|Refusée', 'Provisoire|Peut-être'] },
  he: { halves: ['לפ', 'אח'] },
  hi: { answers: ['स्वीकृत'] },
  it: { answers: ['Accettato', 'Rifiutato', 'Provvisorio|Forse'] },
  ja: { answers: ['承諾|承諾済み', '辞退|不参加', '仮承諾|未定'] },
  nl: { answers: ['Geaccepteerd', 'Geweigerd|Afgewezen', 'Voorlopig|Misschien'] },
  pt: { answers: ['Aceito|Aceite', 'Recusado', 'Provisório|Talvez'] },
  th: { clock: 'น' },
};
