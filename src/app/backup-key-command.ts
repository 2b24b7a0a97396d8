import fs from 'node:fs'
import { operatorBackupKey } from '../modules/access/index.ts'
import { systemClock } from '../platform/clock.ts'
import { type CliCommand, withAddresses } from './reach.ts'
import { withHouse } from './with-house.ts'

type Asked = { given?: string; file?: string }

/** @throws before anything is made, where the private half would go to nobody, or to whatever keeps our output. */
function asked(args: readonly string[]): Asked {
  const [first, second, ...more] = args
  const isToFile = first === '--to'
  if (more.length || (isToFile ? !second : second !== undefined))
    throw new Error('Say: backup-key, backup-key --to FILE, or backup-key age1… for a pair made elsewhere.')
  if (isToFile && second) return { file: second }
  if (first) return { given: first }
  if (!process.stdout.isTTY)
    throw new Error(
      'No key was made: its private half is shown once, and what is printed here does not go to a terminal, so a ' +
        'log might keep it. Run it in a terminal (in a container: docker exec -it …), or: backup-key --to FILE',
    )
  return {}
}

/** For its owner alone, on the disk before it is told, and never over what is there. */
async function write(file: string, text: string): Promise<void> {
  await fs.promises
    .writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true })
    .catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new Error(`${file} is there already. A key never goes over another: name a new file.`)
        : error
    })
}

/** A new key: made here and shown once, or with a public half that was made elsewhere. */
export const backupKey: CliCommand = async args => {
  const { given, file } = asked(args)
  return withAddresses(addresses =>
    withHouse(addresses, async house => {
      const { recipient, identity } = await operatorBackupKey(house, systemClock.now(), {
        recipient: given,
        keep: async identity => file && (await write(file, `${identity}\n`)),
      })
      console.log(`Backups are sealed to ${recipient} from now on.`)
      if (identity) console.log(file ? sayWritten(file) : sayShown(identity))
      console.log('What was backed up before is opened by the key before: keep both.')
      return 0
    }),
  )
}

const sayShown = (identity: string): string =>
  `\nIts private half, shown only now:\n\n  ${identity}\n\n` +
  'Print it twice, for the headteacher and the chair of governors, and clear this screen. Nobody can make it again.'

const sayWritten = (file: string): string =>
  `Its private half is in ${file}, and nowhere else. Print it twice, for the headteacher and the chair of ` +
  'governors, and delete the file: it must not stay on this machine. Nobody can make it again.'
