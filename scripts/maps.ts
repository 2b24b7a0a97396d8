/** Draws the maps in docs/generated from the modules themselves: `npm run maps`, with `--verify` in the check. */
import fs from 'node:fs'
import path from 'node:path'
import { homePages } from '../src/app/home.ts'
import { modules } from '../src/modules.ts'
import { controlsJson, controlsOf, identityErrors } from './maps/controls.ts'
import { factsMap } from './maps/facts.ts'
import { modulesMap, pagesMap, permissionsMap } from './maps/rooms.ts'

const folder = path.resolve(import.meta.dirname, '../docs/generated')
const isVerifying = process.argv.includes('--verify')
/** Before a control has left this machine its parameters may still be changed: only its name may not. */
const isUnreleased = process.argv.includes('--unreleased')

const read = (name: string): string => {
  const file = path.join(folder, name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

const note = '<!-- Written by npm run maps. Do not edit. -->\n\n'
const controls = controlsOf(modules)
const maps: Readonly<Record<string, string>> = {
  'modules.md': note + modulesMap(modules),
  'permissions.md': note + permissionsMap(modules),
  'facts.md': note + factsMap(modules),
  'pages.md': note + pagesMap([{ name: 'app', pages: homePages }, ...modules]),
  'controls.json': controlsJson(controls),
}

const errors = identityErrors(JSON.parse(read('controls.json') || '[]'), controls).filter(
  error => !isUnreleased || !error.startsWith('The parameters'),
)
for (const error of errors) console.error(error)

const stale = Object.entries(maps).filter(([name, text]) => read(name) !== text)
if (isVerifying) {
  for (const [name] of stale) console.error(`docs/generated/${name} is stale: run "npm run maps".`)
} else if (!errors.length) {
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, text] of stale) fs.writeFileSync(path.join(folder, name), text)
}
if (errors.length || (isVerifying && stale.length)) process.exitCode = 1
