import { operatorResetLink } from '../modules/access/index.ts'
import { systemClock } from '../platform/clock.ts'
import { appAddress } from '../platform/db/addresses.ts'
import { ROLES_SQL } from '../platform/db/roles.ts'
import '../platform/db/types.ts'
import { backup, restore } from './backup-command.ts'
import { backupKey } from './backup-key-command.ts'
import { readConfig } from './config.ts'
import { demo } from './practice/practice-command.ts'
import { openHouse } from './house.ts'
import { migrateAll } from './migrate.ts'
import { type CliCommand, withAddresses, withDatabase } from './reach.ts'
import { startAll, startWeb, startWorker } from './start.ts'
import { sayToOperator } from './say-to-operator.ts'
import { untilStopped } from './until-stopped.ts'
import { exportLog, root, verifier, verify } from './verify-command.ts'

const HELP = `Watchword

  start [--demo]        database, pages and worker, each started again if it ends (npm start); with a practice school
  web | worker          one process of that kind on the server database
  migrate               bring the schema to this version
  roles                 print the SQL that a superuser runs once on a server
  demo [--fresh]        make a practice school with a year of history, and print the link into it
  reset EMAIL           print a link that sets a new password, once, for whoever lost theirs
  root                  print the root of every chain, to keep outside this machine
  verify [--root FILE]  walk every chain and say whether it is whole (of an export: --export FILE)
  export-log            print every chain, or one school's (--school NAME), without content, to be checked elsewhere
  backup FOLDER         write everything into a new folder, sealed to the backup key
  restore FOLDER --key FILE [--root FILE]  load a backup into an empty database
  backup-key [--to FILE | age1…]  replace the backup key, its private half shown on this terminal or written to a new
                        file; or take the public half of one made elsewhere
  verifier              print the page that checks an export without network
`

const commands: Record<string, CliCommand> = {
  start: args => untilStopped(startAll(readConfig(process.env), { isDemo: args.includes('--demo') })),
  web: () => untilStopped(startWeb(readConfig(process.env), appAddress(process.env))),
  worker: () => untilStopped(startWorker(appAddress(process.env))),
  async migrate() {
    return withDatabase(async keeper => {
      const ran = await migrateAll({ app: keeper, keeper })
      console.log(ran.length ? `Ran ${ran.length}: ${ran.join(', ')}` : 'Nothing to do.')
      return 0
    })
  },
  async roles() {
    console.log(
      `${ROLES_SQL}\n-- Then give watchword_keeper and watchword_app a password each:\n--   \\password watchword_app`,
    )
    return 0
  },
  reset: ([email = '']) => {
    const config = readConfig(process.env)
    return withAddresses(async addresses => {
      const { house, close } = await openHouse(addresses, {
        clock: systemClock,
        works: false,
        connections: 2,
      })
      try {
        const token = await operatorResetLink(house, email, systemClock.now())
        console.log(token ? `${config.origin}/password-reset/${token}` : 'Nobody signs in with that address.')
        return token ? 0 : 1
      } finally {
        await close()
      }
    })
  },
  demo,
  root,
  verify,
  'export-log': exportLog,
  verifier,
  backup,
  restore,
  'backup-key': backupKey,
}

/** @returns the exit code. */
export async function runCommand([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (!command) {
    if (name !== 'help') console.error(`There is no command ${name}.\n`)
    console.log(HELP)
    return name === 'help' ? 0 : 1
  }
  try {
    return await command(args)
  } catch (error) {
    console.error(sayToOperator(error))
    return 1
  }
}
