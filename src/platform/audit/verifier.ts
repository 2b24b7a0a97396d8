import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const read = (name: string): string => fs.readFileSync(new URL(name, import.meta.url), 'utf8')

/** A module's source as the page runs it: no types, and its neighbours stand in the same script. */
const inlined = (name: string): string =>
  withoutTypes(read(name))
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export /gm, '')

/**
 * Node says on stderr that this function of its own may still change. Our version of it is pinned, so that one
 * warning is kept back, and no other.
 */
function withoutTypes(source: string): string {
  const { emitWarning } = process
  process.emitWarning = (...said: unknown[]) => {
    if (!String(said[0]).includes('stripTypeScriptTypes')) Reflect.apply(emitWarning, process, said)
  }
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}

const allowed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page that checks an export without network: the same source that the command line runs, and nothing else. */
export function verifierPage(): string {
  const script = ['verify.ts', 'export-file.ts', 'verifier/page.js'].map(inlined).join('\n')
  const style = read('verifier/page.css')
  const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}`
  // The allowed hashes are of the texts alone, so the blanks that a formatter puts around them go.
  return read('verifier/page.html')
    .replace('{{policy}}', () => policy)
    .replace(/\s*{{style}}\s*/, () => style)
    .replace(/\s*{{script}}\s*/, () => script)
}
