/** Writes a new room in the house's shape and adds it to the list: `npm run new:module -- NAME`. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { namesOf } from './new-module/names.ts'
import { roomFiles } from './new-module/room.ts'
import { screenFiles } from './new-module/screens.ts'
import { useCaseFiles } from './new-module/use-cases.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Migrations run in the order of their names, whichever room they are of. */
const stamp = (now: Temporal.ZonedDateTime) =>
  `${now.toPlainDate().toString().replaceAll('-', '')}T${now.toPlainTime().toString().slice(0, 5).replace(':', '')}`

/** An import beside the other rooms', and the name at the end of the list. */
export function withRoom(list: string, { camel, room }: { camel: string; room: string }): string {
  const entry = `import ${camel} from './modules/${room}/module.ts'\n`
  const typeImport = list.indexOf('import type ')
  const imported = list.slice(0, typeImport) + entry + list.slice(typeImport)
  const found = /(readonly Module\[\] = \[)([^\]]*)\]/.exec(imported)
  if (typeImport < 0 || !found)
    throw new Error('src/modules.ts has not the shape this script knows: add the room by hand.')
  const names = (found[2] ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
  return imported.replace(found[0], `${found[1]}${[...names, camel].join(', ')}]`)
}

function format(...files: string[]): void {
  const oxfmt = path.join(root, 'node_modules/oxfmt/bin/oxfmt')
  spawnSync(process.execPath, [oxfmt, ...files], { cwd: root, stdio: 'ignore' })
}

function newModule(name: string): void {
  const names = namesOf(name)
  const folder = path.join(root, 'src/modules', name)
  if (fs.existsSync(folder)) throw new Error(`There is a room of that name: ${path.relative(root, folder)}`)
  const files = {
    ...roomFiles(names, stamp(Temporal.Now.zonedDateTimeISO('UTC'))),
    ...useCaseFiles(names),
    ...screenFiles(names),
  }
  for (const [inside, text] of Object.entries(files)) {
    const file = path.join(folder, inside)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  const list = path.join(root, 'src/modules.ts')
  fs.writeFileSync(list, withRoom(fs.readFileSync(list, 'utf8'), names))
  format(folder, list)
  console.log(`${path.relative(root, folder)} stands, with ${Object.keys(files).length} files. Next:
  say in its README what it is for; write its row in test/permission-table.ts;
  npm run db:types && npm run maps && npm run check`)
}

if (import.meta.main) {
  const name = process.argv[2]
  if (!name) throw new Error('Say its name: npm run new:module -- lost-items')
  newModule(name)
}
