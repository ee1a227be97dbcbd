/** Reads and puts facts about the database as a whole, inside a transaction. */
import type { Transaction } from './open.ts';
import type { Fact } from './schema.ts';

/** The fact of that name; undefined where there is none. */
export async function factOf<Name extends Fact['name']>(
  transaction: Transaction,
  name: Name,
): Promise<Extract<Fact, { name: Name }> | undefined> {
  return (await transaction.objectStore('facts').get(name)) as Extract<Fact, { name: Name }> | undefined;
}

/** Puts a fact in the place of the one of its name. */
export async function putFact(transaction: Transaction<'readwrite'>, fact: Fact): Promise<void> {
  await transaction.objectStore('facts').put(fact);
}
