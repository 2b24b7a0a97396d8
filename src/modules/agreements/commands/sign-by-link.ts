import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { line, optional, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { familySigning } from '../queries/family-signing.ts'
import { refuseUnlessDiscussed, writeDiscussed } from './confirm-discussed.ts'
import { useUpLink } from './use-up-link.ts'
import { refuseUnlessTicked, writeSignature } from './write.ts'

/** Signs for each child that was ticked, in the words that were read. Signing uses the link up. */
export const signByLink = command({
  name: 'agreements.sign-by-link',
  input: z.object({
    token: z.string().max(100),
    /** A version and a person, `version/person`, each. */
    agree: several(z.string().max(100)),
    /** The lines that are ticked by themselves, `version/line`. */
    ticked: several(z.string().max(500)),
    /** What is so for each child, `version/person/tick`. */
    confirmed: several(z.string().max(200)),
    signedAs: optional(line('Type your full name to sign')),
  }),
  may: may.useLink,
  async load(db, { token }, call) {
    const [found] = await familySigning.read(db, { token }, call)
    return found
  },
  async run(work, { agree, ticked, confirmed, signedAs }, { linkId, parentId, items, discuss }) {
    const missing = {
      ...(items.length && !agree.length
        ? { agree: 'Tick for whom you agree. If you do not agree, say so below' }
        : {}),
      ...(signedAs === null ? { signedAs: 'Type your full name to sign' } : {}),
    }
    if (signedAs === null || Object.keys(missing).length) throw invalid(missing)
    const wanted = items.flatMap(item =>
      item.people
        .filter(({ personId }) => agree.includes(`${item.versionId}/${personId}`))
        .map(({ personId }) => ({ ...item, personId })),
    )
    if (wanted.length < agree.length)
      throw conflict('What there is to sign changed while you were reading it.')
    refuseUnlessDiscussed(discuss.children, discuss.ticks, confirmed)
    for (const { versionId, ticks } of wanted) refuseUnlessTicked(versionId, ticks, ticked)
    await useUpLink(work, linkId)
    const by = { id: parentId, how: 'link', linkId, signedAs } as const
    for (const one of wanted) await writeSignature(work, one, by)
    await writeDiscussed(work, discuss.children, discuss.ticks, { parentId, linkId })
    return { signed: wanted.length }
  },
})
