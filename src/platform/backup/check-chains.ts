import type pg from 'pg'
import { type KnownRoot, sayChains } from '../audit/export-file.ts'
import { chains, readChain } from '../audit/read-chain.ts'

/** Walks every chain against the backup's own roots, and against those that left the machine before. */
export async function checkChains(
  client: pg.Client,
  own: readonly KnownRoot[],
  outside: readonly KnownRoot[],
): Promise<string[]> {
  const found = async function* () {
    for (const { schoolId, school, chain } of await chains(client))
      yield { school, chain, lines: readChain(client, schoolId, chain) }
  }
  const says: string[] = []
  for (const roots of outside.length ? [own, outside] : [own])
    for await (const { isWhole, sentence } of sayChains({ chains: found() }, roots)) {
      if (!isWhole)
        throw new Error(
          `The record in this backup is not whole. ${sentence}. A root must be older than the backup.`,
        )
      says.push(sentence)
    }
  return says
}
