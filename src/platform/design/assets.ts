import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What the browser loads. Names carry a hash of the content, so they can be served as immutable. */
export type Assets = { folder: string; url: (name: string) => string }

type Manifest = Readonly<Record<string, string>>

const here = import.meta.dirname
const root = path.resolve(here, '../../..')
const modules = path.join(root, 'node_modules')
const FONTS = '@fontsource/atkinson-hyperlegible-next'
const PACKAGES = ['govuk-frontend', '@ministryofjustice/frontend', 'sass', FONTS]
/** Each stands alone, with the sealing of a report at its head: a worker imports nothing everywhere. */
const OF_REPORTS = ['report-worker.js', 'report-offline.js', 'report-online.js', 'report-sent.js'] as const
const SEALING = 'client/sealed-reports.js'
const OURS = [
  ...['theme.scss', 'client/watchword.js', 'client/passkeys.js', 'client/favicon.svg', 'assets.ts', SEALING],
  ...OF_REPORTS.map(name => `client/${name}`),
]

const hashOf = (...contents: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 12)
}

const hashed = (name: string, content: string | Buffer) => {
  const { name: stem, ext } = path.parse(name)
  return `${stem}-${hashOf(content)}${ext}`
}

async function stylesheet(): Promise<string> {
  // Loading the compiler takes longer than a warm start may, so only a cold start does.
  const { compileAsync, Logger } = await import('sass')
  const { css } = await compileAsync(path.join(here, 'theme.scss'), {
    style: 'compressed',
    // Not sass's NodePackageImporter: it asks for the script that started us, which a test runner does not have.
    loadPaths: [root, modules],
    quietDeps: true,
    logger: Logger.silent,
  })
  return css
}

async function build(folder: string): Promise<Manifest> {
  const manifest: Record<string, string> = {}
  const put = async (name: string, content: string | Buffer) => {
    const file = hashed(name, content)
    await writeFile(path.join(folder, file), content)
    manifest[name] = file
    return file
  }

  let css = await stylesheet()
  const fonts = new Set([...css.matchAll(/\/assets\/fonts\/([\w-]+\.woff2)/g)].map(match => String(match[1])))
  for (const font of fonts) {
    const file = await put(font, await readFile(path.join(modules, FONTS, 'files', font)))
    css = css.replaceAll(`/assets/fonts/${font}`, `/assets/${file}`)
  }
  // The crest and the icons of components that we do not use: not ours to serve, or never asked for.
  css = css.replaceAll(/url\(["']?\/assets\/images\/[^)]*\)/g, 'none')
  await put('watchword.css', css)

  const library = await readFile(
    path.join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'),
    'utf8',
  )
  const govuk = await put('govuk-frontend.js', library.replace(/\/\/# sourceMappingURL=.*\s*$/, ''))
  const script = await readFile(path.join(here, 'client/watchword.js'), 'utf8')
  await put('watchword.js', script.replace('./govuk-frontend.js', `./${govuk}`))
  await put('passkeys.js', await readFile(path.join(here, 'client/passkeys.js')))
  const sealing = await readFile(path.join(here, SEALING), 'utf8')
  let worker = ''
  for (const name of OF_REPORTS) {
    const own = await readFile(path.join(here, 'client', name), 'utf8')
    const file = await put(
      name,
      `${sealing}\n${own}`.replace('/assets/report-worker.js', `/assets/${worker}`),
    )
    worker ||= file
  }
  await put('favicon.svg', await readFile(path.join(here, 'client/favicon.svg')))

  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}

/** Two processes may start at once: each builds aside, the first to rename wins, the other uses what it left. */
async function buildAside(folder: string): Promise<Manifest> {
  const aside = `${folder}.${randomUUID()}`
  await mkdir(aside, { recursive: true })
  try {
    const manifest = await build(aside)
    await rename(aside, folder)
    return manifest
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    const theirs = await readManifest(folder)
    if (theirs) return theirs
    throw error
  }
}

export async function prepareAssets(): Promise<Assets> {
  const inputs = await Promise.all([
    ...OURS.map(file => readFile(path.join(here, file))),
    ...PACKAGES.map(name => readFile(path.join(modules, name, 'package.json'))),
  ])
  const folder = path.join(modules, '.cache/watchword', `assets-${hashOf(...inputs)}`)
  const manifest = (await readManifest(folder)) ?? (await buildAside(folder))
  return {
    folder,
    url(name) {
      const file = manifest[name]
      if (!file) throw new Error(`There is no asset ${name}`)
      return `/assets/${file}`
    },
  }
}
