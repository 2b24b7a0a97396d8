import type { Call } from '../../../platform/call.ts'
import { tooMany } from '../../../platform/errors.ts'
import { MOST_WRONG_LINKS, WRONG_LINKS_MINUTES } from '../link.ts'
import { familySigning, type FamilySigning } from '../queries/family-signing.ts'
import { type LinkHolder, linkHolder } from '../queries/link-holder.ts'
import { wrongLinks } from '../queries/wrong-links.ts'
import { countWrongLink } from './count-wrong-link.ts'

type Opening = { token: string; address: string }

/**
 * What a link opens, or nothing: the same nothing for one that never was, was used or has run out. Whoever
 * tries many must wait, also with a right one, or the answer would tell which was right.
 */
export const openSigningLink = (call: Call, opening: Opening): Promise<FamilySigning | undefined> =>
  opened(call, opening, familySigning)

/** The same for a room above, which asks more of whoever holds the link. */
export const openLink = (call: Call, opening: Opening): Promise<LinkHolder | undefined> =>
  opened(call, opening, linkHolder)

async function opened<Found>(
  call: Call,
  { token, address }: Opening,
  read: (call: Call, asked: { token: string }) => Promise<readonly Found[]>,
): Promise<Found | undefined> {
  if ((await wrongLinks(call, { address })) >= MOST_WRONG_LINKS)
    throw tooMany(`Too many links were tried from here. Wait ${WRONG_LINKS_MINUTES} minutes.`)
  const [found] = await read(call, { token })
  if (!found) await countWrongLink(call, { address })
  return found
}
