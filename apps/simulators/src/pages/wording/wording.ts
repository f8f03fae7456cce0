import type { PageLanguage } from '../variants.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export type Wording = { readonly [Phrase in keyof typeof en]: string };

const WORDINGS: Record<PageLanguage, Wording> = { en, de, fr, es, it, pt, nl, pl };

/** What pages say in a language. Where a family is known to say it in its own words, its script does, in English. */
export const wordingOf = (language: PageLanguage): Wording => WORDINGS[language];
