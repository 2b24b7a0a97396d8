import type { Call } from '../../../platform/call.ts'
import { tooMany } from '../../../platform/errors.ts'
import { MOST_WRONG_LINKS, WRONG_LINKS_MINUTES } from '../link.ts'
import { familySigning, type FamilySigning } from '../queries/family-signing.ts'
import { wrongLinks } from '../queries/wrong-links.ts'
import { countWrongLink } from './count-wrong-link.ts'

/**
 * What a link opens, or nothing: the same nothing for one that never was, was used or has run out. Whoever
 * tries many must wait, also with a right one, or the answer would tell which was right.
 */
export async function openSigningLink(
  call: Call,
  { token, address }: { token: string; address: string },
): Promise<FamilySigning | undefined> {
  if ((await wrongLinks(call, { address })) >= MOST_WRONG_LINKS)
    throw tooMany(`Too many links were tried from here. Wait ${WRONG_LINKS_MINUTES} minutes.`)
  const [found] = await familySigning(call, { token })
  if (!found) await countWrongLink(call, { address })
  return found
}
