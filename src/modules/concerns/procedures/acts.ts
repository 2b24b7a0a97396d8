/** Acts of the room that a procedure may shut. To refer, to ring 999 and to report are never shut. */
export const KEEP_IN_SCHOOL = 'keep-in-school'
export const TELL_PARENTS = 'tell-parents'
export const SHARE_OUTSIDE = 'share-outside'
export const SANCTION = 'sanction'
