import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../words/audiences.ts'
import { type Duty, DUTY_WORDS } from '../../words/duties.ts'

/** Inside a sentence: "headteacher", "staff". */
export const nameOf = (right: Duty | Membership): string =>
  (MEMBERSHIPS as readonly string[]).includes(right)
    ? AUDIENCE_WORDS[right as Membership].many
    : DUTY_WORDS[right as Duty].replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
