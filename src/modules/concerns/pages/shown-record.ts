import { type Call, schoolPath } from '../../../platform/call.ts'
import { one, type Reply, show, type Visit } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { helpLinesNamed } from '../../people/index.ts'
import { readConcern } from '../commands/read-concern.ts'
import { flowSaid } from '../controls/procedure.ts'
import { registerSaid } from '../controls/one-register.ts'
import { isKnowNeeded } from '../controls/need-to-know.ts'
import { isSupportOffered } from '../controls/support-plans.ts'
import { may } from '../permissions.ts'
import { adultsCalled } from '../queries/adults-called.ts'
import { agenciesOffered, agencyNames } from '../queries/agencies-offered.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { beside } from '../queries/beside.ts'
import { concern } from '../queries/concern.ts'
import { hasOpened } from '../queries/has-opened.ts'
import { linesAsked } from '../queries/lines-asked.ts'
import { signsInForce } from '../queries/signs.ts'
import { pupilsCalled } from '../queries/pupils-called.ts'
import { concernView } from './concern.view.ts'

/** What the policy names. The school’s own numbers stand where a contact is written down: here they would be one statement more. */
async function namedByPolicy(call: Call) {
  return {
    agencies: (await agenciesOffered(call)).map(({ agency }) => agency),
    agencyNames: await agencyNames(call),
    signs: [...(await signsInForce(call)).keys()],
    offersSupport: await isSupportOffered(call),
  }
}

/** One concern whole, as its page shows it: whoever opens it first has read it. A name that was typed is looked for. */
export async function shownRecord({ call, params, typed, errors }: Visit): Promise<Reply> {
  const { hasRead, byDuty, keptOut, ownKinds } = await hasOpened(call, params)
  const concernId = params['concernId'] ?? ''
  if (!hasRead) await readConcern(call, { concernId })
  const record = await concern(call, { concernId })
  const mayDeal = can(call.actor, may.deal, record)
  const childName = one(typed['childName']).trim()
  const readerName = one(typed['readerName']).trim()
  return show(
    concernView({
      ...{
        base: schoolPath(call.school),
        now: call.now,
        record,
        byDuty,
        keptOut,
        seesReadings: holds(call.actor, may.seeChronology.who),
        mayDeal,
        maySanction: can(call.actor, may.sanction, record),
        asked: await askedOfDecision(call, ownKinds),
        lines: await linesAsked(call),
        flow: await flowSaid(call),
        register: await registerSaid(call),
        help: (await helpLinesNamed(call)).filter(({ places }) => places.includes('every-concern')),
        ...(await namedByPolicy(call)),
        know: {
          oneLead: await isKnowNeeded(call, 'one-lead'),
          attempts: await isKnowNeeded(call, 'attempts-shown'),
        },
        form: { typed, errors },
        saying: params['childId'],
      },
      beside: holds(call.actor, may.seeChronology.who) ? await beside(call, { concernId }) : [],
      children: mayDeal && childName.length > 1 ? await pupilsCalled(call, { name: childName }) : undefined,
      adults: mayDeal && readerName.length > 1 ? await adultsCalled(call, { readerName }) : undefined,
    }),
  )
}
