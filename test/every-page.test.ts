import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Page as Tab } from 'playwright-core'
import { AXE, axeViolations, browser } from './browser.ts'
import { keyboardErrors, markupErrors, scrollsSideways } from './page-rules.ts'
import { addressOf, ask, type CastName, expectedOf, tokenOf } from './permission-matrix.ts'
import { CAST, PERMISSION_TABLE } from './permission-table.ts'
import { COOKIE, everyPage, type Walked, walkable } from './signed-in.ts'

const pages = everyPage()

/** Somebody who may see the page, by the hand-written table; nobody, where it only sends one on. */
const whoSees = (url: string): CastName | undefined => {
  const row = PERMISSION_TABLE[url]
  // A link or a way in is looked at by whom it is for: somebody who has not signed in.
  return row && [...CAST].reverse().find(name => expectedOf(row, name) === 'shows')
}

/**
 * Several forms stand on the page, each with an id of its own, or a script sends what none of its fields holds: an empty
 * POST is of none of them.
 */
const OF_NO_FORM = [
  '/s/:school/policies/:policyId/versions/:versionId/matches',
  '/s/:school/agreements/refusals',
  '/s/:school/report-a-concern/offline',
  '/s/:school/agreements/families/:pupilId',
  '/s/:school/appointments/:appointmentId/resources',
]

test('every page renders with one heading, a title and a label for each field; so does its refused form', async t => {
  const walked = await walkable(t)
  const wrong: string[] = []
  for (const { url, post, upload, download } of pages) {
    const name = whoSees(url)
    if (!name) continue
    const address = await addressOf(url, walked)
    const shown = await ask(walked, name, address)
    if (shown.status !== 200) wrong.push(`${url} as ${name}: status ${shown.status}`)
    if (download) continue
    wrong.push(...markupErrors(shown.body).map(says => `${url} ${says}`))
    if (!post || upload) continue
    const refused = await ask(walked, name, address, 'POST')
    if (refused.status >= 500) wrong.push(`an empty form at ${url} as ${name}: status ${refused.status}`)
    if (refused.status === 422 && !OF_NO_FORM.includes(url))
      wrong.push(...markupErrors(refused.body).map(says => `an empty form at ${url} ${says}`))
  }
  assert.deepEqual(wrong, [])
})

/** One tab for each of the cast who is needed, opened at the address. */
async function inTabs(
  walked: Walked,
  look: (open: (url: string) => Promise<Tab | undefined>) => Promise<void>,
) {
  await walked.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = walked.app.server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const tabs = new Map<CastName, Tab>()
  const tabOf = async (name: CastName) => {
    const context = await (await browser()).newContext()
    await context.addInitScript({ content: AXE })
    const token = await tokenOf(walked, name)
    if (token) await context.addCookies([{ name: COOKIE, value: token, url: origin }])
    return context.newPage()
  }
  try {
    await look(async url => {
      const name = whoSees(url)
      if (!name) return undefined
      // What stands there moves the clock, so it comes before anybody signs in.
      const address = await addressOf(url, walked)
      const tab = tabs.get(name) ?? (await tabOf(name))
      tabs.set(name, tab)
      await tab.setViewportSize({ width: 360, height: 800 })
      await tab.goto(origin + address)
      return tab
    })
  } finally {
    for (const tab of tabs.values()) await tab.context().close()
  }
}

test('in Chromium no page breaks a rule of WCAG 2.2 AA, hides from the keyboard or scrolls sideways', async t => {
  const wrong: string[] = []
  const frameSeen = new Set<Tab>()
  await inTabs(await walkable(t), async open => {
    for (const [n, { url, download }] of pages.entries()) {
      if (download) continue
      const tab = await open(url)
      if (!tab) continue
      // Masthead and foot are the same on each page of one reader.
      if (frameSeen.has(tab))
        await tab.evaluate(`document.querySelectorAll('.ww-masthead, .ww-foot').forEach(one => one.remove())`)
      frameSeen.add(tab)
      wrong.push(...(await keyboardErrors(tab)).map(says => `${url}: ${says}`))
      // What has the focus looks otherwise than a page does at rest.
      await tab.evaluate('document.activeElement?.blur()')
      // The narrow screen shows every fault of the wide one but its columns: a spread of pages is seen at both.
      for (const width of n % 4 ? [360] : [360, 1280]) {
        await tab.setViewportSize({ width, height: 800 })
        wrong.push(...(await axeViolations(tab)).map(says => `${url} at ${width} px: ${says}`))
        if (await scrollsSideways(tab)) wrong.push(`${url} at ${width} px: scrolls sideways`)
      }
    }
  })
  assert.deepEqual(wrong, [])
})

const SOUND =
  '<html lang="en"><title>A – Watchword</title><h1>A</h1><label for="a">A</label><input id="a" name="a">'

test('the rules of markup ring for each planted fault', () => {
  assert.deepEqual(markupErrors(SOUND), [])
  const faults: readonly [RegExp, string][] = [
    [/2 h1/, SOUND.replace('<h1>A</h1>', '<h1>A</h1><h1>B</h1>')],
    [/0 h1/, SOUND.replace('<h1>A</h1>', '')],
    [/the title/, SOUND.replace('A – Watchword', '')],
    [/2 filled buttons/, SOUND + '<a class="govuk-button"></a><a class="govuk-button"></a>'],
    [/language/, SOUND.replace(' lang="en"', '')],
    [/without a label/, SOUND.replace('for="a"', 'for="b"')],
    [/id a twice/, `${SOUND}<p id="a">`],
    [
      /which is not there/,
      `${SOUND.replace('A –', 'Error: A –')}<div class="govuk-error-summary"><ul><a href="#z">Z</a></ul></div>`,
    ],
    [
      /its title does not say so/,
      `${SOUND}<div class="govuk-error-summary"><ul><a href="#a">A</a></ul></div>`,
    ],
  ]
  for (const [fault, html] of faults) assert.match(String(markupErrors(html)), fault)
})

test('the rules of the keyboard and of the narrow screen ring for each planted fault', async () => {
  const tab = await (await browser()).newPage({ viewport: { width: 360, height: 600 } })
  try {
    await tab.setContent('<a href="#a">A</a><button>B</button>')
    assert.deepEqual(await keyboardErrors(tab), [])
    assert.equal(await scrollsSideways(tab), false)
    await tab.setContent('<style>a:focus { outline: none }</style><a href="#a">A</a>')
    assert.match(String(await keyboardErrors(tab)), /does not show that it has the focus/)
    await tab.setContent('<a href="#a">A</a><button onfocus="this.blur()">B</button><a href="#c">C</a>')
    assert.match(String(await keyboardErrors(tab)), /Tab reaches/)
    await tab.setContent('<p style="width: 500px">wide</p>')
    assert.equal(await scrollsSideways(tab), true)
  } finally {
    await tab.close()
  }
})
