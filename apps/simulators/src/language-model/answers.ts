import type { LanguageModelSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export type RecordedAnswer = LanguageModelSeed['answers'][number];

export const languageModelAccounts = (store: Store): Collection<LanguageModelSeed> =>
  store.collection('languageModel.accounts');

/** Creates or updates a seeded account with its recorded answers. */
export function plantLanguageModel(store: Store, seed: LanguageModelSeed): void {
  languageModelAccounts(store).put(seed.apiKey, seed);
}

/** The first recorded answer whose phrase stands in what the user says. */
export const findAnswer = ({ answers }: LanguageModelSeed, userText: string): RecordedAnswer | undefined =>
  answers.find(({ phrase }) => userText.includes(phrase));

/** An answer as the model would write it: JSON, or the recorded text where it is to be something else. */
export const textOf = ({ answer }: RecordedAnswer): string =>
  typeof answer === 'string' ? answer : JSON.stringify(answer);
