import { draftUrl, type Visitor } from '../modules/access/index.ts'
import {
  type HelpLine,
  helpLinesAnswering,
  isOnPupilPages,
  sayLeads,
  supportDirectory,
  whoToTell,
} from '../modules/people/index.ts'
import { asRead } from '../platform/controls/in-force.ts'
import { modules } from '../modules.ts'
import { type Call, schoolPath, systemActor } from '../platform/call.ts'
import type { Assets } from '../platform/design/assets.ts'
import type { Frame } from '../platform/design/layout.ts'
import type { Page } from '../platform/page.ts'
import { holds } from '../platform/permission.ts'
import { AREA_WORDS, AREAS } from '../words/areas.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../words/audiences.ts'
import { DUTIES, DUTY_WORDS } from '../words/duties.ts'
import { failedWorkFoot } from './failed-work.ts'

/** What stands round a page: the school, the reader's own menu, and how long they may be away. */
export function frameOf(
  assets: Assets,
  url: string,
  { call, visitor, helps }: { call: Call; visitor: Visitor; helps: readonly HelpLine[] },
): Frame {
  const path = url.split('?')[0] ?? ''
  const isInside = call.school.slug !== '' && call.actor.personId !== null
  const base = schoolPath(call.school)
  const outside = visitor.state === 'none' ? footOutside(call.school.slug || schoolOfNext(url)) : []
  const isWithdrawn = visitor.state === 'withdrawn'
  const isSignedIn = visitor.state === 'open' || isWithdrawn
  const isChild = call.actor.rights.has('pupil')
  const items = modules.flatMap(({ nav }) => (nav && holds(call.actor, nav.for) ? [nav] : []))
  return {
    assets,
    path,
    here: url,
    ...(isInside && isSignedIn ? { keepTo: draftUrl(call.school, path) } : {}),
    requestId: call.requestId,
    helps,
    ...(isInside ? { school: { name: call.school.name, path: base } } : {}),
    ...(call.school.practice || visitor.isPractice
      ? { practice: isInside && call.school.practice ? { people: `${base}/practice` } : {} }
      : {}),
    ...(isSignedIn
      ? {
          ...(isInside ? { report: isChild ? TELL(base) : REPORT(base) } : {}),
          who: { name: call.actor.name, as: sayRights(call) },
          idleMinutes: visitor.idleMinutes,
          leads: leadsFor(call, visitor),
        }
      : {}),
    nav: isWithdrawn
      ? [{ text: 'Your access', href: `${base}/access-withdrawn` }]
      : isInside
        ? [{ text: 'Home', href: base }, ...items.map(({ text, url }) => ({ text, href: `${base}${url}` }))]
        : [],
    more: isWithdrawn ? [] : isInside ? footOf(call) : [{ links: outside }],
  }
}

/** Whoever works here reads on every page who leads safeguarding, where the policy wants it said. */
function leadsFor({ actor }: Call, { leads, settings }: Visitor): string | undefined {
  if (!settings || !holds(actor, WORKS_HERE)) return undefined
  const [asked] = asRead(whoToTell, settings.rows)
  return asked?.parameters.said === 'every-page' ? sayLeads(leads) : undefined
}
const WORKS_HERE = ['staff', 'governor', 'volunteer', 'contractor'] as const

/** Area by area, what the reader may open beside their menu. */
function footOf({ school, actor }: Call): Frame['more'] {
  return AREAS.map(area => ({
    title: AREA_WORDS[area],
    links: [
      ...modules.flatMap(module => (module.area === area ? (module.foot ?? []) : [])),
      ...(area === 'running' ? [failedWorkFoot] : []),
    ]
      .filter(item => holds(actor, item.for))
      .map(({ text, url }) => ({ text, href: `${schoolPath(school)}${url}` })),
  }))
}

const REPORT = (base: string) => ({ text: 'Report a concern', href: `${base}/report-a-concern` })
/** A child tells somebody, by a form in a child’s words. */
const TELL = (base: string) => ({ text: 'Tell someone', href: `${base}/worry-box` })

/** On every page of a child, signed in or not: the lines that the policy names for it, but one that did not answer. */
export async function helpsFor(
  call: Call,
  { settings }: Visitor,
  { forChildren }: Page,
): Promise<readonly HelpLine[]> {
  if (!settings || !(forChildren || call.actor.rights.has('pupil'))) return []
  const isNamed = asRead(supportDirectory, settings.rows).some(({ parameters }) => isOnPupilPages(parameters))
  if (!isNamed) return []
  return (await helpLinesAnswering({ ...call, settings, actor: systemActor('helps') })).filter(isOnPupilPages)
}

/** At the door of a school: the ways to tell it something without an account. */
const footOutside = (slug: string | undefined) =>
  slug
    ? modules.flatMap(({ footOutside = [] }) =>
        footOutside.map(({ text, url }) => ({ text, href: `/s/${slug}${url}` })),
      )
    : []

/** Whoever is asked to sign in came from a page of some school. Whether there is one is not said here. */
const schoolOfNext = (url: string): string | undefined =>
  /^\/sign-in\?(?:.*&)?next=%2Fs%2F([a-z0-9-]{1,80})(?:%2F|%3F|&|$)/i.exec(url)?.[1]

/** "headteacher" rather than "staff": the duty first, else what the person is here. */
function sayRights({ actor }: Call): string {
  const duties = DUTIES.filter(duty => actor.rights.has(duty)).map(duty => DUTY_WORDS[duty])
  const memberships = MEMBERSHIPS.filter(one => actor.rights.has(one)).map(one => AUDIENCE_WORDS[one].one)
  const [first] = duties.length ? duties : memberships
  return first ? lowerFirst(first) : ''
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
