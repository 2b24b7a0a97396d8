import fs from 'node:fs'
import readline from 'node:readline'
import type pg from 'pg'
import { chainsIn, exportLines, type NamedChain, rootsIn, sayChains } from '../platform/audit/export-file.ts'
import { chains, readChain } from '../platform/audit/read-chain.ts'
import { verifierPage } from '../platform/audit/verifier.ts'
import { type CliCommand, withKeeper } from './reach.ts'

export const root: CliCommand = () =>
  withKeeper(async client => {
    for (const { school, chain, root } of await chains(client))
      console.log(JSON.stringify({ school, chain, ...root }))
    return 0
  })

/** Walks the chains of the database, or of an export, against the roots of a file if one is given. */
export const verify: CliCommand = async args => {
  const rootFile = valueOf(args, '--root')
  const roots = rootFile ? rootsIn(fs.readFileSync(rootFile, 'utf8')) : []
  const file = valueOf(args, '--export')
  const say = async (found: AsyncIterable<NamedChain>) => {
    let isWhole = true
    for await (const said of sayChains(found, roots)) {
      isWhole &&= said.isWhole
      console.log(said.sentence)
    }
    return isWhole ? 0 : 2
  }
  if (!file) return withKeeper(client => say(chainsOf(client)))
  return say(chainsIn(readline.createInterface({ input: fs.createReadStream(file) })))
}

/** Prints every chain, which holds no content, for whoever checks it away from this machine. */
export const exportLog: CliCommand = () =>
  withKeeper(async client => {
    for await (const line of exportLines(chainsOf(client)))
      if (!process.stdout.write(`${line}\n`))
        await new Promise(drained => process.stdout.once('drain', drained))
    return 0
  })

export const verifier: CliCommand = async () => {
  process.stdout.write(verifierPage())
  return 0
}

async function* chainsOf(client: pg.Client): AsyncGenerator<NamedChain> {
  for (const { schoolId, school, chain } of await chains(client))
    yield { school, chain, lines: readChain(client, schoolId, chain) }
}

function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : undefined
}
