import fs from 'node:fs'
import type pg from 'pg'
import { chains, readChain } from '../platform/audit/read-chain.ts'
import { type Root, sayVerdict, verifyChain } from '../platform/audit/verify.ts'
import { type CliCommand, withKeeper } from './reach.ts'

export const root: CliCommand = () =>
  withKeeper(async client => {
    for (const { school, chain, root } of await chains(client))
      console.log(JSON.stringify({ school, chain, ...root }))
    return 0
  })

export const verify: CliCommand = args => withKeeper(client => verifyAll(client, rootsIn(args)))

type KnownRoot = Root & { school: string; chain: string }

function rootsIn(args: readonly string[]): KnownRoot[] {
  const at = args.indexOf('--root')
  const file = at >= 0 ? args[at + 1] : undefined
  if (!file) return []
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as KnownRoot)
}

async function verifyAll(client: pg.Client, roots: readonly KnownRoot[]): Promise<number> {
  let isWhole = true
  const found = await chains(client)
  // A chain that a root names and the database no longer has at all has lost its whole tail.
  const gone = roots.filter(
    root => !found.some(one => one.school === root.school && one.chain === root.chain),
  )
  for (const { school, chain } of gone) {
    isWhole = false
    console.log(`${school}, ${chain}: ends before the root: no entries at all`)
  }
  for (const { schoolId, school, chain } of found) {
    const root = roots.find(one => one.school === school && one.chain === chain)
    const verdict = await verifyChain(readChain(client, schoolId, chain), root)
    isWhole &&= verdict.state === 'whole'
    console.log(`${school}, ${chain}: ${sayVerdict(verdict)}`)
  }
  return isWhole ? 0 : 2
}
