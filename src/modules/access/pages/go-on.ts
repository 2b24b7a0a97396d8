import { to } from '../../../platform/page.ts'
import type { SignedIn } from '../commands/sign-in.ts'
import { withNext } from './next-page.ts'

/** Where a session that has just begun must go first. */
export const goOn = ({ next }: Pick<SignedIn, 'next'>, path: string) =>
  next === 'second-factor-due'
    ? to(withNext('/sign-in/second-factor', path))
    : to(next === 'second-factor-to-set-up' ? withNext('/account/second-factor', path) : path)
