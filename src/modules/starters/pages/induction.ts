import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { appointmentsNow } from '../../people/index.ts'
import { BEGINS } from '../lines.ts'
import type { Line } from '../queries/lines-sql.ts'
import { may } from '../permissions.ts'
import { type List, openLines, ownLists } from '../queries/lists.ts'
import { policiesToRead, type ToRead } from '../queries/policies-to-read.ts'
import { anotherDayView } from './another-day.view.ts'
import { lineView } from './line.view.ts'
import { takeDeed } from './posted.ts'
import { finishedOn, link, sayKind } from './say.ts'

/** What the reader's own start, or a duty of theirs, still needs: open to them whatever is not done. */
export const inductionPage: Page = {
  url: '/s/:school/induction',
  may: may.seeOwn,
  beforeModuleGates: true,
  async get({ call, query, typed, errors }) {
    const own = await ownLists(call)
    const today = dayOf(call.now)
    const asked = one(typed['lineId']) || one(query['line'])
    const line = own.flatMap(({ lines }) => lines).find(({ lineId, isDone }) => lineId === asked && !isDone)
    const at = `${schoolPath(call.school)}/induction`
    if (line && line.doer === 'starter')
      return show(anotherDayView({ line, at, over: 'Your induction', today, form: { typed, errors } }))
    const policies = await policiesToRead(call)
    const open = own.flatMap(openLines)
    const mine = open.filter(({ doer }) => doer === 'starter').length
    return show({
      title: 'Your induction',
      body: html`${pageHead({
        over: 'Your induction',
        say: !open.length
          ? 'Nothing is open.'
          : mine
            ? `${mine} ${mine === 1 ? 'line waits' : 'lines wait'} for you.`
            : 'You have done your part.',
        under:
          open.length > mine
            ? 'The others are done by somebody else. You need not ask: they see it too.'
            : undefined,
      })}
      ${await whomToTell(call)} ${own.map(list => sectionOf(list, { at, today, policies }, call))}`,
    })
  },
  async post(visit) {
    await takeDeed(visit)
    return to(`${schoolPath(visit.call.school)}/induction`)
  },
}

async function whomToTell(call: Call): Promise<Safe> {
  const holders = (await appointmentsNow(call)).filter(({ isAway }) => !isAway)
  const named = (duty: string) => holders.filter(one => one.duty === duty).map(({ name }) => name)
  const [leads, deputies] = [named('dsl'), named('deputy-dsl')]
  return html`<p>
    <strong>Worried about a child?</strong>
    ${leads.length > 0 && `Tell ${leads.join(' or ')}, the designated safeguarding lead${deputies.length ? `, or ${deputies.join(' or ')}` : ''}, today. `}
    ${link(`${schoolPath(call.school)}/report-a-concern`, 'Report a concern')}
  </p>`
}

type Around = { at: string; today: Temporal.PlainDate; policies: readonly ToRead[] }

function sectionOf(list: List, { at, today, policies }: Around, call: Call): Safe {
  const finished = finishedOn(list)
  return html`${sectionHead({ id: `list-${list.listId}`, text: sayKind(list) })}
    <p>
      ${sayFrom(list, today)} ${sayDay(list.day)}.
      ${finished && `Finished on ${sayDay(finished)}.`}
    </p>
    <ul class="ww-plain">
      ${list.lines.map(line =>
        lineView({
          line,
          today,
          tickAt: line.doer === 'starter' ? at : undefined,
          doAt: doAt(line, call),
          more: toRead(line, policies, schoolPath(call.school)),
        }),
      )}
    </ul>`
}

const sayFrom = ({ kind, day }: List, today: Temporal.PlainDate): string => {
  if (!BEGINS.includes(kind)) return 'Last day:'
  return Temporal.PlainDate.compare(day, today) > 0 ? 'From' : 'Since'
}

/** Where the reader does it. */
function doAt(
  { shownBy, toSign, personId }: Line,
  { school }: Call,
): { text: string; url: string } | undefined {
  if (toSign)
    return {
      text: 'Read and sign',
      url: `${schoolPath(school)}/agreements/${toSign}/people/${personId}/signature`,
    }
  return shownBy === 'second-factor' ? { text: 'Set it up', url: '/account/second-factor' } : undefined
}

/** Where it speaks of a policy, those in force stand beside it. */
const toRead = ({ words, isDone }: Line, policies: readonly ToRead[], base: string): Safe | undefined =>
  !isDone && policies.length && /polic(?:y|ies)/i.test(words)
    ? html`<p>${policies.map(({ policyId, title }, n) => html`${n > 0 && html`<br />`}${link(`${base}/policies/${policyId}`, `Read ${title}`)}`)}</p>`
    : undefined
