import fs from 'node:fs'
import readline from 'node:readline'
import type pg from 'pg'
import {
  type Export,
  exportLines,
  type NamedChain,
  openExport,
  rootsIn,
  sayChains,
} from '../platform/audit/export-file.ts'
import { chains, readChain } from '../platform/audit/read-chain.ts'
import { verifierPage } from '../platform/audit/verifier.ts'
import { dayOf, systemClock } from '../platform/clock.ts'
import { type CliCommand, valueOf, withKeeper } from './reach.ts'

export const root: CliCommand = () =>
  withKeeper(async client => {
    for (const { school, chain, root } of await chains(client))
      console.log(JSON.stringify({ school, chain, ...root, taken: dayOf(systemClock.now()).toString() }))
    return 0
  })

/** Walks the chains of the database, or of an export, against the roots of a file if one is given. */
export const verify: CliCommand = async args => {
  const rootFile = valueOf(args, '--root')
  const roots = rootFile ? rootsIn(fs.readFileSync(rootFile, 'utf8')) : []
  const file = valueOf(args, '--export')
  const say = async (found: Export) => {
    let isWhole = true
    for await (const said of sayChains(found, roots)) {
      isWhole &&= said.isWhole
      console.log(said.sentence)
    }
    return isWhole ? 0 : 2
  }
  if (!file) return withKeeper(client => say({ chains: chainsOf(client) }))
  return say(await openExport(readline.createInterface({ input: fs.createReadStream(file) })))
}

/** Prints every chain, or those of one school, without content, for whoever checks them away from this machine. */
export const exportLog: CliCommand = args =>
  withKeeper(async client => {
    const school = valueOf(args, '--school')
    if (school && !(await chains(client)).some(one => one.school === school))
      throw new Error(
        `No chain is kept for "${school}". Give a school as its address does: /s/larkmoor is larkmoor.`,
      )
    const wanted = { chains: chainsOf(client, school), ...(school ? { only: { school } } : {}) }
    for await (const line of exportLines(wanted))
      if (!process.stdout.write(`${line}\n`))
        await new Promise(drained => process.stdout.once('drain', drained))
    return 0
  })

export const verifier: CliCommand = async () => {
  process.stdout.write(verifierPage())
  return 0
}

async function* chainsOf(client: pg.Client, only?: string): AsyncGenerator<NamedChain> {
  for (const { schoolId, school, chain } of await chains(client))
    if (!only || school === only) yield { school, chain, lines: readChain(client, schoolId, chain) }
}
