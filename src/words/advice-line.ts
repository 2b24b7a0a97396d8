/** For whoever speaks up and is not heard: no school need look it up. */
export const ADVICE_LINE = {
  name: 'NSPCC Whistleblowing Advice Line',
  phone: '0800 028 0285',
  email: 'help@nspcc.org.uk',
} as const
